import { StringDecoder } from 'node:string_decoder';
import type { Explanation } from '../session/server-words.ts';

/**
 * What a program of PostgreSQL's says when it fails. The server's own words are in it, over several lines, and so is
 * the statement that failed, which may be as long as a table: that one is cut, never the error.
 */

/** Longer ones are of a statement, or tell nobody more. */
const maxLine = 2000;
/** Of the error and what explains it. */
const maxErrorLines = 60;
/** Of what was said last, where nothing was called an error. */
const maxLastLines = 20;
const maxStatement = 300;

/** What is kept of what a program said. */
export interface ToolWords {
  /** From the first error on, or the last of all where there was none; without the statement. */
  readonly lines: readonly string[];
  readonly explanation: Explanation;
  /** The entry of the archive that the first error is about, as a list of the archive calls it. */
  readonly entry: string | undefined;
  /** The beginning of the statement that failed. */
  readonly statement: string | undefined;
}

const isOfProgram = /^pg_\w+: /;
/** What `--verbose` tells of the work: it is no reason for anything. */
const progress =
  /^pg_\w+: (?:creating|processing|launching|finished|entering|executing|connecting|implied|disabling|enabling|dropping|setting|skipping|starting|restoring|restored|while|from TOC) /;

/** What a program tells of its work may hold any name. */
const isError = (line: string): boolean =>
  isOfProgram.test(line)
    ? /^pg_\w+: (?:error|fatal): /.test(line)
    : /\b(?:error|fatal|panic):/i.test(line);
const statementStart = /^(?:pg_\w+: (?:detail|error): )?(?:Command|Query|query) was: (.*)$/;
const entryLine = /^pg_restore: from TOC entry \d+; \d+ \d+ (.*)$/;

/** Listens to the standard error of a program, and keeps what tells why it failed. */
export class ToolListener {
  readonly #decoder = new StringDecoder('utf8');
  readonly #onLine: ((line: string) => void) | undefined;
  #partial = '';
  readonly #last: string[] = [];
  readonly #error: string[] = [];
  #entry: string | undefined;
  #entryOfError: string | undefined;
  #statement: string | undefined;
  #inStatement = false;
  #isOver = false;

  constructor(onLine?: (line: string) => void) {
    this.#onLine = onLine;
  }

  hear(chunk: Buffer): void {
    const lines = this.#decoder.write(chunk).split('\n');
    const rest = lines.pop() ?? '';
    for (const line of lines) {
      this.#hearLine(this.#partial + line.slice(0, maxLine));
      this.#partial = '';
    }
    this.#partial = (this.#partial + rest).slice(0, maxLine);
  }

  words(): ToolWords {
    const rest = this.#partial;
    this.#partial = '';
    if (rest !== '') this.#hearLine(rest);
    return {
      lines: this.#error.length > 0 ? this.#error : this.#last,
      explanation: explanationIn(this.#error),
      entry: this.#entryOfError,
      statement: this.#statement,
    };
  }

  #hearLine(whole: string): void {
    const line = whole.slice(0, maxLine).replace(/\r$/, '');
    this.#onLine?.(line);
    if (line.trim() === '') return;
    const entry = entryLine.exec(line)?.[1];
    if (entry !== undefined) this.#entry = withoutOwner(entry);
    const statement = statementStart.exec(line)?.[1];
    if (statement !== undefined) this.#inStatement = true;
    else if (isOfProgram.test(line)) this.#inStatement = false;
    if (this.#inStatement) {
      this.#keepStatement(statement ?? line);
      return;
    }
    if (!progress.test(line)) this.#last.push(line);
    if (this.#last.length > maxLastLines) this.#last.shift();
    this.#keepError(line);
  }

  /** The first error and what belongs to it: what comes after is most often its consequence. */
  #keepError(line: string): void {
    const begins = this.#error.length === 0;
    if (begins && !isError(line)) return;
    if (begins) this.#entryOfError = this.#entry;
    const isNext = !begins && isOfProgram.test(line) && !/^pg_\w+: (?:detail|hint): /.test(line);
    // Until 14 what belongs to an error was called one as well.
    if (isNext && !relayed(line)) this.#isOver = true;
    if (!this.#isOver && this.#error.length < maxErrorLines) this.#error.push(line);
  }

  #keepStatement(line: string): void {
    if (this.#isOver || this.#error.length === 0) return;
    const said = this.#statement === undefined ? line : `${this.#statement} ${line.trim()}`;
    this.#statement = said.slice(0, maxStatement);
  }
}

/** A line that says what the server said, where rows were copied. */
export const relays = 'Error message from server: ';
const relayed = (line: string): boolean => line.includes(relays);

/** The name of its owner is the last word, where it has one. */
const withoutOwner = (entry: string): string => entry.replace(/ \S+$/, '');

function explanationIn(lines: readonly string[]): Explanation {
  const said = (word: string): string | undefined => {
    const at = lines.findIndex(line => line.startsWith(`${word}:  `));
    if (at < 0) return undefined;
    const [first = '', ...more] = lines.slice(at);
    const end = more.findIndex(line => /^(?:\p{Lu}+: {2}|pg_\w+: )/u.test(line));
    const whole = [first.slice(word.length + 3), ...(end < 0 ? more : more.slice(0, end))];
    return whole.map(line => line.trim()).join(' ');
  };
  return { detail: said('DETAIL'), hint: said('HINT'), context: said('CONTEXT') };
}
