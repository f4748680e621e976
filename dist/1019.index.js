export const id = 1019;
export const ids = [1019];
export const modules = {

/***/ 77501:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H$: () => (/* binding */ methodsSince),
/* harmony export */   Uo: () => (/* binding */ compressionArgument),
/* harmony export */   ci: () => (/* binding */ compressionName),
/* harmony export */   r: () => (/* binding */ reasonOfAuto)
/* harmony export */ });
/** pg_dump knows methods besides gzip, and their names, from this major on. */
const methodsSince = 16;
/**
 * The value of pg_dump's `--compress`, or `undefined` when this one cannot compress that way.
 *
 * `auto` was chosen by measurement (docs/performance.md): zstd at level 1 is faster than any gzip
 * and smaller; where there is only gzip, level 1 is two to three times as fast as pg_dump's default
 * for 5 to 16 % more bytes.
 */
function compressionArgument(compression, { major, zstd }) {
    const named = major >= methodsSince;
    switch (compression.method) {
        case 'auto':
            if (zstd)
                return 'zstd:1';
            return named ? 'gzip:1' : '1';
        case 'none':
            return named ? 'none' : '0';
        case 'gzip':
            return `${named ? 'gzip:' : ''}${compression.level ?? 6}`;
        default:
            if (!named || (compression.method === 'zstd' && !zstd))
                return undefined;
            return compression.level === undefined
                ? compression.method
                : `${compression.method}:${compression.level}`;
    }
}
/** Why `auto` is what it is with this pg_dump. */
const reasonOfAuto = ({ major, zstd }) => zstd
    ? `pg_dump ${major} has zstd, which is faster than any gzip, and smaller`
    : `this pg_dump ${major} has no zstd; of gzip, level 1 is two to three times as fast as the default for a few percent more bytes`;
/** The method and level that a value of `--compress` stands for, whichever pg_dump it was for. */
const compressionName = (argument) => argument.replace(/^\d+$/, level => (level === '0' ? 'none' : `gzip:${level}`));


/***/ }),

/***/ 81019:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  z3: () => (/* binding */ clientTools),
  wc: () => (/* binding */ connectRestoring),
  C1: () => (/* binding */ connectServer),
  mm: () => (/* binding */ hardlyPatient),
  gl: () => (/* binding */ reach)
});

// EXTERNAL MODULE: ./lib/catalog/failure.js
var failure = __webpack_require__(77469);
// EXTERNAL MODULE: ./lib/azure/certificates.js
var certificates = __webpack_require__(56147);
;// CONCATENATED MODULE: ./lib/azure/key-vault.js


/** Opens a vault, by its name or URL. Nothing is contacted yet. */
async function openKeyVault(vault, credential, signal) {
    const [{ SecretClient }, { codeOf, patience }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(8978), __webpack_require__.e(7428), __webpack_require__.e(3917)]).then(__webpack_require__.bind(__webpack_require__, 53917)),
        Promise.all(/* import() */[__webpack_require__.e(8978), __webpack_require__.e(5442)]).then(__webpack_require__.bind(__webpack_require__, 85442)),
    ]);
    const url = vault.includes('://') ? vault : `https://${vault}.vault.azure.net`;
    let answer;
    const client = new SecretClient(url, credential, patience(signal, end => {
        answer = end;
    }));
    const { host } = new URL(url);
    return {
        name: host,
        async read(reference) {
            const [name = '', version] = reference.split('/');
            try {
                const { value, properties } = await client.getSecret(name, {
                    abortSignal: signal,
                    ...(version === undefined ? {} : { version }),
                });
                return {
                    value: requireText(value, reference, host),
                    expiresAt: properties.expiresOn,
                    warning: outOfDate(properties, reference, host),
                };
            }
            catch (error) {
                signal.throwIfAborted();
                // The SDK fails to read an answer that is none, and does not say that there was one.
                const isUnread = error instanceof TypeError && answer === 'HTTP 200';
                const seen = isUnread ? { response: { status: 200 } } : error;
                throw vaultFailure(seen, codeOf(error), reference, host, credential);
            }
        },
    };
}
/** Tools that set a secret from a file keep the line break at its end. */
function requireText(value, reference, host) {
    const text = (value ?? '').replace(/\r?\n$/, '');
    if (text !== '' && !text.includes('\0'))
        return text;
    throw new failure/* Failure */.HR('KEY_VAULT_SECRET_UNUSABLE', `secret "${reference}" of key vault ${host} is empty`, `Set it; what you type is not shown: ${setSecret(reference, host)}`);
}
/** Key Vault hands out secrets outside their dates as well: the dates are for whoever uses them. */
function outOfDate({ expiresOn, notBefore }, reference, host) {
    const now = new Date();
    const secret = `secret "${reference}" of key vault ${host}`;
    if (expiresOn && expiresOn <= now)
        return `${secret} expired at ${expiresOn.toISOString()}`;
    if (notBefore && notBefore > now) {
        return `${secret} is not meant to be used before ${notBefore.toISOString()}`;
    }
    return undefined;
}
/** Why a secret could not be read. This is the only place that decides it. */
function vaultFailure(error, network, reference, host, { description: identity, assignee, policyPrincipal, otherTenantHint }) {
    if (error instanceof failure/* Failure */.HR)
        return error;
    const { status, code, inner, message, isOfVault } = answerOf(error);
    const [name = ''] = reference.split('/');
    const secret = `secret "${reference}" of key vault ${host}`;
    const vault = host.split('.')[0] ?? host;
    const denied = (why, hint) => new failure/* Failure */.HR('KEY_VAULT_ACCESS_DENIED', `${secret} cannot be read: ${why}`, hint);
    const challenge = challengeIn(message);
    if (challenge !== undefined) {
        return denied(`what answers there wants a login to ${challenge}, which is not the domain of ${host}; it got no token`, 'Give --key-vault the vault’s own name, or in another cloud its own URL, the vaultUri among its properties; behind a private endpoint, too. If that is what it has, something else answers in place of the vault: check HTTPS_PROXY and DNS.');
    }
    if (inner === 'SecretDisabled' || /disabled secret/i.test(message)) {
        return new failure/* Failure */.HR('KEY_VAULT_SECRET_UNUSABLE', `${secret} is disabled`, `Enable it: az keyvault secret set-attributes --vault-name ${vault} --name ${name} --enabled true. Or name another version.`);
    }
    if (status !== undefined && status < 300) {
        return new failure/* Failure */.HR('KEY_VAULT_UNREACHABLE', `${secret} cannot be read: what answered HTTP ${status} did not send a secret`, `Is ${host} the vault, and is there a proxy on the way (HTTPS_PROXY) that answers in its place?`);
    }
    if (status !== undefined && status !== 401 && !isOfVault && !mayPass(status)) {
        return denied(`what answered HTTP ${status} is not the vault`, `A proxy or firewall on the way (HTTPS_PROXY) refuses it, most often. Let it pass ${host}, or put that into NO_PROXY.`);
    }
    const words = [code, message].filter(text => text !== '').join(': ');
    if (status !== undefined && isOfVault && /\bapi-?version|\bspecified version\b/i.test(message)) {
        return new failure/* Failure */.HR('KEY_VAULT_UNREACHABLE', `${secret} cannot be read: the vault answered HTTP ${status} ${words}`, `The cloud of the vault lacks the version of the API by which this program asks. Until it has that, read the secret before, into a variable: az keyvault secret show --vault-name ${vault} --name ${name} --query value --output tsv`);
    }
    switch (status) {
        case 400:
        case 410:
            return new failure/* Failure */.HR('KEY_VAULT_SECRET_UNUSABLE', `${secret} cannot be read: the vault says HTTP ${status} ${words}`, status === 400
                ? 'Check the name and version: NAME or NAME/VERSION, where a name has letters, digits and hyphens, and a version 32 of 0-9 and a-f.'
                : `Was the vault deleted? az keyvault list-deleted; az keyvault recover --name ${vault}`);
        case 401:
            return denied(`the vault does not accept the login of ${identity}`, otherTenantHint);
        case 403:
            if (inner === 'ForbiddenByFirewall' || /client address is not authorized/i.test(message)) {
                return denied('the firewall of the vault does not let this machine in', `GitHub-hosted runners have no fixed address. Use a self-hosted runner inside the network, or allow the address under Networking of key vault ${vault}.`);
            }
            if (inner === 'ForbiddenByConnection') {
                return denied('the vault allows private endpoints alone', 'Use a runner inside its virtual network. GitHub-hosted runners cannot reach it.');
            }
            return /^(AccessDenied|ForbiddenByPolicy)$/.test(inner) ||
                /does not have secrets get permission/i.test(message)
                ? denied(`${identity} lacks the permission to get secrets in the access policy of the vault`, `az keyvault set-policy --name ${vault} ${policyPrincipal} --secret-permissions get`)
                : denied(`${identity} lacks the role "Key Vault Secrets User"`, `az role assignment create --role "Key Vault Secrets User" --assignee ${assignee} --scope "$(az keyvault show --name ${vault} --query id --output tsv)/secrets/${name}". A new role takes up to ten minutes to work.`);
        case 404:
            return new failure/* Failure */.HR('KEY_VAULT_SECRET_MISSING', `key vault ${host} has no secret "${reference}"`, `Check the name and version, or whether it was deleted: az keyvault secret list-deleted --vault-name ${vault}; az keyvault secret recover --vault-name ${vault} --name ${name}`);
    }
    if (status !== undefined) {
        return new failure/* Failure */.HR('KEY_VAULT_UNREACHABLE', `${secret} cannot be read: the vault answered HTTP ${status}${words === '' ? '' : ` ${words}`}`, mayPass(status)
            ? 'The vault, or a proxy on the way, is overloaded or out of order: check --key-vault, then try again later. See https://azure.status.microsoft.'
            : 'The words are the vault’s own: look them up under "Key Vault REST API error codes" in the Azure documentation.');
    }
    return new failure/* Failure */.HR('KEY_VAULT_UNREACHABLE', network === 'ENOTFOUND'
        ? `there is no host ${host}`
        : `key vault ${host} cannot be reached (${network ?? message})`, networkHint(network));
}
/** Where a vault wants a login that the SDK gives none for: it says so in words alone. */
const challengeIn = (message) => /^The challenge (?:resource|contains invalid scope|authorization URI) '(?<where>.*?)(?:\/\.default)?'/.exec(message)?.groups?.where;
const mayPass = (status) => status === 408 || status === 429 || status >= 500;
function networkHint(network = '') {
    if (network === 'ENOTFOUND') {
        return 'Check --key-vault. In another cloud, give the URL of the vault.';
    }
    return certificates/* certificateTrouble */.X.test(network)
        ? certificates/* certificateHint */.V
        : 'Check the network, HTTPS_PROXY, and the firewall and private endpoints of the vault.';
}
/** What of an error of the SDK counts. Its message may quote requests, but no secret. */
function answerOf(error) {
    const { statusCode, response, code, message, details } = Object(error);
    const { status: answered } = Object(response);
    const own = statusCode ?? answered;
    const { error: body } = Object(details);
    const { innererror } = Object(body);
    const { code: inner } = Object(innererror);
    return {
        status: typeof own === 'number' ? own : undefined,
        code: typeof code === 'string' ? code : '',
        inner: typeof inner === 'string' ? inner : '',
        message: typeof message === 'string' ? (message.split('\n')[0]?.slice(0, 300) ?? '') : '',
        isOfVault: body !== undefined,
    };
}
// By a pipe, since a command line can be seen; and the command prints what it has set.
const setSecret = (reference, host) => `read -rs secret && printf %s "$secret" | az keyvault secret set --vault-name ${host.split('.')[0]} --name ${reference.split('/')[0]} --file /dev/stdin --encoding utf-8 --output none`;

