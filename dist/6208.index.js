export const id = 6208;
export const ids = [6208];
export const modules = {

/***/ 56147:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ certificateHint),
/* harmony export */   X: () => (/* binding */ certificateTrouble)
/* harmony export */ });
/** Codes of Node and OpenSSL for a certificate that is not accepted. */
const certificateTrouble = /CERT|SELF_SIGNED|UNABLE_TO|ERR_TLS/;
const certificateHint = 'Behind a proxy that opens TLS, set NODE_EXTRA_CA_CERTS to the file with its certificate.';


/***/ }),

/***/ 80672:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ silenceSdk)
/* harmony export */ });
/**
 * Keeps the SDK from logging, which has to be said before it is loaded: with `AZURE_LOG_LEVEL=verbose`
 * it prints whole requests, the tokens and signatures in them included, past our masks.
 */
function silenceSdk() {
    delete process.env.AZURE_LOG_LEVEL;
    delete process.env.TYPESPEC_RUNTIME_LOG_LEVEL;
}


/***/ }),

/***/ 30976:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I_: () => (/* binding */ matchesTable),
/* harmony export */   MP: () => (/* binding */ escapePattern),
/* harmony export */   Z7: () => (/* binding */ parsePatterns),
/* harmony export */   _I: () => (/* binding */ matchesAny),
/* harmony export */   cK: () => (/* binding */ matches)
/* harmony export */ });
/**
 * Lists of names with wildcards, as `databases` or `exclude-schemas` take them.
 *
 * - One item per line; a comma separates as well. Blanks around an item do not count.
 * - `*` matches any text, also none; `?` matches exactly one character. Case matters.
 * - A backslash makes the character after it literal: `\*`, `\?`, `\,`, `\\`, and a blank at either
 *   end of an item. A line must not end in one.
 */
/** An item: escaped characters, or any others that do not end it; at worst a lone backslash. */
const item = /(?:\\[^\n]|[^\\\n,])+\\?|\\/gu;
const endsInLoneBackslash = /(?:^|[^\\])(?:\\\\)*\\$/u;
/** Blanks at both ends; one that a backslash precedes stays. */
const outerBlanks = /^[ \t\r]+|(?<=(?:^|[^\\])(?:\\\\)*)[ \t\r]+$/gu;
/** Reads a list. A line that ends in a backslash makes it invalid. */
function parsePatterns(text) {
    const items = text.match(item)?.map(part => part.replace(outerBlanks, '')) ?? [];
    const broken = items.find(part => endsInLoneBackslash.test(part));
    if (broken !== undefined)
        return { kind: 'invalid', item: broken };
    return { kind: 'patterns', patterns: items.filter(part => part !== '').map(parsePattern) };
}
function parsePattern(text) {
    const tokens = [...text.matchAll(/\\(?<escaped>.)|(?<plain>.)/gsu)].map((match) => {
        const { escaped, plain = '' } = match.groups ?? {};
        if (escaped !== undefined)
            return { kind: 'character', value: escaped };
        if (plain === '*')
            return { kind: 'anyText' };
        if (plain === '?')
            return { kind: 'anyCharacter' };
        return { kind: 'character', value: plain };
    });
    const characters = tokens.flatMap(token => (token.kind === 'character' ? [token.value] : []));
    const literal = characters.length === tokens.length ? characters.join('') : undefined;
    return { text, literal, tokens };
}
/** Whether the pattern covers the whole of `name`. */
function matches(pattern, name) {
    const { tokens } = pattern;
    const characters = [...name];
    let token = 0;
    let at = 0;
    // Where to go on when what follows the last `*` does not fit: that `*` takes one character more.
    let retry;
    while (at < characters.length) {
        const current = tokens[token];
        if (current?.kind === 'anyText') {
            token += 1;
            retry = { token, at };
        }
        else if (current?.kind === 'anyCharacter' ||
            (current?.kind === 'character' && current.value === characters[at])) {
            token += 1;
            at += 1;
        }
        else if (retry) {
            retry.at += 1;
            token = retry.token;
            at = retry.at;
        }
        else {
            return false;
        }
    }
    return tokens.slice(token).every(rest => rest.kind === 'anyText');
}
/** Whether any of the patterns covers `name`. */
const matchesAny = (patterns, name) => patterns.some(pattern => matches(pattern, name));
/** A pattern with a dot means `schema.table`; without one, that table in any schema. */
const matchesTable = (pattern, { schema, name }) => matches(pattern, `${schema}.${name}`) || matches(pattern, name);
/** The pattern that matches exactly `name`, which may hold anything but a line feed. */
const escapePattern = (name) => name.replace(/[\\,*?]|^[ \t\r]|[ \t\r]$/gu, '\\$&');


