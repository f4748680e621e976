export const id = 660;
export const ids = [660];
export const modules = {

/***/ 3429:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bf: () => (/* binding */ priorityNames),
/* harmony export */   P: () => (/* binding */ tierNames),
/* harmony export */   YB: () => (/* binding */ archivedBlob)
/* harmony export */ });
/** The access tiers as Azure writes them. */
const tierNames = {
    hot: 'Hot',
    cool: 'Cool',
    cold: 'Cold',
    archive: 'Archive',
};
const priorityNames = {
    standard: 'Standard',
    high: 'High',
};
/** A blob in the Archive tier. */
const archivedBlob = (blob, comingBack, { account, container, access }) => ({
    comingBack,
    terms: {
        archive: 'the Archive tier',
        duration: 'up to 15 hours, with high priority mostly less than an hour (below 10 GB)',
        command: [
            'az storage blob set-tier --tier Hot --rehydrate-priority Standard',
            `--account-name ${account} --container-name ${container} --name '${blob.replaceAll("'", "'\\''")}'`,
            ...(access.kind === 'identity' ? ['--auth-mode login'] : []),
        ].join(' '),
    },
});


/***/ }),

/***/ 45184:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ containerClient),
/* harmony export */   r: () => (/* binding */ serviceClient)
/* harmony export */ });
/** The SDK is large, and loaded only now. Nothing is contacted yet. */
async function serviceClient({ endpoint, account, access, }) {
    const { AnonymousCredential, BlobServiceClient, StorageSharedKeyCredential } = await Promise.all(/* import() */[__webpack_require__.e(978), __webpack_require__.e(738), __webpack_require__.e(428), __webpack_require__.e(358)]).then(__webpack_require__.bind(__webpack_require__, 68358));
    // All retries are ours: the SDK's own know neither 408, 429 and 502 nor a stalled connection.
    const pipeline = { retryOptions: { maxTries: 1 } };
    switch (access.kind) {
        case 'identity':
            return new BlobServiceClient(endpoint, access.identity, pipeline);
        case 'account-key': {
            const key = new StorageSharedKeyCredential(account, access.key);
            return new BlobServiceClient(endpoint, key, pipeline);
        }
        case 'sas':
            return new BlobServiceClient(`${endpoint}?${access.token}`, new AnonymousCredential(), pipeline);
    }
}
const containerClient = async (service, container) => (await serviceClient(service)).getContainerClient(container);


/***/ }),

/***/ 19294:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ resolveService)
/* harmony export */ });
/* harmony import */ var _catalog_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77469);

/** Brings all kinds of credentials to the same terms, and refuses what cannot work. */
function resolveService(credential, endpoint) {
    switch (credential.kind) {
        case 'identity': {
            const { account, identity } = credential;
            return {
                account,
                endpoint: resolveEndpoint(endpoint, account),
                access: { kind: 'identity', identity },
            };
        }
        case 'account-key': {
            const { account, key } = credential;
            return {
                account,
                endpoint: resolveEndpoint(endpoint, account),
                access: { kind: 'account-key', key },
            };
        }
        case 'sas': {
            const { account, token } = credential;
            return { account, endpoint: resolveEndpoint(endpoint, account), access: sasAccess(token) };
        }
        case 'connection-string':
            return parseConnectionString(credential.value, endpoint);
    }
}
function resolveEndpoint(endpoint, account, suffix = 'core.windows.net', protocol = 'https') {
    const url = URL.parse(endpoint ?? `${protocol}://${account}.blob.${suffix}`);
    if (!url || !/^https?:$/.test(url.protocol) || url.search || url.username || url.password) {
        throw new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('USAGE', 'the storage endpoint is not a plain http or https URL', 'Give it as https://ACCOUNT.blob.core.windows.net, without a query: a SAS token is an option of its own.');
    }
    return url.href.replace(/\/+$/, '');
}
function sasAccess(text) {
    // A whole SAS URL, or a token with its question mark, is taken as well.
    const token = text.trim().slice(text.trim().indexOf('?') + 1);
    const fields = new URLSearchParams(token);
    if (!fields.has('sig')) {
        throw new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('USAGE', 'the SAS token has no signature (sig)', 'Give the whole token, from sv= to the end of sig=. Quote it in a shell, since it holds "&".');
    }
    return {
        kind: 'sas',
        token,
        sas: {
            startsAt: parseTime(fields.get('st')),
            expiresAt: parseTime(fields.get('se')),
            rights: fields.get('sp') ?? undefined,
        },
    };
}
function parseTime(text) {
    const time = new Date(text ?? '');
    return Number.isNaN(time.getTime()) ? undefined : time;
}
/** `AccountName=…;AccountKey=…;EndpointSuffix=…` or `BlobEndpoint=…;SharedAccessSignature=…`. */
function parseConnectionString(value, endpoint) {
    const fields = new Map(value
        .split(';')
        .map(field => /^\s*([^=]+?)\s*=(.*?)\s*$/s.exec(field))
        .flatMap(match => (match?.[1] && match[2] ? [[match[1].toLowerCase(), match[2]]] : [])));
    const blobEndpoint = endpoint ?? fields.get('blobendpoint');
    const account = fields.get('accountname') ?? accountOf(blobEndpoint);
    const key = fields.get('accountkey');
    const token = fields.get('sharedaccesssignature');
    if (!account || (!key && !token)) {
        throw new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('USAGE', 'the storage connection string lacks AccountName and AccountKey, or BlobEndpoint and SharedAccessSignature', 'Copy the whole of it from the Access keys of the storage account in the Azure portal.');
    }
    return {
        account,
        endpoint: resolveEndpoint(blobEndpoint, account, fields.get('endpointsuffix'), fields.get('defaultendpointsprotocol')),
        access: key ? { kind: 'account-key', key } : sasAccess(token ?? ''),
    };
}
/** The account is the first label of the host, or behind an IP address the first of the path. */
function accountOf(endpoint) {
    const url = URL.parse(endpoint ?? '');
    return url?.pathname.split('/')[1] || url?.hostname.split('.')[0];
}


/***/ }),

/***/ 43485:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ accessFailure),
/* harmony export */   B: () => (/* binding */ toleratedSkewMs)
/* harmony export */ });
/* harmony import */ var _catalog_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77469);
/* harmony import */ var _missing_right_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33826);
/* harmony import */ var _diagnose_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(39819);
/* harmony import */ var _operation_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(41718);
/* harmony import */ var _roles_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(31030);
/* harmony import */ var _sas_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(10830);






