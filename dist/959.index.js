export const id = 959;
export const ids = [959,487];
export const modules = {

/***/ 52959:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Meanings: () => (/* binding */ Meanings)
});

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./lib/postgres/contents/normalize-definition.js
var normalize_definition = __webpack_require__(87487);
// EXTERNAL MODULE: external "node:v8"
var external_node_v8_ = __webpack_require__(78877);
// EXTERNAL MODULE: ./node_modules/libpg-query/wasm/libpg-query.js
var libpg_query = __webpack_require__(53995);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
;// CONCATENATED MODULE: ./lib/postgres/contents/parser-code.js

/**
 * In a file of its own: ncc copies what is read so into `dist/` as it is, but for files with newer syntax in them
 * (`??=`, `#field`). There webpack makes a text of it, which is no WebAssembly any more: the build refuses that.
 */
const readParserCode = () => (0,external_node_fs_.readFileSync)(__webpack_require__.ab + "libpg-query.wasm");

;// CONCATENATED MODULE: ./lib/postgres/contents/parser.js



/**
 * PostgreSQL's own parser, in WebAssembly: whatever it is given, it can neither leave its own memory nor end the
 * process. Nesting that is too deep ends it by an exception, and it is started anew for the next text.
 *
 * Backups hold hashes of its trees: a package that makes others, of the next major, is another inventory.
 */
