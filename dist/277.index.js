export const id = 277;
export const ids = [277,985];
export const modules = {

/***/ 2985:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ reportBytes)
/* harmony export */ });
/** Adds up the bytes of one transfer and reports them as its progress. */
function reportBytes(reporter, task, totalBytes) {
    let sum = 0;
    return bytes => {
        sum += bytes;
        reporter.progress(task, sum, totalBytes);
    };
}


/***/ }),

/***/ 1543:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  kN: () => (/* binding */ fetchRoles),
  TY: () => (/* binding */ readRolesOrWarn),
  AQ: () => (/* binding */ reportMissingRoles),
  RS: () => (/* binding */ restorePrivileges),
  ou: () => (/* binding */ withRoles)
});

// UNUSED EXPORTS: restoreRoles

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./lib/catalog/failure.js
var failure = __webpack_require__(7469);
// EXTERNAL MODULE: ./lib/postgres/roles.js + 1 modules
var postgres_roles = __webpack_require__(2442);
// EXTERNAL MODULE: ./lib/postgres/databases.js
var databases = __webpack_require__(413);
// EXTERNAL MODULE: ./lib/postgres/session.js + 1 modules
var postgres_session = __webpack_require__(9986);
;// CONCATENATED MODULE: ./lib/postgres/roles-file.js



/** The statements on a role; run in this order, each may be refused without harm to the others. */
const roleSql = {
    create: (role) => `CREATE ROLE ${(0,postgres_session/* quoteIdent */.v4)(role.name)} ${attributes(role)}`,
    alter: (role) => `ALTER ROLE ${(0,postgres_session/* quoteIdent */.v4)(role.name)} ${attributes(role)}`,
    power: (role, power) => `ALTER ROLE ${(0,postgres_session/* quoteIdent */.v4)(role.name)} ${power}`,
    set: (role, { name, values }) => `ALTER ROLE ${(0,postgres_session/* quoteIdent */.v4)(role.name)} SET ${(0,databases/* settingName */.QX)(name)} TO ${values.map(postgres_session/* quoteLiteral */.ce).join(', ')}`,
    comment: (role, comment) => `COMMENT ON ROLE ${(0,postgres_session/* quoteIdent */.v4)(role.name)} IS ${(0,postgres_session/* quoteLiteral */.ce)(comment)}`,
    grant: ({ role, member, options }) => `GRANT ${(0,postgres_session/* quoteIdent */.v4)(role)} TO ${(0,postgres_session/* quoteIdent */.v4)(member)}${options.length > 0 ? ` WITH ${options.join(', ')}` : ''}`,
};
const attributes = ({ login, inherit, connectionLimit, validUntil }) => [
    login ? 'LOGIN' : 'NOLOGIN',
    inherit ? 'INHERIT' : 'NOINHERIT',
    `CONNECTION LIMIT ${connectionLimit}`,
    ...(validUntil === null ? [] : [`VALID UNTIL ${(0,postgres_session/* quoteLiteral */.ce)(validUntil)}`]),
].join(' ');
/** Everything about a role but its being. */
const statementsAbout = (role) => [
    roleSql.alter(role),
    ...role.powers.map(power => roleSql.power(role, power)),
    ...role.settings.map(setting => roleSql.set(role, setting)),
    ...(role.comment === null ? [] : [roleSql.comment(role, role.comment)]),
];
/**
 * The roles file. Anybody can read it and run it with psql, twice if need be; `parseRoles` reads it
 * back and takes nothing else.
 */
const renderRoles = ({ roles, memberships }) => {
    const statements = [
        ...roles.map(createIfMissing),
        ...roles.flatMap(statementsAbout),
        ...memberships.map(roleSql.grant),
    ];
    return header + statements.map(statement => `${statement};\n`).join('');
};
const header = `-- The roles of the server, without passwords. Written by pg-azure-backup.
-- psql -f FILE creates those that are missing, and gives those that exist what is written here.
`;
/** What stands between the dollars must not end them: a role can have any name. */
function createIfMissing({ name }) {
    let tag = '$role$';
    while (name.includes(tag))
        tag = `$role${tag.length}x${'x'.repeat(tag.length)}$`;
    return `DO ${tag} BEGIN CREATE ROLE ${(0,postgres_session/* quoteIdent */.v4)(name)}; EXCEPTION WHEN duplicate_object THEN NULL; END ${tag}`;
}
const identifier = '"((?:[^"]|"")+)"';
const literal = "('(?:[^'\\\\]|'')*'|E'(?:[^'\\\\]|''|\\\\\\\\)*')";
const plainLiteral = literal.replace('(', '(?:');
const grammar = {
    blank: /(?:--[^\n]*)?\n/y,
    create: new RegExp(`DO (\\$role[0-9x]*\\$) BEGIN CREATE ROLE ${identifier}; EXCEPTION WHEN duplicate_object THEN NULL; END \\1;\n`, 'y'),
    alter: new RegExp(`ALTER ROLE ${identifier} (NOLOGIN|LOGIN) (NOINHERIT|INHERIT) CONNECTION LIMIT (-?[0-9]{1,10})(?: VALID UNTIL ${literal})?;\n`, 'y'),
    power: new RegExp(`ALTER ROLE ${identifier} (CREATEDB|CREATEROLE|REPLICATION|BYPASSRLS|SUPERUSER);\n`, 'y'),
    set: new RegExp(`ALTER ROLE ${identifier} SET ("(?:[^"]|"")+"(?:\\."(?:[^"]|"")+")*) TO (${plainLiteral}(?:, ${plainLiteral})*);\n`, 'y'),
    comment: new RegExp(`COMMENT ON ROLE ${identifier} IS ${literal};\n`, 'y'),
    grant: new RegExp(`GRANT ${identifier} TO ${identifier}(?: WITH ((?:ADMIN OPTION|INHERIT TRUE|INHERIT FALSE|SET FALSE)(?:, (?:ADMIN OPTION|INHERIT TRUE|INHERIT FALSE|SET FALSE))*))?;\n`, 'y'),
};
/**
 * Reads a roles file as data: what is run later is written anew from it. It comes from a store that
 * others can write to, so that anything but our own statements is refused.
 */
function parseRoles(text) {
    const drafts = new Map();
    const memberships = [];
    let at = 0;
    let found = null;
    const take = (pattern) => {
        pattern.lastIndex = at;
        found = pattern.exec(text);
        if (found)
            at = pattern.lastIndex;
        return found !== null;
    };
    const part = (group) => found?.[group] ?? '';
    const draft = () => {
        const one = drafts.get(unquote(part(1)));
        if (!one)
            throw notOurs(text, at);
        return one;
    };
    while (at < text.length) {
        if (take(grammar.blank))
            continue;
        if (take(grammar.create)) {
            const name = unquote(part(2));
            drafts.set(name, { ...newRole, name });
        }
        else if (take(grammar.alter)) {
            const one = draft();
            one.login = part(2) === 'LOGIN';
            one.inherit = part(3) === 'INHERIT';
            one.connectionLimit = Number(part(4));
            one.validUntil = part(5) === '' ? null : textOf(part(5));
        }
        else if (take(grammar.power)) {
            const one = draft();
            one.powers = [...one.powers, part(2)];
        }
        else if (take(grammar.set)) {
            const one = draft();
            const name = [...part(2).matchAll(new RegExp(identifier, 'g'))]
                .map(([, piece = '']) => unquote(piece))
                .join('.');
            const values = [...part(3).matchAll(new RegExp(literal, 'g'))].map(([value]) => textOf(value));
            one.settings = [...one.settings, { name, values }];
        }
        else if (take(grammar.comment)) {
            draft().comment = textOf(part(2));
        }
        else if (take(grammar.grant)) {
            const options = part(3) === '' ? [] : part(3).split(', ');
            memberships.push({ role: unquote(part(1)), member: unquote(part(2)), options });
        }
        else
            throw notOurs(text, at);
    }
    return { roles: [...drafts.values()], memberships };
}
const newRole = {
    login: false,
    inherit: true,
    connectionLimit: -1,
    validUntil: null,
    powers: [],
    settings: [],
    comment: null,
};
const unquote = (inside) => inside.replaceAll('""', '"');
const textOf = (quoted) => quoted.startsWith('E')
    ? quoted.slice(2, -1).replaceAll("''", "'").replaceAll('\\\\', '\\')
    : quoted.slice(1, -1).replaceAll("''", "'");
function notOurs(text, at) {
    const line = text.slice(0, at).split('\n').length;
    return new failure/* Failure */.HR('MANIFEST_INVALID', `the roles file of the backup has something in line ${line} that this program does not write`, 'Restore without --restore-roles, and create the roles by hand.');
}

// EXTERNAL MODULE: ./lib/storage/catalog.js
var catalog = __webpack_require__(4474);
;// CONCATENATED MODULE: ./lib/commands/roles.js
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
 * Roles belong to the server, not to a database: a backup keeps them beside the dump, and a restore
 * tells which are missing, creates them when that is wanted, and gives them their rights to objects.
 */
