export const id = 941;
export const ids = [941];
export const modules = {

/***/ 90609:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BZ: () => (/* binding */ advised),
/* harmony export */   Ly: () => (/* binding */ ToolListener),
/* harmony export */   dj: () => (/* binding */ relays),
/* harmony export */   to: () => (/* binding */ explained)
/* harmony export */ });
/* unused harmony export withoutValues */
/* harmony import */ var node_string_decoder__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46193);

/**
 * What a program of PostgreSQL's says when it fails. The server's own words are in it, over several lines, and so is
 * the statement that failed, which may be as long as a table: that one is cut, never the error.
 */
/** Longer ones are of a statement, or tell nobody more. */
const maxLine = 2000;
/** Of the error and what explains it. */
const maxErrorLines = 60;
/** Of what was said last, where nothing was called an error. */
const maxLastLines = 20;
const maxStatement = 300;
const isOfProgram = /^pg_\w+: /;
/** What `--verbose` tells of the work: it is no reason for anything. */
const progress = /^pg_\w+: (?:creating|processing|launching|finished|entering|executing|connecting|implied|disabling|enabling|dropping|setting|skipping|starting|restoring|restored|while|from TOC) /;
/** What a program tells of its work may hold any name. */
const isError = (line) => isOfProgram.test(line)
    ? /^pg_\w+: (?:error|fatal): /.test(line)
    : /\b(?:error|fatal|panic):/i.test(line);
const statementStart = /^(?:pg_\w+: (?:detail|error): )?(?:Command|Query|query) was: (.*)$/;
const entryLine = /^pg_restore: from TOC entry \d+; \d+ \d+ (.*)$/;
/** Listens to the standard error of a program, and keeps what tells why it failed. */
class ToolListener {
    #decoder = new node_string_decoder__WEBPACK_IMPORTED_MODULE_0__.StringDecoder('utf8');
    #onLine;
    #partial = '';
    #last = [];
    #error = [];
    #entry;
    #entryOfError;
    #statement;
    #inStatement = false;
    #isOver = false;
    constructor(onLine) {
        this.#onLine = onLine;
    }
    hear(chunk) {
        const lines = this.#decoder.write(chunk).split('\n');
        const rest = lines.pop() ?? '';
        for (const line of lines) {
            this.#hearLine(this.#partial + line.slice(0, maxLine));
            this.#partial = '';
        }
        this.#partial = (this.#partial + rest).slice(0, maxLine);
    }
    words() {
        const rest = this.#partial;
        this.#partial = '';
        if (rest !== '')
            this.#hearLine(rest);
        return {
            lines: this.#error.length > 0 ? this.#error : this.#last,
            explanation: explanationIn(this.#error),
            entry: this.#entryOfError,
            statement: this.#statement,
        };
    }
    #hearLine(whole) {
        const line = whole.slice(0, maxLine).replace(/\r$/, '');
        this.#onLine?.(line);
        if (line.trim() === '')
            return;
        const entry = entryLine.exec(line)?.[1];
        if (entry !== undefined)
            this.#entry = withoutOwner(entry);
        const statement = statementStart.exec(line)?.[1];
        if (statement !== undefined)
            this.#inStatement = true;
        else if (isOfProgram.test(line))
            this.#inStatement = false;
        if (this.#inStatement) {
            this.#keepStatement(statement ?? line);
            return;
        }
        if (!progress.test(line))
            this.#last.push(line);
        if (this.#last.length > maxLastLines)
            this.#last.shift();
        this.#keepError(line);
    }
    /** The first error and what belongs to it: what comes after is most often its consequence. */
    #keepError(line) {
        const begins = this.#error.length === 0;
        if (begins && !isError(line))
            return;
        if (begins)
            this.#entryOfError = this.#entry;
        const isNext = !begins && isOfProgram.test(line) && !/^pg_\w+: (?:detail|hint): /.test(line);
        // Until 14 what belongs to an error was called one as well.
        if (isNext && !relayed(line))
            this.#isOver = true;
        if (!this.#isOver && this.#error.length < maxErrorLines)
            this.#error.push(line);
    }
    #keepStatement(line) {
        if (this.#isOver || this.#error.length === 0)
            return;
        const said = this.#statement === undefined ? line : `${this.#statement} ${line.trim()}`;
        this.#statement = said.slice(0, maxStatement);
    }
}
/** A line that says what the server said, where rows were copied. */
const relays = 'Error message from server: ';
const relayed = (line) => line.includes(relays);
/** The name of its owner is the last word, where it has one. */
const withoutOwner = (entry) => entry.replace(/ \S+$/, '');
function explanationIn(lines) {
    const said = (word) => {
        const at = lines.findIndex(line => line.startsWith(`${word}:  `));
        if (at < 0)
            return undefined;
        const [first = '', ...more] = lines.slice(at);
        const end = more.findIndex(line => /^(?:\p{Lu}+: {2}|pg_\w+: )/u.test(line));
        const whole = [first.slice(word.length + 3), ...(end < 0 ? more : more.slice(0, end))];
        return whole.map(line => line.trim()).join(' ');
    };
    return { detail: said('DETAIL'), hint: said('HINT'), context: said('CONTEXT') };
}
/**
 * What a server explains, without the values of rows that are in it: logs are read by many. Keys, rows that a
 * constraint refused, and lines of COPY hold them.
 */
const withoutValues = (text) => text
    .replace(/\)( ?)=( ?)\(.*\)/s, ')$1=$2(…)')
    .replace(/(row contains) \((?!.*\) ?= ?\().*\)/s, '$1 (…)')
    .replace(/\b(COPY .*?, line \d+(?:, column [^:]*)?): .*/s, '$1: …')
    .replace(/\b(JSON data, line \d+): .*/s, '$1: …')
    .replace(/\b(Token|found) ".*"/s, '$1 "…"');
