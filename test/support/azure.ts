import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { type BlobDenial, type BlobRight, createBlobs, storageResource } from './azure-blobs.ts';
import { type AppOptions, createEntra, type IdTokenClaims } from './azure-entra.ts';
import {
  createKeyVault,
  type SecretAttributes,
  type VaultDenial,
  vaultResource,
} from './azure-key-vault.ts';
import { resetConnection, startAzureProxy } from './azure-proxy.ts';
import {
  type ArrivedRequest,
  createReception,
  type FaultRule,
  type Serve,
  type Service,
} from './azure-requests.ts';
import { type AzuriteAddress, type AzuriteOptions, startAzurite } from './azurite.ts';
import { makeCertificates } from './certificates.ts';
import { registerSecret } from './secrets.ts';

export type { FaultRule, Service } from './azure-requests.ts';

/**
 * Stand-ins for all of Azure, and for GitHub's id-tokens, that a program talks to. The program
 * reaches them under their real host names, through a proxy that its environment names.
 */
export interface Azure {
  /** For the program: the proxy, the authority that signed the certificate, and its machine's identity. */
  readonly env: Readonly<Record<string, string>>;
  readonly tenantId: string;
  /** The storage account, at `https://ACCOUNT.blob.core.windows.net`. */
  readonly account: string;
  /** The same account for the tests themselves: no faults, no denials, and not noted. */
  readonly blobs: AzuriteAddress;
  /** The key vault, at `https://VAULT.vault.azure.net`. */
  readonly vault: string;
  /** Makes an app registration or a managed identity; returns its client id. */
  addApp(app: AppOptions): string;
  /** Adds a version of a secret; returns the version. */
  setSecret(name: string, value: string, attributes?: SecretAttributes): string;
  deleteSecret(name: string): void;
  /** The variables of a GitHub job, whose id-tokens have this subject. */
  runnerIdentity(subject: string): Readonly<Record<string, string>>;
  /** A signed id-token as GitLab or Kubernetes would give; for one hour by default. */
  idToken(claims: IdTokenClaims): string;
  /** The variables of App Service. A virtual machine's identity needs none besides `env`. */
  managedIdentity(): Readonly<Record<string, string>>;
  /** How long access tokens live from now on; 3599 s by default. */
  accessTokenSeconds: number;
  /** Adds a rule; the first one that fits a request strikes it, before the service sees it. */
  strike(rule: FaultRule): void;
  /** Denies everybody the secrets, until lifted. */
  denyVault(reason: VaultDenial | undefined): void;
  /** Whether who reads the vault's secrets may also list them; not by default. */
  mayListVault: boolean;
  /** Denies bearer tokens the blobs; network rules deny them to keys and signatures as well. */
  denyBlobs(reason: BlobDenial | undefined): void;
  /** Gives bearer tokens a role on the blobs, in place of all rights, or of the one before. */
  grantBlobs(...rights: readonly BlobRight[]): void;
  /** Every request that arrived, in order, without secrets in it. */
  readonly requests: readonly ArrivedRequest[];
  /** What the proxy was asked for that it does not lead to: `GET http://169.254.169.254/metadata/…`. */
  readonly strays: readonly string[];
  /** How many of a service's requests were answered with this status, or arrived at all. */
  count(service: Service, status?: ArrivedRequest['status']): number;
  /** Forgets faults, denials, requests and the lifetime of tokens; not apps and secrets. */
  reset(): void;
  stop(): Promise<void>;
}

/** What can be chosen about the stand-ins. */
export interface AzureOptions {
  /** Keep the blobs in memory; on disk by default. */
  readonly inMemory?: boolean;
}

const usualLifetime = 3599;

