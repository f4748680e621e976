import { expect, test } from 'vitest';
import { ownCommand } from '../../src/catalog/reference.ts';
import type { Diagnosis } from '../../src/commands/doctor/diagnosis.ts';
import { asRead, context, greenOf, redOf } from './outcomes.ts';
import { outcomeDocument, outcomeSummary, outcomeText, present } from './presented.ts';

const told = (...diagnoses: Diagnosis[]) =>
  ({ verb: 'doctor', result: { diagnoses, next: ownCommand('backup') } }) as const;
const textOf = (...diagnoses: Diagnosis[]) => outcomeText(told(...diagnoses), new Date(0));

const lineOf = (area: Diagnosis['area'], probe: string) =>
  ({ area, probe, database: null }) as const;

const yellow: Diagnosis = {
  ...lineOf('machine', 'client-tools'),
  ...{ status: 'warning', message: 'there is no pg_dump', hint: 'apt-get install it' },
};
const noServer: Diagnosis = {
  ...lineOf('server', 'server'),
  ...{ status: 'skipped', message: 'no server is given', hint: 'Give one.' },
};
const unseen: Diagnosis = {
  ...lineOf('store', 'store-delete'),
  ...{ status: 'skipped', message: 'not needed for backup' },
};

test('every line stands under its area, in their order, with what to do; then what is next', () => {
  expect(textOf(yellow, redOf('shop'), greenOf('crm'), unseen)).toBe(`Store
  -        store-delete: not needed for backup
Server
  ERROR    PG_PERMISSION_DENIED: "shop": it may not be read
           HINT: it may not be read
  ok       "crm": all of it may be read
This machine
  WARNING  there is no pg_dump
           HINT: apt-get install it

1 error, 1 warning. Do what the hints say, then ask again.`);
});

test('all is in place, or what is missing yet', () => {
  expect(textOf(greenOf('shop'))).toMatch(/All is in place\. Next: pg-azure-backup backup$/);
  expect(textOf(greenOf('shop'), yellow)).toMatch(/All is in place, 1 warning\. Next: /);
  expect(textOf(noServer)).toMatch(
    /Nothing wrong so far\. Give a server as well, and ask again\.$/,
  );
});

test('what is wrong is never left out; of many that are well, a few are shown', () => {
  const many = Array.from({ length: 40 }, (_, at) => greenOf(`shop_${at}`));
  const text = textOf(...many, redOf('erp'), ...many.map(({ database }) => redOf(database)));
  expect(text.match(/^ {2}ok /gm)).toHaveLength(4);
  expect(text).toContain('backup-rights: so it is of 37 more databases');
  expect(text.match(/^ {2}ERROR /gm)).toHaveLength(41);
  expect(text.match(/HINT: it may not be read/g)).toHaveLength(1);
  expect(text.match(/HINT: as above\./g)).toHaveLength(40);
  expect(outcomeDocument(told(...many))).toMatchObject({ errors: 0, diagnoses: { length: 40 } });
});

test('red is red, whatever else there is; yellow is not', () => {
  expect(present(told(greenOf('shop'), yellow))).toMatchObject({ isGreen: true });
  const red = present(told(yellow, redOf(null)));
  expect(red).toMatchObject({ isGreen: false, failures: [] });
  expect(red.findings.map(({ level, code }) => [level, code])).toEqual([
    ['warning', 'client-tools'],
    ['error', 'PG_PERMISSION_DENIED'],
  ]);
  expect(red.outputs()).toMatchObject({ healthy: 'false' });
});

test('the page shows the worst first, and a command that can be pasted', () => {
  const hint = `Run: ${ownCommand('backup')}`;
  const page = asRead(outcomeSummary(told(greenOf('crm'), { ...yellow, hint }), context));
  expect(page.indexOf('no pg_dump')).toBeLessThan(page.indexOf('may be read'));
  expect(page).toContain('pg-azure-backup backup');
});