/***/ }),

/***/ 91573:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ shellQuote),
/* harmony export */   w: () => (/* binding */ ownCommand)
/* harmony export */ });
/**
 * A command line of ours, for the end of a hint: there who shows it adds what the user gave to reach server
 * and store.
 */
const ownCommand = (...argv) => shellQuote(['pg-azure-backup', ...argv]);
/** The words as one line for a POSIX shell. */
const shellQuote = (argv) => argv
    .map(word => /^[\w@%+=:,./-]+$/u.test(word) ? word : `'${word.replaceAll("'", String.raw `'\''`)}'`)
    .join(' ');


/***/ }),

/***/ 12103:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  x: () => (/* binding */ azureLogin)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./lib/catalog/failure.js
var failure = __webpack_require__(77469);
// EXTERNAL MODULE: ./lib/environment.js
var environment = __webpack_require__(33554);
// EXTERNAL MODULE: ./lib/azure/certificates.js
var certificates = __webpack_require__(56147);
;// CONCATENATED MODULE: ./lib/azure/id-token.js


/** Reads the claims of an id-token, without checking it: whoever gets it does. */
function readClaims(token) {
    const payload = payloadOf(token);
    if (!payload)
        return undefined;
    const claim = (name) => [payload.get(name) ?? '(none)'].flat().join(', ');
    return { issuer: claim('iss'), subject: claim('sub'), audience: claim('aud') };
}
/** The object in the directory that an access token is of: a user, an application or a managed identity. */
function objectIdIn(token) {
    const id = payloadOf(token)?.get('oid');
    return typeof id === 'string' && /^[\da-f-]{36}$/i.test(id) ? id : undefined;
}
function payloadOf(token) {
    try {
        return new Map(Object.entries(JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString())));
    }
    catch {
        return undefined;
    }
}
/**
 * A new id-token of the GitHub job that we run in. Not by GitHub's toolkit: that prints a workflow
 * command, which the output of the command line has no place for, and waits for a hang for ever.
 */
async function githubIdToken(environment, audience, signal) {
    const { ACTIONS_ID_TOKEN_REQUEST_URL: url, ACTIONS_ID_TOKEN_REQUEST_TOKEN: bearer } = environment;
    if (!url || !bearer) {
        throw new failure/* Failure */.HR('AZURE_LOGIN_FAILED', 'GitHub gives this job no id-token, by which to log in to Azure', 'Add "permissions: id-token: write" to the job; of a reusable workflow, the calling job has to grant it. Pull requests from forks and runs of Dependabot never get one. Was PG_BACKUP_AZURE_CLIENT_SECRET to be used in its place? It was not given, or was empty.');
    }
    const target = new URL(url);
    target.searchParams.set('audience', audience);
    const answer = await askForToken(target, bearer, signal);
    if (answer.kind === 'token')
        return answer.token;
    throw new failure/* Failure */.HR('AZURE_LOGIN_FAILED', `GitHub gave no id-token, by which to log in to Azure: ${answer.problem}`, certificates/* certificateTrouble */.X.test(answer.problem)
        ? certificates/* certificateHint */.V
        : 'See https://www.githubstatus.com (Actions), then run again. A self-hosted runner has to reach *.actions.githubusercontent.com.');
}
async function askForToken(target, bearer, signal) {
    const [rest, { codeOf, patience }] = await Promise.all([
        __webpack_require__.e(/* import() */ 8978).then(__webpack_require__.bind(__webpack_require__, 38978)),
        Promise.all(/* import() */[__webpack_require__.e(8978), __webpack_require__.e(5442)]).then(__webpack_require__.bind(__webpack_require__, 85442)),
    ]);
    const { httpClient, retryOptions } = patience(signal);
    const pipeline = rest.createPipelineFromOptions({ retryOptions });
    const request = rest.createPipelineRequest({
        url: target.href,
        headers: rest.createHttpHeaders({ authorization: `Bearer ${bearer}` }),
    });
    try {
        const { status, bodyAsText } = await pipeline.sendRequest(httpClient, request);
        if (status !== 200)
            return { kind: 'problem', problem: `HTTP ${status}` };
        const { value } = JSON.parse(bodyAsText ?? '');
        return typeof value === 'string'
            ? { kind: 'token', token: value }
            : { kind: 'problem', problem: 'the answer holds none' };
    }
    catch (error) {
        signal.throwIfAborted();
        return { kind: 'problem', problem: codeOf(error) ?? 'the answer cannot be read' };
    }
}

