export const id = 944;
export const ids = [944];
export const modules = {

/***/ 2944:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NJ: () => (/* binding */ unless),
/* harmony export */   SP: () => (/* binding */ shown),
/* harmony export */   TN: () => (/* binding */ oneLine),
/* harmony export */   didYouMean: () => (/* binding */ didYouMean),
/* harmony export */   nearest: () => (/* binding */ nearest)
/* harmony export */ });
// A secret in the wrong place: a URL with a login, a SAS, a connection string, an account key.
const looksSecret = /:\/\/[^/]*@|\b(?:sig|password|accountkey|sharedaccesssignature)=|[\w+/]{86}==/iu;
/** A value as messages show it: on one line, cut when long, and not at all when it looks secret. */
function shown(text) {
    if (looksSecret.test(text))
        return 'the value (not shown: it looks like a secret)';
    return oneLine(JSON.stringify(text.length > 120 ? `${text.slice(0, 120)}…` : text));
}
/** What is wrong with a text that does not look as it has to: the rest of a sentence. */
const unless = (allowed, text, rule) => allowed.test(text) ? undefined : `${shown(text)} is not allowed: ${rule}.`;
/** The text with every control character escaped, so that it stays on its line and on its screen. */
const oneLine = (text) => text.replace(/[\p{Cc}\u2028\u2029\p{Bidi_Control}]/gu, character => `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`);
/** The candidate that a mistyped name most likely stands for, or `undefined` when none is close. */
function nearest(name, candidates) {
    let best;
    let bestDistance = Math.max(2, Math.floor(name.length / 3)) + 1;
    for (const candidate of candidates) {
        const distance = editDistance(name, candidate);
        if (distance < bestDistance)
            [best, bestDistance] = [candidate, distance];
    }
    return best;
}
/** How many characters have to be put in, taken out or changed to get from one word to the other. */
function editDistance(from, to) {
    let row = Array.from({ length: to.length + 1 }, (_, column) => column);
    for (const [index, character] of [...from].entries()) {
        const next = [index + 1];
        for (let column = 1; column <= to.length; column += 1) {
            const changed = (row[column - 1] ?? 0) + (to[column - 1] === character ? 0 : 1);
            next.push(Math.min(changed, (row[column] ?? 0) + 1, (next[column - 1] ?? 0) + 1));
        }
        row = next;
    }
    return row[to.length] ?? 0;
}
const didYouMean = (name) => name ? ` Did you mean ${name}?` : '';


/***/ })

};
