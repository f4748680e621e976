export const id = 304;
export const ids = [304];
export const modules = {

/***/ 30976:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I_: () => (/* binding */ matchesTable),
/* harmony export */   MP: () => (/* binding */ escapePattern),
/* harmony export */   Z7: () => (/* binding */ parsePatterns),
/* harmony export */   _I: () => (/* binding */ matchesAny),
/* harmony export */   cK: () => (/* binding */ matches),
/* harmony export */   sp: () => (/* binding */ matchesTableOrAbove)
/* harmony export */ });
/**
 * Lists of names with wildcards, as `databases` or `exclude-schemas` take them.
 *
 * - One item per line; a comma separates as well. Blanks around an item do not count.
 * - `*` matches any text, also none; `?` matches exactly one character. Case matters.
 * - A backslash makes the character after it literal: `\*`, `\?`, `\,`, `\\`, and a blank at either
 *   end of an item. A line must not end in one.
 */
/** An item: escaped characters, or any others that do not end it; at worst a lone backslash. */
const item = /(?:\\[^\n]|[^\\\n,])+\\?|\\/gu;
const endsInLoneBackslash = /(?:^|[^\\])(?:\\\\)*\\$/u;
/** Blanks at both ends; one that a backslash precedes stays. */
const outerBlanks = /^[ \t\r]+|(?<=(?:^|[^\\])(?:\\\\)*)[ \t\r]+$/gu;
/** Reads a list. A line that ends in a backslash makes it invalid. */
function parsePatterns(text) {
    const items = text.match(item)?.map(part => part.replace(outerBlanks, '')) ?? [];
    const broken = items.find(part => endsInLoneBackslash.test(part));
    if (broken !== undefined)
        return { kind: 'invalid', item: broken };
    return { kind: 'patterns', patterns: items.filter(part => part !== '').map(parsePattern) };
}
function parsePattern(text) {
    const tokens = [...text.matchAll(/\\(?<escaped>.)|(?<plain>.)/gsu)].map((match) => {
        const { escaped, plain = '' } = match.groups ?? {};
        if (escaped !== undefined)
            return { kind: 'character', value: escaped };
        if (plain === '*')
            return { kind: 'anyText' };
        if (plain === '?')
            return { kind: 'anyCharacter' };
        return { kind: 'character', value: plain };
    });
    const characters = tokens.flatMap(token => (token.kind === 'character' ? [token.value] : []));
    const literal = characters.length === tokens.length ? characters.join('') : undefined;
    return { text, literal, tokens };
}
/** Whether the pattern covers the whole of `name`. */
function matches(pattern, name) {
    const { tokens } = pattern;
    const characters = [...name];
    let token = 0;
    let at = 0;
    // Where to go on when what follows the last `*` does not fit: that `*` takes one character more.
    let retry;
    while (at < characters.length) {
        const current = tokens[token];
        if (current?.kind === 'anyText') {
            token += 1;
            retry = { token, at };
        }
        else if (current?.kind === 'anyCharacter' ||
            (current?.kind === 'character' && current.value === characters[at])) {
            token += 1;
            at += 1;
        }
        else if (retry) {
            retry.at += 1;
            token = retry.token;
            at = retry.at;
        }
        else {
            return false;
        }
    }
    return tokens.slice(token).every(rest => rest.kind === 'anyText');
}
/** Whether any of the patterns covers `name`. */
const matchesAny = (patterns, name) => patterns.some(pattern => matches(pattern, name));
/** A pattern with a dot means `schema.table`; without one, that table in any schema. */
const matchesTable = (pattern, { schema, name }) => matches(pattern, `${schema}.${name}`) || matches(pattern, name);
/** Whether the rows of a table are meant: those of a partition by the partitioned tables above it as well. */
const matchesTableOrAbove = (pattern, table) => [table, ...(table.partitionOf ?? [])].some(one => matchesTable(pattern, one));
/** The pattern that matches exactly `name`, which may hold anything but a line feed. */
const escapePattern = (name) => name.replace(/[\\,*?]|^[ \t\r]|[ \t\r]$/gu, '\\$&');


/***/ }),

/***/ 33554:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B5: () => (/* binding */ clientEnvironment),
/* harmony export */   Cw: () => (/* binding */ withdrawEnvironment),
/* harmony export */   Pw: () => (/* binding */ serverEnvironment),
/* harmony export */   aP: () => (/* binding */ installationEnvironment),
/* harmony export */   zb: () => (/* binding */ withdrawPlatformSecrets)
/* harmony export */ });
/**
 * What children, and the libraries in our own process, get to see of the environment: what is on a list
 * of names, never all that there is. In the rest stand passwords, keys and tokens, of this program and of
 * whatever else the job does, under names that nobody here knows.
 */
