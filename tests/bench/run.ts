/**
 * `npm run bench`: measures the built product against what is asked of it, prints a table and
 * writes results.json. `npm run bench -- --only pins,weights` measures some and writes nothing;
 * `pins-large` takes a quarter of an hour: it is measured where it is named, or with `--all`.
 *
 * Ratios hold within one run; milliseconds hold for the machine they were measured on.
 */
import { parseArgs } from 'node:util';
import { exitOnSignals } from '../helpers/command.ts';
import type { Figure } from './figure.ts';
import { describeMachine, describeSource } from './machine.ts';
import { measureBoard } from './measures/board.ts';
import { measureBuild } from './measures/build.ts';
import { measureDesk } from './measures/desk.ts';
import { measureDirectory } from './measures/directory.ts';
import { measureDuplicates } from './measures/duplicates.ts';
import { measureFilter } from './measures/filter.ts';
import { measureImport } from './measures/import.ts';
import { measureMemory } from './measures/memory.ts';
import { measureParseRate } from './measures/parse-rate.ts';
import { measureLargePins, measurePins } from './measures/pins.ts';
import { measureRequests } from './measures/requests.ts';
import { measureSearch } from './measures/search.ts';
import { measureSignUps } from './measures/sign-ups.ts';
import { measureStart } from './measures/start.ts';
import { measureWeights } from './measures/weights.ts';
import { keepResults, lineOf } from './results.ts';
import { Worlds } from './worlds.ts';

/** In the order in which the sites they need come up. */
const measures = new Map<string, (worlds: Worlds) => Promise<Figure[]>>([
  ['build', measureBuild],
  ['start', measureStart],
  ['weights', measureWeights],
  ['requests', measureRequests],
  ['import', measureImport],
  ['parse-rate', measureParseRate],
  ['directory', measureDirectory],
  ['filter', measureFilter],
  ['search', measureSearch],
  ['duplicates', measureDuplicates],
  ['desk', measureDesk],
  ['sign-ups', measureSignUps],
  ['board', measureBoard],
  ['pins', measurePins],
  ['memory', measureMemory],
  ['pins-large', measureLargePins],
]);
/** Measured only where they are named, or all are. */
const onDemand = ['pins-large'];

const { values } = parseArgs({ options: { only: { type: 'string' }, all: { type: 'boolean' } } });
const only = values.only?.split(',');
const unknown = only?.filter((name) => !measures.has(name)) ?? [];
if (unknown.length > 0) {
  console.error(`Unknown: ${unknown.join(', ')}. There are ${[...measures.keys()].join(', ')}.`);
  process.exit(2);
}

exitOnSignals();
// Each site and folder of the run goes when it ends.
process.setMaxListeners(50);
const began = new Date();
const [machine, source] = await Promise.all([describeMachine(), describeSource()]);
const worlds = new Worlds();
const figures: Figure[] = [];
try {
  for (const [name, measure] of measures) {
    if (only ? !only.includes(name) : !values.all && onDemand.includes(name)) continue;
    const measured = await measure(worlds);
    for (const figure of measured) console.log(lineOf(figure));
    figures.push(...measured);
  }
} finally {
  await worlds.stop();
}
if (!only) keepResults({ date: began.toISOString(), source, machine, figures });
console.log(`\n${Math.round((Date.now() - began.getTime()) / 1000)} s`);
