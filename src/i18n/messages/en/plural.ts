/** A count with its noun: `plural(1, 'place', 'places')` → `1 place`. */
export function plural(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
