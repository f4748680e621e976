import { Failure, type FailureCode } from '../../catalog/failure.ts';
import { option } from '../../catalog/reference.ts';
import { codeOf } from '../session/error-codes.ts';

/** What a machine or a server lacked when something was tried there: it says nothing about what was tried. */
export interface Lack {
  readonly reason: string;
  readonly hint: string;
}

/** Failures that are of this kind whatever their reason. */
const ofTheMachine: readonly FailureCode[] = [
  'CLIENT_TOOLS_INCOMPLETE',
  'CLIENT_TOOLS_MISSING',
  'CLIENT_TOOLS_TOO_NEW',
  'CLIENT_TOOLS_TOO_OLD',
  'DISK_FULL',
  'OUT_OF_MEMORY',
  'PG_CONNECTION_LOST',
  'PG_CONNECT_FAILED',
  'SCRATCH_SERVER_FAILED',
];

/** Failures whose words tell: what a tool or a server said when it gave up. */
const byWords: readonly FailureCode[] = [
  'PG_PERMISSION_DENIED',
  'PG_QUERY_FAILED',
  'PG_RESTORE_FAILED',
];

const elsewhere = `It says nothing about the backup. A drill can go elsewhere, too: ${option('scratch')}.`;

const kinds: readonly {
  /** SQLSTATEs of a server, codes of the system. */
  readonly codes: RegExp;
  readonly words: RegExp;
  readonly hint: string;
}[] = [
  {
    codes: /^(?:53100|ENOSPC|EDQUOT|EFBIG)$/,
    words:
      /No space left on device|Disk quota exceeded|File too large|could not extend file|was ended by SIGXFSZ/,
    hint: `Free space where it was tried, or set TMPDIR to a folder on a larger disk. ${elsewhere}`,
  },
  {
    codes: /^never$/,
    // What holds the locks of all sessions has a size of its own, whatever memory there is.
    words: /out of shared memory/,
    hint: `Let the server where it was tried hold more locks: ALTER SYSTEM SET max_locks_per_transaction = 256; (or more, should it be that already: 64 is the default), and restart it. Or lower ${option('jobs')}. ${elsewhere}`,
  },
  {
    codes: /^(?:53200|ENOMEM)$/,
    // The killer of a machine that is out of memory, or of a container, takes what is largest.
    words: /out of memory|Cannot allocate memory|was ended by SIGKILL|spawn ENOMEM/,
    hint: `Give this machine, or its container, more memory, or lower ${option('jobs')}. ${elsewhere}`,
  },
  {
    codes: /^(?:53\w{3}|EMFILE|ENFILE|EAGAIN)$/,
    words:
      /too many (?:clients|connections)|connection slots|Too many open files|could not fork|Resource temporarily unavailable/,
    hint: `Raise the limits of this machine or of the scratch server, or lower ${option('jobs')}. ${elsewhere}`,
  },
  {
    codes: /^(?:58030|EIO|EROFS)$/,
    words: /Input\/output error|Read-only file system/,
    hint: `Look after the disk where it was tried. ${elsewhere}`,
  },
  {
    codes: /^never$/,
    // Somebody ended the tool, or a limit of the process did; what crashes it by itself is not meant.
    words: /was ended by SIG(?:TERM|HUP|INT|QUIT|XCPU)|could not be started/,
    hint: `Find out what ended it on this machine, then run again. ${elsewhere}`,
  },
];

/** What was lacking, where an error tells; `undefined`: it is about what was tried, or we do not know. */
export function lackIn(error: unknown): Lack | undefined {
  if (!(error instanceof Failure)) {
    const kind = kindOf(codeOf(error), '');
    return kind && error instanceof Error ? { reason: error.message, hint: kind.hint } : undefined;
  }
  const { code, message, hint } = error;
  if (ofTheMachine.includes(code)) return { reason: message, hint };
  const kind = kindOf(codeOf(error.cause), byWords.includes(code) ? message : '');
  return kind && { reason: message, hint: kind.hint };
}

const kindOf = (code: string, words: string) =>
  kinds.find(kind => kind.codes.test(code) || kind.words.test(words));
