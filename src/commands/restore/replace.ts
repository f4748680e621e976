import { asFailure, Failure, messageOf } from '../../catalog/failure.ts';
import type { DatabaseProperties } from '../../catalog/manifest.ts';
import { derivedName } from '../../catalog/mark.ts';
import type { Backup } from '../../catalog/selection.ts';
import { exchange, putBack } from '../../operations/cutover.ts';
import { dropOrWarn, removeRemains, sweep } from '../../operations/leftover-databases.ts';
import { goOn } from '../../operations/reconnect.ts';
import type { Work } from '../../operations/run-context.ts';
import { markOf } from '../../operations/run-mark.ts';
import { type Built, build } from '../../operations/staging-database/build.ts';
import { createSide, createStandIn } from '../../operations/staging-database/create.ts';
import { handOver } from '../../operations/staging-database/properties.ts';
import { tryDefinitions } from '../../operations/staging-database/try-definitions.ts';
import { runOwnSql } from '../../operations/staging-database/user-sql.ts';
import { refuseDifferences } from '../../operations/staging-database/validate.ts';
import { namesOf, statementsOf } from '../../operations/unrestored.ts';
import { commentSql, readProperties } from '../../postgres/database/databases.ts';
import { dropDatabase, renameDatabase, renameSql } from '../../postgres/database/replace.ts';
import { quoteIdent, type Session } from '../../postgres/session/session.ts';
import type { Plan, RestoreParts, RestoreResult } from './plan.ts';
import { planRollback } from './roll-back.ts';
import { takeSafetyBackup } from './safety-backup.ts';

type Outcome = Pick<RestoreResult, 'replaced' | 'validation' | 'unrestored' | 'warnings'>;

/** All that the steps of one replacement need. */
interface Replacement {
  readonly parts: RestoreParts;
  readonly maintenance: Session;
  readonly plan: Plan;
  readonly names: Names;
  readonly work: Work;
  /** Aborts when the run is interrupted, and not when the connection is lost. */
  readonly interruption: AbortSignal;
}

interface Names {
  readonly target: string;
  /** Under which the new database is loaded and checked. */
  readonly side: string;
  /** Of what keeps the target's name meanwhile, before and after that. */
  readonly standIn: string;
  /** Under which the old database is backed up, before it is dropped. */
  readonly aside: string;
  /** Under which a swap keeps the old one. */
  readonly replaced: string;
}

/**
 * Puts the backup in the target's place. Whichever way, a new database is created beside the target
 * first: what cannot be created at all (locale, encoding, rights) fails while nothing is lost. There it
 * is loaded and checked, where no application finds it, and gets the target's name when it is whole.
 */
export async function replaceTarget(
  parts: RestoreParts,
  maintenance: Session,
  plan: Plan,
  work: Work,
  interruption: AbortSignal,
): Promise<Outcome> {
  const { target, strategy } = plan.request;
  await sweep(parts, maintenance, target, work);
  const names = {
    target,
    side: derivedName(target, 'restore', work.random()),
    standIn: derivedName(target, 'restore', work.random()),
    aside: derivedName(target, 'aside', work.random()),
    replaced: derivedName(target, 'replaced', work.random()),
  };
  const replacement = { parts, maintenance, plan, names, work, interruption };
  try {
    work.marks(true);
    const { safetyProof } = plan;
    if (safetyProof?.tried) {
      const name = derivedName(target, 'restore', work.random());
      await tryDefinitions(parts, maintenance, name, safetyProof.tried, plan, work);
    }
    await createSide(parts, maintenance, names.side, plan, work);
    let outcome: Outcome;
    if (plan.target.kind === 'whole' && strategy === 'swap') {
      outcome = await swap(replacement, plan.target.properties);
    } else {
      await createStandIn(maintenance, names.standIn, target, work);
      outcome = await recreate(replacement);
    }
    work.marks(false);
    return outcome;
  } catch (error) {
    await removeRemains(parts, maintenance, names.side, work);
    await removeRemains(parts, maintenance, names.standIn, work);
    throw error;
  } finally {
    work.reporter.lastWords(undefined);
  }
}

