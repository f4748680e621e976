import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { registerSecret } from './secrets.ts';

/** What a token says. */
export type Claims = Readonly<Record<string, unknown>>;

/** Signs tokens and knows its own. */
export interface Signer {
  sign(claims: Claims): string;
  /** The claims of a token of its own, whatever their dates; undefined for any other text. */
  verify(token: string): Claims | undefined;
}

/**
 * Makes JSON Web Tokens. They are signed with a key of our own (HS256), where the real services
 * use RSA: no client looks at the signature, only our stand-ins do.
 */
export function createSigner(): Signer {
  const key = randomBytes(32);
  const signatureOf = (text: string) =>
    createHmac('sha256', key).update(text).digest().toString('base64url');
  return {
    sign(claims) {
      const text = `${encode({ alg: 'HS256', typ: 'JWT' })}.${encode(claims)}`;
      const signature = signatureOf(text);
      // The rest of a token is no secret: names and dates, of which some belong in messages.
      registerSecret(signature);
      return `${text}.${signature}`;
    },
    verify(token) {
      const [header = '', claims = '', signature = ''] = token.split('.');
      const expected = Buffer.from(signatureOf(`${header}.${claims}`));
      const given = Buffer.from(signature);
      if (given.length !== expected.length || !timingSafeEqual(given, expected)) return undefined;
      return JSON.parse(Buffer.from(claims, 'base64url').toString());
    },
  };
}

/** Seconds since 1970, as tokens and secrets count. */
export function unixSeconds(date = new Date()): number {
  return Math.floor(date.getTime() / 1000);
}

/** The dates of a token that is made now. */
export function lifetime(seconds: number): Claims {
  const now = unixSeconds();
  return { iat: now, nbf: now, exp: now + seconds };
}

/** Whether a token's time is over. */
export function hasExpired(claims: Claims): boolean {
  return Number(claims.exp) <= unixSeconds();
}

/** The token of an `Authorization: Bearer` header. */
export function bearerOf(authorization: string | undefined): string | undefined {
  return /^Bearer (.+)$/i.exec(authorization ?? '')?.[1];
}

function encode(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}