/** What a server explains, for everybody to read: a part of a sentence, or nothing. */
const explained = ({ detail, context }) => [
    ...(detail ? [`; DETAIL: ${withoutValues(detail)}`] : []),
    ...(context ? [`; CONTEXT: ${withoutValues(context)}`] : []),
].join('');
/** What to do, as the server says it, and then what we would add. */
const advised = (hint, ours) => hint ? `PostgreSQL says: ${hint} ${ours}` : ours;


/***/ }),

/***/ 15726:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GY: () => (/* binding */ withSettings),
/* harmony export */   Mf: () => (/* binding */ toolLogin),
/* harmony export */   R5: () => (/* binding */ sslModes),
/* harmony export */   YY: () => (/* binding */ isThisMachine),
/* harmony export */   Zf: () => (/* binding */ conninfo),
/* harmony export */   _X: () => (/* binding */ decideTls),
/* harmony export */   hE: () => (/* binding */ connectTimeoutSeconds),
/* harmony export */   hl: () => (/* binding */ defaultSslMode),
/* harmony export */   uQ: () => (/* binding */ toolEnvironment),
/* harmony export */   zL: () => (/* binding */ driverConfig)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_tls__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(41692);
/* harmony import */ var _catalog_failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(77469);
/* harmony import */ var _catalog_shell_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(91573);
/* harmony import */ var _environment_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(33554);
/* harmony import */ var _sql_session_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(50320);







const sslModes = ['disable', 'prefer', 'require', 'verify-ca', 'verify-full'];
/** The mode to use when none was asked for: Azure's servers have certificates that can be verified. */
const defaultSslMode = (host) => host.endsWith('.postgres.database.azure.com') ? 'verify-full' : 'prefer';
/**
 * What an `ssl-mode` means, as libpq means it. `prefer` starts with TLS; the caller falls back to
 * `{ kind: 'off' }` when the server has none. A root certificate turns `require` into `verify-ca`,
 * as it does in libpq. Unix sockets never use TLS.
 *
 * The roots are ours or the system's; they are written to a file of mode 0600 in `scratch`, since
 * libpq takes nothing else.
 */
