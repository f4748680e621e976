import type { FailureCode } from '../../catalog/failure.ts';
import { readComment } from '../../catalog/mark.ts';
import type { Source } from '../../catalog/source.ts';
import {
  type Blockers,
  type Circumstances,
  type Extensions,
  itemsOf,
  lacksOfProvider,
  type PreflightAnswer,
} from '../../postgres/probes/preflight.ts';
import type { Server } from '../../postgres/session/server.ts';
import { quoteIdent, quoteLiteral } from '../../postgres/session/session.ts';
import type { StagingParts as RestoreParts, Target } from '../restore-plan.ts';
import type { RestoreRequest } from '../restore-request.ts';

/** Something that stands in the way of a restore, or that one should know before. */
export interface Finding {
  readonly level: 'error' | 'warning';
  readonly code: FailureCode;
  readonly message: string;
  readonly hint: string;
}

/** What is to be restored, and whereto. */
export interface Intention {
  readonly request: RestoreRequest;
  readonly source: Source;
  readonly target: Target;
}

/** What the server's answers mean for a restore. */
export function serverFindings(
  { server, restorer }: Pick<RestoreParts, 'server' | 'restorer'>,
  intention: Intention,
  { circumstances, blockers, subscriptions, extensions, missingLocales }: PreflightAnswer,
): Finding[] {
  // Not always the login: ALTER ROLE … SET role.
  const role = circumstances?.role ?? server.address.username;
  const maker = restorer === server ? role : restorer.address.username;
  return [
    ...(circumstances
      ? [
          ...stateFindings(server, circumstances),
          ...targetFindings(intention, circumstances),
          ...rightFindings(server, maker, intention, circumstances),
          ...propertyFindings(server, intention, circumstances),
          ...connectionFindings(intention, circumstances),
        ]
      : []),
    ...missingLocales.map(locale =>
      blocks(
        `the operating system of ${server.name} has no locale "${locale}", which the database was made with`,
        `Install it there (locale-gen, a language pack) and restart PostgreSQL, or restore into a server on the same system as the backup’s.`,
      ),
    ),
    ...(blockers ? blockerFindings(role, intention, blockers) : []),
    ...subscriptionFindings(intention, subscriptions ?? []),
    ...(extensions
      ? [
          ...providerFindings(restorer, extensions),
          ...extensionFindings(restorer, maker, extensions),
        ]
      : []),
  ];
}

const blocks = (
  message: string,
  hint: string,
  code: Finding['code'] = 'PREFLIGHT_FAILED',
): Finding => ({ level: 'error', code, message, hint });

const warns = (message: string, hint: string): Finding => ({
  level: 'warning',
  code: 'PREFLIGHT_FAILED',
  message,
  hint,
});

/** How many of one kind a message names. */
const shown = 5;

/** `one` or `several`, and their names. */
export const named = (one: string, items: readonly string[]): string =>
  `${items.length === 1 ? one : `${one}s`} ${listed(items)}`;

/** Names in a message. */
export const listed = (items: readonly string[]): string =>
  items.length > shown
    ? `${items.slice(0, shown).join(', ')} and ${items.length - shown} more`
    : items.join(', ');

function stateFindings({ name }: Server, state: Circumstances): Finding[] {
  if (state.is_standby) {
    return [
      blocks(
        `${name} is a standby: nothing can be restored into it`,
        'Connect to the primary, in --host.',
      ),
    ];
  }
  if (!state.is_read_only) return [];
  return [
    blocks(
      `${name} takes only transactions that change nothing (default_transaction_read_only is on)`,
      'That is how Azure saves a server whose storage is nearly full: give it more storage. Where somebody set default_transaction_read_only, for the server, this login or the database, have that taken back.',
    ),
  ];
}

