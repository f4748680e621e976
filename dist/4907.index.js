export const id = 4907;
export const ids = [4907];
export const modules = {

/***/ 54907:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E6: () => (/* binding */ providerFindings),
/* harmony export */   GW: () => (/* binding */ extensionFindings),
/* harmony export */   KE: () => (/* binding */ listed),
/* harmony export */   KT: () => (/* binding */ named),
/* harmony export */   cz: () => (/* binding */ serverFindings)
/* harmony export */ });
/* harmony import */ var _catalog_mark_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10738);
/* harmony import */ var _postgres_probes_preflight_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(80058);
/* harmony import */ var _postgres_session_session_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76447);



/** What the server's answers mean for a restore. */
function serverFindings({ server, restorer }, intention, { circumstances, blockers, subscriptions, extensions, missingLocales }) {
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
        ...missingLocales.map(locale => blocks(`the operating system of ${server.name} has no locale "${locale}", which the database was made with`, `Install it there (locale-gen, a language pack) and restart PostgreSQL, or restore into a server on the same system as the backup’s.`)),
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
const blocks = (message, hint, code = 'PREFLIGHT_FAILED') => ({ level: 'error', code, message, hint });
const warns = (message, hint) => ({
    level: 'warning',
    code: 'PREFLIGHT_FAILED',
    message,
    hint,
});
/** How many of one kind a message names. */
const shown = 5;
/** `one` or `several`, and their names. */
const named = (one, items) => `${items.length === 1 ? one : `${one}s`} ${listed(items)}`;
/** Names in a message. */
const listed = (items) => items.length > shown
    ? `${items.slice(0, shown).join(', ')} and ${items.length - shown} more`
    : items.join(', ');
function stateFindings({ name }, state) {
    if (state.is_standby) {
        return [
            blocks(`${name} is a standby: nothing can be restored into it`, 'Connect to the primary, in --host.'),
        ];
    }
    if (!state.is_read_only)
        return [];
    return [
        blocks(`${name} takes only transactions that change nothing (default_transaction_read_only is on)`, 'That is how Azure saves a server whose storage is nearly full: give it more storage. Where somebody set default_transaction_read_only, for the server, this login or the database, have that taken back.'),
    ];
}
/** Whether it is a database that can be replaced at all. */
function targetFindings({ request, target: found }, { is_template, is_invalid, allows_connections, comment }) {
    const { target, strategy, safetyBackup } = request;
    if (found.kind === 'absent')
        return [];
    const name = (0,_postgres_session_session_js__WEBPACK_IMPORTED_MODULE_2__/* .quoteIdent */ .v4)(target);
    const findings = [];
    if (is_template) {
        findings.push(blocks(`"${target}" is a template, from which databases are made`, `Restore into another database. If it is one by mistake: ALTER DATABASE ${name} IS_TEMPLATE false;`));
    }
    else if (is_invalid && (strategy === 'swap' || safetyBackup)) {
        findings.push(blocks(`"${target}" is what an interrupted DROP DATABASE left: nothing in it can be kept or read`, `Drop it for good, and run again: DROP DATABASE ${name};`));
    }
    else if (!allows_connections && !(0,_catalog_mark_js__WEBPACK_IMPORTED_MODULE_0__/* .readComment */ .W3)(target, comment).mark) {
        // One with our mark was closed by a restore that is going on again now.
        findings.push(blocks(`"${target}" allows no connections: somebody closed it, or it belongs to the provider`, `If it may be replaced: ALTER DATABASE ${name} ALLOW_CONNECTIONS true;`));
    }
    return findings;
}
function rightFindings(server, 
/** Whose the new database is until it gets its owner. */
maker, { request, target, source }, rights) {
    const findings = [];
    const { role, owner } = rights;
    const denied = (message, sql) => blocks(message, `As an administrator: ${sql}; (see docs/postgresql-roles.md).`, 'PG_PERMISSION_DENIED');
    if (!rights.may_create) {
        findings.push(denied(`permission denied to create database: "${role}" has no CREATEDB`, `ALTER ROLE ${(0,_postgres_session_session_js__WEBPACK_IMPORTED_MODULE_2__/* .quoteIdent */ .v4)(role)} CREATEDB`));
    }
    // PostgreSQL 16 and later can withhold either part of a membership.
    const membership = (other, option) => `GRANT ${(0,_postgres_session_session_js__WEBPACK_IMPORTED_MODULE_2__/* .quoteIdent */ .v4)(other)} TO ${(0,_postgres_session_session_js__WEBPACK_IMPORTED_MODULE_2__/* .quoteIdent */ .v4)(role)}${server.major >= 16 ? ` WITH ${option} TRUE` : ''}`;
    if (owner !== null && !rights.has_rights_of_owner) {
        findings.push(denied(`must be owner of database "${request.target}" to replace it: "${role}" has not the rights of "${owner}"`, membership(owner, 'INHERIT')));
    }
    // One grant is asked for once.
    if (owner !== null && !rights.has_rights_of_owner)
        return findings;
    const newOwner = (target.kind === 'whole' ? target.properties : source.facts.properties).owner;
    if (!rights.owner_exists && !request.restoreRoles) {
        findings.push(warns(`${server.name} has no role "${newOwner}", which owned the database: "${request.target}" will belong to "${maker}"`, `Create the role before, or afterwards: ALTER DATABASE ${(0,_postgres_session_session_js__WEBPACK_IMPORTED_MODULE_2__/* .quoteIdent */ .v4)(request.target)} OWNER TO ${(0,_postgres_session_session_js__WEBPACK_IMPORTED_MODULE_2__/* .quoteIdent */ .v4)(newOwner)};`));
    }
    else if (rights.owner_exists && !rights.may_give_to_owner) {
        findings.push(warns(`"${request.target}" will belong to "${maker}": "${role}" may not give it to its owner "${newOwner}"`, `As an administrator, before or afterwards: ${membership(newOwner, 'SET')};`));
    }
    return findings;
}
/**
 * Encoding and locale. That an ICU locale is one is for ICU to say, and that a locale has the
 * encoding for the operating system: the new database is created before the old one is touched.
 */
function propertyFindings({ name, major, version }, { source }, { knows_encoding, has_icu }) {
    const { encoding, localeProvider, locale } = source.facts.properties;
    const findings = [];
    if (!knows_encoding) {
        findings.push(blocks(`PostgreSQL ${version} does not know the encoding "${encoding}" of the backup`, 'Restore into a server of the version that the backup was taken from.'));
    }
    const since = { libc: 13, icu: 15, builtin: locale === 'PG_UNICODE_FAST' ? 18 : 17 };
    if (major < since[localeProvider]) {
        findings.push(blocks(`the database had the ${localeProvider} locale "${locale}", which PostgreSQL ${version} cannot give to one`, `Restore into a server of version ${since[localeProvider]} or later.`));
    }
    else if (localeProvider === 'icu' && !has_icu) {
        findings.push(blocks(`the database had the ICU locale "${locale}", and ${name} was built without ICU`, 'Restore into a server that has ICU.'));
    }
    return findings;
}
/** `auto` takes what is left; a number that was asked for is not changed. */
function connectionFindings({ request: { jobs } }, { spare_connections, role }) {
    if (spare_connections >= (jobs === 'auto' ? 1 : jobs))
        return [];
    return [
        warns(`${spare_connections > 0 ? `only ${spare_connections}` : 'no'} more connections are free for "${role}", and ${jobs === 'auto' ? 'one is' : `${jobs} are`} needed`, 'Lower --jobs, close what is idle, or raise max_connections or the limit of the role.'),
    ];
}
function blockerFindings(role, { request: { target, strategy }, target: found }, { sessions, prepared_transactions, slots }) {
    const findings = [];
    const keepsOld = found.kind === 'whole' && strategy === 'swap';
    if (prepared_transactions.length > 0) {
        const which = prepared_transactions.map(({ gid, owner }) => `${(0,_postgres_session_session_js__WEBPACK_IMPORTED_MODULE_2__/* .quoteLiteral */ .ce)(gid)} of "${owner}"`);
        findings.push(blocks(`prepared transactions are open in "${target}", which keep it from being replaced: ${listed(which)}`, `In that database, for each, either COMMIT PREPARED or: ${prepared_transactions
            .slice(0, shown)
            .map(({ gid }) => `ROLLBACK PREPARED ${(0,_postgres_session_session_js__WEBPACK_IMPORTED_MODULE_2__/* .quoteLiteral */ .ce)(gid)};`)
            .join(' ')}`));
    }
    const names = (some) => listed(some.map(({ name }) => `"${name}"`));
    const drop = (some) => some
        .slice(0, shown)
        .map(({ name }) => `SELECT pg_catalog.pg_drop_replication_slot(${(0,_postgres_session_session_js__WEBPACK_IMPORTED_MODULE_2__/* .quoteLiteral */ .ce)(name)});`)
        .join(' ');
    const active = slots.filter(({ is_active }) => is_active);
    if (slots.length > 0 && keepsOld) {
        findings.push(warns(`logical replication reads "${target}" through ${names(slots)}, and will not find the restored database there`, `The slots stay with the old database, and keep it from being dropped while they are in use. Set replication up anew, and drop them: ${drop(slots)}`));
    }
    else if (active.length > 0) {
        findings.push(blocks(`logical replication reads "${target}" at the moment, through ${names(active)}: PostgreSQL does not drop it then`, `Stop the subscribers, then: ${drop(active)} They have to be set up anew after the restore.`));
    }
    else if (slots.length > 0) {
        findings.push(warns(`the logical replication slots of "${target}" will be dropped with it: ${names(slots)}`, 'What reads from them has to be set up anew after the restore.'));
    }
    findings.push(...sessionFindings(role, target, sessions));
    return findings;
}
/**
 * Those of superusers are nobody's to end but a superuser's, such as those of Azure's own services;
 * they come and go, and the restore waits for them.
 */
function sessionFindings(role, target, sessions) {
    const staying = sessions.filter(({ may_end }) => !may_end);
    const ofSuperusers = staying.filter(({ of_superuser }) => of_superuser);
    const ofOthers = staying.filter(({ of_superuser }) => !of_superuser);
    const who = (some) => listed(some.map(({ username, application, pid }) => `"${username}" (${application ? `${application}, ` : ''}pid ${pid})`));
    return [
        ...(ofOthers.length > 0
            ? [
                blocks(`sessions are in "${target}" that "${role}" may not end: ${who(ofOthers)}`, `Close them, or as an administrator: GRANT pg_signal_backend TO ${(0,_postgres_session_session_js__WEBPACK_IMPORTED_MODULE_2__/* .quoteIdent */ .v4)(role)}; (see docs/postgresql-roles.md).`, 'PG_PERMISSION_DENIED'),
            ]
            : []),
        ...(ofSuperusers.length > 0
            ? [
                warns(`superusers are connected to "${target}", whom "${role}" may not disconnect: ${who(ofSuperusers)}`, 'The restore will keep new sessions out and wait for these to end, and leave everything as it was if they do not. Close them, or have a superuser do it.'),
            ]
            : []),
    ];
}
function subscriptionFindings({ request: { target, strategy }, target: found }, subscriptions) {
    if (subscriptions.length === 0)
        return [];
    const names = listed(subscriptions.map(name => `"${name}"`));
    const remove = `In that database, for each: ${subscriptions
        .slice(0, shown)
        .map(_postgres_session_session_js__WEBPACK_IMPORTED_MODULE_2__/* .quoteIdent */ .v4)
        .map(name => `ALTER SUBSCRIPTION ${name} DISABLE; ALTER SUBSCRIPTION ${name} SET (slot_name = NONE); DROP SUBSCRIPTION ${name};`)
        .join(' ')}`;
    return found.kind === 'whole' && strategy === 'swap'
        ? [
            warns(`"${target}" subscribes to logical replication by ${names}, which will go on writing into the old database`, `That keeps it from being dropped. ${remove}`),
        ]
        : [
            blocks(`"${target}" subscribes to logical replication by ${names}: PostgreSQL does not drop it then`, `${remove} The slot at the publisher has to be dropped as well.`),
        ];
}
/** Extensions whose library refuses to work unless the server loaded it when it started. */
const needPreload = [
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
function providerFindings({ name }, found) {
    const lacking = (0,_postgres_probes_preflight_js__WEBPACK_IMPORTED_MODULE_1__/* .lacksOfProvider */ .jX)(found).map(_postgres_session_session_js__WEBPACK_IMPORTED_MODULE_2__/* .quoteIdent */ .v4);
    return lacking.length === 0
        ? []
        : [
            warns(`the ${named('extension', lacking)} will not be restored: a provider makes it for itself in databases of its customers, and ${name} does not have it, or lets nobody make it`, 'Nothing of yours is in it. What of yours needs it is left out as well, and named.'),
        ];
}
/** What a server has not, or does not allow, of the extensions that a backup needs. */
function extensionFindings(server, role, found) {
    const ofProvider = (0,_postgres_probes_preflight_js__WEBPACK_IMPORTED_MODULE_1__/* .lacksOfProvider */ .jX)(found);
    // The first comes with every database.
    const wanted = found.wanted.filter(({ name }) => name !== 'plpgsql' && !ofProvider.includes(name));
    const findings = [];
    const missing = wanted.filter(({ is_available }) => !is_available).map(({ name }) => name);
    if (missing.length > 0) {
        findings.push(blocks(`${server.name} does not have the ${named('extension', missing.map(_postgres_session_session_js__WEBPACK_IMPORTED_MODULE_2__/* .quoteIdent */ .v4))}, which the backup needs`, `Install their packages on the server (on Debian and Ubuntu postgresql-contrib, and those whose names begin with postgresql-${server.major}-), or restore into one that has them.`));
    }
    const there = wanted.filter(({ is_available }) => is_available);
    const { allow_list, preloaded } = found;
    const allowed = allow_list === null ? undefined : (0,_postgres_probes_preflight_js__WEBPACK_IMPORTED_MODULE_1__/* .itemsOf */ .S3)(allow_list);
    const allowedInLowerCase = allowed?.map(item => item.toLowerCase());
    const notAllowed = allowedInLowerCase
        ? there.map(({ name }) => name).filter(name => !allowedInLowerCase.includes(name.toLowerCase()))
        : [];
    if (allowed && notAllowed.length > 0) {
        findings.push(blocks(`the server parameter azure.extensions of ${server.name} does not allow ${listed(notAllowed.map(name => `"${name}"`))}, which the backup needs`, setParameter(server, 'azure.extensions', [...allowed, ...notAllowed])));
    }
    const creatable = server.isSuperuser || (allowed !== undefined && found.is_azure_admin);
    const refused = creatable ? [] : there.filter(({ is_trusted }) => !is_trusted);
    if (refused.length > 0) {
        findings.push(warns(`"${role}" may not be able to create ${listed(refused.map(({ name }) => `"${name}"`))}: only ${allowed ? 'members of azure_pg_admin' : 'superusers'} may create an extension that is not trusted`, allowed
            ? `As the administrator: GRANT azure_pg_admin TO ${(0,_postgres_session_session_js__WEBPACK_IMPORTED_MODULE_2__/* .quoteIdent */ .v4)(role)};`
            : 'Try it first, into a new database (--target-database), or restore as a superuser.'));
    }
    const loaded = preloaded === null ? undefined : (0,_postgres_probes_preflight_js__WEBPACK_IMPORTED_MODULE_1__/* .itemsOf */ .S3)(preloaded);
    const unloaded = there
        .map(({ name }) => name)
        .filter(name => loaded && needPreload.includes(name) && !loaded.includes(name));
    if (loaded && unloaded.length > 0) {
        findings.push(warns(`${server.name} does not load in shared_preload_libraries what the backup’s ${named('extension', unloaded.map(_postgres_session_session_js__WEBPACK_IMPORTED_MODULE_2__/* .quoteIdent */ .v4))} cannot do without`, allowed
            ? `${setParameter(server, 'shared_preload_libraries', [...loaded, ...unloaded])}; it works after a restart.`
            : `Set it, and restart PostgreSQL: ALTER SYSTEM SET shared_preload_libraries = ${[...loaded, ...unloaded].map(_postgres_session_session_js__WEBPACK_IMPORTED_MODULE_2__/* .quoteLiteral */ .ce).join(', ')};`));
    }
    return findings;
}
/** The command that sets a parameter of a server on Azure. */
function setParameter({ address }, parameter, items) {
    const { host } = address;
    const [, server = host] = /^([^.]+)\.(?:private\.)?postgres\.database\./.exec(host) ?? [];
    const group = `"$(az postgres flexible-server list --query "[?name=='${server}'].resourceGroup" --output tsv)"`;
    return `az postgres flexible-server parameter set --resource-group ${group} --server-name ${server} --name ${parameter} --value "${items.join(',')}"`;
}


/***/ }),

