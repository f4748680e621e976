import type { Writable } from 'node:stream';
import {
  escapeMarks,
  flagTerms,
  renderReferences,
  replaceReferences,
  type Terms,
} from '../catalog/reference.ts';
import type { Reporter } from '../operations/reporter.ts';
import { formatBytes, printable } from '../output/format.ts';

export type Verbosity = 'quiet' | 'normal' | 'verbose';

/** A log gets a line about a transfer that often; a terminal is redrawn more often. */
const logIntervalMs = 30_000;
const redrawIntervalMs = 250;

/** What a terminal knows of itself; a pipe or a file does not. */
interface TtySize {
  readonly isTTY: boolean;
  readonly columns: number;
}

export interface Terminal extends Reporter {
  /** Prints the result, on standard output. */
  result(text: string): void;
  /** Prints the result as a JSON document, on standard output. */
  json(document: object): void;
  /** Prints the last words, if there are any. */
  sayInterruptionMessage(): void;
  /** `details` are lines of their own, between the message and what to do. */
  error(message: string, hint: string, details?: readonly string[]): void;
  /**
   * From now on every text that is printed shows `***` in place of the secret. Returns what is looked
   * for since then and was not before.
   */
  mask(secret: string): readonly string[];
  /** The text without the secrets that are known by now. */
  clean(text: string): string;
}

/**
 * The command line's voice: results on standard output, all else on standard error, nothing secret
 * on either. A terminal gets one line of progress that is redrawn, a log a line now and then. `guard`
 * sees every line last, for whoever reads the lines as more than text. `terms`: what the texts call options and
 * commands.
 */
export function openTerminal(
  streams: { readonly stdout: Writable; readonly stderr: Writable & Partial<TtySize> },
  verbosity: Verbosity,
  guardLine?: (line: string) => string,
  terms: Terms = flagTerms,
): Terminal {
  const { stdout, stderr } = streams;
  const guard = guardLine ?? ((line: string) => line);
  // A command in a log has to begin its line, and some runners pretend to be a terminal.
  const redraws = stderr.isTTY === true && guardLine === undefined;
  // The longest first: what is part of another would leave the rest of that one to be seen.
  let secrets: readonly string[] = [];
  const transfers = new Map<string, string>();
  let drawn = false;
  let lastShown = Date.now();
  let words: { readonly message: string; readonly hint: string } | undefined;
  // Whoever read us may be gone (`| head`): the work goes on.
  for (const stream of [stdout, stderr]) stream.on('error', () => undefined);

  const clean = (text: string): string => {
    let shown = text;
    for (const secret of secrets) shown = shown.replaceAll(secret, '***');
    return shown;
  };
  // Masked last: what is shown is what must hold no secret.
  const worded = (text: string) => clean(renderReferences(text, terms));
  const erase = () => {
    if (drawn) stderr.write('\r\u001b[2K');
    drawn = false;
  };
  const say = (...lines: readonly string[]) => {
    erase();
    stderr.write(`${lines.map(line => guard(printable(worded(line)))).join('\n')}\n`);
  };

  return {
    clean,
    info: message => {
      if (verbosity !== 'quiet') say(message);
    },
    detail: message => {
      if (verbosity === 'verbose') say(message);
    },
    warn: message => say(`WARNING: ${message}`),
    error: (message, hint, details = []) =>
      say(`ERROR: ${message}`, ...details.map(detail => `  ${detail}`), `HINT: ${hint}`),
    result: text => {
      erase();
      stdout.write(`${worded(text).split('\n').map(guard).join('\n')}\n`);
    },
    // Masked text by text: a number must stay a number.
    json: document => {
      erase();
      const masked = (_key: string, value: unknown) =>
        typeof value === 'string' ? clean(replaceReferences(value, terms)) : value;
      stdout.write(`${escapeMarks(JSON.stringify(document, masked, 2))}\n`);
    },
    interruptionMessage: last => {
      words = last;
    },
    sayInterruptionMessage: () => {
      if (words) say(`ERROR: ${words.message}`, `HINT: ${words.hint}`);
    },
    progress: (task, bytes, totalBytes) => {
      transfers.set(task, `${task}: ${describeTransfer(bytes, totalBytes, redraws)}`);
      const now = Date.now();
      if (verbosity === 'quiet') return;
      if (now - lastShown < (redraws ? redrawIntervalMs : logIntervalMs)) return;
      lastShown = now;
      const line = [...transfers.values()].join('  ');
      // What has ended meanwhile does not come back.
      transfers.clear();
      if (!redraws) return say(line);
      erase();
      stderr.write(printable(worded(line)).slice(0, (stderr.columns || 80) - 1));
      drawn = true;
    },
    mask: secret => {
      const added = formsOf(secret).filter(form => !secrets.includes(form));
      secrets = [...secrets, ...added].toSorted((a, b) => b.length - a.length);
      return added;
    },
  };
}

/** Shorter ones would blot out half of every text, and protect nothing. */
const shortestSecret = 4;

/**
 * What a secret may look like within a line: each line of it, as it is or escaped for a URL, a JSON
 * text, a conninfo or a log; and all of it, where an escape made one line of it.
 */
function formsOf(secret: string): string[] {
  const parts = [...secret.split(/[\r\n]+/).map(line => line.trim()), secret];
  const forms = parts.flatMap(part => [part, ...encoders.map(encode => encode(part))]);
  return [...new Set(forms)].filter(
    form => form.trim().length >= shortestSecret && !/[\r\n]/.test(form),
  );
}

const encoders: readonly ((text: string) => string)[] = [
  text => encodeURIComponent(text.toWellFormed()),
  text =>
    encodeURIComponent(text.toWellFormed()).replace(
      /[!'()*]/g,
      sign => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
    ),
  text => JSON.stringify(text).slice(1, -1),
  text => text.replace(/[\\']/g, '\\$&'),
  printable,
];

const barWidth = 20;

/** A bar where the size is known and someone watches; of a dump it is known only at its end. */
function describeTransfer(bytes: number, totalBytes: number | undefined, watched: boolean): string {
  if (!totalBytes) return formatBytes(bytes);
  const done = Math.min(barWidth, Math.round((bytes / totalBytes) * barWidth));
  const bar = watched ? `[${'#'.repeat(done)}${'-'.repeat(barWidth - done)}] ` : '';
  return `${bar}${formatBytes(bytes)} of ${formatBytes(totalBytes)}`;
}
