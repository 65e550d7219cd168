import { formatCount } from '../../format/count.ts';

/** A count with its noun: `plural(1, 'place', 'places')` → `1 place`, with its thousands apart. */
export function plural(count: number, one: string, many: string): string {
  return `${formatCount(count)} ${count === 1 ? one : many}`;
}
