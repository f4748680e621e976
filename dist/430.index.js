export const id = 430;
export const ids = [430];
export const modules = {

/***/ 85122:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ keepFromProxies)
/* harmony export */ });
/* unused harmony export isForPlatform */
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37067);
/* harmony import */ var node_https__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44708);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77030);



/** Nothing that a proxy could lead to. */
const onThisMachine = new node_net__WEBPACK_IMPORTED_MODULE_2__.BlockList();
onThisMachine.addSubnet('127.0.0.0', 8);
onThisMachine.addSubnet('169.254.0.0', 16);
onThisMachine.addAddress('::1', 'ipv6');
onThisMachine.addSubnet('fe80::', 10, 'ipv6');
/** What the platform's endpoints ask for: only they can use it, and who has it can be us. */
const platformHeaders = ['metadata', 'x-identity-header', 'secret'];
/**
 * Whether a request is for the platform that this machine is of, which hands out tokens of its managed
 * identity: at a loopback or link-local address, or elsewhere, as in Service Fabric.
 */
function isForPlatform(url, headers) {
    const host = url.hostname.replace(/^\[|\]$/g, '');
    const family = (0,node_net__WEBPACK_IMPORTED_MODULE_2__.isIP)(host);
    return (/(?:^|\.)localhost\.?$/.test(host) ||
        (family !== 0 && onThisMachine.check(host, family === 6 ? 'ipv6' : 'ipv4')) ||
        platformHeaders.some(name => headers.has(name)));
}
/** Connections that no variable leads to a proxy, neither by the SDK nor by Node. */
const direct = { 'http:': new node_http__WEBPACK_IMPORTED_MODULE_0__.Agent(), 'https:': new node_https__WEBPACK_IMPORTED_MODULE_1__.Agent() };
/**
 * Takes the proxy out of a request that no proxy may see. The SDK sends everything there but for the hosts
 * in NO_PROXY, in which hardly anybody puts 169.254.169.254.
 */
function keepFromProxies(request) {
    const url = new URL(request.url);
    if (!isForPlatform(url, request.headers))
        return;
    request.agent = direct[url.protocol === 'https:' ? 'https:' : 'http:'];
}


/***/ }),

/***/ 62953:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $e: () => (/* binding */ warning),
/* harmony export */   Jr: () => (/* binding */ failing),
/* harmony export */   bn: () => (/* binding */ areas),
/* harmony export */   dy: () => (/* binding */ probe),
/* harmony export */   fn: () => (/* binding */ late),
/* harmony export */   hT: () => (/* binding */ skipped),
/* harmony export */   ok: () => (/* binding */ ok)
/* harmony export */ });
/* harmony import */ var _catalog_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77469);
/* harmony import */ var _catalog_rejection_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(67156);


/** What is looked at, in the order in which people read of it. */
const areas = {
    'azure-login': 'Azure login',
    'key-vault': 'Key Vault',
    store: 'Store',
    server: 'Server',
    machine: 'This machine',
    watch: 'Watch',
};
const ok = (message) => ({ status: 'ok', message });
const warning = (message, hint) => ({
    status: 'warning',
    message,
    hint,
});
/** The failure that a run would end with, in the same words. */
const failing = ({ code, message, hint }) => ({
    status: 'error',
    code,
    message,
    hint,
});
const skipped = (message, hint) => ({
    status: 'skipped',
    message,
    ...(hint !== undefined && { hint }),
});
/** Longer than any healthy answer takes. */
const usualLimitSeconds = 20;
/**
 * Asks one thing. What it throws is what a run would fail with; what does not answer in time is red, too. Only the
 * interruption of the run itself ends it otherwise.
 */
async function probe({ area, probe: name, database, limitSeconds = usualLimitSeconds }, signal, ask) {
    const limit = AbortSignal.timeout(limitSeconds * 1000);
    const both = AbortSignal.any([signal, limit]);
    const verdicts = await Promise.race([ask(both), (0,_catalog_rejection_js__WEBPACK_IMPORTED_MODULE_1__/* .rejectionOf */ .h)(both)]).catch(error => {
        signal.throwIfAborted();
        return failing(limit.aborted ? late(limitSeconds) : (0,_catalog_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .asFailure */ .h_)(error));
    });
    return [verdicts]
        .flat()
        .map(verdict => ({ ...verdict, area, probe: name, database: database ?? null }));
}
const late = (seconds) => new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('PROBE_TIMED_OUT', `no answer within ${seconds} s`, 'What stands on the way may swallow what is sent: a firewall, a proxy, a machine that is overloaded. Look there, then ask again.');


/***/ }),

/***/ 78370:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  doctor: () => (/* binding */ doctor)
});

// EXTERNAL MODULE: ./lib/catalog/reference.js
var catalog_reference = __webpack_require__(59302);
// EXTERNAL MODULE: ./lib/connections/azure-login.js
var azure_login = __webpack_require__(50694);
// EXTERNAL MODULE: ./lib/connections/login-rule.js
var login_rule = __webpack_require__(16343);
// EXTERNAL MODULE: ./lib/connections/store-options.js
var store_options = __webpack_require__(59155);
// EXTERNAL MODULE: ./lib/options/schema.js
var schema = __webpack_require__(16987);
// EXTERNAL MODULE: ./lib/commands/doctor/definition.js
var definition = __webpack_require__(90111);
// EXTERNAL MODULE: ./lib/commands/doctor/diagnosis.js
var doctor_diagnosis = __webpack_require__(62953);
;// CONCATENATED MODULE: ./lib/commands/doctor/next-command.js

/** What of its options a command shares with the doctor, beside server and store, which every command gets. */
const shared = {
    backup: [
        ...['databases', 'exclude-databases', 'exclude-table-data', 'exclude-schemas'],
        ...['allow-newer-client', 'storage-create-container', 'storage-access-tier'],
    ],
    verify: ['databases', 'exclude-databases', 'scratch', 'drill-extensions'],
    prune: ['databases', 'exclude-databases'],
};
/** The command that the doctor looked for, as it looked: with the same databases, and the same left out. */
function commandAsLookedAt(verb, given) {
    const found = shared[verb].flatMap(name => {
        const option = given.get(name);
        if (option?.kind !== 'text' || option.text === 'false')
            return [];
        const items = option.text.replaceAll('\n', ',');
        return [[name, items === 'true' ? true : items]];
    });
    const options = Object.fromEntries(found);
    switch (verb) {
        case 'backup':
            return (0,catalog_reference/* ownCommand */.w1)('backup', options);
        case 'verify':
            return (0,catalog_reference/* ownCommand */.w1)('verify', { ...options, 'verify-level': 'restore' });
        case 'prune':
            return (0,catalog_reference/* ownCommand */.w1)('prune', { ...options, 'dry-run': true });
    }
}
/** What somebody does once all is in place; nothing where only a restore was meant, which nobody does for its own sake. */
function nextCommand(commands, given) {
    const verb = ['backup', 'verify', 'prune'].find(one => commands.includes(one));
    return verb && commandAsLookedAt(verb, given);
}

// EXTERNAL MODULE: ./lib/azure/id-token.js
var id_token = __webpack_require__(81582);
// EXTERNAL MODULE: ./lib/azure/login-errors.js
var login_errors = __webpack_require__(6172);
// EXTERNAL MODULE: ./lib/azure/login-options.js
var login_options = __webpack_require__(57553);
// EXTERNAL MODULE: ./lib/azure/credential.js
var credential = __webpack_require__(7010);
;// CONCATENATED MODULE: ./lib/azure/secretless.js



/** It is advice: nobody waits for it long. */
const patienceMs = 10_000;
/** How to log in without the client secret that is given; `undefined` where the platform gives no id-token. */
async function secretlessLogin(values, context) {
    const { 'azure-client-secret': _, 'azure-credential': __, ...rest } = values;
    const { environment } = context;
    const { kind } = (0,login_options/* chooseCredential */.P$)(rest, environment);
    if (kind === 'client-secret' || kind === 'managed-identity' || kind === 'azure-cli')
        return undefined;
    const given = (name) => values[name] !== undefined;
    if ((0,login_options/* missingForCredential */.ve)(kind, given, environment).length > 0)
        return undefined;
    const signal = AbortSignal.any([context.signal, AbortSignal.timeout(patienceMs)]);
    try {
        const token = await (0,credential/* idToken */.f)(kind, values['azure-audience'] ?? '', { environment, signal });
        context.mask(token);
        const claims = (0,id_token/* readClaims */.Ip)(token);
        return claims && { kind, claims };
    }
    catch {
        context.signal.throwIfAborted();
        return undefined;
    }
}

// EXTERNAL MODULE: ./lib/catalog/calendar.js
var calendar = __webpack_require__(44081);
// EXTERNAL MODULE: ./lib/catalog/failure.js
var failure = __webpack_require__(77469);
// EXTERNAL MODULE: ./lib/catalog/findings/credentials.js
var credentials = __webpack_require__(66412);
// EXTERNAL MODULE: ./lib/connections/store.js
var connections_store = __webpack_require__(55976);
// EXTERNAL MODULE: ./lib/azure/key-vault.js + 1 modules
var key_vault = __webpack_require__(416);
;// CONCATENATED MODULE: ./lib/azure/vault-listing.js

/**
 * Whether an identity may list the vault, and finds other secrets there than those that it knows; `undefined` when it
 * may not list at all, as one whose role is for single secrets.
 */
async function seesOtherSecrets(vault, known, credential, signal) {
    const names = new Set(known.map(name => name.toLowerCase()));
    const { client } = await (0,key_vault/* vaultClient */.es)(vault, credential, signal);
    try {
        for await (const { name } of client.listPropertiesOfSecrets({ abortSignal: signal })) {
            if (!names.has(name.toLowerCase()))
                return true;
        }
        return false;
    }
    catch (error) {
        const { statusCode } = Object(error);
        if (statusCode === 403)
            return undefined;
        throw error;
    }
}

// EXTERNAL MODULE: ./lib/connections/server-secrets.js + 1 modules
var server_secrets = __webpack_require__(44912);
;// CONCATENATED MODULE: ./lib/commands/doctor/probes/key-vault.js







/** Begins to read all secrets, of which each may fail by itself. */
async function readSecrets(values, login, context) {
    const vault = await (0,key_vault/* openKeyVault */.qY)(values['key-vault'] ?? '', login(), context.signal);
    const secrets = server_secrets/* secretOptions */.pc.flatMap(name => {
        const reference = values[name];
        if (reference === undefined || !isNeeded(name, values))
            return [];
        const reading = (0,server_secrets/* readSecret */.n5)(vault, name, reference, context);
        reading.catch(() => undefined);
        return [{ name, reference, reading }];
    });
    return { vault: vault.name, secrets };
}
const isNeeded = (name, values) => name !== 'restore-as-password-secret-name' || values.for.includes('restore');
/** As long as a run endures a vault that does not answer: so it says what a run would. */
const azureLimitSeconds = 90;
async function examineKeyVault(values, login, { vault, secrets }, context) {
    const { signal } = context;
    const found = await Promise.all(secrets.map(named => (0,doctor_diagnosis/* probe */.dy)({
        area: 'key-vault',
        probe: named.name.replace(/-name$/, ''),
        limitSeconds: azureLimitSeconds,
    }, signal, async () => verdictsOf(named, await named.reading, vault, values, context.now()))));
    const rights = {
        area: 'key-vault',
        probe: 'other-secrets',
        limitSeconds: azureLimitSeconds,
    };
    const others = await (0,doctor_diagnosis/* probe */.dy)(rights, signal, async (signal) => found.flat().every(({ status }) => status === 'error')
        ? (0,doctor_diagnosis/* skipped */.hT)('what else it may see is not asked before a secret can be read')
        : otherSecrets(values, login(), { vault, secrets }, signal));
    return [...saidOnce(found.flat()), ...others];
}
const holds = {
    'connection-secret-name': 'a connection URI',
    'host-secret-name': 'a host name',
    'username-secret-name': 'the name of a role',
    'password-secret-name': 'a password',
    'restore-as-password-secret-name': 'a password',
};
function verdictsOf({ name, reference }, { secret, login }, vault, values, now) {
    const what = `secret "${reference}" of key vault ${vault}`;
    const until = secret.expiresAt ? `until ${(0,calendar/* utc */.n$)(secret.expiresAt)}` : 'which has no date of expiry';
    const warnings = [
        ...dates(secret, reference, vault, what, values['expiry-warning-days'], now),
        ...whiteSpace(login.password, reference, vault, what),
        ...pinned(name, reference, what),
    ];
    return warnings.length > 0 ? warnings : (0,doctor_diagnosis.ok)(`${what} holds ${holds[name]}, ${until}`);
}
/** Key Vault hands it out all the same. */
function dates(secret, reference, vault, what, expiryWarningDays, now) {
    const { expiresAt, notBefore } = secret;
    const expiry = { what, expiresAt, renewal: (0,server_secrets/* renewal */.Bf)(reference, vault, now) };
    const ending = (0,credentials/* credentialFindings */.E)(expiry, { expiryWarningDays }, now).map(({ message, hint }) => (0,doctor_diagnosis/* warning */.$e)(message, hint));
    if (!notBefore || notBefore <= now)
        return ending;
    const [name = '', version] = reference.split('/');
    const which = version === undefined ? '' : ` --version ${version}`;
    const hint = `If it is to be used now: az keyvault secret set-attributes --vault-name ${vault.split('.')[0]} --name ${name}${which} --not-before ${now.toISOString().replace(/\.\d+Z/, 'Z')}`;
    return [...ending, (0,doctor_diagnosis/* warning */.$e)(`${what} is not meant to be used before ${(0,calendar/* utc */.n$)(notBefore)}`, hint)];
}
function whiteSpace(password, reference, vault, what) {
    return password === undefined || password === password.trim()
        ? []
        : [
            (0,doctor_diagnosis/* warning */.$e)(`${what} begins or ends with white space, which is taken for a part of the password`, `If it is none, set it anew; what you type is not shown: ${(0,key_vault/* setSecret */.Pq)(reference, vault)}`),
        ];
}
function pinned(name, reference, what) {
    const [whole = '', version] = reference.split('/');
    return version === undefined || name === 'host-secret-name' || name === 'username-secret-name'
        ? []
        : [
            (0,doctor_diagnosis/* warning */.$e)(`${what} is one version of it: when the password is changed, the old one is still used`, `Give ${(0,catalog_reference/* option */.uK)(name)} the name alone, which is the newest version: ${whole}`),
        ];
}
async function otherSecrets(values, credential, { vault }, signal) {
    const { description, assignee, policyPrincipal } = credential;
    // Also those that only another command reads.
    const names = [...new Set(server_secrets/* secretOptions */.pc.flatMap(name => values[name]?.split('/')[0] ?? []))];
    const url = values['key-vault'] ?? '';
    const others = await seesOtherSecrets(url, names, credential, signal).catch(() => {
        signal.throwIfAborted();
        return null;
    });
    if (others === null)
        return (0,doctor_diagnosis/* skipped */.hT)('the vault does not say what else it may see');
    if (others === undefined) {
        return (0,doctor_diagnosis.ok)(`${description} may not list what else is in key vault ${vault}`);
    }
    if (!others) {
        return (0,doctor_diagnosis.ok)(`there is nothing else in key vault ${vault} that ${description} could see`);
    }
    const short = vault.split('.')[0] ?? vault;
    const scope = `$(az keyvault show --name ${short} --query id --output tsv)`;
    const role = `--role "Key Vault Secrets User" --assignee ${assignee}`;
    const single = names.map(name => `az role assignment create ${role} --scope "${scope}/secrets/${name}"`);
    return (0,doctor_diagnosis/* warning */.$e)(`${description} may list the secrets of key vault ${vault}, in which there are others: its role, or access policy, is for the whole vault`, `Where the vault goes by roles, give one for each secret alone, and take back that for the vault: ${single.join('; ')}; az role assignment delete ${role} --scope "${scope}". An access policy is always for the whole vault, but need not let it list: az keyvault set-policy --name ${short} ${policyPrincipal} --secret-permissions get`);
}
/** What is wrong with the vault itself is told once. */
const saidOnce = (diagnoses) => diagnoses.map((diagnosis, at) => {
    const { area, probe, database, message } = diagnosis;
    const isKnown = diagnoses
        .slice(0, at)
        .some(earlier => earlier.status === 'error' && earlier.message === message);
    return isKnown
        ? { ...(0,doctor_diagnosis/* skipped */.hT)('could not be read, for the same reason'), area, probe, database }
        : diagnosis;
});