class Parser {
    #instance;
    /** The tree of some statements; nothing where PostgreSQL 18 would refuse them, or the parser could not go on. */
    async parse(sql) {
        this.#instance ??= await startParser();
        try {
            return parseBy(this.#instance, sql);
        }
        catch {
            // Its stack and its memory are as they were in the midst of it.
            this.#instance = undefined;
            return undefined;
        }
    }
}
let compiled;
async function startParser() {
    // To compile the parser's largest functions anew, faster ones, takes half a second of CPU at the end of each short
    // process, and does not pay for 6,000 definitions either.
    (0,external_node_v8_.setFlagsFromString)('--no-wasm-tier-up');
    (0,external_node_v8_.setFlagsFromString)('--no-wasm-dynamic-tiering');
    compiled ??= WebAssembly.compile(readParserCode());
    const module = await compiled;
    const silent = () => { };
    // The package is CommonJS, and looks there for its file before it asks us. In our bundle there is no such variable.
    Object.assign(globalThis, { __dirname: import.meta.dirname });
    const started = libpg_query({
        instantiateWasm: (imports, use) => use(new WebAssembly.Instance(module, imports)),
        print: silent,
        printErr: silent,
    });
    Reflect.deleteProperty(globalThis, '__dirname');
    return started;
}
function parseBy(instance, sql) {
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

;// CONCATENATED MODULE: ./lib/postgres/contents/meaning.js



/**
 * Two definitions are the same when PostgreSQL's parser makes the same tree of their SQL. In the tree, names that
 * nothing can refer to do not count, the cast of an ARRAY[…] is one of its elements and a negative number a literal,
 * as PostgreSQL reads them.
 *
 * Text alone will not do: PostgreSQL words an expression otherwise once a restore has parsed it again. What is no
 * SQL, or not of the parser's grammar, is compared as text, as is what is longer or deeper than anybody writes:
 * who owns a view, or imitates a server, chooses that.
 */
class Meanings {
    #parser = new Parser();
    #pause = performance.now() + longestTurn;
    /** A text that is the same for all definitions that mean the same: pieces, as `src/postgres/sql/objects/pieces.ts` puts them together. */
    async of(kind, definition) {
        const told = [];
        for (const piece of definition.split('\x1f')) {
            const at = piece.indexOf('\x1e');
            const label = piece.slice(0, Math.max(at, 0));
            const form = meaning_forms.get(label.slice(label.lastIndexOf(' ') + 1));
            told.push(form ? `${label}\x1e${await this.#read(kind, form, piece.slice(at + 1))}` : piece);
        }
        return told.join('\x1f');
    }
    async #read(kind, form, sql) {
        if (performance.now() > this.#pause) {
            // Others wait for their turn, and one of them sends the dump.
            await (0,promises_.setImmediate)();
            this.#pause = performance.now() + longestTurn;
        }
        const tree = isParsed(sql) ? await this.#parser.parse(form(sql)) : undefined;
        return tree === undefined ? (0,normalize_definition.normalizeDefinition)(kind, sql) : wordsOf(tree);
    }
}
/** In milliseconds. */
const longestTurn = 20;
const meaning_forms = new Map([
    ['statement', sql => sql],
    ['expression', sql => `SELECT (${sql})`],
    ['constraint', sql => `ALTER TABLE t ADD ${sql}`],
    ['bound', sql => `ALTER TABLE t ATTACH PARTITION p ${sql}`],
    ['key', sql => `CREATE TABLE t () PARTITION BY ${sql}`],
]);
/**
 * A tree takes fifty times the room of its text. How deep the parser gets depends on what is on the stack already:
 * what is nested less deep than this it always reads, so that a backup and a restore do not fare differently.
 */
function isParsed(sql) {
    if (sql.length > 500_000)
        return false;
    let depth = 0;
    for (const [bracket] of sql.matchAll(/[()[\]]/g)) {
        depth += bracket === '(' || bracket === '[' ? 1 : -1;
        if (depth > 500)
            return false;
    }
    return true;
}
/** The tree in words; without recursion, for a tree may be deeper than the stack. */
function wordsOf(root) {
    const told = [];
    const todo = [{ tree: root }];
    for (let next = todo.pop(); next !== undefined; next = todo.pop()) {
        if (typeof next === 'string')
            told.push(next);
        else
            for (const part of partsOf(next).toReversed())
                todo.push(part);
    }
    return told.join('');
}
function partsOf({ tree, place }) {
    if (Array.isArray(tree)) {
        return [
            '[',
            ...tree.flatMap((item) => [{ tree: item, ...(place && { place }) }, ',']),
            ']',
        ];
    }
    if (!isNode(tree))
        return [JSON.stringify(tree)];
    const node = place?.query === 'bare' ? withoutNames(tree, place.referred) : castElements(negated(tree));
    const fields = Object.entries(node).filter(([field]) => !isPosition(field));
    return [
        '{',
        ...fields.flatMap(([field, value]) => [`${field}:`, placed(node, field, value, place), ',']),
        '}',
    ];
}
const isNode = (tree) => typeof tree === 'object' && tree !== null && !Array.isArray(tree);
const fieldsOf = (tree) => (isNode(tree) ? tree : {});
const listOf = (tree) => (Array.isArray(tree) ? tree : []);
/** Where in the text something was. */
const isPosition = (field) => /location$|^stmt_len$|^(?:rexpr_)?list_(?:start|end)$/.test(field);
const nothing = new Set();
/**
 * The columns of a query have names for who reads from it: not in an expression, nor in a union that has an earlier
 * branch, nor where an INSERT takes its rows from, nor in the body of a function, which says
 * itself what it returns.
 */
function placed(node, field, tree, place) {
    if (field === 'SelectStmt') {
        return { tree, ...(place && { place: { ...place, query: 'bare' } }) };
    }
    if (place?.query === 'wrapped' && (field === 'List' || field === 'items'))
        return { tree, place };
    if (field === 'sql_body' || field === 'subselect' || field === 'selectStmt') {
        return { tree, place: { query: 'wrapped', referred: nothing } };
    }
    if (field === 'rarg' && 'limitOption' in node) {
        return { tree, place: { query: 'bare', referred: nothing } };
    }
    if (field === 'larg' && place) {
        return { tree, place: { query: 'bare', referred: place.referred.union(namesReferred(node)) } };
    }
    return { tree };
}
/** A query without the names of its columns, but for those that it refers to itself. */
function withoutNames(query, referred) {
    const own = referred.union(namesReferred(query));
    const targetList = listOf(query.targetList).map(target => {
        const { name, ...unnamed } = fieldsOf(fieldsOf(target).ResTarget);
        return typeof name === 'string' && !own.has(name) ? { ResTarget: unnamed } : target;
    });
    return query.targetList === undefined ? query : { ...query, targetList };
}
/** Names by themselves in ORDER BY, GROUP BY and DISTINCT ON, where they can be those of a query's own columns. */
function namesReferred(query) {
    const clauses = [query.sortClause, query.groupClause, query.distinctClause].flatMap(listOf);
    return new Set(clauses.flatMap(item => {
        const by = fieldsOf(fieldsOf(item).SortBy).node ?? item;
        const [field, ...more] = listOf(fieldsOf(fieldsOf(by).ColumnRef).fields);
        const name = fieldsOf(fieldsOf(field).String).sval;
        return typeof name === 'string' && more.length === 0 ? [name] : [];
    }));
}
/** `-1` as `'-1'::integer`: PostgreSQL reads one number of both. */
function negated(node) {
    const { ival, fval } = fieldsOf(node.A_Const);
    const number = String(fieldsOf(ival).ival ?? fieldsOf(fval).fval ?? '');
    if (!number.startsWith('-'))
        return node;
    const isBig = /^-\d+$/.test(number) && BigInt(number) >= -(2n ** 63n);
    const type = ival !== undefined ? 'int4' : isBig ? 'int8' : 'numeric';
    const names = ['pg_catalog', type].map(sval => ({ String: { sval } }));
    return {
        TypeCast: { arg: { A_Const: { sval: { sval: number } } }, typeName: { names, typemod: -1 } },
    };
}
/** `(ARRAY[a, b])::text[]` as `ARRAY[(a)::text, (b)::text]`. */
function castElements(node) {
    const { typeName, arg } = fieldsOf(node.TypeCast);
    const { arrayBounds, ...element } = fieldsOf(typeName);
    const array = fieldsOf(fieldsOf(arg).A_ArrayExpr);
    const elements = listOf(array.elements);
    if (listOf(arrayBounds).length === 0 || elements.length === 0)
        return node;
    const cast = elements.map((item) => {
        const isArray = fieldsOf(item).A_ArrayExpr !== undefined;
        return { TypeCast: { arg: item, typeName: isArray ? (typeName ?? null) : element } };
    });
    return { A_ArrayExpr: { ...array, elements: cast } };
}


/***/ }),

