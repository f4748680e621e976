export const id = 638;
export const ids = [638];
export const modules = {

/***/ 17307:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ mebibytes),
/* harmony export */   p: () => (/* binding */ gibibytes)
/* harmony export */ });
/** `12.5 MiB` */
const mebibytes = (bytes) => `${(bytes / 1024 ** 2).toFixed(1)} MiB`;
/** `1.5 GiB` */
const gibibytes = (bytes) => `${(bytes / 1024 ** 3).toFixed(1)} GiB`;


/***/ }),

/***/ 15126:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  s: () => (/* binding */ drillServerOpener),
  mayMake: () => (/* binding */ mayMake),
  temporaryServerOpener: () => (/* binding */ temporaryServerOpener)
});

// EXTERNAL MODULE: ./lib/catalog/patterns.js
var patterns = __webpack_require__(30976);
;// CONCATENATED MODULE: ./lib/postgres/temporary-server/azure-extensions.js
/**
 * The extensions that Azure Database for PostgreSQL offers, of all its versions, as the extension table of
 * its documentation has them (Microsoft Learn, "List of extensions by name", page of 2026-06-08):
 * https://learn.microsoft.com/azure/postgresql/extensions/concepts-extensions-versions. What is there and
 * no extension is not here (auto_explain, pg_partman_bgw, wal2json), nor is plpgsql, which is everywhere. A service that lets strangers use them
 * side by side is the best judge there is of what whoever is no superuser can do with them.
 */
const azureExtensions = [
    'address_standardizer',
    'address_standardizer_data_us',
    'age',
    'amcheck',
    'anon',
    'azure_ai',
    'azure_storage',
    'bloom',
    'btree_gin',
    'btree_gist',
    'citext',
    'credcheck',
    'cube',
    'dblink',
    'dict_int',
    'dict_xsyn',
    'earthdistance',
    'fuzzystrmatch',
    'hll',
    'hstore',
    'hypopg',
    'intagg',
    'intarray',
    'ip4r',
    'isn',
    'lo',
    'login_hook',
    'ltree',
    'oracle_fdw',
    'orafce',
    'pageinspect',
    'pg_buffercache',
    'pg_cron',
    'pg_diskann',
    'pg_duckdb',
    'pg_failover_slots',
    'pg_freespacemap',
    'pg_hint_plan',
    'pg_ivm',
    'pg_partman',
    'pg_prewarm',
    'pg_repack',
    'pg_squeeze',
    'pg_stat_statements',
    'pg_trgm',
    'pg_visibility',
    'pgaudit',
    'pgcrypto',
    'pglogical',
    'pgrouting',
    'pgrowlocks',
    'pgstattuple',
    'plv8',
    'postgis',
    'postgis_raster',
    'postgis_sfcgal',
    'postgis_tiger_geocoder',
    'postgis_topology',
    'postgres_fdw',
    'postgres_protobuf',
    'semver',
    'session_variable',
    'sslinfo',
    'tablefunc',
    'tdigest',
    'tds_fdw',
    'temporal_tables',
    'timescaledb',
    'topn',
    'tsm_system_rows',
    'tsm_system_time',
    'unaccent',
    'uuid-ossp',
    'vector',
];

// EXTERNAL MODULE: ./lib/postgres/temporary-server/server.js + 5 modules
var temporary_server_server = __webpack_require__(21195);
// EXTERNAL MODULE: ./lib/connections/server.js + 1 modules
var connections_server = __webpack_require__(78357);
;// CONCATENATED MODULE: ./lib/connections/drill-server.js




const needs = { allowNewer: false, restores: true };
/** How a temporary PostgreSQL of a major is started on this machine. */
const temporaryServerOpener = (context, mayMake) => async (major) => {
    const { signal, reporter, environment, tempDir } = context;
    const info = (message) => reporter.info(message);
    const warn = (message) => reporter.warn(message);
    // Before the server, which would have to be stopped again.
    const tools = await (0,connections_server/* clientTools */.z3)(major, needs, context);
    const started = await (0,temporary_server_server/* startTemporaryServer */.d)({
        ...{ major, tempDir, environment, signal, info, warn },
    });
    const { server, folder, isolation } = started;
    return {
        server,
        restorer: server,
        tools,
        temporaryServer: { folder, isolation, mayMake },
        [Symbol.asyncDispose]: () => started[Symbol.asyncDispose](),
    };
};
/** How the server that drills restore to is opened: one that is there, or a new one of a major. */
function drillServerOpener(values, context, login) {
    const { scratch: where } = values;
    if (where.kind === 'runner') {
        return temporaryServerOpener(context, extension => mayMake(values, extension));
    }
    const address = where.kind === 'host' ? { host: where.host, port: where.port } : undefined;
    return async () => {
        const restoring = await (0,connections_server/* connectRestoring */.wc)(values, context, login, address);
        const tools = await (0,connections_server/* clientTools */.z3)(restoring.server.major, needs, context);
        return {
            ...restoring,
            tools,
            temporaryServer: undefined,
            [Symbol.asyncDispose]: async () => undefined,
        };
    };
}
/** Whether an extension is made on a temporary server. */
function mayMake({ 'drill-extensions': listed }, extension) {
    const withAzure = listed.some(({ literal }) => literal === 'azure');
    return (
    // It comes with every database.
    extension === 'plpgsql' ||
        (0,patterns/* matchesAny */._I)(listed, extension) ||
        (withAzure && azureExtensions.includes(extension)));
}


/***/ }),

/***/ 55852:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CG: () => (/* binding */ extensionLacks),
/* harmony export */   OJ: () => (/* binding */ lackingExtensions),
/* harmony export */   eY: () => (/* binding */ namesToMake),
/* harmony export */   tS: () => (/* binding */ unlistedExtensions)
/* harmony export */ });
/* harmony import */ var _catalog_provider_extensions_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(41613);
/* harmony import */ var _catalog_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(59302);
/* harmony import */ var _postgres_probes_extensions_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64865);
/* harmony import */ var _preflight_extensions_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(34498);
/* harmony import */ var _unverifiable_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(73352);





/** On a server of our own what a provider makes for itself is never made. */
const namesToMake = (names, temporaryServer) => names.filter(name => !(temporaryServer && (0,_catalog_provider_extensions_js__WEBPACK_IMPORTED_MODULE_4__/* .isOfProvider */ .J)(name)));
function unlistedExtensions({ server, temporaryServer }, names) {
    const unlisted = temporaryServer ? names.filter(name => !temporaryServer.mayMake(name)) : [];
    return unlisted.length > 0 ? (0,_unverifiable_js__WEBPACK_IMPORTED_MODULE_3__/* .notListed */ .N)(server, unlisted) : undefined;
}
function lackingExtensions(server, findings) {
    const lacking = findings.filter(({ level }) => level === 'error');
    return lacking.length === 0
        ? undefined
        : (0,_unverifiable_js__WEBPACK_IMPORTED_MODULE_3__/* .unverifiable */ .v)('extensions available', server, lacking.map(({ message }) => message), `${lacking.map(({ hint }) => hint).join(' ')} Or choose another ${(0,_catalog_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .option */ .uK)('scratch')}.`);
}
/** All of it, for a database of these extensions: a drill ends with the first. */
async function extensionLacks(where, session, extensions) {
    const names = namesToMake(extensions, where.temporaryServer);
    const { server } = where;
    const found = await (0,_postgres_probes_extensions_js__WEBPACK_IMPORTED_MODULE_1__/* .askExtensions */ .cT)(session, names);
    const findings = (0,_preflight_extensions_js__WEBPACK_IMPORTED_MODULE_2__/* .extensionFindings */ .G)(server, server.address.username, found);
    return [unlistedExtensions(where, names), lackingExtensions(server, findings)].filter(check => check !== undefined);
}


/***/ }),

