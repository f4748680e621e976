export const id = 968;
export const ids = [968,944];
export const modules = {

/***/ 57553:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hb: () => (/* binding */ azureLoginOptions),
/* harmony export */   P$: () => (/* binding */ chooseCredential),
/* harmony export */   VR: () => (/* binding */ azureLoginRule),
/* harmony export */   ve: () => (/* binding */ missingForCredential)
/* harmony export */ });
/* harmony import */ var _catalog_absent_secret_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4667);
/* harmony import */ var _catalog_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(59302);
/* harmony import */ var _options_gitlab_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(56133);
/* harmony import */ var _options_messages_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2944);
/* harmony import */ var _options_schema_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(16987);





const azureLoginOptions = (0,_options_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .defineOptions */ .GM)({
    'azure-credential': {
        group: 'azure',
        type: 'choice',
        placeholder: 'KIND',
        choices: [
            'auto',
            'client-secret',
            'github-oidc',
            'gitlab-oidc',
            'workload-identity',
            'managed-identity',
            'azure-cli',
        ],
        default: 'auto',
        description: 'How to log in to Azure, for Key Vault and for a store without a key of its own. `auto` goes by what is given; the log tells what it took.',
    },
    'azure-client-id': {
        group: 'azure',
        type: 'text',
        placeholder: 'ID',
        allowed: 'a GUID',
        variable: 'AZURE_CLIENT_ID',
        description: 'Application (client) ID of the app registration or managed identity to log in as.',
        wrong: wrongClientId,
    },
    'azure-tenant-id': {
        group: 'azure',
        type: 'text',
        placeholder: 'ID',
        allowed: 'a GUID or a domain',
        variable: 'AZURE_TENANT_ID',
        description: 'Directory (tenant) ID of the identity.',
        wrong: wrongTenantId,
    },
    'azure-client-secret': {
        group: 'azure',
        type: 'text',
        secret: true,
        placeholder: 'SECRET',
        variable: 'AZURE_CLIENT_SECRET',
        description: 'Client secret of the app registration. A federated credential needs none.',
    },
    'azure-audience': {
        group: 'azure',
        type: 'text',
        placeholder: 'AUDIENCE',
        default: 'api://AzureADTokenExchange',
        description: 'Audience to ask for in the id-token of GitHub: that of the federated credential. Other clouds than the public one have their own.',
    },
});
/** That what the way to log in needs is there. */
function azureLoginRule({ values, has, label, environment, }) {
    // What was given wrongly is told by itself.
    if (has('azure-credential') && values['azure-credential'] === undefined)
        return [];
    const { kind, reason } = chooseCredential(values, environment);
    const missing = missingForCredential(kind, has, environment);
    return missing.length === 0
        ? []
        : [
            `${label('azure-credential')}: ${kind} (${reason}) also needs ${missing.join(' and ')}.${missing.includes((0,_catalog_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .option */ .uK)('azure-client-secret')) ? ` ${_catalog_absent_secret_js__WEBPACK_IMPORTED_MODULE_3__/* .absentSecret */ .c}` : ''}`,
        ];
}
/**
 * What `azure-credential` means here. `auto` never probes: the first way for which something is
 * there is taken, and a failure of it is reported, rather than hidden by the next.
 */
function chooseCredential(values, environment) {
    const asked = values['azure-credential'] ?? 'auto';
    if (asked !== 'auto')
        return { kind: asked, reason: 'asked for' };
    const clientId = values['azure-client-id'] !== undefined;
    if (values['azure-client-secret'] !== undefined) {
        return { kind: 'client-secret', reason: 'a client secret is given' };
    }
    if (environment[_options_gitlab_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .gitlabTokenVariable */ .hB]) {
        return { kind: 'gitlab-oidc', reason: `${_options_gitlab_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .gitlabTokenVariable */ .hB} is set` };
    }
    if (clientId && environment.ACTIONS_ID_TOKEN_REQUEST_URL) {
        return { kind: 'github-oidc', reason: 'GitHub offers id-tokens, and a client id is given' };
    }
    if (environment.AZURE_FEDERATED_TOKEN_FILE) {
        return { kind: 'workload-identity', reason: 'AZURE_FEDERATED_TOKEN_FILE is set' };
    }
    const endpoint = managedIdentityVariables.find(variable => environment[variable]);
    if (endpoint)
        return { kind: 'managed-identity', reason: `${endpoint} is set` };
    // Whoever gives both on GitHub forgot a permission, and did not log in by `az` beforehand.
    if (clientId && values['azure-tenant-id'] && environment.GITHUB_ACTIONS === 'true') {
        return { kind: 'github-oidc', reason: 'client and tenant id are given on GitHub' };
    }
    return { kind: 'azure-cli', reason: 'nothing else is given' };
}
/** By which App Service, Functions, Container Apps, Arc and Azure ML say where tokens are to be had. */
const managedIdentityVariables = ['IDENTITY_ENDPOINT', 'MSI_ENDPOINT'];
/** What a way to log in needs beyond itself: options, and whether a variable can stand for them. */
function missingForCredential(kind, given, environment) {
    const options = (...names) => names.filter(name => !given(name)).map(name => (0,_catalog_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .option */ .uK)(name));
    switch (kind) {
        case 'client-secret':
            return options('azure-client-id', 'azure-tenant-id', 'azure-client-secret');
        case 'github-oidc':
            return options('azure-client-id', 'azure-tenant-id');
        case 'gitlab-oidc':
            return [
                ...options('azure-client-id', 'azure-tenant-id'),
                ...(environment[_options_gitlab_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .gitlabTokenVariable */ .hB] ? [] : [`id_tokens: ${_options_gitlab_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .gitlabTokenVariable */ .hB}`]),
            ];
        case 'workload-identity':
            // The webhook of Kubernetes sets all three, also where the options are read from elsewhere.
            return [
                ...(environment.AZURE_CLIENT_ID ? [] : options('azure-client-id')),
                ...(environment.AZURE_TENANT_ID ? [] : options('azure-tenant-id')),
                ...(environment.AZURE_FEDERATED_TOKEN_FILE ? [] : ['AZURE_FEDERATED_TOKEN_FILE']),
            ];
        case 'managed-identity':
        case 'azure-cli':
            return [];
    }
}
const guid = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/iu;
function wrongClientId(text) {
    return (0,_options_messages_js__WEBPACK_IMPORTED_MODULE_4__/* .unless */ .NJ)(guid, text, 'the Application (client) ID is a GUID; the name or the secret is not meant');
}
function wrongTenantId(text) {
    return guid.test(text)
        ? undefined
        : (0,_options_messages_js__WEBPACK_IMPORTED_MODULE_4__/* .unless */ .NJ)(/^[a-z\d-]+(?:\.[a-z\d-]+)+$/iu, text, 'a GUID, or a domain of the directory');
}


