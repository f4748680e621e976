import type { ChildProcess } from 'node:child_process';

/** How long a tool may take to end by itself once it was told to; then it is killed. */
const graceMs = 1000;

/** Process groups that are at work. Should we end without ending them, they end with us. */
const groups = new Set<number>();
process.on('exit', () => {
  for (const group of groups) signalGroup(group, 'SIGKILL');
});

/** From now on the group of a process that leads one ends with us. */
export function holdGroup({ pid }: ChildProcess): void {
  if (pid !== undefined) groups.add(pid);
}

/** It has ended. */
export function releaseGroup({ pid }: ChildProcess): void {
  if (pid !== undefined) groups.delete(pid);
}

/** pg_restore -j forks: the whole group has to go, also when its leader is gone already. */
export function endGroup(child: ChildProcess): void {
  const { pid } = child;
  if (pid === undefined || !groups.has(pid)) return;
  signalGroup(pid, 'SIGTERM');
  const last = setTimeout(() => signalGroup(pid, 'SIGKILL'), graceMs);
  child.on('close', () => clearTimeout(last));
}

export function signalGroup(group: number, signal: NodeJS.Signals): void {
  try {
    process.kill(-group, signal);
  } catch {
    // It has ended.
  }
}
