import { Failure, type FailureCode } from '../../catalog/failure.ts';
import { option } from '../../catalog/reference.ts';

/**
 * What a server refuses. The driver is told by SQLSTATE; pg_dump and pg_restore print words and nothing
 * else. A backup meets one refusal in both, and whichever is faster reports it: the code must be the same.
 */
export interface Refusal {
  /** None of its own: that of any other statement that failed. */
  readonly code?: FailureCode;
  readonly hint?: string;
}

export const lostConnection = {
  code: 'PG_CONNECTION_LOST',
  hint: 'Look in the server’s log (restart, failover, an administrator), then run again.',
} as const satisfies Refusal;

/** Every database of ours is made from template0. */
export const withoutTemplate =
  'Create template0 again: CREATE DATABASE template0 TEMPLATE template1 IS_TEMPLATE true ALLOW_CONNECTIONS false;';

/** What a statement may meet in a session, by SQLSTATE and by words. */
interface OfStatement extends Refusal {
  readonly states: RegExp;
  /** In the language of lc_messages, which most often is English. */
  readonly words: RegExp;
  /** Its SQLSTATE stands for other things as well, so that it takes the words, too. */
  readonly byBoth?: true;
}

const ofStatements: readonly OfStatement[] = [
  {
    states: /^42501$/,
    words:
      /permission denied|must be (?:a )?(?:superuser|owner|member|able to)|must have .*(?:privilege|attribute|option)|only (?:superusers|roles with)|row-level security/i,
    code: 'PG_PERMISSION_DENIED',
    hint: 'Grant the missing right, or run as a role that has it (see docs/postgresql-roles.md).',
  },
  {
    states: /^40001$/,
    words: /conflict with recovery/,
    hint: 'The server is a standby, and had to replay what the backup was in the way of. Back up its primary; or set hot_standby_feedback = on there, or a longer max_standby_streaming_delay.',
  },
  // Sessions are ended by the class 57P, and by the time limits of transactions.
  { states: /^(?:57P|25P0[34])/, words: /terminating connection/, ...lostConnection },
  {
    states: /^55P03$/,
    // pg_dump limits the wait for its locks by statement_timeout, and nothing else.
    words: /lock timeout|could not obtain lock|statement timeout/,
    hint: `Another session holds a lock (DDL?). Run again when it has ended, or raise ${option('lock-wait-timeout')}.`,
  },
  {
    states: /^53100$/,
    words: /No space left on device|could not extend file/,
    hint: 'The server’s disk is full. Enlarge its storage, then run again.',
  },
  {
    states: /^53200$/,
    words: /out of shared memory/,
    byBoth: true,
    hint: `The server has no room for more locks. As an administrator: ALTER SYSTEM SET max_locks_per_transaction = 256; (or more, should it be that already: 64 is the default), and restart it; on Azure it is a parameter of the server. Or lower ${option('concurrency')} or ${option('jobs')}, and run when others hold fewer locks.`,
  },
  {
    states: /^XX00[12]$/,
    words:
      /invalid page|missing chunk number|unexpected chunk|invalid memory alloc request size|could not read blocks? |data is corrupt|could not open file "": No such file/,
    hint: 'Data of this server is damaged. Keep the backups that there are (no prune), find out what can still be read, and restore the rest from the newest good one.',
  },
  {
    states: /^3D000$/,
    words: /template database .* does not exist/,
    byBoth: true,
    hint: withoutTemplate,
  },
  {
    states: /^55006$/,
    words: /is being accessed by other users/,
    hint: 'Sessions are left that this login may not end. See pg_stat_activity; a member of pg_signal_backend may, except where they are a superuser’s.',
  },
];

/** What the driver was told in a session; `severity` as the server says it. */
export function refusalByState(
  state: string,
  severity: string | undefined,
  message: string,
): Refusal {
  const known =
    ofStatements.find(
      ({ states, words, byBoth }) => states.test(state) && (!byBoth || words.test(message)),
    ) ?? {};
  // Whatever its reason, it ends the session.
  const isOver = severity === 'FATAL' || severity === 'PANIC';
  return isOver ? ofLostSession(known) : known;
}

/** What a tool was told in a session, in the server's words. */
export function refusalByWords(said: string): Refusal {
  const known = ofStatements.find(({ words }) => words.test(said)) ?? {};
  return /terminating connection/.test(said) ? ofLostSession(known) : known;
}

const ofLostSession = (known: Refusal): Refusal => ({
  ...lostConnection,
  ...known,
  code: lostConnection.code,
});

export const connectionLost = (
  server: string,
  message: string,
  options: ErrorOptions,
  hint: string = lostConnection.hint,
): Failure =>
  new Failure(
    lostConnection.code,
    `the connection to ${server} was lost: ${message}`,
    hint,
    options,
  );
