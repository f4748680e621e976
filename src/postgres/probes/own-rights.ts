import * as z from 'zod';
import { oneRow, type Session } from '../session/session.ts';
import { ownRightsSql } from '../sql/own-rights.ts';

const ownRightsSchema = z.object({
  may_create_databases: z.boolean(),
  may_create_roles: z.boolean(),
  may_replicate: z.boolean(),
  member_of: z.array(z.string()),
});

/** What was given to a login directly. */
export type OwnRights = z.infer<typeof ownRightsSchema>;

export const askOwnRights = (session: Session, roles: readonly string[]): Promise<OwnRights> =>
  oneRow(session, ownRightsSchema, ownRightsSql, [roles]);