;// CONCATENATED MODULE: ./lib/commands/doctor/probes/azure-login.js













/** What in the options opens the store, and ends some day. */
const examineStoreCredentials = (values, { signal, now }) => (0,doctor_diagnosis/* probe */.dy)({ area: 'azure-login', probe: 'sas' }, signal, async () => (0,connections_store/* storeCredentials */.Ep)(values, now()).map(credential => {
    const { what, expiresAt } = credential;
    const policy = { expiryWarningDays: values['expiry-warning-days'] };
    const [finding] = (0,credentials/* credentialFindings */.E)(credential, policy, now());
    if (finding) {
        const { level, code, message, hint } = finding;
        return level === 'error' ? { status: level, code, message, hint } : (0,doctor_diagnosis/* warning */.$e)(message, hint);
    }
    return (0,doctor_diagnosis.ok)(expiresAt
        ? `${what} is good until ${(0,calendar/* utc */.n$)(expiresAt)}`
        : `${what} does not say when it ends: a stored access policy of the container does`);
}));
/** `secrets`: those of the key vault, if any is named. Its own way to ask for a login is taken. */
async function examineAzureLogin(values, login, secrets, context) {
    const { signal } = context;
    const credential = login();
    const choice = (0,login_options/* chooseCredential */.P$)(values, context.environment);
    const ask = (name, verdict) => (0,doctor_diagnosis/* probe */.dy)({ area: 'azure-login', probe: name, limitSeconds: azureLimitSeconds }, signal, verdict);
    const forVault = secrets
        ? await ask('vault-token', async () => vaultToken(await secrets, credential))
        : [];
    // The same login would fail in the same way, after as long a wait.
    const isRefused = forVault.some(({ status }) => status === 'error');
    const forStore = (0,store_options/* storeNeedsIdentity */.Vc)((0,schema/* namesIn */.wX)(context.given))
        ? await ask('storage-token', async () => isRefused
            ? (0,doctor_diagnosis/* skipped */.hT)('no token for Blob Storage is asked for before the login works')
            : storageToken(credential))
        : [];
    return [
        ...(await ask('credential', async () => chosen(choice, values, credential, context))),
        ...forVault,
        ...forStore,
        ...(await ask('identity', async () => identity(credential))),
    ];
}
/** The vault names the tenant and the resource for which it wants a token. */
async function vaultToken({ vault, secrets }, credential) {
    if (secrets.length === 0)
        return (0,doctor_diagnosis/* skipped */.hT)(`nothing of key vault ${vault} is needed here`);
    const results = await Promise.allSettled(secrets.map(({ reading }) => reading));
    const refused = results
        .map(result => (result.status === 'rejected' ? result.reason : undefined))
        .find(error => error instanceof failure/* Failure */.HR && /^AZURE_/.test(error.code));
    if (refused)
        return (0,doctor_diagnosis/* failing */.Jr)(refused);
    return credential.holder
        ? (0,doctor_diagnosis.ok)(`${credential.description} got a token for key vault ${vault}`)
        : (0,doctor_diagnosis/* skipped */.hT)(`no login was made for key vault ${vault}: see what is said of it`);
}
async function storageToken(credential) {
    await credential.getToken('https://storage.azure.com/.default');
    return (0,doctor_diagnosis.ok)(`${credential.description} got a token for Blob Storage`);
}
async function chosen({ kind, reason }, values, { holder }, context) {
    const message = `by ${kind}: ${reason}`;
    const clientId = values['azure-client-id'];
    if (kind === 'azure-cli' && clientId !== undefined && holder?.clientId !== clientId) {
        return (0,doctor_diagnosis/* warning */.$e)(`${message}; so ${(0,catalog_reference/* option */.uK)('azure-client-id')} has no part in it`, `Leave out ${(0,catalog_reference/* option */.uK)('azure-client-id')}, or name the login that is meant by ${(0,catalog_reference/* option */.uK)('azure-credential')}.`);
    }
    const better = kind === 'client-secret' ? await secretlessLogin(values, context) : undefined;
    if (!better)
        return (0,doctor_diagnosis.ok)(message);
    const given = [
        (0,catalog_reference/* option */.uK)('azure-client-secret'),
        ...(values['azure-credential'] === 'auto' ? [] : [(0,catalog_reference/* option */.uK)('azure-credential')]),
    ];
    return (0,doctor_diagnosis/* warning */.$e)(`${message}. A secret expires, and leaks; ${better.kind} needs none: this job gets id-tokens with ${(0,id_token/* describeClaims */.Zs)(better.claims)}`, `${(0,login_errors/* federatedCredentialHint */.RN)(clientId ?? '', better.claims)} Then leave out ${given.join(' and ')}.`);
}
/** Who it is, as the tokens themselves say. */
function identity({ description, holder, presented }) {
    if (!holder)
        return (0,doctor_diagnosis/* skipped */.hT)('who it is, is known with the first token');
    const { clientId, objectId, tenantId, userName } = holder;
    const parts = [
        userName ? `user ${userName}` : clientId ? `client ${clientId}` : description,
        ...(objectId ? [`object ${objectId}`] : []),
        ...(tenantId ? [`tenant ${tenantId}`] : []),
    ];
    const shown = presented ? `; the id-token that was shown has ${(0,id_token/* describeClaims */.Zs)(presented)}` : '';
    return (0,doctor_diagnosis.ok)(`${parts.join(', ')}${shown}`);
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
// EXTERNAL MODULE: ./lib/azure/past-proxies.js
var past_proxies = __webpack_require__(85122);
;// CONCATENATED MODULE: ./lib/azure/proxied.js


/** Where a request would go, asked of what sends requests. */
/**
 * The proxy, as `HOST:PORT`, through which the SDK would send a request for a URL by the variables of our environment;
 * `undefined`: it goes straight. `keeps`: whether it is a request to Azure, which we keep from proxies where it is for
 * this machine.
 */
async function proxyOf(url, keeps) {
    const rest = await __webpack_require__.e(/* import() */ 978).then(__webpack_require__.bind(__webpack_require__, 38978));
    const pipeline = rest.createEmptyPipeline();
    pipeline.addPolicy(rest.proxyPolicy());
    const request = rest.createPipelineRequest({ url, allowInsecureConnection: true });
    // Nothing is sent.
    const nowhere = {
        async sendRequest(sent) {
            if (keeps)
                (0,past_proxies/* keepFromProxies */.g)(sent);
            return { request: sent, status: 204, headers: rest.createHttpHeaders() };
        },
    };
    await pipeline.sendRequest(nowhere, request);
    const { agent } = request;
    return agent && 'proxy' in agent && agent.proxy instanceof URL ? agent.proxy.host : undefined;
}
const local = new external_node_net_.BlockList();
for (const [net, bits] of [
    ['10.0.0.0', 8],
    ['172.16.0.0', 12],
    ['192.168.0.0', 16],
    ['127.0.0.0', 8],
    ['169.254.0.0', 16],
]) {
    local.addSubnet(net, bits);
}
local.addAddress('::1', 'ipv6');
local.addSubnet('fc00::', 7, 'ipv6');
local.addSubnet('fe80::', 10, 'ipv6');
/** Whether a host of a URL says by itself that it is of this machine or of a private network (RFC 1918, 4193, 6762). */
function isLocal(hostname) {
    const host = hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
    const family = (0,external_node_net_.isIP)(host);
    return family === 0
        ? !host.includes('.') || /\.(?:localhost|local|internal)$/i.test(host)
        : local.check(host, family === 6 ? 'ipv6' : 'ipv4');
}
/** The list of hosts that no proxy is to see, with more of them; the SDK looks at the capital one first. */
const withoutProxy = ({ NO_PROXY, no_proxy }, hosts) => [...(NO_PROXY || no_proxy || '').split(','), ...hosts].filter(Boolean).join(',');

// EXTERNAL MODULE: ./lib/catalog/byte-size.js
var byte_size = __webpack_require__(17307);
// EXTERNAL MODULE: ./lib/catalog/shell.js
var shell = __webpack_require__(91573);
// EXTERNAL MODULE: ./lib/operations/preflight/disk-space.js
var disk_space = __webpack_require__(92546);
// EXTERNAL MODULE: ./lib/postgres/client-tools/machine.js
var client_tools_machine = __webpack_require__(5352);
// EXTERNAL MODULE: ./lib/postgres/database/free-space.js + 1 modules
var free_space = __webpack_require__(33973);
// EXTERNAL MODULE: ./lib/postgres/database/size.js
var size = __webpack_require__(40388);
// EXTERNAL MODULE: ./lib/storage/transfer/local-file.js
var local_file = __webpack_require__(97069);
// EXTERNAL MODULE: ./lib/connections/drill-server.js + 1 modules
var drill_server = __webpack_require__(15126);
// EXTERNAL MODULE: ./lib/operations/drill/extensions.js
var drill_extensions = __webpack_require__(55852);
// EXTERNAL MODULE: ./lib/operations/drill/trial-words.js
var trial_words = __webpack_require__(95296);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./lib/postgres/client-tools/programs.js
var client_tools_programs = __webpack_require__(10280);
;// CONCATENATED MODULE: ./lib/postgres/temporary-server/isolation-remedy.js




/** What to do where a temporary server is not kept apart in every way; `undefined` where it is. */
function isolationRemedy({ user, processes, network }, environment, { root, isRoot }) {
    if (user && processes && network)
        return undefined;
    // What is pasted stands at the end, for a full stop would be taken along.
    return [
        ...(user
            ? []
            : [
                'For another user run it as root, or where sudo asks for no password, as on GitHub’s runners.',
            ]),
        `A server that is kept for drills alone does as well: ${(0,catalog_reference/* option */.uK)('scratch')} HOST.`,
        ...(processes && network ? [] : [namespaces(environment, root, isRoot)]),
    ].join(' ');
}
function namespaces(environment, root, isRoot) {
    const sudo = isRoot ? '' : 'sudo ';
    if ((0,client_tools_programs/* programInPath */.tN)('unshare', environment) === undefined) {
        return (0,client_tools_programs/* programInPath */.tN)('apt-get', environment)
            ? `Install what makes namespaces: ${sudo}apt-get install util-linux`
            : 'Install util-linux, whose program unshare makes namespaces; Linux alone has them.';
    }
    const closed = isRoot
        ? undefined
        : switches.find(({ file, off }) => settingIn(root, file) === off);
    if (closed)
        return `Let every user make namespaces: ${sudo}sysctl -w ${closed.setting}`;
    return `In a container it takes ${isRoot ? '' : 'root, and '}more rights than usual, of Docker’s these: --cap-add SYS_ADMIN --security-opt apparmor=unconfined`;
}
/** What keeps those who are not root from namespaces of their own: of Ubuntu, of Debian's kernels, of all. */
const switches = [
    {
        file: 'kernel/apparmor_restrict_unprivileged_userns',
        off: '1',
        setting: 'kernel.apparmor_restrict_unprivileged_userns=0',
    },
    {
        file: 'kernel/unprivileged_userns_clone',
        off: '0',
        setting: 'kernel.unprivileged_userns_clone=1',
    },
    { file: 'user/max_user_namespaces', off: '0', setting: 'user.max_user_namespaces=10000' },
];
function settingIn(root, file) {
    try {
        return (0,external_node_fs_.readFileSync)((0,external_node_path_.join)(root, 'proc/sys', file), 'utf8').trim();
    }
    catch {
        return undefined; // Not of this kernel.
    }
}

;// CONCATENATED MODULE: ./lib/postgres/temporary-server/locale-command.js



/**
 * The commands by which a person gives this machine the locales of a database that `chosen` has to do without;
 * `undefined` where nobody can say.
 */
function localeCommand(wanted, chosen, environment, { root, isRoot }) {
    const lacking = new Set();
    if (wanted.collate !== chosen.collate)
        lacking.add(wanted.collate);
    if (wanted.characterType !== chosen.characterType)
        lacking.add(wanted.characterType);
    const sudo = isRoot ? '' : 'sudo ';
    const commands = [];
    for (const name of lacking) {
        // `de_DE.utf8`, `de_DE@euro`; what a server elsewhere calls its own may be no name of ours.
        const [, language, territory, modifier = ''] = /^([a-z]{2,3})(_[A-Z]{2})(?:\.[\w-]+)?(@[a-z]+)?$/.exec(name) ?? [];
        const characters = charmap(wanted.encoding);
        if (language === undefined || characters === undefined)
            return undefined;
        const source = `${language}${territory}${modifier}`;
        const define = `${sudo}localedef -i ${source} -f ${characters} ${name}`;
        if ((0,client_tools_programs/* programInPath */.tN)('localedef', environment) && (0,external_node_fs_.existsSync)((0,external_node_path_.join)(root, sources, source))) {
            commands.push(define);
        }
        else if ((0,client_tools_programs/* programInPath */.tN)('apt-get', environment)) {
            commands.push(`${sudo}apt-get install locales && ${define}`);
        }
        else if ((0,client_tools_programs/* programInPath */.tN)('dnf', environment)) {
            commands.push(`${sudo}dnf install glibc-langpack-${language}`);
        }
        else {
            return undefined;
        }
    }
    return commands.length === 0 ? undefined : commands.join(' && ');
}
/** Where the C library of GNU keeps what locales are made of. */
const sources = 'usr/share/i18n/locales';
/** What the C library of GNU calls an encoding of PostgreSQL's. */
function charmap(encoding) {
    const [, latin, windows] = /^(?:LATIN(\d+)|WIN(125\d))$/.exec(encoding) ?? [];
    if (windows !== undefined)
        return `CP${windows}`;
    const part = latin === undefined ? undefined : latinParts[Number(latin) - 1];
    if (part !== undefined)
        return `ISO-8859-${part}`;
    return encoding === 'UTF8' ? 'UTF-8' : undefined;
}
/** Of ISO 8859, the parts that are called LATIN1 to LATIN10. */
const latinParts = [1, 2, 3, 4, 9, 10, 13, 14, 15, 16];

// EXTERNAL MODULE: ./lib/postgres/temporary-server/server.js + 7 modules
var temporary_server_server = __webpack_require__(59886);
// EXTERNAL MODULE: ./lib/operations/drill/prepare.js
var prepare = __webpack_require__(66031);
// EXTERNAL MODULE: ./lib/postgres/database/locales.js
var locales = __webpack_require__(91018);
// EXTERNAL MODULE: ./lib/postgres/session/statement-refusal.js
var statement_refusal = __webpack_require__(18260);
;// CONCATENATED MODULE: ./lib/commands/doctor/probes/not-verifiable.js



/** In the words of the drill that would end with it. */
const notVerifiable = ({ name, problems, hint }) => problems.map(problem => (0,doctor_diagnosis/* failing */.Jr)(new failure/* Failure */.HR('NOT_VERIFIABLE', `${name}: ${problem}`, hint ?? `Choose another ${(0,catalog_reference/* option */.uK)('scratch')}.`)));

;// CONCATENATED MODULE: ./lib/commands/doctor/probes/judge-locale.js





/** Whether a drill can make a database of these properties; `remedy`: where another locale stands in. */
async function judgeLocale(properties, session, server, remedy) {
    try {
        const { notes, properties: chosen } = await (0,locales/* creatableProperties */.D)(session, properties, server.major);
        if (notes.length > 0)
            return (0,doctor_diagnosis/* warning */.$e)(notes.join('; '), remedy(chosen));
        const { localeProvider, locale, collate, encoding } = properties;
        const name = localeProvider === 'libc' ? collate : `${locale} of ${localeProvider}`;
        return (0,doctor_diagnosis.ok)(`a drill can give it its locale, ${name}, and its encoding, ${encoding}`);
    }
    catch (error) {
        if (!(0,statement_refusal/* isStatementRefusal */.K7)(error))
            throw error;
        return notVerifiable((0,prepare/* uncreatable */.Pu)(server, error));
    }
}

// EXTERNAL MODULE: ./lib/catalog/compression.js
var compression = __webpack_require__(77501);
// EXTERNAL MODULE: ./lib/postgres/client-tools/client-tools.js
var client_tools = __webpack_require__(72756);
// EXTERNAL MODULE: ./lib/postgres/client-tools/empty-archive.js
var empty_archive = __webpack_require__(3907);
// EXTERNAL MODULE: ./lib/postgres/client-tools/find.js + 3 modules
var find = __webpack_require__(14468);
// EXTERNAL MODULE: ./lib/postgres/client-tools/install-command.js
var install_command = __webpack_require__(80542);
// EXTERNAL MODULE: ./lib/environment.js
var lib_environment = __webpack_require__(33554);
// EXTERNAL MODULE: ./lib/postgres/client-tools/compression-support.js
var compression_support = __webpack_require__(51057);
// EXTERNAL MODULE: ./lib/postgres/client-tools/install.js + 1 modules
var install = __webpack_require__(10669);
// EXTERNAL MODULE: ./lib/postgres/client-tools/spawn.js
var spawn = __webpack_require__(73874);
;// CONCATENATED MODULE: ./lib/postgres/client-tools/survey.js









/** Throws what a run would fail with where there are no programs, and none that it can install. */
async function surveyPrograms({ major, ...request }) {
    const quiet = { ...request, info: () => undefined };
    if (major === undefined) {
        const { fit } = await (0,find/* lookAround */.h3)({ ...quiet, major: 0 });
        const [programs] = fit.toSorted((a, b) => b.major - a.major || b.minor - a.minor);
        return programs ? { kind: 'there', programs } : { kind: 'none' };
    }
    const search = { ...quiet, major };
    const { looked, found } = await (0,find/* lookFor */.xy)(search);
    if (found)
        return { kind: 'there', programs: found };
    const { kind, environment, signal, machine } = search;
    const problem = await reasonNotToInstall(machine, environment, signal);
    if (problem !== undefined)
        throw (0,find/* missing */.LO)(search, major, looked, problem);
    const command = (0,install_command/* installCommand */.J)(kind, major, environment, machine);
    return { kind: 'installable', major, command };
}
/** What keeps a run from installing programs by itself, before it would ask for packages. */
async function reasonNotToInstall(machine, environment, signal) {
    const installer = (0,install/* installerOf */.k2)(machine, environment);
    if (typeof installer === 'string')
        return installer;
    if (machine.isRoot)
        return undefined;
    const [program = '', ...args] = [...installer.shell, '-c', ':'];
    const env = (0,lib_environment/* installationEnvironment */.aP)(environment);
    const problem = await (0,install/* runAsRoot */.yf)((0,spawn/* spawn */.c)(program, args, { env, stdio: 'pipe' }), signal);
    signal.throwIfAborted();
    return problem;
}
async function surveyCompression({ folder, major, zstd }, asking) {
    const [pgDump, pgRestore] = (0,client_tools_programs/* programPaths */.vt)('client', folder);
    const [hasLz4, lacking] = await Promise.all([
        major >= compression/* methodsSince */.H$ && (0,compression_support/* hasMethod */.c)('lz4', pgDump, asking),
        (0,compression_support/* lackingMethods */.A)(pgRestore, major, asking),
    ]);
    const methods = empty_archive/* packedMethods */.T.filter(method => major >= compression/* methodsSince */.H$ || method === 'gzip');
    const had = { gzip: true, lz4: hasLz4, zstd };
    return {
        packs: methods.filter(method => had[method]),
        unpacks: methods.filter(method => !lacking.includes(method)),
    };
}

;// CONCATENATED MODULE: ./lib/commands/doctor/probes/machine-programs.js









async function examineClientTools(values, facts, context, machine) {
    const { for: commands, scratch } = values;
    const dumps = commands.includes('backup') || commands.includes('restore');
    const drills = commands.includes('verify');
    if (!dumps && !drills) {
        const why = 'nothing that is asked for runs pg_dump or pg_restore';
        return { diagnoses: await unasked('client-tools', why, context), major: undefined };
    }
    if (!drills || scratch.kind === 'runner' || !facts) {
        return await examineOwnTools(values, facts?.server.major, drills, context, machine);
    }
    // A drill takes those of the server that it restores to.
    const { major } = facts.server;
    const drillMajor = scratch.kind === 'host' ? facts.drillServer?.major : major;
    const own = dumps
        ? await examineOwnTools(values, major, drillMajor === major, context, machine)
        : undefined;
    if (own && drillMajor === major && !mayBeNewer(values))
        return own;
    const writer = commands.includes('backup') ? own?.programs : undefined;
    const more = await examineDrillTools(drillMajor, writer, context, machine);
    return { diagnoses: [...(own?.diagnoses ?? []), ...more], major: own?.major };
}
/** As each command looks for them: a restore takes its own major alone. */
const mayBeNewer = ({ for: commands, ...values }) => values['allow-newer-client'] && !commands.includes('restore');
/** Those of the server that is backed up; `drills`: these read what they write in drills as well. */
async function examineOwnTools(values, major, drills, context, machine) {
    const { signal, environment } = context;
    const { for: commands } = values;
    const reads = commands.includes('restore') || drills;
    const how = { allowNewer: mayBeNewer(values), restores: reads };
    const { survey, diagnoses } = await examinePrograms('client', major, how, context, machine);
    if (survey?.kind !== 'there')
        return { diagnoses, major: undefined };
    const { programs } = survey;
    const compression = await (0,doctor_diagnosis/* probe */.dy)({ area: 'machine', probe: 'compression' }, signal, stop => judgeCompression(programs, reads && commands.includes('backup'), {
        ...{ environment, signal: stop, machine },
    }));
    return { diagnoses: [...diagnoses, ...compression], major: programs.major, programs };
}
/** Those of another server, that drills restore to; `writer`: by which its dumps are made. */
async function examineDrillTools(major, writer, context, machine) {
    const { signal, environment } = context;
    if (major === undefined) {
        const why = `which ones drills need is known once the server of ${(0,catalog_reference/* option */.uK)('scratch')} is reached`;
        return await unasked('client-tools', why, context);
    }
    const how = { allowNewer: false, restores: true };
    const { survey, diagnoses } = await examinePrograms('client', major, how, context, machine);
    if (survey?.kind !== 'there' || !writer)
        return diagnoses;
    const { programs } = survey;
    const compression = await (0,doctor_diagnosis/* probe */.dy)({ area: 'machine', probe: 'compression' }, signal, stop => judgeReader(programs, writer, { environment, signal: stop, machine }));
    return [...diagnoses, ...compression];
}
/** Looks for programs of a major, or of any, and at the security fixes that they lack. */
async function examinePrograms(kind, major, how, { signal, environment }, machine) {
    const name = kind === 'client' ? 'client-tools' : 'server-programs';
    let survey;
    const looked = await (0,doctor_diagnosis/* probe */.dy)({ area: 'machine', probe: name }, signal, async (stop) => {
        survey = await surveyPrograms({ ...how, kind, major, environment, signal: stop, machine });
        return judge(kind, survey, major, environment, machine);
    });
    if (survey?.kind !== 'there')
        return { diagnoses: looked, survey };
    const { programs } = survey;
    const fixes = await (0,doctor_diagnosis/* probe */.dy)({ area: 'machine', probe: 'security-fixes' }, signal, async () => {
        const holes = (0,find/* holesIn */.FX)(programs, { kind, environment, machine });
        return holes
            ? (0,doctor_diagnosis/* warning */.$e)(holes.message, holes.hint)
            : (0,doctor_diagnosis.ok)(`${client_tools_programs/* programNames */.xU[kind].join(' and ')} ${programs.version} lack no security fix that we know of`);
    });
    return { diagnoses: [...looked, ...fixes], survey };
}
function judge(kind, survey, wanted, environment, machine) {
    const names = client_tools_programs/* programNames */.xU[kind].join(' and ');
    switch (survey.kind) {
        case 'none':
            return (0,doctor_diagnosis/* skipped */.hT)(`there is no ${names} here; which major is needed is known once a server is reached`);
        case 'installable': {
            const { major, command } = survey;
            return (0,doctor_diagnosis/* warning */.$e)(`there is no ${names} of PostgreSQL ${major}: each run installs them first, which takes up to ${machine.installationMs / 1000} s`, `Install them for good: ${command}`);
        }
        case 'there': {
            const { folder, version, major } = survey.programs;
            const what = `${names} ${version} in ${folder}`;
            if (wanted === undefined) {
                return (0,doctor_diagnosis.ok)(`${what}; whether they will do is known once a server is reached`);
            }
            return major === wanted
                ? (0,doctor_diagnosis.ok)(what)
                : (0,doctor_diagnosis/* warning */.$e)(`${what} are newer than PostgreSQL ${wanted}: what they dump cannot go back into it`, `Install those of its own major version: ${(0,install_command/* installCommand */.J)(kind, wanted, environment, machine)}`);
        }
    }
}
/** `readsItsOwn`: what pg_dump writes here, pg_restore has to read here. */
async function judgeCompression(programs, readsItsOwn, asking) {
    const { major, version, folder, zstd } = programs;
    const { packs, unpacks } = await surveyCompression(programs, asking);
    const [, pgRestore] = (0,client_tools_programs/* programPaths */.vt)('client', folder);
    const lacking = packs.filter(method => !unpacks.includes(method));
    if (readsItsOwn) {
        const tools = { major, version, pgRestore, cannotUnpack: lacking };
        (0,client_tools/* requireUnpacking */.e)(tools, usualMethod(programs));
    }
    if (major >= compression/* methodsSince */.H$ && !zstd) {
        return (0,doctor_diagnosis/* warning */.$e)((0,compression/* reasonOfAuto */.r)(programs), (0,client_tools/* ownToolsHint */.l)({ major, pgRestore }));
    }
    const only = major < compression/* methodsSince */.H$ ? `, all that PostgreSQL ${major} has` : '';
    return (0,doctor_diagnosis.ok)(`pg_dump packs with ${packs.join(', ')}, and pg_restore unpacks ${unpacks.join(', ')}${only}`);
}
/** By what pg_dump packs where nobody says. */
function usualMethod(programs) {
    const auto = (0,compression/* compressionArgument */.Uo)({ method: 'auto' }, programs) ?? '';
    return /^\d+$/.test(auto) ? 'gzip' : auto;
}
/** Whether pg_restore of some programs reads what pg_dump of others writes: no later ones are taken for that. */
async function judgeReader(reader, writer, asking) {
    const { major, version, folder } = reader;
    const { unpacks } = await surveyCompression(reader, asking);
    const [, pgRestore] = (0,client_tools_programs/* programPaths */.vt)('client', folder);
    const cannotUnpack = empty_archive/* packedMethods */.T.filter(method => !unpacks.includes(method));
    (0,client_tools/* requireUnpacking */.e)({ major, version, pgRestore, cannotUnpack }, usualMethod(writer));
    return (0,doctor_diagnosis.ok)(`pg_restore ${version}, for drills, unpacks ${unpacks.join(', ')}`);
}
/** A line for what nobody needs. */
const unasked = (name, why, { signal }) => (0,doctor_diagnosis/* probe */.dy)({ area: 'machine', probe: name }, signal, async () => (0,doctor_diagnosis/* skipped */.hT)(why));

;// CONCATENATED MODULE: ./lib/commands/doctor/probes/machine-drills.js
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
 * What a drill on this machine needs: a throw-away server is started, asked, and gone again. `clientMajor`: of the tools
 * that dump, perhaps a later one than the server's.
 */
async function examineDrills(values, facts, clientMajor, context, machine) {
    const { for: commands, scratch } = values;
    const drills = commands.includes('verify') && scratch.kind === 'runner';
    if (!drills && !commands.includes('restore')) {
        const why = commands.includes('verify') ? 'drills restore elsewhere' : 'no drill is asked for';
        return unasked('server-programs', why, context);
    }
    const major = facts && Math.max(facts.server.major, clientMajor ?? 0);
    const how = { allowNewer: false, restores: false };
    const { diagnoses, survey } = await examinePrograms('server', major, how, context, machine);
    const lines = [
        ...diagnoses,
        ...(survey?.kind === 'there'
            ? await tryServer(survey.programs.major, values, facts, context, machine)
            : await unasked('drill-server', 'not started for want of its programs', context)),
    ];
    return drills ? lines : lines.map(asTrial);
}
/** A restore needs the same where it drops its target first, and only there. */
function asTrial(diagnosis) {
    const { area, probe: name, database } = diagnosis;
    switch (diagnosis.status) {
        case 'error': {
            const hint = `A restore that drops its target first stops there, and ${(0,catalog_reference/* option */.uK)('strategy')} swap does not. ${(0,trial_words/* withoutScratch */.L)(diagnosis.hint)}`;
            return { ...(0,doctor_diagnosis/* warning */.$e)((0,trial_words/* untried */.I)(diagnosis.message), hint), area, probe: name, database };
        }
        case 'warning':
            return { ...diagnosis, hint: (0,trial_words/* withoutScratch */.L)(diagnosis.hint) || diagnosis.hint };
        default:
            return diagnosis;
    }
}
/** A busy machine is slow, and what is given up has to be cleared away. */
const startLimitSeconds = 40;
async function tryServer(major, values, facts, context, machine) {
    const { signal, tempDir, environment, reporter } = context;
    const found = {};
    try {
        const server = await (0,doctor_diagnosis/* probe */.dy)({ area: 'machine', probe: 'drill-server', limitSeconds: startLimitSeconds }, signal, async (stop) => {
            found.starting = (0,temporary_server_server/* startTemporaryServer */.d)({
                ...{ major, tempDir, environment, signal: stop },
                info: message => reporter.detail(message),
                warn: message => reporter.detail(message),
            }, machine);
            found.started = await found.starting;
            return judgeServer(found.started, environment, machine);
        });
        const { started } = found;
        if (!started || !facts) {
            const why = `not known before ${facts ? 'a throw-away server starts' : 'a server is reached'}`;
            const others = [
                unasked('locale', `whether a drill can have the locales of your databases: ${why}`, context),
                unasked('drill-extensions', `whether it can make their extensions: ${why}`, context),
            ];
            return [...server, ...(await Promise.all(others)).flat()];
        }
        const lines = [...server];
        // One after the other: it takes no more sessions at once than a server usually does.
        for (const database of facts.databases) {
            lines.push(...(await examineDatabase(database, started, values, context, machine)));
        }
        return lines;
    }
    finally {
        // One that came too late ends as well.
        await found.starting?.then(one => one[Symbol.asyncDispose]()).catch(() => undefined);
    }
}
function judgeServer({ server, isolation, description }, environment, machine) {
    const message = `a throw-away PostgreSQL ${server.version} starts; it runs ${description}`;
    const remedy = isolationRemedy(isolation, environment, machine);
    return remedy === undefined ? (0,doctor_diagnosis.ok)(message) : (0,doctor_diagnosis/* warning */.$e)(message, remedy);
}
async function examineDatabase({ name, properties, extensions }, { server }, values, { signal, environment }, machine) {
    const within = async (stop, ask) => {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            const session = __addDisposableResource(env_1, await server.connect(server.address.maintenanceDatabase, 'doctor', stop), true);
            return await ask(session);
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
    };
    const locale = (0,doctor_diagnosis/* probe */.dy)({ area: 'machine', probe: 'locale', database: name }, signal, stop => within(stop, session => judgeLocale(properties, session, server, chosen => {
        const command = localeCommand(properties, chosen, environment, machine);
        return command === undefined
            ? `Drill where the locale is: ${(0,catalog_reference/* option */.uK)('scratch')} server, or ${(0,catalog_reference/* option */.uK)('scratch')} HOST.`
            : `Give it to this machine: ${command}`;
    })));
    const temporaryServer = { mayMake: (extension) => (0,drill_server/* mayMake */.u)(values, extension) };
    const made = (0,doctor_diagnosis/* probe */.dy)({ area: 'machine', probe: 'drill-extensions', database: name }, signal, stop => within(stop, async (session) => {
        const lacks = await (0,drill_extensions/* extensionLacks */.CG)({ server, temporaryServer }, session, extensions);
        return lacks.length > 0
            ? lacks.flatMap(notVerifiable)
            : (0,doctor_diagnosis.ok)(extensions.length > 0
                ? `a drill can make its extensions: ${extensions.join(', ')}`
                : 'it has no extension that a drill would have to make');
    }));
    return (await Promise.all([locale, made])).flat();
}

;// CONCATENATED MODULE: ./lib/commands/doctor/probes/machine.js
var machine_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var machine_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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

















/** `facts`: of the server that the programs are for, where it was reached. */
async function examineMachine(values, facts, context, machine = client_tools_machine/* thisMachine */.g) {
    const { signal } = context;
    const area = 'machine';
    const clients = examineClientTools(values, facts, context, machine);
    const all = await Promise.all([
        (0,doctor_diagnosis/* probe */.dy)({ area, probe: 'node' }, signal, async () => node(process)),
        clients.then(({ diagnoses }) => diagnoses),
        clients.then(({ major }) => examineDrills(values, facts, major, context, machine)),
        (0,doctor_diagnosis/* probe */.dy)({ area, probe: 'temporary-space' }, signal, stop => temporarySpace(values, facts, { ...context, signal: stop })),
        (0,doctor_diagnosis/* probe */.dy)({ area, probe: 'proxy' }, signal, () => proxies(values, context)),
    ]);
    return all.flat();
}
/** One that is too old is refused before any command; which are kept up for long Node itself says. */
function node({ version, release }) {
    return release.lts
        ? (0,doctor_diagnosis.ok)(`Node.js ${version}, a release with long-term support`)
        : (0,doctor_diagnosis/* warning */.$e)(`Node.js ${version} is no release with long-term support`, 'Install one that is: https://nodejs.org/en/download');
}
/** Less than any dump has. */
const triedBytes = 4096;
async function temporarySpace({ for: commands, scratch }, facts, { tempDir, signal }) {
    const fetches = commands.includes('restore') || commands.includes('verify');
    const file = (0,external_node_path_.join)(tempDir, 'tried');
    try {
        // In the words of a dump that is fetched.
        await (0,local_file/* downloadTo */.CI)(file, bytesToTry(), { signal });
        await (0,promises_.rm)(file);
    }
    catch (error) {
        if (fetches || !(error instanceof failure/* Failure */.HR))
            throw error;
        return (0,doctor_diagnosis/* warning */.$e)(error.message, error.hint); // A backup needs no disk.
    }
    const free = await (0,free_space/* freeBytes */.g)(tempDir);
    const room = free === undefined ? 'that can be written to' : `with ${(0,byte_size/* mebibytes */.j)(free)} free`;
    const where = `the file system of ${(0,external_node_path_.dirname)(tempDir)}`;
    const largest = fetches && facts ? await largestOf(facts, signal) : undefined;
    if (largest === undefined || free === undefined || free >= largest.bytes) {
        return (0,doctor_diagnosis.ok)(`temporary files go to ${where}, ${room}`);
    }
    const drills = commands.includes('verify') && scratch.kind === 'runner';
    return (0,doctor_diagnosis/* warning */.$e)(`"${largest.name}" has ${(0,byte_size/* mebibytes */.j)(largest.bytes)} on its server, and ${where} has room for ${(0,byte_size/* mebibytes */.j)(free)}: its dump is fetched there first${drills ? ', and a drill restores all of it' : ''}`, drills
        ? `${disk_space/* freeSpaceHint */.C} A drill can go elsewhere, too: ${(0,catalog_reference/* option */.uK)('scratch')}.`
        : disk_space/* freeSpaceHint */.C);
}
async function* bytesToTry() {
    yield (0,external_node_crypto_.randomBytes)(triedBytes);
}
/** `undefined`: there is none, or its size is not ours to ask. */
async function largestOf({ server, databases }, signal) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        if (databases.length === 0)
            return undefined;
        const { maintenanceDatabase } = server.address;
        const session = machine_addDisposableResource(env_1, await server.connect(maintenanceDatabase, 'doctor', signal), true);
        let largest;
        for (const { name } of databases) {
            const bytes = await (0,size/* databaseSize */.J)(session, name);
            if (bytes !== undefined && bytes > (largest?.bytes ?? 0))
                largest = { name, bytes };
        }
        return largest;
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = machine_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
/** PostgreSQL is never reached through one. */
async function proxies(values, { environment }) {
    const proxied = new Map();
    for (const { url, keeps } of await targetsOf(values)) {
        const proxy = await proxyOf(url, keeps);
        if (proxy !== undefined)
            proxied.set(new URL(url).hostname, proxy);
    }
    const hosts = [...proxied.keys()];
    const way = `go through the proxy ${[...new Set(proxied.values())].join(', ')}`;
    const local = hosts.filter(isLocal);
    if (local.length > 0) {
        const list = (0,shell/* shellQuote */.Z)([withoutProxy(environment, local)]);
        return (0,doctor_diagnosis/* warning */.$e)(`requests to this machine or a private network (${local.join(', ')}) ${way}`, `Most proxies lead to the internet alone. Keep these from it: export NO_PROXY=${list}`);
    }
    return (0,doctor_diagnosis.ok)(hosts.length > 0
        ? `requests to ${hosts.join(', ')} ${way}`
        : 'no proxy is on the way to what is asked here');
}
/** What is asked over HTTP; `keeps`: by the SDK of Azure. */
async function targetsOf(values) {
    const { 'key-vault': vault, 'notify-url': notify, 'ping-url': ping } = values;
    const targets = [];
    if (values['storage-container'] !== undefined) {
        const { endpointOf } = await __webpack_require__.e(/* import() */ 660).then(__webpack_require__.bind(__webpack_require__, 85660));
        targets.push({ url: endpointOf(values), keeps: true });
    }
    if (vault !== undefined)
        targets.push({ url: (0,key_vault/* vaultUrl */.qK)(vault), keeps: true });
    for (const url of [notify, ping])
        if (url !== undefined)
            targets.push({ url, keeps: false });
    return targets;
}

// EXTERNAL MODULE: ./lib/connections/server.js
var connections_server = __webpack_require__(73422);
// EXTERNAL MODULE: ./lib/operations/snapshot-backup/dry-run.js + 2 modules
var dry_run = __webpack_require__(27768);
// EXTERNAL MODULE: ./lib/operations/snapshot-backup/warnings.js
var warnings = __webpack_require__(20903);
// EXTERNAL MODULE: ./lib/output/story.js
var story = __webpack_require__(61056);
// EXTERNAL MODULE: ./lib/postgres/contents/tables.js + 1 modules
var contents_tables = __webpack_require__(83724);
// EXTERNAL MODULE: ./lib/postgres/session/error-codes.js
var error_codes = __webpack_require__(60925);
;// CONCATENATED MODULE: ./lib/commands/doctor/probes/backup-rights.js
var backup_rights_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var backup_rights_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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






/** Short, and long enough for a statement that has just begun. */
const lockWaitTimeoutSeconds = 10;
/** Whether a backup could read all of a database; what it could not, each with a remedy. */
async function backupVerdicts(server, database, values, signal) {
    const excludeSchemas = values['exclude-schemas'];
    const excludeTableData = values['exclude-table-data'];
    const found = await read(server, database, { excludeSchemas, excludeTableData }, signal);
    if (!values.for.includes('restore') || excludeSchemas.length + excludeTableData.length === 0) {
        return found;
    }
    const whole = await read(server, database, { excludeSchemas: [], excludeTableData: [] }, signal);
    const more = whole.flatMap(one => one.status === 'error' && !found.some(({ message }) => message === one.message)
        ? [(0,doctor_diagnosis/* warning */.$e)(`a restore backs up all of it first, and would fail: ${one.message}`, one.hint)]
        : []);
    return [...found, ...more];
}
async function read(server, database, exclusions, signal) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const session = backup_rights_addDisposableResource(env_1, await server.connect(database, 'doctor', signal), true);
        const settings = { lockWaitTimeoutSeconds, ...exclusions };
        const tried = await (0,dry_run/* tryToRead */.h)(session, server, settings, signal);
        const unlogged = tried.snapshot.standby && (await (0,warnings/* lackOfUnlogged */.o5)(session, database, tried.exclusions));
        const found = [
            ...tried.refused.map(refusal => 
            // A backup would wait for longer.
            (0,error_codes/* stateOf */.L)(refusal) === lockNotAvailable
                ? (0,doctor_diagnosis/* warning */.$e)(`a table is locked at the moment: ${refusal.message}`, refusal.hint)
                : (0,doctor_diagnosis/* failing */.Jr)(refusal)),
            ...(unlogged ? [(0,doctor_diagnosis/* warning */.$e)(unlogged.message, unlogged.hint)] : []),
        ];
        if (found.length > 0)
            return found;
        const relations = await (0,contents_tables/* readTableNames */.vd)(session, tried.exclusions.schemas);
        const tables = relations.filter(({ kind }) => kind !== 'materialized view');
        const what = (0,story/* count */.U9)(tables.length, 'table');
        return [(0,doctor_diagnosis.ok)(`"${server.address.username}" may read all of "${database}" (${what})`)];
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = backup_rights_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
const lockNotAvailable = '55P03';

// EXTERNAL MODULE: ./lib/operations/name-list.js
var name_list = __webpack_require__(33148);
// EXTERNAL MODULE: ./lib/operations/select-databases.js + 1 modules
var select_databases = __webpack_require__(33457);
// EXTERNAL MODULE: ./lib/operations/snapshot-backup/exclusions.js
var exclusions = __webpack_require__(21267);
// EXTERNAL MODULE: ./lib/postgres/contents/contents.js + 7 modules
var contents = __webpack_require__(92511);
// EXTERNAL MODULE: ./lib/postgres/database/properties.js
var database_properties = __webpack_require__(97840);
// EXTERNAL MODULE: ./lib/postgres/roles/read-roles.js + 1 modules
var read_roles = __webpack_require__(90899);
// EXTERNAL MODULE: ./lib/commands/selection.js
var commands_selection = __webpack_require__(84972);
;// CONCATENATED MODULE: ./lib/commands/doctor/probes/databases.js
var databases_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var databases_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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











/** How many of them a line names. */
const shownDatabases = 20;
/** Which databases are meant, and which are left out although nobody said so. */
async function chooseDatabases(server, maintenance, values, context) {
    const connection = { server, maintenance, [Symbol.asyncDispose]: async () => undefined };
    const found = await (0,select_databases/* selectDatabases */.$P)(connection, (0,commands_selection/* selectionOf */.W)(values), context);
    const backsUp = values.for.includes('backup');
    const there = [];
    for (const { name } of found.selected) {
        const properties = (await (0,database_properties/* readProperties */.Qh)(maintenance, name))?.properties;
        if (properties)
            there.push({ name, properties });
    }
    const isAbsent = ({ failure }) => failure.code === 'DATABASE_NOT_FOUND';
    const failures = backsUp ? found.failures : found.failures.filter(one => !isAbsent(one));
    const names = there.map(({ name }) => `"${name}"`);
    const verdicts = [
        ...(names.length > 0
            ? [(0,doctor_diagnosis.ok)(`${(0,story/* count */.U9)(names.length, 'database')}: ${(0,name_list/* listed */.KE)(names, shownDatabases)}`)]
            : []),
        ...failures.map(({ failure }) => (0,doctor_diagnosis/* failing */.Jr)(failure)),
        ...found.leftOut
            .filter(({ leftOut }) => backsUp && !leftOut.expected)
            .map(({ name, leftOut: { reason, remedy } }) => (0,doctor_diagnosis/* warning */.$e)(`"${name}" is left out of backups: ${reason}`, `If it is not to be backed up, name it in ${(0,catalog_reference/* option */.uK)('exclude-databases')}.${remedy === undefined ? '' : ` What puts it right, as an administrator: ${remedy}`}`)),
        ...(backsUp ? nothingChosen(found, server) : []),
    ];
    const absent = backsUp ? [] : found.failures.filter(isAbsent).map(({ database }) => database);
    const like = (await (0,database_properties/* readProperties */.Qh)(maintenance, maintenance.database))?.properties;
    const owner = server.address.username;
    return {
        there,
        absent: like
            ? absent.map(name => ({ name, properties: { ...like, owner }, extensions: [] }))
            : [],
        verdicts: verdicts.length > 0
            ? verdicts
            : [
                (0,doctor_diagnosis.ok)(absent.length > 0
                    ? 'none of those that are named is there yet'
                    : 'no database is meant'),
            ],
    };
}
function nothingChosen(...what) {
    try {
        (0,select_databases/* requireSomething */.gh)(...what);
        return [];
    }
    catch (error) {
        if (error instanceof failure/* Failure */.HR)
            return [(0,doctor_diagnosis/* failing */.Jr)(error)];
        throw error;
    }
}
/** Longer than any healthy answer takes. */
const limitMs = 20_000;
/** A failure: it cannot be looked into. `withRoles`: to ask for them takes longer. */
async function lookInto(server, database, { 'exclude-schemas': excludeSchemas }, withRoles, signal) {
    const limit = AbortSignal.timeout(limitMs);
    const both = AbortSignal.any([signal, limit]);
    try {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            const session = databases_addDisposableResource(env_1, await server.connect(database, 'doctor', both), true);
            const extensions = (await (0,contents/* readExtensions */.H)(session)).map(({ name }) => name);
            if (!withRoles)
                return { extensions, neededRoles: [] };
            const { schemas } = await (0,exclusions/* findExclusions */.VB)(session, { excludeSchemas, excludeTableData: [] });
            const roles = await (0,read_roles/* readUsedRoles */.xg)(session, schemas);
            return { extensions, neededRoles: roles.filter(({ needed }) => needed) };
        }
        catch (e_1) {
            env_1.error = e_1;
            env_1.hasError = true;
        }
        finally {
            const result_1 = databases_disposeResources(env_1);
            if (result_1)
                await result_1;
        }
    }
    catch (error) {
        signal.throwIfAborted();
        if (limit.aborted)
            return (0,doctor_diagnosis/* late */.fn)(limitMs / 1000);
        if (error instanceof failure/* Failure */.HR)
            return error;
        throw error;
    }
}

