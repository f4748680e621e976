import { randomBytes } from 'node:crypto';
import { createRequire } from 'node:module';
import { buffer } from 'node:stream/consumers';
import {
  BlobSASPermissions,
  BlobServiceClient,
  type ContainerClient,
  ContainerSASPermissions,
  generateBlobSASQueryParameters,
  StorageSharedKeyCredential,
} from '@azure/storage-blob';
import { guard } from './guardian.ts';
import { registerSecret } from './secrets.ts';

const account = 'devstoreaccount1';
const program = createRequire(import.meta.url).resolve('azurite/dist/src/blob/main.js');

/** What is needed to reach a running Azurite; plain data. */
export interface AzuriteAddress {
  /** `http://127.0.0.1:PORT/devstoreaccount1` */
  readonly url: string;
  readonly account: string;
  readonly key: string;
  readonly connectionString: string;
}

/** An emulator of Azure Blob Storage, with a random account key. */
export interface Azurite extends AzuriteAddress {
  readonly port: number;
  stop(): Promise<void>;
}

/** What can be chosen about an Azurite. */
export interface AzuriteOptions {
  /** Keep the blobs in memory; on disk by default, since large data would not fit. */
  readonly inMemory?: boolean;
  /** Serve https with this certificate and accept bearer tokens (paths of PEM files). */
  readonly tls?: { readonly cert: string; readonly key: string };
  /** Further accounts, as `name:base64 key`. */
  readonly accounts?: readonly string[];
  readonly arguments?: readonly string[];
}

/** Starts Azurite on a free port of 127.0.0.1; it ends with our process, however that ends. */
export async function startAzurite(options: AzuriteOptions = {}): Promise<Azurite> {
  const key = randomBytes(64).toString('base64');
  const { tls } = options;
  const server = await guard({
    command: folder => [
      process.execPath,
      program,
      ...['--blobHost', '127.0.0.1', '--blobPort', '0'],
      ...['--disableTelemetry', '--silent', '--skipApiVersionCheck'],
      ...(options.inMemory ? ['--inMemoryPersistence'] : ['--location', `${folder}/blobs`]),
      ...(tls ? ['--cert', tls.cert, '--key', tls.key, '--oauth', 'basic'] : []),
      ...(options.arguments ?? []),
    ],
    env: {
      ...withoutProxy(process.env),
      AZURITE_ACCOUNTS: [`${account}:${key}`, ...(options.accounts ?? [])].join(';'),
    },
  });
  try {
    const [, scheme, port] = await server.start(/successfully listens on (https?):\/\/.+:(\d+)/);
    const url = `${scheme}://127.0.0.1:${port}/${account}`;
    registerSecret(key);
    return {
      url,
      account,
      key,
      connectionString: [
        `DefaultEndpointsProtocol=${scheme}`,
        `AccountName=${account}`,
        `AccountKey=${key}`,
        `BlobEndpoint=${url};`,
      ].join(';'),
      port: Number(port),
      stop: () => server.stop(),
    };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

/** The real SDK's client of a container. */
export function containerClient(azurite: AzuriteAddress, container: string): ContainerClient {
  const credential = new StorageSharedKeyCredential(azurite.account, azurite.key);
  return new BlobServiceClient(azurite.url, credential).getContainerClient(container);
}

/** Creates a container. */
export async function createContainer(azurite: AzuriteAddress, container: string): Promise<void> {
  await containerClient(azurite, container).create();
}

/** What a shared access signature allows. */
export interface SasOptions {
  /** As Azure writes them; `racwdl` by default: read, add, create, write, delete, list. */
  readonly permissions?: string;
  /** In one hour by default. */
  readonly expiresOn?: Date;
  /** Only this blob, instead of the whole container. */
  readonly blob?: string;
}

/** A shared access signature for a container, without the question mark. */
export function containerSas(
  azurite: AzuriteAddress,
  container: string,
  { permissions = 'racwdl', expiresOn = inOneHour(), blob }: SasOptions = {},
): string {
  const parameters = generateBlobSASQueryParameters(
    {
      containerName: container,
      expiresOn,
      ...(blob === undefined
        ? { permissions: ContainerSASPermissions.parse(permissions) }
        : { blobName: blob, permissions: BlobSASPermissions.parse(permissions) }),
    },
    new StorageSharedKeyCredential(azurite.account, azurite.key),
  );
  registerSecret(parameters.signature);
  return parameters.toString();
}

/** The names of all committed blobs of a container, sorted. */
export async function listBlobs(azurite: AzuriteAddress, container: string): Promise<string[]> {
  const names: string[] = [];
  for await (const blob of containerClient(azurite, container).listBlobsFlat()) {
    names.push(blob.name);
  }
  return names.sort();
}

/** The bytes of a blob. */
export async function readBlob(
  azurite: AzuriteAddress,
  container: string,
  name: string,
): Promise<Buffer> {
  const response = await containerClient(azurite, container).getBlobClient(name).download();
  if (!response.readableStreamBody) throw new Error(`The blob ${name} has no body.`);
  return buffer(response.readableStreamBody);
}

/** Writes a blob, over an existing one if need be, and keeps that one's metadata. */
export async function replaceBlob(
  azurite: AzuriteAddress,
  container: string,
  name: string,
  bytes: Uint8Array | string,
): Promise<void> {
  const blob = containerClient(azurite, container).getBlockBlobClient(name);
  const body = Buffer.from(bytes);
  const metadata = (await blob.exists()) ? (await blob.getProperties()).metadata : undefined;
  await blob.upload(body, body.length, metadata ? { metadata } : {});
}

/** Deletes a blob. */
export async function deleteBlob(
  azurite: AzuriteAddress,
  container: string,
  name: string,
): Promise<void> {
  await containerClient(azurite, container).deleteBlob(name);
}

function inOneHour(): Date {
  return new Date(Date.now() + 3_600_000);
}

function withoutProxy(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !/^https?_proxy$/i.test(name)));
}
