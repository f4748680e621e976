import { expect } from 'vitest';
import { type RunOptions, type RunResult, run } from '../support/cli.ts';

/** A line of what the doctor says (docs/json.md). */
export interface DiagnosisDocument {
  readonly area: string;
  readonly probe: string;
  readonly status: 'ok' | 'warning' | 'error' | 'skipped';
  readonly database: string | null;
  readonly code: string | null;
  readonly message: string;
  readonly hint: string | null;
}

/** What the doctor says, by area and probe. */
export interface Diagnosed {
  readonly result: RunResult;
  readonly diagnoses: readonly DiagnosisDocument[];
  /** The one line of a probe. */
  of(probe: string, database?: string): DiagnosisDocument;
  /** `read: ok` …, of one area, without its name before each probe. */
  statuses(area: string): Record<string, string>;
}

export async function doctor(
  args: readonly string[],
  options: RunOptions = {},
): Promise<Diagnosed> {
  return diagnosedIn(await run(['doctor', '--json', ...args], options));
}

export function diagnosedIn(result: RunResult): Diagnosed {
  const { diagnoses }: { diagnoses: DiagnosisDocument[] } = JSON.parse(result.stdout);
  const isRed = diagnoses.some(({ status }) => status === 'error');
  expect(result.code, result.stderr).toBe(isRed ? 1 : 0);
  return {
    result,
    diagnoses,
    of(probe, database) {
      const found = diagnoses.filter(
        one => one.probe === probe && (database === undefined || one.database === database),
      );
      expect(found, `${probe} ${database} in ${result.stdout}`).toHaveLength(1);
      return found[0] as DiagnosisDocument;
    },
    statuses: area =>
      Object.fromEntries(
        diagnoses
          .filter(one => one.area === area)
          .map(({ probe, status }) => [probe.replace(`${area}-`, ''), status]),
      ),
  };
}
