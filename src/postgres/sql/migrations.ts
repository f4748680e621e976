/** How a tool for migrations keeps what it did: by which table it is known, and what that says. */
export interface MigrationRule {
  readonly tool: string;
  readonly tables: readonly string[];
  /** Columns that the table has, by which it is told from one of the same name. */
  readonly columns: readonly string[];
  /** It has no other columns. */
  readonly only?: true;
  /** The expression after SELECT, its table, and the rest: the newest version; NULL when there is none. */
  readonly version: (table: string) => string;
  /** Which rows stand for a migration that failed, or was not ended; or a lock that was left. */
  readonly failed?: string;
}

const newest =
  (expression: string, order: string, where = 'true') =>
  (table: string) =>
    `SELECT ${expression} FROM ${table} WHERE ${where} ORDER BY ${order} LIMIT 1`;

const greatest = (expression: string, where?: string) =>
  newest(expression, `(${expression}) DESC NULLS LAST`, where);

const nothing = () => 'NULL';

/** Idle locks are recorded as well, so that one that is held is told from a tool that is not there. */
export const migrationRules: readonly MigrationRule[] = [
  {
    tool: 'golang-migrate',
    tables: ['schema_migrations'],
    columns: ['version', 'dirty'],
    only: true,
    version: greatest('version'),
    failed: 'dirty',
  },
  {
    tool: 'Rails or dbmate',
    tables: ['schema_migrations'],
    columns: ['version'],
    only: true,
    version: greatest('version::text COLLATE pg_catalog."C"'),
  },
  {
    tool: 'Ecto',
    tables: ['schema_migrations'],
    columns: ['version', 'inserted_at'],
    only: true,
    version: greatest('version'),
  },
  {
    tool: 'Flyway',
    tables: ['flyway_schema_history', 'schema_version'],
    columns: ['installed_rank', 'version', 'script', 'success'],
    version: newest('version', 'installed_rank DESC', 'version IS NOT NULL AND success'),
    failed: 'NOT success',
  },
  {
    tool: 'Alembic',
    tables: ['alembic_version'],
    columns: ['version_num'],
    only: true,
    version: table =>
      `SELECT pg_catalog.string_agg(version_num, ',' ORDER BY version_num COLLATE pg_catalog."C") FROM ${table}`,
  },
  {
    tool: 'EF Core',
    tables: ['__EFMigrationsHistory'],
    columns: ['MigrationId', 'ProductVersion'],
    version: greatest('"MigrationId" COLLATE pg_catalog."C"'),
  },
  {
    tool: 'EF Core',
    tables: ['__EFMigrationsHistory', '__ef_migrations_history'],
    columns: ['migration_id', 'product_version'],
    version: greatest('migration_id COLLATE pg_catalog."C"'),
  },
  {
    tool: 'Knex',
    tables: ['knex_migrations'],
    columns: ['id', 'name', 'batch'],
    version: newest('name', 'id DESC'),
  },
  {
    tool: 'Knex (lock)',
    tables: ['knex_migrations_lock'],
    columns: ['is_locked'],
    version: nothing,
    failed: 'is_locked = 1',
  },
  {
    tool: 'Prisma',
    tables: ['_prisma_migrations'],
    columns: ['migration_name', 'finished_at', 'rolled_back_at'],
    version: newest(
      'migration_name',
      'finished_at DESC, migration_name COLLATE pg_catalog."C" DESC',
      'finished_at IS NOT NULL AND rolled_back_at IS NULL',
    ),
    failed: 'finished_at IS NULL AND rolled_back_at IS NULL',
  },
  {
    tool: 'Django',
    tables: ['django_migrations'],
    columns: ['id', 'app', 'name', 'applied'],
    version: newest("app || '.' || name", 'id DESC'),
  },
  {
    tool: 'Liquibase',
    tables: ['databasechangelog'],
    columns: ['id', 'author', 'exectype', 'orderexecuted'],
    version: newest("id || '::' || author", 'orderexecuted DESC'),
    failed: "exectype = 'FAILED'",
  },
  {
    tool: 'Liquibase (lock)',
    tables: ['databasechangeloglock'],
    columns: ['locked', 'lockgranted', 'lockedby'],
    version: nothing,
    failed: 'locked',
  },
  {
    tool: 'TypeORM',
    tables: ['migrations', 'typeorm_migrations'],
    columns: ['id', 'timestamp', 'name'],
    only: true,
    version: newest('name', '"timestamp" DESC, id DESC'),
  },
  {
    tool: 'Laravel',
    tables: ['migrations'],
    columns: ['id', 'migration', 'batch'],
    only: true,
    version: newest('migration', 'id DESC'),
  },
  {
    tool: 'Sequelize',
    tables: ['SequelizeMeta'],
    columns: ['name'],
    version: greatest('name COLLATE pg_catalog."C"'),
  },
  {
    tool: 'Drizzle',
    tables: ['__drizzle_migrations'],
    columns: ['id', 'hash', 'created_at'],
    version: newest('hash', 'created_at DESC, id DESC'),
  },
  {
    tool: 'goose',
    tables: ['goose_db_version'],
    columns: ['id', 'version_id', 'is_applied'],
    version: newest('version_id', 'id DESC', 'is_applied'),
  },
  {
    tool: 'SQLx',
    tables: ['_sqlx_migrations'],
    columns: ['version', 'success', 'checksum'],
    version: greatest('version', 'success'),
    failed: 'NOT success',
  },
  {
    tool: 'node-pg-migrate',
    tables: ['pgmigrations'],
    columns: ['id', 'name', 'run_on'],
    version: newest('name', 'id DESC'),
  },
  {
    tool: 'Atlas',
    tables: ['atlas_schema_revisions'],
    columns: ['version', 'applied', 'total', 'error'],
    version: greatest('version COLLATE pg_catalog."C"'),
    failed: "coalesce(error, '') <> '' OR applied < total",
  },
];

/** Tables that have one of the names $2, in schemas other than $1, with their columns. */
export const namedTablesSql = `
SELECT n.nspname AS schema, c.relname AS name, pg_catalog.format('%I.%I', n.nspname, c.relname) AS ident,
       pg_catalog.array_agg(a.attname::text) AS columns
  FROM pg_catalog.pg_class AS c
  JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
  JOIN pg_catalog.pg_attribute AS a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
 WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition AND c.relpersistence <> 't'
   AND c.relname::text = ANY ($2::text[]) AND n.nspname <> ALL ($1)
   AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
 GROUP BY n.nspname, c.relname
 ORDER BY n.nspname COLLATE pg_catalog."C", c.relname COLLATE pg_catalog."C"`;