/** Azure refuses requests that are dated further off. */
const toleratedSkewMs = 15 * 60 * 1000;
/** Why the store did not let us in. */
function accessFailure(answer, operation, location) {
    const { account, access } = location;
    const wordsFor = (why) => `${(0,_operation_js__WEBPACK_IMPORTED_MODULE_3__/* .describeOperation */ .R8)(operation, location)} was refused: ${why}`;
    const denied = (why, hint) => new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('STORE_ACCESS_DENIED', wordsFor(why), hint);
    if (access.kind === 'sas') {
        const trouble = (0,_sas_js__WEBPACK_IMPORTED_MODULE_5__/* .sasTrouble */ .nB)(access.sas, answer.code, operation);
        const hint = (0,_sas_js__WEBPACK_IMPORTED_MODULE_5__/* .sasHint */ .R5)(access.sas, operation, location);
        if (trouble?.kind === 'right')
            return new _missing_right_js__WEBPACK_IMPORTED_MODULE_1__/* .MissingRight */ .t(wordsFor(trouble.says), hint);
        if (trouble)
            return denied(trouble.says, hint);
    }
    const answered = (0,_diagnose_js__WEBPACK_IMPORTED_MODULE_2__/* .describeStatus */ .Wn)(answer);
    if (Math.abs(answer.aheadMs) > toleratedSkewMs) {
        const minutes = Math.round(Math.abs(answer.aheadMs) / 60_000);
        return denied(`the clock of this machine is ${minutes} minutes ${answer.aheadMs > 0 ? 'behind' : 'ahead of'} that of the store, which takes it for a forgery (${answered})`, 'Nothing is wrong with the credential, as far as one can tell. Set the clock: timedatectl set-ntp true');
    }
    if (answer.code.startsWith('KeyVault')) {
        return denied(`the key that its owner encrypts the account with (customer-managed key) cannot be used (${answered})`, `See which key that is: az storage account show --name ${account} --query encryption. It was deleted, and its vault can bring it back for a while, or disabled, or the account may not use it any more.`);
    }
    switch (answer.code) {
        case 'AuthorizationFailure':
            return denied(`the network rules of the account do not let this machine in, or the credential is wrong (${answered})`, `Allow the machine under Networking of storage account "${account}", or use a runner inside its network; compare the credential.`);
        case 'KeyBasedAuthenticationNotPermitted':
            return denied(`the account allows neither keys nor SAS tokens made with them (${answered})`, 'Allow storage account key access in the configuration of the account, or use a user delegation SAS.');
        case 'AccountIsDisabled':
            return denied('the storage account is disabled', 'Look at its state in the Azure portal.');
    }
    switch (access.kind) {
        case 'identity':
            return answer.status === 401
                ? denied(`the account does not accept the login of ${access.identity.description} (${answered})`, access.identity.otherTenantHint)
                : lackingRole(wordsFor, answered, operation, location, access.identity);
        case 'sas':
            return denied(`the SAS token was not accepted (${answered})`, (0,_sas_js__WEBPACK_IMPORTED_MODULE_5__/* .sasHint */ .R5)(access.sas, operation, location));
        case 'account-key':
            return denied(`the account key is not valid (${answered})`, `Was it rotated? az storage account keys list --account-name ${account}`);
    }
}
/** Somebody is logged in to Azure, and still may not. */
function lackingRole(wordsFor, answered, operation, location, { description, assignee }) {
    if (operation.kind === 'create') {
        const { account, container } = location;
        return new _missing_right_js__WEBPACK_IMPORTED_MODULE_1__/* .MissingRight */ .t(wordsFor(`${description} may not create containers (${answered})`), `Let somebody create it who may: az storage container create --account-name ${account} --name ${container} --auth-mode login`);
    }
    const role = roleKinds[(0,_operation_js__WEBPACK_IMPORTED_MODULE_3__/* .rightFor */ .sL)(operation)] ?? 'writer';
    return new _missing_right_js__WEBPACK_IMPORTED_MODULE_1__/* .MissingRight */ .t(wordsFor(`${description} lacks a role for it, such as "${(0,_roles_js__WEBPACK_IMPORTED_MODULE_4__/* .roleFor */ .IJ)(role, location).name}" (${answered})`), `${(0,_roles_js__WEBPACK_IMPORTED_MODULE_4__/* .grantOf */ .od)(role, location, assignee)}. ${_roles_js__WEBPACK_IMPORTED_MODULE_4__/* .ofRoles */ .pw}`);
}
/** The least role; whatever is not here is writing. */
const roleKinds = {
    read: 'reader',
    list: 'reader',
    remove: 'pruner',
};


/***/ }),

/***/ 39819:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ro: () => (/* binding */ hasStatus),
/* harmony export */   Wn: () => (/* binding */ describeStatus),
/* harmony export */   h4: () => (/* binding */ diagnose),
/* harmony export */   m3: () => (/* binding */ refusedForTheBlob)
/* harmony export */ });
/* harmony import */ var _catalog_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77469);
/* harmony import */ var _catalog_system_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(38080);
/* harmony import */ var _transfer_retry_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(50015);



function diagnose(error) {
    if (error instanceof _catalog_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR)
        return { kind: 'failure', failure: error };
    if (error instanceof _transfer_retry_js__WEBPACK_IMPORTED_MODULE_1__/* .TransferBroken */ .Vf)
        return { kind: 'broken', message: error.message };
    if (isRestError(error)) {
        const { statusCode: status, response } = error;
        // A success with a broken body is a fault of the network, not an answer.
        if (status === undefined || status < 300) {
            return { kind: 'network', code: error.code ?? 'REQUEST_SEND_ERROR' };
        }
        return {
            kind: 'status',
            status,
            // The answer to a HEAD has no body to take the code from.
            code: response?.headers.get('x-ms-error-code') ?? error.code ?? '',
            retryAfterMs: parseRetryAfter(response?.headers.get('retry-after')),
            requestId: response?.headers.get('x-ms-request-id'),
            aheadMs: Date.parse(response?.headers.get('date') ?? '') - Date.now() || 0,
        };
    }
    // The SDK reports a connection that was lost within a body as an abort that nobody asked for.
    if (error instanceof Error && error.name === 'AbortError') {
        return { kind: 'network', code: 'ECONNRESET' };
    }
    const code = (0,_catalog_system_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .errorCode */ .CA)(error);
    return code !== undefined && /^(E[A-Z]+|HPE_\w+)$/.test(code)
        ? { kind: 'network', code }
        : { kind: 'unexpected', name: error instanceof Error ? error.name : typeof error };
}
// By name, since the class itself comes with the SDK, which is loaded late.
const isRestError = (error) => error instanceof Error && error.name === 'RestError';
/** `Retry-After` is a number of seconds or a date. */
function parseRetryAfter(value) {
    if (!value)
        return 0;
    const milliseconds = /^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value) - Date.now();
    return Math.max(milliseconds || 0, 0);
}
const describeStatus = ({ status, code }) => `HTTP ${status}${code && ` ${code}`}`;
/** Whether the server answered with this status. */
function hasStatus(error, status) {
    const trouble = diagnose(error);
    return trouble.kind === 'status' && trouble.status === status;
}
/** Codes that speak of the container or its account, whatever was asked of a blob in it. */
const containerCodes = new Set([
    'ContainerNotFound',
    'ContainerBeingDeleted',
    'InvalidResourceName',
    'OutOfRangeInput',
    'BlobAccessTierNotSupportedForAccountType',
    'UnsupportedHeader',
]);
/** Whether the server refused a request about a blob for a reason that lies in the blob alone. */
function refusedForTheBlob(error, statuses) {
    const trouble = diagnose(error);
    return (trouble.kind === 'status' &&
        statuses.includes(trouble.status) &&
        // Something that is no blob service gives no code.
        trouble.code !== '' &&
        !containerCodes.has(trouble.code));
}


/***/ }),

/***/ 26300:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   nn: () => (/* binding */ nameTaken),
/* harmony export */   uR: () => (/* binding */ azureFailure),
/* harmony export */   wv: () => (/* binding */ stateUnknown)
/* harmony export */ });
/* harmony import */ var _catalog_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77469);
/* harmony import */ var _catalog_reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(59302);
/* harmony import */ var _catalog_system_errors_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(38080);
/* harmony import */ var _archived_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(36139);
/* harmony import */ var _access_tiers_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3429);
/* harmony import */ var _access_denied_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(43485);
/* harmony import */ var _diagnose_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(39819);
/* harmony import */ var _operation_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(41718);
/* harmony import */ var _retry_advice_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(56406);









/**
 * The failure that an error of the SDK stands for. This is the only place that decides it; nothing
 * of the SDK's own message is passed on, since it may quote a URL or a string to sign.
 */
