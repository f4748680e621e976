export const id = 575;
export const ids = [575];
export const modules = {

/***/ 11916:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pu: () => (/* binding */ parseStamp),
/* harmony export */   nR: () => (/* binding */ timeOf),
/* harmony export */   xE: () => (/* binding */ formatStamp)
/* harmony export */ });
/** A time as a stamp: UTC, cut to the second, without characters that file systems refuse. */
const formatStamp = (time) => `${time.toISOString().slice(0, 19).replaceAll(':', '-')}Z`;
/** The time that a stamp stands for, or `undefined` when it is none (month 13, say). */
function parseStamp(stamp) {
    const [date, time] = stamp.split('T');
    const parsed = new Date(`${date}T${time?.replaceAll('-', ':')}`);
    return !Number.isNaN(parsed.getTime()) && formatStamp(parsed) === stamp ? parsed : undefined;
}
/** The instant that a stamp stands for; those in a catalog have been parsed before. */
const timeOf = ({ stamp }) => parseStamp(stamp) ?? new Date(0);


/***/ }),

/***/ 57584:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   du: () => (/* binding */ isAtLeast),
/* harmony export */   pN: () => (/* binding */ refutes),
/* harmony export */   rY: () => (/* binding */ verdicts),
/* harmony export */   zm: () => (/* binding */ verifyLevels)
/* harmony export */ });
/* harmony import */ var _stamp_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11916);

/** How much a verification looked at: the bytes, the archive as well, or a whole restore. */
const verifyLevels = ['checksum', 'archive', 'restore'];
/** `unverifiable`: nothing is wrong with the backup as far as could be seen, but it could not be tried here. */
const verdicts = ['passed', 'failed', 'unverifiable'];
/** Whether `level` shows no less than `than`. */
const isAtLeast = (level, than) => verifyLevels.indexOf(level) >= verifyLevels.indexOf(than);
/** Whether a backup that failed has since been found in order, by no smaller effort. */
const refutes = (later, failed) => later.verdict === 'passed' &&
    isAtLeast(later.level, failed.level) &&
    (0,_stamp_js__WEBPACK_IMPORTED_MODULE_0__/* .timeOf */ .nR)(later) > (0,_stamp_js__WEBPACK_IMPORTED_MODULE_0__/* .timeOf */ .nR)(failed);


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
/* harmony import */ var _catalog_verification_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57584);
/* harmony import */ var _connections_server_options_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46785);
/* harmony import */ var _options_messages_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2944);
/* harmony import */ var _options_schema_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(16987);




/** Options that several commands take. */
const selectionOptions = (0,_options_schema_js__WEBPACK_IMPORTED_MODULE_1__/* .defineOptions */ .GM)({
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
const backupOptions = (0,_options_schema_js__WEBPACK_IMPORTED_MODULE_1__/* .defineOptions */ .GM)({
    database: {
        group: 'command',
        type: 'text',
        placeholder: 'DATABASE',
        description: 'Database whose backup is meant.',
        wrong: _connections_server_options_js__WEBPACK_IMPORTED_MODULE_0__/* .wrongDatabaseName */ .uk,
    },
    backup: {
        group: 'command',
        type: 'text',
        placeholder: 'BACKUP',
        default: 'latest',
        description: 'Which backup: `latest`, a name, the path of its dump as any tool shows it (with prefix, container or as a URL), a time with hyphens as in the name (`2026-11-21T03-00-00Z`, exactly that one), or a time with colons (`2026-11-21T03:00:00Z`, the newest at or before it).',
    },
});
const runIdOption = (0,_options_schema_js__WEBPACK_IMPORTED_MODULE_1__/* .defineOptions */ .GM)({
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
const dryRunOption = (0,_options_schema_js__WEBPACK_IMPORTED_MODULE_1__/* .defineOptions */ .GM)({
    'dry-run': {
        group: 'command',
        type: 'boolean',
        default: 'false',
        description: 'Check everything and show what would be done, but change nothing.',
    },
});
const verifyLevelOption = (0,_options_schema_js__WEBPACK_IMPORTED_MODULE_1__/* .defineOptions */ .GM)({
    'verify-level': {
        group: 'command',
        type: 'choice',
        placeholder: 'LEVEL',
        choices: _catalog_verification_js__WEBPACK_IMPORTED_MODULE_2__/* .verifyLevels */ .zm,
        default: 'archive',
        description: 'How far to look: `checksum` reads every byte and compares; `archive` also decodes the whole dump; `restore` is a drill: it restores into a scratch database and compares that with what was recorded.',
    },
});
/** Of what loads a dump, for good or for a drill. */
const loadOptions = (0,_options_schema_js__WEBPACK_IMPORTED_MODULE_1__/* .defineOptions */ .GM)({
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
const reportFileOptions = (0,_options_schema_js__WEBPACK_IMPORTED_MODULE_1__/* .defineOptions */ .GM)({
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
