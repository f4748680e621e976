import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The files that take longest. What begins last should not be what everybody waits for. */
const longest = [
  'azure-faults',
  'cancellation',
  'replace',
  'actions',
  'unloadable',
  'preflight',
  'long-dump',
  'throttling',
  'hostile-settings',
];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => {
      const at = longest.findIndex(name => moduleId.endsWith(`/${name}.test.ts`));
      return at < 0 ? longest.length : at;
    };
    return (await super.sort(files)).sort((one, other) => rank(one) - rank(other));
  }
}

/** What these files load stays loaded for the next one of the same process: they change nothing of it. */
const together = [
  'azure',
  'catalog',
  'commands',
  'house',
  'options',
  'output',
  'repository',
  'storage',
];
const ofTogether = together.map(folder => `test/${folder}/**/*.test.ts`);
/** It replaces a module. */
const replacing = 'test/storage/directory/poor-file-systems.test.ts';

export default defineConfig({
  test: {
    projects: [
      {
        extends: true,
        test: { name: 'together', include: ofTogether, exclude: [replacing], isolate: false },
      },
      {
        extends: true,
        test: { name: 'apart', include: ['test/**/*.test.ts'], exclude: ofTogether },
      },
      { extends: true, test: { name: 'replacing', include: [replacing] } },
    ],
    sequence: { sequencer: LongestFirst },
    globalSetup: ['test/setup.ts'],
    // Processes, not threads: signals, the working directory and the environment are per process.
    pool: 'forks',
    // Most tests wait, for programs that they start or for faults that take their time.
    maxWorkers: Math.min(2 * Math.max(2, availableParallelism()), 16),
    // GitHub's language service imports JSON in a way that Node does not take by itself.
    server: { deps: { inline: [/@actions\/(?:languageservice|workflow-parser|expressions)/] } },
    // What is waited for is an event: a limit ends what hangs, and nothing that is only slow.
    testTimeout: 600_000,
    hookTimeout: 600_000,
    teardownTimeout: 120_000,
    expect: { poll: { timeout: 540_000, interval: 20 } },
  },
});