function azureFailure(error, operation, location) {
    const trouble = (0,_diagnose_js__WEBPACK_IMPORTED_MODULE_5__/* .diagnose */ .h4)(error);
    switch (trouble.kind) {
        case 'status':
            return withCause(answeredFailure(trouble, operation, location), describeAnswer(trouble));
        case 'network':
            return withCause(networkFailure(trouble.code, location), trouble.code);
        case 'failure':
            return trouble.failure;
        case 'broken':
            return new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('STORE_UNREACHABLE', `${(0,_operation_js__WEBPACK_IMPORTED_MODULE_6__/* .describeOperation */ .R8)(operation, location)} failed at every try: ${trouble.message}`, `The connection to ${location.host} is too poor or interrupted; try again later.`);
        case 'unexpected':
            return new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('INTERNAL', `${(0,_operation_js__WEBPACK_IMPORTED_MODULE_6__/* .describeOperation */ .R8)(operation, location)} failed with an unexpected ${trouble.name}`, `Please report this as a bug, with the output of ${_catalog_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .verbose */ .B6}.`);
    }
}
function withCause(failure, cause) {
    failure.cause = new Error(cause);
    return failure;
}
const describeAnswer = (answer) => (0,_diagnose_js__WEBPACK_IMPORTED_MODULE_5__/* .describeStatus */ .Wn)(answer) + (answer.requestId ? `, request ${answer.requestId}` : '');
function answeredFailure(answer, operation, location) {
    const { account, container } = location;
    switch (answer.code) {
        case 'ContainerNotFound':
        case 'ContainerBeingDeleted':
            return new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('STORE_CONTAINER_MISSING', `storage account "${account}" has no container "${container}"`, `Check ${(0,_catalog_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .option */ .uK)('storage-container')}, or create it: ${(0,_catalog_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .option */ .uK)('storage-create-container')}, or az storage container create --account-name ${account} --name ${container} --auth-mode login`);
        case 'InvalidResourceName':
        case 'OutOfRangeInput':
            return new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('STORE_CONTAINER_MISSING', `"${container}" cannot be the name of a container${operation.blob ? `, or "${operation.blob}" not that of a blob` : ''}`, 'Names of containers are 3 to 63 lower-case letters, digits and single hyphens.');
        case 'BlobAlreadyExists':
        case 'BlobImmutableDueToLegalHold':
        case 'BlobImmutableDueToPolicy':
        case 'LeaseIdMissing':
            return nameTaken(operation.blob ?? '', location);
        // The latter of an account whose API knows no tiers; we send no other header that is optional.
        case 'BlobAccessTierNotSupportedForAccountType':
        case 'UnsupportedHeader':
            return new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('STORE_WRITE_FAILED', `storage account "${account}" does not take the access tier that was asked for (${(0,_diagnose_js__WEBPACK_IMPORTED_MODULE_5__/* .describeStatus */ .Wn)(answer)})`, `Leave out ${(0,_catalog_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .option */ .uK)('storage-access-tier')}. Accounts of kind StorageV2 with standard performance have tiers; those with zone redundancy have no Archive tier.`);
        case 'BlobArchived':
        case 'BlobBeingRehydrated':
            return (0,_archived_js__WEBPACK_IMPORTED_MODULE_2__/* .archivedFailure */ .n)(`"${operation.blob}" in container "${container}"`, [
                (0,_access_tiers_js__WEBPACK_IMPORTED_MODULE_3__/* .archivedBlob */ .YB)(operation.blob ?? '', answer.code === 'BlobBeingRehydrated', location),
            ]);
    }
    switch (answer.status) {
        case 401:
        case 403:
            return (0,_access_denied_js__WEBPACK_IMPORTED_MODULE_4__/* .accessFailure */ .$)(answer, operation, location);
        case 404:
            if (operation.blob !== undefined)
                return missing(operation.blob, location);
            return new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('STORE_UNREACHABLE', `${(0,_operation_js__WEBPACK_IMPORTED_MODULE_6__/* .describeOperation */ .R8)(operation, location)} failed: ${location.host} answered ${(0,_diagnose_js__WEBPACK_IMPORTED_MODULE_5__/* .describeStatus */ .Wn)(answer)}`, 'Is that a blob service? Check storage-endpoint, and HTTPS_PROXY if it is set.');
        case 412:
            return new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('BACKUP_CHECKSUM_MISMATCH', `"${operation.blob}" in container "${container}" was replaced while it was read`, 'Something else writes to the container. Try again once it has finished.');
        default:
            return new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR(['write', 'rehydrate', 'remove'].includes(operation.kind)
                ? 'STORE_WRITE_FAILED'
                : 'STORE_UNREACHABLE', `${(0,_operation_js__WEBPACK_IMPORTED_MODULE_6__/* .describeOperation */ .R8)(operation, location)} failed: the store answered ${(0,_diagnose_js__WEBPACK_IMPORTED_MODULE_5__/* .describeStatus */ .Wn)(answer)}`, (0,_retry_advice_js__WEBPACK_IMPORTED_MODULE_7__/* .mayPass */ .bg)(answer.status)
                ? 'The store is overloaded or out of order; try again later. See https://azure.status.microsoft.'
                : 'Look the code up under "Blob Storage error codes" in the Azure documentation.');
    }
}
/** What people do when a certificate is not accepted differs from all other network trouble. */
function networkFailure(code, { host, account }) {
    if ((0,_retry_advice_js__WEBPACK_IMPORTED_MODULE_7__/* .isTlsTrouble */ .Vw)(code)) {
        return new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('STORE_UNREACHABLE', `the TLS certificate of ${host} is not accepted (${code})`, _catalog_system_errors_js__WEBPACK_IMPORTED_MODULE_8__/* .certificateHint */ .VY);
    }
    if (code === 'ENOTFOUND') {
        return new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('STORE_UNREACHABLE', `there is no host ${host} (${code})`, `Is "${account}" the right storage account, and storage-endpoint right if it is set?`);
    }
    return new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('STORE_UNREACHABLE', `storage account "${account}" cannot be reached at ${host} (${code})`, 'Check the network, HTTPS_PROXY, and the firewall rules of the storage account.');
}
/** There is no such blob. */
function missing(blob, { account, container }) {
    return new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('BACKUP_FILE_MISSING', `there is no "${blob}" in container "${container}" of storage account "${account}"`, `It was deleted or never written. See what there is: ${(0,_catalog_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .ownCommand */ .w1)('list')}`);
}
/** Another writer's blob has the name. */
function nameTaken(blob, { account, container }) {
    return new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('STORE_NAME_TAKEN', `"${blob}" exists already in container "${container}" of storage account "${account}"`, 'Nothing is ever overwritten. Another run wrote it; try again.');
}
/** The store stopped answering in the commit. */
function stateUnknown(blob, { account, container }) {
    return new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('STORE_STATE_UNKNOWN', `the store stopped answering while "${blob}" was completed in container "${container}" of storage account "${account}"; it may exist or not`, 'Look whether it is there before it is relied upon. A SAS token with the right r (read) lets us look ourselves.');
}


/***/ }),

/***/ 41718:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R8: () => (/* binding */ describeOperation),
/* harmony export */   hD: () => (/* binding */ locationOf),
/* harmony export */   sL: () => (/* binding */ rightFor)
/* harmony export */ });
const locationOf = ({ endpoint, account, access }, container) => ({ host: new URL(endpoint).host, account, container, access });
/** What an operation needs the right for. */
const rightFor = ({ kind, purpose }) => purpose ?? kind;
/** An operation, at the beginning of a sentence that says what came of it. */
function describeOperation({ kind, purpose, blob }, { account, container }) {
    const where = `container "${container}" of storage account "${account}"`;
    switch (kind) {
        case 'check':
            return `${openings[purpose ?? 'read']} ${where}`;
        case 'create':
            return `creating ${where}`;
        case 'list':
            return `listing ${where}`;
        case 'read':
            return `reading "${blob}" from ${where}`;
        case 'write':
            return `writing "${blob}" to ${where}`;
        case 'rehydrate':
            return `bringing "${blob}" in ${where} back from the Archive tier`;
        case 'remove':
            return `deleting "${blob}" from ${where}`;
    }
}
const openings = {
    read: 'opening',
    list: 'listing',
    write: 'opening',
    remove: 'deleting from',
};


/***/ }),

/***/ 56406:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Vw: () => (/* binding */ isTlsTrouble),
/* harmony export */   XX: () => (/* binding */ adviseRetry),
/* harmony export */   bg: () => (/* binding */ mayPass)
/* harmony export */ });
/* harmony import */ var _catalog_system_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38080);
/* harmony import */ var _diagnose_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39819);


