import { readFileSync } from 'node:fs';
import { Failure } from '../catalog/failure.ts';
import { inFlags, renderReferences } from '../catalog/reference.ts';
import type { Command, Registry } from '../commands/command.ts';
import { withdrawEnvironment } from '../environment.ts';
import { gitlabTokenVariable } from '../options/gitlab-inputs.ts';
import { parseOptions } from '../options/parse.ts';
import { allOptions } from '../options/schema.ts';
import { secretsIn } from '../options/secrets.ts';
import type { Wording } from '../output/wording.ts';
import { exitCodes } from './exit-codes.ts';
import { termsWithGiven } from './own-command.ts';
import { readPrivateFile } from './private-file.ts';
import { restoreCommand } from './restore-command.ts';
import type { Terminal } from './terminal.ts';

/** Runs one command of the command line, and returns the exit code. */
export async function runCommand(
  name: string,
  command: Command,
  commands: Registry,
  argv: readonly string[],
  terminal: Terminal,
  json: boolean,
): Promise<number> {
  const environment = withdrawEnvironment(process.env);
  const parsed = parseOptions(name, commands, argv, {
    env: environment,
    readSecretFile: path => readFileSync(path === '-' ? process.stdin.fd : path, 'utf8'),
    readEnvironmentFile: readPrivateFile,
  });
  if (parsed.kind === 'parsed') {
    for (const secret of secretsIn(parsed.values, command.options)) terminal.mask(secret);
  }
  terminal.mask(environment[gitlabTokenVariable] ?? '');
  // Also when the options are refused: a variable that is misspelt is a likely cause.
  for (const warning of parsed.warnings) terminal.warn(warning);
  if (parsed.kind === 'refused') {
    const [first = '', ...others] = parsed.errors;
    const hint = `See: pg-azure-backup ${name} --help`;
    if (others.length === 0) terminal.error(first, hint);
    else terminal.error(`${parsed.errors.length} options are wrong:`, hint, parsed.errors);
    if (json) {
      const { failureRunDocument } = await import(
        /* webpackChunkName: "present" */ '../output/json.ts'
      );
      const failure = new Failure('USAGE', parsed.errors.join(' '), hint);
      terminal.json(failureRunDocument(failure));
    }
    return exitCodes.usage;
  }

  const { environmentFile, given } = parsed;
  const all = allOptions(commands);
  const terms = termsWithGiven(given, commands, environmentFile);
  const complete = (text: string) => renderReferences(text, terms);
  const { carryOut } = await import('./run.ts');
  const { ending, interruptedBy, told } = await carryOut(
    { name, command, ...parsed },
    {
      reporter: terminal,
      environment,
      mask: secret => terminal.mask(secret),
      redact: text => terminal.clean(text),
      translateOptionNames: inFlags,
      complete,
      restoreCommand: point => restoreCommand(given, all, point, environmentFile),
      // Nobody comes after us: the next run sweeps.
      saveCleanupState: () => undefined,
    },
    () => terminal.sayInterruptionMessage(),
  );
  // Not before: the work itself starts the earlier.
  const [{ failureRunDocument }, { rewordedFailure }] = await Promise.all([
    import(/* webpackChunkName: "present" */ '../output/json.ts'),
    import(/* webpackChunkName: "present" */ '../output/wording.ts'),
  ]);
  const wording: Wording = { message: inFlags, hint: complete };
  if (ending.kind === 'failure') {
    const failure = rewordedFailure(ending.failure, wording);
    for (const line of failure.words) terminal.detail(line);
    terminal.error(failure.message, failure.hint);
    if (json) terminal.json(failureRunDocument(failure));
    await told;
    if (interruptedBy !== undefined) return interruptedBy;
    return failure.code === 'USAGE' ? exitCodes.usage : exitCodes.failed;
  }
  const outcome = ending.outcome.reworded(wording);
  for (const { database, failure } of outcome.failures) {
    for (const line of failure.words) terminal.detail(line);
    terminal.error(`${database === null ? '' : `"${database}": `}${failure.message}`, failure.hint);
  }
  if (json) terminal.json(outcome.document());
  else {
    const text = complete(outcome.text(new Date()));
    if (text !== '') terminal.result(text);
  }
  await told;
  return interruptedBy ?? (outcome.isGreen ? exitCodes.done : exitCodes.failed);
}
