import { availableParallelism } from 'node:os';
import { withoutSignature } from '../../catalog/store-paths.ts';
import { azureLogin } from '../../connections/azure-login.ts';
import {
  clientTools,
  connectRestoring,
  connectServer,
  hardlyPatient,
} from '../../connections/server.ts';
import { openStore } from '../../connections/store.ts';
import type { AskedRestore } from '../../operations/restore-request.ts';
import type { CommandContext } from '../../operations/run-context.ts';
import type { CleanedUp, CutOffRun, Ran, ValuesFor } from '../command.ts';
import type { definition } from './definition.ts';
import { restore } from './restore.ts';
import type { RestoreResult } from './result.ts';

type Values = ValuesFor<typeof definition>;

export async function run(values: Values, context: CommandContext): Promise<Ran<RestoreResult>> {
  const login = azureLogin(values, context);
  const store = await openStore(values, login, values['source-server']);
  const connecting = connectRestoring(values, context, login);
  // The programs are looked at while the server answers.
  const major = connecting.then(({ server }) => server.major);
  const needs = { allowNewer: false, restores: true };
  const [restoring, tools] = await Promise.all([connecting, clientTools(major, needs, context)]);
  const parts = {
    ...restoring,
    serverName: values['server-name'],
    store,
    tools,
    tempDir: context.tempDir,
    cores: availableParallelism(),
    openTemporaryServer: async (of: number, extensions: readonly string[]) => {
      const { temporaryServerOpener } = await import(
        /* webpackChunkName: "restore" */ '../../connections/drill-server.ts'
      );
      return await temporaryServerOpener(context, values)(of, extensions);
    },
    restoreCommand: context.restoreCommand,
  };
  return { result: await restore(parts, requestOf(values), context), location: store.location };
}

const requestOf = (values: Values): AskedRestore => ({
  database: values.database,
  backup: withoutSignature(values.backup),
  sourceServer: values['source-server'],
  target: values['target-database'] ?? values.database,
  confirm: values.confirm,
  strategy: values.strategy,
  serverFreeGib: values['server-free-gib'],
  jobs: values.jobs,
  safetyBackup: values['safety-backup'],
  onFailure: values['on-failure'],
  onConstraintFailure: values['on-constraint-failure'],
  acceptFailedVerification: values['accept-failed-verification'],
  acceptUnprovenSafetyBackup: values['accept-unproven-safety-backup'],
  loadSearchPath: values['load-search-path'],
  keepReplacedHours: values['keep-replaced'],
  restorePrivileges: values['restore-privileges'],
  restoreRoles: values['restore-roles'],
  systemGrants: values['restore-system-grants'],
  validate: values.validate,
  sqlBeforeExchange: values['sql-before-exchange'],
  rehydrate: values['dry-run'] ? 'off' : values.rehydrate,
  dryRun: values['dry-run'],
});

export async function cleanUp(
  values: Values,
  of: CutOffRun,
  context: CommandContext,
): Promise<CleanedUp> {
  const [{ cleanUp: putRight }, server] = await Promise.all([
    import(/* webpackChunkName: "restore" */ './clean-up.ts'),
    connectServer(hardlyPatient(values), context, azureLogin(values, context)),
  ]);
  return await putRight(server, { ...of, restorer: values['restore-as'] }, context);
}
