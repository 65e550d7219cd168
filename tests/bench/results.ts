/** Shows the figures, and keeps those of a whole run. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isAsAsked, rounded, type Figure } from './figure.ts';
import type { Machine, Source } from './machine.ts';

const file = join(import.meta.dirname, 'results.json');

function askedInWords({ asked }: Figure): string {
  if (!asked) return '';
  return 'atMost' in asked ? `≤ ${asked.atMost}` : `≥ ${asked.atLeast}`;
}

/** One line of the table; what is not as asked carries a mark. */
export function lineOf(figure: Figure): string {
  const value = rounded(figure.value).toLocaleString('en', { maximumFractionDigits: 2 });
  const mark = isAsAsked(figure) === false ? '  ✗' : '';
  const name = figure.name.padEnd(54);
  return `${name} ${value.padStart(8)} ${figure.unit.padEnd(10)} ${askedInWords(figure)}${mark}`;
}

export interface Run {
  date: string;
  source: Source;
  machine: Machine;
  figures: readonly Figure[];
}

/** Writes results.json, which is kept in the repository. */
export function keepResults({ figures, ...run }: Run): void {
  const kept = figures.map((figure) => ({
    ...figure,
    value: rounded(figure.value),
    ok: isAsAsked(figure) ?? undefined,
  }));
  writeFileSync(file, `${JSON.stringify({ ...run, figures: kept }, null, 2)}\n`);
}
