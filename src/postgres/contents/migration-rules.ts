/** A row of a table as text, by the names of its columns. Booleans are `t` and `f`. */
export type MigrationRow = Readonly<Record<string, string | null | undefined>>;

/** How a tool for migrations keeps what it did: by which table it is known, and what that says. */
export interface MigrationRule {
  readonly tool: string;
  readonly tables: readonly string[];
  /**
   * Columns that the table has, by which it is told from one of the same name, each with the kinds of types
   * that it may be of (`pg_type.typcategory`: booleans, times, numbers, strings), where that matters.
   */
  readonly columns: Readonly<Record<string, 'any' | 'B' | 'N' | 'S' | 'DNS'>>;
  /** It has no other columns. */
  readonly only?: true;
  /** The version that a row stands for; absent where rows are locks. */
  readonly version?: (row: MigrationRow) => string | null | undefined;
  /** The columns by which the newest row is found; `all`: each row is a version of its own. */
  readonly newestBy?: readonly string[] | 'all';
  /** Which rows have been applied: all of them when it is absent. */
  readonly applied?: (row: MigrationRow) => boolean;
  /** Which rows stand for a migration that failed, or was not ended; or a lock that was left. */
  readonly failed?: (row: MigrationRow) => boolean;
}

const isNull = (value: string | null | undefined): boolean => value === null || value === undefined;

/** Both texts, with something between them; null where one is. */
const joined = (row: MigrationRow, one: string, between: string, other: string): string | null =>
  isNull(row[one]) || isNull(row[other]) ? null : `${row[one]}${between}${row[other]}`;

/** Idle locks are recorded as well, so that one that is held is told from a tool that is not there. */
export const migrationRules: readonly MigrationRule[] = [
  {
    tool: 'golang-migrate',
    tables: ['schema_migrations'],
    columns: { version: 'any', dirty: 'B' },
    only: true,
    version: row => row.version,
    newestBy: ['version'],
    failed: row => row.dirty === 't',
  },
  {
    tool: 'Rails or dbmate',
    tables: ['schema_migrations'],
    columns: { version: 'any' },
    only: true,
    version: row => row.version,
    newestBy: ['version'],
  },
  {
    tool: 'Ecto',
    tables: ['schema_migrations'],
    columns: { version: 'any', inserted_at: 'any' },
    only: true,
    version: row => row.version,
    newestBy: ['version'],
  },
  {
    tool: 'Flyway',
    tables: ['flyway_schema_history', 'schema_version'],
    columns: { installed_rank: 'any', version: 'any', script: 'any', success: 'B' },
    version: row => row.version,
    newestBy: ['installed_rank'],
    applied: row => !isNull(row.version) && row.success === 't',
    failed: row => row.success === 'f',
  },
  {
    tool: 'Alembic',
    tables: ['alembic_version'],
    columns: { version_num: 'S' },
    only: true,
    version: row => row.version_num,
    newestBy: 'all',
  },
  {
    tool: 'EF Core',
    tables: ['__EFMigrationsHistory'],
    columns: { MigrationId: 'S', ProductVersion: 'any' },
    version: row => row.MigrationId,
    newestBy: ['MigrationId'],
  },
  {
    tool: 'EF Core',
    tables: ['__EFMigrationsHistory', '__ef_migrations_history'],
    columns: { migration_id: 'S', product_version: 'any' },
    version: row => row.migration_id,
    newestBy: ['migration_id'],
  },
  {
    tool: 'Knex',
    tables: ['knex_migrations'],
    columns: { id: 'any', name: 'any', batch: 'any' },
    version: row => row.name,
    newestBy: ['id'],
  },
  {
    tool: 'Knex (lock)',
    tables: ['knex_migrations_lock'],
    columns: { is_locked: 'N' },
    failed: row => row.is_locked === '1',
  },
  {
    tool: 'Prisma',
    tables: ['_prisma_migrations'],
    columns: { migration_name: 'S', finished_at: 'any', rolled_back_at: 'any' },
    version: row => row.migration_name,
    newestBy: ['finished_at', 'migration_name'],
    applied: row => !isNull(row.finished_at) && isNull(row.rolled_back_at),
    failed: row => isNull(row.finished_at) && isNull(row.rolled_back_at),
  },
  {
    tool: 'Django',
    tables: ['django_migrations'],
    columns: { id: 'any', app: 'any', name: 'any', applied: 'any' },
    version: row => joined(row, 'app', '.', 'name'),
    newestBy: ['id'],
  },
  {
    tool: 'Liquibase',
    tables: ['databasechangelog'],
    columns: { id: 'any', author: 'any', exectype: 'any', orderexecuted: 'any' },
    version: row => joined(row, 'id', '::', 'author'),
    newestBy: ['orderexecuted'],
    failed: row => row.exectype === 'FAILED',
  },
  {
    tool: 'Liquibase (lock)',
    tables: ['databasechangeloglock'],
    columns: { locked: 'B', lockgranted: 'any', lockedby: 'any' },
    failed: row => row.locked === 't',
  },
  {
    tool: 'TypeORM',
    tables: ['migrations', 'typeorm_migrations'],
    columns: { id: 'any', timestamp: 'DNS', name: 'any' },
    only: true,
    version: row => row.name,
    newestBy: ['timestamp', 'id'],
  },
  {
    tool: 'Laravel',
    tables: ['migrations'],
    columns: { id: 'any', migration: 'any', batch: 'any' },
    only: true,
    version: row => row.migration,
    newestBy: ['id'],
  },
  {
    tool: 'Sequelize',
    tables: ['SequelizeMeta'],
    columns: { name: 'S' },
    version: row => row.name,
    newestBy: ['name'],
  },
  {
    tool: 'Drizzle',
    tables: ['__drizzle_migrations'],
    columns: { id: 'any', hash: 'any', created_at: 'any' },
    version: row => row.hash,
    newestBy: ['created_at', 'id'],
  },
  {
    tool: 'goose',
    tables: ['goose_db_version'],
    columns: { id: 'any', version_id: 'any', is_applied: 'B' },
    version: row => row.version_id,
    newestBy: ['id'],
    applied: row => row.is_applied === 't',
  },
  {
    tool: 'SQLx',
    tables: ['_sqlx_migrations'],
    columns: { version: 'any', success: 'B', checksum: 'any' },
    version: row => row.version,
    newestBy: ['version'],
    applied: row => row.success === 't',
    failed: row => row.success === 'f',
  },
  {
    tool: 'node-pg-migrate',
    tables: ['pgmigrations'],
    columns: { id: 'any', name: 'any', run_on: 'any' },
    version: row => row.name,
    newestBy: ['id'],
  },
  {
    tool: 'Atlas',
    tables: ['atlas_schema_revisions'],
    columns: { version: 'S', applied: 'N', total: 'N', error: 'S' },
    version: row => row.version,
    newestBy: ['version'],
    failed: row => (row.error ?? '') !== '' || Number(row.applied) < Number(row.total),
  },
];
