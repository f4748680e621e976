export const id = 80;
export const ids = [80];
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


/***/ })

};
