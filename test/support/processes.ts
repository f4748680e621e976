import { readdirSync, readFileSync } from 'node:fs';

/** A process as `/proc` shows it. */
export interface Process {
  readonly pid: number;
  readonly parent: number;
  /** The command line, its arguments parted by blanks; empty for a zombie. */
  readonly commandLine: string;
}

/** All processes of this machine that we may see. */
export function processes(): Process[] {
  return readdirSync('/proc')
    .filter(name => /^\d+$/.test(name))
    .flatMap(name => {
      const pid = Number(name);
      try {
        return [{ pid, parent: parentOf(pid), commandLine: commandLine(pid) }];
      } catch {
        return []; // It ended meanwhile.
      }
    });
}

/** The living descendants of a process, children before grandchildren. */
export function descendants(pid: number, among: readonly Process[] = processes()): Process[] {
  const children = among.filter(one => one.parent === pid && one.commandLine !== '');
  return [...children, ...children.flatMap(child => descendants(child.pid, among))];
}

/** The command line of one process; throws when it is gone. */
export function commandLine(pid: number): string {
  return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
}

/** Whether there is such a process, and not only what nobody has taken note of since it ended. */
export function isRunning(pid: number): boolean {
  try {
    return commandLine(pid) !== '';
  } catch {
    return false;
  }
}

/** The parent's process id; throws when the process is gone. */
export function parentOf(pid: number): number {
  const status = readFileSync(`/proc/${pid}/stat`, 'utf8');
  // The name of the program, in parentheses, may hold anything: read from its end on.
  const [, parent] = status.slice(status.lastIndexOf(')') + 2).split(' ');
  return Number(parent);
}