/** Where programs are and how they talk. Some installations of PostgreSQL find their libraries by it alone. */
const programs = [
    ...['PATH', 'LD_LIBRARY_PATH', 'DYLD_LIBRARY_PATH', 'DYLD_FALLBACK_LIBRARY_PATH'],
    ...['HOME', 'USER', 'LOGNAME', 'TMPDIR', 'TMP', 'TEMP', 'TZ', 'TZDIR', 'LANG', 'LANGUAGE'],
    ...['LC_ALL', 'LC_CTYPE', 'LC_COLLATE', 'LC_MESSAGES', 'LC_MONETARY', 'LC_NUMERIC', 'LC_TIME'],
    ...['LOCPATH', 'LOCALE_ARCHIVE'],
];
/** How TLS is set up on this machine, such as in FIPS mode. */
const openssl = ['OPENSSL_CONF', 'OPENSSL_MODULES'];
const proxies = ['http_proxy', 'https_proxy', 'ftp_proxy', 'all_proxy', 'no_proxy'].flatMap(name => [name, name.toUpperCase()]);
const certificates = [
    ...['SSL_CERT_FILE', 'SSL_CERT_DIR', 'NODE_EXTRA_CA_CERTS'],
    ...['REQUESTS_CA_BUNDLE', 'CURL_CA_BUNDLE'],
];
/** What the Azure CLI needs, which the SDK of Azure starts with our own environment. */
const azureCli = [
    ...[...programs, ...openssl, ...proxies, ...certificates],
    ...['AZURE_CONFIG_DIR', 'AZURE_EXTENSION_DIR'],
];
/** By which the platform hands out tokens: of no use to the Azure CLI, which is logged in by itself. */
const platformSecrets = ['IDENTITY_HEADER', 'MSI_SECRET'];
/** What libraries in our process read later than we do, and which of it is where. */
const libraries = [
    ...azureCli,
    ...['NODE_TLS_REJECT_UNAUTHORIZED', 'PGPASSFILE'],
    // The SDK of Azure.
    ...['AZURE_AUTHORITY_HOST', 'AZURE_REGIONAL_AUTHORITY_NAME', 'MSAL_FORCE_REGION', 'REGION_NAME'],
    ...['AZURE_CLIENT_ID', 'AZURE_TENANT_ID', 'AZURE_FEDERATED_TOKEN_FILE'],
    ...['AZURE_IDENTITY_DISABLE_MULTITENANTAUTH', 'AZURE_POD_IDENTITY_AUTHORITY_HOST'],
    ...['IDENTITY_ENDPOINT', 'IDENTITY_SERVER_THUMBPRINT', 'IMDS_ENDPOINT', 'MSI_ENDPOINT'],
    ...platformSecrets,
    // The toolkit of GitHub's runner: files to write to.
    ...['GITHUB_OUTPUT', 'GITHUB_STATE', 'GITHUB_STEP_SUMMARY', 'RUNNER_DEBUG'],
];
const choose = (environment, names) => Object.fromEntries(names.flatMap(name => {
    const value = environment[name];
    return value === undefined ? [] : [[name, value]];
}));
/** Of PostgreSQL's client programs. What they have to log in with is added by name. */
const clientEnvironment = (environment) => ({
    ...choose(environment, [...programs, ...openssl, 'PGPASSFILE']),
    LC_ALL: 'C',
});
/** Of a PostgreSQL server, in which code of others may run, and of what starts and stops one. */
const serverEnvironment = (environment) => ({
    ...choose(environment, ['PATH', 'LD_LIBRARY_PATH', 'DYLD_LIBRARY_PATH']),
    LC_ALL: 'C',
});
/** Of an installation of packages, whose scripts run as root: what leads to the mirror. */
const installationEnvironment = (environment) => ({
    ...choose(environment, ['PATH', 'HOME', ...proxies]),
    LC_ALL: 'C',
});
/**
 * Takes out of our own environment what no library needs any more, and answers all that there was. What
 * starts a program on its own account hands on what is there then. The kernel keeps what we were started
 * with, for whoever may read our memory.
 */
function withdrawEnvironment(own) {
    const all = { ...own };
    const needed = new Set(libraries);
    for (const name of Object.keys(own))
        if (!needed.has(name))
            delete own[name];
    return all;
}
/** Takes out what the Azure CLI is not to get either, before it is started. */
function withdrawPlatformSecrets(own) {
    for (const name of platformSecrets)
        delete own[name];
}


/***/ }),

/***/ 8766:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  A: () => (/* binding */ parseOptions)
});

// EXTERNAL MODULE: ./lib/catalog/absent-secret.js
var absent_secret = __webpack_require__(4667);
// EXTERNAL MODULE: ./lib/catalog/reference.js
var reference = __webpack_require__(59302);
// EXTERNAL MODULE: ./lib/options/global-flags.js
var global_flags = __webpack_require__(35793);
// EXTERNAL MODULE: ./lib/options/messages.js
var messages = __webpack_require__(2944);
// EXTERNAL MODULE: ./lib/options/schema.js
var schema = __webpack_require__(16987);
// EXTERNAL MODULE: ./lib/options/values.js + 1 modules
var options_values = __webpack_require__(50299);
;// CONCATENATED MODULE: ./lib/options/command-line.js