// EXTERNAL MODULE: ./lib/catalog/absent-secret.js
var absent_secret = __webpack_require__(4667);
;// CONCATENATED MODULE: ./lib/azure/login-errors.js



/** Why a login to Azure failed, from what the SDK threw. This is the only place that decides it. */
function loginFailure(error, identity, seen) {
    const causes = causesOf(error);
    const own = causes.find(cause => cause instanceof failure/* Failure */.HR);
    if (own)
        return own;
    const text = causes.map(cause => cause.message).join('\n');
    const code = /AADSTS(?<code>\d+)|Error\(s\): (?<number>\d+)/.exec(text)?.groups;
    const outage = seen.lastTry !== undefined && !/^HTTP 4(?!29)/.test(seen.lastTry);
    if (code && !outage) {
        return refused(code.code ?? code.number ?? '', text, identity, seen);
    }
    switch (identity.kind) {
        case 'azure-cli':
            return cliFailure(text);
        case 'managed-identity':
            return managedIdentityFailure(text, seen.lastTry, identity.clientId);
        default:
            return unreachable(text, seen.lastTry);
    }
}
/** The error and what it says that caused it. */
function causesOf(error) {
    const causes = [];
    for (let cause = error; cause instanceof Error && causes.length < 10; cause = cause.cause) {
        causes.push(cause);
    }
    return causes;
}
const failed = (message, hint) => new failure/* Failure */.HR('AZURE_LOGIN_FAILED', message, hint);
/** Entra ID answered, and said no. */
function refused(code, text, identity, { presented, wantedTenant }) {
    const clientId = ('clientId' in identity && identity.clientId) || 'unknown';
    const tenantId = ('tenantId' in identity && identity.tenantId) || 'unknown';
    const no = (why, hint) => failed(`Microsoft Entra ID refused the ${describeLogin(identity)}: ${why} (AADSTS${code})`, hint);
    const shown = presented
        ? ` Presented were subject "${presented.subject}", issuer "${presented.issuer}", audience "${presented.audience}".`
        : '';
    const addCredential = `Give the application a federated credential with exactly that subject, issuer and audience: az ad app federated-credential create --id ${clientId} --parameters '${JSON.stringify({
        name: 'pg-azure-backup',
        issuer: presented?.issuer,
        subject: presented?.subject,
        audiences: [presented?.audience],
    })}' (a managed identity: under its Federated credentials in the Azure portal).`;
    switch (code) {
        case '700213':
        case '70021':
        case '700223':
            return no(`no federated credential of it has this subject.${shown}`, addCredential);
        case '7002138':
            return no(`the subject of its federated credential differs from this one, if only in upper and lower case.${shown}`, `Write the subject exactly as presented. ${addCredential}`);
        case '70025':
            return no(`it has no federated credential at all.${shown}`, addCredential);
        case '700211':
            return no(`no federated credential of it has this issuer.${shown}`, addCredential);
        case '700212':
            return no(`no federated credential of it has this audience.${shown}`, identity.kind === 'github-oidc'
                ? `Set --azure-audience to the audience of the federated credential. ${addCredential}`
                : addCredential);
        case '700024':
            return no(`the id-token has expired, or the clock is wrong.${shown}`, identity.kind === 'gitlab-oidc'
                ? 'GitLab’s id-token lives as long as the timeout of the job: log in early, or split the job. Compare the clock of the runner, too.'
                : 'Compare the clock of this machine with the real time.');
        case '700016':
            return no(`there is no such application in tenant ${tenantId}`, `Check --azure-client-id (the Application (client) ID; of a managed identity its Client ID, not the Object ID) and the tenant.${otherTenant(identity, wantedTenant)}`);
        case '7000215':
            return no('the client secret is wrong', 'Give the value of the secret, not its ID: Azure shows the value only once. Or use a federated credential, which needs no secret.');
        case '7000222':
            return no('the client secret has expired', `Make another: az ad app credential reset --id ${clientId} --append. Or use a federated credential, which needs no secret.`);
        case '90002':
        case '900023':
            return no(`there is no tenant ${tenantId}`, `Check --azure-tenant-id: az account show --query tenantId --output tsv.${otherTenant(identity, wantedTenant)} Other clouds than the public one need AZURE_AUTHORITY_HOST.`);
        case '7000112':
            return no('the application is disabled', 'Enable it under Enterprise applications in the Azure portal.');
        case '53003':
            return no('a Conditional Access policy forbids it', 'Workload identities that log in from changing addresses need an exception; ask who administers the tenant.');
        case '500011':
            return no(`the tenant does not know the service that the token is for`, 'Is --azure-tenant-id the tenant of the subscription that the vault or storage account is in?');
        default:
            return no(explanation(text), `Look the code up: https://login.microsoftonline.com/error?code=${code}`);
    }
}
/** What to do about a service that does not accept the login. */
const tenantHint = (identity, wanted) => otherTenant(identity, wanted).trim() ||
    'It belongs to another tenant, most likely: check --azure-tenant-id.';