/***/ }),

/***/ 4667:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ absentSecret)
/* harmony export */ });
/**
 * Where a secret would have done, and none was given. Whoever names one that is not there gives an empty
 * text, which nobody can tell from nothing: so what fails for want of a secret says this.
 */
const absentSecret = 'Was it given? A CI system hands on an empty text for a secret that it does not have under this name: runs of Dependabot and pull requests of forks get none at all, and in GitLab branches that are not protected get no protected variable.';


/***/ }),

/***/ 44081:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $0: () => (/* binding */ hourMs),
/* harmony export */   J2: () => (/* binding */ minuteMs),
/* harmony export */   LP: () => (/* binding */ dayMs),
/* harmony export */   Ln: () => (/* binding */ span),
/* harmony export */   jH: () => (/* binding */ periodOf),
/* harmony export */   m7: () => (/* binding */ dateIn),
/* harmony export */   n$: () => (/* binding */ utc)
/* harmony export */ });
/** The days, weeks, months and years that instants are in, as a calendar on the wall shows them; instants in messages. */
const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;
/** `2026-11-21 03:00 UTC` */
const utc = (time) => `${time.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
/** `45 min`, `71 h`, `12 d` */
function span(from, to) {
    const ms = Math.max(0, to.getTime() - from.getTime());
    if (ms < 2 * hourMs)
        return `${Math.floor(ms / minuteMs)} min`;
    return ms < 3 * dayMs ? `${Math.floor(ms / hourMs)} h` : `${Math.floor(ms / dayMs)} d`;
}
/** In a time zone that `Intl` knows. */
function dateIn(timeZone) {
    const format = new Intl.DateTimeFormat('en-u-ca-iso8601-nu-latn', {
        timeZone,
        year: 'numeric',
        month: '2-digit',
        day: '2-digit',
    });
    return instant => format.format(instant);
}
/** The names of the periods that a date is in; their order is that of time. */
const periodOf = {
    daily: (date) => date,
    weekly: isoWeek,
    monthly: (date) => date.slice(0, 7),
    yearly: (date) => date.slice(0, 4),
};
/** `2026-W47`: a week belongs to the year that its Thursday is in. */
function isoWeek(date) {
    const day = Date.parse(date) / dayMs;
    // The epoch was a Thursday.
    const thursday = new Date((day - ((day + 3) % 7) + 3) * dayMs);
    const year = thursday.getUTCFullYear();
    const week = Math.floor((thursday.getTime() - Date.UTC(year, 0)) / (7 * dayMs)) + 1;
    return `${year}-W${String(week).padStart(2, '0')}`;
}


/***/ }),

/***/ 56879:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ag: () => (/* binding */ decodeDatabase),
/* harmony export */   CF: () => (/* binding */ encodeDatabase),
/* harmony export */   GO: () => (/* binding */ parseStoredName),
/* harmony export */   Md: () => (/* binding */ fileName),
/* harmony export */   Mm: () => (/* binding */ failedRunName),
/* harmony export */   QN: () => (/* binding */ databaseFolder),
/* harmony export */   U_: () => (/* binding */ backupFiles),
/* harmony export */   XL: () => (/* binding */ evidenceSuffix),
/* harmony export */   Xc: () => (/* binding */ evidenceName),
/* harmony export */   aw: () => (/* binding */ backupName),
/* harmony export */   nP: () => (/* binding */ fileEndings)
/* harmony export */ });
/* harmony import */ var _stamp_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11916);
/* harmony import */ var _verification_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57584);


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
const evidenceSuffix = '.evidence.json';
/** The name in the store of the evidence of a verification: `….{time}.{level}.{verdict}.evidence.json`. */
const evidenceName = (place, { stamp, level, verdict }) => `${databaseFolder(place.database)}${backupName(place)}.${stamp}.${level}.${verdict}${evidenceSuffix}`;
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
    if (database === undefined || !(0,_stamp_js__WEBPACK_IMPORTED_MODULE_0__/* .parseStamp */ .Pu)(groups.stamp))
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
    const knownLevel = _verification_js__WEBPACK_IMPORTED_MODULE_1__/* .verifyLevels */ .zm.find(known => known === level);
    const knownVerdict = _verification_js__WEBPACK_IMPORTED_MODULE_1__/* .verdicts */ .rY.find(known => known === verdict);
    if (!(0,_stamp_js__WEBPACK_IMPORTED_MODULE_0__/* .parseStamp */ .Pu)(stamp) || !knownLevel || !knownVerdict)
        return undefined;
    return { stamp, level: knownLevel, verdict: knownVerdict };
}


/***/ }),

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

/***/ 85583:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ command),
/* harmony export */   N: () => (/* binding */ defineCommand)
/* harmony export */ });
const defineCommand = (definition) => {
    const { rules, warnings = [] } = definition;
    // TypeScript cannot see that the parser asks rules about the options of their own definition.
    const erased = (all) => all;
    return { ...definition, rules: erased(rules), warnings: erased(warnings) };
};
/** Puts the parts of a command together, of which two are loaded when they are needed. */
function command(definition, load, loadPresentation) {
    // TypeScript cannot see that the parser read the values by this definition.
    const typed = (values) => values;
    return {
        ...definition,
        async perform(values, context) {
            const { run } = await load();
            const { result, location } = await run(typed(values), context);
            const [{ outcomeOf }, presentation] = await Promise.all([
                Promise.all(/* import() | present */[__webpack_require__.e(377), __webpack_require__.e(968), __webpack_require__.e(492)]).then(__webpack_require__.bind(__webpack_require__, 59757)),
                loadPresentation(),
            ]);
            return { outcome: outcomeOf(presentation, result), location };
        },
        async cleanUp(values, of, context) {
            const { cleanUp } = await load();
            return await cleanUp?.(typed(values), of, context);
        },
    };
}


/***/ }),

/***/ 51758:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bo: () => (/* binding */ reportFileOptions),
/* harmony export */   DO: () => (/* binding */ verifyLevelOption),
/* harmony export */   My: () => (/* binding */ ageOptions),
/* harmony export */   SV: () => (/* binding */ dryRunOption),
/* harmony export */   ZG: () => (/* binding */ loadOptions),
/* harmony export */   cx: () => (/* binding */ scratchOption),
/* harmony export */   fI: () => (/* binding */ backupOptions),
/* harmony export */   gq: () => (/* binding */ runIdOption),
/* harmony export */   ii: () => (/* binding */ newerClientOption),
/* harmony export */   lo: () => (/* binding */ selectionOptions),
/* harmony export */   rI: () => (/* binding */ exclusionOptions)
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
        description: 'Extensions that a drill with `scratch` `runner` makes, by a superuser of its throw-away server; `azure` stands for all that Azure Database for PostgreSQL offers. A backup that needs another one is not verifiable there. The packages of those that are named one by one are installed where they are missing and that can be done (Debian, Ubuntu).',
    },
});
/** What of a database a backup leaves out. */
const exclusionOptions = (0,_options_schema_js__WEBPACK_IMPORTED_MODULE_1__/* .defineOptions */ .GM)({
    'exclude-table-data': {
        group: 'command',
        type: 'patterns',
        placeholder: '[SCHEMA.]TABLE',
        otherwise: 'none',
        description: 'Tables to dump without their rows: a name in any schema, or a schema and a name. Of a partitioned table all partitions are meant. The definition of the table is kept.',
    },
    'exclude-schemas': {
        group: 'command',
        type: 'patterns',
        placeholder: 'SCHEMA',
        otherwise: 'none',
        description: 'Schemas to leave out, with everything in them.',
    },
});
const newerClientOption = (0,_options_schema_js__WEBPACK_IMPORTED_MODULE_1__/* .defineOptions */ .GM)({
    'allow-newer-client': {
        group: 'command',
        type: 'boolean',
        default: 'false',
        description: "Dump with a pg_dump of a later major version than the server's. Such an archive may not go back into the same server.",
    },
});
/** From which age on something is reported. */
const ageOptions = (0,_options_schema_js__WEBPACK_IMPORTED_MODULE_1__/* .defineOptions */ .GM)({
    'max-age-hours': {
        group: 'command',
        type: 'integer',
        placeholder: 'HOURS',
        default: '36',
        min: 1,
        max: 87600,
        description: 'Age from which on the newest good backup of a database is too old.',
    },
    'max-verified-age-days': {
        group: 'command',
        type: 'integer',
        placeholder: 'DAYS',
        otherwise: 'not looked at',
        min: 1,
        max: 36500,
        description: 'Days within which each database must have had a backup that was verified.',
    },
    'expiry-warning-days': {
        group: 'command',
        type: 'integer',
        placeholder: 'DAYS',
        default: '30',
        min: 0,
        max: 3650,
        description: 'Days before a SAS token or a secret in Key Vault expires in which it is a finding.',
    },
});
const scratchOption = (0,_options_schema_js__WEBPACK_IMPORTED_MODULE_1__/* .defineOptions */ .GM)({
    scratch: {
        group: 'command',
        type: 'scratch',
        placeholder: 'WHERE',
        default: 'runner',
        allowed: '`runner`, `server`, or `HOST[:PORT]`',
        description: 'Where a drill restores to: `runner` starts a throw-away PostgreSQL on this machine, `server` makes a scratch database on the server of `host`, and another host means one there, with the same login.',
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

/***/ 34710:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ failuresText),
/* harmony export */   w: () => (/* binding */ backupShape)
/* harmony export */ });
/** What the outputs of several commands hold, for people. */
const backupShape = '`{database, name, startedAt, snapshotAt, finishedAt, label, sizeBytes, sha256, rows, verifiedAt, verifiedLevel}` each';
const failuresText = 'JSON array of `{database, code, message, hint}`: what failed, `[]` when nothing did. `database` is `null` where the whole run failed.';


/***/ }),

/***/ 88754:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ maxMatrixJobs),
/* harmony export */   m: () => (/* binding */ definition)
/* harmony export */ });
/* harmony import */ var _azure_login_options_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57553);
/* harmony import */ var _connections_login_rule_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(16343);
/* harmony import */ var _connections_server_options_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(46785);
/* harmony import */ var _command_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(85583);
/* harmony import */ var _common_options_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(51758);
/* harmony import */ var _common_outputs_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(34710);






/** GitHub makes no more jobs of one matrix. */
const maxMatrixJobs = 256;
const definition = (0,_command_js__WEBPACK_IMPORTED_MODULE_4__/* .defineCommand */ .N)({
    summary: 'Show which databases would be backed up, and why others would not.',
    options: {
        databases: _common_options_js__WEBPACK_IMPORTED_MODULE_3__/* .selectionOptions */ .lo.databases,
        'exclude-databases': _common_options_js__WEBPACK_IMPORTED_MODULE_3__/* .selectionOptions */ .lo['exclude-databases'],
        ..._connections_server_options_js__WEBPACK_IMPORTED_MODULE_2__/* .serverOptions */ .or,
        ..._connections_server_options_js__WEBPACK_IMPORTED_MODULE_2__/* .keyVaultOptions */ .mr,
        ..._azure_login_options_js__WEBPACK_IMPORTED_MODULE_0__/* .azureLoginOptions */ .Hb,
    },
    examples: [
        'pg-azure-backup databases --host shop.postgres.database.azure.com --username backup',
        "pg-azure-backup databases --host localhost --username postgres --exclude-databases 'test_*' --json",
    ],
    rules: [_connections_server_options_js__WEBPACK_IMPORTED_MODULE_2__/* .serverRule */ .aI, _connections_login_rule_js__WEBPACK_IMPORTED_MODULE_1__/* .loginRule */ .Y],
    outputs: {
        databases: `JSON array of the names of the databases, for \`strategy.matrix\` and for the input \`databases\` of the other actions. A backslash precedes what would mean something else in that input: \`a,b\` is written \`a\\,b\`. Of more than ${maxMatrixJobs}, the most that a matrix takes, several share an item. Not set when the server could not be asked.`,
        'databases-escaped': 'The same with a backslash before every character, which means the same: a runner drops an output of a job in which the value of a secret is found, and a database may have such a name.',
        failures: _common_outputs_js__WEBPACK_IMPORTED_MODULE_5__/* .failuresText */ .B,
    },
    work: { heading: 'Listing the databases', notification: 'Listing the databases' },
    action: {
        name: 'pg-azure-backup: databases',
        description: 'Show which databases of a PostgreSQL server would be backed up, also as a matrix for further jobs',
        icon: 'search',
        color: 'blue',
        cleansUp: false,
    },
    gitlab: { stage: 'build', timeout: '1h', runs: 'nightly' },
});


