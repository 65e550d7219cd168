/**
 * Chance that repeats: the same words give the same numbers on every machine, so the committed map
 * and the demo town can be made again and compared.
 */

/** 32-bit hash of a text (FNV-1a with a final mix). */
export function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const char of text) value = Math.imul(value ^ (char.codePointAt(0) ?? 0), 0x01000193);
  value = Math.imul(value ^ (value >>> 16), 0x45d9f3b);
  return (value ^ (value >>> 16)) >>> 0;
}

/** A source of numbers in [0, 1), fixed by its seed (mulberry32). */
export function randomFrom(seed: string): () => number {
  let state = hash(seed);
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let value = Math.imul(state ^ (state >>> 15), state | 1);
    value ^= value + Math.imul(value ^ (value >>> 7), value | 61);
    return ((value ^ (value >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Smooth noise in [-1, 1] over the plane; `grain` is the size of its features in metres. */
export function smoothNoise(seed: string, grain: number): (east: number, north: number) => number {
  const base = hash(seed);
  const corner = (x: number, y: number): number => {
    let value = base ^ Math.imul(x, 0x27d4eb2d) ^ Math.imul(y, 0x165667b1);
    value = Math.imul(value ^ (value >>> 15), 0x2c1b3c6d);
    value = Math.imul(value ^ (value >>> 12), 0x297a2d39);
    return ((value ^ (value >>> 15)) >>> 0) / 2_147_483_648 - 1;
  };
  const ease = (t: number): number => t * t * (3 - 2 * t);
  return (east, north) => {
    const [x, y] = [east / grain, north / grain];
    const [x0, y0] = [Math.floor(x), Math.floor(y)];
    const [u, v] = [ease(x - x0), ease(y - y0)];
    const south = corner(x0, y0) * (1 - u) + corner(x0 + 1, y0) * u;
    const up = corner(x0, y0 + 1) * (1 - u) + corner(x0 + 1, y0 + 1) * u;
    return south * (1 - v) + up * v;
  };
}
