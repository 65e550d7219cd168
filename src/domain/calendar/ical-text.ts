/** The letters of RFC 5545: what is escaped in a text, and how long a line may be. */

/** A text as the value of a property. */
export function escapeText(text: string): string {
  return text
    .replace(/\\/g, '\\\\')
    .replace(/;/g, '\\;')
    .replace(/,/g, '\\,')
    .replace(/\r\n|\r|\n/g, '\\n')
    .replace(/\p{Cc}/gu, '');
}

const lineOctets = 75;
const octets = (text: string) => new TextEncoder().encode(text).length;

/** One content line, folded to 75 octets between characters, with its CRLF. */
export function contentLine(line: string): string {
  const folded: string[] = [];
  let part = '';
  let length = 0;
  for (const character of line) {
    const size = octets(character);
    if (length + size > lineOctets) {
      folded.push(part);
      // The space that continues a line counts.
      part = ' ';
      length = 1;
    }
    part += character;
    length += size;
  }
  return `${[...folded, part].join('\r\n')}\r\n`;
}
