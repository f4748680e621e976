export const id = 85;
export const ids = [85];
export const modules = {

/***/ 3480:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BL: () => (/* binding */ openNotifications),
/* harmony export */   Bm: () => (/* binding */ formatFor),
/* harmony export */   oy: () => (/* binding */ pingUrl),
/* harmony export */   sd: () => (/* binding */ maxPingBytes)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _payload_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(92722);
/* harmony import */ var _send_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(62296);



/** A webhook that is in trouble shall not hold up a run for longer than this. */
const usual = { tryMs: 10_000, totalMs: 60_000 };
/** After an interruption the process has a few seconds in all. */
const hurryMs = 3_000;
/** Healthchecks keeps that much of what comes with a ping. */
const maxPingBytes = 10_000;
/**
 * Makes ready to tell of a run whose `signal` aborts when it is interrupted. A dry run tells nobody:
 * it backs nothing up, and a watchman has to notice just that. Nor does one that leaves it to another job.
 */
function openNotifications(values, run, retryPolicy = usual) {
    const webhook = given(values, 'notify-url');
    const ping = given(values, 'ping-url');
    const rid = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)();
    const over = new AbortController();
    let start = Promise.resolve(undefined);
    /** Returns why it could not be sent. */
    const post = async (url, type, write, signal) => {
        try {
            const message = { url, body: write(), contentType: `${type}; charset=utf-8` };
            return await (0,_send_js__WEBPACK_IMPORTED_MODULE_2__/* .send */ .t)(message, retryPolicy, signal);
        }
        catch {
            // An error may hold the URL.
            return 'something unexpected';
        }
    };
    const warn = (url, event, reason) => run.warn(`${url.host} could not be told ${event}: ${reason}.`);
    const sendNotice = async (url, notification, signal) => {
        const format = formatFor(url, values['notify-format']);
        const write = () => JSON.stringify((0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .notificationPayload */ .O6)(notification, format));
        const reason = await post(url, 'application/json', write, signal);
        if (reason !== undefined)
            warn(url, 'how the run ended', reason);
    };
    const sendPing = async (url, notification, signal) => {
        const target = pingUrl(url, notification.status === 'succeeded' ? '' : '/fail', rid);
        const noStart = await start;
        const write = () => (0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .notificationText */ .PH)(notification, maxPingBytes);
        const reason = await post(target, 'text/plain', write, signal);
        if (reason !== undefined)
            warn(url, 'how the run ended', reason);
        else if (noStart !== undefined)
            warn(url, 'that the run began', noStart);
    };
    return {
        started: async () => {
            if (!ping)
                return;
            start = post(pingUrl(ping, '/start', rid), 'text/plain', () => '', over.signal).then(
            // Cut short by the end of the run, it is nothing to speak of.
            reason => (over.signal.aborted ? undefined : reason));
            await start;
        },
        ended: async (notification) => {
            // A start that arrived after the end would tell of a run that never ends.
            over.abort();
            const signal = soonAfter(run.signal);
            await Promise.all([
                webhook &&
                    isWanted(notification, values['notify-on']) &&
                    sendNotice(webhook, notification, signal),
                ping && sendPing(ping, notification, signal),
            ]);
        },
    };
}
const given = (values, option) => (!values['dry-run'] && values['notify-on'] !== 'never' && URL.parse(values[option] ?? '')) ||
    undefined;
function isWanted({ status, changed }, when) {
    if (when === 'always')
        return true;
    return when === 'change' ? changed : status !== 'succeeded';
}
/** Who listens at a host, by how its name ends. */
const knownHosts = [
    [/^hooks\.slack(?:-gov)?\.com$/, 'slack'],
    // Workflows of Power Automate, of today and of before, in all clouds; and what they came after.
    [/\.powerplatform\.(?:com|us|microsoft\.us|partner\.microsoftonline\.cn)$/, 'teams'],
    [/\.logic\.azure\.(?:com|us|cn)$/, 'teams'],
    [/\.webhook\.office\.com$/, 'teams'],
];
/** What the webhook understands, by its host where nobody said. */
const formatFor = ({ hostname }, format = 'auto') => format === 'auto' ? (knownHosts.find(([end]) => end.test(hostname))?.[1] ?? 'json') : format;
/** Where to ping: a path below that of the URL, with the run by which start and end belong together. */
function pingUrl(url, path, rid) {
    const target = new URL(url);
    target.pathname = `${url.pathname.replace(/\/+$/, '')}${path}`;
    target.searchParams.set('rid', rid);
    return target;
}
/** Aborts soon after `signal` has, or soon when it has already. */
function soonAfter(signal) {
    const soon = new AbortController();
    const hurry = () => void setTimeout(() => soon.abort(), hurryMs).unref();
    if (signal.aborted)
        hurry();
    else
        signal.addEventListener('abort', hurry, { once: true });
    return soon.signal;
}


