import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { pipeline, Readable, Transform } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { setTimeout } from 'node:timers/promises';

/** What goes wrong with a request, on the wire. */
export type Fault =
  /** None: the request goes on once `before` is done. */
  | { readonly kind: 'pass' }
  /** The connection is reset before the request's body is read. */
  | { readonly kind: 'reset' }
  /** The connection is reset within the request's body. */
  | { readonly kind: 'reset-in-upload' }
  /** The connection is closed within the request's body: whoever writes on meets EPIPE, or a reset. */
  | { readonly kind: 'close-in-upload' }
  /** The server carries the request out, but its answer is lost. */
  | { readonly kind: 'lose-answer' }
  /** The server gets the request twice, and its second answer is passed on. */
  | { readonly kind: 'twice' }
  /** The connection is reset as soon as the whole answer was sent. */
  | { readonly kind: 'reset-after-answer' }
  /** The connection is reset, or ended, within the answer's body. */
  | { readonly kind: 'cut-answer'; readonly how: 'reset' | 'end' }
  /** No answer ever comes. */
  | { readonly kind: 'hang' }
  /** The answer's body stands still half-way. */
  | { readonly kind: 'stall-answer' }
  /** The answer's body comes in eight parts, with this pause before each. */
  | { readonly kind: 'slow-answer'; readonly pauseMs: number }
  /** One bit of the request's, or the answer's, body is flipped. */
  | { readonly kind: 'flip-upload' }
  | { readonly kind: 'flip-answer' }
  /** A listing is answered in pages of one entry; needs a SAS token, since a key signs the query. */
  | { readonly kind: 'small-pages' }
  /** A listing tells of what is in the Archive tier that it is on its way back: Azurite takes no time. */
  | { readonly kind: 'coming-back' }
  /** The proxy answers itself. */
  | {
      readonly kind: 'answer';
      readonly status: number;
      readonly code?: string;
      readonly headers?: Readonly<Record<string, string>>;
    };

/** Which requests a fault strikes. */
export interface FaultRule {
  readonly fault: Fault;
  readonly method?: string;
  /** The `comp` of the query: `block`, `blocklist`, `list`; empty for a plain request. */
  readonly comp?: string;
  /** Requests that pass before the first one is struck; none by default. */
  readonly after?: number;
  /** How many requests are struck; one by default. */
  readonly times?: number;
  /** Called when a request is struck, before it goes on. */
  readonly before?: () => unknown;
}

/** A request that came by. */
export interface SeenRequest {
  readonly method: string;
  readonly comp: string;
  readonly at: number;
  readonly struckBy: Fault['kind'] | undefined;
}

/** A reverse proxy in front of an emulator that makes requests fail on the wire. */
export interface FaultProxy {
  /** The given URL as seen through the proxy. */
  readonly url: string;
  readonly seen: readonly SeenRequest[];
  /** How many requests have neither been answered nor given up. */
  open(): number;
  /** Adds a rule; the first one that fits a request strikes it. */
  strike(rule: FaultRule): void;
  /** Forgets all rules and what was seen. */
  reset(): void;
  stop(): Promise<void>;
}

interface ArmedRule {
  readonly rule: FaultRule;
  passing: number;
  striking: number;
}

