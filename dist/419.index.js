export const id = 419;
export const ids = [419,80];
export const modules = {

/***/ 7010:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ openCredential),
/* harmony export */   f: () => (/* binding */ idToken)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _catalog_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77469);
/* harmony import */ var _catalog_rejection_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(67156);
/* harmony import */ var _environment_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(33554);
/* harmony import */ var _id_token_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(81582);
/* harmony import */ var _login_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6172);
/* harmony import */ var _silence_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(80672);







/**
 * A credential for every Azure service. Nothing is contacted yet. Its tokens are renewed as they
 * expire, those of federated identities by a new id-token each time, so that a dump of many hours
 * outlives them all. Throws `AZURE_LOGIN_FAILED` or `AZURE_UNREACHABLE` when a token is not to be had.
 */
function openCredential(identity, context) {
    (0,_silence_js__WEBPACK_IMPORTED_MODULE_5__/* .silenceSdk */ ._)();
    const seen = { presented: undefined, lastTry: undefined, wantedTenant: undefined };
    const logIn = openLogin(identity, context, seen);
    const tokens = new Map();
    const clientId = ('clientId' in identity && identity.clientId) || undefined;
    let holder;
    return {
        description: describe(identity),
        get assignee() {
            return clientId ?? holder?.objectId ?? 'CLIENT_ID';
        },
        get policyPrincipal() {
            return holder?.objectId === undefined
                ? `--spn ${clientId ?? 'CLIENT_ID'}`
                : `--object-id ${holder.objectId}`;
        },
        get otherTenantHint() {
            return (0,_login_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .tenantHint */ .wZ)(identity, seen.wantedTenant);
        },
        get presented() {
            return seen.presented;
        },
        get holder() {
            return holder;
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
                if (token)
                    holder = (0,_id_token_js__WEBPACK_IMPORTED_MODULE_3__/* .holderOf */ .Kd)(token.token);
                return token;
            }
            catch (error) {
                // The SDK renews tokens ahead of time, when nobody waits for it: a failure would end the
                // process, or be tried again every three seconds until the old token expires.
                if (isAhead)
                    return last;
                context.signal.throwIfAborted();
                throw (0,_login_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .loginFailure */ .ie)(error, identity, seen);
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
        seen.presented = (0,_id_token_js__WEBPACK_IMPORTED_MODULE_3__/* .readClaims */ .Ip)(token);
        return token;
    };
    const note = (end) => {
        seen.lastTry = end;
    };
    const open = () => sdkCredential(identity, assertion, context.signal, note);
    const stopped = (0,_catalog_rejection_js__WEBPACK_IMPORTED_MODULE_6__/* .rejectionOf */ .h)(context.signal);
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
/** The SDK is large: it is loaded only where somebody logs in. */
async function sdkCredential(identity, assertion, signal, note) {
    const [sdk, { retryPolicy }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(978), __webpack_require__.e(738), __webpack_require__.e(16)]).then(__webpack_require__.bind(__webpack_require__, 73016)),
        Promise.all(/* import() */[__webpack_require__.e(978), __webpack_require__.e(396)]).then(__webpack_require__.bind(__webpack_require__, 45396)),
    ]);
    const options = retryPolicy(signal, note);
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
            (0,_environment_js__WEBPACK_IMPORTED_MODULE_2__/* .withdrawPlatformSecrets */ .zb)(process.env);
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
            return await (0,_id_token_js__WEBPACK_IMPORTED_MODULE_3__/* .githubIdToken */ .eC)(environment, audience, signal);
        case 'gitlab-oidc':
            return environment.PG_BACKUP_ID_TOKEN ?? '';
        case 'workload-identity':
            return await readTokenFile(environment.AZURE_FEDERATED_TOKEN_FILE ?? '');
    }
}
/** Read anew each time: Kubernetes writes a new token into it before the old one expires. */
async function readTokenFile(file) {
    try {
        return (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(file, 'utf8')).trim();
    }
    catch (error) {
        throw new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('AZURE_LOGIN_FAILED', `the token for Azure cannot be read: ${error instanceof Error ? error.message : error}`, 'AZURE_FEDERATED_TOKEN_FILE has to name the file in which Kubernetes keeps the token of the service account.', { cause: error });
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


/***/ }),

/***/ 81582:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ip: () => (/* binding */ readClaims),
/* harmony export */   Kd: () => (/* binding */ holderOf),
/* harmony export */   Zs: () => (/* binding */ describeClaims),
/* harmony export */   eC: () => (/* binding */ githubIdToken)
/* harmony export */ });
/* harmony import */ var _catalog_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77469);
/* harmony import */ var _catalog_reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(59302);
/* harmony import */ var _catalog_system_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(38080);



/** Within a sentence. */
const describeClaims = ({ subject, issuer, audience }) => `subject "${subject}", issuer "${issuer}", audience "${audience}"`;
/** Reads the claims of an id-token, without checking it: whoever gets it does. */
function readClaims(token) {
    const payload = payloadOf(token);
    if (!payload)
        return undefined;
    const claim = (name) => [payload.get(name) ?? '(none)'].flat().join(', ');
    return { issuer: claim('iss'), subject: claim('sub'), audience: claim('aud') };
}
function holderOf(token) {
    const payload = payloadOf(token);
    const claim = (name, form) => {
        const value = payload?.get(name);
        return typeof value === 'string' && form.test(value) ? value : undefined;
    };
    const id = /^[\da-f-]{36}$/i;
    return {
        tenantId: claim('tid', id),
        clientId: claim('appid', id),
        objectId: claim('oid', id),
        userName: claim('upn', /^\S{1,200}$/),
    };
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
        throw new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('AZURE_LOGIN_FAILED', 'GitHub gives this job no id-token, by which to log in to Azure', `Add "permissions: id-token: write" to the job; of a reusable workflow, the calling job has to grant it. Pull requests from forks and runs of Dependabot never get one. Was ${(0,_catalog_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .variable */ .bv)('azure-client-secret')} to be used in its place? It was not given, or was empty.`);
    }
    const target = new URL(url);
    target.searchParams.set('audience', audience);
    const answer = await askForToken(target, bearer, signal);
    if (answer.kind === 'token')
        return answer.token;
    throw new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('AZURE_LOGIN_FAILED', `GitHub gave no id-token, by which to log in to Azure: ${answer.problem}`, _catalog_system_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .certificateTrouble */ .Xg.test(answer.problem)
        ? _catalog_system_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .certificateHint */ .VY
        : 'See https://www.githubstatus.com (Actions), then run again. A self-hosted runner has to reach *.actions.githubusercontent.com.');
}
async function askForToken(target, bearer, signal) {
    const [rest, { codeOf, retryPolicy }] = await Promise.all([
        __webpack_require__.e(/* import() */ 978).then(__webpack_require__.bind(__webpack_require__, 38978)),
        Promise.all(/* import() */[__webpack_require__.e(978), __webpack_require__.e(396)]).then(__webpack_require__.bind(__webpack_require__, 45396)),
    ]);
    const { httpClient, retryOptions } = retryPolicy(signal);
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


/***/ }),

/***/ 416:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  qY: () => (/* binding */ openKeyVault),
  Pq: () => (/* binding */ setSecret),
  es: () => (/* binding */ vaultClient),
  qK: () => (/* binding */ vaultUrl)
});

// EXTERNAL MODULE: ./lib/catalog/failure.js
var failure = __webpack_require__(77469);
// EXTERNAL MODULE: ./lib/catalog/reference.js
var catalog_reference = __webpack_require__(59302);
// EXTERNAL MODULE: ./lib/catalog/system-errors.js
var system_errors = __webpack_require__(38080);
;// CONCATENATED MODULE: ./lib/azure/key-vault-errors.js



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
        return denied(`what answers there wants a login to ${challenge}, which is not the domain of ${host}; it got no token`, `Give ${(0,catalog_reference/* option */.uK)('key-vault')} the vault’s own name, or in another cloud its own URL, the vaultUri among its properties; behind a private endpoint, too. If that is what it has, something else answers in place of the vault: check HTTPS_PROXY and DNS.`);
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
            ? `The vault, or a proxy on the way, is overloaded or out of order: check ${(0,catalog_reference/* option */.uK)('key-vault')}, then try again later. See https://azure.status.microsoft.`
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
        return `Check ${(0,catalog_reference/* option */.uK)('key-vault')}. In another cloud, give the URL of the vault.`;
    }
    return system_errors/* certificateTrouble */.Xg.test(network)
        ? system_errors/* certificateHint */.VY
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

;// CONCATENATED MODULE: ./lib/azure/key-vault.js


/** A client of the SDK for a vault, by its name or URL. */
async function vaultClient(vault, credential, signal, note) {
    const [{ SecretClient }, { codeOf, retryPolicy }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(978), __webpack_require__.e(428), __webpack_require__.e(917)]).then(__webpack_require__.bind(__webpack_require__, 53917)),
        Promise.all(/* import() */[__webpack_require__.e(978), __webpack_require__.e(396)]).then(__webpack_require__.bind(__webpack_require__, 45396)),
    ]);
    const url = vault.includes('://') ? vault : `https://${vault}.vault.azure.net`;
    const client = new SecretClient(url, credential, retryPolicy(signal, note));
    return { client, host: new URL(url).host, codeOf };
}
/** Opens a vault, by its name or URL. Nothing is contacted yet. */
async function openKeyVault(vault, credential, signal) {
    let answer;
    const { client, host, codeOf } = await vaultClient(vault, credential, signal, end => {
        answer = end;
    });
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
                    notBefore: properties.notBefore,
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
/** Of a vault by its name or URL. */
const vaultUrl = (vault) => vault.includes('://') ? vault : `https://${vault}.vault.azure.net`;
/** Tools that set a secret from a file keep the line break at its end. */
function requireText(value, reference, host) {
    const text = (value ?? '').replace(/\r?\n$/, '');
    if (text.trim() !== '' && !text.includes('\0'))
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
// By a pipe, since a command line can be seen; and the command prints what it has set.
const setSecret = (reference, host) => `read -rs secret && printf %s "$secret" | az keyvault secret set --vault-name ${host.split('.')[0]} --name ${reference.split('/')[0]} --file /dev/stdin --encoding utf-8 --output none`;


/***/ }),

/***/ 6172:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   RN: () => (/* binding */ federatedCredentialHint),
/* harmony export */   ie: () => (/* binding */ loginFailure),
/* harmony export */   wZ: () => (/* binding */ tenantHint)
/* harmony export */ });
/* unused harmony export meantSecret */
/* harmony import */ var _catalog_absent_secret_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4667);
/* harmony import */ var _catalog_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77469);
/* harmony import */ var _catalog_reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(59302);
/* harmony import */ var _catalog_shell_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(91573);
/* harmony import */ var _catalog_system_errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(38080);
/* harmony import */ var _id_token_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(81582);






/** Why a login to Azure failed, from what the SDK threw. This is the only place that decides it. */
function loginFailure(error, identity, seen) {
    const causes = causesOf(error);
    const own = causes.find(cause => cause instanceof _catalog_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR);
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
const failed = (message, hint) => new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('AZURE_LOGIN_FAILED', message, hint);
/** Entra ID answered, and said no. */
function refused(code, text, identity, { presented, wantedTenant }) {
    const clientId = ('clientId' in identity && identity.clientId) || 'unknown';
    const tenantId = ('tenantId' in identity && identity.tenantId) || 'unknown';
    const no = (why, hint) => failed(`Microsoft Entra ID refused the ${describeLogin(identity)}: ${why} (AADSTS${code})`, hint);
    const shown = presented ? ` Presented were ${(0,_id_token_js__WEBPACK_IMPORTED_MODULE_2__/* .describeClaims */ .Zs)(presented)}.` : '';
    const addCredential = federatedCredentialHint(clientId, presented);
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
                ? `Set ${(0,_catalog_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .option */ .uK)('azure-audience')} to the audience of the federated credential. ${addCredential}`
                : addCredential);
        case '700024':
            return no(`the id-token has expired, or the clock is wrong.${shown}`, identity.kind === 'gitlab-oidc'
                ? 'GitLab’s id-token lives as long as the timeout of the job: log in early, or split the job. Compare the clock of the runner, too.'
                : 'Compare the clock of this machine with the real time.');
        case '700016':
            return no(`there is no such application in tenant ${tenantId}`, `Check ${(0,_catalog_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .option */ .uK)('azure-client-id')} (the Application (client) ID; of a managed identity its Client ID, not the Object ID) and the tenant.${otherTenant(identity, wantedTenant)}`);
        case '7000215':
            return no('the client secret is wrong', 'Give the value of the secret, not its ID: Azure shows the value only once. Or use a federated credential, which needs no secret.');
        case '7000222':
            return no('the client secret has expired', `Make another: az ad app credential reset --id ${clientId} --append. Or use a federated credential, which needs no secret.`);
        case '90002':
        case '900023':
            return no(`there is no tenant ${tenantId}`, `Check ${(0,_catalog_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .option */ .uK)('azure-tenant-id')}: az account show --query tenantId --output tsv.${otherTenant(identity, wantedTenant)} Other clouds than the public one need AZURE_AUTHORITY_HOST.`);
        case '7000112':
            return no('the application is disabled', 'Enable it under Enterprise applications in the Azure portal.');
        case '53003':
            return no('a Conditional Access policy forbids it', 'Workload identities that log in from changing addresses need an exception; ask who administers the tenant.');
        case '500011':
            return no(`the tenant does not know the service that the token is for`, `Is ${(0,_catalog_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .option */ .uK)('azure-tenant-id')} the tenant of the subscription that the vault or storage account is in?`);
        default:
            return no(explanation(text), `Look the code up: https://login.microsoftonline.com/error?code=${code}`);
    }
}
/** How an application comes to trust an id-token. */
const federatedCredentialHint = (clientId, presented) => `Give the application a federated credential with exactly that subject, issuer and audience: az ad app federated-credential create --id ${clientId} --parameters ${(0,_catalog_shell_js__WEBPACK_IMPORTED_MODULE_3__/* .shellQuote */ .Z)([
    // A branch may have a name of any characters, and the subject has it.
    JSON.stringify({
        name: 'pg-azure-backup',
        issuer: presented?.issuer,
        subject: presented?.subject,
        audiences: [presented?.audience],
    }),
])} (a managed identity: under its Federated credentials in the Azure portal).`;
/** What to do about a service that does not accept the login. */
const tenantHint = (identity, wanted) => otherTenant(identity, wanted).trim() ||
    `It belongs to another tenant, most likely: check ${(0,_catalog_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .option */ .uK)('azure-tenant-id')}.`;
