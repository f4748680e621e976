import { capitalized } from './format.ts';
import { bullets, code, md, page } from './gfm.ts';

/** What a run that came to nothing says: its failure, with `details` where there are several parts. */
export function failureSummary(
  work: string,
  failure: { readonly message: string; readonly hint: string; readonly code: string },
  details: readonly string[] = [],
): string {
  return page([
    md`## ❌ ${capitalized(work)} failed`,
    md`${failure.message}`,
    bullets('of these', details),
    failure.hint ? md`**What to do:** ${failure.hint}` : undefined,
    md`Code: ${code(failure.code)}`,
  ]);
}
