/**
 * How a GitLab component hands on its inputs. GitLab would put variables in the place of every `$name`
 * in them, and nothing where there is no such variable: of a database `shop$old` to leave out, `shop`
 * would be left. So they come as they were written, and the variables are put in here.
 */
import { inputVariableName } from './schema.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** The variable in which a GitLab job gets its id-token; `id_tokens:` of the job names it. */
export const gitlabTokenVariable = 'PG_BACKUP_ID_TOKEN';

/** In the matrix of a job, and in the paths of its artifacts, GitLab does it nevertheless. */
export const expandedByGitlab: readonly string[] = ['databases', 'junit-file'];

/** What `databases` was before. */
export const databasesAsWritten = inputVariableName('databases-as-written');

/**
 * The text of an input. As a whole, `$NAME` or `${NAME}` is the variable, or nothing; within other text
 * only a variable that there is. `$$` is a `$`, and so is every other one.
 */
export function expandInput(name: string, env: Environment): string {
  const text = env[inputVariableName(name)] ?? '';
  if (expandedByGitlab.includes(name)) return text;
  const whole = variableIn(/^(?:\$([A-Za-z_]\w*)|\$\{([A-Za-z_]\w*)\})$/u.exec(text));
  if (whole !== undefined) return env[whole] ?? '';
  return text.replaceAll(references, (...match) => {
    const [written] = match;
    if (written === '$$') return '$';
    return env[variableIn(match) ?? ''] ?? written;
  });
}

/** What is wrong with the items of `databases`: GitLab has put nothing in the place of a name. */
export function lostInDatabases(env: Environment): string | undefined {
  const lost = [...(env[databasesAsWritten] ?? '').matchAll(references)].find(match => {
    const variable = variableIn(match);
    return variable !== undefined && !env[variable];
  });
  return (
    lost &&
    `GitLab put nothing in the place of ${lost[0]}, since there is no such variable, or it is empty. Write $$ for a $ that belongs to a name.`
  );
}

const references = /\$\$|\$([A-Za-z_]\w*)|\$\{([A-Za-z_]\w*)\}/gu;

const variableIn = (match: readonly (string | undefined)[] | null): string | undefined =>
  match?.[1] ?? match?.[2];