/***/ }),

/***/ 16343:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ needsIdentity),
/* harmony export */   Y: () => (/* binding */ loginRule)
/* harmony export */ });
/* harmony import */ var _azure_login_options_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57553);
/* harmony import */ var _store_options_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(59155);


/** Key Vault always wants a login to Azure, a store only when it has no key of its own. */
const needsIdentity = (asked) => asked.has('key-vault') || (0,_store_options_js__WEBPACK_IMPORTED_MODULE_1__/* .storeNeedsIdentity */ .Vc)(asked);
/** That what a login to Azure needs is there, where something wants one. */
const loginRule = (asked) => needsIdentity(asked) ? (0,_azure_login_options_js__WEBPACK_IMPORTED_MODULE_0__/* .azureLoginRule */ .VR)(asked) : [];


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
/* harmony import */ var _catalog_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(59302);
/* harmony import */ var _options_messages_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2944);
/* harmony import */ var _options_schema_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(16987);



const serverOptions = (0,_options_schema_js__WEBPACK_IMPORTED_MODULE_1__/* .defineOptions */ .GM)({
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
const serverNameOption = (0,_options_schema_js__WEBPACK_IMPORTED_MODULE_1__/* .defineOptions */ .GM)({
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
const keyVaultOptions = (0,_options_schema_js__WEBPACK_IMPORTED_MODULE_1__/* .defineOptions */ .GM)({
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
const restoreAsOptions = (0,_options_schema_js__WEBPACK_IMPORTED_MODULE_1__/* .defineOptions */ .GM)({
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
        errors.push(`${secrets.join(', ')}: no ${(0,_catalog_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .option */ .uK)('key-vault')} to take it from.`);
    }
    if (secrets.length === 0 && has('key-vault')) {
        errors.push(`${label('key-vault')}: no secret of it is named. Give ${(0,_catalog_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .option */ .uK)('password-secret-name')} or ${(0,_catalog_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .option */ .uK)('connection-secret-name')}, for example.`);
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
            errors.push(`${(0,_catalog_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .option */ .uK)(plain)}: is required, unless ${(0,_catalog_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .option */ .uK)(secret)} or ${(0,_catalog_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .option */ .uK)('connection-secret-name')} is given.`);
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
        ...(passwords.length > 0 && !has('restore-as')
            ? [`${given}: only with ${(0,_catalog_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .option */ .uK)('restore-as')}.`]
            : []),
    ];
}
/** Also what is read from Key Vault has to be one host. */
function wrongHost(text) {
    if (text.includes('://'))
        return 'is a URL; give the name of the host alone.';
    if (text.startsWith('/'))
        return undefined;
    if (/^[^:]+:\d+$/u.test(text))
        return `${(0,_options_messages_js__WEBPACK_IMPORTED_MODULE_2__/* .shown */ .SP)(text)} has a port; give it with ${(0,_catalog_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .option */ .uK)('port')}.`;
    if (/[\s,@]/u.test(text)) {
        return `${(0,_options_messages_js__WEBPACK_IMPORTED_MODULE_2__/* .shown */ .SP)(text)} is not one host: a name, an address, or the directory of a socket.`;
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
        : `${(0,_options_messages_js__WEBPACK_IMPORTED_MODULE_2__/* .shown */ .SP)(text)} is neither the name of a vault (3 to 24 letters, digits and hyphens) nor its URL (https://NAME.vault.azure.net).`;
}
function wrongSecretName(text) {
    return (0,_options_messages_js__WEBPACK_IMPORTED_MODULE_2__/* .unless */ .NJ)(/^[a-z\d-]{1,127}(?:\/[a-z\d]{1,64})?$/iu, text, 'NAME or NAME/VERSION of a secret');
}
const longestServerName = 100;
function wrongServerName(text) {
    return text.length <= longestServerName && /^[^/\\\p{Cc}]+$/u.test(text)
        ? undefined
        : `${(0,_options_messages_js__WEBPACK_IMPORTED_MODULE_2__/* .shown */ .SP)(text)} is not allowed: up to ${longestServerName} characters, no slashes.`;
}
/** PostgreSQL cuts longer names off, and might then mean another database. */
const maxNameBytes = 63;
function wrongDatabaseName(text) {
    const bytes = Buffer.byteLength(text);
    return bytes > maxNameBytes
        ? `${(0,_options_messages_js__WEBPACK_IMPORTED_MODULE_2__/* .shown */ .SP)(text)} has ${bytes} bytes; the name of a database has at most ${maxNameBytes}.`
        : undefined;
}


/***/ }),

/***/ 59155:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S2: () => (/* binding */ storeOptions),
/* harmony export */   U5: () => (/* binding */ serverFolderRule),
/* harmony export */   US: () => (/* binding */ storeWarning),
/* harmony export */   Vc: () => (/* binding */ storeNeedsIdentity),
/* harmony export */   Wm: () => (/* binding */ storeRule),
/* harmony export */   ew: () => (/* binding */ storeReadOptions),
/* harmony export */   l8: () => (/* binding */ storeIsMeant),
/* harmony export */   lm: () => (/* binding */ storeWriteOptions),
/* harmony export */   wo: () => (/* binding */ sourceServerOption)
/* harmony export */ });
/* harmony import */ var _catalog_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(59302);
/* harmony import */ var _options_messages_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2944);
/* harmony import */ var _options_schema_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(16987);
/* harmony import */ var _storage_registry_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(15046);




const kinds = Object.values(_storage_registry_js__WEBPACK_IMPORTED_MODULE_1__/* .stores */ .z);
/** TypeScript cannot see what assigning a list of objects makes of the first. */
const merged = (each) => Object.assign({}, ...each);
const storeOptions = merged(kinds.map(({ options }) => options));
/** Of commands that write dumps. */
const storeWriteOptions = merged(kinds.map(({ writeOptions }) => writeOptions));
/** Of commands that read dumps. */
const storeReadOptions = merged(kinds.map(({ readOptions }) => readOptions));
const sourceServerOption = (0,_options_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .defineOptions */ .GM)({
    'source-server': {
        group: 'store',
        type: 'text',
        placeholder: 'SERVER',
        otherwise: 'the only one that has backups there',
        allowed: 'a `server-name`, or `HOST:PORT`',
        description: 'Which server the backups are of, where those of several lie in one place.',
        wrong: wrongSourceServer,
    },
});
/** Whether the store wants a login to Azure: only where it has no key of its own. */
const storeNeedsIdentity = (asked) => kinds.some(({ needsLogin }) => needsLogin?.(asked));
/** The simplest first, which the registry has last. */
const bySimplicity = kinds.toReversed();
/** The options that speak of a kind of store, secrets last. */
function optionsOf({ options, writeOptions, readOptions }) {
    const [secret = [], open = []] = [true, false].map(wanted => Object.entries(options)
        .filter(([, definition]) => (definition.secret === true) === wanted)
        .map(([name]) => name));
    return [...open, ...Object.keys(writeOptions), ...Object.keys(readOptions), ...secret];
}
/** Whether any option speaks of a store. */
const storeIsMeant = ({ has }) => kinds.some(kind => optionsOf(kind).some(has));
/** That exactly one store is described, and wholly. */
function storeRule(asked) {
    const { has, label } = asked;
    const spokenOf = bySimplicity.filter(kind => optionsOf(kind).some(has));
    const [kind] = spokenOf;
    if (kind === undefined) {
        const wanted = bySimplicity.map(({ key }) => (0,_catalog_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .option */ .uK)(key)).join(', ');
        return [`${wanted}: no store. Give ${bySimplicity.flatMap(({ ways }) => ways).join(', or ')}.`];
    }
    if (spokenOf.length === 1)
        return kind.rule(asked);
    const [one = '', ...others] = spokenOf.map(of => optionsOf(of).filter(has).map(label).join(', '));
    return [`${one}: cannot be combined with ${others.join(', ')}.`];
}
const storeWarning = (asked) => kinds.flatMap(({ warning }) => warning?.(asked) ?? []);
/**
 * The folder of a server has to be known before the server is asked. `ofServer`: the store is that of the server of the
 * options, whose name says it as well.
 */
function serverFolderRule({ values, has, label, takes }, ofServer = false) {
    if (!values['storage-prefix']?.includes('{server}') || has('source-server'))
        return [];
    if (ofServer && (has('server-name') || has('host')))
        return [];
    const prefix = label('storage-prefix');
    return [
        ofServer
            ? `${prefix}: {server} needs ${(0,_catalog_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .option */ .uK)('server-name')}, since the host stands in a key vault.`
            : `${prefix}: {server} needs ${takes('source-server') ? (0,_catalog_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .option */ .uK)('source-server') : (0,_catalog_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .option */ .uK)('server-name')}, to know whose folder is meant.`,
    ];
}
/** An address may hold the directory of a socket. */
function wrongSourceServer(text) {
    return /\p{Cc}/u.test(text) ? `${(0,_options_messages_js__WEBPACK_IMPORTED_MODULE_3__/* .shown */ .SP)(text)} is not allowed: control characters.` : undefined;
}


/***/ }),

