import { Failure } from '../../../../src/catalog/failure.ts';
import { matchesAny } from '../../../../src/catalog/patterns.ts';
import { ownCommand } from '../../../../src/catalog/reference.ts';
import type { Ran, ValuesFor } from '../../../../src/commands/command.ts';
import { azureLogin } from '../../../../src/connections/azure-login.ts';
import { openStore } from '../../../../src/connections/store.ts';
import type { CommandContext } from '../../../../src/operations/run-context.ts';
import type { definition } from './definition.ts';

type Values = ValuesFor<typeof definition>;

export interface Weight {
  readonly objects: number;
  readonly bytes: number;
  readonly limit: number;
  readonly values: Values;
}

export async function run(values: Values, context: CommandContext): Promise<Ran<Weight>> {
  const store = await openStore(values, azureLogin(values, context), undefined);
  const weight = { objects: 0, bytes: 0, limit: values['at-most-bytes'], values };
  if (values['dry-run']) return { result: weight, location: store.location };
  await store.check('read', context.signal);
  for await (const { name, sizeBytes } of store.list('', context.signal)) {
    const [folder = ''] = name.split('/');
    if (values.folders.length > 0 && !matchesAny(values.folders, folder)) continue;
    weight.objects += 1;
    weight.bytes += sizeBytes;
  }
  if (weight.objects === 0) {
    throw new Failure(
      'BACKUP_NOT_FOUND',
      'there is nothing to weigh',
      `Look everywhere: ${ownCommand('weigh-store')}`,
    );
  }
  return { result: weight, location: store.location };
}
