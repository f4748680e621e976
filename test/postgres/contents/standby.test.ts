import { expect, test } from 'vitest';
import type * as z from 'zod';
import { Failure } from '../../../src/catalog/failure.ts';
import { warnOfStandby } from '../../../src/operations/snapshot-backup/warnings.ts';
import { type Replay, readStandby, type Standby } from '../../../src/postgres/contents/standby.ts';
import type { Session, Statement } from '../../../src/postgres/session/session.ts';
import { lastCheckpointSql, unloggedTablesSql } from '../../../src/postgres/sql/standby.ts';

/** How far a standby is, as its answers tell it one after the other; test/e2e/standby.test.ts has a real one. */

const at = (minute: number): Date => new Date(Date.UTC(2026, 10, 21, 3, minute));
const asked = at(30);
const checkpoint = at(10);

const looked = (received: number, replayed: number, more: Partial<Replay> = {}): Replay => ({
  ...{ is_paused: false, is_streaming: true, received, replayed },
  ...{ replayed_at: at(20), asked_at: asked, ...more },
});

const refused = new Failure('PG_QUERY_FAILED', 'not supported here', '');

/** Answers with the looks in turn, the last of them again and again. */
function sessionOf(looks: readonly Replay[] | Failure, mayAskForCheckpoint = true) {
  const left = looks instanceof Failure ? [] : [...looks];
  async function answer(statement: Statement): Promise<unknown[]> {
    if (statement === unloggedTablesSql) return [];
    if (statement === lastCheckpointSql) {
      if (!mayAskForCheckpoint) throw refused;
      return [{ at: checkpoint }];
    }
    if (looks instanceof Failure) throw looks;
    const look = left.length > 1 ? left.shift() : left[0];
    return look ? [look] : [];
  }
  const session: Session = {
    database: 'shop',
    lost: new AbortController().signal,
    rows: async <Row>(schema: z.ZodType<Row>, statement: Statement) =>
      (await answer(statement)).map(row => schema.parse(row)),
    execute: async () => {},
    releasing: what => what(),
    copy: async () => [],
    loginWarnings: [],
    onWarning: () => {},
    certificateEnd: () => undefined,
    [Symbol.asyncDispose]: async () => {},
  };
  return session;
}

interface Case {
  readonly what: string;
  readonly looks: readonly Replay[] | Failure;
  readonly found: Standby | undefined;
  readonly mayAskForCheckpoint?: boolean;
}

const asOf = (time: Date | null, isPaused = false): Standby => ({
  asOf: time?.toISOString() ?? null,
  isPaused,
});

test.each<Case>([
  { what: 'a primary', looks: [], found: undefined },
  { what: 'one that tells nothing', looks: refused, found: undefined },
  { what: 'one that has all', looks: [looked(8, 8)], found: asOf(asked) },
  {
    what: 'one that has all of a primary that has done nothing for long',
    looks: [looked(8, 8, { replayed_at: null })],
    found: asOf(asked),
  },
  {
    what: 'one that catches up with what it had received',
    looks: [looked(8, 2), looked(20, 5, { asked_at: at(31) }), looked(20, 8, { asked_at: at(32) })],
    found: asOf(asked),
  },
  {
    what: 'one that is promoted meanwhile',
    looks: [looked(8, 2), looked(0, 8, { is_streaming: false })],
    found: asOf(asked),
  },
  { what: 'one that does not catch up', looks: [looked(8, 2)], found: asOf(at(20)) },
  {
    what: 'one that lost its primary',
    looks: [looked(8, 8, { is_streaming: false })],
    found: asOf(at(20)),
  },
  {
    what: 'one of a primary whose clock is ahead',
    looks: [looked(8, 2, { replayed_at: at(50) })],
    found: asOf(asked),
  },
  {
    what: 'one that is paused, and behind',
    looks: [looked(8, 2, { is_paused: true })],
    found: asOf(at(20), true),
  },
  {
    what: 'one that is paused, and has all',
    looks: [looked(8, 8, { is_paused: true })],
    found: asOf(asked, true),
  },
  {
    what: 'one that has replayed nothing since its start',
    looks: [looked(8, 2, { is_streaming: false, replayed_at: null })],
    found: asOf(checkpoint),
  },
  {
    what: 'one of which nobody can tell',
    looks: [looked(8, 2, { is_streaming: false, replayed_at: null })],
    mayAskForCheckpoint: false,
    found: asOf(null),
  },
])('$what', async ({ looks, mayAskForCheckpoint, found }) => {
  const session = sessionOf(looks, mayAskForCheckpoint);
  expect(await readStandby(session, new AbortController().signal)).toEqual(found);
});

test.each<{ readonly standby: Standby | undefined; readonly said: string | undefined }>([
  { standby: undefined, said: undefined },
  { standby: asOf(at(56)), said: undefined },
  {
    standby: asOf(at(20)),
    said: 'behind its primary: what the backup holds is 40 min old (2026-11-21 03:20 UTC).',
  },
  { standby: asOf(null), said: 'what the backup holds is of an age that nobody can tell.' },
  {
    standby: asOf(at(59), true),
    said: 'whose replay is paused: what the backup holds is 1 min old (2026-11-21 03:59 UTC).',
  },
])('what is said of $standby', async ({ standby, said }) => {
  const warnings: string[] = [];
  const warn = (message: string) => void warnings.push(message);
  const reporter = { warn, info() {}, detail() {}, interruptionMessage() {}, progress() {} };
  const snapshot = { id: '1-1-1', takenAt: at(60), standby };
  const exclusions = { schemas: [], tableData: [] };
  await warnOfStandby(sessionOf([]), 'shop', snapshot, exclusions, { reporter });
  expect(warnings).toEqual(said === undefined ? [] : [expect.stringContaining(said)]);
});