// EXTERNAL MODULE: ./lib/operations/preflight/extensions.js
var preflight_extensions = __webpack_require__(34498);
// EXTERNAL MODULE: ./lib/operations/preflight/restorer-privileges.js
var restorer_privileges = __webpack_require__(82409);
// EXTERNAL MODULE: ./lib/postgres/probes/preflight.js + 1 modules
var preflight = __webpack_require__(80058);
;// CONCATENATED MODULE: ./lib/commands/doctor/probes/findings.js


/** What a restore would end with, or warn of. */
const verdictOf = ({ level, code, message, hint }) => level === 'error' ? (0,doctor_diagnosis/* failing */.Jr)(new failure/* Failure */.HR(code, message, hint)) : (0,doctor_diagnosis/* warning */.$e)(message, hint);

;// CONCATENATED MODULE: ./lib/commands/doctor/probes/drill-rights.js
var drill_rights_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var drill_rights_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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










const refusal = (message, hint) => ({
    ...{ status: 'error', code: 'NOT_VERIFIABLE', message, hint },
});
/** Why no drill could be made on a server of somebody's, and what its code could do there. */
async function drillVerdicts(parts, source, databases, rightsAreTold, signal) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { server, restorer } = parts;
        const { maintenanceDatabase, username } = server.address;
        const session = drill_rights_addDisposableResource(env_1, await server.connect(maintenanceDatabase, 'doctor', signal), true);
        const own = drill_rights_addDisposableResource(env_1, restorer === server ? undefined : await restorer.connect(maintenanceDatabase, 'doctor', signal), true);
        const { serverState, extensions, rights } = await (0,preflight/* askServer */.P)(session, own ?? session, {
            database: maintenanceDatabase,
            exists: false,
            // As for the rights of whoever restores: no owner is known.
            owner: restorer.address.username,
            like: { encoding: 'UTF8', collate: 'C', characterType: 'C' },
            extensions: [...new Set(databases.flatMap(database => database.extensions))],
        }, () => undefined);
        const older = (0,prepare/* reasonOlder */.D3)(source, server);
        const refused = serverState ? (0,prepare/* refusalsOf */.he)(server, serverState) : [];
        const role = (own ? undefined : serverState?.role) ?? restorer.address.username;
        const lacking = extensions
            ? (0,preflight_extensions/* extensionFindings */.G)(restorer, role, extensions).filter(({ level }) => level === 'error')
            : [];
        const found = [
            ...(older ? [refusal(older, `Choose a later server for ${(0,catalog_reference/* option */.uK)('scratch')}.`)] : []),
            ...refused.map(({ message, hint }) => refusal(message, hint)),
            ...lacking.map(({ message, hint }) => refusal(message, hint)),
            ...(rights && !rightsAreTold ? (0,restorer_privileges/* rightsFindings */.IX)(parts, rights).map(verdictOf) : []),
        ];
        return found.length > 0
            ? found
            : [(0,doctor_diagnosis.ok)(`"${username}" may make scratch databases on ${server.name}`)];
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = drill_rights_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
/** Whether a drill on another server can make one database there: its locale, its encoding, and the roles that it needs. */
async function elsewhereVerdicts(server, { properties, neededRoles = [] }, signal) {
    const env_2 = { stack: [], error: void 0, hasError: false };
    try {
        const session = drill_rights_addDisposableResource(env_2, await server.connect(server.address.maintenanceDatabase, 'doctor', signal), true);
        const there = await (0,read_roles/* readRoleNames */.fE)(session);
        const missing = neededRoles.filter(({ name }) => !there.has(name));
        const roles = (0,prepare/* lackingRoles */.hi)(server, missing);
        const locale = await judgeLocale(properties, session, server, () => `Choose a server for ${(0,catalog_reference/* option */.uK)('scratch')} that has the locale, or ${(0,catalog_reference/* option */.uK)('scratch')} runner.`);
        return [locale, roles ? notVerifiable(roles) : []].flat();
    }
    catch (e_2) {
        env_2.error = e_2;
        env_2.hasError = true;
    }
    finally {
        const result_2 = drill_rights_disposeResources(env_2);
        if (result_2)
            await result_2;
    }
}

