import type { Manifest } from '../catalog/manifest.ts';
import type { RestorePoint } from '../catalog/restore-point.ts';
import type { Reporter } from '../operations/reporter.ts';

/** What a run gets from its frontend. */
export interface FrontendContext {
  readonly reporter: Reporter;
  readonly signal: AbortSignal;
  readonly environment: NodeJS.ProcessEnv;
  readonly run: Manifest['run'];
  /** From now on the text must not be seen any more, wherever it turns up. */
  readonly mask: (secret: string) => void;
  /** The text without what was masked by now. */
  readonly redact: (text: string) => string;
  /** The text with options called as whoever set them calls them. */
  readonly translateOptionNames: (text: string) => string;
  /** A hint whose command can be pasted by who does not see what was given here. */
  readonly complete: (hint: string) => string;
  /** What somebody does to restore a backup into a target, whatever state that is in, on one line. */
  readonly restoreCommand: (which: RestorePoint) => string;
  /** What is left should the process be ended now; `undefined` when there is nothing any more. */
  readonly saveCleanupState: (leftovers: Leftovers | undefined) => void;
}

/** What a run that was cut off leaves behind. */
export interface Leftovers {
  /** A folder with what only this run was to read. */
  readonly tempDir: string;
  /** By which databases on the server are marked that are not finished; none without. */
  readonly instance: string | undefined;
}
