export const id = 69;
export const ids = [69];
export const modules = {

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

/***/ 21128:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AY: () => (/* binding */ ChecksumCounter),
/* harmony export */   Ne: () => (/* binding */ DigestingCounter),
/* harmony export */   nw: () => (/* binding */ digestsOf),
/* harmony export */   sc: () => (/* binding */ sha256)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);

/** In hexadecimal digits. */
const sha256 = (bytes) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(bytes).digest('hex');
/** Computes the checksum of a whole object while its bytes pass. */
class ChecksumCounter {
    #sha256 = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    #sizeBytes = 0;
    update(bytes) {
        this.#sha256.update(bytes);
        this.#sizeBytes += bytes.length;
    }
    /** To be called once, at the end. */
    checksum() {
        return { sizeBytes: this.#sizeBytes, sha256: this.#sha256.digest('hex') };
    }
}
/** The same with the MD5 that stores keep of their objects, for what is stored. */
class DigestingCounter extends ChecksumCounter {
    #md5 = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('md5');
    update(bytes) {
        super.update(bytes);
        this.#md5.update(bytes);
    }
    /** To be called once, at the end. */
    digests() {
        return { ...this.checksum(), md5: this.#md5.digest('hex') };
    }
}
/** Of an object that is in memory. */
function digestsOf(bytes) {
    const whole = new DigestingCounter();
    whole.update(bytes);
    return whole.digests();
}


/***/ }),

/***/ 97069:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CI: () => (/* binding */ downloadTo),
/* harmony export */   MO: () => (/* binding */ refuseLarger),
/* harmony export */   S0: () => (/* binding */ writeNewFile),
/* harmony export */   uq: () => (/* binding */ isFull)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _catalog_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77469);
/* harmony import */ var _catalog_reference_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(59302);
/* harmony import */ var _catalog_system_errors_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(38080);
/* harmony import */ var _digests_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(21128);
/* harmony import */ var _source_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(84684);







/**
 * Writes chunks to a file that must not exist yet; one has been written when the next is asked for. On
 * failure the file is gone.
 */
async function writeNewFile(file, chunks, { sync, failure, whole, signal, onBytes }) {
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(file, 'wx', 0o640).catch(error => {
        throw failure(error);
    });
    try {
        for await (const chunk of chunks) {
            signal.throwIfAborted();
            whole.update(chunk);
            await handle.writeFile(chunk).catch(error => {
                throw failure(error);
            });
            onBytes?.(chunk.length);
        }
        signal.throwIfAborted();
        try {
            if (sync)
                await (0,_source_js__WEBPACK_IMPORTED_MODULE_5__/* .unlessAborted */ .Wh)(handle.sync(), signal);
            await handle.close();
        }
        catch (error) {
            signal.throwIfAborted();
            throw failure(error);
        }
    }
    catch (error) {
        // Not waited for: closing lasts as long as a write that still goes on.
        handle.close().catch(() => { });
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(file, { force: true }).catch(() => { });
        throw error;
    }
}
/** Writes what a store sends of an object to a file that must not exist yet, and tells what came. */
async function downloadTo(file, chunks, options) {
    const whole = new _digests_js__WEBPACK_IMPORTED_MODULE_4__/* .ChecksumCounter */ .AY();
    await writeNewFile(file, chunks, {
        ...options,
        sync: false,
        failure: error => downloadFailure(error, file),
        whole,
    });
    return whole.checksum();
}
/** Refuses an object that nobody wrote like this: a disk is soon full. */
function refuseLarger(name, sizeBytes, { recordedBytes = sizeBytes }) {
    if (sizeBytes <= recordedBytes)
        return;
    throw new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR('BACKUP_CHECKSUM_MISMATCH', `"${name}" has ${sizeBytes} bytes, recorded ${recordedBytes}`, `It was changed or damaged in the store. Name another one with ${(0,_catalog_reference_js__WEBPACK_IMPORTED_MODULE_3__/* .option */ .uK)('backup')}: ${(0,_catalog_reference_js__WEBPACK_IMPORTED_MODULE_3__/* .ownCommand */ .w1)('list')}`);
}
/** Codes of a file system, a quota or a limit on files that has no room for another byte. */
const isFull = (code) => code === 'ENOSPC' || code === 'EDQUOT' || code === 'EFBIG';
/** The failure of writing a file that a backup is downloaded to. */
function downloadFailure(error, file) {
    const code = (0,_catalog_system_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .errorCode */ .CA)(error);
    if (error instanceof _catalog_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR || code === undefined)
        return error;
    if (isFull(code)) {
        return new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR('DISK_FULL', `the file system of ${(0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(file)} is full (${code})`, 'Free space there, or choose a folder on a larger disk: TMPDIR decides where temporary files go.');
    }
    return new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR('USAGE', code === 'EEXIST' ? `${file} exists already` : `${file} cannot be written (${code})`, code === 'EEXIST'
        ? 'Nothing is ever overwritten: remove it, or choose another folder.'
        : 'Choose a folder that exists and that this user may write to.');
}


