import * as z from 'zod';
import type { BackupId } from './names.ts';

/** The record of a run that made no backup of a database, kept where the backup would be. */
export const failedRunSchema = z.object({
  schemaVersion: z.literal(1),
  database: z.string(),
  server: z.string().optional(),
  startedAt: z.iso.datetime(),
  failedAt: z.iso.datetime(),
  code: z.string(),
  message: z.string(),
  hint: z.string(),
  run: z.object({ id: z.string(), provider: z.string(), url: z.string().optional() }),
  tool: z.object({ version: z.string() }),
});

export type FailedRunRecord = z.infer<typeof failedRunSchema>;

/** A run that made no backup. Without a record that can be read, only its time is known. */
export interface FailedRun {
  readonly place: BackupId;
  /** Which server it was of, as that is called now; `undefined`: nobody noted it. */
  readonly server: string | undefined;
  readonly record: FailedRunRecord | undefined;
}

export const failedRunMaxBytes = 64 * 1024;

export const renderFailedRun = (record: FailedRunRecord): Buffer =>
  Buffer.from(`${JSON.stringify(record, null, 2)}\n`);

export function readFailedRun(bytes: Buffer): FailedRunRecord | undefined {
  try {
    return failedRunSchema.safeParse(JSON.parse(bytes.toString('utf8'))).data;
  } catch {
    return undefined;
  }
}
