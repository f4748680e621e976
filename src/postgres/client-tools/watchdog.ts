import type { Readable } from 'node:stream';

/**
 * Calls back when nothing has come out of a stream for so long. What lies unread means that its reader
 * is slow, who has a patience of his own. Returns what ends the watch.
 */
export function watchForStall(output: Readable, afterMs: number, onStall: () => void): () => void {
  const timer = setTimeout(() => {
    if (output.readableLength > 0) timer.refresh();
    else onStall();
  }, afterMs);
  output.on('readable', () => timer.refresh());
  return () => clearTimeout(timer);
}
