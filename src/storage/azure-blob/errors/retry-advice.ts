import { certificateTrouble } from '../../../catalog/system-errors.ts';
import type { RetryAdvice } from '../../transfer/retry.ts';
import { diagnose } from './diagnose.ts';

const passing = new Set([408, 429, 500, 502, 503, 504]);

/** Whether a server that answers with this status may take the same request later. */
export const mayPass = (status: number): boolean => passing.has(status);

/** Codes of a certificate, and of a handshake that fails for whatever else: it will fail again. */
export const isTlsTrouble = (code: string): boolean =>
  certificateTrouble.test(code) || /ERR_SSL|EPROTO/.test(code);

/** Whether and when trying again may help; `undefined` when it cannot. */
export function adviseRetry(error: unknown): RetryAdvice | undefined {
  const trouble = diagnose(error);
  switch (trouble.kind) {
    case 'status': {
      const busy = mayPass(trouble.status);
      if (busy || trouble.code === 'Md5Mismatch') {
        return { afterMs: trouble.retryAfterMs, maxTries: Number.POSITIVE_INFINITY, busy };
      }
      // A token that expired on its way: the next try takes a new one.
      return trouble.code === 'InvalidAuthenticationInfo'
        ? { afterMs: 0, maxTries: 3, busy }
        : undefined;
    }
    case 'network':
      if (isTlsTrouble(trouble.code)) return undefined;
      return {
        afterMs: 0,
        // A name that does not exist is a typing error far more often than a fault that passes.
        maxTries: trouble.code === 'ENOTFOUND' ? 3 : Number.POSITIVE_INFINITY,
        busy: false,
      };
    case 'broken':
      return { afterMs: 0, maxTries: Number.POSITIVE_INFINITY, busy: false };
    case 'failure':
    case 'unexpected':
      return undefined;
  }
}
