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

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
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