/** Restores beside the live database, checks the result, and exchanges the two by renaming. */
async function swap(replacement: Replacement, live: DatabaseProperties): Promise<Outcome> {
  const { parts, maintenance, plan, names, work, interruption } = replacement;
  const { server } = parts;
  const { target, side, replaced } = names;
  const { keepReplacedHours, safetyBackup } = plan.request;
  const built = await build(parts, maintenance, side, plan, work);
  refuseDifferences(built.validation, built.unrestored, `"${target}" was left as it was.`);
  await runOwnSql(parts, side, plan, work);
  work.signal.throwIfAborted();

  work.reporter.info(`Swapping "${target}" and the restored database`);
  // What is to be backed up first is not swept before, should this run be cut off.
  const hours = keepReplacedHours === 0 && safetyBackup ? unprovenHours : keepReplacedHours;
  const until = new Date(work.now().getTime() + hours * 3_600_000);
  const goBack = goBackSql(target, replaced, side, live.comment) + ownerSql(parts, target, live);
  const cutOff = {
    message: `the swap of "${target}" was cut off`,
    hint: `If there is a database "${replaced}", the swap was done, and this undoes it: ${goBack} Otherwise "${target}" is as it was.`,
  };
  work.reporter.lastWords(cutOff);
  const startedAt = performance.now();
  try {
    await exchange(
      server,
      maintenance,
      {
        live: target,
        next: { name: side, comment: plan.properties.comment },
        away: {
          name: replaced,
          comment: markOf('replaced', target, live.comment, work, { expiresAt: until }),
          // Ours, for else nobody could tell by whom it was marked.
          becomesOurs: true,
        },
      },
      { comment: live.comment },
      work,
    );
  } catch (error) {
    // What was cut off may have been done; what it had closed is opened again.
    const done = await goOn(server, maintenance, target, interruption, work, async session => {
      await putBack(server, session, target, work);
      return (await readProperties(session, replaced)) !== undefined;
    }).catch(() => true);
    if (!done) throw error;
    const message = `${cutOff.message}: ${messageOf(error)}`;
    throw new Failure('RESTORE_INCOMPLETE', message, cutOff.hint, { cause: error });
  }
  sayClosed(target, startedAt, work);
  const warnings = await handOver(maintenance, target, plan.properties, built.warnings, work);
  work.reporter.lastWords({ message: `cut off after the swap of "${target}"`, hint: cutOff.hint });
  const { validation, unrestored } = built;
  const safety = safetyBackup ? await backUpReplaced(replacement) : undefined;
  const whyKept = safety?.whyUnproven;
  if (whyKept !== undefined) {
    const warning = `"${replaced}", the old database, is kept for ${hours} hours, for ${whyKept}`;
    work.reporter.warn(warning);
    warnings.push(warning);
  } else if (keepReplacedHours === 0) {
    const way = safety?.backup ? `. ${wayBack(replacement, safety.backup)}` : '';
    work.reporter.info(`Dropping "${replaced}", the old database${way}`);
    const undropped = await dropOrWarn(maintenance, replaced, work);
    if (undropped.length === 0) {
      const dropped = { kind: 'dropped', safetyBackup: safety?.backup?.name } as const;
      return { replaced: dropped, validation, unrestored, warnings };
    }
    warnings.push(...undropped);
  }
  const kept = {
    kind: 'kept',
    name: replaced,
    until,
    goBack,
    safetyBackup: safety?.backup?.name,
  } as const;
  return { replaced: kept, validation, unrestored, warnings };
}

/** How long the old database is kept that was to be dropped, and has no proven backup. */
const unprovenHours = 24;

/**
 * Backs up what a swap has replaced; what is to be dropped after that has to be proven loadable. The
 * restore is done by then: what fails is told, and keeps the old database.
 */
async function backUpReplaced({ parts, maintenance, plan, names, work }: Replacement): Promise<{
  readonly backup: Backup | undefined;
  readonly whyUnproven: string | undefined;
}> {
  const { target, replaced } = names;
  let backup: Backup | undefined;
  try {
    backup = await takeSafetyBackup(parts, maintenance, target, replaced, work);
    await plan.safetyProof?.confirm(backup);
    return { backup, whyUnproven: undefined };
  } catch (error) {
    if (work.signal.aborted) {
      throw new Failure(
        'INTERRUPTED',
        `"${target}" was restored; the safety backup of what it replaced was interrupted`,
        `The old database is kept as "${replaced}".`,
        { cause: error },
      );
    }
    const what = backup ? `${backup.name} is not proven` : 'its safety backup failed';
    return { backup, whyUnproven: `${what}: ${messageOf(error)}` };
  }
}

