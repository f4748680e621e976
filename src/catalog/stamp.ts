/** A time as a stamp: UTC, cut to the second, without characters that file systems refuse. */
export const formatStamp = (time: Date): string =>
  `${time.toISOString().slice(0, 19).replaceAll(':', '-')}Z`;

/** The time that a stamp stands for, or `undefined` when it is none (month 13, say). */
export function parseStamp(stamp: string): Date | undefined {
  const [date, time] = stamp.split('T');
  const parsed = new Date(`${date}T${time?.replaceAll('-', ':')}`);
  return !Number.isNaN(parsed.getTime()) && formatStamp(parsed) === stamp ? parsed : undefined;
}

/** The instant that a stamp stands for; those in a catalog have been parsed before. */
export const timeOf = ({ stamp }: { readonly stamp: string }): Date =>
  parseStamp(stamp) ?? new Date(0);
