import { ImportFileError } from '../file-error.ts';

const startsWith = (bytes: Uint8Array, ...signature: number[]) =>
  signature.every((byte, index) => bytes[index] === byte);

const isUtf16 = (bytes: Uint8Array) =>
  startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff);

/** The beginning of a file as ASCII, good enough to tell markup from a table. */
const beginning = (bytes: Uint8Array) =>
  String.fromCharCode(...bytes.subarray(0, 256).filter((byte) => byte > 0 && byte < 128))
    .trimStart()
    .toLowerCase();

/**
 * Tells an Excel file from a text file by its first bytes.
 * @throws {ImportFileError} when it is plainly neither
 */
export function sniffFormat(bytes: Uint8Array): 'excel' | 'text' {
  if (bytes.length === 0) throw new ImportFileError('empty');
  if (startsWith(bytes, 0x50, 0x4b)) return 'excel';
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) throw new ImportFileError('old-excel');
  const text = beginning(bytes);
  if (text.startsWith('%pdf')) throw new ImportFileError('pdf');
  if (/^<(?:!doctype|!--|html|head|body|\?xml)/.test(text)) throw new ImportFileError('html');
  if (/^(?:\{\s*"|\[\s*[{[])/.test(text)) throw new ImportFileError('json');
  if (!isUtf16(bytes) && bytes.subarray(0, 65_536).includes(0)) throw new ImportFileError('binary');
  return 'text';
}