/***/ 56133:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kd: () => (/* binding */ lostInDatabases),
/* harmony export */   Og: () => (/* binding */ databasesAsWritten),
/* harmony export */   PA: () => (/* binding */ expandInput),
/* harmony export */   hB: () => (/* binding */ gitlabTokenVariable)
/* harmony export */ });
/* unused harmony export expandedByGitlab */
/* harmony import */ var _schema_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(16987);
/**
 * How a GitLab component hands on its inputs. GitLab would put variables in the place of every `$name`
 * in them, and nothing where there is no such variable: of a database `shop$old` to leave out, `shop`
 * would be left. So they come as they were written, and the variables are put in here.
 */

/** The variable in which a GitLab job gets its id-token; `id_tokens:` of the job names it. */
const gitlabTokenVariable = 'PG_BACKUP_ID_TOKEN';
/** In the matrix of a job, and in the paths of its artifacts, GitLab does it nevertheless. */
const expandedByGitlab = ['databases', 'junit-file'];
/** What `databases` was before. */
const databasesAsWritten = (0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .inputVariableName */ .GQ)('databases-as-written');
/**
 * The text of an input. As a whole, `$NAME` or `${NAME}` is the variable, or nothing; within other text
 * only a variable that there is. `$$` is a `$`, and so is every other one.
 */