async function decideTls(host, mode, rootCertificate, scratch) {
    if (host.startsWith('/') || mode === 'disable')
        return { kind: 'off' };
    const verifies = mode.startsWith('verify-') || (mode === 'require' && rootCertificate);
    if (!verifies)
        return { kind: 'on', verify: 'nothing' };
    // `system` is libpq's word for the machine's own roots.
    const roots = rootCertificate && rootCertificate !== 'system'
        ? await readRoots(rootCertificate)
        : systemRoots().join('\n').concat('\n');
    const rootsFile = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(scratch, 'roots.pem');
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(rootsFile, roots, { mode: 0o600 });
    return { kind: 'on', verify: mode === 'verify-full' ? 'full' : 'ca', roots, rootsFile };
}
async function readRoots(file) {
    try {
        const roots = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(file, 'utf8');
        if (roots.includes('-----BEGIN CERTIFICATE-----'))
            return roots;
    }
    catch (error) {
        throw new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR('PG_TLS_FAILED', `cannot read the root certificate ${file}: ${error instanceof Error ? error.message : error}`, 'Give the path of a PEM file in --ssl-root-cert, or leave it out to use the system’s roots.', { cause: error });
    }
    throw new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR('PG_TLS_FAILED', `the root certificate ${file} is not PEM`, `Convert it: openssl x509 -inform der -in ${(0,_catalog_shell_js__WEBPACK_IMPORTED_MODULE_6__/* .shellQuote */ .Z)([file])} -out roots.pem`);
}
/** The machine's roots; Node's own where it has none (slim containers); and NODE_EXTRA_CA_CERTS. */
function systemRoots() {
    const system = node_tls__WEBPACK_IMPORTED_MODULE_2__.getCACertificates('system');
    const base = system.length > 0 ? system : node_tls__WEBPACK_IMPORTED_MODULE_2__.getCACertificates('bundled');
    return [...base, ...node_tls__WEBPACK_IMPORTED_MODULE_2__.getCACertificates('extra')];
}
/** The rendering for the driver. Explicit in everything, so that no `PG*` variable has a say. */
function driverConfig(address, tlsDecision, database, applicationName, known) {
    return {
        host: address.host,
        port: address.port,
        user: address.username,
        password: address.password,
        database,
        ssl: driverTls(address.host, tlsDecision),
        application_name: applicationName,
        client_encoding: 'UTF8',
        // Not empty: the driver would take PGOPTIONS then.
        options: (0,_sql_session_js__WEBPACK_IMPORTED_MODULE_5__/* .asOptions */ .lc)((0,_sql_session_js__WEBPACK_IMPORTED_MODULE_5__/* .startupSettings */ .Zh)(known)),
        keepAlive: true,
        keepAliveInitialDelayMillis: keepaliveIdleSeconds * 1000,
        connectionTimeoutMillis: connectTimeoutSeconds * 1000,
        scramMaxIterations,
    };
}
function driverTls(host, tlsDecision) {
    if (tlsDecision.kind === 'off')
        return false;
    if (tlsDecision.verify === 'nothing')
        return { rejectUnauthorized: false };
    return {
        ca: tlsDecision.roots,
        rejectUnauthorized: true,
        // The host itself, always: for an IP address Node would compare with `localhost`.
        checkServerIdentity: (_name, certificate) => tlsDecision.verify === 'full' ? node_tls__WEBPACK_IMPORTED_MODULE_2__.checkServerIdentity(host, certificate) : undefined,
    };
}
/** Azure's load balancers drop idle flows after four minutes. */
const keepaliveIdleSeconds = 30;
/** From the first packet to the end of the login. */
const connectTimeoutSeconds = 20;
/** PostgreSQL's default is 4096. So many take a second or two, and who asks for more wants our time. */
const scramMaxIterations = 1_000_000;
/**
 * The rendering for pg_dump and pg_restore: a conninfo string in which every value is quoted, so
 * that a database called `postgresql://x` or `a=b` is just a name. The password is not in it, and no
 * client encoding: pg_dump has to keep the database's own.
 */
function conninfo(address, tlsDecision, database, applicationName) {
    const settings = {
        host: address.host,
        port: String(address.port),
        user: address.username,
        dbname: database,
        application_name: applicationName,
        connect_timeout: String(connectTimeoutSeconds),
        keepalives: '1',
        keepalives_idle: String(keepaliveIdleSeconds),
        keepalives_interval: '10',
        keepalives_count: '6',
        gssencmode: 'disable',
        ...toolTls(tlsDecision),
    };
    return Object.entries(settings)
        .map(([key, value]) => `${key}='${value.replace(/[\\']/g, '\\$&')}'`)
        .join(' ');
}
/** Files of the home directory (~/.postgresql) must not change the meaning: none is given, or ours. */
function toolTls(tlsDecision) {
    if (tlsDecision.kind === 'off')
        return { sslmode: 'disable' };
    if (tlsDecision.verify === 'nothing')
        return { sslmode: 'require', sslrootcert: '/nonexistent' };
    return { sslmode: `verify-${tlsDecision.verify}`, sslrootcert: tlsDecision.rootsFile };
}
/** Whether nobody else is on the way to a host: a Unix socket, or the loopback interface. */
const isThisMachine = (host) => /^(?:\/.*|localhost|127(?:\.\d+){3}|::1)$/.test(host);
/**
 * Keeps libpq from sending the password in clear text without TLS, as the driver is kept from it
 * (wire.ts). A variable, not part of the conninfo: libpq before 16 does not know it, and passes it over.
 */
const toolLogin = (host, tlsDecision) => tlsDecision.kind === 'off' && !host.startsWith('/') ? { PGREQUIREAUTH: '!password' } : {};
/** The environment of a client tool, with the password if it needs one. */
const toolEnvironment = ({ password }, environment) => ({
    ...(0,_environment_js__WEBPACK_IMPORTED_MODULE_4__/* .clientEnvironment */ .B5)(environment),
    ...(password === undefined ? {} : { PGPASSWORD: password }),
});
/** That environment with settings for the tool's sessions, besides those that it has. */
const withSettings = (tool, settings) => ({
    ...tool,
    PGOPTIONS: [tool.PGOPTIONS, settings].filter(Boolean).join(' '),
});


/***/ }),

