import type { Pattern } from '../catalog/patterns.ts';

/** Which databases are meant, as the options say it. */
export const selectionOf = (values: {
  readonly databases: readonly Pattern[];
  readonly 'exclude-databases': readonly Pattern[];
}) => ({ databases: values.databases, excludeDatabases: values['exclude-databases'] });
