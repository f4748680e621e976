import type { Credential } from '../catalog/findings/credentials.ts';
import type { Manifest } from '../catalog/manifest.ts';
import type { RestorePoint } from '../catalog/restore-point.ts';
import type { Reporter } from '../operations/reporter.ts';

/** What a run gets from its frontend. */
export interface Surroundings {
  readonly reporter: Reporter;
  readonly signal: AbortSignal;
  readonly environment: NodeJS.ProcessEnv;
  readonly run: Manifest['run'];
  /** From now on the text must not be seen any more, wherever it turns up. */
  readonly mask: (secret: string) => void;
  /** The text without what was masked by now. */
  readonly clean: (text: string) => string;
  /** The text with options called as whoever set them calls them. */
  readonly reword: (text: string) => string;
  /** A hint whose command can be pasted by who does not see what was given here. */
  readonly complete: (hint: string) => string;
  /** What somebody does to restore a backup into a target, whatever state that is in, on one line. */
  readonly wayToRestore: (which: RestorePoint) => string;
  /** What is left should the process be ended now; `undefined` when there is nothing any more. */
  readonly remember: (remains: Remains | undefined) => void;
}

/** What a run that was cut off leaves behind. */
export interface Remains {
  /** A folder with what only this run was to read. */
  readonly scratch: string;
  /** By which databases on the server are marked that are not finished; none without. */
  readonly instance: string | undefined;
}

/** The surroundings of a run that has begun. */
export interface Place extends Surroundings {
  /** A folder of this run that nobody else can read. */
  readonly scratch: string;
  /** What this run logs in by and that ends some day; more of it as it is read. */
  readonly credentials: Credential[];
}
