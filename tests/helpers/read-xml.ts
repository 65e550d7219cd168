/** XML as a strict reader takes it: anything not well-formed throws. */
import { DOMParser, type Document, type Element } from '@xmldom/xmldom';

/** Parses a document. @throws at the first thing that is not well-formed, warnings included */
export function readXml(xml: string): Document {
  const parser = new DOMParser({
    onError: (level, message) => {
      throw new Error(`${level}: ${message}`);
    },
  });
  return parser.parseFromString(xml, 'text/xml');
}

/** The children of an element with a name. */
export function children(of: Element | Document, name: string): Element[] {
  const root = 'documentElement' in of ? of.documentElement : of;
  return [...(root?.childNodes ?? [])].filter(
    (node): node is Element => node.nodeType === 1 && node.nodeName === name,
  );
}

/** The text of the only child with a name. @throws where there is none, or are several */
export function onlyText(of: Element | Document, name: string): string {
  const found = children(of, name);
  if (found.length !== 1) throw new Error(`${found.length} of ${name}`);
  return found[0]?.textContent ?? '';
}
