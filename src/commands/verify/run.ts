import { availableParallelism } from 'node:os';
import { withoutSignature } from '../../catalog/store-paths.ts';
import { azureLogin } from '../../connections/azure-login.ts';
import { drillServerOpener } from '../../connections/drill-server.ts';
import { clientTools, hardlyPatient } from '../../connections/server.ts';
import { openStore } from '../../connections/store.ts';
import { sweepScratchDatabases } from '../../operations/leftover-databases.ts';
import type { CommandContext } from '../../operations/run-context.ts';
import type { CleanedUp, CutOffRun, Ran, ValuesFor } from '../command.ts';
import { selectionOf } from '../selection.ts';
import type { definition } from './definition.ts';
import { type VerifyRequest, type VerifyResult, verify } from './verify.ts';

type Values = ValuesFor<typeof definition>;

export async function run(values: Values, context: CommandContext): Promise<Ran<VerifyResult>> {
  const login = azureLogin(values, context);
  const store = await openStore(values, login, values['source-server']);
  const parts = {
    store,
    tempDir: context.tempDir,
    cores: availableParallelism(),
    environment: context.environment,
    findTools: (major: number) => clientTools(major, { allowNewer: true, restores: true }, context),
    openScratch: drillServerOpener(values, context, login),
  };
  return { result: await verify(parts, requestOf(values), context), location: store.location };
}

function requestOf(values: Values): VerifyRequest {
  const { scratch: where } = values;
  return {
    ...selectionOf(values),
    backup: withoutSignature(values.backup),
    sourceServer: values['source-server'],
    level: values['verify-level'],
    rehydrate: values.rehydrate,
    rebuildManifest: values['rebuild-manifest'],
    scratch: where.kind === 'host' ? { ...where, port: where.port ?? values.port } : where,
    jobs: values.jobs,
    loadSearchPath: values['load-search-path'],
    assertions: values.assertions,
    healthUrl: values['health-url'],
    strict: values.strict,
  };
}

export async function cleanUp(
  values: Values,
  _of: CutOffRun,
  context: CommandContext,
): Promise<CleanedUp> {
  // A temporary server has ended with its run, and all that was on it.
  if (values.scratch.kind === 'runner') return { dropped: [], isBack: false };
  const login = azureLogin(values, context);
  const open = drillServerOpener(hardlyPatient(values), context, login);
  await using scratch = await open(0);
  return { dropped: await sweepScratchDatabases(scratch.server, context), isBack: false };
}
