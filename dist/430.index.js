export const id = 430;
export const ids = [430];
export const modules = {

/***/ 85122:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ keepFromProxies)
/* harmony export */ });
/* unused harmony export isForPlatform */
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37067);
/* harmony import */ var node_https__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44708);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77030);



/** Nothing that a proxy could lead to. */
const onThisMachine = new node_net__WEBPACK_IMPORTED_MODULE_2__.BlockList();
onThisMachine.addSubnet('127.0.0.0', 8);
onThisMachine.addSubnet('169.254.0.0', 16);
onThisMachine.addAddress('::1', 'ipv6');
onThisMachine.addSubnet('fe80::', 10, 'ipv6');
/** What the platform's endpoints ask for: only they can use it, and who has it can be us. */
const platformHeaders = ['metadata', 'x-identity-header', 'secret'];
/**
 * Whether a request is for the platform that this machine is of, which hands out tokens of its managed
 * identity: at a loopback or link-local address, or elsewhere, as in Service Fabric.
 */
function isForPlatform(url, headers) {
    const host = url.hostname.replace(/^\[|\]$/g, '');
    const family = (0,node_net__WEBPACK_IMPORTED_MODULE_2__.isIP)(host);
    return (/(?:^|\.)localhost\.?$/.test(host) ||
        (family !== 0 && onThisMachine.check(host, family === 6 ? 'ipv6' : 'ipv4')) ||
        platformHeaders.some(name => headers.has(name)));
}
/** Connections that no variable leads to a proxy, neither by the SDK nor by Node. */
const direct = { 'http:': new node_http__WEBPACK_IMPORTED_MODULE_0__.Agent(), 'https:': new node_https__WEBPACK_IMPORTED_MODULE_1__.Agent() };
/**
 * Takes the proxy out of a request that no proxy may see. The SDK sends everything there but for the hosts
 * in NO_PROXY, in which hardly anybody puts 169.254.169.254.
 */
function keepFromProxies(request) {
    const url = new URL(request.url);
    if (!isForPlatform(url, request.headers))
        return;
    request.agent = direct[url.protocol === 'https:' ? 'https:' : 'http:'];
}


/***/ }),

/***/ 62953:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $e: () => (/* binding */ warning),
/* harmony export */   Jr: () => (/* binding */ failing),
/* harmony export */   bn: () => (/* binding */ areas),
/* harmony export */   dy: () => (/* binding */ probe),
/* harmony export */   hT: () => (/* binding */ skipped),
/* harmony export */   ok: () => (/* binding */ ok)
/* harmony export */ });
/* harmony import */ var _catalog_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77469);

/** What is looked at, in the order in which people read of it. */
const areas = {
    'azure-login': 'Azure login',
    'key-vault': 'Key Vault',
    store: 'Store',
    server: 'Server',
    machine: 'This machine',
    watch: 'Watch',
};
const ok = (message) => ({ status: 'ok', message });
const warning = (message, hint) => ({
    status: 'warning',
    message,
    hint,
});
/** The failure that a run would end with, in the same words. */
const failing = ({ code, message, hint }) => ({
    status: 'error',
    code,
    message,
    hint,
});
const skipped = (message, hint) => ({
    status: 'skipped',
    message,
    ...(hint !== undefined && { hint }),
});
/** Longer than any healthy answer takes. */
const usualLimitSeconds = 20;
/**
 * Asks one thing. What it throws is what a run would fail with; what does not answer in time is red, too. Only the
 * interruption of the run itself ends it otherwise.
 */
async function probe({ area, probe: name, database, limitSeconds = usualLimitSeconds }, signal, ask) {
    const limit = AbortSignal.timeout(limitSeconds * 1000);
    const both = AbortSignal.any([signal, limit]);
    const verdicts = await Promise.race([ask(both), rejectionOf(both)]).catch(error => {
        signal.throwIfAborted();
        return limit.aborted ? late(limitSeconds) : failing((0,_catalog_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .asFailure */ .h_)(error));
    });
    return [verdicts]
        .flat()
        .map(verdict => ({ ...verdict, area, probe: name, database: database ?? null }));
}
const late = (seconds) => ({
    status: 'error',
    code: 'PROBE_TIMED_OUT',
    message: `no answer within ${seconds} s`,
    hint: 'What stands on the way may swallow what is sent: a firewall, a proxy, a machine that is overloaded. Look there, then ask again.',
});
function rejectionOf(signal) {
    const { promise, reject } = Promise.withResolvers();
    const fail = () => reject(signal.reason);
    if (signal.aborted)
        fail();
    else
        signal.addEventListener('abort', fail, { once: true });
    return promise;
}


/***/ }),

/***/ 9436:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./lib/catalog/reference.js
var reference = __webpack_require__(59302);
// EXTERNAL MODULE: ./lib/connections/azure-login.js + 3 modules
var azure_login = __webpack_require__(12103);
// EXTERNAL MODULE: ./lib/connections/login-rule.js
var login_rule = __webpack_require__(16343);
// EXTERNAL MODULE: ./lib/connections/store-options.js
var store_options = __webpack_require__(59155);
// EXTERNAL MODULE: ./lib/options/schema.js
var schema = __webpack_require__(16987);
// EXTERNAL MODULE: ./lib/commands/doctor/definition.js
var definition = __webpack_require__(90111);
// EXTERNAL MODULE: ./lib/commands/doctor/diagnosis.js
var diagnosis = __webpack_require__(62953);
;// CONCATENATED MODULE: ./lib/commands/doctor/probes/azure-login.js
async function examineAzureLogin(_values, _login, _context) {
    return [];
}