const otherTenant = (identity, wanted) => wanted === undefined || ('tenantId' in identity && identity.tenantId === wanted)
    ? ''
    : ` What the login is for belongs to tenant ${wanted}: log in there, by ${(0,_catalog_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .option */ .uK)('azure-tenant-id')}.`;
const describeLogin = (identity) => identity.kind === 'azure-cli' || identity.clientId === undefined
    ? `login by ${identity.kind}`
    : `login of client ${identity.clientId}`;
/** The first sentence of what Entra ID says, without the ids that follow it. */
const explanation = (text) => /AADSTS\d+: (?<sentence>.*?)(?:\. |\s*Trace ID|\n|$)/
    .exec(text)
    ?.groups?.sentence?.slice(0, 300) ?? 'it gave no reason';
/** What sends a run to a login that it was not to make: nobody can see that it is not there. */
const meantSecret = `Was a secret to be used in its place, such as ${(0,_catalog_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .variable */ .bv)('storage-sas-token')} or ${(0,_catalog_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .variable */ .bv)('azure-client-secret')}? ${_catalog_absent_secret_js__WEBPACK_IMPORTED_MODULE_4__/* .absentSecret */ .c}`;
function cliFailure(text) {
    return /not (?:be )?found|could not be found/i.test(text)
        ? failed('there is no way to log in to Azure: no credential is given, and the Azure CLI is not installed', `Give ${(0,_catalog_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .option */ .uK)('azure-client-id')} and ${(0,_catalog_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .option */ .uK)('azure-tenant-id')} (on GitHub with "permissions: id-token: write"), or another kind with ${(0,_catalog_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .option */ .uK)('azure-credential')}; see docs/azure.md. ${meantSecret}`)
        : failed(`the Azure CLI gave no token: ${firstLine(text)}`, `Log in first: az login. On GitHub, ${(0,_catalog_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .option */ .uK)('azure-client-id')} and ${(0,_catalog_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .option */ .uK)('azure-tenant-id')} with "permissions: id-token: write" need no Azure CLI. ${meantSecret}`);
}
function managedIdentityFailure(text, lastTry, clientId) {
    return /identity not found|no (?:user|managed|system).*identity|invalid_client|ManagedIdentity.*not found/i.test(text)
        ? failed(`this machine has no managed identity${clientId === undefined ? '' : ` ${clientId}`}`, `Assign it to the virtual machine, app or pod that runs this; ${(0,_catalog_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .option */ .uK)('azure-client-id')} names the Client ID of a user-assigned one.`)
        : failed(`no managed identity answers here (${lastTry ?? firstLine(text)})`, 'A managed identity exists on machines in Azure alone. GitHub-hosted runners have none: use github-oidc there.');
}
function unreachable(text, lastTry) {
    if (lastTry === 'HTTP 407') {
        return new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('AZURE_UNREACHABLE', 'the proxy does not let us through to Microsoft Entra ID (HTTP 407)', 'It wants a login: HTTPS_PROXY=http://USER:PASSWORD@HOST:PORT.');
    }
    if (lastTry === 'HTTP 200') {
        return new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('AZURE_UNREACHABLE', 'something else answers in place of Microsoft Entra ID', 'A proxy or portal of the network is in the way: check HTTPS_PROXY.');
    }
    return new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('AZURE_UNREACHABLE', `Microsoft Entra ID cannot be reached for the login (${lastTry ?? firstLine(text)})`, _catalog_system_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .certificateTrouble */ .Xg.test(lastTry ?? '')
        ? _catalog_system_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .certificateHint */ .VY
        : 'Check the network and HTTPS_PROXY; https://azure.status.microsoft tells about outages. Then run again.');
}
const firstLine = (text) => (text.split('\n')[0] ?? '').slice(0, 300);


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

/***/ 43969:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B9: () => (/* binding */ instantOf),
/* harmony export */   Rs: () => (/* binding */ storedName),
/* harmony export */   Vb: () => (/* binding */ nameOf),
/* harmony export */   ll: () => (/* binding */ newestFirst),
/* harmony export */   mw: () => (/* binding */ broken),
/* harmony export */   zJ: () => (/* binding */ databaseOf)
/* harmony export */ });
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56879);
/* harmony import */ var _stamp_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(11916);


/** The name in the store of one file of a backup; only its dump may lie at another place than usual. */
const storedName = ({ place, manifest: { dump } }, file) => file === 'dump' && dump.name.startsWith('/') ? dump.name.slice(1) : (0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .fileName */ .Md)(place, file);
/** A broken entry for a backup whose manifest cannot be used. */
const broken = (place, code, reason, hint) => ({
    kind: 'broken',
    broken: { name: (0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .backupName */ .aw)(place), place, code, reason, ...(hint !== undefined && { hint }) },
});
/** Whose an entry is. */
const databaseOf = (entry) => (entry.kind === 'backup' ? entry.backup : entry.broken).place.database;
const nameOf = (entry) => entry.kind === 'backup' ? entry.backup.name : entry.broken.name;
/** The instant that an entry shows; a broken one has only its stamp, cut to the second. */
const instantOf = (entry) => entry.kind === 'backup'
    ? Date.parse(entry.backup.manifest.snapshotAt)
    : ((0,_stamp_js__WEBPACK_IMPORTED_MODULE_1__/* .parseStamp */ .Pu)(entry.broken.place.stamp)?.getTime() ?? 0);
/** Newest first. */
const newestFirst = (entries) => entries.toSorted((a, b) => instantOf(b) - instantOf(a) || nameOf(b).localeCompare(nameOf(a)));


/***/ }),

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

/***/ 44134:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hp: () => (/* binding */ renderFailedRun),
/* harmony export */   gj: () => (/* binding */ failedRunMaxBytes),
/* harmony export */   zN: () => (/* binding */ readFailedRun)
/* harmony export */ });
/* unused harmony export failedRunSchema */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92857);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64377);

/** The record of a run that made no backup of a database, kept where the backup would be. */
const failedRunSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    schemaVersion: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz(1),
    database: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    server: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional(),
    startedAt: zod__WEBPACK_IMPORTED_MODULE_1__/* .datetime */ .w$(),
    failedAt: zod__WEBPACK_IMPORTED_MODULE_1__/* .datetime */ .w$(),
    code: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    message: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    hint: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    run: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ id: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), provider: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), url: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional() }),
    tool: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ version: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() }),
});
const failedRunMaxBytes = 64 * 1024;
const renderFailedRun = (record) => Buffer.from(`${JSON.stringify(record, null, 2)}\n`);
function readFailedRun(bytes) {
    try {
        return failedRunSchema.safeParse(JSON.parse(bytes.toString('utf8'))).data;
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 30976:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I_: () => (/* binding */ matchesTable),
/* harmony export */   MP: () => (/* binding */ escapePattern),
/* harmony export */   Z7: () => (/* binding */ parsePatterns),
/* harmony export */   _I: () => (/* binding */ matchesAny),
/* harmony export */   cK: () => (/* binding */ matches),
/* harmony export */   sp: () => (/* binding */ matchesTableOrAbove)
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
/** Whether the rows of a table are meant: those of a partition by the partitioned tables above it as well. */
const matchesTableOrAbove = (pattern, table) => [table, ...(table.partitionOf ?? [])].some(one => matchesTable(pattern, one));
/** The pattern that matches exactly `name`, which may hold anything but a line feed. */
const escapePattern = (name) => name.replace(/[\\,*?]|^[ \t\r]|[ \t\r]$/gu, '\\$&');


/***/ }),

/***/ 67156:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ rejectionOf)
/* harmony export */ });
/** Rejects when the signal aborts, and does nothing but that: whoever waits for something else may leave it. */
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


/***/ }),

/***/ 94776:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bn: () => (/* binding */ movedFromFlags),
/* harmony export */   CR: () => (/* binding */ alternates),
/* harmony export */   Kj: () => (/* binding */ unknownServer),
/* harmony export */   M3: () => (/* binding */ mixedServers),
/* harmony export */   Rh: () => (/* binding */ byServer),
/* harmony export */   U2: () => (/* binding */ serversOf),
/* harmony export */   Wv: () => (/* binding */ sourceServerFlags),
/* harmony export */   YW: () => (/* binding */ nameServers),
/* harmony export */   be: () => (/* binding */ ofServer),
/* harmony export */   ci: () => (/* binding */ addressOf),
/* harmony export */   qU: () => (/* binding */ ownName),
/* harmony export */   qf: () => (/* binding */ serverFolder),
/* harmony export */   zR: () => (/* binding */ presentNamesBy)
/* harmony export */ });
/* harmony import */ var _backup_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43969);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(56879);
/* harmony import */ var _patterns_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(30976);
/* harmony import */ var _reference_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(59302);
/* harmony import */ var _shell_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(91573);





/** Of a backup whose manifest was made again, and nothing says whose it is. No server has the port 0. */
const unknownServer = { host: 'unknown', port: 0 };
/** `db.example:5432`, `[::1]:5432`, `/run/postgresql:5432`. */
function addressOf({ host, port }) {
    if (port === unknownServer.port)
        return unknownServer.host;
    if (host.startsWith('/'))
        return `${host}:${port}`;
    return host.includes(':') ? `[${host}]:${port}` : `${host.toLowerCase()}:${port}`;
}
/** What a server calls itself, whatever it was called before or since. */
const ownName = (server) => server.name ?? addressOf(server);
/**
 * What servers are called now that were called otherwise before: one that got a name takes along what was backed
 * up from its address before, and one that moved what it says that it was. Where two say so of the same, nobody
 * can tell, and it stays by itself.
 */
function presentNames(entries) {
    const successors = new Map();
    const lastSeen = new Map();
    for (const entry of entries) {
        if (entry.kind === 'broken')
            continue;
        const { server, snapshotAt } = entry.backup.manifest;
        const own = ownName(server);
        if ((lastSeen.get(own) ?? '') < snapshotAt)
            lastSeen.set(own, snapshotAt);
        for (const old of [addressOf(server), ...(server.formerly ?? [])]) {
            if (old !== own)
                successors.set(old, (successors.get(old) ?? new Set()).add(own));
        }
    }
    const next = (name) => {
        const [only, ...others] = successors.get(name) ?? [];
        return others.length === 0 ? only : undefined;
    };
    return name => {
        const way = [name];
        for (let now = next(name); now !== undefined; now = next(now)) {
            // It moved, and moved back: where it was seen last.
            if (way.includes(now))
                return newestOf(way.slice(way.indexOf(now)), lastSeen);
            way.push(now);
        }
        return way.at(-1) ?? name;
    };
}
/** The present names of servers, for each database by what is said of its backups alone. */
function presentNamesBy(entries) {
    const byDatabase = Map.groupBy(entries, _backup_js__WEBPACK_IMPORTED_MODULE_0__/* .databaseOf */ .zJ);
    const known = new Map();
    return (database, name) => {
        const names = known.get(database) ?? presentNames(byDatabase.get(database) ?? []);
        known.set(database, names);
        return names(name);
    };
}
/** The same entries, each backup with the name that its server has now. */
function nameServers(entries) {
    const presentName = presentNamesBy(entries);
    return entries.map(entry => {
        if (entry.kind === 'broken')
            return entry;
        const { backup } = entry;
        const server = presentName(backup.place.database, ownName(backup.manifest.server));
        return server === backup.server ? entry : { kind: 'backup', backup: { ...backup, server } };
    });
}
const newestOf = (names, lastSeen) => names.reduce((a, b) => ((lastSeen.get(a) ?? '') < (lastSeen.get(b) ?? '') ? b : a));
/** The flags that say which of some servers a backup is of, to be pasted into a shell. */
const sourceServerFlags = (servers) => servers.map(server => `${(0,_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .option */ .uK)('source-server')} ${(0,_shell_js__WEBPACK_IMPORTED_MODULE_3__/* .shellQuote */ .Z)([server])}`).join(' or ');
/** The flags by which a server says at its next backup that it was one of these. */
const movedFromFlags = (servers) => servers
    .map(server => `${(0,_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .option */ .uK)('server-moved-from')} ${(0,_shell_js__WEBPACK_IMPORTED_MODULE_3__/* .shellQuote */ .Z)([(0,_patterns_js__WEBPACK_IMPORTED_MODULE_4__/* .escapePattern */ .MP)(server)])}`)
    .join(' or ');
