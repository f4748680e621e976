export const id = 5720;
export const ids = [5720];
export const modules = {

/***/ 82169:
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

/***/ 61856:
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
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./lib/catalog/failure.js
var failure = __webpack_require__(77469);
// EXTERNAL MODULE: ./lib/postgres/database/roles.js + 1 modules
var database_roles = __webpack_require__(79904);
// EXTERNAL MODULE: ./lib/postgres/session/session.js + 2 modules
var session_session = __webpack_require__(76447);
// EXTERNAL MODULE: ./lib/postgres/database/databases.js
var databases = __webpack_require__(25327);
;// CONCATENATED MODULE: ./lib/postgres/database/roles-file.js



/** The statements on a role; run in this order, each may be refused without harm to the others. */
const roleSql = {
    create: (role) => `CREATE ROLE ${(0,session_session/* quoteIdent */.v4)(role.name)} ${attributes(role)}`,
    alter: (role) => `ALTER ROLE ${(0,session_session/* quoteIdent */.v4)(role.name)} ${attributes(role)}`,
    power: (role, power) => `ALTER ROLE ${(0,session_session/* quoteIdent */.v4)(role.name)} ${power}`,
    set: (role, { name, values }) => `ALTER ROLE ${(0,session_session/* quoteIdent */.v4)(role.name)} SET ${(0,databases/* settingName */.QX)(name)} TO ${values.map(session_session/* quoteLiteral */.ce).join(', ')}`,
    comment: (role, comment) => `COMMENT ON ROLE ${(0,session_session/* quoteIdent */.v4)(role.name)} IS ${(0,session_session/* quoteLiteral */.ce)(comment)}`,
    grant: ({ role, member, options }) => `GRANT ${(0,session_session/* quoteIdent */.v4)(role)} TO ${(0,session_session/* quoteIdent */.v4)(member)}${options.length > 0 ? ` WITH ${options.join(', ')}` : ''}`,
};
const attributes = ({ login, inherit, connectionLimit, validUntil }) => [
    login ? 'LOGIN' : 'NOLOGIN',
    inherit ? 'INHERIT' : 'NOINHERIT',
    `CONNECTION LIMIT ${connectionLimit}`,
    ...(validUntil === null ? [] : [`VALID UNTIL ${(0,session_session/* quoteLiteral */.ce)(validUntil)}`]),
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
    return `DO ${tag} BEGIN CREATE ROLE ${(0,session_session/* quoteIdent */.v4)(name)}; EXCEPTION WHEN duplicate_object THEN NULL; END ${tag}`;
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

;// CONCATENATED MODULE: ./lib/postgres/database/roles-plan.js



/** What a role can do nothing with but make databases, of which it sees no others. */
const harmless = ['CREATEDB'];
/**
 * Settles which roles are created, and what they get. A role that exists is left as it is: what it may do
 * here was decided here. Memberships come back where one of the two is created.
 *
 * The file was written by whoever may write to the store. So nobody becomes a superuser by it, nor, unless
 * that was asked for, gets what goes beyond databases; and nobody who is here comes by a role that is here
 * and that he was not a member of, by way of one that is created.
 */
function planRoles({ roles, memberships }, live, { mayGrant, maySet }) {
    const withheld = [];
    const withhold = (why, sql) => withheld.push(`${why}. If that is meant, run: ${sql}`);
    const there = new Map(live.map(role => [role.name, role]));
    const created = roles.flatMap((role) => {
        if (there.has(role.name))
            return [];
        const name = (0,session_session/* quoteIdent */.v4)(role.name);
        if (isOfSystem(role.name)) {
            withhold(`role ${name} is not created: PostgreSQL or a provider of servers has roles of that name`, roleSql.create(role));
            return [];
        }
        const powers = role.powers.filter(power => {
            if (power === 'SUPERUSER') {
                withhold(`role ${name} was a superuser, and is none here`, roleSql.power(role, power));
            }
            else if (!harmless.includes(power) && !mayGrant(power)) {
                withhold(`role ${name} does not get ${power}: ${unnamed}`, roleSql.power(role, power));
            }
            else
                return true;
            return false;
        });
        const settings = role.settings.filter(setting => {
            if (maySet(setting.name))
                return true;
            withhold(`the setting ${setting.name} of role ${name} is not taken from a backup`, roleSql.set(role, setting));
            return false;
        });
        return [{ ...role, powers, settings }];
    });
    const isNew = new Set(created.map(({ name }) => name));
    const possible = memberships.filter(({ role, member }) => [role, member].every(name => there.has(name) || isNew.has(name)) &&
        (isNew.has(role) || isNew.has(member)));
    const liveReach = (from) => reachable(from, name => there.get(name)?.memberOf ?? []);
    /** Who is here and becomes a member of a new role, directly or by way of others. */
    const receivers = (from) => [
        ...reachable(from, name => isNew.has(name)
            ? possible.flatMap(({ role, member }) => (role === name ? [member] : []))
            : []),
    ].filter(name => there.has(name) && there.get(name)?.isSuperuser !== true);
    const why = ({ role, member }) => {
        if (isNew.has(role))
            return undefined;
        const reach = [...liveReach(role)];
        const through = (name) => (name === role ? '' : `, by way of ${(0,session_session/* quoteIdent */.v4)(name)}`);
        const superuser = reach.find(name => there.get(name)?.isSuperuser);
        if (superuser !== undefined)
            return `that would make it a superuser${through(superuser)}`;
        const system = reach.find(name => isOfSystem(name) && !mayGrant(name));
        if (system !== undefined)
            return `${unnamed}${through(system)}`;
        if (isOfSystem(role))
            return undefined;
        const gaining = receivers(member).find(name => !liveReach(name).has(role));
        return gaining === undefined
            ? undefined
            : `${(0,session_session/* quoteIdent */.v4)(gaining)} would become a member, too, and was none`;
    };
    const granted = possible.filter(membership => {
        const reason = why(membership);
        if (reason === undefined)
            return true;
        const { role, member } = membership;
        withhold(`${(0,session_session/* quoteIdent */.v4)(member)} is not made a member of ${(0,session_session/* quoteIdent */.v4)(role)}: ${reason}`, roleSql.grant(membership));
        return false;
    });
    return { roles: created, memberships: granted, withheld };
}
const unnamed = '--restore-system-grants does not name it';
const isOfSystem = (name) => name.startsWith('pg_') || (0,database_roles/* belongsToProvider */.JN)(name);
function reachable(from, next) {
    const found = new Set([from]);
    for (const name of found)
        for (const other of next(name))
            found.add(other);
    return found;
}

// EXTERNAL MODULE: ./lib/repository/list.js
var list = __webpack_require__(1174);
;// CONCATENATED MODULE: ./lib/operations/roles.js
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
        return Buffer.from(renderRoles(await (0,database_roles/* readRoles */.iZ)(maintenance)));
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
/** What a restore makes of the roles file of a backup, for `restoreRoles`. */
async function fetchRoles(store, maintenance, source, limits, signal) {
    if (source.kind === 'foreign' || !source.facts.roles) {
        throw new failure/* Failure */.HR('USAGE', `${source.name} has no roles file; --restore-roles cannot create any`, 'Leave --restore-roles out and create the roles by hand, or name a backup that has one.');
    }
    const bytes = await (0,list/* readRolesFile */.K_)(store, source.backup, sha256, signal);
    const roles = parseRoles(bytes.toString('utf8'));
    return planRoles(roles, await (0,database_roles/* readLiveRoles */.mI)(maintenance), limits);
}
const sha256 = (bytes) => (0,external_node_crypto_.createHash)('sha256').update(bytes).digest('hex');
/**
 * Says which roles that the backup speaks of will be missing. Throws when one of them is needed: a
 * restore would stop at the policy or user mapping that names it.
 */
async function reportMissingRoles(maintenance, facts, properties, creating, { reporter }) {
    const there = await (0,database_roles/* readRoleNames */.fE)(maintenance);
    for (const { name } of creating?.roles ?? [])
        there.add(name);
    const used = facts.usedRoles ?? [];
    // The owner is the preflight's to tell of.
    const ofDatabase = [
        ...properties.grants.map(({ role }) => role),
        ...properties.settings.map(({ role }) => role),
    ].filter(role => role !== null);
    const missing = [...new Set([...used.map(({ name }) => name), ...ofDatabase])].filter(name => !there.has(name) && !(0,database_roles/* belongsToProvider */.JN)(name));
    const needed = used.filter(({ name, needed: one }) => one && !there.has(name));
    const hint = facts.roles
        ? 'Create them, or restore with --restore-roles.'
        : `Create them first: ${missing.map(name => `CREATE ROLE ${(0,session_session/* quoteIdent */.v4)(name)};`).join(' ')}`;
    if (needed.length > 0) {
        throw new failure/* Failure */.HR('PREFLIGHT_FAILED', `policies or user mappings name roles that the server lacks: ${named(needed.map(({ name }) => name))}`, hint);
    }
    if (missing.length === 0)
        return;
    reporter.warn(`the server lacks roles that own something in the backup or have rights in it: ${named(missing)}. ${hint}`);
}
const named = (roles) => {
    const shown = roles.slice(0, 20).map(session_session/* quoteIdent */.v4).join(', ');
    return roles.length > 20 ? `${shown} and ${roles.length - 20} more` : shown;
};
/** Creates the roles that are missing, with what belongs to them. */
async function restoreRoles(maintenance, { roles, memberships }, { reporter }) {
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
        if (await attempt(roleSql.create(role)))
            created.push(role);
    }
    for (const role of created) {
        for (const power of role.powers)
            await attempt(roleSql.power(role, power));
        for (const setting of role.settings)
            await attempt(roleSql.set(role, setting));
        if (role.comment !== null)
            await attempt(roleSql.comment(role, role.comment));
    }
    const isNew = new Set(created.map(({ name }) => name));
    const refused = new Set(roles.map(({ name }) => name).filter(name => !isNew.has(name)));
    for (const membership of memberships) {
        // Of one that could not be created that was told.
        if (refused.has(membership.role) || refused.has(membership.member))
            continue;
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
            await maintenance.execute(`DROP ROLE ${(0,session_session/* quoteIdent */.v4)(name)}`);
        }
        catch (error) {
            reporter.warn(`role ${(0,session_session/* quoteIdent */.v4)(name)} was created and stays: ${(0,failure/* messageOf */.bD)(error)}`);
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
        const there = await (0,database_roles/* readRoleNames */.fE)(session);
        const warnings = [];
        const warn = (warning) => {
            if (warnings.length < mostWarnings)
                reporter.warn(warning);
            warnings.push(warning);
        };
        let statement = '';
        session.onWarning(message => warn(`${message}: ${statement}`));
        const missing = new Map();
        for (const { sql, roles, isOnObject } of privileges) {
            if (!isOnObject) {
                warn(`left out, for it is no grant on an object of the database: ${sql}`);
                continue;
            }
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
            const counts = [...missing].map(([role, count]) => `${(0,session_session/* quoteIdent */.v4)(role)} (${count})`);
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

/***/ 15927:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ startDump),
/* harmony export */   m: () => (/* binding */ isPartial)
/* harmony export */ });
/* harmony import */ var _catalog_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77469);
/* harmony import */ var _session_connection_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(15726);
/* harmony import */ var _sql_session_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(50320);
/* harmony import */ var _run_tool_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(37627);