/** The bytes of the roles file. A server that does not tell its roles costs nobody their backup. */
async function readRolesOrWarn(maintenance, { reporter, signal }) {
    try {
        return Buffer.from(renderRoles(await (0,postgres_roles/* readRoles */.iZ)(maintenance)));
    }
    catch (error) {
        // A session that is gone, or given up, tells nothing of what may be read.
        const isGone = maintenance.lost.aborted || signal.aborted;
        if (!(error instanceof failure/* Failure */.HR) || isGone)
            throw error;
        reporter.warn(`the server’s roles could not be read, and are not kept: ${error.message}`);
        return undefined;
    }
}
/** The roles file of a backup, whole and readable, for `restoreRoles`. */
async function fetchRoles(store, source, signal) {
    if (source.kind === 'foreign' || !source.facts.roles) {
        throw new failure/* Failure */.HR('USAGE', `${source.name} has no roles file; --restore-roles cannot create any`, 'Leave --restore-roles out and create the roles by hand, or name a backup that has one.');
    }
    const bytes = await (0,catalog/* readRolesFile */.K_)(store, source.backup, sha256, signal);
    return parseRoles(bytes.toString('utf8'));
}
const sha256 = (bytes) => (0,external_node_crypto_.createHash)('sha256').update(bytes).digest('hex');
/**
 * Says which roles that the backup speaks of will be missing. Throws when one of them is needed: a
 * restore would stop at the policy or user mapping that names it.
 */
async function reportMissingRoles(maintenance, facts, properties, creating, { reporter }) {
    const there = await (0,postgres_roles/* readRoleNames */.fE)(maintenance);
    for (const { name } of creating?.roles ?? [])
        there.add(name);
    const used = facts.usedRoles ?? [];
    // The owner is the preflight's to tell of.
    const ofDatabase = [
        ...properties.grants.map(({ role }) => role),
        ...properties.settings.map(({ role }) => role),
    ].filter(role => role !== null);
    const missing = [...new Set([...used.map(({ name }) => name), ...ofDatabase])].filter(name => !there.has(name) && !(0,postgres_roles/* belongsToProvider */.JN)(name));
    const needed = used.filter(({ name, needed: one }) => one && !there.has(name));
    const hint = facts.roles
        ? 'Create them, or restore with --restore-roles.'
        : `Create them first: ${missing.map(name => `CREATE ROLE ${(0,postgres_session/* quoteIdent */.v4)(name)};`).join(' ')}`;
    if (needed.length > 0) {
        throw new failure/* Failure */.HR('PREFLIGHT_FAILED', `policies or user mappings name roles that the server lacks: ${named(needed.map(({ name }) => name))}`, hint);
    }
    if (missing.length === 0)
        return;
    reporter.warn(`the server lacks roles that own something in the backup or have rights in it: ${named(missing)}. ${hint}`);
}
const named = (roles) => {
    const shown = roles.slice(0, 20).map(postgres_session/* quoteIdent */.v4).join(', ');
    return roles.length > 20 ? `${shown} and ${roles.length - 20} more` : shown;
};
/**
 * Creates the roles that are missing, with what belongs to them. A role that exists is left as it is:
 * what it may do here was decided here. Memberships come back where one of the two was created.
 */
async function restoreRoles(maintenance, { roles, memberships }, { reporter }) {
    const there = await (0,postgres_roles/* readRoleNames */.fE)(maintenance);
    const created = [];
    const warnings = [];
    const attempt = async (sql) => {
        try {
            await maintenance.execute(sql);
            return true;
        }
        catch (error) {
            if (!isRefusal(error) || maintenance.lost.aborted)
                throw error;
            const warning = `${error.message}. When the cause is gone, run: ${sql}`;
            reporter.warn(warning);
            warnings.push(warning);
            return false;
        }
    };
    for (const role of roles) {
        if (there.has(role.name))
            continue;
        if (await attempt(roleSql.create(role)))
            created.push(role);
    }
    for (const role of created) {
        for (const power of role.powers) {
            if (power !== 'SUPERUSER')
                await attempt(roleSql.power(role, power));
            else {
                const warning = `role ${(0,postgres_session/* quoteIdent */.v4)(role.name)} was a superuser, and is none here. If it is to be one, run: ${roleSql.power(role, power)}`;
                reporter.warn(warning);
                warnings.push(warning);
            }
        }
        for (const setting of role.settings)
            await attempt(roleSql.set(role, setting));
        if (role.comment !== null)
            await attempt(roleSql.comment(role, role.comment));
    }
    const isNew = new Set(created.map(({ name }) => name));
    for (const membership of memberships) {
        const { role, member } = membership;
        const bothExist = [role, member].every(name => there.has(name) || isNew.has(name));
        if (bothExist && (isNew.has(role) || isNew.has(member)))
            await attempt(roleSql.grant(membership));
    }
    const needPassword = created.filter(({ login }) => login).map(({ name }) => name);
    if (created.length > 0)
        reporter.info(`Created roles: ${named([...isNew])}`);
    if (needPassword.length > 0) {
        reporter.info(`These log in and have no password yet: ${named(needPassword)}`);
    }
    return { created: [...isNew], needPassword, warnings };
}
/**
 * Restores with the roles of the backup, if they are wanted. What a restore that fails does not need
 * any more is dropped again.
 */
async function withRoles(maintenance, roles, work, restore) {
    if (!roles)
        return await restore();
    const { warnings, ...restored } = await restoreRoles(maintenance, roles, work);
    try {
        const result = await restore();
        return { ...result, roles: restored, warnings: [...warnings, ...result.warnings] };
    }
    catch (error) {
        await dropRoles(maintenance, restored.created, work);
        throw error;
    }
}
/** Takes back what `restoreRoles` created, when the restore failed. One that something needs stays. */
async function dropRoles(maintenance, created, { reporter }) {
    if (maintenance.lost.aborted)
        return;
    for (const name of created.toReversed()) {
        try {
            await maintenance.execute(`DROP ROLE ${(0,postgres_session/* quoteIdent */.v4)(name)}`);
        }
        catch (error) {
            reporter.warn(`role ${(0,postgres_session/* quoteIdent */.v4)(name)} was created and stays: ${(0,failure/* messageOf */.bD)(error)}`);
        }
    }
}
/**
 * Runs the grants of an archive in the restored database, one by one. Those that name a role which
 * does not exist are left out; one that is refused, or that grants nothing, is a warning that holds
 * the statement.
 */
async function restorePrivileges(server, database, privileges, { reporter, signal }) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        if (privileges.length === 0)
            return [];
        reporter.info(`Restoring ${privileges.length} grants on objects`);
        const session = __addDisposableResource(env_1, await server.connect(database, 'restore', signal), true);
        // Thousands of small commits; the next one elsewhere, which is waited for, makes them durable.
        await session.execute('SET synchronous_commit = off');
        const there = await (0,postgres_roles/* readRoleNames */.fE)(session);
        const warnings = [];
        const warn = (warning) => {
            if (warnings.length < mostWarnings)
                reporter.warn(warning);
            warnings.push(warning);
        };
        let statement = '';
        session.onWarning(message => warn(`${message}: ${statement}`));
        const missing = new Map();
        for (const { sql, roles } of privileges) {
            const lacking = roles.filter(role => !there.has(role));
            for (const role of lacking)
                missing.set(role, (missing.get(role) ?? 0) + 1);
            if (lacking.length > 0)
                continue;
            statement = sql;
            try {
                await session.execute(sql);
            }
            catch (error) {
                if (!isRefusal(error) || session.lost.aborted)
                    throw error;
                warn(`${error.message}. When the cause is gone, run: ${sql}`);
            }
        }
        const tooMany = warnings.splice(mostWarnings).length;
        if (tooMany > 0)
            warn(`${tooMany} more grants were refused`);
        if (missing.size > 0) {
            const counts = [...missing].map(([role, count]) => `${(0,postgres_session/* quoteIdent */.v4)(role)} (${count})`);
            warn(`grants were left out, for the server lacks their roles: ${counts.join(', ')}`);
        }
        return warnings;
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
/** A login that may not grant at all is refused each of thousands. */
const mostWarnings = 50;
const isRefusal = (error) => error instanceof failure/* Failure */.HR &&
    (error.code === 'PG_QUERY_FAILED' || error.code === 'PG_PERMISSION_DENIED');


/***/ }),

/***/ 5083:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ refusalOf),
/* harmony export */   o: () => (/* binding */ inBatches)
/* harmony export */ });
/* harmony import */ var _catalog_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7469);

/** Why a statement was refused; throws on when it was not the statement that failed. */
function refusalOf(error) {
    if (error instanceof _catalog_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR && refusals.includes(error.code))
        return error;
    throw error;
}
const refusals = ['PG_QUERY_FAILED', 'PG_PERMISSION_DENIED'];
/**
 * Does something with many things, a batch of them in one statement. Where that fails it does it with
 * the halves, down to those that fail by themselves: thousands of things are few round trips, and
 * one that cannot be read does not take the others along.
 */
async function inBatches(items, size, run, refuse) {
    for (let start = 0; start < items.length; start += size) {
        const batch = items.slice(start, start + size);
        try {
            await run(batch);
        }
        catch (error) {
            const why = refusalOf(error);
            const [only] = batch;
            if (batch.length > 1)
                await inBatches(batch, Math.ceil(batch.length / 2), run, refuse);
            else if (only !== undefined)
                refuse(only, why);
        }
    }
}


/***/ }),

/***/ 5860:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ni: () => (/* binding */ lockTables),
  r3: () => (/* binding */ openSnapshot),
  r0: () => (/* binding */ readContents),
  HW: () => (/* binding */ readExtensions),
  Yr: () => (/* binding */ readMigrations),
  aK: () => (/* binding */ readRows),
  Y_: () => (/* binding */ resolveExclusions)
});

// UNUSED EXPORTS: settleWording

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var classic_schemas = __webpack_require__(2857);
// EXTERNAL MODULE: ./lib/catalog/failure.js
var failure = __webpack_require__(7469);
// EXTERNAL MODULE: ./lib/postgres/batches.js
var batches = __webpack_require__(5083);
// EXTERNAL MODULE: ./lib/postgres/session.js + 1 modules
var postgres_session = __webpack_require__(9986);
;// CONCATENATED MODULE: ./lib/postgres/sql/contents.js
/**
 * What is in a database, read in one snapshot. Run with the settings of `sql/session.ts`, which make
 * every rendered definition deterministic.
 *
 * Left out on purpose: owners, privileges, OIDs, attribute numbers and other physical details, which
 * `pg_restore --no-owner --no-privileges` legitimately changes; members of extensions, which belong
 * to CREATE EXTENSION; temporary and TOAST objects; what pg_dump passes over, such as invalid indexes
 * and what partitions inherit. $1: names of schemas that were not dumped.
 */
