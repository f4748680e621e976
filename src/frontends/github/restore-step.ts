import type { RestorePoint } from '../../catalog/restore-point.ts';
import { connectionOptions, type GivenOptions } from '../../options/reproduce.ts';
import type { OptionSet } from '../../options/schema.ts';

/** The inputs of a restore that say what, and whereto. */
const whichInputs = ({ database, backup, target }: RestorePoint): [string, string][] =>
  Object.entries({
    database,
    backup,
    ...(target === database ? {} : { 'target-database': target }),
    confirm: target,
  });

export const restoreInputs = (which: RestorePoint): string =>
  whichInputs(which)
    .map(([input, value]) => `${input}: ${JSON.stringify(value)}`)
    .concat('safety-backup: false', 'accept-unproven-safety-backup: true')
    .concat('on-constraint-failure: report', which.loadSearchPath ? 'load-search-path: true' : [])
    .join(', ');

/** The step of a workflow that restores a backup, from the same place and with the same login. */
export function restoreStepYaml(
  given: GivenOptions,
  options: OptionSet,
  which: RestorePoint,
  { GITHUB_ACTION_REPOSITORY: repository, GITHUB_ACTION_REF: ref }: NodeJS.ProcessEnv,
): string {
  const action = repository ? `${repository}/restore@${ref || 'main'}` : './restore';
  const where = connectionOptions(options).flatMap(name => {
    const option = given.get(name);
    if (option === undefined) return [];
    return option.kind === 'text'
      ? [`${name}: ${yamlString(option.text)}`]
      : [`${name}: \${{ secrets.… }} # as in this job`];
  });
  return [
    `- uses: ${action}`,
    '  with:',
    ...whichInputs(which).map(([input, value]) => `    ${input}: ${yamlString(value)}`),
    ...where.map(line => `    ${line}`),
  ].join('\n');
}

/** A workflow would take a name with an expression in it for the expression's value. */
const yamlString = (text: string): string =>
  // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of GitHub's, not of ours
  JSON.stringify(text).replaceAll('${{', "${{ '${{' }}");
