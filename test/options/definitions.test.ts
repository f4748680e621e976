import { expect, expectTypeOf, test } from 'vitest';
import {
  commandNames,
  commandOf,
  optionFacts,
  optionNames,
  optionOf,
  optionsOf,
} from '../../scripts/commands.ts';
import type { Compression } from '../../src/catalog/compression.ts';
import type { Pattern } from '../../src/catalog/patterns.ts';
import { variableName } from '../../src/options/schema.ts';
import { parseValue } from '../../src/options/values.ts';
import { accepted, contextOf, type OptionValues, type Verb } from './support.ts';

const allVerbs = commandNames;
const options = optionNames.map(name => ({ name, definition: optionOf(name) }));

test.each(options)('$name is sane', ({ name, definition }) => {
  const users = allVerbs.filter(verb => optionsOf(commandOf(verb)).includes(name));
  expect(users).not.toEqual([]);
  expect(name).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
  for (const text of [
    definition.description,
    ...users.map(verb => optionFacts(name, commandOf(verb)).description),
  ])
    expect(text).toMatch(/^[^\n]+\.$/);
  expect(definition.placeholder === undefined).toBe(definition.type === 'boolean');
  expect(definition.choices === undefined).toBe(!['choice', 'choices'].includes(definition.type));
  expect(definition.default !== undefined && definition.otherwise !== undefined).toBe(false);
  if (definition.default !== undefined)
    expect(parseValue(definition, definition.default)).toMatchObject({ kind: 'value' });
});

test('no variable belongs to two options', () => {
  const variables = options.flatMap(({ name, definition }) => [
    variableName(name),
    ...(definition.variable === undefined ? [] : [definition.variable]),
  ]);
  expect(new Set(variables).size).toBe(variables.length);
});

test('no flag means two things', () => {
  const flags = options.flatMap(({ name, definition }) => [
    name,
    ...(definition.secret ? [`${name}-file`] : []),
    ...(definition.type === 'boolean' ? [`no-${name}`] : []),
  ]);
  expect(new Set(flags).size).toBe(flags.length);
});

test('what is secret is what the design says', () => {
  const secrets = options.filter(({ definition }) => definition.secret).map(({ name }) => name);
  expect(secrets).toEqual([
    'restore-as-password',
    'password',
    'azure-client-secret',
    'storage-account-key',
    'storage-sas-token',
    'storage-connection-string',
    'notify-url',
    'ping-url',
  ]);
});

test.each(allVerbs.map(verb => ({ verb })))(
  '$verb has options, and says what it does',
  ({ verb }) => {
    const { options: own, summary } = commandOf(verb);
    expect(Object.keys(own)).not.toEqual([]);
    expect(summary).toMatch(/\.$/);
  },
);

// The type of a value follows from the name alone (`valuesOf`).
test.each(options)('$name is the same option for every command that has it', ({ name }) => {
  const meant = allVerbs.flatMap(verb => {
    const definition = commandOf(verb).options[name];
    if (definition === undefined) return [];
    const { description: _, particular: __, required: ___, ...same } = definition;
    return [same];
  });
  expect(meant).toEqual(meant.map(() => meant[0]));
});

const examples = allVerbs.flatMap(verb =>
  commandOf(verb).examples.map(example => ({ verb, example })),
);

test.each(examples)('works: $example', ({ verb, example }) => {
  const [program, command, ...argv] = example.replaceAll("'", '').split(' ');
  expect([program, command]).toEqual(['pg-azure-backup', verb]);
  const usesAzure = argv.includes('--storage-account');
  const key = Buffer.alloc(64, 7).toString('base64');
  const env = usesAzure ? { PG_BACKUP_STORAGE_ACCOUNT_KEY: key } : {};
  expect(accepted(verb as Verb, argv, contextOf(env)).warnings).toEqual([]);
});

test('the type of the values follows from the definitions', () => {
  type Backup = OptionValues['backup'];
  expectTypeOf<Backup['host']>().toEqualTypeOf<string | undefined>();
  expectTypeOf<Backup['password']>().toEqualTypeOf<string | undefined>();
  expectTypeOf<Backup['port']>().toEqualTypeOf<number>();
  expectTypeOf<Backup['dry-run']>().toEqualTypeOf<boolean>();
  expectTypeOf<Backup['databases']>().toEqualTypeOf<readonly Pattern[]>();
  expectTypeOf<Backup['pg-dump-options']>().toEqualTypeOf<readonly string[]>();
  expectTypeOf<Backup['compression']>().toEqualTypeOf<Compression>();
  expectTypeOf<Backup['row-counts']>().toEqualTypeOf<'exact' | 'off'>();
  expectTypeOf<OptionValues['restore']['jobs']>().toEqualTypeOf<number | 'auto'>();
  expectTypeOf<OptionValues['restore']['database']>().toEqualTypeOf<string>();
  expectTypeOf<OptionValues['list']>().not.toHaveProperty('host');
});
