import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sizeChart, sparkline } from '../../src/output/chart.ts';

test.each([
  { name: 'steps', values: [0, 1, 2, 3, 4, 5, 6, 7], line: '▁▂▃▄▅▆▇█' },
  { name: 'a small change, which looks small', values: [100, 101, 102], line: '███' },
  { name: 'a drop', values: [100, 100, 10], line: '██▂' },
  { name: 'nothing but nothing', values: [0, 0], line: '▁▁' },
  { name: 'none', values: [], line: '' },
  { name: 'only the newest', values: [...Array(20).fill(0), 5], line: '▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁█' },
])('a sparkline of $name', ({ values, line }) => {
  expect(sparkline(values)).toBe(line);
});

const points = (sizes: readonly number[]) =>
  sizes.map((sizeBytes, day) => ({
    at: new Date(Date.UTC(2026, 10, day + 1)),
    sizeBytes,
    rows: 1,
  }));

test('a chart has the unit of its largest value', () => {
  expect(sizeChart(points([2 ** 30, 1.5 * 2 ** 30]))).toBe(
    `%%{init: {"xyChart": {"width": 800, "height": 240}}}%%
xychart-beta
    x-axis "2026-11-01 to 2026-11-02" 1 --> 2
    y-axis "GiB" 0 --> 1.65
    line [1.00, 1.50]`,
  );
});

test('fewer than two points, or nothing in them, make no chart', () => {
  expect(sizeChart([])).toBeUndefined();
  expect(sizeChart(points([5]))).toBeUndefined();
  expect(sizeChart(points([0, 0]))).toBeUndefined();
});

// As xychart.jison of Mermaid 11 has it; this very text was also given to Mermaid itself.
const grammar =
  /^%%\{init: .*\}%%\nxychart-beta\n +x-axis "[^"]+" \d+ --> \d+\n +y-axis "[A-Za-z]+" 0 --> \d+\.\d+\n +line \[\d+\.\d+(, \d+\.\d+)+\]$/;

test('whatever the sizes, the chart is one that Mermaid reads', () => {
  fc.assert(
    fc.property(fc.array(fc.maxSafeNat(), { minLength: 2, maxLength: 30 }), sizes => {
      fc.pre(sizes.some(size => size > 0));
      expect(sizeChart(points(sizes))).toMatch(grammar);
    }),
  );
});
