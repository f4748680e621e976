import { verifyLevels } from '../catalog/verification.ts';
import { wrongDatabaseName } from '../connections/server-options.ts';
import { unless } from '../options/messages.ts';
import { defineOptions } from '../options/schema.ts';

/** Options that several commands take. */

export const selectionOptions = defineOptions({
  databases: {
    group: 'command',
    type: 'patterns',
    placeholder: 'PATTERN',
    otherwise: 'all',
    description:
      'Databases to include. System databases (`template1`, `azure_sys`, an unused `postgres` …) only when named without wildcards.',
  },
  'exclude-databases': {
    group: 'command',
    type: 'patterns',
    placeholder: 'PATTERN',
    otherwise: 'none',
    description: 'Databases to leave out, even when `databases` includes them.',
  },
});

export const backupOptions = defineOptions({
  database: {
    group: 'command',
    type: 'text',
    placeholder: 'DATABASE',
    description: 'Database whose backup is meant.',
    wrong: wrongDatabaseName,
  },
  backup: {
    group: 'command',
    type: 'text',
    placeholder: 'BACKUP',
    default: 'latest',
    description:
      'Which backup: `latest`, a name, the path of its dump as any tool shows it (with prefix, container or as a URL), a time with hyphens as in the name (`2026-11-21T03-00-00Z`, exactly that one), or a time with colons (`2026-11-21T03:00:00Z`, the newest at or before it).',
  },
});

export const runIdOption = defineOptions({
  'run-id': {
    group: 'command',
    type: 'text',
    placeholder: 'ID',
    otherwise: "that of GitHub's run or GitLab's pipeline, or a new one",
    allowed: 'up to 100 letters, digits, and `.` `_` `:` `/` `-`',
    description:
      'Names the run, so that one that is started again goes on with the rest: a database that a run of this id has backed up within the last 12 hours, with no less in it, is not backed up once more unless that backup failed a verification. Has to be another for every run that is due.',
    wrong: wrongRunId,
  },
});

export const dryRunOption = defineOptions({
  'dry-run': {
    group: 'command',
    type: 'boolean',
    default: 'false',
    description: 'Check everything and show what would be done, but change nothing.',
  },
});

export const verifyLevelOption = defineOptions({
  'verify-level': {
    group: 'command',
    type: 'choice',
    placeholder: 'LEVEL',
    choices: verifyLevels,
    default: 'archive',
    description:
      'How far to look: `checksum` reads every byte and compares; `archive` also decodes the whole dump; `restore` is a drill: it restores into a scratch database and compares that with what was recorded.',
  },
});

/** Of what loads a dump, for good or for a drill. */
export const loadOptions = defineOptions({
  jobs: {
    group: 'command',
    type: 'jobs',
    placeholder: 'N',
    default: 'auto',
    min: 1,
    max: 64,
    allowed: '`auto`, or 1 to 64',
    description: 'Parallel jobs of pg_restore; `auto` goes by the processor cores and the archive.',
  },
  'load-search-path': {
    group: 'command',
    type: 'boolean',
    default: 'false',
    consent: true,
    description:
      'Load with the `search_path` of the database, for functions that need one, instead of an empty one. Whoever may create objects in its schemas can have code run by the login that restores: see docs/security.md.',
  },
  'drill-extensions': {
    group: 'command',
    type: 'patterns',
    placeholder: 'EXTENSION',
    default: 'azure',
    description:
      'Extensions that a drill with `scratch` `runner` makes, by a superuser of its throw-away server; `azure` stands for all that Azure Database for PostgreSQL offers. A backup that needs another one is not verifiable there. The packages of those that are named one by one are installed where they are missing and that can be done (Debian, Ubuntu).',
  },
});

/** What of a database a backup leaves out. */
export const exclusionOptions = defineOptions({
  'exclude-table-data': {
    group: 'command',
    type: 'patterns',
    placeholder: '[SCHEMA.]TABLE',
    otherwise: 'none',
    description:
      'Tables to dump without their rows: a name in any schema, or a schema and a name. Of a partitioned table all partitions are meant. The definition of the table is kept.',
  },
  'exclude-schemas': {
    group: 'command',
    type: 'patterns',
    placeholder: 'SCHEMA',
    otherwise: 'none',
    description: 'Schemas to leave out, with everything in them.',
  },
});

export const newerClientOption = defineOptions({
  'allow-newer-client': {
    group: 'command',
    type: 'boolean',
    default: 'false',
    description:
      "Dump with a pg_dump of a later major version than the server's. Such an archive may not go back into the same server.",
  },
});

/** From which age on something is reported. */
export const ageOptions = defineOptions({
  'max-age-hours': {
    group: 'command',
    type: 'integer',
    placeholder: 'HOURS',
    default: '36',
    min: 1,
    max: 87600,
    description: 'Age from which on the newest good backup of a database is too old.',
  },
  'max-verified-age-days': {
    group: 'command',
    type: 'integer',
    placeholder: 'DAYS',
    otherwise: 'not looked at',
    min: 1,
    max: 36500,
    description: 'Days within which each database must have had a backup that was verified.',
  },
  'expiry-warning-days': {
    group: 'command',
    type: 'integer',
    placeholder: 'DAYS',
    default: '30',
    min: 0,
    max: 3650,
    description:
      'Days before a SAS token or a secret in Key Vault expires in which it is a finding.',
  },
});

export const scratchOption = defineOptions({
  scratch: {
    group: 'command',
    type: 'scratch',
    placeholder: 'WHERE',
    default: 'runner',
    allowed: '`runner`, `server`, or `HOST[:PORT]`',
    description:
      'Where a drill restores to: `runner` starts a throw-away PostgreSQL on this machine, `server` makes a scratch database on the server of `host`, and another host means one there, with the same login.',
  },
});

export const reportFileOptions = defineOptions({
  'junit-file': {
    group: 'command',
    type: 'text',
    placeholder: 'FILE',
    otherwise: 'none',
    description: 'File to write the result to as JUnit XML, for the test reports of CI systems.',
  },
  'metrics-file': {
    group: 'command',
    type: 'text',
    placeholder: 'FILE',
    otherwise: 'none',
    description:
      "File to write metrics to in Prometheus' text format, for the textfile collector of its node exporter.",
  },
});

function wrongRunId(text: string): string | undefined {
  return unless(/^[\w.:/-]{1,100}$/u, text, 'up to 100 letters, digits, and . _ : / -');
}
