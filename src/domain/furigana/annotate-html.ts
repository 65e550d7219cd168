import { kanji, type Piece } from './piece.ts';

const raw = /^(code|pre|script|style|ruby|svg)$/;

const ruby = ({ text, kana }: Piece) =>
  kana === undefined
    ? text
    : `<ruby>${text}<rt data-kana="${kana}" aria-hidden="true"></rt></ruby>`;

/**
 * Puts furigana into HTML made from Markdown, in the form client/furigana makes them on a page: in
 * an attribute, so that the text stays one text.
 *
 * @param read cuts a text into pieces; gets it as it stands between two tags
 */
export function annotateHtml(html: string, read: (text: string) => readonly Piece[]): string {
  let closing: string | null = null;
  return html
    .split(/(<[^>]*>)/)
    .map((part) => {
      const [, slash, name = ''] = /^<(\/?)([a-z0-9]+)/.exec(part) ?? [];
      if (slash === undefined) {
        return closing === null && kanji.test(part) ? read(part).map(ruby).join('') : part;
      }
      if (closing === null && slash === '' && raw.test(name)) closing = name;
      else if (slash === '/' && name === closing) closing = null;
      return part;
    })
    .join('');
}
