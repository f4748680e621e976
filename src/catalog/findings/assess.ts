import { type History, historiesOf } from '../history.ts';
import type { Inventory } from '../inventory.ts';
import { option, ownCommand } from '../reference.ts';
import { ageFindings, failedRunFindings, neverFindings } from './age.ts';
import { type Credential, credentialFindings } from './credentials.ts';
import { lostFindings, skewFindings, unfinishedFindings, unusableFindings } from './damage.ts';
import { type Finding, findingLevels } from './finding.ts';
import { mixedFindings } from './mixed-servers.ts';
import type { CheckPolicy } from './policy.ts';
import { type ServerDatabases, serverFindings } from './server.ts';
import { contentFindings } from './size.ts';
import { isKnown, standingOf } from './standing.ts';
import { quotaFindings } from './storage.ts';
import { verificationFindings } from './verification.ts';

/** What a check looks at. */
export interface Evident {
  /** Of the databases that were asked for. */
  readonly inventory: Inventory;
  /** In the whole store. */
  readonly storedBytes: number;
  /** `undefined`: the server was not asked. */
  readonly server: ServerDatabases | undefined;
  /** Whose backups are looked at; `undefined`: of every server. */
  readonly only: string | undefined;
  /** Databases that must have a backup, because they were named. */
  readonly named: readonly string[];
  readonly credentials: readonly Credential[];
}

/** Everything that is wrong, or soon will be: the worst first, then by database. Empty: all is well. */
export function assess(evident: Evident, policy: CheckPolicy, now: Date): Finding[] {
  const { inventory, server, named } = evident;
  const databases = [...(server?.selected ?? []).map(({ name }) => name), ...named];
  const histories = historiesOf(inventory, { databases, server: evident.only });
  return [
    ...(histories.length === 0 ? [nothingAtAll] : []),
    ...histories.flatMap(history =>
      databaseFindings(history, evident, policy, now).map(finding => ofWhich(history, finding)),
    ),
    ...mixedFindings(inventory),
    ...serverFindings(server),
    ...quotaFindings(evident.storedBytes, policy),
    ...evident.credentials.flatMap(credential => credentialFindings(credential, policy, now)),
  ].toSorted(
    (a, b) =>
      findingLevels.indexOf(a.level) - findingLevels.indexOf(b.level) ||
      compare(a.database ?? '', b.database ?? '') ||
      compare(a.code, b.code),
  );
}

/** Where the name alone does not tell which database is meant. */
const ofWhich = ({ server, otherServers }: History, finding: Finding): Finding =>
  server === undefined || otherServers.length === 0
    ? finding
    : { ...finding, message: `${server}: ${finding.message}` };

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function databaseFindings(
  history: History,
  evident: Evident,
  policy: CheckPolicy,
  now: Date,
): Finding[] {
  const { database } = history;
  const always = [
    ...unusableFindings(history),
    ...lostFindings(history, now),
    ...skewFindings(history, now),
    ...unfinishedFindings(history, now),
  ];
  const standing = standingOf(history, evident);
  if (standing === 'left-out') return always;
  if (standing === 'gone') {
    return [
      {
        level: evident.named.includes(database) ? 'error' : 'warning',
        code: 'DATABASE_GONE',
        database,
        message: `there are backups of "${database}", but the server has no such database: was it dropped or renamed?`,
        hint: `If it is to be gone, leave it out with ${option('exclude-databases')}. If not, restore it: ${ownCommand('restore', { database })}`,
      },
      ...always,
    ];
  }
  return [
    ...(isKnown(history) ? ageFindings(history, policy, now) : neverFindings(history)),
    ...failedRunFindings(history, now),
    ...contentFindings(history, policy),
    ...verificationFindings(history, policy, now),
    ...always,
  ];
}

/** A check that looks into the wrong place must not be green. */
const nothingAtAll: Finding = {
  level: 'error',
  code: 'NEVER_BACKED_UP',
  database: null,
  message: 'there is no backup of any database that was asked for',
  hint: `See whether it is the right store: ${option('storage-container')}, ${option('storage-prefix')}, ${option('storage-directory')}. What is there: ${ownCommand('list')}`,
};