/***/ 80058:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  oQ: () => (/* binding */ askRestorer),
  JC: () => (/* binding */ askRights),
  Pj: () => (/* binding */ askServer),
  S3: () => (/* binding */ itemsOf),
  O6: () => (/* binding */ lackingOfProvider),
  jX: () => (/* binding */ lacksOfProvider),
  xU: () => (/* binding */ missingExtensions),
  nK: () => (/* binding */ mostPowerfulRoles)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(92857);
// EXTERNAL MODULE: ./lib/catalog/failure.js
var failure = __webpack_require__(77469);
// EXTERNAL MODULE: ./lib/catalog/mark.js
var mark = __webpack_require__(10738);
// EXTERNAL MODULE: ./lib/catalog/provider-extensions.js
var provider_extensions = __webpack_require__(41613);
// EXTERNAL MODULE: ./lib/postgres/session/errors.js
var errors = __webpack_require__(20941);
// EXTERNAL MODULE: ./lib/postgres/session/session.js + 2 modules
var session_session = __webpack_require__(76447);
;// CONCATENATED MODULE: ./lib/postgres/sql/preflight.js
/**
 * What a role may find out about a server, and about a database that is to be replaced, without
 * touching either. Every statement works for a role that may do nothing but connect.
 */
/**
 * The server, the role, and the database $1. $2: the role that is to own the new one. $3: its encoding.
 *
 * What is asked of roles is what PostgreSQL itself asks: to drop or rename a database needs the
 * rights of its owner (USAGE), to give one away the right to become the new owner (SET, before 16
 * MEMBER).
 */
