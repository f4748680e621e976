/** Objects that one check is about. */
export interface Group {
  readonly name: string;
  readonly one: string;
  readonly many?: string;
  readonly has: (kind: string, isForeignKey: boolean) => boolean;
}

const kinds =
  (...of: readonly string[]) =>
  (kind: string) =>
    of.includes(kind);

const namedGroups: readonly Group[] = [
  { name: 'tables', one: 'table', has: kinds('table', 'partitioned table', 'foreign table') },
  { name: 'columns', one: 'column', has: kinds('column') },
  { name: 'views', one: 'view', has: kinds('view', 'materialized view') },
  {
    name: 'types',
    one: 'type',
    has: kinds('enum', 'domain', 'range', 'base type', 'shell type', 'composite type'),
  },
  { name: 'indexes', one: 'index', many: 'indexes', has: kinds('index') },
  {
    name: 'constraints',
    one: 'constraint',
    has: (kind, isForeignKey) => kind === 'constraint' && !isForeignKey,
  },
  {
    name: 'foreign keys',
    one: 'foreign key',
    has: (kind, isForeignKey) => kind === 'constraint' && isForeignKey,
  },
  { name: 'sequences', one: 'sequence', has: kinds('sequence') },
  { name: 'triggers', one: 'trigger', has: kinds('trigger', 'event trigger') },
  { name: 'policies', one: 'policy', many: 'policies', has: kinds('policy') },
  {
    name: 'functions',
    one: 'function',
    has: kinds('function', 'procedure', 'aggregate', 'window function'),
  },
  { name: 'extensions', one: 'extension', has: kinds('extension') },
];

export const groups: readonly Group[] = [
  ...namedGroups,
  {
    name: 'other objects',
    one: 'other object',
    has: (kind, isForeignKey) => !namedGroups.some(group => group.has(kind, isForeignKey)),
  },
];

/** The names of the checks that compare objects. */
export const objectChecks: readonly string[] = groups.map(({ name }) => name);
