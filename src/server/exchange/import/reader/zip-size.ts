const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const endLength = 22;
const entryLength = 46;

/** Where the end record of a ZIP archive begins; it is last but for a comment of up to 64 KB. */
function findEnd(view: DataView): number {
  const earliest = Math.max(0, view.byteLength - endLength - 0xffff);
  for (let at = view.byteLength - endLength; at >= earliest; at -= 1) {
    if (view.getUint32(at, true) === endSignature) return at;
  }
  return -1;
}

/**
 * How many bytes a ZIP archive unpacks to, read from its directory without unpacking; null when it
 * has no readable directory. A few kilobytes can be made to unpack to gigabytes.
 */
export function unpackedSize(bytes: Uint8Array): number | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = bytes.byteLength < endLength ? -1 : findEnd(view);
  if (end < 0) return null;
  const entries = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  let total = 0;
  for (let entry = 0; entry < entries; entry += 1) {
    if (at + entryLength > view.byteLength || view.getUint32(at, true) !== entrySignature)
      return null;
    total += view.getUint32(at + 24, true);
    const variable = [28, 30, 32].map((offset) => view.getUint16(at + offset, true));
    at += entryLength + variable.reduce((sum, length) => sum + length, 0);
  }
  return total;
}
