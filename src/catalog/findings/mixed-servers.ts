import { databaseOf, newestFirst } from '../backup.ts';
import type { Inventory } from '../inventory.ts';
import { option } from '../reference.ts';
import { alternates, byServer, mixedServers, movedFromFlags } from '../server.ts';
import type { Finding } from './finding.ts';

/** Databases of one name in one place are told apart, and yet most often nobody meant them to be there. */
export const mixedFindings = ({ entries }: Inventory): Finding[] =>
  [...Map.groupBy(entries, databaseOf)].flatMap(([database, own]) => {
    const servers = mixedServers(own);
    const alternating = [...byServer(newestFirst(own))].flatMap(([server, of]) =>
      server !== undefined && alternates(of) ? [server] : [],
    );
    if (servers.length === 0) return alternating.map(server => namesakesFinding(database, server));
    return [
      {
        level: 'error',
        code: 'SERVERS_MIXED',
        database,
        message: `backups of "${database}" of ${servers.length} servers lie in one place: ${servers.toSorted().join(', ')}`,
        hint: `Two servers? Give each a place of its own (${option('storage-prefix')} with {server} in it), or each a name (${option('server-name')}). One that has moved? Say so at its next backup: ${movedFromFlags(servers.toSorted())}.`,
      },
    ];
  });

const namesakesFinding = (database: string, server: string): Finding => ({
  level: 'warning',
  code: 'SERVERS_MIXED',
  database,
  message: `backups of "${database}" of ${server} come from several clusters by turns: two servers by the same name, perhaps, which are taken for one`,
  hint: `Give each server a name of its own (${option('server-name')}), or a place of its own (${option('storage-prefix')}).`,
});