;// CONCATENATED MODULE: ./lib/commands/doctor/probes/key-vault.js
async function examineKeyVault(_values, _login, _context) {
    return [];
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/azure/key-vault.js + 1 modules
var key_vault = __webpack_require__(416);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
// EXTERNAL MODULE: ./lib/azure/past-proxies.js
var past_proxies = __webpack_require__(85122);
;// CONCATENATED MODULE: ./lib/azure/proxied.js


/** Where a request would go, asked of what sends requests. */
/**
 * The proxy, as `HOST:PORT`, through which the SDK would send a request for a URL by the variables of our environment;
 * `undefined`: it goes straight. `keeps`: whether it is a request to Azure, which we keep from proxies where it is for
 * this machine.
 */
async function proxyOf(url, keeps) {
    const rest = await __webpack_require__.e(/* import() */ 978).then(__webpack_require__.bind(__webpack_require__, 38978));
    const pipeline = rest.createEmptyPipeline();
    pipeline.addPolicy(rest.proxyPolicy());
    const request = rest.createPipelineRequest({ url, allowInsecureConnection: true });
    // Nothing is sent.
    const nowhere = {
        async sendRequest(sent) {
            if (keeps)
                (0,past_proxies/* keepFromProxies */.g)(sent);
            return { request: sent, status: 204, headers: rest.createHttpHeaders() };
        },
    };
    await pipeline.sendRequest(nowhere, request);
    const { agent } = request;
    return agent && 'proxy' in agent && agent.proxy instanceof URL ? agent.proxy.host : undefined;
}
const local = new external_node_net_.BlockList();
for (const [net, bits] of [
    ['10.0.0.0', 8],
    ['172.16.0.0', 12],
    ['192.168.0.0', 16],
    ['127.0.0.0', 8],
    ['169.254.0.0', 16],
]) {
    local.addSubnet(net, bits);
}
local.addAddress('::1', 'ipv6');
local.addSubnet('fc00::', 7, 'ipv6');
local.addSubnet('fe80::', 10, 'ipv6');
/** Whether a host of a URL says by itself that it is of this machine or of a private network (RFC 1918, 4193, 6762). */
function isLocal(hostname) {
    const host = hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
    const family = (0,external_node_net_.isIP)(host);
    return family === 0
        ? !host.includes('.') || /\.(?:localhost|local|internal)$/i.test(host)
        : local.check(host, family === 6 ? 'ipv6' : 'ipv4');
}
/** The list of hosts that no proxy is to see, with more of them; the SDK looks at the capital one first. */
const withoutProxy = ({ NO_PROXY, no_proxy }, hosts) => [...(NO_PROXY || no_proxy || '').split(','), ...hosts].filter(Boolean).join(',');

// EXTERNAL MODULE: ./lib/catalog/byte-size.js
var byte_size = __webpack_require__(17307);
// EXTERNAL MODULE: ./lib/catalog/shell.js
var shell = __webpack_require__(91573);
// EXTERNAL MODULE: ./lib/operations/preflight/disk-space.js
var disk_space = __webpack_require__(92546);
// EXTERNAL MODULE: ./lib/postgres/client-tools/machine.js
var client_tools_machine = __webpack_require__(5352);
// EXTERNAL MODULE: ./lib/postgres/database/free-space.js + 1 modules
var free_space = __webpack_require__(33973);
// EXTERNAL MODULE: ./lib/postgres/database/size.js
var size = __webpack_require__(40388);
// EXTERNAL MODULE: ./lib/storage/transfer/local-file.js
var local_file = __webpack_require__(97069);
// EXTERNAL MODULE: ./lib/catalog/failure.js
var failure = __webpack_require__(77469);
// EXTERNAL MODULE: ./lib/connections/drill-server.js + 1 modules
var drill_server = __webpack_require__(15126);
// EXTERNAL MODULE: ./lib/operations/drill/extensions.js
var drill_extensions = __webpack_require__(55852);
// EXTERNAL MODULE: ./lib/postgres/database/locales.js
var locales = __webpack_require__(91018);
// EXTERNAL MODULE: ./lib/postgres/session/statement-refusal.js
var statement_refusal = __webpack_require__(18260);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./lib/postgres/client-tools/programs.js
var client_tools_programs = __webpack_require__(10280);
;// CONCATENATED MODULE: ./lib/postgres/temporary-server/isolation-remedy.js




/** What to do where a temporary server is not kept apart in every way; `undefined` where it is. */
function isolationRemedy({ user, processes, network }, environment, { root, isRoot }) {
    if (user && processes && network)
        return undefined;
    const remedies = [
        ...(processes && network ? [] : [namespaces(environment, root, isRoot)]),
        ...(user
            ? []
            : [
                'For another user run it as root, or where sudo asks for no password, as on GitHub’s runners.',
            ]),
    ];
    return `${remedies.join(' ')} Or keep a server for drills alone: ${(0,reference/* option */.uK)('scratch')} HOST.`;
}
function namespaces(environment, root, isRoot) {
    const sudo = isRoot ? '' : 'sudo ';
    if ((0,client_tools_programs/* programInPath */.tN)('unshare', environment) === undefined) {
        return (0,client_tools_programs/* programInPath */.tN)('apt-get', environment)
            ? `Install what makes namespaces: ${sudo}apt-get install util-linux.`
            : 'Install util-linux, whose program unshare makes namespaces; Linux alone has them.';
    }
    const closed = isRoot
        ? undefined
        : switches.find(({ file, off }) => settingIn(root, file) === off);
    if (closed)
        return `Let every user make namespaces: ${sudo}sysctl -w ${closed.setting}.`;
    return `In a container it takes ${isRoot ? '' : 'root, and '}more rights than usual, of Docker’s these: --cap-add SYS_ADMIN --security-opt apparmor=unconfined.`;
}
/** What keeps those who are not root from namespaces of their own: of Ubuntu, of Debian's kernels, of all. */
const switches = [
    {
        file: 'kernel/apparmor_restrict_unprivileged_userns',
        off: '1',
        setting: 'kernel.apparmor_restrict_unprivileged_userns=0',
    },
    {
        file: 'kernel/unprivileged_userns_clone',
        off: '0',
        setting: 'kernel.unprivileged_userns_clone=1',
    },
    { file: 'user/max_user_namespaces', off: '0', setting: 'user.max_user_namespaces=10000' },
];
function settingIn(root, file) {
    try {
        return (0,external_node_fs_.readFileSync)((0,external_node_path_.join)(root, 'proc/sys', file), 'utf8').trim();
    }
    catch {
        return undefined; // Not of this kernel.
    }
}

;// CONCATENATED MODULE: ./lib/postgres/temporary-server/locale-command.js



/**
 * The commands by which a person gives this machine the locales of a database that `chosen` has to do without;
 * `undefined` where nobody can say.
 */
function localeCommand(wanted, chosen, environment, { root, isRoot }) {
    const lacking = new Set();
    if (wanted.collate !== chosen.collate)
        lacking.add(wanted.collate);
    if (wanted.characterType !== chosen.characterType)
        lacking.add(wanted.characterType);
    const sudo = isRoot ? '' : 'sudo ';
    const commands = [];
    for (const name of lacking) {
        // `de_DE.utf8`, `de_DE@euro`; what a server elsewhere calls its own may be no name of ours.
        const [, language, territory, modifier = ''] = /^([a-z]{2,3})(_[A-Z]{2})(?:\.[\w-]+)?(@[a-z]+)?$/.exec(name) ?? [];
        const characters = charmap(wanted.encoding);
        if (language === undefined || characters === undefined)
            return undefined;
        const source = `${language}${territory}${modifier}`;
        const define = `${sudo}localedef -i ${source} -f ${characters} ${name}`;
        if ((0,client_tools_programs/* programInPath */.tN)('localedef', environment) && (0,external_node_fs_.existsSync)((0,external_node_path_.join)(root, sources, source))) {
            commands.push(define);
        }
        else if ((0,client_tools_programs/* programInPath */.tN)('apt-get', environment)) {
            commands.push(`${sudo}apt-get install locales && ${define}`);
        }
        else if ((0,client_tools_programs/* programInPath */.tN)('dnf', environment)) {
            commands.push(`${sudo}dnf install glibc-langpack-${language}`);
        }
        else {
            return undefined;
        }
    }
    return commands.length === 0 ? undefined : commands.join(' && ');
}
/** Where the C library of GNU keeps what locales are made of. */
const sources = 'usr/share/i18n/locales';
/** What the C library of GNU calls an encoding of PostgreSQL's. */
function charmap(encoding) {
    const [, latin, windows] = /^(?:LATIN(\d+)|WIN(125\d))$/.exec(encoding) ?? [];
    if (windows !== undefined)
        return `CP${windows}`;
    const part = latin === undefined ? undefined : latinParts[Number(latin) - 1];
    if (part !== undefined)
        return `ISO-8859-${part}`;
    return encoding === 'UTF8' ? 'UTF-8' : undefined;
}
/** Of ISO 8859, the parts that are called LATIN1 to LATIN10. */
const latinParts = [1, 2, 3, 4, 9, 10, 13, 14, 15, 16];

// EXTERNAL MODULE: ./lib/postgres/temporary-server/server.js + 5 modules
var temporary_server_server = __webpack_require__(21195);
// EXTERNAL MODULE: ./lib/catalog/compression.js
var compression = __webpack_require__(77501);
// EXTERNAL MODULE: ./lib/postgres/client-tools/client-tools.js
var client_tools = __webpack_require__(72756);
// EXTERNAL MODULE: ./lib/postgres/client-tools/find.js + 3 modules
var find = __webpack_require__(14468);
// EXTERNAL MODULE: ./lib/postgres/client-tools/install-command.js
var install_command = __webpack_require__(80542);
// EXTERNAL MODULE: ./lib/environment.js
var lib_environment = __webpack_require__(33554);
// EXTERNAL MODULE: ./lib/postgres/client-tools/compression-support.js
var compression_support = __webpack_require__(51057);
// EXTERNAL MODULE: ./lib/postgres/client-tools/empty-archive.js
var empty_archive = __webpack_require__(3907);
// EXTERNAL MODULE: ./lib/postgres/client-tools/install.js + 1 modules
var install = __webpack_require__(10669);
// EXTERNAL MODULE: ./lib/postgres/client-tools/spawn.js
var spawn = __webpack_require__(73874);
;// CONCATENATED MODULE: ./lib/postgres/client-tools/survey.js









/** Throws what a run would fail with where there are no programs, and none that it can install. */
async function surveyPrograms({ major, ...request }) {
    const quiet = { ...request, info: () => undefined };
    if (major === undefined) {
        const { fit } = await (0,find/* lookAround */.h3)({ ...quiet, major: 0 });
        const [programs] = fit.toSorted((a, b) => b.major - a.major || b.minor - a.minor);
        return programs ? { kind: 'there', programs } : { kind: 'none' };
    }
    const search = { ...quiet, major };
    const { looked, found } = await (0,find/* lookFor */.xy)(search);
    if (found)
        return { kind: 'there', programs: found };
    const { kind, environment, signal, machine } = search;
    const problem = await reasonNotToInstall(machine, environment, signal);
    if (problem !== undefined)
        throw (0,find/* missing */.LO)(search, major, looked, problem);
    const command = (0,install_command/* installCommand */.J)(kind, major, environment, machine);
    return { kind: 'installable', major, command };
}
/** What keeps a run from installing programs by itself, before it would ask for packages. */
async function reasonNotToInstall(machine, environment, signal) {
    const installer = (0,install/* installerOf */.k2)(machine, environment);
    if (typeof installer === 'string')
        return installer;
    if (machine.isRoot)
        return undefined;
    const [program = '', ...args] = [...installer.shell, '-c', ':'];
    const env = (0,lib_environment/* installationEnvironment */.aP)(environment);
    const problem = await (0,install/* runAsRoot */.yf)((0,spawn/* spawn */.c)(program, args, { env, stdio: 'pipe' }), signal);
    signal.throwIfAborted();
    return problem;
}
async function surveyCompression({ folder, major, zstd }, asking) {
    const [pgDump, pgRestore] = (0,client_tools_programs/* programPaths */.vt)('client', folder);
    const [hasLz4, lacking] = await Promise.all([
        major >= compression/* methodsSince */.H$ && (0,compression_support/* hasMethod */.c)('lz4', pgDump, asking),
        (0,compression_support/* lackingMethods */.A)(pgRestore, major, asking),
    ]);
    const methods = empty_archive/* packedMethods */.T.filter(method => major >= compression/* methodsSince */.H$ || method === 'gzip');
    const had = { gzip: true, lz4: hasLz4, zstd };
    return {
        packs: methods.filter(method => had[method]),
        unpacks: methods.filter(method => !lacking.includes(method)),
    };
}

;// CONCATENATED MODULE: ./lib/commands/doctor/probes/machine-programs.js







async function examineClientTools(values, server, context, machine) {
    const { signal, environment } = context;
    const { for: commands } = values;
    const reads = commands.includes('restore') || commands.includes('verify');
    if (!reads && !commands.includes('backup')) {
        const diagnoses = await unasked('client-tools', 'nothing that is asked for runs pg_dump or pg_restore', context);
        return { diagnoses, major: undefined };
    }
    const { survey, diagnoses } = await examinePrograms('client', server?.major, 
    // As each command looks for them: a restore takes its own major alone.
    { allowNewer: values['allow-newer-client'] && !commands.includes('restore'), restores: reads }, context, machine);
    if (survey?.kind !== 'there')
        return { diagnoses, major: undefined };
    const { programs } = survey;
    const compression = await (0,diagnosis/* probe */.dy)({ area: 'machine', probe: 'compression' }, signal, stop => judgeCompression(programs, reads && commands.includes('backup'), {
        ...{ environment, signal: stop, machine },
    }));
    return { diagnoses: [...diagnoses, ...compression], major: programs.major };
}
/** Looks for programs of a major, or of any, and at the security fixes that they lack. */
async function examinePrograms(kind, major, how, { signal, environment }, machine) {
    const name = kind === 'client' ? 'client-tools' : 'server-programs';
    let survey;
    const looked = await (0,diagnosis/* probe */.dy)({ area: 'machine', probe: name }, signal, async (stop) => {
        survey = await surveyPrograms({ ...how, kind, major, environment, signal: stop, machine });
        return judge(kind, survey, major, environment, machine);
    });
    if (survey?.kind !== 'there')
        return { diagnoses: looked, survey };
    const { programs } = survey;
    const fixes = await (0,diagnosis/* probe */.dy)({ area: 'machine', probe: 'security-fixes' }, signal, async () => {
        const holes = (0,find/* holesIn */.FX)(programs, { kind, environment, machine });
        return holes
            ? (0,diagnosis/* warning */.$e)(holes.message, holes.hint)
            : (0,diagnosis.ok)(`${client_tools_programs/* programNames */.xU[kind].join(' and ')} ${programs.version} lack no security fix that we know of`);
    });
    return { diagnoses: [...looked, ...fixes], survey };
}
function judge(kind, survey, wanted, environment, machine) {
    const names = client_tools_programs/* programNames */.xU[kind].join(' and ');
    switch (survey.kind) {
        case 'none':
            return (0,diagnosis/* skipped */.hT)(`there is no ${names} here; which major is needed is known once a server is reached`);
        case 'installable': {
            const { major, command } = survey;
            return (0,diagnosis/* warning */.$e)(`there is no ${names} of PostgreSQL ${major}: each run installs them first, which takes up to ${machine.installationMs / 1000} s`, `Install them for good: ${command}`);
        }
        case 'there': {
            const { folder, version, major } = survey.programs;
            const what = `${names} ${version} in ${folder}`;
            if (wanted === undefined) {
                return (0,diagnosis.ok)(`${what}; whether they will do is known once a server is reached`);
            }
            return major === wanted
                ? (0,diagnosis.ok)(what)
                : (0,diagnosis/* warning */.$e)(`${what} are newer than PostgreSQL ${wanted}: what they dump cannot go back into it`, `Install those of its own major version: ${(0,install_command/* installCommand */.J)(kind, wanted, environment, machine)}`);
        }
    }
}
/** `readsItsOwn`: what pg_dump writes here, pg_restore has to read here. */
async function judgeCompression(programs, readsItsOwn, asking) {
    const { major, version, folder, zstd } = programs;
    const { packs, unpacks } = await surveyCompression(programs, asking);
    const [, pgRestore] = (0,client_tools_programs/* programPaths */.vt)('client', folder);
    const lacking = packs.filter(method => !unpacks.includes(method));
    if (readsItsOwn) {
        const auto = (0,compression/* compressionArgument */.Uo)({ method: 'auto' }, programs) ?? '';
        const method = /^\d+$/.test(auto) ? 'gzip' : auto;
        (0,client_tools/* requireUnpacking */.e)({ major, version, pgRestore, cannotUnpack: lacking }, method);
    }
    if (major >= compression/* methodsSince */.H$ && !zstd)
        return (0,diagnosis/* warning */.$e)((0,compression/* reasonOfAuto */.r)(programs), (0,client_tools/* ownToolsHint */.l)({ major, pgRestore }));
    const only = major < compression/* methodsSince */.H$ ? `, all that PostgreSQL ${major} has` : '';
    return (0,diagnosis.ok)(`pg_dump packs with ${packs.join(', ')}, and pg_restore unpacks ${unpacks.join(', ')}${only}`);
}
/** A line for what nobody needs. */
const unasked = (name, why, { signal }) => (0,diagnosis/* probe */.dy)({ area: 'machine', probe: name }, signal, async () => (0,diagnosis/* skipped */.hT)(why));

;// CONCATENATED MODULE: ./lib/commands/doctor/probes/machine-drills.js
var __addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var __disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});