const circumstancesSql = `
SELECT pg_catalog.pg_is_in_recovery() AS is_standby,
       pg_catalog.current_setting('transaction_read_only') = 'on' AS is_read_only,
       me.rolname AS role,
       me.rolsuper AS is_superuser,
       me.rolsuper OR me.rolcreatedb AS may_create,
       pg_catalog.pg_char_to_encoding($3) >= 0 AS knows_encoding,
       -- every server that was built with ICU has got its collations from initdb
       EXISTS (SELECT FROM pg_catalog.pg_collation AS c WHERE c.collprovider = 'i') AS has_icu,
       least(
         (SELECT pg_catalog.sum(CASE s.name WHEN 'max_connections' THEN 1
                                            ELSE (CASE WHEN me.rolsuper THEN 0 ELSE -1 END) END
                                * s.setting::int)
            FROM pg_catalog.pg_settings AS s
           WHERE s.name IN ('max_connections', 'superuser_reserved_connections', 'reserved_connections'))
         - (SELECT pg_catalog.sum(b.numbackends) FROM pg_catalog.pg_stat_database AS b),
         CASE WHEN NOT login.rolsuper AND login.rolconnlimit >= 0
              THEN login.rolconnlimit - (SELECT pg_catalog.count(*) FROM pg_catalog.pg_stat_activity AS a
                                          WHERE a.usesysid = login.oid) END
       )::int AS spare_connections,
       o.oid IS NOT NULL AS owner_exists,
       coalesce(pg_catalog.pg_has_role(o.oid,
         CASE WHEN pg_catalog.current_setting('server_version_num')::int >= 160000
              THEN 'SET' ELSE 'MEMBER' END), false) AS may_give_to_owner,
       pg_catalog.pg_get_userbyid(d.datdba) AS owner,
       coalesce(pg_catalog.pg_has_role(d.datdba, 'USAGE'), false) AS has_rights_of_owner,
       coalesce(d.datistemplate, false) AS is_template,
       coalesce(d.datallowconn, true) AS allows_connections,
       pg_catalog.shobj_description(d.oid, 'pg_database') AS comment,
       -- what an interrupted DROP DATABASE leaves
       coalesce(d.datconnlimit = -2, false) AS is_invalid
  FROM pg_catalog.pg_roles AS me
  JOIN pg_catalog.pg_roles AS login ON login.rolname = session_user
  LEFT JOIN pg_catalog.pg_roles AS o ON o.rolname = $2
  LEFT JOIN pg_catalog.pg_database AS d ON d.datname = $1
 WHERE me.rolname = current_user`;
