export const id = 540;
export const ids = [540];
export const modules = {

/***/ 2608:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Th: () => (/* binding */ fillDumpName),
/* harmony export */   XD: () => (/* binding */ isDumpNameOf),
/* harmony export */   rs: () => (/* binding */ wrongDumpName)
/* harmony export */ });
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56879);

const placeholders = {
    database: ({ database }) => (0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .encodeDatabase */ .CF)(database),
    timestamp: ({ stamp }) => stamp.replace(/\D/g, ''),
    stamp: ({ stamp }) => stamp,
};
/**
 * The name in the store that a template means for the dump of a backup. All but the database has the
 * same length whatever it stands for, so that no two databases or times share a name.
 */
const fillDumpName = (template, of) => template.replace(/\{(\w+)\}/g, (whole, name) => placeholders[name]?.(of) ?? whole);
/** Whether a template can mean a name for the dump of that backup, and the name is no usual one. */
const isDumpNameOf = (name, { database, stamp }) => name.includes((0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .encodeDatabase */ .CF)(database)) &&
    [stamp, stamp.replace(/\D/g, '')].some(time => name.includes(time)) &&
    (0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .parseStoredName */ .GO)(name) === undefined;
/** A prefix takes its share of the 1024 characters of a blob's name, and so may each database. */
const maxTemplateLength = 100;
/** What is wrong with a template for the names of dumps, as the rest of a sentence. */
function wrongDumpName(template) {
    if (!template.endsWith('.dump'))
        return 'has to end in .dump.';
    const without = template.replaceAll(/\{(?:database|timestamp|stamp)\}/g, '');
    if (/[{}]/.test(without)) {
        return 'has another placeholder than {database}, {timestamp} and {stamp}.';
    }
    if (template.split('{database}').length !== 2) {
        return 'needs {database} once: backups of two databases must not share a name.';
    }
    if (!/\{(?:timestamp|stamp)\}/.test(template)) {
        return 'needs {timestamp} or {stamp}: no backup ever overwrites another.';
    }
    const isSegment = (part) => /^[^.\\\p{Cc}](?:[^\\\p{Cc}]*[^.\\\p{Cc}])?$/u.test(part);
    if (template.length > maxTemplateLength || !template.split('/').every(isSegment)) {
        return `is no relative path: up to ${maxTemplateLength} characters, folders separated by single slashes, none of them beginning or ending in a dot, no backslash.`;
    }
    return undefined;
}


/***/ }),

/***/ 90802:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ usualSizeChangePercent)
/* harmony export */ });
/** What the size of a dump may differ by, where nobody says otherwise. */
const usualSizeChangePercent = 50;


/***/ }),

/***/ 82220:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ usesServer),
/* harmony export */   m: () => (/* binding */ definition)
/* harmony export */ });
/* harmony import */ var _azure_login_options_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57553);
/* harmony import */ var _catalog_findings_policy_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(90802);
/* harmony import */ var _connections_login_rule_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(16343);
/* harmony import */ var _connections_server_options_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(46785);
/* harmony import */ var _connections_store_options_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(59155);
/* harmony import */ var _notifications_options_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(89906);
/* harmony import */ var _options_schema_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(16987);
/* harmony import */ var _command_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(85583);
/* harmony import */ var _common_options_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(51758);









const definition = (0,_command_js__WEBPACK_IMPORTED_MODULE_6__/* .defineCommand */ .N)({
    summary: 'Find out whether backups have stopped, shrunk, failed or were never verified.',
    options: {
        databases: (0,_options_schema_js__WEBPACK_IMPORTED_MODULE_7__/* .described */ .WY)(_common_options_js__WEBPACK_IMPORTED_MODULE_5__/* .selectionOptions */ .lo.databases, 'Databases whose backups are checked.'),
        'exclude-databases': _common_options_js__WEBPACK_IMPORTED_MODULE_5__/* .selectionOptions */ .lo['exclude-databases'],
        'max-age-hours': _common_options_js__WEBPACK_IMPORTED_MODULE_5__/* .ageOptions */ .My['max-age-hours'],
        'max-size-change-percent': {
            group: 'command',
            type: 'integer',
            placeholder: 'PERCENT',
            default: String(_catalog_findings_policy_js__WEBPACK_IMPORTED_MODULE_8__/* .usualSizeChangePercent */ .X),
            min: 1,
            max: 100000,
            description: 'How much the size of the newest dump may differ from what was usual before it is a finding.',
        },
        'max-verified-age-days': _common_options_js__WEBPACK_IMPORTED_MODULE_5__/* .ageOptions */ .My['max-verified-age-days'],
        'verify-level': (0,_options_schema_js__WEBPACK_IMPORTED_MODULE_7__/* .described */ .WY)(_common_options_js__WEBPACK_IMPORTED_MODULE_5__/* .verifyLevelOption */ .DO['verify-level'], 'What counts as verified, at least, for `max-verified-age-days`.'),
        'storage-quota-gib': {
            group: 'command',
            type: 'integer',
            placeholder: 'GIB',
            otherwise: 'no limit',
            min: 1,
            max: 10000000,
            description: 'How much the store may hold in all, in GiB.',
        },
        'max-quota-percent': {
            group: 'command',
            type: 'integer',
            placeholder: 'PERCENT',
            default: '80',
            min: 1,
            max: 100,
            description: 'Share of `storage-quota-gib` from which on it is a finding.',
        },
        'expiry-warning-days': _common_options_js__WEBPACK_IMPORTED_MODULE_5__/* .ageOptions */ .My['expiry-warning-days'],
        'metrics-file': _common_options_js__WEBPACK_IMPORTED_MODULE_5__/* .reportFileOptions */ .Bo['metrics-file'],
        'junit-file': _common_options_js__WEBPACK_IMPORTED_MODULE_5__/* .reportFileOptions */ .Bo['junit-file'],
        ..._connections_server_options_js__WEBPACK_IMPORTED_MODULE_2__/* .serverOptions */ .or,
        'server-name': (0,_options_schema_js__WEBPACK_IMPORTED_MODULE_7__/* .described */ .WY)(_connections_server_options_js__WEBPACK_IMPORTED_MODULE_2__/* .serverNameOption */ .mQ['server-name'], 'What the server of `host` is called in the store: as `backup` calls it, for its backups are looked at.'),
        ..._connections_server_options_js__WEBPACK_IMPORTED_MODULE_2__/* .keyVaultOptions */ .mr,
        ..._azure_login_options_js__WEBPACK_IMPORTED_MODULE_0__/* .azureLoginOptions */ .Hb,
        ..._connections_store_options_js__WEBPACK_IMPORTED_MODULE_3__/* .storeOptions */ .S2,
        'source-server': (0,_options_schema_js__WEBPACK_IMPORTED_MODULE_7__/* .described */ .WY)(_connections_store_options_js__WEBPACK_IMPORTED_MODULE_3__/* .sourceServerOption */ .wo['source-server'], 'Which server’s backups are checked. Without it those of `host`, or where there is none, of every server in the place.'),
        ..._notifications_options_js__WEBPACK_IMPORTED_MODULE_4__/* .notificationOptions */ .Kg,
        host: (0,_options_schema_js__WEBPACK_IMPORTED_MODULE_7__/* .described */ .WY)(_connections_server_options_js__WEBPACK_IMPORTED_MODULE_2__/* .serverOptions */ .or.host, 'Host name of the PostgreSQL server. Without it, databases that never had a backup are not found.'),
        username: (0,_options_schema_js__WEBPACK_IMPORTED_MODULE_7__/* .described */ .WY)(_connections_server_options_js__WEBPACK_IMPORTED_MODULE_2__/* .serverOptions */ .or.username, 'Role to log in as, where `host` is given.'),
    },
    examples: [
        'pg-azure-backup check --host shop.postgres.database.azure.com --username backup --storage-account shopbackups --storage-container backups',
        'pg-azure-backup check --max-age-hours 26 --max-verified-age-days 8 --storage-directory ./backups --metrics-file ./pg_azure_backup.prom',
    ],
    rules: [
        asked => (usesServer(asked) ? (0,_connections_server_options_js__WEBPACK_IMPORTED_MODULE_2__/* .serverRule */ .aI)(asked) : []),
        _connections_store_options_js__WEBPACK_IMPORTED_MODULE_3__/* .storeRule */ .Wm,
        asked => (0,_connections_store_options_js__WEBPACK_IMPORTED_MODULE_3__/* .serverFolderRule */ .U5)(asked, usesServer(asked)),
        _connections_login_rule_js__WEBPACK_IMPORTED_MODULE_1__/* .loginRule */ .Y,
    ],
    warnings: [_connections_store_options_js__WEBPACK_IMPORTED_MODULE_3__/* .storeWarning */ .US, _notifications_options_js__WEBPACK_IMPORTED_MODULE_4__/* .notificationWarning */ .a9],
    outputs: {
        findings: 'JSON array of `{level, code, database, message, hint}`, the worst first; `[]` when all is well. `level` is `error`, `warning` or `notice`; `database` is `null` where it is about no single one. Not set when the check could not be made.',
        healthy: '`true` when there is no finding of level `error`, otherwise `false`.',
    },
    outputsOfFailure: { healthy: 'false' },
    action: {
        name: 'pg-azure-backup: check',
        description: 'Turn red when PostgreSQL backups have stopped, shrunk, failed or were never verified',
        icon: 'activity',
        color: 'blue',
        cleansUp: false,
    },
    gitlab: { stage: 'deploy', timeout: '1h', runs: 'nightly' },
});
/** Whether it asks the server that the options describe. */
const usesServer = ({ has }) => has('host') || has('host-secret-name') || has('connection-secret-name');


