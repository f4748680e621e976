import { setFlagsFromString } from 'node:v8';
import start, { type Instance } from 'libpg-query/wasm/libpg-query.js';
import { readParserCode } from './parser-code.ts';

/** A tree of PostgreSQL's grammar: `{"SelectStmt": {"targetList": [ … ] } }`. */
export type Tree =
  | null
  | boolean
  | number
  | string
  | readonly Tree[]
  | { readonly [field: string]: Tree };

/**
 * PostgreSQL's own parser, in WebAssembly: whatever it is given, it can neither leave its own memory nor end the
 * process. Nesting that is too deep ends it by an exception, and it is started anew for the next text.
 *
 * Backups hold hashes of its trees: a package that makes others, of the next major, is another inventory.
 */
export class Parser {
  #instance: Instance | undefined;

  /** The tree of some statements; nothing where PostgreSQL 18 would refuse them, or the parser could not go on. */
  async parse(sql: string): Promise<Tree | undefined> {
    this.#instance ??= await startParser();
    try {
      return parseBy(this.#instance, sql);
    } catch {
      // Its stack and its memory are as they were in the midst of it.
      this.#instance = undefined;
      return undefined;
    }
  }
}

let compiled: Promise<WebAssembly.Module> | undefined;

async function startParser(): Promise<Instance> {
  // To compile the parser's largest functions anew, faster ones, takes half a second of CPU at the end of each short
  // process, and does not pay for 6,000 definitions either.
  setFlagsFromString('--no-wasm-tier-up');
  setFlagsFromString('--no-wasm-dynamic-tiering');
  compiled ??= WebAssembly.compile(readParserCode());
  const module = await compiled;
  const silent = () => {};
  // The package is CommonJS, and looks there for its file before it asks us. In our bundle there is no such variable.
  Object.assign(globalThis, { __dirname: import.meta.dirname });
  const started = start({
    instantiateWasm: (imports, use) => use(new WebAssembly.Instance(module, imports)),
    print: silent,
    printErr: silent,
  });
  Reflect.deleteProperty(globalThis, '__dirname');
  return started;
}

function parseBy(instance: Instance, sql: string): Tree | undefined {
  const bytes = instance.lengthBytesUTF8(sql) + 1;
  const text = instance._malloc(bytes);
  instance.stringToUTF8(sql, text, bytes);
  const result = instance._wasm_parse_query_raw(text);
  const [tree = 0, , error = 0] = [0, 4, 8].map(at => instance.getValue(result + at, 'i32'));
  const parsed = error === 0 ? JSON.parse(instance.UTF8ToString(tree)).stmts : undefined;
  instance._wasm_free_parse_result(result);
  instance._free(text);
  return parsed;
}
