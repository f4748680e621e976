import type { ClientTools } from '../client-tools/client-tools.ts';
import { type RestoreArchiveRequest, runPgRestore } from '../client-tools/pg-restore.ts';
import { isOfTimescale } from '../database/restoring-mode.ts';
import type { Server } from '../session/server.ts';
import { splitRowsOfExtensions } from './toc.ts';

/** Restores a part of an archive. The first error ends it: none is tolerated. */
export async function restoreArchive(
  server: Server,
  tools: ClientTools,
  request: RestoreArchiveRequest,
  signal: AbortSignal,
): Promise<void> {
  for (const step of stepsOf(request)) await runPgRestore(server, tools, step, signal);
}

/**
 * The runs of pg_restore that a part takes. Rows of extensions' tables come first, and one table after
 * the other: their keys and triggers are there from the start, and whoever wrote them relied on the order.
 * TimescaleDB relies on it for all rows.
 */
export function stepsOf(request: RestoreArchiveRequest): RestoreArchiveRequest[] {
  const { part, list } = request;
  if (part !== 'rest' && part !== 'rows') return [request];
  const { ofExtensions, others } = splitRowsOfExtensions(list.text);
  if (ofExtensions === '') return [request];
  const first = { ...request, part: 'rows', list: { text: ofExtensions }, jobs: 1 } as const;
  if (!isOfTimescale(list)) return [first, { ...request, list: { text: others } }];
  const rows = { ...request, part: 'rows', list: { text: others }, jobs: 1 } as const;
  return part === 'rows'
    ? [first, rows]
    : [first, rows, { ...request, part: 'indexes', list: { text: others } }];
}