const otherTenant = (identity, wanted) => wanted === undefined || ('tenantId' in identity && identity.tenantId === wanted)
    ? ''
    : ` What the login is for belongs to tenant ${wanted}: log in there, by --azure-tenant-id.`;
const describeLogin = (identity) => identity.kind === 'azure-cli' || identity.clientId === undefined
    ? `login by ${identity.kind}`
    : `login of client ${identity.clientId}`;
/** The first sentence of what Entra ID says, without the ids that follow it. */
const explanation = (text) => /AADSTS\d+: (?<sentence>.*?)(?:\. |\s*Trace ID|\n|$)/
    .exec(text)
    ?.groups?.sentence?.slice(0, 300) ?? 'it gave no reason';
/** What sends a run to a login that it was not to make: nobody can see that it is not there. */
const meantSecret = `Was a secret to be used in its place, such as PG_BACKUP_STORAGE_SAS_TOKEN or PG_BACKUP_AZURE_CLIENT_SECRET? ${absent_secret/* absentSecret */.c}`;
function cliFailure(text) {
    return /not (?:be )?found|could not be found/i.test(text)
        ? failed('there is no way to log in to Azure: no credential is given, and the Azure CLI is not installed', `Give --azure-client-id and --azure-tenant-id (on GitHub with "permissions: id-token: write"), or another kind with --azure-credential; see docs/azure.md. ${meantSecret}`)
        : failed(`the Azure CLI gave no token: ${firstLine(text)}`, `Log in first: az login. On GitHub, --azure-client-id and --azure-tenant-id with "permissions: id-token: write" need no Azure CLI. ${meantSecret}`);
}
function managedIdentityFailure(text, lastTry, clientId) {
    return /identity not found|no (?:user|managed|system).*identity|invalid_client|ManagedIdentity.*not found/i.test(text)
        ? failed(`this machine has no managed identity${clientId === undefined ? '' : ` ${clientId}`}`, 'Assign it to the virtual machine, app or pod that runs this; --azure-client-id names the Client ID of a user-assigned one.')
        : failed(`no managed identity answers here (${lastTry ?? firstLine(text)})`, 'A managed identity exists on machines in Azure alone. GitHub-hosted runners have none: use github-oidc there.');
}
function unreachable(text, lastTry) {
    if (lastTry === 'HTTP 407') {
        return new failure/* Failure */.HR('AZURE_UNREACHABLE', 'the proxy does not let us through to Microsoft Entra ID (HTTP 407)', 'It wants a login: HTTPS_PROXY=http://USER:PASSWORD@HOST:PORT.');
    }
    if (lastTry === 'HTTP 200') {
        return new failure/* Failure */.HR('AZURE_UNREACHABLE', 'something else answers in place of Microsoft Entra ID', 'A proxy or portal of the network is in the way: check HTTPS_PROXY.');
    }
    return new failure/* Failure */.HR('AZURE_UNREACHABLE', `Microsoft Entra ID cannot be reached for the login (${lastTry ?? firstLine(text)})`, certificates/* certificateTrouble */.X.test(lastTry ?? '')
        ? certificates/* certificateHint */.V
        : 'Check the network and HTTPS_PROXY; https://azure.status.microsoft tells about outages. Then run again.');
}
const firstLine = (text) => (text.split('\n')[0] ?? '').slice(0, 300);