/**
 * Whether this role may make the role $1 the owner of a database, and then rename and drop it: the right
 * to become it (SET, before 16 MEMBER), and its rights (USAGE).
 */
const restorerSql = `
SELECT r.rolcanlogin AS may_log_in,
       pg_catalog.pg_has_role(r.oid,
         CASE WHEN pg_catalog.current_setting('server_version_num')::int >= 160000
              THEN 'SET' ELSE 'MEMBER' END) AS may_become,
       pg_catalog.pg_has_role(r.oid, 'USAGE') AS has_rights
  FROM pg_catalog.pg_roles AS r
 WHERE r.rolname = $1`;
/**
 * What this session may do beyond what the owner $2 of the database $1 may; the roles $4 are named whoever
 * owns it. $3: how comments begin that are marks of ours. Whoever runs code in a session
 * can go back to who logged in, from there to every role that it may become, and, with ADMIN OPTION since
 * PostgreSQL 16, make itself a member of more. BYPASSRLS is none of it: one session sees one database, whose
 * owner may switch row-level security off anyway.
 */
const rightsSql = `
WITH roles AS (
  SELECT r.oid, r.rolname, r.rolsuper, r.rolcreaterole, r.rolreplication, l.rolname AS login,
         r.oid = l.oid AS is_login, l.rolsuper AS login_is_superuser
    FROM pg_catalog.pg_roles AS r
    JOIN pg_catalog.pg_roles AS l ON l.rolname = session_user
   WHERE r.oid = l.oid
      OR pg_catalog.pg_has_role(l.oid, r.oid, 'USAGE')
      OR pg_catalog.pg_has_role(l.oid, r.oid,
           CASE WHEN pg_catalog.current_setting('server_version_num')::int >= 160000
                THEN 'SET, MEMBER WITH ADMIN OPTION' ELSE 'MEMBER' END))
SELECT l.rolname AS login,
       l.rolsuper AS is_superuser,
       (SELECT pg_catalog.bool_or(r.rolsuper) FROM roles AS r) AS may_become_superuser,
       (SELECT pg_catalog.bool_or(r.rolcreaterole) FROM roles AS r) AS may_create_roles,
       (SELECT pg_catalog.bool_or(r.rolreplication) FROM roles AS r) AS may_replicate,
       (SELECT coalesce(pg_catalog.json_agg(r.rolname ORDER BY r.rolname), '[]') FROM roles AS r
         WHERE NOT r.is_login AND NOT r.login_is_superuser
           AND (r.rolname = ANY ($4)
                OR NOT EXISTS (SELECT FROM pg_catalog.pg_roles AS o
                                WHERE o.rolname = $2 AND NOT o.rolsuper
                                  AND pg_catalog.pg_has_role(o.oid, r.oid, 'MEMBER')))) AS member_of,
       (SELECT coalesce(pg_catalog.json_agg(d.datname ORDER BY d.datname), '[]')
          FROM pg_catalog.pg_database AS d
         WHERE d.datdba = l.oid AND d.oid >= 16384 AND d.datname <> $1 AND NOT l.rolsuper
           AND pg_catalog.strpos(coalesce(pg_catalog.shobj_description(d.oid, 'pg_database'), ''), $3) <> 1) AS owns
  FROM pg_catalog.pg_roles AS l
 WHERE l.rolname = session_user`;
