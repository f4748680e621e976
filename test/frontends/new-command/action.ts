import { runAction } from '../../../src/frontends/github/action.ts';
import { commands } from './commands.ts';

await runAction('weigh-store', commands);