function expandInput(name, env) {
    const text = env[(0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .inputVariableName */ .GQ)(name)] ?? '';
    if (expandedByGitlab.includes(name))
        return text;
    const whole = variableIn(/^(?:\$([A-Za-z_]\w*)|\$\{([A-Za-z_]\w*)\})$/u.exec(text));
    if (whole !== undefined)
        return env[whole] ?? '';
    return text.replaceAll(references, (...match) => {
        const [written] = match;
        if (written === '$$')
            return '$';
        return env[variableIn(match) ?? ''] ?? written;
    });
}
/** What is wrong with the items of `databases`: GitLab has put nothing in the place of a name. */
function lostInDatabases(env) {
    const lost = [...(env[databasesAsWritten] ?? '').matchAll(references)].find(match => {
        const variable = variableIn(match);
        return variable !== undefined && !env[variable];
    });
    return (lost &&
        `GitLab put nothing in the place of ${lost[0]}, since there is no such variable, or it is empty. Write $$ for a $ that belongs to a name.`);
}
const references = /\$\$|\$([A-Za-z_]\w*)|\$\{([A-Za-z_]\w*)\}/gu;
const variableIn = (match) => match?.[1] ?? match?.[2];


/***/ }),

/***/ 2944:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NJ: () => (/* binding */ unless),
/* harmony export */   SP: () => (/* binding */ shown),
/* harmony export */   TN: () => (/* binding */ oneLine),
/* harmony export */   didYouMean: () => (/* binding */ didYouMean),
/* harmony export */   nearest: () => (/* binding */ nearest)
/* harmony export */ });
// A secret in the wrong place: a URL with a login, a SAS, a connection string, an account key.
const looksSecret = /:\/\/[^/]*@|\b(?:sig|password|accountkey|sharedaccesssignature)=|[\w+/]{86}==/iu;
/** A value as messages show it: on one line, cut when long, and not at all when it looks secret. */
function shown(text) {
    if (looksSecret.test(text))
        return 'the value (not shown: it looks like a secret)';
    return oneLine(JSON.stringify(text.length > 120 ? `${text.slice(0, 120)}…` : text));
}
/** What is wrong with a text that does not look as it has to: the rest of a sentence. */
const unless = (allowed, text, rule) => allowed.test(text) ? undefined : `${shown(text)} is not allowed: ${rule}.`;
/** The text with every control character escaped, so that it stays on its line and on its screen. */
const oneLine = (text) => text.replace(/[\p{Cc}\u2028\u2029\p{Bidi_Control}]/gu, character => `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`);
/** The candidate that a mistyped name most likely stands for, or `undefined` when none is close. */
function nearest(name, candidates) {
    let best;
    let bestDistance = Math.max(2, Math.floor(name.length / 3)) + 1;
    for (const candidate of candidates) {
        const distance = editDistance(name, candidate);
        if (distance < bestDistance)
            [best, bestDistance] = [candidate, distance];
    }
    return best;
}
/** How many characters have to be put in, taken out or changed to get from one word to the other. */
function editDistance(from, to) {
    let row = Array.from({ length: to.length + 1 }, (_, column) => column);
    for (const [index, character] of [...from].entries()) {
        const next = [index + 1];
        for (let column = 1; column <= to.length; column += 1) {
            const changed = (row[column - 1] ?? 0) + (to[column - 1] === character ? 0 : 1);
            next.push(Math.min(changed, (row[column] ?? 0) + 1, (next[column - 1] ?? 0) + 1));
        }
        row = next;
    }
    return row[to.length] ?? 0;
}
const didYouMean = (name) => name ? ` Did you mean ${name}?` : '';