/***/ }),

/***/ 92722:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O6: () => (/* binding */ notificationPayload),
/* harmony export */   PH: () => (/* binding */ notificationText)
/* harmony export */ });
/* unused harmony export notificationFormats */
/* harmony import */ var _catalog_format_count_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19762);
/* harmony import */ var _output_format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5446);


/** What a webhook understands. */
const notificationFormats = (/* unused pure expression or super */ null && (['slack', 'teams', 'json']));
/** What a webhook is sent, as JSON. */
function notificationPayload(notification, format) {
    switch (format) {
        case 'slack':
            return slackPayload(notification);
        case 'teams':
            return teamsPayload(notification);
        case 'json':
            return jsonPayload(notification);
    }
}
/** A notice as plain text, of so many bytes at most: what a ping carries. */
function notificationText(notification, maxBytes) {
    const { failures, databases, run } = notification;
    const lines = [
        notification.title,
        ...failures.flatMap(failure => [
            `FAILED ${[...nameOf(failure), (0,_output_format_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(failure.message)].join(': ')} [${failure.code}]`,
            ...(failure.hint ? [`  What to do: ${(0,_output_format_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(failure.hint)}`] : []),
        ]),
        ...databases.map(databaseLine),
    ];
    const link = run.url === undefined ? [] : [`Run: ${run.url}`];
    const room = maxBytes - sizeOf(link.join('\n')) - moreRoom;
    const { kept, more } = fitting(lines, room, line => atMost(line, maxBytes / 4));
    return [...kept, ...more.map(text => `${text} lines`), ...link].join('\n');
}
/** Nothing where it is about no single database. */
const nameOf = ({ database }) => database === null ? [] : [`"${(0,_output_format_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(database)}"`];
const databaseLine = (line) => [...nameOf(line), line.text].join(': ');
/** For `… and 1,234 more lines`. */
const moreRoom = 40;
const sizeOf = (value) => Buffer.byteLength(JSON.stringify(value)) + 1;
/** The first items that there is room for, in bytes of JSON, and what stands for the others. */
function fitting(items, room, show, most = items.length) {
    const kept = [];
    let left = room;
    for (const item of items.slice(0, most)) {
        const shown = show(item);
        left -= sizeOf(shown);
        if (left < 0)
            break;
        kept.push(shown);
    }
    const missing = items.length - kept.length;
    return { kept, more: missing > 0 ? [`… and ${(0,_catalog_format_count_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B)(missing)} more`] : [] };
}
/** A text, escaped, in so many characters at most; what is cut is whole characters. */
function atMost(text, maxLength, encode = (character) => character) {
    let shown = '';
    for (const character of text) {
        const next = encode(character);
        if (shown.length + next.length >= maxLength)
            return `${shown}…`;
        shown += next;
    }
    return shown;
}
const marks = {
    succeeded: '✅',
    partly: '⚠️',
    failed: '❌',
};
/** Parts of a failure. A message can hold all that a program printed; the log has the rest. */
const maxNameLength = 100;
const maxLineLength = 300;
const maxMessageLength = 900;
const maxHintLength = 1_000;
/**
 * Slack takes 50 blocks of 3,000 characters, but refuses a message whose blocks have more than about
 * 13,000 together (msg_blocks_too_long).
 */
