import { preloadedExtensions } from '../../catalog/preloaded-extensions.ts';
import { option } from '../../catalog/reference.ts';
import type { Extensions } from '../../postgres/probes/extensions.ts';
import { itemsOf, lacksOfProvider } from '../../postgres/probes/extensions.ts';
import { quoteIdent, quoteLiteral } from '../../postgres/session/quoting.ts';
import type { Server } from '../../postgres/session/server.ts';
import { listed, named } from '../name-list.ts';
import { blocks, type Finding, warns } from './finding.ts';
import { flexibleServerOf, groupOf } from './flexible-server.ts';

/** What a provider makes for itself in databases of its customers. */
export function providerFindings({ name }: Server, found: Extensions): Finding[] {
  const lacking = lacksOfProvider(found).map(quoteIdent);
  return lacking.length === 0
    ? []
    : [
        warns(
          `the ${named('extension', lacking)} will not be restored: a provider makes it for itself in databases of its customers, and ${name} does not have it, or lets nobody make it`,
          'Nothing of yours is in it. What of yours needs it is left out as well, and named.',
        ),
      ];
}

/** What a server has not, or does not allow, of the extensions that a backup needs. */
export function extensionFindings(server: Server, role: string, found: Extensions): Finding[] {
  const ofProvider = lacksOfProvider(found);
  // The first comes with every database.
  const wanted = found.wanted.filter(
    ({ name }) => name !== 'plpgsql' && !ofProvider.includes(name),
  );
  const findings: Finding[] = [];
  const missing = wanted.filter(({ is_available }) => !is_available).map(({ name }) => name);
  if (missing.length > 0) {
    findings.push(
      blocks(
        `${server.name} does not have the ${named('extension', missing.map(quoteIdent))}, which the backup needs`,
        `Install their packages on the server (on Debian and Ubuntu postgresql-contrib, and those whose names begin with postgresql-${server.major}-), or restore into one that has them.`,
      ),
    );
  }
  const there = wanted.filter(({ is_available }) => is_available);
  const { allow_list, preloaded } = found;
  const allowed = allow_list === null ? undefined : itemsOf(allow_list);
  const allowedInLowerCase = allowed?.map(item => item.toLowerCase());
  const notAllowed = allowedInLowerCase
    ? there.map(({ name }) => name).filter(name => !allowedInLowerCase.includes(name.toLowerCase()))
    : [];
  if (allowed && notAllowed.length > 0) {
    findings.push(
      blocks(
        `the server parameter azure.extensions of ${server.name} does not allow ${listed(notAllowed.map(name => `"${name}"`))}, which the backup needs`,
        setParameter(server, 'azure.extensions', [...allowed, ...notAllowed]),
      ),
    );
  }
  const creatable = server.isSuperuser || (allowed !== undefined && found.is_azure_admin);
  const refused = creatable ? [] : there.filter(({ is_trusted }) => !is_trusted);
  if (refused.length > 0) {
    findings.push(
      warns(
        `"${role}" may not be able to create ${listed(refused.map(({ name }) => `"${name}"`))}: only ${allowed ? 'members of azure_pg_admin' : 'superusers'} may create an extension that is not trusted`,
        allowed
          ? `As the administrator: GRANT azure_pg_admin TO ${quoteIdent(role)};`
          : `Try it first, into a new database (${option('target-database')}), or restore as a superuser.`,
      ),
    );
  }
  const loaded = preloaded === null ? undefined : itemsOf(preloaded);
  const unloaded = there
    .map(({ name }) => name)
    .filter(name => loaded && preloadedExtensions.includes(name) && !loaded.includes(name));
  if (loaded && unloaded.length > 0) {
    findings.push(
      warns(
        `${server.name} does not load in shared_preload_libraries what the backup’s ${named('extension', unloaded.map(quoteIdent))} cannot do without`,
        allowed
          ? `${setParameter(server, 'shared_preload_libraries', [...loaded, ...unloaded])}; it works after a restart.`
          : `Set it, and restart PostgreSQL: ALTER SYSTEM SET shared_preload_libraries = ${[...loaded, ...unloaded].map(quoteLiteral).join(', ')};`,
      ),
    );
  }
  return findings;
}

/** The command that sets a parameter of a server on Azure. */
function setParameter(server: Server, parameter: string, items: readonly string[]): string {
  const name = flexibleServerOf(server) ?? server.address.host;
  return `az postgres flexible-server parameter set --resource-group ${groupOf(name)} --server-name ${name} --name ${parameter} --value "${items.join(',')}"`;
}
