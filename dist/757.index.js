export const id = 757;
export const ids = [757];
export const modules = {

/***/ 19762:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ formatCount)
/* harmony export */ });
/** A number for people: `1,234,567`. Not by Intl, whose first use costs a run some twenty milliseconds. */
const formatCount = (value) => String(value).replace(/\B(?=(?:\d{3})+$)/g, ',');


/***/ }),

/***/ 57201:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $I: () => (/* binding */ isNone),
/* harmony export */   Cr: () => (/* binding */ bold),
/* harmony export */   D_: () => (/* binding */ unbroken),
/* harmony export */   EU: () => (/* binding */ fence),
/* harmony export */   Ix: () => (/* binding */ facts),
/* harmony export */   MY: () => (/* binding */ page),
/* harmony export */   Mn: () => (/* binding */ lines),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   dv: () => (/* binding */ none),
/* harmony export */   e5: () => (/* binding */ bullets),
/* harmony export */   fj: () => (/* binding */ join),
/* harmony export */   md: () => (/* binding */ md),
/* harmony export */   oQ: () => (/* binding */ yaml),
/* harmony export */   tp: () => (/* binding */ table),
/* harmony export */   zH: () => (/* binding */ details)
/* harmony export */ });
/* unused harmony export maxSummaryBytes */
/* harmony import */ var _catalog_format_count_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19762);
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5446);


/** The runner takes 1 MiB a step and shows nothing of a page that is longer. */
const maxSummaryBytes = 900 * 1024;
/** What one table or list may take, of which a page has three at most. */
const partBytes = 250 * 1024;
/** Of one text. Names are far shorter, and nobody reads more of an error here. */
const maxTextLength = 4000;
function md(ours, ...values) {
    const inserted = values.map(value => {
        if (typeof value === 'number')
            return (0,_catalog_format_count_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B)(value);
        return typeof value === 'string' ? escaped(value) : value.markdown;
    });
    return { markdown: String.raw({ raw: ours }, ...inserted) };
}
/** Stands where a table has nothing to say. */
const none = { markdown: '–' };
const isNone = ({ markdown }) => markdown === none.markdown;
/** A name. As an element, for in a code span of a table no text can have both `\` and `|`. */
const code = (text) => md `<code>${text}</code>`;
const bold = (text) => md `**${text}**`;
/** A measure, whose number and unit stay on one line. */
const unbroken = (text) => md `${text.replaceAll(' ', '\u00a0')}`;
const join = (parts, between) => ({
    markdown: parts.map(({ markdown }) => markdown).join(between.markdown),
});
/** Lines of one cell. */
const lines = (parts) => join(parts, md `<br>`);
/**
 * Text that shows as it is, whatever it is. A character reference is never markup, so all but
 * letters, digits, commas and single spaces become references.
 *
 * That does not stop GitHub from making links: it looks for addresses, `@names`, `#1` and `GH-1` once
 * more in the finished page. `<wbr>`, which shows nothing and copies as nothing, parts what would be
 * one. Not within numbers (1.5, 03:00), which would only break across lines.
 */