/**
 * What a drill on this machine needs: a throw-away server is started, asked, and gone again. `clientMajor`: of the tools
 * that dump, perhaps a later one than the server's.
 */
async function examineDrills(values, facts, clientMajor, context, machine) {
    const { for: commands, scratch } = values;
    if (!commands.includes('verify') || scratch.kind !== 'runner') {
        const why = commands.includes('verify') ? 'drills restore elsewhere' : 'no drill is asked for';
        return unasked('server-programs', why, context);
    }
    const major = facts && Math.max(facts.server.major, clientMajor ?? 0);
    const how = { allowNewer: false, restores: false };
    const { diagnoses, survey } = await examinePrograms('server', major, how, context, machine);
    if (survey?.kind !== 'there') {
        return [
            ...diagnoses,
            ...(await unasked('drill-server', 'not started for want of its programs', context)),
        ];
    }
    const tried = await tryServer(survey.programs.major, values, facts, context, machine);
    return [...diagnoses, ...tried];
}
/** A busy machine is slow, and what is given up has to be cleared away. */
const startLimitSeconds = 40;
async function tryServer(major, values, facts, context, machine) {
    const { signal, tempDir, environment, reporter } = context;
    let starting;
    let started;
    try {
        const server = await (0,diagnosis/* probe */.dy)({ area: 'machine', probe: 'drill-server', limitSeconds: startLimitSeconds }, signal, async (stop) => {
            starting = (0,temporary_server_server/* startTemporaryServer */.d)({
                ...{ major, tempDir, environment, signal: stop },
                info: message => reporter.detail(message),
                warn: message => reporter.detail(message),
            }, machine);
            started = await starting;
            return judgeServer(started, environment, machine);
        });
        if (!started)
            return server;
        const asked = await Promise.all((facts?.databases ?? []).map(database => examineDatabase(database, started, values, context, machine)));
        return [...server, ...asked.flat()];
    }
    finally {
        // One that came too late ends as well.
        await starting?.then(one => one[Symbol.asyncDispose]()).catch(() => undefined);
    }
}
function judgeServer({ server, isolation, description }, environment, machine) {
    const message = `a throw-away PostgreSQL ${server.version} starts; it runs ${description}`;
    const remedy = isolationRemedy(isolation, environment, machine);
    return remedy === undefined ? (0,diagnosis.ok)(message) : (0,diagnosis/* warning */.$e)(message, remedy);
}
async function examineDatabase({ name, properties, extensions }, started, values, { signal, environment }, machine) {
    if (!started)
        return [];
    const { server } = started;
    const within = async (stop, ask) => {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            const session = __addDisposableResource(env_1, await server.connect(server.address.maintenanceDatabase, 'doctor', stop), true);
            return await ask(session);
        }
        catch (e_1) {
            env_1.error = e_1;
            env_1.hasError = true;
        }
        finally {
            const result_1 = __disposeResources(env_1);
            if (result_1)
                await result_1;
        }
    };
    const locale = (0,diagnosis/* probe */.dy)({ area: 'machine', probe: 'locale', database: name }, signal, stop => within(stop, session => judgeLocale(properties, session, server.major, environment, machine)));
    const temporaryServer = { mayMake: (extension) => (0,drill_server.mayMake)(values, extension) };
    const made = (0,diagnosis/* probe */.dy)({ area: 'machine', probe: 'drill-extensions', database: name }, signal, stop => within(stop, async (session) => {
        const lacks = await (0,drill_extensions/* extensionLacks */.CG)({ server, temporaryServer }, session, extensions);
        return lacks.length > 0
            ? lacks.flatMap(notVerifiable)
            : (0,diagnosis.ok)(extensions.length > 0
                ? `a drill can make its extensions: ${extensions.join(', ')}`
                : 'it has no extension that a drill would have to make');
    }));
    return (await Promise.all([locale, made])).flat();
}
/** In the words of the drill that would end with it. */
const notVerifiable = ({ name, problems, hint }) => problems.map(problem => (0,diagnosis/* failing */.Jr)(new failure/* Failure */.HR('NOT_VERIFIABLE', `${name}: ${problem}`, hint ?? `Choose another ${(0,reference/* option */.uK)('scratch')}.`)));
async function judgeLocale(properties, session, major, environment, machine) {
    try {
        const { notes, properties: chosen } = await (0,locales/* creatableProperties */.D)(session, properties, major);
        const { localeProvider, locale, collate, encoding } = properties;
        if (notes.length === 0) {
            const name = localeProvider === 'libc' ? collate : `${locale} of ${localeProvider}`;
            return (0,diagnosis.ok)(`a drill can give it its locale, ${name}, and its encoding, ${encoding}`);
        }
        const command = localeCommand(properties, chosen, environment, machine);
        return (0,diagnosis/* warning */.$e)(notes.join('; '), command === undefined
            ? `Drill where the locale is: ${(0,reference/* option */.uK)('scratch')} server, or ${(0,reference/* option */.uK)('scratch')} HOST.`
            : `Give it to this machine: ${command}`);
    }
    catch (error) {
        if (!(0,statement_refusal/* isStatementRefusal */.K7)(error))
            throw error;
        return (0,diagnosis/* failing */.Jr)(new failure/* Failure */.HR('NOT_VERIFIABLE', `scratch database: ${error.message}`, error.hint));
    }
}