// EXTERNAL MODULE: ./lib/postgres/client-tools/find.js + 2 modules
var find = __webpack_require__(47308);
// EXTERNAL MODULE: ./lib/postgres/session/connection.js
var connection = __webpack_require__(15726);
;// CONCATENATED MODULE: ./lib/postgres/session/connection-uri.js

const problem = (text) => ({ kind: 'problem', problem: text });
/**
 * Reads `postgresql://ROLE:PASSWORD@HOST:PORT/DATABASE?sslmode=MODE`, as libpq takes it. The database
 * and other parameters are not used: what is backed up is said by options.
 */
function parseConnectionUri(text) {
    const parts = uriPattern.exec(text.trim())?.groups;
    if (!parts)
        return problem('is not a URI like postgresql://ROLE:PASSWORD@HOST:5432/postgres');
    const { login, hosts = '', query = '' } = parts;
    if (hosts.includes(','))
        return problem('names more than one host');
    const place = hostPattern.exec(hosts)?.groups;
    const [role = '', ...rest] = (login ?? '').split(':');
    const parameters = new URLSearchParams(query.replaceAll('+', '%2B'));
    const host = decode(place?.address ?? place?.name ?? '') || parameters.get('host');
    const username = decode(role) || parameters.get('user');
    const password = rest.length > 0 ? decode(rest.join(':')) : parameters.get('password');
    const port = place?.port ?? parameters.get('port') ?? undefined;
    const sslMode = parameters.get('sslmode') ?? undefined;
    if (!host)
        return problem('names no host');
    if (!username)
        return problem('names no role');
    if (password === undefined) {
        return problem('has a "%" in its password that begins no escape: write it as %25');
    }
    if (port !== undefined &&
        !(/^\d{1,5}$/.test(port) && Number(port) >= 1 && Number(port) <= 65535)) {
        return problem('has a port that is none');
    }
    const mode = connection/* sslModes */.R5.find(known => known === sslMode);
    if (sslMode !== undefined && mode === undefined) {
        return problem(`has an sslmode that is not one of ${connection/* sslModes */.R5.join(', ')}`);
    }
    return {
        kind: 'uri',
        uri: {
            host,
            port: port === undefined ? undefined : Number(port),
            username,
            password: password || undefined,
            sslMode: mode,
        },
    };
}
// Not by URL: of a scheme that it does not know it decodes nothing, and takes no socket directory. The
// last "@" ends the login, as people forget to escape one in a password.
const uriPattern = /^postgres(?:ql)?:\/\/(?:(?<login>[^/?]*)@)?(?<hosts>[^/?]*)(?:\/(?<database>[^?]*))?(?:\?(?<query>.*))?$/s;
const hostPattern = /^(?:\[(?<address>[^\]]*)\]|(?<name>[^:]*))(?::(?<port>.*))?$/s;
function decode(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return undefined;
    }
}

// EXTERNAL MODULE: ./lib/postgres/session/server.js + 1 modules
var server = __webpack_require__(59536);
// EXTERNAL MODULE: ./lib/connections/server-options.js
var server_options = __webpack_require__(46785);
;// CONCATENATED MODULE: ./lib/connections/server.js
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






/** As `reach`, without its session. */
async function connectServer(...how) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const reached = __addDisposableResource(env_1, await reach(...how), true);
        return reached.server;
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
/** Connects, and logs in as the role that is to run what is in a dump as well, if one is named. */
async function connectRestoring(values, place, login, work, elsewhere) {
    const env_2 = { stack: [], error: void 0, hasError: false };
    try {
        const { openRestorer } = await Promise.all(/* import() */[__webpack_require__.e(4907), __webpack_require__.e(2455)]).then(__webpack_require__.bind(__webpack_require__, 60520));
        const reached = __addDisposableResource(env_2, await reach(values, place, login, work, elsewhere), true);
        const { server, maintenance } = reached;
        const open = (other) => openRestorer(server, maintenance, other, work.signal);
        const username = values['restore-as'];
        if (username === undefined)
            return { server, restorer: await open(undefined) };
        const secretName = values['restore-as-password-secret-name'];
        const vaultName = values['key-vault'];
        if (secretName === undefined || vaultName === undefined) {
            const password = values['restore-as-password'];
            return { server, restorer: await open({ username, password }) };
        }
        const vault = await openKeyVault(vaultName, login(), work.signal);
        const read = async () => ({
            username,
            password: await readSecret(vault, secretName, true, place),
        });
        return { server, restorer: await openAgain(vault, secretName, read, place, open) };
    }
    catch (e_2) {
        env_2.error = e_2;
        env_2.hasError = true;
    }
    finally {
        const result_2 = __disposeResources(env_2);
        if (result_2)
            await result_2;
    }
}
async function reach(values, place, login, { reporter, signal }, elsewhere) {
    const vaultName = values['key-vault'];
    const vault = vaultName === undefined ? undefined : await openKeyVault(vaultName, login(), signal);
    const open = ({ sslMode, ...own }) => (0,server/* reachServer */.V)({
        address: {
            ...own,
            ...(elsewhere && { host: elsewhere.host, port: elsewhere.port ?? own.port }),
            maintenanceDatabase: values['maintenance-database'],
        },
        sslMode,
        rootCertificate: values['ssl-root-cert'],
        scratch: place.scratch,
        environment: place.environment,
        patience: { seconds: values['connect-retry-seconds'], ...reporter },
    }, signal);
    const reached = vault
        ? await openWithSecrets(vault, values, place, open)
        : await open(loginOf(values, {}));
    const { name, version, tls, isExposed } = reached.server;
    reporter.detail(`Connected to ${name}: PostgreSQL ${version}, ${tls}`);
    if (isExposed) {
        reporter.warn(`the connection to ${name} has no TLS: whoever is on the way can read what passes, and change it. Set --ssl-mode verify-full`);
    }
    return reached;
}
/** The rules of the options have seen to it that each part is there once. */
const loginOf = (values, secret) => ({
    host: secret.host ?? values.host ?? '',
    port: secret.port ?? values.port,
    username: secret.username ?? values.username ?? '',
    password: secret.password ?? values.password,
    sslMode: values['ssl-mode'] ?? secret.sslMode,
});
const openWithSecrets = (vault, values, place, open) => openAgain(vault, values['connection-secret-name'] ?? values['password-secret-name'], () => loginFrom(vault, values, place), place, open);
/** A password may be rotated between the moment it is read and the moment it is used. */
async function openAgain(vault, secretName, read, place, open) {
    const first = await read();
    try {
        return await open(first);
    }
    catch (error) {
        if (!(error instanceof failure/* Failure */.HR) || error.code !== 'PG_LOGIN_FAILED' || !secretName)
            throw error;
        const second = await read();
        if (second.password === first.password && second.username === first.username) {
            const hint = `The password is that of secret "${secretName}" in key vault ${vault.name}. Was it changed on the server alone?`;
            throw new failure/* Failure */.HR(error.code, error.message, hint, { cause: error });
        }
        place.reporter.info(`Secret "${secretName}" has just been changed; trying its new value`);
        return await open(second);
    }
}
async function readSecret(vault, reference, isSecret, { mask, reporter, credentials }) {
    const { value, warning, expiresAt } = await vault.read(reference);
    const what = `secret "${reference}" of key vault ${vault.name}`;
    // A password that was refused is read twice.
    if (expiresAt && !credentials.some(known => known.what === what)) {
        credentials.push({
            what,
            expiresAt,
            renewal: 'Set the secret anew, with a later date of expiry.',
        });
    }
    if (isSecret)
        mask(value);
    if (warning !== undefined)
        reporter.warn(warning);
    return isSecret ? value : value.trim();
}
/** Reads what the options name of the vault. */
async function loginFrom(vault, values, place) {
    const { mask } = place;
    const read = async (reference, isSecret) => reference === undefined ? undefined : await readSecret(vault, reference, isSecret, place);
    const [uri, host, username, password] = await Promise.all([
        read(values['connection-secret-name'], true),
        read(values['host-secret-name'], false),
        read(values['username-secret-name'], false),
        read(values['password-secret-name'], true),
    ]);
    const unusable = (reference, problem) => new failure/* Failure */.HR('KEY_VAULT_SECRET_UNUSABLE', `secret "${reference}" of key vault ${vault.name} ${problem}`, 'Set the secret anew; docs/azure.md says what it has to hold.');
    if (uri !== undefined) {
        const parsed = parseConnectionUri(uri);
        if (parsed.kind === 'problem') {
            throw unusable(values['connection-secret-name'], parsed.problem);
        }
        if (parsed.uri.password !== undefined)
            mask(parsed.uri.password);
        const wrong = (0,server_options/* wrongHost */.OS)(parsed.uri.host);
        if (wrong)
            throw unusable(values['connection-secret-name'], 'names a host that is none');
        return loginOf(values, definedIn(parsed.uri));
    }
    const wrong = host === undefined ? undefined : (0,server_options/* wrongHost */.OS)(host);
    if (wrong)
        throw unusable(values['host-secret-name'], `is no host name: ${wrong}`);
    return loginOf(values, definedIn({ host, username, password }));
}
/** Without the properties that are `undefined`. */
const definedIn = (login) => Object.fromEntries(Object.entries(login).filter(([, value]) => value !== undefined));
async function clientTools(major, needs, environment, { reporter, signal }) {
    const tools = await (0,find/* findClientTools */.Mt)({
        ...needs,
        major,
        environment,
        signal,
        info: message => reporter.info(message),
        warn: message => reporter.warn(message),
    });
    reporter.detail(`Client tools ${tools.version}: ${tools.pgDump}`);
    return tools;
}
/** There is little time to clean up, and the next run does it as well. */
const hardlyPatient = (values) => ({
    ...values,
    'connect-retry-seconds': Math.min(values['connect-retry-seconds'], 3),
});


