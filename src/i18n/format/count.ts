const plain = new Intl.NumberFormat('en');

/** A number with its thousands apart: 1,234, the same in every reading. */
export function formatCount(count: number): string {
  return plain.format(count);
}
