import { describe, expect, test } from 'vitest';
import { manifestMaxBytes, readManifest, renderManifest } from '../../src/catalog/manifest.ts';
import { manifestOf } from '../support/manifest.ts';

const bytes = (document: unknown): Buffer => Buffer.from(JSON.stringify(document));

test('what is written can be read', () => {
  const manifest = manifestOf();
  const rendered = renderManifest(manifest);
  expect(readManifest(rendered)).toEqual({ kind: 'manifest', manifest });
  expect(rendered.length).toBeLessThan(8 * 1024);
  expect(rendered.length).toBeLessThan(manifestMaxBytes);
});

test('fields that this version does not know are accepted', () => {
  const reading = readManifest(bytes({ ...manifestOf(), later: { roles: 1 } }));
  expect(reading.kind).toBe('manifest');
});

describe('what cannot be used', () => {
  const whole = manifestOf();
  const cases = [
    { name: 'garbage', given: Buffer.from('\u0000garbage'), kind: 'invalid', says: 'not JSON' },
    { name: 'nothing', given: Buffer.alloc(0), kind: 'invalid', says: 'not JSON' },
    { name: 'an array', given: bytes([]), kind: 'invalid', says: 'document' },
    {
      name: 'no version',
      given: bytes({ database: 'shop' }),
      kind: 'invalid',
      says: 'schemaVersion',
    },
    {
      name: 'a bad digest',
      given: bytes({ ...whole, dump: { ...whole.dump, sha256: 'x' } }),
      kind: 'invalid',
      says: 'dump.sha256',
    },
    {
      name: 'a path to elsewhere',
      given: bytes({ ...whole, dump: { ...whole.dump, name: '../other/x.dump' } }),
      kind: 'invalid',
      says: 'dump.name',
    },
  ];
  test.each(cases)('$name', ({ given, kind, says }) => {
    expect(readManifest(given)).toEqual({ kind, reason: expect.stringContaining(says) });
  });

  test('a newer schema, whatever else it holds', () => {
    expect(readManifest(bytes({ schemaVersion: 2, all: 'new' }))).toEqual({
      kind: 'too-new',
      schemaVersion: 2,
    });
  });
});
