import * as z from 'zod';
import type { DatabaseProperties } from '../../catalog/database-properties.ts';
import { stateOf } from '../session/error-codes.ts';
import { oneRow, type Session } from '../session/session.ts';
import { refusalOf } from '../session/statement-refusal.ts';
import { blockersSql, circumstancesSql, subscriptionsSql, tryLocaleSql } from '../sql/preflight.ts';
import { askExtensions, type Extensions } from './extensions.ts';
import { askRights, type Rights } from './privileges.ts';

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
  readonly serverState: ServerState | undefined;
  readonly blockers: Blockers | undefined;
  readonly subscriptions: readonly string[] | undefined;
  readonly extensions: Extensions | undefined;
  readonly rights: Rights | undefined;
  /** Of the operating system, which the server does not have. */
  readonly missingLocales: readonly string[];
}

const serverStateSchema = z.object({
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
  /** Whoever is a member of it is one as well. */
  owner_is_superuser: z.boolean(),
  is_template: z.boolean(),
  allows_connections: z.boolean(),
  comment: z.string().nullable(),
  is_invalid: z.boolean(),
});

export type ServerState = z.infer<typeof serverStateSchema>;

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
      skipped(what, refusalOf(error).message);
      return undefined;
    }
  }
  const serverState = await unlessRefused(
    'rights and state of the server',
    oneRow(session, serverStateSchema, circumstancesSql, [database, owner, like.encoding]),
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
  const offered = await unlessRefused('extensions', askExtensions(restorer, extensions));
  const rights = await unlessRefused('rights to more', askRights(restorer, database, owner));
  const missingLocales: string[] = [];
  for (const locale of new Set([like.collate, like.characterType])) {
    const there = await unlessRefused(`locale ${locale}`, hasLocale(session, locale));
    if (there === false) missingLocales.push(locale);
  }
  return {
    serverState: serverState,
    blockers,
    subscriptions: subscriptions?.map(({ name }) => name),
    extensions: offered,
    rights,
    missingLocales,
  };
}

async function hasLocale(session: Session, locale: string): Promise<boolean> {
  try {
    await session.rows(z.unknown(), tryLocaleSql, [locale]);
    return true;
  } catch (error) {
    // An invalid value.
    if (stateOf(error) === '22023') return false;
    throw error;
  }
}
