export const id = 128;
export const ids = [128];
export const modules = {

/***/ 3128:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   patience: () => (/* binding */ patience)
/* harmony export */ });
/* harmony import */ var _azure_core_rest_pipeline__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8978);

/** An answer that takes longer is not waited for: none of these requests moves more than a few KB. */
const attemptMs = 10_000;
/** A service that asks for a longer pause is asked again after this one all the same. */
const longestPauseSeconds = 30;
/**
 * What the SDK's own retries lack: a hang ends as a timeout, which they try again; a 429 that names no
 * pause gets one, since they pass it on otherwise; and no service makes us pause for an hour.
 */
const endurance = {
    name: 'endurancePolicy',
    async sendRequest(request, next) {
        const { abortSignal } = request;
        const timeout = AbortSignal.timeout(attemptMs);
        request.abortSignal = AbortSignal.any(abortSignal instanceof AbortSignal ? [abortSignal, timeout] : [timeout]);
        try {
            const response = await next(request);
            const { headers, status } = response;
            const asked = Number(headers.get('retry-after') ?? Number.NaN);
            if (status === 429 && !(asked >= 0))
                headers.set('retry-after', '2');
            if (asked > longestPauseSeconds)
                headers.set('retry-after', `${longestPauseSeconds}`);
            return response;
        }
        catch (error) {
            if (!timeout.aborted || abortSignal?.aborted)
                throw error;
            throw new _azure_core_rest_pipeline__WEBPACK_IMPORTED_MODULE_0__.RestError(`no answer within ${attemptMs / 1000} s`, { code: 'ETIMEDOUT', request });
        }
        finally {
            if (abortSignal)
                request.abortSignal = abortSignal;
            else
                delete request.abortSignal;
        }
    },
};
/** How all clients of small requests (logins, secrets) are made: they endure a minute of trouble. */
const patience = {
    retryOptions: { maxRetries: 4, retryDelayInMs: 500, maxRetryDelayInMs: 8_000 },
    additionalPolicies: [{ policy: endurance, position: 'perRetry' }],
};


/***/ })

};
