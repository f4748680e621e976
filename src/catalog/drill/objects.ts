import { compareContents, type Validation } from '../compare-contents.ts';
import type { Contents } from '../contents.ts';
import { formatCount } from '../format-count.ts';
import { withoutViews } from '../loadable.ts';
import type { Manifest } from '../manifest.ts';
import { counted, listed, sentence } from './figure.ts';
import type { Found, ObjectState, Recorded } from './findings.ts';
import { type Difference, type Judgement, judgeDifferences, skipped } from './judgement.ts';
import type { Group } from './object-groups.ts';

export function judgeObjects(
  { one, many, has }: Group,
  { contents: recorded, manifest, incomplete, unfilled = [] }: Recorded,
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
  const differences = withoutViews(compareContents(before, after), unfilled);
  const states = new Map(
    found.states
      .filter(({ kind, ident }) => has(kind, foreignKeys.has(ident)))
      .map(({ kind, ident, state }) => [`${kind} ${ident}`, state]),
  );
  const others = otherVersions(manifest, found);
  const versions = has('extension', false) ? others : [];
  const figure = sentence([
    total === 0 ? 'none' : counted(total, one, many),
    ...stateNotes(states, differences),
    ...versions,
    leftOut.length > 0 &&
      `${formatCount(leftOut.length)} left out of this restore (${listed(leftOut.map(([kind, ident]) => `${kind} ${ident}`))})`,
    total > 0 && definitionsNote(differences, recorded, found.contents),
  ]);
  const invalidBefore = wanted.beyondDump?.invalidIndexes.map(ident => `index ${ident}`) ?? [];
  const problems = objectProblems(states, differences, invalidBefore);
  if (total === 0 && problems.length === 0) return skipped(figure);
  const judged = judgeDifferences(figure, problems, incomplete);
  const cause = `Another version of an extension may be the cause: ${listed(others)}.`;
  return {
    ...judged,
    ...(problems.length > 0 && others.length > 0 && { hint: `${cause} ${judged.hint ?? ''}` }),
    ...(problems.length === 0 && versions.length > 0 && { hint: versionHint }),
  };
}

const versionHint =
  'A restore installs the version that is the server’s default. To have the recorded one, choose a server that offers it, or update the extension afterwards.';

function objectProblems(
  states: ReadonlyMap<string, ObjectState>,
  { missing, unexpected, changed }: Validation,
  invalidBefore: readonly string[],
): Difference[] {
  // An invalid index is not dumped: each has become so, but in a copy of the source.
  const invalid = [...states]
    .filter(([object, state]) => state === 'invalid' && !invalidBefore.includes(object))
    .map(([object]) => object);
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
    return [
      `${formatCount(same.length)} ${state}${definitionsCompared ? ', as in the source' : ''}`,
    ];
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
