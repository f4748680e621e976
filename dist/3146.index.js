export const id = 3146;
export const ids = [3146];
export const modules = {

/***/ 13146:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  s: () => (/* binding */ drillServerOpener),
  mayMake: () => (/* binding */ mayMake),
  throwAwayOpener: () => (/* binding */ throwAwayOpener)
});

// EXTERNAL MODULE: ./lib/catalog/patterns.js
var patterns = __webpack_require__(30976);
;// CONCATENATED MODULE: ./lib/postgres/probes/azure-extensions.js
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

// EXTERNAL MODULE: ./lib/postgres/temporary-server/server.js
var temporary_server_server = __webpack_require__(22078);
// EXTERNAL MODULE: ./lib/connections/server.js + 2 modules
var connections_server = __webpack_require__(81019);
;// CONCATENATED MODULE: ./lib/connections/drill-server.js




const needs = { allowNewer: false, restores: true };
/** How a throw-away PostgreSQL of a major is started on this machine. */
const throwAwayOpener = ({ environment, scratch }, mayMake, work) => async (major) => {
    const { signal, reporter } = work;
    const info = (message) => reporter.info(message);
    const warn = (message) => reporter.warn(message);
    // Before the server, which would have to be stopped again.
    const tools = await (0,connections_server/* clientTools */.z3)(major, needs, environment, work);
    const started = await (0,temporary_server_server/* startThrowAwayServer */.y)({
        ...{ major, scratch, environment, signal, info, warn },
    });
    const { server, folder, isolation } = started;
    return {
        server,
        restorer: server,
        tools,
        throwAway: { folder, isolation, mayMake },
        [Symbol.asyncDispose]: () => started[Symbol.asyncDispose](),
    };
};
/** How the server that drills restore to is opened: one that is there, or a new one of a major. */
function drillServerOpener(values, place, login, work) {
    const { scratch: where } = values;
    if (where.kind === 'runner') {
        return throwAwayOpener(place, extension => mayMake(values, extension), work);
    }
    const address = where.kind === 'host' ? { host: where.host, port: where.port } : undefined;
    return async () => {
        const restoring = await (0,connections_server/* connectRestoring */.wc)(values, place, login, work, address);
        const tools = await (0,connections_server/* clientTools */.z3)(restoring.server.major, needs, place.environment, work);
        return {
            ...restoring,
            tools,
            throwAway: undefined,
            [Symbol.asyncDispose]: async () => undefined,
        };
    };
}
/** Whether an extension is made on a throw-away server. */
function mayMake({ 'drill-extensions': listed }, extension) {
    const withAzure = listed.some(({ literal }) => literal === 'azure');
    return (
    // It comes with every database.
    extension === 'plpgsql' ||
        (0,patterns/* matchesAny */._I)(listed, extension) ||
        (withAzure && azureExtensions.includes(extension)));
}


/***/ })

};
