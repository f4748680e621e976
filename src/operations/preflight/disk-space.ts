import { statfs } from 'node:fs/promises';
import { mebibytes } from '../../catalog/byte-size.ts';
import type { Finding } from './finding.ts';

export const freeSpaceHint = 'Free space there, or set TMPDIR to a folder on a larger disk.';

/** The dump is fetched first: parallel restore has to seek in it. */
export async function scratchFindings(scratch: string, needed: number): Promise<Finding[]> {
  const { blocks, bavail, bfree, bsize } = await statfs(scratch);
  // Some network file systems do not know.
  if (blocks === 0) return [];
  const free = bsize * (process.getuid?.() === 0 ? bfree : bavail);
  if (free >= needed) return [];
  return [
    {
      level: 'error',
      code: 'DISK_FULL',
      message: `the dump has ${mebibytes(needed)}, and the file system of ${scratch} has room for ${mebibytes(free)}`,
      hint: freeSpaceHint,
    },
  ];
}
