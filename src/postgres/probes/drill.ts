import * as z from 'zod';
import { inventoryOf } from '../../catalog/contents.ts';
import {
  type Finding,
  type LoadFindings,
  objectStates,
  type Recorded,
} from '../../catalog/drill/findings.ts';
import { judgeDrill, judgeLoad } from '../../catalog/drill/judge.ts';
import type { Check } from '../../catalog/evidence.ts';
import { readBeyondDump } from '../contents/beyond-dump.ts';
import { readContents, readExtensions } from '../contents/contents.ts';
import { readMigrations } from '../contents/migrations.ts';
import { readRows } from '../contents/rows.ts';
import { inReadOnly } from '../session/read-only.ts';
import { longList, type Session } from '../session/session.ts';
import { refusalOf } from '../session/statement-refusal.ts';
import { healthSql } from '../sql/drill.ts';
import { lookAtSequences, lookForOrphans, planViews } from './object-probes.ts';

/**
 * Looks at a restored database from all sides and compares it with what was recorded. What cannot be
 * looked at is a check that says so; only a lost connection or an interruption ends it.
 */
export async function drillChecks(
  session: Session,
  major: number,
  recorded: Recorded,
): Promise<Check[]> {
  const { manifest, emptied } = recorded;
  const { exclusions } = manifest;
  return judgeDrill(recorded, {
    ...(await lookAtLoad(session, major, recorded)),
    sequences: await look(() => lookAtSequences(session)),
    orphans: await look(() => lookForOrphans(session)),
    migrations: await look(async () => {
      const found = await inReadOnly(session, () => readMigrations(session, exclusions));
      return found.filter(({ table }) => !emptied.includes(table));
    }),
    views: await look(() => planViews(session, manifest)),
  });
}

/** Looks at no more than it takes to know that all of a dump is there. */
export const loadChecks = async (
  session: Session,
  major: number,
  recorded: Recorded,
): Promise<Check[]> => judgeLoad(recorded, await lookAtLoad(session, major, recorded));

async function lookAtLoad(
  session: Session,
  major: number,
  { contents, manifest: { exclusions } }: Recorded,
): Promise<LoadFindings> {
  return {
    major,
    objects: await look(async () => ({
      contents: await readContents(
        session,
        major,
        exclusions,
        { countRows: false, hashContents: false },
        inventoryOf(contents),
      ),
      extensions: await readExtensions(session),
      states: await session.rows(stateRow, longList(healthSql)),
    })),
    rows: await look(() =>
      readRows(session, exclusions, {
        countRows: contents.rows !== null,
        hashContents: contents.hashes !== undefined && contents.major === major,
        recorded: contents,
      }),
    ),
    beyondDump: await look(async () => {
      const { beyondDump: wanted } = contents;
      if (!wanted) return undefined;
      const reading = wanted.tables ? 'restored, counted' : 'restored';
      return (await readBeyondDump(session, exclusions, reading)).beyondDump;
    }),
  };
}

const stateRow = z.object({ kind: z.string(), ident: z.string(), state: z.enum(objectStates) });

async function look<Found>(what: () => Promise<Found>): Promise<Finding<Found>> {
  try {
    return { found: await what() };
  } catch (error) {
    return { refused: refusalOf(error).message };
  }
}
