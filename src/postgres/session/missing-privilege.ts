import { quoteIdent, quoteLiteral } from './quoting.ts';

/** What a refusal of the server's asks for, by its words; `undefined` when they name no right we know. */
export function missingPrivilege(text: string, login: string): string | undefined {
  const role = quoteIdent(login);
  const grant = (sql: string, more = '') =>
    `As an administrator: ${sql}${more} (see docs/postgresql-roles.md).`;
  if (/row-level security|row security/i.test(text)) {
    return grant(`ALTER ROLE ${role} BYPASSRLS;`);
  }
  if (/large object \d+/i.test(text)) {
    const ofAll = `DO $$BEGIN EXECUTE (SELECT 'GRANT SELECT ON LARGE OBJECT ' || string_agg(oid::text, ', ') || ${quoteLiteral(` TO ${role}`)} FROM pg_largeobject_metadata); END$$;`;
    return `As their owner or an administrator, in that database: ${ofAll} pg_read_all_data does not cover large objects (see docs/postgresql-roles.md).`;
  }
  if (/pg_signal_backend|terminate process/i.test(text)) {
    return grant(
      `GRANT pg_signal_backend TO ${role};`,
      ' Sessions of superusers end by themselves alone',
    );
  }
  if (/permission denied to create database/i.test(text)) {
    return grant(`ALTER ROLE ${role} CREATEDB;`);
  }
  const owner = /(?:be able to SET ROLE|member of role) "((?:[^"]|"")+)"/i.exec(text)?.[1];
  if (owner !== undefined) {
    return grant(`GRANT "${owner}" TO ${role};`);
  }
  const database = /must be owner of database (\S+)/i.exec(text)?.[1];
  if (database !== undefined) {
    return `Run as the owner of ${database}, or as a member of that role: psql -c '\\l' shows it (see docs/postgresql-roles.md).`;
  }
  const closed = /permission denied for database "?([^"]+)"?/i.exec(text)?.[1];
  if (closed !== undefined) {
    return grant(`GRANT CONNECT ON DATABASE ${quoteIdent(closed)} TO ${role};`);
  }
  if (
    /permission denied for (?:schema|table|sequence|view|relation|materialized view)|lack SELECT/i.test(
      text,
    )
  ) {
    return grant(`GRANT pg_read_all_data TO ${role};`);
  }
  return undefined;
}
