import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { Failure } from '../../../src/catalog/failure.ts';
import { inFlags } from '../../../src/catalog/reference.ts';
import type { Diagnosis } from '../../../src/commands/doctor/diagnosis.ts';
import type { DoctorValues } from '../../../src/commands/doctor/doctor.ts';
import { examineMachine } from '../../../src/commands/doctor/probes/machine.ts';
import type { ServerFacts } from '../../../src/commands/doctor/probes/server.ts';
import { registry } from '../../../src/commands/registry.ts';
import type { CommandContext } from '../../../src/operations/run-context.ts';
import { parseOptions } from '../../../src/options/parse.ts';
import { type Machine, thisMachine } from '../../../src/postgres/client-tools/machine.ts';
import type { Server } from '../../../src/postgres/session/server.ts';
import { contextOf } from '../../options/support.ts';
import type { FakeMachine } from '../../postgres/client-tools/fake-machine.ts';
import { temporaryFolder } from '../../support/shared.ts';

/** The doctor at machines that a test makes up. */

export const signal = new AbortController().signal;

export function valuesOf(argv: readonly string[]): DoctorValues {
  const parsed = parseOptions('doctor', registry, argv, contextOf());
  if (parsed.kind === 'refused') throw new Error(parsed.errors.join('\n'));
  return parsed.values as unknown as DoctorValues;
}

export const contextFor = (environment: NodeJS.ProcessEnv): CommandContext => ({
  reporter: {
    info: () => undefined,
    detail: () => undefined,
    warn: () => undefined,
    interruptionMessage: () => undefined,
    progress: () => undefined,
  },
  signal,
  now: () => new Date(),
  random: () => '0',
  run: { id: '1', provider: 'local' },
  instance: 'test',
  toolVersion: '0',
  redact: text => text,
  marks: () => undefined,
  environment,
  tempDir: temporaryFolder(),
  credentials: [],
  mask: () => undefined,
  given: new Map(),
  restoreCommand: () => '',
});

/** A server of a major, of which nothing else is asked. */
export const serverOf = (major: number, databases: ServerFacts['databases'] = []): ServerFacts => ({
  server: { major } as Server,
  databases,
});

export interface Look {
  readonly argv?: readonly string[];
  readonly major?: number | undefined;
  /** Of another server, that drills restore to. */
  readonly drillMajor?: number;
  readonly isRoot?: boolean;
}

/** The lines of a machine that is made up. */
export async function look(
  machine: FakeMachine,
  { argv = ['--for=backup'], major = 17, drillMajor, isRoot = true }: Look = {},
): Promise<readonly Diagnosis[]> {
  const made: Machine = { ...thisMachine, root: machine.root, isRoot };
  const context = contextFor({ PATH: machine.inPath.join(delimiter) });
  const facts = {
    ...serverOf(major),
    ...(drillMajor !== undefined && { drillServer: { major: drillMajor } as Server }),
  };
  return examineMachine(valuesOf(argv), facts, context, made);
}

export const of = (diagnoses: readonly Diagnosis[], name: string): Diagnosis[] =>
  diagnoses.filter(({ probe }) => probe === name);

export const hintOf = (diagnosis: Diagnosis | undefined): string =>
  diagnosis && 'hint' in diagnosis ? inFlags(diagnosis.hint ?? '') : '';

export const failureOf = async (failing: Promise<unknown>): Promise<Partial<Failure>> => {
  const error = await failing.then(
    () => undefined,
    reason => reason,
  );
  if (!(error instanceof Failure)) throw new Error(`No failure: ${error}`);
  const { code, message, hint } = error;
  return { code, message, hint };
};

/** An apt-get that installs what a hint names, and notes that it was called. */
export function withPackages(machine: FakeMachine, version: string): FakeMachine {
  const home = machine.path('usr/lib/postgresql/17/bin');
  machine.tools('packages/client', version);
  machine.serverPrograms('packages/server', version);
  machine.script(
    'apt/apt-get',
    `echo "$*" >>${machine.path('log')}
     case "$*" in
       'install postgresql-client-17') packages=client ;;
       'install postgresql-17') packages=server ;;
       *) exit 100 ;;
     esac
     /bin/mkdir -p ${home} && /bin/cp ${machine.path('packages')}/$packages/* ${home}/`,
  );
  machine.inPath.push(machine.path('apt'));
  return machine;
}

/** All programs of this machine but PostgreSQL’s, and what installs programs or keeps servers apart; for every user. */
export function otherPrograms(): string {
  const folder = mkdtempSync(join(tmpdir(), 'other-programs-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  chmodSync(folder, 0o755);
  const passedOver = /^(?:apt-get|initdb|pg_dump|pg_restore|postgres|sudo|unshare)$/;
  for (const place of (process.env.PATH ?? '').split(delimiter).filter(existsSync)) {
    for (const name of readdirSync(place)) {
      const isNew = !passedOver.test(name) && !existsSync(join(folder, name));
      if (isNew) symlinkSync(join(place, name), join(folder, name));
    }
  }
  return folder;
}

export const inShell = (machine: FakeMachine) => (script: string) =>
  execFileSync('/bin/sh', ['-euc', script], { env: { PATH: machine.inPath.join(delimiter) } });