/***/ }),

/***/ 90111:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ usesServer),
/* harmony export */   m: () => (/* binding */ definition)
/* harmony export */ });
/* harmony import */ var _azure_login_options_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57553);
/* harmony import */ var _catalog_reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(59302);
/* harmony import */ var _connections_login_rule_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(16343);
/* harmony import */ var _connections_server_options_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(46785);
/* harmony import */ var _connections_store_options_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(59155);
/* harmony import */ var _notifications_options_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(89906);
/* harmony import */ var _options_schema_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(16987);
/* harmony import */ var _command_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(85583);
/* harmony import */ var _common_options_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(51758);









const ownOptions = (0,_options_schema_js__WEBPACK_IMPORTED_MODULE_7__/* .defineOptions */ .GM)({
    for: {
        group: 'command',
        type: 'choices',
        placeholder: 'COMMAND',
        choices: ['backup', 'restore', 'verify', 'prune'],
        default: 'backup,restore,verify',
        allowed: 'one or more of `backup`, `restore`, `verify`, `prune`',
        description: 'For which commands this login, this store and this machine are meant: what these need must be there, and what none of them needs is told. `restore` means that backups replace the databases that they are of, `verify` a drill.',
    },
    'send-test': {
        group: 'command',
        type: 'boolean',
        default: 'false',
        description: 'Send a message to `notify-url` and a ping to `ping-url`, to see whether they arrive.',
    },
});
const definition = (0,_command_js__WEBPACK_IMPORTED_MODULE_8__/* .defineCommand */ .N)({
    summary: 'Find out whether everything is in place, and what to type where it is not.',
    options: {
        for: ownOptions.for,
        databases: (0,_options_schema_js__WEBPACK_IMPORTED_MODULE_7__/* .described */ .WY)(_common_options_js__WEBPACK_IMPORTED_MODULE_6__/* .selectionOptions */ .lo.databases, 'Databases that are to be backed up, and restored.'),
        'exclude-databases': _common_options_js__WEBPACK_IMPORTED_MODULE_6__/* .selectionOptions */ .lo['exclude-databases'],
        ..._common_options_js__WEBPACK_IMPORTED_MODULE_6__/* .exclusionOptions */ .rI,
        'allow-newer-client': _common_options_js__WEBPACK_IMPORTED_MODULE_6__/* .newerClientOption */ .ii['allow-newer-client'],
        ..._connections_server_options_js__WEBPACK_IMPORTED_MODULE_3__/* .restoreAsOptions */ .Hd,
        scratch: _common_options_js__WEBPACK_IMPORTED_MODULE_6__/* .scratchOption */ .cx.scratch,
        'drill-extensions': _common_options_js__WEBPACK_IMPORTED_MODULE_6__/* .loadOptions */ .ZG['drill-extensions'],
        ..._common_options_js__WEBPACK_IMPORTED_MODULE_6__/* .ageOptions */ .My,
        'verify-level': (0,_options_schema_js__WEBPACK_IMPORTED_MODULE_7__/* .described */ .WY)(_common_options_js__WEBPACK_IMPORTED_MODULE_6__/* .verifyLevelOption */ .DO['verify-level'], 'What counts as verified, at least, for `max-verified-age-days`.'),
        'send-test': ownOptions['send-test'],
        ..._connections_store_options_js__WEBPACK_IMPORTED_MODULE_4__/* .storeWriteOptions */ .lm,
        ..._connections_server_options_js__WEBPACK_IMPORTED_MODULE_3__/* .serverOptions */ .or,
        'server-name': _connections_server_options_js__WEBPACK_IMPORTED_MODULE_3__/* .serverNameOption */ .mQ['server-name'],
        ..._connections_server_options_js__WEBPACK_IMPORTED_MODULE_3__/* .keyVaultOptions */ .mr,
        ..._azure_login_options_js__WEBPACK_IMPORTED_MODULE_0__/* .azureLoginOptions */ .Hb,
        ..._connections_store_options_js__WEBPACK_IMPORTED_MODULE_4__/* .storeOptions */ .S2,
        'source-server': (0,_options_schema_js__WEBPACK_IMPORTED_MODULE_7__/* .described */ .WY)(_connections_store_options_js__WEBPACK_IMPORTED_MODULE_4__/* .sourceServerOption */ .wo['source-server'], 'Which server’s backups are looked for. Without it those of `host`, or where there is none, of every server in the place.'),
        'notify-url': _notifications_options_js__WEBPACK_IMPORTED_MODULE_5__/* .notificationOptions */ .Kg['notify-url'],
        'notify-format': _notifications_options_js__WEBPACK_IMPORTED_MODULE_5__/* .notificationOptions */ .Kg['notify-format'],
        'ping-url': _notifications_options_js__WEBPACK_IMPORTED_MODULE_5__/* .notificationOptions */ .Kg['ping-url'],
        host: (0,_options_schema_js__WEBPACK_IMPORTED_MODULE_7__/* .described */ .WY)(_connections_server_options_js__WEBPACK_IMPORTED_MODULE_3__/* .serverOptions */ .or.host, 'Host name of the PostgreSQL server. Without it, no server is looked at.'),
        username: (0,_options_schema_js__WEBPACK_IMPORTED_MODULE_7__/* .described */ .WY)(_connections_server_options_js__WEBPACK_IMPORTED_MODULE_3__/* .serverOptions */ .or.username, 'Role to log in as, where `host` is given.'),
    },
    examples: [
        'pg-azure-backup doctor --host shop.postgres.database.azure.com --username backup --storage-account shopbackups --storage-container backups',
        'pg-azure-backup doctor --host localhost --username postgres --storage-directory ./backups --for backup',
    ],
    rules: [
        asked => (usesServer(asked) ? (0,_connections_server_options_js__WEBPACK_IMPORTED_MODULE_3__/* .serverRule */ .aI)(asked) : []),
        asked => ((0,_connections_store_options_js__WEBPACK_IMPORTED_MODULE_4__/* .storeIsMeant */ .l8)(asked) ? (0,_connections_store_options_js__WEBPACK_IMPORTED_MODULE_4__/* .storeRule */ .Wm)(asked) : []),
        asked => ((0,_connections_store_options_js__WEBPACK_IMPORTED_MODULE_4__/* .storeIsMeant */ .l8)(asked) ? (0,_connections_store_options_js__WEBPACK_IMPORTED_MODULE_4__/* .serverFolderRule */ .U5)(asked, usesServer(asked)) : []),
        _connections_login_rule_js__WEBPACK_IMPORTED_MODULE_2__/* .loginRule */ .Y,
        _connections_server_options_js__WEBPACK_IMPORTED_MODULE_3__/* .restoreAsRule */ .f0,
        sendTestRule,
    ],
    warnings: [_connections_store_options_js__WEBPACK_IMPORTED_MODULE_4__/* .storeWarning */ .US],
    outputs: {
        healthy: '`true` when nothing is red, otherwise `false`.',
        diagnoses: 'JSON array of `{area, probe, status, database, code, message, hint}`. `status` is `ok`, `warning`, `error` or `skipped`; `database` is `null` where it is about no single one; `code` and `hint` are `null` where there is none.',
    },
    outputsOfFailure: { healthy: 'false' },
    tells: 'nothing',
    action: {
        name: 'pg-azure-backup: doctor',
        description: 'Find out whether login, vault, store, server and runner have what backups need, and what to type',
        icon: 'heart',
        color: 'blue',
        cleansUp: false,
    },
    gitlab: { stage: 'test', timeout: '15m', runs: 'when-asked' },
});
/** Whether there is a server to look at. */
const usesServer = ({ has }) => ['host', 'username', ...Object.keys(_connections_server_options_js__WEBPACK_IMPORTED_MODULE_3__/* .keyVaultOptions */ .mr)].some(has);
function sendTestRule({ values, has, label }) {
    return values['send-test'] && !has('notify-url') && !has('ping-url')
        ? [
            `${label('send-test')}: there is nobody to send it to. Give ${(0,_catalog_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .option */ .uK)('notify-url')} or ${(0,_catalog_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .option */ .uK)('ping-url')}.`,
        ]
        : [];
}