/***/ 87487:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   normalizeDefinition: () => (/* binding */ normalizeDefinition)
/* harmony export */ });
/**
 * Words a definition as PostgreSQL does once a restore has parsed it again. Two known things differ:
 *
 * - `v IN ('a', 'b')` on a varchar is first told as `(ARRAY['a'::character varying, …])::text[]`, but
 *   parsing that moves the cast of the array to its elements: `ARRAY[('a'::character varying)::text, …]`.
 *   The same goes for every array that an operator casts.
 * - `a BETWEEN 1 AND 2 AND b` is first told as `(((a >= 1) AND (a <= 2)) AND b)`, but parsing that
 *   makes one AND of it: `((a >= 1) AND (a <= 2) AND b)`. The same goes for `a IN (b, c, d)` and OR.
 *
 * Nothing else is touched, so that a real difference stays one. It takes as long as the text is, however
 * deep its brackets: who owns a view, or imitates a server, chooses them.
 */
function normalizeDefinition(kind, definition) {
    if (kind === 'comment' || kind === 'security label')
        return definition;
    const { text, verbatim } = takeOut(definition);
    // Statistics alone are told without the parentheses that the rest goes by.
    const settled = kind === 'statistics' ? text.replace(stringCast, '') : settleBrackets(text);
    return settled.replace(/\0(\d+)\0/g, (_, index) => verbatim[Number(index)] ?? '');
}
const stringCast = /::(?:text|character varying(?:\(\d+\))?)(?:\[\])?/g;
/**
 * Takes string literals, quoted identifiers and the bodies of functions out of a text. Each leaves its
 * number between two NULs, which cannot be in a text of PostgreSQL.
 */
