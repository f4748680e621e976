import { span } from '../../../catalog/calendar.ts';
import { Failure } from '../../../catalog/failure.ts';
import type { Finding, FindingCode } from '../../../catalog/findings/finding.ts';
import { type CheckPolicy, usualSizeChangePercent } from '../../../catalog/findings/policy.ts';
import { escapePattern, parsePatterns } from '../../../catalog/patterns.ts';
import { option } from '../../../catalog/reference.ts';
import { ownName } from '../../../catalog/server.ts';
import type { DatabaseStatus } from '../../../catalog/status.ts';
import type { AzureLogin } from '../../../connections/azure-login.ts';
import { openStore, serverIn } from '../../../connections/store.ts';
import { sendTestMessage, type TestedOption } from '../../../notifications/test-message.ts';
import { type Assessment, assessBackups } from '../../../operations/assess-backups.ts';
import { type DatabaseSelection, namedIn } from '../../../operations/database-selection.ts';
import type { CommandContext } from '../../../operations/run-context.ts';
import type { GivenOptions } from '../../../options/reproduce.ts';
import { MissingRight } from '../../../storage/missing-right.ts';
import { selectionOf } from '../../selection.ts';
import { type Diagnosis, ok, probe, skipped, type Verdict, warning } from '../diagnosis.ts';
import type { DoctorValues } from '../doctor.ts';
import { commandAsLookedAt } from '../next-command.ts';
import type { ServerFacts } from './server.ts';

/** Whether backups are made, and whether anybody hears of it. `login`: by which the store is opened, if it can be. */
export async function examineWatch(
  values: DoctorValues,
  login: AzureLogin | undefined,
  facts: ServerFacts | undefined,
  context: CommandContext,
): Promise<readonly Diagnosis[]> {
  const found = await Promise.all([
    login === undefined ? [notWithoutStore] : lookAtBackups(values, login, facts, context),
    tellSomebody('webhook', 'notify-url', values, context),
    tellSomebody('ping', 'ping-url', values, context),
  ]);
  return found.flat();
}

const notWithoutStore: Diagnosis = {
  ...{ area: 'watch', probe: 'last-backup', database: null },
  ...skipped('when the last backup was made is not known without a store that can be opened'),
};

/** All manifests of a store are read. */
const manifestsLimitSeconds = 40;

/** As `check` would say it, but that to have none yet is where everybody begins. */
async function lookAtBackups(
  values: DoctorValues,
  login: AzureLogin,
  facts: ServerFacts | undefined,
  context: CommandContext,
): Promise<Diagnosis[]> {
  const sourceServer = values['source-server'];
  let assessment: Assessment | undefined;
  const instead = await probe(
    { area: 'watch', probe: 'last-backup', limitSeconds: manifestsLimitSeconds },
    context.signal,
    async signal => {
      try {
        const store = await openStore(values, login, sourceServer ?? serverIn(values), true);
        assessment = await assessBackups(
          {
            store,
            databasesOnServer: undefined,
            only:
              sourceServer ??
              (facts && ownName({ name: values['server-name'], ...facts.server.address })),
            credentials: [],
          },
          { ...databasesMeant(values, facts), ...policyOf(values, context.given) },
          { ...context, signal },
        );
        return [];
      } catch (error) {
        signal.throwIfAborted();
        return insteadOf(error, context.given);
      }
    },
  );
  return assessment ? diagnosesOf(assessment, values, context.given) : instead;
}

function insteadOf(error: unknown, given: GivenOptions): Verdict {
  if (error instanceof MissingRight) {
    return skipped(`when the last backup was made cannot be seen by this login: ${error.message}`);
  }
  if (error instanceof Failure && error.code === 'STORE_CONTAINER_MISSING') {
    return warning(`there is no backup yet: ${error.message}`, takeTheFirst(given));
  }
  throw error;
}

const takeTheFirst = (given: GivenOptions): string =>
  `Take the first: ${commandAsLookedAt('backup', given)}`;

