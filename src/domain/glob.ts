const special = /[\\^$+.()|[\]{}]/;

/**
 * Pattern of paths, as people write them for us: `**` any folders, `*` and `?` within a name, `{a,b}` one of these.
 * Brackets are brackets, since folders are called `[id]`; no text is refused.
 */
export function globPattern(glob: string): RegExp {
  let source = '';
  let open = 0;
  for (let at = 0; at < glob.length; at++) {
    const character = glob.charAt(at);
    if (glob.startsWith('**/', at)) {
      source += '(?:[^/]+/)*';
      at += 2;
    } else if (glob.startsWith('**', at)) {
      source += '.*';
      at += 1;
    } else if (character === '*') source += '[^/]*';
    else if (character === '?') source += '[^/]';
    else if (character === '{' && glob.includes('}', at)) [source, open] = [`${source}(?:`, open + 1];
    else if (character === '}' && open > 0) [source, open] = [`${source})`, open - 1];
    else if (character === ',' && open > 0) source += '|';
    else source += special.test(character) ? `\\${character}` : character;
  }
  return new RegExp(`^${source}${')'.repeat(open)}$`, 'su');
}
