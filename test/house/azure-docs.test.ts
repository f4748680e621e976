import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isOption, optionNames } from '../../scripts/commands.ts';
import { prunerActions, writerActions } from '../../src/storage/azure-blob/errors/roles.ts';
import { paste, shellBlocks } from '../support/paste.ts';

const docs = join(import.meta.dirname, '../../docs');
const page = readFileSync(join(docs, 'azure.md'), 'utf8');
const roles = readFileSync(join(docs, 'postgresql-roles.md'), 'utf8');

/** Those of the other choice are by themselves (`sh managed-identity`). */
const blocks = shellBlocks(page);

const pasted = paste({
  script: blocks.map(({ text }) => text).join('\n'),
  standIns: { az: 'echo an-id', gh: 'echo repo:OWNER@1/REPO@2' },
});

const json = (file: string): unknown => JSON.parse(readFileSync(join(pasted.folder, file), 'utf8'));

/** The values that the calls of a command give to one of its flags. */
const values = (command: string, flag: string): string[] =>
  pasted.calls
    .filter(call => call.join(' ').startsWith(command))
    .map(call => call[call.indexOf(flag) + 1] ?? '');

test('the shell blocks can be pasted from top to bottom, and every variable is set before', () => {
  expect(blocks.length).toBeGreaterThan(20);
  // Whatever a shell block of the page has, it is one of these.
  expect(page.match(/^```\w*/gm)?.filter(fence => !/^```(sh|yaml)?$/.test(fence))).toEqual([]);
  expect(new Set(blocks.map(({ kind }) => kind))).toEqual(
    new Set(['', 'optional', 'managed-identity']),
  );
  expect(pasted.calls.filter(([program]) => program === 'az').length).toBeGreaterThan(25);
});

