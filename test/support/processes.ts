import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** A process as `/proc` shows it. */
export interface Process {
  readonly pid: number;
  readonly parent: number;
  /** The command line, its arguments parted by blanks; empty for a zombie. */
  readonly commandLine: string;
}

/** The process ids that we may see but for those named; none where there is no /proc. */
export const pids = (without: ReadonlySet<string> = new Set()): number[] =>
  existsSync('/proc')
    ? readdirSync('/proc')
        .filter(name => !without.has(name) && /^\d+$/.test(name))
        .map(Number)
    : [];

/** The living descendants of a process, children before grandchildren. */
export function descendants(pid: number): Process[] {
  const children = childrenOf(pid).filter(one => one.commandLine !== '');
  return [...children, ...children.flatMap(child => descendants(child.pid))];
}

/** As the kernel lists them, which is far cheaper than to look at all processes again and again. */
function childrenOf(parent: number): Process[] {
  try {
    return readdirSync(`/proc/${parent}/task`)
      .flatMap(thread => readFileSync(`/proc/${parent}/task/${thread}/children`, 'utf8').split(' '))
      .filter(Boolean)
      .flatMap(pid => read(Number(pid)));
  } catch {
    // It ended meanwhile, or this kernel keeps no such lists.
    return processes().filter(one => one.parent === parent);
  }
}

/** All of them, but for those named. */
export const processes = (without?: ReadonlySet<string>): Process[] => pids(without).flatMap(read);

/** One process; none when it is gone. */
function read(pid: number): Process[] {
  try {
    return [{ pid, parent: parentOf(pid), commandLine: commandLine(pid) }];
  } catch {
    return []; // It ended meanwhile.
  }
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

/** Sends a signal to a process that may have ended by then. */
export function killIfThere(pid: number, signal: NodeJS.Signals = 'SIGKILL'): void {
  try {
    process.kill(pid, signal);
  } catch {
    // It has ended.
  }
}
