import { readComment } from '../../catalog/mark.ts';
import type { Blockers, ServerState } from '../../postgres/probes/preflight.ts';
import { asAdministrator } from '../../postgres/session/as-administrator.ts';
import { quoteIdent, quoteLiteral } from '../../postgres/session/quoting.ts';
import { listed, shownNames } from '../name-list.ts';
import { blocks, type Finding, warns } from './finding.ts';
import type { ServerIntention } from './intention.ts';

/** Whether it is a database that can be replaced at all. */
export function targetFindings(
  { request, target: found }: ServerIntention,
  { is_template, is_invalid, allows_connections, comment }: ServerState,
): Finding[] {
  const { target, strategy, safetyBackup } = request;
  if (found.kind === 'absent') return [];
  const name = quoteIdent(target);
  const findings: Finding[] = [];
  if (is_template) {
    findings.push(
      blocks(
        `"${target}" is a template, from which databases are made`,
        `Restore into another database. If it is one by mistake: ALTER DATABASE ${name} IS_TEMPLATE false;`,
      ),
    );
  } else if (is_invalid && (strategy === 'swap' || safetyBackup)) {
    findings.push(
      blocks(
        `"${target}" is what an interrupted DROP DATABASE left: nothing in it can be kept or read`,
        `Drop it for good, and run again: DROP DATABASE ${name};`,
      ),
    );
  } else if (!allows_connections && !readComment(target, comment).mark) {
    // One with our mark was closed by a restore that is going on again now.
    findings.push(
      blocks(
        `"${target}" allows no connections: somebody closed it, or it belongs to the provider`,
        `If it may be replaced: ALTER DATABASE ${name} ALLOW_CONNECTIONS true;`,
      ),
    );
  }
  return findings;
}

export function blockerFindings(
  role: string,
  { request: { target, strategy }, target: found }: ServerIntention,
  { sessions, prepared_transactions, slots }: Blockers,
): Finding[] {
  const findings: Finding[] = [];
  const keepsOld = found.kind === 'whole' && strategy === 'swap';
  if (prepared_transactions.length > 0) {
    const which = prepared_transactions.map(
      ({ gid, owner }) => `${quoteLiteral(gid)} of "${owner}"`,
    );
    findings.push(
      blocks(
        `prepared transactions are open in "${target}", which keep it from being replaced: ${listed(which)}`,
        `In that database, for each, either COMMIT PREPARED or: ${prepared_transactions
          .slice(0, shownNames)
          .map(({ gid }) => `ROLLBACK PREPARED ${quoteLiteral(gid)};`)
          .join(' ')}`,
      ),
    );
  }
  const names = (some: Blockers['slots']) => listed(some.map(({ name }) => `"${name}"`));
  const drop = (some: Blockers['slots']) =>
    some
      .slice(0, shownNames)
      .map(({ name }) => `SELECT pg_catalog.pg_drop_replication_slot(${quoteLiteral(name)});`)
      .join(' ');
  const active = slots.filter(({ is_active }) => is_active);
  if (slots.length > 0 && keepsOld) {
    findings.push(
      warns(
        `logical replication reads "${target}" through ${names(slots)}, and will not find the restored database there`,
        `The slots stay with the old database, and keep it from being dropped while they are in use. Set replication up anew, and drop them: ${drop(slots)}`,
      ),
    );
  } else if (active.length > 0) {
    findings.push(
      blocks(
        `logical replication reads "${target}" at the moment, through ${names(active)}: PostgreSQL does not drop it then`,
        `Stop the subscribers, then: ${drop(active)} They have to be set up anew after the restore.`,
      ),
    );
  } else if (slots.length > 0) {
    findings.push(
      warns(
        `the logical replication slots of "${target}" will be dropped with it: ${names(slots)}`,
        'What reads from them has to be set up anew after the restore.',
      ),
    );
  }
  findings.push(...sessionFindings(role, target, sessions));
  return findings;
}

/**
 * Those of superusers are nobody's to end but a superuser's, such as those of Azure's own services;
 * they come and go, and the restore waits for them.
 */
function sessionFindings(role: string, target: string, sessions: Blockers['sessions']): Finding[] {
  const staying = sessions.filter(({ may_end }) => !may_end);
  const ofSuperusers = staying.filter(({ of_superuser }) => of_superuser);
  const ofOthers = staying.filter(({ of_superuser }) => !of_superuser);
  const who = (some: Blockers['sessions']) =>
    listed(
      some.map(
        ({ username, application, pid }) =>
          `"${username}" (${application ? `${application}, ` : ''}pid ${pid})`,
      ),
    );
  return [
    ...(ofOthers.length > 0
      ? [
          blocks(
            `sessions are in "${target}" that "${role}" may not end: ${who(ofOthers)}`,
            asAdministrator(
              `GRANT pg_signal_backend TO ${quoteIdent(role)};`,
              'Close them, or as an administrator',
            ),
            'PG_PERMISSION_DENIED',
          ),
        ]
      : []),
    ...(ofSuperusers.length > 0
      ? [
          warns(
            `superusers are connected to "${target}", whom "${role}" may not disconnect: ${who(ofSuperusers)}`,
            'The restore will keep new sessions out and wait for these to end, and leave everything as it was if they do not. Close them, or have a superuser do it.',
          ),
        ]
      : []),
  ];
}

export function subscriptionFindings(
  { request: { target, strategy }, target: found }: ServerIntention,
  subscriptions: readonly string[],
): Finding[] {
  if (subscriptions.length === 0) return [];
  const names = listed(subscriptions.map(name => `"${name}"`));
  const remove = `In that database, for each: ${subscriptions
    .slice(0, shownNames)
    .map(quoteIdent)
    .map(
      name =>
        `ALTER SUBSCRIPTION ${name} DISABLE; ALTER SUBSCRIPTION ${name} SET (slot_name = NONE); DROP SUBSCRIPTION ${name};`,
    )
    .join(' ')}`;
  return found.kind === 'whole' && strategy === 'swap'
    ? [
        warns(
          `"${target}" subscribes to logical replication by ${names}, which will go on writing into the old database`,
          `That keeps it from being dropped. ${remove}`,
        ),
      ]
    : [
        blocks(
          `"${target}" subscribes to logical replication by ${names}: PostgreSQL does not drop it then`,
          `${remove} The slot at the publisher has to be dropped as well.`,
        ),
      ];
}
