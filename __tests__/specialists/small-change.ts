import { readChange } from '../../src/change/read-change.js';
import { connectModel } from '../../src/model/connect.js';
import type { Model } from '../../src/model/conversation.js';
import { consult, type Consultation, type ConsultRequest } from '../../src/specialists/consult.js';
import { startMessagesServer, type MessagesServer, type Script } from '../model/messages-server.js';
import { makeRepository, type Content, type Files, type TestRepository } from '../repository.js';

const before = `import time


def current_floor(user):
    return user.min_issued_at or 0


def feed_token(user, sign):
    return sign({"sub": user.id, "iat": int(time.time())})


def read_feed(token, verify, users):
    claims = verify(token)
    user = users[claims["sub"]]
    return user.events
`;

const after = `import time


def current_floor(user):
    return user.min_issued_at or 0


def feed_token(user, sign):
    return sign({"sub": user.id, "iat": int(time.time())})


def rotate_feed_token(user, sign):
    """Makes every older token invalid."""
    user.rotated_at = int(time.time())
    return feed_token(user, sign)


def read_feed(token, verify, users):
    claims = verify(token)
    user = users[claims["sub"]]
    return user.events
`;

const feedTest = `from app.feed import rotate_feed_token


def test_rotation_gives_a_token():
    assert rotate_feed_token(User(1), str)
`;

/** Code as it stands around a change in an ordinary repository. */
const classOf = (name: string) => `class ${name}:
    """One ${name.toLowerCase()} of a calendar."""

    def __init__(self, id, owner, title):
        self.id = id
        self.owner = owner
        self.title = title
        self.events = []

    def add(self, event):
        if event.owner != self.owner:
            raise PermissionError(event.owner)
        self.events.append(event)

    def between(self, start, end):
        return [event for event in self.events if start <= event.start < end]
`;

/** A change of a few lines with a test, as most changes are. */
export function smallChange(
  more: Readonly<Record<string, Content>> = {},
  message = 'Let users rotate their feed token',
): TestRepository {
  const first: Files = {
    'app/feed.py': before,
    'app/users.py': 'class User:\n    min_issued_at = None\n',
    'README.md': '# Feeds\n',
    ...Object.fromEntries(
      ['Calendar', 'Reminder', 'Room', 'Series', 'Team', 'Holiday'].map((name) => [
        `app/${name.toLowerCase()}.py`,
        classOf(name),
      ]),
    ),
    ...Object.fromEntries(
      Array.from({ length: 24 }, (_, at) => [`app/locale/messages_${at}.po`, `msgid "${at}"\n`]),
    ),
  };
  return makeRepository([
    { files: first },
    { files: { 'app/feed.py': after, 'tests/test_feed.py': feedTest, ...more }, message },
  ]);
}

/** A finding as a model sends it; it stands. */
export const finding = {
  rule: 'broken-revocation',
  claim: 'Rotating the token leaves the old one valid.',
  argument: 'read_feed never compares iat with rotated_at.',
  path: 'app/feed.py',
  line: 14,
  quote: '    user.rotated_at = int(time.time())',
  reached_from: null,
  impact: 'breach',
  reach: 'everyone',
  preconditions: [] as string[],
  proposal: 'Refuse tokens older than the rotation.',
  fix: [
    {
      path: 'app/feed.py',
      find: '    user = users[claims["sub"]]\n',
      replace:
        '    user = users[claims["sub"]]\n    if claims["iat"] < user.rotated_at:\n        raise PermissionError\n',
    },
  ],
  test: { path: 'tests/test_rotation.py', content: 'def test_old_token():\n    assert False\n' },
  mutant: null,
} as const;

export const none = { findings: [], finished: true } as const;

/** A consultation over the last commit, with a server that answers by the script. */
export async function consultLast(
  repository: TestRepository,
  script: Script,
  options: Partial<ConsultRequest> = {},
): Promise<{ readonly consultation: Consultation; readonly server: MessagesServer }> {
  const server = await startMessagesServer(script);
  const model = await connectModel({
    endpoint: server.url,
    credentials: { kind: 'key', key: 'sk-test' },
    model: 'test-model',
    version: '0',
    patience: { firstByte: 20, nextByte: 20, retries: 1 },
  });
  if ('missing' in model) throw new Error(model.missing);
  const consultation = await consultOn(repository, model, options);
  return { consultation, server };
}

export async function consultOn(
  repository: TestRepository,
  model: Model | undefined,
  options: Partial<ConsultRequest> = {},
): Promise<Consultation> {
  const [base = '', head = ''] = repository.commits.slice(-2);
  return consult({
    repo: repository.root,
    change: await readChange(repository.root, base, head),
    model,
    execution: undefined,
    agents: undefined,
    limits: {},
    testsOfLine: undefined,
    progress: () => undefined,
    ...options,
  });
}