/** Whether anything is. */
const isPartial = ({ schemas, tableData }) => schemas.length + tableData.length > 0;
/**
 * Starts `pg_dump --format=custom` of one snapshot to its standard output. Privileges stay in the
 * archive: they can be left out at restore, but not be brought back.
 */
function startDump(server, tools, request, signal) {
    // By itself it writes 4 KiB at a time, and each time wakes us up.
    const [program, ...before] = tools.stdbuf
        ? [tools.stdbuf, '--output=128K', tools.pgDump]
        : [tools.pgDump];
    const args = [
        ...before,
        '--format=custom',
        `--compress=${request.compression}`,
        `--snapshot=${request.snapshot}`,
        `--lock-wait-timeout=${request.lockWaitTimeoutSeconds * 1000}`,
        '--no-password',
        // Only a superuser can dump them; merely asking is refused where the catalog is locked down.
        ...(server.isSuperuser ? [] : ['--no-subscriptions']),
        ...request.excludedSchemas.map(schema => `--exclude-schema=${quotePattern(schema)}`),
        ...request.excludedTableData.map(({ schema, name }) => `--exclude-table-data=${quotePattern(schema)}.${quotePattern(name)}`),
        ...request.extraOptions,
        `--dbname=${server.conninfo(request.database, 'pg_dump')}`,
    ];
    const minutes = request.stallTimeoutMinutes;
    return (0,_run_tool_js__WEBPACK_IMPORTED_MODULE_3__/* .startTool */ .p)(program, args, {
        name: 'pg_dump',
        environment: (0,_session_connection_js__WEBPACK_IMPORTED_MODULE_1__/* .withSettings */ .GY)(server.toolEnvironment, (0,_sql_session_js__WEBPACK_IMPORTED_MODULE_2__/* .asOptions */ .lc)([['client_encoding', request.encoding]])),
        signal,
        login: server.address.username,
        output: 'read',
        failure: 'PG_DUMP_FAILED',
        refused: 'PG_QUERY_FAILED',
        hint: 'Run again with --verbose; the server’s log has the other side.',
        ...(minutes > 0 && {
            stall: {
                afterMs: minutes * 60_000,
                failure: new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('PG_DUMP_STALLED', `pg_dump of "${request.database}" gave no byte for ${minutes} ${minutes === 1 ? 'minute' : 'minutes'} and was ended`, 'Look at what pg_dump waits for on the server (pg_stat_activity: state, wait_event) and at the network in between, then run again. Where the server only reads for that long, as with a table full of dead rows, raise --stall-timeout-minutes.'),
            },
        }),
    });
}
/** In double quotes nothing is special to pg_dump's patterns but the quote itself. */
const quotePattern = (name) => `"${name.replaceAll('"', '""')}"`;


/***/ }),

/***/ 37627:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ outputOf),
/* harmony export */   p: () => (/* binding */ startTool)
/* harmony export */ });
/* harmony import */ var _catalog_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77469);
/* harmony import */ var _session_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20941);
/* harmony import */ var _session_refusals_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(81479);
/* harmony import */ var _messages_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(90609);
/* harmony import */ var _spawn_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(73874);





/** How long a tool may take to end by itself once it was told to; then it is killed. */
const graceMs = 1000;
/**
 * Starts a PostgreSQL client tool by its absolute path. It is killed when `signal` aborts or when
 * its output is destroyed before its end; nothing of it is left running.
 */
function startTool(path, args, options) {
    options.signal.throwIfAborted();
    // A process group of its own: a Ctrl-C of the terminal reaches us, and we end it in order.
    const child = (0,_spawn_js__WEBPACK_IMPORTED_MODULE_4__/* .spawn */ .c)(path, args, {
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
    const listener = new _messages_js__WEBPACK_IMPORTED_MODULE_3__/* .ToolListener */ .Ly(options.onLine);
    child.stderr.on('data', (chunk) => listener.hear(chunk));
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
            : (stalled ?? failureOf(message, listener.words(), options)));
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
            const words = listener.words();
            if (killedBy)
                fail(`${tool} was ended by ${killedBy}${tail(words)}`);
            else if (code === 0)
                resolve();
            else
                fail(`${tool} failed${tail(words) || ` with exit code ${code}`}`);
        });
    });
    // The caller may look at it only after its transfer ended.
    complete.catch(() => undefined);
    return { stdout: child.stdout, complete };
}
/** All that a tool writes, unless it is more than there may be: then the tool is ended. */
async function outputOf({ stdout, complete }, mostBytes, tooMuch) {
    const collect = async () => {
        const chunks = [];
        let bytes = 0;
        // What ends the reading early ends the tool.
        for await (const chunk of stdout) {
            chunks.push(chunk);
            bytes += chunk.length;
            if (bytes > mostBytes)
                throw tooMuch();
        }
        return Buffer.concat(chunks);
    };
    const [output] = await Promise.all([collect(), complete]);
    return output;
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
/** What the tool said first, what the server said of it, and of which entry of an archive. */
function tail({ lines, explanation, entry }) {
    const [first, relayed] = (0,_session_refusals_js__WEBPACK_IMPORTED_MODULE_2__/* .firstError */ .bv)(lines);
    if (first === undefined)
        return '';
    const own = first.replace(/^\S+: (error: )?/, '').trim();
    const server = relayed ? ` ${relayed.slice(relayed.indexOf(_messages_js__WEBPACK_IMPORTED_MODULE_3__/* .relays */ .dj) + _messages_js__WEBPACK_IMPORTED_MODULE_3__/* .relays */ .dj.length)}` : '';
    return `: ${own}${server}${(0,_messages_js__WEBPACK_IMPORTED_MODULE_3__/* .explained */ .to)(explanation)}${entry === undefined ? '' : `; at ${entry}`}`;
}
function failureOf(message, words, { failure, refused, hint, login = '' }) {
    const { lines, explanation, statement } = words;
    const said = { words: statement === undefined ? lines : [...lines, `Statement: ${statement}`] };
    const refusal = (0,_session_refusals_js__WEBPACK_IMPORTED_MODULE_2__/* .refusalIn */ .c3)(lines);
    if (refusal === undefined)
        return new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR(failure, message, hint, said);
    const { code = refused } = refusal;
    const right = code === 'PG_PERMISSION_DENIED' ? (0,_session_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .missingRight */ .dP)((0,_session_refusals_js__WEBPACK_IMPORTED_MODULE_2__/* .firstError */ .bv)(lines).join('\n'), login) : undefined;
    const remedy = right ?? refusal.hint;
    return new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR(code, message, remedy ?? (0,_messages_js__WEBPACK_IMPORTED_MODULE_3__/* .advised */ .BZ)(explanation.hint, hint), said);
}


/***/ }),

/***/ 14447:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  r3: () => (/* binding */ openSnapshot),
  r0: () => (/* binding */ readContents),
  HW: () => (/* binding */ readExtensions),
  Y_: () => (/* binding */ resolveExclusions)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var classic_schemas = __webpack_require__(92857);
// EXTERNAL MODULE: ./lib/catalog/failure.js
var failure = __webpack_require__(77469);
// EXTERNAL MODULE: ./lib/postgres/session/raw-text.js
var raw_text = __webpack_require__(11316);
// EXTERNAL MODULE: ./lib/postgres/session/session.js + 2 modules
var session_session = __webpack_require__(76447);
// EXTERNAL MODULE: ./lib/postgres/sql/contents.js
var contents = __webpack_require__(87764);
;// CONCATENATED MODULE: ./lib/postgres/contents/normalize-definition.js
/**
 * Words a definition as PostgreSQL does once a restore has parsed it again. Two known things differ:
 *
 * - `v IN ('a', 'b')` on a varchar is first told as `(ARRAY['a'::character varying, …])::text[]`, but
 *   parsing that moves the cast of the array to its elements: `ARRAY[('a'::character varying)::text, …]`.
 *   The same goes for every array that an operator casts.
 * - `a BETWEEN 1 AND 2 AND b` is first told as `(((a >= 1) AND (a <= 2)) AND b)`, but parsing that
 *   makes one AND of it: `((a >= 1) AND (a <= 2) AND b)`. The same goes for `a IN (b, c, d)` and OR.
 *
 * Nothing else is touched, so that a real difference stays one. It takes as long as the text is, however
 * deep its brackets: who owns a view, or imitates a server, chooses them.
 */
function settleWording(kind, definition) {
    if (kind === 'comment')
        return definition;
    const { text, verbatim } = takeOut(definition);
    // Statistics alone are told without the parentheses that the rest goes by.
    const settled = kind === 'statistics' ? text.replace(stringCast, '') : settleBrackets(text);
    return settled.replace(/\0(\d+)\0/g, (_, index) => verbatim[Number(index)] ?? '');
}
const stringCast = /::(?:text|character varying(?:\(\d+\))?)(?:\[\])?/g;
/**
 * Takes string literals, quoted identifiers and the bodies of functions out of a text. Each leaves its
 * number between two NULs, which cannot be in a text of PostgreSQL.
 */
