import {
  type Contents,
  compareContents,
  type Migration,
  type Validation,
  withoutLeftOut,
} from './contents.ts';
import type { Check } from './evidence.ts';
import type { Manifest } from './manifest.ts';

/**
 * What a drill says of a restored database: from what was recorded and what was found there to one
 * check for each subject. Pure. The names of the checks and their order are a public contract.
 */

/** What was looked for, or why it could not be. */
export type Finding<Found> = { readonly found: Found } | { readonly refused: string };

/** What a drill is compared with. */
export interface Recorded {
  readonly contents: Contents;
  readonly manifest: Manifest;
  /** `kind ident` of the objects that this restore left out. */
  readonly lacks: readonly string[];
  /** Tables, by ident, whose rows this restore left out. */
  readonly emptied: readonly string[];
  /** More was left out than can be told apart: what is missing or differs may be so for want of it. */
  readonly incomplete: boolean;
}

/** What was found in the restored database. */
export interface DrillFindings {
  /** Of the server that it was restored into. */
  readonly major: number;
  readonly objects: Finding<{
    /** Without rows. */
    readonly contents: Contents;
    readonly extensions: Manifest['extensions'];
    readonly states: readonly {
      readonly kind: string;
      readonly ident: string;
      readonly state: ObjectState;
    }[];
  }>;
  readonly rows: Finding<Pick<Contents, 'rows' | 'hashes'>>;
  /** Of what is passed over, here and below, the reason: “over periods”. */
  readonly sequences: Finding<{
    readonly looked: number;
    readonly behind: readonly SequenceBehind[];
    readonly refused: readonly string[];
    readonly passedOver: readonly string[];
  }>;
  readonly orphans: Finding<{
    readonly keys: readonly KeyOrphans[];
    readonly refused: readonly string[];
    readonly passedOver: readonly string[];
  }>;
  readonly migrations: Finding<readonly Migration[]>;
  readonly views: Finding<{
    readonly looked: number;
    /** Each with PostgreSQL's reason. */
    readonly broken: readonly string[];
    readonly refused: readonly string[];
    readonly passedOver: readonly string[];
  }>;
}

/** What is there and does not work as it should. */
export const objectStates = ['invalid', 'not validated', 'disabled'] as const;
export type ObjectState = (typeof objectStates)[number];

export interface SequenceBehind {
  readonly sequence: string;
  readonly column: string;
  readonly next: string;
  readonly extreme: string;
}

export interface KeyOrphans {
  readonly ident: string;
  /** PostgreSQL promises that there are none: the key is validated and enforced. */
  readonly promised: boolean;
  readonly orphans: number;
}

/** As many orphans of a key are counted. */
export const orphansCounted = 1000;

/** What is looked for to know that all of a dump is there. */
export type LoadFindings = Pick<DrillFindings, 'major' | 'objects' | 'rows'>;

/** Whether all that was dumped is there: the first checks of a drill. */
export function judgeLoad(recorded: Recorded, found: LoadFindings): Check[] {
  const wanted = wantedOf(recorded);
  return [
    ...groups.map(group =>
      check(group.name, found.objects, objects => judgeObjects(group, recorded, wanted, objects)),
    ),
    check('rows', found.rows, rows => judgeRows(recorded, wanted, rows)),
    check('contents', found.rows, rows => judgeContents(wanted, found, rows)),
  ];
}

const wantedOf = ({ contents, lacks, emptied }: Recorded): Contents =>
  withoutLeftOut(contents, lacks, emptied);

/** Every check of a restored database, in the order in which they are told. */
export function judgeDrill(recorded: Recorded, found: DrillFindings): Check[] {
  const { incomplete } = recorded;
  const wanted = wantedOf(recorded);
  return [
    ...judgeLoad(recorded, found),
    check('sequence values', found.sequences, judgeSequences),
    check('orphans', found.orphans, judgeOrphans),
    check('migrations', found.migrations, migrations =>
      judgeMigrations(recorded, wanted, migrations),
    ),
    check('views compile', found.views, views =>
      incomplete ? inDoubt(judgeViews(views)) : judgeViews(views),
    ),
  ];
}

type Found<Subject extends 'objects' | 'rows' | 'sequences' | 'orphans' | 'views'> = Extract<
  DrillFindings[Subject],
  { readonly found: unknown }
>['found'];

type Judgement = Omit<Check, 'name'>;

const check = <What>(
  name: string,
  finding: Finding<What>,
  judge: (found: What) => Judgement,
): Check =>
  'refused' in finding
    ? {
        name,
        verdict: 'unverifiable',
        figure: 'could not be looked at',
        problems: [finding.refused],
        hint: 'It says nothing about the backup. Restore as a role that may read everything it makes, or choose another --scratch.',
      }
    : { name, ...judge(finding.found) };

