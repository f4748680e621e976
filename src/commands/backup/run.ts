import { azureLogin } from '../../connections/azure-login.ts';
import { clientTools, reach } from '../../connections/server.ts';
import { openStore, serverIn } from '../../connections/store.ts';
import { readFailingBackups, recordingFailure } from '../../operations/failed-runs.ts';
import type { CommandContext } from '../../operations/run-context.ts';
import type { Ran, ValuesFor } from '../command.ts';
import { selectionOf } from '../selection.ts';
import type { BackupRequest, BackupResult } from './backup.ts';
import type { definition } from './definition.ts';

type Values = ValuesFor<typeof definition>;

export async function run(values: Values, context: CommandContext): Promise<Ran<BackupResult>> {
  const login = azureLogin(values, context);
  const dryRun = values['dry-run'];
  const server = serverIn(values);
  const store = await openStore(values, login, server, dryRun);
  // Which others there are is not known before the server is reached.
  const named = dryRun ? [] : values.databases.flatMap(({ literal }) => literal ?? []);
  const failingBefore =
    values['notify-on'] === 'change' ? await readFailingBackups(store, context) : undefined;
  const result = await recordingFailure(store, named, server, context, async () => {
    const reaching = reach(values, context, login);
    // The programs are looked at while the server answers.
    const major = reaching.then(reached => reached.server.major);
    const needs = { allowNewer: values['allow-newer-client'], restores: false };
    const finding = clientTools(major, needs, context);
    finding.catch(() => undefined);
    const { backup } = await import('./backup.ts');
    const serverName = values['server-name'];
    const parts = { reached: await reaching, serverName, store, tools: finding };
    return await backup(parts, requestOf(values), context);
  });
  return {
    result: { ...result, ...(failingBefore && { failingBefore }) },
    location: store.location,
  };
}

const requestOf = (values: Values): BackupRequest => ({
  ...selectionOf(values),
  label: values.label,
  goesOn: values['run-id'] !== undefined,
  compression: values.compression,
  countRows: values['row-counts'] === 'exact',
  hashContents: values['content-hashes'],
  includeRoles: values['include-roles'],
  lockWaitTimeoutSeconds: values['lock-wait-timeout'],
  stallTimeoutMinutes: values['stall-timeout-minutes'],
  accessTier: values['storage-access-tier'],
  excludeSchemas: values['exclude-schemas'],
  excludeTableData: values['exclude-table-data'],
  pgDumpOptions: values['pg-dump-options'],
  dumpName: values['dump-name'],
  movedFrom: values['server-moved-from'].flatMap(({ literal }) => literal ?? []),
  concurrency: values.concurrency,
  dryRun: values['dry-run'],
});