const slackFailureRoom = 7_000;
const maxSlackFailures = 40;
const maxSlackSection = 2_800;
function slackPayload(notification) {
    const { title, failures, databases, run, tool } = notification;
    const listed = fitting(failures, slackFailureRoom, failure => slackSection([
        [
            ...nameOf(failure).map(name => `*${slackText(name, maxNameLength)}*`),
            slackText(failure.message, maxMessageLength),
        ].join(': '),
        ...(failure.hint ? [`*What to do:* ${slackText(failure.hint, maxHintLength)}`] : []),
        `\`${failure.code}\``,
    ].join('\n')), maxSlackFailures);
    const lines = fitting(databases, maxSlackSection, line => slackText(`• ${databaseLine(line)}`, maxLineLength));
    const about = [
        ...(run.url === undefined ? [] : [`<${slackUrl(run.url)}|Open the run>`]),
        `pg-azure-backup ${slackText(tool.version, maxNameLength)}`,
    ];
    return {
        // What notifications show; and all that those show who only resemble Slack.
        text: slackText(`${marks[notification.status]} ${notificationText(notification, maxSlackSection)}`, 3_000, false),
        blocks: [
            {
                type: 'header',
                text: {
                    type: 'plain_text',
                    text: atMost(`${marks[notification.status]} ${title}`, 150),
                    emoji: false,
                },
            },
            ...listed.kept,
            ...listed.more.map(more => slackSection(`${more} failures`)),
            ...(databases.length === 0 ? [] : [slackSection([...lines.kept, ...lines.more].join('\n'))]),
            { type: 'context', elements: [slackMarkdown(about.join(' · '))] },
        ],
    };
}
// Verbatim: nothing in it becomes a link or a mention by itself.
const slackMarkdown = (text) => ({ type: 'mrkdwn', text, verbatim: true });
const slackSection = (text) => ({ type: 'section', text: slackMarkdown(text) });
/** These three are all that can begin a link, a mention or an entity. */
const slackEntities = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
/**
 * Text that means nothing to Slack. An `@channel` alone does not either, but it does to programs that
 * take Slack's messages: a space that cannot be seen parts it.
 */
const slackText = (text, maxLength, oneLine = true) => atMost((oneLine ? (0,_output_format_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(text) : text).replace(/@(?=all|channel|everyone|here)/gi, '@\u200b'), maxLength, character => slackEntities[character] ?? character);
const slackUrl = (url) => url.replace(/[<>|\s]/g, character => encodeURIComponent(character)).replaceAll('&', '&amp;');
/** Teams takes 28 KB, of which others found 21 to be usable. */
const teamsFailureRoom = 10_000;
const teamsLineRoom = 5_000;
/**
 * The message that the template "Post to a channel when a webhook request is received" takes: it
 * posts each attachment that is an Adaptive Card.
 *
 * All text is in runs of rich text, not in text blocks, which would read it as Markdown.
 */
function teamsPayload(notification) {
    const { title, failures, databases, run, tool } = notification;
    const listed = fitting(failures, teamsFailureRoom, failure => ({
        type: 'Container',
        separator: true,
        items: [
            richText(...nameOf(failure).map(name => textRun(`${atMost(name, maxNameLength)}: `, { weight: 'Bolder' })), textRun(atMost((0,_output_format_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(failure.message), maxMessageLength))),
            ...(failure.hint
                ? [
                    richText(textRun('What to do: ', { weight: 'Bolder' }), textRun(atMost((0,_output_format_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(failure.hint), maxHintLength))),
                ]
                : []),
            richText(textRun(failure.code, { fontType: 'Monospace', isSubtle: true })),
        ],
    }));
    const lines = fitting(databases, teamsLineRoom, line => richText(textRun(atMost(databaseLine(line), maxLineLength))));
    const more = [...listed.more.map(text => `${text} failures`), ...lines.more];
    return {
        type: 'message',
        attachments: [
            {
                contentType: 'application/vnd.microsoft.card.adaptive',
                contentUrl: null,
                content: {
                    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
                    type: 'AdaptiveCard',
                    version: '1.4',
                    msteams: { width: 'Full' },
                    body: [
                        richText(textRun(`${marks[notification.status]} ${atMost(title, maxLineLength)}`, {
                            size: 'Large',
                            weight: 'Bolder',
                            color: teamsColors[notification.status],
                        })),
                        ...listed.kept,
                        ...lines.kept,
                        ...more.map(text => richText(textRun(text, { isSubtle: true }))),
                        richText(textRun(`pg-azure-backup ${tool.version}`, { isSubtle: true, size: 'Small' })),
                    ],
                    actions: run.url === undefined
                        ? []
                        : [{ type: 'Action.OpenUrl', title: 'Open the run', url: run.url }],
                },
            },
        ],
    };
}
const teamsColors = {
    succeeded: 'Good',
    partly: 'Warning',
    failed: 'Attention',
};
const textRun = (text, style = {}) => ({
    type: 'TextRun',
    text,
    ...style,
});
/** A run without text is none. */
const richText = (...runs) => ({
    type: 'RichTextBlock',
    inlines: runs.filter(({ text }) => text !== ''),
});
/** What receivers of JSON take without thinking about it. */
const jsonListRoom = 64 * 1024;
const maxJsonText = 4_000;
/** Our own document, versioned and stable (docs/notices.md). */
function jsonPayload(notification) {
    const { verb, status, title, run, tool } = notification;
    const databases = fitting(notification.databases, jsonListRoom, line => line);
    const failures = fitting(notification.failures, jsonListRoom, failure => ({
        ...failure,
        message: atMost(failure.message, maxJsonText),
        hint: atMost(failure.hint, maxJsonText),
    }));
    return {
        schemaVersion: 1,
        event: `${verb}.${status}`,
        verb,
        status,
        title,
        text: notificationText(notification, maxJsonText),
        databases: databases.kept,
        failures: failures.kept,
        // How many there are, also where the lists had to be cut.
        totals: { databases: notification.databases.length, failures: notification.failures.length },
        run,
        tool,
    };
}


/***/ }),

/***/ 62296:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ sendOnce),
/* harmony export */   t: () => (/* binding */ send)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);

