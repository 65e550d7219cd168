/** The last look at a file before it goes to anyone: a picture, and nothing beside it. */

/** Chunks that hold pixels. EXIF, XMP and ICCP would say where, when and by what it was taken. */
const pixelChunks = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH']);
/** Bits of VP8X that announce a colour profile, EXIF, XMP or an animation. */
const beside = 0x20 | 0x08 | 0x04 | 0x02;

/**
 * Whether these bytes are a WebP picture and nothing else: no metadata of any kind, nothing behind
 * its end. Whoever uploads past the site (with her own session, straight to storage) shows nothing.
 */
export function isBareWebp(bytes: Uint8Array): boolean {
  if (bytes.byteLength < 20) return false;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const name = (at: number) => String.fromCharCode(...bytes.subarray(at, at + 4));
  if (name(0) !== 'RIFF' || name(8) !== 'WEBP') return false;
  if (view.getUint32(4, true) + 8 !== bytes.byteLength) return false;
  let at = 12;
  while (at + 8 <= bytes.byteLength) {
    const size = view.getUint32(at + 4, true);
    if (!pixelChunks.has(name(at))) return false;
    if (name(at) === 'VP8X' && (size !== 10 || (view.getUint8(at + 8) & beside) !== 0))
      return false;
    // Chunks begin at even places.
    at += 8 + size + (size % 2);
  }
  return at === bytes.byteLength;
}
