import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { registerLogger, type ValidationConfig, validate } from '@actions/languageservice';
import { describe, expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { parse } from 'yaml';
import {
  actionFile,
  readmeFile,
  renderActionYml,
  renewActionTables,
} from '../../scripts/action-yml.ts';
import {
  commandNames,
  commandOf,
  isOption,
  optionOf,
  optionsOf,
  requiredOf,
} from '../../scripts/commands.ts';

const root = join(import.meta.dirname, '../..');
const read = (file: string): string => readFileSync(join(root, file), 'utf8');

/** What matters here of an `action.yml`. */
interface Action {
  readonly name: string;
  readonly description: string;
  readonly inputs: Readonly<Record<string, ActionInput>>;
  readonly outputs: Readonly<Record<string, { readonly description: string }>>;
  readonly runs: { readonly using: string; readonly main: string; readonly post?: string };
}

interface ActionInput {
  readonly description: string;
  readonly required: boolean;
  readonly default?: string;
}

const parseAction = (text: string): Action => parse(text);

const actions = commandNames.map(verb => ({
  verb,
  file: actionFile(verb),
  action: parseAction(read(actionFile(verb))),
}));

/** Our own actions by what stands between the repository and the `@` in `uses:`. */
const actionsByPath = new Map(
  actions.map(({ file, action }) => [dirname(file).replace(/^\.$/u, ''), action]),
);

/**
 * GitHub's own checks, with what they ask for: our actions are taken from this repository; of those
 * of others it is only known that they are there.
 */
const config: ValidationConfig = {
  actionsMetadataProvider: {
    fetchActionMetadata: async ({ owner, name, path = '' }) => {
      if (name !== 'pg-azure-backup') return { name: `${owner}/${name}`, description: '' };
      const action = actionsByPath.get(path);
      // It would be changed by the language service, if it liked to.
      return action && structuredClone(action);
    },
  },
};

let document = 0;

/** What GitHub's language service says about a file or an example, as `line: message`. */
async function findings(file: string, text: string): Promise<string[]> {
  const crashes: string[] = [];
  const note = (message: string) => void crashes.push(message);
  // What it cannot cope with it logs, and finds nothing.
  registerLogger({ error: note, warn: note, info: () => {}, log: () => {} });
  // It keeps by its address what it has read.
  document += 1;
  const uri = `file:///${document}/${file}`;
  const diagnostics = await validate(TextDocument.create(uri, 'yaml', 0, text), config);
  return [
    ...crashes,
    ...diagnostics.map(({ range, message }) => `${range.start.line + 1}: ${message}`),
  ];
}

test('every verb is an action, and every action.yml is one of a verb', () => {
  expect(globSync('{*/,}action.yml', { cwd: root }).toSorted()).toEqual(
    commandNames.map(actionFile).toSorted(),
  );
});

describe.each(actions)('$file', ({ verb, file, action }) => {
  test('is in step with the options and outputs', () => {
    expect(read(file)).toBe(renderActionYml(verb));
    expect(Object.keys(action.inputs)).toEqual(optionsOf(commandOf(verb)));
    expect(Object.keys(action.outputs)).toEqual(Object.keys(commandOf(verb).outputs));
  });

  test('says of each input what the definition says', () => {
    for (const [name, input] of Object.entries(action.inputs)) {
      const definition = isOption(name) ? optionOf(name) : undefined;
      // As text, also where it looks like a number.
      expect({ name, default: input.default }).toStrictEqual({
        name,
        default: definition?.default,
      });
      expect(input.description).not.toBe('');
      expect(/secrets\./u.test(input.description)).toBe(definition?.secret === true);
    }
    const required = Object.keys(action.inputs).filter(name => action.inputs[name]?.required);
    expect(required).toEqual(requiredOf(commandOf(verb)));
  });

  test('pleases GitHub’s language service', async () => {
    expect(await findings(file, read(file))).toEqual([]);
  });

  test('holds no expression, which a runner would evaluate or refuse', () => {
    expect(read(file)).not.toContain('${{');
  });

  test('runs on node24 what is in dist/', () => {
    const { using, main, post } = action.runs;
    expect(using).toBe('node24');
    for (const script of [main, ...(post === undefined ? [] : [post])])
      expect({ script, exists: existsSync(join(root, dirname(file), script)) }).toEqual({
        script,
        exists: true,
      });
    expect(post !== undefined).toBe(['backup', 'restore', 'verify'].includes(verb));
  });

  test('keeps the limits of the Marketplace', () => {
    expect(action.description.length).toBeLessThanOrEqual(125);
    expect(actions.filter(other => other.action.name === action.name)).toHaveLength(1);
  });

  test('wraps its descriptions', () => {
    const descriptions = read(file).replace(/^description: .*$/mu, '');
    expect(descriptions.split('\n').filter(line => line.length > 80)).toEqual([]);
  });
});

test('the language service refuses an action.yml that is wrong', async () => {
  const wrong = renderActionYml('list').replace('main:', 'image:');
  expect(await findings('list/action.yml', wrong)).not.toEqual([]);
});

describe.each(commandNames.map(verb => ({ verb, file: readmeFile(verb) })))(
  '$file',
  ({ verb, file }) => {
    test('is in step with the options and outputs', () => {
      expect(read(file)).toBe(renewActionTables(read(file)));
    });

    test('has a table of all inputs and outputs', () => {
      expect(read(file)).toContain(`<!-- inputs:${verb} -->\n|`);
      expect(read(file)).toContain(`<!-- outputs:${verb} -->\n|`);
      for (const name of optionsOf(commandOf(verb)))
        expect(read(file)).toMatch(new RegExp(`\\n\\| \`${name}\` +\\| `));
    });
  },
);

test('a table of something that is no action is an error', () => {
  const document = '<!-- inputs:restroe -->\n<!-- /inputs -->';
  expect(() => renewActionTables(document)).toThrow('There is no command "restroe".');
});

test('a document without markers stays as it is', () => {
  expect(renewActionTables('# Title\n')).toBe('# Title\n');
});

/** The complete workflows in a document: those that somebody may paste as they stand. */
const workflowsIn = (document: string): string[] =>
  [...document.matchAll(/^```ya?ml\n(?<text>.*?)^```$/gmsu)]
    .map(({ groups }) => groups?.text ?? '')
    .filter(text => /^on:/mu.test(text) && /^jobs:/mu.test(text));

const documents = globSync(['*.md', '*/*.md'], {
  cwd: root,
  exclude: name => name === 'node_modules',
});

const workflows = documents.flatMap(document =>
  workflowsIn(read(document)).map((text, index) => ({
    example: `${document} #${index + 1}`,
    text,
  })),
);

test.each(commandNames)('the README of %s shows it in a complete workflow', verb => {
  const uses = verb === 'backup' ? 'pg-azure-backup@v1' : `pg-azure-backup/${verb}@v1`;
  const shown = workflowsIn(read(readmeFile(verb)));
  expect(shown.filter(text => text.includes(`uses: OWNER/${uses}\n`))).not.toEqual([]);
});

describe.each(workflows)('the workflow $example', ({ text }) => {
  test('pleases GitHub’s language service', async () => {
    expect(await findings('.github/workflows/example.yml', text)).toEqual([]);
  });

  test('reads only outputs that there are', () => {
    expect(unknownOutputs(text)).toEqual([]);
  });

  test('asks for rights, and says what for', () => {
    const rights = [...text.matchAll(/^ +[\w-]+: (?:read|write)\b.*$/gmu)].map(([line]) => line);
    expect(rights).not.toEqual([]);
    expect(rights.filter(line => !/ # \S/u.test(line))).toEqual([]);
  });
});

/** What matters here of a workflow. */
interface Workflow {
  readonly jobs: Readonly<Record<string, { readonly steps?: readonly Step[] }>>;
}

interface Step {
  readonly id?: string;
  readonly uses?: string;
}

/** Outputs of our actions that a workflow asks for by `steps.ID.outputs.NAME`, and that there are not. */
function unknownOutputs(text: string): string[] {
  const workflow: Workflow = parse(text);
  const outputs = new Map(
    Object.values(workflow.jobs)
      .flatMap(({ steps = [] }) => steps)
      .map(({ id, uses = '' }) => [id, ownAction(uses)?.outputs]),
  );
  return [...text.matchAll(/\bsteps\.(?<id>[\w-]+)\.outputs\.(?<name>[\w-]+)/gu)].flatMap(
    ({ 0: asked, groups: { id = '', name = '' } = {} }) => {
      const known = outputs.get(id);
      return known && !Object.hasOwn(known, name) ? [asked] : [];
    },
  );
}

/** The action of ours that `uses:` means. */
function ownAction(uses: string): Action | undefined {
  const path = /^[^/]+\/pg-azure-backup(?:\/(?<path>[^@]+))?@/u.exec(uses);
  return path ? actionsByPath.get(path.groups?.path ?? '') : undefined;
}

describe('an example that is wrong is found', () => {
  const right = workflowsIn(read('restore/README.md'))[0] ?? '';

  test.each([
    {
      name: 'an input that there is not',
      change: ['storage-account:', 'storage-acount:'],
      found: "Invalid action input 'storage-acount'",
    },
    {
      name: 'a required input that is missing',
      change: [' database: ', ' # database: '],
      found: 'Missing required input `database`',
    },
    {
      name: 'an action that there is not',
      change: ['pg-azure-backup/restore@', 'pg-azure-backup/restroe@'],
      found: 'Unable to resolve action `OWNER/pg-azure-backup/restroe@v1`',
    },
    {
      name: 'a context that there is not',
      change: ['vars.PG_HOST', 'varz.PG_HOST'],
      found: "Unrecognized named-value: 'varz'",
    },
  ] as const)('$name', async ({ change: [from, to], found }) => {
    expect(right).toContain(from);
    const said = await findings(
      '.github/workflows/example.yml',
      right.replace(from, () => to),
    );
    expect(said.join('\n')).toContain(found);
  });

  test('an output that there is not', () => {
    const text = workflowsIn(read('databases/README.md'))[0] ?? '';
    const wrong = text.replace(
      'steps.databases.outputs.databases',
      'steps.databases.outputs.names',
    );
    expect(unknownOutputs(wrong)).toEqual(['steps.databases.outputs.names']);
  });
});
