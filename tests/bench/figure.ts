/** One measured number beside what is asked of it. */
export interface Figure {
  /** What was measured, as the table says it. */
  name: string;
  value: number;
  unit: '%' | 'kB' | 'ms' | 's' | 'MB' | '×' | 'requests/s';
  /** The value may be at most, or must be at least, this; a figure without it is for knowing. */
  asked?: { atMost: number } | { atLeast: number };
}

/** Whether a figure is as asked; null where nothing is asked. */
export function isAsAsked({ value, asked }: Figure): boolean | null {
  if (!asked) return null;
  return 'atMost' in asked ? value <= asked.atMost : value >= asked.atLeast;
}

/** The middle of some numbers; NaN of none. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const upper = sorted[sorted.length >> 1] ?? NaN;
  const lower = sorted[(sorted.length - 1) >> 1] ?? NaN;
  return (lower + upper) / 2;
}

/** Three digits that matter: more would promise what a measurement can not keep. */
export function rounded(value: number): number {
  return Number(value.toPrecision(3));
}
