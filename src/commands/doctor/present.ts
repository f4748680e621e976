import { printable } from '../../output/format.ts';
import { count } from '../../output/story.ts';
import type { Wording } from '../../output/wording.ts';
import type { OutputsOf } from '../command.ts';
import type { definition } from './definition.ts';
import { type Area, areas, type Diagnosis, ok } from './diagnosis.ts';
import type { DoctorResult } from './doctor.ts';

export { doctorPage as page } from './page.ts';

/** Red and yellow lines are annotations of an action. */
export const findings = ({ diagnoses }: DoctorResult) =>
  diagnoses.flatMap(diagnosis =>
    diagnosis.status === 'error' || diagnosis.status === 'warning'
      ? [
          {
            level: diagnosis.status,
            code: diagnosis.status === 'error' ? diagnosis.code : diagnosis.probe,
            database: diagnosis.database,
            message: diagnosis.message,
            hint: diagnosis.hint,
          },
        ]
      : [],
  );

export const reworded = (
  { diagnoses, next }: DoctorResult,
  { message, hint }: Wording,
): DoctorResult => ({
  next: next && hint(next),
  diagnoses: diagnoses.map(diagnosis => ({
    ...diagnosis,
    message: message(diagnosis.message),
    ...('hint' in diagnosis && diagnosis.hint !== undefined && { hint: hint(diagnosis.hint) }),
  })),
});

/** Every line by its area, each with its remedy; then what to do next. */
export const text = ({ diagnoses, next }: DoctorResult): string =>
  [
    ...areasIn(diagnoses).flatMap(({ title, lines }) => [title, ...lines.flatMap(lineOf)]),
    '',
    summary(diagnoses, next),
  ].join('\n');

const areasIn = (diagnoses: readonly Diagnosis[]) =>
  Object.entries(areas).flatMap(([area, title]) => {
    const lines = shortened(diagnoses.filter(diagnosis => diagnosis.area === (area as Area)));
    return lines.length === 0 ? [] : [{ title, lines }];
  });

/** Of how many databases people read that all is well. */
const shownDatabases = 3;

/** Where many databases are well, the others are but counted. What is wrong is never left out. */
export function shortened(diagnoses: readonly Diagnosis[]): Diagnosis[] {
  const more = new Map<string, number>();
  const shown: Diagnosis[] = [];
  for (const diagnosis of diagnoses) {
    const { probe, status, database } = diagnosis;
    const isWell = database !== null && (status === 'ok' || status === 'skipped');
    const before = shown.filter(other => other.probe === probe && other.status === status).length;
    if (isWell && before >= shownDatabases) more.set(probe, (more.get(probe) ?? 0) + 1);
    else shown.push(diagnosis);
  }
  for (const [probe, number] of more) {
    const at = shown.findLastIndex(diagnosis => diagnosis.probe === probe);
    const last = shown[at];
    if (!last) continue;
    const message = `${probe}: so it is of ${count(number, 'more database')}`;
    shown.splice(at + 1, 0, { ...ok(message), area: last.area, probe, database: null });
  }
  return shown;
}

const signs = { ok: 'ok', warning: 'WARNING', error: 'ERROR', skipped: '-' } as const;

/** One paste is enough for what several lines ask for. */
function lineOf(diagnosis: Diagnosis, at: number, lines: readonly Diagnosis[]): string[] {
  const { status } = diagnosis;
  const words = [
    ...(diagnosis.status === 'error' ? [`${diagnosis.code}:`] : []),
    aboutOf(diagnosis),
  ].join(' ');
  const hint = hintOf(diagnosis);
  const isTold = lines.slice(0, at).some(other => hintOf(other) === hint);
  return [
    `  ${signs[status].padEnd(8)} ${printable(words)}`,
    ...(hint === null ? [] : [`  ${''.padEnd(8)} HINT: ${isTold ? 'as above.' : printable(hint)}`]),
  ];
}

/** Names the database that it is about, and what was not looked at, unless the message does. */
export const aboutOf = ({ area, probe, status, database, message }: Diagnosis): string =>
  [
    ...(status === 'skipped' && probe !== area ? [probe] : []),
    ...(database === null || message.includes(`"${database}"`) ? [] : [`"${database}"`]),
    message,
  ].join(': ');

export const hintOf = (diagnosis: Diagnosis): string | null =>
  'hint' in diagnosis ? (diagnosis.hint ?? null) : null;

const countOf = (diagnoses: readonly Diagnosis[], wanted: Diagnosis['status']): number =>
  diagnoses.filter(({ status }) => status === wanted).length;

/** `2 errors, 1 warning.`, or that a backup can be made. */
export function summary(diagnoses: readonly Diagnosis[], next: string | undefined): string {
  const errors = countOf(diagnoses, 'error');
  const warnings = countOf(diagnoses, 'warning');
  const warned = warnings > 0 ? `, ${count(warnings, 'warning')}` : '';
  if (errors > 0)
    return `${count(errors, 'error')}${warned}. Do what the hints say, then ask again.`;
  const missing = (['server', 'store'] as const).filter(area =>
    diagnoses.some(diagnosis => diagnosis.probe === area && diagnosis.status === 'skipped'),
  );
  return missing.length > 0
    ? `Nothing wrong so far${warned}. Give a ${missing.join(' and a ')} as well, and ask again.`
    : `All is in place${warned}.${next === undefined ? '' : ` Next: ${next}`}`;
}

const diagnosisDocument = (diagnosis: Diagnosis) => ({
  area: diagnosis.area,
  probe: diagnosis.probe,
  status: diagnosis.status,
  database: diagnosis.database,
  code: diagnosis.status === 'error' ? diagnosis.code : null,
  message: diagnosis.message,
  hint: hintOf(diagnosis),
});

export const document = ({ diagnoses, next }: DoctorResult) => ({
  errors: countOf(diagnoses, 'error'),
  warnings: countOf(diagnoses, 'warning'),
  diagnoses: diagnoses.map(diagnosisDocument),
  next: next ?? null,
});

export const outputs = ({ diagnoses }: DoctorResult): OutputsOf<typeof definition> => ({
  healthy: String(countOf(diagnoses, 'error') === 0),
  diagnoses: JSON.stringify(diagnoses.map(diagnosisDocument)),
});
