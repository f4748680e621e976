import type { ListedFile } from '../../catalog/inventory.ts';
import { fileAmong, kindOfFile } from '../../catalog/leftover.ts';
import { parseStoredName } from '../../catalog/names.ts';

/** Whether a dump is known for ours, and for this backup's, without its manifest. */
export const isKnownAlone = (dump: ListedFile | undefined): boolean =>
  dump?.marked === true && parseStoredName(dump.name) !== undefined;

type Step = ReturnType<typeof kindOfFile> | 'passed';

/**
 * The order in which the files of one place are deleted, so that what an interruption leaves does not lie,
 * and the next prune knows it for what it is. What failed verifications say outlasts the manifest; what
 * speaks of a whole dump goes before it, or what is left would look like a backup that lost its manifest.
 *
 * A dump without our mark, or at another place than usual, is not known for ours without its manifest. Should
 * it stay, its contents stay, too: then the manifest can be made again.
 */
export function inOrder(files: readonly ListedFile[]): ListedFile[] {
  const order: readonly Step[] = isKnownAlone(fileAmong(files, 'dump'))
    ? ['passed', 'contents', 'manifest', 'evidence', 'dump', 'roles']
    : ['passed', 'manifest', 'evidence', 'dump', 'contents', 'roles'];
  return files.toSorted((a, b) => order.indexOf(stepOf(a)) - order.indexOf(stepOf(b)));
}

function stepOf(file: ListedFile): Step {
  const stored = parseStoredName(file.name);
  const isProof = stored?.kind === 'evidence' && stored.verification.verdict === 'passed';
  return isProof ? 'passed' : kindOfFile(file);
}
