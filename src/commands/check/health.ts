import type { Finding, FindingLevel } from '../../catalog/findings/finding.ts';
import { formatCount } from '../../catalog/format-count.ts';
import type { DatabaseStatus } from '../../catalog/status.ts';

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

export const levelIcons: Readonly<Record<FindingLevel, string>> = {
  error: '❌',
  warning: '⚠️',
  notice: 'ℹ️',
};