/***/ }),

/***/ 47308:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Mt: () => (/* binding */ findClientTools),
  c9: () => (/* binding */ findServerPrograms),
  ez: () => (/* binding */ requireUnpacking)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./lib/catalog/compression.js
var compression = __webpack_require__(77501);
// EXTERNAL MODULE: ./lib/catalog/failure.js
var failure = __webpack_require__(77469);
// EXTERNAL MODULE: ./lib/environment.js
var lib_environment = __webpack_require__(33554);
;// CONCATENATED MODULE: ./lib/postgres/client-tools/empty-archive.js
/** The smallest archive there is: it has no entry, and tells what a pg_restore can unpack. */
/** The ways in which pg_dump packs rows, in the order in which the head of an archive numbers them. */
const packedMethods = ['gzip', 'lz4', 'zstd'];
/**
 * The head of an archive of `pg_dump --format=custom` that says it is packed by a method; laid out as
 * `WriteHead` of PostgreSQL's pg_backup_archiver.c does. Version 1.15 is what a major from 16 on can
 * read, 1.14, which knows gzip's levels alone, an earlier one.
 */
function emptyArchive(method, major) {
    const names = major >= 16;
    const [sizeOfInt, sizeOfOffset, custom] = [4, 8, 1];
    return Buffer.concat([
        Buffer.from('PGDMP'),
        Buffer.from([1, names ? 15 : 14, 0, sizeOfInt, sizeOfOffset, custom]),
        names ? Buffer.from([packedMethods.indexOf(method) + 1]) : empty_archive_int(6),
        ...[0, 0, 0, 1, 0, 100, 0].map(empty_archive_int), // The second, minute, hour, day, month, year; no summer time.
        ...['x', `${major}`, `${major}`].map(string), // The database, versions of server and pg_dump.
        empty_archive_int(0), // Entries.
    ]);
}
/** A sign, then four bytes, the lowest first. */
const empty_archive_int = (value) => {
    const bytes = Buffer.alloc(5);
    bytes.writeInt32LE(value, 1);
    return bytes;
};
const string = (text) => Buffer.concat([empty_archive_int(text.length), Buffer.from(text)]);

// EXTERNAL MODULE: ./lib/postgres/client-tools/install.js
var client_tools_install = __webpack_require__(69258);
;// CONCATENATED MODULE: ./lib/postgres/client-tools/security-fixes.js
/**
 * The newest first. From the release notes in Debian's packages `postgresql-doc-N`, with which
 * `npm run client-fixes` compares it (CONTRIBUTING.md): 15.20, 17.12 and 18.6 were the newest that it
 * was compared with. The minors of 16, 14 and 13 up to August 2026 are those of
 * https://www.postgresql.org/support/security/.
 */
const releases = [
    {
        date: '2026-11-12',
        minors: { 17: 12, 15: 20 },
        after: { 18: 6, 16: 15, 14: 24 },
        // A damaged archive makes pg_restore read and write where it must not, other files included.
        clientHoles: ['CVE-2026-116314'],
    },
    {
        date: '2026-08-13',
        minors: { 18: 6, 17: 11, 16: 15, 15: 19, 14: 24 },
        clientHoles: [
            // A function with many types, or a server that lies, writes into the memory of pg_dump.
            'CVE-2026-19385',
            // What a hostile server puts into a dump is carried out by psql, in spite of the fix of 2025.
            'CVE-2026-18408',
        ],
    },
    {
        date: '2026-05-14',
        minors: { 18: 4, 17: 10, 16: 14, 15: 18, 14: 23 },
        // A hostile server writes into the memory of pg_dump while it reads large objects.
        clientHoles: ['CVE-2026-6477'],
    },
    {
        date: '2025-11-13',
        minors: { 18: 1, 17: 7, 15: 15 },
        after: { 16: 10, 14: 19, 13: 22 },
        // Sizes beyond 32 bits make libpq write over the end of what it allocates.
        clientHoles: ['CVE-2025-12818'],
    },
    {
        date: '2025-08-14',
        minors: { 18: 0, 17: 6, 16: 10, 15: 14, 14: 19, 13: 22 },
        clientHoles: [
            // Names with newlines become SQL in a dump.
            'CVE-2025-8715',
            // What a hostile server puts into a plain dump is carried out by psql.
            'CVE-2025-8714',
        ],
    },
    {
        date: '2024-08-08',
        minors: { 17: 0, 16: 4, 15: 8, 14: 13, 13: 16, 12: 20 },
        // Who exchanges a relation while it is dumped has SQL carried out by pg_dump.
        clientHoles: ['CVE-2024-7348'],
    },
];
function missingFixes({ major, minor }) {
    const missing = releases.filter(release => minor < firstMinor(release, major));
    const [newest] = missing;
    return {
        releases: missing.map(({ date }) => date),
        cves: missing.flatMap(({ clientHoles }) => clientHoles),
        fixedIn: newest && whatFixes(newest, major),
    };
}
/** The first minor of a major that may have the fixes of a release. */
function firstMinor({ minors, after = {} }, major) {
    const known = minors[major];
    if (known !== undefined)
        return known;
    const before = after[major];
    if (before !== undefined)
        return before + 1;
    const newest = Math.max(...Object.keys({ ...minors, ...after }).map(Number));
    return major > newest ? -1 : Number.POSITIVE_INFINITY;
}
function whatFixes({ minors, after = {} }, major) {
    const [known, before] = [minors[major], after[major]];
    if (known !== undefined)
        return `${major}.${known} or later`;
    return before === undefined ? undefined : `a later one than ${major}.${before}`;
}

// EXTERNAL MODULE: ./lib/postgres/client-tools/spawn.js
var spawn = __webpack_require__(73874);
;// CONCATENATED MODULE: ./lib/postgres/client-tools/find.js










/**
 * The client tools of a major. Looks in the places where systems put them and in PATH; on Debian
 * and Ubuntu installs `postgresql-client-N` when there are none. Anything else is refused with what
 * was looked at and the command that would help. Warns of tools that lack a security fix.
 */
async function findClientTools(request, machine = client_tools_install/* thisMachine */.g8) {
    const search = { ...request, kind: 'client', machine };
    const tools = await choose(search);
    warnOfHoles(tools, search, request.warn);
    const { major, version, folder, stdbuf } = tools;
    const [pgDump, pgRestore] = programPaths('client', folder);
    const cannotUnpack = request.restores ? await lackingMethods(pgRestore, major, search) : [];
    // A safety backup is of no use to a pg_restore that cannot read it.
    const zstd = tools.zstd && !cannotUnpack.includes('zstd');
    return { major, version, zstd, cannotUnpack, pgDump, pgRestore, stdbuf };
}
/** Refuses tools whose pg_restore cannot unpack what an archive is compressed with (`zstd:1`, say). */
function requireUnpacking(tools, compression) {
    const method = tools.cannotUnpack.find(lacking => compression.startsWith(lacking));
    if (method === undefined)
        return;
    throw new failure/* Failure */.HR('CLIENT_TOOLS_INCOMPLETE', `the backup is compressed with ${method}, and ${tools.pgRestore} ${tools.version} was built without it`, `Install PostgreSQL’s own client tools of version ${tools.major} (Debian and Ubuntu: postgresql-client-${tools.major}), and take ${(0,external_node_path_.dirname)(tools.pgRestore)} out of PATH. The backup may well be good.`);
}
/** Which methods a pg_restore was built without: it lists such an archive, warns, and cannot read its rows. */
async function lackingMethods(pgRestore, major, search) {
    const methods = major < compression/* methodsSince */.H$ ? ['gzip'] : packedMethods;
    const answers = await Promise.all(methods.map(async (method) => ({
        method,
        answer: await ask(pgRestore, search, ['--list'], emptyArchive(method, major)),
    })));
    return answers.flatMap(({ method, answer }) => answer.output.includes('does not support compression') ? [method] : []);
}
/** Its options are looked at first: no file is written then, no server contacted. */
async function hasZstd(pgDump, search) {
    const nowhere = '/dev/null/none';
    const { output } = await ask(pgDump, search, [
        ...['--format=custom', '--compress=zstd:1', `--file=${nowhere}`],
        ...['--no-password', `--dbname=host=${nowhere}`],
    ]);
    return !output.includes('does not support compression');
}
/**
 * The server programs of a major, looked for as the client tools are; on Debian and Ubuntu installs
 * `postgresql-N` when there are none.
 */
async function findServerPrograms(request, machine = client_tools_install/* thisMachine */.g8) {
    const search = {
        ...request,
        ...{ allowNewer: false, restores: false, kind: 'server', machine },
    };
    const found = await choose(search);
    warnOfHoles(found, search, request.warn);
    const [initdb, postgres] = programPaths('server', found.folder);
    return { version: found.version, initdb, postgres };
}
/** What belongs together, and has to be of one version. */
const programNames = {
    client: ['pg_dump', 'pg_restore'],
    server: ['initdb', 'postgres'],
};
function programPaths(kind, folder) {
    const [first, second] = programNames[kind];
    return [(0,external_node_path_.join)(folder, first), (0,external_node_path_.join)(folder, second)];
}
async function choose(search) {
    const { allowNewer } = search;
    const [looked, major] = await Promise.all([lookAround(search), search.major]);
    const newerMajors = looked.fit.map(tools => tools.major).filter(one => one > major);
    const found = newestOf(looked, major) ??
        (allowNewer ? newestOf(looked, Math.min(...newerMajors)) : undefined);
    if (found)
        return found;
    const problem = await (0,client_tools_install/* installPrograms */.xW)({ ...search, major }, search.machine);
    if (problem !== undefined)
        throw missing(search, major, looked, problem);
    const again = await lookAround(search);
    const installed = newestOf(again, major);
    if (installed)
        return installed;
    const [first] = programNames[search.kind];
    const unexpected = `the package was installed, but ${first} is not where expected`;
    throw missing(search, major, again, unexpected);
}
/** Of several minors the newest; of the same, the one in the more usual place. */
const newestOf = ({ fit }, major) => fit.filter(tools => tools.major === major).toSorted((a, b) => b.minor - a.minor)[0];
async function lookAround(search) {
    const inPath = (search.environment.PATH ?? '').split(external_node_path_.delimiter);
    const pairs = new Map();
    for (const folder of [...usualFolders(search.machine.root), ...inPath]) {
        const paths = programPaths(search.kind, folder);
        if (!folder.startsWith('/') || !paths.some(path => (0,external_node_fs_.existsSync)(path)))
            continue;
        const real = paths.map(path => ((0,external_node_fs_.existsSync)(path) ? (0,external_node_fs_.realpathSync)(path) : '')).join('\n');
        // Links lead to one pair in several ways.
        if (!pairs.has(real))
            pairs.set(real, { folder, paths });
    }
    const judging = [];
    for (const pair of pairs.values()) {
        // To start a program holds up for milliseconds what else goes on, such as a connection.
        await (0,promises_.setImmediate)();
        const one = judge(pair, search);
        one.catch(() => undefined);
        judging.push(one);
    }
    const judged = await Promise.all(judging);
    return {
        fit: judged.filter(one => 'version' in one),
        unfit: judged.filter(one => 'reason' in one),
    };
}
/**
 * Where packages put the programs: Debian, PostgreSQL's own RPMs, Fedora, Alpine, SUSE, Arch, Homebrew
 * (ARM, Intel, Linux), MacPorts, Postgres.app and EDB's installers. What is in /usr/bin is in PATH.
 */
