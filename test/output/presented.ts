import { commandNames, commandOf } from '../../scripts/commands.ts';
import type { Failure } from '../../src/catalog/failure.ts';
import { inFlags } from '../../src/catalog/reference.ts';
import * as backup from '../../src/commands/backup/present.ts';
import * as check from '../../src/commands/check/present.ts';
import * as databases from '../../src/commands/databases/present.ts';
import * as doctor from '../../src/commands/doctor/present.ts';
import * as download from '../../src/commands/download/present.ts';
import * as list from '../../src/commands/list/present.ts';
import * as notify from '../../src/commands/notify/present.ts';
import * as prune from '../../src/commands/prune/present.ts';
import { registry } from '../../src/commands/registry.ts';
import * as restore from '../../src/commands/restore/present.ts';
import * as status from '../../src/commands/status/present.ts';
import * as verify from '../../src/commands/verify/present.ts';
import { outputsOfFailure } from '../../src/frontends/github/report.ts';
import { withReferences } from '../../src/output/gfm.ts';
import { type Outcome, outcomeOf, type Presentation } from '../../src/output/outcome.ts';
import type { SummaryContext } from '../../src/output/page.ts';

/** What commands came to, as their presentations show it, with options as flags. */

const presentations = {
  backup,
  check,
  databases,
  doctor,
  download,
  list,
  notify,
  prune,
  restore,
  status,
  verify,
};

type Presentations = typeof presentations;
type Verb = keyof Presentations;

/** A result, and of which command. */
export type Told = {
  readonly [V in Verb]: {
    readonly verb: V;
    readonly result: Parameters<Presentations[V]['outputs']>[0];
  };
}[Verb];

export const present = ({ verb, result }: Told): Outcome =>
  // TypeScript cannot see that the result is that of the verb.
  outcomeOf(presentations[verb] as Presentation<Told['result'], unknown>, result);

export const outcomeText = (told: Told, now: Date): string => inFlags(present(told).text(now));
export const outcomeDocument = (told: Told): object => present(told).document();
export const outputsOf = (told: Told): Record<string, string> => present(told).outputs();
export const outcomeSummary = (told: Told, context: SummaryContext): string =>
  withReferences(present(told).page(context), inFlags);

export const failedOutputs = (verb: string, failure: Failure): Record<string, string> =>
  outputsOfFailure(commandOf(verb), failure);

export const outputDefinitions: Readonly<Record<string, Readonly<Record<string, string>>>> =
  Object.fromEntries(commandNames.map(name => [name, registry[name]?.outputs ?? {}]));
