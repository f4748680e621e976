import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod';
import { commandOf, isCommand, optionsOf } from '../../scripts/commands.ts';
import { startPostgres } from '../support/postgres.ts';
import { runAction } from '../support/runner.ts';
import { shop } from '../support/sample.ts';
import { azureStore, issuer, useAzure } from './azure-stage.ts';

const azure = useAzure();

const workflowSchema = z.object({
  on: z.object({
    workflow_dispatch: z
      .object({
        inputs: z.record(z.string(), z.object({ default: z.coerce.string().optional() })),
      })
      .nullable(),
  }),
  jobs: z.record(
    z.string(),
    z.object({
      environment: z.string().optional(),
      permissions: z.object({ 'id-token': z.literal('write') }),
      steps: z.array(
        z.object({
          uses: z.string().optional(),
          with: z.record(z.string(), z.coerce.string()).optional(),
        }),
      ),
    }),
  ),
});

/** The complete workflows of some documents, in their order. */
const workflows = ['', 'status/', 'prune/', 'check/'].flatMap(folder =>
  [
    ...readFileSync(join(import.meta.dirname, '../..', folder, 'README.md'), 'utf8').matchAll(
      /^```yaml\n(?<yaml>.*?)^```$/gms,
    ),
  ].map(match => workflowSchema.parse(parse(match.groups?.yaml ?? ''))),
);

test('the workflows of the READMEs do what they say, one after the other', async () => {
  expect(workflows.length).toBe(5);
  const server = await startPostgres();
  onTestFinished(() => server.stop());
  await server.createDatabase('shop', shop());
  await server.createDatabase('crm', 'CREATE TABLE customers AS SELECT 1 AS id;');
  const store = await azureStore(azure());
  for (const [name, value] of Object.entries({
    'pg-host': server.host,
    'pg-username': server.username,
    'pg-password': server.password,
    'pg-restore-username': server.username,
    'pg-restore-password': server.password,
  })) {
    azure().setSecret(name, value);
  }

  for (const workflow of workflows) {
    for (const job of Object.values(workflow.jobs)) {
      const where = job.environment ? `environment:${job.environment}` : 'ref:refs/heads/main';
      const subject = `repo:acme/shop:${where}`;
      const clientId = azure().addApp({ federated: { issuer, subject } });
      const known: Readonly<Record<string, string>> = {
        'vars.KEY_VAULT': azure().vault,
        'vars.AZURE_CLIENT_ID': clientId,
        'vars.AZURE_TENANT_ID': azure().tenantId,
        'vars.STORAGE_ACCOUNT': azure().account,
        'vars.STORAGE_CONTAINER': store.container,
        'inputs.database': 'shop',
        'inputs.confirm': 'shop',
        'inputs.dry-run || false': 'false',
        'secrets.WEBHOOK_URL': '',
        'inputs.backup': workflow.on.workflow_dispatch?.inputs.backup?.default ?? '',
      };
      const evaluate = (text: string) =>
        text.replace(/\$\{\{ (?<name>[^}]+) \}\}/g, (all, name: string) => known[name] ?? all);
      for (const { uses, with: inputs = {} } of job.steps) {
        if (uses === undefined) continue;
        const action = uses.replace(/^OWNER\/pg-azure-backup\/?(.*)@v1$/, '$1');
        const verb = action || 'backup';
        const takesPort = isCommand(verb) && optionsOf(commandOf(verb)).includes('port');
        const result = await runAction({
          action,
          inputs: {
            ...Object.fromEntries(
              Object.entries(inputs).map(([name, text]) => [name, evaluate(text)]),
            ),
            // The one thing that is different here: the port is no usual one.
            ...(takesPort && { port: String(server.port) }),
          },
          env: { ...azure().env, ...azure().runnerIdentity(subject) },
        });
        expect(result, result.log).toMatchObject({ code: 0, failed: false, annotations: [] });
      }
    }
  }
  const manifests = (await store.names()).filter(name => name.endsWith('.manifest.json'));
  expect(manifests.map(name => name.split('/')[0])).toEqual(['crm', 'shop']);
  const copies = await server.query<{ datname: string }>(
    'postgres',
    "SELECT datname FROM pg_database WHERE datname LIKE 'shop%'",
  );
  expect(copies).toHaveLength(2);
});