const objectsSql = `
WITH member AS (
  SELECT classid, objid FROM pg_catalog.pg_depend
   WHERE refclassid = 'pg_catalog.pg_extension'::pg_catalog.regclass AND deptype = 'e'
), ns AS (
  SELECT n.oid, n.nspname FROM pg_catalog.pg_namespace AS n
   WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema' AND n.nspname <> ALL ($1)
), rel AS ( -- an extension's composite types are its members as types, its indexes by their tables
  SELECT c.*, pg_catalog.format('%I.%I', ns.nspname, c.relname) AS ident
    FROM pg_catalog.pg_class AS c JOIN ns ON ns.oid = c.relnamespace
    LEFT JOIN pg_catalog.pg_index AS i ON i.indexrelid = c.oid
   WHERE c.relpersistence <> 't'
     AND (i.indexrelid IS NULL OR i.indisready AND (i.indisvalid OR c.relkind = 'I'))
     AND NOT EXISTS (SELECT FROM member AS m WHERE m.objid = coalesce(i.indrelid, c.oid)
                        AND m.classid = 'pg_catalog.pg_class'::pg_catalog.regclass)
     AND NOT EXISTS (SELECT FROM member AS m WHERE m.objid = c.reltype
                        AND m.classid = 'pg_catalog.pg_type'::pg_catalog.regclass)
), typ AS (
  SELECT t.*, pg_catalog.format('%I.%I', ns.nspname, t.typname) AS ident
    FROM pg_catalog.pg_type AS t JOIN ns ON ns.oid = t.typnamespace
   WHERE NOT EXISTS (SELECT FROM member AS m WHERE m.objid = t.oid
                        AND m.classid = 'pg_catalog.pg_type'::pg_catalog.regclass)
), filter AS ( -- row filters of publications came with PostgreSQL 15
  SELECT v.pubname, v.schemaname, v.tablename, pg_catalog.to_jsonb(v) ->> 'rowfilter' AS rows
    FROM pg_catalog.pg_publication_tables AS v
), object(kind, ident, definition) AS (
  SELECT 'schema', pg_catalog.quote_ident(nspname), '' FROM ns
   WHERE NOT EXISTS (SELECT FROM member AS m WHERE m.objid = ns.oid
                        AND m.classid = 'pg_catalog.pg_namespace'::pg_catalog.regclass)
  UNION ALL
  SELECT 'extension', pg_catalog.quote_ident(e.extname),
         pg_catalog.format('%s in %I', e.extversion, n.nspname)
    FROM pg_catalog.pg_extension AS e JOIN pg_catalog.pg_namespace AS n ON n.oid = e.extnamespace
  UNION ALL
  SELECT CASE relkind WHEN 'r' THEN 'table' WHEN 'p' THEN 'partitioned table' ELSE 'foreign table' END,
         ident,
         pg_catalog.concat_ws(' ',
           CASE relpersistence WHEN 'u' THEN 'unlogged' END,
           CASE WHEN relrowsecurity THEN 'rls' END,
           CASE WHEN relforcerowsecurity THEN 'force-rls' END,
           CASE WHEN relkind = 'p' THEN 'key ' || pg_catalog.pg_get_partkeydef(oid) END,
           CASE WHEN relispartition THEN 'bound ' || pg_catalog.pg_get_expr(relpartbound, oid) END,
           (SELECT 'inherits ' || pg_catalog.string_agg(i.inhparent::pg_catalog.regclass::text, ',' ORDER BY i.inhseqno)
              FROM pg_catalog.pg_inherits AS i WHERE i.inhrelid = rel.oid),
           CASE WHEN relreplident IN ('f', 'n') THEN 'replica identity ' || relreplident::text END,
           (SELECT 'options ' || pg_catalog.string_agg(o, ',' ORDER BY o) FROM pg_catalog.unnest(reloptions) AS o))
    FROM rel WHERE relkind IN ('r', 'p', 'f')
  UNION ALL -- a column's position is its rank among the live ones: dropped ones vanish in a restore,
            -- which also puts inherited ones first, but leaves those of partitions where they are
  SELECT 'column', pg_catalog.format('%s.%I', r.ident, a.attname),
         pg_catalog.concat_ws(' ',
           CASE WHEN r.relispartition OR NOT EXISTS
                       (SELECT FROM pg_catalog.pg_inherits AS i WHERE i.inhrelid = r.oid)
             THEN '#' || pg_catalog.row_number() OVER (PARTITION BY a.attrelid ORDER BY a.attnum) END,
           pg_catalog.format_type(a.atttypid, a.atttypmod),
           CASE WHEN a.attnotnull THEN 'not null' END,
           CASE WHEN a.attidentity <> '' THEN 'identity ' || a.attidentity::text END,
           CASE WHEN a.attgenerated <> '' THEN 'generated ' || a.attgenerated::text END,
           (SELECT 'default ' || pg_catalog.pg_get_expr(d.adbin, d.adrelid)
              FROM pg_catalog.pg_attrdef AS d WHERE d.adrelid = a.attrelid AND d.adnum = a.attnum),
           (SELECT 'collate ' || pg_catalog.format('%I.%I', cn.nspname, co.collname)
              FROM pg_catalog.pg_collation AS co
              JOIN pg_catalog.pg_namespace AS cn ON cn.oid = co.collnamespace
              JOIN pg_catalog.pg_type AS ct ON ct.oid = a.atttypid
             WHERE co.oid = a.attcollation AND a.attcollation <> ct.typcollation))
    FROM pg_catalog.pg_attribute AS a JOIN rel AS r ON r.oid = a.attrelid
   WHERE a.attnum > 0 AND NOT a.attisdropped AND r.relkind IN ('r', 'p', 'f', 'v', 'm', 'c')
  UNION ALL
  SELECT CASE relkind WHEN 'v' THEN 'view' ELSE 'materialized view' END, ident,
         pg_catalog.concat_ws(' ',
           CASE WHEN relkind = 'm' THEN 'populated ' || relispopulated::text END,
           (SELECT 'options ' || pg_catalog.string_agg(o, ',' ORDER BY o) FROM pg_catalog.unnest(reloptions) AS o),
           pg_catalog.pg_get_viewdef(oid))
    FROM rel WHERE relkind IN ('v', 'm')
  UNION ALL
  SELECT 'index', r.ident,
         pg_catalog.concat_ws(' ', pg_catalog.pg_get_indexdef(i.indexrelid),
           (SELECT 'attached to ' || h.inhparent::pg_catalog.regclass
              FROM pg_catalog.pg_inherits AS h WHERE h.inhrelid = i.indexrelid),
           CASE WHEN i.indisclustered THEN 'clustered' END,
           CASE WHEN i.indisreplident THEN 'replica identity' END)
    FROM pg_catalog.pg_index AS i JOIN rel AS r ON r.oid = i.indexrelid
  UNION ALL -- PostgreSQL 18 lists NOT NULL here as well, which the columns already tell; a foreign
            -- key that a partition inherits comes with its parent's, under a new name
  SELECT 'constraint', pg_catalog.format('%s.%I', coalesce(r.ident, t.ident), c.conname),
         pg_catalog.concat_ws(' ', c.contype::text, pg_catalog.pg_get_constraintdef(c.oid),
           CASE WHEN NOT c.convalidated THEN 'not validated' END)
    FROM pg_catalog.pg_constraint AS c
    LEFT JOIN rel AS r ON r.oid = c.conrelid
    LEFT JOIN typ AS t ON t.oid = c.contypid
   WHERE c.contype NOT IN ('n', 't') AND NOT (c.contype = 'f' AND c.conparentid <> 0)
     AND (r.oid IS NOT NULL OR t.oid IS NOT NULL)
  UNION ALL
  SELECT 'enum', t.ident,
         (SELECT pg_catalog.string_agg(pg_catalog.quote_literal(e.enumlabel), ',' ORDER BY e.enumsortorder)
            FROM pg_catalog.pg_enum AS e WHERE e.enumtypid = t.oid)
    FROM typ AS t WHERE t.typtype = 'e'
  UNION ALL -- typdefault is worded for the search_path that the domain was made with
  SELECT 'domain', t.ident,
         pg_catalog.concat_ws(' ', pg_catalog.format_type(t.typbasetype, t.typtypmod),
           CASE WHEN t.typnotnull THEN 'not null' END,
           'default ' || coalesce(pg_catalog.pg_get_expr(t.typdefaultbin, 0), t.typdefault))
    FROM typ AS t WHERE t.typtype = 'd'
  UNION ALL
  SELECT 'range', t.ident, pg_catalog.format_type(g.rngsubtype, NULL)
    FROM typ AS t JOIN pg_catalog.pg_range AS g ON g.rngtypid = t.oid
  UNION ALL
  SELECT 'base type', t.ident, pg_catalog.concat_ws(' ', t.typinput, t.typoutput, t.typlen)
    FROM typ AS t WHERE t.typtype = 'b' AND t.typelem = 0
  UNION ALL
  SELECT 'composite type', ident, '' FROM rel WHERE relkind = 'c'
  UNION ALL -- the definition only: the value moves outside transactions
  SELECT 'sequence', r.ident,
         pg_catalog.format('%s start %s increment %s min %s max %s cache %s%s owned by %s',
           pg_catalog.format_type(s.seqtypid, NULL), s.seqstart, s.seqincrement, s.seqmin, s.seqmax,
           s.seqcache, CASE WHEN s.seqcycle THEN ' cycle' END,
           (SELECT pg_catalog.format('%s.%I', d.refobjid::pg_catalog.regclass, a.attname)
              FROM pg_catalog.pg_depend AS d
              JOIN pg_catalog.pg_attribute AS a ON a.attrelid = d.refobjid AND a.attnum = d.refobjsubid
             WHERE d.classid = 'pg_catalog.pg_class'::pg_catalog.regclass AND d.objid = s.seqrelid
               AND d.refobjsubid > 0 AND d.deptype IN ('a', 'i') LIMIT 1))
    FROM pg_catalog.pg_sequence AS s JOIN rel AS r ON r.oid = s.seqrelid
  UNION ALL -- functions that come with a range type are the server's: 14 has more than 13
  SELECT CASE p.prokind WHEN 'p' THEN 'procedure' WHEN 'a' THEN 'aggregate' WHEN 'w' THEN 'window function' ELSE 'function' END,
         pg_catalog.format('%I.%I(%s)', ns.nspname, p.proname, pg_catalog.pg_get_function_identity_arguments(p.oid)),
         CASE p.prokind
           WHEN 'a' THEN (SELECT pg_catalog.concat_ws(' ', g.aggtransfn, g.aggfinalfn, g.aggcombinefn,
                                   pg_catalog.format_type(g.aggtranstype, NULL), g.agginitval)
                            FROM pg_catalog.pg_aggregate AS g WHERE g.aggfnoid = p.oid)
           ELSE pg_catalog.pg_get_functiondef(p.oid) END
    FROM pg_catalog.pg_proc AS p JOIN ns ON ns.oid = p.pronamespace
   WHERE NOT EXISTS (SELECT FROM member AS m WHERE m.objid = p.oid
                        AND m.classid = 'pg_catalog.pg_proc'::pg_catalog.regclass)
     AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend AS d WHERE d.objid = p.oid AND d.deptype = 'i'
                        AND d.classid = 'pg_catalog.pg_proc'::pg_catalog.regclass)
  UNION ALL -- one that a partition inherits comes with its parent's; only its state is its own
  SELECT 'trigger', pg_catalog.format('%s.%I', r.ident, t.tgname),
         t.tgenabled::text || ' ' || pg_catalog.pg_get_triggerdef(t.oid)
    FROM pg_catalog.pg_trigger AS t JOIN rel AS r ON r.oid = t.tgrelid
    LEFT JOIN pg_catalog.pg_trigger AS u ON u.oid = t.tgparentid
   WHERE NOT t.tgisinternal AND (u.oid IS NULL OR t.tgenabled <> u.tgenabled)
  UNION ALL
  SELECT 'event trigger', pg_catalog.quote_ident(v.evtname),
         pg_catalog.concat_ws(' ', v.evtevent, v.evtenabled, v.evtfoid::pg_catalog.regproc, v.evttags::text)
    FROM pg_catalog.pg_event_trigger AS v
   WHERE NOT EXISTS (SELECT FROM member AS m WHERE m.objid = v.oid
                        AND m.classid = 'pg_catalog.pg_event_trigger'::pg_catalog.regclass)
  UNION ALL
  SELECT 'rule', pg_catalog.format('%s.%I', r.ident, w.rulename),
         w.ev_enabled::text || ' ' || pg_catalog.pg_get_ruledef(w.oid)
    FROM pg_catalog.pg_rewrite AS w JOIN rel AS r ON r.oid = w.ev_class WHERE w.rulename <> '_RETURN'
  UNION ALL
  SELECT 'policy', pg_catalog.format('%s.%I', r.ident, p.polname),
         pg_catalog.concat_ws(' ',
           CASE WHEN p.polpermissive THEN 'permissive' ELSE 'restrictive' END, p.polcmd::text,
           (SELECT 'to ' || pg_catalog.string_agg(q.role, ',' ORDER BY q.role)
              FROM (SELECT CASE WHEN x = 0 THEN 'public' ELSE x::pg_catalog.regrole::text END AS role
                      FROM pg_catalog.unnest(p.polroles) AS x) AS q),
           'using ' || pg_catalog.pg_get_expr(p.polqual, p.polrelid),
           'check ' || pg_catalog.pg_get_expr(p.polwithcheck, p.polrelid))
    FROM pg_catalog.pg_policy AS p JOIN rel AS r ON r.oid = p.polrelid
  UNION ALL
  SELECT 'statistics', pg_catalog.format('%I.%I', ns.nspname, s.stxname), pg_catalog.pg_get_statisticsobjdef(s.oid)
    FROM pg_catalog.pg_statistic_ext AS s JOIN ns ON ns.oid = s.stxnamespace
    JOIN rel AS r ON r.oid = s.stxrelid
  UNION ALL
  SELECT 'publication', pg_catalog.quote_ident(p.pubname),
         pg_catalog.concat_ws(' ', p.puballtables, p.pubinsert, p.pubupdate, p.pubdelete, p.pubtruncate,
           p.pubviaroot, 'generated ' || (pg_catalog.to_jsonb(p) ->> 'pubgencols'),
           (SELECT pg_catalog.string_agg(
                     pg_catalog.concat_ws(' ', r.ident,
                       (SELECT 'columns ' || pg_catalog.string_agg(pg_catalog.quote_ident(a.attname), ',' ORDER BY a.attnum)
                          FROM pg_catalog.jsonb_array_elements_text(
                                 nullif(pg_catalog.to_jsonb(pr) -> 'prattrs', 'null')) AS k(attnum)
                          JOIN pg_catalog.pg_attribute AS a
                            ON a.attrelid = r.oid AND a.attnum = k.attnum::pg_catalog.int2),
                       'where ' || f.rows),
                     ',' ORDER BY r.ident)
              FROM pg_catalog.pg_publication_rel AS pr
              JOIN rel AS r ON r.oid = pr.prrelid
              JOIN ns ON ns.oid = r.relnamespace
              LEFT JOIN filter AS f
                ON f.pubname = p.pubname AND f.schemaname = ns.nspname AND f.tablename = r.relname
             WHERE pr.prpubid = p.oid),
           -- PostgreSQL 13 and 14 have no pg_publication_namespace that could be named here
           (SELECT 'schemas ' || pg_catalog.string_agg(pg_catalog.quote_ident(ns.nspname), ',' ORDER BY ns.nspname)
              FROM pg_catalog.pg_depend AS dp
              JOIN pg_catalog.pg_depend AS dn ON dn.classid = dp.classid AND dn.objid = dp.objid
               AND dn.refclassid = 'pg_catalog.pg_namespace'::pg_catalog.regclass
              JOIN ns ON ns.oid = dn.refobjid
             WHERE dp.classid = pg_catalog.to_regclass('pg_catalog.pg_publication_namespace')
               AND dp.refclassid = 'pg_catalog.pg_publication'::pg_catalog.regclass
               AND dp.refobjid = p.oid))
    FROM pg_catalog.pg_publication AS p
  UNION ALL
  SELECT 'foreign-data wrapper', pg_catalog.quote_ident(w.fdwname),
         pg_catalog.concat_ws(' ', w.fdwhandler::pg_catalog.regproc, w.fdwvalidator::pg_catalog.regproc)
    FROM pg_catalog.pg_foreign_data_wrapper AS w
   WHERE NOT EXISTS (SELECT FROM member AS m WHERE m.objid = w.oid
                        AND m.classid = 'pg_catalog.pg_foreign_data_wrapper'::pg_catalog.regclass)
  UNION ALL
  SELECT 'foreign server', pg_catalog.quote_ident(s.srvname), w.fdwname
    FROM pg_catalog.pg_foreign_server AS s JOIN pg_catalog.pg_foreign_data_wrapper AS w ON w.oid = s.srvfdw
   WHERE NOT EXISTS (SELECT FROM member AS m WHERE m.objid = s.oid
                        AND m.classid = 'pg_catalog.pg_foreign_server'::pg_catalog.regclass)
  UNION ALL
  SELECT 'cast', pg_catalog.format_type(c.castsource, NULL) || ' as ' || pg_catalog.format_type(c.casttarget, NULL),
         c.castcontext::text || c.castmethod::text || ' ' || c.castfunc::pg_catalog.regprocedure
    FROM pg_catalog.pg_cast AS c
   WHERE c.oid >= 16384
     AND NOT EXISTS (SELECT FROM member AS m WHERE m.objid = c.oid
                        AND m.classid = 'pg_catalog.pg_cast'::pg_catalog.regclass)
  UNION ALL
  SELECT 'operator', o.oid::pg_catalog.regoperator::text, o.oprcode::text
    FROM pg_catalog.pg_operator AS o JOIN ns ON ns.oid = o.oprnamespace
   WHERE NOT EXISTS (SELECT FROM member AS m WHERE m.objid = o.oid
                        AND m.classid = 'pg_catalog.pg_operator'::pg_catalog.regclass)
  UNION ALL
  SELECT 'collation', pg_catalog.format('%I.%I', ns.nspname, c.collname),
         pg_catalog.concat_ws(' ', c.collprovider::text, c.collisdeterministic::text,
           pg_catalog.to_jsonb(c) ->> 'collcollate', pg_catalog.to_jsonb(c) ->> 'collctype',
           coalesce(pg_catalog.to_jsonb(c) ->> 'colllocale', pg_catalog.to_jsonb(c) ->> 'colliculocale'))
    FROM pg_catalog.pg_collation AS c JOIN ns ON ns.oid = c.collnamespace
   WHERE NOT EXISTS (SELECT FROM member AS m WHERE m.objid = c.oid
                        AND m.classid = 'pg_catalog.pg_collation'::pg_catalog.regclass)
  UNION ALL
  SELECT 'text search configuration', pg_catalog.format('%I.%I', ns.nspname, c.cfgname), ''
    FROM pg_catalog.pg_ts_config AS c JOIN ns ON ns.oid = c.cfgnamespace
   WHERE NOT EXISTS (SELECT FROM member AS m WHERE m.objid = c.oid
                        AND m.classid = 'pg_catalog.pg_ts_config'::pg_catalog.regclass)
  UNION ALL
  SELECT 'text search dictionary', pg_catalog.format('%I.%I', ns.nspname, d.dictname), coalesce(d.dictinitoption, '')
    FROM pg_catalog.pg_ts_dict AS d JOIN ns ON ns.oid = d.dictnamespace
   WHERE NOT EXISTS (SELECT FROM member AS m WHERE m.objid = d.oid
                        AND m.classid = 'pg_catalog.pg_ts_dict'::pg_catalog.regclass)
  UNION ALL
  SELECT 'comment', CASE WHEN d.objsubid = 0 THEN r.ident ELSE pg_catalog.format('%s.%I', r.ident, a.attname) END,
         d.description
    FROM pg_catalog.pg_description AS d
    JOIN rel AS r ON r.oid = d.objoid
    LEFT JOIN pg_catalog.pg_attribute AS a ON a.attrelid = d.objoid AND a.attnum = d.objsubid
   WHERE d.classoid = 'pg_catalog.pg_class'::pg_catalog.regclass
  UNION ALL
  SELECT 'large objects', 'all', pg_catalog.count(*)::text FROM pg_catalog.pg_largeobject_metadata
)
SELECT kind, ident, coalesce(definition, '') AS definition
  FROM object
 ORDER BY kind COLLATE pg_catalog."C", ident COLLATE pg_catalog."C", definition COLLATE pg_catalog."C"`;