/***/ }),

/***/ 84684:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H8: () => (/* binding */ guardSource),
/* harmony export */   W0: () => (/* binding */ freeChunk),
/* harmony export */   Wh: () => (/* binding */ unlessAborted)
/* harmony export */ });
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77030);
/* harmony import */ var _catalog_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77469);
/* harmony import */ var _catalog_system_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(38080);



/**
 * Stores a source, and sees to it that one failure ends everything at once: the caller's abort, the
 * source's own error, a `complete` that rejects, a block that cannot be sent. The source is then
 * destroyed, and the first reason is thrown.
 */
async function guardSource(name, source, { complete, signal }, work) {
    const stop = new AbortController();
    const fail = (reason) => {
        if (stop.signal.aborted)
            return;
        stop.abort(reason);
        source.destroy(reason instanceof Error ? reason : new Error('the upload was given up'));
    };
    const failByCaller = () => fail(signal.reason);
    // Listened to from the start, so that no error of the source is ever without a listener. It stays
    // behind for the error that destroying the source emits.
    source.on('error', fail);
    complete.catch(fail);
    if (signal.aborted)
        failByCaller();
    signal.addEventListener('abort', failByCaller, { once: true });
    try {
        stop.signal.throwIfAborted();
        return await work({ chunks: wholeChunks(name, source, complete), signal: stop.signal, fail });
    }
    catch (error) {
        fail(error);
        throw stop.signal.reason;
    }
    finally {
        signal.removeEventListener('abort', failByCaller);
    }
    async function* wholeChunks(name, source, complete) {
        try {
            // Nobody would be told a second time why a source was destroyed before.
            stop.signal.throwIfAborted();
            // Whoever stops reading says why, to `fail`; Node would destroy it with an abort of its own.
            const reading = source.iterator({ destroyOnReturn: false });
            for await (const chunk of reading) {
                yield Buffer.isBuffer(chunk) ? chunk : Buffer.from(chunk);
                if (source instanceof node_net__WEBPACK_IMPORTED_MODULE_0__.Socket)
                    freeChunk(chunk);
            }
        }
        catch (error) {
            stop.signal.throwIfAborted();
            throw (0,_catalog_system_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .errorCode */ .CA)(error) === 'ERR_STREAM_PREMATURE_CLOSE'
                ? new _catalog_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('STORE_WRITE_FAILED', `"${name}" was not stored: its source was closed before its end`, 'See the messages above for what ended it.')
                : error;
        }
        await unlessAborted(complete, stop.signal);
    }
}
/**
 * What came out of a pipe or connection has memory of its own, and by now has been used. Left to the
 * garbage collector it piles up and calls for it again and again: a quarter of our whole time.
 */
function freeChunk({ buffer, length }) {
    // A small one may be a part of memory that others use as well.
    if (buffer instanceof ArrayBuffer && buffer.byteLength === length)
        buffer.transfer(0);
}
/** Waits for a promise, but no longer than until the signal is aborted. */
async function unlessAborted(promise, signal) {
    const { promise: aborted, reject } = Promise.withResolvers();
    const abort = () => reject(signal.reason);
    if (signal.aborted)
        abort();
    signal.addEventListener('abort', abort, { once: true });
    try {
        return await Promise.race([promise, aborted]);
    }
    finally {
        signal.removeEventListener('abort', abort);
    }
}


/***/ })

};