function flagsOf(options) {
    const flags = new Map();
    for (const [name, { secret, type }] of Object.entries(options)) {
        if (secret) {
            flags.set(`--${name}`, { kind: 'secret', name });
            flags.set(`--${name}-file`, { kind: 'secretFile', name });
        }
        else if (type === 'boolean') {
            flags.set(`--${name}`, { kind: 'boolean', name, value: true });
            flags.set(`--no-${name}`, { kind: 'boolean', name, value: false });
        }
        else {
            flags.set(`--${name}`, { kind: 'value', name });
        }
    }
    flags.set(`--${global_flags/* environmentFileFlag */.qB.name}`, { kind: 'environmentFile' });
    for (const name of global_flags/* globalFlagNames */.mU)
        flags.set(`--${name}`, { kind: 'global' });
    return flags;
}
// util.parseArgs is not used: it takes `--host --port` for a host named `--port`, and it cannot
// swallow what follows a secret's flag, so that a message would show it.
function readCommandLine(verb, commands, argv) {
    const options = commands[verb]?.options ?? {};
    const all = (0,schema/* allOptions */.AM)(commands);
    const flags = flagsOf(options);
    const texts = new Map();
    const secretFiles = new Map();
    const refused = [];
    let environmentFile;
    const errors = [];
    const rest = [...argv];
    const refuse = (name, text) => {
        refused.push(name);
        errors.push(text);
    };
    const takeValue = () => rest[0] === '-' || rest[0]?.startsWith('-') === false ? rest.shift() : undefined;
    // What follows is most likely the secret, even when it begins with a hyphen.
    const dropSecret = () => {
        const [next] = splitFlag(rest[0] ?? '');
        if (!flags.has(next) && !(0,schema/* hasOwn */.$3)(all, optionOf(next)))
            rest.shift();
    };
    // After a secret or an option that is not known, nobody can tell what the words mean.
    let unread = false;
    for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
        if (!word.startsWith('-') || word === '-' || word === '--') {
            const what = unread ? 'A word (not shown: it may be a secret)' : (0,messages/* shown */.SP)(word);
            errors.push(`${what} is not expected: ${verb} takes nothing but options.`);
            continue;
        }
        const [flagName = '', inline] = splitFlag(word);
        const known = flags.get(flagName);
        switch (known?.kind) {
            case 'boolean': {
                const text = inline ?? 'true';
                const parsed = (0,options_values/* parseBoolean */.yG)(text);
                if (parsed.kind === 'problem')
                    refuse(known.name, `${flagName}: ${parsed.problem}`);
                else
                    add(known.name, String(parsed.value === known.value));
                break;
            }
            case 'value': {
                const text = inline ?? takeValue() ?? '';
                if (text.trim() === '')
                    refuse(known.name, needsValue(flagName, inline ?? rest[0]));
                else
                    add(known.name, text);
                break;
            }
            case 'secretFile': {
                const file = inline ?? takeValue() ?? '';
                if (file === '')
                    refuse(known.name, needsValue(flagName, inline ?? rest[0]));
                else if (secretFiles.has(known.name))
                    refuse(known.name, `${flagName}: ${twice}`);
                else if (file === '-' && [...secretFiles.values()].includes('-'))
                    refuse(known.name, `${flagName}: standard input can be read only once.`);
                else
                    secretFiles.set(known.name, file);
                break;
            }
            case 'secret':
                unread = true;
                if (inline === undefined)
                    dropSecret();
                refuse(known.name, secretOnCommandLine(known.name));
                break;
            case 'environmentFile': {
                const file = inline ?? takeValue() ?? '';
                if (file === '' || file === '-')
                    errors.push(needsValue(flagName, inline ?? rest[0]));
                else if (environmentFile !== undefined)
                    errors.push(`${flagName}: ${twice}`);
                else
                    environmentFile = file;
                break;
            }
            case 'global':
                if (inline !== undefined)
                    errors.push(`${flagName}: takes no value.`);
                break;
            default:
                unread = true;
                if (inline === undefined && isSecretFlag(flagName, all))
                    dropSecret();
                else if (inline === undefined)
                    takeValue();
                errors.push(unknownFlag(verb, commands, flagName, flags));
        }
    }
    return { texts, secretFiles, environmentFile, refused, errors };
    function add(name, text) {
        const before = texts.get(name) ?? [];
        texts.set(name, [...before, text]);
        if (before.length > 0 && !(0,options_values/* isList */.Lv)(options[name]))
            refuse(name, `--${name}: ${twice}`);
    }
}
/** The option that a flag would belong to, if there is one of that name. */
const optionOf = (flagName) => flagName.replace(/^--(?:no-)?/u, '').replace(/-file$/u, '');
function isSecretFlag(flagName, all) {
    const name = optionOf(flagName);
    return (0,schema/* hasOwn */.$3)(all, name) && all[name]?.secret === true && !flagName.endsWith('-file');
}
const twice = 'is given more than once.';
/** `--name=value` in two; a short option is cut after its letter, for a value may follow it. */
function splitFlag(word) {
    if (!word.startsWith('--'))
        return word.length > 2 ? [word.slice(0, 2), ''] : [word];
    const equals = word.indexOf('=');
    return equals < 0 ? [word] : [word.slice(0, equals), word.slice(equals + 1)];
}
const needsValue = (flagName, next) => `${flagName}: needs a value.${next?.startsWith('-') ? ` One that begins with a hyphen is written ${flagName}=VALUE.` : ''}`;
const secretOnCommandLine = (name) => `--${name}: a secret is not taken from the command line, where others can see it. ` +
    `Set ${(0,schema/* variableName */.cG)(name)}, or give --${name}-file PATH ("-" is standard input).`;