/**
 * What may keep the database $1 from being dropped or renamed, and whether this role may end it.
 *
 * Of the sessions of other roles it may see little: autovacuum, which PostgreSQL ends by itself, is known
 * by having no role. Parallel workers go with their leaders, those of logical replication with
 * their subscriptions.
 */
const blockersSql = `
SELECT (SELECT coalesce(pg_catalog.json_agg(pg_catalog.json_build_object(
                 'pid', a.pid, 'username', r.rolname, 'application', a.application_name,
                 'of_superuser', r.rolsuper,
                 'may_end', CASE WHEN r.rolsuper THEN me.rolsuper
                                 ELSE pg_catalog.pg_has_role(r.oid, 'USAGE')
                                      OR pg_catalog.pg_has_role('pg_signal_backend', 'USAGE') END)
                 ORDER BY r.rolname, a.pid), '[]')
          FROM pg_catalog.pg_stat_activity AS a
          JOIN pg_catalog.pg_roles AS r ON r.oid = a.usesysid
          JOIN pg_catalog.pg_roles AS me ON me.rolname = current_user
         WHERE a.datname = $1 AND a.pid <> pg_catalog.pg_backend_pid()
           AND coalesce(a.backend_type, '') NOT IN ('autovacuum worker', 'parallel worker')
           AND coalesce(a.backend_type, '') NOT LIKE 'logical replication%') AS sessions,
       (SELECT coalesce(pg_catalog.json_agg(pg_catalog.json_build_object('gid', p.gid, 'owner', p.owner)
                                            ORDER BY p.prepared), '[]')
          FROM pg_catalog.pg_prepared_xacts AS p WHERE p.database = $1) AS prepared_transactions,
       (SELECT coalesce(pg_catalog.json_agg(pg_catalog.json_build_object(
                 'name', s.slot_name, 'is_active', s.active) ORDER BY s.slot_name), '[]')
          FROM pg_catalog.pg_replication_slots AS s WHERE s.database = $1) AS slots`;