// EXTERNAL MODULE: ./lib/operations/preflight/server.js + 2 modules
var preflight_server = __webpack_require__(48152);
;// CONCATENATED MODULE: ./lib/commands/doctor/probes/restore-rights.js
var restore_rights_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var restore_rights_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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
 * What a restore would say of the server, were it to replace the database by a backup of it. Who is connected at the
 * moment is not asked.
 */
async function restoreVerdicts(parts, { name, properties, extensions }, exists, signal) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { server, restorer } = parts;
        const { maintenanceDatabase } = server.address;
        const session = restore_rights_addDisposableResource(env_1, await server.connect(maintenanceDatabase, 'doctor', signal), true);
        const own = restore_rights_addDisposableResource(env_1, restorer === server ? undefined : await restorer.connect(maintenanceDatabase, 'doctor', signal), true);
        const answer = await (0,preflight/* askServer */.P)(session, own ?? session, {
            database: name,
            // What uses it now will be gone, or told then.
            exists: false,
            owner: properties.owner,
            like: properties,
            extensions,
        }, () => undefined);
        if (answer.serverState?.is_standby || answer.serverState?.is_read_only) {
            return [(0,doctor_diagnosis/* skipped */.hT)('the server takes no changes, so that nothing can be restored into it')];
        }
        const intention = {
            request: {
                target: name,
                strategy: 'recreate',
                safetyBackup: true,
                restoreRoles: false,
                jobs: 'auto',
            },
            source: { facts: { properties } },
            target: exists ? { kind: 'whole', properties } : { kind: 'absent' },
        };
        const verdicts = (0,preflight_server/* serverFindings */.c)(parts, intention, answer).map(verdictOf);
        return verdicts.length > 0
            ? verdicts
            : [(0,doctor_diagnosis.ok)(`"${server.address.username}" may ${exists ? 'replace' : 'create'} "${name}"`)];
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = restore_rights_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
/** What has to be prepared before anybody can restore the extensions of a database on its own server. */
async function extensionVerdicts(server, { name, properties, extensions }, signal) {
    const env_2 = { stack: [], error: void 0, hasError: false };
    try {
        const { maintenanceDatabase, username } = server.address;
        const session = restore_rights_addDisposableResource(env_2, await server.connect(maintenanceDatabase, 'doctor', signal), true);
        const question = {
            ...{ database: name, exists: false, owner: properties.owner },
            ...{ like: properties, extensions },
        };
        const { extensions: found } = await (0,preflight/* askServer */.P)(session, session, question, () => undefined);
        // Whoever restores need not be this login.
        const findings = found
            ? (0,preflight_extensions/* extensionFindings */.G)({ ...server, isSuperuser: true }, username, found)
            : [];
        const others = extensions.filter(extension => extension !== 'plpgsql');
        return findings.length > 0
            ? findings.map(finding => verdictOf({ ...finding, level: 'warning' }))
            : [
                (0,doctor_diagnosis.ok)(others.length === 0
                    ? `"${name}" has no extensions`
                    : `a restore can have the extensions of "${name}" again: ${others.join(', ')}`),
            ];
    }
    catch (e_2) {
        env_2.error = e_2;
        env_2.hasError = true;
    }
    finally {
        const result_2 = restore_rights_disposeResources(env_2);
        if (result_2)
            await result_2;
    }
}

