import type { Check } from '../../../catalog/evidence.ts';
import { Failure } from '../../../catalog/failure.ts';
import { option } from '../../../catalog/reference.ts';
import { failing, type Verdict } from '../diagnosis.ts';

/** In the words of the drill that would end with it. */
export const notVerifiable = ({ name, problems, hint }: Check): Verdict[] =>
  problems.map(problem =>
    failing(
      new Failure(
        'NOT_VERIFIABLE',
        `${name}: ${problem}`,
        hint ?? `Choose another ${option('scratch')}.`,
      ),
    ),
  );
