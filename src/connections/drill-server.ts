import { matchesAny } from '../catalog/patterns.ts';
import type { loadOptions } from '../commands/shared-options.ts';
import type { Place } from '../commands/surroundings.ts';
import type { ScratchServer } from '../operations/drill/scratch-server.ts';
import type { Work } from '../operations/run-context.ts';
import type { Scratch, ValuesOf } from '../options/schema.ts';
import { azureExtensions } from '../postgres/temporary-server/azure-extensions.ts';
import { startThrowAwayServer } from '../postgres/temporary-server/server.ts';
import type { AzureLogin } from './azure-login.ts';
import { clientTools, connectRestoring } from './server.ts';

type DrillExtensions = Pick<ValuesOf<typeof loadOptions>, 'drill-extensions'>;

const needs = { allowNewer: false, restores: true };

/** How a throw-away PostgreSQL of a major is started on this machine. */
export const throwAwayOpener =
  ({ environment, scratch }: Place, mayMake: (extension: string) => boolean, work: Work) =>
  async (major: number): Promise<ScratchServer> => {
    const { signal, reporter } = work;
    const info = (message: string) => reporter.info(message);
    const warn = (message: string) => reporter.warn(message);
    // Before the server, which would have to be stopped again.
    const tools = await clientTools(major, needs, environment, work);
    const started = await startThrowAwayServer({
      ...{ major, scratch, environment, signal, info, warn },
    });
    const { server, folder, isolation } = started;
    return {
      server,
      restorer: server,
      tools,
      throwAway: { folder, isolation, mayMake },
      [Symbol.asyncDispose]: () => started[Symbol.asyncDispose](),
    };
  };

/** How the server that drills restore to is opened: one that is there, or a new one of a major. */
export function drillServerOpener(
  values: Parameters<typeof connectRestoring>[0] & DrillExtensions & { readonly scratch: Scratch },
  place: Place,
  login: AzureLogin,
  work: Work,
): (major: number) => Promise<ScratchServer> {
  const { scratch: where } = values;
  if (where.kind === 'runner') {
    return throwAwayOpener(place, extension => mayMake(values, extension), work);
  }
  const address = where.kind === 'host' ? { host: where.host, port: where.port } : undefined;
  return async () => {
    const restoring = await connectRestoring(values, place, login, work, address);
    const tools = await clientTools(restoring.server.major, needs, place.environment, work);
    return {
      ...restoring,
      tools,
      throwAway: undefined,
      [Symbol.asyncDispose]: async () => undefined,
    };
  };
}

/** Whether an extension is made on a throw-away server. */
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
