/**
 * How many processes restore side by side. More than the cores gains nothing, and thousands of tiny
 * tables restore faster one after another (docs/performance.md).
 */
export function chooseJobs(facts: {
  readonly cores: number;
  readonly sizeBytes: number;
  readonly tables: number;
}): number {
  const smallTables = facts.sizeBytes / Math.max(1, facts.tables) < 16 * 1024;
  return smallTables ? 1 : Math.max(1, Math.min(facts.cores, 8));
}
