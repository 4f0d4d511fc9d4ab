/** The words of a name in any convention, in lower case: `ensureLoggedIn` and `ensure_logged_in` are the same. */
export function wordsOf(name: string): readonly string[] {
  return (name.match(/[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+/g) ?? []).map((word) => word.toLowerCase());
}

const lettingIn = new Set(
  'authorize authorise authorized authorised authorization authenticate authenticated authentication preauthorize postauthorize secured rolesallowed'.split(
    ' ',
  ),
);
const demand = new Set(
  'require requires required ensure ensures check checks verify verifies enforce assert must only guard guards protect protected passes test allowed current middleware is has can deny'.split(
    ' ',
  ),
);
const whoMay = new Set(
  'auth login logged signed user admin owner staff superuser role roles permission permissions scope scopes session access csrf policy ability member tenant token jwt'.split(
    ' ',
  ),
);
/** Together they say something about a value, not about who may come in. */
const harmless = new Set(
  'parse decode make create build format set reset refresh count list new send response respond write render put store agent cookie exist exists'.split(
    ' ',
  ),
);

/** True for the name of a decorator, filter, middleware or call that lets only some people in: `login_required`. */
export function isAuthorisation(name: string): boolean {
  const words = wordsOf(name);
  if (words.some((word) => harmless.has(word))) return false;
  if (words.some((word) => lettingIn.has(word)) || words.join('') === 'rolesallowed') return true;
  return words.some((word) => demand.has(word)) && words.some((word) => whoMay.has(word));
}

const keptApart = new Set(
  'tenant org organization organisation account workspace team company customer owner user author member creator'.split(
    ' ',
  ),
);
const hidden = new Set(
  'deleted archived discarded trashed removed active enabled published approved revoked expired'.split(' '),
);
const marks = new Set('is id uuid pk at on by created owned not'.split(' '));

/** The one word of a column's name that says something, where there is one. */
function wordThatCounts(column: string): string | undefined {
  // Django: `note__owner__in` asks for the owner.
  const last =
    column
      .replace(/__(in|isnull|i?exact|id|pk)$/, '')
      .split('__')
      .at(-1) ?? column;
  const [only, ...more] = wordsOf(last).filter((word) => !marks.has(word));
  return more.length > 0 ? undefined : only;
}

/** True for a column that keeps tenants, owners or deleted rows apart: `tenant_id`, `deletedAt`, `is_active`. */
export function isIsolation(column: string): boolean {
  const only = wordThatCounts(column);
  // A bare `user` is a relation of its row; `name` and `title` keep nobody apart.
  return only !== undefined && (keptApart.has(only) || hidden.has(only));
}

/** True for a column that says whether a row is to be seen at all: `deletedAt`, `is_active`. */
export function isHiding(column: string): boolean {
  return hidden.has(wordThatCounts(column) ?? '');
}

const lasting = new Set(
  'commit save flush persist saveandflush savechanges savechangesasync committransaction lock rlock withlock acquire forupdate selectforupdate transaction transactional atomic fsync'.split(
    ' ',
  ),
);

/** True for a call that makes something last, or keeps others out meanwhile: `commit`, `with_lock`. */
export function isDurability(name: string): boolean {
  const joined = wordsOf(name).join('');
  return lasting.has(joined) || lasting.has(joined.replace(/async$/, ''));
}

const telling =
  /^(publish|emit|broadcast(to)?|enqueue|dispatch(event)?|sendtask|sendtoqueue|notify|trigger|groupsend|performasync|performlater|convertandsend|xadd|rpush|lpush|produce|basicpublish|send)$/;
const listening =
  /^(p?subscribe|on|once|addeventlistener|addlistener|listen|streamfrom|streamfor|consume|assertqueue|basicconsume|queuesubscribe|groupadd|xread|brpop|blpop|handle|process|worker|onmessage)$/;

/** What a call does with a name that somebody elsewhere has to know: `publish(name)` tells, `subscribe(name)` listens. */
export function boundaryPart(call: string): 'tells' | 'listens' | undefined {
  const joined = wordsOf(call).join('');
  const names = [joined, joined.replace(/async$/, '')];
  if (names.some((name) => telling.test(name))) return 'tells';
  return names.some((name) => listening.test(name)) ? 'listens' : undefined;
}

const unremarkable = new Set(
  (
    'log logger logging console print printf println puts pp warn warning debug info error fatal trace metric metrics ' +
    'statsd counter gauge histogram tracer span telemetry sentry observe inc increment timing stderr stdout ' +
    'close dispose cleanup teardown sleep usleep nanosleep delay pause gc free cache cached memo memoize prefetch warm warmup progress tqdm ' +
    'deprecated deprecation fmt eprintln profiler profiling benchmark'
  ).split(' '),
);

/** True for a call whose loss no test should have to notice: logging, metrics, caches, cleaning up. `callee` with its receiver. */
export function isUnremarkable(callee: string): boolean {
  if (
    /(^|\.)(add_?(argument|option|parser|subparsers?|command)|capture_?(exception|message|stack))/i.test(
      callee,
    )
  )
    return true;
  const names = callee.split(/[^\w]+/).filter((name) => name !== '');
  const last = wordsOf(names.at(-1) ?? '');
  const owners = names.slice(0, -1).flatMap(wordsOf);
  return unremarkable.has(last[0] ?? '') || owners.some((word) => unremarkable.has(word));
}
