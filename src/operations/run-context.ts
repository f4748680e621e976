import type { Failure } from '../catalog/failure.ts';
import type { Credential } from '../catalog/findings/credentials.ts';
import type { Manifest } from '../catalog/manifest.ts';
import type { RestorePoint } from '../catalog/restore-point.ts';
import type { GivenOptions } from '../options/reproduce.ts';
import type { Reporter } from './reporter.ts';

/** What every command gets from the run that it is part of. */
export interface RunContext {
  readonly reporter: Reporter;
  /** Aborts when the run is interrupted, with the `Failure` that says so. */
  readonly signal: AbortSignal;
  readonly now: () => Date;
  /** Six random hex digits. */
  readonly random: () => string;
  readonly run: Manifest['run'];
  /** Tells this process from every other, also from others of the same run. */
  readonly instance: string;
  readonly toolVersion: string;
  /** The text without the secrets that are known by now, for what is kept or sent. */
  readonly redact: (text: string) => string;
  /**
   * Tells that databases marked with `instance` may exist from now on, or that none is left: should
   * the process be ended, somebody else can look for them.
   */
  readonly marks: (made: boolean) => void;
}

/** What the run of a command gets beside its values. */
export interface CommandContext extends RunContext {
  readonly environment: NodeJS.ProcessEnv;
  /** A folder of this run that nobody else can read. */
  readonly tempDir: string;
  /** What this run logs in by and that ends some day; more of it as it is read. */
  readonly credentials: Credential[];
  /** From now on the text must not be seen any more, wherever it turns up. */
  readonly mask: (secret: string) => void;
  readonly given: GivenOptions;
  /** What somebody does to restore a backup into a target, whatever state that is in, on one line. */
  readonly restoreCommand: (which: RestorePoint) => string;
}

/** A failure in a run that goes on with what is left. */
export interface RunFailure {
  /** `null`: of no single database. */
  readonly database: string | null;
  readonly failure: Failure;
}

/** A failure of one database in a run that goes on with the others. */
export interface DatabaseFailure extends RunFailure {
  readonly database: string;
}