/***/ }),

/***/ 90466:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L7: () => (/* binding */ orderedRights),
/* harmony export */   ls: () => (/* binding */ inUsualTime),
/* harmony export */   mZ: () => (/* binding */ anotherSasCommand),
/* harmony export */   z4: () => (/* binding */ newSasCommand)
/* harmony export */ });
/* harmony import */ var _catalog_calendar_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44081);

/** What a SAS may allow in a container, by the letters that the Azure CLI takes, in the order in which Azure wants them. */
const containerRights = [...'racwdxyltfmei'];
/** How long another token is good for where the one at hand does not say: as long as one that somebody forgets may live. */
const usualDays = 90;
/** Each once, as Azure orders them. */
function orderedRights(rights) {
    const wanted = new Set(rights);
    return containerRights.filter(right => wanted.has(right)).join('');
}
/** What makes another SAS token of these rights, for a shell; in minutes, as the Azure CLI takes it. */
function newSasCommand(rights, { account, container }, expiresAt = inUsualTime(new Date())) {
    const until = `${expiresAt.toISOString().slice(0, 16)}Z`;
    return `az storage container generate-sas --account-name ${account} --name ${container} --permissions ${orderedRights(rights)} --expiry ${until} --https-only --output tsv`;
}
/** At midnight. */
const inUsualTime = (now) => new Date(Math.floor((now.getTime() + usualDays * _catalog_calendar_js__WEBPACK_IMPORTED_MODULE_0__/* .dayMs */ .LP) / _catalog_calendar_js__WEBPACK_IMPORTED_MODULE_0__/* .dayMs */ .LP) * _catalog_calendar_js__WEBPACK_IMPORTED_MODULE_0__/* .dayMs */ .LP);
/** For as long as the one at hand. */
const anotherSasCommand = ({ expiresAt }, rights, location) => newSasCommand(rights, location, expiresAt && expiresAt.getTime() > Date.now() ? expiresAt : undefined);


/***/ }),

/***/ 15046:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  z: () => (/* binding */ stores)
});

// EXTERNAL MODULE: ./lib/catalog/reference.js
var reference = __webpack_require__(59302);
// EXTERNAL MODULE: ./lib/options/messages.js
var messages = __webpack_require__(2944);
// EXTERNAL MODULE: ./lib/options/schema.js
var schema = __webpack_require__(16987);
;// CONCATENATED MODULE: ./lib/storage/azure-blob/options.js