function usualFolders(root) {
    const homebrew = /^(postgresql|libpq)(@\d+)?$/;
    const places = [
        ['usr/lib/postgresql', /^\d+$/, 'bin'],
        ['usr', /^pgsql-\d+$/, 'bin'],
        ['usr/lib64/pgsql', /^postgresql-\d+$/, 'bin'],
        ['usr/libexec', /^postgresql\d+$/, ''],
        ['usr/lib', /^postgresql\d+$/, 'bin'],
        ['opt', /^pgsql-\d+$/, 'bin'],
        ['opt/homebrew/opt', homebrew, 'bin'],
        ['usr/local/opt', homebrew, 'bin'],
        ['home/linuxbrew/.linuxbrew/opt', homebrew, 'bin'],
        ['opt/local/lib', /^postgresql\d+$/, 'bin'],
        ['Applications/Postgres.app/Contents/Versions', /^\d+$/, 'bin'],
        ['Library/PostgreSQL', /^\d+$/, 'bin'],
        ['opt/PostgreSQL', /^\d+$/, 'bin'],
    ];
    return places.flatMap(([parent, name, bin]) => entriesOf((0,external_node_path_.join)(root, parent))
        .filter(entry => name.test(entry))
        .map(entry => (0,external_node_path_.join)(root, parent, entry, bin)));
}
function entriesOf(folder) {
    try {
        return (0,external_node_fs_.readdirSync)(folder).toSorted();
    }
    catch {
        return [];
    }
}
async function judge({ folder, paths }, search) {
    const unfit = (reason) => ({ folder, reason });
    const [one, other] = programNames[search.kind];
    const [pathOfOne, pathOfOther] = paths;
    if (!(0,external_node_fs_.existsSync)(pathOfOne))
        return unfit(`${other} without ${one}`);
    if (!(0,external_node_fs_.existsSync)(pathOfOther))
        return unfit(`${one} without ${other}`);
    // Where nothing is restored, pg_restore is taken to be as pg_dump is.
    const dumpsOnly = search.kind === 'client' && !search.restores;
    const judging = versionOf(one, pathOfOne, search);
    const [first, second] = await Promise.all([
        judging,
        dumpsOnly ? judging : versionOf(other, pathOfOther, search),
    ]);
    if ('reason' in first)
        return unfit(first.reason);
    if ('reason' in second)
        return unfit(second.reason);
    if (first.version !== second.version) {
        return unfit(`${one} ${first.version} beside ${other} ${second.version}`);
    }
    const zstd = search.kind === 'client' && first.major >= compression/* methodsSince */.H$ && (await hasZstd(pathOfOne, search));
    return { folder, zstd, ...first };
}
/** What the program says of itself, or why it is none that we could use. */
async function versionOf(name, path, search) {
    const wrapper = { reason: 'Debian’s pg_wrapper, which chooses a version by itself' };
    if ((0,external_node_fs_.realpathSync)(path).endsWith('/pg_wrapper'))
        return wrapper;
    if (!(0,client_tools_install/* isProgram */.Vd)(path))
        return { reason: `${name} may not be executed` };
    const answer = await askVersion(name, path, search);
    // A copy of it, or a script that calls it: only it knows the variable that we have set.
    if (answer.output.includes('specified in PGCLUSTER'))
        return wrapper;
    // `17.11 (Debian 17.11-0+deb13u1)`, `18devel`, `17beta1`, `15.4.0`
    const said = new RegExp(`^${name} \\(.*?\\) (?<version>(?<major>\\d+)(?:(?<early>[a-z]\\w*)|\\.(?<minor>\\d+)[\\w.]*)?)`, 'm').exec(answer.output)?.groups;
    if (answer.problem === undefined && said?.version) {
        const { version, major, early, minor } = said;
        const { stdbuf } = answer;
        return { version, major: Number(major), minor: early ? -1 : Number(minor ?? 0), stdbuf };
    }
    const why = isForOtherProcessor(path) ? 'it was built for another processor' : answer.problem;
    return { reason: why ? `${name} cannot be run: ${why}` : `${name} does not tell its version` };
}
/** Asks pg_dump through stdbuf, where there is one: its version tells that this works as well. */
async function askVersion(name, path, search) {
    const stdbuf = name === 'pg_dump' ? (0,client_tools_install/* programInPath */.tN)('stdbuf', search.environment) : undefined;
    if (stdbuf !== undefined) {
        const answer = await ask(stdbuf, search, ['--output=64K', path, '--version']);
        // It brings along a library for its own C library alone; for others the loader complains.
        const isClean = answer.problem === undefined && /^pg_dump \(.*$/.test(answer.output.trim());
        if (isClean)
            return { ...answer, stdbuf };
    }
    return { ...(await ask(path, search, ['--version'])), stdbuf: undefined };
}
/** What a program answers at once. Nothing of it is left running, whatever it does. */
async function ask(path, { environment, signal, machine }, args, input) {
    const { answerMs } = machine;
    signal.throwIfAborted();
    const child = (0,spawn/* spawn */.c)(path, args, {
        env: { ...(0,lib_environment/* clientEnvironment */.B5)(environment), PGCLUSTER: '0/none' },
        stdio: ['pipe', 'pipe', 'pipe'],
        detached: true,
    });
    child.stdin.on('error', () => undefined); // It need not read any of it.
    child.stdin.end(input);
    const { promise, resolve } = Promise.withResolvers();
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
        stream.setEncoding('utf8').on('data', (text) => {
            output += text;
            if (output.length > 10_000)
                resolve('it prints without end');
        });
    }
    const interrupted = () => resolve('interrupted');
    signal.addEventListener('abort', interrupted);
    const timer = setTimeout(() => resolve(`no answer in ${answerMs / 1000} s`), answerMs);
    child.on('error', error => resolve(error.message));
    child.on('close', (code, killedBy) => {
        const last = output.trim().split('\n').at(-1)?.replace(`${path}: `, '') ?? '';
        const printable = last.replace(/[^\p{L}\p{N}\p{P}\p{S} ]/gu, '').slice(0, 150);
        if (killedBy)
            resolve(`it was ended by ${killedBy}`);
        else
            resolve(code === 0 ? undefined : printable || `exit code ${code}`);
    });
    try {
        const problem = await promise;
        signal.throwIfAborted();
        return { output, problem };
    }
    finally {
        clearTimeout(timer);
        signal.removeEventListener('abort', interrupted);
        endGroup(child.pid);
        child.stdout.destroy();
        child.stderr.destroy();
    }
}
function endGroup(group) {
    try {
        if (group !== undefined)
            process.kill(-group, 'SIGKILL');
    }
    catch {
        // It has ended.
    }
}
/** By the head of an ELF file; the system’s own words for it are a shell’s, which tries to read it. */
function isForOtherProcessor(path) {
    const own = { x64: 0x3e, arm64: 0xb7 };
    const ours = own[process.arch];
    const head = Buffer.alloc(20);
    try {
        const file = (0,external_node_fs_.openSync)(path, 'r');
        (0,external_node_fs_.readSync)(file, head, 0, head.length, 0);
        (0,external_node_fs_.closeSync)(file);
    }
    catch {
        return false; // What may be run need not be readable.
    }
    const isElf = head.toString('latin1', 0, 4) === '\x7fELF';
    return isElf && ours !== undefined && head.readUInt16LE(18) !== ours;
}
function missing({ kind, environment, machine }, major, { fit, unfit }, problem) {
    const order = (tools) => (tools.major > major ? 'newer' : 'older');
    const looked = [
        ...fit.map(one => `${one.folder} (${one.version}: ${order(one)} than the server’s ${major})`),
        ...unfit.map(({ folder, reason }) => `${folder} (${reason})`),
    ];
    const there = looked.length > 0 ? `; there is ${looked.join(', ')}` : '; there are none at all';
    const install = `Install them: ${(0,client_tools_install/* installCommand */.Je)(kind, major, environment, machine)}.`;
    const hint = `${install} Packages for other systems: https://www.postgresql.org/download/`;
    if (kind === 'server') {
        return new failure/* Failure */.HR('SERVER_PROGRAMS_MISSING', `a throw-away PostgreSQL ${major} needs initdb and postgres of that major version${there}. Not installed: ${problem}`, `${hint} Or restore elsewhere: --scratch server, or --scratch HOST.`);
    }
    const newer = fit.filter(one => one.major > major);
    const why = newer.some(one => one.major >= 17) && major < 17 ? `. ${refusedSetting(major)}` : '';
    const what = `PostgreSQL ${major} needs pg_dump and pg_restore of its own major version${there}${why}. Not installed: ${problem}`;
    if (newer.length > 0) {
        return new failure/* Failure */.HR('CLIENT_TOOLS_TOO_NEW', what, `${hint} Or, for a backup, set --allow-newer-client: such an archive cannot go back into PostgreSQL ${major}.`);
    }
    return new failure/* Failure */.HR(fit.length > 0 ? 'CLIENT_TOOLS_TOO_OLD' : 'CLIENT_TOOLS_MISSING', what, hint);
}
const refusedSetting = (major) => `Every pg_restore since 17 sets transaction_timeout, which PostgreSQL ${major} does not know`;
/** A drill runs what others wrote in its server: there every hole counts, and not those of the clients alone. */
function warnOfHoles({ folder, version, major, minor }, { kind, environment, machine }, warn) {
    const { releases, cves, fixedIn } = missingFixes({ major, minor });
    const [newest] = releases;
    if (newest === undefined || (kind === 'client' && cves.length === 0))
        return;
    const which = kind === 'client' ? cves.join(', ') : `of ${newest}`;
    const program = kind === 'client' ? 'pg_dump' : 'postgres';
    const what = `${program} ${version} in ${folder} lacks security fixes (${which})`;
    const remedy = fixedIn === undefined
        ? `, and PostgreSQL ${major} gets none any more. Upgrade the server to a later major version`
        : `. Install ${fixedIn}: ${(0,client_tools_install/* installCommand */.Je)(kind, major, environment, machine)}`;
    warn(what + remedy);
}


