import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';

/** Whether `tinyDisk` works here: it needs Linux with root or unprivileged user namespaces. */
export function canMount(): boolean {
  const [program = '', ...rest] = [...tinyDisk(4096, tmpdir()), 'true'];
  return spawnSync(program, rest, { stdio: 'ignore' }).status === 0;
}

/**
 * What to write before a command so that it sees an empty disk of so many bytes at a folder. Only
 * that command and its children see it, and it is gone with the last of them.
 */
export function tinyDisk(bytes: number, folder: string): string[] {
  return [
    ...['unshare', '--mount', ...(process.getuid?.() === 0 ? [] : ['--user', '--map-root-user'])],
    ...['/bin/sh', '-c', mountAndRun, 'tiny-disk', String(bytes), folder],
  ];
}

const mountAndRun = 'mount -t tmpfs -o size="$1" tmpfs "$2" && shift 2 && exec "$@"';