;// CONCATENATED MODULE: ./lib/commands/doctor/probes/machine.js
var machine_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var machine_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});
















/** `facts`: of the server that the programs are for, where it was reached. */
async function examineMachine(values, facts, context, machine = client_tools_machine/* thisMachine */.g) {
    const { signal } = context;
    const area = 'machine';
    const clients = examineClientTools(values, facts?.server, context, machine);
    const all = await Promise.all([
        (0,diagnosis/* probe */.dy)({ area, probe: 'node' }, signal, async () => node(process)),
        clients.then(({ diagnoses }) => diagnoses),
        clients.then(({ major }) => examineDrills(values, facts, major, context, machine)),
        (0,diagnosis/* probe */.dy)({ area, probe: 'temporary-space' }, signal, stop => temporarySpace(values, facts, { ...context, signal: stop })),
        (0,diagnosis/* probe */.dy)({ area, probe: 'proxy' }, signal, () => proxies(values)),
    ]);
    return all.flat();
}
/** One that is too old is refused before any command; which are kept up for long Node itself says. */
function node({ version, release }) {
    return release.lts
        ? (0,diagnosis.ok)(`Node.js ${version}, a release with long-term support`)
        : (0,diagnosis/* warning */.$e)(`Node.js ${version} is no release with long-term support`, 'Install one that is: https://nodejs.org/en/download');
}
/** More than a disk that is all but full has left. */
const triedBytes = 1024 ** 2;
async function temporarySpace({ for: commands, scratch }, facts, { tempDir, signal }) {
    const file = (0,external_node_path_.join)(tempDir, 'tried');
    // In the words of a dump that is fetched.
    await (0,local_file/* downloadTo */.CI)(file, bytesToTry(), { signal });
    await (0,promises_.rm)(file);
    const free = await (0,free_space/* freeBytes */.g)(tempDir);
    const room = free === undefined ? 'that can be written to' : `with ${(0,byte_size/* mebibytes */.j)(free)} free`;
    const where = `the file system of ${tempDir}`;
    const fetches = commands.includes('restore') || commands.includes('verify');
    const largest = fetches && facts ? await largestOf(facts, signal) : undefined;
    if (largest === undefined || free === undefined || free >= largest.bytes) {
        return (0,diagnosis.ok)(`temporary files go to ${where}, ${room}`);
    }
    const drills = commands.includes('verify') && scratch.kind === 'runner';
    return (0,diagnosis/* warning */.$e)(`"${largest.name}" has ${(0,byte_size/* mebibytes */.j)(largest.bytes)} on its server, and ${where} has room for ${(0,byte_size/* mebibytes */.j)(free)}: its dump is fetched there first${drills ? ', and a drill restores all of it' : ''}`, drills
        ? `${disk_space/* freeSpaceHint */.C} A drill can go elsewhere, too: ${(0,reference/* option */.uK)('scratch')}.`
        : disk_space/* freeSpaceHint */.C);
}
async function* bytesToTry() {
    yield (0,external_node_crypto_.randomBytes)(triedBytes);
}
/** `undefined`: there is none, or its size is not ours to ask. */
async function largestOf({ server, databases }, signal) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { maintenanceDatabase } = server.address;
        const session = machine_addDisposableResource(env_1, await server.connect(maintenanceDatabase, 'doctor', signal), true);
        let largest;
        for (const { name } of databases) {
            const bytes = await (0,size/* databaseSize */.J)(session, name);
            if (bytes !== undefined && bytes > (largest?.bytes ?? 0))
                largest = { name, bytes };
        }
        return largest;
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = machine_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
/** PostgreSQL is never reached through one. */
async function proxies(values) {
    const proxied = new Map();
    for (const { url, keeps } of await targetsOf(values)) {
        const proxy = await proxyOf(url, keeps);
        if (proxy !== undefined)
            proxied.set(new URL(url).hostname, proxy);
    }
    const told = (hosts) => `requests to ${hosts.join(', ')} go through the proxy ${[...new Set(proxied.values())].join(', ')}`;
    const hosts = [...proxied.keys()];
    const local = hosts.filter(isLocal);
    if (local.length > 0) {
        const list = (0,shell/* shellQuote */.Z)([withoutProxy(process.env, local)]);
        return (0,diagnosis/* warning */.$e)(`${told(local)}, which are here or in a private network`, `Most proxies lead to the internet alone. Keep these from it: export NO_PROXY=${list}`);
    }
    return (0,diagnosis.ok)(hosts.length > 0 ? told(hosts) : 'no proxy is on the way to what is asked here');
}
/** What is asked over HTTP; `keeps`: by the SDK of Azure. */
async function targetsOf(values) {
    const { 'key-vault': vault, 'notify-url': notify, 'ping-url': ping } = values;
    const targets = [];
    if (values['storage-container'] !== undefined) {
        const { endpointOf } = await __webpack_require__.e(/* import() */ 680).then(__webpack_require__.bind(__webpack_require__, 1680));
        targets.push({ url: endpointOf(values), keeps: true });
    }
    if (vault !== undefined)
        targets.push({ url: (0,key_vault/* vaultUrl */.Z)(vault), keeps: true });
    for (const url of [notify, ping])
        if (url !== undefined)
            targets.push({ url, keeps: false });
    return targets;
}

