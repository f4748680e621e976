import { option } from '../catalog/reference.ts';
import { shown } from './messages.ts';

/**
 * What may be passed on to pg_dump: what leaves the rows and the definitions in the archive as they
 * are. An option that is not known to is refused, so that one of a later pg_dump cannot slip in.
 */
const allowed: readonly string[] = [
  '-v',
  '--verbose',
  '--disable-dollar-quoting',
  '--load-via-partition-root',
  '--quote-all-identifiers',
  '--role=NAME',
  '--no-sync',
  '--no-subscriptions',
  '--statistics',
  '--no-statistics',
];

const reasons = {
  content: 'it changes what is dumped, and a restore would not bring everything back',
  form: 'it changes how the rows are written; a restore would be slow or not exact',
  ours: 'this program sets it itself',
  connection: 'the connection is made from the options of the server',
  restore: 'it has no effect on an archive; it belongs to the restore',
  nothing: 'it makes no difference to the dump of a whole database',
  ends: 'pg_dump would print a text and make no dump',
} as const;

/** Options that people try, and why they are refused. All others get a general reason. */
const refused: Readonly<Record<keyof typeof reasons, string>> = {
  content: `-a --data-only -s --schema-only --statistics-only --section --no-data --no-schema
    -n --schema -t --table --table-and-children -T --exclude-table --exclude-table-and-children
    --exclude-table-data-and-children -e --extension --exclude-extension --filter -B --no-blobs
    --no-large-objects --no-comments --no-policies --no-publications --no-security-labels
    --no-toast-compression --no-unlogged-table-data --include-foreign-data --enable-row-security
    --binary-upgrade -x --no-privileges --no-acl`,
  form: `--inserts --column-inserts --attribute-inserts --rows-per-insert --on-conflict-do-nothing
    --extra-float-digits -E --encoding`,
  ours: `-f --file -F --format -j --jobs --snapshot --serializable-deferrable
    --no-synchronized-snapshots`,
  connection: '-d --dbname -h --host -p --port -U --username -w --no-password -W --password',
  restore: `-c --clean -C --create --if-exists -O --no-owner -R --no-reconnect -S --superuser
    --disable-triggers --no-tablespaces --no-table-access-method --use-set-session-authorization
    --restrict-key`,
  nothing: '-b --blobs --large-objects --strict-names --sequence-data --sync-method',
  ends: '-V --version -? --help',
};

const ownOptions: Readonly<Record<string, string>> = {
  '-N': 'exclude-schemas',
  '--exclude-schema': 'exclude-schemas',
  '--exclude-table-data': 'exclude-table-data',
  '-Z': 'compression',
  '--compress': 'compression',
  '--lock-wait-timeout': 'lock-wait-timeout',
};

/**
 * What is wrong with arguments for pg_dump, or `undefined`. Options have to stand alone and in full:
 * what `--sch` or `-vs` mean is for pg_dump's parser to say, and differs between its versions.
 */
export function findForbiddenArgument(lines: readonly string[]): string | undefined {
  const line = lines.find(text => !isAllowed(text));
  if (line === undefined) return undefined;
  const [flag = ''] = line.startsWith('--') ? line.split(/[=\s]/u) : [line.slice(0, 2)];
  const own = ownOptions[flag];
  if (own !== undefined) return `${shown(line)} is refused: use ${option(own)} of this program.`;
  const reason = reasonAgainst(line, flag);
  // Whatever has to do with the connection may hold a password.
  return `${shown(reason === reasons.connection ? flag : line)} is refused: ${reason}. Allowed are ${allowed.join(', ')}.`;
}

const isAllowed = (line: string): boolean =>
  line.startsWith('--role=') ? line.length > '--role='.length : allowed.includes(line);

function reasonAgainst(line: string, flag: string): string {
  if (!line.startsWith('-') || line === '-' || line === '--') {
    return 'it is not an option (a value goes on the line of its option, after "=")';
  }
  const names = Object.keys(reasons).filter(isReason);
  const known = names.find(name => refused[name].split(/\s+/u).includes(flag));
  if (known) return reasons[known];
  return 'it is not known to leave the dump as it is (options must stand alone and be written in full)';
}

function isReason(name: string): name is keyof typeof reasons {
  return Object.hasOwn(reasons, name);
}