/***/ 20941:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $N: () => (/* binding */ codeOf),
/* harmony export */   BP: () => (/* binding */ missingPasswordHint),
/* harmony export */   bg: () => (/* binding */ mayPass),
/* harmony export */   dP: () => (/* binding */ missingRight),
/* harmony export */   ft: () => (/* binding */ mayBePlain),
/* harmony export */   pp: () => (/* binding */ queryFailure),
/* harmony export */   vI: () => (/* binding */ shortened),
/* harmony export */   vZ: () => (/* binding */ connectFailure)
/* harmony export */ });
/* harmony import */ var pg__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83849);
/* harmony import */ var _catalog_absent_secret_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4667);
/* harmony import */ var _catalog_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77469);
/* harmony import */ var _client_tools_messages_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(90609);
/* harmony import */ var _connection_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(15726);
/* harmony import */ var _refusals_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(81479);






/** The first line. An error of several attempts (::1 and 127.0.0.1) has a code, but no message. */
function messageOf(error) {
    const text = error instanceof Error ? error.message || codeOf(error) || error.name : String(error);
    return shortened(text.split('\n', 1)[0] ?? '');
}
/** A server's own words: what is longer tells nobody more. */
const shortened = (text) => text.length > 2000 ? `${text.slice(0, 2000)}…` : text;
/** PostgreSQL's SQLSTATE, or the system's or OpenSSL's error code. */
const codeOf = (error) => typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
/** What the system says of a network, a name or a server that may be there in a moment. */
const passing = new Set([
    ...['EAI_AGAIN', 'ENOTFOUND'],
    ...['ECONNREFUSED', 'ECONNRESET', 'ECONNABORTED', 'EPIPE', 'ETIMEDOUT'],
    ...['EHOSTUNREACH', 'EHOSTDOWN', 'ENETUNREACH', 'ENETDOWN', 'EADDRNOTAVAIL'],
    // The socket of a server that has not made it yet.
    'ENOENT',
    // What a server says that starts, stops or fails over (class 57P), or is full for the moment.
    ...['57P01', '57P02', '57P03', '53300'],
]);
/** The driver's own words, which have no code. */
const passingWords = /^(?:timeout expired|Connection terminated)/;
/** Whether a first connection failed for a reason that may pass by itself; never for a wrong password. */
function mayPass({ code, cause }) {
    if (code !== 'PG_CONNECT_FAILED' && code !== 'PG_CONNECTION_LOST')
        return false;
    return passing.has(codeOf(cause)) || (cause instanceof Error && passingWords.test(cause.message));
}
/** True when a TLS attempt failed in a way that `ssl-mode: prefer` may answer with a plain one. */
const mayBePlain = (error) => messageOf(error).includes('does not support SSL') || codeOf(error) === '28000';
/**
 * Why a connection could not be made, in words that name the remedy. A server that this run has reached
 * before and that does not answer any more went away.
 */