/***/ }),

/***/ 69258:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Je: () => (/* binding */ installCommand),
/* harmony export */   Vd: () => (/* binding */ isProgram),
/* harmony export */   g8: () => (/* binding */ thisMachine),
/* harmony export */   tN: () => (/* binding */ programInPath),
/* harmony export */   xW: () => (/* binding */ installPrograms)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _environment_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(33554);
/* harmony import */ var _spawn_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(73874);




const thisMachine = {
    root: '/',
    isRoot: process.getuid?.() === 0,
    answerMs: 60_000,
    installationMs: 180_000,
};
/**
 * Installs PostgreSQL's programs of a major with apt-get; from PostgreSQL's own package source
 * where the system has none. Answers why it could not, or `undefined`.
 */
async function installPrograms({ kind, major, environment, signal, info }, { root, isRoot, installationMs }) {
    const apt = programInPath('apt-get', environment);
    if (apt === undefined)
        return 'this machine cannot install them by itself';
    const sudo = isRoot ? undefined : programInPath('sudo', environment);
    if (!isRoot && sudo === undefined)
        return 'installing them takes root or sudo';
    const name = kind === 'client' ? `postgresql-client-${major}` : `postgresql-${major}`;
    const seconds = Math.ceil(installationMs / 1000);
    info(`Installing ${name}, which this machine does not have; that takes ${seconds} s at most`);
    const [program = '', ...args] = [
        ...(sudo === undefined ? [] : [sudo, '-n']),
        ...['/bin/sh', '-c', installScript, 'install', apt, name],
        (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, 'usr/share/postgresql-common/pgdg/apt.postgresql.org.sh'),
        (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, 'etc/apt/sources.list.d'),
        (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, 'etc/postgresql-common/createcluster.d/zz-pg-azure-backup.conf'),
        String(seconds),
    ];
    const tooLong = AbortSignal.timeout(installationMs);
    const { code, output } = await runAsRoot((0,_spawn_js__WEBPACK_IMPORTED_MODULE_3__/* .spawn */ .c)(program, args, { env: (0,_environment_js__WEBPACK_IMPORTED_MODULE_2__/* .installationEnvironment */ .aP)(environment), stdio: 'pipe' }), AbortSignal.any([signal, tooLong]));
    signal.throwIfAborted();
    if (code === 0)
        return undefined;
    if (tooLong.aborted)
        return `apt-get did not end within ${seconds} s`;
    return reasonIn(output) ?? `apt-get failed with exit code ${code}`;
}
/** The command by which a person installs them on this machine; on any, where that is not clear. */
function installCommand(kind, major, environment, { isRoot }) {
    const manager = packageManagers.find(({ program }) => programInPath(program, environment));
    if (manager) {
        const sudo = isRoot || manager.program === 'brew' ? '' : 'sudo ';
        return `${sudo}${manager.program} ${manager[kind](major)}`;
    }
    return packageManagers
        .map(manager => `${manager.program} ${manager[kind](major)} (${manager.of})`)
        .join(', ');
}
const packageManagers = [
    {
        program: 'apt-get',
        client: (major) => `install postgresql-client-${major}`,
        server: (major) => `install postgresql-${major}`,
        of: 'Debian, Ubuntu',
    },
    {
        program: 'dnf',
        client: (major) => `install postgresql${major}`,
        server: (major) => `install postgresql${major}-server`,
        of: 'RHEL, Fedora',
    },
    {
        program: 'apk',
        client: (major) => `add postgresql${major}-client`,
        server: (major) => `add postgresql${major}`,
        of: 'Alpine',
    },
    {
        program: 'zypper',
        client: (major) => `install postgresql${major}`,
        server: (major) => `install postgresql${major}-server`,
        of: 'SUSE',
    },
    {
        program: 'brew',
        client: (major) => `install postgresql@${major}`,
        server: (major) => `install postgresql@${major}`,
        of: 'macOS',
    },
    {
        program: 'port',
        client: (major) => `install postgresql${major}`,
        server: (major) => `install postgresql${major}-server`,
        of: 'MacPorts',
    },
];
/** The absolute path of a program, as PATH finds it. */
function programInPath(name, environment) {
    return (environment.PATH ?? '')
        .split(node_path__WEBPACK_IMPORTED_MODULE_1__.delimiter)
        .filter(folder => folder.startsWith('/'))
        .map(folder => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name))
        .find(isProgram);
}
function isProgram(path) {
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.accessSync)(path, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.X_OK);
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path).isFile();
    }
    catch {
        return false;
    }
}
/**
 * All that is done as root is one script, and it lives as long as its standard input is open: we may
 * not signal root's processes, but when we want no more, or are no more, it ends what it has begun
 * and takes away what must not stay.
 *
 * Debian's server packages create and start a cluster `main` unless they are told not to; what tells
 * them is there only for as long as the installation takes, and does no harm to that of a client.
 *
 * The settings are in a file, because the script that adds the source calls apt-get by itself. By
 * default a mirror that does not answer is waited for minutes, and then for the next file of it.
 */
const installScript = `
set -u
PATH=$PATH:/usr/sbin:/usr/bin:/sbin:/bin
export DEBIAN_FRONTEND=noninteractive
apt=$1 package=$2 add_source=$3 lists=$4 no_cluster=$5 seconds=$6
exec 3<&0 </dev/null 2>&1
step= added=no scratch=

end() {
  trap '' TERM INT HUP
  # timeout passes the signal on to all that it started, and kills what does not heed it.
  [ -z "$step" ] || { kill -TERM "$step"; wait "$step"; kill -KILL "-$step"; } 2>/dev/null
  exit 143
}
clean() {
  kill "$watch" 2>/dev/null
  rm -rf "$scratch" "$no_cluster"
  rmdir -p "\${no_cluster%/*}" 2>/dev/null
  [ "$added" = no ] || rm -f "$lists/pgdg.list" "$lists/pgdg.sources"
}
run() { # SECONDS COMMAND…
  timeout --kill-after=2 "$@" 3<&- &
  step=$!
  wait "$step" && status=0 || status=$?
  step=
  return "$status"
}

trap end TERM INT HUP
(read -r _ <&3; kill -TERM $$) >/dev/null 2>&1 &
watch=$!
trap clean EXIT
scratch=$(mktemp -d) || exit 1
mkdir -p "\${no_cluster%/*}" && echo 'create_main_cluster = false' >"$no_cluster" || exit 1
export APT_CONFIG="$scratch/apt.conf"
cat >"$APT_CONFIG" <<'END'
Acquire::Retries "1";
Acquire::http::Timeout "10";
Acquire::https::Timeout "10";
APT::Get::Assume-Yes "true";
APT::Install-Recommends "false";
DPkg::Lock::Timeout "60";
Dpkg::Use-Pty "false";
quiet "1";
END

# Lists of one mirror that fail are no reason to stop: the installation says what is missing. When no
# mirror answers, it would only wait for them again.
run 60 "$apt" update >"$scratch/update"
cat "$scratch/update"
grep -Eq '^(Hit|Get):' "$scratch/update" || { echo 'E: no package source answers'; exit 1; }
run "$seconds" "$apt" install "$package" && exit 0
# Whoever added the source chose what is in it.
[ ! -e "$lists/pgdg.list" ] && [ ! -e "$lists/pgdg.sources" ] || exit 1
run "$seconds" "$apt" install postgresql-common ca-certificates || exit 1
added=yes
run "$seconds" "$add_source" -y && run "$seconds" "$apt" install "$package" || exit 1
added=no
`;
/** How long the script may take to clean up; then we go on without it. */
const graceMs = 4000;
async function runAsRoot(child, stop) {
    const { promise, resolve } = Promise.withResolvers();
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
        stream?.setEncoding('utf8').on('data', (text) => {
            output = (output + text).slice(-65_536);
        });
    }
    child.stdin?.on('error', () => undefined); // It need not wait for our end.
    child.on('error', error => {
        output += `\n${error.message}`;
        resolve(null);
    });
    child.on('close', resolve);
    let patience;
    const end = () => {
        child.stdin?.end();
        patience = setTimeout(() => {
            child.stdout?.destroy();
            child.stderr?.destroy();
            child.unref();
            resolve(null);
        }, graceMs);
    };
    if (stop.aborted)
        end();
    stop.addEventListener('abort', end);
    try {
        return { code: await promise, output };
    }
    finally {
        stop.removeEventListener('abort', end);
        clearTimeout(patience);
    }
}
/** What apt-get said last, and before that, when it did not reach its mirror. */
function reasonIn(output) {
    const lines = output
        .split('\n')
        .map(line => line.trim())
        .filter(Boolean);
    const said = (line) => line?.replace(/^(E|W|Err):\s*/, '');
    const last = said(lines.findLast(line => line.startsWith('E: ')) ?? lines.at(-1));
    const network = said(lines.find(line => /^[EW]: .*(Failed to fetch|connect|resolve)/.test(line)));
    return last === undefined || network === undefined || network === last
        ? last
        : `${last} (${network})`;
}


/***/ }),

/***/ 73874:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ spawn)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);

/**
 * Node's own, but for one thing: a child's environment has to be said, and chosen by its kind. Without, it
 * would get ours. Nothing else in `src/` starts programs.
 */
const spawn = node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn;


/***/ }),

/***/ 18268:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JR: () => (/* binding */ inReleasedBatches),
/* harmony export */   Of: () => (/* binding */ refusalOf),
/* harmony export */   oq: () => (/* binding */ inBatches)
/* harmony export */ });
/* harmony import */ var _catalog_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77469);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20941);


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
/**
 * Does something with many things, a batch of them in one statement, and gives back what each locked: others who need
 * a lock meanwhile, pg_dump and applications, have to find room. Where others took it, all that are left are taken
 * in smaller batches.
 */
async function inReleasedBatches(session, items, limits, run) {
    let size = limits.items;
    for (let start = 0; start < items.length;) {
        const batch = firstBatch(items, start, { ...limits, items: size });
        try {
            await session.releasing(() => run(batch));
            start += batch.length;
        }
        catch (error) {
            if (batch.length === 1 || !isOutOfMemory(error))
                throw error;
            size = Math.ceil(batch.length / 2);
        }
    }
}
function firstBatch(items, start, limits) {
    let locks = 0;
    const all = items.slice(start, start + limits.items);
    const end = all.findIndex((item, at) => {
        locks += item.locks;
        return at > 0 && locks > limits.locks;
    });
    return end < 0 ? all : all.slice(0, end);
}
/** Of the memory that holds the locks of all sessions, most often. */
const isOutOfMemory = (error) => error instanceof _catalog_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR && (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .codeOf */ .$N)(error.cause) === '53200';


/***/ }),

