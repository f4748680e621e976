import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { ClientTools } from '../../../src/postgres/client-tools/client-tools.ts';
import {
  findClientTools,
  findServerPrograms,
  type ServerPrograms,
  type ToolsRequest,
} from '../../../src/postgres/client-tools/find.ts';
import type { Machine } from '../../../src/postgres/client-tools/machine.ts';
import { processes } from '../../support/processes.ts';
import { temporaryFolder } from '../../support/shared.ts';

/** Of a machine that a test makes up: nothing but what is in it is found, nothing real installed. */
export class FakeMachine {
  readonly root = temporaryFolder();
  readonly inPath: string[] = [];
  readonly warnings: string[] = [];
  readonly infos: string[] = [];

  path(...parts: string[]): string {
    return join(this.root, ...parts);
  }

  file(path: string, text: string | Buffer): string {
    const file = this.path(path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    chmodSync(file, 0o755);
    return file;
  }

  script(path: string, text: string): string {
    return this.file(path, `#!/bin/sh\n${text}\n`);
  }

  /** Programs that say that they are of a version. */
  tools(folder: string, version: string, restoreVersion = version): string {
    this.script(`${folder}/pg_dump`, `echo 'pg_dump (PostgreSQL) ${version}'`);
    this.script(`${folder}/pg_restore`, `echo 'pg_restore (PostgreSQL) ${restoreVersion}'`);
    return this.path(folder);
  }

  /** As `tools`, in PATH. */
  toolsInPath(folder: string, version: string, restoreVersion = version): string {
    this.inPath.push(this.path(folder));
    return this.tools(folder, version, restoreVersion);
  }

  /** As `tools`, of a server. */
  serverPrograms(folder: string, version: string): string {
    this.script(`${folder}/initdb`, `echo 'initdb (PostgreSQL) ${version}'`);
    this.script(`${folder}/postgres`, `echo 'postgres (PostgreSQL) ${version}'`);
    return this.path(folder);
  }

  findServer(wanted: number): Promise<ServerPrograms> {
    return findServerPrograms(
      {
        major: wanted,
        environment: { PATH: this.inPath.join(delimiter) },
        signal: new AbortController().signal,
        info: message => void this.infos.push(message),
        warn: message => void this.warnings.push(message),
      },
      { root: this.root, isRoot: true, answerMs: 60_000, installationMs: 180_000 },
    );
  }

  find(
    wanted: number,
    given: Partial<Machine> &
      Partial<Pick<ToolsRequest, 'allowNewer' | 'restores' | 'signal'>> = {},
  ): Promise<ClientTools> {
    const { allowNewer = false, restores = true, ...others } = given;
    const { signal = new AbortController().signal, ...machine } = others;
    return findClientTools(
      {
        major: wanted,
        allowNewer,
        restores,
        environment: { PATH: this.inPath.join(delimiter) },
        signal,
        info: message => void this.infos.push(message),
        warn: message => void this.warnings.push(message),
      },
      { root: this.root, isRoot: true, answerMs: 60_000, installationMs: 180_000, ...machine },
    );
  }
}

/** Hangs, in a shell, but no longer than the test run, should a test fail. */
export const untilGone = ({ root }: { readonly root: string }): string =>
  `while [ -e ${root} ]; do /bin/sleep 0.1; done`;

/** Waits until no process has the text in its command line. */
export async function gone(text: string): Promise<void> {
  // Linux has no event for a process of others that ends.
  while (processes().some(({ commandLine }) => commandLine.includes(text))) await setTimeout(5);
}

export async function appears(file: string): Promise<void> {
  while (!existsSync(file)) await setTimeout(5);
}