/** The folder that stands for a server in a prefix. */
const serverFolder = (name) => (0,_names_js__WEBPACK_IMPORTED_MODULE_1__/* .encodeDatabase */ .CF)(name.replace(/:(\d+)$/, '_$1'));
const isOrdinary = (entry) => entry.kind === 'backup' && entry.backup.manifest.label !== 'safety';
function serverOf(entry) {
    const server = entry?.kind === 'backup' ? entry.backup.server : undefined;
    return server === unknownServer.host ? undefined : server;
}
/** The servers that have backups of a database in one place: of `entries`, which are of that database alone. */
const serversOf = (entries) => [
    ...new Set(entries.filter(isOrdinary).flatMap(entry => serverOf(entry) ?? [])),
];
/**
 * The entries of one database by server. What does not say whose it is goes with the newest backup, and so do
 * safety backups of a server that has no others here: a restore left them where it took its own.
 *
 * @param entries the newest first
 */
function byServer(entries) {
    const servers = new Set(serversOf(entries));
    const newest = serverOf(entries.find(isOrdinary)) ??
        serverOf(entries.find(entry => serverOf(entry) !== undefined));
    return Map.groupBy(entries, entry => {
        const own = serverOf(entry);
        return own !== undefined && servers.has(own) ? own : newest;
    });
}
/** Without the backups of other servers, whatever the asked one is called; what does not say whose it is stays. */
function ofServer(entries, asked) {
    if (asked === undefined)
        return [...entries];
    const presentName = presentNamesBy(entries);
    return entries.filter(entry => {
        const server = serverOf(entry);
        return server === undefined || server === presentName((0,_backup_js__WEBPACK_IMPORTED_MODULE_0__/* .databaseOf */ .zJ)(entry), asked);
    });
}
/**
 * The servers of a database that nobody meant to keep in one place, as far as anybody said; empty where there is
 * but one, or each has a name that a user gave it.
 */
function mixedServers(entries) {
    const servers = serversOf(entries);
    const named = new Set(entries.flatMap(entry => entry.kind === 'backup' && entry.backup.manifest.server.name === entry.backup.server
        ? [entry.backup.server]
        : []));
    return servers.length > 1 && servers.some(server => !named.has(server)) ? servers : [];
}
/** Whether backups of what is called one server come from several clusters by turns, and not one after the other. */
function alternates(entries) {
    const clusters = (0,_backup_js__WEBPACK_IMPORTED_MODULE_0__/* .newestFirst */ .ll)(entries.filter(isOrdinary)).flatMap(entry => entry.kind === 'backup' ? (entry.backup.manifest.server.systemIdentifier ?? []) : []);
    const changes = clusters.filter((cluster, at) => cluster !== clusters[at - 1]);
    return new Set(changes).size < changes.length;
}


/***/ }),

/***/ 38080:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CA: () => (/* binding */ errorCode),
/* harmony export */   VY: () => (/* binding */ certificateHint),
/* harmony export */   Xg: () => (/* binding */ certificateTrouble)
/* harmony export */ });
/** What Node, the system and OpenSSL call what went wrong. */
/** The code of an error, such as `ENOENT`. */
const errorCode = (error) => error instanceof Error && 'code' in error ? `${error.code}` : undefined;
/** Codes for a certificate that is not accepted. */
const certificateTrouble = /CERT|SELF_SIGNED|UNABLE_TO|ERR_TLS/;
const certificateHint = 'Behind a proxy that opens TLS, set NODE_EXTRA_CA_CERTS to the file with its certificate.';


/***/ }),

/***/ 84972:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ selectionOf)
/* harmony export */ });
/** Which databases are meant, as the options say it. */
const selectionOf = (values) => ({ databases: values.databases, excludeDatabases: values['exclude-databases'] });


/***/ }),

/***/ 50694:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ azureLogin)
/* harmony export */ });
/* harmony import */ var _azure_credential_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7010);
/* harmony import */ var _azure_login_options_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57553);
/* harmony import */ var _catalog_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77469);
/* harmony import */ var _options_schema_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(16987);
/* harmony import */ var _login_rule_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(16343);





function azureLogin(values, context) {
    let credential;
    return () => {
        if (!(0,_login_rule_js__WEBPACK_IMPORTED_MODULE_3__/* .needsIdentity */ .F)((0,_options_schema_js__WEBPACK_IMPORTED_MODULE_4__/* .namesIn */ .wX)(context.given))) {
            throw new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR('INTERNAL', 'nothing was to log in to Azure', 'Please report this as a bug.');
        }
        credential ??= (0,_azure_credential_js__WEBPACK_IMPORTED_MODULE_0__/* .openCredential */ ._)(identityOf(values, context), context);
        return credential;
    };
}
/** The rules of the options have seen to it that what the kind needs is there. */
function identityOf(values, { environment, reporter }) {
    const { kind, reason } = (0,_azure_login_options_js__WEBPACK_IMPORTED_MODULE_1__/* .chooseCredential */ .P$)(values, environment);
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

/***/ 44912:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Xj: () => (/* binding */ loginIn),
  n5: () => (/* binding */ readSecret),
  Bf: () => (/* binding */ renewal),
  pc: () => (/* binding */ secretOptions)
});

// EXTERNAL MODULE: ./lib/azure/key-vault.js + 1 modules
var key_vault = __webpack_require__(416);
// EXTERNAL MODULE: ./lib/catalog/calendar.js
var calendar = __webpack_require__(44081);
// EXTERNAL MODULE: ./lib/catalog/failure.js
var failure = __webpack_require__(77469);
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

// EXTERNAL MODULE: ./lib/connections/server-options.js
var server_options = __webpack_require__(46785);
;// CONCATENATED MODULE: ./lib/connections/server-secrets.js





const server_secrets_password = { isSecret: true, read: password => ({ login: { password } }) };
const shapes = {
    'connection-secret-name': {
        isSecret: true,
        read: text => {
            const parsed = parseConnectionUri(text);
            if (parsed.kind === 'problem')
                return parsed;
            return (0,server_options/* wrongHost */.OS)(parsed.uri.host)
                ? { problem: 'names a host that is none' }
                : { login: definedIn(parsed.uri) };
        },
    },
    'host-secret-name': {
        isSecret: false,
        read: host => {
            const wrong = (0,server_options/* wrongHost */.OS)(host);
            return wrong ? { problem: `is no host name: ${wrong}` } : { login: { host } };
        },
    },
    'username-secret-name': { isSecret: false, read: username => ({ login: { username } }) },
    'password-secret-name': server_secrets_password,
    'restore-as-password-secret-name': server_secrets_password,
};
const secretOptions = Object.keys(shapes);
/** Reads the secret that an option names, and makes sure that it holds what it should. */
async function readSecret(vault, option, reference, { mask, reporter, credentials, now }) {
    const { isSecret, read } = shapes[option];
    const secret = await vault.read(reference);
    const { value, warning, expiresAt } = secret;
    const what = `secret "${reference}" of key vault ${vault.name}`;
    // A password that was refused is read twice.
    if (expiresAt && !credentials.some(known => known.what === what)) {
        credentials.push({ what, expiresAt, renewal: renewal(reference, vault.name, now()) });
    }
    if (isSecret)
        mask(value);
    if (warning !== undefined)
        reporter.warn(warning);
    const found = read(isSecret ? value : value.trim());
    if ('problem' in found) {
        throw new failure/* Failure */.HR('KEY_VAULT_SECRET_UNUSABLE', `${what} ${found.problem}`, `docs/azure.md says what it has to hold. Set it anew; what you type is not shown: ${(0,key_vault/* setSecret */.Pq)(reference, vault.name)}`);
    }
    if (found.login.password !== undefined)
        mask(found.login.password);
    return { secret, login: found.login };
}
const yearMs = 365 * calendar/* dayMs */.LP;
function renewal(reference, vault, now) {
    const end = new Date(now.getTime() + yearMs).toISOString().replace(/\.\d+Z/, 'Z');
    return `Set it anew, with a later date of expiry; what you type is not shown: ${(0,key_vault/* setSecret */.Pq)(reference, vault)} --expires ${end}`;
}
/** Reads what the options name of the vault. */
async function loginIn(vault, values, context) {
    const parts = await Promise.all([
        'connection-secret-name',
        'host-secret-name',
        'username-secret-name',
        'password-secret-name',
    ].map(async (name) => {
        const reference = values[name];
        return reference === undefined
            ? {}
            : (await readSecret(vault, name, reference, context)).login;
    }));
    return Object.assign({}, ...parts);
}
/** Without the properties that are `undefined`. */
const definedIn = (login) => Object.fromEntries(Object.entries(login).filter(([, value]) => value !== undefined));


/***/ }),

/***/ 73422:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C1: () => (/* binding */ connectServer),
/* harmony export */   HZ: () => (/* binding */ poolerOf),
/* harmony export */   Xl: () => (/* binding */ exposureOf),
/* harmony export */   aV: () => (/* binding */ loginWarning),
/* harmony export */   gl: () => (/* binding */ reach),
/* harmony export */   mm: () => (/* binding */ hardlyPatient),
/* harmony export */   wc: () => (/* binding */ connectRestoring),
/* harmony export */   z3: () => (/* binding */ clientTools)
/* harmony export */ });
/* harmony import */ var _azure_key_vault_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(416);
/* harmony import */ var _catalog_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77469);
/* harmony import */ var _catalog_reference_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(59302);
/* harmony import */ var _postgres_client_tools_find_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(14468);
/* harmony import */ var _postgres_session_connect_failure_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(42653);
/* harmony import */ var _postgres_session_reach_server_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(82573);
/* harmony import */ var _server_secrets_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(44912);
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
async function connectRestoring(values, context, login, elsewhere) {
    const env_2 = { stack: [], error: void 0, hasError: false };
    try {
        const { openRestorer } = await Promise.all(/* import() | restore */[__webpack_require__.e(377), __webpack_require__.e(295), __webpack_require__.e(419), __webpack_require__.e(551), __webpack_require__.e(903), __webpack_require__.e(698), __webpack_require__.e(923)]).then(__webpack_require__.bind(__webpack_require__, 60520));
        const reached = __addDisposableResource(env_2, await reach(values, context, login, elsewhere), true);
        const { server, maintenance } = reached;
        const open = async (other) => {
            const { restorer, loginWarnings } = await openRestorer(server, maintenance, other, context.signal);
            warnOfLogin(restorer, loginWarnings, context);
            return restorer;
        };
        const username = values['restore-as'];
        if (username === undefined)
            return { server, restorer: await open(undefined) };
        const secretName = values['restore-as-password-secret-name'];
        const vaultName = values['key-vault'];
        if (secretName === undefined || vaultName === undefined) {
            const password = values['restore-as-password'];
            return { server, restorer: await open({ username, password }) };
        }
        const vault = await (0,_azure_key_vault_js__WEBPACK_IMPORTED_MODULE_0__/* .openKeyVault */ .qY)(vaultName, login(), context.signal);
        const read = async () => ({
            username,
            password: (await (0,_server_secrets_js__WEBPACK_IMPORTED_MODULE_6__/* .readSecret */ .n5)(vault, 'restore-as-password-secret-name', secretName, context))
                .login.password,
        });
        return { server, restorer: await openAgain(vault, secretName, read, context, open) };
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
async function reach(values, context, login, elsewhere) {
    const { reporter, signal } = context;
    const vaultName = values['key-vault'];
    const vault = vaultName === undefined ? undefined : await (0,_azure_key_vault_js__WEBPACK_IMPORTED_MODULE_0__/* .openKeyVault */ .qY)(vaultName, login(), signal);
    const open = ({ sslMode, ...own }) => (0,_postgres_session_reach_server_js__WEBPACK_IMPORTED_MODULE_5__/* .connectToServer */ .P)({
        address: {
            ...own,
            ...(elsewhere && { host: elsewhere.host, port: elsewhere.port ?? own.port }),
            maintenanceDatabase: values['maintenance-database'],
        },
        sslMode,
        rootCertificate: values['ssl-root-cert'],
        tempDir: context.tempDir,
        environment: context.environment,
        retryPolicy: { seconds: values['connect-retry-seconds'], ...reporter },
    }, signal);
    const reached = vault
        ? await openWithSecrets(vault, values, context, open)
        : await open(loginOf(values, {}));
    const { name, version, tls } = reached.server;
    reporter.detail(`Connected to ${name}: PostgreSQL ${version}, ${tls}`);
    const exposure = exposureOf(reached.server);
    const pooler = poolerOf(reached.server);
    for (const found of [exposure, pooler]) {
        if (found)
            reporter.warn(`${found.message}. ${found.hint}`);
    }
    warnOfLogin(reached.server, reached.maintenance.loginWarnings, context);
    return reached;
}
/** What a server says to a login that may not get in for much longer. */
const loginWarning = ({ name, address }, said) => ({
    message: `${name} warns "${address.username}": ${said}`,
    hint: 'Have an administrator give it a new password, and a later VALID UNTIL, before no run gets in any more',
});
function warnOfLogin(server, loginWarnings, { reporter }) {
    for (const said of loginWarnings) {
        const { message, hint } = loginWarning(server, said);
        reporter.warn(`${message}. ${hint}`);
    }
}
/** What others on the way may do, if they may. */
const exposureOf = ({ name, isExposed }) => isExposed
    ? {
        message: `the connection to ${name} has no TLS: whoever is on the way can read what passes, and change it`,
        hint: `Set ${(0,_catalog_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .option */ .uK)('ssl-mode')} verify-full`,
    }
    : undefined;
/** Sessions of ours set theirs again; a program of PostgreSQL's cannot. */
const poolerOf = ({ name, dropsSettings }) => dropsSettings
    ? {
        message: `${name} is reached through a pooler that drops the settings of its clients: pg_dump and pg_restore run with those that the owner of a database chose`,
        hint: _postgres_session_connect_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .pastPooler */ .sH,
    }
    : undefined;
/** The rules of the options have seen to it that each part is there once. */
const loginOf = (values, secret) => ({
    host: secret.host ?? values.host ?? '',
    port: secret.port ?? values.port,
    username: secret.username ?? values.username ?? '',
    password: secret.password ?? values.password,
    sslMode: values['ssl-mode'] ?? secret.sslMode,
});
const openWithSecrets = (vault, values, context, open) => openAgain(vault, values['connection-secret-name'] ?? values['password-secret-name'], async () => loginOf(values, await (0,_server_secrets_js__WEBPACK_IMPORTED_MODULE_6__/* .loginIn */ .Xj)(vault, values, context)), context, open);
/** A password may be rotated between the moment it is read and the moment it is used. */
async function openAgain(vault, secretName, read, context, open) {
    const first = await read();
    try {
        return await open(first);
    }
    catch (error) {
        if (!(error instanceof _catalog_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR) || error.code !== 'PG_LOGIN_FAILED' || !secretName)
            throw error;
        const second = await read();
        if (second.password === first.password && second.username === first.username) {
            const hint = `The password is that of secret "${secretName}" in key vault ${vault.name}. Was it changed on the server alone?`;
            throw new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR(error.code, error.message, hint, { cause: error });
        }
        context.reporter.info(`Secret "${secretName}" has just been changed; trying its new value`);
        return await open(second);
    }
}
async function clientTools(major, needs, { reporter, signal, environment }) {
    const tools = await (0,_postgres_client_tools_find_js__WEBPACK_IMPORTED_MODULE_3__/* .findClientTools */ .Mt)({
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

/***/ 55976:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ch: () => (/* binding */ openStore),
/* harmony export */   Ep: () => (/* binding */ storeCredentials),
/* harmony export */   Ll: () => (/* binding */ serverIn),
/* harmony export */   j7: () => (/* binding */ examineStore)
/* harmony export */ });
/* harmony import */ var _azure_silence_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(80672);
/* harmony import */ var _catalog_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77469);
/* harmony import */ var _catalog_server_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(94776);
/* harmony import */ var _storage_registry_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(15046);




/** What in the options opens the store, and ends some day. */
const storeCredentials = (values, now) => kindOf(values).credentials?.(values, now) ?? [];
/**
 * Nothing is contacted yet. The rules of the options have seen to it that exactly one store is described, and that
 * the server is known where the prefix speaks of it.
 */
async function openStore(values, login, server, dryRun = false) {
    (0,_azure_silence_js__WEBPACK_IMPORTED_MODULE_3__/* .silenceSdk */ ._)();
    return await kindOf(values).open(values, { server, dryRun, login });
}
/** As `openStore`, for who asks how it is kept; `undefined` where its kind has nothing to tell. */
async function examineStore(values, login, server) {
    return await kindOf(values).examine?.(values, { server, dryRun: true, login });
}
function kindOf(values) {
    const kind = Object.values(_storage_registry_js__WEBPACK_IMPORTED_MODULE_2__/* .stores */ .z).find(({ key }) => values[key] !== undefined);
    if (kind === undefined) {
        throw new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('INTERNAL', 'no store is described', 'Please report this as a bug.');
    }
    return kind;
}
/** What the server of the options is called, as far as they say it: its host may stand in a key vault. */
const serverIn = ({ 'server-name': name, host, port, }) => name ?? (host === undefined ? undefined : (0,_catalog_server_js__WEBPACK_IMPORTED_MODULE_1__/* .addressOf */ .ci)({ host, port }));


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


/***/ }),

