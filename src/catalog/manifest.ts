import * as z from 'zod';
import { databasePropertiesSchema } from './database-properties.ts';

/**
 * The manifest: the document beside a dump that makes it a backup. One source for its type, its
 * reader and its published JSON Schema. Readers accept fields they do not know; a change that older
 * readers must not ignore raises `schemaVersion`.
 */

const time = z.iso.datetime().describe('UTC, RFC 3339');
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const size = z.int().nonnegative().describe('bytes');
const localName = z
  .string()
  .regex(/^[^/\\]+$/)
  .describe('the name of a file in the same folder as the manifest');

/** No path of the second kind leads out of the store; a reader that knows the first alone refuses it. */
const dumpName = z
  .string()
  .regex(/^(?:[^/\\]+|(?:\/(?!\.{1,2}(?:\/|$))[^/\\]+)+\.dump)$/)
  .describe(
    'the name of a file in the same folder as the manifest; with a leading slash, its path from the root of the store',
  );

const storedFile = z.object({ name: localName, sizeBytes: size, sha256 });

const serverName = z.string().max(300);

/** A server does not move that often. */
export const maxFormerNames = 50;

/** PostgreSQL has fewer. */
const maxKinds = 500;

export const manifestSchema = z.object({
  schemaVersion: z.literal(1),
  database: z.string(),
  label: z.string().describe('why it was taken: manual, daily, safety or the user’s own word'),
  snapshotAt: time.describe('the instant that the dump shows, by the server’s clock'),
  standby: z
    .object({
      asOf: time
        .nullable()
        .describe('of its primary all that was committed by then is shown; null: nobody can tell'),
      isPaused: z.boolean().describe('whether its replay was paused'),
    })
    .optional()
    .describe('the server was a standby; absent: a primary, or not known'),
  startedAt: time,
  finishedAt: time,
  server: z.object({
    name: serverName.optional().describe('which server it is, as the user calls it'),
    host: z.string(),
    port: z.int(),
    formerly: z
      .array(serverName)
      .max(maxFormerNames)
      .optional()
      .describe('what the same server was called before: a name, or host and port'),
    systemIdentifier: z
      .string()
      .regex(/^\d{1,20}$/)
      .optional()
      .describe('of the cluster; an upgrade changes it, and a physical copy keeps it'),
    version: z.string().describe('as server_version says it, 17.6 say'),
    major: z.int(),
  }),
  client: z.object({ version: z.string().describe('pg_dump’s own') }),
  dump: storedFile.extend({
    name: dumpName,
    md5: z.string().regex(/^[0-9a-f]{32}$/),
    compression: z.string().describe('as pg_dump’s --compress takes it'),
  }),
  contents: storedFile,
  roles: storedFile.optional().describe('the roles of the server, as SQL without passwords'),
  usedRoles: z
    .array(
      z.object({
        name: z.string(),
        needed: z.boolean().describe('a policy or user mapping cannot be restored without it'),
      }),
    )
    .optional()
    .describe('roles that the objects speak of: as owners, in grants, policies, user mappings'),
  properties: databasePropertiesSchema,
  databaseBytes: size
    .optional()
    .describe('of the database on the disk of its server, indexes and what is dead included'),
  needsSearchPath: z
    .array(
      z.object({
        function: z.string().describe('whose body has names without their schema'),
        names: z.array(z.string()).describe('those names'),
        schemas: z.array(z.string()).describe('where something of that name is'),
        usedBy: z
          .array(z.string())
          .describe('what calls it while it is loaded: kind and ident of some'),
      }),
    )
    .optional()
    .describe('functions that may fail in a restore, where the search_path is empty; absent: none'),
  extensions: z.array(z.object({ name: z.string(), version: z.string() })),
  dangling: z
    .array(
      z.object({
        object: z.string().describe('kind and ident, as the contents have them'),
        needs: z.string().describe('what is not there: a type of object and its identity'),
        entry: z
          .string()
          .regex(/^\d+ \d+$/)
          .nullable()
          .describe(
            'of the archive, by the OIDs of its catalog and itself; null: the rest cannot do without it',
          ),
        extension: z
          .string()
          .optional()
          .describe(
            'of the provider of the server, which other servers lack; absent: left out by the user',
          ),
      }),
    )
    .optional()
    .describe('objects that need something that is not in the dump; absent: none'),
  totals: z.object({
    objects: z
      .record(z.string(), z.int().nonnegative())
      .refine(kinds => Object.keys(kinds).length <= maxKinds, 'there are no more kinds of objects')
      .describe('objects by kind'),
    tables: z.int().nonnegative().describe('tables whose rows are in the dump'),
    rows: z.int().nullable().describe('null: not counted'),
  }),
  exclusions: z.object({
    schemas: z.array(z.string()),
    tableData: z.array(z.object({ schema: z.string(), name: z.string() })),
    tableDataPatterns: z
      .array(z.string())
      .optional()
      .describe('what tableData was found by: a partitioned table stands for its partitions'),
    pgDumpOptions: z.array(z.string()),
  }),
  run: z.object({
    id: z.string(),
    provider: z.string().describe('github, gitlab or local'),
    url: z.string().optional(),
    commit: z.string().optional(),
  }),
  tool: z.object({ version: z.string() }),
});

export type Manifest = z.infer<typeof manifestSchema>;

/** The instant that the data is of: that of the snapshot, or what a standby had of its primary then. */
export function dataAsOf({
  snapshotAt,
  standby,
}: Pick<Manifest, 'snapshotAt' | 'standby'>): string {
  const asOf = standby?.asOf ?? snapshotAt;
  return Date.parse(asOf) < Date.parse(snapshotAt) ? asOf : snapshotAt;
}

/** Larger ones are not ours: even a database with hundreds of grants stays far below. */
export const manifestMaxBytes = 1024 * 1024;

export type ManifestReading =
  | { readonly kind: 'manifest'; readonly manifest: Manifest }
  | { readonly kind: 'too-new'; readonly schemaVersion: number }
  | { readonly kind: 'invalid'; readonly reason: string };

/** Reads a manifest's bytes. Never throws: a bad manifest is a finding, not an accident. */
export function readManifest(bytes: Buffer): ManifestReading {
  let document: unknown;
  try {
    document = JSON.parse(bytes.toString('utf8'));
  } catch {
    return { kind: 'invalid', reason: 'it is not JSON' };
  }
  const version = z.object({ schemaVersion: z.int() }).safeParse(document);
  if (version.success && version.data.schemaVersion > 1) {
    return { kind: 'too-new', schemaVersion: version.data.schemaVersion };
  }
  const parsed = manifestSchema.safeParse(document);
  if (parsed.success) return { kind: 'manifest', manifest: parsed.data };
  const first = parsed.error.issues[0];
  return { kind: 'invalid', reason: `${first?.path.join('.') || 'document'}: ${first?.message}` };
}

export const renderManifest = (manifest: Manifest): Buffer =>
  Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`);

/** The published JSON Schema of the manifest, for readers that are not ours. */
export const manifestJsonSchema = (): object => z.toJSONSchema(manifestSchema, { io: 'input' });
