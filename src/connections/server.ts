import { type KeyVault, openKeyVault } from '../azure/key-vault.ts';
import { Failure } from '../catalog/failure.ts';
import { option } from '../catalog/reference.ts';
import type { CommandContext } from '../operations/run-context.ts';
import type { ValuesOf } from '../options/schema.ts';
import type { ClientTools } from '../postgres/client-tools/client-tools.ts';
import { findClientTools, type ToolsRequest } from '../postgres/client-tools/find.ts';
import { pastPooler } from '../postgres/session/connect-failure.ts';
import { connectToServer, type ServerConnection } from '../postgres/session/reach-server.ts';
import type { Login, Server } from '../postgres/session/server.ts';
import type { AzureLogin } from './azure-login.ts';
import type { keyVaultOptions, restoreAsOptions, serverOptions } from './server-options.ts';
import { loginIn, readSecret, type ServerLogin } from './server-secrets.ts';

export type ServerValues = ValuesOf<typeof serverOptions & typeof keyVaultOptions>;

/** As `reach`, without its session. */
export async function connectServer(...how: Parameters<typeof reach>): Promise<Server> {
  await using reached = await reach(...how);
  return reached.server;
}

/** A server, and the same as whoever runs what is in a dump reaches it. */
export interface RestoringServer {
  readonly server: Server;
  readonly restorer: Server;
}

type RestoringValues = ServerValues & ValuesOf<typeof restoreAsOptions>;

/** Connects, and logs in as the role that is to run what is in a dump as well, if one is named. */
export async function connectRestoring(
  values: RestoringValues,
  context: CommandContext,
  login: AzureLogin,
  elsewhere?: Elsewhere,
): Promise<RestoringServer> {
  const { openRestorer } = await import(
    /* webpackChunkName: "restore" */ '../operations/restorer.ts'
  );
  await using reached = await reach(values, context, login, elsewhere);
  const { server, maintenance } = reached;
  const open = async (other: Login | undefined) => {
    const { restorer, loginWarnings } = await openRestorer(
      server,
      maintenance,
      other,
      context.signal,
    );
    warnOfLogin(restorer, loginWarnings, context);
    return restorer;
  };
  const username = values['restore-as'];
  if (username === undefined) return { server, restorer: await open(undefined) };
  const secretName = values['restore-as-password-secret-name'];
  const vaultName = values['key-vault'];
  if (secretName === undefined || vaultName === undefined) {
    const password = values['restore-as-password'];
    return { server, restorer: await open({ username, password }) };
  }
  const vault = await openKeyVault(vaultName, login(), context.signal);
  const read = async () => ({
    username,
    password: (await readSecret(vault, 'restore-as-password-secret-name', secretName, context))
      .login.password,
  });
  return { server, restorer: await openAgain(vault, secretName, read, context, open) };
}

/** Another server than that of the options, with the same login. */
interface Elsewhere {
  readonly host: string;
  readonly port: number | undefined;
}

export async function reach(
  values: ServerValues,
  context: CommandContext,
  login: AzureLogin,
  elsewhere?: Elsewhere,
): Promise<ServerConnection> {
  const { reporter, signal } = context;
  const vaultName = values['key-vault'];
  const vault =
    vaultName === undefined ? undefined : await openKeyVault(vaultName, login(), signal);
  const open = ({ sslMode, ...own }: ServerLogin) =>
    connectToServer(
      {
        address: {
          ...own,
          ...(elsewhere && { host: elsewhere.host, port: elsewhere.port ?? own.port }),
          maintenanceDatabase: values['maintenance-database'],
        },
        sslMode,
        rootCertificate: values['ssl-root-cert'],
        tempDir: context.tempDir,
        environment: context.environment,
        retryPolicy: { seconds: values['connect-retry-seconds'], ...reporter },
      },
      signal,
    );
  const reached = vault
    ? await openWithSecrets(vault, values, context, open)
    : await open(loginOf(values, {}));
  const { name, version, tls } = reached.server;
  reporter.detail(`Connected to ${name}: PostgreSQL ${version}, ${tls}`);
  const exposure = exposureOf(reached.server);
  const pooler = poolerOf(reached.server);
  for (const found of [exposure, pooler]) {
    if (found) reporter.warn(`${found.message}. ${found.hint}`);
  }
  warnOfLogin(reached.server, reached.maintenance.loginWarnings, context);
  return reached;
}