/***/ 11316:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lr: () => (/* binding */ isUtf8Text),
/* harmony export */   b6: () => (/* binding */ textOf),
/* harmony export */   j4: () => (/* binding */ keepBytes)
/* harmony export */ });
/* unused harmony export bytesOf */
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4573);
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78474);


/**
 * A database with the encoding SQL_ASCII takes any bytes for a text, and nobody knows what they mean. Here each
 * byte that is no UTF-8 becomes a character of its own, and the same byte again on its way back: so two names
 * or definitions are the same if their bytes are. What is UTF-8 stays what it is.
 */
/** For the bytes from 0x80: characters that nobody has given a meaning. In UTF-8: EF 9E 80 to EF 9F BF. */
const firstCharacter = 0xf780;
const placeholder = /[\uF780-\uF7FF]/;
/** The text of bytes that need not be UTF-8. */
const textOf = (bytes) => (0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isAscii)(bytes) ? bytes.toString('latin1') : asUtf8(bytes).toString('utf8');
/** The bytes of such a text. */
function bytesOf(text) {
    const parts = text.split(/([\uF780-\uF7FF])/).map((part, at) => 
    // Every second one is what the text was parted by.
    at % 2 === 1
        ? Buffer.of(part.charCodeAt(0) - firstCharacter + 0x80)
        : Buffer.from(part, 'utf8'));
    return Buffer.concat(parts);
}
/** Whether its bytes are those of UTF-8. */
const isUtf8Text = (text) => !placeholder.test(text);
function asUtf8(bytes) {
    if ((0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(bytes) && !placeholder.test(bytes.toString('utf8')))
        return bytes;
    const parts = [];
    let from = 0;
    for (let at = 0; at < bytes.length;) {
        const length = characterAt(bytes, at);
        if (length > 0) {
            at += length;
            continue;
        }
        const character = String.fromCharCode(firstCharacter + bytes.readUInt8(at) - 0x80);
        parts.push(bytes.subarray(from, at), Buffer.from(character, 'utf8'));
        at += 1;
        from = at;
    }
    parts.push(bytes.subarray(from));
    return Buffer.concat(parts);
}
/** How many bytes the character has that begins here; 0: these are none, or stand for a byte themselves. */
function characterAt(bytes, at) {
    const first = bytes.readUInt8(at);
    if (first < 0x80)
        return 1;
    const length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
    const character = bytes.subarray(at, at + length);
    const isOne = (0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(character) && [...character.toString('utf8')].length === 1;
    return isOne && !placeholder.test(character.toString('utf8')) ? length : 0;
}
/**
 * Keeps the bytes of such texts in what the driver hears and says, which is UTF-8 to it: once the session's
 * client_encoding is SQL_ASCII. To be called before the guard is set, for it takes whole messages; parameters of
 * statements stay what they are.
 */
function keepBytes(connection) {
    let isRaw = false;
    const attach = connection.attachListeners.bind(connection);
    connection.attachListeners = stream => {
        const kept = new node_events__WEBPACK_IMPORTED_MODULE_1__.EventEmitter();
        attach(kept);
        stream.on('data', (message) => {
            const encoding = reportedEncoding(message);
            if (encoding !== undefined)
                isRaw = encoding === 'SQL_ASCII';
            kept.emit('data', isRaw ? withUtf8(message) : message);
        });
        stream.on('end', () => kept.emit('end'));
    };
    const query = connection.query.bind(connection);
    connection.query = text => {
        if (isRaw && placeholder.test(text) && connection.stream.writable) {
            connection.stream.write(messageOf('Q', Buffer.concat([bytesOf(text), Buffer.of(0)])));
        }
        else
            query(text);
    };
}
/** A letter, and the length of what follows, which counts itself. */
const headBytes = 5;
function messageOf(type, body) {
    const head = Buffer.alloc(headBytes);
    head.write(type, 'latin1');
    head.writeUInt32BE(headBytes - 1 + body.length, 1);
    return Buffer.concat([head, body]);
}
const typeOf = (message) => String.fromCharCode(message.readUInt8(0));
/** The client_encoding that a message reports. */
function reportedEncoding(message) {
    if (typeOf(message) !== 'S')
        return undefined;
    const [name, value] = message.toString('latin1', headBytes).split('\0');
    return name === 'client_encoding' ? value : undefined;
}
/** A message whose texts are UTF-8: those of a row, an error or a notice. */
function withUtf8(message) {
    const type = typeOf(message);
    const body = message.subarray(headBytes);
    if (type === 'E' || type === 'N')
        return (0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(body) ? message : messageOf(type, asUtf8(body));
    if (type !== 'D' || (0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isAscii)(message))
        return message;
    const columns = body.readInt16BE(0);
    const parts = [body.subarray(0, 2)];
    let at = 2;
    for (let column = 0; column < columns; column += 1) {
        const length = body.readInt32BE(at);
        at += 4;
        const value = length < 0 ? undefined : asUtf8(body.subarray(at, at + length));
        const told = Buffer.alloc(4);
        told.writeInt32BE(value?.length ?? -1);
        parts.push(told, value ?? Buffer.alloc(0));
        at += Math.max(length, 0);
    }
    return messageOf(type, Buffer.concat(parts));
}


/***/ }),

/***/ 59536:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  V: () => (/* binding */ reachServer)
});

// UNUSED EXPORTS: openServer

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(92857);
// EXTERNAL MODULE: ./lib/catalog/failure.js
var failure = __webpack_require__(77469);
// EXTERNAL MODULE: ./lib/postgres/sql/session.js
var sql_session = __webpack_require__(50320);
// EXTERNAL MODULE: ./lib/postgres/session/batches.js
var batches = __webpack_require__(18268);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./lib/postgres/session/errors.js
var errors = __webpack_require__(20941);
;// CONCATENATED MODULE: ./lib/postgres/session/connect-retry.js



const firstPauseMs = 500;
const longestPauseMs = 5000;
/**
 * Connects as soon as one is let in, as long as what keeps one out may pass: a machine that has just
 * woken up, a server that starts or fails over. Tells of it once, and of each further try in detail.
 */
async function connectPatiently(connect, { seconds, info, warn, detail }, signal) {
    const began = performance.now();
    const elapsed = () => (performance.now() - began) / 1000;
    for (let tries = 1;; tries += 1) {
        try {
            const connected = await connect();
            if (tries > 1)
                info(`The server answers, after ${Math.ceil(elapsed())} s`);
            return connected;
        }
        catch (error) {
            signal.throwIfAborted();
            const left = seconds - elapsed();
            if (!(error instanceof failure/* Failure */.HR) || !(0,errors/* mayPass */.bg)(error))
                throw error;
            if (left <= 0)
                throw tries === 1 ? error : inSpiteOfPatience(error, elapsed());
            if (tries > 1)
                detail(error.message);
            else
                warn(`${error.message}; trying again for ${seconds} s (--connect-retry-seconds)`);
            const pause = Math.min(firstPauseMs * 2 ** (tries - 1), longestPauseMs, left * 1000);
            await (0,promises_.setTimeout)(pause, undefined, { signal }).catch(() => signal.throwIfAborted());
        }
    }
}
const inSpiteOfPatience = ({ code, message, hint, cause }, seconds) => new failure/* Failure */.HR(code, `${message} (tried for ${Math.round(seconds)} s)`, hint, { cause });

// EXTERNAL MODULE: ./lib/postgres/session/connection.js
var connection = __webpack_require__(15726);
// EXTERNAL MODULE: ./lib/postgres/session/session.js + 2 modules
var session_session = __webpack_require__(76447);
;// CONCATENATED MODULE: ./lib/postgres/session/server.js
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








const oldestMajor = 13;
/** As `reachServer`, without its session. */
async function openServer(options, signal) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const reached = __addDisposableResource(env_1, await reachServer(options, signal), true);
        return reached.server;
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
/** Connects, as patiently as the options say. */
function reachServer(options, signal) {
    const reach = () => reachOnce(options, signal);
    return options.patience ? connectPatiently(reach, options.patience, signal) : reach();
}
/**
 * Connects once, which settles what the rest of the run relies on: whether TLS is on (`prefer` is
 * never asked a second time, so that it cannot be downgraded later) and the server's version.
 */
async function reachOnce(options, signal) {
    const env_2 = { stack: [], error: void 0, hasError: false };
    try {
        const { address } = options;
        const mode = options.sslMode ?? (0,connection/* defaultSslMode */.hl)(address.host);
        const configFor = (login, database, purpose, known) => ({
            ...(0,connection/* driverConfig */.zL)(login, tls, database, applicationName(purpose), known),
            database,
        });
        let tls = await (0,connection/* decideTls */._X)(address.host, mode, options.rootCertificate, options.scratch);
        let session;
        try {
            session = await (0,session_session/* openSession */.fA)(configFor(address, address.maintenanceDatabase, 'start'), signal);
        }
        catch (error) {
            const cause = error instanceof failure/* Failure */.HR ? error.cause : error;
            if (mode !== 'prefer' || tls.kind === 'off' || !(0,errors/* mayBePlain */.ft)(cause))
                throw error;
            tls = { kind: 'off' };
            session = await (0,session_session/* openSession */.fA)(configFor(address, address.maintenanceDatabase, 'start'), signal);
        }
        const opened = __addDisposableResource(env_2, new AsyncDisposableStack(), true);
        opened.use(session);
        const facts = await (0,session_session/* oneRow */.NO)(session, factsSchema, factsSql);
        const major = Math.floor(facts.version_number / 10000);
        const name = `${address.host}:${address.port}`;
        if (major < oldestMajor) {
            throw new failure/* Failure */.HR('PG_CONNECT_FAILED', `${name} runs PostgreSQL ${facts.version}, which is older than ${oldestMajor}`, 'Upgrade the server, or back it up with its own pg_dump.');
        }
        const ownRole = await takeRole(session, facts.role);
        const isExposed = tls.kind === 'off' && !(0,connection/* isThisMachine */.YY)(address.host);
        const serverFor = (login, isSuperuser, role) => {
            const known = { major, role };
            return {
                address: login,
                name,
                version: facts.version,
                major,
                isSuperuser,
                tls: tls.kind === 'off' ? 'no TLS' : `TLS, verified: ${tls.verify}`,
                isExposed,
                connect: (database, purpose, stop) => (0,session_session/* openSession */.fA)(configFor(login, database, purpose, known), stop, true),
                conninfo: (database, purpose) => (0,connection/* conninfo */.Zf)(login, tls, database, applicationName(purpose)),
                toolEnvironment: (0,connection/* withSettings */.GY)({ ...(0,connection/* toolEnvironment */.uQ)(login, options.environment), ...(0,connection/* toolLogin */.Mf)(address.host, tls) }, (0,sql_session/* asOptions */.lc)((0,sql_session/* toolSettings */.up)(known))),
                as: (other, database, superuser = false) => serverFor({ ...login, ...other, maintenanceDatabase: database }, superuser, 'none'),
            };
        };
        const server = serverFor(address, facts.superuser, ownRole);
        const kept = opened.move();
        return { server, maintenance: session, [Symbol.asyncDispose]: () => kept.disposeAsync() };
    }
    catch (e_2) {
        env_2.error = e_2;
        env_2.hasError = true;
    }
    finally {
        const result_2 = __disposeResources(env_2);
        if (result_2)
            await result_2;
    }
}
/** What a server says of itself decides which programs are looked for, and is shown. */
const factsSchema = schemas/* object */.Ikc({
    version: schemas/* string */.YjP().regex(/^\d[\w.+~-]{0,40}$/),
    version_number: schemas/* string */.YjP()
        .regex(/^\d{5,7}$/)
        .transform(Number),
    role: schemas/* string */.YjP().nullable(),
    superuser: schemas/* boolean */.zMY(),
});
// server_version may carry the packager's words: `15.18 (Debian 15.18-0+deb12u1)`.
const factsSql = `
SELECT pg_catalog.split_part(pg_catalog.current_setting('server_version'), ' ', 1) AS version,
       pg_catalog.current_setting('server_version_num') AS version_number,
       own.role,
       coalesce((SELECT rolsuper FROM pg_catalog.pg_roles WHERE rolname = own.role),
                (SELECT rolsuper FROM pg_catalog.pg_roles WHERE rolname = session_user)) AS superuser
  FROM (SELECT (SELECT pg_catalog.substr(c, 6)
                  FROM pg_catalog.pg_db_role_setting AS s
                  JOIN pg_catalog.pg_roles AS r ON r.oid = s.setrole AND r.rolname = session_user
                 CROSS JOIN pg_catalog.unnest(s.setconfig) AS c
                 WHERE s.setdatabase = 0 AND c LIKE 'role=%')) AS own(role)`;
