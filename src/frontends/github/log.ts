import * as core from '@actions/core';
import { printable } from '../../output/format.ts';
import { openTerminal, type Terminal } from '../terminal.ts';
import { actionTerms, inActionTerms, withoutCommands } from './terms.ts';

/**
 * The runner's log, all of it on standard output: standard error is read apart, and would come out
 * of order. What is warned of or fails is an annotation as well; the runner keeps ten of a kind, but
 * all are in the log. Secrets are told to the runner, and replaced by ourselves besides.
 */
export function openLog(): Terminal {
  const { stdout } = process;
  const terminal = openTerminal(
    { stdout, stderr: stdout },
    core.isDebug() ? 'verbose' : 'normal',
    withoutCommands,
    actionTerms,
  );
  const annotate = (tell: (text: string) => void, lines: readonly string[]) =>
    tell(lines.map(line => printable(terminal.clean(inActionTerms(line)))).join('\n'));
  return {
    ...terminal,
    warn: message => annotate(core.warning, [message]),
    error: (message, hint, details = []) =>
      annotate(core.error, [message, ...details.map(detail => `- ${detail}`), `HINT: ${hint}`]),
    mask: secret => {
      const forms = terminal.mask(secret);
      for (const form of forms) core.setSecret(form);
      return forms;
    },
  };
}