/**
 * Every relation whose rows are in a dump: tables and leaf partitions (a partitioned parent stores
 * none), populated materialized views, and those tables of extensions that the extension declared as
 * its configuration. Rows of unlogged tables cannot be read on a standby. $1: schemas left out.
 */
const tablesSql = `
SELECT CASE WHEN c.relkind = 'm' THEN 'materialized view'
            WHEN x.extname IS NOT NULL THEN 'configuration table of ' || pg_catalog.quote_ident(x.extname)
            ELSE 'table' END AS kind,
       n.nspname AS schema, c.relname AS name,
       pg_catalog.format('%I.%I', n.nspname, c.relname) AS ident
  FROM pg_catalog.pg_class AS c
  JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
  LEFT JOIN pg_catalog.pg_depend AS d
    ON d.classid = 'pg_catalog.pg_class'::pg_catalog.regclass AND d.objid = c.oid AND d.deptype = 'e'
  LEFT JOIN pg_catalog.pg_extension AS x ON x.oid = d.refobjid
 WHERE c.relkind IN ('r', 'm') AND c.relpersistence <> 't'
   AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema' AND n.nspname <> ALL ($1)
   AND (c.relkind = 'r' OR c.relispopulated)
   AND NOT (c.relpersistence = 'u' AND pg_catalog.pg_is_in_recovery())
   AND (x.oid IS NULL OR c.oid = ANY (x.extconfig))
 ORDER BY n.nspname COLLATE pg_catalog."C", c.relname COLLATE pg_catalog."C"`;