/**
 * Takes the role that the login was given by ALTER ROLE, as PostgreSQL does when one logs in; that of the
 * database was left aside. One that cannot be had is passed over, as there.
 */
async function takeRole(session, role) {
    if (role === null)
        return 'none';
    try {
        await session.execute(`SET ROLE ${(0,session_session/* quoteIdent */.v4)(role)}`);
        return role;
    }
    catch (error) {
        (0,batches/* refusalOf */.Of)(error);
        return 'none';
    }
}
/** PostgreSQL cuts an application name at 63 bytes. */
const applicationName = (purpose) => `pg-azure-backup ${purpose}`;


/***/ }),

/***/ 76447:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  U9: () => (/* binding */ count),
  LU: () => (/* binding */ session_long),
  jm: () => (/* binding */ longList),
  NO: () => (/* binding */ oneRow),
  fA: () => (/* binding */ openSession),
  v4: () => (/* binding */ quoteIdent),
  ce: () => (/* binding */ quoteLiteral)
});

// UNUSED EXPORTS: sessionLimits

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./node_modules/pg/esm/index.mjs
var esm = __webpack_require__(83849);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/coerce.js
var coerce = __webpack_require__(49567);
// EXTERNAL MODULE: ./lib/catalog/failure.js
var failure = __webpack_require__(77469);
// EXTERNAL MODULE: ./lib/postgres/sql/session.js
var session = __webpack_require__(50320);
// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(78474);
;// CONCATENATED MODULE: ./lib/postgres/session/copy-out.js

/**
 * Takes the rows of COPY out of what the driver hears, which would keep each of them whole. To be called
 * before it connects.
 */
