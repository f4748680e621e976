import { globSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, test } from 'vitest';

const source = join(import.meta.dirname, '../../src');
const texts = globSync(`${source}/**/*.ts`).map(file => ({
  file: relative(source, file),
  text: readFileSync(file, 'utf8'),
}));
const having = (pattern: RegExp) =>
  texts.filter(({ text }) => pattern.test(text)).map(({ file }) => file);

test('one file starts programs, and its type asks for an environment that was chosen', () => {
  const starting = texts.filter(({ text }) =>
    [...text.matchAll(/^import (?!type)[^;]*?from '(?:node:)?child_process'/gm)].some(
      ([statement]) => !/^import \{(?:\s*type \w+,?)*\s*\}/.test(statement),
    ),
  );
  expect(starting.map(({ file }) => file)).toEqual(['postgres/client-tools/spawn.ts']);
  expect(having(/(?:import|require)\(['"](?:node:)?child_process/)).toEqual([]);
  expect(having(/@actions\/exec|getBuiltinModule|worker_threads/)).toEqual([]);
});

test('an environment is chosen in one file', () => {
  expect(having(/as ChildEnvironment/)).toEqual(['environment.ts']);
  expect(having(/\.\.\.(?:process\.env|environment\b)/)).toEqual([]);
});

test('what we were started with is read by frontends alone', () => {
  const elsewhere = having(/process\.env/).filter(file => !file.startsWith('frontends/'));
  // They take something out of it.
  expect(elsewhere).toEqual(['azure/credential.ts', 'azure/silence.ts']);
});
