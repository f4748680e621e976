import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { Failure, messageOf } from '../catalog/failure.ts';
import { option } from '../catalog/reference.ts';
import type { SqlFile } from '../postgres/session/user-sql.ts';

/** The user's SQL of an option: a file, or those of a directory, in the order of their names. */
export async function readSqlFiles(name: string, path: string): Promise<SqlFile[]> {
  let names: readonly string[];
  try {
    if (!(await stat(path)).isDirectory()) return [await readSql(basename(path), path)];
    names = (await readdir(path)).filter(file => file.endsWith('.sql')).toSorted();
    if (names.length > 0) {
      return await Promise.all(names.map(file => readSql(file, join(path, file))));
    }
  } catch (error) {
    throw unusable(`the SQL of ${option(name)} cannot be read: ${messageOf(error)}`, name);
  }
  throw unusable(`there is no file *.sql in ${path}`, name);
}

const readSql = async (name: string, path: string): Promise<SqlFile> => ({
  name,
  sql: await readFile(path, 'utf8'),
});

const unusable = (message: string, name: string): Failure =>
  new Failure('USAGE', message, `Give ${option(name)} a directory with files *.sql, or one file.`);
