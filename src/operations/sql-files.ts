import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { Failure, messageOf } from '../catalog/failure.ts';
import type { SqlFile } from '../postgres/session/user-sql.ts';

/** The user's SQL of an option: a file, or those of a directory, in the order of their names. */
export async function readSqlFiles(option: string, path: string): Promise<SqlFile[]> {
  let names: readonly string[];
  try {
    if (!(await stat(path)).isDirectory()) return [await readSql(basename(path), path)];
    names = (await readdir(path)).filter(file => file.endsWith('.sql')).toSorted();
    if (names.length > 0) {
      return await Promise.all(names.map(name => readSql(name, join(path, name))));
    }
  } catch (error) {
    throw unusable(`the SQL of --${option} cannot be read: ${messageOf(error)}`, option);
  }
  throw unusable(`there is no file *.sql in ${path}`, option);
}

const readSql = async (name: string, path: string): Promise<SqlFile> => ({
  name,
  sql: await readFile(path, 'utf8'),
});

const unusable = (message: string, option: string): Failure =>
  new Failure('USAGE', message, `Give --${option} a directory with files *.sql, or one file.`);