/***/ 73352:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ notListed),
/* harmony export */   v: () => (/* binding */ unverifiable)
/* harmony export */ });
/* harmony import */ var _catalog_patterns_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(30976);
/* harmony import */ var _catalog_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(59302);
/* harmony import */ var _postgres_session_quoting_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(40107);



const unverifiable = (name, server, problems, hint) => ({
    name,
    verdict: 'unverifiable',
    figure: `${server.name}, PostgreSQL ${server.version}`,
    problems: [...problems],
    hint,
});
const notListed = (server, names) => unverifiable('extensions available', server, names.map(name => `extension ${(0,_postgres_session_quoting_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteIdent */ .v4)(name)} is not in ${(0,_catalog_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .option */ .uK)('drill-extensions')}, and its scripts run as a superuser`), `Where you trust who made them, name them there beside the others: ${(0,_catalog_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .option */ .uK)('drill-extensions')} azure,${names.map(_catalog_patterns_js__WEBPACK_IMPORTED_MODULE_2__/* .escapePattern */ .MP).join(',')}. Or choose another ${(0,_catalog_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .option */ .uK)('scratch')}.`);


/***/ }),

/***/ 92546:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ freeSpaceHint),
/* harmony export */   l: () => (/* binding */ scratchFindings)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _catalog_byte_size_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17307);


const freeSpaceHint = 'Free space there, or set TMPDIR to a folder on a larger disk.';
/** The dump is fetched first: parallel restore has to seek in it. */
async function scratchFindings(scratch, needed) {
    const { blocks, bavail, bfree, bsize } = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.statfs)(scratch);
    // Some network file systems do not know.
    if (blocks === 0)
        return [];
    const free = bsize * (process.getuid?.() === 0 ? bfree : bavail);
    if (free >= needed)
        return [];
    return [
        {
            level: 'error',
            code: 'DISK_FULL',
            message: `the dump has ${(0,_catalog_byte_size_js__WEBPACK_IMPORTED_MODULE_1__/* .mebibytes */ .j)(needed)}, and the file system of ${scratch} has room for ${(0,_catalog_byte_size_js__WEBPACK_IMPORTED_MODULE_1__/* .mebibytes */ .j)(free)}`,
            hint: freeSpaceHint,
        },
    ];
}


/***/ }),

/***/ 34498:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ providerFindings),
/* harmony export */   G: () => (/* binding */ extensionFindings)
/* harmony export */ });
/* harmony import */ var _catalog_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(59302);
/* harmony import */ var _postgres_probes_extensions_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64865);
/* harmony import */ var _postgres_session_quoting_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(40107);
/* harmony import */ var _name_list_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(33148);
/* harmony import */ var _finding_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(40835);





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
    const lacking = (0,_postgres_probes_extensions_js__WEBPACK_IMPORTED_MODULE_1__/* .lacksOfProvider */ .jX)(found).map(_postgres_session_quoting_js__WEBPACK_IMPORTED_MODULE_2__/* .quoteIdent */ .v4);
    return lacking.length === 0
        ? []
        : [
            (0,_finding_js__WEBPACK_IMPORTED_MODULE_3__/* .warns */ .w)(`the ${(0,_name_list_js__WEBPACK_IMPORTED_MODULE_4__/* .named */ .KT)('extension', lacking)} will not be restored: a provider makes it for itself in databases of its customers, and ${name} does not have it, or lets nobody make it`, 'Nothing of yours is in it. What of yours needs it is left out as well, and named.'),
        ];
}
/** What a server has not, or does not allow, of the extensions that a backup needs. */
function extensionFindings(server, role, found) {
    const ofProvider = (0,_postgres_probes_extensions_js__WEBPACK_IMPORTED_MODULE_1__/* .lacksOfProvider */ .jX)(found);
    // The first comes with every database.
    const wanted = found.wanted.filter(({ name }) => name !== 'plpgsql' && !ofProvider.includes(name));
    const findings = [];
    const missing = wanted.filter(({ is_available }) => !is_available).map(({ name }) => name);
    if (missing.length > 0) {
        findings.push((0,_finding_js__WEBPACK_IMPORTED_MODULE_3__/* .blocks */ .B)(`${server.name} does not have the ${(0,_name_list_js__WEBPACK_IMPORTED_MODULE_4__/* .named */ .KT)('extension', missing.map(_postgres_session_quoting_js__WEBPACK_IMPORTED_MODULE_2__/* .quoteIdent */ .v4))}, which the backup needs`, `Install their packages on the server (on Debian and Ubuntu postgresql-contrib, and those whose names begin with postgresql-${server.major}-), or restore into one that has them.`));
    }
    const there = wanted.filter(({ is_available }) => is_available);
    const { allow_list, preloaded } = found;
    const allowed = allow_list === null ? undefined : (0,_postgres_probes_extensions_js__WEBPACK_IMPORTED_MODULE_1__/* .itemsOf */ .S3)(allow_list);
    const allowedInLowerCase = allowed?.map(item => item.toLowerCase());
    const notAllowed = allowedInLowerCase
        ? there.map(({ name }) => name).filter(name => !allowedInLowerCase.includes(name.toLowerCase()))
        : [];
    if (allowed && notAllowed.length > 0) {
        findings.push((0,_finding_js__WEBPACK_IMPORTED_MODULE_3__/* .blocks */ .B)(`the server parameter azure.extensions of ${server.name} does not allow ${(0,_name_list_js__WEBPACK_IMPORTED_MODULE_4__/* .listed */ .KE)(notAllowed.map(name => `"${name}"`))}, which the backup needs`, setParameter(server, 'azure.extensions', [...allowed, ...notAllowed])));
    }
    const creatable = server.isSuperuser || (allowed !== undefined && found.is_azure_admin);
    const refused = creatable ? [] : there.filter(({ is_trusted }) => !is_trusted);
    if (refused.length > 0) {
        findings.push((0,_finding_js__WEBPACK_IMPORTED_MODULE_3__/* .warns */ .w)(`"${role}" may not be able to create ${(0,_name_list_js__WEBPACK_IMPORTED_MODULE_4__/* .listed */ .KE)(refused.map(({ name }) => `"${name}"`))}: only ${allowed ? 'members of azure_pg_admin' : 'superusers'} may create an extension that is not trusted`, allowed
            ? `As the administrator: GRANT azure_pg_admin TO ${(0,_postgres_session_quoting_js__WEBPACK_IMPORTED_MODULE_2__/* .quoteIdent */ .v4)(role)};`
            : `Try it first, into a new database (${(0,_catalog_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .option */ .uK)('target-database')}), or restore as a superuser.`));
    }
    const loaded = preloaded === null ? undefined : (0,_postgres_probes_extensions_js__WEBPACK_IMPORTED_MODULE_1__/* .itemsOf */ .S3)(preloaded);
    const unloaded = there
        .map(({ name }) => name)
        .filter(name => loaded && needPreload.includes(name) && !loaded.includes(name));
    if (loaded && unloaded.length > 0) {
        findings.push((0,_finding_js__WEBPACK_IMPORTED_MODULE_3__/* .warns */ .w)(`${server.name} does not load in shared_preload_libraries what the backup’s ${(0,_name_list_js__WEBPACK_IMPORTED_MODULE_4__/* .named */ .KT)('extension', unloaded.map(_postgres_session_quoting_js__WEBPACK_IMPORTED_MODULE_2__/* .quoteIdent */ .v4))} cannot do without`, allowed
            ? `${setParameter(server, 'shared_preload_libraries', [...loaded, ...unloaded])}; it works after a restart.`
            : `Set it, and restart PostgreSQL: ALTER SYSTEM SET shared_preload_libraries = ${[...loaded, ...unloaded].map(_postgres_session_quoting_js__WEBPACK_IMPORTED_MODULE_2__/* .quoteLiteral */ .ce).join(', ')};`));
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

/***/ 40835:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ blocks),
/* harmony export */   w: () => (/* binding */ warns)
/* harmony export */ });
const blocks = (message, hint, code = 'PREFLIGHT_FAILED') => ({ level: 'error', code, message, hint });
const warns = (message, hint) => ({
    level: 'warning',
    code: 'PREFLIGHT_FAILED',
    message,
    hint,
});


