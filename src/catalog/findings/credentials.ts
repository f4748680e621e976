import { dayMs, span, utc } from '../calendar.ts';
import type { Finding } from './finding.ts';
import type { CheckPolicy } from './policy.ts';

/** Something that the run logged in by, and that ends some day. */
export interface Credential {
  readonly what: string;
  /** `undefined`: it does not say. */
  readonly expiresAt: Date | undefined;
  /** How another one is made. */
  readonly renewal: string;
}

/** Left before a credential expires, this is too little for a warning that somebody reads next week. */
const urgentDays = 3;

export function credentialFindings(
  { what, expiresAt, renewal }: Credential,
  { expiryWarningDays }: Pick<CheckPolicy, 'expiryWarningDays'>,
  now: Date,
): Finding[] {
  if (!expiresAt) return [];
  const leftMs = expiresAt.getTime() - now.getTime();
  const about = { database: null, hint: renewal };
  if (leftMs <= 0) {
    const message = `${what} expired at ${utc(expiresAt)}`;
    return [{ level: 'error', code: 'CREDENTIAL_EXPIRED', message, ...about }];
  }
  if (leftMs > expiryWarningDays * dayMs) return [];
  return [
    {
      level: leftMs <= urgentDays * dayMs ? 'error' : 'warning',
      code: 'CREDENTIAL_EXPIRING',
      message: `${what} expires in ${span(now, expiresAt)}, at ${utc(expiresAt)}`,
      ...about,
    },
  ];
}
