export const id = 396;
export const ids = [396];
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

/***/ 45396:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   codeOf: () => (/* binding */ codeOf),
/* harmony export */   retryPolicy: () => (/* binding */ retryPolicy)
/* harmony export */ });
/* harmony import */ var _azure_core_rest_pipeline__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38978);
/* harmony import */ var _catalog_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77469);
/* harmony import */ var _catalog_system_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(38080);
/* harmony import */ var _past_proxies_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(85122);




/** An answer that takes longer is not waited for: none of these requests moves more than a few KB. */
const attemptMs = 10_000;
/** After so long without an answer a request is not tried again. */
const enduranceMs = 45_000;
/** A name that does not exist is a typing error far more often than a fault that passes. */
const enduranceOfNoHostMs = 3_000;
/** A service that asks for a longer pause is asked again after this one all the same. */
const longestPauseSeconds = 10;
/** Faults of the network that may pass. */
const passing = new Set([
    'EAI_AGAIN',
    'ECONNABORTED',
    'ECONNREFUSED',
    'ECONNRESET',
    'EHOSTUNREACH',
    'ENETUNREACH',
    'ENOTFOUND',
    'EPIPE',
    'ETIMEDOUT',
    'PARSE_ERROR',
    'REQUEST_SEND_ERROR',
]);
/**
 * How all clients of small requests (logins, secrets) are made: they endure about a minute of trouble,
 * and give up when the run does; what is for this machine's platform goes past all proxies. `note` hears how each try ended: `HTTP 503`, `ECONNRESET`.
 */
function retryPolicy(signal, note = (_end) => undefined) {
    return {
        retryOptions: { maxRetries: 7, retryDelayInMs: 500, maxRetryDelayInMs: 8_000 },
        // Beneath the SDK's retries, and not a policy: credentials of managed identities drop policies.
        httpClient: {
            async sendRequest(request) {
                try {
                    const response = await tryOnce(request, signal);
                    note(`HTTP ${response.status}`);
                    return response;
                }
                catch (error) {
                    note(codeOf(error) ?? 'no answer');
                    throw error;
                }
            },
        },
    };
}
let network;
const firstTries = new WeakMap();
/**
 * What the SDK's own retries lack: a hang ends as a timeout, which they try again, and so do other
 * faults that pass; all of them for a while only.
 */
async function tryOnce(request, signal) {
    const { abortSignal } = request;
    // It stays in the request: the pauses between tries end with it, too.
    const stop = AbortSignal.any(abortSignal instanceof AbortSignal ? [abortSignal, signal] : [signal]);
    const timeout = AbortSignal.timeout(attemptMs);
    const began = firstTries.get(request) ?? performance.now();
    firstTries.set(request, began);
    request.abortSignal = AbortSignal.any([stop, timeout]);
    (0,_past_proxies_js__WEBPACK_IMPORTED_MODULE_2__/* .keepFromProxies */ .g)(request);
    network ??= (0,_azure_core_rest_pipeline__WEBPACK_IMPORTED_MODULE_0__.createDefaultHttpClient)();
    try {
        const response = await network.sendRequest(request);
        limitPause(response);
        return response;
    }
    catch (error) {
        if (stop.aborted)
            throw error;
        const cause = timeout.aborted
            ? new _azure_core_rest_pipeline__WEBPACK_IMPORTED_MODULE_0__.RestError(`no answer within ${attemptMs / 1000} s`, { code: 'ETIMEDOUT' })
            : error;
        const code = codeOf(cause) ?? '';
        const enough = code === 'ENOTFOUND' ? enduranceOfNoHostMs : enduranceMs;
        const again = passing.has(code) && performance.now() - began < enough;
        // The SDK looks at the code alone.
        throw Object.assign(new _azure_core_rest_pipeline__WEBPACK_IMPORTED_MODULE_0__.RestError((0,_catalog_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(cause), { code: again ? 'ECONNRESET' : 'GAVE_UP' }), {
            cause,
        });
    }
    finally {
        request.abortSignal = stop;
    }
}
/** A code such as `ECONNRESET`: that of the deepest cause that has one. */
function codeOf(error) {
    if (!(error instanceof Error))
        return undefined;
    const code = (0,_catalog_system_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .errorCode */ .CA)(error);
    return codeOf(error.cause) ?? (/^[A-Z][A-Z_\d]+$/.test(code ?? '') ? code : undefined);
}
const pauseHeaders = { 'retry-after-ms': 0.001, 'x-ms-retry-after-ms': 0.001, 'retry-after': 1 };
/**
 * A 429 that names no pause gets one, since the SDK passes it on otherwise; and no service makes us
 * pause for an hour.
 */
function limitPause({ headers, status }) {
    const asked = Object.entries(pauseHeaders)
        .map(([name, seconds]) => pauseIn(headers.get(name)) * seconds)
        .find(pause => pause >= 0);
    const pause = asked ?? (status === 429 ? 2 : undefined);
    if (pause === undefined)
        return;
    for (const name of Object.keys(pauseHeaders))
        headers.delete(name);
    headers.set('retry-after', `${Math.min(pause, longestPauseSeconds)}`);
}
/** A number, or the seconds until a date; `NaN` when it is neither. */
function pauseIn(value) {
    if (!value)
        return Number.NaN;
    return /^\d+(\.\d+)?$/.test(value)
        ? Number(value)
        : Math.max((Date.parse(value) - Date.now()) / 1000, 0);
}


/***/ })

};
