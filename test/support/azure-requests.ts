import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { TLSSocket } from 'node:tls';

/** Who answers a request. */
export type Service = 'entra' | 'vault' | 'id-token' | 'managed-identity' | 'blob';

/** An answer that is known as a whole: JSON, or text as it is. */
export interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/** What happens to a request instead of, or before, what the service does. */
export type AzureFault =
  /** This answer; without a body, the service's usual one for the status. */
  | ({ readonly kind: 'answer' } & Answer)
  /** The connection is reset. */
  | { readonly kind: 'reset' }
  /** No answer ever comes. */
  | { readonly kind: 'hang' }
  /** The service answers; for the sake of `before`, which may change what it says. */
  | { readonly kind: 'pass' };

/** Which requests a fault strikes. */
export interface FaultRule {
  readonly service: Service;
  readonly fault: AzureFault;
  readonly method?: string;
  /** Is looked for in the path and query. */
  readonly path?: RegExp;
  /** Requests that pass before the first one is struck; none by default. */
  readonly after?: number;
  /** How many requests are struck; one by default. */
  readonly times?: number;
  /** Called when a request is struck, before it goes on. */
  readonly before?: () => void | Promise<void>;
}

/** A request that arrived. */
export interface ArrivedRequest {
  readonly service: Service;
  readonly method: string;
  /** With the query, without a signature. */
  readonly path: string;
  /** `hang`: no answer, or none yet. */
  readonly status: number | 'reset' | 'hang';
}

/** A request on its way to a service. */
export interface Visit {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly method: string;
  readonly url: URL;
  /** Notes the answer of a service that writes it itself. */
  noteStatus(status: number | 'reset'): void;
}

/** Answers, or returns nothing and writes the answer itself. */
export type Serve = (visit: Visit) => Answer | undefined | Promise<Answer | undefined>;

/** Where all requests arrive: they are noted, struck or handed on. */
export interface Reception {
  readonly requests: readonly ArrivedRequest[];
  strike(rule: FaultRule): void;
  /** Forgets all rules and requests. */
  reset(): void;
  receive(
    service: Service,
    request: IncomingMessage,
    response: ServerResponse,
    serve: Serve,
  ): Promise<void>;
}

/** Opens the reception; `cut` resets the connection of a request. */
export function createReception(cut: (socket: Socket) => void): Reception {
  const requests: { -readonly [key in keyof ArrivedRequest]: ArrivedRequest[key] }[] = [];
  const armed: { readonly rule: FaultRule; passing: number; striking: number }[] = [];

  function findRule(service: Service, method: string, path: string): FaultRule | undefined {
    for (const candidate of armed) {
      const { rule } = candidate;
      if (rule.service !== service) continue;
      if (rule.method !== undefined && rule.method !== method) continue;
      if (rule.path !== undefined && path.search(rule.path) < 0) continue;
      if (candidate.passing-- > 0) continue;
      if (candidate.striking-- > 0) return rule;
    }
    return undefined;
  }

  return {
    requests,
    strike: rule => void armed.push({ rule, passing: rule.after ?? 0, striking: rule.times ?? 1 }),
    reset: () => {
      armed.length = 0;
      requests.length = 0;
    },
    async receive(service, request, response, serve) {
      const method = request.method ?? '';
      const url = urlOf(request);
      const path = `${url.pathname}${url.search}`.replace(/([?&]sig=)[^&]*/g, '$1…');
      const entry = { service, method, path, status: 'hang' as number | 'reset' | 'hang' };
      requests.push(entry);
      const noteStatus = (status: number | 'reset') => {
        entry.status = status;
      };
      const rule = findRule(service, method, path);
      await rule?.before?.();

      switch (rule?.fault.kind) {
        case 'hang':
          request.resume();
          return;
        case 'reset':
          noteStatus('reset');
          cut(request.socket);
          return;
        case 'answer': {
          const { fault } = rule;
          noteStatus(fault.status);
          send(request, response, { body: usualBody(service, fault.status), ...fault });
          return;
        }
        default: {
          const answer = await serve({ request, response, method, url, noteStatus });
          if (!answer) return;
          noteStatus(answer.status);
          send(request, response, answer);
        }
      }
    },
  };
}

/** The address a client asked for; an absolute one when it took us for a plain proxy. */
function urlOf(request: IncomingMessage): URL {
  const { url = '/', headers, socket } = request;
  if (!url.startsWith('/')) return new URL(url);
  return new URL(`http${socket instanceof TLSSocket ? 's' : ''}://${headers.host}${url}`);
}

/** Sends an answer once the request's body is in: a client may not look for an answer before. */
function send(request: IncomingMessage, response: ServerResponse, answer: Answer): void {
  const { status, headers, body = '' } = answer;
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const write = () => {
    response.writeHead(status, {
      'content-type': text.startsWith('<') ? 'application/xml' : 'application/json; charset=utf-8',
      'content-length': Buffer.byteLength(text),
      ...headers,
    });
    response.end(request.method === 'HEAD' ? undefined : text);
  };
  if (request.readableEnded) write();
  else request.resume().on('end', write);
}

/** What a service in trouble says besides the status. */
function usualBody(service: Service, status: number): unknown {
  const busy = status === 429;
  switch (service) {
    case 'blob':
      return blobError(busy || status === 503 ? 'ServerBusy' : 'InternalError', 'injected');
    case 'vault':
      return { error: { code: busy ? 'Throttled' : 'ServiceUnavailable', message: 'injected' } };
    case 'id-token':
      return { message: 'injected' };
    default:
      return {
        error: 'temporarily_unavailable',
        error_description: 'AADSTS90033: A transient error has occurred. Please try again.',
        error_codes: [90033],
      };
  }
}

/** An error as Blob Storage writes it. */
export function blobError(code: string, message: string, detail?: string): string {
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<Error><Code>${code}</Code><Message>${message}</Message>`,
    detail === undefined ? '' : `<AuthenticationErrorDetail>${detail}</AuthenticationErrorDetail>`,
    '</Error>',
  ].join('');
}
