/** Facts of an activity or a place as bits of one number, small in the snapshot and quick to compare. */
import { accessFacts } from '../access.ts';
import { audiences, waysIn } from '../audience.ts';

/** Facts of an activity that are so or not known to be. */
export const terms = ['free', 'no_booking', 'alone', 'online'] as const;
/** One of them. */
export type Term = (typeof terms)[number];

/** The bits of some of a list: bit 0 is its first. Values that are not on the list are left out. */
function maskOf(all: readonly string[], some: readonly string[]): number {
  return all.reduce((mask, value, bit) => (some.includes(value) ? mask | (1 << bit) : mask), 0);
}

/** Bits of `audiences`. */
export const welcomeMask = (some: readonly string[]): number => maskOf(audiences, some);
/** Bits of `waysIn`. */
export const waysMask = (some: readonly string[]): number => maskOf(waysIn, some);
/** Bits of `accessFacts`. */
export const accessMask = (some: readonly string[]): number => maskOf(accessFacts, some);
/** Bits of `terms`. */
export const termsMask = (some: readonly Term[]): number => maskOf(terms, some);
