export const id = 1575;
export const ids = [1575];
export const modules = {

/***/ 56879:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CF: () => (/* binding */ encodeDatabase),
/* harmony export */   GO: () => (/* binding */ parseStoredName),
/* harmony export */   Md: () => (/* binding */ fileName),
/* harmony export */   Mm: () => (/* binding */ failedRunName),
/* harmony export */   Pu: () => (/* binding */ parseStamp),
/* harmony export */   QN: () => (/* binding */ databaseFolder),
/* harmony export */   Th: () => (/* binding */ fillDumpName),
/* harmony export */   U_: () => (/* binding */ backupFiles),
/* harmony export */   XD: () => (/* binding */ isDumpNameOf),
/* harmony export */   Xc: () => (/* binding */ evidenceName),
/* harmony export */   aw: () => (/* binding */ backupName),
/* harmony export */   nP: () => (/* binding */ fileEndings),
/* harmony export */   rY: () => (/* binding */ verdicts),
/* harmony export */   rs: () => (/* binding */ wrongDumpName),
/* harmony export */   xE: () => (/* binding */ formatStamp),
/* harmony export */   zm: () => (/* binding */ verifyLevels)
/* harmony export */ });
/* unused harmony export decodeDatabase */
/**
 * How a backup's files are named in the store, and back.
 *
 *     {database}/{database}_{2026-11-21T03-00-00Z}.dump
 *
 * Every PostgreSQL database name maps to exactly one path segment and back: what would not survive
 * as a segment is percent-encoded byte by byte, and `%` itself always is.
 */
