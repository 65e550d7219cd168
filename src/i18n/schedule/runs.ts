/**
 * Groups numbers for reading aloud: three or more in a row become one run, 月〜金 or 10月〜3月.
 *
 * @param values whole numbers, in any order
 * @param cycle length of the circle they go round, 12 for months counted from 1; none: a straight line
 * @returns runs as [first, last], single values as [value], in ascending order of their beginning
 */
export function runs(values: readonly number[], cycle?: number): number[][] {
  const left = new Set(values);
  const next = (value: number) => (cycle ? (value % cycle) + 1 : value + 1);
  const previous = (value: number) => (cycle ? ((value + cycle - 2) % cycle) + 1 : value - 1);
  const sorted = [...left].sort((a, b) => a - b);
  const found: number[][] = [];
  // Where all the circle is full, no value begins a run: the smallest does.
  const begins = sorted.filter((value) => !left.has(previous(value)));
  for (const begin of begins.length > 0 ? begins : sorted.slice(0, 1)) {
    const run: number[] = [];
    for (let value = begin; left.has(value); value = next(value)) {
      run.push(value);
      left.delete(value);
    }
    const last = run.at(-1) ?? begin;
    if (run.length >= 3) found.push([begin, last]);
    else found.push(...run.map((value) => [value]));
  }
  return found;
}
