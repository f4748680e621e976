import { Failure } from '../../catalog/failure.ts';

/**
 * Refuses a name that would not stay below the store's root, or that a URL or a file system would
 * read as another one. Names are made by the catalog, which encodes all that; this is the last gate.
 */
export function checkName(name: string): void {
  const bad = name
    .split('/')
    .some(segment => segment === '' || segment === '.' || segment === '..');
  if (!bad && !name.includes('\0') && !name.includes('\\')) return;
  throw new Failure(
    'USAGE',
    `${JSON.stringify(name)} cannot be the name of an object in a store`,
    'A name is a relative path with "/" between its segments, without "." and "..".',
  );
}
