import type { Backup } from '../catalog/backup.ts';
import { standingFailure, strongestProof } from '../catalog/backup-proof.ts';
import type { Finding, FindingLevel } from '../catalog/findings/finding.ts';
import { timeOf } from '../catalog/stamp.ts';
import type { DatabaseStatus } from '../catalog/status.ts';
import type { CheckResult } from '../commands/check/run.ts';
import type { StatusResult } from '../commands/status/run.ts';
import { sparkline } from './chart.ts';
import { formatAge, formatBytes, formatCount, printable } from './format.ts';
import { formatTable } from './table.ts';

/** What the texts, pages and documents about checks and states share. */

/** What a person reads of a check: what is wrong, the worst first, then what is not. */
export const checkText = ({ findings, statuses }: CheckResult): string =>
  [
    ...findings.flatMap(({ level, code, message, hint }) => [
      `${level.toUpperCase()} ${code}: ${printable(message)}`,
      `  HINT: ${printable(hint)}`,
    ]),
    healthSentence(findings, statuses),
  ].join('\n');

/** `3 of 4 databases are healthy.` What is but a notice keeps no database from being so. */
export function healthSentence(
  findings: readonly Finding[],
  statuses: readonly DatabaseStatus[],
): string {
  const total = statuses.length;
  const healthy = statuses.filter(({ database }) => isHealthy(database, findings)).length;
  if (total === 1) return `1 database, ${healthy === 1 ? 'healthy' : 'not healthy'}.`;
  return healthy === total
    ? `All ${formatCount(total)} databases are healthy.`
    : `${formatCount(healthy)} of ${formatCount(total)} databases are healthy.`;
}

const isHealthy = (database: string, findings: readonly Finding[]): boolean =>
  !findings.some(finding => finding.database === database && finding.level !== 'notice');

export function statusText({ statuses, checkedAt }: StatusResult): string {
  if (statuses.length === 0) return 'There are no backups.';
  return formatTable(
    [
      { title: 'DATABASE' },
      { title: 'SERVER' },
      { title: 'LAST BACKUP (UTC)' },
      { title: 'AGE', align: 'right' },
      { title: 'SIZE', align: 'right' },
      { title: 'CHANGE', align: 'right' },
      { title: 'TREND' },
      { title: 'ROWS', align: 'right' },
      { title: 'VERIFIED' },
      { title: 'NEXT EXPECTED' },
      { title: 'KEPT', align: 'right' },
    ],
    statuses.map(({ database, server, newest, ...status }) => [
      database,
      server ?? '',
      newest ? minute(newest.at) : 'never',
      newest ? ageAt(newest.at, checkedAt) : '',
      newest ? formatBytes(newest.sizeBytes) : '',
      changeText(status.sizeChangePercent),
      sparkline(status.history.map(({ sizeBytes }) => sizeBytes)),
      newest && newest.rows !== null ? formatCount(newest.rows) : '',
      verificationText(status, checkedAt),
      status.nextExpectedAt ? minute(status.nextExpectedAt) : '',
      keptText(status),
    ]),
  );
}

/** `2026-11-21 03:00` */
export const minute = (time: Date): string => time.toISOString().slice(0, 16).replace('T', ' ');

export const ageAt = (time: Date, now: Date): string =>
  formatAge((now.getTime() - time.getTime()) / 1000);

/** `+3.2 %`; nothing where there is nothing to compare with. */
export function changeText(percent: number | undefined): string {
  if (percent === undefined) return '';
  const size = Math.abs(percent).toFixed(1);
  return size === '0.0' ? '0.0 %' : `${percent < 0 ? '−' : '+'}${size} %`;
}

export function verificationText(
  { proof, lastVerification: last }: Pick<DatabaseStatus, 'proof' | 'lastVerification'>,
  checkedAt: Date,
): string {
  const best = proof && `${proof.level}, ${ageAt(proof.at, checkedAt)} ago`;
  if (!last) return 'never';
  const words = { passed: '', failed: 'FAILED', unverifiable: 'not verifiable' } as const;
  const newest = `${words[last.verdict]} ${ageAt(last.at, checkedAt)} ago (${last.level})`;
  if (last.verdict === 'passed') return best ?? 'never';
  return best === undefined ? newest : `${best}; ${newest}`;
}

/** The strongest proof that there is of a backup, and a verification that it failed since. */
export function proofText(backup: Backup, now: Date): string {
  const failed = standingFailure(backup);
  const proof = strongestProof(backup);
  const at = (time: Date) => `${ageAt(time, now)} ago`;
  return [
    ...(proof ? [`${proof.level}, ${at(proof.at)}`] : []),
    ...(failed ? [`FAILED ${at(timeOf(failed))} (${failed.level})`] : []),
  ].join('; ');
}

/** `14 (1.2 GiB)`, and what of it cannot be used. */
export const keptText = ({
  backups,
  storedBytes,
  unusable,
}: Pick<DatabaseStatus, 'backups' | 'storedBytes' | 'unusable'>): string =>
  `${formatCount(backups)} (${formatBytes(storedBytes)})${unusable > 0 ? `, ${formatCount(unusable)} unusable` : ''}`;

export const checkDocument = ({ findings, ...status }: CheckResult) => ({
  findings: findings.map(findingDocument),
  ...statusesDocument(status),
});

export const statusesDocument = ({ statuses, checkedAt }: StatusResult) => ({
  checkedAt,
  databases: statuses.map(status => ({ ...statusInShort(status), history: status.history })),
});

export const findingDocument = ({ level, code, database, message, hint }: Finding) => ({
  level,
  code,
  database,
  message,
  hint,
});

/** Without its history, for where there is little room. */
export const statusInShort = ({ history: _, ...status }: DatabaseStatus) => ({
  ...status,
  server: status.server ?? null,
  newest: status.newest ?? null,
  sizeChangePercent:
    status.sizeChangePercent === undefined ? null : Number(status.sizeChangePercent.toFixed(1)),
  lastVerification: status.lastVerification ?? null,
  proof: status.proof ?? null,
  verifiedAt: status.verifiedAt ?? null,
  nextExpectedAt: status.nextExpectedAt ?? null,
});

export const levelIcons: Readonly<Record<FindingLevel, string>> = {
  error: '❌',
  warning: '⚠️',
  notice: 'ℹ️',
};