const passing = new Set([408, 429, 500, 502, 503, 504]);
/** Whether a server that answers with this status may take the same request later. */
const mayPass = (status) => passing.has(status);
/** Codes of a certificate, and of a handshake that fails for whatever else: it will fail again. */
const isTlsTrouble = (code) => _catalog_system_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .certificateTrouble */ .Xg.test(code) || /ERR_SSL|EPROTO/.test(code);
/** Whether and when trying again may help; `undefined` when it cannot. */
function adviseRetry(error) {
    const trouble = (0,_diagnose_js__WEBPACK_IMPORTED_MODULE_0__/* .diagnose */ .h4)(error);
    switch (trouble.kind) {
        case 'status': {
            const busy = mayPass(trouble.status);
            if (busy || trouble.code === 'Md5Mismatch') {
                return { afterMs: trouble.retryAfterMs, maxTries: Number.POSITIVE_INFINITY, busy };
            }
            // A token that expired on its way: the next try takes a new one.
            return trouble.code === 'InvalidAuthenticationInfo'
                ? { afterMs: 0, maxTries: 3, busy }
                : undefined;
        }
        case 'network':
            if (isTlsTrouble(trouble.code))
                return undefined;
            return {
                afterMs: 0,
                // A name that does not exist is a typing error far more often than a fault that passes.
                maxTries: trouble.code === 'ENOTFOUND' ? 3 : Number.POSITIVE_INFINITY,
                busy: false,
            };
        case 'broken':
            return { afterMs: 0, maxTries: Number.POSITIVE_INFINITY, busy: false };
        case 'failure':
        case 'unexpected':
            return undefined;
    }
}


/***/ }),

/***/ 31030:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IJ: () => (/* binding */ roleFor),
/* harmony export */   j8: () => (/* binding */ withdrawalOf),
/* harmony export */   od: () => (/* binding */ grantOf),
/* harmony export */   pw: () => (/* binding */ ofRoles)
/* harmony export */ });
/* unused harmony exports writerActions, prunerActions */
/**
 * The least that Azure's roles can allow. Of its own there is none that writes and does not delete, nor the other way
 * round; so these two are made first, as docs/azure.md does.
 */
const blobs = 'Microsoft.Storage/storageAccounts/blobServices/containers/blobs';
const writerActions = [`${blobs}/read`, `${blobs}/write`, `${blobs}/add/action`];
const prunerActions = [`${blobs}/read`, `${blobs}/delete`];
function roleFor(kind, { account }) {
    switch (kind) {
        case 'reader':
            return { name: 'Storage Blob Data Reader' };
        case 'writer':
            return { name: `PostgreSQL Backup Writer (${account})`, actions: writerActions };
        case 'pruner':
            return { name: `PostgreSQL Backup Pruner (${account})`, actions: prunerActions };
    }
}
/** What gives somebody a role on the container, for a shell. */
function grantOf(kind, location, assignee) {
    const { name, actions } = roleFor(kind, location);
    const made = JSON.stringify({ Name: name, Actions: [], DataActions: actions });
    return [
        `ID=$(az storage account show --name ${location.account} --query id --output tsv)`,
        ...(actions
            ? [
                `az role definition create --role-definition '${made.slice(0, -1)},"AssignableScopes":["'"\${ID%%/providers/*}"'"]}' --output none`,
            ]
            : []),
        `az role assignment create --role "${name}" --assignee ${assignee} --scope "${scopeIn(location)}"`,
    ].join('; ');
}
/** What takes from somebody a role on the container, after `grantOf`. */
const withdrawalOf = (role, location, assignee) => `az role assignment delete --role "${role}" --assignee ${assignee} --scope "${scopeIn(location)}"`;
const scopeIn = ({ container }) => `$ID/blobServices/default/containers/${container}`;
/** What to know of them. */
const ofRoles = 'A new role takes up to ten minutes to work; one that exists cannot be made again. docs/azure.md says more.';


/***/ }),

/***/ 10830:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mw: () => (/* binding */ refuseLackingRight),
/* harmony export */   R5: () => (/* binding */ sasHint),
/* harmony export */   nB: () => (/* binding */ sasTrouble)
/* harmony export */ });
/* harmony import */ var _missing_right_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33826);
/* harmony import */ var _sas_command_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90466);
/* harmony import */ var _operation_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(41718);



function sasHint(sas, operation, location) {
    const rights = `${sas.rights ?? ''}${rightsFor[(0,_operation_js__WEBPACK_IMPORTED_MODULE_2__/* .rightFor */ .sL)(operation)] ?? 'rl'}`;
    return `The rights are rcwl for backups, rl for restores (rcwl with a safety backup, rwl to rehydrate), and rdl to prune. Create another SAS token for the container: ${(0,_sas_command_js__WEBPACK_IMPORTED_MODULE_1__/* .anotherSasCommand */ .mZ)(sas, rights, location)}`;
}
/** What a token needs beside the rights that it has. */
const rightsFor = {
    write: 'rcwl',
    create: 'rcwl',
    rehydrate: 'rwl',
    remove: 'rdl',
};
/** Why a SAS token was refused, as far as the token itself tells. */
function sasTrouble(sas, code, operation) {
    const token = (says) => ({ kind: 'token', says });
    const now = new Date();
    if (sas.expiresAt && sas.expiresAt <= now) {
        return token(`the SAS token expired at ${sas.expiresAt.toISOString()}`);
    }
    if (sas.startsAt && sas.startsAt > now) {
        return token(`the SAS token is not valid before ${sas.startsAt.toISOString()}`);
    }
    const lacking = lackingRight(sas, (0,_operation_js__WEBPACK_IMPORTED_MODULE_2__/* .rightFor */ .sL)(operation));
    if (lacking)
        return { kind: 'right', says: lacking };
    switch (code) {
        case 'AuthenticationFailed':
            return token('the signature of the SAS token is not valid, or the key that made it was rotated');
        case 'AuthorizationPermissionMismatch':
            return {
                kind: 'right',
                says: `the rights of the SAS token (${sas.rights ?? 'by its policy'}) do not allow it`,
            };
        case 'AuthorizationSourceIPMismatch':
            return token('the SAS token is not for the address of this machine');
        case 'AuthorizationProtocolMismatch':
            return token('the SAS token allows https alone');
    }
    return undefined;
}
/** The right that an operation needs, where it is one of those that a SAS token names. */
const needs = {
    rehydrate: { right: /w/, says: 'bringing a blob back needs the right w (write)' },
    write: { right: /[cw]/, says: 'writing needs the right w (write)' },
    read: { right: /r/, says: 'reading needs the right r (read)' },
    list: { right: /l/, says: 'listing needs the right l (list)' },
    remove: { right: /d/, says: 'deleting needs the right d (delete)' },
};
/** What a SAS token certainly does not allow; `undefined` when it may, or cannot be told. */
function lackingRight({ rights }, kind) {
    const needed = needs[kind];
    return rights === undefined || !needed || needed.right.test(rights)
        ? undefined
        : `the SAS token allows "${rights}" only; ${needed.says}`;
}
/** Refuses a SAS token that, by its own words, does not allow what is to be done. */
function refuseLackingRight(location, kind) {
    if (location.access.kind !== 'sas')
        return;
    const { sas } = location.access;
    const lacking = lackingRight(sas, kind);
    if (!lacking)
        return;
    throw new _missing_right_js__WEBPACK_IMPORTED_MODULE_0__/* .MissingRight */ .t(`container "${location.container}" of storage account "${location.account}" cannot be used: ${lacking}`, sasHint(sas, { kind }, location));
}


/***/ }),

/***/ 85660:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  endpointOf: () => (/* binding */ endpointOf),
  openFromOptions: () => (/* binding */ openFromOptions),
  optionsFrom: () => (/* binding */ optionsFrom)
});

