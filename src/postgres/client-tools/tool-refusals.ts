import { option } from '../../catalog/reference.ts';
import {
  lostConnection,
  type Refusal,
  refusalByState,
  refusalByWords,
} from '../session/refusals.ts';
import { relays } from './messages.ts';

/** What a server that answers says to somebody whom it does not let in, without the names in it. */
const toNewcomers: readonly (Refusal & { readonly words: RegExp })[] = [
  {
    words:
      /authentication failed|pg_hba\.conf|role "" (?:does not exist|is not permitted to log in)/,
    code: 'PG_LOGIN_FAILED',
    hint: 'Check the user name and the password, and the server’s pg_hba.conf or firewall rules.',
  },
  {
    words: /database "" does not exist/,
    code: 'DATABASE_NOT_FOUND',
    hint: 'It was dropped or renamed meanwhile. Run again.',
  },
  {
    words: /permission denied/,
    code: 'PG_PERMISSION_DENIED',
    hint: 'Run as a role that may connect (see docs/postgresql-roles.md).',
  },
  {
    words: /too many (?:clients|connections)|connection slots/,
    code: 'PG_CONNECT_FAILED',
    hint: `Lower ${option('concurrency')} or ${option('jobs')}, or run when fewer clients are connected.`,
  },
  { words: /the database system is/, ...lostConnection },
];

/** What libpq says when nobody is there any more, and nobody else says it. */
const isGone =
  /server closed the connection|could not (?:receive data from|send data to) (?:the )?server|no connection to the server|connection not open|SSL connection has been closed|SSL SYSCALL error|SSL error: unexpected eof/;

/** The session that holds the snapshot has ended, or pg_dump would find it. */
export const lostSnapshot =
  /invalid snapshot identifier|could not import the requested snapshot|snapshot "" does not exist/;

/** From 18 on pg_dump reads sequences by a function that says nothing where a right is missing. */
const hiddenSequence = /user may lack SELECT privilege/;

const connecting =
  /connection to (?:server|database) .*failed: |could not (?:connect to|translate host name)/;

const isTls = /certificate|does not support SSL/;

/**
 * What the server, or libpq in its absence, refused to a tool, by the lines of its standard error;
 * `undefined` when the tool failed by itself. The run has reached the server before: where it cannot be
 * reached now, it went away.
 */
export function refusalIn(lines: readonly string[]): Refusal | undefined {
  const text = namesLeftOut(firstError(lines).join('\n'));
  // `query failed: ERROR:  permission denied for table t`: two blanks, in whatever language.
  const said = /\p{L}+: {2}(.*)$/mu.exec(text)?.[1];
  if (connecting.test(text)) {
    if (isTls.test(text)) return { code: 'PG_TLS_FAILED' };
    if (said === undefined) return lostConnection;
    return (
      toNewcomers.find(({ words }) => words.test(said)) ?? {
        code: 'PG_CONNECT_FAILED',
        hint: 'The server lets nobody in. Look in its log, then run again.',
      }
    );
  }
  if (isGone.test(text) || lostSnapshot.test(text)) return lostConnection;
  if (hiddenSequence.test(text)) return refusalByState('42501', undefined, '');
  if (said === undefined) return undefined;
  return refusalByWords(said);
}

/**
 * The first error that a tool reported, since what follows is most often its consequence; and what the
 * server said of it, which has a line of its own where rows were copied.
 */
export function firstError(lines: readonly string[]): string[] {
  const first = lines.find(line => /\b(error|fatal|panic):/i.test(line)) ?? lines.at(-1);
  const relayed = lines.find(line => line.includes(relays));
  return [first, relayed === first ? undefined : relayed].flatMap(line => line ?? []);
}

/** A table may be called `permission denied`. */
const namesLeftOut = (text: string): string => text.replace(/"(?:[^"]|"")*"/g, '""');