/** Those of the server, and those that are named; without either whatever is in the store. */
function databasesMeant(values: DoctorValues, facts: ServerFacts | undefined): DatabaseSelection {
  const selection = selectionOf(values);
  if (!facts) return selection;
  const names = new Set([...facts.databases.map(({ name }) => name), ...namedIn(selection)]);
  if (names.size === 0) return selection;
  const list = parsePatterns([...names].map(escapePattern).join(','));
  return list.kind === 'patterns' ? { ...selection, databases: list.patterns } : selection;
}

/** Where nobody says how old a drill may be, there should be one at least: all of a backup restored, unless another level is named. */
const policyOf = (values: DoctorValues, given: GivenOptions): CheckPolicy => ({
  maxAgeHours: values['max-age-hours'],
  maxSizeChangePercent: usualSizeChangePercent,
  maxVerifiedAgeDays:
    values['max-verified-age-days'] ??
    (values.for.includes('verify') ? Number.POSITIVE_INFINITY : undefined),
  verifyLevel:
    values['max-verified-age-days'] === undefined && !given.has('verify-level')
      ? 'restore'
      : values['verify-level'],
  storageQuotaGib: undefined,
  maxQuotaPercent: 100,
  expiryWarningDays: values['expiry-warning-days'],
});

const ofVerification: readonly FindingCode[] = [
  'NOT_VERIFIABLE',
  'NOT_VERIFIED',
  'VERIFICATION_FAILED',
];

/** None of these says that there is a good backup of late. */
const withoutGoodOne: readonly FindingCode[] = [
  'BACKUP_STALE',
  'NEVER_BACKED_UP',
  'NO_GOOD_BACKUP',
];

function diagnosesOf(
  { findings, statuses, checkedAt }: Assessment,
  values: DoctorValues,
  given: GivenOptions,
): Diagnosis[] {
  const found = findings
    .filter(({ level }) => level !== 'notice')
    .map(finding => ({
      ...{ area: 'watch' as const, database: finding.database },
      probe: ofVerification.includes(finding.code) ? 'last-verification' : 'last-backup',
      ...verdictOf(finding, values, given),
    }));
  const has = (database: string, codes: readonly FindingCode[]) =>
    findings.some(one => one.database === database && codes.includes(one.code));
  const well = statuses.flatMap(status => {
    const { database, newest, proof } = status;
    return [
      ...(newest && !has(database, withoutGoodOne)
        ? [wellOf(status, 'last-backup', `${newest.name}, ${span(newest.at, checkedAt)} ago`)]
        : []),
      ...(proof && !has(database, ofVerification)
        ? [
            wellOf(
              status,
              'last-verification',
              `${proof.backup} passed at level ${proof.level}, ${span(proof.at, checkedAt)} ago`,
            ),
          ]
        : []),
    ];
  });
  return [...found, ...well];
}

const wellOf = ({ database }: DatabaseStatus, name: string, told: string): Diagnosis => ({
  ...{ area: 'watch', probe: name, database },
  ...ok(`${name === 'last-backup' ? 'last good backup' : 'last verification'}: ${told}`),
});

function verdictOf(
  { level, code, database, message, hint }: Finding,
  values: DoctorValues,
  given: GivenOptions,
): Verdict {
  if (code === 'NEVER_BACKED_UP') {
    return warning(message, database === null ? takeTheFirst(given) : hint);
  }
  const isWish = code === 'NOT_VERIFIED' && values['max-verified-age-days'] === undefined;
  return level === 'error' && !isWish
    ? { status: 'error', code, message, hint }
    : warning(message, hint);
}

/** A test message, where one is asked for. */
async function tellSomebody(
  name: string,
  tested: TestedOption,
  values: DoctorValues,
  context: CommandContext,
): Promise<Diagnosis[]> {
  if (values[tested] === undefined) return [];
  return await probe({ area: 'watch', probe: name }, context.signal, async signal =>
    values['send-test']
      ? ok(
          `${await sendTestMessage(tested, values, 'doctor', { ...context, signal })} took a test message`,
        )
      : skipped(
          `whether messages to ${option(tested)} arrive was not tried`,
          `Give ${option('send-test')} to send one.`,
        ),
  );
}