function takeOut(definition) {
    const verbatim = [];
    const last = lastDollarTags(definition);
    let text = '';
    let from = 0;
    for (let at = 0; at < definition.length; at += 1) {
        const end = endOfQuoted(definition, at, last);
        if (end === undefined)
            continue;
        text += `${definition.slice(from, at)}\0${verbatim.push(definition.slice(at, end)) - 1}\0`;
        from = end;
        at = end - 1;
    }
    return { text: text + definition.slice(from), verbatim };
}
/** Where what is quoted from here on ends; nothing where no quote begins, or none ends. */
function endOfQuoted(text, at, last) {
    const quote = text.charAt(at);
    const isQuote = quote === "'" || quote === '"';
    const tag = isQuote ? quote : quote === '$' ? dollarTag(text, at) : undefined;
    if (tag === undefined)
        return undefined;
    const begin = at + tag.length;
    // To look for an end that is not there takes the whole text each time.
    if ((last.get(tag) ?? -1) < begin)
        return undefined;
    return text.indexOf(tag, begin) + tag.length;
}
/** What begins and ends the body of a function, `$function$` say, if it is here. */
function dollarTag(text, at) {
    let end = at + 1;
    while (/^[a-z]$/.test(text.charAt(end)))
        end += 1;
    return text.charAt(end) === '$' ? text.slice(at, end + 1) : undefined;
}
/** Where each kind of quote is for the last time. */
function lastDollarTags(text) {
    const last = new Map();
    for (const quote of ["'", '"'])
        last.set(quote, text.lastIndexOf(quote));
    for (let at = text.indexOf('$'); at >= 0; at = text.indexOf('$', at + 1)) {
        const tag = dollarTag(text, at);
        if (tag !== undefined)
            last.set(tag, at);
    }
    return last;
}
const newGroup = (open, close) => ({
    open,
    close,
    items: [],
    joins: new Set(),
});
function append(items, item) {
    const before = items.at(-1);
    if (item === '')
        return;
    if (typeof item === 'string' && typeof before === 'string') {
        items[items.length - 1] = before + item;
    }
    else
        items.push(item);
}
/** Settles the innermost brackets first. */
function settleBrackets(text) {
    const root = newGroup('', '');
    const open = [root];
    let from = 0;
    for (let at = 0; at < text.length; at += 1) {
        const character = text.charAt(at);
        const group = open.at(-1) ?? root;
        if (character === '(' || character === '[') {
            append(group.items, text.slice(from, at));
            from = at + 1;
            const inner = newGroup(character, '');
            group.items.push(inner);
            open.push(inner);
        }
        else if ((character === ')' || character === ']') && group !== root) {
            append(group.items, text.slice(from, at));
            from = at + 1;
            group.close = character;
            settle(group);
            open.pop();
        }
    }
    append(open.at(-1)?.items ?? root.items, text.slice(from));
    for (const group of open.toReversed())
        settle(group);
    return textOf(root);
}
function settle(group) {
    group.items = castElements(group.items);
    joinConditions(group);
}
/** Moves the casts of array constructors to their elements. */
function castElements(items) {
    const cast = [];
    for (let at = 0; at < items.length; at += 1) {
        const item = items[at] ?? '';
        const elements = elementsOf(item);
        const found = elements && arrayCast(items, at + 1);
        if (!found)
            append(cast, item);
        else {
            append(cast, 'ARRAY');
            cast.push(castEach(elements, found.type, mostDimensions));
            at += found.length;
        }
    }
    return cast;
}
/** The elements of `(ARRAY[…])`. */
function elementsOf(item) {
    return typeof item === 'object' && isGroup(item, '(', ')') ? arrayOf(item.items) : undefined;
}
/** The elements of `ARRAY[…]`. */
function arrayOf(items) {
    const [word, elements, ...more] = items;
    const isArray = word === 'ARRAY' && isGroup(elements, '[', ']') && more.length === 0;
    return isArray ? elements : undefined;
}
const isGroup = (item, open, close) => typeof item === 'object' && item.open === open && item.close === close;
/** The type of the elements in a cast such as `::numeric(10,2)[]`, and of how many items that is. */
function arrayCast(items, at) {
    const name = items[at];
    if (typeof name !== 'string' || !/^::[\w\0. ]+$/.test(name))
        return undefined;
    const modifier = items[at + 1];
    const size = isGroup(modifier, '(', ')') ? modifier.items : undefined;
    if (!size)
        return isBrackets(modifier) ? { type: name, length: 2 } : undefined;
    const [digits = '', ...more] = size;
    if (typeof digits !== 'string' || !/^[\d,]+$/.test(digits) || more.length > 0)
        return undefined;
    const rest = items[at + 2];
    if (isBrackets(rest))
        return { type: `${name}(${digits})`, length: 3 };
    if (typeof rest !== 'string' || !/^[\w ]+$/.test(rest) || !isBrackets(items[at + 3])) {
        return undefined;
    }
    return { type: `${name}(${digits})${rest}`, length: 4 };
}
const isBrackets = (item) => isGroup(item, '[', ']') && item.items.length === 0;
/** An array has six in PostgreSQL; arrays that are cast within arrays that are cast come to more. */
const mostDimensions = 50;
/** An array with each element cast; in more dimensions those of the innermost arrays. */
function castEach(elements, type, dimensions) {
    const cast = newGroup('[', ']');
    for (const [at, element] of partsOf(elements.items).entries()) {
        if (at > 0)
            append(cast.items, ', ');
        const inner = dimensions > 1 ? arrayOf(element) : undefined;
        if (inner) {
            append(cast.items, 'ARRAY');
            cast.items.push(castEach(inner, type, dimensions - 1));
        }
        else {
            const one = newGroup('(', ')');
            one.items = element;
            joinConditions(one);
            cast.items.push(one);
            append(cast.items, type);
        }
    }
    return cast;
}
/** The items between commas, without blanks around them. */
function partsOf(items) {
    const parts = [[]];
    for (const item of items) {
        const [text, ...others] = typeof item === 'string' ? item.split(',') : [item];
        append(parts.at(-1) ?? [], text ?? '');
        for (const other of others)
            parts.push(other === '' ? [] : [other]);
    }
    return parts.map(trimmed);
}
function trimmed(items) {
    const [first] = items;
    const start = typeof first === 'string' ? [first.trimStart(), ...items.slice(1)] : items;
    const last = start.at(-1);
    const both = typeof last === 'string' ? [...start.slice(0, -1), last.trimEnd()] : start;
    return both.filter(item => item !== '');
}
const operators = [' AND ', ' OR '];
/** Makes one AND (OR) of one that begins with another one: that much the parser does. */
function joinConditions(group) {
    const [first, next, ...rest] = group.items;
    const own = group.items;
    const operator = group.open === '(' &&
        typeof first === 'object' &&
        first.open === '(' &&
        first.close !== '' &&
        typeof next === 'string'
        ? operators.find(one => next.startsWith(one) && first.joins.has(one))
        : undefined;
    if (operator !== undefined && typeof first === 'object') {
        // Into the same list: a chain of thousands would be copied as often.
        for (const item of [next ?? '', ...rest])
            append(first.items, item);
        group.items = first.items;
        for (const one of first.joins)
            group.joins.add(one);
    }
    for (const item of own) {
        if (typeof item !== 'string')
            continue;
        for (const one of operators)
            if (item.includes(one))
                group.joins.add(one);
    }
}
/** The text again; without recursion, for there may be more brackets than fit on a stack. */
function textOf(root) {
    const told = [];
    const todo = [root];
    for (let item = todo.pop(); item !== undefined; item = todo.pop()) {
        if (typeof item === 'string')
            told.push(item);
        else {
            told.push(item.open);
            todo.push(item.close);
            for (const inner of item.items.toReversed())
                todo.push(inner);
        }
    }
    return told.join('');
}

// EXTERNAL MODULE: ./lib/postgres/contents/rows.js
var rows = __webpack_require__(53141);
// EXTERNAL MODULE: ./lib/postgres/contents/standby.js + 1 modules
var contents_standby = __webpack_require__(1893);
;// CONCATENATED MODULE: ./lib/postgres/contents/contents.js









/** Opens the snapshot that everything of one backup is read from. It lives as long as the session. */
async function openSnapshot(session, lockWaitTimeoutSeconds, signal) {
    const standby = await (0,contents_standby/* readStandby */.K)(session, signal);
    await session.execute(`BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY;
     SET LOCAL lock_timeout = '${lockWaitTimeoutSeconds}s'`);
    const row = await (0,session_session/* oneRow */.NO)(session, snapshotRow, 'SELECT pg_catalog.pg_export_snapshot() AS id, pg_catalog.statement_timestamp() AS taken_at');
    return { id: row.id, takenAt: row.taken_at, standby };
}
/** It becomes an argument and a name in the store. */
const snapshotRow = classic_schemas/* object */.Ikc({
    id: classic_schemas/* string */.YjP().regex(/^[\dA-F]+-[\dA-F]+-\d+$/),
    taken_at: classic_schemas/* date */.p6U().min(new Date('2000-01-01')).max(new Date('9999-01-01')),
});
/**
 * Resolves the user's patterns to exact names, so that pg_dump and we mean the same. A pattern that
 * matches none of these names matched nothing.
 */
async function resolveExclusions(session, excludesSchema, excludesTableData) {
    const schemas = await session.rows(classic_schemas/* object */.Ikc({ name: classic_schemas/* string */.YjP() }), contents/* schemasSql */.jt);
    const excluded = schemas.map(({ name }) => name).filter(excludesSchema);
    const tables = await (0,rows/* readTableNames */.vd)(session, excluded);
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
    const { encoding } = await (0,session_session/* oneRow */.NO)(session, classic_schemas/* object */.Ikc({ encoding: classic_schemas/* string */.YjP() }), "SELECT pg_catalog.current_setting('server_encoding') AS encoding");
    // What SQL_ASCII holds need not be UTF-8, and is no argument of a program then.
    const isKept = (name) => encoding === 'UTF8' ||
        (encoding === 'SQL_ASCII' ? (0,raw_text/* isUtf8Text */.Lr)(name) : /^\p{ASCII}*$/u.test(name));
    const name = names.find(one => !isKept(one));
    if (name === undefined)
        return;
    throw new failure/* Failure */.HR('USAGE', `"${name}" cannot be left out of "${session.database}": its encoding is ${encoding}, and pg_dump would not know the name`, 'Leave it out of --exclude-schemas and --exclude-table-data, or give it a name in ASCII.');
}
/**
 * Reads every object with a hash of its definition and every table with its rows, in the session's
 * transaction: exactly what was, or should have been, dumped.
 */
