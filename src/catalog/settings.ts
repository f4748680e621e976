/**
 * Settings of a database or role that a backup may bring along. What it says was written by whoever may
 * write to the store, and the login that sets it may be a superuser: a setting that loads a library, runs
 * code, becomes another role, weakens passwords or hides something from the log is not a backup’s to set.
 */

/** As patterns of whole names, in small letters. Each may be set by whoever owns the database. */
const harmless = [
  // How values look, and in which language.
  'datestyle|intervalstyle|timezone|timezone_abbreviations|bytea_output|xmlbinary|xmloption',
  'extra_float_digits|client_encoding|client_min_messages|default_text_search_config',
  'lc_(?:messages|monetary|numeric|time)|icu_validation_level',
  // How statements are read.
  'search_path|application_name|array_nulls|backslash_quote|escape_string_warning|standard_conforming_strings',
  'quote_all_identifiers|transform_null_equals|check_function_bodies|row_security',
  // Transactions, and what new tables are like.
  'default_transaction_(?:deferrable|isolation|read_only)|synchronous_commit',
  'default_(?:table_access_method|tablespace|toast_compression)|temp_tablespaces',
  // How long something may take.
  '(?:statement|lock|transaction|idle_session|idle_in_transaction_session)_timeout',
  'tcp_(?:keepalives_(?:count|idle|interval)|user_timeout)|client_connection_check_interval',
  // How much of the machine it may use.
  'work_mem|maintenance_work_mem|logical_decoding_work_mem|temp_buffers|hash_mem_multiplier',
  'gin_(?:fuzzy_search_limit|pending_list_limit)|effective_cache_size|vacuum_buffer_usage_limit',
  '(?:effective|maintenance)_io_concurrency|io_combine_limit|backend_flush_after|commit_siblings',
  'max_parallel_(?:maintenance_workers|workers|workers_per_gather)|wal_skip_threshold',
  'vacuum_cost_(?:delay|limit|page_(?:dirty|hit|miss))|vacuum_truncate|file_copy_method',
  'vacuum_(?:multixact_)?(?:failsafe_age|freeze_min_age|freeze_table_age)',
  'vacuum_max_eager_freeze_failure_rate',
  // Plans.
  'enable_[a-z_]+|jit|jit_(?:above|inline_above|optimize_above)_cost|geqo|geqo_[a-z_]+',
  'jit_(?:expressions|tuple_deforming)|debug_parallel_query|force_parallel_mode',
  'cpu_(?:index_tuple|operator|tuple)_cost|(?:random|seq)_page_cost|cursor_tuple_fraction',
  'parallel_(?:leader_participation|setup_cost|tuple_cost)|min_parallel_(?:index|table)_scan_size',
  'constraint_exclusion|(?:from|join)_collapse_limit|plan_cache_mode|recursive_worktable_factor',
  'default_statistics_target|synchronize_seqscans|stats_fetch_consistency|min_eager_agg_group_size',
  // Of extensions.
  String.raw`pg_trgm\.[a-z_]+|hnsw\.[a-z_]+|ivfflat\.[a-z_]+`,
  String.raw`plpgsql\.(?:extra_errors|extra_warnings|check_asserts|print_strict_params)`,
];

const allowed = new RegExp(`^(?:${harmless.join('|')})$`);

/** A module that is loaded on demand and is no extension: nothing on a server names it. */
const unnamedModules = ['auto_explain'];

/**
 * Whether a setting may be taken from a backup. One of two parts is an application’s own (`app.tenant`),
 * unless the first belongs to a module of the server, which may do anything by it.
 */
export function mayComeFromBackup(setting: string, modules: ReadonlySet<string>): boolean {
  const name = setting.toLowerCase();
  if (allowed.test(name)) return true;
  const [first = '', ...rest] = name.split('.');
  return rest.length > 0 && !modules.has(first) && !unnamedModules.includes(first);
}