;// CONCATENATED MODULE: ./lib/catalog/postgres-support.js

/**
 * The day of the last release of each major (https://www.postgresql.org/support/versioning/): five years after the
 * first, on the second Thursday of a November.
 */
const lastReleases = {
    13: '2025-11-13',
    14: '2026-11-12',
    15: '2027-11-11',
    16: '2028-11-09',
    17: '2029-11-08',
    18: '2030-11-14',
    19: '2031-11-13',
};
/** An upgrade takes time to prepare. */
const noticeMs = 183 * calendar/* dayMs */.LP;
function supportOf(major, now) {
    const until = lastReleases[major];
    // The day itself still has a release.
    const left = until === undefined ? Number.POSITIVE_INFINITY : Date.parse(until) + calendar/* dayMs */.LP - now.getTime();
    return { until, state: left <= 0 ? 'ended' : left <= noticeMs ? 'ends soon' : 'supported' };
}

// EXTERNAL MODULE: ./lib/operations/preflight/flexible-server.js
var flexible_server = __webpack_require__(63651);
// EXTERNAL MODULE: ./lib/operations/preflight/server-state.js
var server_state = __webpack_require__(35379);
// EXTERNAL MODULE: ./lib/postgres/contents/standby.js + 1 modules
var contents_standby = __webpack_require__(1893);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(92857);
// EXTERNAL MODULE: ./lib/postgres/session/session.js
var session_session = __webpack_require__(18128);
;// CONCATENATED MODULE: ./lib/postgres/sql/server-now.js
/** What a server is at the moment, and what time it has. */
const serverNowSql = `
SELECT pg_catalog.clock_timestamp() AS at,
       pg_catalog.pg_is_in_recovery() AS is_standby,
       pg_catalog.current_setting('transaction_read_only') = 'on' AS is_read_only`;

;// CONCATENATED MODULE: ./lib/postgres/probes/server-now.js



const serverNowSchema = schemas/* object */.Ikc({
    at: schemas/* date */.p6U(),
    is_standby: schemas/* boolean */.zMY(),
    is_read_only: schemas/* boolean */.zMY(),
});
const askServerNow = (session) => (0,session_session/* oneRow */.NO)(session, serverNowSchema, serverNowSql);
/** By how many milliseconds a server's clock is surely ahead of ours (behind: less than 0). */
async function clockAhead(session, now) {
    const sent = now().getTime();
    const { at } = await askServerNow(session);
    const received = now().getTime();
    // It was some time between the two.
    return Math.max(0, at.getTime() - received) + Math.min(0, at.getTime() - sent);
}

// EXTERNAL MODULE: ./lib/postgres/session/connection.js
var connection = __webpack_require__(15726);
;// CONCATENATED MODULE: ./lib/commands/doctor/probes/server-state.js












const dateOf = (time) => time.toISOString().slice(0, 10);
const reloadSql = 'SELECT pg_catalog.pg_reload_conf();';
/** How a connection is secured, and until when. */
function tlsVerdicts(server, certificateEnd, now, noticeDays) {
    const { name, address, verified } = server;
    const exposure = (0,connections_server/* exposureOf */.Xl)(server);
    if (exposure)
        return [(0,doctor_diagnosis/* warning */.$e)(exposure.message, `${exposure.hint}.`)];
    if (verified === undefined) {
        return [(0,doctor_diagnosis.ok)('no TLS: the connection does not leave this machine')];
    }
    if (verified === 'nothing') {
        return (0,connection/* isThisMachine */.YY)(address.host)
            ? [(0,doctor_diagnosis.ok)('TLS, on this machine; the certificate is not verified')]
            : [
                (0,doctor_diagnosis/* warning */.$e)(`the connection to ${name} is encrypted, but the certificate is not verified: whoever is on the way can pretend to be the server`, `Set ${(0,catalog_reference/* option */.uK)('ssl-mode')} verify-full. Where the authority is one of your own, its certificate belongs into ${(0,catalog_reference/* option */.uK)('ssl-root-cert')}.`),
            ];
    }
    if (!certificateEnd)
        return [(0,doctor_diagnosis.ok)(`TLS, verified: ${verified}`)];
    // Azure puts a new one in its place by itself, in time.
    const isOurs = (0,flexible_server/* flexibleServerOf */.w)(server) === undefined;
    return isOurs && certificateEnd.getTime() - now.getTime() <= noticeDays * calendar/* dayMs */.LP
        ? [
            (0,doctor_diagnosis/* warning */.$e)(`the certificate of ${name} ends on ${dateOf(certificateEnd)}, and no connection is made from then on`, `Put a new one in its place (ssl_cert_file, ssl_key_file), then, as an administrator: ${reloadSql}`),
        ]
        : [(0,doctor_diagnosis.ok)(`TLS, verified: ${verified}; the certificate is valid until ${dateOf(certificateEnd)}`)];
}
/** The newest that Azure upgrades to in place. */
const newestOnAzure = 17;
function versionVerdict(server, now) {
    const { version, major } = server;
    const { until, state } = supportOf(major, now);
    if (state === 'supported') {
        return (0,doctor_diagnosis.ok)(`PostgreSQL ${version}${until === undefined ? '' : `, with fixes until ${until}`}`);
    }
    const onAzure = (0,flexible_server/* flexibleServerOf */.w)(server);
    return (0,doctor_diagnosis/* warning */.$e)(state === 'ended'
        ? `PostgreSQL ${version} gets no fixes any more, of security holes neither: the last came on ${until}`
        : `PostgreSQL ${version} gets its last fixes on ${until}`, onAzure !== undefined && major < newestOnAzure
        ? `Upgrade it, once an upgrade of a copy went well: az postgres flexible-server upgrade --resource-group ${(0,flexible_server/* groupOf */.F)(onAzure)} --name ${onAzure} --version ${newestOnAzure}`
        : 'Upgrade the server to a later major: by pg_upgrade, or by restoring a backup of each database into a new one.');
}
/** Whether it may be written to, and how far behind what is read is. */
async function stateVerdicts(server, session, values, now, signal) {
    const state = await askServerNow(session);
    const standby = await (0,contents_standby/* readStandby */.K)(session, signal);
    const backsUp = values.for.includes('backup');
    const lag = standby && (0,warnings/* lagOf */.er)(server.name, standby, now);
    const found = [
        ...(backsUp && lag ? [(0,doctor_diagnosis/* warning */.$e)(lag.message, lag.hint)] : []),
        ...(values.for.includes('restore') ? (0,server_state/* stateFindings */.O)(server, state).map(verdictOf) : []),
    ];
    if (found.length > 0)
        return found;
    if (state.is_standby) {
        return [(0,doctor_diagnosis.ok)(standby && !lag ? 'a standby, which keeps up with its primary' : 'a standby')];
    }
    return [(0,doctor_diagnosis.ok)(state.is_read_only ? 'it takes no changes' : 'it takes changes')];
}
async function clockVerdict({ name }, session, now) {
    const ahead = await clockAhead(session, now);
    if (Math.abs(ahead) < calendar/* minuteMs */.J2)
        return (0,doctor_diagnosis.ok)('its clock agrees with that of this machine');
    const apart = (0,calendar/* span */.Ln)(new Date(0), new Date(Math.abs(ahead)));
    return (0,doctor_diagnosis/* warning */.$e)(`the clock of ${name} is ${apart} ${ahead > 0 ? 'ahead of' : 'behind'} that of this machine`, 'A backup is named and dated by the clock of the server, its age told by that of the machine that looks. Set the one that is wrong: timedatectl set-ntp true');
}

;// CONCATENATED MODULE: ./lib/postgres/sql/own-rights.js
/**
 * What of its rights was given to whoever logged in directly, so that it can be taken back: attributes, and
 * memberships in the roles $1.
 */
const ownRightsSql = `
SELECT l.rolcreatedb AS may_create_databases,
       l.rolcreaterole AS may_create_roles,
       l.rolreplication AS may_replicate,
       (SELECT coalesce(pg_catalog.json_agg(r.rolname ORDER BY r.rolname), '[]')
          FROM pg_catalog.pg_auth_members AS m
          JOIN pg_catalog.pg_roles AS r ON r.oid = m.roleid
         WHERE m.member = l.oid AND r.rolname = ANY ($1)) AS member_of
  FROM pg_catalog.pg_roles AS l
 WHERE l.rolname = session_user`;

