import { runCli } from '../../../src/frontends/cli.ts';
import { commands } from './commands.ts';

await runCli(commands);
