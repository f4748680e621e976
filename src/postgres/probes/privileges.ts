import * as z from 'zod';
import { markPrefix } from '../../catalog/mark.ts';
import { oneRow, type Session } from '../session/session.ts';
import { restorerSql, rightsSql } from '../sql/privileges.ts';

const restorerSchema = z.object({
  may_log_in: z.boolean(),
  may_become: z.boolean(),
  has_rights: z.boolean(),
});

/** What this login may do with a role as which it restores; `undefined` when there is none of that name. */
export async function askRestorer(
  session: Session,
  role: string,
): Promise<z.infer<typeof restorerSchema> | undefined> {
  const [found] = await session.rows(restorerSchema, restorerSql, [role]);
  return found;
}

const rightsSchema = z.object({
  login: z.string(),
  is_superuser: z.boolean(),
  may_become_superuser: z.boolean(),
  may_create_roles: z.boolean(),
  may_replicate: z.boolean(),
  member_of: z.array(z.string()),
  owns: z.array(z.string()),
});

/** What a login may do beyond what the owner of a database may. */
export type Rights = z.infer<typeof rightsSchema>;

/** What code in a session could do that the owner of the database could not. */
export const askRights = (session: Session, database: string, owner: string): Promise<Rights> =>
  oneRow(session, rightsSchema, rightsSql, [database, owner, markPrefix, mostPowerfulRoles]);

/** By which somebody administers a managed server, or reaches files and programs of its machine. */
export const mostPowerfulRoles: readonly string[] = [
  ...['azure_pg_admin', 'rds_superuser', 'cloudsqlsuperuser'],
  ...['pg_execute_server_program', 'pg_write_server_files', 'pg_read_server_files'],
];
