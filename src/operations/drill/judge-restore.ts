import type { Check } from '../../catalog/evidence.ts';
import { Failure } from '../../catalog/failure.ts';
import { formatCount } from '../../catalog/format-count.ts';
import { option } from '../../catalog/reference.ts';
import { apartIn, lossesIn, untriedIn } from '../../postgres/archive/left-out.ts';
import type { Unrestored } from '../../postgres/archive/lenient-restore.ts';
import type { ArchiveList } from '../../postgres/archive/list-archive.ts';
import { decodeArchive } from '../../postgres/archive/read-archive.ts';
import type { Lack } from '../../postgres/probes/environment-fault.ts';
import { lackIn } from '../../postgres/probes/environment-fault.ts';
import type { Server } from '../../postgres/session/server.ts';
import { damageIn } from '../archive-check.ts';
import type { ScratchServer } from './scratch-server.ts';
import { unverifiable } from './unverifiable.ts';

export function restoreCheck(
  server: Server,
  { entries, leftOut }: ArchiveList,
  notes: readonly string[],
): Check {
  const restored = `${formatCount(entries)} entries restored`;
  const untried = untriedIn(leftOut);
  if (untried.length > 0) {
    return {
      ...unverifiable('restore', server, untried, neverMadeHint),
      figure: `${restored}, not all of them`,
    };
  }
  const remarks = [...notes, ...lossesIn(leftOut)];
  return remarks.length === 0
    ? { name: 'restore', verdict: 'passed', figure: restored, problems: [] }
    : {
        name: 'restore',
        verdict: 'passed',
        figure: `${restored}, not all as they were`,
        problems: [],
        hint: remarks.join(' '),
      };
}

/** Materialized views that could not be filled. What another server does not give says nothing of the backup. */
export function unfilledCheck(unfilled: readonly Unrestored[]): Check {
  const ours = unfilled.filter(({ kind }) => kind === 'rows of a view');
  const remote = unfilled.filter(({ kind }) => kind === 'remote rows of a view');
  const words = ({ entry, reason }: Unrestored) =>
    `${entry.trim().replace(/^MATERIALIZED VIEW DATA /, '')}: ${reason}`;
  const statements = unfilled.flatMap(({ statement }) => statement ?? []).join(' ');
  return {
    name: 'materialized views',
    verdict: ours.length > 0 ? 'failed' : 'unverifiable',
    figure: `${formatCount(unfilled.length)} could not be filled; all else is in place`,
    problems: [
      ...ours.map(words),
      ...remote.map(one => `${words(one)} (another server did not give its rows here)`),
    ],
    hint: `A restore leaves ${unfilled.length === 1 ? 'it' : 'them'} without rows, and names the statement: ${statements}`,
  };
}

/** Says nothing of the rest, which is whole without. */
export function apartCheck(server: Server, { leftOut }: ArchiveList): Check[] {
  const apart = apartIn(leftOut);
  return apart.length === 0 ? [] : [unverifiable(apartName, server, apart, apartHint)];
}

const apartName = 'extensions bound to a name';

export const isOfApart = ({ name }: Check): boolean => name === apartName;

const apartHint =
  'All else was restored and compared. A restore makes it once the database has its own name, and its jobs with it.';

const neverMadeHint = `What could do anything on this machine is never made here, whoever wrote it. Where you trust it, choose a server that is kept for such trials: ${option('scratch')} HOST.`;

/** What pg_restore says of what it could not restore. Anything else is thrown. */
export const complaintIn = (error: unknown): string =>
  error instanceof Failure && error.code === 'PG_PERMISSION_DENIED'
    ? error.message
    : damageIn(error);

/** What this server lacks or forbids, rather than what is wrong with the dump; by PostgreSQL's words. */
const lackedByServer =
  /permission denied|must be (?:superuser|owner|member)|shared_preload_libraries|could not (?:access|load|open) (?:file|library|extension)|extension "[^"]*" (?:is not available|has no installation script)|role "[^"]*" does not exist|unrecognized configuration parameter|allow-listed|could not create locale|could not open collator|invalid locale (?:name|provider)|(?:ICU|collation provider \S+) is not supported|conflicts with encoding|could not open (?:dictionary|affix|stop-word|synonym|thesaurus) file|not supported by this build|requires the server to be built|unsupported XML feature|compression method \S+ not supported|security label provider "[^"]*" is not loaded|no security label providers have been loaded/;

/** What is wrong with the archive by itself, which no server is to blame for. `undefined`: nothing, or it could not be read here. */
export async function findDamage(
  { server, tools }: ScratchServer,
  archive: string,
  signal: AbortSignal,
): Promise<string | undefined> {
  try {
    await decodeArchive({ tools, archive, environment: server.toolEnvironment, signal });
    return undefined;
  } catch (error) {
    if (!signal.aborted && lackIn(error)) return undefined;
    return damageIn(error);
  }
}

export function judgeRestore(
  { server }: ScratchServer,
  doubts: readonly string[],
  message: string,
  lack: Lack | undefined,
  damage: string | undefined,
): Check {
  const figure = `${server.name}, PostgreSQL ${server.version}`;
  if (damage !== undefined) {
    return {
      name: 'restore',
      verdict: 'failed',
      figure,
      problems: [`the archive is damaged: ${damage}`],
      hint: 'It was damaged before it was stored: the files are as they were written. Keep an older backup, and take a new one.',
    };
  }
  if (lack) {
    return unverifiable('restore', server, [`it could not go on: ${message}`], lack.hint);
  }
  if (doubts.length > 0 || lackedByServer.test(message)) {
    return unverifiable(
      'restore',
      server,
      [message, ...doubts],
      `The scratch server refuses what is in the backup. Choose another ${option('scratch')}, or a login that may more.`,
    );
  }
  return {
    name: 'restore',
    verdict: 'failed',
    figure,
    problems: [message],
    hint: 'As it is, this dump cannot be restored. Mend in the database what the message names, and take a new backup; keep an older one until then.',
  };
}
