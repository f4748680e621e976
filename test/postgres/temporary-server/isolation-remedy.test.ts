import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { isolationRemedy } from '../../../src/postgres/temporary-server/isolation-remedy.ts';
import { pasteHint } from '../../support/hints.ts';
import { paste } from '../../support/paste.ts';
import { temporaryFolder } from '../../support/shared.ts';

/** What a machine offers to keep a server apart is tried by test/commands/doctor/machine-drills.test.ts. */

const nothing = { user: false, processes: false, network: false };

interface Kernel {
  readonly [file: string]: string;
}

/** A machine with some programs and settings of its kernel. */
function remedy(
  had: Partial<typeof nothing>,
  { programs, kernel = {}, isRoot }: { programs: string[]; kernel?: Kernel; isRoot: boolean },
): string | undefined {
  const root = temporaryFolder();
  mkdirSync(join(root, 'bin'));
  for (const program of programs) symlinkSync('/bin/true', join(root, 'bin', program));
  for (const [file, text] of Object.entries(kernel)) {
    const path = join(root, 'proc/sys', file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, `${text}\n`);
  }
  return isolationRemedy({ ...nothing, ...had }, { PATH: join(root, 'bin') }, { root, isRoot });
}

const all = { user: true, processes: true, network: true };

test('nothing is to be done where nothing is lacking', () => {
  expect(remedy(all, { programs: [], isRoot: true })).toBeUndefined();
});

test.each([
  { file: 'kernel/apparmor_restrict_unprivileged_userns', closed: '1', open: '0' },
  { file: 'kernel/unprivileged_userns_clone', closed: '0', open: '1' },
  { file: 'user/max_user_namespaces', closed: '0', open: '10000' },
])('a kernel that keeps namespaces to root by $file', async ({ file, closed, open }) => {
  const programs = ['unshare'];
  const hint = remedy({}, { programs, kernel: { [file]: closed }, isRoot: false });
  const { calls } = await pasteHint('sysctl', hint, script =>
    paste({ script, standIns: { sudo: 'exec "$@"', sysctl: '' } }),
  );
  const [name = '', value] = calls.at(-1)?.at(-1)?.split('=') ?? [];
  expect(calls.at(-1)).toEqual(['sysctl', '-w', `${file.replace('/', '.')}=${open}`]);
  // With what was set, it is not this any more.
  const kernel = { [name.replace('.', '/')]: value ?? '' };
  expect(remedy({}, { programs, kernel, isRoot: false })).not.toContain('sysctl');
  // Root is kept from them by none of it.
  expect(remedy({}, { programs, kernel: { [file]: closed }, isRoot: true })).not.toContain(
    'sysctl',
  );
});

test('what makes namespaces is installed', async () => {
  const without = remedy({ user: true }, { programs: ['apt-get'], isRoot: true });
  const { calls } = await pasteHint('apt-get install util-linux', without, script =>
    paste({ script, standIns: { 'apt-get': '' } }),
  );
  expect(calls).toEqual([['apt-get', 'install', 'util-linux']]);
  expect(remedy({ user: true }, { programs: [], isRoot: true })).toContain(
    '. Install util-linux, ',
  );
});

test('a container is given more rights, and a user who is not root is told who can change into another', () => {
  const container = remedy({ user: true }, { programs: ['unshare'], isRoot: true });
  // Docker is but played: what it is called with is what a container with namespaces takes.
  const [flags = ''] = /--cap-add .*$/.exec(container ?? '') ?? [];
  const takes = '[ "$*" = "run --cap-add SYS_ADMIN --security-opt apparmor=unconfined image" ]';
  paste({ script: `docker run ${flags} image`, standIns: { docker: takes } });
  expect(remedy(all, { programs: ['unshare'], isRoot: true })).toBeUndefined();
  const user = remedy({ processes: true, network: true }, { programs: [], isRoot: false });
  expect(user).toMatch(/^For another user run it as root, or where sudo asks for no password/);
});