;// CONCATENATED MODULE: ./lib/postgres/probes/own-rights.js



const ownRightsSchema = schemas/* object */.Ikc({
    may_create_databases: schemas/* boolean */.zMY(),
    may_create_roles: schemas/* boolean */.zMY(),
    may_replicate: schemas/* boolean */.zMY(),
    member_of: schemas/* array */.YOg(schemas/* string */.YjP()),
});
const askOwnRights = (session, roles) => (0,session_session/* oneRow */.NO)(session, ownRightsSchema, ownRightsSql, [roles]);

// EXTERNAL MODULE: ./lib/postgres/probes/privileges.js + 1 modules
var privileges = __webpack_require__(14277);
// EXTERNAL MODULE: ./lib/postgres/session/as-administrator.js
var as_administrator = __webpack_require__(31258);
// EXTERNAL MODULE: ./lib/postgres/session/quoting.js
var quoting = __webpack_require__(40107);
// EXTERNAL MODULE: ./lib/operations/preflight/finding.js
var finding = __webpack_require__(40835);
;// CONCATENATED MODULE: ./lib/operations/preflight/reader-privileges.js







/** Roles of PostgreSQL's own which somebody was made a member of on purpose, and not to administer the server. */
const revocable = [
    ...['pg_execute_server_program', 'pg_write_server_files', 'pg_read_server_files'],
    'pg_write_all_data',
];
/** What a login may do that making backups never takes: `creates` databases it does where it drills as well. */
async function readerFindings(server, session, creates) {
    const { maintenanceDatabase } = server.address;
    // As seen by the login itself: what it is a member of is its own, but for what administrators have.
    const rights = await (0,privileges/* askRights */.JC)(session, maintenanceDatabase, server.address.username);
    const { login } = rights;
    const own = await askOwnRights(session, revocable);
    const writesAll = own.member_of.includes('pg_write_all_data');
    const powers = [
        ...(0,restorer_privileges/* powersIn */.g5)(rights),
        ...(own.may_create_databases && !rights.is_superuser && !creates
            ? ['may create databases (CREATEDB)']
            : []),
        ...(writesAll && !rights.is_superuser ? ['may change every table (pg_write_all_data)'] : []),
    ];
    if (powers.length === 0)
        return [];
    return [
        (0,finding/* warns */.w)(`"${login}" can do more than a backup takes: it ${powers.join(', ')}`, canBeTaken(rights, own) ? takenBack(login, own, creates) : newRole(login, server)),
    ];
}
/** Whether all of it was given to the login itself, which is nobody's administrator. */
const canBeTaken = (rights, own) => !rights.is_superuser &&
    !rights.may_become_superuser &&
    rights.owns.length === 0 &&
    rights.member_of.every(name => own.member_of.includes(name)) &&
    rights.may_create_roles === own.may_create_roles &&
    rights.may_replicate === own.may_replicate;
function takenBack(login, own, creates) {
    const role = (0,quoting/* quoteIdent */.v4)(login);
    const attributes = [
        ...(own.may_create_databases && !creates ? ['NOCREATEDB'] : []),
        ...(own.may_create_roles ? ['NOCREATEROLE'] : []),
        ...(own.may_replicate ? ['NOREPLICATION'] : []),
    ];
    const statements = [
        ...(attributes.length > 0 ? [`ALTER ROLE ${role} ${attributes.join(' ')};`] : []),
        ...(own.member_of.length > 0 ? [`REVOKE ${own.member_of.join(', ')} FROM ${role};`] : []),
    ];
    return (0,as_administrator/* asAdministrator */.I)(statements.join(' '), `Where the same login restores, ask with ${(0,catalog_reference/* option */.uK)('for')} backup,restore. If not, as an administrator`);
}
/** An administrator stays one: backups get a login of their own. */
function newRole(login, { major, isSuperuser }) {
    if (major < 14) {
        return `Give backups a login of their own, in ${(0,catalog_reference/* option */.uK)('username')}: docs/postgresql-roles.md#postgresql-13`;
    }
    const role = (0,quoting/* quoteIdent */.v4)(`${login}_backup`);
    // Before 16 it is a superuser's to give.
    const policies = isSuperuser || major >= 16 ? ` ALTER ROLE ${role} BYPASSRLS;` : '';
    return `Give backups a login of their own, in ${(0,catalog_reference/* option */.uK)('username')} (docs/postgresql-roles.md). In psql, which asks for its password: CREATE ROLE ${role} LOGIN;${policies} GRANT pg_read_all_data TO ${role}; \\password ${role}`;
}

;// CONCATENATED MODULE: ./lib/commands/doctor/probes/surplus-rights.js
var surplus_rights_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var surplus_rights_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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





/** What code in a backup could do that restores as this login do; each once, whichever databases it is told of. */
async function surplusOfRestorer(parts, databases, signal) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { maintenanceDatabase, username } = parts.restorer.address;
        const session = surplus_rights_addDisposableResource(env_1, await parts.restorer.connect(maintenanceDatabase, 'doctor', signal), true);
        const findings = [];
        const owners = databases.map(({ name, properties: { owner } }) => ({ name, owner }));
        if (owners.length === 0)
            owners.push({ name: maintenanceDatabase, owner: username });
        for (const { name, owner } of owners) {
            findings.push(...(0,restorer_privileges/* rightsFindings */.IX)(parts, await (0,privileges/* askRights */.JC)(session, name, owner)));
        }
        const verdicts = findings
            .filter(({ message }, at) => findings.findIndex(other => other.message === message) === at)
            .map(verdictOf);
        return verdicts.length > 0
            ? verdicts
            : [(0,doctor_diagnosis.ok)(`what is in a backup runs as "${username}", which can do no more than who owned it`)];
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = surplus_rights_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
/** What a login may do that backups never take. */
async function surplusOfReader(server, creates, signal) {
    const env_2 = { stack: [], error: void 0, hasError: false };
    try {
        const { maintenanceDatabase, username } = server.address;
        const session = surplus_rights_addDisposableResource(env_2, await server.connect(maintenanceDatabase, 'doctor', signal), true);
        const findings = await readerFindings(server, session, creates);
        return findings.length > 0
            ? findings.map(verdictOf)
            : [(0,doctor_diagnosis.ok)(`"${username}" can do no more than a backup takes`)];
    }
    catch (e_2) {
        env_2.error = e_2;
        env_2.hasError = true;
    }
    finally {
        const result_2 = surplus_rights_disposeResources(env_2);
        if (result_2)
            await result_2;
    }
}

;// CONCATENATED MODULE: ./lib/commands/doctor/probes/server.js
var server_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var server_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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










/** The patience of a connection, and the tries before it. */
const reachLimitSeconds = 30;
/** A backup has more sessions at a time: who has enough for one must not be short of them here. */
const databasesAtATime = 2;
async function examineServer(values, login, context) {
    const reached = {};
    const reaching = await ask('server-reach', context, async (stop) => {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            const connection = server_addDisposableResource(env_1, await (0,connections_server/* reach */.gl)((0,connections_server/* hardlyPatient */.mm)(values), stop, login), true);
            reached.server = connection.server;
            reached.certificateEnd = connection.maintenance.certificateEnd();
            const { name, address } = connection.server;
            const { loginWarnings } = connection.maintenance;
            const pooler = (0,connections_server/* poolerOf */.HZ)(connection.server);
            const said = loginWarnings.map(one => (0,connections_server/* loginWarning */.aV)(connection.server, one));
            return [
                (0,doctor_diagnosis.ok)(`"${address.username}" reaches ${name}, database "${address.maintenanceDatabase}"`),
                ...said.map(({ message, hint }) => (0,doctor_diagnosis/* warning */.$e)(message, `${hint}.`)),
                ...(pooler ? [(0,doctor_diagnosis/* warning */.$e)(pooler.message, pooler.hint)] : []),
            ];
        }
        catch (e_1) {
            env_1.error = e_1;
            env_1.hasError = true;
        }
        finally {
            const result_1 = server_disposeResources(env_1);
            if (result_1)
                await result_1;
        }
    });
    const { server, certificateEnd } = reached;
    if (!server)
        return { diagnoses: reaching, facts: undefined };
    const now = context.now();
    const ofServer = [
        await ask('server-tls', context, async () => tlsVerdicts(server, certificateEnd, now, values['expiry-warning-days'])),
        await ask('server-version', context, async () => versionVerdict(server, now)),
        await askInSession('server-state', server, context, (session, { signal }) => stateVerdicts(server, session, values, now, signal)),
        await askInSession('server-clock', server, context, (session, stop) => clockVerdict(server, session, stop.now)),
    ];
    const choice = await choose(server, values, context);
    const restorer = await openRestorer(server, values, login, context);
    const ofDatabases = await atATime(databasesAtATime, choice.there, async (one) => {
        const withRoles = drillsOn(values) === 'host';
        const seen = await lookInto(server, one.name, values, withRoles, context.signal);
        const diagnoses = await server_examineDatabase(server, one, seen, restorer, values, context);
        return { diagnoses, facts: seen instanceof failure/* Failure */.HR ? undefined : { ...one, ...seen } };
    });
    const surplus = await examineSurplus(server, choice, restorer, values, context);
    const ofAbsent = await atATime(databasesAtATime, choice.absent, one => examineRestore(one, false, restorer, values, context));
    const databases = ofDatabases.flatMap(({ facts }) => facts ?? []);
    const drill = await examineDrill(server, databases, restorer, values, login, context);
    return {
        diagnoses: [
            ...reaching,
            ...ofServer.flat(),
            ...choice.diagnoses,
            ...restorer.diagnoses,
            ...ofDatabases.flatMap(({ diagnoses }) => diagnoses),
            ...ofAbsent.flat(),
            ...surplus,
            ...drill.diagnoses,
        ],
        facts: { server, databases, drillServer: drill.server },
    };
}
const ask = (name, context, what, database) => (0,doctor_diagnosis/* probe */.dy)({
    ...{ area: 'server', probe: name, limitSeconds: reachLimitSeconds },
    ...(database !== undefined && { database }),
}, context.signal, signal => what({ ...context, signal }));
const askInSession = (name, server, context, what) => ask(name, context, async (stop) => {
    const env_2 = { stack: [], error: void 0, hasError: false };
    try {
        const { maintenanceDatabase } = server.address;
        const session = server_addDisposableResource(env_2, await server.connect(maintenanceDatabase, 'doctor', stop.signal), true);
        return await what(session, stop);
    }
    catch (e_2) {
        env_2.error = e_2;
        env_2.hasError = true;
    }
    finally {
        const result_2 = server_disposeResources(env_2);
        if (result_2)
            await result_2;
    }
});
async function choose(server, values, context) {
    let chosen = { there: [], absent: [], verdicts: [] };
    const diagnoses = await askInSession('databases', server, context, async (session, stop) => {
        chosen = await chooseDatabases(server, session, values, stop);
        return chosen.verdicts;
    });
    return { there: chosen.there, absent: chosen.absent, diagnoses };
}
async function openRestorer(server, values, login, context) {
    const role = values['restore-as'];
    const onServer = values.for.includes('restore') || drillsOn(values) === 'server';
    if (role === undefined || !onServer) {
        return { diagnoses: [], parts: { server, restorer: server } };
    }
    const opened = {};
    const diagnoses = await ask('restore-as', context, async (stop) => {
        opened.parts = await (0,connections_server/* connectRestoring */.wc)((0,connections_server/* hardlyPatient */.mm)(values), stop, login);
        return (0,doctor_diagnosis.ok)(`"${role}" logs in, and may own a database while it is restored`);
    });
    return { diagnoses, parts: opened.parts };
}
/** Where drills restore to; `undefined` where none is made, or on this machine. */
const drillsOn = ({ for: meant, scratch }) => meant.includes('verify') && scratch.kind !== 'runner' ? scratch.kind : undefined;
/** What a backup of it takes, also the one before a restore, and what a restore does. */
async function server_examineDatabase(server, database, seen, restorer, values, context) {
    const { name } = database;
    const backsUp = values.for.includes('backup');
    const restores = values.for.includes('restore');
    const backup = backsUp || restores
        ? await ask('backup-rights', context, ({ signal }) => backupVerdicts(server, name, values, signal), name)
        : [];
    const unseen = seen instanceof failure/* Failure */.HR ? seen : undefined;
    const facts = { ...database, extensions: seen instanceof failure/* Failure */.HR ? [] : seen.extensions };
    if (restores)
        return [...backup, ...(await examineRestore(facts, true, restorer, values, context))];
    const aboutExtensions = (what) => ask('extensions', context, what, name);
    if (backsUp) {
        return unseen
            ? backup
            : [
                ...backup,
                ...(await aboutExtensions(({ signal }) => extensionVerdicts(server, facts, signal))),
            ];
    }
    return unseen && values.for.includes('verify')
        ? await aboutExtensions(async () => (0,doctor_diagnosis/* skipped */.hT)(`what a drill of it needs cannot be seen: ${unseen.message}`, unseen.hint))
        : [];
}
const examineRestore = async (database, exists, { parts }, values, context) => values.for.includes('restore')
    ? await ask('restore-rights', context, async ({ signal }) => parts ? await restoreVerdicts(parts, database, exists, signal) : withoutRestorer, database.name)
    : [];
const withoutRestorer = (0,doctor_diagnosis/* skipped */.hT)(`not looked at before the login of ${(0,catalog_reference/* option */.uK)('restore-as')} is put right`);
async function examineSurplus(server, { there }, { parts }, values, context) {
    if (values.for.includes('restore')) {
        return await ask('surplus-rights', context, async ({ signal }) => parts ? await surplusOfRestorer(parts, there, signal) : withoutRestorer);
    }
    return values.for.includes('backup')
        ? await ask('surplus-rights', context, ({ signal }) => surplusOfReader(server, drillsOn(values) === 'server', signal))
        : [];
}
async function examineDrill(server, databases, { parts }, values, login, context) {
    const { scratch } = values;
    const where = drillsOn(values);
    if (where === undefined)
        return { diagnoses: [], server: undefined };
    if (scratch.kind !== 'host') {
        // What code could do on this server has been told.
        const isTold = values.for.includes('restore');
        const diagnoses = await ask('drill-rights', context, async ({ signal }) => parts ? await drillVerdicts(parts, server, databases, isTold, signal) : withoutRestorer);
        return { diagnoses, server: undefined };
    }
    const reached = {};
    const rights = await ask('drill-rights', context, async (stop) => {
        reached.parts = await (0,connections_server/* connectRestoring */.wc)((0,connections_server/* hardlyPatient */.mm)(values), stop, login, scratch);
        return await drillVerdicts(reached.parts, server, databases, false, stop.signal);
    });
    const elsewhere = reached.parts?.server;
    // Where none can be made, it does not matter which.
    if (!elsewhere || rights.some(({ status }) => status === 'error')) {
        return { diagnoses: rights, server: elsewhere };
    }
    const ofDatabases = await atATime(databasesAtATime, databases, one => ask('drill-rights', context, ({ signal }) => elsewhereVerdicts(elsewhere, one, signal), one.name));
    return { diagnoses: [...rights, ...ofDatabases.flat()], server: elsewhere };
}
/** The results in the order of the items, of which only so many are at work. */
async function atATime(most, items, work) {
    const results = [];
    const queue = items.entries();
    const one = async () => {
        for (const [at, item] of queue)
            results[at] = await work(item);
    };
    await Promise.all(Array.from({ length: most }, one));
    return results;
}