/** Names that the user's patterns are matched with: schemas, and tables with their rows. */
const schemasSql = `
SELECT nspname AS name FROM pg_catalog.pg_namespace
 WHERE nspname !~ '^pg_' AND nspname <> 'information_schema' ORDER BY 1`;
const extensionsSql = `
SELECT extname AS name, extversion AS version FROM pg_catalog.pg_extension ORDER BY 1`;
/**
 * How a row of each table is told: its columns by name, and the extensions whose types are in them,
 * however deep. $1: schemas left out.
 */
const rowWordingSql = `
WITH RECURSIVE rel AS (
  SELECT c.oid, pg_catalog.format('%I.%I', n.nspname, c.relname) AS ident
    FROM pg_catalog.pg_class AS c JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
   WHERE c.relkind IN ('r', 'm') AND c.relpersistence <> 't'
     AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema' AND n.nspname <> ALL ($1)
), col AS (
  SELECT a.attrelid, a.attname, a.atttypid FROM pg_catalog.pg_attribute AS a JOIN rel ON rel.oid = a.attrelid
   WHERE a.attnum > 0 AND NOT a.attisdropped
), part AS ( -- of a type: what it is an array, a domain, a range or a composite of
  SELECT oid AS whole, typelem AS typid FROM pg_catalog.pg_type WHERE typelem <> 0
  UNION ALL SELECT oid, typbasetype FROM pg_catalog.pg_type WHERE typbasetype <> 0
  UNION ALL SELECT rngtypid, rngsubtype FROM pg_catalog.pg_range
  UNION ALL SELECT t.oid, a.atttypid FROM pg_catalog.pg_type AS t
              JOIN pg_catalog.pg_attribute AS a ON a.attrelid = t.typrelid AND a.attnum > 0 AND NOT a.attisdropped
             WHERE t.typtype = 'c'
), uses(used, typid) AS (
  SELECT DISTINCT atttypid, atttypid FROM col
  UNION SELECT uses.used, part.typid FROM uses JOIN part ON part.whole = uses.typid
), foreign_type AS (
  SELECT DISTINCT uses.used, x.extname FROM uses
    JOIN pg_catalog.pg_depend AS d ON d.classid = 'pg_catalog.pg_type'::pg_catalog.regclass
     AND d.objid = uses.typid AND d.deptype = 'e'
    JOIN pg_catalog.pg_extension AS x ON x.oid = d.refobjid
)
SELECT rel.ident, coalesce(told.columns, '') AS columns, coalesce(worded.extensions, '{}') AS extensions
  FROM rel
  LEFT JOIN (SELECT attrelid,
                    pg_catalog.string_agg(pg_catalog.format('t.%I', attname), ', '
                      ORDER BY attname COLLATE pg_catalog."C") AS columns
               FROM col GROUP BY attrelid) AS told ON told.attrelid = rel.oid
  LEFT JOIN (SELECT col.attrelid, pg_catalog.array_agg(DISTINCT pg_catalog.quote_ident(f.extname)) AS extensions
               FROM col JOIN foreign_type AS f ON f.used = col.atttypid
              GROUP BY col.attrelid) AS worded ON worded.attrelid = rel.oid`;

;// CONCATENATED MODULE: ./lib/postgres/sql/migrations.js
const newest = (expression, order, where = 'true') => (table) => `SELECT ${expression} FROM ${table} WHERE ${where} ORDER BY ${order} LIMIT 1`;
const greatest = (expression, where) => newest(expression, `(${expression}) DESC NULLS LAST`, where);
const nothing = () => 'NULL';
/** Idle locks are recorded as well, so that one that is held is told from a tool that is not there. */
const migrationRules = [
    {
        tool: 'golang-migrate',
        tables: ['schema_migrations'],
        columns: ['version', 'dirty'],
        only: true,
        version: greatest('version'),
        failed: 'dirty',
    },
    {
        tool: 'Rails or dbmate',
        tables: ['schema_migrations'],
        columns: ['version'],
        only: true,
        version: greatest('version::text COLLATE pg_catalog."C"'),
    },
    {
        tool: 'Ecto',
        tables: ['schema_migrations'],
        columns: ['version', 'inserted_at'],
        only: true,
        version: greatest('version'),
    },
    {
        tool: 'Flyway',
        tables: ['flyway_schema_history', 'schema_version'],
        columns: ['installed_rank', 'version', 'script', 'success'],
        version: newest('version', 'installed_rank DESC', 'version IS NOT NULL AND success'),
        failed: 'NOT success',
    },
    {
        tool: 'Alembic',
        tables: ['alembic_version'],
        columns: ['version_num'],
        only: true,
        version: table => `SELECT pg_catalog.string_agg(version_num, ',' ORDER BY version_num COLLATE pg_catalog."C") FROM ${table}`,
    },
    {
        tool: 'EF Core',
        tables: ['__EFMigrationsHistory'],
        columns: ['MigrationId', 'ProductVersion'],
        version: greatest('"MigrationId" COLLATE pg_catalog."C"'),
    },
    {
        tool: 'EF Core',
        tables: ['__EFMigrationsHistory', '__ef_migrations_history'],
        columns: ['migration_id', 'product_version'],
        version: greatest('migration_id COLLATE pg_catalog."C"'),
    },
    {
        tool: 'Knex',
        tables: ['knex_migrations'],
        columns: ['id', 'name', 'batch'],
        version: newest('name', 'id DESC'),
    },
    {
        tool: 'Knex (lock)',
        tables: ['knex_migrations_lock'],
        columns: ['is_locked'],
        version: nothing,
        failed: 'is_locked = 1',
    },
    {
        tool: 'Prisma',
        tables: ['_prisma_migrations'],
        columns: ['migration_name', 'finished_at', 'rolled_back_at'],
        version: newest('migration_name', 'finished_at DESC, migration_name COLLATE pg_catalog."C" DESC', 'finished_at IS NOT NULL AND rolled_back_at IS NULL'),
        failed: 'finished_at IS NULL AND rolled_back_at IS NULL',
    },
    {
        tool: 'Django',
        tables: ['django_migrations'],
        columns: ['id', 'app', 'name', 'applied'],
        version: newest("app || '.' || name", 'id DESC'),
    },
    {
        tool: 'Liquibase',
        tables: ['databasechangelog'],
        columns: ['id', 'author', 'exectype', 'orderexecuted'],
        version: newest("id || '::' || author", 'orderexecuted DESC'),
        failed: "exectype = 'FAILED'",
    },
    {
        tool: 'Liquibase (lock)',
        tables: ['databasechangeloglock'],
        columns: ['locked', 'lockgranted', 'lockedby'],
        version: nothing,
        failed: 'locked',
    },
    {
        tool: 'TypeORM',
        tables: ['migrations', 'typeorm_migrations'],
        columns: ['id', 'timestamp', 'name'],
        only: true,
        version: newest('name', '"timestamp" DESC, id DESC'),
    },
    {
        tool: 'Laravel',
        tables: ['migrations'],
        columns: ['id', 'migration', 'batch'],
        only: true,
        version: newest('migration', 'id DESC'),
    },
    {
        tool: 'Sequelize',
        tables: ['SequelizeMeta'],
        columns: ['name'],
        version: greatest('name COLLATE pg_catalog."C"'),
    },
    {
        tool: 'Drizzle',
        tables: ['__drizzle_migrations'],
        columns: ['id', 'hash', 'created_at'],
        version: newest('hash', 'created_at DESC, id DESC'),
    },
    {
        tool: 'goose',
        tables: ['goose_db_version'],
        columns: ['id', 'version_id', 'is_applied'],
        version: newest('version_id', 'id DESC', 'is_applied'),
    },
    {
        tool: 'SQLx',
        tables: ['_sqlx_migrations'],
        columns: ['version', 'success', 'checksum'],
        version: greatest('version', 'success'),
        failed: 'NOT success',
    },
    {
        tool: 'node-pg-migrate',
        tables: ['pgmigrations'],
        columns: ['id', 'name', 'run_on'],
        version: newest('name', 'id DESC'),
    },
    {
        tool: 'Atlas',
        tables: ['atlas_schema_revisions'],
        columns: ['version', 'applied', 'total', 'error'],
        version: greatest('version COLLATE pg_catalog."C"'),
        failed: "coalesce(error, '') <> '' OR applied < total",
    },
];
/** Tables that have one of the names $2, in schemas other than $1, with their columns. */
const namedTablesSql = `
SELECT n.nspname AS schema, c.relname AS name, pg_catalog.format('%I.%I', n.nspname, c.relname) AS ident,
       pg_catalog.array_agg(a.attname::text) AS columns
  FROM pg_catalog.pg_class AS c
  JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
  JOIN pg_catalog.pg_attribute AS a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
 WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition AND c.relpersistence <> 't'
   AND c.relname::text = ANY ($2::text[]) AND n.nspname <> ALL ($1)
   AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
 GROUP BY n.nspname, c.relname
 ORDER BY n.nspname COLLATE pg_catalog."C", c.relname COLLATE pg_catalog."C"`;