function connectFailure(error, target, reachedBefore = false) {
    if (error instanceof _catalog_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR)
        return error;
    const server = `${target.host}:${target.port}`;
    const code = codeOf(error);
    const message = messageOf(error);
    const options = { cause: error };
    if (target.lacksPassword && (code === '28P01' || wantsPassword.test(message))) {
        return new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('PG_PASSWORD_MISSING', `${server} wants a password of "${target.user}", and none was given`, missingPasswordHint('password'), options);
    }
    const isOfTls = isTlsCode.test(code) || message.includes('does not support SSL');
    if (reachedBefore && !isOfTls && (isServersEnd(code) || !(error instanceof pg__WEBPACK_IMPORTED_MODULE_0__/* ["default"].DatabaseError */ .Ay.DatabaseError))) {
        return connectionLost(server, message, options);
    }
    switch (code) {
        case '28P01':
            return new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('PG_LOGIN_FAILED', `${server} refused the password of "${target.user}"`, 'Check the user name and the password.', options);
        case '28000':
            return new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('PG_LOGIN_FAILED', `${server} refused the login of "${target.user}": ${message}`, 'Check the user name, the server’s pg_hba.conf or firewall rules, and --ssl-mode.', options);
        case '3D000':
            return new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('DATABASE_NOT_FOUND', `there is no database "${target.database}" on ${server}`, 'Names are case-sensitive. See what is there: pg-azure-backup databases', options);
        case '42501':
            return new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('PG_PERMISSION_DENIED', `${server}: ${message}`, missingRight(message, target.user ?? '') ??
                'Run as a role that may connect (see docs/postgresql-roles.md).', options);
        case '53300':
            return new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('PG_CONNECT_FAILED', `${server} has no free connection: ${message}`, 'Lower --concurrency or --jobs, or run when fewer clients are connected.', options);
        case 'ENOTFOUND':
        case 'EAI_AGAIN':
            return new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('PG_CONNECT_FAILED', `the host name ${target.host} cannot be resolved`, 'Check --host. A private endpoint can be resolved only inside its virtual network.', options);
    }
    if (isOfPooler.test(message)) {
        return new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('PG_CONNECT_FAILED', `${server} is a pooler, and not the server itself: ${message}`, pastPooler, options);
    }
    if (message.includes('does not support SSL')) {
        return new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('PG_TLS_FAILED', `${server} does not offer TLS`, 'Turn TLS on at the server, or, on a network that you trust, set --ssl-mode disable.', options);
    }
    if (isTlsCode.test(code)) {
        return new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('PG_TLS_FAILED', `the TLS certificate of ${server} was refused: ${message} (${code})`, 'Give the root that signed it in --ssl-root-cert, and connect by the name in the certificate.', options);
    }
    // The driver's words.
    const why = message === 'timeout expired' ? `no login in ${_connection_js__WEBPACK_IMPORTED_MODULE_3__/* .connectTimeoutSeconds */ .hE} seconds` : message;
    return new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('PG_CONNECT_FAILED', `cannot connect to ${server}: ${why}`, target.port === poolerPort
        ? `${poolerPort} is the port of a pooler (PgBouncer), which may be switched off. ${pastPooler}`
        : 'Check --host and --port, that the server runs, and that its firewall lets this machine in.', options);
}
/** The driver's words, of SCRAM; for other kinds it sends something, and the server refuses it. */
const wantsPassword = /client password must be a/;
/** Where the password of a login is looked for. */
const missingPasswordHint = (option) => `Give it: PG_BACKUP_${option.toUpperCase().replaceAll('-', '_')}, or --${option}-secret-name with a key vault, or a password file (PGPASSFILE). ${_catalog_absent_secret_js__WEBPACK_IMPORTED_MODULE_5__/* .absentSecret */ .c}`;
/** Of PgBouncer, also on Azure. */
const poolerPort = 6432;
/** What PgBouncer says of itself; the last is libpq's question for settings, which it does not know. */
const isOfPooler = /unsupported startup parameter|command-line options|bouncer|no such user|no such database|server login has been failing|server_login_retry|query_wait_timeout|client_login_timeout|no more connections allowed|max_client_conn/i;
const pastPooler = 'Connect to the server itself: --port 5432 (on Azure that is its port). pg_dump and pg_restore need sessions of their own.';
const isTlsCode = /^(CERT_|UNABLE_TO_|SELF_SIGNED_|DEPTH_|ERR_TLS_|ERR_SSL_|HOSTNAME_)/;
/** Class 57P: the server ended the session, or lets nobody in because it starts or stops. */
const isServersEnd = (code) => code.startsWith('57P');
const connectionLost = (server, message, options, hint = _refusals_js__WEBPACK_IMPORTED_MODULE_4__/* .lostConnection */ .LQ.hint) => new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR(_refusals_js__WEBPACK_IMPORTED_MODULE_4__/* .lostConnection */ .LQ.code, `the connection to ${server} was lost: ${message}`, hint, options);
/** Why a statement failed. Errors that end the connection are told apart from those of the SQL. */
function queryFailure(error, server, login) {
    if (error instanceof _catalog_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR)
        return error;
    const message = messageOf(error);
    const options = { cause: error };
    // Everything that is not a DatabaseError came from the socket.
    if (!(error instanceof pg__WEBPACK_IMPORTED_MODULE_0__/* ["default"].DatabaseError */ .Ay.DatabaseError))
        return connectionLost(server, message, options);
    const state = codeOf(error);
    const refusal = (0,_refusals_js__WEBPACK_IMPORTED_MODULE_4__/* .refusalOf */ .Of)(state, error.severity, message);
    if (refusal.code === _refusals_js__WEBPACK_IMPORTED_MODULE_4__/* .lostConnection */ .LQ.code) {
        return connectionLost(server, message, options, refusal.hint);
    }
    const right = refusal.code === 'PG_PERMISSION_DENIED'
        ? missingRight(`${message} ${error.detail ?? ''}`, login)
        : undefined;
    const locked = state === '55P03' ? 'a table is locked by another session: ' : '';
    const { detail, hint, where: context } = error;
    const why = `${locked}${message}${(0,_client_tools_messages_js__WEBPACK_IMPORTED_MODULE_2__/* .explained */ .to)({ detail, context })}`;
    return new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR(refusal.code ?? 'PG_QUERY_FAILED', `${server}: ${shortened(why)}${refusal.hint === undefined ? ` (SQLSTATE ${state})` : ''}`, right ?? refusal.hint ?? (0,_client_tools_messages_js__WEBPACK_IMPORTED_MODULE_2__/* .advised */ .BZ)(hint, 'The server’s log has the whole statement.'), { ...options, words: saidBy(error) });
}
/** As psql would show it. */
const saidBy = ({ severity, message, detail, hint, where }) => [
    `${severity}: ${message}`,
    detail && `DETAIL: ${detail}`,
    hint && `HINT: ${hint}`,
    where && `CONTEXT: ${where}`,
].flatMap(line => (line ? shortened(line).split('\n') : []));
/** What a refusal of the server's asks for, by its words; `undefined` when they name no right we know. */
function missingRight(text, login) {
    const role = quoteName(login);
    const grant = (sql, more = '') => `As an administrator: ${sql}${more} (see docs/postgresql-roles.md).`;
    if (/row-level security|row security/i.test(text)) {
        return grant(`ALTER ROLE ${role} BYPASSRLS;`);
    }
    const largeObject = /large object (\d+)/i.exec(text)?.[1];
    if (largeObject !== undefined) {
        return grant(`GRANT SELECT ON LARGE OBJECT ${largeObject} TO ${role};`, ' and so for each of them: pg_read_all_data does not cover them');
    }
    if (/pg_signal_backend|terminate process/i.test(text)) {
        return grant(`GRANT pg_signal_backend TO ${role};`, ' Sessions of superusers end by themselves alone');
    }
    if (/permission denied to create database/i.test(text)) {
        return grant(`ALTER ROLE ${role} CREATEDB;`);
    }
    const owner = /(?:be able to SET ROLE|member of role) "((?:[^"]|"")+)"/i.exec(text)?.[1];
    if (owner !== undefined) {
        return grant(`GRANT "${owner}" TO ${role};`);
    }
    const database = /must be owner of database (\S+)/i.exec(text)?.[1];
    if (database !== undefined) {
        return `Run as the owner of ${database}, or as a member of that role: psql -c '\\l' shows it (see docs/postgresql-roles.md).`;
    }
    const closed = /permission denied for database "?([^"]+)"?/i.exec(text)?.[1];
    if (closed !== undefined) {
        return grant(`GRANT CONNECT ON DATABASE ${quoteName(closed)} TO ${role};`);
    }
    if (/permission denied for (?:schema|table|sequence|view|relation|materialized view)|lack SELECT/i.test(text)) {
        return grant(`GRANT pg_read_all_data TO ${role};`);
    }
    return undefined;
}
const quoteName = (name) => `"${name.replaceAll('"', '""')}"`;


