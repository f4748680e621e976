import { isBoundToName } from '../catalog/bound-extensions.ts';
import { matchesAny } from '../catalog/patterns.ts';
import { toPreload } from '../catalog/preloaded-extensions.ts';
import type { loadOptions } from '../commands/common-options.ts';
import type { ScratchServer } from '../operations/drill/scratch-server.ts';
import type { CommandContext } from '../operations/run-context.ts';
import type { Scratch, ValuesOf } from '../options/schema.ts';
import { azureExtensions } from '../postgres/temporary-server/azure-extensions.ts';
import { startTemporaryServer } from '../postgres/temporary-server/server.ts';
import type { AzureLogin } from './azure-login.ts';
import { clientTools, connectRestoring } from './server.ts';

type DrillExtensions = Pick<ValuesOf<typeof loadOptions>, 'drill-extensions'>;

const needs = { allowNewer: false, restores: true };

/** How a temporary PostgreSQL of a major is started on this machine, for databases of some extensions. */
export const temporaryServerOpener =
  (context: CommandContext, values: DrillExtensions) =>
  async (major: number, extensions: readonly string[] = []): Promise<ScratchServer> => {
    const { signal, reporter, environment, tempDir } = context;
    const made = (extension: string) => mayMake(values, extension);
    const info = (message: string) => reporter.info(message);
    const warn = (message: string) => reporter.warn(message);
    // Before the server, which would have to be stopped again.
    const tools = await clientTools(major, needs, context);
    const started = await startTemporaryServer({
      ...{ major, tempDir, environment, signal, info, warn },
      ...{ preloads: toPreload(extensions).filter(made), named: namedIn(values) },
    });
    const { server, folder, isolation } = started;
    return {
      server,
      restorer: server,
      tools,
      temporaryServer: { folder, isolation, mayMake: made },
      [Symbol.asyncDispose]: () => started[Symbol.asyncDispose](),
    };
  };

/** How the server that drills restore to is opened: one that is there, or a new one of a major. */
export function drillServerOpener(
  values: Parameters<typeof connectRestoring>[0] & DrillExtensions & { readonly scratch: Scratch },
  context: CommandContext,
  login: AzureLogin,
): (major: number, extensions?: readonly string[]) => Promise<ScratchServer> {
  const { scratch: where } = values;
  if (where.kind === 'runner') {
    return temporaryServerOpener(context, values);
  }
  const address = where.kind === 'host' ? { host: where.host, port: where.port } : undefined;
  return async () => {
    const restoring = await connectRestoring(values, context, login, address);
    const tools = await clientTools(restoring.server.major, needs, context);
    return {
      ...restoring,
      tools,
      temporaryServer: undefined,
      [Symbol.asyncDispose]: async () => undefined,
    };
  };
}

/** Extensions that the user named one by one. */
const namedIn = ({ 'drill-extensions': listed }: DrillExtensions): string[] =>
  listed
    .flatMap(({ literal }) => literal ?? [])
    .filter(name => name !== 'azure' && !isBoundToName(name));

/** Whether an extension is made on a temporary server. */
export function mayMake(
  { 'drill-extensions': listed }: DrillExtensions,
  extension: string,
): boolean {
  const withAzure = listed.some(({ literal }) => literal === 'azure');
  return (
    // It comes with every database.
    extension === 'plpgsql' ||
    matchesAny(listed, extension) ||
    (withAzure && azureExtensions.includes(extension))
  );
}
