/** What the search for PostgreSQL's programs needs to know of the machine. */
export interface Machine {
  /** Above all places that are looked at, except those of PATH. */
  readonly root: string;
  readonly isRoot: boolean;
  /** A program that is asked for its version and hangs must not hold us up for longer; on a busy machine all are slow. */
  readonly answerMs: number;
  /** After so long an installation is given up. */
  readonly installationMs: number;
}

export const thisMachine: Machine = {
  root: '/',
  isRoot: process.getuid?.() === 0,
  answerMs: 60_000,
  installationMs: 180_000,
};