/** The comment first: with it the old database stops being one that a later run deals with. */
const goBackSql = (target: string, old: string, away: string, comment: string | null): string =>
  `${commentSql(old, comment)}; ${renameSql(target, away)}; ${renameSql(old, target)};`;

/** What gives a database back what it had before it became our login's: its owner, and what he granted to us. */
function ownerSql(
  { server }: RestoreParts,
  database: string,
  { owner, grants }: DatabaseProperties,
): string {
  const { username } = server.address;
  if (owner === username) return '';
  const ours = grants.filter(({ role }) => role === username);
  return [
    '',
    `ALTER DATABASE ${quoteIdent(database)} OWNER TO ${quoteIdent(owner)};`,
    ...ours.map(
      ({ privilege, grantable }) =>
        `GRANT ${privilege} ON DATABASE ${quoteIdent(database)} TO ${quoteIdent(username)}${grantable ? ' WITH GRANT OPTION' : ''};`,
    ),
  ].join(' ');
}

function sayClosed(target: string, since: number, { reporter }: Work): void {
  const ms = Math.round(performance.now() - since);
  const time = ms < 1000 ? `${ms} ms` : `${(ms / 1000).toFixed(1)} s`;
  reporter.info(`"${target}" was closed to applications for ${time}`);
}

/** How far a `recreate` came, and so what can be lost. */
interface Progress {
  /** The drop was begun: the old data may be gone. */
  dropping: boolean;
  safety: Backup | undefined;
}

/**
 * Sets the target aside, backs it up there, where nobody writes to it any more, and drops it; then
 * restores. An empty database to which nobody can connect keeps the name meanwhile.
 *
 * Also for a target that is absent or the rest of an earlier restore: nothing is lost with that.
 */
async function recreate(replacement: Replacement): Promise<Outcome> {
  const { maintenance, plan, names, work } = replacement;
  const { target, standIn } = names;
  const progress: Progress = { dropping: false, safety: undefined };
  const startedAt = performance.now();
  let built: Built;
  try {
    switch (plan.target.kind) {
      case 'absent':
        await renameDatabase(maintenance, standIn, target);
        break;
      case 'half-restored':
        work.reporter.info(`Dropping "${target}"`);
        progress.dropping = true;
        await dropDatabase(maintenance, target, { force: true });
        await renameDatabase(maintenance, standIn, target);
        break;
      case 'whole':
        await backUpAndDrop(replacement, plan.target.properties, progress);
    }
    built = await fill(replacement, acceptance(plan, progress.safety));
  } catch (error) {
    throw await recover(replacement, progress, error);
  }
  const { safety } = progress;
  if (plan.target.kind === 'absent') {
    return { ...built, replaced: { kind: 'nothing' } };
  }
  sayClosed(target, startedAt, work);
  // Whole, though not as recorded: better than nothing at all until someone has decided.
  refuseDifferences(
    built.validation,
    built.unrestored,
    `"${target}" holds the restored data. ${wayBack(replacement, safety)}`,
  );
  return { ...built, replaced: { kind: 'dropped', safetyBackup: safety?.name } };
}

async function backUpAndDrop(
  replacement: Replacement,
  live: DatabaseProperties,
  progress: Progress,
): Promise<void> {
  const { parts, maintenance, plan, names, work } = replacement;
  const { target, standIn, aside } = names;
  const { safetyBackup } = plan.request;
  if (safetyBackup) await parts.store.check('write', work.signal);
  work.reporter.info(`Closing "${target}" to applications`);
  work.reporter.lastWords({
    message: `cut off while "${target}" was set aside as "${aside}"`,
    hint: `If there is still a database "${aside}", it is "${target}" with all its data. The next restore into "${target}" puts it back first; so does: ${putBackSql(replacement)}`,
  });
  const found = await readProperties(maintenance, target);
  const away = found && { aside: { name: aside, oid: found.oid } };
  await exchange(
    parts.server,
    maintenance,
    {
      live: target,
      next: { name: standIn, comment: markOf('restoring', target, null, work, away) },
      away: { name: aside, comment: markOf('set-aside', target, live.comment, work) },
    },
    { comment: live.comment },
    work,
  );
  if (safetyBackup) {
    progress.safety = await takeSafetyBackup(parts, maintenance, target, aside, work);
    await plan.safetyProof?.confirm(progress.safety);
  }
  work.signal.throwIfAborted();
  const hint = wayBack(replacement, progress.safety);
  // Said now: who is killed says nothing any more.
  work.reporter.info(`Dropping "${target}". Should this run be cut off: ${hint}`);
  work.reporter.lastWords({
    message: `cut off while "${target}" was restored: its old data is dropped, and it is closed until it is restored`,
    hint,
  });
  progress.dropping = true;
  await dropDatabase(maintenance, aside, { force: true });
}