function takeOut(definition) {
    const verbatim = [];
    const last = lastDollarTags(definition);
    let text = '';
    let from = 0;
    for (let at = 0; at < definition.length; at += 1) {
        const end = endOfQuoted(definition, at, last);
        if (end === undefined)
            continue;
        text += `${definition.slice(from, at)}\0${verbatim.push(definition.slice(at, end)) - 1}\0`;
        from = end;
        at = end - 1;
    }
    return { text: text + definition.slice(from), verbatim };
}
/** Where what is quoted from here on ends; nothing where no quote begins, or none ends. */
function endOfQuoted(text, at, last) {
    const quote = text.charAt(at);
    const isQuote = quote === "'" || quote === '"';
    const tag = isQuote ? quote : quote === '$' ? dollarTag(text, at) : undefined;
    if (tag === undefined)
        return undefined;
    const begin = at + tag.length;
    // To look for an end that is not there takes the whole text each time.
    if ((last.get(tag) ?? -1) < begin)
        return undefined;
    return text.indexOf(tag, begin) + tag.length;
}
/** What begins and ends the body of a function, `$function$` say, if it is here. */
function dollarTag(text, at) {
    let end = at + 1;
    while (/^[a-z]$/.test(text.charAt(end)))
        end += 1;
    return text.charAt(end) === '$' ? text.slice(at, end + 1) : undefined;
}
/** Where each kind of quote is for the last time. */
function lastDollarTags(text) {
    const last = new Map();
    for (const quote of ["'", '"'])
        last.set(quote, text.lastIndexOf(quote));
    for (let at = text.indexOf('$'); at >= 0; at = text.indexOf('$', at + 1)) {
        const tag = dollarTag(text, at);
        if (tag !== undefined)
            last.set(tag, at);
    }
    return last;
}
const newGroup = (open, close) => ({
    open,
    close,
    items: [],
    joins: new Set(),
});
function append(items, item) {
    const before = items.at(-1);
    if (item === '')
        return;
    if (typeof item === 'string' && typeof before === 'string') {
        items[items.length - 1] = before + item;
    }
    else
        items.push(item);
}
/** Settles the innermost brackets first. */
function settleBrackets(text) {
    const root = newGroup('', '');
    const open = [root];
    let from = 0;
    for (let at = 0; at < text.length; at += 1) {
        const character = text.charAt(at);
        const group = open.at(-1) ?? root;
        if (character === '(' || character === '[') {
            append(group.items, text.slice(from, at));
            from = at + 1;
            const inner = newGroup(character, '');
            group.items.push(inner);
            open.push(inner);
        }
        else if ((character === ')' || character === ']') && group !== root) {
            append(group.items, text.slice(from, at));
            from = at + 1;
            group.close = character;
            settle(group);
            open.pop();
        }
    }
    append(open.at(-1)?.items ?? root.items, text.slice(from));
    for (const group of open.toReversed())
        settle(group);
    return textOf(root);
}
function settle(group) {
    group.items = castElements(group.items);
    joinConditions(group);
}
/** Moves the casts of array constructors to their elements. */
function castElements(items) {
    const cast = [];
    for (let at = 0; at < items.length; at += 1) {
        const item = items[at] ?? '';
        const elements = elementsOf(item);
        const found = elements && arrayCast(items, at + 1);
        if (!found)
            append(cast, item);
        else {
            append(cast, 'ARRAY');
            cast.push(castEach(elements, found.type, mostDimensions));
            at += found.length;
        }
    }
    return cast;
}
/** The elements of `(ARRAY[…])`. */
function elementsOf(item) {
    return typeof item === 'object' && isGroup(item, '(', ')') ? arrayOf(item.items) : undefined;
}
/** The elements of `ARRAY[…]`. */
function arrayOf(items) {
    const [word, elements, ...more] = items;
    const isArray = word === 'ARRAY' && isGroup(elements, '[', ']') && more.length === 0;
    return isArray ? elements : undefined;
}
const isGroup = (item, open, close) => typeof item === 'object' && item.open === open && item.close === close;
/** The type of the elements in a cast such as `::numeric(10,2)[]`, and of how many items that is. */
function arrayCast(items, at) {
    const name = items[at];
    if (typeof name !== 'string' || !/^::[\w\0. ]+$/.test(name))
        return undefined;
    const modifier = items[at + 1];
    const size = isGroup(modifier, '(', ')') ? modifier.items : undefined;
    if (!size)
        return isBrackets(modifier) ? { type: name, length: 2 } : undefined;
    const [digits = '', ...more] = size;
    if (typeof digits !== 'string' || !/^[\d,]+$/.test(digits) || more.length > 0)
        return undefined;
    const rest = items[at + 2];
    if (isBrackets(rest))
        return { type: `${name}(${digits})`, length: 3 };
    if (typeof rest !== 'string' || !/^[\w ]+$/.test(rest) || !isBrackets(items[at + 3])) {
        return undefined;
    }
    return { type: `${name}(${digits})${rest}`, length: 4 };
}
const isBrackets = (item) => isGroup(item, '[', ']') && item.items.length === 0;
/** An array has six in PostgreSQL; arrays that are cast within arrays that are cast come to more. */
const mostDimensions = 50;
/** An array with each element cast; in more dimensions those of the innermost arrays. */
function castEach(elements, type, dimensions) {
    const cast = newGroup('[', ']');
    for (const [at, element] of partsOf(elements.items).entries()) {
        if (at > 0)
            append(cast.items, ', ');
        const inner = dimensions > 1 ? arrayOf(element) : undefined;
        if (inner) {
            append(cast.items, 'ARRAY');
            cast.items.push(castEach(inner, type, dimensions - 1));
        }
        else {
            const one = newGroup('(', ')');
            one.items = element;
            joinConditions(one);
            cast.items.push(one);
            append(cast.items, type);
        }
    }
    return cast;
}
/** The items between commas, without blanks around them. */
function partsOf(items) {
    const parts = [[]];
    for (const item of items) {
        const [text, ...others] = typeof item === 'string' ? item.split(',') : [item];
        append(parts.at(-1) ?? [], text ?? '');
        for (const other of others)
            parts.push(other === '' ? [] : [other]);
    }
    return parts.map(trimmed);
}
function trimmed(items) {
    const [first] = items;
    const start = typeof first === 'string' ? [first.trimStart(), ...items.slice(1)] : items;
    const last = start.at(-1);
    const both = typeof last === 'string' ? [...start.slice(0, -1), last.trimEnd()] : start;
    return both.filter(item => item !== '');
}
const operators = [' AND ', ' OR '];
/** Makes one AND (OR) of one that begins with another one: that much the parser does. */
function joinConditions(group) {
    const [first, next, ...rest] = group.items;
    const own = group.items;
    const operator = group.open === '(' &&
        typeof first === 'object' &&
        first.open === '(' &&
        first.close !== '' &&
        typeof next === 'string'
        ? operators.find(one => next.startsWith(one) && first.joins.has(one))
        : undefined;
    if (operator !== undefined && typeof first === 'object') {
        // Into the same list: a chain of thousands would be copied as often.
        for (const item of [next ?? '', ...rest])
            append(first.items, item);
        group.items = first.items;
        for (const one of first.joins)
            group.joins.add(one);
    }
    for (const item of own) {
        if (typeof item !== 'string')
            continue;
        for (const one of operators)
            if (item.includes(one))
                group.joins.add(one);
    }
}
/** The text again; without recursion, for there may be more brackets than fit on a stack. */
function textOf(root) {
    const told = [];
    const todo = [root];
    for (let item = todo.pop(); item !== undefined; item = todo.pop()) {
        if (typeof item === 'string')
            told.push(item);
        else {
            told.push(item.open);
            todo.push(item.close);
            for (const inner of item.items.toReversed())
                todo.push(inner);
        }
    }
    return told.join('');
}


/***/ })

};
