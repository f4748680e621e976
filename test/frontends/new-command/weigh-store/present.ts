import type { Finding } from '../../../../src/catalog/findings/finding.ts';
import { option } from '../../../../src/catalog/reference.ts';
import type { OutputsOf } from '../../../../src/commands/command.ts';
import { bullets, md } from '../../../../src/output/gfm.ts';
import { locationFact, type SummaryContext } from '../../../../src/output/page.ts';
import type { Story } from '../../../../src/output/story.ts';
import type { definition } from './definition.ts';
import type { Weight } from './run.ts';

export const text = ({ objects, bytes }: Weight): string =>
  `${objects} objects weigh ${bytes} bytes (see ${option('unit')}).`;

/** With the values that reached the run, so that their types are seen. */
export const document = ({ objects, bytes, values }: Weight) => ({
  objects,
  bytes,
  reached: { ...values, 'seal-phrase': values['seal-phrase']?.length },
});

export const outputs = ({ bytes, values }: Weight): OutputsOf<typeof definition> => ({
  weight: String(bytes),
  sealed: String(values['seal-phrase'] !== undefined),
  failures: '[]',
});

export const page = ({ objects, bytes }: Weight, context: SummaryContext) => [
  md`## ${objects} objects weigh ${bytes} bytes`,
  bullets('facts', locationFact(context)),
];

export const findings = ({ bytes, limit }: Weight): Finding[] =>
  bytes <= limit
    ? []
    : [
        {
          level: 'error',
          code: 'STORAGE_FULL',
          database: null,
          message: `${bytes} bytes are more than ${limit}`,
          hint: `Raise ${option('at-most-bytes')}.`,
        },
      ];

export const story = ({ bytes }: Weight): Story => ({
  status: 'succeeded',
  title: `The store weighs ${bytes} bytes`,
  lines: [],
  failures: [],
});
