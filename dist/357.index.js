export const id = 357;
export const ids = [357];
export const modules = {

/***/ 738:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E_: () => (/* binding */ withoutMark),
/* harmony export */   Pr: () => (/* binding */ derivedName),
/* harmony export */   W3: () => (/* binding */ readComment),
/* harmony export */   i6: () => (/* binding */ markPrefix),
/* harmony export */   oh: () => (/* binding */ renderMark)
/* harmony export */ });
/* unused harmony export maxNameBytes */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2857);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4377);

/**
 * Databases that we create carry a comment with our mark, so that backups pass them over, people
 * know what they are, and later runs can sweep them.
 *
 * A comment is what the owner of a database writes: anybody may have such a mark on what is his. It
 * proves something only where the database is our own login's.
 */
const markPrefix = 'pg-azure-backup: ';
const markSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    /**
     * `restoring`: not whole yet, under a side name; or what keeps the target's name meanwhile.
     * `replaced`: what a swap took out of the way.
     * `set-aside`: all the old data, while a safety backup is made of it.
     * `closed`: the target itself, in which no new session may begin until it is replaced.
     * `scratch`: what a drill restores into, to look at it and drop it again.
     */
    role: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['restoring', 'replaced', 'set-aside', 'closed', 'scratch']),
    /** The database that it is, or was, for. */
    database: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    run: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    createdAt: zod__WEBPACK_IMPORTED_MODULE_1__/* .datetime */ .w$(),
    /** After this a later run may drop it. */
    expiresAt: zod__WEBPACK_IMPORTED_MODULE_1__/* .datetime */ .w$(),
    /** The comment that the database had before. */
    comment: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullable().optional(),
    /** Of what keeps the target's name: which database was set aside for it. */
    aside: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ name: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), oid: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr() }).optional(),
});
const renderMark = (mark) => markPrefix + JSON.stringify(mark);
/**
 * Reads a database's comment. A mark counts only on a database whose name it fits: one that was
 * renamed, to go back after a swap say, is somebody's database again.
 */
function readComment(name, comment) {
    const mark = parseMark(comment);
    if (!mark)
        return { mark: undefined, comment };
    return { mark: fits(name, mark) ? mark : undefined, comment: withoutMark(mark.comment ?? null) };
}
/** A comment that may be a database's own: one that is recorded somewhere must not become a mark. */
const withoutMark = (comment) => comment?.startsWith(markPrefix) ? null : comment;
function fits(name, { role, database }) {
    const random = name.slice(-6);
    switch (role) {
        case 'restoring':
            return name === database || name === derivedName(database, 'restore', random);
        case 'replaced':
            return name === derivedName(database, 'replaced', random);
        case 'set-aside':
            return name === derivedName(database, 'aside', random);
        case 'closed':
            return name === database;
        case 'scratch':
            return name === derivedName(database, 'scratch', random);
    }
}
function parseMark(comment) {
    if (!comment?.startsWith(markPrefix))
        return undefined;
    try {
        return markSchema.safeParse(JSON.parse(comment.slice(markPrefix.length))).data;
    }
    catch {
        return undefined;
    }
}
/** PostgreSQL cuts longer names silently; a name that was cut would be another database’s. */
const maxNameBytes = 63;
/**
 * A name derived from a database's own: `{database}__{role}_{six hex digits}`, the first part cut at
 * a character boundary so that the whole fits.
 */
function derivedName(database, role, random) {
    const ending = `__${role}_${random}`;
    let start = '';
    for (const character of database) {
        if (Buffer.byteLength(start + character + ending) > maxNameBytes)
            break;
        start += character;
    }
    return start + ending;
}


/***/ })

};