/** Starts a proxy in front of a URL. A shared key's signature covers neither host nor port. */
export async function startFaultProxy(targetUrl: string): Promise<FaultProxy> {
  const target = new URL(targetUrl);
  const armed: ArmedRule[] = [];
  const seen: SeenRequest[] = [];
  const agent = new http.Agent({ keepAlive: true });
  let open = 0;

  const server = http.createServer((request, response) => {
    open += 1;
    response.on('close', () => {
      open -= 1;
    });
    const method = request.method ?? '';
    const comp = new URL(request.url ?? '', target).searchParams.get('comp') ?? '';
    const rule = findRule(method, comp);
    seen.push({ method, comp, at: performance.now(), struckBy: rule?.fault.kind });
    const forward: Forward = (body, onAnswer) => {
      const upstream = http.request(
        {
          agent,
          host: target.hostname,
          port: target.port,
          method,
          path: `${request.url}${rule?.fault.kind === 'small-pages' ? '&maxresults=1' : ''}`,
          headers: request.headers,
        },
        onAnswer,
      );
      upstream.on('error', () => response.destroy());
      body.on('error', () => upstream.destroy());
      body.pipe(upstream);
    };
    void Promise.resolve(rule?.before?.()).then(() => {
      handle(rule?.fault, request, response, forward);
    });
  });

  function findRule(method: string, comp: string): FaultRule | undefined {
    for (const candidate of armed) {
      const { rule } = candidate;
      if (rule.method !== undefined && rule.method !== method) continue;
      if (rule.comp !== undefined && rule.comp !== comp) continue;
      if (candidate.passing-- > 0) continue;
      if (candidate.striking-- > 0) return rule;
    }
    return undefined;
  }

  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}${target.pathname}`,
    seen,
    open: () => open,
    strike: rule => void armed.push({ rule, passing: rule.after ?? 0, striking: rule.times ?? 1 }),
    reset: () => {
      armed.length = 0;
      seen.length = 0;
    },
    stop: () =>
      new Promise(resolve => {
        server.close(() => resolve());
        server.closeAllConnections();
        agent.destroy();
      }),
  };
}

type Forward = (body: Readable, onAnswer: (answer: http.IncomingMessage) => void) => void;

function handle(
  fault: Fault | undefined,
  request: http.IncomingMessage,
  response: http.ServerResponse,
  forward: Forward,
): void {
  const { socket } = request;
  const passHead = (answer: http.IncomingMessage) =>
    response.writeHead(answer.statusCode ?? 502, answer.headers);
  const pass = (answer: http.IncomingMessage) => answer.pipe(passHead(answer));

  switch (fault?.kind) {
    case undefined:
    case 'pass':
    case 'small-pages':
      forward(request, pass);
      return;
    case 'reset':
      socket.resetAndDestroy();
      return;
    case 'reset-in-upload':
      request.once('data', () => socket.resetAndDestroy());
      return;
    case 'close-in-upload':
      request.once('data', () => {
        // What has come is read, so that the end of the connection is no reset by itself.
        request.resume();
        socket.end();
        socket.destroySoon();
      });
      return;
    case 'lose-answer':
      forward(request, answer => {
        answer.resume().on('end', () => socket.resetAndDestroy());
      });
      return;
    case 'twice':
      void buffer(request).then(body => {
        forward(Readable.from([body]), answer => {
          answer.resume().on('end', () => forward(Readable.from([body]), pass));
        });
      });
      return;
    case 'reset-after-answer':
      response.on('finish', () => socket.resetAndDestroy());
      forward(request, pass);
      return;
    case 'cut-answer':
      forward(request, answer => {
        passHead(answer);
        answer.once('data', (bytes: Buffer) => {
          response.write(bytes.subarray(0, bytes.length / 2), () => {
            if (fault.how === 'reset') socket.resetAndDestroy();
            else socket.end();
          });
        });
      });
      return;
    case 'hang':
      request.resume();
      return;
    case 'stall-answer':
      forward(request, answer => {
        passHead(answer);
        answer.once('data', (bytes: Buffer) => {
          response.write(bytes.subarray(0, bytes.length / 2));
          answer.pause();
        });
      });
      return;
    case 'slow-answer':
      forward(request, answer => {
        pipeline(answer, inParts(8, fault.pauseMs), passHead(answer), () => {});
      });
      return;
    case 'coming-back':
      forward(request, async answer => {
        const listing = (await buffer(answer)).toString();
        const status = '<ArchiveStatus>rehydrate-pending-to-hot</ArchiveStatus>';
        const { 'content-length': _, ...headers } = answer.headers;
        response.writeHead(answer.statusCode ?? 502, headers);
        response.end(listing.replaceAll(/<AccessTier>Archive<.AccessTier>/g, `$&${status}`));
      });
      return;
    case 'flip-upload':
      forward(request.pipe(flipOneBit()), pass);
      return;
    case 'flip-answer':
      forward(request, answer => answer.pipe(flipOneBit()).pipe(passHead(answer)));
      return;
    case 'answer': {
      const { status, code = 'Injected', headers } = fault;
      request.resume().on('end', () => {
        response.writeHead(status, {
          'content-type': 'application/xml',
          'x-ms-error-code': code,
          ...headers,
        });
        response.end(
          request.method === 'HEAD'
            ? undefined
            : `<?xml version="1.0" encoding="utf-8"?><Error><Code>${code}</Code><Message>injected</Message></Error>`,
        );
      });
      return;
    }
  }
}

/** Passes a body on in so many parts, with a pause before each. */
function inParts(count: number, pauseMs: number) {
  return async function* (body: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    const whole = await buffer(body);
    const size = Math.ceil(whole.length / count);
    for (let start = 0; start < whole.length; start += size) {
      await setTimeout(pauseMs);
      yield whole.subarray(start, start + size);
    }
  };
}

/** Flips one bit in the middle of the first chunk. */
function flipOneBit(): Transform {
  let flipped = false;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      const passed = Buffer.from(chunk);
      if (!flipped) {
        const middle = passed.length >> 1;
        passed.writeUInt8(passed.readUInt8(middle) ^ 1, middle);
      }
      flipped = true;
      done(null, passed);
    },
  });
}
