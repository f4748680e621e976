import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseConnectionUri } from '../../../src/postgres/session/connection-uri.ts';

describe('what libpq takes', () => {
  const cases: { text: string; uri: object }[] = [
    {
      text: 'postgresql://me:pw@shop.example.com:5433/shop?sslmode=verify-full',
      uri: {
        host: 'shop.example.com',
        port: 5433,
        username: 'me',
        password: 'pw',
        sslMode: 'verify-full',
      },
    },
    { text: 'postgres://me@h', uri: { host: 'h', username: 'me' } },
    { text: ' postgres://me:@h/\n', uri: { host: 'h', username: 'me' } },
    {
      text: 'postgresql://me:p%40ss%2F%3A@h',
      uri: { host: 'h', username: 'me', password: 'p@ss/:' },
    },
    // libpq would look for the host "ss@h"; people mean this.
    { text: 'postgresql://me:p@ss@h', uri: { host: 'h', username: 'me', password: 'p@ss' } },
    { text: 'postgresql://me@[::1]:5433/x', uri: { host: '::1', port: 5433, username: 'me' } },
    { text: 'postgresql://me@%2Fvar%2Frun/x', uri: { host: '/var/run', username: 'me' } },
    {
      text: 'postgresql:///x?host=/var/run&user=me&password=a+b&port=1',
      uri: { host: '/var/run', username: 'me', password: 'a+b', port: 1 },
    },
    {
      text: 'postgresql://me@h?connect_timeout=10&options=-c%20x',
      uri: { host: 'h', username: 'me' },
    },
  ];
  test.each(cases)('$text', ({ text, uri }) => {
    expect(parseConnectionUri(text)).toEqual({
      kind: 'uri',
      uri: { port: undefined, password: undefined, sslMode: undefined, ...uri },
    });
  });
});

describe('what cannot be used', () => {
  const cases = [
    ['Server=h;Database=d;User Id=me;Password=x', /is not a URI like/],
    ['host=h user=me', /is not a URI like/],
    ['jdbc:postgresql://h/x', /is not a URI like/],
    ['postgresql://me@a,b/x', /more than one host/],
    ['postgresql://me@/x', /names no host/],
    ['postgresql://h/x', /names no role/],
    ['postgresql://me:50%@h', /begins no escape/],
    ['postgresql://me:pa/ss@h', /names no role/],
    ['postgresql://me@h:0', /port that is none/],
    ['postgresql://me@h?sslmode=sometimes', /sslmode/],
  ] as const;
  test.each(cases)('%s', (text, problem) => {
    expect(parseConnectionUri(text)).toEqual({
      kind: 'problem',
      problem: expect.stringMatching(problem),
    });
  });
});

test('every role and password comes back when it is escaped', () => {
  const text = fc.string({ unit: 'grapheme', minLength: 1 });
  fc.assert(
    fc.property(text, text, (username, password) => {
      const uri = `postgresql://${encodeURIComponent(username)}:${encodeURIComponent(password)}@h/x`;
      expect(parseConnectionUri(uri)).toMatchObject({ kind: 'uri', uri: { username, password } });
    }),
  );
});
