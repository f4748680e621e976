import { setTimeout as pause } from 'node:timers/promises';
import type { PipelineResponse } from '@azure/core-rest-pipeline';

/** How long a message may take. */
export interface Patience {
  /** An answer that takes longer is not waited for. */
  readonly tryMs: number;
  /** With all tries, and the pauses between them. */
  readonly totalMs: number;
}

export interface Message {
  /** A secret: whoever knows it can post there. */
  readonly url: URL;
  readonly contentType: string;
  readonly body: string;
}

/** Faults of the network that may pass. */
const passing = new Set([
  'EAI_AGAIN',
  'ECONNABORTED',
  'ECONNREFUSED',
  'ECONNRESET',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'EPIPE',
  'ETIMEDOUT',
  'PARSE_ERROR',
  'REQUEST_SEND_ERROR',
]);

const firstPauseMs = 500;
const longestPauseMs = 8_000;

/** What a try came to. */
type Try =
  | { readonly kind: 'sent' }
  | {
      readonly kind: 'refused';
      readonly reason: string;
      /** Whether another try may do better, and how long the receiver wants us to wait for it. */
      readonly again: boolean;
      readonly pauseMs?: number | undefined;
    };

/**
 * Posts a message, again where that may help, until `signal` aborts. Returns why it could not be sent:
 * in words of ours and codes, for whatever else an answer holds may repeat the URL.
 */
export async function send(
  message: Message,
  { tryMs, totalMs }: Patience,
  signal: AbortSignal,
): Promise<string | undefined> {
  const deadline = performance.now() + totalMs;
  const stop = AbortSignal.any([signal, AbortSignal.timeout(totalMs)]);
  let reason: string | undefined;
  for (let ownPauseMs = firstPauseMs; ; ownPauseMs = Math.min(2 * ownPauseMs, longestPauseMs)) {
    const attempt = await tryOnce(message, tryMs, stop);
    if (attempt.kind === 'sent') return undefined;
    // A try that was cut short tells less than the one before it.
    reason = stop.aborted ? (reason ?? attempt.reason) : attempt.reason;
    const pauseMs = attempt.pauseMs ?? ownPauseMs;
    if (!attempt.again || performance.now() + pauseMs >= deadline) return reason;
    try {
      await pause(pauseMs, undefined, { signal: stop });
    } catch {
      return reason;
    }
  }
}

/** Posts a message once. Returns why it did not arrive. */
export async function sendOnce(
  message: Message,
  tryMs: number,
  signal: AbortSignal,
): Promise<string | undefined> {
  const attempt = await tryOnce(message, tryMs, signal);
  return attempt.kind === 'sent' ? undefined : attempt.reason;
}

async function tryOnce(message: Message, tryMs: number, stop: AbortSignal): Promise<Try> {
  const rest = await import('@azure/core-rest-pipeline');
  // Nothing but the proxy: redirects are not followed, for what they lead to was not given the secret.
  const pipeline = rest.createEmptyPipeline();
  pipeline.addPolicy(rest.proxyPolicy());
  const timeout = AbortSignal.timeout(tryMs);
  const request = rest.createPipelineRequest({
    url: message.url.href,
    method: 'POST',
    headers: rest.createHttpHeaders({
      'content-type': message.contentType,
      'user-agent': 'pg-azure-backup',
    }),
    body: message.body,
    abortSignal: AbortSignal.any([stop, timeout]),
    // The options let it be for this machine only.
    allowInsecureConnection: true,
    disableKeepAlive: true,
  });
  try {
    return judge(await pipeline.sendRequest(rest.createDefaultHttpClient(), request));
  } catch (error) {
    if (timeout.aborted || stop.aborted) {
      return { kind: 'refused', reason: 'no answer in time', again: true };
    }
    const code = codeOf(error);
    return { kind: 'refused', reason: code ?? 'no connection', again: passing.has(code ?? '') };
  }
}

function judge({ status, headers, bodyAsText }: PipelineResponse): Try {
  if (status >= 200 && status < 300) return { kind: 'sent' };
  if (status >= 300 && status < 400) {
    const reason = `HTTP ${status}: it leads elsewhere, where a secret is not taken`;
    return { kind: 'refused', reason, again: false };
  }
  const word = wordIn(bodyAsText ?? '');
  return {
    kind: 'refused',
    reason: `HTTP ${status}${word === undefined ? '' : ` (${word})`}`,
    again: status === 408 || status === 429 || status >= 500,
    pauseMs: pauseIn(headers.get('retry-after')),
  };
}

/** Slack answers with one word, a workflow of Teams with a code: neither can be part of a URL. */
function wordIn(body: string): string | undefined {
  if (/^[a-z]+(?:_[a-z]+)+$/.test(body) && body.length <= maxWordLength) return body;
  try {
    const { error }: { error?: { code?: unknown } | null } = JSON.parse(body) ?? {};
    const code = error?.code;
    return typeof code === 'string' && /^[A-Z][A-Za-z]+$/.test(code) && code.length <= maxWordLength
      ? code
      : undefined;
  } catch {
    return undefined;
  }
}

const maxWordLength = 60;

/** Seconds, or a date; `undefined` when it is neither. */
function pauseIn(value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  const ms = /^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value) - Date.now();
  return Number.isNaN(ms) ? undefined : Math.max(ms, 0);
}

/** A code such as `ECONNRESET`, and no message: that may hold the URL. */
function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  return typeof error.code === 'string' && /^[A-Z][A-Z_\d]+$/.test(error.code)
    ? error.code
    : undefined;
}
