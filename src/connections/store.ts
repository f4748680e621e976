import { silenceSdk } from '../azure/silence.ts';
import { Failure } from '../catalog/failure.ts';
import type { Credential } from '../catalog/findings/credentials.ts';
import { addressOf, type ServerName } from '../catalog/server.ts';
import type { ValuesOf } from '../options/schema.ts';
import type { StoreExamination } from '../storage/examination.ts';
import { stores } from '../storage/registry.ts';
import type { BackupStore } from '../storage/store.ts';
import type { AzureLogin } from './azure-login.ts';
import type { serverNameOption, serverOptions } from './server-options.ts';
import type { storeOptions, storeWriteOptions } from './store-options.ts';

export type StoreValues = ValuesOf<typeof storeOptions> &
  Partial<ValuesOf<typeof storeWriteOptions>>;

/** What in the options opens the store, and ends some day. */
export const storeCredentials = (values: StoreValues, now: Date): readonly Credential[] =>
  kindOf(values).credentials?.(values, now) ?? [];

/**
 * Nothing is contacted yet. The rules of the options have seen to it that exactly one store is described, and that
 * the server is known where the prefix speaks of it.
 */
export async function openStore(
  values: StoreValues,
  login: AzureLogin,
  server: ServerName | undefined,
  dryRun = false,
): Promise<BackupStore> {
  silenceSdk();
  return await kindOf(values).open(values, { server, dryRun, login });
}

/** As `openStore`, for who asks how it is kept; `undefined` where its kind has nothing to tell. */
export async function examineStore(
  values: StoreValues,
  login: AzureLogin,
  server: ServerName | undefined,
): Promise<StoreExamination | undefined> {
  return await kindOf(values).examine?.(values, { server, dryRun: true, login });
}

function kindOf(values: StoreValues) {
  const kind = Object.values(stores).find(({ key }) => values[key] !== undefined);
  if (kind === undefined) {
    throw new Failure('INTERNAL', 'no store is described', 'Please report this as a bug.');
  }
  return kind;
}

/** What the server of the options is called, as far as they say it: its host may stand in a key vault. */
export const serverIn = ({
  'server-name': name,
  host,
  port,
}: Pick<ValuesOf<typeof serverNameOption & typeof serverOptions>, 'server-name' | 'host' | 'port'>):
  | ServerName
  | undefined => name ?? (host === undefined ? undefined : addressOf({ host, port }));
