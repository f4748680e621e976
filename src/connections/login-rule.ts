import { type azureLoginOptions, azureLoginRule } from '../azure/login-options.ts';
import type { Asked, AskedNames } from '../options/schema.ts';
import { storeNeedsIdentity } from './store-options.ts';

/** Key Vault always wants a login to Azure, a store only when it has no key of its own. */
export const needsIdentity = (asked: Pick<AskedNames, 'has'>): boolean =>
  asked.has('key-vault') || storeNeedsIdentity(asked);

/** That what a login to Azure needs is there, where something wants one. */
export const loginRule = (asked: Asked<typeof azureLoginOptions>): readonly string[] =>
  needsIdentity(asked) ? azureLoginRule(asked) : [];
