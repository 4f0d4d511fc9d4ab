const special = /[\\^$+.()|[\]{}]/;

/** Pattern of paths: `**` any folders, `*` and `?` within a name, `{a,b}` one of these. */
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