/***/ }),

/***/ 72756:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ requireUnpacking),
/* harmony export */   l: () => (/* binding */ ownToolsHint)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _catalog_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77469);


/** Refuses tools whose pg_restore cannot unpack what an archive is compressed with (`zstd:1`, say). */
function requireUnpacking(tools, compression) {
    const method = tools.cannotUnpack.find(lacking => compression.startsWith(lacking));
    if (method === undefined)
        return;
    throw new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('CLIENT_TOOLS_INCOMPLETE', `the backup is compressed with ${method}, and ${tools.pgRestore} ${tools.version} was built without it`, `${ownToolsHint(tools)} The backup may well be good.`);
}
/** What to do about tools that were built without something. */
const ownToolsHint = ({ major, pgRestore, }) => `Install PostgreSQL’s own client tools of version ${major} (Debian and Ubuntu: postgresql-client-${major}), and take ${(0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(pgRestore)} out of PATH.`;


/***/ }),

/***/ 23493:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Sq: () => (/* binding */ createMarkedDatabase),
/* harmony export */   s7: () => (/* binding */ createDatabaseSql),
/* harmony export */   uI: () => (/* binding */ createClosedDatabase)
/* harmony export */ });
/* harmony import */ var _session_quoting_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(40107);
/* harmony import */ var _session_session_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18128);
/* harmony import */ var _session_statement_refusal_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18260);
/* harmony import */ var _ddl_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(37873);




/**
 * Creates an empty database with the recorded encoding and locale, closed to everyone but its owner
 * and superusers, and marks it as not whole yet. Without an owner it is ours.
 */
async function createMarkedDatabase(maintenance, name, like, major, mark, owner) {
    const ownerSql = owner === undefined ? '' : ` OWNER ${(0,_session_quoting_js__WEBPACK_IMPORTED_MODULE_3__/* .quoteIdent */ .v4)(owner)}`;
    await maintenance.execute((0,_session_session_js__WEBPACK_IMPORTED_MODULE_0__/* .long */ .LU)(createDatabaseSql(name, like, major) + ownerSql));
    await maintenance.execute(`${(0,_ddl_js__WEBPACK_IMPORTED_MODULE_2__/* .commentSql */ .YY)(name, mark)};
     ${closeToPublicSql(name)}`);
}
/** The statement that creates an empty database with the recorded encoding and locale. */
function createDatabaseSql(name, like, major) {
    // Said outright also for libc: template0 may have another provider.
    const provider = major >= 15 ? [`LOCALE_PROVIDER ${like.localeProvider}`] : [];
    const locale = like.localeProvider === 'libc' || like.locale === null
        ? []
        : [
            `${like.localeProvider === 'icu' ? 'ICU_LOCALE' : 'BUILTIN_LOCALE'} ${(0,_session_quoting_js__WEBPACK_IMPORTED_MODULE_3__/* .quoteLiteral */ .ce)(like.locale)}`,
        ];
    const rules = like.icuRules !== null && major >= 16 ? [`ICU_RULES ${(0,_session_quoting_js__WEBPACK_IMPORTED_MODULE_3__/* .quoteLiteral */ .ce)(like.icuRules)}`] : [];
    return [
        `CREATE DATABASE ${(0,_session_quoting_js__WEBPACK_IMPORTED_MODULE_3__/* .quoteIdent */ .v4)(name)}`,
        'TEMPLATE template0',
        `ENCODING ${(0,_session_quoting_js__WEBPACK_IMPORTED_MODULE_3__/* .quoteLiteral */ .ce)(like.encoding)}`,
        `LC_COLLATE ${(0,_session_quoting_js__WEBPACK_IMPORTED_MODULE_3__/* .quoteLiteral */ .ce)(like.collate)}`,
        `LC_CTYPE ${(0,_session_quoting_js__WEBPACK_IMPORTED_MODULE_3__/* .quoteLiteral */ .ce)(like.characterType)}`,
        ...provider,
        ...locale,
        ...rules,
    ].join(' ');
}
/**
 * Creates an empty database that nobody can use, to keep a name. A server that does not let us close
 * it to superusers and to ourselves keeps it closed to the others.
 */
async function createClosedDatabase(maintenance, name, comment) {
    await maintenance.execute((0,_session_session_js__WEBPACK_IMPORTED_MODULE_0__/* .long */ .LU)(`CREATE DATABASE ${(0,_session_quoting_js__WEBPACK_IMPORTED_MODULE_3__/* .quoteIdent */ .v4)(name)} TEMPLATE template0`));
    await maintenance.execute(`${(0,_ddl_js__WEBPACK_IMPORTED_MODULE_2__/* .commentSql */ .YY)(name, comment)};
     ${closeToPublicSql(name)}`);
    await maintenance.execute((0,_ddl_js__WEBPACK_IMPORTED_MODULE_2__/* .allowConnectionsSql */ .L5)(name, false)).catch(_session_statement_refusal_js__WEBPACK_IMPORTED_MODULE_1__/* .refusalOf */ .Of);
}
const closeToPublicSql = (name) => `REVOKE CONNECT, TEMPORARY ON DATABASE ${(0,_session_quoting_js__WEBPACK_IMPORTED_MODULE_3__/* .quoteIdent */ .v4)(name)} FROM PUBLIC`;


/***/ }),

/***/ 37873:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E2: () => (/* binding */ renameDatabase),
/* harmony export */   Fu: () => (/* binding */ renameSql),
/* harmony export */   L5: () => (/* binding */ allowConnectionsSql),
/* harmony export */   YY: () => (/* binding */ commentSql),
/* harmony export */   Zi: () => (/* binding */ dropDatabase),
/* harmony export */   gq: () => (/* binding */ takeSql)
/* harmony export */ });
/* harmony import */ var _session_quoting_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(40107);
/* harmony import */ var _session_session_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18128);


/** The statement that sets or removes a database's comment. */
const commentSql = (database, comment) => `COMMENT ON DATABASE ${(0,_session_quoting_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteIdent */ .v4)(database)} IS ${comment === null ? 'NULL' : (0,_session_quoting_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteLiteral */ .ce)(comment)}`;
/** Drops a database; with `force` it ends the sessions in it. */
const dropDatabase = (maintenance, name, { force }) => maintenance.execute((0,_session_session_js__WEBPACK_IMPORTED_MODULE_0__/* .long */ .LU)(`DROP DATABASE IF EXISTS ${(0,_session_quoting_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteIdent */ .v4)(name)}${force ? ' WITH (FORCE)' : ''}`));
const renameDatabase = (maintenance, from, to) => maintenance.execute(renameSql(from, to));
const renameSql = (from, to) => `ALTER DATABASE ${(0,_session_quoting_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteIdent */ .v4)(from)} RENAME TO ${(0,_session_quoting_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteIdent */ .v4)(to)}`;
const takeSql = (database) => `ALTER DATABASE ${(0,_session_quoting_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteIdent */ .v4)(database)} OWNER TO CURRENT_USER`;
/** Lets new sessions into a database, or keeps them out: also those of superusers. */
const allowConnectionsSql = (database, allow) => `ALTER DATABASE ${(0,_session_quoting_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteIdent */ .v4)(database)} WITH ALLOW_CONNECTIONS ${allow}`;


/***/ }),

/***/ 33973:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  g: () => (/* binding */ freeBytes),
  Y: () => (/* binding */ roomAtHand)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(92857);
