/** How work says what it is doing while it goes on. Frontends implement it; commands print nothing. */
export interface Reporter {
  /** A step that an operator wants to see in a log. */
  info(message: string): void;
  /** Only with `--verbose`: versions, choices and their reasons. */
  detail(message: string): void;
  /** Something that did not go as it should, though the work goes on. */
  warn(message: string): void;
  /**
   * What to say should the process be ended now, before it can tell by itself: the state that
   * others are left with, and what to do. `undefined` when there is nothing to say any more.
   */
  interruptionMessage(words: { readonly message: string; readonly hint: string } | undefined): void;
  /** Bytes so far of one transfer; `totalBytes` where it is known. */
  progress(task: string, bytes: number, totalBytes?: number): void;
}

/** Adds up the bytes of one transfer and reports them as its progress. */
export function reportBytes(
  reporter: Reporter,
  task: string,
  totalBytes?: number,
): (bytes: number) => void {
  let sum = 0;
  return bytes => {
    sum += bytes;
    reporter.progress(task, sum, totalBytes);
  };
}