// EXTERNAL MODULE: ./lib/azure/silence.js
var silence = __webpack_require__(80672);
;// CONCATENATED MODULE: ./lib/azure/credential.js






/**
 * A credential for every Azure service. Nothing is contacted yet. Its tokens are renewed as they
 * expire, those of federated identities by a new id-token each time, so that a dump of many hours
 * outlives them all. Throws `AZURE_LOGIN_FAILED` or `AZURE_UNREACHABLE` when a token is not to be had.
 */
function openCredential(identity, context) {
    (0,silence/* silenceSdk */._)();
    const seen = { presented: undefined, lastTry: undefined, wantedTenant: undefined };
    const logIn = openLogin(identity, context, seen);
    const tokens = new Map();
    const clientId = ('clientId' in identity && identity.clientId) || undefined;
    let objectId;
    return {
        description: describe(identity),
        get assignee() {
            return clientId ?? objectId ?? 'CLIENT_ID';
        },
        get policyPrincipal() {
            return objectId === undefined
                ? `--spn ${clientId ?? 'CLIENT_ID'}`
                : `--object-id ${objectId}`;
        },
        get otherTenantHint() {
            return tenantHint(identity, seen.wantedTenant);
        },
        async getToken(scopes, { tenantId, ...options } = {}) {
            seen.wantedTenant = tenantId;
            seen.lastTry = undefined;
            const key = [scopes].flat().join(' ');
            const last = options.claims === undefined ? tokens.get(key) : undefined;
            const isAhead = last !== undefined && last.expiresOnTimestamp > Date.now();
            try {
                const token = await logIn(scopes, options);
                if (token && token.token !== last?.token)
                    context.mask(token.token);
                if (token)
                    tokens.set(key, token);
                objectId = (token && objectIdIn(token.token)) ?? objectId;
                return token;
            }
            catch (error) {
                // The SDK renews tokens ahead of time, when nobody waits for it: a failure would end the
                // process, or be tried again every three seconds until the old token expires.
                if (isAhead)
                    return last;
                context.signal.throwIfAborted();
                throw loginFailure(error, identity, seen);
            }
        },
    };
}
/**
 * Gets tokens from the SDK. The tenant is always that of the identity: of another one, which a service
 * may ask for, the SDK would only say that it is not configured.
 */
function openLogin(identity, context, seen) {
    const assertion = async (kind, audience) => {
        const token = await idToken(kind, audience, context);
        context.mask(token);
        seen.presented = readClaims(token);
        return token;
    };
    const note = (end) => {
        seen.lastTry = end;
    };
    const open = () => sdkCredential(identity, assertion, context.signal, note);
    const stopped = rejectionOf(context.signal);
    let inner;
    return async (scopes, options) => {
        inner ??= await open();
        try {
            // The SDK itself does not stop while a login is under way.
            return await Promise.race([inner.getToken(scopes, options), stopped]);
        }
        catch (error) {
            // It would repeat the failure for a minute without asking anew.
            inner = undefined;
            throw error;
        }
    };
}
/** Rejects when the signal aborts, and does nothing but that. */
function rejectionOf(signal) {
    const { promise, reject } = Promise.withResolvers();
    const fail = () => reject(signal.reason);
    if (signal.aborted)
        fail();
    else
        signal.addEventListener('abort', fail, { once: true });
    promise.catch(() => undefined);
    return promise;
}
/** The SDK is large: it is loaded only where somebody logs in. */
async function sdkCredential(identity, assertion, signal, note) {
    const [sdk, { patience }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(8978), __webpack_require__.e(5738), __webpack_require__.e(3016)]).then(__webpack_require__.bind(__webpack_require__, 73016)),
        Promise.all(/* import() */[__webpack_require__.e(8978), __webpack_require__.e(5442)]).then(__webpack_require__.bind(__webpack_require__, 85442)),
    ]);
    const options = patience(signal, note);
    switch (identity.kind) {
        case 'client-secret': {
            const { tenantId, clientId, clientSecret } = identity;
            return new sdk.ClientSecretCredential(tenantId, clientId, clientSecret, options);
        }
        case 'github-oidc':
        case 'gitlab-oidc':
        case 'workload-identity': {
            const { kind, tenantId, clientId, audience } = identity;
            const next = () => assertion(kind, audience);
            return new sdk.ClientAssertionCredential(tenantId, clientId, next, options);
        }
        case 'managed-identity': {
            const { clientId } = identity;
            return new sdk.ManagedIdentityCredential({
                ...options,
                ...(clientId === undefined ? {} : { clientId }),
            });
        }
        case 'azure-cli': {
            const { tenantId } = identity;
            // The SDK starts it with all that there is.
            (0,environment/* withdrawPlatformSecrets */.zb)(process.env);
            return new sdk.AzureCliCredential({
                processTimeoutInMs: cliMs,
                ...(tenantId === undefined ? {} : { tenantId }),
            });
        }
    }
}
/** A program in Python that may have to ask for a token itself; it has no end of its own. */
const cliMs = 30_000;
/** A token of the platform that we run on, to show to Entra ID. */
async function idToken(kind, audience, { environment, signal }) {
    switch (kind) {
        case 'github-oidc':
            return await githubIdToken(environment, audience, signal);
        case 'gitlab-oidc':
            return environment.PG_BACKUP_ID_TOKEN ?? '';
        case 'workload-identity':
            return await readTokenFile(environment.AZURE_FEDERATED_TOKEN_FILE ?? '');
    }
}
/** Read anew each time: Kubernetes writes a new token into it before the old one expires. */
async function readTokenFile(file) {
    try {
        return (await (0,promises_.readFile)(file, 'utf8')).trim();
    }
    catch (error) {
        throw new failure/* Failure */.HR('AZURE_LOGIN_FAILED', `the token for Azure cannot be read: ${error instanceof Error ? error.message : error}`, 'AZURE_FEDERATED_TOKEN_FILE has to name the file in which Kubernetes keeps the token of the service account.', { cause: error });
    }
}
/** Which login it is, within a sentence. */
function describe(identity) {
    switch (identity.kind) {
        case 'managed-identity':
            return `managed identity${identity.clientId === undefined ? '' : ` ${identity.clientId}`}`;
        case 'azure-cli':
            return 'login of the Azure CLI';
        default:
            return `client ${identity.clientId}`;
    }
}

