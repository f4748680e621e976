import { randomBytes } from 'node:crypto';

/** For a login of a server that nobody else knows. */
export const newPassword = (): string => randomBytes(24).toString('base64url');
