import type { FailureCode } from '../../catalog/failure.ts';
import { asFailure, Failure } from '../../catalog/failure.ts';
import type { FindingCode } from '../../catalog/findings/finding.ts';
import { rejectionOf } from '../../catalog/rejection.ts';

/** What is looked at, in the order in which people read of it. */
export const areas = {
  'azure-login': 'Azure login',
  'key-vault': 'Key Vault',
  store: 'Store',
  server: 'Server',
  machine: 'This machine',
  watch: 'Watch',
} as const;

export type Area = keyof typeof areas;

/** What a probe found out; a remedy can be pasted. */
export type Verdict =
  | { readonly status: 'ok'; readonly message: string }
  /** It works, and should not stay so. */
  | { readonly status: 'warning'; readonly message: string; readonly hint: string }
  /** A run would fail with it. */
  | {
      readonly status: 'error';
      readonly code: FailureCode | FindingCode;
      readonly message: string;
      readonly hint: string;
    }
  /** It was not looked at, for the reason given. */
  | { readonly status: 'skipped'; readonly message: string; readonly hint?: string };

/** A line of what the doctor says. */
export type Diagnosis = Verdict & {
  readonly area: Area;
  /** The name of the probe: stable (docs/doctor.md). */
  readonly probe: string;
  /** `null`: it is about no single database. */
  readonly database: string | null;
};

export const ok = (message: string): Verdict => ({ status: 'ok', message });

export const warning = (message: string, hint: string): Verdict => ({
  status: 'warning',
  message,
  hint,
});

/** The failure that a run would end with, in the same words. */
export const failing = ({ code, message, hint }: Failure): Verdict => ({
  status: 'error',
  code,
  message,
  hint,
});

export const skipped = (message: string, hint?: string): Verdict => ({
  status: 'skipped',
  message,
  ...(hint !== undefined && { hint }),
});

/** Which probe it is, and how long it may take. */
export interface ProbeName {
  readonly area: Area;
  readonly probe: string;
  readonly database?: string;
  readonly limitSeconds?: number;
}

/** Longer than any healthy answer takes. */
const usualLimitSeconds = 20;

/**
 * Asks one thing. What it throws is what a run would fail with; what does not answer in time is red, too. Only the
 * interruption of the run itself ends it otherwise.
 */
export async function probe(
  { area, probe: name, database, limitSeconds = usualLimitSeconds }: ProbeName,
  signal: AbortSignal,
  ask: (signal: AbortSignal) => Promise<Verdict | readonly Verdict[]>,
): Promise<Diagnosis[]> {
  const limit = AbortSignal.timeout(limitSeconds * 1000);
  const both = AbortSignal.any([signal, limit]);
  const verdicts = await Promise.race([ask(both), rejectionOf(both)]).catch(error => {
    signal.throwIfAborted();
    return failing(limit.aborted ? late(limitSeconds) : asFailure(error));
  });
  return [verdicts]
    .flat()
    .map(verdict => ({ ...verdict, area, probe: name, database: database ?? null }));
}

export const late = (seconds: number): Failure =>
  new Failure(
    'PROBE_TIMED_OUT',
    `no answer within ${seconds} s`,
    'What stands on the way may swallow what is sent: a firewall, a proxy, a machine that is overloaded. Look there, then ask again.',
  );
