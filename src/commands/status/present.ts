import { statusInShort } from '../../output/status.ts';
import type { OutputsOf } from '../command.ts';
import type { definition } from './definition.ts';
import type { StatusResult } from './status.ts';

export { metricsText as metrics } from '../../output/metrics.ts';
export { statusesDocument as document, statusText as text } from '../../output/status.ts';
export { statusPage as page } from './page.ts';

export const outputs = ({ statuses }: StatusResult): OutputsOf<typeof definition> => ({
  databases: JSON.stringify(statuses.map(statusInShort)),
});
