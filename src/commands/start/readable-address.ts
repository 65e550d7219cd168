/**
 * Reads addresses that were cut on their way: a mail or a chat that shortens a link to Japanese words
 * ends it in the middle of a letter, and the adapter answers such an address with two English words.
 */
import type { RequestListener } from 'node:http';

const escaped = /(?:%[\da-f]{2})+/gi;
const cutOff = /%[\da-f]?$/i;
const loneSign = /%(?![\da-f]{2})/gi;
const noLetter = /\uFFFD/g;

function readable(run: string): string {
  try {
    decodeURIComponent(run);
    return run;
  } catch {
    const words = Buffer.from(run.replaceAll('%', ''), 'hex').toString();
    return encodeURIComponent(words.replace(noLetter, ''));
  }
}

/**
 * An address whose escapes can all be decoded: pieces of letters are left out, the rest stays. One
 * that could be decoded is not changed.
 */
export function readableAddress(address: string): string {
  return address.replace(cutOff, '').replace(loneSign, '%25').replace(escaped, readable);
}

/** A listener that hands on every request with an address that can be decoded. */
export function withReadableAddress(listener: RequestListener): RequestListener {
  return (request, response) => {
    if (request.url !== undefined) request.url = readableAddress(request.url);
    listener(request, response);
  };
}
