import { option } from '../../catalog/reference.ts';

/** Why a restore that drops its target first stops before. */
export const untried = (reason: string): string =>
  `nothing that is dropped can be tried on this machine before: ${reason}`;

const orElsewhere = new RegExp(`,? or [^.]*${option('scratch')} [^.]*\\.`, 'gi');

/** A restore has no other place to try something. */
export const withoutScratch = (hint: string): string =>
  hint
    .replace(orElsewhere, '.')
    .split(/(?<=\.) /)
    .filter(sentence => !sentence.includes(option('scratch')))
    .join(' ');
