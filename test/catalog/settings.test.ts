import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { mayComeFromBackup } from '../../src/catalog/settings.ts';
import { sharedPostgres } from '../support/shared.ts';

const server = sharedPostgres();
const none = new Set<string>();

describe('a setting of a backup', () => {
  test.each([
    'search_path',
    'TimeZone',
    'statement_timeout',
    'enable_seqscan',
    'app.tenant',
    'App.Tenant.id',
    'pg_trgm.similarity_threshold',
  ])('%s is taken', name => {
    expect(mayComeFromBackup(name, none)).toBe(true);
  });

  test.each([
    'role',
    'session_authorization',
    'session_preload_libraries',
    'local_preload_libraries',
    'Local_Preload_Libraries',
    'dynamic_library_path',
    'session_replication_role',
    'lo_compat_privileges',
    'log_statement',
    'password_encryption',
    'createrole_self_grant',
    'search_path\nrole',
    'auto_explain.log_min_duration',
    'shared_preload_libraries',
    'nonsense',
    '',
  ])('%j is not', name => {
    expect(mayComeFromBackup(name, none)).toBe(false);
  });

  test('of a module of the server is not, whatever it would do', () => {
    const modules = new Set(['plperl', 'postgis']);
    expect(mayComeFromBackup('plperl.on_plperl_init', modules)).toBe(false);
    expect(mayComeFromBackup('PlPerl.on_plperl_init', modules)).toBe(false);
    expect(mayComeFromBackup('plperl.on_plperl_init', none)).toBe(true);
  });
});

test('all that a login may set by itself is decided on, and nothing that only a superuser may', async () => {
  const rows = z
    .array(z.object({ name: z.string(), context: z.string() }))
    .parse(
      await server.query(
        'postgres',
        "SELECT name, context FROM pg_settings WHERE name NOT LIKE '%.%' AND context <> 'internal'",
      ),
    );
  const taken = (one: (typeof rows)[number]) => mayComeFromBackup(one.name, none);
  const ofEverybody = rows.filter(({ context }) => context === 'user');
  const left = ofEverybody.filter(one => !taken(one)).map(({ name }) => name);
  // A name that is neither here nor on the list is new: decide, and write it down.
  expect(left.filter(name => !decidedAgainst.includes(name))).toEqual([]);
  const ofSuperusers = rows.filter(({ context }) => context !== 'user').filter(taken);
  expect(ofSuperusers.map(({ name }) => name)).toEqual(['lc_messages']);
});

/** Also those of other majors than that of the server. */
const decidedAgainst = [
  // Code, other roles, passwords.
  'local_preload_libraries',
  'createrole_self_grant',
  'password_encryption',
  'scram_iterations',
  'md5_password_warnings',
  // Values of parameters would get into the log.
  'log_parameter_max_length_on_error',
  'debug_pretty_print',
  'debug_print_parse',
  'debug_print_plan',
  'debug_print_raw_parse',
  'debug_print_rewritten',
  'trace_notify',
  'trace_sort',
  // Replication, and what is of no use to a database.
  'exit_on_error',
  'restrict_nonsystem_relation_kind',
  'wal_receiver_timeout',
  'wal_sender_shutdown_timeout',
  'wal_sender_timeout',
  'ssl_renegotiation_limit',
  'debug_logical_replication_streaming',
  'log_statement_stats',
  'seed',
  'transaction_deferrable',
  'transaction_isolation',
  'transaction_read_only',
];
