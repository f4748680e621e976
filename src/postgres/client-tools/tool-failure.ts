import { Failure, type FailureCode } from '../../catalog/failure.ts';
import { missingPrivilege } from '../session/missing-privilege.ts';
import { advised, explained } from '../session/server-words.ts';
import { relays, type ToolWords } from './messages.ts';
import { firstError, refusalIn } from './tool-refusals.ts';

/** What a tool's failure is called, and what helps. */
export interface FailureTerms {
  readonly failure: FailureCode;
  /** The code where the server refused what the tool wanted, unless that refusal has one of its own. */
  readonly refused: FailureCode;
  /** The role that the tool logs in as, where it does. */
  readonly login?: string;
  /** What an operator should do when the tool fails for a reason that we do not know. */
  readonly hint: string;
}

/** What the tool said first, what the server said of it, and of which entry of an archive. */
export function tailOf({ lines, explanation, entry }: ToolWords): string {
  const [first, relayed] = firstError(lines);
  if (first === undefined) return '';
  const own = first.replace(/^\S+: (error: )?/, '').trim();
  const server = relayed ? ` ${relayed.slice(relayed.indexOf(relays) + relays.length)}` : '';
  return `: ${own}${server}${explained(explanation)}${entry === undefined ? '' : `; at ${entry}`}`;
}

/** Why a tool failed: the server's refusal, where it met one. */
export function failureOf(
  message: string,
  words: ToolWords,
  { failure, refused, hint, login = '' }: FailureTerms,
): Failure {
  const { lines, explanation, statement } = words;
  const said = { words: statement === undefined ? lines : [...lines, `Statement: ${statement}`] };
  const refusal = refusalIn(lines);
  if (refusal === undefined) return new Failure(failure, message, hint, said);
  const { code = refused } = refusal;
  const right =
    code === 'PG_PERMISSION_DENIED'
      ? missingPrivilege(firstError(lines).join('\n'), login)
      : undefined;
  const remedy = right ?? refusal.hint;
  return new Failure(code, message, remedy ?? advised(explanation.hint, hint), said);
}
