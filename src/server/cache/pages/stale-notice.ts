/**
 * The visible line "this page may be out of date". The layout writes it into every page, in the
 * page's own language and hidden; a page shown as possibly out of date leaves without the word
 * `hidden`. So the notice needs no script, no style of its own and no knowledge of languages here,
 * and the same page has the same bytes for everybody.
 *
 * The contract with the layout, in this order: `<p data-stale-notice hidden …>`.
 */
const hidden = Buffer.from('data-stale-notice hidden');
const shown = Buffer.from('data-stale-notice');

/** The page with its notice shown; undefined when it has none (not a page, or another layout). */
export function showStaleNotice(
  html: Uint8Array<ArrayBuffer>,
): Uint8Array<ArrayBuffer> | undefined {
  const bytes = Buffer.from(html.buffer, html.byteOffset, html.byteLength);
  const at = bytes.indexOf(hidden);
  if (at < 0) return undefined;
  return Buffer.concat([bytes.subarray(0, at), shown, bytes.subarray(at + hidden.byteLength)]);
}