/***/ }),

/***/ 45540:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  registry: () => (/* binding */ registry)
});

// EXTERNAL MODULE: ./lib/azure/login-options.js
var login_options = __webpack_require__(57553);
// EXTERNAL MODULE: ./lib/catalog/dump-name-template.js
var dump_name_template = __webpack_require__(2608);
// EXTERNAL MODULE: ./lib/connections/login-rule.js
var login_rule = __webpack_require__(16343);
// EXTERNAL MODULE: ./lib/connections/server-options.js
var server_options = __webpack_require__(46785);
// EXTERNAL MODULE: ./lib/connections/store-options.js
var store_options = __webpack_require__(59155);
// EXTERNAL MODULE: ./lib/notifications/options.js
var options = __webpack_require__(89906);
// EXTERNAL MODULE: ./lib/options/messages.js
var messages = __webpack_require__(2944);
// EXTERNAL MODULE: ./lib/options/schema.js
var schema = __webpack_require__(16987);
// EXTERNAL MODULE: ./lib/commands/command.js
var command = __webpack_require__(85583);
// EXTERNAL MODULE: ./lib/commands/common-options.js
var common_options = __webpack_require__(51758);
// EXTERNAL MODULE: ./lib/commands/common-outputs.js
var common_outputs = __webpack_require__(34710);
;// CONCATENATED MODULE: ./lib/commands/backup/definition.js











const definition = (0,command/* defineCommand */.N)({
    summary: 'Back up databases, one by one, each with a record of its contents.',
    options: {
        databases: common_options/* selectionOptions */.lo.databases,
        'exclude-databases': common_options/* selectionOptions */.lo['exclude-databases'],
        ...common_options/* exclusionOptions */.rI,
        compression: {
            group: 'command',
            type: 'compression',
            placeholder: 'METHOD[:LEVEL]',
            default: 'auto',
            allowed: '`auto`, `none`, `gzip[:1-9]`, `lz4[:1-12]`, `zstd[:1-22]`',
            description: 'Compression of the archive. LZ4 and Zstandard (zstd) need the client tools of PostgreSQL 16 or later.',
        },
        concurrency: {
            group: 'command',
            type: 'integer',
            placeholder: 'N',
            default: '2',
            min: 1,
            max: 64,
            description: 'Number of databases to back up side by side.',
        },
        label: {
            group: 'command',
            type: 'text',
            placeholder: 'WORD',
            default: 'manual',
            allowed: 'up to 32 letters, digits, `-` and `_`; `safety` is reserved',
            description: 'Why the backup is taken, such as `daily` or `weekly`.',
            wrong: wrongLabel,
        },
        'run-id': common_options/* runIdOption */.gq['run-id'],
        'row-counts': {
            group: 'command',
            type: 'choice',
            placeholder: 'MODE',
            choices: ['exact', 'off'],
            default: 'exact',
            description: 'Whether to count the rows of every table in the dumped snapshot, so that a restore can be checked against them.',
        },
        'content-hashes': {
            group: 'command',
            type: 'boolean',
            default: 'false',
            description: 'Hash the rows of every table in the dumped snapshot as well, so that a restore is compared value by value. Reads every table once more.',
        },
        'dump-name': {
            group: 'command',
            type: 'text',
            placeholder: 'TEMPLATE',
            otherwise: '`{database}/{database}_{stamp}.dump`',
            allowed: 'a path below the prefix, with `{database}` and `{timestamp}` or `{stamp}` in it',
            description: 'Where in the store the dump goes, for other tools that look for it; the rest of the backup stays at the usual place. `{timestamp}` is 20261121030000 and `{stamp}` 2026-11-21T03-00-00Z, in UTC.',
            wrong: wrongTemplate,
        },
        'include-roles': {
            group: 'command',
            type: 'boolean',
            default: 'true',
            description: "Keep the server's roles beside each backup, as SQL without passwords.",
        },
        'lock-wait-timeout': {
            group: 'command',
            type: 'integer',
            placeholder: 'SECONDS',
            default: '60',
            min: 1,
            max: 86400,
            description: 'Seconds to wait for the lock on a table before the dump of its database fails.',
        },
        'stall-timeout-minutes': {
            group: 'command',
            type: 'integer',
            placeholder: 'MINUTES',
            default: '60',
            min: 0,
            max: 1440,
            description: 'Minutes without a byte from pg_dump after which the backup of its database fails, however long it takes in all; 0 waits for ever. Should be more than `lock-wait-timeout`.',
        },
        'allow-newer-client': common_options/* newerClientOption */.ii['allow-newer-client'],
        'pg-dump-options': {
            group: 'command',
            type: 'arguments',
            placeholder: 'ARGUMENT',
            otherwise: 'none',
            description: 'Further arguments for pg_dump, one per line. Those that change what is dumped are refused.',
        },
        'dry-run': (0,schema/* described */.WY)(common_options/* dryRunOption */.SV['dry-run'], 'Check everything and show what would be backed up, but write nothing.'),
        ...store_options/* storeWriteOptions */.lm,
        'server-moved-from': {
            group: 'command',
            type: 'patterns',
            placeholder: 'SERVER',
            allowed: 'a `server-name`, or `HOST:PORT`',
            consent: true,
            description: 'What the same server was called before it moved or got another name: from then on its earlier backups are its own. Said once, it stays with the backups.',
        },
        ...server_options/* serverOptions */.or,
        'server-name': server_options/* serverNameOption */.mQ['server-name'],
        ...server_options/* keyVaultOptions */.mr,
        ...login_options/* azureLoginOptions */.Hb,
        ...store_options/* storeOptions */.S2,
        ...options/* notificationOptions */.Kg,
    },
    examples: [
        'pg-azure-backup backup --host shop.postgres.database.azure.com --username backup --storage-account shopbackups --storage-container backups --databases shop',
        'pg-azure-backup backup --host localhost --username postgres --storage-directory ./backups --label daily',
    ],
    rules: [server_options/* serverRule */.aI, store_options/* storeRule */.Wm, asked => (0,store_options/* serverFolderRule */.U5)(asked, true), formerNameRule, login_rule/* loginRule */.Y],
    warnings: [store_options/* storeWarning */.US, options/* notificationWarning */.a9],
    outputs: {
        backups: `JSON array of the backups that were made: ${common_outputs/* backupShape */.w}.`,
        failures: common_outputs/* failuresText */.B,
        'backup-name': `Name of the backup, for the input \`backup\` of the other actions. Only when exactly one backup was made.`,
        'size-bytes': `Bytes of the dump. Only when exactly one backup was made.`,
        sha256: `SHA-256 of the dump, in hexadecimal digits. Only when exactly one backup was made.`,
    },
    outputsOfFailure: { backups: '[]' },
    action: {
        name: 'pg-azure-backup',
        description: 'Back up PostgreSQL databases to Azure Blob Storage: OIDC, Key Vault, and proof that the backup can be restored',
        icon: 'database',
        color: 'blue',
        isRoot: true,
        cleansUp: true,
    },
    gitlab: { stage: 'build', timeout: '6h', runs: 'nightly', turns: 'with-all' },
});
/** Who names a server by a pattern may mean none of them. */
function formerNameRule({ values, label, }) {
    return (values['server-moved-from'] ?? []).flatMap(({ text, literal }) => literal === undefined
        ? [`${label('server-moved-from')}: ${(0,messages/* shown */.SP)(text)} is a pattern; name each server.`]
        : []);
}
function wrongLabel(text) {
    return text === 'safety'
        ? '"safety" is reserved for the backups that a restore takes; choose another word.'
        : (0,messages/* unless */.NJ)(/^[\w-]{1,32}$/u, text, 'up to 32 letters, digits, hyphens and underscores');
}
function wrongTemplate(text) {
    const problem = (0,dump_name_template/* wrongDumpName */.rs)(text);
    return problem && `${(0,messages/* shown */.SP)(text)} ${problem}`;
}

