/** What the main step tells the post step. Nothing of it is secret. */
export const state = {
  verb: 'verb',
  remains: 'remains',
  /** Not empty once the target itself was being replaced. */
  replacing: 'replacing',
  /** What main had no time to say; empty otherwise. */
  lastWords: 'last-words',
} as const;