const judgement = (figure: string, problems: readonly string[], hint: string): Judgement =>
  problems.length > 0
    ? { verdict: 'failed', figure, problems: shorten(problems), hint }
    : { verdict: 'passed', figure, problems: [] };

/** What is not as it was recorded. */
interface Difference {
  readonly text: string;
  /** It would be so as well for want of something that was left out. */
  readonly isLack: boolean;
}

function judgeDifferences(
  figure: string,
  differences: readonly Difference[],
  incomplete: boolean,
): Judgement {
  const judged = judgement(
    figure,
    differences.map(({ text }) => text),
    differsHint,
  );
  return incomplete && differences.every(({ isLack }) => isLack) ? inDoubt(judged) : judged;
}

/** What may have failed for want of what was left out is not held against the backup. */
export const inDoubt = <Judged extends Judgement>(judged: Judged): Judged =>
  judged.verdict === 'failed'
    ? {
        ...judged,
        verdict: 'unverifiable',
        hint: 'It was left out of this restore, or needs something that was: the check "restore" says what, and why.',
      }
    : judged;

const skipped = (figure: string, hint?: string): Judgement => ({
  verdict: 'skipped',
  figure,
  problems: [],
  ...(hint !== undefined && { hint }),
});

const shownProblems = 20;

const shorten = (problems: readonly string[]): string[] =>
  problems.length > shownProblems
    ? [...problems.slice(0, shownProblems), `and ${amount(problems.length - shownProblems)} more`]
    : [...problems];

const amount = (value: number): string => value.toLocaleString('en-US');

const counted = (value: number, one: string, many = `${one}s`): string =>
  `${amount(value)} ${value === 1 ? one : many}`;

/** The parts of a figure that there are. */
const sentence = (parts: readonly (string | false | undefined)[]): string =>
  parts.filter(part => typeof part === 'string' && part !== '').join('; ');