function divertCopies(connection) {
    const copies = new CopyOut();
    const attach = connection.attachListeners.bind(connection);
    connection.attachListeners = stream => {
        const rest = new external_node_events_.EventEmitter();
        attach(rest);
        stream.on('data', (chunk) => {
            for (const part of copies.take(chunk))
                rest.emit('data', part);
        });
        stream.on('end', () => rest.emit('end'));
    };
    return copies;
}
/** The letters of messages that belong to COPY: it begins, a row, it is done. */
const begins = 0x48;
const row = 0x64;
const done = 0x63;
/** A letter, and the length of what follows, which counts itself. */
const headBytes = 5;
/** Parts what a server sends into the rows of COPY and all other messages. */
class CopyOut {
    /** Who hears the rows, as long as statements of COPY are at work. */
    hear;
    /** The beginning of a head, of which the rest is yet to come. */
    #held = Buffer.alloc(0);
    /** Of the message that has begun: its letter where it is COPY's, and how much of it is yet to come. */
    #letter;
    #left = 0;
    /** What of a chunk is for the driver. */
    *take(incoming) {
        const chunk = this.#held.length > 0 ? Buffer.concat([this.#held, incoming]) : incoming;
        let at = 0;
        let others = 0;
        while (at < chunk.length) {
            if (this.#left === 0) {
                if (chunk.length - at < headBytes)
                    break;
                const letter = chunk.readUInt8(at);
                const length = Math.max(1 + chunk.readUInt32BE(at + 1), headBytes);
                const isCopys = this.hear !== undefined && [begins, row, done].includes(letter);
                this.#letter = isCopys ? letter : undefined;
                this.#left = isCopys ? length - headBytes : length;
                if (isCopys) {
                    if (at > others)
                        yield chunk.subarray(others, at);
                    at += headBytes;
                    others = at;
                    if (this.#left > 0 || letter !== row)
                        continue;
                }
            }
            const end = Math.min(at + this.#left, chunk.length);
            this.#left -= end - at;
            if (this.#letter === row)
                this.hear?.(chunk.subarray(at, end), this.#left === 0);
            if (this.#letter !== undefined)
                others = end;
            at = end;
        }
        if (at > others)
            yield chunk.subarray(others, at);
        this.#held = Buffer.from(chunk.subarray(at));
    }
}

// EXTERNAL MODULE: ./lib/postgres/session/errors.js
var errors = __webpack_require__(20941);
// EXTERNAL MODULE: ./lib/postgres/session/raw-text.js
var raw_text = __webpack_require__(11316);
;// CONCATENATED MODULE: ./lib/postgres/session/wire.js



/** To be called before the client connects. */
function guardMessages(client, options) {
    const { connection } = client;
    const attach = connection.attachListeners.bind(connection);
    let budget = options.loginBytes;
    let check = checkLogin(options, () => {
        check = checkAnswer(options);
    });
    connection.attachListeners = incoming => {
        const { stream } = connection;
        const checked = new external_node_events_.EventEmitter();
        attach(checked);
        const take = assemble({
            begun: length => {
                if (length < headerBytes)
                    throw violation(options.server, 'a message without a length');
                if (length > budget)
                    throw tooLarge(options.server);
            },
            complete: message => {
                budget -= check(message);
                if (budget < 0)
                    throw tooLarge(options.server);
                checked.emit('data', message);
            },
        });
        incoming.on('data', (chunk) => {
            if (stream.destroyed)
                return;
            try {
                take(chunk);
            }
            catch (error) {
                // The driver throws at what it cannot parse, and nobody would catch it.
                stream.destroy(error instanceof failure/* Failure */.HR
                    ? error
                    : violation(options.server, 'it cannot be parsed', error));
            }
        });
        incoming.on('end', () => checked.emit('end'));
    };
    return {
        expect(answerBytes) {
            budget = answerBytes;
        },
    };
}
/** Type and length, which counts itself but not the type. */
const headerBytes = 5;
/** Makes whole messages of what comes. `begun` is told how long one will be before it is kept. */
function assemble(on) {
    let partial;
    let filled = 0;
    const lengthAt = (bytes, at) => {
        const length = 1 + bytes.readUInt32BE(at + 1);
        on.begun(length);
        return length;
    };
    return chunk => {
        let at = 0;
        while (at < chunk.length) {
            const left = chunk.length - at;
            if (partial === undefined) {
                const length = left < headerBytes ? headerBytes : lengthAt(chunk, at);
                if (left >= length) {
                    on.complete(chunk.subarray(at, at + length));
                    at += length;
                    continue;
                }
                partial = Buffer.allocUnsafe(length);
                filled = 0;
            }
            const copied = chunk.copy(partial, filled, at);
            filled += copied;
            at += copied;
            if (filled < partial.length)
                return;
            const length = lengthAt(partial, 0);
            if (length > partial.length) {
                const header = partial;
                partial = Buffer.allocUnsafe(length);
                header.copy(partial);
            }
            else {
                on.complete(partial);
                partial = undefined;
            }
        }
    };
}
/** SASL takes four: the offer, its continuation, its end, and that the login is accepted. */
const loginRequests = 4;
/** The kinds of login that the driver knows, by their number in the protocol. */
const login = { accepted: 0, cleartext: 3, md5: 5, sasl: [10, 11, 12] };
const loginsKnown = [login.accepted, login.cleartext, login.md5, ...login.sasl];
function checkLogin({ server, isPrivate }, complete) {
    let requests = 0;
    return message => {
        const type = typeOf(message);
        switch (type) {
            case 'R': {
                requests += 1;
                if (requests > loginRequests)
                    throw violation(server, 'a login without end');
                const kind = message.length < 9 ? -1 : message.readInt32BE(headerBytes);
                if (kind === login.cleartext && !isPrivate)
                    throw cleartextRefused(server);
                if (!loginsKnown.includes(kind))
                    throw loginUnknown(server, kind);
                break;
            }
            case 'E':
            case 'N':
                checkFields(server, message);
                break;
            case 'Z':
                complete();
                break;
            case 'K':
            case 'S':
                break;
            default:
                throw violation(server, `a message of type ${printed(type)} before the login was complete`);
        }
        return message.length;
    };
}
/** What an object takes beside the bytes that it is made from, at most: of a message, of a value. */
const messageOverhead = 128;
const valueOverhead = 64;
/** Notices, settings and notifications come at any time; the others answer our statements. */
const answerTypes = 'ANSCEITZD123n';
function checkAnswer({ server }) {
    let columns = 0;
    return message => {
        const type = typeOf(message);
        if (!answerTypes.includes(type)) {
            throw violation(server, `a message of type ${printed(type)} that nothing asked for`);
        }
        if (type === 'E' || type === 'N')
            checkFields(server, message);
        if (type === 'T')
            columns = message.length < 7 ? -1 : message.readInt16BE(headerBytes);
        if (type === 'D')
            checkRow(server, message, columns);
        const values = type === 'T' || type === 'D' ? columns : 0;
        return message.length + messageOverhead + values * valueOverhead;
    };
}
const typeOf = (message) => String.fromCharCode(message.readUInt8(0));
const printed = (type) => /[!-~]/.test(type) ? `"${type}"` : `${type.charCodeAt(0)}`;
/** An error or a notice: fields of one letter and a text, and a zero. */
function checkFields(server, message) {
    let at = headerBytes;
    while (at < message.length && message[at] !== 0) {
        const end = message.indexOf(0, at + 1);
        if (end < 0)
            break;
        at = end + 1;
    }
    if (at !== message.length - 1)
        throw violation(server, 'an error or a notice without an end');
}
/** A row: as many values as were announced, each within the message. No text of PostgreSQL has a NUL. */
function checkRow(server, message, columns) {
    const broken = () => violation(server, 'a row that is not what was announced');
    if (message.length < 7 || message.readInt16BE(headerBytes) !== columns)
        throw broken();
    let at = 7;
    for (let column = 0; column < columns; column += 1) {
        if (at + 4 > message.length)
            throw broken();
        const length = message.readInt32BE(at);
        at += 4;
        if (length === -1)
            continue;
        if (length < 0 || at + length > message.length)
            throw broken();
        const zero = message.indexOf(0, at);
        if (zero >= 0 && zero < at + length)
            throw broken();
        at += length;
    }
    if (at !== message.length)
        throw broken();
}
/** Dates, times and intervals, and arrays of them, by their number in `pg_type`. */
const times = [1082, 1114, 1184, 1186, 1115, 1182, 1185, 1187];
const longestTime = 100;
/**
 * The driver's parsers of values. Those of times take a second for ten thousand digits, and four times as
 * long for twice as many: what is longer than any time stays text.
 */
const typeParsers = {
    getTypeParser: (type, format) => {
        const parse = esm/* default.types */.Ay.types.getTypeParser(type, format);
        if (!times.includes(type))
            return parse;
        return (text) => (text.length > longestTime ? text : parse(text));
    },
};
const violation = (server, what, cause) => new failure/* Failure */.HR('PG_ANSWER_REFUSED', `${server} sent what PostgreSQL does not send: ${what}`, 'Check --host and --port: is it PostgreSQL, and who is in between? --ssl-mode verify-full makes sure that it is the server that was meant.', { cause });
const tooLarge = (server) => new failure/* Failure */.HR('PG_ANSWER_REFUSED', `${server} sent more than is taken of an answer, and was hung up on`, 'Check --host and --port. Where the server is right, and has definitions of that size, leave their schemas out: --exclude-schemas.');
const cleartextRefused = (server) => new failure/* Failure */.HR('PG_TLS_FAILED', `${server} asks for the password in clear text over a connection without TLS, and did not get it`, 'Turn TLS on at the server and set --ssl-mode verify-full, or let it ask for scram-sha-256 (pg_hba.conf).');
const loginUnknown = (server, kind) => new failure/* Failure */.HR('PG_LOGIN_FAILED', `${server} wants a kind of login that this program does not have (number ${kind} of the protocol)`, 'Let the server take a password from this login: scram-sha-256 in pg_hba.conf.');

;// CONCATENATED MODULE: ./lib/postgres/session/session.js









/**
 * A statement that honestly takes as long as the database is large, or as others hold a lock. It is
 * waited for without an end; keepalives find out when nobody is there any more.
 */
const session_long = (sql) => ({ sql, isList: false });
/** A query that takes long for the same reason, and has as many rows as the database has objects. */
const longList = (sql) => ({ sql, isList: true });
const sessionLimits = {
    answerMs: 60_000,
    answerBytes: 64 * 1024 * 1024,
    listBytes: 512 * 1024 * 1024,
    loginBytes: 256 * 1024,
};
/** A server that stands still is not waited for at the end. */
const goodbyeMs = 2000;
/** A count or size that PostgreSQL sends as text, because it may be a bigint. */
const count = coerce/* number */.ai().int();
/**
 * Opens a session and makes its text output deterministic. Ends at once when `signal` aborts:
 * the socket is destroyed, which also ends a query that is running. `reachedBefore`: that it cannot be
 * opened means that the server went away.
 */
async function openSession(config, signal, reachedBefore = false, limits = sessionLimits) {
    signal.throwIfAborted();
    const client = new esm/* default.Client */.Ay.Client({ ...config, types: typeParsers });
    const gone = new AbortController();
    const target = `${config.host}:${config.port}`;
    const login = config.user ?? '';
    (0,raw_text/* keepBytes */.j4)(client.connection);
    const guard = guardMessages(client, {
        server: target,
        isPrivate: Boolean(config.ssl) || config.host?.startsWith('/') === true,
        loginBytes: limits.loginBytes,
    });
    // What the guard gets to see is without the rows of COPY, which nobody keeps.
    const copies = divertCopies(client.connection);
    let closing = false;
    const destroy = () => client.connection.stream.destroy();
    signal.addEventListener('abort', destroy);
    const fail = (error) => {
        if (signal.aborted)
            throw signal.reason;
        throw error;
    };
    // Without a listener the loss of an idle connection would end the process.
    client.on('error', error => {
        if (!closing)
            gone.abort((0,errors/* queryFailure */.pp)(error, target, login));
    });
    client.on('end', () => {
        signal.removeEventListener('abort', destroy);
        if (!closing)
            gone.abort((0,errors/* queryFailure */.pp)(new Error('it was closed'), target, login));
    });
    const answer = async (statement, parameters) => {
        const isShort = typeof statement === 'string';
        const { sql, isList } = isShort ? { sql: statement, isList: false } : statement;
        guard.expect(isList ? limits.listBytes : limits.answerBytes);
        const hangUp = () => {
            client.connection.stream.destroy(noAnswer(target, limits.answerMs));
        };
        const timer = isShort ? setTimeout(hangUp, limits.answerMs) : undefined;
        try {
            return await client.query(sql, parameters && [...parameters]);
        }
        finally {
            clearTimeout(timer);
        }
    };
    // The limits are those of one statement: the next is sent once it is answered.
    let turn = Promise.resolve();
    const query = (...what) => {
        const answered = turn.then(() => answer(...what));
        turn = answered.catch(() => undefined);
        return answered;
    };
    try {
        await client.connect();
        await query((0,session/* sessionSettings */.MS)('noticed')).catch(error => {
            // Refused by servers whose platform cannot tell; one that does not answer is not asked again.
            if (!(error instanceof esm/* default.DatabaseError */.Ay.DatabaseError))
                throw error;
            return query((0,session/* sessionSettings */.MS)('not noticed'));
        });
    }
    catch (error) {
        signal.removeEventListener('abort', destroy);
        destroy();
        // What a password file has, the driver has read by now.
        const target = { ...config, lacksPassword: !client.password };
        fail((0,errors/* connectFailure */.vZ)(error, target, reachedBefore));
    }
    const run = async (...what) => {
        try {
            return await query(...what);
        }
        catch (error) {
            return fail(gone.signal.aborted ? gone.signal.reason : (0,errors/* queryFailure */.pp)(error, target, login));
        }
    };
    return {
        database: config.database,
        lost: gone.signal,
        async rows(schema, statement, parameters) {
            const result = await run(statement, parameters);
            // The driver answers several statements with several results, whatever its types say.
            if (Array.isArray(result)) {
                throw new failure/* Failure */.HR('PG_QUERY_FAILED', `there are ${result.length} statements where one should be`, 'Write one statement.');
            }
            return result.rows.map(row => {
                const read = schema.safeParse(row);
                if (read.success)
                    return read.data;
                throw notOurs(target, read.error);
            });
        },
        async execute(statement) {
            await run(statement);
        },
        async copy(sql, hear = () => undefined) {
            copies.hear = hear;
            try {
                const results = [await run(session_long(sql))].flat();
                return results.flatMap(({ command, rowCount }) => command === 'COPY' ? [rowCount ?? 0] : []);
            }
            finally {
                copies.hear = undefined;
            }
        },
        async releasing(what) {
            if (client.getTransactionStatus() === 'I')
                return await what();
            await run('SAVEPOINT releasing');
            try {
                return await what();
            }
            finally {
                await run('ROLLBACK TO SAVEPOINT releasing; RELEASE SAVEPOINT releasing');
            }
        },
        onWarning(hear) {
            client.on('notice', ({ severity, message }) => {
                if (severity === 'WARNING')
                    hear((0,errors/* shortened */.vI)(message ?? ''));
            });
        },
        async [Symbol.asyncDispose]() {
            closing = true;
            signal.removeEventListener('abort', destroy);
            // A connection that is already gone has nothing to say goodbye to.
            if (signal.aborted || gone.signal.aborted)
                destroy();
            else
                await Promise.race([
                    client.end().catch(() => undefined),
                    (0,promises_.setTimeout)(goodbyeMs, undefined, { ref: false }),
                ]);
            destroy();
        },
    };
}
const noAnswer = (server, ms) => new failure/* Failure */.HR('PG_NO_ANSWER', `${server} gave no answer to a statement in ${ms / 1000} s, and was hung up on`, 'Look at what it waits for (pg_stat_activity: state, wait_event) and at the network in between, then run again.');
/** Rows of another shape than the statement has. */
function notOurs(server, error) {
    const [issue] = error.issues;
    return new failure/* Failure */.HR('PG_ANSWER_REFUSED', `${server} answered a statement as PostgreSQL does not: ${issue?.path.join('.')}: ${issue?.message}`, 'Check --host and --port: is it PostgreSQL, or a pooler of its own mind? If it is PostgreSQL, please report this as a bug.', { cause: error });
}
/** Quotes a name for SQL. */
const quoteIdent = (name) => `"${name.replaceAll('"', '""')}"`;
/** Quotes a text for SQL; right whatever `standard_conforming_strings` says. */
const quoteLiteral = (text) => text.includes('\\')
    ? `E'${text.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`
    : `'${text.replaceAll("'", "''")}'`;
/** The single row of a statement that always has one. */
async function oneRow(session, schema, statement, parameters) {
    const [row] = await session.rows(schema, statement, parameters);
    if (row !== undefined)
        return row;
    throw new failure/* Failure */.HR('PG_ANSWER_REFUSED', 'the server gave no row where PostgreSQL always gives one', 'Check --host and --port: is it PostgreSQL? If it is, please report this as a bug.');
}


/***/ }),

/***/ 49567:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ai: () => (/* binding */ number)
/* harmony export */ });
/* unused harmony exports string, boolean, bigint, date */
/* harmony import */ var _core_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43759);
/* harmony import */ var _schemas_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(92857);


function string(params) {
    return core._coercedString(schemas.ZodString, params);
}
function number(params) {
    return _core_index_js__WEBPACK_IMPORTED_MODULE_0__/* ._coercedNumber */ .qG(_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .ZodNumber */ .rSt, params);
}
function boolean(params) {
    return core._coercedBoolean(schemas.ZodBoolean, params);
}
function bigint(params) {
    return core._coercedBigint(schemas.ZodBigInt, params);
}
function date(params) {
    return core._coercedDate(schemas.ZodDate, params);
}


/***/ })

};