/** Faults of the network that may pass. */
const passing = new Set([
    'EAI_AGAIN',
    'ECONNABORTED',
    'ECONNREFUSED',
    'ECONNRESET',
    'EHOSTUNREACH',
    'ENETUNREACH',
    'EPIPE',
    'ETIMEDOUT',
    'PARSE_ERROR',
    'REQUEST_SEND_ERROR',
]);
const firstPauseMs = 500;
const longestPauseMs = 8_000;
/**
 * Posts a message, again where that may help, until `signal` aborts. Returns why it could not be sent:
 * in words of ours and codes, for whatever else an answer holds may repeat the URL.
 */
async function send(message, { tryMs, totalMs }, signal) {
    const deadline = performance.now() + totalMs;
    const stop = AbortSignal.any([signal, AbortSignal.timeout(totalMs)]);
    let reason;
    for (let ownPauseMs = firstPauseMs;; ownPauseMs = Math.min(2 * ownPauseMs, longestPauseMs)) {
        const attempt = await tryOnce(message, tryMs, stop);
        if (attempt.kind === 'sent')
            return undefined;
        // A try that was cut short tells less than the one before it.
        reason = stop.aborted ? (reason ?? attempt.reason) : attempt.reason;
        const pauseMs = attempt.pauseMs ?? ownPauseMs;
        if (!attempt.again || performance.now() + pauseMs >= deadline)
            return reason;
        try {
            await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(pauseMs, undefined, { signal: stop });
        }
        catch {
            return reason;
        }
    }
}
/** Posts a message once. Returns why it did not arrive. */
async function sendOnce(message, tryMs, signal) {
    const attempt = await tryOnce(message, tryMs, signal);
    return attempt.kind === 'sent' ? undefined : attempt.reason;
}
async function tryOnce(message, tryMs, stop) {
    const rest = await __webpack_require__.e(/* import() */ 978).then(__webpack_require__.bind(__webpack_require__, 38978));
    // Nothing but the proxy: redirects are not followed, for what they lead to was not given the secret.
    const pipeline = rest.createEmptyPipeline();
    pipeline.addPolicy(rest.proxyPolicy());
    const timeout = AbortSignal.timeout(tryMs);
    const request = rest.createPipelineRequest({
        url: message.url.href,
        method: 'POST',
        headers: rest.createHttpHeaders({
            'content-type': message.contentType,
            'user-agent': 'pg-azure-backup',
        }),
        body: message.body,
        abortSignal: AbortSignal.any([stop, timeout]),
        // The options let it be for this machine only.
        allowInsecureConnection: true,
        disableKeepAlive: true,
    });
    try {
        return judge(await pipeline.sendRequest(rest.createDefaultHttpClient(), request));
    }
    catch (error) {
        if (timeout.aborted || stop.aborted) {
            return { kind: 'refused', reason: 'no answer in time', again: true };
        }
        const code = codeOf(error);
        return { kind: 'refused', reason: code ?? 'no connection', again: passing.has(code ?? '') };
    }
}
function judge({ status, headers, bodyAsText }) {
    if (status >= 200 && status < 300)
        return { kind: 'sent' };
    if (status >= 300 && status < 400) {
        const reason = `HTTP ${status}: it leads elsewhere, where a secret is not taken`;
        return { kind: 'refused', reason, again: false };
    }
    const word = wordIn(bodyAsText ?? '');
    return {
        kind: 'refused',
        reason: `HTTP ${status}${word === undefined ? '' : ` (${word})`}`,
        again: status === 408 || status === 429 || status >= 500,
        pauseMs: pauseIn(headers.get('retry-after')),
    };
}
/** Slack answers with one word, a workflow of Teams with a code: neither can be part of a URL. */
function wordIn(body) {
    if (/^[a-z]+(?:_[a-z]+)+$/.test(body) && body.length <= maxWordLength)
        return body;
    try {
        const { error } = JSON.parse(body) ?? {};
        const code = error?.code;
        return typeof code === 'string' && /^[A-Z][A-Za-z]+$/.test(code) && code.length <= maxWordLength
            ? code
            : undefined;
    }
    catch {
        return undefined;
    }
}
const maxWordLength = 60;
/** Seconds, or a date; `undefined` when it is neither. */
function pauseIn(value) {
    if (value === undefined)
        return undefined;
    const ms = /^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value) - Date.now();
    return Number.isNaN(ms) ? undefined : Math.max(ms, 0);
}
/** A code such as `ECONNRESET`, and no message: that may hold the URL. */
function codeOf(error) {
    if (!(error instanceof Error) || !('code' in error))
        return undefined;
    return typeof error.code === 'string' && /^[A-Z][A-Z_\d]+$/.test(error.code)
        ? error.code
        : undefined;
}


