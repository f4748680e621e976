import type { Session } from './session.ts';

export async function inReadOnly<Result>(
  session: Session,
  what: () => Promise<Result>,
): Promise<Result> {
  await session.execute('BEGIN READ ONLY');
  try {
    return await what();
  } finally {
    await session.execute('ROLLBACK');
  }
}