/** Some managed servers show nobody this catalog. */
const subscriptionsSql = `
SELECT s.subname AS name
  FROM pg_catalog.pg_subscription AS s JOIN pg_catalog.pg_database AS d ON d.oid = s.subdbid
 WHERE d.datname = $1 ORDER BY s.subname`;
/** What the server has of the extensions $1, and its rules for them. A setting that this role may not see is null. */
const extensionsSql = `
SELECT (SELECT coalesce(pg_catalog.json_agg(pg_catalog.json_build_object(
                 'name', w.name, 'is_available', a.name IS NOT NULL,
                 'is_trusted', coalesce(v.trusted OR NOT v.superuser, false)) ORDER BY w.name), '[]')
          FROM pg_catalog.unnest($1::pg_catalog.text[]) AS w(name)
          LEFT JOIN pg_catalog.pg_available_extensions AS a ON a.name = w.name
          LEFT JOIN pg_catalog.pg_available_extension_versions AS v
            ON v.name = a.name AND v.version = a.default_version) AS wanted,
       pg_catalog.current_setting('azure.extensions', true) AS allow_list,
       coalesce((SELECT pg_catalog.pg_has_role(r.oid, 'USAGE') FROM pg_catalog.pg_roles AS r
                  WHERE r.rolname = 'azure_pg_admin'), false) AS is_azure_admin,
       (SELECT s.setting FROM pg_catalog.pg_settings AS s
         WHERE s.name = 'shared_preload_libraries') AS preloaded`;
