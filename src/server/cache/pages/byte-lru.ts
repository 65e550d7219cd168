/** A map that holds at most so many bytes and forgets what was not asked for the longest. */

interface Slot<V> {
  value: V;
  bytes: number;
}

export class ByteLru<V> {
  // A Map keeps the order of insertion: the first key is the one unused for the longest.
  readonly #slots = new Map<string, Slot<V>>();
  readonly #maxBytes: number;
  #bytes = 0;

  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes;
  }

  /** Bytes held just now, as their owners stated them. */
  get bytes(): number {
    return this.#bytes;
  }

  get size(): number {
    return this.#slots.size;
  }

  /** Gives the value and makes it the most recently used. */
  get(key: string): V | undefined {
    const slot = this.#slots.get(key);
    if (!slot) return undefined;
    this.#slots.delete(key);
    this.#slots.set(key, slot);
    return slot.value;
  }

  /**
   * Keeps the value, or only states its new size when it is held already. One that would take more
   * than a quarter of the room is not kept: it would push out too many others.
   */
  set(key: string, value: V, bytes: number): void {
    this.delete(key);
    if (bytes > this.#maxBytes / 4) return;
    this.#slots.set(key, { value, bytes });
    this.#bytes += bytes;
    for (const oldest of this.#slots.keys()) {
      if (this.#bytes <= this.#maxBytes) break;
      this.delete(oldest);
    }
  }

  delete(key: string): void {
    const slot = this.#slots.get(key);
    if (!slot) return;
    this.#slots.delete(key);
    this.#bytes -= slot.bytes;
  }

  *values(): Iterable<V> {
    for (const slot of this.#slots.values()) yield slot.value;
  }
}