// EXTERNAL MODULE: ./lib/commands/check/definition.js
var check_definition = __webpack_require__(82220);
// EXTERNAL MODULE: ./lib/commands/databases/definition.js
var databases_definition = __webpack_require__(88754);
// EXTERNAL MODULE: ./lib/commands/doctor/definition.js
var doctor_definition = __webpack_require__(90111);
;// CONCATENATED MODULE: ./lib/commands/download/definition.js






const definition_definition = (0,command/* defineCommand */.N)({
    summary: 'Download the files of a backup and check them.',
    options: {
        database: (0,schema/* required */.mw)((0,schema/* described */.WY)(common_options/* backupOptions */.fI.database, 'Database whose backup is downloaded.')),
        backup: common_options/* backupOptions */.fI.backup,
        'output-directory': {
            group: 'command',
            type: 'text',
            placeholder: 'DIRECTORY',
            default: '.',
            description: 'Directory to write the files to. Files that exist are not overwritten.',
        },
        ...store_options/* storeReadOptions */.ew,
        ...login_options/* azureLoginOptions */.Hb,
        ...store_options/* storeOptions */.S2,
        'source-server': store_options/* sourceServerOption */.wo['source-server'],
    },
    examples: [
        'pg-azure-backup download --database shop --storage-account shopbackups --storage-container backups',
        'pg-azure-backup download --database shop --backup 2026-11-21T03-00-00Z --output-directory /tmp --storage-directory ./backups',
    ],
    rules: [store_options/* storeRule */.Wm, store_options/* serverFolderRule */.U5, login_rule/* loginRule */.Y],
    warnings: [store_options/* storeWarning */.US],
    outputs: {
        files: 'JSON array of the paths of the files: the dump, its contents, the roles of the server if they were kept, and the manifest.',
        'backup-name': 'Name of the backup; of a dump without a manifest, its name in the store.',
        'size-bytes': 'Bytes of the dump.',
        sha256: 'SHA-256 of the dump, in hexadecimal digits. Not set where there is no manifest.',
        database: 'Database that the backup is of. Not set where there is no manifest.',
    },
    action: {
        name: 'pg-azure-backup: download',
        description: 'Download the files of a PostgreSQL backup from Azure Blob Storage and check them',
        icon: 'download-cloud',
        color: 'blue',
        cleansUp: false,
    },
});

;// CONCATENATED MODULE: ./lib/commands/list/definition.js







const list_definition_definition = (0,command/* defineCommand */.N)({
    summary: 'List the backups in the store.',
    options: {
        databases: (0,schema/* described */.WY)(common_options/* selectionOptions */.lo.databases, 'Databases whose backups are listed.'),
        ...login_options/* azureLoginOptions */.Hb,
        ...store_options/* storeOptions */.S2,
        'source-server': store_options/* sourceServerOption */.wo['source-server'],
    },
    examples: [
        'pg-azure-backup list --storage-account shopbackups --storage-container backups',
        "pg-azure-backup list --storage-directory ./backups --databases 'shop*' --json",
    ],
    rules: [store_options/* storeRule */.Wm, store_options/* serverFolderRule */.U5, login_rule/* loginRule */.Y],
    warnings: [store_options/* storeWarning */.US],
    outputs: {
        backups: `JSON array of the backups, by database, the newest first: ${common_outputs/* backupShape */.w}. Backups that cannot be used are not in it. Not set when the store could not be read.`,
    },
    work: { heading: 'Listing the backups', notification: 'Listing the backups' },
    action: {
        name: 'pg-azure-backup: list',
        description: 'List the PostgreSQL backups in Azure Blob Storage',
        icon: 'list',
        color: 'blue',
        cleansUp: false,
    },
});

;// CONCATENATED MODULE: ./lib/commands/notify/definition.js








const notify_definition_definition = (0,command/* defineCommand */.N)({
    summary: 'Tell once how a run with many jobs ended, and fail when one of them did.',
    options: {
        databases: (0,schema/* described */.WY)(common_options/* selectionOptions */.lo.databases, 'Databases of which the run should have made backups.'),
        'exclude-databases': common_options/* selectionOptions */.lo['exclude-databases'],
        'job-results': {
            group: 'command',
            type: 'job-results',
            placeholder: 'JOB=RESULT',
            otherwise: 'none',
            allowed: '`success`, `failure`, `cancelled` or `skipped` after the name of the job; GitLab’s `failed` and `canceled` as well',
            description: 'How the jobs of the run ended, one per line, as `backup=success`. What they left in the store is looked at by itself.',
        },
        'run-id': (0,schema/* described */.WY)(common_options/* runIdOption */.gq['run-id'], 'Which run is told of: the `run-id` of its backups, where they were given one, and anywhere but on GitHub and GitLab.'),
        ...login_options/* azureLoginOptions */.Hb,
        ...store_options/* storeOptions */.S2,
        'source-server': (0,schema/* described */.WY)(store_options/* sourceServerOption */.wo['source-server'], 'Which server’s backups are meant by `{server}` in `storage-prefix`.'),
        ...options/* notificationOptions */.Kg,
    },
    examples: [
        'pg-azure-backup notify --job-results backup=success --storage-account shopbackups --storage-container backups',
        'pg-azure-backup notify --run-id night-2026-11-21 --databases shop,crm --storage-directory ./backups',
    ],
    rules: [store_options/* storeRule */.Wm, store_options/* serverFolderRule */.U5, login_rule/* loginRule */.Y],
    warnings: [store_options/* storeWarning */.US, options/* notificationWarning */.a9],
    outputs: {
        backups: `JSON array of the backups that the run made: ${common_outputs/* backupShape */.w}.`,
        failures: `${common_outputs/* failuresText */.B} It is \`null\` as well where a job failed.`,
    },
    outputsOfFailure: { backups: '[]' },
    // It speaks of a run that began long before.
    tells: 'the-end',
    work: { notification: 'Looking at how the run ended' },
    action: {
        name: 'pg-azure-backup: notify',
        description: 'Tell once how a run ended that backs up PostgreSQL databases in many jobs, and be red when it was',
        icon: 'bell',
        color: 'blue',
        cleansUp: false,
    },
    gitlab: { stage: '.post', timeout: '1h', runs: 'last' },
});

// EXTERNAL MODULE: ./lib/catalog/reference.js
var reference = __webpack_require__(59302);
;// CONCATENATED MODULE: ./lib/commands/prune/definition.js










