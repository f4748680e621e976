import * as z from 'zod';
import { isOfProvider } from '../../catalog/provider-extensions.ts';
import { oneRow, type Session } from '../session/session.ts';
import { unlessRefused } from '../session/statement-refusal.ts';
import { cronDatabaseSql, extensionsSql, missingExtensionsSql } from '../sql/extensions.ts';

export const extensionsSchema = z.object({
  wanted: z.array(
    z.object({
      name: z.string(),
      is_available: z.boolean(),
      /** Whoever may create anything in a database may create it. */
      is_trusted: z.boolean(),
    }),
  ),
  /** On Azure: those that may be created at all. */
  allow_list: z.string().nullable(),
  is_azure_admin: z.boolean(),
  preloaded: z.string().nullable(),
});

export type Extensions = z.infer<typeof extensionsSchema>;

/** Of the extensions that a provider makes by itself those that this server does not have, or not let us make. */
export function lacksOfProvider({ wanted, allow_list }: Extensions): string[] {
  const allowed = allow_list === null ? undefined : itemsOf(allow_list);
  return wanted
    .filter(({ name }) => isOfProvider(name))
    .filter(({ name, is_available }) => !is_available || allowed?.includes(name) === false)
    .map(({ name }) => name);
}

/** The items of a setting that is a list. */
export const itemsOf = (list: string): string[] =>
  list
    .split(',')
    .map(item => item.trim())
    .filter(item => item !== '');

/** The same, asked of the server. */
export const lackingOfProvider = async (
  session: Session,
  names: readonly string[],
): Promise<string[]> => lacksOfProvider(await askExtensions(session, names));

/** What a server has, and allows, of extensions. */
export const askExtensions = (session: Session, names: readonly string[]): Promise<Extensions> =>
  oneRow(session, extensionsSchema, extensionsSql, [names]);

/** Those extensions of which the server has no files. */
export async function missingExtensions(
  session: Session,
  names: readonly string[],
): Promise<string[]> {
  const found = await session.rows(z.object({ name: z.string() }), missingExtensionsSql, [names]);
  return found.map(({ name }) => name);
}

/** The only database of the server in which pg_cron may be made, as far as this login may know. */
export async function askCronDatabase(session: Session): Promise<string | undefined> {
  const row = z.object({ name: z.string().nullable() });
  const found = await unlessRefused(session, oneRow(session, row, cronDatabaseSql));
  return found?.name ?? undefined;
}
