import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { delimiter, join } from 'node:path';
import { temporaryFolder } from './shared.ts';

/** The shell blocks of a page from top to bottom, with what stands behind `sh`. */
export const shellBlocks = (page: string) =>
  [...page.matchAll(/^```sh(?: ([\w-]+))?\n(.*?)^```$/gms)].map(([, kind = '', text = '']) => ({
    kind,
    text,
  }));

export interface Paste {
  readonly script: string;
  /** Programs that stand in for others: scripts of a shell, which find what they were called with in `$*`. */
  readonly standIns: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
  /** What is typed when the script asks. */
  readonly input?: string;
}

export interface Pasted {
  /** Where the script ran. */
  readonly folder: string;
  /** The calls of the stand-ins, each with its name first. */
  readonly calls: readonly string[][];
}

/** Pastes into Bash what a page has to copy. One line that fails is the end. */
export function paste({ script, standIns, env = {}, input = '' }: Paste): Pasted {
  const home = temporaryFolder();
  const [bin, folder, calls] = [join(home, 'bin'), join(home, 'work'), join(home, 'calls')];
  mkdirSync(bin);
  mkdirSync(folder);
  for (const [name, body] of Object.entries(standIns)) {
    const file = join(bin, name);
    // One line for a call, with arguments parted by tabs.
    const note = `{ printf %s ${name}; for one in "$@"; do printf '\\t%s' "$one"; done; echo; } >> '${calls}'`;
    writeFileSync(file, `#!/bin/sh\nset -eu\n${note}\n${body}\n`);
    chmodSync(file, 0o755);
  }
  // No pipe, which breaks where nothing is asked.
  writeFileSync(join(home, 'input'), input);
  const typed = openSync(join(home, 'input'), 'r');
  execFileSync('bash', ['-euo', 'pipefail', '-c', script], {
    cwd: folder,
    env: { HOME: home, ...env, PATH: [bin, env.PATH ?? process.env.PATH].join(delimiter) },
    stdio: [typed, 'pipe', 'pipe'],
  });
  closeSync(typed);
  const lines = existsSync(calls) ? readFileSync(calls, 'utf8').trimEnd().split('\n') : [];
  return { folder, calls: lines.map(line => line.split('\t')) };
}
