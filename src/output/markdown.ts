import { backupPage } from '../commands/backup/page.ts';
import { checkPage } from '../commands/check/page.ts';
import { databasesPage } from '../commands/databases/page.ts';
import { downloadPage } from '../commands/download/page.ts';
import { listPage } from '../commands/list/page.ts';
import { prunePage } from '../commands/prune/page.ts';
import { restorePage } from '../commands/restore/page.ts';
import { statusPage } from '../commands/status/page.ts';
import { verifyPage } from '../commands/verify/page.ts';
import { bullets, code, md, page } from './gfm.ts';
import type { Outcome } from './outcome.ts';
import type { SummaryContext } from './page.ts';

export type { SummaryContext };

/**
 * Results as a page of GitHub Flavored Markdown. Who reads it may be at a phone at 3 a.m.: first the
 * verdict, then what failed and what to do, then one table; what is rarely needed is folded.
 */

/** What a command came to, as a GitHub job summary. Never longer than `maxSummaryBytes`. */
export function outcomeSummary(outcome: Outcome, context: SummaryContext): string {
  switch (outcome.verb) {
    case 'databases':
      return page(databasesPage(outcome.result));
    case 'backup':
      return page(backupPage(outcome.result, context));
    case 'notify':
      return page(backupPage({ ...outcome.result, planned: [] }, context));
    case 'list':
      return page(listPage(outcome.result, context));
    case 'download':
      return page(downloadPage(outcome.result, context));
    case 'restore':
      return page(restorePage(outcome.result, context));
    case 'verify':
      return page(verifyPage(outcome.result, context));
    case 'prune':
      return page(prunePage(outcome.result, context));
    case 'check':
      return page(checkPage(outcome.result, context));
    case 'status':
      return page(statusPage(outcome.result, context));
  }
}

/** What a run that came to nothing says: its failure, with `details` where there are several parts. */
export function failureSummary(
  verb: string,
  failure: { readonly message: string; readonly hint: string; readonly code: string },
  details: readonly string[] = [],
): string {
  return page([
    md`## ❌ ${work[verb] ?? capitalized(verb)} failed`,
    md`${failure.message}`,
    bullets('of these', details),
    failure.hint ? md`**What to do:** ${failure.hint}` : undefined,
    md`Code: ${code(failure.code)}`,
  ]);
}

/** What a verb does, where its name alone makes no sentence. */
const work: Readonly<Record<string, string>> = {
  databases: 'Listing the databases',
  list: 'Listing the backups',
};

const capitalized = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);