/** The files of one backup, by the ending of their names. The manifest is written last. */
const fileEndings = {
    dump: '.dump',
    contents: '.contents.json.gz',
    roles: '.roles.sql',
    manifest: '.manifest.json',
};
const backupFiles = Object.keys(fileEndings);
/** How much a verification looked at: the bytes, the archive as well, or a whole restore. */
const verifyLevels = ['checksum', 'archive', 'restore'];
/** `unverifiable`: nothing is wrong with the backup as far as could be seen, but it could not be tried here. */
const verdicts = ['passed', 'failed', 'unverifiable'];
// Control characters and XML's non-characters cannot be listed by Azure; `/` and `\` separate
// segments; a trailing dot is dropped by Azure; leading `.` and `_` are kept for other uses.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is encoded
const unsafe = /[/\\%\u0000-\u001f\u007f-\u009f\ufffe\uffff]|^[._]|\.$/gu;
const percentEncode = (text) => [...Buffer.from(text, 'utf8')]
    .map(byte => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`)
    .join('');
/** The path segment that stands for a database. */
const encodeDatabase = (database) => database.replace(unsafe, percentEncode);
/** The database that a path segment stands for, or `undefined` when no database maps to it. */
function decodeDatabase(segment) {
    try {
        const database = decodeURIComponent(segment);
        return encodeDatabase(database) === segment ? database : undefined;
    }
    catch {
        return undefined;
    }
}
/** The folder of a database's backups, with its trailing slash. */
const databaseFolder = (database) => `${encodeDatabase(database)}/`;
/** `{database}_{stamp}`: what a user calls the backup. */
const backupName = ({ database, stamp }) => `${encodeDatabase(database)}_${stamp}`;
/** The name in the store of one file of a backup. */
const fileName = (place, file) => databaseFolder(place.database) + backupName(place) + fileEndings[file];
const placeholders = {
    database: ({ database }) => encodeDatabase(database),
    timestamp: ({ stamp }) => stamp.replace(/\D/g, ''),
    stamp: ({ stamp }) => stamp,
};
/**
 * The name in the store that a template means for the dump of a backup. All but the database has the
 * same length whatever it stands for, so that no two databases or times share a name.
 */
const fillDumpName = (template, of) => template.replace(/\{(\w+)\}/g, (whole, name) => placeholders[name]?.(of) ?? whole);
/** Whether a template can mean a name for the dump of that backup, and the name is no usual one. */
const isDumpNameOf = (name, { database, stamp }) => name.includes(encodeDatabase(database)) &&
    [stamp, stamp.replace(/\D/g, '')].some(time => name.includes(time)) &&
    parseStoredName(name) === undefined;
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
/** The name in the store of the evidence of a verification: `….{time}.{level}.{verdict}.evidence.json`. */
const evidenceName = (place, { stamp, level, verdict }) => `${databaseFolder(place.database)}${backupName(place)}.${stamp}.${level}.${verdict}.evidence.json`;
/** The name in the store of the record of a run that made no backup; its stamp is when it began. */
const failedRunName = (place) => `${databaseFolder(place.database)}${backupName(place)}.failed.json`;
const place = /^(?<folder>[^/]+)\/(?<name>.+)_(?<stamp>\d{4}-\d\d-\d\dT\d\d-\d\d-\d\dZ)(?<ending>\.[^/]+)$/s;
const evidenceEnding = /^\.(?<stamp>\d{4}-\d\d-\d\dT\d\d-\d\d-\d\dZ)\.(?<level>[a-z]+)\.(?<verdict>[a-z]+)\.evidence\.json$/;
/** What a name in the store stands for, or `undefined` when it is none of ours. */
function parseStoredName(name) {
    const groups = place.exec(name)?.groups;
    if (!groups?.folder || !groups.stamp || groups.name !== groups.folder)
        return undefined;
    const database = decodeDatabase(groups.folder);
    if (database === undefined || !parseStamp(groups.stamp))
        return undefined;
    const of = { database, stamp: groups.stamp };
    const { ending = '' } = groups;
    if (ending === '.failed.json')
        return { kind: 'failed-run', place: of };
    const file = backupFiles.find(key => fileEndings[key] === ending);
    if (file)
        return { kind: 'file', place: of, file };
    const verification = parseEvidenceEnding(ending);
    return verification && { kind: 'evidence', place: of, verification };
}
function parseEvidenceEnding(ending) {
    const { stamp = '', level, verdict } = evidenceEnding.exec(ending)?.groups ?? {};
    const knownLevel = verifyLevels.find(known => known === level);
    const knownVerdict = verdicts.find(known => known === verdict);
    if (!parseStamp(stamp) || !knownLevel || !knownVerdict)
        return undefined;
    return { stamp, level: knownLevel, verdict: knownVerdict };
}
/** A time as a stamp: UTC, cut to the second, without characters that file systems refuse. */
const formatStamp = (time) => `${time.toISOString().slice(0, 19).replaceAll(':', '-')}Z`;
/** The time that a stamp stands for, or `undefined` when it is none (month 13, say). */
function parseStamp(stamp) {
    const [date, time] = stamp.split('T');
    const parsed = new Date(`${date}T${time?.replaceAll('-', ':')}`);
    return !Number.isNaN(parsed.getTime()) && formatStamp(parsed) === stamp ? parsed : undefined;
}


/***/ }),

/***/ 51422:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bo: () => (/* binding */ reportFileOptions),
/* harmony export */   DO: () => (/* binding */ verifyLevelOption),
/* harmony export */   SV: () => (/* binding */ dryRunOption),
/* harmony export */   ZG: () => (/* binding */ loadOptions),
/* harmony export */   fI: () => (/* binding */ backupOptions),
/* harmony export */   gq: () => (/* binding */ runIdOption),
/* harmony export */   lo: () => (/* binding */ selectionOptions)
/* harmony export */ });
/* harmony import */ var _catalog_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56879);
/* harmony import */ var _connections_server_options_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(46785);
/* harmony import */ var _options_messages_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2944);
/* harmony import */ var _options_schema_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(16987);




/** Options that several commands take. */
const selectionOptions = (0,_options_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .defineOptions */ .GM)({
    databases: {
        group: 'command',
        type: 'patterns',
        placeholder: 'PATTERN',
        otherwise: 'all',
        description: 'Databases to include. System databases (`template1`, `azure_sys`, an unused `postgres` …) only when named without wildcards.',
    },
    'exclude-databases': {
        group: 'command',
        type: 'patterns',
        placeholder: 'PATTERN',
        otherwise: 'none',
        description: 'Databases to leave out, even when `databases` includes them.',
    },
});
const backupOptions = (0,_options_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .defineOptions */ .GM)({
    database: {
        group: 'command',
        type: 'text',
        placeholder: 'DATABASE',
        description: 'Database whose backup is meant.',
        wrong: _connections_server_options_js__WEBPACK_IMPORTED_MODULE_1__/* .wrongDatabaseName */ .uk,
    },
    backup: {
        group: 'command',
        type: 'text',
        placeholder: 'BACKUP',
        default: 'latest',
        description: 'Which backup: `latest`, a name, the path of its dump as any tool shows it (with prefix, container or as a URL), a time with hyphens as in the name (`2026-11-21T03-00-00Z`, exactly that one), or a time with colons (`2026-11-21T03:00:00Z`, the newest at or before it).',
    },
});
const runIdOption = (0,_options_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .defineOptions */ .GM)({
    'run-id': {
        group: 'command',
        type: 'text',
        placeholder: 'ID',
        otherwise: "that of GitHub's run or GitLab's pipeline, or a new one",
        allowed: 'up to 100 letters, digits, and `.` `_` `:` `/` `-`',
        description: 'Names the run, so that one that is started again goes on with the rest: a database that a run of this id has backed up within the last 12 hours, with no less in it, is not backed up once more unless that backup failed a verification. Has to be another for every run that is due.',
        wrong: wrongRunId,
    },
});
const dryRunOption = (0,_options_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .defineOptions */ .GM)({
    'dry-run': {
        group: 'command',
        type: 'boolean',
        default: 'false',
        description: 'Check everything and show what would be done, but change nothing.',
    },
});
const verifyLevelOption = (0,_options_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .defineOptions */ .GM)({
    'verify-level': {
        group: 'command',
        type: 'choice',
        placeholder: 'LEVEL',
        choices: _catalog_names_js__WEBPACK_IMPORTED_MODULE_0__/* .verifyLevels */ .zm,
        default: 'archive',
        description: 'How far to look: `checksum` reads every byte and compares; `archive` also decodes the whole dump; `restore` is a drill: it restores into a scratch database and compares that with what was recorded.',
    },
});
/** Of what loads a dump, for good or for a drill. */
const loadOptions = (0,_options_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .defineOptions */ .GM)({
    jobs: {
        group: 'command',
        type: 'jobs',
        placeholder: 'N',
        default: 'auto',
        min: 1,
        max: 64,
        allowed: '`auto`, or 1 to 64',
        description: 'Parallel jobs of pg_restore; `auto` goes by the processor cores and the archive.',
    },
    'load-search-path': {
        group: 'command',
        type: 'boolean',
        default: 'false',
        consent: true,
        description: 'Load with the `search_path` of the database, for functions that need one, instead of an empty one. Whoever may create objects in its schemas can have code run by the login that restores: see docs/security.md.',
    },
    'drill-extensions': {
        group: 'command',
        type: 'patterns',
        placeholder: 'EXTENSION',
        default: 'azure',
        description: 'Extensions that a drill with `scratch` `runner` makes, by a superuser of its throw-away server; `azure` stands for all that Azure Database for PostgreSQL offers. A backup that needs another one is not verifiable there.',
    },
});
const reportFileOptions = (0,_options_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .defineOptions */ .GM)({
    'junit-file': {
        group: 'command',
        type: 'text',
        placeholder: 'FILE',
        otherwise: 'none',
        description: 'File to write the result to as JUnit XML, for the test reports of CI systems.',
    },
    'metrics-file': {
        group: 'command',
        type: 'text',
        placeholder: 'FILE',
        otherwise: 'none',
        description: "File to write metrics to in Prometheus' text format, for the textfile collector of its node exporter.",
    },
});
function wrongRunId(text) {
    return (0,_options_messages_js__WEBPACK_IMPORTED_MODULE_3__/* .unless */ .NJ)(/^[\w.:/-]{1,100}$/u, text, 'up to 100 letters, digits, and . _ : / -');
}


/***/ }),

/***/ 46785:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hd: () => (/* binding */ restoreAsOptions),
/* harmony export */   OS: () => (/* binding */ wrongHost),
/* harmony export */   aI: () => (/* binding */ serverRule),
/* harmony export */   f0: () => (/* binding */ restoreAsRule),
/* harmony export */   mQ: () => (/* binding */ serverNameOption),
/* harmony export */   mr: () => (/* binding */ keyVaultOptions),
/* harmony export */   or: () => (/* binding */ serverOptions),
/* harmony export */   uk: () => (/* binding */ wrongDatabaseName)
/* harmony export */ });
/* harmony import */ var _options_messages_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2944);
/* harmony import */ var _options_schema_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(16987);


const serverOptions = (0,_options_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .defineOptions */ .GM)({
    host: {
        group: 'server',
        type: 'text',
        placeholder: 'HOST',
        otherwise: 'from `host-secret-name` or `connection-secret-name`',
        variable: 'PGHOST',
        description: 'Host name of the PostgreSQL server, or the directory of its Unix socket.',
        wrong: wrongHost,
    },
    port: {
        group: 'server',
        type: 'integer',
        placeholder: 'PORT',
        default: '5432',
        min: 1,
        max: 65535,
        variable: 'PGPORT',
        description: 'Port of the server. Not that of a connection pooler such as PgBouncer (6432 on Azure), through which pg_dump cannot work.',
    },
    username: {
        group: 'server',
        type: 'text',
        placeholder: 'ROLE',
        otherwise: 'from `username-secret-name` or `connection-secret-name`',
        variable: 'PGUSER',
        description: 'Role to log in as.',
    },
    password: {
        group: 'server',
        type: 'text',
        secret: true,
        placeholder: 'PASSWORD',
        otherwise: 'from `PGPASSFILE`, or none',
        variable: 'PGPASSWORD',
        description: 'Password of the role. May be left out where the server wants none (trust, peer) or a password file has it.',
    },
    'maintenance-database': {
        group: 'server',
        type: 'text',
        placeholder: 'DATABASE',
        default: 'postgres',
        description: 'Database to connect to for work that concerns the server as a whole.',
        wrong: wrongDatabaseName,
    },
    'ssl-mode': {
        group: 'server',
        type: 'choice',
        placeholder: 'MODE',
        choices: ['disable', 'prefer', 'require', 'verify-ca', 'verify-full'],
        otherwise: '`verify-full` for `*.postgres.database.azure.com`, else `prefer`',
        variable: 'PGSSLMODE',
        description: 'Whether the connection is encrypted, and how the certificate is checked.',
    },
    'ssl-root-cert': {
        group: 'server',
        type: 'text',
        placeholder: 'FILE',
        otherwise: "the system's certificates",
        variable: 'PGSSLROOTCERT',
        description: 'PEM file with the certificates of the authorities to trust.',
    },
    'connect-retry-seconds': {
        group: 'server',
        type: 'integer',
        placeholder: 'SECONDS',
        default: '60',
        min: 0,
        max: 3600,
        description: 'Seconds for which the first connection is tried again while what keeps it away may pass: a name that does not resolve yet, a refused connection, a server that starts or fails over. A wrong password fails at once.',
    },
});
const serverNameOption = (0,_options_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .defineOptions */ .GM)({
    'server-name': {
        group: 'server',
        type: 'text',
        placeholder: 'NAME',
        otherwise: 'host and port',
        allowed: 'up to 100 characters, no slashes',
        description: 'What the server is called in the store, whatever its address. Backups of servers with different names are kept apart.',
        wrong: wrongServerName,
    },
});
const keyVaultOptions = (0,_options_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .defineOptions */ .GM)({
    'key-vault': {
        group: 'key-vault',
        type: 'text',
        placeholder: 'NAME',
        allowed: 'the name of a vault, or its URL',
        description: 'Azure Key Vault that holds what the following options name.',
        wrong: wrongVault,
    },
    'host-secret-name': {
        group: 'key-vault',
        type: 'text',
        placeholder: 'SECRET',
        allowed: '`NAME` or `NAME/VERSION`',
        description: 'Secret with the host name of the server, in place of `host`.',
        wrong: wrongSecretName,
    },
    'username-secret-name': {
        group: 'key-vault',
        type: 'text',
        placeholder: 'SECRET',
        allowed: '`NAME` or `NAME/VERSION`',
        description: 'Secret with the role to log in as, in place of `username`.',
        wrong: wrongSecretName,
    },
    'password-secret-name': {
        group: 'key-vault',
        type: 'text',
        placeholder: 'SECRET',
        allowed: '`NAME` or `NAME/VERSION`',
        description: 'Secret with the password of the role, in place of `password`. One that is rotated just then is fetched again.',
        wrong: wrongSecretName,
    },
    'connection-secret-name': {
        group: 'key-vault',
        type: 'text',
        placeholder: 'SECRET',
        allowed: '`NAME` or `NAME/VERSION`',
        description: 'Secret with a connection URI (`postgresql://ROLE:PASSWORD@HOST:PORT/DATABASE?sslmode=MODE`), in place of host, port, username and password. Its database is not used.',
        wrong: wrongSecretName,
    },
});
const restoreAsOptions = (0,_options_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .defineOptions */ .GM)({
    'restore-as': {
        group: 'command',
        type: 'text',
        placeholder: 'ROLE',
        otherwise: 'as `username`',
        description: 'Role that runs what is in the dump, by a login of its own that may do nothing else. Without it, code that somebody put into the database or the backup runs with all rights of `username` (docs/postgresql-roles.md).',
        connects: true,
    },
    'restore-as-password': {
        group: 'command',
        type: 'text',
        secret: true,
        placeholder: 'PASSWORD',
        otherwise: 'from `PGPASSFILE`, or none',
        description: 'Password of the role of `restore-as`.',
        connects: true,
    },
    'restore-as-password-secret-name': {
        group: 'command',
        type: 'text',
        placeholder: 'SECRET',
        allowed: '`NAME` or `NAME/VERSION`',
        description: 'Secret of `key-vault` with the password of the role of `restore-as`, in place of `restore-as-password`.',
        wrong: wrongSecretName,
        connects: true,
    },
});
/**
 * That the server is described once: by options, by secrets that hold them, or by one URI. `hasHost`: its host stands
 * elsewhere.
 */