const prune_definition_definition = (0,command/* defineCommand */.N)({
    summary: 'Delete old backups by a plan that explains itself, never the last good one.',
    options: {
        databases: (0,schema/* described */.WY)(common_options/* selectionOptions */.lo.databases, 'Databases whose backups are pruned.'),
        'exclude-databases': common_options/* selectionOptions */.lo['exclude-databases'],
        'keep-last': {
            group: 'command',
            type: 'integer',
            placeholder: 'N',
            min: 1,
            max: 100000,
            description: 'Keep the newest N backups of each database.',
        },
        'keep-days': {
            group: 'command',
            type: 'integer',
            placeholder: 'DAYS',
            min: 1,
            max: 36500,
            description: 'Keep backups that are up to that many days older than the newest good one of their database.',
        },
        'keep-daily': {
            group: 'command',
            type: 'integer',
            placeholder: 'N',
            min: 1,
            max: 36500,
            description: 'Keep the newest backup of each of the last N days that have one.',
        },
        'keep-weekly': {
            group: 'command',
            type: 'integer',
            placeholder: 'N',
            min: 1,
            max: 5200,
            description: 'Keep the newest backup of each of the last N weeks (from Monday) that have one.',
        },
        'keep-monthly': {
            group: 'command',
            type: 'integer',
            placeholder: 'N',
            min: 1,
            max: 1200,
            description: 'Keep the newest backup of each of the last N months that have one.',
        },
        'keep-yearly': {
            group: 'command',
            type: 'integer',
            placeholder: 'N',
            min: 1,
            max: 100,
            description: 'Keep the newest backup of each of the last N years that have one.',
        },
        'keep-minimum': {
            group: 'command',
            type: 'integer',
            placeholder: 'N',
            default: '1',
            min: 1,
            max: 100000,
            description: 'Keep that many good backups of each database, whatever the rules say.',
        },
        'keep-labels': {
            group: 'command',
            type: 'patterns',
            placeholder: 'LABEL',
            otherwise: 'none',
            description: 'Labels whose backups are never deleted.',
        },
        'keep-manual-days': {
            group: 'command',
            type: 'integer',
            placeholder: 'DAYS',
            default: '30',
            min: 0,
            max: 36500,
            description: 'Days for which backups with the label `manual` are kept in any case. In the other rules they take no place of backups with another label.',
        },
        'keep-safety-days': {
            group: 'command',
            type: 'integer',
            placeholder: 'DAYS',
            default: '7',
            min: 0,
            max: 36500,
            description: 'Days for which safety backups, which a restore takes of what it replaces, and backups that failed a verification are kept in any case. In the other rules they take no place of others.',
        },
        'require-verified': {
            group: 'command',
            type: 'boolean',
            default: 'false',
            description: 'Keep the newest verified backup of each database whatever the rules say, and delete none of a database that has no verified one.',
        },
        'verify-level': (0,schema/* described */.WY)(common_options/* verifyLevelOption */.DO['verify-level'], 'What counts as verified, at least, for `require-verified`.'),
        'max-delete-percent': {
            group: 'command',
            type: 'integer',
            placeholder: 'PERCENT',
            default: '50',
            min: 1,
            max: 100,
            description: 'Refuse to delete that share of the backups of a database or more, or to leave none of so many of its days, once more than two would go.',
        },
        'time-zone': {
            group: 'command',
            type: 'text',
            placeholder: 'ZONE',
            default: 'UTC',
            allowed: 'a name such as `Europe/Berlin`',
            description: 'Time zone in which days, weeks, months and years begin.',
            wrong: wrongTimeZone,
        },
        'dry-run': (0,schema/* described */.WY)(common_options/* dryRunOption */.SV['dry-run'], 'Show what would be deleted and why, but delete nothing.'),
        ...login_options/* azureLoginOptions */.Hb,
        ...store_options/* storeOptions */.S2,
        'source-server': (0,schema/* described */.WY)(store_options/* sourceServerOption */.wo['source-server'], 'Which server’s backups are pruned. Without it those of every server in the place, each by itself.'),
        ...options/* notificationOptions */.Kg,
    },
    examples: [
        'pg-azure-backup prune --keep-daily 7 --keep-weekly 4 --keep-monthly 12 --storage-account shopbackups --storage-container backups --dry-run',
        'pg-azure-backup prune --keep-last 14 --storage-directory ./backups',
    ],
    rules: [store_options/* storeRule */.Wm, store_options/* serverFolderRule */.U5, login_rule/* loginRule */.Y, retentionRule],
    warnings: [store_options/* storeWarning */.US, options/* notificationWarning */.a9],
    outputs: {
        deleted: 'JSON array of the names of the backups that were deleted; of a dry run, of those that would be. A backup that is held is not in it.',
        'deleted-count': 'Number of backups that were deleted, or would be.',
        'kept-count': 'Number of backups that are left, or would be.',
        failures: `${common_outputs/* failuresText */.B} A plan that was refused is in it.`,
    },
    outputsOfFailure: { deleted: '[]', 'deleted-count': '0' },
    work: { notification: 'Pruning' },
    action: {
        name: 'pg-azure-backup: prune',
        description: 'Delete old PostgreSQL backups from Azure Blob Storage by a plan that explains itself, never the last good one',
        icon: 'trash-2',
        color: 'blue',
        cleansUp: false,
    },
    gitlab: { stage: 'deploy', timeout: '1h', runs: 'nightly', turns: 'with-its-own' },
});
const keepRules = [
    'keep-last',
    'keep-days',
    'keep-daily',
    'keep-weekly',
    'keep-monthly',
    'keep-yearly',
];
/** Without a rule nothing is kept but the minimum, which nobody means. */
function retentionRule({ has }) {
    return keepRules.some(has)
        ? []
        : [`${keepRules.map(name => (0,reference/* option */.uK)(name)).join(', ')}: at least one of them is required.`];
}
function wrongTimeZone(text) {
    try {
        new Intl.DateTimeFormat('en', { timeZone: text });
        return undefined;
    }
    catch {
        return `${(0,messages/* shown */.SP)(text)} is not a time zone: give its name, such as Europe/Berlin or UTC.`;
    }
}

;// CONCATENATED MODULE: ./lib/commands/restore/definition.js











