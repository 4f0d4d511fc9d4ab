const required =
  /^[ \t]*(require|require_relative|load|autoload)\b[ \t(]*(?::\w+,[ \t]*)?(["'])([^"'\n]+)\2/gm;
/** `require "#{__dir__}/../init"`, `require File.expand_path("../lib/x", __FILE__)`. */
const requiredBeside = /^[ \t]*(?:require|load)\b[^\n]*(?:__FILE__|__dir__)[^\n]*/gm;
const quoted = /(["'])((?:#\{[^}\n]*\}|(?!\1)[^\n])+)\1/g;
const constant = /(?<![\w:])(?:::)?([A-Z]\w*(?:::[A-Z]\w*)*)/g;
/** `create(:post)`, `build_list(:post, 3)` of factory_bot. */
const factory = /\b(?:create|build|build_stubbed|attributes_for)(?:_list|_pair)?[ (]+:(\w+)/g;
/** `posts_path`, `edit_admin_post_url(post)`: requests reach controllers by their routes. */
const route = /\b(?:new_|edit_)?(\w+?)_(?:path|url)\b/g;

/** `HTMLParser::Node` is defined in `html_parser/node.rb` by convention. */
function underscored(name: string): string {
  return name
    .replaceAll('::', '/')
    .replaceAll(/([A-Z]+)(?=[A-Z][a-z])|([a-z\d])(?=[A-Z])/g, '$&_')
    .toLowerCase();
}

/** `Foo::Bar` may be defined in a file of its own or in that of `Foo`. */
function withOuter(name: string): readonly string[] {
  const outer = name.split('::').slice(0, -1).join('::');
  return outer === '' ? [name] : [name, outer];
}

/** The end of such a path, without its steps upwards: where it ends says enough. */
function besides(text: string): readonly string[] {
  return [...text.matchAll(requiredBeside)].flatMap(([line]) => {
    const written = [...line.matchAll(quoted)].map(([, , part = '']) => part.replaceAll(/#\{[^}]*\}/g, ''));
    const parts = written.flatMap((part) => part.split('/')).filter((part) => !/^\.{0,2}$/.test(part));
    return parts.length === 0 ? [] : [parts.join('/')];
  });
}

/** Files that the text loads, and constants and routes by which others are found. */
export function imports(text: string): readonly string[] {
  const files = [...text.matchAll(required)].map(([, verb, , path = '']) =>
    verb === 'require_relative' && !path.startsWith('.') ? `./${path}` : path,
  );
  const constants = [...text.matchAll(constant)].flatMap(([, name = '']) => withOuter(name));
  const factories = [...text.matchAll(factory)].map(([, name]) => `${name}`);
  const routes = [...text.matchAll(route)].map(([, name]) => `${name}_controller`);
  return [...new Set([...files, ...besides(text), ...constants, ...factories, ...routes])];
}

/** Where a file, a constant or the controller of a route is defined. */
export function modulePaths(module: string): readonly string[] {
  if (/^[A-Z]/.test(module)) return [`${underscored(module)}.rb`];
  const stem = module.replace(/\.rb$/, '');
  const resource = /^(\w+)_controller$/.exec(stem)?.[1];
  if (resource === undefined) return [`${stem}.rb`];
  // `admin_post` may be Admin::PostsController, or AdminPostsController.
  const words = resource.split('_');
  return words.flatMap((_, at) => {
    const name = words.slice(at).join('_');
    const plural = name.replace(/y$/, 'ie').replace(/(s|x|ch|sh)$/, '$1e');
    return [`${name}_controller.rb`, `${plural}s_controller.rb`];
  });
}