/***/ }),

/***/ 81479:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LQ: () => (/* binding */ lostConnection),
/* harmony export */   Of: () => (/* binding */ refusalOf),
/* harmony export */   bv: () => (/* binding */ firstError),
/* harmony export */   c3: () => (/* binding */ refusalIn),
/* harmony export */   jV: () => (/* binding */ withoutTemplate),
/* harmony export */   ry: () => (/* binding */ lostSnapshot)
/* harmony export */ });
/* harmony import */ var _client_tools_messages_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90609);

const lostConnection = {
    code: 'PG_CONNECTION_LOST',
    hint: 'Look in the server’s log (restart, failover, an administrator), then run again.',
};
/** What a server that answers says to somebody whom it does not let in, without the names in it. */
const toNewcomers = [
    {
        words: /authentication failed|pg_hba\.conf|role "" (?:does not exist|is not permitted to log in)/,
        code: 'PG_LOGIN_FAILED',
        hint: 'Check the user name and the password, and the server’s pg_hba.conf or firewall rules.',
    },
    {
        words: /database "" does not exist/,
        code: 'DATABASE_NOT_FOUND',
        hint: 'It was dropped or renamed meanwhile. Run again.',
    },
    {
        words: /permission denied/,
        code: 'PG_PERMISSION_DENIED',
        hint: 'Run as a role that may connect (see docs/postgresql-roles.md).',
    },
    {
        words: /too many (?:clients|connections)|connection slots/,
        code: 'PG_CONNECT_FAILED',
        hint: 'Lower --concurrency or --jobs, or run when fewer clients are connected.',
    },
    { words: /the database system is/, ...lostConnection },
];
/** Every database of ours is made from template0. */
const withoutTemplate = 'Create template0 again: CREATE DATABASE template0 TEMPLATE template1 IS_TEMPLATE true ALLOW_CONNECTIONS false;';
const ofStatements = [
    {
        states: /^42501$/,
        words: /permission denied|must be (?:a )?(?:superuser|owner|member|able to)|must have .*(?:privilege|attribute|option)|only (?:superusers|roles with)|row-level security/i,
        code: 'PG_PERMISSION_DENIED',
        hint: 'Grant the missing right, or run as a role that has it (see docs/postgresql-roles.md).',
    },
    {
        states: /^40001$/,
        words: /conflict with recovery/,
        hint: 'The server is a standby, and had to replay what the backup was in the way of. Back up its primary; or set hot_standby_feedback = on there, or a longer max_standby_streaming_delay.',
    },
    // Sessions are ended by the class 57P, and by the time limits of transactions.
    { states: /^(?:57P|25P0[34])/, words: /terminating connection/, ...lostConnection },
    {
        states: /^55P03$/,
        // pg_dump limits the wait for its locks by statement_timeout, and nothing else.
        words: /lock timeout|could not obtain lock|statement timeout/,
        hint: 'Another session holds a lock (DDL?). Run again when it has ended, or raise --lock-wait-timeout.',
    },
    {
        states: /^53100$/,
        words: /No space left on device|could not extend file/,
        hint: 'The server’s disk is full. Enlarge its storage, then run again.',
    },
    {
        states: /^53200$/,
        words: /out of shared memory/,
        byBoth: true,
        hint: 'The server has no room for more locks. As an administrator: ALTER SYSTEM SET max_locks_per_transaction = 256; (or more, should it be that already: 64 is the default), and restart it; on Azure it is a parameter of the server. Or lower --concurrency or --jobs, and run when others hold fewer locks.',
    },
    {
        states: /^XX00[12]$/,
        words: /invalid page|missing chunk number|unexpected chunk|invalid memory alloc request size|could not read blocks? |data is corrupt|could not open file "": No such file/,
        hint: 'Data of this server is damaged. Keep the backups that there are (no prune), find out what can still be read, and restore the rest from the newest good one.',
    },
    {
        states: /^3D000$/,
        words: /template database .* does not exist/,
        byBoth: true,
        hint: withoutTemplate,
    },
    {
        states: /^55006$/,
        words: /is being accessed by other users/,
        hint: 'Sessions are left that this login may not end. See pg_stat_activity; a member of pg_signal_backend may, except where they are a superuser’s.',
    },
];
/** What the driver was told in a session; `severity` as the server says it. */
function refusalOf(state, severity, message) {
    const known = ofStatements.find(({ states, words, byBoth }) => states.test(state) && (!byBoth || words.test(message))) ?? {};
    // Whatever its reason, it ends the session.
    const isOver = severity === 'FATAL' || severity === 'PANIC';
    return isOver ? { ...lostConnection, ...known, code: lostConnection.code } : known;
}
/** What libpq says when nobody is there any more, and nobody else says it. */
const isGone = /server closed the connection|could not (?:receive data from|send data to) (?:the )?server|no connection to the server|connection not open|SSL connection has been closed|SSL SYSCALL error|SSL error: unexpected eof/;
/** The session that holds the snapshot has ended, or pg_dump would find it. */
const lostSnapshot = /invalid snapshot identifier|could not import the requested snapshot|snapshot "" does not exist/;
/** From 18 on pg_dump reads sequences by a function that says nothing where a right is missing. */
const hiddenSequence = /user may lack SELECT privilege/;
const connecting = /connection to (?:server|database) .*failed: |could not (?:connect to|translate host name)/;
const isTls = /certificate|does not support SSL/;
/**
 * What the server, or libpq in its absence, refused to a tool, by the lines of its standard error;
 * `undefined` when the tool failed by itself. The run has reached the server before: where it cannot be
 * reached now, it went away.
 */
