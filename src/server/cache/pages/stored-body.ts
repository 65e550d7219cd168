/**
 * The bytes of an answer, kept compressed. Other codings are made when first asked for and kept
 * beside it, so that a page nobody asks for in Brotli costs nothing for it.
 */
import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gunzip, gzip } from 'node:zlib';
import type { Coding } from './negotiation.ts';

const zip = promisify(gzip);
const unzip = promisify(gunzip);
const brotli = promisify(brotliCompress);

/** Below this, compression saves less than its headers cost. */
const worthCompressing = 512;

const compressible = /^(text\/|image\/svg)|[/+](json|xml|javascript|geo\+json)\b/;

export class StoredBody {
  /** Weak, because every coding of the same bytes carries it. */
  readonly etag: string;
  /** What a client may choose from, the smallest first. */
  readonly codings: readonly Coding[];
  readonly #forms = new Map<Coding, Uint8Array<ArrayBuffer>>();
  readonly #making = new Map<Coding, Promise<Uint8Array<ArrayBuffer>>>();

  private constructor(etag: string, first: Coding, bytes: Uint8Array<ArrayBuffer>) {
    this.etag = etag;
    this.codings = first === 'identity' ? ['identity'] : ['br', 'gzip', 'identity'];
    this.#forms.set(first, bytes);
  }

  /** @param contentType decides whether compressing is worth while */
  static async of(plain: Uint8Array<ArrayBuffer>, contentType: string): Promise<StoredBody> {
    const etag = `W/"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"`;
    const shrinks = plain.byteLength >= worthCompressing && compressible.test(contentType);
    return shrinks
      ? new StoredBody(etag, 'gzip', await zip(plain))
      : new StoredBody(etag, 'identity', plain);
  }

  /** Bytes held in all codings together. */
  get bytes(): number {
    let sum = 0;
    for (const form of this.#forms.values()) sum += form.byteLength;
    return sum;
  }

  /** The body in one of its codings; made once, then kept. */
  async in(coding: Coding): Promise<Uint8Array<ArrayBuffer>> {
    const form = this.#forms.get(coding);
    if (form) return form;
    let making = this.#making.get(coding);
    if (!making) {
      making = this.#make(coding).finally(() => this.#making.delete(coding));
      this.#making.set(coding, making);
    }
    const made = await making;
    this.#forms.set(coding, made);
    return made;
  }

  /** The plain bytes, without keeping them. */
  async plain(): Promise<Uint8Array<ArrayBuffer>> {
    const identity = this.#forms.get('identity');
    if (identity) return identity;
    return unzip(await this.in('gzip'));
  }

  async #make(coding: Coding): Promise<Uint8Array<ArrayBuffer>> {
    const plain = await this.plain();
    if (coding !== 'br') return plain;
    // 6 of 11: a fifth smaller than gzip for a few milliseconds, off the main thread.
    return brotli(plain, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: 6,
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_SIZE_HINT]: plain.byteLength,
      },
    });
  }
}