async function readContents(session, major, exclusions, depth) {
    const objects = await session.rows(classic_schemas/* object */.Ikc({ kind: classic_schemas/* string */.YjP(), ident: classic_schemas/* string */.YjP(), definition: classic_schemas/* string */.YjP() }), (0,session_session/* longList */.jm)(contents/* objectsSql */.PX), [exclusions.schemas]);
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
        ...(await (0,rows/* readRows */.aK)(session, exclusions, depth)),
    };
}
const readExtensions = (session) => session.rows(classic_schemas/* object */.Ikc({ name: classic_schemas/* string */.YjP(), version: classic_schemas/* string */.YjP() }), contents/* extensionsSql */.BM);
/** Half of a SHA-256: enough to tell definitions apart, and it keeps the file small. */
const hash = (definition) => (0,external_node_crypto_.createHash)('sha256').update(definition).digest('hex').slice(0, 32);


/***/ }),

/***/ 71023:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Y: () => (/* binding */ readMigrations)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(92857);
// EXTERNAL MODULE: ./lib/postgres/session/batches.js
var batches = __webpack_require__(18268);
// EXTERNAL MODULE: ./lib/postgres/session/session.js + 2 modules
var session_session = __webpack_require__(76447);
;// CONCATENATED MODULE: ./lib/postgres/sql/migrations.js
/**
 * Tables that have one of the names $2, in schemas other than $1, with their columns and what kind of type
 * each is of. One that is partitioned may read from other servers: no tool for migrations makes that.
 */
const namedTablesSql = `
SELECT n.nspname AS schema, c.relname AS name, pg_catalog.format('%I.%I', n.nspname, c.relname) AS ident,
       pg_catalog.array_agg(a.attname::pg_catalog.text ORDER BY a.attnum) AS columns,
       pg_catalog.array_agg(t.typcategory::pg_catalog.text ORDER BY a.attnum) AS categories
  FROM pg_catalog.pg_class AS c
  JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
  JOIN pg_catalog.pg_attribute AS a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
  JOIN pg_catalog.pg_type AS t ON t.oid = a.atttypid
 WHERE c.relkind = 'r' AND NOT c.relispartition AND c.relpersistence <> 't'
   AND c.relname::pg_catalog.text = ANY ($2::pg_catalog.text[]) AND n.nspname <> ALL ($1)
   AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
 GROUP BY n.nspname, c.relname
 ORDER BY n.nspname COLLATE pg_catalog."C", c.relname COLLATE pg_catalog."C"`;

;// CONCATENATED MODULE: ./lib/postgres/contents/migration-rules.js
const isNull = (value) => value === null || value === undefined;
/** Both texts, with something between them; null where one is. */
const joined = (row, one, between, other) => isNull(row[one]) || isNull(row[other]) ? null : `${row[one]}${between}${row[other]}`;
/** Idle locks are recorded as well, so that one that is held is told from a tool that is not there. */
const migrationRules = [
    {
        tool: 'golang-migrate',
        tables: ['schema_migrations'],
        columns: { version: 'any', dirty: 'B' },
        only: true,
        version: row => row.version,
        newestBy: ['version'],
        failed: row => row.dirty === 't',
    },
    {
        tool: 'Rails or dbmate',
        tables: ['schema_migrations'],
        columns: { version: 'any' },
        only: true,
        version: row => row.version,
        newestBy: ['version'],
    },
    {
        tool: 'Ecto',
        tables: ['schema_migrations'],
        columns: { version: 'any', inserted_at: 'any' },
        only: true,
        version: row => row.version,
        newestBy: ['version'],
    },
    {
        tool: 'Flyway',
        tables: ['flyway_schema_history', 'schema_version'],
        columns: { installed_rank: 'any', version: 'any', script: 'any', success: 'B' },
        version: row => row.version,
        newestBy: ['installed_rank'],
        applied: row => !isNull(row.version) && row.success === 't',
        failed: row => row.success === 'f',
    },
    {
        tool: 'Alembic',
        tables: ['alembic_version'],
        columns: { version_num: 'S' },
        only: true,
        version: row => row.version_num,
        newestBy: 'all',
    },
    {
        tool: 'EF Core',
        tables: ['__EFMigrationsHistory'],
        columns: { MigrationId: 'S', ProductVersion: 'any' },
        version: row => row.MigrationId,
        newestBy: ['MigrationId'],
    },
    {
        tool: 'EF Core',
        tables: ['__EFMigrationsHistory', '__ef_migrations_history'],
        columns: { migration_id: 'S', product_version: 'any' },
        version: row => row.migration_id,
        newestBy: ['migration_id'],
    },
    {
        tool: 'Knex',
        tables: ['knex_migrations'],
        columns: { id: 'any', name: 'any', batch: 'any' },
        version: row => row.name,
        newestBy: ['id'],
    },
    {
        tool: 'Knex (lock)',
        tables: ['knex_migrations_lock'],
        columns: { is_locked: 'N' },
        failed: row => row.is_locked === '1',
    },
    {
        tool: 'Prisma',
        tables: ['_prisma_migrations'],
        columns: { migration_name: 'S', finished_at: 'any', rolled_back_at: 'any' },
        version: row => row.migration_name,
        newestBy: ['finished_at', 'migration_name'],
        applied: row => !isNull(row.finished_at) && isNull(row.rolled_back_at),
        failed: row => isNull(row.finished_at) && isNull(row.rolled_back_at),
    },
    {
        tool: 'Django',
        tables: ['django_migrations'],
        columns: { id: 'any', app: 'any', name: 'any', applied: 'any' },
        version: row => joined(row, 'app', '.', 'name'),
        newestBy: ['id'],
    },
    {
        tool: 'Liquibase',
        tables: ['databasechangelog'],
        columns: { id: 'any', author: 'any', exectype: 'any', orderexecuted: 'any' },
        version: row => joined(row, 'id', '::', 'author'),
        newestBy: ['orderexecuted'],
        failed: row => row.exectype === 'FAILED',
    },
    {
        tool: 'Liquibase (lock)',
        tables: ['databasechangeloglock'],
        columns: { locked: 'B', lockgranted: 'any', lockedby: 'any' },
        failed: row => row.locked === 't',
    },
    {
        tool: 'TypeORM',
        tables: ['migrations', 'typeorm_migrations'],
        columns: { id: 'any', timestamp: 'DNS', name: 'any' },
        only: true,
        version: row => row.name,
        newestBy: ['timestamp', 'id'],
    },
    {
        tool: 'Laravel',
        tables: ['migrations'],
        columns: { id: 'any', migration: 'any', batch: 'any' },
        only: true,
        version: row => row.migration,
        newestBy: ['id'],
    },
    {
        tool: 'Sequelize',
        tables: ['SequelizeMeta'],
        columns: { name: 'S' },
        version: row => row.name,
        newestBy: ['name'],
    },
    {
        tool: 'Drizzle',
        tables: ['__drizzle_migrations'],
        columns: { id: 'any', hash: 'any', created_at: 'any' },
        version: row => row.hash,
        newestBy: ['created_at', 'id'],
    },
    {
        tool: 'goose',
        tables: ['goose_db_version'],
        columns: { id: 'any', version_id: 'any', is_applied: 'B' },
        version: row => row.version_id,
        newestBy: ['id'],
        applied: row => row.is_applied === 't',
    },
    {
        tool: 'SQLx',
        tables: ['_sqlx_migrations'],
        columns: { version: 'any', success: 'B', checksum: 'any' },
        version: row => row.version,
        newestBy: ['version'],
        applied: row => row.success === 't',
        failed: row => row.success === 'f',
    },
    {
        tool: 'node-pg-migrate',
        tables: ['pgmigrations'],
        columns: { id: 'any', name: 'any', run_on: 'any' },
        version: row => row.name,
        newestBy: ['id'],
    },
    {
        tool: 'Atlas',
        tables: ['atlas_schema_revisions'],
        columns: { version: 'S', applied: 'N', total: 'N', error: 'S' },
        version: row => row.version,
        newestBy: ['version'],
        failed: row => (row.error ?? '') !== '' || Number(row.applied) < Number(row.total),
    },
];

// EXTERNAL MODULE: ./lib/postgres/contents/rows.js
var rows = __webpack_require__(53141);
;// CONCATENATED MODULE: ./lib/postgres/contents/migrations.js






/**
 * Reads what tools for migrations say of the database, in the session's transaction. A table that only
 * looks like one of theirs is passed over once it cannot be read as such. They are read by COPY, without a
 * query: anybody's table may have one of these names, and be made to run something when it is asked.
 */
