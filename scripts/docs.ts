/**
 * Writes what the documentation takes from the code: the tables of options, inputs and outputs, between
 * their markers, the JSON Schemas, the `action.yml` of each GitHub Action, the inputs of the reusable
 * workflows, and the components of GitLab. With `--check`: changes nothing, and ends with 1 when a file
 * is out of step.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { evidenceJsonSchema } from '../src/catalog/evidence.ts';
import { manifestJsonSchema } from '../src/catalog/manifest.ts';
import { registry } from '../src/commands/registry.ts';
import { renewTables } from '../src/options/tables.ts';
import { actionFile, readmeFile, renderActionYml, renewActionTables } from './action-yml.ts';
import { commandNames } from './commands.ts';
import {
  componentFile,
  components,
  renderComponent,
  renewComponentTables,
} from './gitlab-templates.ts';

import { renewWorkflow, renewWorkflowTables, workflowFile, workflowNames } from './workflow-yml.ts';

const root = new URL('../', import.meta.url);
const check = process.argv.includes('--check');

/** Each file, and what it should hold given what it holds now. */
const files: Readonly<Record<string, (now: string) => string>> = {
  'docs/options.md': now => renewTables(now, registry),
  'docs/schema/manifest.v1.json': () => `${JSON.stringify(manifestJsonSchema(), null, 2)}\n`,
  'docs/schema/evidence.v1.json': () => `${JSON.stringify(evidenceJsonSchema(), null, 2)}\n`,
  ...Object.fromEntries(
    commandNames.flatMap(verb => [
      [actionFile(verb), () => renderActionYml(verb)],
      [readmeFile(verb), renewActionTables],
    ]),
  ),
  ...Object.fromEntries(
    Object.keys(components).map(name => [componentFile(name), () => renderComponent(name)]),
  ),
  'docs/gitlab.md': renewComponentTables,
  ...Object.fromEntries(
    workflowNames.map(name => [workflowFile(name), (now: string) => renewWorkflow(name, now)]),
  ),
  // After the workflows, which it reads.
  'docs/github.md': now =>
    renewWorkflowTables(now, file => readFileSync(new URL(file, root), 'utf8')),
};

for (const [name, renew] of Object.entries(files)) {
  const file = new URL(name, root);
  const now = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const renewed = renew(now);
  if (renewed === now) continue;
  if (check) {
    console.error(`${name} is out of step with the code. Run: npm run docs`);
    process.exitCode = 1;
  } else {
    // That of a command that is new.
    mkdirSync(new URL('.', file), { recursive: true });
    writeFileSync(file, renewed);
    console.log(`${name} renewed`);
  }
}
