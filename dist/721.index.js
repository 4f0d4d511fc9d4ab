export const id = 721;
export const ids = [721];
export const modules = {

/***/ 9721:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openModel: () => (/* binding */ openModel)
});

// EXTERNAL MODULE: ./node_modules/@anthropic-ai/sdk/client.mjs + 222 modules
var sdk_client = __webpack_require__(1823);
// EXTERNAL MODULE: ./node_modules/@anthropic-ai/sdk/lib/credentials/oidc-federation.mjs
var oidc_federation = __webpack_require__(1490);
// EXTERNAL MODULE: ./build/model/access.js
var model_access = __webpack_require__(6886);
;// CONCATENATED MODULE: ./build/model/bounded-fetch.js
/** The server sent nothing for too long. */
class Silence extends Error {
    seconds;
    constructor(seconds) {
        super(`nothing was sent for ${seconds} seconds`);
        this.seconds = seconds;
    }
}
/** The server sent more than any answer can hold. */
class Flood extends Error {
    constructor() {
        super('the response does not end');
    }
}
/** Even one event for each token stays below this; whatever is longer is no answer. */
const mostBytes = 32_000_000;
/** One event is one line, and holds a piece of an answer. The SDK's time for a line grows with the square of its length. */
const longestLine = 1_000_000;
/**
 * `fetch` that a server cannot hold up, flood, or send elsewhere with the key: redirections are answers like any other,
 * and what should be asked again later than there is time for is not asked again.
 */
function boundedFetch(bounds) {
    let lost;
    return async (input, init) => {
        if (lost && isRetry(init))
            bounds.onAgain?.(lost);
        lost = undefined;
        const abort = new AbortController();
        const signal = init?.signal ? AbortSignal.any([init.signal, abort.signal]) : abort.signal;
        const response = await within(bounds.firstByte, abort, () => fetch(input, { ...init, redirect: 'manual', signal })).catch((error) => {
            lost = abort.signal.aborted ? { kind: 'silent', seconds: bounds.firstByte } : { kind: 'unreachable' };
            throw error;
        });
        if (!response.ok)
            lost = { kind: 'status', status: response.status };
        const body = response.body ? boundedBody(response.body, bounds.nextByte, abort) : null;
        const headers = new Headers(response.headers);
        if (retryDelay(headers) >= bounds.timeLeft())
            headers.set('x-should-retry', 'false');
        return new Response(body, { status: response.status, statusText: response.statusText, headers });
    };
}
/** The SDK counts them: https://github.com/anthropics/anthropic-sdk-typescript#retries */
function isRetry(init) {
    return Number(new Headers(init?.headers).get('x-stainless-retry-count') ?? 0) > 0;
}
async function within(seconds, abort, work) {
    const silence = setTimeout(() => abort.abort(new Silence(seconds)), seconds * 1000);
    try {
        return await work();
    }
    finally {
        clearTimeout(silence);
    }
}
function boundedBody(body, seconds, abort) {
    const reader = body.getReader();
    let size = 0;
    let line = 0;
    return new ReadableStream({
        async pull(controller) {
            const { done, value } = await within(seconds, abort, () => reader.read());
            if (done)
                return controller.close();
            size += value.length;
            const lineEnd = value.lastIndexOf(0x0a);
            line = lineEnd < 0 ? line + value.length : value.length - lineEnd;
            if (size > mostBytes || line > longestLine) {
                abort.abort();
                throw new Flood();
            }
            controller.enqueue(value);
        },
        cancel: (reason) => reader.cancel(reason),
    });
}
/** Milliseconds for which the server asks to be left alone. */
function retryDelay(headers) {
    const milliseconds = Number.parseFloat(headers.get('retry-after-ms') ?? '');
    if (milliseconds > 0)
        return milliseconds;
    const stated = headers.get('retry-after') ?? '';
    const seconds = Number.parseFloat(stated);
    const delay = Number.isNaN(seconds) ? Date.parse(stated) - Date.now() : seconds * 1000;
    return delay > 0 ? delay : 0;
}

;// CONCATENATED MODULE: ./build/model/identity-token.js
/** The runner did not hand out an identity token. */
class IdentityTokenError extends Error {
}
/**
 * Asks the runner of GitHub for a token that says which job this is.
 * https://docs.github.com/actions/reference/security/oidc
 */
async function identityToken(request, audience, ask) {
    const url = new URL(request.url);
    url.searchParams.set('audience', audience);
    const headers = { authorization: `Bearer ${request.token}`, accept: 'application/json' };
    const response = await ask(url, { headers }).catch((error) => {
        throw new IdentityTokenError('the runner was not reached', { cause: error });
    });
    if (!response.ok)
        throw new IdentityTokenError(`the runner answered with status ${response.status}`);
    const answer = await response.json().catch(() => undefined);
    const value = typeof answer === 'object' && answer !== null && 'value' in answer ? answer.value : undefined;
    if (typeof value !== 'string' || value === '')
        throw new IdentityTokenError('the runner sent no token');
    return value;
}

;// CONCATENATED MODULE: ./build/model/client.js