async function readMigrations(session, exclusions) {
    const names = migrationRules.flatMap(({ tables }) => tables);
    const tables = await session.rows(namedTable, (0,session_session/* longList */.jm)(namedTablesSql), [
        exclusions.schemas,
        names,
    ]);
    const found = [];
    for (const table of tables.filter(one => (0,rows/* hasRows */.iB)(one, exclusions))) {
        const rule = migrationRules.find(one => isKeptBy(one, table));
        if (!rule)
            continue;
        const reading = new Reading(rule, table);
        const copy = (0,rows/* copySql */.mw)(table.ident, reading.columns.map(session_session/* quoteIdent */.v4));
        try {
            await session.copy(`SAVEPOINT migrations; ${copy}; RELEASE SAVEPOINT migrations`, reading.hear);
            found.push(reading.told(table.ident));
        }
        catch (error) {
            (0,batches/* refusalOf */.Of)(error);
            await session.execute('ROLLBACK TO SAVEPOINT migrations');
        }
    }
    return found;
}
const namedTable = schemas/* object */.Ikc({
    schema: schemas/* string */.YjP(),
    name: schemas/* string */.YjP(),
    ident: schemas/* string */.YjP(),
    columns: schemas/* array */.YOg(schemas/* string */.YjP()),
    /** Of the type of each column. */
    categories: schemas/* array */.YOg(schemas/* string */.YjP()),
});
function isKeptBy(rule, table) {
    const wanted = Object.entries(rule.columns);
    return (rule.tables.includes(table.name) &&
        wanted.every(([column, kinds]) => {
            const category = table.categories[table.columns.indexOf(column)];
            return category !== undefined && (kinds === 'any' || kinds.includes(category));
        }) &&
        (!rule.only || wanted.length === table.columns.length));
}
/** Longer versions are cut, and so is a row that no tool would write. */
const longest = 200;
const longestLine = 64 * 1024;
/** What the rows of a table say, taken row by row: it may have any number. */
class Reading {
    columns;
    #rule;
    #newest;
    #all = [];
    #failed = 0;
    #line = Buffer.alloc(0);
    #isNumber;
    constructor(rule, { columns, categories }) {
        this.#rule = rule;
        this.#isNumber = column => categories[columns.indexOf(column)] === 'N';
        this.columns = Object.keys(rule.columns);
    }
    hear = (piece, isEnd) => {
        if (this.#line.length < longestLine)
            this.#line = Buffer.concat([this.#line, piece]);
        if (!isEnd)
            return;
        this.#read(valuesIn(this.#line.toString('utf8', 0, longestLine)));
        this.#line = Buffer.alloc(0);
    };
    #read(values) {
        const row = Object.fromEntries(this.columns.map((column, at) => [column, values[at]]));
        const { applied, failed, newestBy, version } = this.#rule;
        if (failed?.(row))
            this.#failed += 1;
        if (!version || (applied && !applied(row)))
            return;
        const next = { row, version: version(row) ?? null };
        if (newestBy === 'all') {
            // No more of them can be told.
            if (next.version !== null)
                this.#all = [...this.#all, next.version].toSorted(byBytes).slice(0, longest);
        }
        else if (!this.#newest || this.#isNewer(next, this.#newest))
            this.#newest = next;
    }
    #isNewer(one, other) {
        for (const column of this.#rule.newestBy ?? []) {
            const compare = this.#isNumber(column) ? byNumber : byBytes;
            const order = nullsFirst(compare)(one.row[column], other.row[column]);
            if (order !== 0)
                return order > 0;
        }
        return nullsFirst(byBytes)(one.version, other.version) > 0;
    }
    told(table) {
        const { tool, newestBy } = this.#rule;
        const all = this.#all.length > 0 ? this.#all.join(',') : null;
        const version = newestBy === 'all' ? all : (this.#newest?.version ?? null);
        return {
            tool,
            table,
            version: version === null ? null : [...version].slice(0, longest).join(''),
            failed: this.#failed,
        };
    }
}
/** The values of a line of COPY. */
const valuesIn = (line) => line
    .replace(/\n$/, '')
    .split('\t')
    .map(value => value === '\\N' ? null : value.replace(/\\(.)/gs, (_, one) => escapes[one] ?? one));
const escapes = {
    b: '\b',
    f: '\f',
    n: '\n',
    r: '\r',
    t: '\t',
    v: '\v',
};
const nullsFirst = (compare) => (one, other) => {
    if (typeof one !== 'string')
        return typeof other === 'string' ? -1 : 0;
    return typeof other === 'string' ? compare(one, other) : 1;
};
/** The order of PostgreSQL’s collation "C". */
const byBytes = (one, other) => Buffer.compare(Buffer.from(one), Buffer.from(other));
function byNumber(one, other) {
    const isWhole = [one, other].every(value => /^-?\d+$/.test(value));
    const difference = isWhole ? BigInt(one) - BigInt(other) : Number(one) - Number(other);
    return difference > 0 ? 1 : difference < 0 ? -1 : 0;
}


/***/ }),

/***/ 53141:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hr: () => (/* binding */ readSafeTables),
/* harmony export */   V9: () => (/* binding */ requireSameTables),
/* harmony export */   aK: () => (/* binding */ readRows),
/* harmony export */   iB: () => (/* binding */ hasRows),
/* harmony export */   mw: () => (/* binding */ copySql),
/* harmony export */   ni: () => (/* binding */ lockTables),
/* harmony export */   vd: () => (/* binding */ readTableNames)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(92857);
/* harmony import */ var _catalog_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77469);
/* harmony import */ var _session_batches_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(18268);
/* harmony import */ var _session_session_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76447);
/* harmony import */ var _sql_contents_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(87764);






/**
 * The rows of tables, counted and hashed. A query over a table runs what its owner put into its indexes
 * (see `safeToQuerySql`); so tables of those who may less than we do are read by COPY.
 */
/** One statement reads this many tables: fewer round trips, and still short enough to be parsed. */
const tablesPerStatement = 100;
const tableRow = zod__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({
    kind: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(),
    schema: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(),
    name: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(),
    ident: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(),
    oid: zod__WEBPACK_IMPORTED_MODULE_4__/* .int */ .Whr(),
    locks: _session_session_js__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U9,
});
/** The tables of which rows are dumped, unless they are left out by name. */
const readTableNames = (session, excludedSchemas) => session.rows(tableRow, (0,_session_session_js__WEBPACK_IMPORTED_MODULE_3__/* .longList */ .jm)(_sql_contents_js__WEBPACK_IMPORTED_MODULE_5__/* .tablesSql */ .uk), [excludedSchemas]);
/**
 * Takes the locks that the dump takes, on the tables that will be counted. Otherwise DDL that comes
 * in the middle would wait for pg_dump, and our counting would wait for the DDL.
 *
 * A server has room for so many locks. What pg_dump and we could not both lock is given back at once: then all is to
 * be counted before pg_dump begins, and `requireSameTables` once it has its locks.
 */
async function lockTables(session, exclusions) {
    const { schemas } = exclusions;
    const { needed, setting } = await (0,_session_session_js__WEBPACK_IMPORTED_MODULE_3__/* .oneRow */ .NO)(session, roomRow, (0,_session_session_js__WEBPACK_IMPORTED_MODULE_3__/* .longList */ .jm)(_sql_contents_js__WEBPACK_IMPORTED_MODULE_5__/* .roomForLocksSql */ .zd), [schemas]);
    const locks = { areHeld: needed <= setting, neededSetting: needed };
    if (locks.areHeld)
        await takeLocks(session, exclusions, what => what());
    else
        await session.releasing(() => takeLocks(session, exclusions, session.releasing));
    return locks;
}
const roomRow = zod__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({ needed: _session_session_js__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U9, setting: _session_session_js__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U9 });
async function takeLocks(session, exclusions, each) {
    const tables = await readTableNames(session, exclusions.schemas);
    for (const batch of batches(tables.filter(({ kind }) => kind === 'table'))) {
        const names = batch.map(({ ident }) => `ONLY ${ident}`).join(', ');
        await each(() => session.execute((0,_session_session_js__WEBPACK_IMPORTED_MODULE_3__/* .long */ .LU)(`LOCK TABLE ${names} IN ACCESS SHARE MODE`)));
    }
    // LOCK takes none of these; a statement that is only parsed locks them as well.
    for (const batch of batches(tables.filter(({ kind }) => kind === 'materialized view'))) {
        const names = batch.map(({ ident }) => `ONLY ${ident}`).join(', ');
        await each(() => session.execute((0,_session_session_js__WEBPACK_IMPORTED_MODULE_3__/* .long */ .LU)(`PREPARE parsed AS SELECT FROM ${names}; DEALLOCATE parsed`)));
    }
}
/**
 * Fails where the session's snapshot does not see what a table held when it was taken: whoever truncates or rewrites a
 * table takes its rows from older snapshots, too, and a table that got the name of another is read in its place. To be
 * called once the tables are locked, by us or by pg_dump, whose snapshot is the same.
 */