/** Throws where a database is not to be put in place as it is. */
type Acceptance = (built: Built) => void;

/** One that is not as recorded is better than none, where none is left. */
const acceptance =
  ({ target, request }: Plan, safety: Backup | undefined): Acceptance =>
  ({ validation, unrestored }) => {
    if (target.kind === 'absent' || (safety && request.onFailure === 'rollback')) {
      refuseDifferences(validation, unrestored, `It was not put in place.`);
    }
  };

/** Of what a rollback loads: constraints can be made up for, rows cannot once applications write. */
const acceptRows: Acceptance = ({ unrestored }) => {
  const lost = unrestored.filter(({ kind }) => kind === 'rows');
  if (lost.length === 0) return;
  throw new Failure(
    'PG_RESTORE_FAILED',
    `rows could not be loaded: ${namesOf(lost)}`,
    'It was not put in place.',
  );
};

/** Builds the new database, and gives it the name that the stand-in kept. */
async function fill(
  { parts, maintenance, plan, names, work }: Replacement,
  accept: Acceptance,
): Promise<Built> {
  const { target, side, standIn } = names;
  const built = await build(parts, maintenance, side, plan, work);
  accept(built);
  await runOwnSql(parts, side, plan, work);
  work.signal.throwIfAborted();
  await exchange(
    parts.server,
    maintenance,
    {
      live: target,
      next: { name: side, comment: plan.properties.comment },
      away: { name: standIn, comment: markOf('restoring', target, null, work) },
    },
    undefined,
    work,
  );
  await dropOrWarn(maintenance, standIn, work);
  return {
    ...built,
    warnings: await handOver(maintenance, target, plan.properties, built.warnings, work),
  };
}

/**
 * Puts right what a failed `recreate` left, as far as can be, and returns the failure that says what
 * the user is left with. What is not dropped yet comes back by renaming; what is, from its backup.
 */
async function recover(
  replacement: Replacement,
  { dropping, safety }: Progress,
  cause: unknown,
): Promise<unknown> {
  const { parts, maintenance, plan, names, work, interruption } = replacement;
  const { target, side, aside } = names;
  const { server } = parts;
  const incomplete = (message: string, hint = wayBack(replacement, safety)) =>
    new Failure('RESTORE_INCOMPLETE', `${message}: ${messageOf(cause)}`, hint, { cause });
  try {
    return await goOn(server, maintenance, target, interruption, work, async (session, going) => {
      // What is half there takes room that is needed, perhaps.
      await removeRemains(parts, session, side, going);
      if (plan.target.kind === 'absent') {
        await removeRemains(parts, session, target, going);
        return cause;
      }
      const isBack = await putBack(server, session, target, going);
      const found = await readProperties(session, target);
      if (found && !found.mark) {
        return isBack || !dropping
          ? cause
          : incomplete(`"${target}" holds all restored data, but may lack its owner`);
      }
      // The rest of an earlier run, which could not be dropped.
      if (found?.mark && found.mark.run !== work.instance) return cause;
      if (interruption.aborted) {
        const message = `interrupted after "${target}" was dropped; ${stateOf(found)}: ${messageOf(interruption.reason)}`;
        return new Failure('INTERRUPTED', message, wayBack(replacement, safety), { cause });
      }
      if (plan.target.kind !== 'whole' || !safety || plan.request.onFailure === 'stop') {
        return incomplete(`the restore failed after "${target}" was dropped; ${stateOf(found)}`);
      }
      const again = { ...replacement, maintenance: session, work: going };
      return await rollBack(again, plan.target.properties, safety, cause);
    });
  } catch (error) {
    work.reporter.detail(messageOf(error));
    return dropping
      ? incomplete(`the restore of "${target}" failed, and what there is now cannot be told`)
      : incomplete(
          `the restore of "${target}" failed and could not be undone; if there is a database "${aside}", it is "${target}" with all its data`,
          `The next restore into "${target}" puts it back first. So does: ${putBackSql(replacement)}`,
        );
  }
}

