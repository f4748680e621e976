import { withoutLeftOut } from '../compare-contents.ts';
import type { Contents } from '../contents.ts';
import type { Check } from '../evidence.ts';
import {
  enforcedHere,
  invalidInSource,
  judgeExtensionTables,
  judgeRowTypes,
} from './beyond-dump.ts';
import type { DrillFindings, LoadFindings, Recorded } from './findings.ts';
import { check, inDoubt, type Judgement, remarked } from './judgement.ts';
import { groups } from './object-groups.ts';
import { judgeObjects } from './objects.ts';
import { judgeContents, judgeRows } from './rows.ts';
import { judgeMigrations, judgeOrphans, judgeSequences, judgeViews } from './soundness.ts';

/**
 * What a drill says of a restored database: from what was recorded and what was found there to one
 * check for each subject. Pure. The names of the checks and their order are a public contract.
 */

/** Whether all that was dumped is there: the first checks of a drill. */
export function judgeLoad(recorded: Recorded, found: LoadFindings): Check[] {
  const wanted = wantedOf(recorded);
  return [
    ...groups.map(group =>
      check(group.name, found.objects, objects =>
        withSource(group.name, judgeObjects(group, recorded, wanted, objects)),
      ),
    ),
    check('rows', found.rows, rows => judgeRows(recorded, wanted, rows)),
    check('contents', found.rows, rows => judgeContents(wanted, found, rows)),
    check('row types', found.beyondDump, beyond => judgeRowTypes(wanted, beyond)),
  ];

  /** What is not well in the source, and never in a dump. */
  function withSource(name: string, judged: Judgement): Judgement {
    if (name === 'indexes') {
      return remarked(
        judged,
        invalidInSource(wanted),
        'Make it anew in the source (REINDEX), or drop it there.',
      );
    }
    const beyond = 'found' in found.beyondDump ? found.beyondDump.found : undefined;
    return name === 'foreign keys'
      ? remarked(
          judged,
          enforcedHere(wanted, beyond),
          'A dump does not tell it. Where it is to be so after a restore, a superuser disables all triggers of its table again.',
        )
      : judged;
  }
}

const wantedOf = ({ contents, lacks, emptied }: Recorded): Contents =>
  withoutLeftOut(contents, lacks, emptied);

/** Every check of a restored database, in the order in which they are told. */
export function judgeDrill(recorded: Recorded, found: DrillFindings): Check[] {
  const { incomplete } = recorded;
  const wanted = wantedOf(recorded);
  const load = judgeLoad(recorded, found);
  const verdictOf = (name: string) => load.find(one => one.name === name)?.verdict;
  // What a dump of one snapshot brings, with all rows that were counted in it, is as it was there.
  const hasSameRows =
    verdictOf('rows') === 'passed' && ['passed', 'skipped'].includes(verdictOf('contents') ?? '');
  const circumstances = {
    isSameMajor: recorded.contents.major === found.major,
    otherVersions: otherVersionsOf(recorded, found),
    incomplete,
  };
  return [
    ...load,
    check('tables of extensions', found.beyondDump, beyond =>
      judgeExtensionTables(wanted, beyond, circumstances),
    ),
    check('sequence values', found.sequences, sequences => judgeSequences(wanted, sequences)),
    check('orphans', found.orphans, orphans => judgeOrphans(orphans, hasSameRows)),
    check('migrations', found.migrations, migrations =>
      judgeMigrations(recorded, wanted, migrations),
    ),
    check('views compile', found.views, views =>
      incomplete ? inDoubt(judgeViews(views)) : judgeViews(views),
    ),
  ];
}

function otherVersionsOf({ manifest }: Recorded, { objects }: LoadFindings): string[] {
  if (!('found' in objects)) return [];
  const now = new Map(objects.found.extensions.map(({ name, version }) => [name, version]));
  return manifest.extensions.flatMap(({ name, version }) =>
    now.get(name) === undefined || now.get(name) === version ? [] : [name],
  );
}