function unknownFlag(verb, commands, flagName, flags) {
    if (flagName === '-h')
        return '-h: is not an option. Did you mean --help or --host?';
    const takers = commandsWith(optionOf(flagName), commands);
    if (takers.length > 0) {
        return `${flagName}: is not an option of ${verb}, but of ${takers.join(', ')}.`;
    }
    return `${flagName}: is not an option of ${verb}.${(0,messages.didYouMean)((0,messages.nearest)(flagName, flags.keys()))}`;
}
const commandsWith = (name, commands) => Object.keys(commands).filter(verb => (0,schema/* hasOwn */.$3)(commands[verb]?.options ?? {}, name));

// EXTERNAL MODULE: ./lib/options/gitlab-inputs.js
var gitlab_inputs = __webpack_require__(56133);
;// CONCATENATED MODULE: ./lib/options/environment-file.js



/**
 * Reads lines `NAME=value`. Nothing in a value means anything: it is all that follows the first `=`,
 * quotes, blanks, `$` and `#` included. A shell and systemd would each make something else of it.
 * `all`: the options whose variables there are.
 */
function parseEnvironmentFile(text, all) {
    const known = new Set(Object.entries(all).flatMap(([name, { variable }]) => [(0,schema/* variableName */.cG)(name), variable ?? []].flat()));
    const variables = {};
    const errors = [];
    const warnings = [];
    const lines = text.replace(/^\uFEFF/u, '').split(/\r?\n/u);
    for (const [at, line] of lines.entries()) {
        if (/^\s*(?:#|$)/u.test(line))
            continue;
        const { name, value } = assignment.exec(line)?.groups ?? {};
        if (name === undefined || value === undefined) {
            errors.push(`line ${at + 1} is not NAME=value, with no blank before the equals sign.`);
        }
        else if (Object.hasOwn(variables, name)) {
            errors.push(`line ${at + 1} gives ${name} once more.`);
        }
        else if (!(known.has(name) || isOurs(name))) {
            errors.push(`line ${at + 1}: no option has the variable ${(0,messages/* shown */.SP)(name)}.${(0,messages.didYouMean)((0,messages.nearest)(name, known))}`);
        }
        else {
            variables[name] = value;
            if (/^(["']).*\1$/u.test(value)) {
                warnings.push(`the quotes around the value of ${name} are a part of it.`);
            }
        }
    }
    return { variables, errors, warnings };
}
const assignment = /^(?<name>[A-Za-z_][A-Za-z\d_]*)=(?<value>.*)$/su;
/** What begins like one of ours is looked at with those of the environment. An id-token is of one job alone. */
const isOurs = (name) => name.startsWith('PG_BACKUP_') && name !== gitlab_inputs/* gitlabTokenVariable */.hB;

;// CONCATENATED MODULE: ./lib/options/sources.js





/** What was said about an option, wherever; `undefined`: nothing. `env`: the variables, from wherever they come. */
function sourceOf(name, definition, line, env, context) {
    return context.input
        ? fromInput(name, definition, context.input)
        : (fromSecretFile(name, line, context) ??
            fromFlags(name, line) ??
            fromEnvironment(name, definition, env));
}
const byDefault = (name, definition) => ({
    label: (0,reference/* option */.uK)(name),
    texts: definition.default === undefined ? [] : [definition.default],
});
function fromFlags(name, line) {
    const texts = line.texts.get(name);
    return texts && { label: (0,reference/* option */.uK)(name), texts };
}
function fromSecretFile(name, line, context) {
    const file = line.secretFiles.get(name);
    if (file === undefined)
        return undefined;
    const label = (0,reference/* secretFile */.pb)(name);
    try {
        const secret = context.readSecretFile(file).replace(/\r?\n$/u, '');
        if (secret !== '')
            return { label, texts: [secret], file };
        return { label, texts: [], file, problem: `${(0,messages/* shown */.SP)(file)} is empty.` };
    }
    catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        return { label, texts: [], file, problem: `cannot read ${(0,messages/* shown */.SP)(file)}: ${reason}` };
    }
}
/**
 * What equals the default was filled in from action.yml, and is as good as not given. A block of YAML
 * ends in a line break; blanks at an end may belong to a name.
 */
function fromInput(name, definition, input) {
    const whole = input(name).replace(/^[\r\n]+|[\r\n]+$/gu, '');
    const text = definition.type === 'text' || (0,options_values/* isList */.Lv)(definition) ? whole : whole.trim();
    return text.trim() === '' || text === definition.default
        ? undefined
        : { label: (0,reference/* option */.uK)(name), texts: [text] };
}
function fromEnvironment(name, definition, env) {
    const ofInput = (0,schema/* inputVariableName */.GQ)(name);
    const problem = name === 'databases' ? (0,gitlab_inputs/* lostInDatabases */.Kd)(env) : undefined;
    if (problem !== undefined)
        return { label: `${(0,reference/* option */.uK)(name)} (from ${ofInput})`, texts: [], problem };
    const variables = [
        ofInput,
        ...(definition.consent ? [] : [(0,schema/* variableName */.cG)(name)]),
        ...(definition.variable === undefined ? [] : [definition.variable]),
    ];
    for (const variable of variables) {
        const text = variable === ofInput ? (0,gitlab_inputs/* expandInput */.PA)(name, env) : (env[variable] ?? '');
        const empty = (0,options_values/* isList */.Lv)(definition) ? text.trim() === '' : text === '';
        if (!empty)
            return { label: `${(0,reference/* option */.uK)(name)} (from ${variable})`, texts: [text] };
    }
    return undefined;
}

;// CONCATENATED MODULE: ./lib/options/parse.js










/**
 * The options of a verb, from the command line and the environment. Everything that is wrong with
 * them is found and told at once; no message holds the value of a secret.
 */
function parseOptions(verb, commands, argv, context) {
    const { options, rules, warnings: warningRules } = commands[verb] ?? noCommand;
    const all = (0,schema/* allOptions */.AM)(commands);
    const line = readCommandLine(verb, commands, argv);
    const file = readVariables(line.environmentFile, all, context);
    const env = { ...file.variables, ...withoutEmpty(context.env) };
    const errors = [...line.errors, ...file.errors];
    const values = {};
    const given = new Map();
    // Options that were mentioned, rightly or wrongly, as messages call them.
    const labels = new Map(line.refused.map(name => [name, (0,reference/* option */.uK)(name)]));
    for (const [name, definition] of Object.entries(options)) {
        if (labels.has(name))
            continue;
        const source = sourceOf(name, definition, line, env, context);
        if (source) {
            labels.set(name, source.label);
            given.set(name, definition.secret
                ? { kind: 'secret', file: source.file }
                : { kind: 'text', text: source.texts.join('\n') });
        }
        const { label, texts, problem } = source ?? byDefault(name, definition);
        const parsed = texts.map(text => (0,options_values/* parseValue */.$x)(definition, text));
        const problems = parsed.flatMap(result => (result.kind === 'problem' ? [result.problem] : []));
        if (problem !== undefined)
            problems.push(problem);
        errors.push(...problems.map(text => `${label}: ${text}`));
        if (problems.length > 0)
            continue;
        const parts = parsed.flatMap(result => (result.kind === 'value' ? [result.value] : []));
        values[name] = (0,options_values/* isList */.Lv)(definition) ? parts.flat() : parts[0];
    }
    // What seems to be missing may stand in the file that could not be read.
    const asked = askedOf(values, labels, options, env);
    const findings = file.unread ? noFindings : askRules(asked, options, rules, warningRules);
    errors.push(...findings.errors);
    const ofVariables = context.input
        ? []
        : [
            ...environmentWarnings(options, all, env),
            ...emptyWarnings(options, labels, { ...file.variables, ...context.env }),
        ];
    const warnings = [...file.warnings, ...ofVariables, ...findings.warnings].map(messages/* oneLine */.TN);
    if (errors.length > 0)
        return { kind: 'refused', errors: errors.map(messages/* oneLine */.TN), warnings };
    return {
        kind: 'parsed',
        values,
        given,
        environmentFile: line.environmentFile,
        warnings,
    };
}
const noCommand = { options: {}, rules: [], warnings: [] };
const noFindings = { errors: [], warnings: [] };
const askedOf = (values, labels, options, environment) => ({
    // They were read by the options of which rules know the types.
    values: values,
    has: name => labels.has(name),
    label: name => labels.get(name) ?? (0,reference/* option */.uK)(name),
    takes: name => (0,schema/* hasOwn */.$3)(options, name),
    environment,
});
/** What is wrong beyond types: what is missing, wrong by itself, or does not go together. */
function askRules(asked, options, rules, warnings) {
    const each = Object.entries(options);
    return {
        errors: [
            ...each.flatMap(([name, { required }]) => required && !asked.has(name) ? [`${(0,reference/* option */.uK)(name)}: is required.`] : []),
            ...each.flatMap(([name, { wrong }]) => {
                const text = asked.values[name];
                const problem = typeof text === 'string' ? wrong?.(text) : undefined;
                return problem === undefined ? [] : [`${asked.label(name)}: ${problem}`];
            }),
            ...rules.flatMap(rule => rule(asked)),
        ],
        warnings: warnings.flatMap(rule => rule(asked)),
    };
}
/** The variables of a file; what is wrong with it is called by the flag's name. */
function readVariables(path, all, context) {
    if (path === undefined)
        return { variables: {}, errors: [], warnings: [], unread: false };
    const told = (text) => `${global_flags/* environmentFileFlag */.qB.flag}: ${(0,messages/* shown */.SP)(path)}: ${text}`;
    try {
        const { variables, errors, warnings } = parseEnvironmentFile(context.readEnvironmentFile?.(path) ?? '', all);
        return { variables, errors: errors.map(told), warnings: warnings.map(told), unread: false };
    }
    catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        return { variables: {}, errors: [told(reason)], warnings: [], unread: true };
    }
}
const withoutEmpty = (env) => Object.fromEntries(Object.entries(env).filter(([, text]) => text));
function environmentWarnings(options, all, env) {
    const known = new Set([
        gitlab_inputs/* gitlabTokenVariable */.hB,
        gitlab_inputs/* databasesAsWritten */.Og,
        ...Object.keys(all).flatMap(name => [(0,schema/* variableName */.cG)(name), (0,schema/* inputVariableName */.GQ)(name)]),
    ]);
    const unknown = Object.keys(env)
        .filter(name => name.startsWith('PG_BACKUP_') && env[name] && !known.has(name))
        .sort();
    const warnings = unknown.map(name => `${name} is set, but there is no such option.${(0,messages.didYouMean)((0,messages.nearest)(name, known))}`);
    for (const [name, { consent }] of Object.entries(options)) {
        if (!consent || !env[(0,schema/* variableName */.cG)(name)])
            continue;
        const what = name === 'confirm' ? 'a confirmation' : 'consent';
        warnings.push(`${(0,schema/* variableName */.cG)(name)} is set, but ${what} is never taken from there: give ${(0,reference/* option */.uK)(name)}.`);
    }
    return warnings;
}
/** A secret whose variable is there and empty was meant to be given. */
const emptyWarnings = (options, given, env) => Object.entries(options)
    .filter(([name, { secret }]) => secret && !given.has(name))
    .flatMap(([name]) => [(0,schema/* variableName */.cG)(name), (0,schema/* inputVariableName */.GQ)(name)])
    .filter(variable => env[variable] === '')
    .map(variable => `${variable} is set, but empty, which is as good as not given. ${absent_secret/* absentSecret */.c}`);


/***/ }),

