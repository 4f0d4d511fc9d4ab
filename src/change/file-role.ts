import type { FileRole } from '../domain/change.js';
import { hasGeneratedMarker, looksMinified } from './generated-marker.js';

/** What `.gitattributes` states; absent where it says nothing. https://github.com/github-linguist/linguist/blob/main/docs/overrides.md */
export interface RoleAttributes {
  readonly generated?: boolean;
  readonly vendored?: boolean;
}

type Rule = readonly [role: FileRole, pattern: RegExp];

// A wrong `vendored` or `generated` means that production code is not looked at; a wrong `source` costs time.
// Hence `vendor` only where dependencies live (a marketplace has a folder of that name for its sellers), and no
// `build`, `out`, `bin` or `target`, which hold scripts as often as products.
const folders: readonly Rule[] = [
  [
    'vendored',
    /^(?:node_modules|bower_components|jspm_packages|site-packages|\.?venv|_vendor|Godeps|Pods|Carthage)$/,
  ],
  ['vendored', /^(?:third[-_]?party|3rd[-_]?party)$/i],
  ['generated', /^(?:dist|__generated__|generated|__pycache__|\.next|\.nuxt|\.svelte-kit|storybook-static)$/],
  ['test', /^(?:tests?|__tests__|specs?|__mocks__|e2e|cypress|__snapshots__|step_definitions)$/i],
  ['test', /^(?:fixtures?|__fixtures__|test[-_]?data|test[-_]?fixtures|test[-_]?helpers|test[-_]?support)$/i],
  ['test', /^(?:unit|integration|functional|acceptance|system|android|e2e)[-_]?tests?$/i],
  ['test', /\.(?:Unit|Integration|Functional|Acceptance)?(?:Tests?|Specs)$/],
  ['migration', /^(?:migrations|alembic)$/i],
];

/** Folders known by more than one name: matched against the path so far, which ends in `/`. */
const nestedFolders: readonly Rule[] = [
  ['vendored', /^vendors?\/$/],
  ['vendored', /(?:^|\/)(?:public|static|assets|javascripts?|js|css|stylesheets|scripts)\/vendors?\/$/],
  ['vendored', /^(?:packages|apps|services|modules|libs|cmd)\/[^/]+\/vendor\/$/],
  ['vendored', /\/vendor\/(?:[a-z0-9-]+\.[a-z.]+|bundle|cache|composer|gems)\/$/],
  ['vendored', /(?:^|\/)\.yarn\/(?:releases|plugins|cache|sdks)\/$/],
  ['generated', /(?:^|\/)public\/(?:build|packs|packs-test)\/$/],
  ['generated', /(?:^|\/)(?:bin|obj)\/(?:Debug|Release)\/$/],
  ['generated', /(?:^|\/)target\/(?:debug|release|classes|generated-sources)\/$/],
  ['test', /(?:^|\/)src\/(?:it|testIntegration)\/$/],
  ['migration', /(?:^|\/)db\/(?:post_)?migrate\/$/],
  ['migration', /(?:^|\/)(?:db|database|resources|sql)\/(?:migration|changelog)s?\/$/],
  ['migration', /(?:^|\/)drizzle\/$/],
];

const lockfiles =
  /^(?:package-lock\.json|npm-shrinkwrap\.json|pnpm-lock\.yaml|bun\.lockb|go(?:\.work)?\.sum|packages\.lock\.json|gradle\.lockfile|\.terraform\.lock\.hcl|Package\.resolved|.+\.lock)$/;

