import { closeSync, fstatSync, openSync, readFileSync } from 'node:fs';
import { shellQuote } from '../catalog/shell.ts';

/** A file that holds passwords is refused as long as others could read it, or a whole group write it. */
export function readPrivateFile(path: string): string {
  const file = openSync(path, 'r');
  try {
    const status = fstatSync(file);
    if (status.isFile() && (status.mode & 0o027) !== 0) {
      const mode = (status.mode & 0o777).toString(8).padStart(4, '0');
      throw new Error(
        `others may read it, or a group change it (mode ${mode}), and it holds secrets. Run: ${shellQuote(['chmod', 'g-wx,o=', path])}`,
      );
    }
    return readFileSync(file, 'utf8');
  } finally {
    closeSync(file);
  }
}