const restore_definition_definition = (0,command/* defineCommand */.N)({
    summary: 'Restore a backup, after checking it, and prove that all of it is there.',
    options: {
        database: (0,schema/* required */.mw)((0,schema/* described */.WY)(common_options/* backupOptions */.fI.database, 'Database whose backup is restored.')),
        backup: (0,schema/* described */.WY)(common_options/* backupOptions */.fI.backup, 'Which backup: `latest`, a name, the path of its dump as any tool shows it (with prefix, container or as a URL), a time with hyphens as in the name (`2026-11-21T03-00-00Z`, exactly that one), or a time with colons (`2026-11-21T03:00:00Z`, the newest at or before it). A dump that another tool made is named by its path in the store.'),
        'target-database': {
            group: 'command',
            type: 'text',
            placeholder: 'DATABASE',
            otherwise: 'same as `database`',
            description: 'Database to restore into. It is created when it does not exist.',
            wrong: server_options/* wrongDatabaseName */.uk,
        },
        confirm: {
            group: 'command',
            type: 'text',
            placeholder: 'DATABASE',
            consent: true,
            description: 'Name of the target database, once more: required when it exists and would be replaced.',
        },
        strategy: {
            group: 'command',
            type: 'choice',
            placeholder: 'STRATEGY',
            choices: ['auto', 'recreate', 'swap'],
            default: 'auto',
            description: 'How an existing target is replaced: `swap` restores beside it and exchanges the two by renaming; `recreate` drops it first, once it is proven that it can be loaded back; `auto` takes `swap` where it knows that there is room for two, otherwise `recreate`.',
        },
        'server-free-gib': {
            group: 'command',
            type: 'integer',
            placeholder: 'GIB',
            otherwise: 'looked up where the server is on this machine',
            min: 0,
            max: 10000000,
            description: 'Free storage of the server in GiB, which PostgreSQL itself tells nobody: by it `auto` knows whether there is room for two copies.',
        },
        jobs: common_options/* loadOptions */.ZG.jobs,
        'safety-backup': {
            group: 'command',
            type: 'boolean',
            default: 'true',
            description: 'Back up an existing target before it is dropped.',
        },
        'on-failure': {
            group: 'command',
            type: 'choice',
            placeholder: 'ACTION',
            choices: ['rollback', 'stop'],
            default: 'rollback',
            description: 'What to do when the restore fails after the target was dropped: `rollback` restores the safety backup, `stop` leaves everything as it is and says what brings the old data back.',
        },
        'on-constraint-failure': {
            group: 'command',
            type: 'choice',
            placeholder: 'ACTION',
            choices: ['stop', 'report'],
            default: 'stop',
            description: 'What to do when a constraint, an index or the like cannot be restored: `stop` fails, `report` loads all rows first, names what is missing with the statement to run later, and ends red, with the data there.',
        },
        'keep-replaced': {
            group: 'command',
            type: 'integer',
            placeholder: 'HOURS',
            default: '24',
            min: 0,
            max: 8760,
            description: 'Hours for which `swap` keeps the database that it replaced, under another name; 0 drops it once its safety backup is made and proven, or at once without one. Later restores sweep what is over.',
        },
        'accept-failed-verification': {
            group: 'command',
            type: 'boolean',
            default: 'false',
            consent: true,
            description: 'Restore in place although the newest verification of the backup found its bytes, its load or its rows wrong.',
        },
        'accept-unproven-safety-backup': {
            group: 'command',
            type: 'boolean',
            default: 'false',
            consent: true,
            description: 'Drop the target although nothing has proven that it can be loaded back. Only for `recreate`.',
        },
        'load-search-path': common_options/* loadOptions */.ZG['load-search-path'],
        'drill-extensions': (0,schema/* described */.WY)(common_options/* loadOptions */.ZG['drill-extensions'], 'Extensions that are made by a superuser of the throw-away server on which is tried what would be dropped; `azure` stands for all that Azure Database for PostgreSQL offers. What needs another one cannot be tried.'),
        'restore-privileges': {
            group: 'command',
            type: 'boolean',
            default: 'false',
            description: 'Restore grants on the objects as well, as far as their roles exist. Without it the objects belong to the role that restores, and nobody else may use them.',
        },
        'restore-roles': {
            group: 'command',
            type: 'boolean',
            default: 'false',
            description: 'Create the roles of the backup that the server lacks, without passwords, before the restore.',
        },
        'restore-system-grants': {
            group: 'command',
            type: 'patterns',
            placeholder: 'ROLE',
            otherwise: 'none',
            description: 'What `restore-roles` may grant to roles that it creates beyond databases: roles of PostgreSQL or the provider (`pg_monitor`), and the attributes `CREATEROLE`, `REPLICATION` and `BYPASSRLS`. Others are a warning with the statement; nobody is made a superuser.',
        },
        ...server_options/* restoreAsOptions */.Hd,
        validate: {
            group: 'command',
            type: 'boolean',
            default: 'true',
            description: 'Compare the restored database with what was recorded when it was dumped.',
        },
        'sql-before-exchange': {
            group: 'command',
            type: 'text',
            placeholder: 'PATH',
            otherwise: 'none',
            description: 'SQL for the restored database before it gets the target’s name, so that nobody ever sees it without: a file, or a directory of `*.sql` files in the order of their names. Each is done as a whole or not at all, after `validate`, by the role that restores; a failure ends the restore.',
        },
        ...store_options/* storeReadOptions */.ew,
        'dry-run': (0,schema/* described */.WY)(common_options/* dryRunOption */.SV['dry-run'], 'Make every check, the backup itself included, but leave the server as it is.'),
        ...server_options/* serverOptions */.or,
        'server-name': (0,schema/* described */.WY)(server_options/* serverNameOption */.mQ['server-name'], 'What the server that is restored into is called in the store, where safety backups are made of it.'),
        ...server_options/* keyVaultOptions */.mr,
        ...login_options/* azureLoginOptions */.Hb,
        ...store_options/* storeOptions */.S2,
        'source-server': (0,schema/* described */.WY)(store_options/* sourceServerOption */.wo['source-server'], 'Which server the backup is of, where those of several lie in one place. It never follows from the server that is restored into.'),
        ...options/* notificationOptions */.Kg,
    },
    examples: [
        'pg-azure-backup restore --database shop --target-database shop_copy --host shop.postgres.database.azure.com --username shopadmin --storage-account shopbackups --storage-container backups',
        'pg-azure-backup restore --database shop --confirm shop --strategy swap --host localhost --username postgres --storage-directory ./backups',
    ],
    rules: [
        server_options/* serverRule */.aI,
        store_options/* storeRule */.Wm,
        store_options/* serverFolderRule */.U5,
        login_rule/* loginRule */.Y,
        targetRule,
        systemGrantsRule,
        server_options/* restoreAsRule */.f0,
    ],
    warnings: [store_options/* storeWarning */.US, options/* notificationWarning */.a9],
    outputs: {
        database: 'Database that was restored into.',
        'backup-name': 'Name of the backup that was restored; of a dump without a manifest, its name in the store.',
        'duration-seconds': 'Seconds that the whole restore took.',
        validated: '`true` when the restored database was compared with what was recorded and is equal to it, otherwise `false`.',
        'safety-backup': 'Name of the backup that was taken of the database that was replaced.',
        'replaced-database': 'Name under which the database that was replaced is kept for a while (strategy `swap`).',
        failures: common_outputs/* failuresText */.B,
    },
    outputsOfFailure: { validated: 'false' },
    action: {
        name: 'pg-azure-backup: restore',
        description: 'Restore a PostgreSQL backup from Azure Blob Storage, after checking it, and prove that all of it is there',
        icon: 'rotate-ccw',
        color: 'blue',
        cleansUp: true,
    },
    gitlab: {
        stage: 'deploy',
        timeout: '12h',
        runs: 'by-hand',
        turns: 'with-all',
        environment: 'restore',
    },
});
function systemGrantsRule({ values, has, label }) {
    return has('restore-system-grants') && values['restore-roles'] === false
        ? [`${label('restore-system-grants')}: only with ${(0,reference/* option */.uK)('restore-roles')}.`]
        : [];
}
/** They belong to PostgreSQL or to Azure, and nobody else can drop them. */
const untouchable = ['template0', 'template1', 'azure_maintenance', 'azure_sys'];
function targetRule({ values, has, label }) {
    const name = values['target-database'] === undefined ? 'database' : 'target-database';
    const target = values[name];
    if (has('target-database') && name === 'database')
        return [];
    if (target === undefined)
        return [];
    if (untouchable.includes(target)) {
        return [
            `${label(name)}: ${(0,messages/* shown */.SP)(target)} is a system database and cannot be restored into. Name another with ${(0,reference/* option */.uK)('target-database')}.`,
        ];
    }
    if (target === values['maintenance-database']) {
        return [
            `${label(name)}: ${(0,messages/* shown */.SP)(target)} is also the ${(0,reference/* option */.uK)('maintenance-database')}, to which a connection stays open, so that it cannot be replaced. Choose another for one of them.`,
        ];
    }
    return [];
}

;// CONCATENATED MODULE: ./lib/commands/status/definition.js






const status_definition_definition = (0,command/* defineCommand */.N)({
    summary: 'Show the state of the backups: one line per database.',
    options: {
        databases: (0,schema/* described */.WY)(common_options/* selectionOptions */.lo.databases, 'Databases whose backups are shown.'),
        'exclude-databases': common_options/* selectionOptions */.lo['exclude-databases'],
        'metrics-file': common_options/* reportFileOptions */.Bo['metrics-file'],
        ...login_options/* azureLoginOptions */.Hb,
        ...store_options/* storeOptions */.S2,
        'source-server': store_options/* sourceServerOption */.wo['source-server'],
    },
    examples: [
        'pg-azure-backup status --storage-account shopbackups --storage-container backups',
        'pg-azure-backup status --storage-directory ./backups',
    ],
    rules: [store_options/* storeRule */.Wm, store_options/* serverFolderRule */.U5, login_rule/* loginRule */.Y],
    warnings: [store_options/* storeWarning */.US],
    outputs: {
        databases: 'JSON array with the state of each database: `{database, server, newest, sizeChangePercent, lastVerification, proof, verifiedAt, nextExpectedAt, backups, unusable, storedBytes, failedRuns}` each. Not set when the store could not be read.',
    },
    action: {
        name: 'pg-azure-backup: status',
        description: 'Show the state of the PostgreSQL backups in Azure Blob Storage, one line per database',
        icon: 'bar-chart-2',
        color: 'blue',
        cleansUp: false,
    },
});

