import { createHash } from 'node:crypto';
import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';
import { codeOf } from '../session/error-codes.ts';

/**
 * Temporary folders whose names tell whose they are, from the first instant on: no run ever sees one
 * without an owner, and what a process left that was killed can be told from what is at work.
 */

/** What the name of a folder of this process begins with; something random is to follow. */
export const ownedName = (prefix: string): string =>
  `${prefix}${machineId()}-${process.pid}-${startOf(process.pid) ?? 0}-`;

/** Whether the process that made a folder of this name is known to be gone. */
export function isAbandoned(prefix: string, name: string): boolean {
  if (!name.startsWith(prefix)) return false;
  const [, machine, pid, start] =
    /^([0-9a-f]{8})-(\d+)-(\d+)-\w{6}$/.exec(name.slice(prefix.length)) ?? [];
  if (machine !== machineId()) return false;
  try {
    process.kill(Number(pid), 0);
  } catch (error) {
    if (codeOf(error) === 'ESRCH') return true;
  }
  const startNow = startOf(Number(pid));
  return startNow !== undefined && startNow !== start;
}

/** A temporary folder may be shared by machines and containers, which do not see each other's processes. */
function machineId(): string {
  let space = '';
  try {
    space = readlinkSync('/proc/self/ns/pid');
  } catch {
    // Not Linux.
  }
  return createHash('sha256').update(`${hostname()} ${space}`).digest('hex').slice(0, 8);
}

/** When a process started, which tells it from a later one of the same id; `undefined` where nobody knows. */
function startOf(pid: number): string | undefined {
  try {
    const status = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name of the program, in parentheses, may hold anything: read from its end on.
    const fields = status.slice(status.lastIndexOf(')') + 2).split(' ');
    // Of one that has ended its parent has not taken note yet.
    return fields[0] === 'Z' ? 'ended' : fields[19];
  } catch {
    return undefined;
  }
}
