/**
 * Extensions that a server lets be made in one database alone, which it knows by its name, and the schema that each
 * makes for itself: pg_cron, by `cron.database_name`. A database that is restored has another name until it is whole,
 * and a drill's for ever.
 */
const boundToName: ReadonlyMap<string, string> = new Map([['pg_cron', 'cron']]);

export const isBoundToName = (extension: string): boolean => boundToName.has(extension);

/** The schema that such an extension makes for itself. */
export const schemaOfBound = (extension: string): string | undefined => boundToName.get(extension);
