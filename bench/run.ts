/**
 * What a backup and a restore cost, against what they are made of (bare pg_dump and pg_restore) and
 * against the script that a user would write. Both sides of every comparison take turns.
 *
 *     npm run bench -- --size 512 --only backup-gzip,memory
 *     npm run bench -- --only builds --against ../before/dist
 *
 * Servers, store and client share this machine; Azure itself is not measured. PostgreSQL 15 and 17
 * are looked for as the tests do (PG_BACKUP_TEST_POSTGRES_HOMES); rows without their server are left
 * out, and so are those with azcopy where that is not to be had.
 */
import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { availableParallelism, cpus, homedir, tmpdir, totalmem } from 'node:os';
import { delimiter, dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import {
  containerClient,
  containerSas,
  createContainer,
  startAzurite,
} from '../test/support/azurite.ts';
import { guard } from '../test/support/guardian.ts';
import { type PostgresServer, postgresHomes, startPostgres } from '../test/support/postgres.ts';
import { type Shape, shapes } from './data.ts';
import {
  type Command,
  type Measured,
  measure,
  median,
  medianRatio,
  type Pairs,
  takeTurns,
} from './measure.ts';

const { values: given } = parseArgs({
  options: {
    size: { type: 'string', default: '256' },
    large: { type: 'string', default: '8192' },
    pairs: { type: 'string', default: '5' },
    only: { type: 'string', default: '' },
    against: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});
const size = Number(given.size);
const pairs = Number(given.pairs);

const root = join(import.meta.dirname, '..');
const cli = join(root, 'dist/cli.js');
const sdk = join(root, 'bench/sdk.js');
const container = 'bench';
const jobs = availableParallelism();

/** One line of the table. */
interface Line {
  readonly measure: string;
  readonly data: string;
  readonly value: number;
  readonly unit?: string;
  readonly atMost?: number;
}

/** Two sides of a comparison in absolute figures. */
interface Side {
  readonly what: string;
  readonly runs: readonly Measured[];
}

const lines: Line[] = [];
const sides: Side[] = [];
const leftOut: string[] = [];
/** Of every backup that was compared with pg_dump. */
const diskPeaks: number[] = [];

/** A store on loopback that takes backups. */
interface Store {
  readonly env: Readonly<Record<string, string>>;
  /** Of the container, with a SAS. */
  readonly url: string;
  readonly clear: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

async function startStore(kind: 'azurite' | 'sink'): Promise<Store> {
  if (kind === 'azurite') {
    const azurite = await startAzurite();
    await createContainer(azurite, container);
    const client = containerClient(azurite, container);
    return {
      env: storeEnv(azurite.connectionString),
      url: `${azurite.url}/${container}?${containerSas(azurite, container)}`,
      stop: () => azurite.stop(),
      async clear() {
        for await (const { name } of client.listBlobsFlat()) await client.deleteBlob(name);
      },
    };
  }
  const sink = await guard({ command: () => [process.execPath, join(root, 'bench/sink.ts')] });
  const [, port] = await sink.start(/listens on (\d+)/);
  const url = `http://127.0.0.1:${port}/sink`;
  const key = Buffer.from('any').toString('base64');
  return {
    env: storeEnv(
      `DefaultEndpointsProtocol=http;AccountName=sink;AccountKey=${key};BlobEndpoint=${url};`,
    ),
    url: `${url}/${container}?sig=any`,
    clear: async () => undefined,
    stop: () => sink.stop(),
  };
}

const storeEnv = (connectionString: string) => ({
  PG_BACKUP_STORAGE_CONTAINER: container,
  PG_BACKUP_STORAGE_CONNECTION_STRING: connectionString,
});

const servers = new Map<number, PostgresServer>();

async function serverOf(major: number): Promise<PostgresServer> {
  const running = servers.get(major);
  if (running) return running;
  const home = postgresHomes().find(one => one.major === major);
  if (!home) throw new Missing(`PostgreSQL ${major} (PG_BACKUP_TEST_POSTGRES_HOMES)`);
  const server = await startPostgres({
    home: home.bin,
    settings: {
      ...{ fsync: 'on', synchronous_commit: 'on', full_page_writes: 'on', wal_level: 'replica' },
      ...{ shared_buffers: '512MB', max_wal_size: '4GB', autovacuum: 'off' },
      max_locks_per_transaction: '1024',
    },
  });
  servers.set(major, server);
  return server;
}

/** A database of a shape on a server, made when it is first asked for. */
async function database(major: number, shape: Shape, megabytes = size): Promise<string> {
  const server = await serverOf(major);
  const name = `${shape}_${megabytes}`;
  const [found] = await server.query('postgres', 'SELECT FROM pg_database WHERE datname = $1', [
    name,
  ]);
  if (!found) {
    console.error(`  making ${name} on PostgreSQL ${major}`);
    await server.createDatabase(name, shapes[shape](megabytes));
    await server.query('postgres', 'CHECKPOINT');
  }
  return name;
}

/** What a row needs and this machine lacks. */
class Missing extends Error {}

async function clientEnv(major: number): Promise<Record<string, string>> {
  const server = await serverOf(major);
  return {
    PATH: [server.bin, dirname(process.execPath), process.env.PATH].join(delimiter),
    PGHOST: server.host,
    PGPORT: String(server.port),
    PGUSER: server.username,
    PGPASSWORD: server.password,
  };
}

const ours = (major: number, store: Store, ...args: readonly string[]): Promise<Command> =>
  byBuild(cli, major, store, ...args);

async function byBuild(
  program: string,
  major: number,
  store: Store,
  ...args: readonly string[]
): Promise<Command> {
  return {
    args: [process.execPath, program, ...args, '--quiet'],
    env: { ...(await clientEnv(major)), ...store.env },
  };
}

/** A shell script, as a user would write it, with the programs of a major first in PATH. */
const script = async (major: number, ...steps: readonly string[]): Promise<Command> => ({
  args: ['/bin/sh', '-c', steps.join(' && ')],
  env: {
    ...(await clientEnv(major)),
    // What azcopy keeps for itself is not counted as disk.
    HOME: azcopyHome,
    AZCOPY_DISABLE_SYSLOG: 'true',
  },
});

const azcopyHome = mkdtempSync(join(tmpdir(), 'bench-azcopy-'));

/** azcopy from PATH, or from npm into the user's cache: the package has it without the right to run. */
function azcopy(): string {
  const cache = join(homedir(), '.cache/pg-azure-backup/azcopy');
  const binary = join(cache, 'node_modules/@azure-tools/azcopy-linux/dist/bin/azcopy_linux_amd64');
  try {
    if (!existsSync(binary)) {
      mkdirSync(cache, { recursive: true });
      const what = ['--no-audit', '--no-fund', '--prefix', cache, '@azure-tools/azcopy-linux@10'];
      execFileSync('npm', ['install', ...what], { stdio: 'pipe' });
    }
    chmodSync(binary, 0o755);
    execFileSync(binary, ['--version'], { stdio: 'pipe' });
    return binary;
  } catch {
    throw new Missing('azcopy (from npm; it needs libsecret-1-0)');
  }
}

/** As `--compress` takes them: what we choose, what pg_dump does unless told otherwise. */
const compressions = { zstd: 'zstd:1', gzip1: 'gzip:1', gzip6: 'gzip:6' };

/** pg_dump 15 knows only the level of gzip. */
const pgDump = (major: number, compression: string, ...args: readonly string[]): string =>
  [
    `pg_dump --format=custom --compress=${major < 16 ? compression.replace('gzip:', '') : compression}`,
    ...args,
  ].join(' ');

const bareDump = async (major: number, compression: string, name: string): Promise<Command> => ({
  args: pgDump(major, compression, name).split(' '),
  env: await clientEnv(major),
});

const seconds = (run: Measured): number => run.seconds;

/** Compares two commands: a line of the table, and both sides in absolute figures. */
async function compare(
  line: Omit<Line, 'value'>,
  [what, one]: readonly [string, Command],
  [otherWhat, other]: readonly [string, Command],
  prepare: (side: keyof Pairs) => Promise<unknown>,
): Promise<Pairs> {
  const taken = await takeTurns(pairs, one, other, prepare);
  lines.push({ ...line, value: medianRatio(taken, seconds) });
  sides.push({ what: `${line.data}: ${what}`, runs: taken.one });
  sides.push({ what: `${line.data}: ${otherWhat}`, runs: taken.other });
  return taken;
}

async function withStore(
  kind: 'azurite' | 'sink',
  work: (store: Store) => Promise<void>,
): Promise<void> {
  const store = await startStore(kind);
  try {
    await work(store);
  } finally {
    await store.stop();
  }
}

/** A backup against bare pg_dump to the null device. */
async function againstBare(
  major: number,
  shape: Shape,
  compression: string,
  kind: 'azurite' | 'sink',
  atMost?: number,
): Promise<void> {
  const name = await database(major, shape);
  await withStore(kind, async store => {
    const where = kind === 'sink' ? 'a store that only receives' : 'Azurite';
    const data = `${shape}, ${compression}, PostgreSQL ${major}, ${where}`;
    const { one } = await compare(
      { measure: 'backup ÷ bare pg_dump', data, ...(atMost && { atMost }) },
      [
        'backup',
        await ours(major, store, 'backup', '--databases', name, '--compression', compression),
      ],
      ['pg_dump to the null device', await bareDump(major, compression, name)],
      store.clear,
    );
    diskPeaks.push(...one.map(({ diskMB }) => diskMB));
    if (!compression.startsWith('gzip')) return;
    // Our children are pg_dump, and pg_dump and pg_restore when they are asked for their version.
    const share = one.map(({ cpuSeconds, own }) => {
      const ownSeconds = own?.cpuSeconds ?? Number.NaN;
      return ownSeconds / (cpuSeconds - ownSeconds);
    });
    lines.push({
      measure: 'CPU of our process ÷ CPU of pg_dump',
      data,
      value: median(share),
      ...(atMost && { atMost: 0.15 }),
    });
  });
}

/** A backup against `pg_dump --file`, `sha256sum` and an upload. */
async function againstScript(
  by: 'azcopy' | 'the SDK',
  major: number,
  shape: Shape,
  compression: { readonly ours: string; readonly theirs: string },
  atMost?: number,
): Promise<void> {
  const upload =
    by === 'azcopy'
      ? (url: string) => `${azcopy()} copy './*' '${url}' --from-to=LocalBlob >/dev/null`
      : (url: string) => `node ${sdk} up '${url}' dump dump.sha256`;
  const name = await database(major, shape);
  await withStore('azurite', async store => {
    const same = compression.ours === compression.theirs;
    const kinds = same ? compression.ours : `${compression.ours} against ${compression.theirs}`;
    await compare(
      {
        measure: `backup ÷ script with ${by}, ${same ? 'same compression' : 'each with its defaults'}`,
        data: `${shape}, ${kinds}, PostgreSQL ${major}, Azurite`,
        ...(atMost && { atMost }),
      },
      [
        'backup',
        await ours(major, store, 'backup', '--databases', name, '--compression', compression.ours),
      ],
      [
        `pg_dump, sha256sum, ${by}`,
        await script(
          major,
          pgDump(major, compression.theirs, '--file=dump', name),
          'sha256sum dump >dump.sha256',
          upload(store.url),
        ),
      ],
      store.clear,
    );
  });
}

async function eightDatabases(major: number, compression: string): Promise<void> {
  const server = await serverOf(major);
  const first = await database(major, 'narrow', Math.ceil(size / 8));
  const names = Array.from({ length: 8 }, (_, index) => `eight_${index}`);
  for (const name of names) {
    await server.query('postgres', `CREATE DATABASE ${name} TEMPLATE ${first}`);
  }
  await withStore('azurite', async store => {
    await compare(
      {
        measure: 'eight databases, two at a time ÷ eight bare pg_dumps, two at a time',
        data: `narrow, ${compression}, PostgreSQL ${major}, Azurite`,
        atMost: 1.15,
      },
      [
        'backup',
        await ours(
          major,
          store,
          'backup',
          '--databases',
          'eight_*',
          '--concurrency=2',
          '--compression',
          compression,
        ),
      ],
      [
        'xargs -P 2 pg_dump',
        await script(
          major,
          `printf '%s\\n' ${names.join(' ')} | xargs -P 2 -I{} sh -c '${pgDump(major, compression, '{} >/dev/null')}'`,
        ),
      ],
      store.clear,
    );
  });
  for (const name of names) await server.dropDatabase(name);
}

/** A restore against pg_restore from a local file, and against the script of a user. */
async function restores(major: number, shape: Shape, atMost?: number): Promise<void> {
  const server = await serverOf(major);
  const name = await database(major, shape);
  const folder = mkdtempSync(join(tmpdir(), 'bench-archive-'));
  const archive = join(folder, 'dump');
  const compression = major < 16 ? compressions.gzip1 : compressions.zstd;
  const noCopy = async () => {
    await server.dropDatabase('copy');
    await server.query('postgres', 'CHECKPOINT');
  };
  // Ours makes its database itself; for bare pg_restore it is there.
  const copyForTheOther = async (side: keyof Pairs) => {
    await noCopy();
    if (side === 'other') await server.createDatabase('copy');
  };
  try {
    await withStore('azurite', async store => {
      const data = `${shape}, ${compression}, PostgreSQL ${major}, Azurite`;
      await measure(await ours(major, store, 'backup', '--databases', name));
      await measure(
        await script(
          major,
          `cd ${folder}`,
          pgDump(major, compression, '--file=dump', name),
          'sha256sum dump >dump.sha256',
          `node ${sdk} up '${store.url}' dump dump.sha256`,
        ),
      );
      const restore = ['restore', '--database', name, '--target-database', 'copy'];
      const pgRestore = `pg_restore --exit-on-error --no-owner --jobs=${jobs} --dbname=copy`;
      const bare = await script(major, `${pgRestore} ${archive}`);
      const all = ['restore', await ours(major, store, ...restore)] as const;
      await compare(
        {
          measure: `restore ÷ pg_restore -j${jobs} from a local file`,
          data,
          ...(atMost && { atMost }),
        },
        all,
        [`pg_restore -j${jobs}`, bare],
        copyForTheOther,
      );
      await compare(
        { measure: `… without validation`, data },
        ['restore --no-validate', await ours(major, store, ...restore, '--no-validate')],
        [`pg_restore -j${jobs}`, bare],
        copyForTheOther,
      );
      const download = (by: string) => [
        by,
        'sha256sum --check --quiet dump.sha256',
        'createdb --template=template0 copy',
        `${pgRestore} dump`,
      ];
      const bySdk = await script(
        major,
        ...download(`node ${sdk} down '${store.url}' dump dump.sha256`),
      );
      await compare(
        { measure: 'restore ÷ script with the SDK', data },
        all,
        ['the SDK, sha256sum, pg_restore', bySdk],
        noCopy,
      );
      const [address, sas] = store.url.split('?');
      const byAzcopy = await script(
        major,
        ...download(
          `${azcopy()} copy '${address}/*?${sas}' . --include-pattern 'dump;dump.sha256' --from-to=BlobLocal >/dev/null`,
        ),
      );
      await compare(
        { measure: 'restore ÷ script with azcopy', data },
        all,
        ['azcopy, sha256sum, pg_restore', byAzcopy],
        noCopy,
      );
    });
  } finally {
    await server.dropDatabase('copy');
    rmSync(folder, { recursive: true });
  }
}

/** This build against another one: what a change costs. */
async function builds(major: number, atMost: number): Promise<void> {
  if (given.against === undefined) throw new Missing('other build (--against DIST)');
  const other = resolve(given.against, 'cli.js');
  const server = await serverOf(major);
  const name = await database(major, 'narrow');
  const data = `narrow, PostgreSQL ${major}, Azurite`;
  await withStore('azurite', async store => {
    const against = async (measure: string, args: readonly string[], prepare: () => unknown) => {
      const one = await ours(major, store, ...args);
      const before = await byBuild(other, major, store, ...args);
      await compare(
        { measure: `${measure}, this build ÷ the other`, data, atMost },
        [measure, one],
        [`${measure} by the other`, before],
        async () => await prepare(),
      );
    };
    await against('backup', ['backup', '--databases', name], store.clear);
    const drill = ['verify', '--databases', name, '--verify-level', 'restore'];
    await against('drill', drill, () => undefined);
    const swap = ['restore', '--database', name, '--target-database', 'copy', '--confirm', 'copy'];
    swap.push('--strategy', 'swap', '--keep-replaced', '0', '--no-safety-backup');
    try {
      await against('restore by swap', swap, async () => {
        await server.dropDatabase('copy');
        await server.query('postgres', `CREATE DATABASE copy TEMPLATE ${name}`);
        await server.query('postgres', 'CHECKPOINT');
      });
    } finally {
      await server.dropDatabase('copy');
    }
  });
}

/** The peak of our process at a small and at a large dump; nothing is compressed, nothing is kept. */
async function memory(major: number): Promise<void> {
  const peaks: number[] = [];
  for (const megabytes of [100, Number(given.large)]) {
    const name = await database(major, 'repetitive', megabytes);
    await withStore('sink', async store => {
      const args = ['backup', '--databases', name, '--compression=none'];
      const runs: Measured[] = [];
      for (let run = 0; run < 3; run += 1)
        runs.push(await measure(await ours(major, store, ...args)));
      const data = `a dump of ${megabytes} MB, PostgreSQL ${major}, a store that only receives`;
      const peak = median(runs.map(({ own }) => own?.peakMiB ?? Number.NaN));
      lines.push({
        measure: 'peak memory of our process',
        data,
        value: peak,
        unit: 'MiB',
        atMost: 160,
      });
      sides.push({ what: `${data}: backup`, runs });
      peaks.push(peak);
    });
  }
  const [small = Number.NaN, large = Number.NaN] = peaks;
  lines.push({
    measure: 'peak memory, large ÷ small dump',
    data: '',
    value: large / small,
    atMost: 1.2,
  });
}

/** From the start of our process to that of pg_dump, which a wrapper of pg_dump writes down. */
async function startUp(major: number): Promise<void> {
  const server = await serverOf(major);
  const folder = mkdtempSync(join(tmpdir(), 'bench-bin-'));
  const started = join(folder, 'started');
  const real = join(server.bin, 'pg_dump');
  const wrapper = `#!/bin/sh\n[ "$1" = --version ] || date +%s%N >${started}\nexec ${real} "$@"\n`;
  writeFileSync(join(folder, 'pg_dump'), wrapper, { mode: 0o755 });
  const restorer = `#!/bin/sh\nexec ${join(server.bin, 'pg_restore')} "$@"\n`;
  writeFileSync(join(folder, 'pg_restore'), restorer, { mode: 0o755 });
  const name = await database(major, 'narrow', 1);
  try {
    await withStore('azurite', async store => {
      const command = await ours(major, store, 'backup', '--databases', name);
      const path = [folder, dirname(process.execPath), '/usr/bin', '/bin'].join(delimiter);
      const wrapped = { ...command, env: { ...command.env, PATH: path } };
      const added: number[] = [];
      const empty: number[] = [];
      for (let pair = 0; pair < 3 * pairs; pair += 1) {
        const nothing = { args: [process.execPath, '/dev/null'], env: command.env };
        empty.push((await measure(nothing)).seconds * 1000);
        const { startedAt } = await measure(wrapped);
        added.push(Number(readFileSync(started, 'utf8')) / 1e6 - startedAt);
      }
      const data = `PostgreSQL ${major}, Azurite`;
      const milliseconds = { data, unit: 'ms' };
      lines.push({
        measure: 'from our start to that of pg_dump',
        ...milliseconds,
        value: median(added),
        atMost: 250,
      });
      lines.push({
        measure: 'an empty Node script, start to end',
        ...milliseconds,
        value: median(empty),
      });
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const { zstd, gzip1, gzip6 } = compressions;

/** The rows that can be chosen by name, in the order in which they run. */
const rows: Readonly<Record<string, () => Promise<void>>> = {
  'backup-gzip': async () => {
    for (const shape of ['narrow', 'wide'] as const) {
      await againstBare(15, shape, gzip1, 'azurite', 1.08);
      await againstBare(15, shape, gzip6, 'azurite', 1.08);
    }
    await againstBare(15, 'small', gzip1, 'azurite');
  },
  'backup-zstd': async () => {
    await againstBare(17, 'narrow', zstd, 'sink', 1.1);
    await againstBare(17, 'wide', zstd, 'sink', 1.3);
    for (const shape of ['narrow', 'wide', 'small'] as const) {
      await againstBare(17, shape, zstd, 'azurite');
    }
  },
  'script-defaults': async () => {
    for (const shape of ['narrow', 'wide', 'small'] as const) {
      await againstScript('azcopy', 17, shape, { ours: zstd, theirs: gzip6 }, 0.25);
    }
  },
  'script-azcopy': async () => {
    for (const shape of ['narrow', 'wide'] as const) {
      await againstScript('azcopy', 17, shape, { ours: zstd, theirs: zstd }, 0.45);
    }
  },
  'script-sdk': async () => {
    for (const shape of ['narrow', 'wide'] as const) {
      await againstScript('the SDK', 17, shape, { ours: zstd, theirs: zstd }, 0.8);
    }
  },
  'script-gzip': async () => {
    for (const shape of ['narrow', 'wide'] as const) {
      await againstScript('azcopy', 15, shape, { ours: gzip1, theirs: gzip6 }, 0.6);
    }
  },
  eight: async () => {
    await eightDatabases(15, gzip1);
    await eightDatabases(17, zstd);
  },
  restore: async () => {
    await restores(17, 'narrow', 1.1);
    await restores(17, 'wide', 1.1);
    await restores(17, 'small');
  },
  memory: () => memory(17),
  'start-up': () => startUp(17),
  builds: () => builds(15, 1.03),
};

if (given.help) {
  console.log(
    `npm run bench -- [--size MB of a dump without compression (256)] [--large MB of the large dump (8192)]
                 [--pairs 5] [--against DIST of another build] [--only ${Object.keys(rows).join(',')}]`,
  );
  process.exit();
}

const chosen = given.only ? given.only.split(',') : Object.keys(rows);
for (const name of chosen) {
  if (!(name in rows)) throw new Error(`There is no row ${name}. Rows: ${Object.keys(rows)}`);
}
try {
  for (const name of chosen) {
    console.error(`${new Date().toISOString().slice(11, 19)} ${name}`);
    try {
      await rows[name]?.();
    } catch (error) {
      if (!(error instanceof Missing)) throw error;
      leftOut.push(`${name}: there is no ${error.message}`);
    }
  }
} finally {
  for (const server of servers.values()) await server.stop();
  rmSync(azcopyHome, { recursive: true, force: true });
  console.log(report());
}

function report(): string {
  const cell = ({ value, unit }: Line): string =>
    unit ? `${value.toFixed(0)} ${unit}` : value.toFixed(2);
  if (diskPeaks.length > 0) {
    const value = Math.max(...diskPeaks);
    const data = `the most of ${diskPeaks.length} backups`;
    lines.push({ measure: 'local disk used by a backup', data, value, unit: 'MB', atMost: 0 });
  }
  const table = lines.map(line => {
    const limit = line.atMost === undefined ? '' : cell({ ...line, value: line.atMost });
    const met = line.atMost === undefined ? '' : line.value <= line.atMost ? 'yes' : '**no**';
    return `| ${line.measure} | ${line.data} | ${limit} | ${cell(line)} | ${met} |`;
  });
  const of = (runs: readonly Measured[], what: (run: Measured) => number, digits: number): string =>
    median(runs.map(what)).toFixed(digits);
  const figures = sides.map(({ what, runs }) => {
    const own = runs.flatMap(run => run.own ?? []);
    const ownCpu = own.length ? median(own.map(one => one.cpuSeconds)).toFixed(2) : '';
    const ownPeak = own.length ? median(own.map(one => one.peakMiB)).toFixed(0) : '';
    const wall = runs.map(run => run.seconds).toSorted((a, b) => a - b);
    const spread = `${wall[0]?.toFixed(1)}–${wall.at(-1)?.toFixed(1)}`;
    return `| ${what} | ${of(runs, seconds, 2)} (${spread}) | ${of(runs, run => run.cpuSeconds, 2)} | ${ownCpu} | ${of(runs, run => run.treePeakMiB, 0)} | ${ownPeak} | ${of(runs, run => run.diskMB, 0)} |`;
  });
  return [
    `${machine()}; \`--size ${size} --large ${given.large} --pairs ${pairs}\`, ${new Date().toISOString().slice(0, 10)}.`,
    ...leftOut.map(what => `Left out: ${what}.`),
    '',
    '| measure | data, compression, server, store | at most | measured | met |',
    '|---|---|---|---|---|',
    ...table,
    '',
    '| medians | wall s (range) | CPU s | of our process | peak MiB of all processes | of our process | disk MB |',
    '|---|---|---|---|---|---|---|',
    ...figures,
  ].join('\n');
}

function machine(): string {
  const os = /PRETTY_NAME="(.*)"/.exec(readFileSync('/etc/os-release', 'utf8'))?.[1];
  const { version: azurite } = JSON.parse(
    readFileSync(join(root, 'node_modules/azurite/package.json'), 'utf8'),
  );
  const majors = postgresHomes().filter(({ major }) => major === 15 || major === 17);
  const versions = majors.map(({ bin }) =>
    execFileSync(join(bin, 'postgres'), ['--version'], { encoding: 'utf8' }).replace(
      /^.*\) (\S+).*\s*$/,
      '$1',
    ),
  );
  return [
    `${cpus().length} cores (${cpus()[0]?.model})`,
    `${Math.round(totalmem() / 2 ** 30)} GiB`,
    os,
    `Node ${process.versions.node}`,
    `PostgreSQL ${versions.join(' and ')}`,
    `Azurite ${azurite}`,
  ].join(', ');
}
