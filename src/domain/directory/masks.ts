/** Facts of an activity or a place as bits of one number, small in the snapshot and quick to compare. */
import { accessFacts } from '../access.ts';
import { audiences, waysIn } from '../audience.ts';

/** Facts of an activity that are so or not known to be. */
export const terms = ['free', 'no_booking', 'alone', 'online'] as const;
/** One of them. */
export type Term = (typeof terms)[number];

/** Says the bits of some of a list: bit 0 is its first. Values that are not on the list are left out. */
function masksOf(all: readonly string[]): (some: readonly string[]) => number {
  const bits = new Map(all.map((value, bit) => [value, 1 << bit]));
  return (some) => {
    let mask = 0;
    for (const value of some) mask |= bits.get(value) ?? 0;
    return mask;
  };
}

/** Bits of `audiences`. */
export const welcomeMask = masksOf(audiences);
/** Bits of `waysIn`. */
export const waysMask = masksOf(waysIn);
/** Bits of `accessFacts`. */
export const accessMask = masksOf(accessFacts);
/** Bits of `terms`. */
export const termsMask: (some: readonly Term[]) => number = masksOf(terms);