/***/ 3225:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ reproduce),
/* harmony export */   H: () => (/* binding */ connectionOptions)
/* harmony export */ });
/* harmony import */ var _catalog_patterns_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(30976);
/* harmony import */ var _schema_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(16987);
/* harmony import */ var _values_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(50299);



/** The names of the options that say where server or store are, and how to get in. */
const connectionOptions = (options) => Object.entries(options).flatMap(([name, definition]) => ((0,_schema_js__WEBPACK_IMPORTED_MODULE_1__/* .isConnection */ .fX)(definition) ? [name] : []));
/** The arguments that give the named options again, as far as they were given and may be shown. */
const reproduce = (given, names, options) => names.flatMap(name => {
    const option = given.get(name);
    const definition = options[name];
    if (option === undefined || definition === undefined)
        return [];
    if (option.kind === 'text')
        return argumentsFor(name, definition, option.text);
    // What came by standard input is gone.
    return option.file === undefined || option.file === '-'
        ? []
        : flag(`${name}-file`, option.file);
});
/** Also where the value is the default: the environment may say otherwise next time. */
function argumentsFor(name, definition, text) {
    const parsed = (0,_values_js__WEBPACK_IMPORTED_MODULE_0__/* .parseValue */ .$x)(definition, text);
    if (parsed.kind === 'problem')
        return [];
    if (definition.type === 'boolean')
        return parsed.value ? [`--${name}`] : [`--no-${name}`];
    if (definition.type === 'arguments' || definition.type === 'job-results') {
        return (0,_values_js__WEBPACK_IMPORTED_MODULE_0__/* .parseLines */ .Li)(text).flatMap(item => flag(name, item));
    }
    if (definition.type !== 'patterns')
        return flag(name, text);
    const list = (0,_catalog_patterns_js__WEBPACK_IMPORTED_MODULE_2__/* .parsePatterns */ .Z7)(text);
    return list.kind === 'patterns' ? list.patterns.flatMap(item => flag(name, item.text)) : [];
}
const flag = (name, text) => text.startsWith('-') && text !== '-' ? [`--${name}=${text}`] : [`--${name}`, text];


