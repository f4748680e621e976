import type { DatabaseStatus } from '../../catalog/status.ts';
import { sizeChart } from '../../output/chart.ts';
import { ageAt, changeText, keptText, minute, verificationText } from '../../output/check.ts';
import { formatBytes } from '../../output/format.ts';
import {
  bullets,
  code,
  details,
  fence,
  type Markdown,
  md,
  none,
  type Section,
  table,
  unbroken,
} from '../../output/gfm.ts';
import { count, locationFact, rowCount, type SummaryContext } from '../../output/page.ts';
import type { StatusResult } from './run.ts';

/** GitHub draws each one in a frame of its own; more make the page slow. */
const maxCharts = 10;

export function statusPage(
  { statuses, checkedAt }: StatusResult,
  context: SummaryContext,
): Section[] {
  return [
    statuses.length === 0
      ? md`## There are no backups`
      : md`## Backups of ${count(statuses.length, 'database')}`,
    statusTable(statuses, checkedAt),
    sizeCharts(statuses),
    bullets('facts', locationFact(context)),
  ];
}

/** One line per database, also on the page of a check. */
export function statusTable(statuses: readonly DatabaseStatus[], checkedAt: Date): Section {
  if (statuses.length === 0) return undefined;
  return table('databases', statuses, [
    { title: 'Database', cell: ({ database }) => code(database) },
    { title: 'Server', cell: ({ server }) => (server === undefined ? none : code(server)) },
    {
      title: 'Age',
      align: 'right',
      cell: ({ newest }) => (newest ? unbroken(ageAt(newest.at, checkedAt)) : md`❌ none`),
    },
    {
      title: 'Last backup (UTC)',
      cell: ({ newest }) => (newest ? unbroken(minute(newest.at)) : none),
    },
    {
      title: 'Dump',
      align: 'right',
      cell: ({ newest }) => (newest ? unbroken(formatBytes(newest.sizeBytes)) : none),
    },
    {
      title: 'Change',
      align: 'right',
      cell: ({ sizeChangePercent }) => text(changeText(sizeChangePercent)),
    },
    {
      title: 'Rows',
      align: 'right',
      cell: ({ newest }) => (newest ? rowCount(newest.rows) : none),
    },
    {
      title: 'Verified',
      cell: status => text(verificationText(status, checkedAt)),
    },
    {
      title: 'Next expected (UTC)',
      cell: ({ nextExpectedAt }) => text(nextExpectedAt ? minute(nextExpectedAt) : ''),
    },
    { title: 'Kept', align: 'right', cell: status => text(keptText(status)) },
  ]);
}

const text = (value: string): Markdown => (value === '' ? none : unbroken(value));

function sizeCharts(statuses: readonly DatabaseStatus[]): Section {
  const drawn = statuses.flatMap(({ database, server, history }) => {
    const chart = sizeChart(history);
    return chart === undefined ? [] : [{ database, server, chart }];
  });
  if (drawn.length === 0) return undefined;
  return details(
    md`Size of the dumps over time`,
    ...drawn
      .slice(0, maxCharts)
      .flatMap(({ database, server, chart }) => [
        md`Database ${code(database)}${server === undefined ? '' : md` of ${code(server)}`}:`,
        fence('mermaid', chart),
      ]),
    ...(drawn.length > maxCharts
      ? [md`… and ${count(drawn.length - maxCharts, 'database')} more, left out of this page.`]
      : []),
  );
}