// EXTERNAL MODULE: ./lib/postgres/session/session.js
var session_session = __webpack_require__(18128);
// EXTERNAL MODULE: ./lib/postgres/session/statement-refusal.js
var statement_refusal = __webpack_require__(18260);
;// CONCATENATED MODULE: ./lib/postgres/sql/free-space.js
/** Where a server keeps its data, as far as this role may know, and how to tell the process of this session. */
const dataPlacesSql = `
SELECT (SELECT s.setting FROM pg_catalog.pg_settings AS s WHERE s.name = 'data_directory') AS data,
       (SELECT coalesce(pg_catalog.json_agg(p.place ORDER BY p.place), '[]')
          FROM (SELECT pg_catalog.pg_tablespace_location(t.oid) AS place
                  FROM pg_catalog.pg_tablespace AS t) AS p
         WHERE p.place <> '') AS tablespaces,
       pg_catalog.pg_backend_pid() AS pid, session_user AS username,
       pg_catalog.current_database() AS database, pg_catalog.inet_client_port() AS client_port`;

;// CONCATENATED MODULE: ./lib/postgres/database/free-space.js






/**
 * How much room a server has for another database, where its data directory is at hand: PostgreSQL
 * itself tells nobody. `undefined` where it is not, or this login may not know where it is.
 */
async function roomAtHand(session) {
    const places = await (0,statement_refusal/* unlessRefused */.J0)(session, (0,session_session/* oneRow */.NO)(session, placesSchema, dataPlacesSql));
    if (!places?.data || !isProcessHere(places))
        return undefined;
    let least;
    // Which of them a database takes is for its tables to say.
    for (const where of [places.data, ...places.tablespaces]) {
        const free = await freeBytes(where).catch(() => undefined);
        if (free === undefined)
            return undefined;
        if (!least || free < least.freeBytes)
            least = { freeBytes: free, where };
    }
    return least;
}
const placesSchema = schemas/* object */.Ikc({
    data: schemas/* string */.YjP().nullable(),
    tablespaces: schemas/* array */.YOg(schemas/* string */.YjP()),
    pid: schemas/* int */.Whr(),
    username: schemas/* string */.YjP(),
    database: schemas/* string */.YjP(),
    /** Of our end of the connection; null over a Unix socket. */
    client_port: schemas/* int */.Whr().nullable(),
});
/**
 * Whether the process that serves our session is one of this machine: the address does not say it, for
 * a tunnel or a proxy is local, too. PostgreSQL gives its processes a title that names the session.
 */
function isProcessHere({ pid, username, database, client_port }) {
    const client = client_port === null ? '[local]' : `(${client_port})`;
    try {
        const title = (0,external_node_fs_.readFileSync)(`/proc/${pid}/cmdline`, 'utf8');
        return (title.startsWith('postgres: ') &&
            title.includes(` ${username} ${database} `) &&
            title.includes(client));
    }
    catch {
        return false; // There is no such process, or no way to see it.
    }
}
/** How many bytes a user other than root may still write there; `undefined` where nobody knows. */
async function freeBytes(folder) {
    const { blocks, bavail, bsize } = await (0,promises_.statfs)(folder);
    // Some network file systems do not know.
    return blocks === 0 ? undefined : bavail * bsize;
}


/***/ }),

/***/ 91018:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ creatableProperties)
/* harmony export */ });
/* harmony import */ var _catalog_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77469);
/* harmony import */ var _session_error_codes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(60925);
/* harmony import */ var _session_session_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(18128);
/* harmony import */ var _create_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(23493);




/**
 * The properties themselves where the server can create a database with them. A locale that it lacks is
 * replaced by what comes next to it: for a trial of a backup, not for a database that is to be kept.
 */
async function creatableProperties(maintenance, recorded, major) {
    const refused = await refusal(maintenance, recorded, major);
    if (refused === undefined)
        return { properties: recorded, notes: [] };
    for (const properties of standIns(recorded)) {
        if ((await refusal(maintenance, properties, major)) === undefined) {
            return { properties, notes: notesOn(recorded, properties) };
        }
    }
    throw refused;
}
/**
 * Why the server cannot create such a database. It looks at the locale before the name: one that is taken
 * is refused last, so that nothing is ever created.
 */
async function refusal(maintenance, properties, major) {
    try {
        await maintenance.execute((0,_session_session_js__WEBPACK_IMPORTED_MODULE_2__/* .long */ .LU)((0,_create_js__WEBPACK_IMPORTED_MODULE_3__/* .createDatabaseSql */ .s7)(maintenance.database, properties, major)));
    }
    catch (error) {
        const code = (0,_session_error_codes_js__WEBPACK_IMPORTED_MODULE_1__/* .stateOf */ .L)(error);
        if (code === duplicateDatabase)
            return undefined;
        if (error instanceof _catalog_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR && localeRefusals.includes(code))
            return error;
        throw error;
    }
    return undefined;
}
const duplicateDatabase = '42P04';
/** No such locale, not for that encoding, not valid, not in this build, and no such provider. */
const localeRefusals = ['42809', '42P17', '22023', '0A000', '42601'];
/** The nearest first. */
function standIns(recorded) {
    const neutral = recorded.encoding === 'UTF8' ? ['C.UTF-8', 'C'] : ['C'];
    const neutralised = (properties) => neutral.map(name => ({
        ...properties,
        collate: isAnywhere(properties.collate) ? properties.collate : name,
        characterType: isAnywhere(properties.characterType) ? properties.characterType : name,
    }));
    if (recorded.localeProvider === 'libc')
        return neutralised(recorded);
    const libc = {
        ...recorded,
        localeProvider: 'libc',
        locale: null,
        icuRules: null,
    };
    return [...neutralised(recorded), libc, ...neutralised(libc)];
}
const isAnywhere = (locale) => locale === 'C' || locale === 'POSIX';
function notesOn(recorded, chosen) {
    const provider = recorded.localeProvider === 'icu' ? 'ICU' : recorded.localeProvider;
    if (recorded.localeProvider !== chosen.localeProvider) {
        return [
            `${provider} locale ${recorded.locale} is not on this server; libc’s ${chosen.collate} stands in for it: the order of text is not verified`,
        ];
    }
    const ofText = recorded.localeProvider === 'libc';
    const collation = recorded.collate === chosen.collate
        ? []
        : [
            `collation ${recorded.collate} is not on this server; ${chosen.collate} stands in for it${ofText ? ': the order of text is not verified' : ''}`,
        ];
    const both = recorded.collate === recorded.characterType && collation.length > 0;
    return recorded.characterType === chosen.characterType || both
        ? collation
        : [
            ...collation,
            `character type ${recorded.characterType} is not on this server; ${chosen.characterType} stands in for it`,
        ];
}


/***/ }),

/***/ 64865:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O6: () => (/* binding */ lackingOfProvider),
/* harmony export */   S3: () => (/* binding */ itemsOf),
/* harmony export */   cT: () => (/* binding */ askExtensions),
/* harmony export */   jX: () => (/* binding */ lacksOfProvider),
/* harmony export */   xU: () => (/* binding */ missingExtensions)
/* harmony export */ });
/* unused harmony export extensionsSchema */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(92857);
/* harmony import */ var _catalog_provider_extensions_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(41613);
/* harmony import */ var _session_session_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18128);
/* harmony import */ var _sql_extensions_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(48252);




const extensionsSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    wanted: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
        name: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
        is_available: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY(),
        /** Whoever may create anything in a database may create it. */
        is_trusted: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY(),
    })),
    /** On Azure: those that may be created at all. */
    allow_list: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullable(),
    is_azure_admin: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY(),
    preloaded: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullable(),
});
/** Of the extensions that a provider makes by itself those that this server does not have, or not let us make. */
function lacksOfProvider({ wanted, allow_list }) {
    const allowed = allow_list === null ? undefined : itemsOf(allow_list);
    return wanted
        .filter(({ name }) => (0,_catalog_provider_extensions_js__WEBPACK_IMPORTED_MODULE_2__/* .isOfProvider */ .J)(name))
        .filter(({ name, is_available }) => !is_available || allowed?.includes(name) === false)
        .map(({ name }) => name);
}
/** The items of a setting that is a list. */
const itemsOf = (list) => list
    .split(',')
    .map(item => item.trim())
    .filter(item => item !== '');