/***/ 46796:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ ask)
/* harmony export */ });
/* harmony import */ var _environment_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33554);
/* harmony import */ var _process_group_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62946);
/* harmony import */ var _spawn_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(73874);



/** What a program answers at once. Nothing of it is left running, whatever it does. */
async function ask(path, { environment, signal, machine }, args, input) {
    const { answerMs } = machine;
    signal.throwIfAborted();
    const child = (0,_spawn_js__WEBPACK_IMPORTED_MODULE_2__/* .spawn */ .c)(path, args, {
        env: { ...(0,_environment_js__WEBPACK_IMPORTED_MODULE_0__/* .clientEnvironment */ .B5)(environment), PGCLUSTER: '0/none' },
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
        if (child.pid !== undefined)
            (0,_process_group_js__WEBPACK_IMPORTED_MODULE_1__/* .signalGroup */ .i8)(child.pid, 'SIGKILL');
        child.stdout.destroy();
        child.stderr.destroy();
    }
}


/***/ }),

/***/ 51057:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ lackingMethods),
/* harmony export */   c: () => (/* binding */ hasMethod)
/* harmony export */ });
/* harmony import */ var _catalog_compression_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77501);
/* harmony import */ var _ask_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46796);
/* harmony import */ var _empty_archive_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3907);



/** Which methods a pg_restore was built without: it lists such an archive, warns, and cannot read its rows. */
async function lackingMethods(pgRestore, major, asking) {
    const methods = major < _catalog_compression_js__WEBPACK_IMPORTED_MODULE_1__/* .methodsSince */ .H$ ? ['gzip'] : _empty_archive_js__WEBPACK_IMPORTED_MODULE_2__/* .packedMethods */ .T;
    const answers = await Promise.all(methods.map(async (method) => ({
        method,
        answer: await (0,_ask_js__WEBPACK_IMPORTED_MODULE_0__/* .ask */ .k)(pgRestore, asking, ['--list'], (0,_empty_archive_js__WEBPACK_IMPORTED_MODULE_2__/* .emptyArchive */ .W)(method, major)),
    })));
    return answers.flatMap(({ method, answer }) => answer.output.includes('does not support compression') ? [method] : []);
}
/** Its options are looked at first: no file is written then, no server contacted. */
async function hasMethod(method, pgDump, asking) {
    const nowhere = '/dev/null/none';
    const { output } = await (0,_ask_js__WEBPACK_IMPORTED_MODULE_0__/* .ask */ .k)(pgDump, asking, [
        ...['--format=custom', `--compress=${method}:1`, `--file=${nowhere}`],
        ...['--no-password', `--dbname=host=${nowhere}`],
    ]);
    return !output.includes('does not support compression');
}


/***/ }),

/***/ 3907:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ packedMethods),
/* harmony export */   W: () => (/* binding */ emptyArchive)
/* harmony export */ });
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
        names ? Buffer.from([packedMethods.indexOf(method) + 1]) : int(6),
        ...[0, 0, 0, 1, 0, 100, 0].map(int), // The second, minute, hour, day, month, year; no summer time.
        ...['x', `${major}`, `${major}`].map(string), // The database, versions of server and pg_dump.
        int(0), // Entries.
    ]);
}
/** A sign, then four bytes, the lowest first. */
const int = (value) => {
    const bytes = Buffer.alloc(5);
    bytes.writeInt32LE(value, 1);
    return bytes;
};
const string = (text) => Buffer.concat([int(text.length), Buffer.from(text)]);


/***/ }),

/***/ 14468:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Mt: () => (/* binding */ findClientTools),
  c9: () => (/* binding */ findServerPrograms),
  FX: () => (/* binding */ holesIn),
  h3: () => (/* binding */ lookAround),
  xy: () => (/* binding */ lookFor),
  LO: () => (/* binding */ missing)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./lib/catalog/failure.js
var failure = __webpack_require__(77469);
// EXTERNAL MODULE: ./lib/catalog/reference.js
var reference = __webpack_require__(59302);
// EXTERNAL MODULE: ./lib/postgres/client-tools/compression-support.js
var compression_support = __webpack_require__(51057);
// EXTERNAL MODULE: ./lib/catalog/compression.js
var compression = __webpack_require__(77501);
// EXTERNAL MODULE: ./lib/postgres/client-tools/ask.js
var ask = __webpack_require__(46796);
// EXTERNAL MODULE: ./lib/postgres/client-tools/programs.js
var programs = __webpack_require__(10280);
;// CONCATENATED MODULE: ./lib/postgres/client-tools/inspect.js





