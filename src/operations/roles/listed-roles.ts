import { quoteIdent } from '../../postgres/session/quoting.ts';
import { listed } from '../name-list.ts';

/** Roles in a message. */
export const listedRoles = (roles: readonly string[]): string => listed(roles.map(quoteIdent), 20);
