/**
 * Extensions that Azure Database for PostgreSQL makes in its customers' databases for work of its own. No other
 * server has them, no customer can create them, and nothing of a customer's is in them. What a customer
 * chooses from `azure.extensions`, such as `azure_ai` and `azure_storage`, is none of these.
 */
export const providerExtensions: readonly string[] = [
  'azure',
  'pg_availability',
  'pgaadauth',
  'pgms_stats',
  'pgms_wait_sampling',
];

export const isOfProvider = (extension: string): boolean => providerExtensions.includes(extension);
