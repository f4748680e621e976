/** Everything that a check can find; docs/monitoring.md lists cause and remedy. Add, never rename. */
export const findingCodes = [
  'BACKUP_ARCHIVED',
  'BACKUP_EMPTY',
  'BACKUP_FAILED',
  'BACKUP_FAILED_REPEATEDLY',
  'BACKUP_FILE_MISSING',
  'BACKUP_GREW',
  'BACKUP_SHRANK',
  'BACKUP_SIZE_WRONG',
  'BACKUP_STALE',
  'BACKUP_UNFINISHED',
  'CLOCK_SKEW',
  'CREDENTIAL_EXPIRED',
  'CREDENTIAL_EXPIRING',
  'DATABASE_GONE',
  'DATABASE_HALF_RESTORED',
  'DATABASE_LEFT_OUT',
  'MANIFEST_INVALID',
  'MANIFEST_MISSING',
  'MANIFEST_TOO_NEW',
  'NEVER_BACKED_UP',
  'NOT_VERIFIABLE',
  'NOT_VERIFIED',
  'NO_GOOD_BACKUP',
  'SERVERS_MIXED',
  'STORAGE_FULL',
  'STORAGE_NEARLY_FULL',
  'VERIFICATION_FAILED',
] as const;

export type FindingCode = (typeof findingCodes)[number];

/** The worst first. An error makes a check red. */
export const findingLevels = ['error', 'warning', 'notice'] as const;

export type FindingLevel = (typeof findingLevels)[number];

/** Something that somebody should know about. */
export interface Finding<Code extends string = FindingCode> {
  readonly level: FindingLevel;
  readonly code: Code;
  /** `null`: it is about no single database. */
  readonly database: string | null;
  readonly message: string;
  readonly hint: string;
}

/** Whether something is wrong enough to be red. */
export const hasErrors = (findings: readonly Finding[]): boolean =>
  findings.some(({ level }) => level === 'error');