/***/ }),

/***/ 9919:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ secretsIn)
/* harmony export */ });
/**
 * Every secret among the values, for masking: each whole, and the parts of it that errors or logs of
 * others might show by themselves: the signature of a SAS, the key in a connection string.
 */
function secretsIn(values, options) {
    return Object.entries(options).flatMap(([name, { secret }]) => {
        const value = values[name];
        return secret && typeof value === 'string' ? [value, ...parts(value)] : [];
    });
}
function parts(secret) {
    const signature = /(?:^|[?&;])sig=(?<part>[^&;]+)/.exec(secret)?.groups?.part;
    const key = /(?:^|;)AccountKey=(?<part>[^;]+)/.exec(secret)?.groups?.part;
    return [
        ...(signature === undefined ? [] : [signature, decoded(signature)]),
        ...(key === undefined ? [] : [key]),
    ];
}
/** A signature that was mangled on its way here is masked as it is. */
function decoded(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
}


/***/ }),

/***/ 50299:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Lv: () => (/* binding */ isList),
  yG: () => (/* binding */ parseBoolean),
  Li: () => (/* binding */ parseLines),
  $x: () => (/* binding */ parseValue)
});

// EXTERNAL MODULE: ./lib/catalog/patterns.js
var patterns = __webpack_require__(30976);
// EXTERNAL MODULE: ./lib/options/messages.js
var messages = __webpack_require__(2944);
// EXTERNAL MODULE: ./lib/catalog/reference.js
var reference = __webpack_require__(59302);
;// CONCATENATED MODULE: ./lib/options/pg-dump.js


