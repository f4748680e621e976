/** The days, weeks, months and years that instants are in, as a calendar on the wall shows them; instants in messages. */

export const minuteMs = 60_000;
export const hourMs = 60 * minuteMs;
export const dayMs = 24 * hourMs;

/** `2026-11-21 03:00 UTC` */
export const utc = (time: Date): string =>
  `${time.toISOString().slice(0, 16).replace('T', ' ')} UTC`;

/** `45 min`, `71 h`, `12 d` */
export function span(from: Date, to: Date): string {
  const ms = Math.max(0, to.getTime() - from.getTime());
  if (ms < 2 * hourMs) return `${Math.floor(ms / minuteMs)} min`;
  return ms < 3 * dayMs ? `${Math.floor(ms / hourMs)} h` : `${Math.floor(ms / dayMs)} d`;
}

/** The date that it is somewhere at an instant: `2026-11-20`. */
export type LocalDate = (instant: number) => string;

/** In a time zone that `Intl` knows. */
export function dateIn(timeZone: string): LocalDate {
  const format = new Intl.DateTimeFormat('en-u-ca-iso8601-nu-latn', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  return instant => format.format(instant);
}

/** The names of the periods that a date is in; their order is that of time. */
export const periodOf = {
  daily: (date: string) => date,
  weekly: isoWeek,
  monthly: (date: string) => date.slice(0, 7),
  yearly: (date: string) => date.slice(0, 4),
};

export type PeriodRule = keyof typeof periodOf;

/** `2026-W47`: a week belongs to the year that its Thursday is in. */
function isoWeek(date: string): string {
  const day = Date.parse(date) / dayMs;
  // The epoch was a Thursday.
  const thursday = new Date((day - ((day + 3) % 7) + 3) * dayMs);
  const year = thursday.getUTCFullYear();
  const week = Math.floor((thursday.getTime() - Date.UTC(year, 0)) / (7 * dayMs)) + 1;
  return `${year}-W${String(week).padStart(2, '0')}`;
}