/** What a server says to a login that may not get in for much longer. */
export const loginWarning = ({ name, address }: Server, said: string) => ({
  message: `${name} warns "${address.username}": ${said}`,
  hint: 'Have an administrator give it a new password, and a later VALID UNTIL, before no run gets in any more',
});

function warnOfLogin(
  server: Server,
  loginWarnings: readonly string[],
  { reporter }: CommandContext,
): void {
  for (const said of loginWarnings) {
    const { message, hint } = loginWarning(server, said);
    reporter.warn(`${message}. ${hint}`);
  }
}

/** What others on the way may do, if they may. */
export const exposureOf = ({ name, isExposed }: Server) =>
  isExposed
    ? {
        message: `the connection to ${name} has no TLS: whoever is on the way can read what passes, and change it`,
        hint: `Set ${option('ssl-mode')} verify-full`,
      }
    : undefined;

/** Sessions of ours set theirs again; a program of PostgreSQL's cannot. */
export const poolerOf = ({ name, dropsSettings }: Server) =>
  dropsSettings
    ? {
        message: `${name} is reached through a pooler that drops the settings of its clients: pg_dump and pg_restore run with those that the owner of a database chose`,
        hint: pastPooler,
      }
    : undefined;

/** The rules of the options have seen to it that each part is there once. */
const loginOf = (values: ServerValues, secret: Partial<ServerLogin>): ServerLogin => ({
  host: secret.host ?? values.host ?? '',
  port: secret.port ?? values.port,
  username: secret.username ?? values.username ?? '',
  password: secret.password ?? values.password,
  sslMode: values['ssl-mode'] ?? secret.sslMode,
});

const openWithSecrets = (
  vault: KeyVault,
  values: ServerValues,
  context: CommandContext,
  open: (login: ServerLogin) => Promise<ServerConnection>,
): Promise<ServerConnection> =>
  openAgain(
    vault,
    values['connection-secret-name'] ?? values['password-secret-name'],
    async () => loginOf(values, await loginIn(vault, values, context)),
    context,
    open,
  );

/** A password may be rotated between the moment it is read and the moment it is used. */
async function openAgain<OneLogin extends Login, Opened>(
  vault: KeyVault,
  secretName: string | undefined,
  read: () => Promise<OneLogin>,
  context: CommandContext,
  open: (login: OneLogin) => Promise<Opened>,
): Promise<Opened> {
  const first = await read();
  try {
    return await open(first);
  } catch (error) {
    if (!(error instanceof Failure) || error.code !== 'PG_LOGIN_FAILED' || !secretName) throw error;
    const second = await read();
    if (second.password === first.password && second.username === first.username) {
      const hint = `The password is that of secret "${secretName}" in key vault ${vault.name}. Was it changed on the server alone?`;
      throw new Failure(error.code, error.message, hint, { cause: error });
    }
    context.reporter.info(`Secret "${secretName}" has just been changed; trying its new value`);
    return await open(second);
  }
}

export async function clientTools(
  major: number | Promise<number>,
  needs: Pick<ToolsRequest, 'allowNewer' | 'restores'>,
  { reporter, signal, environment }: CommandContext,
): Promise<ClientTools> {
  const tools = await findClientTools({
    ...needs,
    major,
    environment,
    signal,
    info: message => reporter.info(message),
    warn: message => reporter.warn(message),
  });
  reporter.detail(`Client tools ${tools.version}: ${tools.pgDump}`);
  return tools;
}

/** There is little time to clean up, and the next run does it as well. */
export const hardlyPatient = <Values extends { readonly 'connect-retry-seconds': number }>(
  values: Values,
): Values => ({
  ...values,
  'connect-retry-seconds': Math.min(values['connect-retry-seconds'], 3),
});
