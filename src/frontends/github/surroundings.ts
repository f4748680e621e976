import * as core from '@actions/core';
import type { Surroundings } from '../../commands/surroundings.ts';
import type { Terminal } from '../terminal.ts';
import { restoreInputs } from './restore-step.ts';
import { state } from './state.ts';
import type { Terms } from './terms.ts';

/** What a run gets from its action. */
export const surroundingsOf = (
  log: Terminal,
  environment: NodeJS.ProcessEnv,
  inTerms: Terms,
): Omit<Surroundings, 'signal' | 'run'> => ({
  reporter: {
    ...log,
    lastWords: words => {
      log.lastWords(words);
      // Stays when main has told how it ended: what has the target's name then is not ours to drop.
      if (words) core.saveState(state.replacing, 'true');
      core.saveState(state.lastWords, words ? JSON.stringify(words) : '');
    },
  },
  environment,
  mask: secret => log.mask(secret),
  clean: text => log.clean(text),
  reword: inTerms,
  complete: hint => hint,
  wayToRestore: which => `run the restore action with ${restoreInputs(which)}`,
  remember: remains => core.saveState(state.remains, remains ? JSON.stringify(remains) : ''),
});