/**
 * What may be passed on to pg_dump: what leaves the rows and the definitions in the archive as they
 * are. An option that is not known to is refused, so that one of a later pg_dump cannot slip in.
 */
const allowed = [
    '-v',
    '--verbose',
    '--disable-dollar-quoting',
    '--load-via-partition-root',
    '--quote-all-identifiers',
    '--role=NAME',
    '--no-sync',
    '--no-subscriptions',
    '--statistics',
    '--no-statistics',
];
const reasons = {
    content: 'it changes what is dumped, and a restore would not bring everything back',
    form: 'it changes how the rows are written; a restore would be slow or not exact',
    ours: 'this program sets it itself',
    connection: 'the connection is made from the options of the server',
    restore: 'it has no effect on an archive; it belongs to the restore',
    nothing: 'it makes no difference to the dump of a whole database',
    ends: 'pg_dump would print a text and make no dump',
};
/** Options that people try, and why they are refused. All others get a general reason. */
const refused = {
    content: `-a --data-only -s --schema-only --statistics-only --section --no-data --no-schema
    -n --schema -t --table --table-and-children -T --exclude-table --exclude-table-and-children
    --exclude-table-data-and-children -e --extension --exclude-extension --filter -B --no-blobs
    --no-large-objects --no-comments --no-policies --no-publications --no-security-labels
    --no-toast-compression --no-unlogged-table-data --include-foreign-data --enable-row-security
    --binary-upgrade -x --no-privileges --no-acl`,
    form: `--inserts --column-inserts --attribute-inserts --rows-per-insert --on-conflict-do-nothing
    --extra-float-digits -E --encoding`,
    ours: `-f --file -F --format -j --jobs --snapshot --serializable-deferrable
    --no-synchronized-snapshots`,
    connection: '-d --dbname -h --host -p --port -U --username -w --no-password -W --password',
    restore: `-c --clean -C --create --if-exists -O --no-owner -R --no-reconnect -S --superuser
    --disable-triggers --no-tablespaces --no-table-access-method --use-set-session-authorization
    --restrict-key`,
    nothing: '-b --blobs --large-objects --strict-names --sequence-data --sync-method',
    ends: '-V --version -? --help',
};
const ownOptions = {
    '-N': 'exclude-schemas',
    '--exclude-schema': 'exclude-schemas',
    '--exclude-table-data': 'exclude-table-data',
    '-Z': 'compression',
    '--compress': 'compression',
    '--lock-wait-timeout': 'lock-wait-timeout',
};
/**
 * What is wrong with arguments for pg_dump, or `undefined`. Options have to stand alone and in full:
 * what `--sch` or `-vs` mean is for pg_dump's parser to say, and differs between its versions.
 */
function findForbiddenArgument(lines) {
    const line = lines.find(text => !isAllowed(text));
    if (line === undefined)
        return undefined;
    const [flag = ''] = line.startsWith('--') ? line.split(/[=\s]/u) : [line.slice(0, 2)];
    const own = ownOptions[flag];
    if (own !== undefined)
        return `${(0,messages/* shown */.SP)(line)} is refused: use ${(0,reference/* option */.uK)(own)} of this program.`;
    const reason = reasonAgainst(line, flag);
    // Whatever has to do with the connection may hold a password.
    return `${(0,messages/* shown */.SP)(reason === reasons.connection ? flag : line)} is refused: ${reason}. Allowed are ${allowed.join(', ')}.`;
}
const isAllowed = (line) => line.startsWith('--role=') ? line.length > '--role='.length : allowed.includes(line);
function reasonAgainst(line, flag) {
    if (!line.startsWith('-') || line === '-' || line === '--') {
        return 'it is not an option (a value goes on the line of its option, after "=")';
    }
    const names = Object.keys(reasons).filter(isReason);
    const known = names.find(name => refused[name].split(/\s+/u).includes(flag));
    if (known)
        return reasons[known];
    return 'it is not known to leave the dump as it is (options must stand alone and be written in full)';
}
function isReason(name) {
    return Object.hasOwn(reasons, name);
}

;// CONCATENATED MODULE: ./lib/options/values.js



