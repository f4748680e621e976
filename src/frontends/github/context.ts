import * as core from '@actions/core';
import type { FrontendContext } from '../../commands/frontend-context.ts';
import type { Terminal } from '../terminal.ts';
import { restoreInputs } from './restore-step.ts';
import { state } from './state.ts';
import { inActionTerms } from './terms.ts';

/** What a run gets from its action. */
export const frontendContext = (
  log: Terminal,
  environment: NodeJS.ProcessEnv,
): Omit<FrontendContext, 'signal' | 'run'> => ({
  reporter: {
    ...log,
    interruptionMessage: words => {
      log.interruptionMessage(words);
      // Stays when main has told how it ended: what has the target's name then is not ours to drop.
      if (words) core.saveState(state.replacing, 'true');
      core.saveState(
        state.lastWords,
        words
          ? JSON.stringify({
              message: inActionTerms(words.message),
              hint: inActionTerms(words.hint),
            })
          : '',
      );
    },
  },
  environment,
  mask: secret => log.mask(secret),
  redact: text => log.clean(text),
  translateOptionNames: inActionTerms,
  complete: hint => hint,
  restoreCommand: which => `run the restore action with ${restoreInputs(which)}`,
  saveCleanupState: leftovers =>
    core.saveState(state.remains, leftovers ? JSON.stringify(leftovers) : ''),
});
