import { derivedName, renderMark, withoutMark } from '../catalog/mark.ts';
import type { Cutover } from '../postgres/database/cutover.ts';
import { cutOverDatabases, reopenDatabase } from '../postgres/database/cutover.ts';
import { commentSql, renameDatabase, renameSql } from '../postgres/database/ddl.ts';
import type { MarkedDatabase } from '../postgres/database/marks.ts';
import { listMarked, setAside } from '../postgres/database/marks.ts';
import { readProperties } from '../postgres/database/properties.ts';
import { quoteIdent } from '../postgres/session/quoting.ts';
import type { Server } from '../postgres/session/server.ts';
import type { Session } from '../postgres/session/session.ts';
import { dropOrWarn } from './leftover-databases.ts';
import type { RunContext } from './run-context.ts';
import { markOf } from './run-mark.ts';

/**
 * How a restore takes the target out of the way and puts something in its place, and how that is
 * undone: by the run itself, by the post step of an action, or by the next restore.
 */

/**
 * Exchanges two databases. `comment` is the live one's own, where sessions that nobody may end are to
 * be kept from coming back; without it nobody is in it.
 */
export async function cutOver(
  server: Server,
  maintenance: Session,
  names: Omit<Cutover, 'closing'>,
  live: { readonly comment: string | null } | undefined,
  context: RunContext,
): Promise<void> {
  const { maintenanceDatabase } = server.address;
  const { reporter, signal } = context;
  await using terminator = await server.connect(maintenanceDatabase, 'exchange', neverAborted);
  const closing = live && {
    mark: markOf('closed', names.live, live.comment, context),
    comment: live.comment,
    start: () =>
      reporter.info(
        `Waiting for sessions in "${names.live}" that this login may not end; new ones are refused`,
      ),
  };
  await cutOverDatabases(maintenance, terminator, { ...names, closing }, signal);
}

/**
 * Puts back what a restore that was cut off had set aside, and opens what it had closed. True when
 * the target itself was out of the way. The caller holds the lock on its name.
 *
 * Anybody may write a mark on his own database and call it what he likes; put in the target's place, it
 * would get the target's applications. So what is put back has to be proven: by what keeps the name
 * for it, which is our login's and says which one it was, or by being our login's itself. Opening what
 * is closed, and giving it its comment, is nothing that its owner may not do.
 */
export async function revertSetAside(
  server: Server,
  maintenance: Session,
  target: string,
  context: RunContext,
): Promise<boolean> {
  const { reporter } = context;
  // Half of it would be worse than waiting for it.
  const unhurried = { ...context, signal: neverAborted };
  const marked = (await listMarked(maintenance)).filter(({ mark }) => mark.database === target);
  const closed = marked.find(({ mark }) => mark.role === 'closed');
  if (closed) {
    await reopenDatabase(maintenance, target, withoutMark(closed.mark.comment ?? null));
    reporter.info(`Opened "${target}", which run ${closed.mark.run} had closed`);
  }
  const kept = setAside(marked, target);
  const claims = marked.filter(({ mark, isInvalid }) => mark.role === 'set-aside' && !isInvalid);
  const aside = await findAside(maintenance, kept?.placeholder, claims);
  for (const claim of claims) {
    if (claim.name !== aside?.name && !claim.isOurs) {
      reporter.warn(unproven(claim, target, kept !== undefined));
    }
  }
  if (!aside) return false;
  if (!kept && (await readProperties(maintenance, target))) {
    reporter.warn(
      `"${aside.name}" is what run ${aside.run} set aside of "${target}", which exists as well. Nothing was done about it: look at both`,
    );
    return false;
  }
  const { comment } = aside;
  if (!kept) {
    await renameDatabase(maintenance, aside.name, target);
    await maintenance.execute(commentSql(target, comment));
  } else {
    const away = derivedName(target, 'restore', context.random());
    await cutOver(
      server,
      maintenance,
      {
        live: target,
        next: { name: aside.name, comment },
        away: { name: away, comment: renderMark(kept.placeholder.mark) },
      },
      undefined,
      unhurried,
    );
    await dropOrWarn(maintenance, away, context);
  }
  reporter.info(`"${target}" is back, as it was before run ${aside.run}`);
  return true;
}

/** What was set aside, with the comment that it had, as far as that is proven. */
async function findAside(
  maintenance: Session,
  placeholder: MarkedDatabase | undefined,
  claims: readonly MarkedDatabase[],
): Promise<
  { readonly name: string; readonly comment: string | null; readonly run: string } | undefined
> {
  const recorded = placeholder?.mark.aside;
  // Also where its owner has written another comment since.
  const found = recorded && (await readProperties(maintenance, recorded.name));
  if (placeholder && recorded && found?.oid === recorded.oid && !found.isInvalid) {
    return { name: recorded.name, comment: found.properties.comment, run: placeholder.mark.run };
  }
  const own = claims.find(({ isOurs }) => isOurs);
  return (
    own && { name: own.name, comment: withoutMark(own.mark.comment ?? null), run: own.mark.run }
  );
}

/** What is said of a database that is marked as the target's and may be anybody's. */
function unproven(
  { name, owner, mark }: MarkedDatabase,
  target: string,
  isNameTaken: boolean,
): string {
  const away = `${quoteIdent(derivedName(target, 'restore', '000000'))}`;
  const makeRoom = isNameTaken ? `ALTER DATABASE ${quoteIdent(target)} RENAME TO ${away}; ` : '';
  return `"${name}" says of itself that run ${mark.run} set it aside of "${target}", but it belongs to "${owner}", and nothing of this login proves it. It is left alone. Should it be your old data, this puts it back: ${makeRoom}${renameSql(name, target)};`;
}

const neverAborted = new AbortController().signal;
