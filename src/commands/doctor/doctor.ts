import { option, variable } from '../../catalog/reference.ts';
import { azureLogin } from '../../connections/azure-login.ts';
import { needsIdentity } from '../../connections/login-rule.ts';
import { storeIsMeant, storeNeedsIdentity } from '../../connections/store-options.ts';
import type { CommandContext } from '../../operations/run-context.ts';
import { namesIn } from '../../options/schema.ts';
import type { ValuesFor } from '../command.ts';
import { type definition, usesServer } from './definition.ts';
import { type Area, areas, type Diagnosis, skipped } from './diagnosis.ts';
import { nextCommand } from './next-command.ts';
import { examineAzureLogin, examineStoreCredentials } from './probes/azure-login.ts';
import { examineKeyVault, readSecrets } from './probes/key-vault.ts';
import { examineMachine } from './probes/machine.ts';
import { examineServer, type Patient } from './probes/server.ts';
import { examineFolders, examineStore } from './probes/store.ts';
import { examineWatch } from './probes/watch.ts';

export type DoctorValues = ValuesFor<typeof definition>;

export interface DoctorResult {
  /** In the order of the areas. */
  readonly diagnoses: readonly Diagnosis[];
  /** What to run where all is in place. */
  readonly next: string | undefined;
}

const storeHint = `Give ${option('storage-account')} and ${option('storage-container')}, or ${option('storage-directory')}.`;

const serverHint = `Give ${option('host')} and ${option('username')}; the password belongs into ${variable('password')}.`;

/**
 * Looks at all that backups, restores and drills need, side by side; whatever is wrong with one part, the others are
 * looked at. Changes nothing.
 */
export async function doctor(values: DoctorValues, context: CommandContext): Promise<DoctorResult> {
  const asked = namesIn(context.given);
  const login = azureLogin(values, context);
  const hasServer = usesServer(asked);
  const hasStore = storeIsMeant(asked);

  const secrets = asked.has('key-vault') ? readSecrets(values, login, context) : undefined;
  const azure = needsIdentity(asked)
    ? examineAzureLogin(values, login, secrets, context)
    : nothing('azure-login', 'nothing that is given needs a login to Azure');
  const keyVault = secrets
    ? azure.then(async found =>
        isRed(found, 'vault-token')
          ? notWithout('key-vault', 'azure-login')
          : examineKeyVault(values, login, await secrets, context),
      )
    : nothing('key-vault', 'no secret of a key vault is named');
  const storeCredentials = hasStore ? examineStoreCredentials(values, context) : [];
  const store = hasStore
    ? azure.then(found =>
        isRed(found) && storeNeedsIdentity(asked)
          ? notWithout('store', 'azure-login')
          : examineStore(values, login, context),
      )
    : nothing('store', 'no store is given', storeHint);
  const server: Promise<Patient> = hasServer
    ? keyVault.then(async found =>
        secrets && lacksLogin(found)
          ? { diagnoses: await notWithout('server', 'key-vault'), facts: undefined }
          : examineServer(values, login, context),
      )
    : nothing('server', 'no server is given', serverHint).then(diagnoses => ({
        diagnoses,
        facts: undefined,
      }));
  const machine = server.then(({ facts }) => examineMachine(values, facts, context));
  const folders = Promise.all([store, server]).then(([found, { facts }]) =>
    hasStore && !isRed(found, 'store-open') && !isRed(found, 'store-write')
      ? examineFolders(values, login, facts, context)
      : [],
  );
  const watch = Promise.all([store, server]).then(([found, { facts }]) =>
    examineWatch(values, hasStore && !isRed(found) ? login : undefined, facts, context),
  );

  // None is left at work: what is temporary goes with the run.
  const settled = await Promise.allSettled([
    azure,
    storeCredentials,
    keyVault,
    store,
    folders,
    server.then(({ diagnoses }) => diagnoses),
    machine,
    watch,
  ]);
  const diagnoses = settled.flatMap(one => {
    if (one.status === 'rejected') throw one.reason;
    return one.value;
  });
  return { diagnoses, next: nextCommand(values.for, context.given) };
}

const isRed = (diagnoses: readonly Diagnosis[], name?: string): boolean =>
  diagnoses.some(({ status, probe }) => status === 'error' && (name ?? probe) === probe);

/** Whether what the server's login has in the vault is wrong, or was not read; the role of a restore logs in besides. */
const lacksLogin = (ofVault: readonly Diagnosis[]): boolean =>
  ofVault.some(
    ({ status, probe }) =>
      probe === 'key-vault' || (status === 'error' && probe !== 'restore-as-password-secret'),
  );

const nothing = async (area: Area, message: string, hint?: string): Promise<Diagnosis[]> => [
  { ...skipped(message, hint), area, probe: area, database: null },
];

const notWithout = (area: Area, other: Area): Promise<Diagnosis[]> =>
  nothing(area, `not looked at before what is wrong there is put right: ${areas[other]}`);
