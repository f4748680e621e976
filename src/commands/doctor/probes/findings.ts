import { Failure } from '../../../catalog/failure.ts';
import type { Finding } from '../../../operations/preflight/finding.ts';
import { failing, type Verdict, warning } from '../diagnosis.ts';

/** What a restore would end with, or warn of. */
export const verdictOf = ({ level, code, message, hint }: Finding): Verdict =>
  level === 'error' ? failing(new Failure(code, message, hint)) : warning(message, hint);