// EXTERNAL MODULE: ./lib/connections/server.js + 1 modules
var connections_server = __webpack_require__(78357);
// EXTERNAL MODULE: ./lib/operations/select-databases.js + 1 modules
var select_databases = __webpack_require__(33457);
// EXTERNAL MODULE: ./lib/postgres/contents/contents.js + 2 modules
var contents = __webpack_require__(48720);
// EXTERNAL MODULE: ./lib/postgres/database/properties.js
var properties = __webpack_require__(97840);
// EXTERNAL MODULE: ./lib/commands/selection.js
var commands_selection = __webpack_require__(84972);
;// CONCATENATED MODULE: ./lib/commands/doctor/probes/server.js
var server_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var server_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});







/** The patience of a connection, and the tries before it. */
const reachLimitSeconds = 30;
async function examineServer(values, login, context) {
    const { signal } = context;
    const found = {};
    const reached = await (0,diagnosis/* probe */.dy)({ area: 'server', probe: 'server-reach', limitSeconds: reachLimitSeconds }, signal, async (stop) => {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            const connection = server_addDisposableResource(env_1, await (0,connections_server/* reach */.gl)((0,connections_server/* hardlyPatient */.mm)(values), { ...context, signal: stop }, login), true);
            found.server = connection.server;
            return (0,diagnosis.ok)(`${connection.server.name} answers: PostgreSQL ${connection.server.version}`);
        }
        catch (e_1) {
            env_1.error = e_1;
            env_1.hasError = true;
        }
        finally {
            const result_1 = server_disposeResources(env_1);
            if (result_1)
                await result_1;
        }
    });
    const { server } = found;
    if (!server)
        return { diagnoses: reached, facts: undefined };
    const databases = await (0,diagnosis/* probe */.dy)({ area: 'server', probe: 'databases' }, signal, async (stop) => {
        const env_2 = { stack: [], error: void 0, hasError: false };
        try {
            const maintenance = server_addDisposableResource(env_2, await server.connect(server.address.maintenanceDatabase, 'doctor', stop), true);
            const connection = { server, maintenance, [Symbol.asyncDispose]: async () => undefined };
            const selection = (0,commands_selection/* selectionOf */.W)(values);
            const { selected } = await (0,select_databases/* selectDatabases */.$P)(connection, selection, { ...context, signal: stop });
            found.names = selected.map(({ name }) => name);
            return (0,diagnosis.ok)(`to be backed up: ${found.names.join(', ')}`);
        }
        catch (e_2) {
            env_2.error = e_2;
            env_2.hasError = true;
        }
        finally {
            const result_2 = server_disposeResources(env_2);
            if (result_2)
                await result_2;
        }
    });
    const looked = await Promise.all((found.names ?? []).map(name => lookInto(server, name, context)));
    return {
        diagnoses: [...reached, ...databases],
        facts: { server, databases: looked.flatMap(fact => fact ?? []) },
    };
}
/** `undefined`: it cannot be looked into, which another probe tells. */
async function lookInto(server, name, { signal }) {
    try {
        const env_3 = { stack: [], error: void 0, hasError: false };
        try {
            const session = server_addDisposableResource(env_3, await server.connect(name, 'doctor', signal), true);
            const found = await (0,properties/* readProperties */.Qh)(session, name);
            const extensions = (await (0,contents/* readExtensions */.H)(session)).map(extension => extension.name);
            return found && { name, properties: found.properties, extensions };
        }
        catch (e_3) {
            env_3.error = e_3;
            env_3.hasError = true;
        }
        finally {
            const result_3 = server_disposeResources(env_3);
            if (result_3)
                await result_3;
        }
    }
    catch (error) {
        signal.throwIfAborted();
        if (error instanceof failure/* Failure */.HR)
            return undefined;
        throw error;
    }
}