// EXTERNAL MODULE: ./lib/catalog/server.js
var server = __webpack_require__(94776);
// EXTERNAL MODULE: ./lib/storage/azure-blob/credential.js
var credential = __webpack_require__(19294);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: external "node:v8"
var external_node_v8_ = __webpack_require__(78877);
// EXTERNAL MODULE: ./lib/catalog/failure.js
var failure = __webpack_require__(77469);
// EXTERNAL MODULE: ./lib/storage/transfer/local-file.js
var local_file = __webpack_require__(97069);
// EXTERNAL MODULE: ./lib/storage/transfer/object-name.js
var object_name = __webpack_require__(52636);
// EXTERNAL MODULE: ./lib/storage/transfer/retry.js
var retry = __webpack_require__(50015);
// EXTERNAL MODULE: ./lib/storage/transfer/source.js
var transfer_source = __webpack_require__(84684);
// EXTERNAL MODULE: ./lib/storage/azure-blob/access-tiers.js
var access_tiers = __webpack_require__(3429);
// EXTERNAL MODULE: ./lib/storage/azure-blob/errors/diagnose.js
var diagnose = __webpack_require__(39819);
;// CONCATENATED MODULE: ./lib/storage/azure-blob/access-check.js


/**
 * Whether writing is possible, without writing: a commit of a block that was never sent is refused,
 * but only where the container exists and the right to write does. Needs no right to list or read.
 */
async function tryToWrite(probe, abortSignal, accessTier) {
    try {
        const never = Buffer.from('never sent').toString('base64');
        await probe.commitBlockList([never], {
            abortSignal,
            conditions: { ifNoneMatch: '*' },
            ...(accessTier && { tier: access_tiers/* tierNames */.P[accessTier] }),
        });
    }
    catch (error) {
        // Azure says 400 InvalidBlockList; any other complaint about the blob tells as much.
        if (!(0,diagnose/* refusedForTheBlob */.m3)(error, [400, 409, 412]))
            throw error;
    }
}
/** Whether reading is possible: asks for a blob that does not exist. Needs no right to list. */
async function tryToRead(probe, abortSignal) {
    try {
        await probe.getProperties({ abortSignal });
    }
    catch (error) {
        if (!(0,diagnose/* refusedForTheBlob */.m3)(error, [404]))
            throw error;
    }
}
/** Whether listing is possible: asks for one blob at most. */
async function tryToList(container, prefix, abortSignal) {
    await container.listBlobsFlat({ prefix, abortSignal }).byPage({ maxPageSize: 1 }).next();
}
/** Whether deleting is possible: deletes a blob that does not exist. Azure looks for the right first. */
async function tryToRemove(probe, abortSignal) {
    try {
        await probe.delete({ abortSignal });
    }
    catch (error) {
        if (!(0,diagnose/* refusedForTheBlob */.m3)(error, [404]))
            throw error;
    }
}

// EXTERNAL MODULE: ./lib/storage/transfer/digests.js
var transfer_digests = __webpack_require__(21128);
// EXTERNAL MODULE: ./lib/storage/azure-blob/errors/retry-advice.js
var retry_advice = __webpack_require__(56406);
;// CONCATENATED MODULE: ./lib/storage/azure-blob/commit.js




/** Our mark on every blob, under the key `createdby` of its metadata. */
const createdBy = 'pg-azure-backup';
/** Tells one upload from all others. */
const newWriter = () => (0,external_node_crypto_.randomBytes)(8).toString('hex');
/** What a new blob comes with; it never overwrites another. */
const newBlob = (writer, { md5 }, { metadata, accessTier }) => ({
    conditions: { ifNoneMatch: '*' },
    metadata: { ...metadata, createdby: createdBy, writer },
    blobHTTPHeaders: { blobContentMD5: Buffer.from(md5, 'hex') },
    ...(accessTier && { tier: access_tiers/* tierNames */.P[accessTier] }),
});
/**
 * Commits, and recognises an own earlier commit: one whose answer was lost, or that something on the
 * way sent twice. The later one is refused because the blob exists, but it carries our writer's mark.
 */
async function commitOnce({ blob, send, nameTaken, stateUnknown }, commit, writer, signal) {
    let inDoubt = false;
    try {
        await send(async (attempt) => {
            try {
                await commit(attempt);
            }
            catch (error) {
                // What may be tried again may as well have been carried out.
                inDoubt ||= (0,retry_advice/* adviseRetry */.XX)(error) !== undefined;
                throw error;
            }
        }, signal);
    }
    catch (error) {
        signal.throwIfAborted();
        const taken = error instanceof failure/* Failure */.HR && error.code === 'STORE_NAME_TAKEN';
        if (!inDoubt && !taken)
            throw error;
        switch (await findOwner()) {
            case 'us':
                return;
            case 'another':
                throw nameTaken();
            case 'nobody':
                throw error;
            case 'unknown':
                throw inDoubt ? stateUnknown() : error;
        }
    }
    async function findOwner() {
        try {
            const { metadata } = await send(attempt => blob.getProperties({ abortSignal: attempt.signal }), signal);
            return metadata?.writer === writer ? 'us' : 'another';
        }
        catch (error) {
            signal.throwIfAborted();
            return error instanceof failure/* Failure */.HR && error.code === 'BACKUP_FILE_MISSING'
                ? 'nobody'
                : 'unknown';
        }
    }
}

;// CONCATENATED MODULE: ./lib/storage/azure-blob/block-upload.js





const MiB = 1024 * 1024;
/** Azure's limit on the blocks of one blob. */
const maxBlocks = 50_000;
const blocksPerSize = 5_000;
/** What is no larger is sent by one request. */
const firstBlockBytes = 8 * MiB;
/**
 * How large the block with this index is, from 0. Blocks grow, so that a stream of unknown length
 * fits: 8 MiB up to 39 GiB of data, 16 MiB up to 117 GiB, 32 MiB up to 273 GiB, then 56 MiB; 2.14 TiB
 * in all. They grow soon and not for long: what the largest take is what memory has to hold.
 */
const blockBytes = (index) => firstBlockBytes * Math.min(7, 2 ** Math.floor(index / blocksPerSize));
/**
 * How many blocks of this size there are at a time, the one that is being filled among them. This bounds
 * the memory: large blocks are fewer, since each keeps a connection busy for longer.
 */
const blocksAtOnce = (bytes) => Math.min(4, Math.max(2, Math.floor((96 * MiB) / bytes)));
/**
 * Blocks consist of pieces of one size, which are used again and again: memory that is given back by
 * smaller buffers would be of no use for larger ones, and stay with the process.
 */
const pieceBytes = firstBlockBytes;
/** A block is handed to the socket in slices, so that a slow transfer differs from a stalled one. */
const sliceBytes = 512 * 1024;
/**
 * Uploads a source as blocks and commits them once it is whole; what fits in the first block is sent
 * along with the commit. Until the commit there is no blob; blocks that were never committed are
 * invisible, and Azure drops them after a week.
 */