;// CONCATENATED MODULE: ./lib/postgres/contents.js







/** Opens the snapshot that everything of one backup is read from. It lives as long as the session. */
async function openSnapshot(session, lockWaitTimeoutSeconds) {
    await session.execute(`BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY;
     SET LOCAL lock_timeout = '${lockWaitTimeoutSeconds}s'`);
    const row = await (0,postgres_session/* oneRow */.NO)(session, classic_schemas/* object */.Ikc({ id: classic_schemas/* string */.YjP(), taken_at: classic_schemas/* date */.p6U() }), 'SELECT pg_catalog.pg_export_snapshot() AS id, pg_catalog.statement_timestamp() AS taken_at');
    return { id: row.id, takenAt: row.taken_at };
}
/**
 * Takes the locks that the dump takes, on the tables that will be counted. Otherwise DDL that comes
 * in the middle would wait for pg_dump, and our counting would wait for the DDL.
 */
async function lockTables(session, exclusions) {
    const tables = await session.rows(tableRow, tablesSql, [exclusions.schemas]);
    const idents = tables.filter(({ kind }) => kind === 'table').map(({ ident }) => ident);
    for (let start = 0; start < idents.length; start += tablesPerStatement) {
        const batch = idents.slice(start, start + tablesPerStatement);
        await session.execute(`LOCK TABLE ONLY ${batch.join(', ONLY ')} IN ACCESS SHARE MODE`);
    }
}
/**
 * Resolves the user's patterns to exact names, so that pg_dump and we mean the same. A pattern that
 * matches none of these names matched nothing.
 */
async function resolveExclusions(session, excludesSchema, excludesTableData) {
    const schemas = await session.rows(classic_schemas/* object */.Ikc({ name: classic_schemas/* string */.YjP() }), schemasSql);
    const excluded = schemas.map(({ name }) => name).filter(excludesSchema);
    const tables = await session.rows(tableRow, tablesSql, [excluded]);
    const exclusions = {
        schemas: excluded,
        tableData: tables.filter(excludesTableData).map(({ schema, name }) => ({ schema, name })),
    };
    await refuseForeignNames(session, exclusions);
    return exclusions;
}
/**
 * pg_dump reads its arguments in the encoding of the database, and we write them in UTF-8. A name
 * that is not the same in both would match nothing, without a word: what was to be left out would
 * be in the dump.
 */
async function refuseForeignNames(session, exclusions) {
    const names = [
        ...exclusions.schemas,
        ...exclusions.tableData.map(({ schema, name }) => `${schema}.${name}`),
    ];
    const { encoding } = await (0,postgres_session/* oneRow */.NO)(session, classic_schemas/* object */.Ikc({ encoding: classic_schemas/* string */.YjP() }), "SELECT pg_catalog.current_setting('server_encoding') AS encoding");
    // What SQL_ASCII holds need not be UTF-8: then the driver put replacement characters in the name.
    const isKept = (name) => encoding === 'UTF8' ||
        (encoding === 'SQL_ASCII' ? !name.includes('\uFFFD') : /^\p{ASCII}*$/u.test(name));
    const name = names.find(one => !isKept(one));
    if (name === undefined)
        return;
    throw new failure/* Failure */.HR('USAGE', `"${name}" cannot be left out of "${session.database}": its encoding is ${encoding}, and pg_dump would not know the name`, 'Leave it out of --exclude-schemas and --exclude-table-data, or give it a name in ASCII.');
}
const tableRow = classic_schemas/* object */.Ikc({
    kind: classic_schemas/* string */.YjP(),
    schema: classic_schemas/* string */.YjP(),
    name: classic_schemas/* string */.YjP(),
    ident: classic_schemas/* string */.YjP(),
});
/** One statement counts this many tables: fewer round trips, and still short enough to be parsed. */
const tablesPerStatement = 100;
/**
 * Reads every object with a hash of its definition and every table with its rows, in the session's
 * transaction: exactly what was, or should have been, dumped.
 */
async function readContents(session, major, exclusions, depth) {
    const objects = await session.rows(classic_schemas/* object */.Ikc({ kind: classic_schemas/* string */.YjP(), ident: classic_schemas/* string */.YjP(), definition: classic_schemas/* string */.YjP() }), objectsSql, [exclusions.schemas]);
    return {
        schemaVersion: 1,
        major,
        objects: objects.map(({ kind, ident, definition }) => [
            kind,
            ident,
            hash(settleWording(kind, definition)),
        ]),
        foreignKeys: objects
            .filter(({ kind, definition }) => kind === 'constraint' && definition.startsWith('f '))
            .map(({ ident }) => ident),
        ...(await readRows(session, exclusions, depth)),
    };
}
/** The part of the contents that is about rows. */
async function readRows(session, exclusions, { countRows, hashContents }) {
    const tables = countRows || hashContents ? await readTables(session, exclusions, hashContents) : [];
    return {
        rows: countRows ? tables.map(({ kind, ident, rows }) => [kind, ident, rows]) : null,
        ...(hashContents && { hashes: tables.map(({ rows: _, ...hashed }) => hashed) }),
    };
}
async function readTables(session, exclusions, hashContents) {
    const tables = (await session.rows(tableRow, tablesSql, [exclusions.schemas])).filter(table => hasRows(table, exclusions));
    const wordings = hashContents
        ? await session.rows(wordingRow, rowWordingSql, [exclusions.schemas])
        : [];
    const wordingOf = new Map(wordings.map(wording => [wording.ident, wording]));
    const read = [];
    for (let start = 0; start < tables.length; start += tablesPerStatement) {
        const batch = tables.slice(start, start + tablesPerStatement).map(table => ({
            ...table,
            wording: wordingOf.get(table.ident),
        }));
        const found = await session.rows(classic_schemas/* object */.Ikc({ position: postgres_session/* count */.U9, rows: postgres_session/* count */.U9, hash: classic_schemas/* string */.YjP() }), batch
            .map(({ ident, wording }, position) => `SELECT ${position} AS position, pg_catalog.count(*) AS rows, ${wording ? contentHash(wording.columns) : "''"} AS hash FROM ONLY ${ident} AS t`)
            .join(' UNION ALL '));
        for (const { position, rows, hash } of found) {
            const table = batch[position];
            if (!table)
                continue;
            const { kind, ident, wording } = table;
            read.push({ kind, ident, rows, hash, extensions: wording?.extensions ?? [] });
        }
    }
    return read;
}
const hasRows = (table, { tableData }) => !tableData.some(({ schema, name }) => schema === table.schema && name === table.name);
const wordingRow = classic_schemas/* object */.Ikc({
    ident: classic_schemas/* string */.YjP(),
    columns: classic_schemas/* string */.YjP(),
    extensions: classic_schemas/* array */.YOg(classic_schemas/* string */.YjP()),
});
/**
 * A hash of all rows, whatever their order: the sum of a hash of each. The values are taken by the
 * names of their columns, because a restore puts inherited columns first.
 */
