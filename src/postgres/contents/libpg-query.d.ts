/** As little of it as is used here: it is no part of the language's own library. */
declare namespace WebAssembly {
  type Module = object;
  type Instance = object;
  type Imports = object;
  const Instance: new (module: Module, imports: Imports) => Instance;
  function compile(bytes: Uint8Array): Promise<Module>;
  function validate(bytes: Uint8Array): boolean;
}

/** What we use of PostgreSQL's parser, compiled to WebAssembly; the package's own way in cannot start it anew. */
declare module 'libpg-query/wasm/libpg-query.js' {
  export interface Instance {
    lengthBytesUTF8(text: string): number;
    stringToUTF8(text: string, at: number, most: number): void;
    UTF8ToString(at: number): string;
    getValue(at: number, type: 'i32'): number;
    _malloc(bytes: number): number;
    _free(at: number): void;
    /** Answers where three pointers are: to the tree in JSON, to what was written to stderr, to an error. */
    _wasm_parse_query_raw(sql: number): number;
    _wasm_free_parse_result(result: number): void;
  }
  export default function start(options: {
    readonly instantiateWasm: (
      imports: WebAssembly.Imports,
      use: (instance: WebAssembly.Instance) => void,
    ) => void;
    readonly print: () => void;
    readonly printErr: () => void;
  }): Promise<Instance>;
}