const azureBlobOptions = (0,schema/* defineOptions */.GM)({
    'storage-account': {
        group: 'store',
        type: 'text',
        placeholder: 'NAME',
        otherwise: 'from `storage-connection-string`',
        allowed: '3 to 24 lower-case letters and digits',
        description: 'Azure storage account that holds the backups.',
        wrong: wrongAccount,
    },
    'storage-container': {
        group: 'store',
        type: 'text',
        placeholder: 'NAME',
        allowed: '3 to 63 lower-case letters, digits and single hyphens',
        description: 'Blob container in the storage account. It must exist.',
        wrong: wrongContainer,
    },
    'storage-prefix': {
        group: 'store',
        type: 'prefix',
        placeholder: 'PATH',
        default: 'database_backups',
        description: 'Folder inside the container. `/` stands for the container itself, `{server}` for the name of the server: `server-name`, else host and port; for commands that only read the store, `source-server`.',
        wrong: wrongPrefix,
    },
    'storage-endpoint': {
        group: 'store',
        type: 'text',
        placeholder: 'URL',
        otherwise: '`https://ACCOUNT.blob.core.windows.net`',
        description: 'Blob endpoint of the storage account, for another cloud, a custom domain or an emulator.',
        wrong: wrongEndpoint,
    },
    'storage-account-key': {
        group: 'store',
        type: 'text',
        secret: true,
        placeholder: 'KEY',
        otherwise: 'log in to Azure',
        description: 'Access key of the storage account.',
        wrong: wrongAccountKey,
    },
    'storage-sas-token': {
        group: 'store',
        type: 'text',
        secret: true,
        placeholder: 'TOKEN',
        description: 'Shared access signature (SAS) for the container or the account, with or without its leading question mark.',
        wrong: wrongSasToken,
    },
    'storage-connection-string': {
        group: 'store',
        type: 'text',
        secret: true,
        placeholder: 'STRING',
        description: 'Connection string of the storage account, in place of account, endpoint and key.',
        wrong: wrongConnectionString,
    },
});
/** Of what is written. */
const azureBlobWriteOptions = (0,schema/* defineOptions */.GM)({
    'storage-create-container': {
        group: 'command',
        type: 'boolean',
        default: 'false',
        description: 'Create the blob container when it does not exist.',
    },
    'storage-access-tier': {
        group: 'command',
        type: 'choice',
        placeholder: 'TIER',
        choices: ['hot', 'cool', 'cold', 'archive'],
        otherwise: 'the tier of the account',
        description: 'Access tier of the dump in Azure; the small files beside it stay in the tier of the account. What is in `archive` cannot be verified or restored before it was brought back, which takes hours, and `prune` leaves it alone.',
    },
});
const rehydrateOption = (0,schema/* defineOptions */.GM)({
    rehydrate: {
        group: 'command',
        type: 'choice',
        placeholder: 'PRIORITY',
        choices: ['off', 'standard', 'high'],
        default: 'off',
        description: 'Whether to bring back a backup that is in the Archive tier, and how fast: `standard` takes up to 15 hours; `high` costs more and mostly takes less than an hour, below 10 GB. The run asks for it and fails; run again then.',
    },
});
/** A blob's name has at most 1024 characters, and the names of a backup's files take their share. */
const maxPrefixLength = 400;
function wrongPrefix(text) {
    if (text === '')
        return undefined;
    const isSegment = (part) => part !== '' && !/[\\\p{Cc}]|\.$/u.test(part);
    const holder = /\{(?!server\})[^/]*\}/.exec(text)?.[0];
    if (holder !== undefined) {
        return `${(0,messages/* shown */.SP)(text)} has the placeholder ${holder}; there is but {server}.`;
    }
    return text.length <= maxPrefixLength && text.split('/').every(isSegment)
        ? undefined
        : `${(0,messages/* shown */.SP)(text)} is not allowed: up to ${maxPrefixLength} characters, folders separated by single slashes, none of them ending in a dot, no backslash.`;
}
function wrongEndpoint(text) {
    const url = URL.parse(text);
    if (url?.protocol !== 'https:' && url?.protocol !== 'http:') {
        return `${(0,messages/* shown */.SP)(text)} is not a URL that begins with https:// or http://.`;
    }
    // Both may be secret, so the value is not shown.
    if (url.username !== '' || url.password !== '')
        return 'must not hold a user name or password.';
    if (/[?#]/u.test(text)) {
        return `must not hold a query; a SAS token belongs into ${(0,reference/* variable */.bv)('storage-sas-token')}.`;
    }
    return undefined;
}
function wrongConnectionString(text) {
    const has = (key) => new RegExp(`(?:^|;)\\s*${key}=[^;]`, 'iu').test(text);
    const usable = has('UseDevelopmentStorage') ||
        (has('AccountName') && has('AccountKey')) ||
        (has('SharedAccessSignature') && (has('BlobEndpoint') || has('AccountName')));
    return usable
        ? undefined
        : 'is not the connection string of a storage account: it has to hold AccountName=…;AccountKey=…, or BlobEndpoint=…;SharedAccessSignature=….';
}
const isBase64 = (text) => /^(?:[\w+/]{4})*(?:[\w+/]{2}==|[\w+/]{3}=)?$/u.test(text) && !text.includes('_');
function wrongAccountKey(text) {
    return isBase64(text) ? undefined : 'is not base64, as the key of a storage account is.';
}
function wrongSasToken(text) {
    return text.includes('://') || !/(?:^|[?&])sig=/u.test(text)
        ? 'is not a SAS token: the part of a SAS URL after the "?", with sv=, se= and sig= in it.'
        : undefined;
}
function wrongAccount(text) {
    return (0,messages/* unless */.NJ)(/^[a-z\d]{3,24}$/u, text, '3 to 24 lower-case letters and digits');
}
function wrongContainer(text) {
    return (0,messages/* unless */.NJ)(/^(?=.{3,63}$)[a-z\d]+(?:-[a-z\d]+)*$/u, text, '3 to 63 lower-case letters, digits and single hyphens, with a letter or digit at both ends');
}

// EXTERNAL MODULE: ./lib/catalog/absent-secret.js
var absent_secret = __webpack_require__(4667);
;// CONCATENATED MODULE: ./lib/storage/azure-blob/rules.js


const keys = ['storage-account-key', 'storage-sas-token', 'storage-connection-string'];
const needsLogin = ({ has }) => has('storage-account') && !keys.some(has);
/** That the container is known, and one way to get in. */
function azureBlobRule({ values, has, label }) {
    const given = (...names) => names.filter(has).map(label);
    const credentials = given(...keys);
    const errors = [];
    if (!has('storage-container'))
        errors.push(`${(0,reference/* option */.uK)('storage-container')}: is required with Azure storage.`);
    if (credentials.length > 1) {
        errors.push(`${credentials.join(', ')}: only one of them can be used.`);
    }
    if (has('storage-connection-string')) {
        const doubled = given('storage-account', 'storage-endpoint');
        if (doubled.length > 0) {
            errors.push(`${doubled.join(', ')}: cannot be combined with ${label('storage-connection-string')}, which names the account itself.`);
        }
        return errors;
    }
    if (!has('storage-account'))
        errors.push(`${(0,reference/* option */.uK)('storage-account')}: is required without a connection string. ${absent_secret/* absentSecret */.c}`);
    if (credentials.length === 0 && values['storage-endpoint']?.startsWith('http:')) {
        errors.push(`${label('storage-endpoint')}: a login to Azure is sent over https alone; use https, or an access key.`);
    }
    return errors;
}
const accountKeyBytes = 64;
function accountKeyWarning({ values, label }) {
    const key = values['storage-account-key'];
    const bytes = key === undefined ? accountKeyBytes : Buffer.from(key, 'base64').length;
    return bytes === accountKeyBytes
        ? []
        : [
            `${label('storage-account-key')}: has ${bytes} bytes, though the key of an Azure storage account has ${accountKeyBytes}. Is it cut off?`,
        ];
}

// EXTERNAL MODULE: ./lib/storage/azure-blob/sas-command.js
var sas_command = __webpack_require__(90466);
;// CONCATENATED MODULE: ./lib/storage/azure-blob/sas-expiry.js


/** The SAS of the options, if they have one. One by a stored policy does not say when it ends. */
function sasOf(values, now) {
    const sas = values['storage-sas-token'] ??
        /(?:^|;)\s*SharedAccessSignature=([^;]+)/iu.exec(values['storage-connection-string'] ?? '')?.[1];
    if (sas === undefined)
        return [];
    const fields = new URLSearchParams(sas.slice(sas.indexOf('?') + 1));
    const end = new Date(fields.get('se') ?? '');
    return [
        {
            what: 'the SAS token of the store',
            expiresAt: Number.isNaN(end.getTime()) ? undefined : end,
            renewal: `Log in to Azure instead, which needs none (docs/azure.md). Or make another one${command(values, fields.get('sp') ?? '', now)}`,
        },
    ];
}
/** As much as the old one allows. */
function command(values, rights, now) {
    const { 'storage-account': account, 'storage-container': container } = values;
    if (account === undefined || (0,sas_command/* orderedRights */.L7)(rights) === '')
        return '.';
    return `, and keep it as ${(0,reference/* variable */.bv)('storage-sas-token')}: ${(0,sas_command/* newSasCommand */.z4)(rights, { account, container }, (0,sas_command/* inUsualTime */.ls)(now))}`;
}

;// CONCATENATED MODULE: ./lib/storage/azure-blob/definition.js




const azureBlob = {
    options: azureBlobOptions,
    writeOptions: azureBlobWriteOptions,
    readOptions: rehydrateOption,
    key: 'storage-container',
    ways: [
        `${(0,reference/* option */.uK)('storage-container')} and ${(0,reference/* option */.uK)('storage-account')} (by itself with a login to Azure, or with an access key or a SAS token)`,
        `${(0,reference/* option */.uK)('storage-container')} and a connection string`,
    ],
    rule: azureBlobRule,
    warning: accountKeyWarning,
    needsLogin: needsLogin,
    credentials: sasOf,
    open: async (values, context) => (await Promise.all(/* import() */[__webpack_require__.e(660), __webpack_require__.e(826)]).then(__webpack_require__.bind(__webpack_require__, 85660))).openFromOptions(values, context),
    examine: async (values, context) => (await Promise.all(/* import() */[__webpack_require__.e(660), __webpack_require__.e(91)]).then(__webpack_require__.bind(__webpack_require__, 93258))).examine(values, context),
};

;// CONCATENATED MODULE: ./lib/storage/directory/options.js

const directoryOptions = (0,schema/* defineOptions */.GM)({
    'storage-directory': {
        group: 'store',
        type: 'text',
        placeholder: 'DIRECTORY',
        description: 'Local directory that holds the backups, in place of Azure Blob Storage. Symbolic links below it are not followed.',
    },
});

;// CONCATENATED MODULE: ./lib/storage/directory/definition.js


const directory = {
    options: directoryOptions,
    writeOptions: {},
    readOptions: {},
    key: 'storage-directory',
    ways: [(0,reference/* option */.uK)('storage-directory')],
    rule: () => [],
    open: async ({ 'storage-directory': path = '' }, { dryRun }) => (await Promise.all(/* import() */[__webpack_require__.e(903), __webpack_require__.e(80)]).then(__webpack_require__.bind(__webpack_require__, 34903))).openDirectoryStore(path, dryRun),
    examine: async ({ 'storage-directory': path = '' }) => (await Promise.all(/* import() */[__webpack_require__.e(903), __webpack_require__.e(881)]).then(__webpack_require__.bind(__webpack_require__, 46834))).examine(path),
};

;// CONCATENATED MODULE: ./lib/storage/registry.js


/** Every kind of store, by the name that it goes by here, in the order in which people read of their options. */
const stores = { 'azure-blob': azureBlob, directory: directory };


/***/ })

};