async function inspect({ folder, paths }, inspection) {
    const unfit = (reason) => ({ folder, reason });
    const [one, other] = programs/* programNames */.xU[inspection.kind];
    const [pathOfOne, pathOfOther] = paths;
    if (!(0,external_node_fs_.existsSync)(pathOfOne))
        return unfit(`${other} without ${one}`);
    if (!(0,external_node_fs_.existsSync)(pathOfOther))
        return unfit(`${one} without ${other}`);
    // Where nothing is restored, pg_restore is taken to be as pg_dump is.
    const dumpsOnly = inspection.kind === 'client' && !inspection.restores;
    const judging = versionOf(one, pathOfOne, inspection);
    const [first, second] = await Promise.all([
        judging,
        dumpsOnly ? judging : versionOf(other, pathOfOther, inspection),
    ]);
    if ('reason' in first)
        return unfit(first.reason);
    if ('reason' in second)
        return unfit(second.reason);
    if (first.version !== second.version) {
        return unfit(`${one} ${first.version} beside ${other} ${second.version}`);
    }
    const zstd = inspection.kind === 'client' &&
        first.major >= compression/* methodsSince */.H$ &&
        (await (0,compression_support/* hasMethod */.c)('zstd', pathOfOne, inspection));
    return { folder, zstd, ...first };
}
/** What the program says of itself, or why it is none that we could use. */
async function versionOf(name, path, asking) {
    const wrapper = { reason: 'Debian’s pg_wrapper, which chooses a version by itself' };
    if ((0,external_node_fs_.realpathSync)(path).endsWith('/pg_wrapper'))
        return wrapper;
    if (!(0,programs/* isProgram */.Vd)(path))
        return { reason: `${name} may not be executed` };
    const answer = await askVersion(name, path, asking);
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
async function askVersion(name, path, asking) {
    const stdbuf = name === 'pg_dump' ? (0,programs/* programInPath */.tN)('stdbuf', asking.environment) : undefined;
    if (stdbuf !== undefined) {
        const answer = await (0,ask/* ask */.k)(stdbuf, asking, ['--output=64K', path, '--version']);
        // It brings along a library for its own C library alone; for others the loader complains.
        const isClean = answer.problem === undefined && /^pg_dump \(.*$/.test(answer.output.trim());
        if (isClean)
            return { ...answer, stdbuf };
    }
    return { ...(await (0,ask/* ask */.k)(path, asking, ['--version'])), stdbuf: undefined };
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

// EXTERNAL MODULE: ./lib/postgres/client-tools/install.js + 1 modules
var install = __webpack_require__(10669);
// EXTERNAL MODULE: ./lib/postgres/client-tools/install-command.js
var install_command = __webpack_require__(80542);
// EXTERNAL MODULE: ./lib/postgres/client-tools/machine.js
var client_tools_machine = __webpack_require__(5352);
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

;// CONCATENATED MODULE: ./lib/postgres/client-tools/usual-folders.js


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

;// CONCATENATED MODULE: ./lib/postgres/client-tools/find.js













/**
 * The client tools of a major. Looks in the places where systems put them and in PATH; on Debian
 * and Ubuntu installs `postgresql-client-N` when there are none. Anything else is refused with what
 * was looked at and the command that would help. Warns of tools that lack a security fix.
 */
async function findClientTools(request, machine = client_tools_machine/* thisMachine */.g) {
    const search = { ...request, kind: 'client', machine };
    const tools = await choose(search);
    warnOfHoles(tools, search, request.warn);
    const { major, version, folder, stdbuf } = tools;
    const [pgDump, pgRestore] = (0,programs/* programPaths */.vt)('client', folder);
    const cannotUnpack = request.restores ? await (0,compression_support/* lackingMethods */.A)(pgRestore, major, search) : [];
    // A safety backup is of no use to a pg_restore that cannot read it.
    const zstd = tools.zstd && !cannotUnpack.includes('zstd');
    return { major, version, zstd, cannotUnpack, pgDump, pgRestore, stdbuf };
}
/**
 * The server programs of a major, looked for as the client tools are; on Debian and Ubuntu installs
 * `postgresql-N` when there are none.
 */
async function findServerPrograms(request, machine = client_tools_machine/* thisMachine */.g) {
    const search = {
        ...request,
        ...{ allowNewer: false, restores: false, kind: 'server', machine },
    };
    const found = await choose(search);
    warnOfHoles(found, search, request.warn);
    const [initdb, postgres] = (0,programs/* programPaths */.vt)('server', found.folder);
    return { version: found.version, initdb, postgres };
}
async function choose(search) {
    const { looked, major, found } = await lookFor(search);
    if (found)
        return found;
    const problem = await (0,install/* installPrograms */.xW)(search.kind, major, search, search.machine);
    if (problem !== undefined)
        throw missing(search, major, looked, problem);
    const again = await lookAround(search);
    const installed = newestOf(again, major);
    if (installed)
        return installed;
    const [first] = programs/* programNames */.xU[search.kind];
    const unexpected = `the package was installed, but ${first} is not where expected`;
    throw missing(search, major, again, unexpected);
}
/** Installs nothing. */
async function lookFor(search) {
    const [looked, major] = await Promise.all([lookAround(search), search.major]);
    const newerMajors = looked.fit.map(tools => tools.major).filter(one => one > major);
    const found = newestOf(looked, major) ??
        (search.allowNewer ? newestOf(looked, Math.min(...newerMajors)) : undefined);
    return { major, looked, found };
}
/** Of several minors the newest; of the same, the one in the more usual place. */
const newestOf = ({ fit }, major) => fit.filter(tools => tools.major === major).toSorted((a, b) => b.minor - a.minor)[0];
async function lookAround(search) {
    const inPath = (search.environment.PATH ?? '').split(external_node_path_.delimiter);
    const pairs = new Map();
    for (const folder of [...usualFolders(search.machine.root), ...inPath]) {
        const paths = (0,programs/* programPaths */.vt)(search.kind, folder);
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
        const one = inspect(pair, search);
        one.catch(() => undefined);
        judging.push(one);
    }
    const judged = await Promise.all(judging);
    return {
        fit: judged.filter(one => 'version' in one),
        unfit: judged.filter(one => 'reason' in one),
    };
}
function missing({ kind, environment, machine }, major, { fit, unfit }, problem) {
    const order = (tools) => (tools.major > major ? 'newer' : 'older');
    const looked = [
        ...fit.map(one => `${one.folder} (${one.version}: ${order(one)} than the server’s ${major})`),
        ...unfit.map(({ folder, reason }) => `${folder} (${reason})`),
    ];
    const there = looked.length > 0 ? `; there is ${looked.join(', ')}` : '; there are none at all';
    const install = `Install them: ${(0,install_command/* installCommand */.J)(kind, major, environment, machine)}.`;
    const hint = `${install} Packages for other systems: https://www.postgresql.org/download/`;
    if (kind === 'server') {
        return new failure/* Failure */.HR('SERVER_PROGRAMS_MISSING', `a throw-away PostgreSQL ${major} needs initdb and postgres of that major version${there}. Not installed: ${problem}`, `${hint} Or restore elsewhere: ${(0,reference/* option */.uK)('scratch')} server, or ${(0,reference/* option */.uK)('scratch')} HOST.`);
    }
    const newer = fit.filter(one => one.major > major);
    const why = newer.some(one => one.major >= 17) && major < 17 ? `. ${refusedSetting(major)}` : '';
    const what = `PostgreSQL ${major} needs pg_dump and pg_restore of its own major version${there}${why}. Not installed: ${problem}`;
    if (newer.length > 0) {
        return new failure/* Failure */.HR('CLIENT_TOOLS_TOO_NEW', what, `${hint} Or, for a backup, set ${(0,reference/* option */.uK)('allow-newer-client')}: such an archive cannot go back into PostgreSQL ${major}.`);
    }
    return new failure/* Failure */.HR(fit.length > 0 ? 'CLIENT_TOOLS_TOO_OLD' : 'CLIENT_TOOLS_MISSING', what, hint);
}
const refusedSetting = (major) => `Every pg_restore since 17 sets transaction_timeout, which PostgreSQL ${major} does not know`;
function warnOfHoles(found, search, warn) {
    const holes = holesIn(found, search);
    if (holes)
        warn(`${holes.message}. ${holes.hint}`);
}
/**
 * Which security fixes programs lack, and what to do about it. A drill runs what others wrote in its server:
 * there every hole counts, and not those of the clients alone.
 */
function holesIn({ folder, version, major, minor }, { kind, environment, machine }) {
    const { releases, cves, fixedIn } = missingFixes({ major, minor });
    const [newest] = releases;
    if (newest === undefined || (kind === 'client' && cves.length === 0))
        return undefined;
    const which = kind === 'client' ? cves.join(', ') : `of ${newest}`;
    const program = kind === 'client' ? 'pg_dump' : 'postgres';
    const message = `${program} ${version} in ${folder} lacks security fixes (${which})`;
    return fixedIn === undefined
        ? {
            message: `${message}, and PostgreSQL ${major} gets none any more`,
            hint: 'Upgrade the server to a later major version',
        }
        : {
            message,
            hint: `Install ${fixedIn}: ${(0,install_command/* installCommand */.J)(kind, major, environment, machine)}`,
        };
}


/***/ }),

/***/ 80542:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ installCommand)
/* harmony export */ });
/* harmony import */ var _programs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10280);

/** The command by which a person installs them on this machine; on any, where that is not clear. */
function installCommand(kind, major, environment, { isRoot }) {
    const manager = packageManagers.find(({ program }) => (0,_programs_js__WEBPACK_IMPORTED_MODULE_0__/* .programInPath */ .tN)(program, environment));
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


/***/ }),

/***/ 10669:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Ed: () => (/* binding */ installPackage),
  xW: () => (/* binding */ installPrograms),
  k2: () => (/* binding */ installerOf),
  yf: () => (/* binding */ runAsRoot)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/environment.js
var lib_environment = __webpack_require__(33554);
;// CONCATENATED MODULE: ./lib/postgres/client-tools/install-script.js
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

// EXTERNAL MODULE: ./lib/postgres/client-tools/programs.js
var programs = __webpack_require__(10280);
// EXTERNAL MODULE: ./lib/postgres/client-tools/spawn.js
var spawn = __webpack_require__(73874);
;// CONCATENATED MODULE: ./lib/postgres/client-tools/install.js





/** Installs PostgreSQL's programs of a major. Answers why it could not, or `undefined`. */
const installPrograms = (kind, major, request, machine) => installPackage(kind === 'client' ? `postgresql-client-${major}` : `postgresql-${major}`, request, machine);
/**
 * Installs a package with apt-get; from PostgreSQL's own package source where the system has none. Answers why it
 * could not, or `undefined`.
 */
async function installPackage(name, { environment, signal, info }, machine) {
    const { root, installationMs } = machine;
    const installer = installerOf(machine, environment);
    if (typeof installer === 'string')
        return installer;
    const seconds = Math.ceil(installationMs / 1000);
    info(`Installing ${name}, which this machine does not have; that takes ${seconds} s at most`);
    const [program = '', ...args] = [
        ...[...installer.shell, '-c', installScript, 'install', installer.apt, name],
        (0,external_node_path_.join)(root, 'usr/share/postgresql-common/pgdg/apt.postgresql.org.sh'),
        (0,external_node_path_.join)(root, 'etc/apt/sources.list.d'),
        (0,external_node_path_.join)(root, 'etc/postgresql-common/createcluster.d/zz-pg-azure-backup.conf'),
        String(seconds),
    ];
    const tooLong = AbortSignal.timeout(installationMs);
    const problem = await runAsRoot((0,spawn/* spawn */.c)(program, args, { env: (0,lib_environment/* installationEnvironment */.aP)(environment), stdio: 'pipe' }), AbortSignal.any([signal, tooLong]));
    signal.throwIfAborted();
    return tooLong.aborted && problem !== undefined
        ? `apt-get did not end within ${seconds} s`
        : problem;
}
/** By what programs are installed here, and a shell of root's; or why they cannot be. */
function installerOf({ isRoot }, environment) {
    const apt = (0,programs/* programInPath */.tN)('apt-get', environment);
    if (apt === undefined)
        return 'this machine cannot install them by itself';
    if (isRoot)
        return { apt, shell: ['/bin/sh'] };
    const sudo = (0,programs/* programInPath */.tN)('sudo', environment);
    return sudo === undefined
        ? 'installing them takes root or sudo'
        : { apt, shell: [sudo, '-n', '/bin/sh'] };
}
/** How long the script may take to clean up; then we go on without it. */
const graceMs = 4000;
/** Answers why it failed, or `undefined`. */
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
    let retryPolicy;
    const end = () => {
        child.stdin?.end();
        retryPolicy = setTimeout(() => {
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
        const code = await promise;
        return code === 0 ? undefined : (reasonIn(output) ?? `apt-get failed with exit code ${code}`);
    }
    finally {
        stop.removeEventListener('abort', end);
        clearTimeout(retryPolicy);
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

/***/ 5352:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ thisMachine)
/* harmony export */ });
const thisMachine = {
    root: '/',
    isRoot: process.getuid?.() === 0,
    answerMs: 60_000,
    installationMs: 180_000,
};


/***/ }),

/***/ 62946:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N4: () => (/* binding */ endGroup),
/* harmony export */   dO: () => (/* binding */ releaseGroup),
/* harmony export */   df: () => (/* binding */ holdGroup),
/* harmony export */   i8: () => (/* binding */ signalGroup)
/* harmony export */ });
/** How long a tool may take to end by itself once it was told to; then it is killed. */
const graceMs = 1000;
/** Process groups that are at work. Should we end without ending them, they end with us. */
const groups = new Set();
process.on('exit', () => {
    for (const group of groups)
        signalGroup(group, 'SIGKILL');
});
/** From now on the group of a process that leads one ends with us. */
function holdGroup({ pid }) {
    if (pid !== undefined)
        groups.add(pid);
}
/** It has ended. */
function releaseGroup({ pid }) {
    if (pid !== undefined)
        groups.delete(pid);
}
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


/***/ }),

/***/ 10280:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Vd: () => (/* binding */ isProgram),
/* harmony export */   tN: () => (/* binding */ programInPath),
/* harmony export */   vt: () => (/* binding */ programPaths),
/* harmony export */   xU: () => (/* binding */ programNames)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);


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
/** What belongs together, and has to be of one version. */
const programNames = {
    client: ['pg_dump', 'pg_restore'],
    server: ['initdb', 'postgres'],
};
function programPaths(kind, folder) {
    const [first, second] = programNames[kind];
    return [(0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, first), (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, second)];
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

/***/ 31258:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ asAdministrator)
/* harmony export */ });
/** What somebody else has to run. It stands last, so that it can be pasted. */
const asAdministrator = (sql, who = 'As an administrator') => `${who} (docs/postgresql-roles.md): ${sql}`;


/***/ }),

/***/ 42653:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BP: () => (/* binding */ missingPasswordHint),
/* harmony export */   ft: () => (/* binding */ mayBePlain),
/* harmony export */   sH: () => (/* binding */ pastPooler),
/* harmony export */   vZ: () => (/* binding */ connectFailure)
/* harmony export */ });
/* harmony import */ var pg__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83849);
/* harmony import */ var _catalog_absent_secret_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(4667);
/* harmony import */ var _catalog_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77469);
/* harmony import */ var _catalog_reference_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(59302);
/* harmony import */ var _connection_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(15726);
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(60925);
/* harmony import */ var _missing_privilege_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(99558);
/* harmony import */ var _refusals_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(81479);
/* harmony import */ var _server_words_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(34321);









/** True when a TLS attempt failed in a way that `ssl-mode: prefer` may answer with a plain one. */
const mayBePlain = (error) => (0,_server_words_js__WEBPACK_IMPORTED_MODULE_6__/* .firstLineOf */ .Qy)(error).includes('does not support SSL') || (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_4__/* .codeOf */ .$)(error) === '28000';
/**
 * Why a connection could not be made, in words that name the remedy. A server that this run has reached
 * before and that does not answer any more went away.
 */
