import { dayMs, minuteMs, span } from '../../../catalog/calendar.ts';
import { supportOf } from '../../../catalog/postgres-support.ts';
import { option } from '../../../catalog/reference.ts';
import { exposureOf } from '../../../connections/server.ts';
import { flexibleServerOf, groupOf } from '../../../operations/preflight/flexible-server.ts';
import { stateFindings } from '../../../operations/preflight/server-state.ts';
import { lagOf } from '../../../operations/snapshot-backup/warnings.ts';
import { readStandby } from '../../../postgres/contents/standby.ts';
import { askServerNow, clockAhead } from '../../../postgres/probes/server-now.ts';
import { isThisMachine } from '../../../postgres/session/connection.ts';
import type { Server } from '../../../postgres/session/server.ts';
import type { Session } from '../../../postgres/session/session.ts';
import { ok, type Verdict, warning } from '../diagnosis.ts';
import type { DoctorValues } from '../doctor.ts';
import { verdictOf } from './findings.ts';

const dateOf = (time: Date): string => time.toISOString().slice(0, 10);

const reloadSql = 'SELECT pg_catalog.pg_reload_conf();';

/** How a connection is secured, and until when. */
export function tlsVerdicts(
  server: Server,
  certificateEnd: Date | undefined,
  now: Date,
  noticeDays: number,
): Verdict[] {
  const { name, address, verified } = server;
  const exposure = exposureOf(server);
  if (exposure) return [warning(exposure.message, `${exposure.hint}.`)];
  if (verified === undefined) {
    return [ok('no TLS: the connection does not leave this machine')];
  }
  if (verified === 'nothing') {
    return isThisMachine(address.host)
      ? [ok('TLS, on this machine; the certificate is not verified')]
      : [
          warning(
            `the connection to ${name} is encrypted, but the certificate is not verified: whoever is on the way can pretend to be the server`,
            `Set ${option('ssl-mode')} verify-full. Where the authority is one of your own, its certificate belongs into ${option('ssl-root-cert')}.`,
          ),
        ];
  }
  if (!certificateEnd) return [ok(`TLS, verified: ${verified}`)];
  // Azure puts a new one in its place by itself, in time.
  const isOurs = flexibleServerOf(server) === undefined;
  return isOurs && certificateEnd.getTime() - now.getTime() <= noticeDays * dayMs
    ? [
        warning(
          `the certificate of ${name} ends on ${dateOf(certificateEnd)}, and no connection is made from then on`,
          `Put a new one in its place (ssl_cert_file, ssl_key_file), then, as an administrator: ${reloadSql}`,
        ),
      ]
    : [ok(`TLS, verified: ${verified}; the certificate is valid until ${dateOf(certificateEnd)}`)];
}

/** The newest that Azure upgrades to in place. */
const newestOnAzure = 17;

export function versionVerdict(
  server: Pick<Server, 'version' | 'major' | 'address'>,
  now: Date,
): Verdict {
  const { version, major } = server;
  const { until, state } = supportOf(major, now);
  if (state === 'supported') {
    return ok(`PostgreSQL ${version}${until === undefined ? '' : `, with fixes until ${until}`}`);
  }
  const onAzure = flexibleServerOf(server);
  return warning(
    state === 'ended'
      ? `PostgreSQL ${version} gets no fixes any more, of security holes neither: the last came on ${until}`
      : `PostgreSQL ${version} gets its last fixes on ${until}`,
    onAzure !== undefined && major < newestOnAzure
      ? `Upgrade it, once an upgrade of a copy went well: az postgres flexible-server upgrade --resource-group ${groupOf(onAzure)} --name ${onAzure} --version ${newestOnAzure}`
      : 'Upgrade the server to a later major: by pg_upgrade, or by restoring a backup of each database into a new one.',
  );
}

/** Whether it may be written to, and how far behind what is read is. */
export async function stateVerdicts(
  server: Server,
  session: Session,
  values: Pick<DoctorValues, 'for'>,
  now: Date,
  signal: AbortSignal,
): Promise<Verdict[]> {
  const state = await askServerNow(session);
  const standby = await readStandby(session, signal);
  const backsUp = values.for.includes('backup');
  const lag = standby && lagOf(server.name, standby, now);
  const found = [
    ...(backsUp && lag ? [warning(lag.message, lag.hint)] : []),
    ...(values.for.includes('restore') ? stateFindings(server, state).map(verdictOf) : []),
  ];
  if (found.length > 0) return found;
  if (state.is_standby) {
    return [ok(standby && !lag ? 'a standby, which keeps up with its primary' : 'a standby')];
  }
  return [ok(state.is_read_only ? 'it takes no changes' : 'it takes changes')];
}

export async function clockVerdict(
  { name }: Server,
  session: Session,
  now: () => Date,
): Promise<Verdict> {
  const ahead = await clockAhead(session, now);
  if (Math.abs(ahead) < minuteMs) return ok('its clock agrees with that of this machine');
  const apart = span(new Date(0), new Date(Math.abs(ahead)));
  return warning(
    `the clock of ${name} is ${apart} ${ahead > 0 ? 'ahead of' : 'behind'} that of this machine`,
    'A backup is named and dated by the clock of the server, its age told by that of the machine that looks. Set the one that is wrong: timedatectl set-ntp true',
  );
}
