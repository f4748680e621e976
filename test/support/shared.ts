import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { inject } from 'vitest';
import type { AzuriteAddress } from './azurite.ts';
import { type Postgres, type PostgresAddress, usePostgres } from './postgres.ts';
import { registerSecret } from './secrets.ts';

declare module 'vitest' {
  interface ProvidedContext {
    postgres: PostgresAddress;
    azurite: AzuriteAddress;
    temporary: string;
  }
}

/** The server that all test files share; use databases with a `uniqueName`. */
export function sharedPostgres(): Postgres {
  return usePostgres(inject('postgres'));
}

/** The emulator that all test files share; use containers with names of your own. */
export function sharedAzurite(): AzuriteAddress {
  const azurite = inject('azurite');
  registerSecret(azurite.key);
  return azurite;
}

/** A new empty folder that is gone after the test run, however that ends. */
export function temporaryFolder(): string {
  return mkdtempSync(join(inject('temporary'), 'test-'));
}
