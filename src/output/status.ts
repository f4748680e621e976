import type { Backup } from '../catalog/backup.ts';
import { standingFailure, strongestProof } from '../catalog/backup-proof.ts';
import { formatCount } from '../catalog/format-count.ts';
import { timeOf } from '../catalog/stamp.ts';
import type { DatabaseStatus } from '../catalog/status.ts';
import { sparkline } from './chart.ts';
import { formatAge, formatBytes } from './format.ts';
import { code, type Markdown, md, none, type Section, table, unbroken } from './gfm.ts';
import { rowCount } from './page.ts';
import { formatTable } from './table.ts';

/** What the texts, pages and documents about checks and states share. */

export interface Statuses {
  readonly statuses: readonly DatabaseStatus[];
  readonly checkedAt: Date;
}

export function statusText({ statuses, checkedAt }: Statuses): string {
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

export const statusesDocument = ({ statuses, checkedAt }: Statuses) => ({
  checkedAt,
  databases: statuses.map(status => ({ ...statusInShort(status), history: status.history })),
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

/** One line per database, also on the page of a check. */
export function statusTable(statuses: readonly DatabaseStatus[], checkedAt: Date): Section {
  if (statuses.length === 0) return undefined;
  return table('databases', statuses, [
    { title: 'Database', cell: ({ database }) => code(database) },
    { title: 'Server', cell: ({ server }) => (server === undefined ? none : code(server)) },
    {
      title: 'Age',
      align: 'right',
      cell: ({ newest }) => (newest ? unbroken(ageAt(newest.at, checkedAt)) : md`❌ none`),
    },
    {
      title: 'Last backup (UTC)',
      cell: ({ newest }) => (newest ? unbroken(minute(newest.at)) : none),
    },
    {
      title: 'Dump',
      align: 'right',
      cell: ({ newest }) => (newest ? unbroken(formatBytes(newest.sizeBytes)) : none),
    },
    {
      title: 'Change',
      align: 'right',
      cell: ({ sizeChangePercent }) => text(changeText(sizeChangePercent)),
    },
    {
      title: 'Rows',
      align: 'right',
      cell: ({ newest }) => (newest ? rowCount(newest.rows) : none),
    },
    {
      title: 'Verified',
      cell: status => text(verificationText(status, checkedAt)),
    },
    {
      title: 'Next expected (UTC)',
      cell: ({ nextExpectedAt }) => text(nextExpectedAt ? minute(nextExpectedAt) : ''),
    },
    { title: 'Kept', align: 'right', cell: status => text(keptText(status)) },
  ]);
}

const text = (value: string): Markdown => (value === '' ? none : unbroken(value));
