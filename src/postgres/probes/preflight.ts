import * as z from 'zod';
import type { DatabaseProperties } from '../../catalog/database-properties.ts';
import { Failure } from '../../catalog/failure.ts';
import { markPrefix } from '../../catalog/mark.ts';
import { isOfProvider } from '../../catalog/provider-extensions.ts';
import { codeOf } from '../session/errors.ts';
import { oneRow, type Session } from '../session/session.ts';
import {
  blockersSql,
  circumstancesSql,
  extensionsSql,
  missingExtensionsSql,
  restorerSql,
  rightsSql,
  subscriptionsSql,
  tryLocaleSql,
} from '../sql/preflight.ts';

/** What a preflight wants to know. */
export interface PreflightQuestion {
  readonly database: string;
  /** Whether there is one of that name, which has to be replaced. */
  readonly exists: boolean;
  readonly owner: string;
  readonly like: Pick<DatabaseProperties, 'encoding' | 'collate' | 'characterType'>;
  readonly extensions: readonly string[];
}

/** What the server answered. A part that it refused to tell is `undefined`. */
export interface PreflightAnswer {
  readonly circumstances: Circumstances | undefined;
  readonly blockers: Blockers | undefined;
  readonly subscriptions: readonly string[] | undefined;
  readonly extensions: Extensions | undefined;
  readonly rights: Rights | undefined;
  /** Of the operating system, which the server does not have. */
  readonly missingLocales: readonly string[];
}

const circumstancesSchema = z.object({
  is_standby: z.boolean(),
  is_read_only: z.boolean(),
  role: z.string(),
  is_superuser: z.boolean(),
  may_create: z.boolean(),
  knows_encoding: z.boolean(),
  has_icu: z.boolean(),
  spare_connections: z.int(),
  owner_exists: z.boolean(),
  may_give_to_owner: z.boolean(),
  /** Of the database that is there. */
  owner: z.string().nullable(),
  has_rights_of_owner: z.boolean(),
  is_template: z.boolean(),
  allows_connections: z.boolean(),
  comment: z.string().nullable(),
  is_invalid: z.boolean(),
});

export type Circumstances = z.infer<typeof circumstancesSchema>;

const blockersSchema = z.object({
  sessions: z.array(
    z.object({
      pid: z.int(),
      username: z.string(),
      application: z.string().nullable(),
      of_superuser: z.boolean(),
      may_end: z.boolean(),
    }),
  ),
  prepared_transactions: z.array(z.object({ gid: z.string(), owner: z.string() })),
  slots: z.array(z.object({ name: z.string(), is_active: z.boolean() })),
});

/** What may keep a database from being dropped or renamed. */
export type Blockers = z.infer<typeof blockersSchema>;

const extensionsSchema = z.object({
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

/**
 * Asks the server all that can be known before a restore. Changes nothing. What the server refuses to
 * tell is passed over, and told to `skipped`: the restore itself will show. `restorer` is a session of
 * whoever runs what is in the dump, perhaps the same.
 */
export async function askServer(
  session: Session,
  restorer: Session,
  { database, exists, owner, like, extensions }: PreflightQuestion,
  skipped: (what: string, why: string) => void,
): Promise<PreflightAnswer> {
  async function unlessRefused<Answer>(
    what: string,
    question: Promise<Answer>,
  ): Promise<Answer | undefined> {
    try {
      return await question;
    } catch (error) {
      if (!(error instanceof Failure) || !refusals.includes(error.code)) throw error;
      skipped(what, error.message);
      return undefined;
    }
  }
  const circumstances = await unlessRefused(
    'rights and state of the server',
    oneRow(session, circumstancesSchema, circumstancesSql, [database, owner, like.encoding]),
  );
  const blockers = exists
    ? await unlessRefused(
        `what uses "${database}"`,
        oneRow(session, blockersSchema, blockersSql, [database]),
      )
    : undefined;
  const subscriptions = exists
    ? await unlessRefused(
        `subscriptions of "${database}"`,
        session.rows(z.object({ name: z.string() }), subscriptionsSql, [database]),
      )
    : undefined;
  const offered = await unlessRefused(
    'extensions',
    oneRow(restorer, extensionsSchema, extensionsSql, [extensions]),
  );
  const rights = await unlessRefused('rights to more', askRights(restorer, database, owner));
  const missingLocales: string[] = [];
  for (const locale of new Set([like.collate, like.characterType])) {
    const there = await unlessRefused(`locale ${locale}`, hasLocale(session, locale));
    if (there === false) missingLocales.push(locale);
  }
  return {
    circumstances,
    blockers,
    subscriptions: subscriptions?.map(({ name }) => name),
    extensions: offered,
    rights,
    missingLocales,
  };
}

const refusals = ['PG_QUERY_FAILED', 'PG_PERMISSION_DENIED'];

async function hasLocale(session: Session, locale: string): Promise<boolean> {
  try {
    await session.rows(z.unknown(), tryLocaleSql, [locale]);
    return true;
  } catch (error) {
    const invalidValue = error instanceof Failure && codeOf(error.cause) === '22023';
    if (invalidValue) return false;
    throw error;
  }
}

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
): Promise<string[]> =>
  lacksOfProvider(await oneRow(session, extensionsSchema, extensionsSql, [names]));

/** Those extensions of which the server has no files. */
export async function missingExtensions(
  session: Session,
  names: readonly string[],
): Promise<string[]> {
  const found = await session.rows(z.object({ name: z.string() }), missingExtensionsSql, [names]);
  return found.map(({ name }) => name);
}
