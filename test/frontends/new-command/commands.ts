import { command, type Registry } from '../../../src/commands/command.ts';
import { registry } from '../../../src/commands/registry.ts';
import { definition } from './weigh-store/definition.ts';

/** What there is, and one more: by this line alone it is known. */
export const commands: Registry = {
  ...registry,
  'weigh-store': command(
    definition,
    () => import('./weigh-store/run.ts'),
    () => import('./weigh-store/present.ts'),
  ),
};