;// CONCATENATED MODULE: ./lib/commands/doctor/probes/store.js
async function examineStore(_values, _login, _context) {
    return [];
}

;// CONCATENATED MODULE: ./lib/commands/doctor/probes/watch.js
/** Whether backups are made, and whether anybody hears of it. `login`: by which the store is opened, if it can be. */
async function examineWatch(_values, _login, _facts, _context) {
    return [];
}

;// CONCATENATED MODULE: ./lib/commands/doctor/doctor.js













const storeHint = `Give ${(0,reference/* option */.uK)('storage-account')} and ${(0,reference/* option */.uK)('storage-container')}, or ${(0,reference/* option */.uK)('storage-directory')}.`;
const serverHint = `Give ${(0,reference/* option */.uK)('host')} and ${(0,reference/* option */.uK)('username')}; the password belongs into ${(0,reference/* variable */.bv)('password')}.`;
/**
 * Looks at all that backups, restores and drills need, side by side; whatever is wrong with one part, the others are
 * looked at. Changes nothing.
 */
async function doctor(values, context) {
    const asked = (0,schema/* namesIn */.wX)(context.given);
    const login = (0,azure_login/* azureLogin */.x)(values, context);
    const hasServer = (0,definition/* usesServer */.O)(asked);
    const hasStore = (0,store_options/* storeIsMeant */.l8)(asked);
    const azure = (0,login_rule/* needsIdentity */.F)(asked)
        ? examineAzureLogin(values, login, context)
        : nothing('azure-login', 'nothing that is given needs a login to Azure');
    const keyVault = asked.has('key-vault')
        ? azure.then(found => isRed(found)
            ? notWithout('key-vault', 'azure-login')
            : examineKeyVault(values, login, context))
        : nothing('key-vault', 'no secret of a key vault is named');
    const store = hasStore
        ? azure.then(found => isRed(found) && (0,store_options/* storeNeedsIdentity */.Vc)(asked)
            ? notWithout('store', 'azure-login')
            : examineStore(values, login, context))
        : nothing('store', 'no store is given', storeHint);
    const server = hasServer
        ? keyVault.then(async (found) => isRed(found)
            ? { diagnoses: await notWithout('server', 'key-vault'), facts: undefined }
            : examineServer(values, login, context))
        : nothing('server', 'no server is given', serverHint).then(diagnoses => ({
            diagnoses,
            facts: undefined,
        }));
    const machine = server.then(({ facts }) => examineMachine(values, facts, context));
    const watch = Promise.all([store, server]).then(([found, { facts }]) => examineWatch(values, hasStore && !isRed(found) ? login : undefined, facts, context));
    const all = await Promise.all([
        azure,
        keyVault,
        store,
        server.then(({ diagnoses }) => diagnoses),
        machine,
        watch,
    ]);
    return { diagnoses: all.flat() };
}
const isRed = (diagnoses) => diagnoses.some(({ status }) => status === 'error');
const nothing = async (area, message, hint) => [
    { ...(0,diagnosis/* skipped */.hT)(message, hint), area, probe: area, database: null },
];
const notWithout = (area, other) => nothing(area, `not looked at before what is wrong there is put right: ${diagnosis/* areas */.bn[other]}`);

