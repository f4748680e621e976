export const id = 487;
export const ids = [487];
export const modules = {

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
