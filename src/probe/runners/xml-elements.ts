import { parseXml, XmlElement } from '@rgrove/parse-xml';

/** Characters that XML 1.0 forbids, raw or as a reference; old runners write what a test printed as it is. */
const forbidden =
  // oxlint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|&#(?:0*(?:[0-8]|1[124-9]|2\d|3[01])|x0*(?:[0-8bcef]|1[0-9a-f]|fff[ef]));/gi;

/** The root of a document, or why it is none: what is cut short or malformed is no document. */
export function readXml(text: string): XmlElement | { readonly malformed: string } {
  try {
    const { root } = parseXml(text.replace(forbidden, '\ufffd'), { ignoreUndefinedEntities: true });
    return root ?? { malformed: 'it has no element' };
  } catch (error) {
    const [line = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
    return { malformed: line };
  }
}

/** The children of that name, in order. */
export function childrenNamed(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.filter(
    (child): child is XmlElement => child instanceof XmlElement && child.name === name,
  );
}

/** Every element that a path of names leads to: `['build', 'plugins', 'plugin']`. */
export function elementsAt(element: XmlElement, path: readonly string[]): readonly XmlElement[] {
  return path.reduce<readonly XmlElement[]>(
    (found, name) => found.flatMap((each) => childrenNamed(each, name)),
    [element],
  );
}

/** The text of the first element there, without surrounding blanks. */
export function textAt(element: XmlElement, path: readonly string[]): string | undefined {
  return elementsAt(element, path)[0]?.text.trim();
}
