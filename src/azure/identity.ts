/** How to log in to Azure. Ids that are left out are found by the SDK in the environment. */
export type AzureIdentity =
  | {
      readonly kind: 'client-secret';
      readonly tenantId: string;
      readonly clientId: string;
      readonly clientSecret: string;
    }
  | {
      readonly kind: FederatedKind;
      readonly tenantId: string;
      readonly clientId: string;
      /** Of GitHub's id-token; the others come with an audience of their own. */
      readonly audience: string;
    }
  | { readonly kind: 'managed-identity'; readonly clientId: string | undefined }
  | { readonly kind: 'azure-cli'; readonly tenantId: string | undefined };

/** Those that show an id-token. */
export type FederatedKind = 'github-oidc' | 'gitlab-oidc' | 'workload-identity';
