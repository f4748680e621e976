import type { CommandContext } from '../../operations/run-context.ts';
import type { Ran, ValuesFor } from '../command.ts';
import type { definition } from './definition.ts';
import type { DoctorResult } from './doctor.ts';

export async function run(
  values: ValuesFor<typeof definition>,
  context: CommandContext,
): Promise<Ran<DoctorResult>> {
  // It looks at what backups and restores do, and has little that is its own.
  const { doctor } = await import(/* webpackChunkName: "doctor" */ './doctor.ts');
  return { result: await doctor(values, quiet(context)) };
}

/** What others would tell meanwhile stands in the result, with a remedy. */
const quiet = (context: CommandContext): CommandContext => {
  const { reporter } = context;
  const detail = (message: string) => reporter.detail(message);
  return { ...context, reporter: { ...reporter, detail, info: detail, warn: detail } };
};
