import { randomBytes } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { escapeIdentifier, escapeLiteral } from 'pg';
import { copyInstallation } from './installation.ts';
import { type Postgres, type PostgresHome, startPostgres, usePostgres } from './postgres.ts';
import { registerSecret } from './secrets.ts';

/**
 * A server that is made to look like Azure Database for PostgreSQL Flexible Server, as far as what is
 * documented of it can be had with PostgreSQL's own means. As a `Postgres` it is used by Azure's
 * superuser `azuresu`, whom no customer ever is.
 */
export interface FlexibleServer extends Postgres {
  /** The customer's administrator, who is no superuser. */
  readonly administrator: Postgres;
  log(): string;
  stop(): Promise<void>;
}

/** What `azure.extensions` allows, and what an administrator may therefore create. */
export const allowedExtensions = [
  ...['btree_gist', 'citext', 'hstore', 'pg_stat_statements', 'pg_trgm', 'pgcrypto'],
  ...['postgres_fdw', 'uuid-ossp'],
];

/** Extensions that Azure alone has: what it makes for itself, and one that customers choose. */
const stubExtensions = ['azure', 'pg_availability', 'pgaadauth', 'azure_storage'];

export async function startFlexibleServer(
  home: PostgresHome,
  { administrator = 'shop_admin' }: { readonly administrator?: string } = {},
): Promise<FlexibleServer> {
  const installation = await installationOf(home);
  try {
    const server = await startPostgres({
      home: installation.bin,
      settings: {
        'azure.extensions': allowedExtensions.join(','),
        shared_preload_libraries: 'pg_stat_statements',
      },
    });
    try {
      // Nobody can rename himself.
      const helper = usePostgres({
        ...server,
        ...(await server.createLogin('helper', 'SUPERUSER')),
      });
      await helper.query('postgres', 'ALTER ROLE postgres RENAME TO azuresu');
      const azuresu = usePostgres({ ...server, username: 'azuresu' });
      await azuresu.query('postgres', 'DROP ROLE helper');
      const password = randomBytes(18).toString('base64url');
      registerSecret(password);
      await azuresu.runScript('postgres', roles(server.major, administrator, password));
      for (const database of ['postgres', 'template1', 'template0']) {
        await azuresu.query('postgres', `ALTER DATABASE ${database} ALLOW_CONNECTIONS true`);
        await azuresu.runScript(database, catalogs);
      }
      await azuresu.query('postgres', 'ALTER DATABASE template0 ALLOW_CONNECTIONS false');
      await azuresu.runScript('postgres', databases);
      return {
        ...azuresu,
        administrator: usePostgres({ ...server, username: administrator, password }),
        log: server.log,
        async stop() {
          await server.stop();
          await installation.stop();
        },
      };
    } catch (error) {
      await server.stop();
      throw error;
    }
  } catch (error) {
    await installation.stop();
    throw error;
  }
}

/**
 * A copy of an installation in which an administrator may create what `azure.extensions` allows, and
 * nothing else. Azure's own servers ask for membership in azure_pg_admin; what PostgreSQL knows is
 * *trusted*, which leaves an extension to whoever may create things in the database, and has its
 * script run by the superuser.
 */
async function installationOf(home: PostgresHome) {
  const installation = await copyInstallation(home);
  const { extensions, add, change } = installation;
  for (const name of stubExtensions) {
    await add(
      name,
      `CREATE FUNCTION "${name}_version"() RETURNS text LANGUAGE sql AS $$ SELECT '1.0' $$;`,
    );
  }
  for (const file of await readdir(extensions)) {
    const [, name] = /^(.+)\.control$/.exec(file) ?? [];
    if (!name || name === 'plpgsql' || stubExtensions.includes(name)) continue;
    await change(file, `trusted = ${allowedExtensions.includes(name)}`);
  }
  // An administrator of Azure may make foreign servers.
  await change(
    'postgres_fdw--1.0.sql',
    'GRANT USAGE ON FOREIGN DATA WRAPPER postgres_fdw TO @extowner@;',
  );
  return installation;
}

/** Before 16 BYPASSRLS stands for what azure_pg_admin can do without: nobody else can be given it. */
const roles = (major: number, administrator: string, password: string) => `
CREATE ROLE azure_pg_admin NOLOGIN;
CREATE ROLE replication LOGIN REPLICATION;
GRANT pg_monitor, pg_signal_backend ${major >= 16 ? ', pg_read_all_data' : ''} TO azure_pg_admin WITH ADMIN OPTION;
CREATE ROLE ${escapeIdentifier(administrator)} LOGIN PASSWORD ${escapeLiteral(password)}
  NOSUPERUSER INHERIT CREATEDB CREATEROLE REPLICATION BYPASSRLS;
GRANT azure_pg_admin TO ${escapeIdentifier(administrator)} WITH ADMIN OPTION;
-- An administrator who logs in with Microsoft Entra ID. The module that knows such labels is Azure's own.
CREATE ROLE "ops@contoso.onmicrosoft.com" LOGIN CREATEDB CREATEROLE;
GRANT azure_pg_admin TO "ops@contoso.onmicrosoft.com";
INSERT INTO pg_catalog.pg_shseclabel
  SELECT oid, 'pg_authid'::regclass, 'pgaadauth', 'aadauth,oid=6d1a2ac9-0000-4000-8000-000000000000,type=user,admin'
    FROM pg_catalog.pg_authid WHERE rolname = 'ops@contoso.onmicrosoft.com';
`;

/** What is changed in every database after initdb, so that its dump has grants on the catalogs. */
const catalogs = `
ALTER SCHEMA public OWNER TO azure_pg_admin;
REVOKE ALL ON pg_catalog.pg_authid, pg_catalog.pg_largeobject, pg_catalog.pg_statistic, pg_catalog.pg_subscription,
  pg_catalog.pg_user_mapping, pg_catalog.pg_config, pg_catalog.pg_file_settings, pg_catalog.pg_hba_file_rules,
  pg_catalog.pg_replication_origin_status, pg_catalog.pg_shadow FROM PUBLIC;
DO $$ DECLARE
  visible text;
BEGIN
  SELECT string_agg(quote_ident(attname), ', ') INTO visible
    FROM pg_attribute
   WHERE attrelid = 'pg_subscription'::regclass AND attnum > 0 AND attname <> 'subconninfo';
  EXECUTE format('REVOKE SELECT (%s) ON pg_catalog.pg_subscription FROM PUBLIC', visible);
  EXECUTE format('GRANT SELECT (%s) ON pg_catalog.pg_subscription TO azure_pg_admin', visible);
END $$;
GRANT EXECUTE ON FUNCTION pg_catalog.pg_stat_reset(), pg_catalog.pg_replication_origin_create(text),
  pg_catalog.pg_replication_origin_drop(text), pg_catalog.pg_stat_reset_shared(text) TO azure_pg_admin;
REVOKE EXECUTE ON FUNCTION pg_catalog.pg_read_file(text), pg_catalog.lo_import(text), pg_catalog.lo_export(oid, text) FROM PUBLIC;
`;

const databases = `
ALTER DATABASE postgres OWNER TO azure_pg_admin;
CREATE DATABASE azure_maintenance;
REVOKE CONNECT ON DATABASE azure_maintenance FROM PUBLIC;
CREATE DATABASE azure_sys;
\\connect azure_sys
CREATE SCHEMA query_store;
CREATE TABLE query_store.runtime_stats (id integer);
`;
