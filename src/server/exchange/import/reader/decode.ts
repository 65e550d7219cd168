import iconv from 'iconv-lite';
import { ImportFileError } from '../file-error.ts';

export type TextEncoding = 'utf-8' | 'utf-16' | 'cp932';

/** What CP932 has no character for comes out of the decoder as one of these. */
const undecoded = /[\u{FFFD}\u{80}-\u{9F}\u{F8F0}-\u{F8FF}]/u;
/** Control characters; of these a table holds only white space. */
const control = /(?!\s)\p{Cc}/u;
/** The byte that old systems end a file with. */
const endOfFile = String.fromCharCode(0x1a);

function decodeStrictly(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function decodeAny(bytes: Uint8Array): { text: string; encoding: TextEncoding } {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    const text = decodeStrictly(bytes, first === 0xff ? 'utf-16le' : 'utf-16be');
    if (text === null) throw new ImportFileError('encoding');
    return { text, encoding: 'utf-16' };
  }
  const utf8 = decodeStrictly(bytes, 'utf-8');
  if (utf8 !== null) return { text: utf8, encoding: 'utf-8' };

  const text = iconv.decode(bytes, 'cp932');
  const bad = text.search(undecoded);
  if (bad >= 0) {
    const line = text.slice(0, bad).split('\n').length;
    throw new ImportFileError('encoding', `（${line}行目に読めない文字があります）`);
  }
  return { text, encoding: 'cp932' };
}

/**
 * Bytes of a text file as text: UTF-8 (strictly; with any number of byte order marks), UTF-16 with
 * a byte order mark, else CP932, which is what Excel in Japan means by Shift_JIS. Every line ends in \n.
 * @throws {ImportFileError} encoding, binary, empty
 */
export function decodeText(bytes: Uint8Array): { text: string; encoding: TextEncoding } {
  const { text, encoding } = decodeAny(bytes);
  const ended = text.endsWith(endOfFile) ? text.slice(0, -1) : text;
  if (control.test(ended)) throw new ImportFileError('binary');
  const plain = ended.replace(/^\u{FEFF}+/u, '').replace(/\r\n?/g, '\n');
  if (plain.trim() === '') throw new ImportFileError('empty');
  return { text: plain, encoding };
}