function connectFailure(error, target, reachedBefore = false) {
    if (error instanceof _catalog_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR)
        return error;
    const server = `${target.host}:${target.port}`;
    const code = (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_4__/* .codeOf */ .$)(error);
    const message = (0,_server_words_js__WEBPACK_IMPORTED_MODULE_6__/* .firstLineOf */ .Qy)(error);
    const options = { cause: error };
    if (target.lacksPassword && (code === '28P01' || wantsPassword.test(message))) {
        return new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('PG_PASSWORD_MISSING', `${server} wants a password of "${target.user}", and none was given`, missingPasswordHint('password'), options);
    }
    const isOfTls = isTlsCode.test(code) || message.includes('does not support SSL');
    if (reachedBefore && !isOfTls && (isServersEnd(code) || !(error instanceof pg__WEBPACK_IMPORTED_MODULE_0__/* ["default"].DatabaseError */ .Ay.DatabaseError))) {
        return (0,_refusals_js__WEBPACK_IMPORTED_MODULE_5__/* .connectionLost */ .Bx)(server, message, options);
    }
    switch (code) {
        case '28P01':
            return new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('PG_LOGIN_FAILED', `${server} refused the password of "${target.user}"`, 'Check the user name and the password.', options);
        case '28000':
            return new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('PG_LOGIN_FAILED', `${server} refused the login of "${target.user}": ${message}`, `Check the user name, the server’s pg_hba.conf or firewall rules, and ${(0,_catalog_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .option */ .uK)('ssl-mode')}.`, options);
        case '3D000':
            return new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('DATABASE_NOT_FOUND', `there is no database "${target.database}" on ${server}`, 
            // The first that is connected to; a command that lists the others would connect to it as well.
            reachedBefore
                ? `Names are case-sensitive. See what is there: ${(0,_catalog_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .ownCommand */ .w1)('databases')}`
                : `It is the one of ${(0,_catalog_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .option */ .uK)('maintenance-database')}. Leave that out, or name one that is there: postgres is on most servers.`, options);
        case '42501':
            return new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('PG_PERMISSION_DENIED', `${server}: ${message}`, (0,_missing_privilege_js__WEBPACK_IMPORTED_MODULE_7__/* .missingPrivilege */ ._)(message, target.user ?? '') ??
                'Run as a role that may connect (see docs/postgresql-roles.md).', options);
        case '53300':
            return new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('PG_CONNECT_FAILED', `${server} has no free connection: ${message}`, `Lower ${(0,_catalog_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .option */ .uK)('concurrency')} or ${(0,_catalog_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .option */ .uK)('jobs')}, or run when fewer clients are connected.`, options);
        case 'ENOTFOUND':
        case 'EAI_AGAIN':
            return new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('PG_CONNECT_FAILED', `the host name ${target.host} cannot be resolved`, `Check ${(0,_catalog_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .option */ .uK)('host')}. A private endpoint can be resolved only inside its virtual network.`, options);
    }
    if (isOfPooler.test(message)) {
        return new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('PG_CONNECT_FAILED', `${server} is a pooler, and not the server itself: ${message}`, pastPooler, options);
    }
    if (message.includes('does not support SSL')) {
        return new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('PG_TLS_FAILED', `${server} does not offer TLS`, `Turn TLS on at the server, or, on a network that you trust, set ${(0,_catalog_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .option */ .uK)('ssl-mode')} disable.`, options);
    }
    if (isTlsCode.test(code)) {
        return new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('PG_TLS_FAILED', `the TLS certificate of ${server} was refused: ${message} (${code})`, `Give the root that signed it in ${(0,_catalog_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .option */ .uK)('ssl-root-cert')}, and connect by the name in the certificate.`, options);
    }
    // The driver's words.
    const why = message === 'timeout expired' ? `no login in ${_connection_js__WEBPACK_IMPORTED_MODULE_3__/* .connectTimeoutSeconds */ .hE} seconds` : message;
    return new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('PG_CONNECT_FAILED', `cannot connect to ${server}: ${why}`, target.port === poolerPort
        ? `${poolerPort} is the port of a pooler (PgBouncer), which may be switched off. ${pastPooler}`
        : `Check ${(0,_catalog_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .option */ .uK)('host')} and ${(0,_catalog_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .option */ .uK)('port')}, that the server runs, and that its firewall lets this machine in.`, options);
}
/** The driver's words, of SCRAM; for other kinds it sends something, and the server refuses it. */
const wantsPassword = /client password must be a/;
/** Where the password of a login is looked for. */
const missingPasswordHint = (login) => `Give it: ${(0,_catalog_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .variable */ .bv)(login)}, or ${(0,_catalog_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .option */ .uK)(`${login}-secret-name`)} with a key vault, or a password file (PGPASSFILE). ${_catalog_absent_secret_js__WEBPACK_IMPORTED_MODULE_8__/* .absentSecret */ .c}`;
/** Of PgBouncer, also on Azure. */
const poolerPort = 6432;
/** What PgBouncer says of itself; the last is libpq's question for settings, which it does not know. */
const isOfPooler = /unsupported startup parameter|command-line options|bouncer|no such user|no such database|server login has been failing|server_login_retry|query_wait_timeout|client_login_timeout|no more connections allowed|max_client_conn/i;
const pastPooler = `Connect to the server itself: ${(0,_catalog_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .option */ .uK)('port')} 5432 (on Azure that is its port). pg_dump and pg_restore need sessions of their own.`;
const isTlsCode = /^(CERT_|UNABLE_TO_|SELF_SIGNED_|DEPTH_|ERR_TLS_|ERR_SSL_|HOSTNAME_)/;
/** Class 57P: the server ended the session, or lets nobody in because it starts or stops. */
const isServersEnd = (code) => code.startsWith('57P');


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
/* harmony import */ var _catalog_reference_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(59302);
/* harmony import */ var _catalog_shell_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(91573);
/* harmony import */ var _environment_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(33554);
/* harmony import */ var _sql_session_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(50320);








const sslModes = ['disable', 'prefer', 'require', 'verify-ca', 'verify-full'];
/** The mode to use when none was asked for: Azure's servers have certificates that can be verified. */
const defaultSslMode = (host) => host.endsWith('.postgres.database.azure.com') ? 'verify-full' : 'prefer';
/**
 * What an `ssl-mode` means, as libpq means it. `prefer` starts with TLS; the caller falls back to
 * `{ kind: 'off' }` when the server has none. A root certificate turns `require` into `verify-ca`,
 * as it does in libpq. Unix sockets never use TLS.
 *
 * The roots are ours or the system's; they are written to a file of mode 0600 in `tempDir`, since
 * libpq takes nothing else.
 */
async function decideTls(host, mode, rootCertificate, tempDir) {
    if (host.startsWith('/') || mode === 'disable')
        return { kind: 'off' };
    const verifies = mode.startsWith('verify-') || (mode === 'require' && rootCertificate);
    if (!verifies)
        return { kind: 'on', verify: 'nothing' };
    // `system` is libpq's word for the machine's own roots.
    const roots = rootCertificate && rootCertificate !== 'system'
        ? await readRoots(rootCertificate)
        : systemRoots().join('\n').concat('\n');
    const rootsFile = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(tempDir, 'roots.pem');
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
        throw new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR('PG_TLS_FAILED', `cannot read the root certificate ${file}: ${error instanceof Error ? error.message : error}`, `Give the path of a PEM file in ${(0,_catalog_reference_js__WEBPACK_IMPORTED_MODULE_4__/* .option */ .uK)('ssl-root-cert')}, or leave it out to use the system’s roots.`, { cause: error });
    }
    throw new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR('PG_TLS_FAILED', `the root certificate ${file} is not PEM`, `Convert it: openssl x509 -inform der -in ${(0,_catalog_shell_js__WEBPACK_IMPORTED_MODULE_7__/* .shellQuote */ .Z)([file])} -out roots.pem`);
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
        options: (0,_sql_session_js__WEBPACK_IMPORTED_MODULE_6__/* .asOptions */ .lc)((0,_sql_session_js__WEBPACK_IMPORTED_MODULE_6__/* .startupSettings */ .Zh)(known)),
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
 * (message-guard.ts). A variable, not part of the conninfo: libpq before 16 does not know it, and passes it over.
 */
const toolLogin = (host, tlsDecision) => tlsDecision.kind === 'off' && !host.startsWith('/') ? { PGREQUIREAUTH: '!password' } : {};
/** The environment of a client tool, with the password if it needs one. */
const toolEnvironment = ({ password }, environment) => ({
    ...(0,_environment_js__WEBPACK_IMPORTED_MODULE_5__/* .clientEnvironment */ .B5)(environment),
    ...(password === undefined ? {} : { PGPASSWORD: password }),
});
/** That environment with settings for the tool's sessions, besides those that it has. */
const withSettings = (tool, settings) => ({
    ...tool,
    PGOPTIONS: [tool.PGOPTIONS, settings].filter(Boolean).join(' '),
});


/***/ }),

/***/ 60925:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ codeOf),
/* harmony export */   L: () => (/* binding */ stateOf)
/* harmony export */ });
/* harmony import */ var _catalog_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77469);

/** PostgreSQL's SQLSTATE, or the system's or OpenSSL's error code. */
const codeOf = (error) => typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
/** The SQLSTATE for which a statement failed, or the system's code where the connection did. */
const stateOf = (failure) => failure instanceof _catalog_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR ? codeOf(failure.cause) : '';


/***/ }),

/***/ 7207:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ir: () => (/* binding */ lengthAt),
/* harmony export */   QP: () => (/* binding */ typeOf),
/* harmony export */   RH: () => (/* binding */ headerBytes)
/* harmony export */ });
/** A message of PostgreSQL's protocol: a letter, and the length of what follows, which counts itself. */
const headerBytes = 5;
const typeOf = (message) => String.fromCharCode(message.readUInt8(0));
/** How long a message is in all of which the header stands there. */
const lengthAt = (bytes, at) => 1 + bytes.readUInt32BE(at + 1);


/***/ }),

/***/ 99558:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ missingPrivilege)
/* harmony export */ });
/* harmony import */ var _as_administrator_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(31258);
/* harmony import */ var _quoting_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40107);


/**
 * What a refusal of the server's asks for, by its words; `undefined` when they name no right we know. `major`: of the
 * server, where it is known.
 */
function missingPrivilege(text, login, major = 14) {
    const role = (0,_quoting_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteIdent */ .v4)(login);
    if (/row-level security|row security/i.test(text)) {
        return (0,_as_administrator_js__WEBPACK_IMPORTED_MODULE_1__/* .asAdministrator */ .I)(`ALTER ROLE ${role} BYPASSRLS;`);
    }
    if (/large object \d+/i.test(text)) {
        const ofAll = `DO $$BEGIN EXECUTE (SELECT 'GRANT SELECT ON LARGE OBJECT ' || string_agg(oid::text, ', ') || ${(0,_quoting_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteLiteral */ .ce)(` TO ${role}`)} FROM pg_largeobject_metadata); END$$;`;
        return (0,_as_administrator_js__WEBPACK_IMPORTED_MODULE_1__/* .asAdministrator */ .I)(ofAll, 'Before PostgreSQL 19 pg_read_all_data does not cover large objects. As their owner or an administrator, in that database');
    }
    if (/pg_signal_backend|terminate process/i.test(text)) {
        return (0,_as_administrator_js__WEBPACK_IMPORTED_MODULE_1__/* .asAdministrator */ .I)(`GRANT pg_signal_backend TO ${role};`, 'Sessions of superusers end by themselves alone; those of others, as an administrator');
    }
    if (/permission denied to create database/i.test(text)) {
        return (0,_as_administrator_js__WEBPACK_IMPORTED_MODULE_1__/* .asAdministrator */ .I)(`ALTER ROLE ${role} CREATEDB;`);
    }
    const owner = /(?:be able to SET ROLE|member of role) "((?:[^"]|"")+)"/i.exec(text)?.[1];
    if (owner !== undefined) {
        return (0,_as_administrator_js__WEBPACK_IMPORTED_MODULE_1__/* .asAdministrator */ .I)(`GRANT "${owner}" TO ${role};`);
    }
    const database = /must be owner of database (\S+)/i.exec(text)?.[1];
    if (database !== undefined) {
        return `Run as the owner of ${database}, or as a member of that role: psql -c '\\l' shows it (see docs/postgresql-roles.md).`;
    }
    const closed = /permission denied for database "?([^"]+)"?/i.exec(text)?.[1];
    if (closed !== undefined) {
        return (0,_as_administrator_js__WEBPACK_IMPORTED_MODULE_1__/* .asAdministrator */ .I)(`GRANT CONNECT ON DATABASE ${(0,_quoting_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteIdent */ .v4)(closed)} TO ${role};`);
    }
    if (/permission denied for (?:schema|table|sequence|view|relation|materialized view)|lack SELECT/i.test(text)) {
        return major < 14 ? withoutReader : (0,_as_administrator_js__WEBPACK_IMPORTED_MODULE_1__/* .asAdministrator */ .I)(`GRANT pg_read_all_data TO ${role};`);
    }
    return undefined;
}
const withoutReader = 'PostgreSQL 13 has no pg_read_all_data. What to grant in its place: docs/postgresql-roles.md#postgresql-13';


/***/ }),

/***/ 40107:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   RA: () => (/* binding */ unquoteLiteral),
/* harmony export */   Uh: () => (/* binding */ unquoteIdent),
/* harmony export */   ce: () => (/* binding */ quoteLiteral),
/* harmony export */   de: () => (/* binding */ quoteIfNeeded),
/* harmony export */   v4: () => (/* binding */ quoteIdent)
/* harmony export */ });
/** Quotes a name for SQL. */
const quoteIdent = (name) => `"${name.replaceAll('"', '""')}"`;
/** Quotes a text for SQL; right whatever `standard_conforming_strings` says. */
const quoteLiteral = (text) => text.includes('\\')
    ? `E'${text.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`
    : `'${text.replaceAll("'", "''")}'`;
/** As format() quotes with %I. */
const quoteIfNeeded = (name) => /^[a-z_][a-z0-9_]*$/.test(name) ? name : quoteIdent(name);
/** The name that stands between double quotes. */
const unquoteIdent = (inside) => inside.replaceAll('""', '"');
/** The text that a literal stands for, as `quoteLiteral` and PostgreSQL write it. */
const unquoteLiteral = (quoted) => quoted.startsWith('E')
    ? quoted.slice(2, -1).replaceAll("''", "'").replaceAll('\\\\', '\\')
    : quoted.slice(1, -1).replaceAll("''", "'");


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
/* harmony import */ var _message_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7207);



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
function messageOf(type, body) {
    const head = Buffer.alloc(_message_js__WEBPACK_IMPORTED_MODULE_2__/* .headerBytes */ .RH);
    head.write(type, 'latin1');
    head.writeUInt32BE(_message_js__WEBPACK_IMPORTED_MODULE_2__/* .headerBytes */ .RH - 1 + body.length, 1);
    return Buffer.concat([head, body]);
}
/** The client_encoding that a message reports. */
function reportedEncoding(message) {
    if ((0,_message_js__WEBPACK_IMPORTED_MODULE_2__/* .typeOf */ .QP)(message) !== 'S')
        return undefined;
    const [name, value] = message.toString('latin1', _message_js__WEBPACK_IMPORTED_MODULE_2__/* .headerBytes */ .RH).split('\0');
    return name === 'client_encoding' ? value : undefined;
}
/** A message whose texts are UTF-8: those of a row, an error or a notice. */
function withUtf8(message) {
    const type = (0,_message_js__WEBPACK_IMPORTED_MODULE_2__/* .typeOf */ .QP)(message);
    const body = message.subarray(_message_js__WEBPACK_IMPORTED_MODULE_2__/* .headerBytes */ .RH);
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

/***/ 82573:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  P: () => (/* binding */ connectToServer)
});

