import type { Validation } from '../../catalog/compare-contents.ts';
import type { Source } from '../../catalog/source.ts';
import type { DatabaseFailure } from '../../operations/run-context.ts';
import type { LeftOut } from '../../postgres/archive/left-out.ts';
import type { Unrestored } from '../../postgres/archive/lenient-restore.ts';
import type { ChosenStrategy } from './strategy.ts';

export interface RestoreResult {
  readonly database: string;
  readonly source: Source;
  readonly dryRun: boolean;
  readonly durationSeconds: number;
  /** What became of the database that had the name before. */
  readonly replaced:
    | { readonly kind: 'nothing' }
    | { readonly kind: 'dropped'; readonly safetyBackup: string | undefined }
    | {
        readonly kind: 'kept';
        readonly name: string;
        readonly until: Date;
        readonly goBack: string;
        readonly safetyBackup?: string | undefined;
      };
  /** How an existing target is replaced; undefined where there is none. */
  readonly strategy?: ChosenStrategy | undefined;
  readonly validation: Validation | undefined;
  readonly leftOut: readonly LeftOut[];
  /** What could not be restored, and is to be made up for. */
  readonly unrestored: readonly Unrestored[];
  /** That something could not be restored, where that was to be reported. */
  readonly failures: readonly DatabaseFailure[];
  /** Roles that were created for it, and those of them that log in and have no password yet. */
  readonly roles?: {
    readonly created: readonly string[];
    readonly needPassword: readonly string[];
  };
  readonly warnings: readonly string[];
}
