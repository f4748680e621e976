/**
 * Loaded into a run before all else (`node --import`): writes down each file of the program as it is loaded, and
 * when a program is started, a line each, into the file that `LOADED_CODE` names.
 */
import child from 'node:child_process';
import { appendFileSync } from 'node:fs';
import { registerHooks, syncBuiltinESMExports } from 'node:module';
import { fileURLToPath } from 'node:url';

const { LOADED_CODE: log = '' } = process.env;
const note = (line: string) => appendFileSync(log, `${line}\n`);

registerHooks({
  load(url, context, next) {
    if (url.startsWith('file:')) note(`loaded ${fileURLToPath(url)}`);
    return next(url, context);
  },
});

child.spawn = new Proxy(child.spawn, {
  apply(spawn, self, args) {
    note(`started ${args.slice(0, 2).flat().join(' ')}`);
    return Reflect.apply(spawn, self, args);
  },
});
syncBuiltinESMExports();
