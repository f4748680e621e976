import { expect, test } from 'vitest';
import { chooseCredential } from '../../src/azure/login-options.ts';

const id = { 'azure-client-id': 'c', 'azure-tenant-id': 't' } as const;
const runner = { ACTIONS_ID_TOKEN_REQUEST_URL: 'https://x', GITHUB_ACTIONS: 'true' };
const pod = { AZURE_FEDERATED_TOKEN_FILE: '/t' };
const app = { IDENTITY_ENDPOINT: 'http://x' };
const gitlab = { PG_BACKUP_ID_TOKEN: 'a.b.c' };

const cases: {
  name: string;
  values: Parameters<typeof chooseCredential>[0];
  environment?: Record<string, string>;
  kind: string;
}[] = [
  { name: 'nothing', values: {}, kind: 'azure-cli' },
  { name: 'ids alone, at home', values: id, kind: 'azure-cli' },
  {
    name: 'a client secret, before all',
    values: { ...id, 'azure-client-secret': 's' },
    environment: { ...runner, ...pod, ...app, ...gitlab },
    kind: 'client-secret',
  },
  { name: 'GitLab', values: id, environment: { ...gitlab, ...runner }, kind: 'gitlab-oidc' },
  { name: 'GitHub', values: id, environment: { ...runner, ...pod, ...app }, kind: 'github-oidc' },
  { name: 'GitHub, az logged in', values: {}, environment: runner, kind: 'azure-cli' },
  {
    name: 'GitHub without the permission',
    values: id,
    environment: { GITHUB_ACTIONS: 'true' },
    kind: 'github-oidc',
  },
  { name: 'Kubernetes', values: {}, environment: { ...pod, ...app }, kind: 'workload-identity' },
  {
    name: 'Kubernetes, as a runner of GitHub',
    values: id,
    environment: { ...pod, GITHUB_ACTIONS: 'true' },
    kind: 'workload-identity',
  },
  { name: 'App Service', values: {}, environment: app, kind: 'managed-identity' },
  {
    name: 'asked for',
    values: { ...id, 'azure-client-secret': 's', 'azure-credential': 'managed-identity' },
    environment: runner,
    kind: 'managed-identity',
  },
];

test.each(cases)('$name: $kind', ({ values, environment = {}, kind }) => {
  expect(chooseCredential(values, environment).kind).toBe(kind);
});
