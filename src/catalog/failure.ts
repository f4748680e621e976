import { verbose } from './reference.ts';
/**
 * Every way in which work can fail, with the code that the JSON output carries and that
 * `docs/errors.md` lists with cause and remedy. Codes are a public contract: add, never rename.
 */
export const failureCodes = [
  'AZURE_LOGIN_FAILED',
  'AZURE_UNREACHABLE',
  'BACKUP_ARCHIVED',
  'BACKUP_CHECKSUM_MISMATCH',
  'BACKUP_FAILED_VERIFICATION',
  'BACKUP_FILE_MISSING',
  'BACKUP_NOT_FOUND',
  'BACKUP_UNPROVEN',
  'CLIENT_TOOLS_INCOMPLETE',
  'CLIENT_TOOLS_MISSING',
  'CLIENT_TOOLS_TOO_NEW',
  'CLIENT_TOOLS_TOO_OLD',
  'CONFIRMATION_MISMATCH',
  'CONSTRAINTS_NOT_RESTORED',
  'CONTENTS_UNUSABLE',
  'DATABASE_BUSY',
  'DATABASE_HALF_RESTORED',
  'DATABASE_NOT_FOUND',
  'DISK_FULL',
  'DUMP_UNUSABLE',
  'INTERNAL',
  'INTERRUPTED',
  'JOB_FAILED',
  'KEY_VAULT_ACCESS_DENIED',
  'KEY_VAULT_SECRET_MISSING',
  'KEY_VAULT_SECRET_UNUSABLE',
  'KEY_VAULT_UNREACHABLE',
  'MANIFEST_INVALID',
  'MANIFEST_TOO_NEW',
  'NOTICE_NOT_SENT',
  'NOT_VERIFIABLE',
  'NO_BACKUP_MADE',
  'NO_DATABASE_MATCHED',
  'OUT_OF_MEMORY',
  'PG_ANSWER_REFUSED',
  'PG_CONNECTION_LOST',
  'PG_CONNECT_FAILED',
  'PG_DUMP_FAILED',
  'PG_DUMP_STALLED',
  'PG_LOGIN_FAILED',
  'PG_NO_ANSWER',
  'PG_PASSWORD_MISSING',
  'PG_PERMISSION_DENIED',
  'PG_QUERY_FAILED',
  'PG_RESTORE_FAILED',
  'PG_TLS_FAILED',
  'PREFLIGHT_FAILED',
  'PROBE_TIMED_OUT',
  'PRUNE_REFUSED',
  'RESTORE_INCOMPLETE',
  'RESTORE_ROLLED_BACK',
  'SAFETY_BACKUP_UNPROVEN',
  'SCRATCH_SERVER_FAILED',
  'SERVER_AMBIGUOUS',
  'SERVER_PROGRAMS_MISSING',
  'SQL_BEFORE_EXCHANGE_FAILED',
  'STORE_ACCESS_DENIED',
  'STORE_CONTAINER_MISSING',
  'STORE_NAME_TAKEN',
  'STORE_STATE_UNKNOWN',
  'STORE_TOO_LARGE',
  'STORE_UNREACHABLE',
  'STORE_WRITE_FAILED',
  'USAGE',
  'VALIDATION_FAILED',
  'VERIFICATION_FAILED',
] as const;

export type FailureCode = (typeof failureCodes)[number];

/**
 * A failure that a person can act on: `message` says in one line what failed and why, `hint` what
 * to do about it. Nothing in it may be secret.
 */
export class Failure extends Error {
  override readonly name = 'Failure';
  readonly code: FailureCode;
  readonly hint: string;
  /** All that a server or program said of it. Values of rows may be in it: shown with --verbose alone. */
  readonly words: readonly string[];

  constructor(code: FailureCode, message: string, hint: string, options: FailureOptions = {}) {
    super(message, options);
    this.code = code;
    this.hint = hint;
    this.words = options.words ?? (options.cause instanceof Failure ? options.cause.words : []);
  }
}

interface FailureOptions extends ErrorOptions {
  readonly words?: readonly string[];
}

/** What anybody threw, as a failure; what is none is a bug of ours. */
export const asFailure = (error: unknown): Failure =>
  error instanceof Failure
    ? error
    : new Failure(
        'INTERNAL',
        `unexpected: ${error instanceof Error ? `${error.name}: ${error.message}` : error}`,
        `This is a bug. Please report it with the output of ${verbose}.`,
        { cause: error },
      );

export const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);