/** Objects that one check is about. */
interface Group {
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
    has: kinds('enum', 'domain', 'range', 'base type', 'composite type'),
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

const groups: readonly Group[] = [
  ...namedGroups,
  {
    name: 'other objects',
    one: 'other object',
    has: (kind, isForeignKey) => !namedGroups.some(group => group.has(kind, isForeignKey)),
  },
];

/** The names of the checks that compare objects. */
export const objectChecks: readonly string[] = groups.map(({ name }) => name);

function judgeObjects(
  { one, many, has }: Group,
  { contents: recorded, manifest, incomplete }: Recorded,
  wanted: Contents,
  found: Found<'objects'>,
): Judgement {
  const foreignKeys = new Set([
    ...(recorded.foreignKeys ?? []),
    ...(found.contents.foreignKeys ?? []),
  ]);
  const ofGroup = ({ schemaVersion, major, objects }: Contents): Contents => ({
    schemaVersion,
    major,
    objects: objects.filter(([kind, ident]) => has(kind, foreignKeys.has(ident))),
    rows: null,
  });
  const before = ofGroup(wanted);
  const after = ofGroup(found.contents);
  const total = before.objects.length;
  const kept = new Set(before.objects);
  const leftOut = ofGroup(recorded).objects.filter(object => !kept.has(object));
  const differences = compareContents(before, after);
  const states = new Map(
    found.states
      .filter(({ kind, ident }) => has(kind, foreignKeys.has(ident)))
      .map(({ kind, ident, state }) => [`${kind} ${ident}`, state]),
  );
  const versions = has('extension', false) ? otherVersions(manifest, found) : [];
  const figure = sentence([
    total === 0 ? 'none' : counted(total, one, many),
    ...stateNotes(states, differences),
    ...versions,
    leftOut.length > 0 &&
      `${amount(leftOut.length)} left out of this restore (${listed(leftOut.map(([kind, ident]) => `${kind} ${ident}`))})`,
    total > 0 && definitionsNote(differences, recorded, found.contents),
  ]);
  const problems = objectProblems(states, differences);
  if (total === 0 && problems.length === 0) return skipped(figure);
  return {
    ...judgeDifferences(figure, problems, incomplete),
    ...(problems.length === 0 && versions.length > 0 && { hint: versionHint }),
  };
}

const differsHint =
  'The restored database is not what was dumped. Keep an older backup, take a new one and verify it; if it shows the same, please report it.';

const versionHint =
  'A restore installs the version that is the server’s default. To have the recorded one, choose a server that offers it, or update the extension afterwards.';

function objectProblems(
  states: ReadonlyMap<string, ObjectState>,
  { missing, unexpected, changed }: Validation,
): Difference[] {
  // An invalid index is not dumped, so that none was recorded: each has become so.
  const invalid = [...states].filter(([, state]) => state === 'invalid').map(([object]) => object);
  const certain = (text: string): Difference => ({ text, isLack: false });
  const lack = (text: string): Difference => ({ text, isLack: true });
  return [
    ...invalid.map(object => certain(`${object} is invalid`)),
    ...missing
      .filter(object => !invalid.includes(object))
      .map(object => lack(`${object} is missing`)),
    ...unexpected.map(object => certain(`${object} is not in the backup`)),
    ...changed.map(object => {
      const state = states.get(object);
      return lack(state ? `${object} is ${state}` : `${object} differs`);
    }),
  ];
}

/** What is not as it should be, and was recorded so. */
function stateNotes(
  states: ReadonlyMap<string, ObjectState>,
  { changed, definitionsCompared }: Validation,
): string[] {
  return (['not validated', 'disabled'] as const).flatMap(state => {
    const same = [...states].filter(([object, its]) => its === state && !changed.includes(object));
    if (same.length === 0) return [];
    return [`${amount(same.length)} ${state}${definitionsCompared ? ', as in the source' : ''}`];
  });
}

const otherVersions = (manifest: Manifest, { extensions }: Found<'objects'>): string[] =>
  manifest.extensions.flatMap(({ name, version }) => {
    const now = extensions.find(one => one.name === name)?.version;
    return now === undefined || now === version
      ? []
      : [`${name} ${version} in the source, ${now} here`];
  });

const definitionsNote = (
  { definitionsCompared }: Validation,
  recorded: Contents,
  restored: Contents,
): string | false =>
  !definitionsCompared && `definitions not compared: ${recorded.major} -> ${restored.major}`;

const shownNames = 3;

const listed = (names: readonly string[]): string =>
  names.length > shownNames ? `${names.slice(0, shownNames).join(', ')}, …` : names.join(', ');

function judgeRows(
  { manifest, contents, emptied, incomplete }: Recorded,
  wanted: Contents,
  { rows: restored }: Found<'rows'>,
): Judgement {
  if (contents.rows === null) {
    return skipped('not counted when the backup was taken', 'Back up with --row-counts exact.');
  }
  const { rows, warnings } = compareRows(wanted, restored);
  const tables = wanted.rows?.filter(([kind]) => kind === 'table') ?? [];
  const total = tables.reduce((sum, [, , number]) => sum + number, 0);
  const withoutRows = manifest.exclusions.tableData.length;
  const figure = sentence([
    `${counted(total, 'row')} in ${counted(tables.length, 'table')}`,
    withoutRows > 0 && `${counted(withoutRows, 'table')} without rows in the backup`,
    emptied.length > 0 && `rows left out of this restore: ${listed(emptied)}`,
    listed(warnings),
  ]);
  const differences = rows.map(({ table, recorded, restored: now }) => ({
    text: `${table}: ${rowsOrNone(recorded)} recorded, ${rowsOrNone(now)} restored`,
    isLack: now === null,
  }));
  return judgeDifferences(figure, differences, incomplete);
}

const rowsOrNone = (rows: number | null): string =>
  rows === null ? 'no table' : counted(rows, 'row');

/** Compares nothing but numbers of rows. */
const compareRows = ({ schemaVersion, major, rows }: Contents, restored: Contents['rows']) =>
  compareContents(
    { schemaVersion, major, objects: [], rows },
    { schemaVersion, major, objects: [], rows: restored },
  );

function judgeContents(wanted: Contents, found: LoadFindings, rows: Found<'rows'>): Judgement {
  if (!wanted.hashes) {
    return skipped('not asked for when the backup was taken', 'Back up with --content-hashes.');
  }
  if (wanted.major !== found.major) {
    return skipped(
      `not compared: ${wanted.major} -> ${found.major}, where the same rows may have other hashes`,
    );
  }
  // With the objects: another version of an extension explains other wordings.
  const objects = 'found' in found.objects ? found.objects.found.contents : wanted;
  const { contents, contentsCompared, warnings } = compareContents(wanted, { ...objects, ...rows });
  const known = compareContents(wanted, { ...objects, rows: rows.rows }).warnings;
  return judgement(
    sentence([
      `what is in ${counted(contentsCompared, 'table')}`,
      listed(warnings.filter(warning => !known.includes(warning))),
    ]),
    contents.map(table => `${table}: other rows than recorded, though as many`),
    differsHint,
  );
}

/** How many things were passed over, by reason. */
const passedOverNote = (reasons: readonly string[]): string =>
  sentence(
    [...Map.groupBy(reasons, reason => reason)].map(
      ([reason, { length }]) => `${amount(length)} ${reason} passed over`,
    ),
  );

const judgeSequences = ({ looked, behind, refused, passedOver }: Found<'sequences'>): Judgement =>
  looked + passedOver.length === 0
    ? skipped('no sequence numbers a column')
    : partly(
        sentence([
          counted(looked, 'column numbered by a sequence', 'columns numbered by a sequence'),
          passedOverNote(passedOver),
        ]),
        behind.map(
          ({ sequence, column, next, extreme }) =>
            `${sequence} would give ${next} next, but ${column} has ${extreme} already`,
        ),
        refused,
        'The backup cannot tell whether the source has the same fault: values of sequences are not recorded. Look there, and mend it by setval.',
      );

function judgeOrphans({ keys, refused, passedOver }: Found<'orphans'>): Judgement {
  if (keys.length + refused.length + passedOver.length === 0) return skipped('no foreign keys');
  const words = ({ ident, orphans }: KeyOrphans) =>
    `${ident}: ${orphans >= orphansCounted ? `${amount(orphans)} rows or more` : counted(orphans, 'row')} with nothing to refer to`;
  const found = keys.filter(({ orphans }) => orphans > 0);
  const unpromised = found.filter(({ promised }) => !promised);
  return partly(
    sentence([
      counted(keys.length, 'foreign key'),
      unpromised.length > 0 &&
        `not validated or not enforced, so no fault: ${listed(unpromised.map(words))}`,
      passedOverNote(passedOver),
    ]),
    found.filter(({ promised }) => promised).map(words),
    refused,
    'A restore checks keys as it adds them. Look whether the source has the same rows: then the backup is faithful, and the source is to be mended (rows loaded with triggers off, a damaged index).',
  );
}

/** Not all could be looked at: then what was found good is not the whole. */
function partly(
  figure: string,
  problems: readonly string[],
  refused: readonly string[],
  hint: string,
): Judgement {
  const judged = judgement(figure, [...problems, ...refused], hint);
  return problems.length === 0 && refused.length > 0
    ? { ...judged, verdict: 'unverifiable', hint: 'Restore as a role that may read all of it.' }
    : judged;
}

function judgeMigrations(
  { incomplete }: Recorded,
  wanted: Contents,
  found: readonly Migration[],
): Judgement {
  const recorded = wanted.migrations;
  if (found.length === 0 && !recorded?.length) return skipped('no tables of a tool for migrations');
  const keyOf = ({ tool, table }: Migration) => `${tool} ${table}`;
  const now = new Map(found.map(one => [keyOf(one), one]));
  const before = new Map(recorded?.map(one => [keyOf(one), one]));
  const differing = [...before].flatMap(([key, { version }]) => {
    const restored = now.get(key);
    if (!restored) return [`${key} is missing, or no longer what it was`];
    return restored.version === version
      ? []
      : [`${key}: ${version ?? 'nothing'} recorded, ${restored.version ?? 'nothing'} restored`];
  });
  const dirty = found.filter(({ failed }) => failed > 0);
  const inSource = dirty.filter(one => (before.get(keyOf(one))?.failed ?? 0) > 0);
  const judged = judgement(
    sentence([
      listed(found.map(one => `${keyOf(one)}${one.version === null ? '' : ` at ${one.version}`}`)),
      !recorded && 'nothing had been recorded to compare with',
    ]),
    [
      ...differing,
      ...dirty.map(
        one =>
          `${keyOf(one)}: ${counted(one.failed, 'migration')} failed, under way or locked${inSource.includes(one) ? ', in the source as well' : ''}`,
      ),
    ],
    differing.length > 0 || (inSource.length < dirty.length && recorded)
      ? differsHint
      : 'The backup is faithful; an application would refuse to start on it, as on the source. Finish or repair the migration in the source, then back up again.',
  );
  const isLack = dirty.length === 0 && differing.every(text => text.includes(' is missing'));
  return incomplete && isLack ? inDoubt(judged) : judged;
}

const judgeViews = ({ looked, broken, refused, passedOver }: Found<'views'>): Judgement =>
  looked + passedOver.length === 0
    ? skipped('no views')
    : partly(
        sentence([counted(looked, 'view'), passedOverNote(passedOver)]),
        broken,
        refused,
        'The view stands, but cannot be read. Most often a function that it calls no longer fits; look whether the source has the same fault.',
      );
