import { asAdministrator } from './as-administrator.ts';
import { quoteIdent, quoteLiteral } from './quoting.ts';

/**
 * What a refusal of the server's asks for, by its words; `undefined` when they name no right we know. `major`: of the
 * server, where it is known.
 */
export function missingPrivilege(text: string, login: string, major = 14): string | undefined {
  const role = quoteIdent(login);
  if (/row-level security|row security/i.test(text)) {
    return asAdministrator(`ALTER ROLE ${role} BYPASSRLS;`);
  }
  if (/large object \d+/i.test(text)) {
    const ofAll = `DO $$BEGIN EXECUTE (SELECT 'GRANT SELECT ON LARGE OBJECT ' || string_agg(oid::text, ', ') || ${quoteLiteral(` TO ${role}`)} FROM pg_largeobject_metadata); END$$;`;
    return asAdministrator(
      ofAll,
      'Before PostgreSQL 19 pg_read_all_data does not cover large objects. As their owner or an administrator, in that database',
    );
  }
  if (/pg_signal_backend|terminate process/i.test(text)) {
    return asAdministrator(
      `GRANT pg_signal_backend TO ${role};`,
      'Sessions of superusers end by themselves alone; those of others, as an administrator',
    );
  }
  if (/permission denied to create database/i.test(text)) {
    return asAdministrator(`ALTER ROLE ${role} CREATEDB;`);
  }
  const owner = /(?:be able to SET ROLE|member of role) "((?:[^"]|"")+)"/i.exec(text)?.[1];
  if (owner !== undefined) {
    return asAdministrator(`GRANT "${owner}" TO ${role};`);
  }
  const database = /must be owner of database (\S+)/i.exec(text)?.[1];
  if (database !== undefined) {
    return `Run as the owner of ${database}, or as a member of that role: psql -c '\\l' shows it (see docs/postgresql-roles.md).`;
  }
  const closed = /permission denied for database "?([^"]+)"?/i.exec(text)?.[1];
  if (closed !== undefined) {
    return asAdministrator(`GRANT CONNECT ON DATABASE ${quoteIdent(closed)} TO ${role};`);
  }
  if (
    /permission denied for (?:schema|table|sequence|view|relation|materialized view)|lack SELECT/i.test(
      text,
    )
  ) {
    return major < 14 ? withoutReader : asAdministrator(`GRANT pg_read_all_data TO ${role};`);
  }
  return undefined;
}

const withoutReader =
  'PostgreSQL 13 has no pg_read_all_data. What to grant in its place: docs/postgresql-roles.md#postgresql-13';