function openClient(access) {
    const endpoint = (access.endpoint ?? model_access/* defaultEndpoint */.nQ).replace(/\/+$/, '');
    const secrets = new Set(access.secrets);
    const { credentials, patience = model_access/* defaultPatience */.B } = access;
    if (credentials.kind === 'key')
        secrets.add(credentials.key);
    const federated = credentials.kind === 'federation' ? accessTokens(credentials, endpoint, patience, secrets) : undefined;
    const key = credentials.kind === 'key' ? credentials.key : 'none';
    const client = withoutEnvironment(() => new sdk_client/* Anthropic */.N({
        baseURL: endpoint,
        ...(federated ? { credentials: federated, apiKey: null } : { apiKey: key }),
        authToken: null,
        webhookKey: null,
        maxRetries: patience.retries,
        defaultHeaders: {
            'user-agent': `counterproof/${access.version}`,
            // The header that servers knew first; some still look for the key nowhere else.
            ...(credentials.kind === 'key' && endpoint !== model_access/* defaultEndpoint */.nQ ? { 'x-api-key': key } : {}),
        },
        logLevel: 'off',
        openTelemetry: false,
    }));
    return {
        endpoint,
        secrets,
        within: (bounds) => withoutEnvironment(() => client.withOptions({
            fetch: boundedFetch(bounds),
            timeout: Math.max(1, Math.ceil(bounds.timeLeft())),
        })),
    };
}
/**
 * The SDK reads headers, logging and more from variables for which it has no option. They are out of its sight while it
 * makes a client, which is the only time it looks; nothing else runs meanwhile.
 */
function withoutEnvironment(make) {
    const hidden = Object.entries(process.env).filter(([name]) => name.toUpperCase().startsWith('ANTHROPIC_'));
    for (const [name] of hidden)
        delete process.env[name];
    try {
        return make();
    }
    finally {
        Object.assign(process.env, Object.fromEntries(hidden));
    }
}
/** Exchanges the identity token of this job for an access token, at the same server. */
function accessTokens(federation, endpoint, { firstByte, nextByte }, secrets) {
    const ask = boundedFetch({ firstByte, nextByte, timeLeft: () => Infinity });
    secrets.add(federation.request.token);
    const exchange = (0,oidc_federation/* oidcFederationProvider */.g)({
        identityTokenProvider: async () => {
            const token = await identityToken(federation.request, federation.audience, ask);
            secrets.add(token);
            return token;
        },
        federationRuleId: federation.rule,
        organizationId: federation.organization,
        serviceAccountId: federation.serviceAccount,
        workspaceId: federation.workspace,
        baseURL: endpoint,
        fetch: ask,
    });
    return async (options) => {
        const minted = await exchange(options);
        secrets.add(minted.token);
        return minted;
    };
}

// EXTERNAL MODULE: ./node_modules/@anthropic-ai/sdk/core/error.mjs
var core_error = __webpack_require__(5064);
// EXTERNAL MODULE: ./build/domain/secrets.js
var domain_secrets = __webpack_require__(7488);
// EXTERNAL MODULE: ./build/model/usage.js
var model_usage = __webpack_require__(4041);
;// CONCATENATED MODULE: ./build/model/account.js

/** What a conversation has cost, and what its next prompt may cost. */
class Account {
    #usage = model_usage/* noUsage */.tk;
    #firstUsage;
    /** The prompt that was last counted by the server. */
    #counted = { characters: 0, tokens: 0 };
    get usage() {
        return this.#usage;
    }
    /** Of the first call alone. */
    get firstUsage() {
        return this.#firstUsage;
    }
    /** Of prompt and reply: the characters. */
    charge(stated, sizes) {
        const usage = (0,model_usage/* usageOf */.Fs)(stated, sizes);
        this.#usage = (0,model_usage/* addUsage */.vk)(this.#usage, usage);
        this.#firstUsage ??= usage;
        this.#counted = { characters: sizes.prompt, tokens: (0,model_usage/* promptTokens */.Hl)(usage) };
    }
    /** A reply that was lost was paid for all the same; nobody said how much. */
    chargeLost(prompt) {
        this.#usage = (0,model_usage/* addUsage */.vk)(this.#usage, { ...model_usage/* noUsage */.tk, input: this.nextPrompt(prompt).tokens });
    }
    /** Tokens of a prompt of so many characters, and how many of them the server has counted before. */
    nextPrompt(characters) {
        const { characters: before, tokens } = this.#counted;
        return { tokens: tokens + (0,model_usage/* estimateTokens */.bP)(Math.max(0, characters - before)), known: tokens };
    }
}

