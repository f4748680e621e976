/** Roles that belong to the provider of a server: Azure, and the two others that people move from. */
export const providerRoles =
  '^(azure_pg_admin|azuresu|azure_superuser|azure_.*_(admin|agent)|replication|rds(admin|repladmin|topmgr|writeforwarduser|_.*)|cloudsql.*)$';

export const belongsToProvider = (role: string): boolean =>
  new RegExp(providerRoles, 's').test(role);
