import type { CommandContext } from '../operations/run-context.ts';
import type { AnyValues, CommandOptions, OptionSet, Rule, ValuesOf } from '../options/schema.ts';
import type { Outcome, Presentation } from '../output/outcome.ts';

/**
 * What a command is: a definition, which costs nothing to load; the run; and the presentation, which is loaded
 * once the work is done. `registry.ts` puts the three together.
 */

/** What is known of a command without running it. */
export interface CommandDefinition extends CommandOptions {
  /** What it sets as an action for the steps and jobs that follow, and what that is. */
  readonly outputs: Readonly<Record<string, string>>;
  /** The outputs of a run that came to nothing, beside `failures`; what is not known is not set. */
  readonly outputsOfFailure?: Readonly<Record<string, string>>;
  /** Whom its options name is told less than that it began, and how it ended. */
  readonly tells?: 'the-end' | 'nothing';
  /** What the work is called where it failed, if not as the command. */
  readonly work?: { readonly heading?: string; readonly notification?: string };
  readonly action: ActionFace;
  /** Of the GitLab component, where there is one. */
  readonly gitlab?: GitlabJob;
}

/** How an action presents itself on the Marketplace, where a description has up to 125 characters. */
export interface ActionFace {
  readonly name: string;
  readonly description: string;
  readonly icon: string;
  readonly color: string;
  /** It is the repository itself, as `uses:` names it. */
  readonly isRoot?: true;
  /** Changes things that have to be tidied up, also when the job is cancelled. */
  readonly cleansUp: boolean;
}

/** The job of a GitLab component. */
export interface GitlabJob {
  readonly stage: string;
  readonly timeout: string;
  /**
   * `when-asked`: by a click, or in a pipeline that somebody starts by hand; `by-hand`: on a protected branch alone, as
   * what may destroy something; `last`: after all others, however they ended.
   */
  readonly runs: 'nightly' | 'when-asked' | 'by-hand' | 'last';
  /** With whom it takes turns: jobs that touch databases with each other, others with their own kind. */
  readonly turns?: 'with-all' | 'with-its-own';
  /** The environment that the job belongs to, which can be protected. */
  readonly environment?: string;
}

/** A definition whose options are known by their types. */
export interface TypedDefinition<Options extends OptionSet, Outputs> extends CommandDefinition {
  readonly options: Options;
  readonly outputs: Readonly<Record<keyof Outputs & string, string>>;
}

/** A definition as a command's folder writes it: its rules know its options. */
type Written<Options extends OptionSet, Outputs> = Omit<
  TypedDefinition<Options, Outputs>,
  'rules' | 'warnings'
> & {
  readonly options: Options;
  readonly outputs: Outputs;
  readonly rules: readonly Rule<NoInfer<Options>>[];
  readonly warnings?: readonly Rule<NoInfer<Options>>[];
};

export const defineCommand = <
  const Options extends OptionSet,
  const Outputs extends Readonly<Record<string, string>>,
>(
  definition: Written<Options, Outputs>,
): TypedDefinition<Options, Outputs> => {
  const { rules, warnings = [] } = definition;
  // TypeScript cannot see that the parser asks rules about the options of their own definition.
  const erased = (all: readonly Rule<Options>[]) => all as unknown as readonly Rule<OptionSet>[];
  return { ...definition, rules: erased(rules), warnings: erased(warnings) };
};

/** The values that the run of a definition gets. */
export type ValuesFor<Definition extends { readonly options: OptionSet }> = ValuesOf<
  Definition['options']
>;

/** Every output of a definition, so that none is forgotten; `undefined` is not set. */
export type OutputsOf<Definition extends { readonly outputs: Readonly<Record<string, string>> }> = {
  readonly [Name in keyof Definition['outputs']]: string | undefined;
};

export interface Ran<Result> {
  readonly result: Result;
  /** Of the store, for people. */
  readonly location?: string;
}

/** What a run left behind on a server that was cut off, by which its databases are marked. */
export interface CutOffRun {
  readonly instance: string;
  /** The target itself was being replaced. */
  readonly replacing: boolean;
}

/** What is dropped or put right of it. */
export interface CleanedUp {
  /** The names of unfinished databases. */
  readonly dropped: readonly string[];
  /** The target was out of the way, and has its name again. */
  readonly isBack: boolean;
}

/** The module `run.ts` of a command. */
export interface CommandRun<Values, Result> {
  readonly run: (values: Values, context: CommandContext) => Promise<Ran<Result>>;
  /** Of a command that marks databases of its own on a server. */
  readonly cleanUp?: (values: Values, of: CutOffRun, context: CommandContext) => Promise<CleanedUp>;
}

/** How a run ended that came to something, in whole or in part. */
export interface Performed {
  readonly outcome: Outcome;
  readonly location: string | undefined;
}

/** A command as frontends know it, whatever it takes and comes to. */
export interface Command extends CommandDefinition {
  readonly perform: (values: AnyValues, context: CommandContext) => Promise<Performed>;
  /** `undefined` where there is nothing that a run could leave on a server. */
  readonly cleanUp: (
    values: AnyValues,
    of: CutOffRun,
    context: CommandContext,
  ) => Promise<CleanedUp | undefined>;
}

export type Registry = Readonly<Record<string, Command>>;

/** Puts the parts of a command together, of which two are loaded when they are needed. */
export function command<Options extends OptionSet, Outputs, Result>(
  definition: TypedDefinition<Options, Outputs>,
  load: () => Promise<CommandRun<ValuesOf<Options>, Result>>,
  loadPresentation: () => Promise<Presentation<Result, Outputs>>,
): Command {
  // TypeScript cannot see that the parser read the values by this definition.
  const typed = (values: AnyValues) => values as ValuesOf<Options>;
  return {
    ...definition,
    async perform(values, context) {
      const { run } = await load();
      const { result, location } = await run(typed(values), context);
      const [{ outcomeOf }, presentation] = await Promise.all([
        import(/* webpackChunkName: "present" */ '../output/outcome.ts'),
        loadPresentation(),
      ]);
      return { outcome: outcomeOf(presentation, result), location };
    },
    async cleanUp(values, of, context) {
      const { cleanUp } = await load();
      return await cleanUp?.(typed(values), of, context);
    },
  };
}
