import { type Finding, findingLevels } from '../catalog/findings/finding.ts';
import type { DatabaseStatus } from '../catalog/status.ts';

/** Of a verb that looks at the whole store. */
export interface Measured {
  readonly statuses: readonly DatabaseStatus[];
  readonly checkedAt: Date;
  /** `undefined`: nothing was looked for. */
  readonly findings?: readonly Finding[];
}

interface Metric {
  readonly name: string;
  readonly help: string;
}

interface DatabaseMetric extends Metric {
  /** `undefined`: it is not known. */
  readonly value: (status: DatabaseStatus) => number | undefined;
}

const seconds = (time: Date): number => Math.floor(time.getTime() / 1000);

/** All are gauges. Times of what never happened are 0, so that an alert on their age goes off. */
const databaseMetrics: readonly DatabaseMetric[] = [
  {
    name: 'last_success_timestamp_seconds',
    help: 'Instant that the newest good backup shows; 0 when there is none.',
    value: ({ newest }) => (newest ? seconds(newest.at) : 0),
  },
  {
    name: 'size_bytes',
    help: 'Size of the newest good dump.',
    value: ({ newest }) => newest?.sizeBytes,
  },
  {
    name: 'duration_seconds',
    help: 'Time that the newest good backup took.',
    value: ({ newest }) => newest?.durationSeconds,
  },
  {
    name: 'rows',
    help: 'Rows in the newest good backup, where they were counted.',
    value: ({ newest }) => newest?.rows ?? undefined,
  },
  {
    name: 'verified_timestamp_seconds',
    help: 'Time when a good backup last passed a verification; 0 when none did.',
    value: ({ verifiedAt }) => (verifiedAt ? seconds(verifiedAt) : 0),
  },
  {
    name: 'backups',
    help: 'Backups that can be used, safety backups among them.',
    value: ({ backups }) => backups,
  },
  {
    name: 'stored_bytes',
    help: 'Bytes of all files of the backups.',
    value: ({ storedBytes }) => storedBytes,
  },
  {
    name: 'failed_runs',
    help: 'Runs that came to nothing since the newest good backup.',
    value: ({ failedRuns }) => failedRuns,
  },
];

const checkMetric: Metric = {
  name: 'check_timestamp_seconds',
  help: 'Time when these metrics were taken.',
};

const findingsMetric: Metric = {
  name: 'findings',
  help: 'Findings of the check, by level.',
};

/**
 * Metrics in Prometheus' text format 0.0.4, for the node exporter's textfile collector. The store is a
 * label: the exporter refuses files of two stores that hold databases of the same name.
 */
export function metricsText({ statuses, checkedAt, findings }: Measured, store: string): string {
  const families = [
    ...databaseMetrics.map(metric =>
      family(
        metric,
        statuses.flatMap(status => {
          const value = metric.value(status);
          return value === undefined ? [] : [{ labels: labelsOf(status), value }];
        }),
        store,
      ),
    ),
    family(checkMetric, [{ labels: {}, value: seconds(checkedAt) }], store),
    family(
      findingsMetric,
      findings
        ? findingLevels.map(level => ({
            labels: { level },
            value: findings.filter(finding => finding.level === level).length,
          }))
        : [],
      store,
    ),
  ];
  return families.join('');
}

/** A database that nobody knows the server of has no such label. */
const labelsOf = ({ database, server }: DatabaseStatus): Sample['labels'] => ({
  database,
  ...(server === undefined ? {} : { server }),
});

interface Sample {
  readonly labels: Readonly<Record<string, string>>;
  readonly value: number;
}

function family({ name, help }: Metric, samples: readonly Sample[], store: string): string {
  if (samples.length === 0) return '';
  const full = `pg_azure_backup_${name}`;
  const lines = samples.map(({ labels, value }) => {
    const pairs = Object.entries({ ...labels, store }).map(
      ([label, text]) => `${label}="${escapeLabel(text)}"`,
    );
    return `${full}{${pairs.join(',')}} ${value}`;
  });
  return [`# HELP ${full} ${help}`, `# TYPE ${full} gauge`, ...lines, ''].join('\n');
}

const escapeLabel = (text: string): string =>
  text.replace(/[\\"\n]/g, character => (character === '\n' ? '\\n' : `\\${character}`));