const contentHash = (columns) => `coalesce(pg_catalog.sum(pg_catalog.hashtextextended((ROW(${columns})::text) COLLATE pg_catalog."C", 0)), 0)::text`;
/**
 * Reads what tools for migrations say of the database, in the session's transaction. A table that only
 * looks like one of theirs is passed over once it cannot be read as such.
 */
async function readMigrations(session, exclusions) {
    const names = migrationRules.flatMap(({ tables }) => tables);
    const tables = await session.rows(classic_schemas/* object */.Ikc({
        schema: classic_schemas/* string */.YjP(),
        name: classic_schemas/* string */.YjP(),
        ident: classic_schemas/* string */.YjP(),
        columns: classic_schemas/* array */.YOg(classic_schemas/* string */.YjP()),
    }), namedTablesSql, [exclusions.schemas, names]);
    const known = tables
        .filter(table => hasRows(table, exclusions))
        .flatMap(({ name, ident, columns }) => {
        const rule = migrationRules.find(one => isKeptBy(one, name, columns));
        return rule ? [{ ident, rule }] : [];
    });
    const found = [];
    await (0,batches/* inBatches */.o)(known, tablesPerStatement, async (batch) => {
        await session.execute('SAVEPOINT migrations');
        try {
            found.push(...(await session.rows(migrationRow, batch.map(migrationSql).join(' UNION ALL '))));
        }
        catch (error) {
            await session.execute('ROLLBACK TO SAVEPOINT migrations');
            throw error;
        }
        await session.execute('RELEASE SAVEPOINT migrations');
    }, () => undefined);
    return found;
}
const migrationRow = classic_schemas/* object */.Ikc({
    tool: classic_schemas/* string */.YjP(),
    table: classic_schemas/* string */.YjP(),
    version: classic_schemas/* string */.YjP().nullable(),
    failed: postgres_session/* count */.U9,
});
const isKeptBy = (rule, name, columns) => rule.tables.includes(name) &&
    rule.columns.every(column => columns.includes(column)) &&
    (!rule.only || rule.columns.length === columns.length);
const migrationSql = ({ ident, rule }) => `
SELECT ${(0,postgres_session/* quoteLiteral */.ce)(rule.tool)} AS tool, ${(0,postgres_session/* quoteLiteral */.ce)(ident)} AS table,
       pg_catalog.left((${rule.version(ident)})::text, 200) AS version,
       (SELECT pg_catalog.count(*) FROM ${ident} WHERE ${rule.failed ?? 'false'}) AS failed`;
const readExtensions = (session) => session.rows(classic_schemas/* object */.Ikc({ name: classic_schemas/* string */.YjP(), version: classic_schemas/* string */.YjP() }), extensionsSql);
/** Half of a SHA-256: enough to tell definitions apart, and it keeps the file small. */
const hash = (definition) => (0,external_node_crypto_.createHash)('sha256').update(definition).digest('hex').slice(0, 32);
/**
 * Words a definition as PostgreSQL does once a restore has parsed it again. Two known things differ:
 *
 * - `v IN ('a', 'b')` on a varchar is first told as `(ARRAY['a'::character varying, …])::text[]`, but
 *   parsing that moves the cast of the array to its elements: `ARRAY[('a'::character varying)::text, …]`.
 *   The same goes for every array that an operator casts.
 * - `a BETWEEN 1 AND 2 AND b` is first told as `(((a >= 1) AND (a <= 2)) AND b)`, but parsing that
 *   makes one AND of it: `((a >= 1) AND (a <= 2) AND b)`. The same goes for `a IN (b, c, d)` and OR.
 *
 * Nothing else is touched, so that a real difference stays one.
 */
function settleWording(kind, definition) {
    if (kind === 'comment')
        return definition;
    const verbatim = [];
    // NUL cannot be in a text of PostgreSQL.
    const text = definition.replace(verbatimPattern, part => `\0${verbatim.push(part) - 1}\0`);
    // Statistics alone are told without the parentheses that the rest goes by.
    const settled = kind === 'statistics' ? text.replace(stringCast, '') : joinConditions(castElements(text));
    return settled.replace(/\0(\d+)\0/g, (_, index) => verbatim[Number(index)] ?? '');
}
/** String literals, quoted identifiers and the bodies of functions. */
const verbatimPattern = /'[^']*'|"[^"]*"|(\$[a-z]*\$).*?\1/gs;
const stringCast = /::(?:text|character varying(?:\(\d+\))?)(?:\[\])?/g;
/** Moves the cast of an array constructor to its elements. */
function castElements(text) {
    return fromTheEnd(text, '(ARRAY[', (before, rest) => {
        const { parts, end } = partsOf(rest, '(ARRAY['.length, ',');
        const [cast, type] = arrayCast.exec(rest.slice(end)) ?? [];
        if (cast === undefined || type === undefined)
            return undefined;
        return before + castEach(parts, type) + rest.slice(end + cast.length);
    });
}
/** What comes after the elements of an array that is cast; the type of its elements. */
const arrayCast = /^\]\)::([\w\0. ]+(?:\([\d,]+\))?[\w ]*)\[\]/;
/** An array constructor with each element cast; in more dimensions those of the innermost arrays. */
function castEach(elements, type) {
    const cast = elements.map(element => element.startsWith('ARRAY[') && element.endsWith(']')
        ? castEach(partsOf(element, 'ARRAY['.length, ',').parts, type)
        : `(${element})::${type}`);
    return `ARRAY[${cast.join(', ')}]`;
}
/** Makes one AND (OR) of one that begins with another one: that much the parser does. */
function joinConditions(text) {
    return fromTheEnd(text, '((', (before, rest) => {
        const { end } = partsOf(rest, 2, ',');
        const operator = [' AND ', ' OR '].find(one => rest.startsWith(one, end + 1));
        if (!operator || partsOf(rest, 2, operator).parts.length === 1)
            return undefined;
        return `${before}(${rest.slice(2, end)}${rest.slice(end + 1)}`;
    });
}
/** Changes a text at each place where `mark` is. The last one is first: it may be inside another. */
function fromTheEnd(text, mark, change) {
    let result = text;
    for (let at = text.length; at > 0;) {
        at = result.lastIndexOf(mark, at - 1);
        if (at >= 0)
            result = change(result.slice(0, at), result.slice(at)) ?? result;
    }
    return result;
}
/** What is in the bracket that is open at `from`, parted by a separator, and where it is closed. */
function partsOf(text, from, separator) {
    const parts = [];
    let depth = 0;
    let start = from;
    let at = from;
    for (; at < text.length && depth >= 0; at += 1) {
        const character = text.charAt(at);
        if (character === '(' || character === '[')
            depth += 1;
        else if (character === ')' || character === ']')
            depth -= 1;
        if (depth < 0 || (depth === 0 && text.startsWith(separator, at))) {
            parts.push(text.slice(start, at).trim());
            start = at + separator.length;
        }
    }
    return { parts, end: at - 1 };
}


/***/ }),

/***/ 5654:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ startTool)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1421);
/* harmony import */ var _catalog_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7469);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9948);



/** How long a tool may take to end by itself once it was told to; then it is killed. */
const graceMs = 1000;
/**
 * Starts a PostgreSQL client tool by its absolute path. It is killed when `signal` aborts or when
 * its output is destroyed before its end; nothing of it is left running.
 */
function startTool(path, args, options) {
    options.signal.throwIfAborted();
    // A process group of its own: a Ctrl-C of the terminal reaches us, and we end it in order.
    const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(path, args, {
        env: options.environment,
        stdio: ['ignore', 'pipe', 'pipe'],
        detached: true,
    });
    // When a child ends, Node throws away what nobody has begun to read: a short dump, all of it. A
    // listener keeps it until the store is ready.
    if (options.output === 'read')
        child.stdout.on('readable', () => undefined);
    else
        child.stdout.resume();
    const said = lastLines(child.stderr);
    if (child.pid !== undefined)
        groups.add(child.pid);
    const kill = () => endGroup(child);
    const abort = () => {
        kill();
        // Unread, its output would keep us from ending; who reads it is told why it ends.
        const { reason } = options.signal;
        child.stdout.destroy(reason instanceof Error ? reason : undefined);
    };
    options.signal.addEventListener('abort', abort);
    child.stdout.on('close', () => {
        if (!child.stdout.readableEnded)
            kill();
    });
    child.stdout.on('error', () => undefined);
    let stalled;
    const { stall } = options;
    const endWatch = stall &&
        watch(child.stdout, stall.afterMs, () => {
            stalled = stall.failure;
            kill();
        });
    const complete = new Promise((resolve, reject) => {
        const fail = (message) => reject(options.signal.aborted
            ? options.signal.reason
            : (stalled ?? new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR(options.failure, message, remedy(said(), options.hint))));
        child.on('error', error => fail(`${path} could not be started: ${error.message}`));
        // A leader that was killed leaves workers behind, which hold its pipes open.
        child.on('exit', (_code, killedBy) => {
            if (killedBy)
                kill();
        });
        child.on('close', (code, killedBy) => {
            endWatch?.();
            options.signal.removeEventListener('abort', abort);
            if (child.pid !== undefined)
                groups.delete(child.pid);
            const tool = options.name;
            if (killedBy)
                fail(`${tool} was ended by ${killedBy}${tail(said())}`);
            else if (code === 0)
                resolve();
            else
                fail(`${tool} failed${tail(said()) || ` with exit code ${code}`}`);
        });
    });
    // The caller may look at it only after its transfer ended.
    complete.catch(() => undefined);
    return { stdout: child.stdout, complete };
}
/**
 * Calls back when nothing has come out of a stream for so long. What lies unread means that its reader
 * is slow, who has a patience of his own. Returns what ends the watch.
 */
