/**
 * `npm test`: installs what tests need where that is possible, runs all of them, and ends with the
 * line `N passed, N failed`. `npm test -- check unit reliability db e2e` runs the named parts only.
 *
 * What could not run is named with its reason; in CI it counts as failed.
 */
import { stripVTControlCharacters } from 'node:util';
import { browserStage } from './helpers/stages/browser.ts';
import { checkStage } from './helpers/stages/check.ts';
import { databaseStage } from './helpers/stages/database.ts';
import { reliabilityStage, unitStage } from './helpers/stages/vitest.ts';
import { installSystemPackages } from './helpers/system-packages.ts';
import { sum, type Tally } from './helpers/tally.ts';

const stages = new Map<string, () => Promise<Tally>>([
  ['check', checkStage],
  ['unit', unitStage],
  ['reliability', reliabilityStage],
  ['db', databaseStage],
  ['e2e', browserStage],
]);

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !stages.has(name));
if (unknown.length > 0) {
  console.error(`Unknown: ${unknown.join(' ')}. There are ${[...stages.keys()].join(', ')}.`);
  process.exit(2);
}

const chosen = [...stages].filter(([name]) => asked.length === 0 || asked.includes(name));
const needsPrograms = chosen.some(([name]) => ['reliability', 'db', 'e2e'].includes(name));
const notInstalled = needsPrograms ? await installSystemPackages() : undefined;
if (notInstalled) console.log(`Using what this machine has: ${notInstalled}.`);

const tallies: Tally[] = [];
for (const [name, stage] of chosen) {
  console.log(`\n━━━ ${name} ━━━`);
  const begun = performance.now();
  const tally = await stage();
  const seconds = Math.round((performance.now() - begun) / 1000);
  console.log(`${name}: ${tally.passed} passed, ${tally.failures.length} failed in ${seconds} s`);
  tallies.push(tally);
}

const { passed, failures, leftOut } = sum(tallies);
// Once more at the end, where whoever reads only the last page of a long log finds it.
if (failures.length > 0) console.log('\n━━━ failed ━━━');
for (const failure of failures) console.log(shortened(failure));
for (const reason of leftOut) console.log(`Left out: ${reason}.`);
const inCi = !['', 'false', undefined].includes(process.env.CI);
const failed = failures.length + (inCi ? leftOut.length : 0);
process.exitCode = failed > 0 ? 1 : 0;
console.log(`\n${passed} passed, ${failed} failed`);

/** What one reads to know where to look; the whole stands above, where it happened. */
function shortened(failure: string): string {
  const lines = stripVTControlCharacters(failure).split('\n');
  const most = 15;
  return lines.length > most ? [...lines.slice(0, most), '…'].join('\n') : lines.join('\n');
}