const value = (parsed) => ({ kind: 'value', value: parsed });
const problem = (text) => ({ kind: 'problem', problem: text });
/** Reads the text of an option as its definition says. */
function parseValue(definition, text) {
    const { min = 0, max = Number.MAX_SAFE_INTEGER, choices = [] } = definition;
    if (text.includes('\0'))
        return problem('holds a NUL character.');
    switch (definition.type) {
        case 'text':
            return value(text);
        case 'prefix':
            return value(text.replace(/^\/+|\/+$/gu, ''));
        case 'integer': {
            const integer = parseInteger(text, min, max);
            if (integer !== undefined)
                return value(integer);
            return problem(`${(0,messages/* shown */.SP)(text)} is not a whole number from ${min} to ${max}.`);
        }
        case 'jobs': {
            const jobs = text === 'auto' ? text : parseInteger(text, min, max);
            if (jobs !== undefined)
                return value(jobs);
            return problem(`${(0,messages/* shown */.SP)(text)} is neither auto nor a whole number from ${min} to ${max}.`);
        }
        case 'scratch': {
            const scratch = parseScratch(text);
            if (scratch)
                return value(scratch);
            return problem(`${(0,messages/* shown */.SP)(text)} is neither runner, nor server, nor a host (HOST[:PORT]).`);
        }
        case 'boolean':
            return parseBoolean(text);
        case 'choice':
            if (choices.includes(text))
                return value(text);
            if (text === 'allow' && choices.includes('prefer'))
                return problem(allowRefused);
            return problem(`${(0,messages/* shown */.SP)(text)} is not one of ${choices.join(', ')}.`);
        case 'choices': {
            const items = text.split(/[\s,]+/u).filter(item => item !== '');
            const unknown = items.find(item => !choices.includes(item));
            if (unknown !== undefined)
                return problem(`${(0,messages/* shown */.SP)(unknown)} is not one of ${choices.join(', ')}.`);
            return items.length > 0 ? value(items) : problem(`${(0,messages/* shown */.SP)(text)} holds no item.`);
        }
        case 'compression': {
            const compression = parseCompression(text);
            if (compression)
                return value(compression);
            return problem(`${(0,messages/* shown */.SP)(text)} is not one of auto, none, gzip[:1-9], lz4[:1-12], zstd[:1-22].`);
        }
        case 'patterns': {
            const list = (0,patterns/* parsePatterns */.Z7)(text);
            if (list.kind === 'patterns') {
                return list.patterns.length > 0
                    ? value(list.patterns)
                    : problem(`${(0,messages/* shown */.SP)(text)} holds no item.`);
            }
            return problem(`${(0,messages/* shown */.SP)(list.item)} ends in a lone backslash; write \\\\ for the character itself.`);
        }
        case 'arguments': {
            const lines = parseLines(text);
            const forbidden = findForbiddenArgument(lines);
            return forbidden === undefined ? value(lines) : problem(forbidden);
        }
        case 'job-results': {
            const lines = parseLines(text);
            const wrong = lines.find(line => parseJobResult(line) === undefined);
            if (wrong === undefined)
                return value(lines.flatMap(line => parseJobResult(line) ?? []));
            return problem(`${(0,messages/* shown */.SP)(wrong)} is not the name of a job, "=" and success, failure, cancelled or skipped.`);
        }
    }
}
function parseBoolean(text) {
    if (/^(?:true|yes|1)$/iu.test(text))
        return value(true);
    if (/^(?:false|no|0)$/iu.test(text))
        return value(false);
    return problem(`${(0,messages/* shown */.SP)(text)} is neither true nor false.`);
}
/** Whether an option takes several items, and may be given more than once. */
const isList = (definition) => definition !== undefined &&
    ['choices', 'patterns', 'arguments', 'job-results'].includes(definition.type);
const allowRefused = '"allow" is not supported, since it tries without encryption first; use prefer, or rather require, verify-ca or verify-full.';
/** One item per line; blanks around it and empty lines do not count. */
const parseLines = (text) => text
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '');
const jobResults = {
    success: 'success',
    failure: 'failure',
    failed: 'failure',
    cancelled: 'cancelled',
    canceled: 'cancelled',
    skipped: 'skipped',
};
function parseJobResult(text) {
    const { job = '', word = '' } = /^(?<job>.+)=(?<word>[a-z]+)$/u.exec(text)?.groups ?? {};
    const result = Object.hasOwn(jobResults, word) ? jobResults[word] : undefined;
    return result && { job: job.trim(), result };
}
function parseInteger(text, min, max) {
    const integer = /^\d{1,15}$/u.test(text) ? Number(text) : undefined;
    return integer !== undefined && integer >= min && integer <= max ? integer : undefined;
}
/** An IPv6 address with a port is written in brackets, as in a URL. */
function parseScratch(text) {
    if (text === 'runner' || text === 'server')
        return { kind: text };
    if (text.startsWith('/'))
        return { kind: 'host', host: text, port: undefined };
    const groups = /^(?:\[(?<address>[\da-f:.]+)\]|(?<name>[\w.-]+))(?::(?<port>\d+))?$/iu.exec(text)?.groups ??
        /^(?<address>[\da-f]*:[\da-f:.]+)$/iu.exec(text)?.groups;
    const host = groups?.address ?? groups?.name;
    if (host === undefined)
        return undefined;
    if (groups?.port === undefined)
        return { kind: 'host', host, port: undefined };
    const port = parseInteger(groups.port, 1, 65535);
    return port === undefined ? undefined : { kind: 'host', host, port };
}
const highestLevel = { gzip: 9, lz4: 12, zstd: 22 };
function parseCompression(text) {
    if (text === 'auto' || text === 'none')
        return { method: text };
    const [method, levelText, ...rest] = text.split(':');
    if (method !== 'gzip' && method !== 'lz4' && method !== 'zstd')
        return undefined;
    if (levelText === undefined)
        return { method, level: undefined };
    const level = parseInteger(levelText, 1, highestLevel[method]);
    return level === undefined || rest.length > 0 ? undefined : { method, level };
}


/***/ })

};