/** The same, asked of the server. */
const lackingOfProvider = async (session, names) => lacksOfProvider(await askExtensions(session, names));
/** What a server has, and allows, of extensions. */
const askExtensions = (session, names) => (0,_session_session_js__WEBPACK_IMPORTED_MODULE_0__/* .oneRow */ .NO)(session, extensionsSchema, _sql_extensions_js__WEBPACK_IMPORTED_MODULE_3__/* .extensionsSql */ .BM, [names]);
/** Those extensions of which the server has no files. */
async function missingExtensions(session, names) {
    const found = await session.rows(zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ name: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP() }), _sql_extensions_js__WEBPACK_IMPORTED_MODULE_3__/* .missingExtensionsSql */ .bC, [names]);
    return found.map(({ name }) => name);
}


/***/ }),

/***/ 28450:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ ownedName),
/* harmony export */   z: () => (/* binding */ isAbandoned)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48161);
/* harmony import */ var _session_error_codes_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(60925);




/**
 * Temporary folders whose names tell whose they are, from the first instant on: no run ever sees one
 * without an owner, and what a process left that was killed can be told from what is at work.
 */
/** What the name of a folder of this process begins with; something random is to follow. */
const ownedName = (prefix) => `${prefix}${machineId()}-${process.pid}-${startOf(process.pid) ?? 0}-`;
/** Whether the process that made a folder of this name is known to be gone. */
function isAbandoned(prefix, name) {
    if (!name.startsWith(prefix))
        return false;
    const [, machine, pid, start] = /^([0-9a-f]{8})-(\d+)-(\d+)-\w{6}$/.exec(name.slice(prefix.length)) ?? [];
    if (machine !== machineId())
        return false;
    try {
        process.kill(Number(pid), 0);
    }
    catch (error) {
        if ((0,_session_error_codes_js__WEBPACK_IMPORTED_MODULE_3__/* .codeOf */ .$)(error) === 'ESRCH')
            return true;
    }
    const startNow = startOf(Number(pid));
    return startNow !== undefined && startNow !== start;
}
/** A temporary folder may be shared by machines and containers, which do not see each other's processes. */
function machineId() {
    let space = '';
    try {
        space = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readlinkSync)('/proc/self/ns/pid');
    }
    catch {
        // Not Linux.
    }
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(`${(0,node_os__WEBPACK_IMPORTED_MODULE_2__.hostname)()} ${space}`).digest('hex').slice(0, 8);
}
/** When a process started, which tells it from a later one of the same id; `undefined` where nobody knows. */
function startOf(pid) {
    try {
        const status = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(`/proc/${pid}/stat`, 'utf8');
        // The name of the program, in parentheses, may hold anything: read from its end on.
        const fields = status.slice(status.lastIndexOf(')') + 2).split(' ');
        // Of one that has ended its parent has not taken note yet.
        return fields[0] === 'Z' ? 'ended' : fields[19];
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 86148:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ newPassword)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);

/** For a login of a server that nobody else knows. */
const newPassword = () => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(24).toString('base64url');


/***/ }),

/***/ 21195:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  d: () => (/* binding */ startTemporaryServer)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./lib/catalog/failure.js
var failure = __webpack_require__(77469);
// EXTERNAL MODULE: ./lib/catalog/reference.js
var reference = __webpack_require__(59302);
// EXTERNAL MODULE: ./lib/postgres/client-tools/find.js + 3 modules
var find = __webpack_require__(14468);
// EXTERNAL MODULE: ./lib/postgres/client-tools/machine.js
var client_tools_machine = __webpack_require__(5352);
// EXTERNAL MODULE: ./lib/postgres/client-tools/tool-refusals.js
var tool_refusals = __webpack_require__(27709);
// EXTERNAL MODULE: ./lib/postgres/session/reach-server.js + 7 modules
var reach_server = __webpack_require__(82573);
// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(78474);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:stream/consumers"
var consumers_ = __webpack_require__(38321);
// EXTERNAL MODULE: ./lib/environment.js
var lib_environment = __webpack_require__(33554);
// EXTERNAL MODULE: ./lib/postgres/client-tools/programs.js
var programs = __webpack_require__(10280);
// EXTERNAL MODULE: ./lib/postgres/client-tools/spawn.js
var spawn = __webpack_require__(73874);
;// CONCATENATED MODULE: ./lib/postgres/temporary-server/run-as.js






const isRoot = () => process.getuid?.() === 0;
async function mayBecomeOthers(environment) {
    if (isRoot())
        return true;
    const sudo = (0,programs/* programInPath */.tN)('sudo', environment);
    return sudo !== undefined && (await succeeds(run([sudo, '-n', 'true'], environment)));
}
/** Whom a server may run as instead of root, the best first: `postgres` may own another one here. */
async function otherUsers(environment) {
    const found = await Promise.all(['nobody', 'postgres'].map(async (name) => {
        const said = await runAs(undefined, 'id -u "$1" && id -g "$1"', [name], environment);
        const [uid, gid] = said.split('\n').map(Number);
        return uid && gid && uid !== process.getuid?.() ? [{ name, uid, gid }] : [];
    }));
    return found.flat();
}
/** Runs a script of `/bin/sh` as a user, or as ourselves, and answers what it printed. */
async function runAs(user, script, args, environment) {
    const child = startAs(user, [], ['/bin/sh', '-c', script, 'throw-away', ...args], environment);
    child.stdin.on('error', () => undefined).end();
    child.stderr.resume();
    const [printed] = await Promise.all([(0,consumers_.text)(child.stdout), ended(child)]);
    return printed;
}
/** Makes a folder of ours another user's. Besides him and root only we can enter it, by our group. */
async function giveTo({ uid, gid }, folder, environment) {
    if (isRoot())
        return await (0,promises_.chown)(folder, uid, gid);
    await (0,promises_.chmod)(folder, 0o750);
    const owner = `${uid}:${process.getgid?.()}`;
    if (await succeeds(run(viaSudo([], ['chown', owner, folder], environment), environment)))
        return;
    throw new Error('sudo could not give it to another user');
}
function startAs(user, namespaces, argv, environment) {
    const unshare = [(0,programs/* programInPath */.tN)('unshare', environment) ?? 'unshare', ...namespaces];
    const isSpaced = namespaces.length > 0;
    if (user === undefined) {
        const own = isSpaced ? [...unshare, '--user', '--map-current-user', ...argv] : argv;
        return run(own, environment);
    }
    const { uid, gid } = user;
    const byRoot = [...unshare, '--setgid', `${gid}`, '--setuid', `${uid}`, ...argv];
    if (isRoot())
        return isSpaced ? run(byRoot, environment) : run(argv, environment, { uid, gid });
    return isSpaced
        ? run(viaSudo([], byRoot, environment), environment)
        : run(viaSudo(['-u', `#${uid}`], argv, environment), environment);
}
/** sudo has an environment of its own. */
const viaSudo = (options, argv, environment) => [
    ...[(0,programs/* programInPath */.tN)('sudo', environment) ?? 'sudo', '-n', ...options, '--'],
    ...[
        '/usr/bin/env',
        '-i',
        ...Object.entries((0,lib_environment/* serverEnvironment */.Pw)(environment)).map(pair => pair.join('=')),
    ],
    ...argv,
];
const run = ([file = '', ...args], environment, ids = {}) => (0,spawn/* spawn */.c)(file, args, {
    ...ids,
    cwd: '/',
    env: (0,lib_environment/* serverEnvironment */.Pw)(environment),
    stdio: 'pipe',
    // A Ctrl-C of the terminal reaches us, and we end it in order.
    detached: true,
});
async function succeeds(child) {
    child.stdin.on('error', () => undefined).end();
    child.stdout.resume();
    child.stderr.resume();
    return (await ended(child)) === 0;
}
/** Its exit code; none where it could not be started, or was killed. */
async function ended(child) {
    const retryPolicy = setTimeout(() => child.kill('SIGKILL'), patienceMs);
    try {
        const [code] = await (0,external_node_events_.once)(child, 'close');
        return code;
    }
    catch {
        return undefined;
    }
    finally {
        clearTimeout(retryPolicy);
    }
}
const patienceMs = 30_000;

