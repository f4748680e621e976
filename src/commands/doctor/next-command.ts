import { ownCommand } from '../../catalog/reference.ts';
import type { GivenOptions } from '../../options/reproduce.ts';

/** What of its options a command shares with the doctor, beside server and store, which every command gets. */
const shared = {
  backup: [
    ...['databases', 'exclude-databases', 'exclude-table-data', 'exclude-schemas'],
    ...['allow-newer-client', 'storage-create-container', 'storage-access-tier'],
  ],
  verify: ['databases', 'exclude-databases', 'scratch', 'drill-extensions'],
  prune: ['databases', 'exclude-databases'],
} as const;

/** The command that the doctor looked for, as it looked: with the same databases, and the same left out. */
export function commandAsLookedAt(verb: keyof typeof shared, given: GivenOptions): string {
  const found = shared[verb].flatMap(name => {
    const option = given.get(name);
    if (option?.kind !== 'text' || option.text === 'false') return [];
    const items = option.text.replaceAll('\n', ',');
    return [[name, items === 'true' ? (true as const) : items] as const];
  });
  const options = Object.fromEntries(found);
  switch (verb) {
    case 'backup':
      return ownCommand('backup', options);
    case 'verify':
      return ownCommand('verify', { ...options, 'verify-level': 'restore' });
    case 'prune':
      return ownCommand('prune', { ...options, 'dry-run': true });
  }
}

/** What somebody does once all is in place; nothing where only a restore was meant, which nobody does for its own sake. */
export function nextCommand(commands: readonly string[], given: GivenOptions): string | undefined {
  const verb = (['backup', 'verify', 'prune'] as const).find(one => commands.includes(one));
  return verb && commandAsLookedAt(verb, given);
}