// UNUSED EXPORTS: openServer

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(92857);
// EXTERNAL MODULE: ./lib/catalog/failure.js
var failure = __webpack_require__(77469);
;// CONCATENATED MODULE: ./lib/postgres/sql/server.js
// server_version may carry the packager's words: `15.18 (Debian 15.18-0+deb12u1)`.
// What only a startup packet may set tells whether it arrived as it was sent.
const factsSql = `
SELECT pg_catalog.split_part(pg_catalog.current_setting('server_version'), ' ', 1) AS version,
       pg_catalog.current_setting('server_version_num') AS version_number,
       own.role,
       coalesce((SELECT rolsuper FROM pg_catalog.pg_roles WHERE rolname = own.role),
                (SELECT rolsuper FROM pg_catalog.pg_roles WHERE rolname = session_user)) AS superuser,
       (SELECT source <> 'client' FROM pg_catalog.pg_settings WHERE name = 'local_preload_libraries') AS drops_settings
  FROM (SELECT (SELECT pg_catalog.substr(c, 6)
                  FROM pg_catalog.pg_db_role_setting AS s
                  JOIN pg_catalog.pg_roles AS r ON r.oid = s.setrole AND r.rolname = session_user
                 CROSS JOIN pg_catalog.unnest(s.setconfig) AS c
                 WHERE s.setdatabase = 0 AND c LIKE 'role=%')) AS own(role)`;
/** Whether the login may set a parameter $1 from the start of a session; of 15 and later. */
const maySetSql = `
SELECT pg_catalog.has_parameter_privilege(session_user, $1, 'SET') AS may_set`;

// EXTERNAL MODULE: ./lib/postgres/sql/session.js
var sql_session = __webpack_require__(50320);
// EXTERNAL MODULE: ./lib/postgres/session/connect-failure.js
var connect_failure = __webpack_require__(42653);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./lib/catalog/reference.js
var reference = __webpack_require__(59302);
// EXTERNAL MODULE: ./lib/postgres/session/error-codes.js
var error_codes = __webpack_require__(60925);
;// CONCATENATED MODULE: ./lib/postgres/session/connect-retry.js




const firstPauseMs = 500;
const longestPauseMs = 5000;
/**
 * Connects as soon as one is let in, as long as what keeps one out may pass: a machine that has just
 * woken up, a server that starts or fails over. Tells of it once, and of each further try in detail.
 */
async function connectWithRetry(connect, { seconds, info, warn, detail }, signal) {
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
            if (!(error instanceof failure/* Failure */.HR) || !mayPass(error))
                throw error;
            if (left <= 0)
                throw tries === 1 ? error : inSpiteOfPatience(error, elapsed());
            if (tries > 1)
                detail(error.message);
            else
                warn(`${error.message}; trying again for ${seconds} s (${(0,reference/* option */.uK)('connect-retry-seconds')})`);
            const pause = Math.min(firstPauseMs * 2 ** (tries - 1), longestPauseMs, left * 1000);
            await (0,promises_.setTimeout)(pause, undefined, { signal }).catch(() => signal.throwIfAborted());
        }
    }
}
const inSpiteOfPatience = ({ code, message, hint, cause }, seconds) => new failure/* Failure */.HR(code, `${message} (tried for ${Math.round(seconds)} s)`, hint, { cause });
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
    return passing.has((0,error_codes/* codeOf */.$)(cause)) || (cause instanceof Error && passingWords.test(cause.message));
}

// EXTERNAL MODULE: ./lib/postgres/session/connection.js
var connection = __webpack_require__(15726);
// EXTERNAL MODULE: external "node:tls"
var external_node_tls_ = __webpack_require__(41692);
// EXTERNAL MODULE: ./node_modules/pg/esm/index.mjs
var esm = __webpack_require__(83849);
// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(78474);
// EXTERNAL MODULE: ./lib/postgres/session/message.js
var session_message = __webpack_require__(7207);
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
                if (chunk.length - at < session_message/* headerBytes */.RH)
                    break;
                const letter = chunk.readUInt8(at);
                const length = Math.max((0,session_message/* lengthAt */.Ir)(chunk, at), session_message/* headerBytes */.RH);
                const isCopys = this.hear !== undefined && [begins, row, done].includes(letter);
                this.#letter = isCopys ? letter : undefined;
                this.#left = isCopys ? length - session_message/* headerBytes */.RH : length;
                if (isCopys) {
                    if (at > others)
                        yield chunk.subarray(others, at);
                    at += session_message/* headerBytes */.RH;
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

;// CONCATENATED MODULE: ./lib/postgres/session/message-guard.js




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
                if (length < session_message/* headerBytes */.RH)
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
/** Makes whole messages of what comes. `begun` is told how long one will be before it is kept. */
function assemble(on) {
    let partial;
    let filled = 0;
    const begin = (bytes, at) => {
        const length = (0,session_message/* lengthAt */.Ir)(bytes, at);
        on.begun(length);
        return length;
    };
    return chunk => {
        let at = 0;
        while (at < chunk.length) {
            const left = chunk.length - at;
            if (partial === undefined) {
                const length = left < session_message/* headerBytes */.RH ? session_message/* headerBytes */.RH : begin(chunk, at);
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
            const length = begin(partial, 0);
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
        const type = (0,session_message/* typeOf */.QP)(message);
        switch (type) {
            case 'R': {
                requests += 1;
                if (requests > loginRequests)
                    throw violation(server, 'a login without end');
                const kind = message.length < 9 ? -1 : message.readInt32BE(session_message/* headerBytes */.RH);
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
        const type = (0,session_message/* typeOf */.QP)(message);
        if (!answerTypes.includes(type)) {
            throw violation(server, `a message of type ${printed(type)} that nothing asked for`);
        }
        if (type === 'E' || type === 'N')
            checkFields(server, message);
        if (type === 'T')
            columns = message.length < 7 ? -1 : message.readInt16BE(session_message/* headerBytes */.RH);
        if (type === 'D')
            checkRow(server, message, columns);
        const values = type === 'T' || type === 'D' ? columns : 0;
        return message.length + messageOverhead + values * valueOverhead;
    };
}
const printed = (type) => /[!-~]/.test(type) ? `"${type}"` : `${type.charCodeAt(0)}`;
/** An error or a notice: fields of one letter and a text, and a zero. */
function checkFields(server, message) {
    let at = session_message/* headerBytes */.RH;
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
    if (message.length < 7 || message.readInt16BE(session_message/* headerBytes */.RH) !== columns)
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
const violation = (server, what, cause) => new failure/* Failure */.HR('PG_ANSWER_REFUSED', `${server} sent what PostgreSQL does not send: ${what}`, `Check ${(0,reference/* option */.uK)('host')} and ${(0,reference/* option */.uK)('port')}: is it PostgreSQL, and who is in between? ${(0,reference/* option */.uK)('ssl-mode')} verify-full makes sure that it is the server that was meant.`, { cause });
const tooLarge = (server) => new failure/* Failure */.HR('PG_ANSWER_REFUSED', `${server} sent more than is taken of an answer, and was hung up on`, `Check ${(0,reference/* option */.uK)('host')} and ${(0,reference/* option */.uK)('port')}. Where the server is right, and has definitions of that size, leave their schemas out: ${(0,reference/* option */.uK)('exclude-schemas')}.`);
const cleartextRefused = (server) => new failure/* Failure */.HR('PG_TLS_FAILED', `${server} asks for the password in clear text over a connection without TLS, and did not get it`, `Turn TLS on at the server and set ${(0,reference/* option */.uK)('ssl-mode')} verify-full, or let it ask for scram-sha-256 (pg_hba.conf).`);
const loginUnknown = (server, kind) => new failure/* Failure */.HR('PG_LOGIN_FAILED', `${server} wants a kind of login that this program does not have (number ${kind} of the protocol)`, 'Let the server take a password from this login: scram-sha-256 in pg_hba.conf.');

// EXTERNAL MODULE: ./lib/postgres/session/missing-privilege.js
var missing_privilege = __webpack_require__(99558);
// EXTERNAL MODULE: ./lib/postgres/session/refusals.js
var refusals = __webpack_require__(81479);
// EXTERNAL MODULE: ./lib/postgres/session/server-words.js
var server_words = __webpack_require__(34321);
;// CONCATENATED MODULE: ./lib/postgres/session/query-failure.js






/** Why a statement failed. Errors that end the connection are told apart from those of the SQL. */
function queryFailure(error, server, login, major) {
    if (error instanceof failure/* Failure */.HR)
        return error;
    const message = (0,server_words/* firstLineOf */.Qy)(error);
    const options = { cause: error };
    // Everything that is not a DatabaseError came from the socket.
    if (!(error instanceof esm/* default.DatabaseError */.Ay.DatabaseError))
        return (0,refusals/* connectionLost */.Bx)(server, message, options);
    const state = (0,error_codes/* codeOf */.$)(error);
    const refusal = (0,refusals/* refusalByState */.Jp)(state, error.severity, message);
    if (refusal.code === refusals/* lostConnection */.LQ.code) {
        return (0,refusals/* connectionLost */.Bx)(server, message, options, refusal.hint);
    }
    const right = refusal.code === 'PG_PERMISSION_DENIED'
        ? (0,missing_privilege/* missingPrivilege */._)(`${message} ${error.detail ?? ''}`, login, major)
        : undefined;
    const locked = state === '55P03' ? 'a table is locked by another session: ' : '';
    const { detail, hint, where: context } = error;
    const why = `${locked}${message}${(0,server_words/* explained */.to)({ detail, context })}`;
    return new failure/* Failure */.HR(refusal.code ?? 'PG_QUERY_FAILED', `${server}: ${(0,server_words/* shortened */.vI)(why)}${refusal.hint === undefined ? ` (SQLSTATE ${state})` : ''}`, right ?? refusal.hint ?? (0,server_words/* advised */.BZ)(hint, 'The server’s log has the whole statement.'), { ...options, words: saidBy(error) });
}
/** As psql would show it. */
const saidBy = ({ severity, message, detail, hint, where }) => [
    `${severity}: ${message}`,
    detail && `DETAIL: ${detail}`,
    hint && `HINT: ${hint}`,
    where && `CONTEXT: ${where}`,
].flatMap(line => (line ? (0,server_words/* shortened */.vI)(line).split('\n') : []));

// EXTERNAL MODULE: ./lib/postgres/session/raw-text.js
var raw_text = __webpack_require__(11316);
// EXTERNAL MODULE: ./lib/postgres/session/session.js
var session_session = __webpack_require__(18128);
;// CONCATENATED MODULE: ./lib/postgres/session/value-parsers.js

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

;// CONCATENATED MODULE: ./lib/postgres/session/open-session.js














const sessionLimits = {
    answerMs: 60_000,
    answerBytes: 64 * 1024 * 1024,
    listBytes: 512 * 1024 * 1024,
    loginBytes: 256 * 1024,
};
/**
 * Where PostgreSQL tells of the login alone; its words are in the language of lc_messages. What else comes meanwhile
 * is of settings and of the database, which its owner can bring about.
 */
const ofLogin = 'EmitConnectionWarnings';
/** A server that stands still is not waited for at the end. */
const goodbyeMs = 2000;
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
            gone.abort(queryFailure(error, target, login));
    });
    client.on('end', () => {
        signal.removeEventListener('abort', destroy);
        if (!closing)
            gone.abort(queryFailure(new Error('it was closed'), target, login));
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
    const loginWarnings = [];
    client.on('notice', ({ routine, message = '', detail }) => {
        if (routine === ofLogin)
            loginWarnings.push((0,server_words/* shortened */.vI)(detail ? `${message}: ${detail}` : message));
    });
    try {
        await client.connect();
        await query((0,sql_session/* sessionSettings */.MS)('noticed')).catch(error => {
            // Refused by servers whose platform cannot tell; one that does not answer is not asked again.
            if (!(error instanceof esm/* default.DatabaseError */.Ay.DatabaseError))
                throw error;
            return query((0,sql_session/* sessionSettings */.MS)('not noticed'));
        });
    }
    catch (error) {
        signal.removeEventListener('abort', destroy);
        destroy();
        // What a password file has, the driver has read by now.
        const target = { ...config, lacksPassword: !client.password };
        fail((0,connect_failure/* connectFailure */.vZ)(error, target, reachedBefore));
    }
    const run = async (...what) => {
        try {
            return await query(...what);
        }
        catch (error) {
            return fail(gone.signal.aborted ? gone.signal.reason : queryFailure(error, target, login, config.major));
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
                const results = [await run((0,session_session/* long */.LU)(sql))].flat();
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
        loginWarnings,
        onWarning(hear) {
            client.on('notice', ({ severity, message }) => {
                if (severity === 'WARNING')
                    hear((0,server_words/* shortened */.vI)(message ?? ''));
            });
        },
        certificateEnd() {
            const { stream } = client.connection;
            const end = stream instanceof external_node_tls_.TLSSocket && stream.getPeerCertificate().valid_to;
            return end ? new Date(end) : undefined;
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
    return new failure/* Failure */.HR('PG_ANSWER_REFUSED', `${server} answered a statement as PostgreSQL does not: ${issue?.path.join('.')}: ${issue?.message}`, `Check ${(0,reference/* option */.uK)('host')} and ${(0,reference/* option */.uK)('port')}: is it PostgreSQL, or a pooler of its own mind? If it is PostgreSQL, please report this as a bug.`, { cause: error });
}

// EXTERNAL MODULE: ./lib/postgres/session/quoting.js
var quoting = __webpack_require__(40107);
// EXTERNAL MODULE: ./lib/postgres/session/statement-refusal.js
var statement_refusal = __webpack_require__(18260);
;// CONCATENATED MODULE: ./lib/postgres/session/reach-server.js
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
        const reached = __addDisposableResource(env_1, await connectToServer(options, signal), true);
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
function connectToServer(options, signal) {
    const reach = () => reachOnce(options, signal);
    return options.retryPolicy ? connectWithRetry(reach, options.retryPolicy, signal) : reach();
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
            major: known?.major,
        });
        let tls = await (0,connection/* decideTls */._X)(address.host, mode, options.rootCertificate, options.tempDir);
        let session;
        try {
            session = await openSession(configFor(address, address.maintenanceDatabase, 'start'), signal);
        }
        catch (error) {
            const cause = error instanceof failure/* Failure */.HR ? error.cause : error;
            if (mode !== 'prefer' || tls.kind === 'off' || !(0,connect_failure/* mayBePlain */.ft)(cause))
                throw error;
            tls = { kind: 'off' };
            session = await openSession(configFor(address, address.maintenanceDatabase, 'start'), signal);
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
        // Who may not, and tries, is refused the connection.
        const { may_set: maySilence } = major < 17
            ? { may_set: false }
            : await (0,session_session/* oneRow */.NO)(session, schemas/* object */.Ikc({ may_set: schemas/* boolean */.zMY() }), maySetSql, ['event_triggers']);
        const serverFor = (login, isSuperuser, role, maySilenceTriggers) => {
            const known = { major, role, maySilenceTriggers };
            return {
                address: login,
                name,
                version: facts.version,
                major,
                isSuperuser,
                tls: tls.kind === 'off' ? 'no TLS' : `TLS, verified: ${tls.verify}`,
                verified: tls.kind === 'off' ? undefined : tls.verify,
                isExposed,
                dropsSettings: facts.drops_settings,
                connect: (database, purpose, stop) => openSession(configFor(login, database, purpose, known), stop, true),
                conninfo: (database, purpose) => (0,connection/* conninfo */.Zf)(login, tls, database, applicationName(purpose)),
                toolEnvironment: (0,connection/* withSettings */.GY)({ ...(0,connection/* toolEnvironment */.uQ)(login, options.environment), ...(0,connection/* toolLogin */.Mf)(address.host, tls) }, (0,sql_session/* asOptions */.lc)((0,sql_session/* toolSettings */.up)(known))),
                as: (other, database, superuser = false) => serverFor({ ...login, ...other, maintenanceDatabase: database }, superuser, 'none', major >= 17 && superuser),
            };
        };
        const server = serverFor(address, facts.superuser, ownRole, maySilence);
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
    drops_settings: schemas/* boolean */.zMY(),
});
/**
 * Takes the role that the login was given by ALTER ROLE, as PostgreSQL does when one logs in; that of the
 * database was left aside. One that cannot be had is passed over, as there.
 */
async function takeRole(session, role) {
    if (role === null)
        return 'none';
    try {
        await session.execute(`SET ROLE ${(0,quoting/* quoteIdent */.v4)(role)}`);
        return role;
    }
    catch (error) {
        (0,statement_refusal/* refusalOf */.Of)(error);
        return 'none';
    }
}
/** PostgreSQL cuts an application name at 63 bytes. */
const applicationName = (purpose) => `pg-azure-backup ${purpose}`;


/***/ }),

/***/ 81479:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bx: () => (/* binding */ connectionLost),
/* harmony export */   Jp: () => (/* binding */ refusalByState),
/* harmony export */   LQ: () => (/* binding */ lostConnection),
/* harmony export */   jV: () => (/* binding */ withoutTemplate),
/* harmony export */   tR: () => (/* binding */ refusalByWords)
/* harmony export */ });
/* harmony import */ var _catalog_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77469);
/* harmony import */ var _catalog_reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(59302);


const lostConnection = {
    code: 'PG_CONNECTION_LOST',
    hint: 'Look in the server’s log (restart, failover, an administrator), then run again.',
};
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
        hint: `Another session holds a lock (DDL?). Run again when it has ended, or raise ${(0,_catalog_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .option */ .uK)('lock-wait-timeout')}.`,
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
        hint: `The server has no room for more locks. As an administrator: ALTER SYSTEM SET max_locks_per_transaction = 256; (or more, should it be that already: 64 is the default), and restart it; on Azure it is a parameter of the server. Or lower ${(0,_catalog_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .option */ .uK)('concurrency')} or ${(0,_catalog_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .option */ .uK)('jobs')}, and run when others hold fewer locks.`,
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
function refusalByState(state, severity, message) {
    const known = ofStatements.find(({ states, words, byBoth }) => states.test(state) && (!byBoth || words.test(message))) ?? {};
    // Whatever its reason, it ends the session.
    const isOver = severity === 'FATAL' || severity === 'PANIC';
    return isOver ? ofLostSession(known) : known;
}
/** What a tool was told in a session, in the server's words. */
function refusalByWords(said) {
    const known = ofStatements.find(({ words }) => words.test(said)) ?? {};
    return /terminating connection/.test(said) ? ofLostSession(known) : known;
}
const ofLostSession = (known) => ({
    ...lostConnection,
    ...known,
    code: lostConnection.code,
});
const connectionLost = (server, message, options, hint = lostConnection.hint) => new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR(lostConnection.code, `the connection to ${server} was lost: ${message}`, hint, options);


/***/ }),

