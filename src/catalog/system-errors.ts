/** What Node, the system and OpenSSL call what went wrong. */

/** The code of an error, such as `ENOENT`. */
export const errorCode = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error ? `${error.code}` : undefined;

/** Codes for a certificate that is not accepted. */
export const certificateTrouble = /CERT|SELF_SIGNED|UNABLE_TO|ERR_TLS/;

export const certificateHint =
  'Behind a proxy that opens TLS, set NODE_EXTRA_CA_CERTS to the file with its certificate.';