// EXTERNAL MODULE: ./lib/azure/login-options.js
var login_options = __webpack_require__(57553);
// EXTERNAL MODULE: ./lib/connections/login-rule.js
var login_rule = __webpack_require__(16343);
;// CONCATENATED MODULE: ./lib/connections/azure-login.js




function azureLogin(values, context) {
    let credential;
    return () => {
        if (!(0,login_rule/* needsIdentity */.F)(context.given)) {
            throw new failure/* Failure */.HR('INTERNAL', 'nothing was to log in to Azure', 'Please report this as a bug.');
        }
        credential ??= openCredential(identityOf(values, context), context);
        return credential;
    };
}
/** The rules of the options have seen to it that what the kind needs is there. */
function identityOf(values, { environment, reporter }) {
    const { kind, reason } = (0,login_options/* chooseCredential */.P$)(values, environment);
    reporter.info(`Logging in to Azure by ${kind}: ${reason}`);
    const clientId = values['azure-client-id'];
    const tenantId = values['azure-tenant-id'];
    switch (kind) {
        case 'client-secret':
            return {
                kind,
                clientId: clientId ?? '',
                tenantId: tenantId ?? '',
                clientSecret: values['azure-client-secret'] ?? '',
            };
        case 'github-oidc':
        case 'gitlab-oidc':
        case 'workload-identity':
            return {
                kind,
                clientId: clientId ?? environment.AZURE_CLIENT_ID ?? '',
                tenantId: tenantId ?? environment.AZURE_TENANT_ID ?? '',
                audience: values['azure-audience'] ?? '',
            };
        case 'managed-identity':
            return { kind, clientId };
        case 'azure-cli':
            return { kind, tenantId };
    }
}


/***/ }),

/***/ 33554:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B5: () => (/* binding */ clientEnvironment),
/* harmony export */   Cw: () => (/* binding */ withdrawEnvironment),
/* harmony export */   Pw: () => (/* binding */ serverEnvironment),
/* harmony export */   aP: () => (/* binding */ installationEnvironment),
/* harmony export */   zb: () => (/* binding */ withdrawPlatformSecrets)
/* harmony export */ });
/**
 * What children, and the libraries in our own process, get to see of the environment: what is on a list
 * of names, never all that there is. In the rest stand passwords, keys and tokens, of this program and of
 * whatever else the job does, under names that nobody here knows.
 */