async function uploadBlocks(target, source, options) {
    const writer = newWriter();
    const staged = await stageBlocks(target, writer, source, options.onBytes);
    const { digests } = staged;
    if (staged.kind === 'unsent') {
        await putBlob(target, staged.block, digests, options, source.signal);
        target.spare.push(...staged.block.pieces);
        options.onBytes?.(staged.block.sizeBytes);
        return digests;
    }
    const commit = async ({ signal }) => {
        await target.blob.commitBlockList(staged.ids, {
            ...newBlob(writer, digests, options),
            abortSignal: signal,
        });
    };
    await commitOnce(target, commit, writer, source.signal);
    return digests;
}
/** Uploads what is in memory by a single request. */
async function uploadBuffer(target, body, signal) {
    const digests = (0,transfer_digests/* digestsOf */.nw)(body);
    await putBlob(target, { pieces: [body], sizeBytes: body.length }, digests, {}, signal);
    return digests;
}
async function putBlob(target, block, digests, described, signal) {
    const writer = newWriter();
    const blob = newBlob(writer, digests, described);
    const put = async (attempt) => {
        const body = () => external_node_stream_.Readable.from(slices(block, attempt.progress));
        await target.blob.upload(body, block.sizeBytes, {
            ...blob,
            transactionalContentMD5: blob.blobHTTPHeaders.blobContentMD5,
            abortSignal: attempt.signal,
        });
    };
    await commitOnce(target, put, writer, signal);
}
async function stageBlocks({ blob, name, send, spare }, writer, { chunks, signal, fail }, onBytes) {
    const whole = new transfer_digests/* DigestingCounter */.Ne();
    const blockIds = [];
    const inFlight = new Set();
    let pieces = [];
    let filled = 0;
    for await (const chunk of chunks) {
        whole.update(chunk);
        let copied = 0;
        while (copied < chunk.length) {
            const bytes = chunk.copy(pieceToFill(), filled % pieceBytes, copied);
            copied += bytes;
            filled += bytes;
            if (filled === blockBytes(blockIds.length))
                await sendBlock();
        }
    }
    if (blockIds.length === 0) {
        return { kind: 'unsent', block: { pieces, sizeBytes: filled }, digests: whole.digests() };
    }
    if (filled > 0)
        await sendBlock();
    await Promise.all(inFlight);
    signal.throwIfAborted();
    return { kind: 'blocks', ids: blockIds, digests: whole.digests() };
    function pieceToFill() {
        const last = pieces.at(-1);
        if (last && filled < pieces.length * pieceBytes)
            return last;
        if (blockIds.length === maxBlocks) {
            throw new failure/* Failure */.HR('STORE_WRITE_FAILED', `"${name}" is larger than a blob of ${maxBlocks} blocks can be`, 'Compress more (compression), or exclude data (exclude-table-data).');
        }
        const piece = spare.pop() ?? Buffer.allocUnsafeSlow(pieceBytes);
        pieces.push(piece);
        return piece;
    }
    async function sendBlock() {
        const block = { pieces, sizeBytes: filled };
        const id = blockId(writer, blockIds.length);
        blockIds.push(id);
        pieces = [];
        filled = 0;
        const sending = stageBlock(id, block)
            .then(() => {
            spare.push(...block.pieces);
            onBytes?.(block.sizeBytes);
        })
            .catch(fail)
            .finally(() => inFlight.delete(sending));
        inFlight.add(sending);
        while (inFlight.size >= blocksAtOnce(block.sizeBytes))
            await Promise.race(inFlight);
        signal.throwIfAborted();
    }
    function stageBlock(id, block) {
        const md5 = (0,external_node_crypto_.createHash)('md5');
        for (const body of slices(block))
            md5.update(body);
        const transactionalContentMD5 = md5.digest();
        return send(async (attempt) => {
            const body = () => external_node_stream_.Readable.from(slices(block, attempt.progress));
            await blob.stageBlock(id, body, block.sizeBytes, {
                abortSignal: attempt.signal,
                transactionalContentMD5,
            });
        }, signal);
    }
}
/**
 * Blocks of one blob share a namespace, whoever sent them, so the id names its writer; all ids of a
 * blob must be of one length.
 */
function blockId(writer, index) {
    return Buffer.from(`${writer}-${String(index).padStart(5, '0')}`).toString('base64');
}
/** Each slice is asked for once the one before it went to the socket. */
function* slices({ pieces, sizeBytes }, progress) {
    let left = sizeBytes;
    for (const piece of pieces) {
        for (let start = 0; start < piece.length && left > 0; start += sliceBytes) {
            progress?.();
            const slice = piece.subarray(start, start + Math.min(sliceBytes, left));
            left -= slice.length;
            yield slice;
        }
    }
}

// EXTERNAL MODULE: ./lib/storage/azure-blob/client.js
var client = __webpack_require__(45184);
// EXTERNAL MODULE: ./lib/storage/azure-blob/errors/failures.js
var failures = __webpack_require__(26300);
// EXTERNAL MODULE: ./lib/storage/azure-blob/errors/operation.js
var operation = __webpack_require__(41718);
// EXTERNAL MODULE: ./lib/storage/azure-blob/errors/sas.js
var sas = __webpack_require__(10830);
;// CONCATENATED MODULE: ./lib/storage/azure-blob/holds.js

/** What keeps a blob from being deleted: told by a listing, or by the answer to a deletion. */
const bySnapshots = 'kept by its snapshots';
/** Why a blob cannot be deleted, as far as a listing tells: a policy of the container is not in it. */
function heldBy({ legalHold, immutabilityPolicyExpiresOn: until, leaseStatus, }) {
    if (legalHold)
        return 'under a legal hold';
    // Azure would let go of its name, and keep it as a former version until then.
    if (until && until > new Date()) {
        return `under an immutability policy until ${until.toISOString().slice(0, 10)}`;
    }
    return leaseStatus === 'locked' ? 'leased' : undefined;
}
/** By the code of the answer. */
const reasons = new Map([
    ['BlobImmutableDueToLegalHold', 'under a legal hold'],
    ['BlobImmutableDueToPolicy', 'under an immutability policy'],
    ['LeaseIdMissing', 'leased'],
    ['SnapshotsPresent', bySnapshots],
]);
/** What came of deleting a blob when the server refused for a reason that lies in the blob alone. */
function refusedRemoval(error) {
    if ((0,diagnose/* refusedForTheBlob */.m3)(error, [404]))
        return { kind: 'absent' };
    const trouble = (0,diagnose/* diagnose */.h4)(error);
    const reason = trouble.kind === 'status' ? reasons.get(trouble.code) : undefined;
    return reason === undefined ? undefined : { kind: 'held', reason };
}

;// CONCATENATED MODULE: ./lib/storage/azure-blob/listing.js




/** Every blob below the root whose name begins with a prefix. */
async function* listBlobs(target, prefix, signal) {
    const { location, root } = target;
    // Snapshots of a blob come before it, or (the emulator's) after it: it is told when the next one comes.
    let withSnapshots;
    let latest;
    for await (const { name, snapshot, properties, metadata } of listItems(target, prefix, signal)) {
        if (snapshot) {
            withSnapshots = name;
            if (latest && root + latest.name === name) {
                latest = { ...latest, held: latest.held ?? bySnapshots };
            }
            continue;
        }
        // An account with a hierarchical namespace lists its folders, too.
        if (metadata?.hdi_isfolder === 'true')
            continue;
        const held = heldBy(properties) ?? (withSnapshots === name ? bySnapshots : undefined);
        if (latest)
            yield latest;
        latest = {
            name: name.slice(root.length),
            sizeBytes: properties.contentLength ?? 0,
            lastModified: properties.lastModified,
            marked: metadata?.createdby === createdBy,
            ...(properties.accessTier === 'Archive' && {
                archived: (0,access_tiers/* archivedBlob */.YB)(name, properties.archiveStatus !== undefined, location),
            }),
            ...(held !== undefined && { held }),
        };
    }
    if (latest)
        yield latest;
}
/** Where both at once are refused, one after the other. */
const listingsOfHolds = [
    { holds: true, snapshots: false },
    { holds: false, snapshots: true },
    { holds: false, snapshots: false },
];
/** Blobs and their snapshots, page by page. */
async function* listItems({ container, send, root }, prefix, signal) {
    let continuationToken;
    // Not every kind of account knows of both; what they keep is then told by a deletion.
    const fewer = [...listingsOfHolds];
    let told = { holds: true, snapshots: true };
    do {
        const page = await send(async ({ signal: abortSignal }) => {
            const listPage = async () => {
                const pages = container
                    .listBlobsFlat({
                    prefix: root + prefix,
                    abortSignal,
                    includeMetadata: true,
                    includeImmutabilityPolicy: told.holds,
                    includeLegalHold: told.holds,
                    includeSnapshots: told.snapshots,
                })
                    .byPage(continuationToken === undefined ? {} : { continuationToken });
                return (await pages.next()).value;
            };
            for (;;) {
                try {
                    return await listPage();
                }
                catch (error) {
                    const isRefused = (0,diagnose/* hasStatus */.Ro)(error, 400) || (0,diagnose/* hasStatus */.Ro)(error, 409);
                    const next = isRefused ? fewer.shift() : undefined;
                    if (!next)
                        throw error;
                    told = next;
                }
            }
        }, signal);
        yield* page?.segment.blobItems ?? [];
        continuationToken = page?.continuationToken || undefined;
    } while (continuationToken !== undefined);
}