function serverRule({ has, label }, hasHost = false) {
    const given = (names) => names.filter(has).map(label);
    const errors = [];
    const secrets = given([
        ...serverParts.map(([, secret]) => secret),
        'connection-secret-name',
        'restore-as-password-secret-name',
    ]);
    if (secrets.length > 0 && !has('key-vault')) {
        errors.push(`${secrets.join(', ')}: no --key-vault to take it from.`);
    }
    if (secrets.length === 0 && has('key-vault')) {
        errors.push(`${label('key-vault')}: no secret of it is named. Give --password-secret-name or --connection-secret-name, for example.`);
    }
    if (has('connection-secret-name')) {
        const doubled = given(serverParts.flat().concat('port'));
        if (doubled.length > 0) {
            errors.push(`${doubled.join(', ')}: cannot be combined with ${label('connection-secret-name')}, which holds them all.`);
        }
        return errors;
    }
    for (const [plain, secret] of serverParts) {
        if (has(plain) && has(secret)) {
            errors.push(`${given([plain, secret]).join(', ')}: only one of them can be used.`);
        }
        if (plain === 'host' && hasHost)
            continue;
        if (plain !== 'password' && !has(plain) && !has(secret)) {
            errors.push(`--${plain}: is required, unless --${secret} or --connection-secret-name is given.`);
        }
    }
    return errors;
}
/** Each part of a login, and the option that names the secret which holds it. */
const serverParts = [
    ['host', 'host-secret-name'],
    ['username', 'username-secret-name'],
    ['password', 'password-secret-name'],
];
const restoreAsPasswords = ['restore-as-password', 'restore-as-password-secret-name'];
/** The role that runs what is in a dump has one password. */
function restoreAsRule({ has, label }) {
    const passwords = restoreAsPasswords.filter(has);
    const given = passwords.map(label).join(', ');
    return [
        ...(passwords.length > 1 ? [`${given}: only one of them can be used.`] : []),
        ...(passwords.length > 0 && !has('restore-as') ? [`${given}: only with --restore-as.`] : []),
    ];
}
/** Also what is read from Key Vault has to be one host. */
function wrongHost(text) {
    if (text.includes('://'))
        return 'is a URL; give the name of the host alone.';
    if (text.startsWith('/'))
        return undefined;
    if (/^[^:]+:\d+$/u.test(text))
        return `${(0,_options_messages_js__WEBPACK_IMPORTED_MODULE_1__/* .shown */ .SP)(text)} has a port; give it with --port.`;
    if (/[\s,@]/u.test(text)) {
        return `${(0,_options_messages_js__WEBPACK_IMPORTED_MODULE_1__/* .shown */ .SP)(text)} is not one host: a name, an address, or the directory of a socket.`;
    }
    return undefined;
}
function wrongVault(text) {
    if (/^[a-z][a-z\d-]{1,22}[a-z\d]$/iu.test(text))
        return undefined;
    const url = URL.parse(text);
    const isVault = url?.protocol === 'https:' && url.pathname === '/' && !/[?#@]/u.test(text);
    return isVault
        ? undefined
        : `${(0,_options_messages_js__WEBPACK_IMPORTED_MODULE_1__/* .shown */ .SP)(text)} is neither the name of a vault (3 to 24 letters, digits and hyphens) nor its URL (https://NAME.vault.azure.net).`;
}
function wrongSecretName(text) {
    return (0,_options_messages_js__WEBPACK_IMPORTED_MODULE_1__/* .unless */ .NJ)(/^[a-z\d-]{1,127}(?:\/[a-z\d]{1,64})?$/iu, text, 'NAME or NAME/VERSION of a secret');
}
const longestServerName = 100;
function wrongServerName(text) {
    return text.length <= longestServerName && /^[^/\\\p{Cc}]+$/u.test(text)
        ? undefined
        : `${(0,_options_messages_js__WEBPACK_IMPORTED_MODULE_1__/* .shown */ .SP)(text)} is not allowed: up to ${longestServerName} characters, no slashes.`;
}
/** PostgreSQL cuts longer names off, and might then mean another database. */
const maxNameBytes = 63;
function wrongDatabaseName(text) {
    const bytes = Buffer.byteLength(text);
    return bytes > maxNameBytes
        ? `${(0,_options_messages_js__WEBPACK_IMPORTED_MODULE_1__/* .shown */ .SP)(text)} has ${bytes} bytes; the name of a database has at most ${maxNameBytes}.`
        : undefined;
}


/***/ }),

/***/ 89906:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kg: () => (/* binding */ notificationOptions),
/* harmony export */   a9: () => (/* binding */ notificationWarning)
/* harmony export */ });
/* unused harmony export wrongUrl */
/* harmony import */ var _catalog_absent_secret_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4667);
/* harmony import */ var _options_schema_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(16987);


const notificationOptions = (0,_options_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .defineOptions */ .GM)({
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
        .map(name => `${label(name)}: nobody is told, for there is no --notify-url. ${_catalog_absent_secret_js__WEBPACK_IMPORTED_MODULE_1__/* .absentSecret */ .c}`);
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