test('no call has an empty argument or a placeholder left', () => {
  for (const call of pasted.calls) {
    expect(call.filter(word => word === '' || /[<>]|\$\{?[A-Z]/.test(word))).toEqual([]);
  }
});

test('nothing that makes or changes a resource prints secrets or keys', () => {
  const chatty = pasted.calls.filter(
    call =>
      call[0] === 'az' &&
      /\b(create|update|set|lock)\b/.test(call.join(' ')) &&
      !call.includes('--output'),
  );
  expect(chatty).toEqual([]);
  const secrets = pasted.calls.filter(call => call.join(' ').startsWith('az keyvault secret set'));
  expect(secrets.length).toBe(6);
  for (const call of secrets) {
    expect(call.join(' ')).toContain('--output none');
    // Those that are secret come from files.
    expect(call.includes('--file')).toBe(/password|connection/.test(call.join(' ')));
  }
});

const blobs = 'Microsoft.Storage/storageAccounts/blobServices/containers/blobs';

/** What a refusal advises is what the page makes. */
test('the writer can read and write, and delete nothing', () => {
  expect(json('writer.json')).toMatchObject({
    Actions: [],
    DataActions: writerActions,
    AssignableScopes: ['/subscriptions/an-id/resourceGroups/pg-backup'],
  });
});

test('the pruner can read and delete, and write nothing', () => {
  expect(json('pruner.json')).toMatchObject({
    Actions: [],
    DataActions: prunerActions,
    AssignableScopes: ['/subscriptions/an-id/resourceGroups/pg-backup'],
  });
});

test('the roles that are assigned are the ones that are defined', () => {
  const defined = ['writer.json', 'pruner.json'].map(file => {
    const { Name } = json(file) as { Name: string };
    return Name;
  });
  expect(values('az role definition create', '--role-definition')).toEqual([
    '@writer.json',
    '@pruner.json',
  ]);
  expect(new Set(values('az role assignment create', '--role'))).toEqual(
    new Set([defined[0], 'Key Vault Secrets Officer', 'Key Vault Secrets User']),
  );
  // As the table gives it to copy, before the shell fills it in.
  expect(page).toContain(`\`${defined[1]?.replace('shopbackups', '$STORAGE_ACCOUNT')}\``);
});

test('roles are assigned to one container, and to secrets by themselves', () => {
  const group = '/subscriptions/an-id/resourceGroups/pg-backup/providers';
  const vault = `${group}/Microsoft.KeyVault/vaults/shop-backup`;
  const backups = ['pg-host', 'pg-username', 'pg-password', 'pg-connection'];
  const restores = ['pg-host', 'pg-restore-username', 'pg-restore-password'];
  expect(new Set(values('az keyvault secret set', '--name'))).toEqual(
    new Set([...backups, ...restores]),
  );
  expect(values('az role assignment create', '--scope')).toEqual([
    ...Array(2).fill(
      `${group}/Microsoft.Storage/storageAccounts/shopbackups/blobServices/default/containers/backups`,
    ),
    vault,
    ...[...backups, ...restores].map(name => `${vault}/secrets/${name}`),
  ]);
});

test('the verifier writes evidence, and nothing else', () => {
  const [condition] = values(
    'az role assignment create --role PostgreSQL Backup Writer',
    '--condition',
  ).slice(1);
  expect(condition).toBe(
    `((!(ActionMatches{'${blobs}/write'}) AND !(ActionMatches{'${blobs}/add/action'})) OR (@Resource[${blobs}:path] StringLike '*.evidence.json'))`,
  );
});

test('federated credentials are what Entra ID takes', () => {
  const audiences = ['api://AzureADTokenExchange'];
  expect(json('federated.json')).toEqual({
    name: 'github-backup',
    issuer: 'https://token.actions.githubusercontent.com',
    subject: 'repo:OWNER@1/REPO@2:environment:production',
    audiences,
  });
  expect(json('gitlab.json')).toEqual({
    name: 'gitlab-backup',
    issuer: 'https://gitlab.com',
    subject: 'project_path:group/project:ref_type:branch:ref:main',
    audiences,
  });
  expect(values('az identity federated-credential create', '--subject')).toEqual([
    'repo:OWNER@1/REPO@2:environment:production',
  ]);
});

test('the files with secrets are gone at the end', () => {
  const made = ['writer.json', 'pruner.json', 'federated.json', 'gitlab.json'];
  const left = execFileSync('ls', [pasted.folder], { encoding: 'utf8' }).trim().split('\n');
  expect(left).toEqual(made.toSorted());
});

test('the options that the pages name exist, and those for Azure and Key Vault are all told of', () => {
  const named = [page, roles].flatMap(text => [
    ...[...text.matchAll(/`--(?:no-)?([a-z-]+)(?: [\w$"]+)?`/g)].map(match => match[1] ?? ''),
    ...[
      ...text.matchAll(
        /`((?:azure|storage|key|host|username|password|connection|restore-as)-[a-z-]+)`/g,
      ),
    ].map(match => match[1] ?? ''),
  ]);
  // A kind of credential, a flag of every command, and flags of az and gh.
  const others = ['azure-cli', 'verbose', 'env', 'assignee-principal-type', 'output'];
  expect(named.filter(name => !isOption(name) && !others.includes(name))).toEqual([]);
  const ours = optionNames.filter(name => /^(azure|key-vault)|-secret-name$/.test(name));
  expect(ours.length).toBeGreaterThan(8);
  expect(ours.filter(name => !named.includes(name))).toEqual([]);
});

test('links inside and between the two pages lead somewhere', () => {
  const anchors = (text: string) =>
    [...text.matchAll(/^#+ (.+)$/gm)].map(
      match =>
        `#${(match[1] ?? '')
          .toLowerCase()
          .replace(/[^\w\s-]/g, '')
          .replaceAll(' ', '-')}`,
    );
  const targets = new Map([
    ['azure.md', anchors(page)],
    ['postgresql-roles.md', anchors(roles)],
    ...['security.md', 'extensions.md'].map(
      name => [name, anchors(readFileSync(join(docs, name), 'utf8'))] as const,
    ),
    ['../README.md', anchors(readFileSync(join(docs, '../README.md'), 'utf8'))],
  ]);
  for (const [file, text] of [
    ['azure.md', page],
    ['postgresql-roles.md', roles],
  ] as const) {
    const links = [...text.matchAll(/\]\((?!https:)([^)#]*)(#[^)]*)?\)/g)];
    expect(links.length).toBeGreaterThan(3);
    for (const [link, target = '', anchor] of links) {
      const known = targets.get(target || file);
      expect(known, link).toBeDefined();
      if (anchor) expect(known, link).toContain(anchor);
    }
  }
});

test('what the README’s workflows read is set by this page', () => {
  const readme = readFileSync(join(docs, '../README.md'), 'utf8');
  const wanted = (pattern: RegExp) => [
    ...new Set([...readme.matchAll(pattern)].map(match => match[1] ?? '')),
  ];
  const variables = wanted(/\$\{\{ vars\.(\w+) \}\}/g);
  const secrets = wanted(/^ +(?:\w+-)+secret-name: ([\w-]+)$/gm);
  expect(variables.length).toBeGreaterThan(4);
  expect(secrets.length).toBeGreaterThan(4);
  const variablesSet = pasted.calls
    .filter(([program, ...words]) => program === 'gh' && words[0] === 'variable')
    .map(call => call[3]);
  expect(variablesSet).toEqual(expect.arrayContaining(variables));
  expect(values('az keyvault secret set', '--name')).toEqual(expect.arrayContaining(secrets));
});