/** Where programs are and how they talk. Some installations of PostgreSQL find their libraries by it alone. */
const programs = [
    ...['PATH', 'LD_LIBRARY_PATH', 'DYLD_LIBRARY_PATH', 'DYLD_FALLBACK_LIBRARY_PATH'],
    ...['HOME', 'USER', 'LOGNAME', 'TMPDIR', 'TMP', 'TEMP', 'TZ', 'TZDIR', 'LANG', 'LANGUAGE'],
    ...['LC_ALL', 'LC_CTYPE', 'LC_COLLATE', 'LC_MESSAGES', 'LC_MONETARY', 'LC_NUMERIC', 'LC_TIME'],
    ...['LOCPATH', 'LOCALE_ARCHIVE'],
];
/** How TLS is set up on this machine, such as in FIPS mode. */
const openssl = ['OPENSSL_CONF', 'OPENSSL_MODULES'];
const proxies = ['http_proxy', 'https_proxy', 'ftp_proxy', 'all_proxy', 'no_proxy'].flatMap(name => [name, name.toUpperCase()]);
const certificates = [
    ...['SSL_CERT_FILE', 'SSL_CERT_DIR', 'NODE_EXTRA_CA_CERTS'],
    ...['REQUESTS_CA_BUNDLE', 'CURL_CA_BUNDLE'],
];
/** What the Azure CLI needs, which the SDK of Azure starts with our own environment. */
const azureCli = [
    ...[...programs, ...openssl, ...proxies, ...certificates],
    ...['AZURE_CONFIG_DIR', 'AZURE_EXTENSION_DIR'],
];
/** By which the platform hands out tokens: of no use to the Azure CLI, which is logged in by itself. */
const platformSecrets = ['IDENTITY_HEADER', 'MSI_SECRET'];
/** What libraries in our process read later than we do, and which of it is where. */
const libraries = [
    ...azureCli,
    ...['NODE_TLS_REJECT_UNAUTHORIZED', 'PGPASSFILE'],
    // The SDK of Azure.
    ...['AZURE_AUTHORITY_HOST', 'AZURE_REGIONAL_AUTHORITY_NAME', 'MSAL_FORCE_REGION', 'REGION_NAME'],
    ...['AZURE_CLIENT_ID', 'AZURE_TENANT_ID', 'AZURE_FEDERATED_TOKEN_FILE'],
    ...['AZURE_IDENTITY_DISABLE_MULTITENANTAUTH', 'AZURE_POD_IDENTITY_AUTHORITY_HOST'],
    ...['IDENTITY_ENDPOINT', 'IDENTITY_SERVER_THUMBPRINT', 'IMDS_ENDPOINT', 'MSI_ENDPOINT'],
    ...platformSecrets,
    // The toolkit of GitHub's runner: files to write to.
    ...['GITHUB_OUTPUT', 'GITHUB_STATE', 'GITHUB_STEP_SUMMARY', 'RUNNER_DEBUG'],
];
const choose = (environment, names) => Object.fromEntries(names.flatMap(name => {
    const value = environment[name];
    return value === undefined ? [] : [[name, value]];
}));
/** Of PostgreSQL's client programs. What they have to log in with is added by name. */
const clientEnvironment = (environment) => ({
    ...choose(environment, [...programs, ...openssl, 'PGPASSFILE']),
    LC_ALL: 'C',
});
/** Of a PostgreSQL server, in which code of others may run, and of what starts and stops one. */
const serverEnvironment = (environment) => ({
    ...choose(environment, ['PATH', 'LD_LIBRARY_PATH', 'DYLD_LIBRARY_PATH']),
    LC_ALL: 'C',
});
/** Of an installation of packages, whose scripts run as root: what leads to the mirror. */
const installationEnvironment = (environment) => ({
    ...choose(environment, ['PATH', 'HOME', ...proxies]),
    LC_ALL: 'C',
});
/**
 * Takes out of our own environment what no library needs any more, and answers all that there was. What
 * starts a program on its own account hands on what is there then. The kernel keeps what we were started
 * with, for whoever may read our memory.
 */
function withdrawEnvironment(own) {
    const all = { ...own };
    const needed = new Set(libraries);
    for (const name of Object.keys(own))
        if (!needed.has(name))
            delete own[name];
    return all;
}
/** Takes out what the Azure CLI is not to get either, before it is started. */
function withdrawPlatformSecrets(own) {
    for (const name of platformSecrets)
        delete own[name];
}


/***/ })

};