/***/ }),

/***/ 61056:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TG: () => (/* binding */ again),
/* harmony export */   U9: () => (/* binding */ count),
/* harmony export */   c2: () => (/* binding */ statusOf),
/* harmony export */   dH: () => (/* binding */ storyOf),
/* harmony export */   oD: () => (/* binding */ databasesOf),
/* harmony export */   uG: () => (/* binding */ notificationFailure)
/* harmony export */ });
/* harmony import */ var _catalog_format_count_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19762);

const notificationFailure = ({ database, failure: { code, message, hint }, }) => ({ database, code, message, hint });
const databasesOf = (backups) => backups.map(({ place }) => place.database);
const count = (value, what) => `${(0,_catalog_format_count_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B)(value)} ${what}${value === 1 ? '' : 's'}`;
/** Of work on several databases, some of which failed before, if anybody knows. */
function storyOf(work, done, succeeded, failures, failingBefore) {
    const failedDatabases = failures.flatMap(({ database }) => database ?? []);
    const total = succeeded.length + failedDatabases.length;
    const [only = failedDatabases[0]] = succeeded;
    const some = succeeded.length > 0 ? (0,_catalog_format_count_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B)(succeeded.length) : 'None';
    const several = failedDatabases.length > 0
        ? `${some} of ${count(total, 'database')} ${done}`
        : `${count(total, 'database')} ${done}`;
    const one = failures.length > 0 ? `${work} of "${only}" failed` : `"${only}" ${done}`;
    return {
        status: statusOf(succeeded.length, failures),
        title: total === 0 ? `${work} failed` : total === 1 ? one : several,
        failures: failures.map(notificationFailure),
        ...(failingBefore && {
            changed: succeeded.some(database => failingBefore.has(database)) ||
                failures.some(({ database }) => database === null || !failingBefore.has(database)),
        }),
    };
}
const again = (database, failingBefore) => failingBefore?.has(database) ? '; works again' : '';
const statusOf = (succeeded, failures) => failures.length === 0 ? 'succeeded' : succeeded > 0 ? 'partly' : 'failed';


/***/ })

};