;// CONCATENATED MODULE: ./lib/commands/doctor/run.js

async function run(values, context) {
    return { result: await doctor(values, quiet(context)) };
}
/** What others would tell meanwhile stands in the result, with a remedy. */
const quiet = (context) => {
    const { reporter } = context;
    const detail = (message) => reporter.detail(message);
    return { ...context, reporter: { ...reporter, detail, info: detail, warn: detail } };
};


/***/ }),

/***/ 33457:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  qv: () => (/* binding */ isNothing),
  gh: () => (/* binding */ requireSomething),
  $P: () => (/* binding */ selectDatabases)
});

// EXTERNAL MODULE: ./lib/catalog/failure.js
var failure = __webpack_require__(77469);
// EXTERNAL MODULE: ./lib/catalog/reference.js
var reference = __webpack_require__(59302);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(92857);
// EXTERNAL MODULE: ./lib/postgres/session/session.js
var session_session = __webpack_require__(18128);
// EXTERNAL MODULE: ./lib/postgres/sql/databases.js
var databases = __webpack_require__(77798);
// EXTERNAL MODULE: ./lib/postgres/database/marks.js
var marks = __webpack_require__(86395);
;// CONCATENATED MODULE: ./lib/postgres/database/list.js
var __addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var __disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});




/** Belongs to the provider of the server: Azure, and the two others that people move from. */
const systemDatabases = ['azure_maintenance', 'azure_sys', 'cloudsqladmin', 'rdsadmin'];
/**
 * All databases of the server, by name. Those that are asked for come with the reason when a backup of
 * all leaves them out, for which one or the other is looked into.
 */
