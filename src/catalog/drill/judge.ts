import { withoutLeftOut } from '../compare-contents.ts';
import type { Contents } from '../contents.ts';
import type { Check } from '../evidence.ts';
import type { DrillFindings, LoadFindings, Recorded } from './findings.ts';
import { check, inDoubt } from './judgement.ts';
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
      check(group.name, found.objects, objects => judgeObjects(group, recorded, wanted, objects)),
    ),
    check('rows', found.rows, rows => judgeRows(recorded, wanted, rows)),
    check('contents', found.rows, rows => judgeContents(wanted, found, rows)),
  ];
}

const wantedOf = ({ contents, lacks, emptied }: Recorded): Contents =>
  withoutLeftOut(contents, lacks, emptied);

/** Every check of a restored database, in the order in which they are told. */
export function judgeDrill(recorded: Recorded, found: DrillFindings): Check[] {
  const { incomplete } = recorded;
  const wanted = wantedOf(recorded);
  return [
    ...judgeLoad(recorded, found),
    check('sequence values', found.sequences, judgeSequences),
    check('orphans', found.orphans, judgeOrphans),
    check('migrations', found.migrations, migrations =>
      judgeMigrations(recorded, wanted, migrations),
    ),
    check('views compile', found.views, views =>
      incomplete ? inDoubt(judgeViews(views)) : judgeViews(views),
    ),
  ];
}