function refusalIn(lines) {
    const text = namesLeftOut(firstError(lines).join('\n'));
    // `query failed: ERROR:  permission denied for table t`: two blanks, in whatever language.
    const said = /\p{L}+: {2}(.*)$/mu.exec(text)?.[1];
    if (connecting.test(text)) {
        if (isTls.test(text))
            return { code: 'PG_TLS_FAILED' };
        if (said === undefined)
            return lostConnection;
        return (toNewcomers.find(({ words }) => words.test(said)) ?? {
            code: 'PG_CONNECT_FAILED',
            hint: 'The server lets nobody in. Look in its log, then run again.',
        });
    }
    if (isGone.test(text) || lostSnapshot.test(text))
        return lostConnection;
    if (hiddenSequence.test(text))
        return refusalOf('42501', undefined, '');
    if (said === undefined)
        return undefined;
    const known = ofStatements.find(({ words }) => words.test(said)) ?? {};
    return /terminating connection/.test(said)
        ? { ...lostConnection, ...known, code: lostConnection.code }
        : known;
}
/**
 * The first error that a tool reported, since what follows is most often its consequence; and what the
 * server said of it, which has a line of its own where rows were copied.
 */
function firstError(lines) {
    const first = lines.find(line => /\b(error|fatal|panic):/i.test(line)) ?? lines.at(-1);
    const relayed = lines.find(line => line.includes(_client_tools_messages_js__WEBPACK_IMPORTED_MODULE_0__/* .relays */ .dj));
    return [first, relayed === first ? undefined : relayed].flatMap(line => line ?? []);
}
/** A table may be called `permission denied`. */
const namesLeftOut = (text) => text.replace(/"(?:[^"]|"")*"/g, '""');


/***/ }),

/***/ 50320:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MS: () => (/* binding */ sessionSettings),
/* harmony export */   Zh: () => (/* binding */ startupSettings),
/* harmony export */   lc: () => (/* binding */ asOptions),
/* harmony export */   up: () => (/* binding */ toolSettings)
/* harmony export */ });
/**
 * What every session of ours starts with, and the rule by which all SQL of ours is written.
 *
 * Whoever owns a database chooses settings for all who connect to it, the search_path above all, and what
 * stands in its schemas: operators, functions, casts, types and views that bear the names of PostgreSQL's
 * own. So our settings are in the startup packet, where they beat those of the database: no statement runs
 * before.
 *
 * In SQL, relations, functions, types and collations are named by their schema, always. Operators are where
 * another search_path than ours may be in force, which is empty and finds PostgreSQL's alone: in the first
 * statement of a session, for a pooler may have dropped what was in the packet, and after a change of the
 * path. IN, LIKE, BETWEEN, NULLIF, IS DISTINCT FROM, a simple CASE and USING are operators, too.
 * test/house/sql.test.ts and test/e2e/hostile-settings.test.ts keep the rule.
 */
