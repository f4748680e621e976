import type { DatabaseStatus } from '../../catalog/status.ts';
import { sizeChart } from '../../output/chart.ts';
import { bullets, code, details, fence, md, type Section } from '../../output/gfm.ts';
import { count, locationFact, type SummaryContext } from '../../output/page.ts';
import { statusTable } from '../../output/status.ts';
import type { StatusResult } from './status.ts';

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