async function requireSameTables(session, exclusions, { areHeld, neededSetting }) {
    const ident = zod__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({ schema: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(), name: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(), ident: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP() });
    const found = await session.rows(ident, (0,_session_session_js__WEBPACK_IMPORTED_MODULE_3__/* .longList */ .jm)(_sql_contents_js__WEBPACK_IMPORTED_MODULE_5__/* .rewrittenTablesSql */ .oK), [exclusions.schemas]);
    const [first, ...others] = found.filter(table => hasRows(table, exclusions));
    if (!first)
        return;
    const more = others.length > 0 ? ` and ${others.length} more` : '';
    throw new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('PG_QUERY_FAILED', `${first.ident}${more} was replaced (TRUNCATE, ALTER TABLE, DROP, VACUUM FULL) after the snapshot was taken, and before it was locked`, areHeld
        ? 'Run again, at a time when nothing is loaded anew.'
        : `Run again. The server has no room for the locks that would keep such statements waiting from the beginning: as an administrator, ALTER SYSTEM SET max_locks_per_transaction = ${neededSetting}; and restart it.`);
}
/** The part of the contents that is about rows. */
async function readRows(session, exclusions, depth) {
    const { countRows, hashContents } = depth;
    const tables = countRows || hashContents ? await readTables(session, exclusions, depth) : [];
    return {
        rows: countRows ? tables.map(({ kind, ident, rows }) => [kind, ident, rows]) : null,
        ...(hashContents && { hashes: tables.map(({ rows: _, ...hashed }) => hashed) }),
    };
}
async function readTables(session, exclusions, { hashContents, recorded }) {
    const tables = (await readTableNames(session, exclusions.schemas)).filter(table => hasRows(table, exclusions));
    const safe = await readSafeTables(session);
    const wordings = hashContents
        ? await session.rows(wordingRow, (0,_session_session_js__WEBPACK_IMPORTED_MODULE_3__/* .longList */ .jm)(_sql_contents_js__WEBPACK_IMPORTED_MODULE_5__/* .rowWordingSql */ .$A), [exclusions.schemas])
        : [];
    const wordingOf = new Map(wordings.map(wording => [wording.ident, wording]));
    const hashOf = new Map(recorded?.hashes?.map(one => [one.ident, one.hash]));
    const isCopied = ({ ident, oid }) => !safe.has(oid) || (hashContents && hashOf.get(ident)?.startsWith(ofCopy) === true);
    const told = (table) => ({ ...table, wording: wordingOf.get(table.ident) });
    const read = new Map([
        ...(await queryTables(session, tables.filter(table => !isCopied(table)).map(told))),
        ...(await copyTables(session, tables.filter(isCopied).map(told))),
    ].map(one => [one.ident, one]));
    return tables.flatMap(({ ident }) => read.get(ident) ?? []);
}
/** Tables, by their OIDs, that a query may read: all others COPY alone. */
async function readSafeTables(session) {
    const safe = await session.rows(zod__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({ oid: zod__WEBPACK_IMPORTED_MODULE_4__/* .int */ .Whr() }), (0,_session_session_js__WEBPACK_IMPORTED_MODULE_3__/* .longList */ .jm)(_sql_contents_js__WEBPACK_IMPORTED_MODULE_5__/* .safeToQuerySql */ .XR));
    return new Set(safe.map(({ oid }) => oid));
}
/** Whether a backup has the rows of a table. */
const hasRows = (table, { tableData }) => !tableData.some(({ schema, name }) => schema === table.schema && name === table.name);
const wordingRow = zod__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({
    ident: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(),
    columns: zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP()),
    stored: zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP()),
    extensions: zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP()),
});
async function queryTables(session, tables) {
    const read = [];
    const { locks } = await (0,_session_session_js__WEBPACK_IMPORTED_MODULE_3__/* .oneRow */ .NO)(session, zod__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({ locks: _session_session_js__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U9 }), _sql_contents_js__WEBPACK_IMPORTED_MODULE_5__/* .locksPerStatementSql */ .d6);
    await (0,_session_batches_js__WEBPACK_IMPORTED_MODULE_2__/* .inReleasedBatches */ .JR)(session, tables, { items: tablesPerStatement, locks }, async (batch) => {
        const found = await session.rows(zod__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({ position: _session_session_js__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U9, rows: _session_session_js__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U9, hash: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP() }), (0,_session_session_js__WEBPACK_IMPORTED_MODULE_3__/* .long */ .LU)(batch
            .map(({ ident, wording }, position) => `SELECT ${position} AS position, pg_catalog.count(*) AS rows, ${wording ? contentHash(wording.columns) : "''"} AS hash FROM ONLY ${ident} AS t`)
            .join(' UNION ALL ')));
        for (const { position, rows, hash } of found) {
            const table = batch[position];
            if (!table)
                continue;
            const { kind, ident, wording } = table;
            read.push({ kind, ident, rows, hash, extensions: wording?.extensions ?? [] });
        }
    });
    return read;
}
/**
 * A hash of all rows, whatever their order: the sum of a hash of each. The values are taken by the
 * names of their columns, because a restore puts inherited columns first.
 */
const contentHash = (columns) => `coalesce(pg_catalog.sum(pg_catalog.hashtextextended((ROW(${columns.map(column => `t.${column}`).join(', ')})::pg_catalog.text) COLLATE pg_catalog."C", 0)), 0)::pg_catalog.text`;
/** Materialized views cannot be read in that way (before 18): what is in them comes from the tables again. */
async function copyTables(session, all) {
    const tables = all.filter(({ kind }) => kind !== 'materialized view');
    const read = [];
    for (const { kind, ident, wording } of tables.filter(({ wording }) => wording)) {
        const sum = new RowHash();
        const rows = await session.copy(copySql(ident, wording?.stored ?? []), sum.hear);
        const extensions = wording?.extensions ?? [];
        read.push({ kind, ident, rows: rows[0] ?? 0, hash: sum.toString(), extensions });
    }
    for (const batch of batches(tables.filter(({ wording }) => !wording))) {
        const oids = batch.map(({ oid }) => oid);
        const columns = new Map((await session.rows(columnsRow, _sql_contents_js__WEBPACK_IMPORTED_MODULE_5__/* .columnsSql */ .Ck, [oids])).map(({ oid, stored }) => [oid, stored]));
        const counted = await session.copy(batch.map(({ ident, oid }) => copySql(ident, columns.get(oid)?.slice(0, 1) ?? [])).join('; '));
        for (const [at, { kind, ident }] of batch.entries()) {
            read.push({ kind, ident, rows: counted[at] ?? 0, hash: '', extensions: [] });
        }
    }
    return read;
}
const columnsRow = zod__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({ oid: zod__WEBPACK_IMPORTED_MODULE_4__/* .int */ .Whr(), stored: zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP()) });
/** Without columns all that are stored, of which there are none then. */
const copySql = (ident, columns) => `COPY ${ident} ${columns.length > 0 ? `(${columns.join(', ')}) ` : ''}TO STDOUT`;
/** What tells a hash of lines of COPY from one that the server made. */
const ofCopy = 'copy:';
/** A hash of rows, whatever their order. */
class RowHash {
    #low = 0;
    #high = 0;
    /** Of the row that is coming, where it comes in pieces. */
    #row;
    hear = (piece, isEnd) => {
        if (!isEnd) {
            this.#row ??= (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
            this.#row.update(piece);
            return;
        }
        this.#add(this.#row ? this.#row.update(piece).digest() : (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)('sha256', piece, 'buffer'));
        this.#row = undefined;
    };
    #add(digest) {
        this.#low += digest.readUInt32LE(0);
        this.#high = (this.#high + digest.readUInt32LE(4) + Math.floor(this.#low / 2 ** 32)) % 2 ** 32;
        this.#low %= 2 ** 32;
    }
    toString() {
        return (ofCopy + [this.#high, this.#low].map(half => half.toString(16).padStart(8, '0')).join(''));
    }
}
function* batches(items) {
    for (let start = 0; start < items.length; start += tablesPerStatement) {
        yield items.slice(start, start + tablesPerStatement);
    }
}


/***/ }),

/***/ 1893:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  K: () => (/* binding */ readStandby),
  L: () => (/* binding */ readUnloggedTables)
});

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(92857);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/coerce.js
var coerce = __webpack_require__(49567);
// EXTERNAL MODULE: ./lib/catalog/failure.js
var failure = __webpack_require__(77469);
// EXTERNAL MODULE: ./lib/postgres/session/session.js + 2 modules
var session_session = __webpack_require__(76447);
;// CONCATENATED MODULE: ./lib/postgres/sql/standby.js
/**
 * How far a standby is; no row on a primary. Positions are told in bytes, the receiver's without the rights
 * that its details take.
 */
const replaySql = `
SELECT pg_catalog.pg_is_wal_replay_paused() AS is_paused,
       EXISTS (SELECT FROM pg_catalog.pg_stat_wal_receiver) AS is_streaming,
       coalesce(pg_catalog.pg_wal_lsn_diff(pg_catalog.pg_last_wal_receive_lsn(), '0/0'), 0) AS received,
       coalesce(pg_catalog.pg_wal_lsn_diff(pg_catalog.pg_last_wal_replay_lsn(), '0/0'), 0) AS replayed,
       pg_catalog.pg_last_xact_replay_timestamp() AS replayed_at,
       pg_catalog.clock_timestamp() AS asked_at
 WHERE pg_catalog.pg_is_in_recovery()`;
const lastCheckpointSql = `
SELECT c.checkpoint_time AS at FROM pg_catalog.pg_control_checkpoint() AS c`;
/** $1: schemas left out. */
const unloggedTablesSql = `
SELECT n.nspname AS schema, c.relname AS name, pg_catalog.format('%I.%I', n.nspname, c.relname) AS ident
  FROM pg_catalog.pg_class AS c JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
 WHERE c.relkind = 'r' AND c.relpersistence = 'u' AND n.nspname !~ '^pg_' AND n.nspname <> ALL ($1)
 ORDER BY n.nspname COLLATE pg_catalog."C", c.relname COLLATE pg_catalog."C"`;

// EXTERNAL MODULE: ./lib/postgres/contents/rows.js
var rows = __webpack_require__(53141);
;// CONCATENATED MODULE: ./lib/postgres/contents/standby.js






/** So long a standby that keeps up has at most to replay what it has just received. */
const replayTries = 10;
const replayPauseMs = 200;
/**
 * How far a standby has come; `undefined` of a primary, and where the server does not tell. Asked before the
 * snapshot is taken, which then shows no less.
 */
async function readStandby(session, signal) {
    const [first] = (await unlessRefused(session, session.rows(replayRow, replaySql))) ?? [];
    if (!first)
        return undefined;
    // What came in the meantime does not count: a busy primary always has a little more.
    let seen = first;
    for (let tried = 1; seen && !hasAllOf(seen, first); tried += 1) {
        if (seen.is_paused || !first.is_streaming || tried === replayTries) {
            const told = seen.replayed_at ?? (await lastCheckpoint(session));
            // By the clock of the primary, which may be ahead: it shows nothing that is yet to come.
            const asOf = told && new Date(Math.min(told.getTime(), first.asked_at.getTime()));
            return { asOf: asOf?.toISOString() ?? null, isPaused: seen.is_paused };
        }
        await (0,promises_.setTimeout)(replayPauseMs, undefined, { signal });
        [seen] = await session.rows(replayRow, replaySql);
    }
    // Promoted meanwhile, perhaps: then it has all that there is.
    return { asOf: first.asked_at.toISOString(), isPaused: seen?.is_paused ?? false };
}
const replayRow = schemas/* object */.Ikc({
    is_paused: schemas/* boolean */.zMY(),
    is_streaming: schemas/* boolean */.zMY(),
    received: coerce/* number */.ai(),
    replayed: coerce/* number */.ai(),
    replayed_at: schemas/* date */.p6U().nullable(),
    asked_at: schemas/* date */.p6U(),
});
/** Whether what was received by then has been replayed; without a stream nobody knows what there is. */
const hasAllOf = ({ replayed }, { is_streaming, received }) => is_streaming && replayed >= received;
/** What a server that has replayed nothing since its start shows at least. */
async function lastCheckpoint(session) {
    const asking = (0,session_session/* oneRow */.NO)(session, schemas/* object */.Ikc({ at: schemas/* date */.p6U() }), lastCheckpointSql);
    return (await unlessRefused(session, asking))?.at;
}
/** Managed servers have standbys of their own kind, which may know nothing of all this. */
async function unlessRefused(session, answer) {
    try {
        return await answer;
    }
    catch (error) {
        if (error instanceof failure/* Failure */.HR && !session.lost.aborted)
            return undefined;
        throw error;
    }
}
/** The tables, as idents, whose rows are on the primary alone: nobody can read them on a standby. */
async function readUnloggedTables(session, exclusions) {
    const row = schemas/* object */.Ikc({ schema: schemas/* string */.YjP(), name: schemas/* string */.YjP(), ident: schemas/* string */.YjP() });
    const tables = await session.rows(row, unloggedTablesSql, [exclusions.schemas]);
    return tables.filter(table => (0,rows/* hasRows */.iB)(table, exclusions)).map(({ ident }) => ident);
}


