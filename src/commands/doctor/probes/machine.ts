import { randomBytes } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { vaultUrl } from '../../../azure/key-vault.ts';
import { isLocal, proxyOf, withoutProxy } from '../../../azure/proxied.ts';
import { mebibytes } from '../../../catalog/byte-size.ts';
import { Failure } from '../../../catalog/failure.ts';
import { option } from '../../../catalog/reference.ts';
import { shellQuote } from '../../../catalog/shell.ts';
import { freeSpaceHint } from '../../../operations/preflight/disk-space.ts';
import type { CommandContext } from '../../../operations/run-context.ts';
import { type Machine, thisMachine } from '../../../postgres/client-tools/machine.ts';
import { freeBytes } from '../../../postgres/database/free-space.ts';
import { databaseSize } from '../../../postgres/database/size.ts';
import { downloadTo } from '../../../storage/transfer/local-file.ts';
import { type Diagnosis, ok, probe, type Verdict, warning } from '../diagnosis.ts';
import type { DoctorValues } from '../doctor.ts';
import { examineDrills } from './machine-drills.ts';
import { examineClientTools } from './machine-programs.ts';
import type { ServerFacts } from './server.ts';

/** `facts`: of the server that the programs are for, where it was reached. */
export async function examineMachine(
  values: DoctorValues,
  facts: ServerFacts | undefined,
  context: CommandContext,
  machine: Machine = thisMachine,
): Promise<readonly Diagnosis[]> {
  const { signal } = context;
  const area = 'machine';
  const clients = examineClientTools(values, facts, context, machine);
  const all = await Promise.all([
    probe({ area, probe: 'node' }, signal, async () => node(process)),
    clients.then(({ diagnoses }) => diagnoses),
    clients.then(({ major }) => examineDrills(values, facts, major, context, machine)),
    probe({ area, probe: 'temporary-space' }, signal, stop =>
      temporarySpace(values, facts, { ...context, signal: stop }),
    ),
    probe({ area, probe: 'proxy' }, signal, () => proxies(values, context)),
  ]);
  return all.flat();
}

/** One that is too old is refused before any command; which are kept up for long Node itself says. */
function node({ version, release }: Pick<NodeJS.Process, 'version' | 'release'>): Verdict {
  return release.lts
    ? ok(`Node.js ${version}, a release with long-term support`)
    : warning(
        `Node.js ${version} is no release with long-term support`,
        'Install one that is: https://nodejs.org/en/download',
      );
}

/** Less than any dump has. */
const triedBytes = 4096;

async function temporarySpace(
  { for: commands, scratch }: DoctorValues,
  facts: ServerFacts | undefined,
  { tempDir, signal }: CommandContext,
): Promise<Verdict> {
  const fetches = commands.includes('restore') || commands.includes('verify');
  const file = join(tempDir, 'tried');
  try {
    // In the words of a dump that is fetched.
    await downloadTo(file, bytesToTry(), { signal });
    await rm(file);
  } catch (error) {
    if (fetches || !(error instanceof Failure)) throw error;
    return warning(error.message, error.hint); // A backup needs no disk.
  }
  const free = await freeBytes(tempDir);
  const room = free === undefined ? 'that can be written to' : `with ${mebibytes(free)} free`;
  const where = `the file system of ${dirname(tempDir)}`;
  const largest = fetches && facts ? await largestOf(facts, signal) : undefined;
  if (largest === undefined || free === undefined || free >= largest.bytes) {
    return ok(`temporary files go to ${where}, ${room}`);
  }
  const drills = commands.includes('verify') && scratch.kind === 'runner';
  return warning(
    `"${largest.name}" has ${mebibytes(largest.bytes)} on its server, and ${where} has room for ${mebibytes(free)}: its dump is fetched there first${drills ? ', and a drill restores all of it' : ''}`,
    drills
      ? `${freeSpaceHint} A drill can go elsewhere, too: ${option('scratch')}.`
      : freeSpaceHint,
  );
}

async function* bytesToTry() {
  yield randomBytes(triedBytes);
}

/** `undefined`: there is none, or its size is not ours to ask. */
async function largestOf({ server, databases }: ServerFacts, signal: AbortSignal) {
  if (databases.length === 0) return undefined;
  const { maintenanceDatabase } = server.address;
  await using session = await server.connect(maintenanceDatabase, 'doctor', signal);
  let largest: { readonly name: string; readonly bytes: number } | undefined;
  for (const { name } of databases) {
    const bytes = await databaseSize(session, name);
    if (bytes !== undefined && bytes > (largest?.bytes ?? 0)) largest = { name, bytes };
  }
  return largest;
}

/** PostgreSQL is never reached through one. */
async function proxies(values: DoctorValues, { environment }: CommandContext): Promise<Verdict> {
  const proxied = new Map<string, string>();
  for (const { url, keeps } of await targetsOf(values)) {
    const proxy = await proxyOf(url, keeps);
    if (proxy !== undefined) proxied.set(new URL(url).hostname, proxy);
  }
  const hosts = [...proxied.keys()];
  const way = `go through the proxy ${[...new Set(proxied.values())].join(', ')}`;
  const local = hosts.filter(isLocal);
  if (local.length > 0) {
    const list = shellQuote([withoutProxy(environment, local)]);
    return warning(
      `requests to this machine or a private network (${local.join(', ')}) ${way}`,
      `Most proxies lead to the internet alone. Keep these from it: export NO_PROXY=${list}`,
    );
  }
  return ok(
    hosts.length > 0
      ? `requests to ${hosts.join(', ')} ${way}`
      : 'no proxy is on the way to what is asked here',
  );
}

/** What is asked over HTTP; `keeps`: by the SDK of Azure. */
async function targetsOf(values: DoctorValues) {
  const { 'key-vault': vault, 'notify-url': notify, 'ping-url': ping } = values;
  const targets: { readonly url: string; readonly keeps: boolean }[] = [];
  if (values['storage-container'] !== undefined) {
    const { endpointOf } = await import('../../../storage/azure-blob/open.ts');
    targets.push({ url: endpointOf(values), keeps: true });
  }
  if (vault !== undefined) targets.push({ url: vaultUrl(vault), keeps: true });
  for (const url of [notify, ping]) if (url !== undefined) targets.push({ url, keeps: false });
  return targets;
}
