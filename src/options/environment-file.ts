import { gitlabTokenVariable } from './gitlab-inputs.ts';
import { didYouMean, nearest, shown } from './messages.ts';
import { type OptionSet, variableName } from './schema.ts';

/** Variables from a file, and what is wrong with it: never with a value, which may be a secret. */
export interface EnvironmentFile {
  readonly variables: Readonly<Record<string, string>>;
  readonly errors: readonly string[];
  readonly warnings: readonly string[];
}

/**
 * Reads lines `NAME=value`. Nothing in a value means anything: it is all that follows the first `=`,
 * quotes, blanks, `$` and `#` included. A shell and systemd would each make something else of it.
 * `all`: the options whose variables there are.
 */
export function parseEnvironmentFile(text: string, all: OptionSet): EnvironmentFile {
  const known = new Set(
    Object.entries(all).flatMap(([name, { variable }]) =>
      [variableName(name), variable ?? []].flat(),
    ),
  );
  const variables: Record<string, string> = {};
  const errors: string[] = [];
  const warnings: string[] = [];
  const lines = text.replace(/^\uFEFF/u, '').split(/\r?\n/u);
  for (const [at, line] of lines.entries()) {
    if (/^\s*(?:#|$)/u.test(line)) continue;
    const { name, value } = assignment.exec(line)?.groups ?? {};
    if (name === undefined || value === undefined) {
      errors.push(`line ${at + 1} is not NAME=value, with no blank before the equals sign.`);
    } else if (Object.hasOwn(variables, name)) {
      errors.push(`line ${at + 1} gives ${name} once more.`);
    } else if (!(known.has(name) || isOurs(name))) {
      errors.push(
        `line ${at + 1}: no option has the variable ${shown(name)}.${didYouMean(nearest(name, known))}`,
      );
    } else {
      variables[name] = value;
      if (/^(["']).*\1$/u.test(value)) {
        warnings.push(`the quotes around the value of ${name} are a part of it.`);
      }
    }
  }
  return { variables, errors, warnings };
}

const assignment = /^(?<name>[A-Za-z_][A-Za-z\d_]*)=(?<value>.*)$/su;

/** What begins like one of ours is looked at with those of the environment. An id-token is of one job alone. */
const isOurs = (name: string): boolean =>
  name.startsWith('PG_BACKUP_') && name !== gitlabTokenVariable;