/***/ }),

/***/ 79904:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  JN: () => (/* binding */ belongsToProvider),
  mI: () => (/* binding */ readLiveRoles),
  fE: () => (/* binding */ readRoleNames),
  iZ: () => (/* binding */ readRoles),
  xg: () => (/* binding */ readUsedRoles)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(92857);
// EXTERNAL MODULE: ./lib/postgres/session/session.js + 2 modules
var session_session = __webpack_require__(76447);
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
       r.rolvaliduntil::pg_catalog.text AS valid_until,
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
/** All roles of the server, and the roles that each is a direct member of. */
const liveRolesSql = `
SELECT r.rolname AS name, r.rolsuper AS is_superuser,
       (SELECT coalesce(pg_catalog.json_agg(g.rolname), '[]')
          FROM pg_catalog.pg_auth_members AS a JOIN pg_catalog.pg_roles AS g ON g.oid = a.roleid
         WHERE a.member = r.oid) AS member_of
  FROM pg_catalog.pg_roles AS r`;
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

// EXTERNAL MODULE: ./lib/postgres/database/databases.js
var databases = __webpack_require__(25327);
;// CONCATENATED MODULE: ./lib/postgres/database/roles.js




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
/** All roles of the server, and who is a member of which. */
async function readLiveRoles(session) {
    const row = schemas/* object */.Ikc({
        name: schemas/* string */.YjP(),
        is_superuser: schemas/* boolean */.zMY(),
        member_of: schemas/* array */.YOg(schemas/* string */.YjP()),
    });
    const rows = await session.rows(row, liveRolesSql);
    return rows.map(({ name, is_superuser, member_of }) => ({
        name,
        isSuperuser: is_superuser,
        memberOf: member_of,
    }));
}
/** The roles that the objects of the session's database speak of. */
async function readUsedRoles(session, excludedSchemas) {
    const row = schemas/* object */.Ikc({ name: schemas/* string */.YjP(), needed: schemas/* boolean */.zMY().nullable() });
    const rows = await session.rows(row, (0,session_session/* longList */.jm)(usedRolesSql), [excludedSchemas]);
    return rows.map(({ name, needed }) => ({ name, needed: needed ?? false }));
}


/***/ }),

/***/ 83485:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ withDatabaseLock)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(92857);
/* harmony import */ var _catalog_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77469);
/* harmony import */ var _session_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76447);
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
 * Does work while a session on the maintenance database holds an advisory lock on a database's
 * name, so that nobody dumps what is being restored. The name, not the database, is locked: it need
 * not exist. The work gets the session and a signal that also aborts when the session is lost.
 *
 * The session itself outlives an interruption: what was begun on it is finished, cleaning up is done
 * with it, and only then does the lock go.
 *
 * Throws `DATABASE_BUSY`, which names the holder, when another run has it.
 */
async function withDatabaseLock(server, database, mode, purpose, signal, work) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        signal.throwIfAborted();
        const maintenance = server.address.maintenanceDatabase;
        const session = __addDisposableResource(env_1, await server.connect(maintenance, purpose, neverAborted), true);
        const key = lockKey(database);
        const tryLock = mode === 'shared' ? 'pg_try_advisory_lock_shared' : 'pg_try_advisory_lock';
        const { locked } = await (0,_session_js__WEBPACK_IMPORTED_MODULE_2__/* .oneRow */ .NO)(session, zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ locked: zod__WEBPACK_IMPORTED_MODULE_3__/* .boolean */ .zMY() }), `SELECT pg_catalog.${tryLock}($1::bigint) AS locked`, [key]);
        // The lock belongs to one maintenance database; a run that uses another shows up only here.
        const holders = await session.rows(holderSchema, holdersSql, [key]);
        const opponents = holders.filter(holder => mode === 'exclusive' || holder.exclusive);
        if (locked && opponents.length === 0) {
            return await work(session, AbortSignal.any([signal, session.lost]));
        }
        const who = opponents
            .map(({ application, username, pid, since }) => [
            application,
            `(${username ?? 'unknown'}, pid ${pid}${since ? `, since ${since}` : ''})`,
        ].join(' '))
            .join('; ');
        throw new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('DATABASE_BUSY', `database "${database}" is in use by another run: ${who || 'it has just ended'}`, 'Wait until that run has ended, then start this one again.');
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
const neverAborted = new AbortController().signal;
const lockKey = (database) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(`pg-azure-backup\0${database}`).digest().readBigInt64BE().toString();
const holderSchema = zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    pid: zod__WEBPACK_IMPORTED_MODULE_3__/* .int */ .Whr(),
    exclusive: zod__WEBPACK_IMPORTED_MODULE_3__/* .boolean */ .zMY(),
    application: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().nullable(),
    // Of the session of another role not everything is shown.
    username: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().nullable(),
    since: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().nullable(),
});
const holdersSql = `
SELECT a.pid, l.mode = 'ExclusiveLock' AS exclusive, a.usename AS username,
       a.application_name AS application, a.backend_start::pg_catalog.text AS since
  FROM pg_catalog.pg_locks AS l
  JOIN pg_catalog.pg_stat_activity AS a ON a.pid = l.pid
 WHERE l.locktype = 'advisory' AND l.granted AND l.objsubid = 1
   AND l.pid <> pg_catalog.pg_backend_pid()
   AND (l.classid::bigint << 32) | l.objid::bigint = $1::bigint`;


/***/ }),