;// CONCATENATED MODULE: ./lib/postgres/temporary-server/confinement.js



/**
 * The best way that this machine offers for some programs. Root can do all of it, where he is not a
 * container's; so can who may use sudo without a password, as on GitHub's runners. Others need namespaces
 * that anybody may make: Debian allows them, Ubuntu and most containers do not.
 *
 * `place`: where the server's data is to be. Another user than root's must be able to enter it.
 */
async function confine(programs, place, environment) {
    const [other] = (await mayBecomeOthers(environment)) ? await otherUsers(environment) : [];
    const ways = [
        ...(other ? [allSpaces, noNetwork, noSpaces].map(space => ({ user: other, space })) : []),
        ...(isRoot()
            ? []
            : [allSpaces, noNetwork, noSpaces].map(space => ({ user: undefined, space }))),
    ];
    for (const { user, space } of ways) {
        const way = wayOf(user, space, environment);
        if (await works(way, programs, isRoot() ? '/' : place))
            return way;
    }
    throw new failure/* Failure */.HR('SCRATCH_SERVER_FAILED', isRoot()
        ? 'PostgreSQL refuses to run as root, and this machine has no user nobody or postgres who can run it'
        : `${programs.join(' and ')} cannot be run`, `Run as another user, add one of these, or restore elsewhere: ${(0,reference/* option */.uK)('scratch')} server, or ${(0,reference/* option */.uK)('scratch')} HOST.`);
}
const allSpaces = {
    flags: ['--net', '--pid', '--fork', '--mount-proc'],
    processes: true,
    network: true,
};
/** Containers may refuse a /proc of one's own. */
const noNetwork = { flags: ['--net'], processes: false, network: true };
const noSpaces = { flags: [], processes: false, network: false };
function wayOf(user, { flags, processes, network }, environment) {
    const isolation = { user: user !== undefined, processes, network };
    return {
        isolation,
        user,
        description: describe(isolation, user),
        start: argv => startAs(user, flags, argv, environment),
    };
}
const works = (way, programs, place) => {
    const script = 'cd "$1" && shift && for each; do test -x "$each" || exit 1; done';
    return succeeds(way.start(['/bin/sh', '-c', script, 'probe', place, ...programs]));
};
function describe({ processes, network }, user) {
    const parts = [
        { had: user !== undefined, what: `as the user ${user?.name}`, name: 'another user' },
        { had: processes, what: 'without a view of other processes', name: 'a /proc of its own' },
        { had: network, what: 'without a network', name: 'a network namespace' },
    ];
    const had = parts.filter(part => part.had).map(({ what }) => what);
    const lacking = parts.filter(part => !part.had).map(({ name }) => name);
    return [
        had.length > 0 ? had.join(', ') : 'as this user',
        ...(lacking.length > 0 ? [`not to be had here: ${lacking.join(', ')}`] : []),
    ].join('; ');
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/postgres/temporary-server/owned-directory.js
var owned_directory = __webpack_require__(28450);
;// CONCATENATED MODULE: ./lib/postgres/temporary-server/directory.js






/** Two folders at most, or one, which nobody but the server's user, root and we can enter. */
async function makeThrowAwayFolders(user, environment) {
    const place = (0,external_node_os_.tmpdir)();
    const data = await makeFolder((await mayEnter(place, user, environment)) ? place : '/tmp', user, environment);
    if (isForSockets(data))
        return { data, sockets: data };
    try {
        return { data, sockets: await makeFolder('/tmp', user, environment) };
    }
    catch (error) {
        await (0,promises_.rmdir)(data);
        throw error;
    }
}
/** The name of a Unix socket is short: 107 bytes on Linux, 103 elsewhere. libpq parts hosts at commas. */
const isForSockets = (folder) => Buffer.byteLength((0,external_node_path_.join)(folder, '.s.PGSQL.5432')) <= 103 && !folder.includes(',');
async function makeFolder(place, user, environment) {
    try {
        const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)(place, (0,owned_directory/* ownedName */.d)(folderPrefix)));
        if (user)
            await giveTo(user, folder, environment);
        return folder;
    }
    catch (error) {
        throw new failure/* Failure */.HR('DISK_FULL', `no folder for a throw-away PostgreSQL can be made in ${place}: ${(0,failure/* messageOf */.bD)(error)}`, 'Set TMPDIR to a folder that exists, has room and can be written to.', { cause: error });
    }
}
const folderPrefix = 'pg-azure-backup-server-';
/** The temporary folder of root may be one that nobody else can enter. */
const mayEnter = async (folder, user, environment) => user === undefined || (await runAs(user, 'cd "$1" && echo yes', [folder], environment)) !== '';

// EXTERNAL MODULE: ./lib/postgres/session/quoting.js
var quoting = __webpack_require__(40107);
;// CONCATENATED MODULE: ./lib/postgres/temporary-server/guardian.js

function serve({ initdb, postgres }, { data, sockets }, confinement, password) {
    const given = Object.entries({ ...settings, unix_socket_directories: quotedItem(sockets) });
    const options = given.flatMap(([name, value]) => ['-c', `${name}=${value}`]);
    const arguments_ = ['throw-away', data, sockets, initdb, postgres, ...options];
    const child = confinement.start(['/bin/sh', '-c', guardian, ...arguments_]);
    const ended = Promise.withResolvers();
    const ready = Promise.withResolvers();
    let said = '';
    for (const stream of [child.stdout, child.stderr]) {
        stream.setEncoding('utf8').on('data', (text) => {
            said = (said + text).slice(-16_384);
            if (said.includes('database system is ready to accept connections'))
                ready.resolve(undefined);
        });
    }
    child.stdin.on('error', () => undefined); // It need not wait for our end.
    child.stdin.write(`${password}\n`);
    child.on('error', error => {
        ready.resolve(error.message);
        ended.resolve();
    });
    child.on('exit', () => ended.resolve());
    child.on('close', () => ready.resolve(said));
    return {
        async ready(signal) {
            const interrupted = () => ready.reject(signal.reason);
            signal.addEventListener('abort', interrupted);
            try {
                signal.throwIfAborted();
                return await ready.promise;
            }
            finally {
                signal.removeEventListener('abort', interrupted);
            }
        },
        async end() {
            child.stdin.end();
            await ended.promise;
        },
    };
}
/** Of the socket's name alone: nobody listens on the network. */
const port = 5432;
/** What is thrown away need not survive a crash, and nobody but one drill works in it. */
const settings = {
    listen_addresses: '',
    port: String(port),
    fsync: 'off',
    full_page_writes: 'off',
    synchronous_commit: 'off',
    wal_level: 'minimal',
    max_wal_senders: '0',
    // It would compete with the restore, which is followed by an ANALYZE.
    autovacuum: 'off',
    jit: 'off',
    shared_buffers: '128MB',
    maintenance_work_mem: '256MB',
    // A query over a partitioned table locks all its partitions, and their indexes.
    max_locks_per_transaction: '256',
    // Containers have a /dev/shm of 64 MB, too little for an index that is built in parallel.
    dynamic_shared_memory_type: 'mmap',
    // Some packages collect the log in files. Statements hold data, which stays out of it.
    logging_collector: 'off',
    log_destination: 'stderr',
    log_min_error_statement: 'panic',
};
/** An item of a list in a setting, whatever is in it. */
const quotedItem = quoting/* quoteIdent */.v4;
/**
 * Lives as long as its standard input is open: when we want no more, or are no more, it ends what it has
 * begun and takes away the folders. The first line that it reads is the password of the superuser.
 *
 * In a namespace of its own it is the first process, which only heeds the signals that it traps.
 */
