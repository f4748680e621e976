import { option } from '../catalog/reference.ts';
import { shown } from '../options/messages.ts';
import {
  type Asked,
  type AskedNames,
  defineOptions,
  type OptionDefinition,
  type OptionSet,
} from '../options/schema.ts';
import { stores } from '../storage/registry.ts';

const kinds = Object.values(stores);

type Kind = (typeof kinds)[number];

/** Of several types one that is all of them. */
type Merged<Each> = (Each extends unknown ? (each: Each) => void : never) extends (
  all: infer All,
) => void
  ? { readonly [Name in keyof All]: All[Name] }
  : never;

/** TypeScript cannot see what assigning a list of objects makes of the first. */
const merged = <Each extends OptionSet>(each: readonly Each[]): Merged<Each> =>
  Object.assign({}, ...each);

export const storeOptions = merged<Kind['options']>(kinds.map(({ options }) => options));

/** Of commands that write dumps. */
export const storeWriteOptions = merged<Kind['writeOptions']>(
  kinds.map(({ writeOptions }) => writeOptions),
);

/** Of commands that read dumps. */
export const storeReadOptions = merged<Kind['readOptions']>(
  kinds.map(({ readOptions }) => readOptions),
);

export const sourceServerOption = defineOptions({
  'source-server': {
    group: 'store',
    type: 'text',
    placeholder: 'SERVER',
    otherwise: 'the only one that has backups there',
    allowed: 'a `server-name`, or `HOST:PORT`',
    description: 'Which server the backups are of, where those of several lie in one place.',
    wrong: wrongSourceServer,
  },
});

/** Whether the store wants a login to Azure: only where it has no key of its own. */
export const storeNeedsIdentity = (asked: Pick<AskedNames, 'has'>): boolean =>
  kinds.some(({ needsLogin }) => needsLogin?.(asked));

/** The simplest first, which the registry has last. */
const bySimplicity = kinds.toReversed();

/** The options that speak of a kind of store, secrets last. */
function optionsOf({ options, writeOptions, readOptions }: Kind): readonly string[] {
  const [secret = [], open = []] = [true, false].map(wanted =>
    Object.entries<OptionDefinition>(options)
      .filter(([, definition]) => (definition.secret === true) === wanted)
      .map(([name]) => name),
  );
  return [...open, ...Object.keys(writeOptions), ...Object.keys(readOptions), ...secret];
}

/** Whether any option speaks of a store. */
export const storeIsMeant = ({ has }: Pick<AskedNames, 'has'>): boolean =>
  kinds.some(kind => optionsOf(kind).some(has));

/** That exactly one store is described, and wholly. */
export function storeRule(asked: Asked<typeof storeOptions>): readonly string[] {
  const { has, label } = asked;
  const spokenOf = bySimplicity.filter(kind => optionsOf(kind).some(has));
  const [kind] = spokenOf;
  if (kind === undefined) {
    const wanted = bySimplicity.map(({ key }) => option(key)).join(', ');
    return [`${wanted}: no store. Give ${bySimplicity.flatMap(({ ways }) => ways).join(', or ')}.`];
  }
  if (spokenOf.length === 1) return kind.rule(asked);
  const [one = '', ...others] = spokenOf.map(of => optionsOf(of).filter(has).map(label).join(', '));
  return [`${one}: cannot be combined with ${others.join(', ')}.`];
}

export const storeWarning = (asked: Asked<typeof storeOptions>): readonly string[] =>
  kinds.flatMap(({ warning }) => warning?.(asked) ?? []);

/**
 * The folder of a server has to be known before the server is asked. `ofServer`: the store is that of the server of the
 * options, whose name says it as well.
 */
export function serverFolderRule(
  { values, has, label, takes }: Asked<typeof storeOptions>,
  ofServer = false,
): string[] {
  if (!values['storage-prefix']?.includes('{server}') || has('source-server')) return [];
  if (ofServer && (has('server-name') || has('host'))) return [];
  const prefix = label('storage-prefix');
  return [
    ofServer
      ? `${prefix}: {server} needs ${option('server-name')}, since the host stands in a key vault.`
      : `${prefix}: {server} needs ${takes('source-server') ? option('source-server') : option('server-name')}, to know whose folder is meant.`,
  ];
}

/** An address may hold the directory of a socket. */
function wrongSourceServer(text: string): string | undefined {
  return /\p{Cc}/u.test(text) ? `${shown(text)} is not allowed: control characters.` : undefined;
}
