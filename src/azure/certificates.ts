/** Codes of Node and OpenSSL for a certificate that is not accepted. */
export const certificateTrouble = /CERT|SELF_SIGNED|UNABLE_TO|ERR_TLS/;

export const certificateHint =
  'Behind a proxy that opens TLS, set NODE_EXTRA_CA_CERTS to the file with its certificate.';