const guardian = `
data=$1 sockets=$2 initdb=$3 postgres=$4
shift 4
exec 3<&0 </dev/null
child= watch=

run() {
  "$@" 3<&- &
  child=$!
  wait "$child" && status=0 || status=$?
  child=
  return "$status"
}
end() {
  trap '' TERM INT HUP
  tries=0
  # Again and again: what has only just been started does not heed the first one.
  while [ -n "$child" ] && [ "$tries" -lt 200 ] && kill -QUIT "$child"; do
    sleep 0.05
    tries=$((tries + 1))
  done 2>/dev/null
  [ "$tries" -lt 200 ] || kill -KILL "$child"
  exit 143
}

trap 'kill "$watch" 2>/dev/null; rm -rf "$data" "$sockets"' EXIT
trap end TERM INT HUP
trap : PIPE # Nobody may be there any more to hear what is said.
umask 077
read -r password <&3 && printf '%s\\n' "$password" >"$data/password" || exit 1
password=
(read -r _ <&3; kill -TERM $$) >/dev/null 2>&1 &
watch=$!
run "$initdb" --pgdata="$data/data" --username=postgres --pwfile="$data/password" \\
  --auth=scram-sha-256 --encoding=UTF8 --locale=C --no-sync >/dev/null &&
  rm "$data/password" &&
  echo 'local all all scram-sha-256' >"$data/data/pg_hba.conf" &&
  run "$postgres" -D "$data/data" "$@"
`;

// EXTERNAL MODULE: ./lib/postgres/temporary-server/password.js
var temporary_server_password = __webpack_require__(86148);
;// CONCATENATED MODULE: ./lib/postgres/temporary-server/sweep.js






/**
 * Ends the servers and removes the folders of runs that are no more, on this machine and of this user or
 * those that its servers run as. Answers which folders are gone.
 */
async function sweepThrowAwayServers(environment) {
    const others = await otherUsers(environment);
    const swept = [];
    for (const place of new Set([(0,external_node_os_.tmpdir)(), '/tmp'])) {
        const names = await (0,promises_.readdir)(place).catch(() => []);
        for (const name of names.filter(one => (0,owned_directory/* isAbandoned */.z)(folderPrefix, one))) {
            const folder = (0,external_node_path_.join)(place, name);
            const found = await (0,promises_.lstat)(folder).catch(() => undefined);
            const other = others.find(({ uid }) => uid === found?.uid);
            if (!found?.isDirectory() || !(other || found.uid === process.getuid?.()))
                continue;
            await removeThrowAwayFolder(folder, other, environment);
            if ((await (0,promises_.lstat)(folder).catch(() => undefined)) === undefined)
                swept.push(folder);
        }
    }
    return swept;
}
/**
 * Removes a folder, and ends the server in it if there is one. As the user whose it is: what he links to
 * is not root's to remove.
 */
async function removeThrowAwayFolder(folder, user, environment) {
    await runAs(user, endAndRemove, [folder], environment);
    // Only its owner can empty it, and only we may remove it where the place above is ours alone.
    await (0,promises_.rmdir)(folder).catch(() => undefined);
}
// A process id in a file may be another's by now: it has to be a postmaster of this very folder.
const endAndRemove = `
pid=$(head -n 1 "$1/data/postmaster.pid")
case $pid in '' | *[!0-9]*) pid=none ;; esac
serves() {
  { tr '\\0' ' ' <"/proc/$pid/cmdline" || ps -o command= -p "$pid"; } | grep -qF -- " -D $1/data "
}
tries=0
while serves "$1" && [ "$tries" -lt 200 ]; do
  kill -QUIT "$pid"
  sleep 0.05
  tries=$((tries + 1))
done
[ "$tries" -lt 200 ] || kill -KILL "$pid"
rm -rf "$1"
`;

;// CONCATENATED MODULE: ./lib/postgres/temporary-server/server.js
var __addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var __disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});













/**
 * Starts an empty PostgreSQL of a major in a temporary folder, and first clears away what runs that were
 * cut off left of theirs. It is to be had by a Unix socket alone, in a folder that nobody else can enter,
 * and by passwords that only we know. However our process ends, the server ends with it and its folder
 * goes.
 */
async function startTemporaryServer(request, machine = client_tools_machine/* thisMachine */.g) {
    const { major, tempDir, environment, signal, info } = request;
    const programs = await (0,find/* findServerPrograms */.c9)(request, machine);
    for (const folder of await sweepThrowAwayServers(environment)) {
        info(`Removed ${folder}, which a run that was cut off had left`);
    }
    signal.throwIfAborted();
    const confinement = await confine([programs.initdb, programs.postgres], (0,external_node_os_.tmpdir)(), environment);
    const folders = await makeThrowAwayFolders(confinement.user, environment);
    const password = (0,temporary_server_password/* newPassword */.C)();
    const guarded = serve(programs, folders, confinement, password);
    const stop = async () => {
        await guarded.end();
        // It has removed them, unless it was killed or may not.
        for (const folder of [folders.data, folders.sockets].filter(external_node_fs_.existsSync)) {
            await removeThrowAwayFolder(folder, confinement.user, environment);
        }
    };
    try {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            const problem = await guarded.ready(signal);
            if (problem !== undefined)
                throw startFailure(major, problem, folders);
            const address = {
                host: folders.sockets,
                port: port,
                username: 'postgres',
                password,
                maintenanceDatabase: 'postgres',
            };
            const reached = __addDisposableResource(env_1, await (0,reach_server/* connectToServer */.P)({ address, sslMode: 'disable', rootCertificate: undefined, tempDir, environment }, signal), true);
            const { server, maintenance } = reached;
            // Each login of a drill is to enter its own database alone.
            await maintenance.execute('REVOKE ALL ON DATABASE postgres, template1 FROM PUBLIC');
            const { isolation, description } = confinement;
            info(`Started a throw-away PostgreSQL ${server.version} in ${folders.data}; it runs ${description}`);
            return {
                ...{ server, folder: folders.data, isolation, description },
                [Symbol.asyncDispose]: stop,
            };
        }
        catch (e_1) {
            env_1.error = e_1;
            env_1.hasError = true;
        }
        finally {
            const result_1 = __disposeResources(env_1);
            if (result_1)
                await result_1;
        }
    }
    catch (error) {
        await stop();
        throw error;
    }
}
function startFailure(major, said, { data }) {
    const lines = said.split('\n').filter(line => line.trim() !== '');
    const [line] = (0,tool_refusals/* firstError */.bv)(lines);
    const why = line === undefined ? '' : `: ${line.trim()}`;
    const what = `a throw-away PostgreSQL ${major} did not start in ${data}${why}`;
    const elsewhere = `restore elsewhere: ${(0,reference/* option */.uK)('scratch')} server, or ${(0,reference/* option */.uK)('scratch')} HOST.`;
    if (/could not look up effective user|user does not exist/.test(said)) {
        return new failure/* Failure */.HR('SCRATCH_SERVER_FAILED', `${what}: user ${process.getuid?.()} has no entry in /etc/passwd, and PostgreSQL needs one`, `Run as root or as a user that this image knows, or have it know this one: echo "runner:x:$(id -u):$(id -g)::/tmp:/bin/sh" >>/etc/passwd. Or ${elsewhere}`);
    }
    return /No space left on device|Disk quota exceeded/.test(said)
        ? new failure/* Failure */.HR('DISK_FULL', what, `Make room there, set TMPDIR to a folder on a larger disk, or ${elsewhere}`)
        : new failure/* Failure */.HR('SCRATCH_SERVER_FAILED', what, `Mend what it complains of, or ${elsewhere}`);
}


/***/ }),

/***/ 21128:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AY: () => (/* binding */ ChecksumCounter),
/* harmony export */   Ne: () => (/* binding */ DigestingCounter),
/* harmony export */   nw: () => (/* binding */ digestsOf),
/* harmony export */   sc: () => (/* binding */ sha256)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);