/***/ 34321:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BZ: () => (/* binding */ advised),
/* harmony export */   Qy: () => (/* binding */ firstLineOf),
/* harmony export */   to: () => (/* binding */ explained),
/* harmony export */   vI: () => (/* binding */ shortened)
/* harmony export */ });
/* unused harmony export withoutValues */
/* harmony import */ var _error_codes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(60925);

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
/** The first line. An error of several attempts (::1 and 127.0.0.1) has a code, but no message. */
function firstLineOf(error) {
    const text = error instanceof Error ? error.message || (0,_error_codes_js__WEBPACK_IMPORTED_MODULE_0__/* .codeOf */ .$)(error) || error.name : String(error);
    return shortened(text.split('\n', 1)[0] ?? '');
}
/** A server's own words: what is longer tells nobody more. */
const shortened = (text) => text.length > 2000 ? `${text.slice(0, 2000)}…` : text;


/***/ }),

/***/ 18128:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LU: () => (/* binding */ long),
/* harmony export */   NO: () => (/* binding */ oneRow),
/* harmony export */   U9: () => (/* binding */ count),
/* harmony export */   jm: () => (/* binding */ longList)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(49567);
/* harmony import */ var _catalog_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77469);
/* harmony import */ var _catalog_reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(59302);



/**
 * A statement that honestly takes as long as the database is large, or as others hold a lock. It is
 * waited for without an end; keepalives find out when nobody is there any more.
 */
const long = (sql) => ({ sql, isList: false });
/** A query that takes long for the same reason, and has as many rows as the database has objects. */
const longList = (sql) => ({ sql, isList: true });
/** A count or size that PostgreSQL sends as text, because it may be a bigint. */
const count = zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .ai().int();
/** The single row of a statement that always has one. */
async function oneRow(session, schema, statement, parameters) {
    const [row] = await session.rows(schema, statement, parameters);
    if (row !== undefined)
        return row;
    throw new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('PG_ANSWER_REFUSED', 'the server gave no row where PostgreSQL always gives one', `Check ${(0,_catalog_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .option */ .uK)('host')} and ${(0,_catalog_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .option */ .uK)('port')}: is it PostgreSQL? If it is, please report this as a bug.`);
}


/***/ }),

/***/ 18260:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J0: () => (/* binding */ unlessRefused),
/* harmony export */   K7: () => (/* binding */ isStatementRefusal),
/* harmony export */   Of: () => (/* binding */ refusalOf),
/* harmony export */   ab: () => (/* binding */ outlives)
/* harmony export */ });
/* harmony import */ var _catalog_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77469);

const refusals = ['PG_QUERY_FAILED', 'PG_PERMISSION_DENIED'];
/** Whether the server refused a statement, for whatever reason: it is told by its code. */
const isStatementRefusal = (error) => error instanceof _catalog_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR && refusals.includes(error.code);
/** Why a statement was refused; throws on when it was not the statement that failed. */
function refusalOf(error) {
    if (isStatementRefusal(error))
        return error;
    throw error;
}
/** Whether something failed in a session that is there still: by any code, such as that of a full disk. */
const outlives = (session, error) => error instanceof _catalog_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR && !session.lost.aborted;
/** An answer; `undefined` where the server does not give one, and the session is there still. */
async function unlessRefused(session, answer) {
    try {
        return await answer;
    }
    catch (error) {
        if (outlives(session, error))
            return undefined;
        throw error;
    }
}


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
/** Without some of them, a query of pg_dump's over a whole catalog takes many times as long, up to minutes. */
const planning = [
    ...[
        ...['bitmapscan', 'hashagg', 'hashjoin', 'indexonlyscan', 'indexscan', 'material'],
        ...['mergejoin', 'nestloop', 'seqscan', 'sort', 'tidscan'],
    ].map((method) => [`enable_${method}`, 'on']),
    ['from_collapse_limit', '8'],
    ['join_collapse_limit', '8'],
    ['jit', 'off'],
];
/**
 * Settings for us and for PostgreSQL's programs: nobody's objects stand in for PostgreSQL's own, no
 * library is loaded, no time limit but ours ends anything, a transaction and a NULL mean what they usually do,
 * and queries are planned as usual.
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
    ...planning,
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
];
/**
 * What the startup packet sets for a program of PostgreSQL's. Of a server that is not known yet only what
 * every one takes is set. The owner of a database may choose a role for those who connect, too: not for us.
 */
const toolSettings = (known) => [
    ...guards,
    ['role', known?.role ?? 'none'],
    ...guardsOfLaterMajors.flatMap(({ since, setting }) => known !== undefined && known.major >= since ? [setting] : []),
    // One on logins would write a row for each of our sessions, or refuse it.
    ...(known?.maySilenceTriggers ? [['event_triggers', 'off']] : []),
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


/***/ }),

/***/ 22946:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AO: () => (/* binding */ listBounded),
/* harmony export */   Ds: () => (/* binding */ moreMemory),
/* harmony export */   Oc: () => (/* binding */ fittingTexts),
/* harmony export */   ZY: () => (/* binding */ memoryBytes)
/* harmony export */ });
/* harmony import */ var node_v8__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78877);
/* harmony import */ var _catalog_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77469);


/**
 * How much of a store is read into memory. Whoever may write to it decides how much there is; what does
 * not fit is told of, for a process that runs out of memory ends without a word.
 */
/** Of what V8 lets this process have, so much is for what is short-lived alone, where there is that much. */
const youngBytes = 192 * 1024 * 1024;
/** The memory that there is for what stays. */
function memoryBytes() {
    const { heap_size_limit: limit } = (0,node_v8__WEBPACK_IMPORTED_MODULE_0__.getHeapStatistics)();
    return Math.max(limit - youngBytes, limit / 4);
}
/** How to have more. */
const moreMemory = 'NODE_OPTIONS=--max-old-space-size=8192';
/** What one name in a listing takes at most, with all that is known of it, thrice. */
const listedBytes = 1536;
/** Everything whose name starts with a prefix, as far as there is room for it. */
async function* listBounded(store, prefix, signal) {
    const most = Math.floor(memoryBytes() / listedBytes);
    let count = 0;
    for await (const object of store.list(prefix, signal)) {
        count += 1;
        if (count > most) {
            throw new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('STORE_TOO_LARGE', `there are more files than the ${most} that there is memory for in ${store.location}${prefix && `, of those that begin with ${prefix}`}`, `Did somebody fill it? If not, name one database, or allow more memory: ${moreMemory}`);
        }
        yield object;
    }
}
/** Those that fit into memory together, the smallest first; parsed, a text takes some times its size. */
function fittingTexts(items, sizeOf) {
    let left = memoryBytes() / 5;
    return new Set(items
        .toSorted((a, b) => sizeOf(a) - sizeOf(b))
        .filter(item => {
        left -= sizeOf(item);
        return left >= 0;
    }));
}


/***/ })

};
