import * as z from 'zod';
import { verdicts, verifyLevels } from './verification.ts';

/**
 * Evidence: what a verification of a backup found, kept beside the backup. One source for its type,
 * its reader and its published JSON Schema, under the same rules as the manifest.
 */

const time = z.iso.datetime().describe('UTC, RFC 3339');
const seconds = z.number().nonnegative();

export const checkSchema = z.object({
  name: z.string().describe('stable and in words: rows, foreign keys, indexes …'),
  verdict: z
    .enum([...verdicts, 'skipped'])
    .describe('skipped: there was nothing to look at, or it was not asked for'),
  figure: z.string().describe('what was looked at, in figures: 15,607 rows in 11 tables'),
  problems: z.array(z.string()).describe('each thing that is wrong, by name'),
  remarks: z
    .array(z.string())
    .optional()
    .describe(
      'what is no fault of the backup: as in the source, or in no dump; strictly, a problem',
    ),
  hint: z.string().optional().describe('what to do, where something is to be done'),
});

/** One check of a verification. */
export type Check = z.infer<typeof checkSchema>;

export const evidenceSchema = z.object({
  schemaVersion: z.literal(1),
  database: z.string(),
  backup: z.string().describe('{database}_{stamp}'),
  dumpSha256: z.string().describe('of the dump that was looked at, as its manifest records it'),
  level: z.enum(verifyLevels),
  verdict: z.enum(verdicts),
  startedAt: time,
  verifiedAt: time.describe('when it ended'),
  checks: z.array(checkSchema),
  recovery: z
    .object({
      downloadSeconds: seconds,
      restoreSeconds: seconds.describe('definitions and rows'),
      indexesSeconds: seconds.describe('indexes, constraints, triggers: what needs the rows'),
      validateSeconds: seconds,
      totalSeconds: seconds.describe('from the first byte to the last check'),
    })
    .nullable()
    .describe('how long it took to get the data back; null below level restore'),
  scratch: z
    .object({
      kind: z.enum(['runner', 'server', 'host']),
      host: z.string().nullable(),
      version: z.string().describe('of PostgreSQL'),
      isolation: z
        .object({
          user: z.boolean().describe('it ran as an OS user of its own'),
          processes: z.boolean().describe('it saw no processes but its own'),
          network: z.boolean().describe('it had no network'),
        })
        .optional()
        .describe('what kept a throw-away server apart from the machine; kind runner only'),
    })
    .nullable()
    .describe('where it was restored; null below level restore'),
  run: z.object({
    id: z.string(),
    provider: z.string(),
    url: z.string().optional(),
    commit: z.string().optional(),
  }),
  tool: z.object({ version: z.string() }),
});

export type Evidence = z.infer<typeof evidenceSchema>;

export const renderEvidence = (evidence: Evidence): Buffer =>
  Buffer.from(`${JSON.stringify(evidence, null, 2)}\n`);

/** The published JSON Schema of the evidence, for readers that are not ours. */
export const evidenceJsonSchema = (): object => z.toJSONSchema(evidenceSchema, { io: 'input' });

/** What the checks of a verification come to: one that failed outweighs one that could not be made. */
export const verdictOf = (checks: readonly Check[]): Evidence['verdict'] =>
  checks.some(({ verdict }) => verdict === 'failed')
    ? 'failed'
    : checks.some(({ verdict }) => verdict === 'unverifiable')
      ? 'unverifiable'
      : 'passed';
