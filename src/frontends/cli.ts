import { closeSync, fstatSync, openSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Failure } from '../catalog/failure.ts';
import type { RestorePoint } from '../catalog/restore-point.ts';
import { shellQuote } from '../catalog/shell.ts';
import type { Task } from '../commands/run-command.ts';
import { withdrawEnvironment } from '../environment.ts';
import { gitlabTokenVariable } from '../options/azure-credential.ts';
import {
  connectionOptions,
  environmentFileFlag,
  isVerb,
  type Verb,
} from '../options/definitions.ts';
import { type GivenOptions, globalFlagsIn, parseOptions, reproduce } from '../options/parse.ts';
import { secretsIn } from '../options/secrets.ts';
import { version } from '../version.ts';
import { withGivenOptions } from './own-command.ts';
import { rewordedFailure, rewordedOutcome, type Wording } from './reword.ts';
import { openTerminal, type Terminal } from './terminal.ts';

const exitCodes = { done: 0, failed: 1, usage: 2 } as const;

/** Runs the command line: reads options, shows progress, prints the result, sets the exit code. */
export async function runCli(): Promise<void> {
  const [verb, ...rest] = process.argv.slice(2);
  const flags = globalFlagsIn(process.argv.slice(2));
  const terminal = openTerminal(
    process,
    flags.has('quiet') ? 'quiet' : flags.has('verbose') ? 'verbose' : 'normal',
  );
  if (flags.has('version')) return terminal.result(version);
  if (flags.has('help') || verb === 'help' || verb === undefined) {
    const { help, overview } = await import('../options/help.ts');
    const about = verb === 'help' ? rest[0] : verb;
    terminal.result(about !== undefined && isVerb(about) ? help(about) : overview());
    process.exitCode = verb === undefined ? exitCodes.usage : exitCodes.done;
    return;
  }
  if (Number.parseInt(process.versions.node, 10) < 24) {
    const tooOld = new Failure(
      'USAGE',
      `Node.js ${process.versions.node} is too old`,
      'Run with Node.js 24 or later, for which this program is made and tested.',
    );
    terminal.error(tooOld.message, tooOld.hint);
    if (flags.has('json')) {
      const { failureRunDocument } = await import('../output/json.ts');
      terminal.json(failureRunDocument(tooOld));
    }
    process.exitCode = exitCodes.usage;
    return;
  }
  if (!isVerb(verb)) {
    terminal.error(`there is no command "${verb}"`, 'See: pg-azure-backup --help');
    process.exitCode = exitCodes.usage;
    return;
  }
  process.exitCode = await runVerb(verb, rest, terminal, flags.has('json'));
}

async function runVerb(
  verb: Verb,
  argv: readonly string[],
  terminal: Terminal,
  json: boolean,
): Promise<number> {
  const environment = withdrawEnvironment(process.env);
  const parsed = parseOptions(verb, argv, {
    env: environment,
    readSecretFile: path => readFileSync(path === '-' ? process.stdin.fd : path, 'utf8'),
    readEnvironmentFile: readPrivateFile,
  });
  if (parsed.kind === 'parsed') {
    for (const secret of secretsIn(parsed.values)) terminal.mask(secret);
  }
  terminal.mask(environment[gitlabTokenVariable] ?? '');
  // Also when the options are refused: a variable that is misspelt is a likely cause.
  for (const warning of parsed.warnings) terminal.warn(warning);
  if (parsed.kind === 'refused') {
    const [first = '', ...others] = parsed.errors;
    const hint = `See: pg-azure-backup ${verb} --help`;
    if (others.length === 0) terminal.error(first, hint);
    else terminal.error(`${parsed.errors.length} options are wrong:`, hint, parsed.errors);
    if (json) {
      const { failureRunDocument } = await import('../output/json.ts');
      const failure = new Failure('USAGE', parsed.errors.join(' '), hint);
      terminal.json(failureRunDocument(failure));
    }
    return exitCodes.usage;
  }

  const { environmentFile } = parsed;
  const { carryOut } = await import('./run.ts');
  // TypeScript cannot see that the verb and its values belong together.
  const task = { verb, values: parsed.values, given: parsed.given } as Task;
  const { ending, interruptedBy, told } = await carryOut(
    task,
    {
      reporter: terminal,
      environment,
      mask: secret => terminal.mask(secret),
      clean: text => terminal.clean(text),
      reword: text => text,
      complete: hint => withGivenOptions(hint, parsed.given),
      wayToRestore: (given, point) => restoreCommand(given, point, environmentFile),
      // Nobody comes after us: the next run sweeps.
      remember: () => undefined,
    },
    () => terminal.sayLastWords(),
  );
  // Not before: the work itself starts the earlier.
  const [{ outcomeText }, { outcomeDocument, failureRunDocument }, { failuresOf, isGreen }] =
    await Promise.all([
      import('../output/text.ts'),
      import('../output/json.ts'),
      import('../output/outcome.ts'),
    ]);
  const wording: Wording = {
    message: text => text,
    hint: text => withGivenOptions(text, parsed.given),
  };
  if (ending.kind === 'failure') {
    const failure = rewordedFailure(ending.failure, wording);
    for (const line of failure.words) terminal.detail(line);
    terminal.error(failure.message, failure.hint);
    if (json) terminal.json(failureRunDocument(failure));
    await told;
    if (interruptedBy !== undefined) return interruptedBy;
    return failure.code === 'USAGE' ? exitCodes.usage : exitCodes.failed;
  }
  const outcome = rewordedOutcome(ending.outcome, wording);
  const failures = failuresOf(outcome);
  for (const { database, failure } of failures) {
    for (const line of failure.words) terminal.detail(line);
    terminal.error(`${database === null ? '' : `"${database}": `}${failure.message}`, failure.hint);
  }
  const text = json
    ? ''
    : outcomeText(outcome, new Date()).split('\n').map(wording.hint).join('\n');
  if (json) terminal.json(outcomeDocument(outcome));
  else if (text !== '') terminal.result(text);
  await told;
  return interruptedBy ?? (isGreen(outcome) ? exitCodes.done : exitCodes.failed);
}

/**
 * What an operator types to restore a backup, wherever the target was left, as far as it can be restored.
 * Secrets stay where they were.
 */
function restoreCommand(
  given: GivenOptions,
  point: RestorePoint,
  environmentFile: string | undefined,
): string {
  const { database, backup, target, loadSearchPath } = point;
  const which = { database, backup, 'target-database': target, confirm: target };
  const flags = [
    ...Object.entries(which).map(([option, value]) => `--${option}=${value}`),
    ...['--no-safety-backup', '--accept-unproven-safety-backup', '--on-constraint-failure=report'],
    ...(loadSearchPath ? ['--load-search-path'] : []),
  ];
  return shellQuote([
    'pg-azure-backup',
    'restore',
    ...flags,
    ...reproduce(given, connectionOptions),
    ...(environmentFile === undefined
      ? []
      : [`--${environmentFileFlag.name}`, resolve(environmentFile)]),
  ]);
}

/** A file that holds passwords is refused as long as others could read it, or a whole group write it. */
function readPrivateFile(path: string): string {
  const file = openSync(path, 'r');
  try {
    const status = fstatSync(file);
    if (status.isFile() && (status.mode & 0o027) !== 0) {
      const mode = (status.mode & 0o777).toString(8).padStart(4, '0');
      throw new Error(
        `others may read it, or a group change it (mode ${mode}), and it holds secrets. Run: ${shellQuote(['chmod', 'g-wx,o=', path])}`,
      );
    }
    return readFileSync(file, 'utf8');
  } finally {
    closeSync(file);
  }
}
