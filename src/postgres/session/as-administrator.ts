/** What somebody else has to run. It stands last, so that it can be pasted. */
export const asAdministrator = (sql: string, who = 'As an administrator'): string =>
  `${who} (docs/postgresql-roles.md): ${sql}`;
