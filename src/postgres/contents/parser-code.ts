import { readFileSync } from 'node:fs';

/**
 * In a file of its own: ncc copies what is read so into `dist/` as it is, but for files with newer syntax in them
 * (`??=`, `#field`). There webpack makes a text of it, which is no WebAssembly any more: the build refuses that.
 */
export const readParserCode = () =>
  readFileSync(new URL('../../../node_modules/libpg-query/wasm/libpg-query.wasm', import.meta.url));
