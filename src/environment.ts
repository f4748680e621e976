/**
 * What children, and the libraries in our own process, get to see of the environment: what is on a list
 * of names, never all that there is. In the rest stand passwords, keys and tokens, of this program and of
 * whatever else the job does, under names that nobody here knows.
 */

type Environment = Readonly<Record<string, string | undefined>>;

declare const chosen: unique symbol;

/** The environment of a child. Only the functions below make one; what is added to it is added by name. */
export type ChildEnvironment = Readonly<Record<string, string>> & { readonly [chosen]: true };

/** Where programs are and how they talk. Some installations of PostgreSQL find their libraries by it alone. */
const programs = [
  ...['PATH', 'LD_LIBRARY_PATH', 'DYLD_LIBRARY_PATH', 'DYLD_FALLBACK_LIBRARY_PATH'],
  ...['HOME', 'USER', 'LOGNAME', 'TMPDIR', 'TMP', 'TEMP', 'TZ', 'TZDIR', 'LANG', 'LANGUAGE'],
  ...['LC_ALL', 'LC_CTYPE', 'LC_COLLATE', 'LC_MESSAGES', 'LC_MONETARY', 'LC_NUMERIC', 'LC_TIME'],
  ...['LOCPATH', 'LOCALE_ARCHIVE'],
];

/** How TLS is set up on this machine, such as in FIPS mode. */
const openssl = ['OPENSSL_CONF', 'OPENSSL_MODULES'];

const proxies = ['http_proxy', 'https_proxy', 'ftp_proxy', 'all_proxy', 'no_proxy'].flatMap(
  name => [name, name.toUpperCase()],
);

const certificates = [
  ...['SSL_CERT_FILE', 'SSL_CERT_DIR', 'NODE_EXTRA_CA_CERTS'],
  ...['REQUESTS_CA_BUNDLE', 'CURL_CA_BUNDLE'],
];

/** What the Azure CLI needs, which the SDK of Azure starts with our own environment. */
const azureCli = [
  ...[...programs, ...openssl, ...proxies, ...certificates],
  ...['AZURE_CONFIG_DIR', 'AZURE_EXTENSION_DIR'],
];

/** By which the platform hands out tokens: of no use to the Azure CLI, which is logged in by itself. */
const platformSecrets = ['IDENTITY_HEADER', 'MSI_SECRET'];

/** What libraries in our process read later than we do, and which of it is where. */
const libraries = [
  ...azureCli,
  ...['NODE_TLS_REJECT_UNAUTHORIZED', 'PGPASSFILE'],
  // The SDK of Azure.
  ...['AZURE_AUTHORITY_HOST', 'AZURE_REGIONAL_AUTHORITY_NAME', 'MSAL_FORCE_REGION', 'REGION_NAME'],
  ...['AZURE_CLIENT_ID', 'AZURE_TENANT_ID', 'AZURE_FEDERATED_TOKEN_FILE'],
  ...['AZURE_IDENTITY_DISABLE_MULTITENANTAUTH', 'AZURE_POD_IDENTITY_AUTHORITY_HOST'],
  ...['IDENTITY_ENDPOINT', 'IDENTITY_SERVER_THUMBPRINT', 'IMDS_ENDPOINT', 'MSI_ENDPOINT'],
  ...platformSecrets,
  // The toolkit of GitHub's runner: files to write to.
  ...['GITHUB_OUTPUT', 'GITHUB_STATE', 'GITHUB_STEP_SUMMARY', 'RUNNER_DEBUG'],
];

const choose = (environment: Environment, names: readonly string[]): ChildEnvironment =>
  Object.fromEntries(
    names.flatMap(name => {
      const value = environment[name];
      return value === undefined ? [] : [[name, value]];
    }),
  ) as ChildEnvironment;

/** Of PostgreSQL's client programs. What they have to log in with is added by name. */
export const clientEnvironment = (environment: Environment): ChildEnvironment => ({
  ...choose(environment, [...programs, ...openssl, 'PGPASSFILE']),
  LC_ALL: 'C',
});

/** Of a PostgreSQL server, in which code of others may run, and of what starts and stops one. */
export const serverEnvironment = (environment: Environment): ChildEnvironment => ({
  ...choose(environment, ['PATH', 'LD_LIBRARY_PATH', 'DYLD_LIBRARY_PATH']),
  LC_ALL: 'C',
});

/** Of an installation of packages, whose scripts run as root: what leads to the mirror. */
export const installationEnvironment = (environment: Environment): ChildEnvironment => ({
  ...choose(environment, ['PATH', 'HOME', ...proxies]),
  LC_ALL: 'C',
});

/**
 * Takes out of our own environment what no library needs any more, and answers all that there was. What
 * starts a program on its own account hands on what is there then. The kernel keeps what we were started
 * with, for whoever may read our memory.
 */
export function withdrawEnvironment(own: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const all = { ...own };
  const needed = new Set(libraries);
  for (const name of Object.keys(own)) if (!needed.has(name)) delete own[name];
  return all;
}

/** Takes out what the Azure CLI is not to get either, before it is started. */
export function withdrawPlatformSecrets(own: NodeJS.ProcessEnv): void {
  for (const name of platformSecrets) delete own[name];
}