/** In hexadecimal digits. */
const sha256 = (bytes) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(bytes).digest('hex');
/** Computes the checksum of a whole object while its bytes pass. */
class ChecksumCounter {
    #sha256 = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    #sizeBytes = 0;
    update(bytes) {
        this.#sha256.update(bytes);
        this.#sizeBytes += bytes.length;
    }
    /** To be called once, at the end. */
    checksum() {
        return { sizeBytes: this.#sizeBytes, sha256: this.#sha256.digest('hex') };
    }
}
/** The same with the MD5 that stores keep of their objects, for what is stored. */
class DigestingCounter extends ChecksumCounter {
    #md5 = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('md5');
    update(bytes) {
        super.update(bytes);
        this.#md5.update(bytes);
    }
    /** To be called once, at the end. */
    digests() {
        return { ...this.checksum(), md5: this.#md5.digest('hex') };
    }
}
/** Of an object that is in memory. */
function digestsOf(bytes) {
    const whole = new DigestingCounter();
    whole.update(bytes);
    return whole.digests();
}


/***/ }),

/***/ 97069:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CI: () => (/* binding */ downloadTo),
/* harmony export */   MO: () => (/* binding */ refuseLarger),
/* harmony export */   S0: () => (/* binding */ writeNewFile),
/* harmony export */   uq: () => (/* binding */ isFull)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _catalog_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77469);
/* harmony import */ var _catalog_reference_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(59302);
/* harmony import */ var _catalog_system_errors_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(38080);
/* harmony import */ var _digests_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(21128);
/* harmony import */ var _source_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(84684);







/**
 * Writes chunks to a file that must not exist yet; one has been written when the next is asked for. On
 * failure the file is gone.
 */
async function writeNewFile(file, chunks, { sync, failure, whole, signal, onBytes }) {
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(file, 'wx', 0o640).catch(error => {
        throw failure(error);
    });
    try {
        for await (const chunk of chunks) {
            signal.throwIfAborted();
            whole.update(chunk);
            await handle.writeFile(chunk).catch(error => {
                throw failure(error);
            });
            onBytes?.(chunk.length);
        }
        signal.throwIfAborted();
        try {
            if (sync)
                await (0,_source_js__WEBPACK_IMPORTED_MODULE_5__/* .unlessAborted */ .Wh)(handle.sync(), signal);
            await handle.close();
        }
        catch (error) {
            signal.throwIfAborted();
            throw failure(error);
        }
    }
    catch (error) {
        // Not waited for: closing lasts as long as a write that still goes on.
        handle.close().catch(() => { });
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(file, { force: true }).catch(() => { });
        throw error;
    }
}
/** Writes what a store sends of an object to a file that must not exist yet, and tells what came. */
async function downloadTo(file, chunks, options) {
    const whole = new _digests_js__WEBPACK_IMPORTED_MODULE_4__/* .ChecksumCounter */ .AY();
    await writeNewFile(file, chunks, {
        ...options,
        sync: false,
        failure: error => downloadFailure(error, file),
        whole,
    });
    return whole.checksum();
}
/** Refuses an object that nobody wrote like this: a disk is soon full. */
function refuseLarger(name, sizeBytes, { recordedBytes = sizeBytes }) {
    if (sizeBytes <= recordedBytes)
        return;
    throw new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR('BACKUP_CHECKSUM_MISMATCH', `"${name}" has ${sizeBytes} bytes, recorded ${recordedBytes}`, `It was changed or damaged in the store. Name another one with ${(0,_catalog_reference_js__WEBPACK_IMPORTED_MODULE_3__/* .option */ .uK)('backup')}: ${(0,_catalog_reference_js__WEBPACK_IMPORTED_MODULE_3__/* .ownCommand */ .w1)('list')}`);
}
/** Codes of a file system, a quota or a limit on files that has no room for another byte. */
const isFull = (code) => code === 'ENOSPC' || code === 'EDQUOT' || code === 'EFBIG';
/** The failure of writing a file that a backup is downloaded to. */
function downloadFailure(error, file) {
    const code = (0,_catalog_system_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .errorCode */ .CA)(error);
    if (error instanceof _catalog_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR || code === undefined)
        return error;
    if (isFull(code)) {
        return new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR('DISK_FULL', `the file system of ${(0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(file)} is full (${code})`, 'Free space there, or choose a folder on a larger disk: TMPDIR decides where temporary files go.');
    }
    return new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR('USAGE', code === 'EEXIST' ? `${file} exists already` : `${file} cannot be written (${code})`, code === 'EEXIST'
        ? 'Nothing is ever overwritten: remove it, or choose another folder.'
        : 'Choose a folder that exists and that this user may write to.');
}


/***/ }),

/***/ 84684:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H8: () => (/* binding */ guardSource),
/* harmony export */   W0: () => (/* binding */ freeChunk),
/* harmony export */   Wh: () => (/* binding */ unlessAborted)
/* harmony export */ });
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77030);
/* harmony import */ var _catalog_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77469);
/* harmony import */ var _catalog_system_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(38080);



/**
 * Stores a source, and sees to it that one failure ends everything at once: the caller's abort, the
 * source's own error, a `complete` that rejects, a block that cannot be sent. The source is then
 * destroyed, and the first reason is thrown.
 */
async function guardSource(name, source, { complete, signal }, work) {
    const stop = new AbortController();
    const fail = (reason) => {
        if (stop.signal.aborted)
            return;
        stop.abort(reason);
        source.destroy(reason instanceof Error ? reason : new Error('the upload was given up'));
    };
    const failByCaller = () => fail(signal.reason);
    // Listened to from the start, so that no error of the source is ever without a listener. It stays
    // behind for the error that destroying the source emits.
    source.on('error', fail);
    complete.catch(fail);
    if (signal.aborted)
        failByCaller();
    signal.addEventListener('abort', failByCaller, { once: true });
    try {
        stop.signal.throwIfAborted();
        return await work({ chunks: wholeChunks(name, source, complete), signal: stop.signal, fail });
    }
    catch (error) {
        fail(error);
        throw stop.signal.reason;
    }
    finally {
        signal.removeEventListener('abort', failByCaller);
    }
    async function* wholeChunks(name, source, complete) {
        try {
            // Nobody would be told a second time why a source was destroyed before.
            stop.signal.throwIfAborted();
            // Whoever stops reading says why, to `fail`; Node would destroy it with an abort of its own.
            const reading = source.iterator({ destroyOnReturn: false });
            for await (const chunk of reading) {
                yield Buffer.isBuffer(chunk) ? chunk : Buffer.from(chunk);
                if (source instanceof node_net__WEBPACK_IMPORTED_MODULE_0__.Socket)
                    freeChunk(chunk);
            }
        }
        catch (error) {
            stop.signal.throwIfAborted();
            throw (0,_catalog_system_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .errorCode */ .CA)(error) === 'ERR_STREAM_PREMATURE_CLOSE'
                ? new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('STORE_WRITE_FAILED', `"${name}" was not stored: its source was closed before its end`, 'See the messages above for what ended it.')
                : error;
        }
        await unlessAborted(complete, stop.signal);
    }
}
/**
 * What came out of a pipe or connection has memory of its own, and by now has been used. Left to the
 * garbage collector it piles up and calls for it again and again: a quarter of our whole time.
 */
function freeChunk({ buffer, length }) {
    // A small one may be a part of memory that others use as well.
    if (buffer instanceof ArrayBuffer && buffer.byteLength === length)
        buffer.transfer(0);
}
/** Waits for a promise, but no longer than until the signal is aborted. */
async function unlessAborted(promise, signal) {
    const { promise: aborted, reject } = Promise.withResolvers();
    const abort = () => reject(signal.reason);
    if (signal.aborted)
        abort();
    signal.addEventListener('abort', abort, { once: true });
    try {
        return await Promise.race([promise, aborted]);
    }
    finally {
        signal.removeEventListener('abort', abort);
    }
}


/***/ })

};
