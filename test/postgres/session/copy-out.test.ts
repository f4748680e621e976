import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CopyOut } from '../../../src/postgres/session/copy-out.ts';
import { openSession } from '../../../src/postgres/session/open-session.ts';
import { sharedPostgres } from '../../support/shared.ts';

const message = (letter: string, body: Buffer): Buffer => {
  const head = Buffer.from(`${letter}....`);
  head.writeUInt32BE(4 + body.length, 1);
  return Buffer.concat([head, body]);
};

const anyMessage = fc
  .tuple(fc.constantFrom('H', 'd', 'c', 'C', 'Z', 'N', 'D'), fc.uint8Array({ maxLength: 20 }))
  .map(([letter, body]) => ({ letter, body: Buffer.from(body) }));

test('however the bytes come, each row is heard whole, and all else is passed on', () => {
  const cuts = fc.array(fc.nat(400));
  fc.assert(
    fc.property(fc.array(anyMessage), cuts, (messages, at) => {
      const bytes = Buffer.concat(messages.map(({ letter, body }) => message(letter, body)));
      const ends = [...at.filter(cut => cut <= bytes.length), bytes.length].toSorted(
        (a, b) => a - b,
      );
      const rows: Buffer[] = [];
      let partial: Buffer[] = [];
      const copies = new CopyOut();
      copies.hear = (piece, isEnd) => {
        partial.push(piece);
        if (!isEnd) return;
        rows.push(Buffer.concat(partial));
        partial = [];
      };
      const passed = ends.flatMap((end, index) => [
        ...copies.take(bytes.subarray(ends[index - 1] ?? 0, end)),
      ]);
      const isCopys = (letter: string) => ['H', 'd', 'c'].includes(letter);
      const others = messages.filter(({ letter }) => !isCopys(letter));
      expect(Buffer.concat(passed)).toEqual(
        Buffer.concat(others.map(({ letter, body }) => message(letter, body))),
      );
      expect(rows).toEqual(messages.filter(({ letter }) => letter === 'd').map(({ body }) => body));
    }),
  );
});

test('nothing of COPY is taken where nobody asked for it', () => {
  const bytes = message('d', Buffer.from('x'));
  expect(Buffer.concat([...new CopyOut().take(bytes)])).toEqual(bytes);
});

test('a row of any length comes in pieces, and the session goes on', async () => {
  const { host, port, username: user, password } = sharedPostgres();
  const config = { host, port, user, password, database: 'postgres' };
  await using session = await openSession(config, new AbortController().signal);
  let [bytes, longest] = [0, 0];
  const counted = await session.copy(
    "COPY (SELECT repeat('x', 30000000)) TO STDOUT; COPY (SELECT FROM generate_series(1, 3)) TO STDOUT; SET jit = off",
    piece => {
      bytes += piece.length;
      longest = Math.max(longest, piece.length);
    },
  );
  expect(counted).toEqual([1, 3]);
  expect(bytes).toBe(30_000_001 + 3);
  expect(longest).toBeLessThan(1_000_000);
  await expect(session.copy('COPY pg_catalog.pg_settings TO STDOUT')).rejects.toMatchObject({
    code: 'PG_QUERY_FAILED',
  });
  expect(await session.copy('COPY pg_catalog.pg_am (amname) TO STDOUT')).toEqual([
    expect.any(Number),
  ]);
});