/** Whether it is a database that can be replaced at all. */
function targetFindings(
  { request, target: found }: Intention,
  { is_template, is_invalid, allows_connections, comment }: Circumstances,
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

function rightFindings(
  server: Server,
  /** Whose the new database is until it gets its owner. */
  maker: string,
  { request, target, source }: Intention,
  rights: Circumstances,
): Finding[] {
  const findings: Finding[] = [];
  const { role, owner } = rights;
  const denied = (message: string, sql: string) =>
    blocks(
      message,
      `As an administrator: ${sql}; (see docs/postgresql-roles.md).`,
      'PG_PERMISSION_DENIED',
    );
  if (!rights.may_create) {
    findings.push(
      denied(
        `permission denied to create database: "${role}" has no CREATEDB`,
        `ALTER ROLE ${quoteIdent(role)} CREATEDB`,
      ),
    );
  }
  // PostgreSQL 16 and later can withhold either part of a membership.
  const membership = (other: string, option: string) =>
    `GRANT ${quoteIdent(other)} TO ${quoteIdent(role)}${server.major >= 16 ? ` WITH ${option} TRUE` : ''}`;
  if (owner !== null && !rights.has_rights_of_owner) {
    findings.push(
      denied(
        `must be owner of database "${request.target}" to replace it: "${role}" has not the rights of "${owner}"`,
        membership(owner, 'INHERIT'),
      ),
    );
  }
  // One grant is asked for once.
  if (owner !== null && !rights.has_rights_of_owner) return findings;
  const newOwner = (target.kind === 'whole' ? target.properties : source.facts.properties).owner;
  if (!rights.owner_exists && !request.restoreRoles) {
    findings.push(
      warns(
        `${server.name} has no role "${newOwner}", which owned the database: "${request.target}" will belong to "${maker}"`,
        `Create the role before, or afterwards: ALTER DATABASE ${quoteIdent(request.target)} OWNER TO ${quoteIdent(newOwner)};`,
      ),
    );
  } else if (rights.owner_exists && !rights.may_give_to_owner) {
    findings.push(
      warns(
        `"${request.target}" will belong to "${maker}": "${role}" may not give it to its owner "${newOwner}"`,
        `As an administrator, before or afterwards: ${membership(newOwner, 'SET')};`,
      ),
    );
  }
  return findings;
}

/**
 * Encoding and locale. That an ICU locale is one is for ICU to say, and that a locale has the
 * encoding for the operating system: the new database is created before the old one is touched.
 */
function propertyFindings(
  { name, major, version }: Server,
  { source }: Intention,
  { knows_encoding, has_icu }: Circumstances,
): Finding[] {
  const { encoding, localeProvider, locale } = source.facts.properties;
  const findings: Finding[] = [];
  if (!knows_encoding) {
    findings.push(
      blocks(
        `PostgreSQL ${version} does not know the encoding "${encoding}" of the backup`,
        'Restore into a server of the version that the backup was taken from.',
      ),
    );
  }
  const since = { libc: 13, icu: 15, builtin: locale === 'PG_UNICODE_FAST' ? 18 : 17 };
  if (major < since[localeProvider]) {
    findings.push(
      blocks(
        `the database had the ${localeProvider} locale "${locale}", which PostgreSQL ${version} cannot give to one`,
        `Restore into a server of version ${since[localeProvider]} or later.`,
      ),
    );
  } else if (localeProvider === 'icu' && !has_icu) {
    findings.push(
      blocks(
        `the database had the ICU locale "${locale}", and ${name} was built without ICU`,
        'Restore into a server that has ICU.',
      ),
    );
  }
  return findings;
}

/** `auto` takes what is left; a number that was asked for is not changed. */
function connectionFindings(
  { request: { jobs } }: Intention,
  { spare_connections, role }: Circumstances,
): Finding[] {
  if (spare_connections >= (jobs === 'auto' ? 1 : jobs)) return [];
  return [
    warns(
      `${spare_connections > 0 ? `only ${spare_connections}` : 'no'} more connections are free for "${role}", and ${jobs === 'auto' ? 'one is' : `${jobs} are`} needed`,
      'Lower --jobs, close what is idle, or raise max_connections or the limit of the role.',
    ),
  ];
}

function blockerFindings(
  role: string,
  { request: { target, strategy }, target: found }: Intention,
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
          .slice(0, shown)
          .map(({ gid }) => `ROLLBACK PREPARED ${quoteLiteral(gid)};`)
          .join(' ')}`,
      ),
    );
  }
  const names = (some: Blockers['slots']) => listed(some.map(({ name }) => `"${name}"`));
  const drop = (some: Blockers['slots']) =>
    some
      .slice(0, shown)
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
            `Close them, or as an administrator: GRANT pg_signal_backend TO ${quoteIdent(role)}; (see docs/postgresql-roles.md).`,
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

function subscriptionFindings(
  { request: { target, strategy }, target: found }: Intention,
  subscriptions: readonly string[],
): Finding[] {
  if (subscriptions.length === 0) return [];
  const names = listed(subscriptions.map(name => `"${name}"`));
  const remove = `In that database, for each: ${subscriptions
    .slice(0, shown)
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

/** Extensions whose library refuses to work unless the server loaded it when it started. */
const needPreload: readonly string[] = [
  'age',
  'anon',
  'citus',
  'pg_cron',
  'pg_qualstats',
  'pg_squeeze',
  'pg_stat_statements',
  'pgaudit',
  'pglogical',
  'timescaledb',
];

/** What a provider makes for itself in databases of its customers. */
export function providerFindings({ name }: Server, found: Extensions): Finding[] {
  const lacking = lacksOfProvider(found).map(quoteIdent);
  return lacking.length === 0
    ? []
    : [
        warns(
          `the ${named('extension', lacking)} will not be restored: a provider makes it for itself in databases of its customers, and ${name} does not have it, or lets nobody make it`,
          'Nothing of yours is in it. What of yours needs it is left out as well, and named.',
        ),
      ];
}

/** What a server has not, or does not allow, of the extensions that a backup needs. */
export function extensionFindings(server: Server, role: string, found: Extensions): Finding[] {
  const ofProvider = lacksOfProvider(found);
  // The first comes with every database.
  const wanted = found.wanted.filter(
    ({ name }) => name !== 'plpgsql' && !ofProvider.includes(name),
  );
  const findings: Finding[] = [];
  const missing = wanted.filter(({ is_available }) => !is_available).map(({ name }) => name);
  if (missing.length > 0) {
    findings.push(
      blocks(
        `${server.name} does not have the ${named('extension', missing.map(quoteIdent))}, which the backup needs`,
        `Install their packages on the server (on Debian and Ubuntu postgresql-contrib, and those whose names begin with postgresql-${server.major}-), or restore into one that has them.`,
      ),
    );
  }
  const there = wanted.filter(({ is_available }) => is_available);
  const { allow_list, preloaded } = found;
  const allowed = allow_list === null ? undefined : itemsOf(allow_list);
  const allowedInLowerCase = allowed?.map(item => item.toLowerCase());
  const notAllowed = allowedInLowerCase
    ? there.map(({ name }) => name).filter(name => !allowedInLowerCase.includes(name.toLowerCase()))
    : [];
  if (allowed && notAllowed.length > 0) {
    findings.push(
      blocks(
        `the server parameter azure.extensions of ${server.name} does not allow ${listed(notAllowed.map(name => `"${name}"`))}, which the backup needs`,
        setParameter(server, 'azure.extensions', [...allowed, ...notAllowed]),
      ),
    );
  }
  const creatable = server.isSuperuser || (allowed !== undefined && found.is_azure_admin);
  const refused = creatable ? [] : there.filter(({ is_trusted }) => !is_trusted);
  if (refused.length > 0) {
    findings.push(
      warns(
        `"${role}" may not be able to create ${listed(refused.map(({ name }) => `"${name}"`))}: only ${allowed ? 'members of azure_pg_admin' : 'superusers'} may create an extension that is not trusted`,
        allowed
          ? `As the administrator: GRANT azure_pg_admin TO ${quoteIdent(role)};`
          : 'Try it first, into a new database (--target-database), or restore as a superuser.',
      ),
    );
  }
  const loaded = preloaded === null ? undefined : itemsOf(preloaded);
  const unloaded = there
    .map(({ name }) => name)
    .filter(name => loaded && needPreload.includes(name) && !loaded.includes(name));
  if (loaded && unloaded.length > 0) {
    findings.push(
      warns(
        `${server.name} does not load in shared_preload_libraries what the backup’s ${named('extension', unloaded.map(quoteIdent))} cannot do without`,
        allowed
          ? `${setParameter(server, 'shared_preload_libraries', [...loaded, ...unloaded])}; it works after a restart.`
          : `Set it, and restart PostgreSQL: ALTER SYSTEM SET shared_preload_libraries = ${[...loaded, ...unloaded].map(quoteLiteral).join(', ')};`,
      ),
    );
  }
  return findings;
}

/** The command that sets a parameter of a server on Azure. */
function setParameter({ address }: Server, parameter: string, items: readonly string[]): string {
  const { host } = address;
  const [, server = host] = /^([^.]+)\.(?:private\.)?postgres\.database\./.exec(host) ?? [];
  const group = `"$(az postgres flexible-server list --query "[?name=='${server}'].resourceGroup" --output tsv)"`;
  return `az postgres flexible-server parameter set --resource-group ${group} --server-name ${server} --name ${parameter} --value "${items.join(',')}"`;
}
