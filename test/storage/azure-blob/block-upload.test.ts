import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  blockBytes,
  blocksAtOnce,
  maxBlocks,
} from '../../../src/storage/azure-blob/block-upload.ts';

const MiB = 1024 ** 2;
const TiB = 1024 ** 4;
const index = fc.integer({ min: 0, max: maxBlocks - 1 });

test('blocks begin small, since most backups are', () => {
  expect(blockBytes(0)).toBe(8 * MiB);
});

test('blocks never shrink, and at most double', () => {
  fc.assert(
    fc.property(index, at => {
      const [size, next] = [blockBytes(at), blockBytes(at + 1)];
      return next >= size && next <= 2 * size;
    }),
  );
});

test('a block is never large, measured by what came before it', () => {
  const sums = runningSums();
  fc.assert(fc.property(index, at => blockBytes(at) <= Math.max(8 * MiB, (sums[at] ?? 0) / 1000)));
});

test('all blocks together hold far more than 1.5 TiB, each within the limit of Azure', () => {
  const total = runningSums().at(-1) ?? 0;
  expect(total).toBeGreaterThan(2 * TiB);
  expect(runningSums().findIndex(sum => sum >= 1.5 * TiB)).toBe(38_087);
  expect(blockBytes(maxBlocks - 1)).toBeLessThanOrEqual(100 * MiB);
});

test('the blocks that are in memory at a time take little, also after terabytes', () => {
  fc.assert(
    fc.property(index, at => {
      const atOnce = blocksAtOnce(blockBytes(at));
      return atOnce >= 2 && atOnce * blockBytes(at) <= 112 * MiB;
    }),
  );
  expect(blocksAtOnce(blockBytes(0))).toBe(4);
});

// It compares what was counted and hashed with what the server and sha256sum say.
test('a stream leaves no more in memory than the blocks on their way', async () => {
  const bench = fileURLToPath(new URL('../../../bench/terabytes.ts', import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, [bench, 'stream', '0.25']);
  expect(stdout).toContain('committed 32');
  expect(Number(/buffers (\d+) MiB/.exec(stdout)?.[1])).toBeLessThan(48);
});

/** How many bytes precede the block with each index. */
function runningSums(): number[] {
  const sums = [0];
  for (let at = 0; at < maxBlocks; at++) sums.push((sums[at] ?? 0) + blockBytes(at));
  return sums;
}
