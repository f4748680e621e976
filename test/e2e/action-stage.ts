import { onTestFinished } from 'vitest';
import { parse } from 'yaml';
import type { Postgres, PostgresAddress } from '../support/postgres.ts';
import type { ActionResult, StepResult } from '../support/runner.ts';
import { directoryStore, type TestStore } from './stage.ts';

export type Inputs = Readonly<Record<string, string>>;

/** The inputs by which an action reaches a server. */
export const serverInputs = (
  { host, port }: PostgresAddress,
  { username, password }: { readonly username: string; readonly password: string },
): Inputs => ({ host, port: String(port), username, password });

/** A directory for one test, and the input that names it. */
export async function folderStore(): Promise<TestStore & { readonly inputs: Inputs }> {
  const store = await directoryStore();
  return { ...store, inputs: { 'storage-directory': store.env.PG_BACKUP_STORAGE_DIRECTORY ?? '' } };
}

/** What people see of a step without opening its log. */
export const messages = (
  { annotations }: StepResult,
  level: 'error' | 'warning' = 'error',
): string[] => annotations.filter(one => one.level === level).map(({ message }) => message);

/** The databases whose name begins so. */
export async function databasesLike(server: Postgres, name: string): Promise<string[]> {
  const rows = await server.query<{ datname: string }>(
    'postgres',
    'SELECT datname FROM pg_database WHERE starts_with(datname, $1) ORDER BY 1',
    [name],
  );
  return rows.map(({ datname }) => datname);
}

/** Drops what a restore made and no other test knows of. */
export function dropAfterwards(server: Postgres, name: string): void {
  onTestFinished(async () => {
    for (const one of await databasesLike(server, name)) await server.dropDatabase(one);
  });
}

/** The steps that a summary shows, with expressions evaluated as GitHub does, as far as they are ours. */
export function stepsIn({ summary }: ActionResult, secrets: Inputs): readonly Inputs[] {
  return [...summary.matchAll(/^(`{3,})yaml\n(.*?)\n\1$/gms)].map(([, , snippet = '']) => {
    const [step]: [{ readonly with: Inputs }] = parse(snippet);
    return Object.fromEntries(
      Object.entries(step.with).map(([name, text]) => [name, evaluated(name, text, secrets)]),
    );
  });
}

function evaluated(name: string, text: string, secrets: Inputs): string {
  return String(text).replace(/\$\{\{(.*?)\}\}/g, (expression, inner: string) => {
    const literal = /^ '(.*)' $/.exec(inner)?.[1];
    if (literal !== undefined && !literal.startsWith('${{ ')) return literal;
    if (inner === ' secrets.… ') return secrets[name] ?? '';
    throw new Error(`GitHub would evaluate ${expression} of the input ${name}.`);
  });
}