/**
 * Settings for us and for PostgreSQL's programs: nobody's objects stand in for PostgreSQL's own, no
 * library is loaded, no time limit but ours ends anything, a transaction and a NULL mean what they usually do.
 *
 * All majors have them, and every login may set them: anything else would be the end of the connection.
 * What only a superuser may set no owner has chosen. Left alone is default_transaction_read_only: Azure
 * sets it where the disk is almost full.
 */
const guards = [
    ['search_path', ''],
    ['local_preload_libraries', ''],
    ['statement_timeout', '0'],
    ['lock_timeout', '0'],
    ['idle_in_transaction_session_timeout', '0'],
    ['tcp_keepalives_idle', '30'],
    ['tcp_keepalives_interval', '10'],
    ['tcp_keepalives_count', '6'],
    ['tcp_user_timeout', '0'],
    ['default_transaction_isolation', 'read committed'],
    ['default_transaction_deferrable', 'off'],
    ['exit_on_error', 'off'],
    ['array_nulls', 'on'],
    ['transform_null_equals', 'off'],
];
const guardsOfLaterMajors = [
    { since: 14, setting: ['idle_session_timeout', '0'] },
    { since: 17, setting: ['transaction_timeout', '0'] },
];
/**
 * Settings for us alone. `row_security = off` makes a policy an error instead of a count that is silently too
 * low. With `constraint_exclusion` the planner would run what is in a table's CHECK constraints. The rest
 * makes texts the same on every server.
 */
const ours = [
    ['row_security', 'off'],
    ['constraint_exclusion', 'off'],
    ['client_min_messages', 'warning'],
    ['DateStyle', 'ISO, YMD'],
    ['IntervalStyle', 'postgres'],
    ['TimeZone', 'UTC'],
    ['extra_float_digits', '3'],
    ['bytea_output', 'hex'],
    ['xmlbinary', 'base64'],
    ['quote_all_identifiers', 'off'],
    ['standard_conforming_strings', 'on'],
    ['lc_monetary', 'C'],
    ['jit', 'off'],
];
/**
 * What the startup packet sets for a program of PostgreSQL's. Of a server that is not known yet only what
 * every one takes is set. The owner of a database may choose a role for those who connect, too: not for us.
 */
const toolSettings = (known) => [
    ...guards,
    ['role', known?.role ?? 'none'],
    ...guardsOfLaterMajors.flatMap(({ since, setting }) => known !== undefined && known.major >= since ? [setting] : []),
];
/** What the startup packet sets for a session of ours. */
const startupSettings = (known) => [
    ...toolSettings(known),
    ...ours,
];
/** Settings as the startup packet and `PGOPTIONS` take them. */
const asOptions = (settings) => settings.map(([name, value]) => `-c ${name}=${value.replace(/[\\\s]/g, '\\$&')}`).join(' ');
/** Ends a long query soon after its client is gone, instead of with its end (14 and later). */
const noticeLostClients = ['client_connection_check_interval', '10000'];
/**
 * The driver’s encoding is UTF-8. What is in a database of SQL_ASCII cannot be converted, and is sent as it is
 * (`raw-text.ts`).
 */
const clientEncoding = `('client_encoding', CASE WHEN pg_catalog.current_setting('server_encoding') OPERATOR(pg_catalog.=) 'SQL_ASCII' THEN 'SQL_ASCII' ELSE 'UTF8' END)`;
/**
 * The first statement of a session: the settings once more, for a pooler drops what it does not know of a
 * startup packet, and those that no packet may hold, for this major need not have them. The platform
 * of a server need not be able to notice lost clients, and refuses it all then.
 */
const sessionSettings = (lostClients) => {
    const settings = [
        ...guards.filter(([name]) => name !== 'local_preload_libraries'),
        ...guardsOfLaterMajors.map(({ setting }) => setting),
        ...ours,
        ...(lostClients === 'noticed' ? [noticeLostClients] : []),
    ];
    return `
SELECT pg_catalog.set_config(wanted.name, wanted.value, false)
  FROM (VALUES ${[...settings.map(([name, value]) => `('${name}', '${value}')`), clientEncoding].join(', ')}) AS wanted(name, value)
  JOIN pg_catalog.pg_settings AS known ON known.name OPERATOR(pg_catalog.=) wanted.name`;
};


/***/ })

};
