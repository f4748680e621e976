export const id = 534;
export const ids = [534];
export const modules = {

/***/ 82534:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  help: () => (/* binding */ help),
  overview: () => (/* binding */ overview)
});

// EXTERNAL MODULE: ./lib/options/schema.js
var schema = __webpack_require__(16987);
;// CONCATENATED MODULE: ./lib/options/facts.js

/** The facts of an option, as a command or all of them know it. */
function factsOf(name, definition) {
    return {
        flags: flagsOf(name, definition),
        description: definition.description,
        allowed: allowedValues(definition),
        required: definition.required === true,
        fallback: definition.default === undefined ? definition.otherwise : `\`${definition.default}\``,
        variables: variablesOf(name, definition),
    };
}
/** The variables that an operator may set: consent is for one run and belongs into none. */
function variablesOf(name, { consent, variable }) {
    if (consent)
        return [];
    return variable === undefined ? [(0,schema/* variableName */.cG)(name)] : [(0,schema/* variableName */.cG)(name), variable];
}
function flagsOf(name, { type, secret, placeholder = '' }) {
    if (secret)
        return `--${name}-file PATH`;
    return type === 'boolean' ? `--${name}, --no-${name}` : `--${name} ${placeholder}`;
}
function allowedValues({ allowed, choices, min, max }) {
    if (allowed !== undefined)
        return allowed;
    if (choices)
        return choices.map(choice => `\`${choice}\``).join(', ');
    return min === undefined || max === undefined ? undefined : `${min} to ${max}`;
}

// EXTERNAL MODULE: ./lib/options/global-flags.js
var global_flags = __webpack_require__(35793);
;// CONCATENATED MODULE: ./lib/options/help.js


/** Readable on any terminal, and in a log. */
const width = 80;
const exitCodes = `Exit codes:
  0              done
  1              the work failed, in whole or in part
  2              the options are wrong; nothing was contacted
  129, 130, 143  interrupted, after cleaning up`;
/** What the program can do. */
function overview(commands) {
    const column = Math.max(...Object.keys(commands).map(({ length }) => length)) + 1;
    const listed = Object.entries(commands).map(([verb, { summary }]) => `  ${verb.padEnd(column)}  ${wrap(summary, column + 4)}`);
    return [
        'Usage: pg-azure-backup COMMAND [options]',
        wrap('Backs up PostgreSQL databases to Azure Blob Storage or a directory, restores them, and proves that the restore is whole.', 0),
        ['Commands:', ...listed].join('\n'),
        globalSection(),
        exitCodes,
        'The options of a command, with examples: pg-azure-backup COMMAND --help',
    ].join('\n\n');
}
/** Everything about one command. */
function help(verb, { summary, options, examples }) {
    const section = (title, group) => {
        const entries = Object.entries(options)
            .filter(([, definition]) => definition.group === group)
            .map(([name, definition]) => entry(name, definition));
        return entries.length === 0 ? [] : [`${title}:\n${entries.join('\n')}`];
    };
    return [
        `Usage: pg-azure-backup ${verb} [options]`,
        wrap(summary, 0),
        ...section('Options', 'command'),
        ...section('Server', 'server'),
        ...section('Key Vault', 'key-vault'),
        ...section('Login to Azure', 'azure'),
        ...section('Store', 'store'),
        ...section('Notices', 'notices'),
        globalSection(),
        wrap('A flag beats its environment variable. Lists take one item per line or commas between them, and the flag may be repeated; * and ? match, a backslash makes the next character literal. Secrets are taken from the environment or a file ("-" is standard input), never from the command line.', 0),
        `Examples:\n${examples.map(example => `  ${breakCommand(example)}`).join('\n\n')}`,
        exitCodes,
    ].join('\n\n');
}
function entry(name, definition) {
    const { flags, description, allowed, required, fallback, variables } = factsOf(name, definition);
    const details = [
        ...(required ? ['Required.'] : []),
        ...(allowed === undefined ? [] : [`Allowed: ${allowed}.`]),
        ...(fallback === undefined ? [] : [`Default: ${fallback}.`]),
        ...(variables.length === 0 ? [] : [`Environment: ${variables.join(', ')}.`]),
    ];
    const lines = [description, details.join(' ')].filter(Boolean).map(text => wrap(plain(text), 6));
    return [`  ${flags}`, ...lines.map(line => `      ${line}`)].join('\n');
}
const globalSection = () => [
    'Everywhere:',
    ...Object.entries(global_flags/* globalFlags */.vP).map(([name, description]) => `  --${name.padEnd(8)}  ${wrap(description, 14)}`),
    `  --${global_flags/* environmentFileFlag */.qB.name} ${global_flags/* environmentFileFlag */.qB.placeholder}`,
    `      ${wrap(global_flags/* environmentFileFlag */.qB.description, 6)}`,
].join('\n');
const plain = (text) => text.replaceAll('`', '');
/** Breaks a text between words; further lines are indented so that it stands in one column. */
function wrap(text, indent) {
    return fill(text.split(' '), indent, '');
}
/** A command line over several lines, which a shell reads as one. */
const breakCommand = (command) => fill(command.split(/ (?=--)/u), 6, ' \\');
function fill(words, indent, continuation) {
    const lines = [];
    for (const word of words) {
        const last = lines.at(-1);
        const room = width - indent - continuation.length;
        if (last !== undefined && `${last} ${word}`.length <= room)
            lines.splice(-1, 1, `${last} ${word}`);
        else
            lines.push(word);
    }
    return lines.join(`${continuation}\n${' '.repeat(indent)}`);
}


/***/ })

};