;// CONCATENATED MODULE: ./lib/commands/verify/definition.js











const ofDrills = [
    'scratch',
    'load-search-path',
    'drill-extensions',
    'restore-as',
    'assertions',
    'health-url',
    'strict',
];
const ownOptions = (0,schema/* defineOptions */.GM)({
    assertions: {
        group: 'command',
        type: 'text',
        placeholder: 'DIRECTORY',
        otherwise: 'none',
        description: 'Directory of `*.sql` files, each a query on the restored database that must return no row; or the value after `-- expect:` in a comment.',
    },
    'health-url': {
        group: 'command',
        type: 'text',
        placeholder: 'URL',
        otherwise: 'none',
        description: 'Address that has to answer with a 2xx status while the scratch database is up. `{host}`, `{port}` and `{database}` in it stand for where that is; with `scratch` `runner` `{username}` and `{password}` for a login.',
        wrong: wrongHealthUrl,
    },
    strict: {
        group: 'command',
        type: 'boolean',
        default: 'false',
        description: 'Fail as well for what is no fault of the backup: what is not well in the source either (a sequence behind its column, a row that refers to nothing, an invalid index), and what no dump has.',
    },
});
const verify_definition_definition = (0,command/* defineCommand */.N)({
    summary: 'Prove that backups can be restored, and keep the evidence beside them.',
    options: {
        databases: (0,schema/* described */.WY)(common_options/* selectionOptions */.lo.databases, 'Databases whose backups are verified.'),
        'exclude-databases': common_options/* selectionOptions */.lo['exclude-databases'],
        backup: common_options/* backupOptions */.fI.backup,
        'rebuild-manifest': {
            group: 'command',
            type: 'boolean',
            default: 'false',
            description: 'Make the manifests again that backups lost, from the dump, the contents file and the evidence beside it, and verify those backups. `backup` names one of them; otherwise all are meant.',
        },
        'verify-level': common_options/* verifyLevelOption */.DO['verify-level'],
        scratch: common_options/* scratchOption */.cx.scratch,
        'drill-extensions': common_options/* loadOptions */.ZG['drill-extensions'],
        ...server_options/* restoreAsOptions */.Hd,
        jobs: common_options/* loadOptions */.ZG.jobs,
        'load-search-path': common_options/* loadOptions */.ZG['load-search-path'],
        assertions: ownOptions.assertions,
        'health-url': ownOptions['health-url'],
        strict: ownOptions.strict,
        'junit-file': common_options/* reportFileOptions */.Bo['junit-file'],
        ...store_options/* storeReadOptions */.ew,
        ...server_options/* serverOptions */.or,
        ...server_options/* keyVaultOptions */.mr,
        ...login_options/* azureLoginOptions */.Hb,
        ...store_options/* storeOptions */.S2,
        'source-server': store_options/* sourceServerOption */.wo['source-server'],
        ...options/* notificationOptions */.Kg,
        host: (0,schema/* described */.WY)(server_options/* serverOptions */.or.host, 'Host name of the PostgreSQL server for scratch databases. Only with `scratch` other than `runner`.'),
        username: (0,schema/* described */.WY)(server_options/* serverOptions */.or.username, 'Role to log in as. Only with `scratch` other than `runner`.'),
        'restore-as': (0,schema/* described */.WY)(server_options/* restoreAsOptions */.Hd['restore-as'], 'Role that runs what is in the dump, by a login of its own that may do nothing else. Only with `scratch` other than `runner`, where such a one is made for each drill.'),
    },
    examples: [
        'pg-azure-backup verify --verify-level restore --storage-account shopbackups --storage-container backups',
        'pg-azure-backup verify --databases shop --verify-level checksum --storage-directory ./backups',
    ],
    rules: [
        asked => (usesServer(asked) ? (0,server_options/* serverRule */.aI)(asked, asked.values.scratch?.kind === 'host') : []),
        store_options/* storeRule */.Wm,
        store_options/* serverFolderRule */.U5,
        login_rule/* loginRule */.Y,
        drillRule,
        server_options/* restoreAsRule */.f0,
        ownLoginRule,
    ],
    warnings: [store_options/* storeWarning */.US, options/* notificationWarning */.a9],
    outputs: {
        verified: 'JSON array of the backups that were verified: `{database, backup, verdict, level, recoverySeconds, evidence}` each. `verdict` is `passed`, `failed` or `unverifiable`; `recoverySeconds` is `null` where nothing was restored; `evidence` is its name in the store, below the prefix.',
        failures: `${common_outputs/* failuresText */.B} Whatever was verified and did not pass is in it.`,
    },
    outputsOfFailure: { verified: '[]' },
    work: { notification: 'Verification' },
    action: {
        name: 'pg-azure-backup: verify',
        description: 'Prove that PostgreSQL backups can be restored: checksum, archive, or a drill that restores and compares every row',
        icon: 'check-circle',
        color: 'blue',
        cleansUp: true,
    },
    gitlab: { stage: 'test', timeout: '6h', runs: 'nightly', turns: 'with-its-own' },
});
/** Whether it connects to the server that the options describe: of a drill alone, and not one on this machine. */
const usesServer = ({ values }) => 
// One that could not be read is told by itself.
values['verify-level'] === 'restore' && ['server', 'host'].includes(values.scratch?.kind ?? '');
/** What only a drill does would silently not be done. */
function drillRule({ values, has, label }) {
    const level = values['verify-level'];
    if (level === undefined)
        return [];
    if (level === 'restore') {
        return usesServer({ values }) && has('drill-extensions')
            ? [`${label('drill-extensions')}: only with ${(0,reference/* option */.uK)('scratch')} runner.`]
            : [];
    }
    const needless = ofDrills.filter(has);
    return needless.length === 0
        ? []
        : [`${needless.map(label).join(', ')}: only with ${(0,reference/* option */.uK)('verify-level')} restore.`];
}
/** The temporary server has one of its own. */
function ownLoginRule({ values, has, label }) {
    return has('restore-as') &&
        values['verify-level'] === 'restore' &&
        values.scratch?.kind === 'runner'
        ? [
            `${label('restore-as')}: only with ${(0,reference/* option */.uK)('scratch')} server, or ${(0,reference/* option */.uK)('scratch')} HOST; the throw-away server makes a login of its own.`,
        ]
        : [];
}
function wrongHealthUrl(text) {
    const url = URL.parse(text.replaceAll(/\{(?:host|port|database)\}/gu, '1'));
    return url?.protocol === 'https:' || url?.protocol === 'http:'
        ? undefined
        : `${(0,messages/* shown */.SP)(text)} is not a URL that begins with https:// or http://.`;
}

;// CONCATENATED MODULE: ./lib/commands/registry.js












