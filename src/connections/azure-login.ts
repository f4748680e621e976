import { type AzureCredential, openCredential } from '../azure/credential.ts';
import type { AzureIdentity } from '../azure/identity.ts';
import { type azureLoginOptions, chooseCredential } from '../azure/login-options.ts';
import { Failure } from '../catalog/failure.ts';
import type { CommandContext } from '../operations/run-context.ts';
import { namesIn, type ValuesOf } from '../options/schema.ts';
import { needsIdentity } from './login-rule.ts';

/** Logs in to Azure at most once in a run, and only where something wants it. */
export type AzureLogin = () => AzureCredential;

export function azureLogin(values: LoginValues, context: CommandContext): AzureLogin {
  let credential: AzureCredential | undefined;
  return () => {
    if (!needsIdentity(namesIn(context.given))) {
      throw new Failure(
        'INTERNAL',
        'nothing was to log in to Azure',
        'Please report this as a bug.',
      );
    }
    credential ??= openCredential(identityOf(values, context), context);
    return credential;
  };
}

type LoginValues = Partial<ValuesOf<typeof azureLoginOptions>>;

/** The rules of the options have seen to it that what the kind needs is there. */
function identityOf(values: LoginValues, { environment, reporter }: CommandContext): AzureIdentity {
  const { kind, reason } = chooseCredential(values, environment);
  reporter.info(`Logging in to Azure by ${kind}: ${reason}`);
  const clientId = values['azure-client-id'];
  const tenantId = values['azure-tenant-id'];
  switch (kind) {
    case 'client-secret':
      return {
        kind,
        clientId: clientId ?? '',
        tenantId: tenantId ?? '',
        clientSecret: values['azure-client-secret'] ?? '',
      };
    case 'github-oidc':
    case 'gitlab-oidc':
    case 'workload-identity':
      return {
        kind,
        clientId: clientId ?? environment.AZURE_CLIENT_ID ?? '',
        tenantId: tenantId ?? environment.AZURE_TENANT_ID ?? '',
        audience: values['azure-audience'] ?? '',
      };
    case 'managed-identity':
      return { kind, clientId };
    case 'azure-cli':
      return { kind, tenantId };
  }
}
