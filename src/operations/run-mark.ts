import { type Mark, renderMark } from '../catalog/mark.ts';
import type { RunContext } from './run-context.ts';

/** The mark of a database that this run makes, sets aside, closes or keeps. */
export function markOf(
  role: Mark['role'],
  database: string,
  comment: string | null,
  { instance, now }: RunContext,
  {
    expiresAt = now(),
    setAside,
    lacks,
  }: {
    readonly expiresAt?: Date;
    readonly setAside?: Mark['aside'];
    readonly lacks?: Mark['lacks'];
  } = {},
): string {
  const createdAt = now().toISOString();
  const mark = { role, database, run: instance, createdAt, expiresAt: expiresAt.toISOString() };
  return renderMark({
    ...{ ...mark, comment },
    ...(setAside && { aside: setAside }),
    ...(lacks && { lacks }),
  });
}
