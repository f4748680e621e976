import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { asFailure, Failure } from '../catalog/failure.ts';
import type { Manifest } from '../catalog/manifest.ts';
import type { Task } from '../compose.ts';
import { isVerb, type Verb } from '../options/definitions.ts';
import { globalFlagsIn, parseOptions } from '../options/parse.ts';
import { secretsIn } from '../options/secrets.ts';
import { version } from '../version.ts';
import { openTerminal, type Terminal } from './terminal.ts';

const exitCodes = { done: 0, failed: 1, usage: 2, SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;

const interruptions = ['SIGHUP', 'SIGINT', 'SIGTERM'] as const;

/** After an interruption this much time is left to clean up; then the process ends regardless. */
const interruptionMs = 5000;

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
    terminal.error(
      `Node.js ${process.versions.node} is too old`,
      'Run with Node.js 24 or later, for which this program is made and tested.',
    );
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
  const parsed = parseOptions(verb, argv, {
    env: process.env,
    readSecretFile: path => readFileSync(path === '-' ? process.stdin.fd : path, 'utf8'),
  });
  if (parsed.kind === 'parsed') {
    for (const secret of secretsIn(parsed.values)) terminal.mask(secret);
  }
  // Also when the options are refused: a variable that is misspelt is a likely cause.
  for (const warning of parsed.warnings) terminal.warn(warning);
  if (parsed.kind === 'refused') {
    const [first = '', ...others] = parsed.errors;
    const hint = `See: pg-azure-backup ${verb} --help`;
    if (others.length === 0) terminal.error(first, hint);
    else terminal.error(`${parsed.errors.length} options are wrong:`, hint, parsed.errors);
    if (json) {
      const { failureRunDocument } = await import('../report/json.ts');
      const failure = new Failure('USAGE', parsed.errors.join(' '), hint);
      terminal.json(failureRunDocument(failure));
    }
    return exitCodes.usage;
  }

  const interruption = new AbortController();
  let exitCode: number = exitCodes.done;
  const interrupt = (signal: (typeof interruptions)[number]) => {
    exitCode = exitCodes[signal];
    const end = () => {
      terminal.sayLastWords();
      process.exit(exitCode);
    };
    setTimeout(end, interruptionMs).unref();
    interruption.abort(
      new Failure(
        'INTERRUPTED',
        `interrupted by ${signal}`,
        'Nothing half-done counts as a backup. Run again when you like.',
      ),
    );
  };
  for (const signal of interruptions) process.on(signal, interrupt);

  const [{ perform }, { outcomeText }, { outcomeDocument, failureRunDocument }, { failuresOf }] =
    await Promise.all([
      import('../compose.ts'),
      import('../report/text.ts'),
      import('../report/json.ts'),
      import('../report/outcome.ts'),
    ]);
  try {
    // TypeScript cannot see that the verb and its values belong together.
    const task = { verb, values: parsed.values, given: parsed.given } as Task;
    const outcome = await perform(task, {
      reporter: terminal,
      signal: interruption.signal,
      environment: process.env,
      run: runInfo(process.env),
    });
    const failures = failuresOf(outcome);
    for (const { database, failure } of failures) {
      terminal.error(`"${database}": ${failure.message}`, failure.hint);
    }
    const text = json ? '' : outcomeText(outcome, new Date());
    if (json) terminal.json(outcomeDocument(outcome));
    else if (text !== '') terminal.result(text);
    return failures.length > 0 ? exitCodes.failed : exitCode;
  } catch (error) {
    const failure = asFailure(error);
    terminal.error(failure.message, failure.hint);
    if (json) terminal.json(failureRunDocument(failure));
    if (exitCode !== exitCodes.done) return exitCode;
    return failure.code === 'USAGE' ? exitCodes.usage : exitCodes.failed;
  } finally {
    for (const signal of interruptions) process.off(signal, interrupt);
  }
}

/** Which run of which system this is, for the manifest. */
function runInfo(environment: NodeJS.ProcessEnv): Manifest['run'] {
  const { GITHUB_RUN_ID, GITHUB_SERVER_URL, GITHUB_REPOSITORY, GITHUB_SHA } = environment;
  if (environment.GITHUB_ACTIONS === 'true' && GITHUB_RUN_ID) {
    return {
      id: GITHUB_RUN_ID,
      provider: 'github',
      url: `${GITHUB_SERVER_URL}/${GITHUB_REPOSITORY}/actions/runs/${GITHUB_RUN_ID}`,
      ...(GITHUB_SHA ? { commit: GITHUB_SHA } : {}),
    };
  }
  const { CI_PIPELINE_ID, CI_PIPELINE_URL, CI_COMMIT_SHA } = environment;
  if (environment.GITLAB_CI === 'true' && CI_PIPELINE_ID) {
    return {
      id: CI_PIPELINE_ID,
      provider: 'gitlab',
      ...(CI_PIPELINE_URL ? { url: CI_PIPELINE_URL } : {}),
      ...(CI_COMMIT_SHA ? { commit: CI_COMMIT_SHA } : {}),
    };
  }
  return { id: randomBytes(6).toString('hex'), provider: 'local' };
}