function watch(output, afterMs, onStall) {
    const timer = setTimeout(() => {
        if (output.readableLength > 0)
            timer.refresh();
        else
            onStall();
    }, afterMs);
    output.on('readable', () => timer.refresh());
    return () => clearTimeout(timer);
}
/** Process groups that are at work. Should we end without ending them, they end with us. */
const groups = new Set();
process.on('exit', () => {
    for (const group of groups)
        signalGroup(group, 'SIGKILL');
});
/** pg_restore -j forks: the whole group has to go, also when its leader is gone already. */
function endGroup(child) {
    const { pid } = child;
    if (pid === undefined || !groups.has(pid))
        return;
    signalGroup(pid, 'SIGTERM');
    const last = setTimeout(() => signalGroup(pid, 'SIGKILL'), graceMs);
    child.on('close', () => clearTimeout(last));
}
function signalGroup(group, signal) {
    try {
        process.kill(-group, signal);
    }
    catch {
        // It has ended.
    }
}
/** Keeps the end of what a tool writes to standard error. */
function lastLines(stream) {
    let text = '';
    stream.setEncoding('utf8');
    stream.on('data', (chunk) => {
        text = (text + chunk).slice(-16_384);
    });
    return () => text.split('\n').filter(line => line.trim() !== '');
}
/** The first error that a tool reported: what follows it is most often its consequence. */
function tail(lines) {
    const line = lines.find(text => /\b(error|fatal|panic):/i.test(text)) ?? lines.at(-1);
    return line ? `: ${line.replace(/^\S+: (error: )?/, '').trim()}` : '';
}
function remedy(lines, otherwise) {
    const text = lines.join('\n');
    const right = (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .missingRight */ .dP)(text);
    if (right)
        return right;
    if (text.includes('permission denied') || text.includes('must be owner')) {
        return 'Grant the missing right to the login, or use one that has it (see docs/postgresql-roles.md).';
    }
    if (text.includes('lock timeout') || text.includes('could not obtain lock')) {
        return 'Another session holds a lock (DDL?). Run again, or raise --lock-wait-timeout.';
    }
    if (/server closed the connection|terminating connection|connection to server/.test(text)) {
        return 'The server went away. Look in its log (restart, failover), then run again.';
    }
    if (text.includes('No space left on device') || text.includes('could not extend file')) {
        return 'The server’s disk is full. Enlarge its storage, then run again.';
    }
    return otherwise;
}


/***/ }),

/***/ 2442:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  JN: () => (/* binding */ belongsToProvider),
  fE: () => (/* binding */ readRoleNames),
  iZ: () => (/* binding */ readRoles),
  xg: () => (/* binding */ readUsedRoles)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(2857);
// EXTERNAL MODULE: ./lib/postgres/databases.js
var databases = __webpack_require__(413);
;// CONCATENATED MODULE: ./lib/postgres/sql/roles.js
/**
 * The roles of the server, from views that every login may read. Left out: PostgreSQL's own, the one
 * that the server was initialised with, and those of providers of servers. $1: names of the latter, as
 * a regular expression.
 */
const rolesSql = `
SELECT r.rolname AS name,
       r.rolcanlogin AS login,
       r.rolinherit AS inherit,
       r.rolconnlimit AS connection_limit,
       r.rolvaliduntil::text AS valid_until,
       pg_catalog.array_remove(ARRAY[
         CASE WHEN r.rolcreatedb THEN 'CREATEDB' END,
         CASE WHEN r.rolcreaterole THEN 'CREATEROLE' END,
         CASE WHEN r.rolreplication THEN 'REPLICATION' END,
         CASE WHEN r.rolbypassrls THEN 'BYPASSRLS' END,
         CASE WHEN r.rolsuper THEN 'SUPERUSER' END], NULL) AS powers,
       coalesce(r.rolconfig, '{}') AS settings,
       pg_catalog.shobj_description(r.oid, 'pg_authid') AS comment
  FROM pg_catalog.pg_roles AS r
 WHERE r.rolname !~ '^pg_' AND r.oid <> 10 AND r.rolname !~ $1
 ORDER BY r.rolname COLLATE pg_catalog."C"`;
/**
 * Who is a member of which role; one row even where several granted it. INHERIT and SET belong to the
 * membership since PostgreSQL 16; NULL before.
 */
const membershipsSql = `
SELECT g.rolname AS role, m.rolname AS member,
       pg_catalog.bool_or(a.admin_option) AS admin,
       pg_catalog.bool_or((pg_catalog.to_jsonb(a) ->> 'inherit_option')::boolean) AS inherit,
       pg_catalog.bool_or((pg_catalog.to_jsonb(a) ->> 'set_option')::boolean) AS set
  FROM pg_catalog.pg_auth_members AS a
  JOIN pg_catalog.pg_roles AS g ON g.oid = a.roleid
  JOIN pg_catalog.pg_roles AS m ON m.oid = a.member
 WHERE m.rolname !~ '^pg_' AND m.oid <> 10 AND m.rolname !~ $1 AND g.oid <> 10 AND g.rolname !~ $1
 GROUP BY g.rolname, m.rolname
 ORDER BY m.rolname COLLATE pg_catalog."C", g.rolname COLLATE pg_catalog."C"`;
const roleNamesSql = 'SELECT rolname AS name FROM pg_catalog.pg_roles';
/**
 * The roles that the database's objects speak of: as owners, in grants, in policies and user mappings.
 * A policy or user mapping cannot be made without its role. $1: schemas left out.
 */
const usedRolesSql = `
SELECT pg_catalog.pg_get_userbyid(d.refobjid) AS name,
       pg_catalog.bool_or(
         d.classid = 'pg_catalog.pg_user_mapping'::pg_catalog.regclass
         OR p.oid IS NOT NULL AND n.nspname <> ALL ($1)) AS needed
  FROM pg_catalog.pg_shdepend AS d
  LEFT JOIN pg_catalog.pg_policy AS p
    ON d.classid = 'pg_catalog.pg_policy'::pg_catalog.regclass AND p.oid = d.objid
  LEFT JOIN pg_catalog.pg_class AS c ON c.oid = p.polrelid
  LEFT JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
 WHERE d.refclassid = 'pg_catalog.pg_authid'::pg_catalog.regclass
   AND d.dbid = (SELECT b.oid FROM pg_catalog.pg_database AS b WHERE b.datname = pg_catalog.current_database())
 GROUP BY 1
 ORDER BY 1`;

;// CONCATENATED MODULE: ./lib/postgres/roles.js



/** Roles that belong to the provider of a server: Azure, and the two others that people move from. */
const providerRoles = '^(azure_pg_admin|azuresu|azure_superuser|azure_.*_(admin|agent)|replication|rds(admin|repladmin|topmgr|writeforwarduser|_.*)|cloudsql.*)$';
const belongsToProvider = (role) => new RegExp(providerRoles, 's').test(role);
/** All roles of the server that are not PostgreSQL's or its provider's. Any login may read them. */
async function readRoles(session) {
    const rows = await session.rows(roleRow, rolesSql, [providerRoles]);
    const roles = rows.map(({ connection_limit: connectionLimit, valid_until: validUntil, settings, ...row }) => ({
        ...row,
        connectionLimit,
        validUntil,
        settings: settings.map(setting => {
            const name = setting.slice(0, setting.indexOf('='));
            return { name, values: (0,databases/* settingItems */.Pn)(name, setting.slice(name.length + 1)) };
        }),
    }));
    const inherits = new Map(roles.map(({ name, inherit }) => [name, inherit]));
    const memberships = await session.rows(membershipRow, membershipsSql, [providerRoles]);
    return {
        roles,
        memberships: memberships.map(({ role, member, ...row }) => {
            const options = [];
            if (row.admin)
                options.push('ADMIN OPTION');
            if (row.inherit !== null && row.inherit !== (inherits.get(member) ?? true)) {
                options.push(row.inherit ? 'INHERIT TRUE' : 'INHERIT FALSE');
            }
            if (row.set === false)
                options.push('SET FALSE');
            return { role, member, options };
        }),
    };
}
const roleRow = schemas/* object */.Ikc({
    name: schemas/* string */.YjP(),
    login: schemas/* boolean */.zMY(),
    inherit: schemas/* boolean */.zMY(),
    connection_limit: schemas/* int */.Whr(),
    valid_until: schemas/* string */.YjP().nullable(),
    powers: schemas/* array */.YOg(schemas/* enum */.k5n(['CREATEDB', 'CREATEROLE', 'REPLICATION', 'BYPASSRLS', 'SUPERUSER'])),
    settings: schemas/* array */.YOg(schemas/* string */.YjP()),
    comment: schemas/* string */.YjP().nullable(),
});
const membershipRow = schemas/* object */.Ikc({
    role: schemas/* string */.YjP(),
    member: schemas/* string */.YjP(),
    admin: schemas/* boolean */.zMY(),
    inherit: schemas/* boolean */.zMY().nullable(),
    set: schemas/* boolean */.zMY().nullable(),
});
/** The names of all roles of the server. */
async function readRoleNames(session) {
    const rows = await session.rows(schemas/* object */.Ikc({ name: schemas/* string */.YjP() }), roleNamesSql);
    return new Set(rows.map(({ name }) => name));
}
/** The roles that the objects of the session's database speak of. */
async function readUsedRoles(session, excludedSchemas) {
    const row = schemas/* object */.Ikc({ name: schemas/* string */.YjP(), needed: schemas/* boolean */.zMY().nullable() });
    const rows = await session.rows(row, usedRolesSql, [excludedSchemas]);
    return rows.map(({ name, needed }) => ({ name, needed: needed ?? false }));
}


/***/ })

};