;// CONCATENATED MODULE: ./build/model/answering.js
/** How often an answer that was turned down may be sent again. */
const mostRepairs = 2;
/** What has become of the answer so far. */
class Answering {
    #finished = false;
    #accepted = false;
    #rejected = false;
    #repairs = 0;
    /** What the answer tool makes of an answer, as the model is told it. */
    receive(tool, input) {
        const reception = tool.receive(input);
        if (reception.kind === 'rejected') {
            this.#rejected = true;
            return { text: reception.reply, isError: true };
        }
        this.#accepted = true;
        this.#finished ||= reception.kind === 'finished';
        return { text: reception.kind === 'finished' ? 'Received.' : reception.reply, isError: false };
    }
    /** An answer in another form than the tool has. */
    reject() {
        this.#rejected = true;
    }
    /** Where the answer stands after a turn. One that was sent together with a part that was turned down is not complete. */
    afterTurn() {
        if (this.#rejected)
            this.#repairs += 1;
        else if (this.#accepted)
            this.#repairs = 0;
        const state = this.#rejected ? 'open' : this.#finished ? 'finished' : 'open';
        [this.#rejected, this.#accepted] = [false, false];
        return this.#repairs > mostRepairs ? 'given-up' : state;
    }
}

// EXTERNAL MODULE: ./node_modules/@anthropic-ai/sdk/lib/credentials/types.mjs
var types = __webpack_require__(4994);
;// CONCATENATED MODULE: ./build/model/reply.js

/** A reply that did not arrive as one. What had arrived of it is not used. */
class LostReply extends Error {
    how;
    constructor(how, cause) {
        super(how, { cause });
        this.how = how;
    }
}
/** Many times what the largest `max_tokens` can hold. */
const mostCharacters = 2_000_000;
/**
 * Reads a reply to its end. The SDK sees to it that the server said that it was all, but completes tool input that was
 * cut short; here a tool call counts only if its input is a JSON object as it stands.
 */
async function readReply(stream, onFirstToken) {
    const received = new ReceivedEvents(onFirstToken);
    let flooded = false;
    stream.on('streamEvent', (event) => {
        received.take(event);
        if (received.size <= mostCharacters || flooded)
            return;
        flooded = true;
        stream.abort();
    });
    try {
        const message = await stream.finalMessage();
        return received.reply(message);
    }
    catch (error) {
        if (flooded)
            throw new LostReply('too-long');
        throw received.explain(error);
    }
}
/** What the events of one reply said, beside what the SDK makes of them. */
class ReceivedEvents {
    size = 0;
    #started = false;
    #inputs = new Map();
    #closed = new Set();
    #onFirstToken;
    constructor(onFirstToken) {
        this.#onFirstToken = onFirstToken;
    }
    take(event) {
        this.#started = true;
        if (event.type === 'content_block_start')
            this.#onFirstToken();
        if (event.type === 'content_block_stop')
            this.#closed.add(event.index);
        if (event.type === 'content_block_delta')
            this.#takeDelta(event.index, event.delta);
    }
    #takeDelta(index, delta) {
        for (const part of Object.values(delta))
            if (typeof part === 'string')
                this.size += part.length;
        if ('partial_json' in delta && typeof delta.partial_json === 'string') {
            this.#inputs.set(index, (this.#inputs.get(index) ?? '') + delta.partial_json);
        }
    }
    /** Throws where a tool is called with no object, and no shortage of tokens is to blame. */
    reply(message) {
        const isCut = (block, index) => block.type === 'tool_use' &&
            !(this.#closed.has(index) && isJsonObject(this.#inputs.get(index), block.input));
        const cutShort = message.content.some(isCut);
        if (cutShort && !outOfRoom(message))
            throw new LostReply('bad-input');
        const content = message.content.filter((block, index) => !isCut(block, index) && !(block.type === 'text' && block.text === ''));
        return { message: { ...message, content }, size: this.size, cutShort };
    }
    /** A stream that fails after it began was broken off, whatever the SDK tripped over. */
    explain(error) {
        if (error instanceof LostReply || !(error instanceof Error))
            return error;
        const said = error.message;
        if (said.includes('parse tool parameter'))
            return new LostReply('bad-input', error);
        if ('status' in error)
            return error;
        if (error.cause instanceof Flood)
            return new LostReply('too-long', error);
        const hasProtocol = this.#started && !(error.cause instanceof SyntaxError);
        return new LostReply(hasProtocol ? 'broken-off' : 'no-events', error);
    }
}
/** Whether the reply ended because no more tokens were allowed. */
function outOfRoom({ stop_reason }) {
    return stop_reason === 'max_tokens' || stop_reason === 'model_context_window_exceeded';
}
/** Input arrives in pieces, or whole at the start of its block, or not at all for a tool that takes none. */
function isJsonObject(pieces, whole) {
    if (pieces === undefined || pieces === '')
        return isObject(whole);
    try {
        return isObject(JSON.parse(pieces));
    }
    catch {
        return false;
    }
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}

;// CONCATENATED MODULE: ./build/model/failure.js





function failed(reason, why) {
    return { kind: 'failed', reason, why };
}
/** Why a call of the model came to nothing: what happened, and what to do. Anything else is a bug, and thrown on. */
function failureOf(error, asked) {
    const causes = causesOf(error);
    const silence = causes.find((cause) => cause instanceof Silence);
    if (silence) {
        return failed('unreachable', `The model server at ${asked.endpoint} sent nothing for ${silence.seconds} seconds: see whether it works, or run the audit again.`);
    }
    if (causes.some((cause) => cause instanceof Flood))
        return tooLong();
    const credentials = causes.find((cause) => cause instanceof types/* WorkloadIdentityError */.ot || cause instanceof IdentityTokenError);
    if (credentials) {
        return failed('credentials', `No access token was had for this job: ${oneLine(credentials.message)}. Check the federation rule, its organisation, and the permission id-token: write.`);
    }
    const lost = causes.find((cause) => cause instanceof LostReply);
    if (lost)
        return lostFailure(lost, asked);
    if (error instanceof core_error/* APIConnectionError */.xX)
        return unreachable(causes, asked);
    if (error instanceof core_error/* APIError */.LG)
        return stated(error, asked);
    return noMessagesApi(asked);
}
function tooLong() {
    return failed('invalid', 'The answer of the model is longer than any answer can be, and was not read: try another model.');
}
function unreachable(causes, { endpoint }) {
    const code = causes.flatMap((cause) => ('code' in cause ? [String(cause.code)] : [])).at(0);
    return failed('unreachable', `The model server at ${endpoint} cannot be reached${code ? ` (${oneLine(code)})` : ''}: check the base URL and the network, or run the audit again.`);
}
function lostFailure(lost, asked) {
    if (lost.how === 'too-long')
        return tooLong();
    if (lost.how === 'no-events')
        return noMessagesApi(asked);
    if (lost.how === 'bad-input') {
        return failed('invalid', 'The model called a tool with something that is no JSON object, again and again: try another model.');
    }
    return failed('unreachable', `The model server at ${asked.endpoint} broke its answer off, again and again: run the audit again.`);
}
function noMessagesApi({ endpoint }) {
    return failed('invalid', `What ${endpoint} answers is not the Messages API: check the base URL, or try another server.`);
}
/** By status, or by the kind of error where it came in the middle of an answer. */
const kinds = [
    [[401], 'authentication_error', 'credentials'],
    [[403], 'permission_error', 'credentials'],
    [[404], 'not_found_error', 'rejected'],
    [[429], 'rate_limit_error', 'overloaded'],
    [[529, 502, 503], 'overloaded_error', 'overloaded'],
    [[500, 408], 'api_error', 'overloaded'],
    [[504], 'timeout_error', 'overloaded'],
];
function stated(error, asked) {
    const status = error.status;
    const known = kinds.find(([statuses, type]) => status === undefined ? type === error.type : statuses.includes(status));
    const reason = known?.[2] ?? (status !== undefined && status >= 500 ? 'overloaded' : 'rejected');
    const words = oneLine(error.apiMessage ?? error.message) || 'nothing more';
    if (status !== undefined && status >= 300 && status < 400) {
        const target = oneLine(error.headers?.get('location') ?? 'elsewhere');
        return failed('rejected', `${asked.endpoint} redirects to ${target}, and the key is not sent there: set that address as the base URL if you trust it.`);
    }
    return failed(reason, `${sentenceOf(reason, status, asked)} It says: ${words}`);
}
function sentenceOf(reason, status, { endpoint, model }) {
    const by = `${endpoint}${status === undefined ? '' : ` (status ${status})`}`;
    if (reason === 'credentials')
        return `The credentials were turned down by ${by}: check the key, and what it is allowed to use.`;
    if (reason === 'overloaded')
        return `The model is overloaded or limited at ${by}: run the audit again later, or raise the limit.`;
    if (status === 404)
        return `The model ${oneLine(model)} is not known at ${by}: check the name of the model and the base URL.`;
    return `The request was turned down by ${by}: check the model, the effort and the size of the change.`;
}
/** Untrusted words on one short line. */
function oneLine(text, limit = 300) {
    const line = String(text)
        .slice(0, 4 * limit)
        .replace(/[\p{C}\p{Z}\s]+/gu, ' ')
        .trim();
    return line.length <= limit ? line : `${line.slice(0, limit - 1)}…`;
}
/** An error and what is behind it. Errors of the runtime need not be instances of this realm's `Error`. */
function causesOf(error) {
    const causes = [];
    let cause = error;
    while (typeof cause === 'object' && cause !== null && causes.length < 8) {
        causes.push(cause);
        cause = 'cause' in cause ? cause.cause : undefined;
    }
    return causes;
}

;// CONCATENATED MODULE: ./build/model/budget.js


/** An answer shorter than this is not worth a call. */
const leastAnswer = 1_500;
/** An answer that is not cramped. */
const roomyAnswer = 8_000;
/** Share of the time that is kept for the answer, and the most of it in seconds. */
const [answerShare, answerSeconds] = [0.2, 120];
/**
 * What the next call may cost. Whatever it is allowed, it stays within the limit even if nothing comes from the cache;
 * and while more than one call is possible, the price of another one, for the answer, is kept back.
 */
function planCall(limits, maxTokens, spent) {
    const { prompt, turns, secondsLeft } = spent;
    const left = limits.tokens - (0,model_usage/* chargedTokens */.nB)(spent.usage);
    const room = left - prompt.tokens;
    if (turns >= limits.turns)
        return limitFailure('turns', limits);
    if (secondsLeft <= 0)
        return limitFailure('time', limits);
    if (room < leastAnswer)
        return limitFailure('tokens', limits);
    if (turns === limits.turns - 1)
        return { maxTokens: Math.min(maxTokens, room), last: 'turns' };
    if (secondsLeft < Math.min(answerShare * limits.seconds, answerSeconds)) {
        return { maxTokens: Math.min(maxTokens, room), last: 'time' };
    }
    const likely = prompt.tokens - prompt.known + Math.ceil(prompt.known / 10);
    const following = prompt.tokens + maxTokens + roomyAnswer;
    const isLast = left < likely + maxTokens + following;
    return { maxTokens: Math.min(maxTokens, room), ...(isLast ? { last: 'tokens' } : {}) };
}
function limitFailure(limit, limits) {
    const why = {
        turns: `The model used its ${limits.turns} turns without a complete answer: allow it more, or audit a smaller change.`,
        tokens: `The budget of ${limits.tokens} tokens does not do for a complete answer: raise it, or audit a smaller change.`,
        time: `The model did not answer completely within ${limits.seconds} seconds: allow it more time, or audit a smaller change.`,
    };
    return failed(limit === 'time' ? 'out-of-time' : `out-of-${limit}`, why[limit]);
}

;// CONCATENATED MODULE: ./build/model/cache-marks.js
const mark = { cache_control: { type: 'ephemeral' } };
/** The system prompt, to the end of which everything is cached. */
function markedSystem(text) {
    return text === '' ? [] : [{ type: 'text', text, ...mark }];
}
/**
 * The messages with the marks that belong there now: after what is shared, at the end, and where the end was when the
 * model was last asked, since some servers look for what they cached only where a mark is. With the system prompt's
 * these are four, the most there may be.
 */
function withMarks(messages, hasShared) {
    const asked = messages.flatMap(({ role }, at) => (role === 'user' ? [at] : [])).slice(-2);
    return messages.map(({ role, content }, at) => ({
        role,
        content: content.map((block, position) => {
            const endsShared = hasShared && at === 0 && position === 0;
            const endsTurn = asked.includes(at) && position === content.length - 1;
            const mayBear = block.type === 'text' || block.type === 'tool_result';
            return mayBear && (endsShared || endsTurn) ? { ...block, ...mark } : block;
        }),
    }));
}

;// CONCATENATED MODULE: ./build/model/deadline.js
/** The end of a conversation's time. */
class Deadline {
    #start = performance.now();
    #milliseconds;
    #controller = new AbortController();
    #timer;
    constructor(seconds) {
        this.#milliseconds = Math.min(seconds * 1000, 2 ** 31 - 1);
        this.#timer = setTimeout(() => this.#controller.abort(), this.#milliseconds);
    }
    get signal() {
        return this.#controller.signal;
    }
    get secondsSpent() {
        return (performance.now() - this.#start) / 1000;
    }
    get millisecondsLeft() {
        return this.signal.aborted ? 0 : this.#milliseconds - (performance.now() - this.#start);
    }
    /** The outcome of work that ends in time; `undefined` for what does not, which is left to itself. */
    async inTime(work) {
        const waiting = new AbortController();
        const over = new Promise((resolve) => {
            if (this.signal.aborted)
                resolve(undefined);
            this.signal.addEventListener('abort', () => resolve(undefined), { signal: waiting.signal });
        });
        try {
            return await Promise.race([work, over]);
        }
        finally {
            waiting.abort();
        }
    }
    close() {
        clearTimeout(this.#timer);
    }
}

;// CONCATENATED MODULE: ./build/model/endings.js


/** The model answered nonsense until nobody asked any more. */
const givenUp = failed('invalid', 'The model sent an answer that does not fit, again and again: try another model.');
const notAnswered = failed('no-answer', 'The model ended without giving its answer, though it was reminded: try another model.');
/** Why a reply ends the conversation by itself. */
function endOf({ message, cutShort }) {
    if (message.stop_reason === 'refusal') {
        return failed('refused', 'The model refused to read this change: try another model, or have a person read it.');
    }
    const calls = message.content.some(({ type }) => type === 'tool_use');
    if (!cutShort && (calls || !outOfRoom(message)))
        return undefined;
    return failed('truncated', 'The answer of the model was cut off at its longest: allow longer answers, or audit a smaller change.');
}

;// CONCATENATED MODULE: ./build/model/history.js

/** What was said so far, as it is sent with every call. */
class History {
    #messages = [];
    #hasShared;
    #characters;
    /** `overhead` is what goes with every prompt besides: system prompt and tools, in characters. */
    constructor(shared, task, overhead) {
        this.#hasShared = shared !== '';
        this.#characters = overhead;
        for (const text of [shared, task])
            this.tell(text);
    }
    get characters() {
        return this.#characters;
    }
    marked() {
        return withMarks(this.#messages, this.#hasShared);
    }
    tell(text) {
        if (text !== '')
            this.#add('user', [{ type: 'text', text }]);
    }
    answer(results) {
        this.#add('user', results);
    }
    /** Servers take no empty message back. */
    reply(content) {
        if (content.length > 0)
            this.#add('assistant', content);
    }
    #add(role, content) {
        this.#characters += JSON.stringify(content).length;
        const last = this.#messages.at(-1);
        if (last?.role !== role)
            this.#messages.push({ role, content });
        else
            this.#messages.splice(-1, 1, { role, content: [...last.content, ...content] });
    }
}

;// CONCATENATED MODULE: ./build/model/masking.js

/** What secrets look like. Each reads the text once. */
const shapes = [
    [/-----BEGIN [A-Z ]{0,40}PRIVATE KEY-----[\s\S]*?(?:-----END [A-Z ]{0,40}PRIVATE KEY-----|$)/g, domain_secrets/* mark */.Gy],
    [/\bgh[a-z]_[A-Za-z0-9]{16,}/g, domain_secrets/* mark */.Gy],
    [/\bgithub_pat_[A-Za-z0-9_]{16,}/g, domain_secrets/* mark */.Gy],
    [/\bsk-ant-[A-Za-z0-9_-]{8,}/g, domain_secrets/* mark */.Gy],
    [/\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/g, domain_secrets/* mark */.Gy],
    [/\beyJ[A-Za-z0-9_-]{5,}\.[A-Za-z0-9_-]{5,}\.[A-Za-z0-9_-]*/g, domain_secrets/* mark */.Gy],
    [/\b([a-z][a-z0-9+.-]{1,20}:\/\/)[^\s/'"<>]{1,1000}@/gi, `$1${domain_secrets/* mark */.Gy}@`],
];
/** The text without these secrets, and without what looks like one. */
function maskSecrets(text, secrets = []) {
    const mask = (0,domain_secrets/* masker */.KB)(secrets);
    const masked = shapes.reduce((rest, [shape, to]) => rest.replace(shape, to), mask(text));
    return mask(masked);
}

// EXTERNAL MODULE: ./node_modules/@anthropic-ai/sdk/helpers/beta/zod.mjs
var zod = __webpack_require__(1344);
// EXTERNAL MODULE: ./node_modules/@anthropic-ai/sdk/lib/transform-json-schema.mjs
var transform_json_schema = __webpack_require__(8399);
// EXTERNAL MODULE: ./node_modules/@anthropic-ai/sdk/lib/tools/ToolError.mjs
var ToolError = __webpack_require__(7618);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/errors.js
var errors = __webpack_require__(7428);
;// CONCATENATED MODULE: ./build/model/offered-tools.js




/** All tools of a conversation, always in the same order and form, so that the cached prefix stays the same. */
function offerTools(request, desk) {
    return [
        ...request.tools.map((tool) => readingTool(tool, request, desk)),
        ...request.answers.map((tool) => answerTool(tool, request, desk)),
    ];
}
function readingTool(tool, request, desk) {
    return runnable(tool, async (input) => {
        if (desk.isClosing())
            throw new ToolError/* ToolError */.v(`No tool is run any more: call ${request.answer}.`);
        request.onProgress?.(`runs ${tool.name}`);
        return desk.mask(await watched(desk, () => tool.run(input)));
    }, () => { });
}
function answerTool(tool, request, desk) {
    const isOurs = tool.name === request.answer;
    const offered = runnable(tool, async (input) => {
        if (!isOurs)
            throw new ToolError/* ToolError */.v(`This conversation is answered by ${request.answer} only.`);
        const { text: said, isError } = await watched(desk, async () => desk.answering.receive(tool, input));
        const text = desk.mask(said);
        if (isError)
            throw new ToolError/* ToolError */.v(text);
        return text;
    }, () => {
        if (isOurs)
            desk.answering.reject();
    });
    // Strict schemas know only a part of JSON Schema; the rest is told in words, and zod holds to it.
    return Object.assign(offered, {
        strict: true,
        ...('input_schema' in offered ? { input_schema: strictSchema(offered.input_schema) } : {}),
    });
}
function strictSchema(schema) {
    return (0,transform_json_schema/* transformJSONSchema */.W)({ ...schema, type: 'object' });
}
/** The name of the dialect, and bounds that every integer has, say nothing and would be paid for in every prompt. */
function withoutNoise(schema) {
    return JSON.parse(JSON.stringify(schema, (key, value) => {
        const isBound = key === 'minimum' || key === 'maximum';
        const says = isBound ? Math.abs(Number(value)) !== Number.MAX_SAFE_INTEGER : key !== '$schema';
        return says ? value : undefined;
    }));
}
/** Input that does not fit is answered in words, so that the model can mend it. */
function runnable({ name, description, input }, run, onMisfit) {
    const tool = (0,zod/* betaZodTool */.E)({ name, description, inputSchema: input, run });
    return Object.assign(tool, {
        ...('input_schema' in tool ? { input_schema: withoutNoise(tool.input_schema) } : {}),
        parse(given) {
            const parsed = input.safeParse(given);
            if (parsed.success)
                return parsed.data;
            onMisfit();
            throw new ToolError/* ToolError */.v(`The input does not fit:\n${errors/* prettifyError */.S1(parsed.error).slice(0, 4_000)}`);
        },
    });
}
/** The SDK tells the model whatever a tool throws; a mistake of ours must not end there. */
async function watched(desk, work) {
    try {
        return await work();
    }
    catch (error) {
        desk.onBug(error);
        throw error;
    }
}

;// CONCATENATED MODULE: ./build/model/utterances.js
/** Longer ones are cut: a transcript is there to be read. */
const longest = 20_000;
/** Keeps what is said in a conversation, without secrets and without anything that changes from run to run. */
class Utterances {
    #all = [];
    #mask;
    constructor(mask) {
        this.#mask = mask;
    }
    get all() {
        return this.#all;
    }
    add(by, text, tool) {
        if (text === '')
            return;
        // Masked before it is cut: half a secret would not be known as one.
        const kept = bounded(this.#mask(text));
        this.#all.push({
            by,
            ...(tool === undefined ? {} : { tool: bounded(this.#mask(tool), 100) }),
            text: kept,
        });
    }
}
/** What the model said, and what it asked of which tool; not what it thought. */
function recordReply(utterances, content) {
    for (const block of content) {
        if (block.type === 'text')
            utterances.add('model', block.text);
        if (block.type === 'tool_use') {
            utterances.add('model', `${block.name} ${JSON.stringify(block.input, null, 1)}`);
        }
    }
}
/** What the tools answered to it, in the order of the calls. */
function recordResults(utterances, calls, results) {
    const names = new Map(calls.map((call) => (call.type === 'tool_use' ? [call.id, call.name] : ['', ''])));
    for (const result of results) {
        if (result.type !== 'tool_result')
            continue;
        const { content } = result;
        const text = typeof content === 'string' ? content : JSON.stringify(content ?? '');
        utterances.add('tool', text, names.get(result.tool_use_id));
    }
}
function bounded(text, limit = longest) {
    if (text.length <= limit)
        return text;
    const kept = text.slice(0, limit - 40).replace(/[\uD800-\uDBFF]$/, '');
    return `${kept}… (${text.length - kept.length} more characters)`;
}

;// CONCATENATED MODULE: ./build/model/converse.js















/** How many replies of a conversation may be lost on the way and asked for again. */
const mostLost = 2;
/** Holds one conversation to its end. Only a bug throws. */
async function converse(client, access, request) {
    const deadline = new Deadline(request.limits.seconds);
    const talk = new Talk(client, access, request, deadline);
    try {
        return await talk.hold();
    }
    finally {
        deadline.close();
        talk.firstToken();
    }
}
class Talk {
    #request;
    #access;
    #endpoint;
    #deadline;
    #answering = new Answering();
    #account = new Account();
    #history;
    #utterances;
    #mask;
    #anthropic;
    #tools;
    #bugs = [];
    #turns = 0;
    #lost = 0;
    #isReminded = false;
    #isClosing = false;
    #mayForce = true;
    #hasFirstToken = false;
    constructor(client, access, asked, deadline) {
        // Only what is known to be one: the code that is read may be about keys, and is quoted word for word.
        const hide = (text) => (0,domain_secrets/* masker */.KB)(client.secrets)(text);
        const [system, shared, task] = [hide(asked.system), hide(asked.shared), hide(asked.task)];
        const request = { ...asked, system, shared, task };
        this.#request = request;
        this.#access = access;
        this.#endpoint = client.endpoint;
        this.#deadline = deadline;
        this.#mask = (text) => maskSecrets(text, client.secrets);
        this.#utterances = new Utterances(this.#mask);
        this.#anthropic = client.within({
            ...(access.patience ?? model_access/* defaultPatience */.B),
            timeLeft: () => deadline.millisecondsLeft,
            onAgain: (lost) => this.#askedAgain(lost),
        });
        this.#tools = offerTools(request, {
            answering: this.#answering,
            isClosing: () => this.#isClosing,
            mask: hide,
            onBug: (error) => this.#bugs.push(error),
        });
        this.#history = new History(shared, task, JSON.stringify([system, this.#tools]).length);
        for (const text of [system, shared, task])
            this.#utterances.add('counterproof', text);
    }
    firstToken() {
        if (this.#hasFirstToken)
            return;
        this.#hasFirstToken = true;
        this.#request.onFirstToken?.();
    }
    async hold() {
        let end;
        while (!end)
            end = await this.#run();
        const { usage, firstUsage } = this.#account;
        return {
            end: end.kind === 'failed' ? { ...end, why: this.#mask(end.why) } : end,
            usage,
            ...(firstUsage ? { firstUsage } : {}),
            seconds: this.#deadline.secondsSpent,
            utterances: this.#utterances.all,
        };
    }
    /** To the end, or until something has to be asked again, which takes a new run. */
    async #run() {
        let plan = this.#plan();
        if ('kind' in plan)
            return plan;
        const runner = this.#runner(plan);
        for await (const stream of runner) {
            const reply = await this.#read(stream, plan);
            if (reply === 'again')
                return undefined;
            if ('kind' in reply)
                return reply;
            const end = (await this.#take(runner, reply, plan)) ?? this.#limit(plan);
            if (end)
                return end;
            plan = this.#plan();
            if ('kind' in plan)
                return plan;
            runner.setMessagesParams({ ...runner.params, ...this.#parameters(plan) });
        }
        return limitFailure('turns', this.#request.limits);
    }
    /** Sends the whole conversation every time: nothing is kept on a server, and every server understands it. */
    #runner(plan) {
        const { model, effort } = this.#access;
        return this.#anthropic.beta.messages.toolRunner({
            ...this.#parameters(plan),
            model,
            system: markedSystem(this.#request.system),
            tools: this.#tools,
            max_iterations: this.#request.limits.turns,
            thread: false,
            stream: true,
            ...(effort ? { output_config: { effort } } : {}),
        }, { signal: this.#deadline.signal });
    }
    #parameters(plan) {
        const isForced = plan.last !== undefined && this.#mayForce;
        return {
            messages: this.#history.marked(),
            max_tokens: plan.maxTokens,
            ...(isForced ? { tool_choice: { type: 'tool', name: this.#request.answer } } : {}),
        };
    }
    #plan() {
        const { limits, answer } = this.#request;
        const plan = planCall(limits, this.#access.maxTokens ?? model_access/* defaultMaxTokens */.OD, {
            turns: this.#turns,
            usage: this.#account.usage,
            secondsLeft: this.#deadline.millisecondsLeft / 1000,
            prompt: this.#account.nextPrompt(this.#history.characters),
        });
        if ('kind' in plan)
            return plan;
        if (plan.last && !this.#isClosing) {
            this.#isClosing = true;
            this.#tell(`This is the last turn: call ${answer} now, with what is established. No other tool is run any more.`);
        }
        this.#request.onProgress?.(`asks the model, turn ${this.#turns + 1}`);
        return plan;
    }
    /** After the last call that a limit allows. */
    #limit({ last }) {
        return last && limitFailure(last, this.#request.limits);
    }
    async #read(stream, plan) {
        try {
            const reply = await readReply(stream, () => this.firstToken());
            this.#turns += 1;
            this.#account.charge(reply.message.usage, { prompt: this.#history.characters, reply: reply.size });
            return reply;
        }
        catch (error) {
            if (this.#deadline.signal.aborted)
                return limitFailure('time', this.#request.limits);
            if (error instanceof LostReply)
                this.#account.chargeLost(this.#history.characters);
            return this.#mayAskAgain(error, plan)
                ? 'again'
                : failureOf(error, { endpoint: this.#endpoint, model: this.#access.model });
        }
    }
    /** The client sends a request again by itself: whoever waits, and whoever pays, has to know. */
    #askedAgain(lost) {
        // It may have been read and answered, to nobody.
        if (lost.kind === 'silent')
            this.#account.chargeLost(this.#history.characters);
        this.#request.onProgress?.(`${wordsOf(lost)}, asks again`);
    }
    #mayAskAgain(error, plan) {
        // A model that always thinks cannot be made to call a tool; it is told to in words.
        if (error instanceof core_error/* BadRequestError */.v7 && plan.last && this.#mayForce) {
            this.#mayForce = false;
            return true;
        }
        const isChance = error instanceof LostReply && (error.how === 'broken-off' || error.how === 'bad-input');
        if (!isChance || this.#lost >= mostLost)
            return false;
        this.#lost += 1;
        this.#request.onProgress?.('the answer was lost on the way, asks again');
        return true;
    }
    async #take(runner, reply, plan) {
        const { content } = reply.message;
        recordReply(this.#utterances, content);
        const end = endOf(reply);
        if (end)
            return end;
        this.#history.reply(content);
        if (!content.some(({ type }) => type === 'tool_use'))
            return this.#remind(plan);
        const results = await this.#deadline.inTime(runner.generateToolResponse());
        if (this.#bugs.length > 0)
            throw this.#bugs[0];
        if (!results)
            return limitFailure('time', this.#request.limits);
        const blocks = typeof results.content === 'string' ? [] : results.content;
        recordResults(this.#utterances, content, blocks);
        this.#history.answer(blocks);
        return this.#standing();
    }
    #standing() {
        const state = this.#answering.afterTurn();
        if (state === 'finished')
            return { kind: 'finished' };
        return state === 'open' ? undefined : givenUp;
    }
    #remind({ last }) {
        if (this.#isReminded)
            return notAnswered;
        if (last)
            return undefined;
        this.#isReminded = true;
        this.#tell(`Nothing was received yet that completes your answer. Call ${this.#request.answer}: it is the only way to answer.`);
        return undefined;
    }
    #tell(text) {
        this.#history.tell(text);
        this.#utterances.add('counterproof', text);
    }
}
function wordsOf(lost) {
    switch (lost.kind) {
        case 'silent':
            return `no answer in ${lost.seconds} seconds`;
        case 'unreachable':
            return 'the connection failed';
        case 'status':
            return `the server answered ${lost.status}`;
    }
}

;// CONCATENATED MODULE: ./build/model/open-model.js


/** A model whose access was checked. */
function openModel(access) {
    const client = openClient(access);
    return { converse: (request) => converse(client, access, request) };
}


/***/ }),

/***/ 4041:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fs: () => (/* binding */ usageOf),
/* harmony export */   Hl: () => (/* binding */ promptTokens),
/* harmony export */   bP: () => (/* binding */ estimateTokens),
/* harmony export */   nB: () => (/* binding */ chargedTokens),
/* harmony export */   tk: () => (/* binding */ noUsage),
/* harmony export */   vk: () => (/* binding */ addUsage)
/* harmony export */ });
const noUsage = { input: 0, output: 0, cacheRead: 0, cacheWrite: 0 };
function addUsage(one, other) {
    return {
        input: one.input + other.input,
        output: one.output + other.output,
        cacheRead: one.cacheRead + other.cacheRead,
        cacheWrite: one.cacheWrite + other.cacheWrite,
    };
}
/** Tokens of the whole prompt, wherever they came from. */
function promptTokens({ input, cacheRead, cacheWrite }) {
    return input + cacheRead + cacheWrite;
}
/** Tokens at full price: what is read from the cache costs a tenth. */
function chargedTokens({ input, output, cacheRead, cacheWrite }) {
    return input + cacheWrite + output + Math.ceil(cacheRead / 10);
}
/** Tokens of a text, rather too many: a token is seldom shorter than three characters. */
function estimateTokens(characters) {
    return Math.ceil(characters / 3);
}
/** What a server stated; what it does not state is estimated, so that a budget holds with every server. */
function usageOf(stated, sizes) {
    const usage = {
        input: count(stated?.input_tokens),
        output: count(stated?.output_tokens) || estimateTokens(sizes.reply),
        cacheRead: count(stated?.cache_read_input_tokens),
        cacheWrite: count(stated?.cache_creation_input_tokens),
    };
    return promptTokens(usage) > 0 ? usage : { ...usage, input: estimateTokens(sizes.prompt) };
}
function count(stated) {
    return typeof stated === 'number' && Number.isSafeInteger(stated) && stated > 0 ? stated : 0;
}


/***/ })

};
