import * as core from '@actions/core';
import { withdrawEnvironment } from '../../environment.ts';
import { type ParsedOptions, parseOptions } from '../../options/parse.ts';
import { allOptions, type Commands } from '../../options/schema.ts';
import { secretsIn } from '../../options/secrets.ts';
import type { Terminal } from '../terminal.ts';

export interface Inputs {
  readonly parsed: ParsedOptions;
  readonly environment: NodeJS.ProcessEnv;
}

/**
 * What equals the default stands for itself, and white space at the ends was typed by nobody. Once they
 * are read, neither they nor what else is secret is left in the process's own environment.
 */
export function readInputs(name: string, commands: Commands, log: Terminal): Inputs {
  const all = allOptions(commands);
  forgetVariables();
  const input = (option: string) => core.getInput(option, { trimWhitespace: false });
  // All that there are, and at once: also those that are refused, or that the verb does not take.
  for (const [option, { secret }] of Object.entries(all)) if (secret) log.mask(input(option));
  const parsed = parseOptions(name, commands, [], {
    env: process.env,
    input,
    readSecretFile: path => {
      throw new Error(`${path} was not to be read: an action has no flags`);
    },
  });
  if (parsed.kind === 'parsed') {
    for (const secret of secretsIn(parsed.values, all)) log.mask(secret);
  }
  return { parsed, environment: withdrawEnvironment(process.env) };
}

/**
 * An action reads its inputs alone: no variable by which the command line or PostgreSQL's own
 * programs would take options. `PGPASSFILE` stays: it holds no option, but where a password may be.
 */
function forgetVariables(): void {
  for (const name of Object.keys(process.env)) {
    if (/^PG(?!PASSFILE$)/.test(name)) delete process.env[name];
  }
}