/** What the program can do, in the order in which people read of it. */
const registry = {
    doctor: (0,command/* command */.G)(doctor_definition/* definition */.m, () => Promise.all(/* import() | restore */[__webpack_require__.e(377), __webpack_require__.e(295), __webpack_require__.e(419), __webpack_require__.e(551), __webpack_require__.e(903), __webpack_require__.e(698), __webpack_require__.e(923)]).then(__webpack_require__.bind(__webpack_require__, 56557)), () => Promise.all(/* import() | present */[__webpack_require__.e(377), __webpack_require__.e(968), __webpack_require__.e(492)]).then(__webpack_require__.bind(__webpack_require__, 57924))),
    databases: (0,command/* command */.G)(databases_definition/* definition */.m, () => Promise.all(/* import() | read */[__webpack_require__.e(377), __webpack_require__.e(295), __webpack_require__.e(419), __webpack_require__.e(551), __webpack_require__.e(263), __webpack_require__.e(567)]).then(__webpack_require__.bind(__webpack_require__, 79354)), () => Promise.all(/* import() | present */[__webpack_require__.e(377), __webpack_require__.e(968), __webpack_require__.e(492)]).then(__webpack_require__.bind(__webpack_require__, 71357))),
    backup: (0,command/* command */.G)(definition, () => Promise.all(/* import() */[__webpack_require__.e(377), __webpack_require__.e(295), __webpack_require__.e(419), __webpack_require__.e(704)]).then(__webpack_require__.bind(__webpack_require__, 56704)), () => Promise.all(/* import() | present */[__webpack_require__.e(377), __webpack_require__.e(968), __webpack_require__.e(492)]).then(__webpack_require__.bind(__webpack_require__, 46390))),
    list: (0,command/* command */.G)(list_definition_definition, () => Promise.all(/* import() | read */[__webpack_require__.e(377), __webpack_require__.e(295), __webpack_require__.e(419), __webpack_require__.e(551), __webpack_require__.e(263), __webpack_require__.e(567)]).then(__webpack_require__.bind(__webpack_require__, 69627)), () => Promise.all(/* import() | present */[__webpack_require__.e(377), __webpack_require__.e(968), __webpack_require__.e(492)]).then(__webpack_require__.bind(__webpack_require__, 7985))),
    download: (0,command/* command */.G)(definition_definition, () => Promise.all(/* import() | read */[__webpack_require__.e(377), __webpack_require__.e(295), __webpack_require__.e(419), __webpack_require__.e(551), __webpack_require__.e(263), __webpack_require__.e(567)]).then(__webpack_require__.bind(__webpack_require__, 68253)), () => Promise.all(/* import() | present */[__webpack_require__.e(377), __webpack_require__.e(968), __webpack_require__.e(492)]).then(__webpack_require__.bind(__webpack_require__, 47437))),
    restore: (0,command/* command */.G)(restore_definition_definition, () => Promise.all(/* import() | restore */[__webpack_require__.e(377), __webpack_require__.e(295), __webpack_require__.e(419), __webpack_require__.e(551), __webpack_require__.e(903), __webpack_require__.e(698), __webpack_require__.e(923)]).then(__webpack_require__.bind(__webpack_require__, 15030)), () => Promise.all(/* import() | present */[__webpack_require__.e(377), __webpack_require__.e(968), __webpack_require__.e(492)]).then(__webpack_require__.bind(__webpack_require__, 49905))),
    verify: (0,command/* command */.G)(verify_definition_definition, () => Promise.all(/* import() | restore */[__webpack_require__.e(377), __webpack_require__.e(295), __webpack_require__.e(419), __webpack_require__.e(551), __webpack_require__.e(903), __webpack_require__.e(698), __webpack_require__.e(923)]).then(__webpack_require__.bind(__webpack_require__, 59173)), () => Promise.all(/* import() | present */[__webpack_require__.e(377), __webpack_require__.e(968), __webpack_require__.e(492)]).then(__webpack_require__.bind(__webpack_require__, 2148))),
    prune: (0,command/* command */.G)(prune_definition_definition, () => Promise.all(/* import() | read */[__webpack_require__.e(377), __webpack_require__.e(295), __webpack_require__.e(419), __webpack_require__.e(551), __webpack_require__.e(263), __webpack_require__.e(567)]).then(__webpack_require__.bind(__webpack_require__, 90250)), () => Promise.all(/* import() | present */[__webpack_require__.e(377), __webpack_require__.e(968), __webpack_require__.e(492)]).then(__webpack_require__.bind(__webpack_require__, 37431))),
    check: (0,command/* command */.G)(check_definition/* definition */.m, () => Promise.all(/* import() | read */[__webpack_require__.e(377), __webpack_require__.e(295), __webpack_require__.e(419), __webpack_require__.e(551), __webpack_require__.e(263), __webpack_require__.e(567)]).then(__webpack_require__.bind(__webpack_require__, 73940)), () => Promise.all(/* import() | present */[__webpack_require__.e(377), __webpack_require__.e(968), __webpack_require__.e(492)]).then(__webpack_require__.bind(__webpack_require__, 60773))),
    notify: (0,command/* command */.G)(notify_definition_definition, () => Promise.all(/* import() | read */[__webpack_require__.e(377), __webpack_require__.e(295), __webpack_require__.e(419), __webpack_require__.e(551), __webpack_require__.e(263), __webpack_require__.e(567)]).then(__webpack_require__.bind(__webpack_require__, 23684)), () => Promise.all(/* import() | present */[__webpack_require__.e(377), __webpack_require__.e(968), __webpack_require__.e(492)]).then(__webpack_require__.bind(__webpack_require__, 85533))),
    status: (0,command/* command */.G)(status_definition_definition, () => Promise.all(/* import() | read */[__webpack_require__.e(377), __webpack_require__.e(295), __webpack_require__.e(419), __webpack_require__.e(551), __webpack_require__.e(263), __webpack_require__.e(567)]).then(__webpack_require__.bind(__webpack_require__, 71533)), () => Promise.all(/* import() | present */[__webpack_require__.e(377), __webpack_require__.e(968), __webpack_require__.e(492)]).then(__webpack_require__.bind(__webpack_require__, 32975))),
};


/***/ }),

/***/ 89906:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kg: () => (/* binding */ notificationOptions),
/* harmony export */   a9: () => (/* binding */ notificationWarning)
/* harmony export */ });
/* unused harmony export wrongUrl */
/* harmony import */ var _catalog_absent_secret_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4667);
/* harmony import */ var _catalog_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(59302);
/* harmony import */ var _options_schema_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(16987);



const notificationOptions = (0,_options_schema_js__WEBPACK_IMPORTED_MODULE_1__/* .defineOptions */ .GM)({
    'notify-url': {
        group: 'notices',
        type: 'text',
        secret: true,
        placeholder: 'URL',
        allowed: 'a URL that begins with `https://`',
        description: 'Webhook that is told how the run ended: of Slack, of a Teams workflow, or any that takes JSON. A notice that cannot be sent is a warning, never a failure.',
        wrong: wrongUrl,
    },
    'notify-format': {
        group: 'notices',
        type: 'choice',
        placeholder: 'FORMAT',
        choices: ['auto', 'slack', 'teams', 'json'],
        default: 'auto',
        description: 'What the webhook understands; `auto` goes by its host.',
    },
    'notify-on': {
        group: 'notices',
        type: 'choice',
        placeholder: 'WHEN',
        choices: ['failure', 'change', 'always', 'never'],
        default: 'failure',
        description: 'When the webhook is told: when the run failed; when a backup or verification ended otherwise than the one before; every time; or never, and `ping-url` neither, where the job that runs `notify` tells how all of them ended.',
    },
    'ping-url': {
        group: 'notices',
        type: 'text',
        secret: true,
        placeholder: 'URL',
        allowed: 'a URL that begins with `https://`',
        description: 'Address of a dead man’s switch that is pinged at the start (`URL/start`), on success (`URL`) and on failure (`URL/fail`), as Healthchecks.io takes it: it raises the alarm when nothing runs any more.',
        wrong: wrongUrl,
    },
});
/** Who chose what is told, and when, wanted somebody to be told. */
function notificationWarning({ values, has, label, }) {
    if (has('notify-url'))
        return [];
    const isDefault = (name) => {
        const definition = notificationOptions[name];
        return (values[name] ?? definition.default) === definition.default;
    };
    return ['notify-on', 'notify-format']
        .filter(name => !isDefault(name) && values[name] !== 'never')
        .map(name => `${label(name)}: nobody is told, for there is no ${(0,_catalog_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .option */ .uK)('notify-url')}. ${_catalog_absent_secret_js__WEBPACK_IMPORTED_MODULE_2__/* .absentSecret */ .c}`);
}
/**
 * What is wrong with the URL of a webhook or of a ping, as the rest of a sentence, or `undefined`. The
 * URL is all that it takes to post there: it is a secret, and never shown.
 */
function wrongUrl(text) {
    const url = /\s/u.test(text) ? null : URL.parse(text);
    if (url?.protocol !== 'https:' && url?.protocol !== 'http:') {
        return 'is not a URL that begins with https://.';
    }
    if (url.protocol === 'http:' && !isLoopback(url.hostname)) {
        return 'begins with http://, by which everyone on the way could read this secret; use https://.';
    }
    if (url.username !== '' || url.password !== '') {
        return 'must not hold a user name or password, which would not be sent.';
    }
    return url.hash === '' ? undefined : 'must not hold a "#", after which nothing is sent.';
}
const isLoopback = (host) => host === 'localhost' || /^127(?:\.\d+){3}$/u.test(host);


/***/ })

};