/** Starts everything; the emulator of Blob Storage ends with our process, however that ends. */
export async function startAzure({ inMemory = false }: AzureOptions = {}): Promise<Azure> {
  const account = `shopbackups${randomLetters()}`;
  const vaultName = `shop-vault-${randomLetters()}`;
  const certificates = makeCertificates([
    ...['login.microsoftonline.com', '*.vault.azure.net', '*.blob.core.windows.net'].map(dns),
    ...['*.actions.githubusercontent.com'].map(dns),
    'IP:127.0.0.1',
  ]);
  const closing: (() => void | Promise<void>)[] = [certificates.remove];
  const stop = async () => {
    for (const close of closing.splice(0).reverse()) await close();
  };
  try {
    const { authority, cert, key } = certificates;
    const emulator = await startEmulator(account, { inMemory, tls: { cert, key } });
    closing.push(() => emulator.stop());

    const entra = createEntra([
      vaultResource,
      storageResource,
      `https://${account}.blob.core.windows.net`,
    ]);
    const vault = createKeyVault(vaultName, entra);
    const blobs = createBlobs(
      { port: emulator.port, authority: readFileSync(authority, 'utf8') },
      account,
      entra,
    );
    closing.push(blobs.close);
    const reception = createReception(resetConnection);

    const services: Readonly<Record<string, readonly [Service, Serve]>> = {
      'login.microsoftonline.com': ['entra', entra.serveEntra],
      [`${vaultName}.vault.azure.net`]: ['vault', vault.serve],
      [`${account}.blob.core.windows.net`]: ['blob', blobs.serve],
      'pipelines.actions.githubusercontent.com': ['id-token', entra.serveIdToken],
    };
    const strays: string[] = [];
    const refuse: http.RequestListener = ({ method, url }, response) => {
      strays.push(`${method} ${url}`);
      response.writeHead(502).end();
    };
    const listen =
      (service: Service, serve: Serve): http.RequestListener =>
      (request, response) => {
        reception.receive(service, request, response, serve).catch(error => {
          // A client that was killed has left half a request behind; anything else is our mistake.
          if (!request.destroyed || request.complete) console.error(error);
          response.destroy();
        });
      };
    const hostOf = (request: http.IncomingMessage) =>
      (request.headers.host ?? '').replace(/:\d+$/, '').toLowerCase();
    const dispatch: http.RequestListener = (request, response) => {
      const [service, serve] = services[hostOf(request)] ?? [];
      const answer = service && serve ? listen(service, serve) : refuse;
      answer(request, response);
    };
    const proxy = await startAzureProxy({
      cert: readFileSync(cert, 'utf8'),
      key: readFileSync(key, 'utf8'),
      knows: host => {
        const isKnown = Object.hasOwn(services, host.toLowerCase());
        if (!isKnown) strays.push(`CONNECT ${host}`);
        return isKnown;
      },
      secure: dispatch,
      plain: refuse,
    });
    closing.push(proxy.stop);

    // On the machine itself: a proxy has no part in it.
    const machine = await startLocal(listen('managed-identity', entra.serveManagedIdentity));
    closing.push(machine.stop);

    const backDoor = await startLocal(blobs.forward);
    closing.push(backDoor.stop);
    const url = `${backDoor.url}/${account}`;

    return {
      env: {
        ...proxyVariables(proxy.url, authority),
        AZURE_POD_IDENTITY_AUTHORITY_HOST: machine.url,
      },
      tenantId: entra.tenantId,
      account,
      blobs: {
        url,
        account,
        key: emulator.key,
        connectionString: [
          'DefaultEndpointsProtocol=http',
          `AccountName=${account}`,
          `AccountKey=${emulator.key}`,
          `BlobEndpoint=${url};`,
        ].join(';'),
      },
      vault: vaultName,
      addApp: entra.addApp,
      setSecret: vault.setSecret,
      deleteSecret: vault.deleteSecret,
      runnerIdentity: entra.runnerIdentity,
      idToken: entra.idToken,
      managedIdentity: () => ({
        IDENTITY_ENDPOINT: `${machine.url}/msi/token`,
        IDENTITY_HEADER: entra.identityHeader,
      }),
      get accessTokenSeconds() {
        return entra.accessTokenSeconds;
      },
      set accessTokenSeconds(seconds) {
        entra.accessTokenSeconds = seconds;
      },
      strike: reception.strike,
      denyVault: reason => {
        vault.denial = reason;
      },
      get mayListVault() {
        return vault.mayList;
      },
      set mayListVault(may) {
        vault.mayList = may;
      },
      denyBlobs: reason => {
        blobs.denial = reason;
      },
      grantBlobs: (...rights) => {
        blobs.rights = new Set(rights);
      },
      requests: reception.requests,
      strays,
      count: (service, status) =>
        reception.requests.filter(
          one => one.service === service && (status === undefined || one.status === status),
        ).length,
      reset: () => {
        reception.reset();
        strays.length = 0;
        vault.denial = undefined;
        vault.mayList = false;
        blobs.denial = undefined;
        blobs.rights = undefined;
        entra.accessTokenSeconds = usualLifetime;
      },
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Starts Azurite with an account of this name; it speaks TLS, or it takes no bearer tokens. */
async function startEmulator(account: string, options: AzuriteOptions) {
  const key = randomBytes(64).toString('base64');
  registerSecret(key);
  const { port, stop } = await startAzurite({ ...options, accounts: [`${account}:${key}`] });
  return { port, key, stop };
}

/** By plain http on this machine: for tests' own clients, which do not know our authority, and identities. */
async function startLocal(
  listener: http.RequestListener,
): Promise<{ readonly url: string; stop(): Promise<void> }> {
  const server = http.createServer(listener);
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    stop: () =>
      new Promise(resolve => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** In both spellings: which one wins, if the machine has a proxy of its own, differs by client. */
function proxyVariables(proxy: string, authority: string): Record<string, string> {
  const variables = Object.entries({
    HTTPS_PROXY: proxy,
    HTTP_PROXY: proxy,
    NO_PROXY: '127.0.0.1,localhost',
  });
  return {
    ...Object.fromEntries(variables),
    ...Object.fromEntries(variables.map(([name, value]) => [name.toLowerCase(), value])),
    NODE_EXTRA_CA_CERTS: authority,
  };
}

function dns(name: string): string {
  return `DNS:${name}`;
}

/** Six letters: names of accounts and vaults are taken once in all of Azure. */
function randomLetters(): string {
  return Array.from(randomBytes(6), byte => String.fromCharCode(97 + (byte % 26))).join('');
}