async function listDatabases(server, maintenance, isAskedFor, signal) {
    const rows = await maintenance.rows(marks/* databaseRow */.u4, databases/* databasesSql */.Br);
    const marked = (0,marks/* markedAmong */.VD)(rows);
    return await Promise.all(rows.map(async (row) => {
        const { name } = row;
        const found = marked.find(one => one.name === name);
        const leftOut = found
            ? reasonByMark(found, marked)
            : isAskedFor(name)
                ? await reasonToLeaveOut(row, server, signal)
                : undefined;
        return { name, mark: found?.mark, isOurs: row.owner === row.login, leftOut };
    }));
}
/** Why a backup of all databases leaves out one that is marked, and whether to believe that. */
function reasonByMark(found, marked) {
    const { name, oid, owner, mark, isOurs } = found;
    const isProven = isOurs || (0,marks/* setAside */.Fi)(marked, mark.database)?.setAside?.oid === oid;
    const told = describeMark(mark);
    if (isProven || name === mark.database)
        return told;
    const reason = `its comment says: ${told.reason}; but it belongs to "${owner}", who may have written that. If it is no such copy, name it outright, or remove the comment`;
    return { expected: false, reason };
}
function describeMark({ role, database, run, expiresAt }) {
    switch (role) {
        case 'restoring':
            return { expected: true, reason: `half-restored copy of "${database}", made by run ${run}` };
        case 'replaced':
            return {
                expected: true,
                reason: `what a restore of "${database}" replaced, kept until ${expiresAt}`,
            };
        case 'set-aside':
            return {
                expected: false,
                reason: `"${database}" as it was before run ${run}, which sets it aside; unless that goes on, restore it`,
            };
        case 'closed':
            return { expected: false, reason: `closed to connections by run ${run}, which replaces it` };
        case 'scratch':
            return {
                expected: true,
                reason: `a backup of "${database}" on trial, restored by run ${run}; it is dropped again`,
            };
    }
}
async function reasonToLeaveOut(row, server, signal) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const expected = (reason) => ({ reason, expected: true });
        const worrying = (reason) => ({ reason, expected: false });
        if (row.is_template)
            return expected('template');
        if (systemDatabases.includes(row.name))
            return expected('belongs to the provider');
        if (row.is_invalid)
            return worrying('invalid: a DROP DATABASE was interrupted; drop it again');
        if (!row.allows_connections)
            return worrying('allows no connections');
        if (!row.can_connect)
            return worrying(`"${server.address.username}" may not connect`);
        if (row.name !== 'postgres')
            return undefined;
        const session = __addDisposableResource(env_1, await server.connect(row.name, 'databases', signal), true);
        const { holds_objects } = await (0,session_session/* oneRow */.NO)(session, schemas/* object */.Ikc({ holds_objects: schemas/* boolean */.zMY() }), databases/* holdsUserObjectsSql */.Wd);
        return holds_objects ? undefined : expected('holds no user objects');
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = __disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}

// EXTERNAL MODULE: ./lib/operations/database-selection.js
var database_selection = __webpack_require__(15378);
// EXTERNAL MODULE: ./lib/operations/incomplete-restore.js
var incomplete_restore = __webpack_require__(6723);
;// CONCATENATED MODULE: ./lib/operations/select-databases.js





/**
 * What is to be backed up, and why the rest is not. A name without wildcards brings in a system
 * database, and is a failure when it is not there; a pattern means what is left out by itself never.
 */
async function selectDatabases({ server, maintenance }, selection, context) {
    const isAsked = (name) => (0,database_selection/* isAskedFor */.un)(name, selection);
    const all = await listDatabases(server, maintenance, isAsked, context.signal);
    const named = (0,database_selection/* namedIn */.$P)(selection);
    const failures = named
        .filter(database => !all.some(({ name }) => name === database))
        .map(database => ({ database, failure: notFound(database, server) }));
    const selected = [];
    const leftOut = [];
    for (const info of all) {
        const isNamed = named.includes(info.name);
        const unasked = (0,database_selection/* reasonNotAsked */.w4)(info.name, selection);
        // Half-restored under its own name, it stands where somebody's data should be.
        const failure = isNamed || info.mark?.database === info.name ? (0,incomplete_restore/* incompleteRestore */.x)(info) : undefined;
        if (unasked)
            leftOut.push({ ...info, leftOut: { reason: unasked, expected: true } });
        else if (failure)
            failures.push({ database: info.name, failure });
        else if (isNamed || !info.leftOut)
            selected.push(info);
        else
            leftOut.push({ ...info, leftOut: info.leftOut });
    }
    return { selected, leftOut, failures };
}
const isNothing = ({ selected, failures }) => selected.length === 0 && failures.length === 0;
/** Nobody means to back up nothing; where it is no failure, no backup is missed. */
function requireSomething(found, server) {
    if (!isNothing(found))
        return;
    throw new failure/* Failure */.HR('NO_DATABASE_MATCHED', `no database of ${server.name} is to be backed up`, `Check ${(0,reference/* option */.uK)('databases')} and ${(0,reference/* option */.uK)('exclude-databases')}; what matches and why not: ${(0,reference/* ownCommand */.w1)('databases')}`);
}
const notFound = (database, server) => new failure/* Failure */.HR('DATABASE_NOT_FOUND', `there is no database "${database}" on ${server.name}`, `Names are case-sensitive. See what is there: ${(0,reference/* ownCommand */.w1)('databases')}`);


/***/ })

};