// EXTERNAL MODULE: ./lib/catalog/names.js
var names = __webpack_require__(56879);
// EXTERNAL MODULE: ./lib/operations/database-selection.js
var database_selection = __webpack_require__(15378);
// EXTERNAL MODULE: ./lib/operations/preflight/safety-backup.js
var safety_backup = __webpack_require__(91229);
// EXTERNAL MODULE: ./lib/storage/missing-right.js
var missing_right = __webpack_require__(33826);
;// CONCATENATED MODULE: ./lib/storage/store.js
/** What somebody wants to do with a store. */
const storePurposes = ['read', 'list', 'write', 'remove'];

;// CONCATENATED MODULE: ./lib/commands/doctor/probes/store.js









/**
 * What a command fails without. A backup that may not read loses little: a second run of the same id backs up once
 * more, and what else lies there is not warned of.
 */
const neededFor = {
    backup: ['write'],
    restore: ['read', 'list', 'write'],
    verify: ['read', 'list'],
    prune: ['read', 'list', 'remove'],
};
/** Without it a drill is warned that nobody will know of it. */
const usefulFor = {
    verify: ['write'],
};
/** Who gets into the store, what they may do there, and how well it is kept. */
async function examineStore(values, login, context) {
    const server = values['source-server'] ?? (0,connections_store/* serverIn */.Ll)(values);
    try {
        const [store, examination] = await Promise.all([
            (0,connections_store/* openStore */.Ch)(values, login, server, true),
            (0,connections_store/* examineStore */.j7)(values, login, server),
        ]);
        return await examine({ values, store, examination }, context);
    }
    catch (error) {
        context.signal.throwIfAborted();
        return [diagnosisOf('open', (0,doctor_diagnosis/* failing */.Jr)((0,failure/* asFailure */.h_)(error)))];
    }
}
/** What a store is asked is tried again, as a run would do it, before it counts as out of reach. */
const limitSeconds = 60;
const diagnosisOf = (name, verdict) => ({
    ...{ area: 'store', probe: `store-${name}`, database: null },
    ...verdict,
});
async function examine(examined, { signal }) {
    const { values, store, examination } = examined;
    const needed = new Set(values.for.flatMap(command => neededFor[command]));
    const useful = new Set(values.for.flatMap(command => usefulFor[command] ?? []));
    const wanted = needed.union(useful);
    const ask = (name, question) => (0,doctor_diagnosis/* probe */.dy)({ area: 'store', probe: `store-${name}`, limitSeconds }, signal, question);
    const found = await Promise.all([
        ...storePurposes.map(purpose => wanted.has(purpose)
            ? ask(store_names[purpose], stop => tryOut(purpose, needed.has(purpose), examined, stop))
            : [
                diagnosisOf(store_names[purpose], (0,doctor_diagnosis/* skipped */.hT)(`to ${does[purpose]} is not needed for ${values.for.join(', ')}`)),
            ]),
        ...(examination?.excess
            ? [ask('rights', stop => lookForExcess(store, examination, wanted, stop))]
            : []),
        ...Object.entries(examination?.questions ?? {}).map(([name, question]) => ask(name, async (stop) => store_verdictOf(await question(stop)))),
    ]);
    return eachTroubleOnce(found.flat());
}
const store_names = {
    read: 'read',
    list: 'list',
    write: 'write',
    remove: 'delete',
};
const does = {
    read: 'read backups',
    list: 'list what is there',
    write: 'write backups',
    remove: 'delete backups',
};
async function tryOut(purpose, isNeeded, { values, store, examination }, signal) {
    const creation = values.for.includes('backup') ? examination?.creation : undefined;
    try {
        await store.check(purpose, signal, optionsOf(purpose, values));
        return (0,doctor_diagnosis.ok)(purpose === 'read'
            ? `${examination?.by ?? 'this login'} may read what is in ${store.location}`
            : `${examination?.by ?? 'this login'} may ${does[purpose]}`);
    }
    catch (error) {
        signal.throwIfAborted();
        if (!(error instanceof failure/* Failure */.HR))
            throw error;
        if (error.code === 'STORE_CONTAINER_MISSING' && creation) {
            const { what, hint } = creation;
            if (purpose === 'read')
                return (0,doctor_diagnosis/* skipped */.hT)(`${what}; the first backup creates it`);
            if (purpose !== 'write')
                return (0,doctor_diagnosis/* skipped */.hT)(`there is nothing yet to ${verbs[purpose]}`);
            return hint === undefined
                ? (0,doctor_diagnosis.ok)(`${what}; the first backup creates it`)
                : (0,doctor_diagnosis/* warning */.$e)(`${what}; the first backup creates it, if ${examination?.by} may do that`, hint);
        }
        if (purpose !== 'write')
            throw error;
        return unwritable(error, isNeeded, values);
    }
}
/** What it means for those who do not back up, and yet would write. */
function unwritable(error, isNeeded, values) {
    if (values.for.includes('backup'))
        throw error;
    if (!(error instanceof missing_right/* MissingRight */.t || aboutWriting.includes(error.code)))
        throw error;
    if (isNeeded)
        return { status: 'error', ...withoutLevel((0,safety_backup/* safetyBackupFinding */.C)(error)) };
    return (0,doctor_diagnosis/* warning */.$e)(`the evidence of a drill cannot be kept, so that check will not know of it: ${error.message}`, error.hint);
}
/** What is wrong with the folders of single databases, where a store has such: of those of the server, and those that are named. */
async function examineFolders(values, login, facts, { signal }) {
    const writers = values.for.filter(command => command !== 'prune');
    const store = await (0,connections_store/* openStore */.Ch)(values, login, values['source-server'] ?? (0,connections_store/* serverIn */.Ll)(values), true);
    if (writers.length === 0 || !store.checkFolder)
        return [];
    const isNeeded = writers.some(command => neededFor[command].includes('write'));
    const found = [];
    for (const database of databasesOf(values, facts)) {
        const diagnoses = await (0,doctor_diagnosis/* probe */.dy)({ area: 'store', probe: `store-${store_names.write}`, database, limitSeconds }, signal, async (stop) => {
            try {
                await store.checkFolder?.(database, stop);
                return [];
            }
            catch (error) {
                stop.throwIfAborted();
                if (!(error instanceof failure/* Failure */.HR))
                    throw error;
                return unwritable(error, isNeeded, values);
            }
        });
        found.push(...diagnoses);
    }
    return found;
}
const databasesOf = (values, facts) => new Set([...(facts?.databases.map(({ name }) => name) ?? []), ...(0,database_selection/* namedIn */.$P)((0,commands_selection/* selectionOf */.W)(values))]);
const aboutWriting = ['DISK_FULL', 'STORE_WRITE_FAILED'];
const withoutLevel = ({ code, message, hint }) => ({
    ...{ code, message, hint },
});
const verbs = { list: 'list', remove: 'delete' };
/** As much is asked for as the commands would do. Who only verifies may be let in to evidence alone. */
function optionsOf(purpose, values) {
    const only = (0,database_selection/* onlyNamed */.oR)(values.databases);
    // Of more than one database all that lies there is listed.
    if (purpose === 'list')
        return only === undefined ? {} : { isMeant: name => name === only };
    if (purpose === 'remove')
        return { isMeant: name => (0,database_selection/* isAskedFor */.un)(name, (0,commands_selection/* selectionOf */.W)(values)) };
    if (purpose === 'read')
        return {};
    if (values.for.includes('backup'))
        return { accessTier: values['storage-access-tier'] };
    return values.for.includes('restore') ? {} : { ending: names/* evidenceSuffix */.XL };
}
async function lookForExcess(store, { excess }, wanted, signal) {
    if (!excess)
        return (0,doctor_diagnosis/* skipped */.hT)('nothing to look at');
    try {
        return store_verdictOf(await excess(wanted, async (purpose) => {
            try {
                await store.check(purpose, signal);
                return true;
            }
            catch (error) {
                if (error instanceof missing_right/* MissingRight */.t)
                    return false;
                throw error;
            }
        }));
    }
    catch (error) {
        if (error instanceof failure/* Failure */.HR && error.code === 'STORE_CONTAINER_MISSING') {
            return (0,doctor_diagnosis/* skipped */.hT)('whether it may do more than is needed is seen once the container is there');
        }
        throw error;
    }
}
function store_verdictOf(seen) {
    switch (seen.kind) {
        case 'well':
            return (0,doctor_diagnosis.ok)(seen.message);
        case 'worrying':
            return (0,doctor_diagnosis/* warning */.$e)(seen.message, seen.hint);
        case 'unseen':
            return (0,doctor_diagnosis/* skipped */.hT)(seen.message, seen.hint);
    }
}
/** What is mended by the same is told once. */
const eachTroubleOnce = (found) => found.map((diagnosis, at) => {
    if (diagnosis.status !== 'error')
        return diagnosis;
    const { area, probe: name, database, code, hint } = diagnosis;
    const isTold = found
        .slice(0, at)
        .some(other => other.status === 'error' &&
        (code === 'PROBE_TIMED_OUT' || (other.code === code && other.hint === hint)));
    return isTold
        ? {
            ...(0,doctor_diagnosis/* skipped */.hT)(`${name.replace('store-', '')}: not known as long as that is wrong`),
            ...{ area, probe: name, database },
        }
        : diagnosis;
});

// EXTERNAL MODULE: ./lib/catalog/findings/policy.js
var policy = __webpack_require__(90802);
// EXTERNAL MODULE: ./lib/catalog/patterns.js
var patterns = __webpack_require__(30976);
// EXTERNAL MODULE: ./lib/catalog/server.js
var server = __webpack_require__(94776);
// EXTERNAL MODULE: ./lib/notifications/notifications.js
var notifications = __webpack_require__(3480);
// EXTERNAL MODULE: ./lib/notifications/payload.js
var payload = __webpack_require__(92722);
// EXTERNAL MODULE: ./lib/notifications/send.js
var send = __webpack_require__(62296);
;// CONCATENATED MODULE: ./lib/notifications/test-message.js






/** Somebody waits for it. */
const test_message_patienceMs = 10_000;
/** Sends a message that says that it is a test. Throws where it does not arrive; answers the host, for the URL is secret. */
async function sendTestMessage(tested, values, verb, { run, toolVersion, signal }) {
    const url = new URL(values[tested] ?? '');
    const notification = {
        ...{ verb, status: 'succeeded', changed: false },
        title: 'Test of pg-azure-backup: messages arrive here. Nothing was done',
        ...{ databases: [], failures: [], run, tool: { version: toolVersion } },
    };
    const message = tested === 'notify-url'
        ? noticeTo(url, notification, values['notify-format'])
        : logEntryFor(url, notification);
    const reason = await (0,send/* sendOnce */.E)(message, test_message_patienceMs, signal);
    signal.throwIfAborted();
    if (reason === undefined)
        return url.host;
    throw new failure/* Failure */.HR('NOTICE_NOT_SENT', `a test message did not arrive at ${url.host}: ${reason}`, `Compare ${(0,catalog_reference/* option */.uK)(tested)} with what the service shows, all of it. Where a proxy is on the way, HTTPS_PROXY has to name it.`);
}
const noticeTo = (url, notification, format) => ({
    url,
    contentType: 'application/json; charset=utf-8',
    body: JSON.stringify((0,payload/* notificationPayload */.O6)(notification, (0,notifications/* formatFor */.Bm)(url, format))),
});
/** Healthchecks keeps what comes as `/log` beside the pings, and neither starts a run nor ends one. */
const logEntryFor = (url, notification) => ({
    url: (0,notifications/* pingUrl */.oy)(url, '/log', (0,external_node_crypto_.randomUUID)()),
    contentType: 'text/plain; charset=utf-8',
    body: (0,payload/* notificationText */.PH)(notification, notifications/* maxPingBytes */.sd),
});

// EXTERNAL MODULE: ./lib/operations/assess-backups.js + 8 modules
var assess_backups = __webpack_require__(33323);
;// CONCATENATED MODULE: ./lib/commands/doctor/probes/watch.js














/** Whether backups are made, and whether anybody hears of it. `login`: by which the store is opened, if it can be. */
async function examineWatch(values, login, facts, context) {
    const found = await Promise.all([
        login === undefined ? [notWithoutStore] : lookAtBackups(values, login, facts, context),
        tellSomebody('webhook', 'notify-url', values, context),
        tellSomebody('ping', 'ping-url', values, context),
    ]);
    return found.flat();
}
const notWithoutStore = {
    ...{ area: 'watch', probe: 'last-backup', database: null },
    ...(0,doctor_diagnosis/* skipped */.hT)('when the last backup was made is not known without a store that can be opened'),
};
/** All manifests of a store are read. */
const manifestsLimitSeconds = 40;
/** As `check` would say it, but that to have none yet is where everybody begins. */
async function lookAtBackups(values, login, facts, context) {
    const sourceServer = values['source-server'];
    let assessment;
    const instead = await (0,doctor_diagnosis/* probe */.dy)({ area: 'watch', probe: 'last-backup', limitSeconds: manifestsLimitSeconds }, context.signal, async (signal) => {
        try {
            const store = await (0,connections_store/* openStore */.Ch)(values, login, sourceServer ?? (0,connections_store/* serverIn */.Ll)(values), true);
            assessment = await (0,assess_backups/* assessBackups */.e)({
                store,
                databasesOnServer: undefined,
                only: sourceServer ??
                    (facts && (0,server/* ownName */.qU)({ name: values['server-name'], ...facts.server.address })),
                credentials: [],
            }, { ...databasesMeant(values, facts), ...policyOf(values, context.given) }, { ...context, signal });
            return [];
        }
        catch (error) {
            signal.throwIfAborted();
            return insteadOf(error, context.given);
        }
    });
    return assessment ? diagnosesOf(assessment, values, context.given) : instead;
}
function insteadOf(error, given) {
    if (error instanceof missing_right/* MissingRight */.t) {
        return (0,doctor_diagnosis/* skipped */.hT)(`when the last backup was made cannot be seen by this login: ${error.message}`);
    }
    if (error instanceof failure/* Failure */.HR && error.code === 'STORE_CONTAINER_MISSING') {
        return (0,doctor_diagnosis/* warning */.$e)(`there is no backup yet: ${error.message}`, takeTheFirst(given));
    }
    throw error;
}
const takeTheFirst = (given) => `Take the first: ${commandAsLookedAt('backup', given)}`;
/** Those of the server, and those that are named; without either whatever is in the store. */
function databasesMeant(values, facts) {
    const selection = (0,commands_selection/* selectionOf */.W)(values);
    if (!facts)
        return selection;
    const names = new Set([...facts.databases.map(({ name }) => name), ...(0,database_selection/* namedIn */.$P)(selection)]);
    if (names.size === 0)
        return selection;
    const list = (0,patterns/* parsePatterns */.Z7)([...names].map(patterns/* escapePattern */.MP).join(','));
    return list.kind === 'patterns' ? { ...selection, databases: list.patterns } : selection;
}
/** Where nobody says how old a drill may be, there should be one at least: all of a backup restored, unless another level is named. */
const policyOf = (values, given) => ({
    maxAgeHours: values['max-age-hours'],
    maxSizeChangePercent: policy/* usualSizeChangePercent */.X,
    maxVerifiedAgeDays: values['max-verified-age-days'] ??
        (values.for.includes('verify') ? Number.POSITIVE_INFINITY : undefined),
    verifyLevel: values['max-verified-age-days'] === undefined && !given.has('verify-level')
        ? 'restore'
        : values['verify-level'],
    storageQuotaGib: undefined,
    maxQuotaPercent: 100,
    expiryWarningDays: values['expiry-warning-days'],
});
const ofVerification = [
    'NOT_VERIFIABLE',
    'NOT_VERIFIED',
    'VERIFICATION_FAILED',
];
/** None of these says that there is a good backup of late. */
const withoutGoodOne = [
    'BACKUP_STALE',
    'NEVER_BACKED_UP',
    'NO_GOOD_BACKUP',
];
function diagnosesOf({ findings, statuses, checkedAt }, values, given) {
    const found = findings
        .filter(({ level }) => level !== 'notice')
        .map(finding => ({
        ...{ area: 'watch', database: finding.database },
        probe: ofVerification.includes(finding.code) ? 'last-verification' : 'last-backup',
        ...watch_verdictOf(finding, values, given),
    }));
    const has = (database, codes) => findings.some(one => one.database === database && codes.includes(one.code));
    const well = statuses.flatMap(status => {
        const { database, newest, proof } = status;
        return [
            ...(newest && !has(database, withoutGoodOne)
                ? [wellOf(status, 'last-backup', `${newest.name}, ${(0,calendar/* span */.Ln)(newest.at, checkedAt)} ago`)]
                : []),
            ...(proof && !has(database, ofVerification)
                ? [
                    wellOf(status, 'last-verification', `${proof.backup} passed at level ${proof.level}, ${(0,calendar/* span */.Ln)(proof.at, checkedAt)} ago`),
                ]
                : []),
        ];
    });
    return [...found, ...well];
}
const wellOf = ({ database }, name, told) => ({
    ...{ area: 'watch', probe: name, database },
    ...(0,doctor_diagnosis.ok)(`${name === 'last-backup' ? 'last good backup' : 'last verification'}: ${told}`),
});
function watch_verdictOf({ level, code, database, message, hint }, values, given) {
    if (code === 'NEVER_BACKED_UP') {
        return (0,doctor_diagnosis/* warning */.$e)(message, database === null ? takeTheFirst(given) : hint);
    }
    const isWish = code === 'NOT_VERIFIED' && values['max-verified-age-days'] === undefined;
    return level === 'error' && !isWish
        ? { status: 'error', code, message, hint }
        : (0,doctor_diagnosis/* warning */.$e)(message, hint);
}
/** A test message, where one is asked for. */
async function tellSomebody(name, tested, values, context) {
    if (values[tested] === undefined)
        return [];
    return await (0,doctor_diagnosis/* probe */.dy)({ area: 'watch', probe: name }, context.signal, async (signal) => values['send-test']
        ? (0,doctor_diagnosis.ok)(`${await sendTestMessage(tested, values, 'doctor', { ...context, signal })} took a test message`)
        : (0,doctor_diagnosis/* skipped */.hT)(`whether messages to ${(0,catalog_reference/* option */.uK)(tested)} arrive was not tried`, `Give ${(0,catalog_reference/* option */.uK)('send-test')} to send one.`));
}

