import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { namesInStore, withoutSignature } from '../../src/catalog/store-paths.ts';

const azure = 'https://acme.blob.core.windows.net/backups/nightly/prod 1/';

test.each([
  ['shop/x.dump', ['shop/x.dump']],
  ['/shop/x.dump', ['shop/x.dump']],
  ['./shop/x.dump', ['shop/x.dump']],
  ['prod 1/shop/x.dump', ['prod 1/shop/x.dump', 'shop/x.dump']],
  ['nightly/prod 1/shop/x.dump', ['nightly/prod 1/shop/x.dump', 'shop/x.dump']],
  ['backups/nightly/prod 1/x.dump', ['backups/nightly/prod 1/x.dump', 'x.dump']],
  [`${azure}x.dump`, ['x.dump']],
  ['https://acme.blob.core.windows.net/backups/nightly/prod%201/a%2Fb/x.dump', ['a/b/x.dump']],
  ['HTTPS://ACME.blob.core.windows.net/backups/nightly/prod%201/x.dump?sig=a#b', ['x.dump']],
  ['https://acme.blob.core.windows.net/backups/nightly/x.dump', []],
  ['https://other.blob.core.windows.net/backups/nightly/prod%201/x.dump', []],
  [azure, []],
  ['nightly', ['nightly']],
  ['', []],
])('%j in a container', (text, names) => {
  expect(namesInStore(text, azure)).toEqual(names);
});

test.each([
  ['shop/x.dump', ['shop/x.dump']],
  ['store/shop/x.dump', ['store/shop/x.dump', 'shop/x.dump']],
  ['./my/store/shop/x.dump', ['shop/x.dump']],
  [resolve('my/store/shop/x.dump'), ['shop/x.dump']],
])('%j in a directory', (text, names) => {
  expect(namesInStore(text, './my/store')).toEqual(expect.arrayContaining(names));
});

test.each([
  ['https://acme.example/c/x.dump?sv=1&sig=secret', 'https://acme.example/c/x.dump'],
  ['shop/what?.dump', 'shop/what?.dump'],
])('no signature is shown of %s', (text, shown) => {
  expect(withoutSignature(text)).toBe(shown);
});
