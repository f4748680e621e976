import { code, lines, type Markdown, md, none, type Section, table } from '../../output/gfm.ts';
import { count } from '../../output/page.ts';
import { areas, type Diagnosis } from './diagnosis.ts';
import type { DoctorResult } from './doctor.ts';
import { shortened, summary } from './present.ts';

export function doctorPage({ diagnoses, next }: DoctorResult): Section[] {
  return [
    headline(diagnoses),
    table('diagnoses', shortened(diagnoses).toSorted(worstFirst), [
      {
        title: 'What',
        cell: ({ status, area, database }) =>
          md`${icons[status]} ${areas[area]}${database === null ? none : md` ${code(database)}`}`,
      },
      { title: 'What was found, and what to do', cell: told },
    ]),
    md`${summary(diagnoses, next)}`,
  ];
}

const icons = { error: '❌', warning: '⚠️', skipped: '➖', ok: '✅' } as const;

const order = Object.keys(icons);

const worstFirst = (a: Diagnosis, b: Diagnosis): number =>
  order.indexOf(a.status) - order.indexOf(b.status);

const told = (diagnosis: Diagnosis): Markdown =>
  lines([
    md`${diagnosis.message}`,
    ...('hint' in diagnosis && diagnosis.hint !== undefined
      ? [md`**What to do:** ${diagnosis.hint}`]
      : []),
    ...(diagnosis.status === 'error' ? [md`Code: ${code(diagnosis.code)}`] : []),
  ]);

function headline(diagnoses: readonly Diagnosis[]): Markdown {
  const number = (status: 'error' | 'warning') =>
    diagnoses.filter(diagnosis => diagnosis.status === status).length;
  if (number('error') > 0) return md`## ❌ ${count(number('error'), 'error')} found`;
  return number('warning') > 0
    ? md`## ⚠️ ${count(number('warning'), 'warning')}`
    : md`## ✅ All is in place`;
}
