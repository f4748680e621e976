import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Finding } from '../../src/catalog/findings/finding.ts';
import { statusOf } from '../../src/catalog/status.ts';
import { metricsText } from '../../src/output/metrics.ts';
import { ago, catalogOf, MiB, nightly, now } from '../catalog/catalogs.ts';

interface Sample {
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly value: number;
}

const label = /([a-zA-Z_]\w*)="((?:[^"\\\n]|\\[\\"n])*)"/;
const sample = new RegExp(
  `^([a-zA-Z_:][\\w:]*)(?:\\{(${label.source}(?:,${label.source})*)\\})? ([+-]?\\d+(?:\\.\\d+)?(?:e[+-]?\\d+)?)$`,
);

/** Reads the text format 0.0.4 as strictly as the node exporter does, and a little more so. */
function parse(text: string): Sample[] {
  if (!text.endsWith('\n')) throw new Error('the last line does not end');
  const samples: Sample[] = [];
  const seen = new Set<string>();
  let family = '';
  let helped = '';
  for (const line of text.slice(0, -1).split('\n')) {
    const [, kind, name = '', rest = ''] = /^# (HELP|TYPE) (\S+) (.+)$/.exec(line) ?? [];
    if (kind === 'HELP') {
      if (seen.has(name)) throw new Error(`${name} comes twice`);
      seen.add(name);
      helped = name;
    } else if (kind === 'TYPE') {
      if (helped !== name || rest !== 'gauge') throw new Error(`bad type: ${line}`);
      family = name;
    } else {
      const match = sample.exec(line);
      if (!match || match[1] !== family) throw new Error(`bad sample: ${line}`);
      const labels = [...(match[2] ?? '').matchAll(new RegExp(label, 'g'))].map(
        ([, key = '', value = '']) =>
          [key, value.replace(/\\(.)/g, (_, c: string) => (c === 'n' ? '\n' : c))] as const,
      );
      const key = JSON.stringify([family, labels]);
      if (seen.has(key)) throw new Error(`${line} comes twice`);
      seen.add(key);
      samples.push({
        name: family,
        labels: Object.fromEntries(labels),
        value: Number(match.at(-1)),
      });
    }
  }
  return samples;
}

const store = 'https://shopbackups.blob.core.windows.net/backups/';

const measured = (database = 'shop') => ({
  statuses: statusOf(
    catalogOf(
      ...nightly(2, [120 * MiB]).map(item => ({ ...item, database })),
      { good: 60, database, verified: ['archive:passed:50'] },
      { failed: 1, database },
      { failed: 3, database: 'new' },
    ),
  ),
  checkedAt: now,
});

const sampleOf = (samples: readonly Sample[], name: string, labels: Sample['labels']) =>
  samples.find(
    one =>
      one.name === `pg_azure_backup_${name}` &&
      Object.entries(labels).every(([key, value]) => one.labels[key] === value),
  )?.value;

describe('of each database', () => {
  const samples = parse(metricsText(measured(), store));
  const seconds = (hours: number) => ago(hours).getTime() / 1000;
  test.each([
    { name: 'last_success_timestamp_seconds', shop: seconds(9), fresh: 0 },
    { name: 'size_bytes', shop: 120 * MiB, fresh: undefined },
    { name: 'duration_seconds', shop: 90, fresh: undefined },
    { name: 'rows', shop: 1000, fresh: undefined },
    { name: 'verified_timestamp_seconds', shop: seconds(50), fresh: 0 },
    { name: 'backups', shop: 3, fresh: 0 },
    { name: 'stored_bytes', shop: 320 * MiB + 3 * 4099, fresh: 0 },
    { name: 'failed_runs', shop: 1, fresh: 1 },
  ])('$name', ({ name, shop, fresh }) => {
    expect(sampleOf(samples, name, { database: 'shop', store })).toBe(shop);
    expect(sampleOf(samples, name, { database: 'new', store })).toBe(fresh);
  });
});

test('of the check itself', () => {
  const finding: Finding = {
    level: 'error',
    code: 'BACKUP_STALE',
    database: 'shop',
    message: '',
    hint: '',
  };
  const samples = parse(metricsText({ ...measured(), findings: [finding] }, store));
  expect(sampleOf(samples, 'check_timestamp_seconds', { store })).toBe(now.getTime() / 1000);
  expect(sampleOf(samples, 'findings', { level: 'error' })).toBe(1);
  expect(sampleOf(samples, 'findings', { level: 'notice' })).toBe(0);
});

test('without a check there are no findings, rather than none', () => {
  expect(metricsText(measured(), store)).not.toContain('findings');
});

test('of an empty store', () => {
  const samples = parse(metricsText({ statuses: [], checkedAt: now }, store));
  expect(samples.map(({ name }) => name)).toEqual(['pg_azure_backup_check_timestamp_seconds']);
});

test('whatever a database is called, its name comes back', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ minLength: 1 }), fc.constantFrom('a"b', 'a\\nb', 'a\nb', '\\', 'x"} 1')),
      name => {
        fc.pre(name !== 'new');
        const samples = parse(metricsText(measured(name), `/srv/${name}`));
        expect(sampleOf(samples, 'backups', { database: name, store: `/srv/${name}` })).toBe(3);
      },
    ),
  );
});

test('docs/monitoring.md lists every metric, and no other', () => {
  const docs = readFileSync(join(import.meta.dirname, '../../docs/monitoring.md'), 'utf8');
  const listed = [...docs.matchAll(/^\| `(pg_azure_backup_\w+)` \|/gm)].map(([, name]) => name);
  const written = parse(metricsText({ ...measured(), findings: [] }, store));
  expect(listed).toEqual([...new Set(written.map(({ name }) => name))]);
});