// First match decides.
const names: readonly Rule[] = [
  ['generated', lockfiles],
  ['generated', /(?:[.-]min\.(?:js|mjs|css)|\.bundle\.(?:js|css)|\.(?:js|mjs|cjs|css)\.map)$/],
  ['generated', /(?:_pb2(?:_grpc)?\.pyi?|\.pb\.(?:go|gw\.go|cc|h)|_pb\.(?:js|ts|d\.ts|rb)|_grpc_pb\.js)$/],
  ['generated', /(?:\.(?:g|designer|Designer)\.cs|\.g\.dart|\.(?:generated|gen)\.[a-z]+|^zz_generated\..+)$/],
  ['configuration', /^build\.rs$/],
  ['test', /\.snap$/],
  ['test', /^(?:conftest\.py|tests\.py|test_.+\.pyi?|.+_tests?\.py)$/],
  ['test', /[.-](?:test|spec|cy|e2e|e2e-spec|test-d|bench)\.[cm]?[jt]sx?$/],
  ['test', /(?:_test|_spec)\.(?:rb|go|rs|exs|dart|cc|cpp|c|lua|[cm]?[jt]sx?)$/],
  ['test', /^(?:test_.+\.(?:rb|rs|c|cpp)|(?:spec|test|rails)_helper\.rb|tests?\.rs|.+_tests\.rs)$/],
  ['test', /(?:Tests?|TestCase|ITCase|[a-z]IT|Spec|Specs)\.(?:java|kt|scala|groovy|cs|fs|vb|swift)$/],
  ['test', /^Test[A-Z]\w*\.(?:java|kt|cs)$/],
  ['test', /(?:Test|TestCase|Cest|Cept)\.php$/],
  ['test', /\.(?:bats|feature|phpt|http-test)$/],
  ['migration', /^[VUR]\d*(?:[._]\d+)*__.+\.(?:sql|java|kt)$/],
  ['migration', /\.(?:up|down)\.sql$/],
  ['migration', /^(?:liquibase|db\.changelog|changelog-master).*\.(?:xml|ya?ml|sql|json)$/],
  [
    'documentation',
    /^(?:readme|changelog|changes|history|contributing|authors|maintainers|licen[cs]e|copying|notice|code_of_conduct|security)(?:[.-](?:md|rst|txt|adoc|markdown|mit|apache))*$/i,
  ],
  ['documentation', /\.(?:md|mdx|markdown|rst|adoc|asciidoc|org|tex|pod|rdoc|[1-8])$/i],
  [
    'configuration',
    /^(?:.*requirements.*\.(?:txt|in)|constraints\.txt|setup\.py|noxfile\.py|Gemfile|Rakefile|Guardfile|Procfile|Brewfile|Vagrantfile|Jenkinsfile|Caddyfile|Makefile|GNUmakefile|CMakeLists\.txt|go\.(?:mod|work)|(?:Docker|Container)file.*|.+\.Dockerfile|crontab|CODEOWNERS|robots\.txt)$/,
  ],
  [
    'configuration',
    /^(?:\..+rc(?:\.[cm]?[jt]s)?|[^.]+(?:\.[a-z]+)*\.config\.[cm]?[jt]s|(?:gulp|grunt)file\.[cm]?[jt]s|\.[a-z-]+(?:ignore|attributes|config|keep|version)|\.env.*|\.php-cs-fixer.*)$/i,
  ],
  [
    'configuration',
    /\.(?:json|json5|jsonc|ya?ml|toml|ini|cfg|conf|config|properties|env|editorconfig|tf|tfvars|hcl|nix|gradle|gradle\.kts|gemspec|csproj|fsproj|vbproj|sln|slnx|props|targets|mk|cmake|plist|service|xml|neon)$/i,
  ],
  [
    'source',
    /\.(?:pyi?|pyx|ipynb|[cm]?[jt]sx?|vue|svelte|astro|rb|rake|ru|erb|haml|slim|go|java|kts?|scala|groovy|clj[cs]?|php|phtml|twig|rs|cs|cshtml|razor|fs|vb|sql|psql|plpgsql|prisma|graphql|gql|proto|thrift|c|h|cc|cpp|cxx|hh|hpp|m|mm|swift|dart|exs?|eex|heex|erl|hs|ml|lua|pl|pm|r|jl|sol|zig|nim|sh|bash|zsh|fish|ps1|bat|cmd|html?|jinja2?|j2|hbs|mustache|ejs|pug|liquid|css|s[ac]ss|less|styl)$/i,
  ],
];

const schemaDumps = /(?:^|\/)db\/(?:\w+_)?(?:schema\.rb|structure\.sql)$/;

/**
 * What a file is for. The repository's own statement (`.gitattributes`) comes first, then the outermost folder
 * that says anything (`vendor/x/tests/` is vendored, `tests/fixtures/dist/` is a test), then the file's name, and
 * for what looks like production code its first bytes (`head`): generated or minified.
 */
export function fileRole(path: string, attributes: RoleAttributes = {}, head = ''): FileRole {
  if (attributes.vendored) return 'vendored';
  if (attributes.generated) return 'generated';
  const refuted = (role: FileRole) =>
    (role === 'vendored' && attributes.vendored === false) ||
    (role === 'generated' && attributes.generated === false);
  const role = roleByFolder(path, refuted) ?? roleByName(path, refuted);
  const mayBeGenerated = (role === 'source' || role === 'configuration') && !refuted('generated');
  return mayBeGenerated && (hasGeneratedMarker(head) || looksMinified(path, head)) ? 'generated' : role;
}

function roleByFolder(path: string, refuted: (role: FileRole) => boolean): FileRole | undefined {
  let walked = '';
  for (const folder of path.split('/').slice(0, -1)) {
    walked += `${folder}/`;
    const rule =
      folders.find(([role, pattern]) => !refuted(role) && pattern.test(folder)) ??
      nestedFolders.find(([role, pattern]) => !refuted(role) && pattern.test(walked));
    if (rule) return rule[0];
  }
  return undefined;
}

function roleByName(path: string, refuted: (role: FileRole) => boolean): FileRole {
  const name = path.slice(path.lastIndexOf('/') + 1);
  if (schemaDumps.test(path) && !refuted('generated')) return 'generated';
  const named = names.find(([role, pattern]) => !refuted(role) && pattern.test(name))?.[0] ?? 'other';
  // Pictures and the like; code under docs/ stays code.
  return named === 'other' && /^docs?\//.test(path) ? 'documentation' : named;
}
