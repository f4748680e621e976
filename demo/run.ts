/**
 * The main job before your eyes: a database is backed up, listed, restored and compared, by the
 * built program, with a real PostgreSQL server and an emulator of Azure Blob Storage. Both are made
 * for the demo and gone afterwards, and so is what had to be installed outside this folder.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { styleText } from 'node:util';
import { type Azurite, createContainer, startAzurite } from '../test/support/azurite.ts';
import { installMissingTools } from '../test/support/install.ts';
import { type PostgresServer, startPostgres } from '../test/support/postgres.ts';
import { shop } from '../test/support/sample.ts';

const root = join(import.meta.dirname, '..');
const cli = join(root, 'dist/cli.js');

const say = (text: string) => console.log(`\n${styleText('bold', text)}`);

// Ctrl-C ends the program that runs, which is told as well, and then the demo, which cleans up.
const interruption = new AbortController();
for (const signal of ['SIGHUP', 'SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => interruption.abort(`Ended by ${signal}.`));
}

try {
  await demo();
  sayWhatIsNext();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function demo(): Promise<void> {
  const installed = installMissingTools({ who: 'The demo', stays: ', until it ends' });
  try {
    say('Starting PostgreSQL and Azurite for the demo alone, and filling a database "shop"');
    await using servers = new AsyncDisposableStack();
    const server = servers.adopt(await startPostgres(), started => started.stop());
    const azurite = servers.adopt(await startAzurite(), started => started.stop());
    await story(server, azurite);
  } finally {
    if (installed.packages.length > 0) {
      say(`Removing what was installed for the demo: ${installed.packages.join(' ')}`);
      installed.remove();
    }
  }
}

async function story(server: PostgresServer, azurite: Azurite): Promise<void> {
  await createContainer(azurite, 'backups');
  await server.createDatabase('shop', shop(5000));

  const env = {
    PATH: process.env.PATH,
    PGHOST: server.host,
    PGPORT: String(server.port),
    PGUSER: server.username,
    PGPASSWORD: server.password,
    PG_BACKUP_STORAGE_CONTAINER: 'backups',
    PG_BACKUP_STORAGE_CONNECTION_STRING: azurite.connectionString,
  };
  const run = async (why: string, ...args: string[]): Promise<void> => {
    interruption.signal.throwIfAborted();
    say(`${why}\n$ pg-azure-backup ${args.join(' ')}`);
    const child = spawn(process.execPath, [cli, ...args], { env, stdio: 'inherit' });
    const [code] = await once(child, 'close');
    interruption.signal.throwIfAborted();
    if (code !== 0) throw new Error(`pg-azure-backup ${args[0]} ended with ${code}`);
  };

  await run('What would be backed up?', 'databases');
  await run('Back it up', 'backup', '--databases', 'shop', '--label', 'daily');
  await run(
    'Prove that it can be restored: a drill on a throw-away PostgreSQL',
    ...['verify', '--verify-level', 'restore'],
  );
  await run('How do the backups stand?', 'status');

  say('An accident happens\n$ psql shop --command "DROP SCHEMA shop CASCADE"');
  await server.query('shop', 'DROP SCHEMA shop CASCADE');
  await run(
    'Look at the backup in a copy first: every object and row is compared',
    ...['restore', '--database', 'shop', '--target-database', 'shop_copy'],
  );
  await run(
    'Restore in place, by exchanging the two databases',
    ...['restore', '--database', 'shop', '--confirm', 'shop', '--strategy', 'swap'],
  );
  const counts = await server.query(
    'shop',
    `SELECT (SELECT count(*) FROM shop.customers)::int AS customers,
            (SELECT count(*) FROM shop.orders)::int AS orders`,
  );
  say('The shop is open again');
  console.log(counts[0]);
  await run('Which backups would go?', 'prune', '--keep-daily', '7', '--dry-run');
  await run('Is anything wrong?', 'check', '--databases', 'shop');
}

function sayWhatIsNext(): void {
  // The Node 24 that came with the demo, where the machine's own is older.
  const node = process.execPath.startsWith(root) ? 'node_modules/.bin/node' : 'node';
  say('All that is left of the demo is node_modules. Next, your own server: this only looks');
  console.log(`$ PGHOST=… PGUSER=… PGPASSWORD=… ${node} dist/cli.js databases`);
}