/***/ 87764:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $A: () => (/* binding */ rowWordingSql),
/* harmony export */   BM: () => (/* binding */ extensionsSql),
/* harmony export */   Ck: () => (/* binding */ columnsSql),
/* harmony export */   PX: () => (/* binding */ objectsSql),
/* harmony export */   XR: () => (/* binding */ safeToQuerySql),
/* harmony export */   d6: () => (/* binding */ locksPerStatementSql),
/* harmony export */   jt: () => (/* binding */ schemasSql),
/* harmony export */   oK: () => (/* binding */ rewrittenTablesSql),
/* harmony export */   uk: () => (/* binding */ tablesSql),
/* harmony export */   zd: () => (/* binding */ roomForLocksSql)
/* harmony export */ });
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
           (SELECT 'inherits ' || pg_catalog.string_agg(i.inhparent::pg_catalog.regclass::pg_catalog.text, ',' ORDER BY i.inhseqno)
              FROM pg_catalog.pg_inherits AS i WHERE i.inhrelid = rel.oid),
           CASE WHEN relreplident IN ('f', 'n') THEN 'replica identity ' || relreplident::pg_catalog.text END,
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
           CASE WHEN a.attidentity <> '' THEN 'identity ' || a.attidentity::pg_catalog.text END,
           CASE WHEN a.attgenerated <> '' THEN 'generated ' || a.attgenerated::pg_catalog.text END,
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
           CASE WHEN relkind = 'm' THEN 'populated ' || relispopulated::pg_catalog.text END,
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
         pg_catalog.concat_ws(' ', c.contype::pg_catalog.text, pg_catalog.pg_get_constraintdef(c.oid),
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
         t.tgenabled::pg_catalog.text || ' ' || pg_catalog.pg_get_triggerdef(t.oid)
    FROM pg_catalog.pg_trigger AS t JOIN rel AS r ON r.oid = t.tgrelid
    LEFT JOIN pg_catalog.pg_trigger AS u ON u.oid = t.tgparentid
   WHERE NOT t.tgisinternal AND (u.oid IS NULL OR t.tgenabled <> u.tgenabled)
  UNION ALL
  SELECT 'event trigger', pg_catalog.quote_ident(v.evtname),
         pg_catalog.concat_ws(' ', v.evtevent, v.evtenabled, v.evtfoid::pg_catalog.regproc, v.evttags::pg_catalog.text)
    FROM pg_catalog.pg_event_trigger AS v
   WHERE NOT EXISTS (SELECT FROM member AS m WHERE m.objid = v.oid
                        AND m.classid = 'pg_catalog.pg_event_trigger'::pg_catalog.regclass)
  UNION ALL
  SELECT 'rule', pg_catalog.format('%s.%I', r.ident, w.rulename),
         w.ev_enabled::pg_catalog.text || ' ' || pg_catalog.pg_get_ruledef(w.oid)
    FROM pg_catalog.pg_rewrite AS w JOIN rel AS r ON r.oid = w.ev_class WHERE w.rulename <> '_RETURN'
  UNION ALL
  SELECT 'policy', pg_catalog.format('%s.%I', r.ident, p.polname),
         pg_catalog.concat_ws(' ',
           CASE WHEN p.polpermissive THEN 'permissive' ELSE 'restrictive' END, p.polcmd::pg_catalog.text,
           (SELECT 'to ' || pg_catalog.string_agg(q.role, ',' ORDER BY q.role)
              FROM (SELECT CASE WHEN x = 0 THEN 'public' ELSE x::pg_catalog.regrole::pg_catalog.text END AS role
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
         c.castcontext::pg_catalog.text || c.castmethod::pg_catalog.text || ' ' || c.castfunc::pg_catalog.regprocedure
    FROM pg_catalog.pg_cast AS c
   WHERE c.oid >= 16384
     AND NOT EXISTS (SELECT FROM member AS m WHERE m.objid = c.oid
                        AND m.classid = 'pg_catalog.pg_cast'::pg_catalog.regclass)
  UNION ALL
  SELECT 'operator', o.oid::pg_catalog.regoperator::pg_catalog.text, o.oprcode::pg_catalog.text
    FROM pg_catalog.pg_operator AS o JOIN ns ON ns.oid = o.oprnamespace
   WHERE NOT EXISTS (SELECT FROM member AS m WHERE m.objid = o.oid
                        AND m.classid = 'pg_catalog.pg_operator'::pg_catalog.regclass)
  UNION ALL
  SELECT 'collation', pg_catalog.format('%I.%I', ns.nspname, c.collname),
         pg_catalog.concat_ws(' ', c.collprovider::pg_catalog.text, c.collisdeterministic::pg_catalog.text,
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
  SELECT 'large objects', 'all', pg_catalog.count(*)::pg_catalog.text FROM pg_catalog.pg_largeobject_metadata
)
SELECT kind, ident, coalesce(definition, '') AS definition
  FROM object
 ORDER BY kind COLLATE pg_catalog."C", ident COLLATE pg_catalog."C", definition COLLATE pg_catalog."C"`;
/**
 * Every relation whose rows are in a dump: tables and leaf partitions (a partitioned parent stores
 * none), populated materialized views, and those tables of extensions that the extension declared as
 * its configuration. Rows of unlogged tables cannot be read on a standby. `locks`: how many a query takes, since it
 * locks the indexes as well. $1: schemas left out.
 */
const tablesSql = `
SELECT CASE WHEN c.relkind = 'm' THEN 'materialized view'
            WHEN x.extname IS NOT NULL THEN 'configuration table of ' || pg_catalog.quote_ident(x.extname)
            ELSE 'table' END AS kind,
       n.nspname AS schema, c.relname AS name,
       pg_catalog.format('%I.%I', n.nspname, c.relname) AS ident, c.oid,
       (SELECT pg_catalog.count(*) FROM pg_catalog.pg_index AS i WHERE i.indrelid = c.oid) + 1 AS locks
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
/**
 * Those of them that a query may read, asked when they are locked. To plan one, PostgreSQL runs functions
 * that stand in indexes and statistics of a table with constant arguments, as whoever asks. Its owner
 * chooses them, at any time: so he has to have our rights anyway, and so has whoever could put another
 * relation in its place, or another function in that of one that is called.
 */
const safeToQuerySql = `
WITH owner AS (
  SELECT r.oid, r.rolname, pg_catalog.pg_has_role(r.oid, session_user, 'USAGE') AS has_our_rights
    FROM pg_catalog.pg_roles AS r
), place AS ( -- pg_database_owner is whoever owns the database
  SELECT n.oid, n.nspname, owner.has_our_rights
    FROM pg_catalog.pg_namespace AS n
    JOIN pg_catalog.pg_database AS b ON b.datname = pg_catalog.current_database()
    JOIN owner AS named ON named.oid = n.nspowner
    JOIN owner ON owner.oid = CASE WHEN named.rolname = 'pg_database_owner' THEN b.datdba ELSE named.oid END
), part(relid, classid, objid) AS (
  SELECT i.indrelid, 'pg_catalog.pg_class'::pg_catalog.regclass, i.indexrelid FROM pg_catalog.pg_index AS i
  UNION ALL
  SELECT s.stxrelid, 'pg_catalog.pg_statistic_ext'::pg_catalog.regclass, s.oid FROM pg_catalog.pg_statistic_ext AS s
), called(relid, func) AS (
  SELECT part.relid, d.refobjid
    FROM part JOIN pg_catalog.pg_depend AS d ON d.classid = part.classid AND d.objid = part.objid
     AND d.refclassid = 'pg_catalog.pg_proc'::pg_catalog.regclass
  UNION ALL
  SELECT part.relid, o.oprcode
    FROM part JOIN pg_catalog.pg_depend AS d ON d.classid = part.classid AND d.objid = part.objid
     AND d.refclassid = 'pg_catalog.pg_operator'::pg_catalog.regclass
    JOIN pg_catalog.pg_operator AS o ON o.oid = d.refobjid
)
SELECT c.oid
  FROM pg_catalog.pg_class AS c
  JOIN place AS n ON n.oid = c.relnamespace AND n.has_our_rights
  JOIN owner ON owner.oid = c.relowner AND owner.has_our_rights
 CROSS JOIN pg_catalog.pg_identify_object('pg_catalog.pg_class'::pg_catalog.regclass, c.oid, 0) AS now
 WHERE c.relkind IN ('r', 'm') AND c.relpersistence <> 't' AND n.nspname !~ '^pg_'
   AND c.oid NOT IN (SELECT called.relid
                       FROM called JOIN pg_catalog.pg_proc AS p ON p.oid = called.func
                       JOIN owner ON owner.oid = p.proowner
                      WHERE NOT owner.has_our_rights)
   -- an index of a partitioned table comes with one of each partition
   AND NOT (c.relispartition
            AND EXISTS (SELECT FROM pg_catalog.pg_partition_ancestors(c.oid) AS a
                          JOIN pg_catalog.pg_class AS p ON p.oid = a.relid
                          JOIN owner ON owner.oid = p.relowner
                         WHERE NOT owner.has_our_rights))
   -- it is a table still, and its name means it
   AND now.type IN ('table', 'materialized view')
   AND now.identity = pg_catalog.format('%I.%I', n.nspname, c.relname)`;
const ofUsers = "n.nspname !~ '^pg_' AND n.nspname <> 'information_schema' AND n.nspname <> ALL ($1)";
/** PostgreSQL keeps room for max_locks_per_transaction locks for each session that there may be, and some more. */
const locksPerSession = "pg_catalog.current_setting('max_locks_per_transaction')::pg_catalog.int8";
const sessions = `(pg_catalog.current_setting('max_connections')::pg_catalog.int8
         + pg_catalog.current_setting('max_prepared_transactions')::pg_catalog.int8)`;
/** How many locks a statement of ours may take beside those that are held: a quarter of the room. */
const locksPerStatementSql = `
SELECT pg_catalog.ceil(0.25 * ${locksPerSession} * ${sessions}) AS locks`;
/**
 * How large max_locks_per_transaction has to be for two sessions to lock all of these relations in the other three
 * quarters of the room, and how large it is. What is there beyond is for applications. $1: schemas left out.
 */
const roomForLocksSql = `
SELECT pg_catalog.ceil(2.0 * pg_catalog.count(*) / (0.75 * ${sessions})) AS needed,
       ${locksPerSession} AS setting
  FROM pg_catalog.pg_class AS c JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
 WHERE c.relkind IN ('r', 'p', 'm', 'v', 'f') AND ${ofUsers}`;
/**
 * Tables that have another file or name than in the snapshot of the session: the functions look at what is there
 * now. $1: schemas left out.
 */
const rewrittenTablesSql = `
SELECT n.nspname AS schema, c.relname AS name, pg_catalog.format('%I.%I', n.nspname, c.relname) AS ident
  FROM pg_catalog.pg_class AS c JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
 CROSS JOIN pg_catalog.pg_identify_object('pg_catalog.pg_class'::pg_catalog.regclass, c.oid, 0) AS now
 WHERE c.relkind = 'r' AND c.relpersistence <> 't' AND ${ofUsers}
   AND (c.relfilenode IS DISTINCT FROM pg_catalog.pg_relation_filenode(c.oid)
        OR now.identity IS DISTINCT FROM pg_catalog.format('%I.%I', n.nspname, c.relname))
 ORDER BY n.nspname COLLATE pg_catalog."C", c.relname COLLATE pg_catalog."C"`;
/** Names that the user's patterns are matched with: schemas, and tables with their rows. */
const schemasSql = `
SELECT nspname AS name FROM pg_catalog.pg_namespace
 WHERE nspname !~ '^pg_' AND nspname <> 'information_schema' ORDER BY 1`;
const extensionsSql = `
SELECT extname AS name, extversion AS version FROM pg_catalog.pg_extension ORDER BY 1`;
/**
 * The columns of some tables, quoted: $1, by their OIDs. `stored`: those that COPY takes, the shortest of
 * them first.
 */
const columnsSql = `
SELECT a.attrelid AS oid,
       pg_catalog.array_agg(pg_catalog.quote_ident(a.attname)
         ORDER BY a.attlen < 0, a.attlen, a.attstorage <> 'm', a.attnum) AS stored
  FROM pg_catalog.pg_attribute AS a
 WHERE a.attrelid = ANY ($1) AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
 GROUP BY a.attrelid`;
/**
 * What a row of each table is told by: its columns by name, and the extensions whose types are in them,
 * however deep. $1: schemas left out.
 */
const rowWordingSql = `
WITH RECURSIVE rel AS (
  SELECT c.oid, pg_catalog.format('%I.%I', n.nspname, c.relname) AS ident
    FROM pg_catalog.pg_class AS c JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
   WHERE c.relkind IN ('r', 'm') AND c.relpersistence <> 't'
     AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema' AND n.nspname <> ALL ($1)
), col AS (
  SELECT a.attrelid, a.attname, a.attgenerated, a.atttypid
    FROM pg_catalog.pg_attribute AS a JOIN rel ON rel.oid = a.attrelid
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
SELECT rel.ident, coalesce(told.columns, '{}') AS columns, coalesce(told.stored, '{}') AS stored,
       coalesce(worded.extensions, '{}') AS extensions
  FROM rel
  LEFT JOIN (SELECT attrelid,
                    pg_catalog.array_agg(pg_catalog.quote_ident(attname) ORDER BY attname COLLATE pg_catalog."C") AS columns,
                    pg_catalog.array_agg(pg_catalog.quote_ident(attname) ORDER BY attname COLLATE pg_catalog."C")
                      FILTER (WHERE attgenerated = '') AS stored
               FROM col GROUP BY attrelid) AS told ON told.attrelid = rel.oid
  LEFT JOIN (SELECT col.attrelid, pg_catalog.array_agg(DISTINCT pg_catalog.quote_ident(f.extname)) AS extensions
               FROM col JOIN foreign_type AS f ON f.used = col.atttypid
              GROUP BY col.attrelid) AS worded ON worded.attrelid = rel.oid`;


/***/ })

};