/**
 * Fails when the operating system of the server lacks the locale $1. Any role may set this category,
 * which PostgreSQL checks as it would for a new database; it is back as it was when the statement ends.
 */
const tryLocaleSql = "SELECT pg_catalog.set_config('lc_monetary', $1, true)";
/** Of the extensions $1 those that cannot be created, for the server does not have them. */
const missingExtensionsSql = `
SELECT w.name FROM pg_catalog.unnest($1::pg_catalog.text[]) AS w(name)
 WHERE NOT EXISTS (SELECT FROM pg_catalog.pg_available_extensions AS a WHERE a.name = w.name)`;

;// CONCATENATED MODULE: ./lib/postgres/probes/preflight.js







const circumstancesSchema = schemas/* object */.Ikc({
    is_standby: schemas/* boolean */.zMY(),
    is_read_only: schemas/* boolean */.zMY(),
    role: schemas/* string */.YjP(),
    is_superuser: schemas/* boolean */.zMY(),
    may_create: schemas/* boolean */.zMY(),
    knows_encoding: schemas/* boolean */.zMY(),
    has_icu: schemas/* boolean */.zMY(),
    spare_connections: schemas/* int */.Whr(),
    owner_exists: schemas/* boolean */.zMY(),
    may_give_to_owner: schemas/* boolean */.zMY(),
    /** Of the database that is there. */
    owner: schemas/* string */.YjP().nullable(),
    has_rights_of_owner: schemas/* boolean */.zMY(),
    is_template: schemas/* boolean */.zMY(),
    allows_connections: schemas/* boolean */.zMY(),
    comment: schemas/* string */.YjP().nullable(),
    is_invalid: schemas/* boolean */.zMY(),
});
const blockersSchema = schemas/* object */.Ikc({
    sessions: schemas/* array */.YOg(schemas/* object */.Ikc({
        pid: schemas/* int */.Whr(),
        username: schemas/* string */.YjP(),
        application: schemas/* string */.YjP().nullable(),
        of_superuser: schemas/* boolean */.zMY(),
        may_end: schemas/* boolean */.zMY(),
    })),
    prepared_transactions: schemas/* array */.YOg(schemas/* object */.Ikc({ gid: schemas/* string */.YjP(), owner: schemas/* string */.YjP() })),
    slots: schemas/* array */.YOg(schemas/* object */.Ikc({ name: schemas/* string */.YjP(), is_active: schemas/* boolean */.zMY() })),
});
const extensionsSchema = schemas/* object */.Ikc({
    wanted: schemas/* array */.YOg(schemas/* object */.Ikc({
        name: schemas/* string */.YjP(),
        is_available: schemas/* boolean */.zMY(),
        /** Whoever may create anything in a database may create it. */
        is_trusted: schemas/* boolean */.zMY(),
    })),
    /** On Azure: those that may be created at all. */
    allow_list: schemas/* string */.YjP().nullable(),
    is_azure_admin: schemas/* boolean */.zMY(),
    preloaded: schemas/* string */.YjP().nullable(),
});
const restorerSchema = schemas/* object */.Ikc({
    may_log_in: schemas/* boolean */.zMY(),
    may_become: schemas/* boolean */.zMY(),
    has_rights: schemas/* boolean */.zMY(),
});
/** What this login may do with a role as which it restores; `undefined` when there is none of that name. */
async function askRestorer(session, role) {
    const [found] = await session.rows(restorerSchema, restorerSql, [role]);
    return found;
}
const rightsSchema = schemas/* object */.Ikc({
    login: schemas/* string */.YjP(),
    is_superuser: schemas/* boolean */.zMY(),
    may_become_superuser: schemas/* boolean */.zMY(),
    may_create_roles: schemas/* boolean */.zMY(),
    may_replicate: schemas/* boolean */.zMY(),
    member_of: schemas/* array */.YOg(schemas/* string */.YjP()),
    owns: schemas/* array */.YOg(schemas/* string */.YjP()),
});
/** What code in a session could do that the owner of the database could not. */
const askRights = (session, database, owner) => (0,session_session/* oneRow */.NO)(session, rightsSchema, rightsSql, [database, owner, mark/* markPrefix */.i6, mostPowerfulRoles]);
/** By which somebody administers a managed server, or reaches files and programs of its machine. */
const mostPowerfulRoles = [
    ...['azure_pg_admin', 'rds_superuser', 'cloudsqlsuperuser'],
    ...['pg_execute_server_program', 'pg_write_server_files', 'pg_read_server_files'],
];
/**
 * Asks the server all that can be known before a restore. Changes nothing. What the server refuses to
 * tell is passed over, and told to `skipped`: the restore itself will show. `restorer` is a session of
 * whoever runs what is in the dump, perhaps the same.
 */