;// CONCATENATED MODULE: ./lib/storage/azure-blob/ranged-download.js




/** Azure computes the MD5 of a range only up to this size. */
const rangeBytes = 4 * 1024 * 1024;
const rangesInFlight = 4;
/** Opens a blob by reading its first range, which tells size and version as well. */
async function openBlob(blob, send, signal) {
    const first = await send(attempt => fetchFirstRange(blob, attempt), signal);
    return { sizeBytes: first.sizeBytes, chunks: () => readInOrder(blob, send, first, signal) };
}
async function* readInOrder(blob, send, first, signal) {
    const stop = new AbortController();
    const passOn = () => stop.abort(signal.reason);
    const coming = [];
    // Left to the garbage collector, the memory of ranges calls for it again and again.
    const spare = [];
    let asked = first.bytes.length;
    const askAhead = () => {
        while (coming.length < rangesInFlight && asked < first.sizeBytes) {
            const offset = asked;
            const range = send(attempt => fetchRange(blob, offset, first.etag, spare, attempt), stop.signal);
            // One range that fails ends all, also while an earlier one is still waited for.
            range.catch(error => stop.abort(error));
            coming.push(range);
            asked += rangeBytes;
        }
    };
    if (signal.aborted)
        passOn();
    signal.addEventListener('abort', passOn, { once: true });
    try {
        askAhead();
        if (first.bytes.length > 0)
            yield first.bytes;
        for (let range = coming.shift(); range; range = coming.shift()) {
            const { bytes } = await range;
            stop.signal.throwIfAborted();
            askAhead();
            yield bytes;
            if (bytes.length === rangeBytes)
                spare.push(bytes);
        }
    }
    catch (error) {
        throw stop.signal.aborted ? stop.signal.reason : error;
    }
    finally {
        signal.removeEventListener('abort', passOn);
        stop.abort();
    }
}
async function fetchFirstRange(blob, attempt) {
    try {
        return await fetchRange(blob, 0, undefined, [], attempt);
    }
    catch (error) {
        // An empty blob has no first range.
        if ((0,diagnose/* hasStatus */.Ro)(error, 416))
            return { bytes: Buffer.alloc(0), sizeBytes: 0, etag: undefined };
        throw error;
    }
}
/** One range, whole and checked, pinned to a version; in spare memory where there is some. */
async function fetchRange(blob, offset, etag, spare, { signal, progress }) {
    const response = await blob.download(offset, rangeBytes, {
        abortSignal: signal,
        rangeGetContentMD5: true,
        maxRetryRequests: 0,
        conditions: etag === undefined ? {} : { ifMatch: etag },
    });
    const { readableStreamBody: body, contentRange, contentMD5 } = response;
    const sizeBytes = Number(/^bytes (\d+)-\d+\/(\d+)$/.exec(contentRange ?? '')?.[2]);
    if (!body || Number.isNaN(sizeBytes))
        throw new retry/* TransferBroken */.Vf('an answer that is not a range');
    const length = Math.min(rangeBytes, sizeBytes - offset);
    const bytes = (length === rangeBytes && spare.pop()) || Buffer.allocUnsafeSlow(length);
    let filled = 0;
    for await (const chunk of body) {
        progress();
        const data = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
        if (filled + data.length > bytes.length)
            throw new retry/* TransferBroken */.Vf('an answer that is too long');
        filled += data.copy(bytes, filled);
        (0,transfer_source/* freeChunk */.W0)(data);
    }
    if (filled < bytes.length)
        throw new retry/* TransferBroken */.Vf('an answer that ended early');
    if (contentMD5 && !(0,external_node_crypto_.hash)('md5', bytes, 'buffer').equals(contentMD5)) {
        throw new retry/* TransferBroken */.Vf('the data was damaged on its way');
    }
    return { bytes, sizeBytes, etag: response.etag };
}

;// CONCATENATED MODULE: ./lib/storage/azure-blob/store.js




