;// CONCATENATED MODULE: ./lib/commands/doctor/doctor.js














const storeHint = `Give ${(0,catalog_reference/* option */.uK)('storage-account')} and ${(0,catalog_reference/* option */.uK)('storage-container')}, or ${(0,catalog_reference/* option */.uK)('storage-directory')}.`;
const serverHint = `Give ${(0,catalog_reference/* option */.uK)('host')} and ${(0,catalog_reference/* option */.uK)('username')}; the password belongs into ${(0,catalog_reference/* variable */.bv)('password')}.`;
/**
 * Looks at all that backups, restores and drills need, side by side; whatever is wrong with one part, the others are
 * looked at. Changes nothing.
 */
async function doctor(values, context) {
    const asked = (0,schema/* namesIn */.wX)(context.given);
    const login = (0,azure_login/* azureLogin */.x)(values, context);
    const hasServer = (0,definition/* usesServer */.O)(asked);
    const hasStore = (0,store_options/* storeIsMeant */.l8)(asked);
    const secrets = asked.has('key-vault') ? readSecrets(values, login, context) : undefined;
    const azure = (0,login_rule/* needsIdentity */.F)(asked)
        ? examineAzureLogin(values, login, secrets, context)
        : nothing('azure-login', 'nothing that is given needs a login to Azure');
    const keyVault = secrets
        ? azure.then(async (found) => isRed(found, 'vault-token')
            ? notWithout('key-vault', 'azure-login')
            : examineKeyVault(values, login, await secrets, context))
        : nothing('key-vault', 'no secret of a key vault is named');
    const storeCredentials = hasStore ? examineStoreCredentials(values, context) : [];
    const store = hasStore
        ? azure.then(found => isRed(found) && (0,store_options/* storeNeedsIdentity */.Vc)(asked)
            ? notWithout('store', 'azure-login')
            : examineStore(values, login, context))
        : nothing('store', 'no store is given', storeHint);
    const server = hasServer
        ? keyVault.then(async (found) => secrets && lacksLogin(found)
            ? { diagnoses: await notWithout('server', 'key-vault'), facts: undefined }
            : examineServer(values, login, context))
        : nothing('server', 'no server is given', serverHint).then(diagnoses => ({
            diagnoses,
            facts: undefined,
        }));
    const machine = server.then(({ facts }) => examineMachine(values, facts, context));
    const folders = Promise.all([store, server]).then(([found, { facts }]) => hasStore && !isRed(found, 'store-open') && !isRed(found, 'store-write')
        ? examineFolders(values, login, facts, context)
        : []);
    const watch = Promise.all([store, server]).then(([found, { facts }]) => examineWatch(values, hasStore && !isRed(found) ? login : undefined, facts, context));
    // None is left at work: what is temporary goes with the run.
    const settled = await Promise.allSettled([
        azure,
        storeCredentials,
        keyVault,
        store,
        folders,
        server.then(({ diagnoses }) => diagnoses),
        machine,
        watch,
    ]);
    const diagnoses = settled.flatMap(one => {
        if (one.status === 'rejected')
            throw one.reason;
        return one.value;
    });
    return { diagnoses, next: nextCommand(values.for, context.given) };
}
const isRed = (diagnoses, name) => diagnoses.some(({ status, probe }) => status === 'error' && (name ?? probe) === probe);
/** Whether what the server's login has in the vault is wrong, or was not read; the role of a restore logs in besides. */
const lacksLogin = (ofVault) => ofVault.some(({ status, probe }) => probe === 'key-vault' || (status === 'error' && probe !== 'restore-as-password-secret'));
const nothing = async (area, message, hint) => [
    { ...(0,doctor_diagnosis/* skipped */.hT)(message, hint), area, probe: area, database: null },
];
const notWithout = (area, other) => nothing(area, `not looked at before what is wrong there is put right: ${doctor_diagnosis/* areas */.bn[other]}`);


/***/ }),

/***/ 27768:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  $: () => (/* binding */ tryToBackUp),
  h: () => (/* binding */ tryToRead)
});

// EXTERNAL MODULE: ./lib/catalog/contents.js
var catalog_contents = __webpack_require__(18229);
// EXTERNAL MODULE: ./lib/postgres/contents/contents.js + 7 modules
var contents_contents = __webpack_require__(92511);
// EXTERNAL MODULE: ./lib/postgres/contents/dangling.js + 1 modules
var dangling = __webpack_require__(53358);
// EXTERNAL MODULE: ./lib/postgres/contents/exclusions.js + 1 modules
var contents_exclusions = __webpack_require__(88793);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(92857);
// EXTERNAL MODULE: ./lib/catalog/failure.js
var failure = __webpack_require__(77469);
// EXTERNAL MODULE: ./lib/postgres/session/missing-privilege.js
var missing_privilege = __webpack_require__(99558);
// EXTERNAL MODULE: ./lib/postgres/session/quoting.js
var quoting = __webpack_require__(40107);
// EXTERNAL MODULE: ./lib/postgres/session/session.js
var session_session = __webpack_require__(18128);
// EXTERNAL MODULE: ./lib/postgres/session/statement-refusal.js
var statement_refusal = __webpack_require__(18260);
;// CONCATENATED MODULE: ./lib/postgres/sql/read-privileges.js
/**
 * What pg_dump reads of a database and this login may not, one of each kind: partitioned tables, which it locks, and
 * sequences, large objects and tables under a policy. Ordinary tables are locked before this is asked.
 *
 * `$1`: schemas that are left out; `$2`: tables whose rows are.
 */
const lackedPrivilegesSql = `
WITH relation AS (
  SELECT c.oid, c.relkind, c.relname, pg_catalog.format('%I.%I', n.nspname, c.relname) AS ident
    FROM pg_catalog.pg_class AS c
    JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
    LEFT JOIN pg_catalog.pg_depend AS d
      ON d.classid = 'pg_catalog.pg_class'::pg_catalog.regclass AND d.objid = c.oid AND d.deptype = 'e'
    LEFT JOIN pg_catalog.pg_extension AS x ON x.oid = d.refobjid
   WHERE c.relkind IN ('r', 'p', 'S') AND c.relpersistence <> 't'
     AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema' AND n.nspname <> ALL ($1)
     AND (x.oid IS NULL OR c.oid = ANY (x.extconfig))
), lacked(kind, ident, name) AS (
  SELECT 'partitioned table', r.ident, r.relname FROM relation AS r
   WHERE r.relkind = 'p' AND NOT pg_catalog.has_table_privilege(r.oid, 'SELECT')
  UNION ALL
  SELECT 'sequence', r.ident, r.relname FROM relation AS r
   -- The order of conditions is the planner's, and of another relation it may not be asked.
   WHERE CASE WHEN r.relkind = 'S' THEN NOT pg_catalog.has_sequence_privilege(r.oid, 'SELECT') ELSE false END
  UNION ALL
  SELECT 'policy', r.ident, r.relname FROM relation AS r
   WHERE r.relkind = 'r' AND r.ident <> ALL ($2) AND pg_catalog.row_security_active(r.oid)
  UNION ALL
  SELECT 'large object', l.oid::pg_catalog.text, NULL FROM pg_catalog.pg_largeobject_metadata AS l
   WHERE NOT pg_catalog.pg_has_role(l.lomowner, 'USAGE')
     AND NOT EXISTS (
       SELECT FROM pg_catalog.aclexplode(l.lomacl) AS a
        WHERE a.privilege_type = 'SELECT'
          AND (a.grantee = 0 OR pg_catalog.pg_has_role(a.grantee, 'USAGE')))
)
SELECT DISTINCT ON (l.kind) l.kind, l.ident, l.name FROM lacked AS l ORDER BY l.kind, l.ident`;

// EXTERNAL MODULE: ./lib/postgres/contents/table-locks.js
var table_locks = __webpack_require__(86231);
;// CONCATENATED MODULE: ./lib/postgres/contents/read-privileges.js








const lacked = schemas/* discriminatedUnion */.gMt('kind', [
    schemas/* object */.Ikc({ kind: schemas/* enum */.k5n(['partitioned table', 'sequence']), ident: schemas/* string */.YjP() }),
    schemas/* object */.Ikc({ kind: schemas/* literal */.euz('policy'), ident: schemas/* string */.YjP(), name: schemas/* string */.YjP() }),
    schemas/* object */.Ikc({ kind: schemas/* literal */.euz('large object'), ident: schemas/* string */.YjP().regex(/^\d+$/) }),
]);
/**
 * What this login may not read of what pg_dump will, in the server's own words: one of each kind, in the order in which
 * a backup meets them. None of the statements reads a row: a policy is found when a query over its table is only
 * parsed.
 */
async function refusedReads(session, server, exclusions) {
    const refused = [];
    // A refusal would end the transaction, and with it the snapshot.
    const attempt = async (read, unlike) => {
        try {
            await session.releasing(read);
        }
        catch (error) {
            const refusal = (0,statement_refusal/* refusalOf */.Of)(error);
            refused.push(unlike?.(refusal) ?? refusal);
        }
    };
    await attempt(() => (0,table_locks/* lockTables */.n)(session, exclusions));
    const rowsLeftOut = exclusions.tableData.map(({ schema, name }) => `${(0,quoting/* quoteIfNeeded */.de)(schema)}.${(0,quoting/* quoteIfNeeded */.de)(name)}`);
    const found = await session.rows(lacked, (0,session_session/* longList */.jm)(lackedPrivilegesSql), [
        exclusions.schemas,
        rowsLeftOut,
    ]);
    for (const one of found) {
        await attempt(() => session.execute(refusedStatement(one)), refusal => (one.kind === 'policy' ? ofPolicy(refusal, one.name, server) : refusal));
    }
    return refused.filter(({ message }, at) => refused.findIndex(other => other.message === message) === at);
}
function refusedStatement({ kind, ident }) {
    switch (kind) {
        case 'partitioned table':
            return `LOCK TABLE ONLY ${ident} IN ACCESS SHARE MODE`;
        case 'sequence':
            return `SELECT s.last_value FROM ${ident} AS s`;
        case 'policy':
            return `PREPARE parsed AS SELECT FROM ONLY ${ident}; DEALLOCATE parsed`;
        case 'large object':
            return `SELECT pg_catalog.lo_get(${ident}, 0, 1)`;
    }
}
/** In a schema that the login may not use the server speaks of that alone, and of the policy once it may. */
function ofPolicy(refusal, table, { name, address }) {
    const words = `query would be affected by row-level security policy for table "${table}"`;
    return refusal.message.includes(words)
        ? refusal
        : new failure/* Failure */.HR(refusal.code, `${name}: ${words}`, (0,missing_privilege/* missingPrivilege */._)(words, address.username) ?? refusal.hint);
}

// EXTERNAL MODULE: ./lib/postgres/contents/snapshot.js
var contents_snapshot = __webpack_require__(21524);
// EXTERNAL MODULE: ./lib/operations/snapshot-backup/exclusions.js
var snapshot_backup_exclusions = __webpack_require__(21267);
// EXTERNAL MODULE: ./lib/operations/snapshot-backup/warnings.js
var warnings = __webpack_require__(20903);
;// CONCATENATED MODULE: ./lib/operations/snapshot-backup/dry-run.js
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
 * Tries what a backup begins with and whether all may be read, as far as that copies no row and leaves nothing. What
 * it fails with, a backup would fail with.
 */
async function tryToBackUp(server, database, settings, context) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { signal } = context;
        const snapshotSession = __addDisposableResource(env_1, await server.connect(database, 'backup', signal), true);
        const tried = await tryToRead(snapshotSession, server, settings, signal);
        const { snapshot, exclusions } = tried;
        await (0,warnings/* warnOfStandby */.po)(snapshotSession, database, snapshot, exclusions, context);
        const [refused] = tried.refused;
        if (refused)
            throw refused;
        if (!(0,contents_exclusions/* isPartial */.mt)(exclusions))
            return;
        const definitions = { countRows: false, hashContents: false };
        const contents = await (0,contents_contents/* readContents */.r)(snapshotSession, server.major, exclusions, definitions, catalog_contents/* latestInventory */.kQ);
        (0,warnings/* warnOfDangling */.Ku)(database, await (0,dangling/* readDangling */.p)(snapshotSession, exclusions, contents, []), context);
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
/** Begins a backup in a session: the snapshot, what is left out, and all of the rest that may not be read. */
async function tryToRead(snapshotSession, server, settings, signal) {
    const snapshot = await (0,contents_snapshot/* openSnapshot */.r)(snapshotSession, settings.lockWaitTimeoutSeconds, signal);
    const exclusions = await (0,snapshot_backup_exclusions/* findExclusions */.VB)(snapshotSession, settings);
    const refused = await refusedReads(snapshotSession, server, exclusions);
    return { snapshot, exclusions, refused };
}


/***/ })

};