async function askServer(session, restorer, { database, exists, owner, like, extensions }, skipped) {
    async function unlessRefused(what, question) {
        try {
            return await question;
        }
        catch (error) {
            if (!(error instanceof failure/* Failure */.HR) || !refusals.includes(error.code))
                throw error;
            skipped(what, error.message);
            return undefined;
        }
    }
    const circumstances = await unlessRefused('rights and state of the server', (0,session_session/* oneRow */.NO)(session, circumstancesSchema, circumstancesSql, [database, owner, like.encoding]));
    const blockers = exists
        ? await unlessRefused(`what uses "${database}"`, (0,session_session/* oneRow */.NO)(session, blockersSchema, blockersSql, [database]))
        : undefined;
    const subscriptions = exists
        ? await unlessRefused(`subscriptions of "${database}"`, session.rows(schemas/* object */.Ikc({ name: schemas/* string */.YjP() }), subscriptionsSql, [database]))
        : undefined;
    const offered = await unlessRefused('extensions', (0,session_session/* oneRow */.NO)(restorer, extensionsSchema, extensionsSql, [extensions]));
    const rights = await unlessRefused('rights to more', askRights(restorer, database, owner));
    const missingLocales = [];
    for (const locale of new Set([like.collate, like.characterType])) {
        const there = await unlessRefused(`locale ${locale}`, hasLocale(session, locale));
        if (there === false)
            missingLocales.push(locale);
    }
    return {
        circumstances,
        blockers,
        subscriptions: subscriptions?.map(({ name }) => name),
        extensions: offered,
        rights,
        missingLocales,
    };
}
const refusals = ['PG_QUERY_FAILED', 'PG_PERMISSION_DENIED'];
async function hasLocale(session, locale) {
    try {
        await session.rows(schemas/* unknown */.L5J(), tryLocaleSql, [locale]);
        return true;
    }
    catch (error) {
        const invalidValue = error instanceof failure/* Failure */.HR && (0,errors/* codeOf */.$N)(error.cause) === '22023';
        if (invalidValue)
            return false;
        throw error;
    }
}
/** Of the extensions that a provider makes by itself those that this server does not have, or not let us make. */
function lacksOfProvider({ wanted, allow_list }) {
    const allowed = allow_list === null ? undefined : itemsOf(allow_list);
    return wanted
        .filter(({ name }) => (0,provider_extensions/* isOfProvider */.J)(name))
        .filter(({ name, is_available }) => !is_available || allowed?.includes(name) === false)
        .map(({ name }) => name);
}
/** The items of a setting that is a list. */
const itemsOf = (list) => list
    .split(',')
    .map(item => item.trim())
    .filter(item => item !== '');
/** The same, asked of the server. */
const lackingOfProvider = async (session, names) => lacksOfProvider(await (0,session_session/* oneRow */.NO)(session, extensionsSchema, extensionsSql, [names]));
/** Those extensions of which the server has no files. */
async function missingExtensions(session, names) {
    const found = await session.rows(schemas/* object */.Ikc({ name: schemas/* string */.YjP() }), missingExtensionsSql, [names]);
    return found.map(({ name }) => name);
}


/***/ })

};
