import type { Verb } from './options/definitions.ts';

export { runCli } from './frontends/cli.ts';

// The runner's toolkit is loaded by actions alone: the command line starts without it.
const action = () => import('./frontends/github/action.ts');

export const runAction = async (verb: Verb): Promise<void> => (await action()).runAction(verb);
export const runCleanup = async (): Promise<void> => (await action()).runCleanup();
