import { execFileSync } from 'node:child_process';
import {
  appendFile,
  chmod,
  copyFile,
  mkdir,
  readdir,
  symlink,
  unlink,
  writeFile,
} from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { guard } from './guardian.ts';
import type { PostgresHome } from './postgres.ts';

/** A copy of an installation of PostgreSQL, to which extensions are added that no package has. */
export interface Installation {
  /** As `home` of a server. */
  readonly bin: string;
  /** The folder of their files. */
  readonly extensions: string;
  /** Adds an extension of one script; `control`: further lines of its control file. */
  add(name: string, script: string, control?: string): Promise<void>;
  /** Adds lines to a file of an extension. */
  change(file: string, more: string): Promise<void>;
  stop(): Promise<void>;
}

export async function copyInstallation(home: PostgresHome): Promise<Installation> {
  const { folder, stop } = await guard({ command: () => ['true'] }); // Only for its folder.
  const where = (what: string) =>
    execFileSync(join(home.bin, 'pg_config'), [`--${what}`], { encoding: 'utf8' }).trim();
  const [bin, share, lib] = ['bindir', 'sharedir', 'pkglibdir'].map(where);
  if (!bin || !share || !lib)
    throw new Error(`pg_config of ${home.bin} does not tell its folders.`);
  // PostgreSQL finds its files by where its program really is, as long as they lie as they were built.
  const copy = join(folder, bin);
  await chmod(folder, 0o755);
  await mirror(bin, copy);
  for (const program of ['postgres', 'initdb']) {
    await unlink(join(copy, program));
    await copyFile(join(bin, program), join(copy, program));
  }
  await mkdir(dirname(join(folder, lib)), { recursive: true });
  await symlink(lib, join(folder, lib));
  await mirror(share, join(folder, share));
  const extensions = join(folder, share, 'extension');
  await unlink(extensions);
  await mirror(join(share, 'extension'), extensions);
  return {
    bin: copy,
    extensions,
    async add(name, script, control = '') {
      await writeFile(join(extensions, `${name}.control`), `default_version = '1.0'\n${control}\n`);
      await writeFile(join(extensions, `${name}--1.0.sql`), `${script}\n`);
    },
    async change(file, more) {
      await unlink(join(extensions, file));
      await copyFile(join(share, 'extension', file), join(extensions, file));
      await appendFile(join(extensions, file), `\n${more}\n`);
    },
    stop: () => stop(),
  };
}

/** A folder with a link to each file of another. */
async function mirror(original: string, copy: string): Promise<void> {
  await mkdir(copy, { recursive: true });
  for (const name of await readdir(original)) {
    await symlink(join(original, name), join(copy, name));
  }
}
