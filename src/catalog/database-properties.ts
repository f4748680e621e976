import * as z from 'zod';

/** What `pg_restore` without `--create` would lose: everything that belongs to the database itself. */
export const databasePropertiesSchema = z.object({
  owner: z.string(),
  encoding: z.string().describe('as pg_encoding_to_char() names it'),
  collate: z.string(),
  characterType: z.string(),
  localeProvider: z.enum(['libc', 'icu', 'builtin']),
  locale: z.string().nullable().describe('the ICU or builtin locale'),
  icuRules: z.string().nullable(),
  connectionLimit: z.int().describe('-1: no limit'),
  comment: z.string().nullable(),
  grants: z
    .array(
      z.object({
        role: z.string().nullable().describe('null: PUBLIC'),
        privilege: z.enum(['CREATE', 'CONNECT', 'TEMPORARY']),
        grantable: z.boolean(),
      }),
    )
    .describe('PostgreSQL’s defaults are written out; the owner’s own rights are not'),
  settings: z.array(
    z.object({
      role: z.string().nullable().describe('null: for every role (ALTER DATABASE … SET)'),
      name: z.string(),
      value: z.string(),
    }),
  ),
});

export type DatabaseProperties = z.infer<typeof databasePropertiesSchema>;

/** What PostgreSQL gives a new database. */
export const defaultGrants: DatabaseProperties['grants'] = (['CONNECT', 'TEMPORARY'] as const).map(
  privilege => ({ role: null, privilege, grantable: false }),
);
