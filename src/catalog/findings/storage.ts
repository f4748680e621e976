import { gibibytes } from '../byte-size.ts';
import { option } from '../reference.ts';
import type { Finding } from './finding.ts';
import type { CheckPolicy } from './policy.ts';

export function quotaFindings(
  storedBytes: number,
  { storageQuotaGib, maxQuotaPercent }: CheckPolicy,
): Finding[] {
  if (storageQuotaGib === undefined) return [];
  const percent = (storedBytes / (storageQuotaGib * 1024 ** 3)) * 100;
  if (percent < Math.min(maxQuotaPercent, 100)) return [];
  const isFull = percent >= 100;
  return [
    {
      level: isFull ? 'error' : 'warning',
      code: isFull ? 'STORAGE_FULL' : 'STORAGE_NEARLY_FULL',
      database: null,
      message: `the store holds ${gibibytes(storedBytes)}, ${percent.toFixed(0)} % of the ${storageQuotaGib} GiB that it may`,
      hint: `Keep fewer backups (by the rules of prune), or raise ${option('storage-quota-gib')}.`,
    },
  ];
}
