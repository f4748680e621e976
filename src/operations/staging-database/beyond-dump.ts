import { type BeyondDump, exposedTables, lostParts } from '../../catalog/beyond-dump.ts';
import { setExtensionSequences } from '../../postgres/archive/extension-sequences.ts';
import type { Unrestored } from '../../postgres/archive/lenient-restore.ts';
import { readExtensionParts } from '../../postgres/contents/beyond-dump.ts';
import type { Plan, StagingParts } from '../restore-plan.ts';
import type { RunContext } from '../run-context.ts';

/** What a restored database lacks because no dump has it. */
export interface BeyondRestored {
  readonly unrestored: readonly Unrestored[];
  readonly warnings: readonly string[];
  /** Tables whose rows were kept from some, and are not now. */
  readonly exposed: readonly string[];
}

/**
 * Makes up for what is in no dump as far as it is a value, and finds what is lost: of all extensions, or of
 * `extension` alone.
 */
export async function restoreBeyondDump(
  { restorer }: StagingParts,
  database: string,
  { contents }: Plan,
  { signal }: RunContext,
  extension?: string,
): Promise<BeyondRestored> {
  const recorded = contents?.beyondDump && partsOf(contents.beyondDump, extension);
  if (!recorded) return { unrestored: [], warnings: [], exposed: [] };
  await using session = await restorer.connect(database, 'restore', signal);
  const unset = await setExtensionSequences(session, recorded);
  const restored = { parts: await readExtensionParts(session) };
  const lost = lostParts(recorded, restored, contents.major === restorer.major);
  return {
    unrestored: [
      ...unset.map(
        ({ ident, ...sequence }): Unrestored => ({
          kind: 'addition',
          entry: `value of the sequence ${ident}`,
          ...sequence,
        }),
      ),
      ...lost.added.map(
        ({ kind, ident, statement }): Unrestored => ({
          kind: 'addition',
          entry: `${kind} ${ident}`,
          reason: 'no dump has what is added to a table of an extension',
          statement: `${statement};`,
        }),
      ),
    ],
    warnings: lost.others.map(
      ({ kind, ident, extension, statement }) =>
        `${kind} ${ident} is not as it was: the extension ${extension} makes it otherwise now, or somebody had added it. To have it again, run: ${statement};`,
    ),
    exposed: exposedTables(lost),
  };
}

const partsOf = (
  { parts, ...beyondDump }: BeyondDump,
  extension: string | undefined,
): BeyondDump => ({
  ...beyondDump,
  parts: parts.filter(part => extension === undefined || part.extension === extension),
});
