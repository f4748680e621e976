import { formatBytes } from '../../output/format.ts';
import { bold, code, md, none, type Section, table, unbroken } from '../../output/gfm.ts';
import { count, failureTable, sum } from '../../output/page.ts';
import type { DatabasesResult } from './databases.ts';

export function databasesPage({ selected, leftOut, failures, sizes }: DatabasesResult): Section[] {
  const worrying = leftOut.filter(({ leftOut: why }) => !why.expected);
  const harmless = leftOut.filter(({ leftOut: why }) => why.expected);
  const total = selected.length + leftOut.length + failures.length;
  const size = (name: string) => {
    const bytes = sizes.get(name);
    return bytes === undefined ? none : unbroken(formatBytes(bytes));
  };
  const known = selected.flatMap(({ name }) => sizes.get(name) ?? []);
  return [
    failures.length > 0
      ? md`## ❌ ${failures.length} of ${count(total, 'database')} cannot be backed up`
      : worrying.length > 0
        ? md`## ⚠️ ${selected.length} of ${count(total, 'database')} would be backed up, ${worrying.length} may be missed`
        : md`## ${selected.length} of ${count(total, 'database')} would be backed up`,
    failureTable(failures),
    table(
      'databases',
      [...worrying, ...selected.map(({ name }) => ({ name, leftOut: undefined })), ...harmless],
      [
        { title: 'Database', cell: ({ name }) => code(name) },
        { title: 'Size on disk', align: 'right', cell: ({ name }) => size(name) },
        {
          title: 'Backup',
          cell: ({ leftOut: why }) =>
            why ? md`${why.expected ? md`` : md`⚠️ `}no: ${why.reason}` : md`yes`,
        },
      ],
      selected.length > 1
        ? [
            bold(md`${selected.length} to back up`),
            bold(unbroken(formatBytes(sum(known)))),
            known.length < selected.length
              ? md`${count(selected.length - known.length, 'size')} not known`
              : none,
          ]
        : undefined,
    ),
  ];
}
