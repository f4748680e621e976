import type { Credential } from '../catalog/findings/credentials.ts';
import type { ServerName } from '../catalog/server.ts';
import type { AskedNames, OptionDefinition, OptionSet, Rule, ValuesOf } from '../options/schema.ts';
import type { StoreExamination } from './examination.ts';
import type { BackupStore } from './store.ts';

/** What a store gets from the run that opens it. */
export interface StoreContext<Login = unknown> {
  /** Of stores that have a folder for each server. */
  readonly server: ServerName | undefined;
  /** Nothing is to be created. */
  readonly dryRun: boolean;
  /** The login of the run, which only a store asks for that `needsLogin`. */
  readonly login: () => Login;
}

type NoOptions = Readonly<Record<never, OptionDefinition>>;

/**
 * What is known of a kind of store before it is opened: the registry holds one for each. It loads nothing
 * of the store's own code.
 */
export interface StoreDefinition<
  Options extends OptionSet,
  WriteOptions extends OptionSet = NoOptions,
  ReadOptions extends OptionSet = NoOptions,
  Login = unknown,
> {
  readonly options: Options;
  /** Of commands that write dumps. */
  readonly writeOptions: WriteOptions;
  /** Of commands that read dumps. */
  readonly readOptions: ReadOptions;
  /** The option without which there is no store of this kind, and which no other kind has. */
  readonly key: keyof Options & string;
  /** The options that describe one, each a part of a sentence. */
  readonly ways: readonly string[];
  /** What is wrong where this is the kind that the options speak of. */
  readonly rule: Rule<Options>;
  /** As `rule`, of what is no reason to refuse. */
  readonly warning?: Rule<Options>;
  /** Whether this kind is meant, and has no key of its own. */
  readonly needsLogin?: (asked: Pick<AskedNames, 'has'>) => boolean;
  /** What in the options opens the store, and ends some day. */
  readonly credentials?: (values: ValuesOf<Options>, now: Date) => readonly Credential[];
  /** Loads the store's code, and contacts nothing yet. Throws `USAGE` for malformed values. */
  readonly open: (
    values: ValuesOf<Options> & Partial<ValuesOf<WriteOptions>>,
    context: StoreContext<Login>,
  ) => Promise<BackupStore>;
  /** As `open`, for who asks how it is kept. */
  readonly examine?: (
    values: ValuesOf<Options> & Partial<ValuesOf<WriteOptions>>,
    context: StoreContext<Login>,
  ) => Promise<StoreExamination>;
}