const stateOf = (found: object | undefined): string =>
  found ? 'it is empty and closed now' : 'it does not exist now';

/** Restores the safety backup in place of what could not be restored. */
async function rollBack(
  replacement: Replacement,
  properties: DatabaseProperties,
  safety: Backup,
  cause: unknown,
): Promise<Failure> {
  const { parts, maintenance, plan, names, work, interruption } = replacement;
  const { target } = names;
  const { message, hint } = asFailure(cause);
  work.reporter.warn(`the restore failed: ${message}`);
  work.reporter.info(`Bringing "${target}" back from ${safety.name}`);
  const side = derivedName(target, 'restore', work.random());
  try {
    const safetyPlan = await planRollback(parts, plan, safety, properties, work);
    const undefinable = await createSide(parts, maintenance, side, safetyPlan, work);
    const again = { ...replacement, plan: safetyPlan, names: { ...names, side } };
    const built = await fill(again, acceptRows);
    const unrestored = [...undefinable, ...built.unrestored];
    if (unrestored.length > 0) {
      return new Failure(
        'RESTORE_INCOMPLETE',
        `the restore failed after "${target}" was dropped; ${safety.name} brought all its rows back, but not: ${namesOf(unrestored)}; what had failed: ${message}`,
        statementsOf(unrestored),
        { cause },
      );
    }
    refuseDifferences(built.validation, [], `"${target}" holds what ${safety.name} brought back.`);
    return new Failure(
      'RESTORE_ROLLED_BACK',
      `the restore failed after "${target}" was dropped, and ${safety.name} brought the old data back: ${message}`,
      `"${target}" has its old data again; what is in it belongs to "${parts.restorer.address.username}", as after every restore. ${hint}`,
      { cause },
    );
  } catch (error) {
    await removeRemains(parts, maintenance, side, work);
    const differs = error instanceof Failure && error.code === 'VALIDATION_FAILED';
    const state = differs
      ? `${safety.name} was restored instead, but ${messageOf(error)}`
      : `bringing it back failed, too (${messageOf(error)}), and it is closed now`;
    return new Failure(
      interruption.aborted ? 'INTERRUPTED' : 'RESTORE_INCOMPLETE',
      `the restore failed after "${target}" was dropped; ${state}: ${message}`,
      wayBack(replacement, safety, mayNeedPath(error) || plan.request.loadSearchPath),
      { cause },
    );
  }
}

/** A function finds a name by the search_path of its database, perhaps, which was empty. */
const mayNeedPath = (error: unknown): boolean => /does not exist/.test(messageOf(error));

/** One that was proven could be loaded as it was tried. */
const needsPath = (safety: Backup | undefined, { request }: Plan): boolean =>
  request.acceptUnprovenSafetyBackup && (safety?.manifest.needsSearchPath ?? []).length > 0;

/** What brings the old data back, once it is dropped. */
function wayBack(
  { parts, plan, names }: Replacement,
  safety: Backup | undefined,
  loadSearchPath = plan.request.loadSearchPath || needsPath(safety, plan),
): string {
  const { target } = names;
  const way = (database: string, backup: string) =>
    parts.wayToRestore({ database, backup, target, loadSearchPath });
  return safety
    ? `The old data is in ${safety.name}. Bring it back: ${way(target, safety.name)}`
    : `There is no safety backup of this run. Restore any backup: ${way(plan.source.database, plan.source.name)}`;
}

/** What puts the old database back by hand, as long as it is not dropped. */
const putBackSql = ({ plan, names }: Replacement): string =>
  goBackSql(
    names.target,
    names.aside,
    names.standIn,
    plan.target.kind === 'whole' ? plan.target.properties.comment : null,
  );
