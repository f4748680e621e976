import type { Backup } from '../../catalog/backup.ts';
import type { DatabaseProperties } from '../../catalog/database-properties.ts';
import { messageOf } from '../../catalog/failure.ts';
import type { Plan } from '../../operations/restore-plan.ts';
import { commentSql, renameSql } from '../../postgres/database/ddl.ts';
import { quoteIdent } from '../../postgres/session/quoting.ts';
import type { RestoreParts } from './parts.ts';
import type { Replacement } from './replacement.ts';

/** What brings the old data back, once it is dropped. */
export function recoveryHint(
  { parts, plan, names }: Replacement,
  safety: Backup | undefined,
  loadSearchPath = plan.request.loadSearchPath || needsPath(safety, plan),
): string {
  const { target } = names;
  const way = (database: string, backup: string) =>
    parts.restoreCommand({ database, backup, target, loadSearchPath });
  return safety
    ? `The old data is in ${safety.name}. Bring it back: ${way(target, safety.name)}`
    : `There is no safety backup of this run. Restore any backup: ${way(plan.source.database, plan.source.name)}`;
}

/** One that was proven could be loaded as it was tried. */
const needsPath = (safety: Backup | undefined, { request }: Plan): boolean =>
  request.acceptUnprovenSafetyBackup && (safety?.manifest.needsSearchPath ?? []).length > 0;

/** A function finds a name by the search_path of its database, perhaps, which was empty. */
export const mayNeedPath = (error: unknown): boolean => /does not exist/.test(messageOf(error));

/** What puts the old database back by hand, as long as it is not dropped. */
export const revertSetAsideSql = ({ plan, names }: Replacement): string =>
  undoSql(
    names.target,
    names.setAside,
    names.placeholder,
    plan.target.kind === 'whole' ? plan.target.properties.comment : null,
  );

/** The comment first: with it the old database stops being one that a later run deals with. */
export const undoSql = (
  target: string,
  old: string,
  away: string,
  comment: string | null,
): string => `${commentSql(old, comment)}; ${renameSql(target, away)}; ${renameSql(old, target)};`;

/** What gives a database back what it had before it became our login's: its owner, and what he granted to us. */
export function ownerSql(
  { server }: RestoreParts,
  database: string,
  { owner, grants }: DatabaseProperties,
): string {
  const { username } = server.address;
  if (owner === username) return '';
  const ours = grants.filter(({ role }) => role === username);
  return [
    '',
    `ALTER DATABASE ${quoteIdent(database)} OWNER TO ${quoteIdent(owner)};`,
    ...ours.map(
      ({ privilege, grantable }) =>
        `GRANT ${privilege} ON DATABASE ${quoteIdent(database)} TO ${quoteIdent(username)}${grantable ? ' WITH GRANT OPTION' : ''};`,
    ),
  ].join(' ');
}