const escaped = (text) => (0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(cut(text)).replace(/[^\p{L}\p{M}\p{N}, ]|^ | $| (?= )/gu, (character, at, whole) => {
    const reference = `&#${character.codePointAt(0)};`;
    const around = whole.slice(Math.max(0, at - 1), at + 2);
    return makesLinks(character, around) ? `${reference}<wbr>` : reference;
});
const makesLinks = (character, around) => '@#/'.includes(character) ||
    ('.:'.includes(character) && !/^\d.\d$/.test(around)) ||
    /^\p{L}-\p{N}$/u.test(around);
/** At a character's end: half a surrogate pair is none. */
const cut = (text) => text.length > maxTextLength
    ? `${text.slice(0, maxTextLength).replace(/[\ud800-\udbff]$/, '')}…`
    : text;
/** A table, as many rows as there is room for; how many are left out is told below it. */
function table(what, items, columns, total) {
    const line = (cells) => `| ${join(cells, md ` | `).markdown} |`;
    const kept = fitting(items, item => line(columns.map(({ cell }) => cell(item))));
    return {
        markdown: [
            line(columns.map(({ title }) => md `${title}`)),
            `|${columns.map(({ align }) => (align === 'right' ? '---:' : '---')).join('|')}|`,
            ...kept,
            ...(total ? [line(total)] : []),
            ...leftOutNote(items.length - kept.length, what),
        ].join('\n'),
    };
}
/** Two columns of which the first says what the second is. GitHub wants a heading: the first fact. */
function facts(rows) {
    const [first, ...others] = rows.map(([title, value]) => `| **${title}** | ${value.markdown} |`);
    return { markdown: [first, '|---|---|', ...others].join('\n') };
}
function bullets(what, items) {
    if (items.length === 0)
        return undefined;
    const kept = fitting(items, item => md `- ${item}`.markdown);
    return { markdown: [...kept, ...leftOutNote(items.length - kept.length, what)].join('\n') };
}
const leftOutNote = (missing, what) => missing > 0 ? ['', `… and ${(0,_catalog_format_count_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B)(missing)} more ${what}, left out of this page.`] : [];
/** The first lines, as many as one part of a page may have; what comes after is not even written. */
function fitting(items, lineOf) {
    const kept = [];
    let room = partBytes;
    for (const item of items) {
        const line = lineOf(item);
        room -= Buffer.byteLength(line) + 1;
        if (room < 0)
            break;
        kept.push(line);
    }
    return kept;
}
const details = (summary, ...content) => join([md `<details>\n<summary>${summary}</summary>`, ...content, md `</details>`], md `\n\n`);
/** Names are quoted as in JSON there, so what cannot be seen may stand as an escape. */
const yaml = (snippet) => fence('yaml', snippet.trimEnd().replace(/(?!\n)\p{Cc}|\p{Cf}|\p{Zl}|\p{Zp}/gu, character => {
    const hex = (character.codePointAt(0) ?? 0).toString(16);
    return hex.length > 4 ? `\\U${hex.padStart(8, '0')}` : `\\u${hex.padStart(4, '0')}`;
}));
/** Verbatim text, in a fence that is longer than any within it. */
function fence(language, text) {
    const runs = text.match(/`+/g) ?? [];
    const bar = '`'.repeat(runs.reduce((most, { length }) => Math.max(most, length + 1), 3));
    return { markdown: `${bar}${language}\n${text}\n${bar}` };
}
/** The whole page. What does not fit goes as a whole, and the page says so. */
function page(sections) {
    const note = 'The rest is too long for this page.';
    let room = maxSummaryBytes - Buffer.byteLength(note) - 1;
    const present = sections.flatMap(section => section?.markdown ?? []);
    const kept = present.filter(section => {
        const size = Buffer.byteLength(section) + 2;
        if (size > room)
            return false;
        room -= size;
        return true;
    });
    return `${[...kept, ...(kept.length < present.length ? [note] : [])].join('\n\n')}\n`;
}


/***/ }),

/***/ 59757:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   given: () => (/* binding */ given),
/* harmony export */   outcomeOf: () => (/* binding */ outcomeOf)
/* harmony export */ });
/* harmony import */ var _gfm_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57201);

function outcomeOf(presentation, result) {
    const { text, document, outputs, page: sections, junit, metrics } = presentation;
    const failures = presentation.failures?.(result) ?? [];
    const findings = presentation.findings?.(result) ?? [];
    const isGreen = failures.length === 0 && !findings.some(({ level }) => level === 'error');
    return {
        failures,
        findings,
        isGreen,
        text: now => text(result, now),
        isProse: presentation.isProse === true,
        document: () => ({ schemaVersion: 1, ok: isGreen, ...document(result) }),
        outputs: () => given(outputs(result)),
        page: context => (0,_gfm_js__WEBPACK_IMPORTED_MODULE_0__/* .page */ .MY)(sections(result, context)),
        story: () => presentation.story?.(result),
        junit: () => junit?.(result),
        metrics: location => metrics?.(result, location),
        reworded: wording => outcomeOf(presentation, presentation.reworded?.(result, wording) ?? result),
    };
}
/** Without what is not set. */
const given = (outputs) => Object.fromEntries(Object.entries(outputs).flatMap(([name, value]) => value === undefined ? [] : [[name, value]]));


/***/ })

};
