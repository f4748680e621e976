import { messageOf } from '../../catalog/failure.ts';
import type { DumpFacts } from '../../catalog/source.ts';
import { readDrillArchive } from '../../postgres/archive/drill-archive.ts';
import { type ArchiveList, listArchive } from '../../postgres/archive/list-archive.ts';
import type { ClientTools } from '../../postgres/client-tools/client-tools.ts';
import { createMarkedDatabase } from '../../postgres/database/create.ts';
import { dropDatabase } from '../../postgres/database/ddl.ts';
import type { CreatableProperties } from '../../postgres/database/locales.ts';
import {
  beginRestoring,
  endRestoring,
  isOfTimescale,
} from '../../postgres/database/restoring-mode.ts';
import { quoteIdent } from '../../postgres/session/quoting.ts';
import type { Server } from '../../postgres/session/server.ts';
import type { Session } from '../../postgres/session/session.ts';
import {
  dropDrillLogin,
  furnish,
  makeDrillLogin,
  makeLast,
} from '../../postgres/temporary-server/drill-login.ts';
import { ownerMeanwhile } from '../restorer.ts';
import type { RunContext } from '../run-context.ts';

/**
 * Where a drill plays: an empty scratch database, and who restores what of the archive into it. On a server of
 * somebody's that is the login that was given. On a temporary one it is a login without rights, for which a
 * superuser makes some things that run none of the archive's code.
 */

export interface Stage {
  /** As whoever restores and looks reaches it. */
  readonly server: Server;
  readonly list: ArchiveList;
  /** Makes what comes last of all. */
  finish(): Promise<void>;
}

/** What a stage is made of. */
export interface StageParts {
  readonly server: Server;
  /** The same as whoever runs what is in the dump reaches it. */
  readonly restorer: Server;
  readonly tools: ClientTools;
  readonly archive: string;
  readonly facts: DumpFacts;
  /** Holds a lock on the name. */
  readonly maintenance: Session;
  /** Of the scratch database. */
  readonly name: string;
  readonly mark: string;
  readonly properties: CreatableProperties['properties'];
}

/** On a server of somebody's. */
export async function openStage(parts: StageParts, { signal }: RunContext): Promise<Stage> {
  const { server, restorer, tools, archive, facts, maintenance, name, mark, properties } = parts;
  const list = await listArchive(restorer, tools, archive, undefined, facts, signal);
  const owner = ownerMeanwhile(parts);
  await createMarkedDatabase(maintenance, name, properties, server.major, mark, owner);
  const restoringMode = isOfTimescale(list);
  // Where that is refused the comparison tells what came of it.
  if (restoringMode) await beginRestoring(maintenance, name);
  const finish = async () => {
    if (restoringMode) await endRestoring(maintenance, name);
  };
  return { server: restorer, list, finish };
}

/** On a temporary server. Answers the names of extensions that may not be made there, if there are any. */
export async function openConfinedStage(
  { server, tools, archive, facts, maintenance, name, mark, properties }: StageParts,
  mayMake: (extension: string) => boolean,
  { signal }: RunContext,
): Promise<Stage | { readonly refused: readonly string[] }> {
  const making = makeConfined();
  const [{ beforehand, listFor }, login] = await Promise.all([
    readDrillArchive({ server, tools, archive, signal }),
    making,
  ]).finally(() => making.catch(() => undefined));
  const refused = beforehand.extensions.map(one => one.name).filter(one => !mayMake(one));
  if (refused.length > 0) return { refused };
  const versions = new Map(
    facts.extensions.flatMap(({ name: one, version }) =>
      version === undefined ? [] : [[one, version] as const],
    ),
  );
  const furniture = { ...beforehand, versions };
  const restoringMode = beforehand.extensions.some(one => one.name === 'timescaledb');
  if (restoringMode) await beginRestoring(maintenance, name);
  const allowed = await furnish(server, name, login.username, furniture, signal);
  const list = await listFor(allowed, facts);
  return {
    server: server.as(login, name),
    list,
    async finish() {
      if (restoringMode) await endRestoring(maintenance, name);
      await makeLast(server, maintenance, name, list.last, signal);
    },
  };

  /** An empty database, and one login for it: no other drill has left anything behind by that. */
  async function makeConfined() {
    await createMarkedDatabase(maintenance, name, properties, server.major, mark);
    const login = await makeDrillLogin(maintenance, server.major, name);
    await maintenance.execute(`ALTER DATABASE ${quoteIdent(name)} OWNER TO ${quoteIdent(name)}`);
    return login;
  }
}

/**
 * Takes a confined stage down: whatever the archive's code has made of the database's mark, nothing on such a
 * server is anybody else's. What cannot be dropped goes with the server.
 */
export async function closeConfinedStage(
  maintenance: Session,
  name: string,
  { reporter }: RunContext,
): Promise<void> {
  try {
    await dropDatabase(maintenance, name, { force: true });
    await dropDrillLogin(maintenance, name);
  } catch (error) {
    reporter.detail(`"${name}" goes with its server (${messageOf(error)})`);
  }
}
