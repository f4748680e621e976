import { runCleanup } from '../../../src/frontends/github/post-step.ts';
import { commands } from './commands.ts';

await runCleanup(commands);
