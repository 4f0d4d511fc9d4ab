const used =
  /^[ \t]*use[ \t]+(?:function[ \t]+|const[ \t]+)?\\?([\w\\]+)(?:[ \t]+as[ \t]+\w+)?[ \t]*(?:\{([^}]*)\})?/gm;
const namespace = /^[ \t]*(?:<\?php[ \t]+)?namespace[ \t]+([\w\\]+)/m;
const qualified = /\\?\b([A-Z]\w*(?:\\[A-Z]\w*)+)/g;
/** Names of classes without their namespace: it is that of the file, or a `use` says it. */
const short =
  /\b(?:new|extends|implements|instanceof)\s+([A-Z]\w*)|\b([A-Z]\w*)::|[(,:|?]\s*\??([A-Z]\w*)\s+\$/g;
const included =
  /\b(?:require|include)(?:_once)?\b[^;'"]*(__DIR__|dirname\([^;'"]*\))?[^;'"]*(["'])([^"'\n]+\.php)\2/g;

/** Classes by their full names, files by their paths. */
export function imports(text: string): readonly string[] {
  const classes = [...text.matchAll(used)].flatMap(([, name = '', group]) =>
    group === undefined
      ? [name]
      : group.split(',').map((part) => name + (part.trim().split(/\s+as\s+/)[0] ?? '')),
  );
  const own = namespace.exec(text)?.[1];
  const neighbours = [...text.matchAll(short)].map(
    ([, first, second, third]) => first ?? second ?? third ?? '',
  );
  const files = [...text.matchAll(included)].map(([, here, , path = '']) =>
    here !== undefined || path.startsWith('/') || path.startsWith('.')
      ? `./${path.replace(/^\//, '')}`
      : path,
  );
  return [
    ...new Set([
      ...classes,
      ...[...text.matchAll(qualified)].map(([, name = '']) => name),
      ...neighbours.map((name) => (own === undefined ? name : `${own}\\${name}`)),
      ...files,
    ]),
  ];
}

/** PSR-4 maps some first part of the namespace to a folder: every end of the name may be the path. */
export function modulePaths(module: string): readonly string[] {
  if (module.endsWith('.php')) return [module];
  const names = module.split('\\').filter((name) => name !== '');
  return names.map((_, at) => `${names.slice(at).join('/')}.php`);
}