/** Opens a container as a store. Nothing is contacted yet. Throws `USAGE` for a malformed option. */
function openAzureBlobStore(options) {
    const service = (0,credential/* resolveService */.W)(options.credential, options.endpoint);
    const prefix = options.prefix.replace(/^\/+|\/+$/g, '');
    if (prefix)
        (0,object_name/* checkName */.I)(prefix);
    // Of what passes here only short-lived objects are left. V8 would let its young generation grow for
    // them, and memory with the size of a dump: by 40 MiB over 8 GB, for nothing.
    (0,external_node_v8_.setFlagsFromString)('--semi-space-growth-factor=1');
    return new AzureBlobStore(service, { ...options, prefix });
}
/** `check` decides whether work starts at all, so it does not wait as long as a transfer would. */
const checkTries = 4;
const checkStallTimeoutMs = 10_000;
class AzureBlobStore {
    location;
    #service;
    #storeLocation;
    #root;
    #createContainer;
    #timing;
    #spare = [];
    #client;
    constructor(service, { container, prefix, createContainer = false, timing }) {
        this.#service = service;
        this.#storeLocation = (0,operation/* locationOf */.hD)(service, container);
        this.#root = prefix && `${prefix}/`;
        this.#createContainer = createContainer;
        this.#timing = { ...retry/* defaultTiming */.QP, ...timing };
        this.location = `${service.endpoint}/${container}/${this.#root}`;
    }
    #container() {
        this.#client ??= (0,client/* containerClient */.L)(this.#service, this.#storeLocation.container);
        return this.#client;
    }
    async check(purpose, signal, { accessTier, ending = '' } = {}) {
        if (purpose === 'read' || purpose === 'write') {
            (0,sas/* refuseLackingRight */.Mw)(this.#storeLocation, purpose);
        }
        const timing = {
            ...this.#timing,
            tries: Math.min(this.#timing.tries, checkTries),
            stallTimeoutMs: Math.min(this.#timing.stallTimeoutMs, checkStallTimeoutMs),
            busyPatienceMs: 0,
        };
        const container = await this.#container();
        const probe = container.getBlockBlobClient(`${this.#root}.pg-azure-backup-check-${(0,external_node_crypto_.randomBytes)(8).toString('hex')}${ending}`);
        const tries = {
            read: abort => tryToRead(probe, abort),
            list: abort => tryToList(container, this.#root, abort),
            write: abort => tryToWrite(probe, abort, accessTier),
            remove: abort => tryToRemove(probe, abort),
        };
        const tryIt = () => this.#send({ kind: 'check', purpose }, timing)(attempt => tries[purpose](attempt.signal), signal);
        try {
            await tryIt();
        }
        catch (error) {
            const missing = isFailure(error, 'STORE_CONTAINER_MISSING');
            if (!missing || purpose !== 'write' || !this.#createContainer)
                throw error;
            await this.#send({ kind: 'create' }, timing)(attempt => container.createIfNotExists({ abortSignal: attempt.signal }), signal);
            await tryIt();
        }
    }
    async *list(prefix, signal) {
        const target = {
            container: await this.#container(),
            send: this.#send({ kind: 'list' }),
            location: this.#storeLocation,
            root: this.#root,
        };
        yield* listBlobs(target, prefix, signal);
    }
    async size(name, signal) {
        const { blob, send } = await this.#open(name, 'read');
        try {
            const properties = await send(attempt => blob.getProperties({ abortSignal: attempt.signal }), signal);
            return properties.contentLength;
        }
        catch (error) {
            if (isFailure(error, 'BACKUP_FILE_MISSING'))
                return undefined;
            throw error;
        }
    }
    async read(name, maxBytes, signal) {
        const { blob, send } = await this.#open(name, 'read');
        const { sizeBytes, chunks } = await openBlob(blob, send, signal);
        if (sizeBytes > maxBytes)
            return { kind: 'too-large', sizeBytes, what: `"${blob.name}"` };
        const bytes = Buffer.alloc(sizeBytes);
        let filled = 0;
        for await (const chunk of chunks())
            filled += chunk.copy(bytes, filled);
        return { kind: 'whole', bytes };
    }
    async upload(name, source, options) {
        return (0,transfer_source/* guardSource */.H8)(name, source, options, async (guarded) => uploadBlocks(await this.#target(name), guarded, options));
    }
    async write(name, body, signal) {
        if (body.length > firstBlockBytes) {
            return this.upload(name, external_node_stream_.Readable.from([body]), { complete: Promise.resolve(), signal });
        }
        signal.throwIfAborted();
        return uploadBuffer(await this.#target(name), body, signal);
    }
    async download(name, file, options) {
        const { blob, send } = await this.#open(name, 'read');
        const { sizeBytes, chunks } = await openBlob(blob, send, options.signal);
        (0,local_file/* refuseLarger */.MO)(name, sizeBytes, options);
        return (0,local_file/* downloadTo */.CI)(file, chunks(), options);
    }
    async rehydrate(name, priority, signal) {
        const { blob, send } = await this.#open(name, 'rehydrate');
        const rehydratePriority = access_tiers/* priorityNames */.Bf[priority];
        try {
            await send(async (attempt) => {
                await blob.setAccessTier('Hot', { rehydratePriority, abortSignal: attempt.signal });
            }, signal);
        }
        catch (error) {
            // Somebody was faster.
            if (!isFailure(error, 'BACKUP_ARCHIVED'))
                throw error;
        }
    }
    async remove(name, signal) {
        const { blob, send } = await this.#open(name, 'remove');
        return send(async (attempt) => {
            try {
                // Snapshots are not deleted along with it: somebody who made one wants to keep it.
                await blob.delete({ abortSignal: attempt.signal });
                return { kind: 'deleted' };
            }
            catch (error) {
                const removal = refusedRemoval(error);
                if (removal)
                    return removal;
                throw error;
            }
        }, signal);
    }
    async #open(name, kind) {
        (0,object_name/* checkName */.I)(name);
        const blob = (await this.#container()).getBlockBlobClient(this.#root + name);
        return { blob, send: this.#send({ kind, blob: blob.name }) };
    }
    async #target(name) {
        const { blob, send } = await this.#open(name, 'write');
        return {
            blob,
            name,
            send,
            nameTaken: () => (0,failures/* nameTaken */.nn)(blob.name, this.#storeLocation),
            stateUnknown: () => (0,failures/* stateUnknown */.wv)(blob.name, this.#storeLocation),
            spare: this.#spare,
        };
    }
    /** Whatever goes to Azure goes through here: retried, and with errors of one kind. */
    #send(operation, timing = this.#timing) {
        return async (request, signal) => {
            try {
                return await (0,retry/* retry */.L5)(request, { timing, advise: retry_advice/* adviseRetry */.XX }, signal);
            }
            catch (error) {
                signal.throwIfAborted();
                throw (0,failures/* azureFailure */.uR)(error, operation, this.#storeLocation);
            }
        };
    }
}
const isFailure = (error, code) => error instanceof failure/* Failure */.HR && error.code === code;

;// CONCATENATED MODULE: ./lib/storage/azure-blob/open.js



/** The rules have seen to it that the options describe one, and that the server is known where the prefix speaks of it. */
const openFromOptions = (values, context) => openAzureBlobStore(optionsFrom(values, context));
/** What the options say, in the terms of the store. */
function optionsFrom(values, context) {
    const endpoint = values['storage-endpoint'];
    return {
        createContainer: values['storage-create-container'] === true && !context.dryRun,
        container: values['storage-container'] ?? '',
        prefix: values['storage-prefix'].replaceAll('{server}', (0,server/* serverFolder */.qf)(context.server ?? '')),
        ...(endpoint === undefined ? {} : { endpoint }),
        credential: credentialOf(values, context),
    };
}
/** Where requests go. */
function endpointOf(values) {
    const { 'storage-connection-string': value, 'storage-account': account = '' } = values;
    return (0,credential/* resolveService */.W)(value === undefined
        ? { kind: 'account-key', account, key: '' }
        : { kind: 'connection-string', value }, values['storage-endpoint']).endpoint;
}
function credentialOf(values, { login }) {
    const account = values['storage-account'] ?? '';
    const connectionString = values['storage-connection-string'];
    const token = values['storage-sas-token'];
    const key = values['storage-account-key'];
    if (connectionString !== undefined)
        return { kind: 'connection-string', value: connectionString };
    if (token !== undefined)
        return { kind: 'sas', account, token };
    if (key !== undefined)
        return { kind: 'account-key', account, key };
    return { kind: 'identity', account, identity: login() };
}


/***/ }),

/***/ 50015:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L5: () => (/* binding */ retry),
/* harmony export */   QP: () => (/* binding */ defaultTiming),
/* harmony export */   Vf: () => (/* binding */ TransferBroken)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);
/* harmony import */ var _catalog_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77469);


/** A transfer that stalled, ended early or was damaged on its way; trying again may help. */
class TransferBroken extends Error {
    name = 'TransferBroken';
}
/** An unreachable host is given up after half a minute on average, 47 seconds at most. */
const defaultTiming = {
    stallTimeoutMs: 30_000,
    tries: 7,
    firstDelayMs: 1_000,
    longestDelayMs: 16_000,
    // Who throttles does so for a minute or so, often without a word on how long; a dump may have taken hours.
    busyPatienceMs: 120_000,
};
/** A server that asks for a longer pause than this is not waited for any longer. */
const longestRetryAfterMs = 120_000;
/**
 * Tries a request until it succeeds, fails for good, or was tried often enough. Throws the error of
 * the last try, or the signal's reason at once when it is aborted.
 */
async function retry(request, { timing, advise }, signal) {
    const started = performance.now();
    for (let tries = 1;; tries++) {
        try {
            return await tryOnce(request, timing.stallTimeoutMs, signal);
        }
        catch (error) {
            signal.throwIfAborted();
            const advice = advise(error);
            if (!advice)
                throw error;
            const isPatient = advice.busy && performance.now() - started < timing.busyPatienceMs;
            if (!isPatient && tries >= Math.min(timing.tries, advice.maxTries))
                throw error;
            await pause(Math.max(delayAfter(tries, timing), advice.afterMs), signal);
        }
    }
}
async function tryOnce(request, stallTimeoutMs, signal) {
    signal.throwIfAborted();
    const controller = new AbortController();
    let over = false;
    const passOn = () => controller.abort(signal.reason);
    const timer = setTimeout(() => {
        controller.abort(new TransferBroken(`no answer within ${stallTimeoutMs / 1000} s`));
    }, stallTimeoutMs);
    signal.addEventListener('abort', passOn, { once: true });
    // A late call must not revive a timer that was cleared.
    const progress = () => void (over || timer.refresh());
    try {
        return await request({ signal: controller.signal, progress });
    }
    catch (error) {
        // A client tells only that it was aborted; the reason is ours. A failed login is one in any case.
        throw controller.signal.aborted && !(error instanceof _catalog_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR)
            ? controller.signal.reason
            : error;
    }
    finally {
        over = true;
        clearTimeout(timer);
        signal.removeEventListener('abort', passOn);
    }
}
/** Full jitter, so that many clients that failed together do not come back together. */
function delayAfter(tries, { firstDelayMs, longestDelayMs }) {
    return Math.random() * Math.min(firstDelayMs * 2 ** (tries - 1), longestDelayMs);
}
async function pause(milliseconds, signal) {
    try {
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(Math.min(milliseconds, longestRetryAfterMs), undefined, { signal });
    }
    catch {
        throw signal.reason;
    }
}


/***/ })

};
