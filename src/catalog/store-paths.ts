import { resolve } from 'node:path';

const isUrl = (text: string): boolean => /^https?:\/\//i.test(text);

/** A signature in a URL is nobody's business: no more than the path is needed, or shown. */
export const withoutSignature = (text: string): string =>
  isUrl(text) ? text.replace(/[?#].*$/s, '') : text;

/**
 * The names that a path may mean in the store at `location`; as it is written first. Other tools show where the
 * store is as well: with its prefix, its container, as a whole URL, or from the root of the file system. A URL
 * of another store means nothing in this one.
 */
export function namesInStore(text: string, location: string): string[] {
  const isDirectory = !isUrl(location);
  const store = segmentsOf(isDirectory ? resolve(location) : location);
  const path = segmentsOf(isDirectory && /^\.{0,2}\//.test(text) ? resolve(text) : text);
  // As much of where the store is as is written, from its end: PREFIX/…, CONTAINER/PREFIX/….
  const leads = (isUrl(text) ? [store.length] : [...store.keys(), store.length]).filter(count =>
    store.slice(store.length - count).every((segment, index) => segment === path[index]),
  );
  return leads.map(count => path.slice(count).join('/')).filter(name => name !== '');
}

function segmentsOf(place: string): string[] {
  if (!isUrl(place)) return segments(place);
  const { host, pathname } = new URL(withoutSignature(place));
  return [host, ...segments(pathname).map(decoded)];
}

const segments = (path: string): string[] =>
  path.split('/').filter(segment => segment !== '' && segment !== '.');

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
