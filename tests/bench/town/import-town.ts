import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { capture } from '../../helpers/command.ts';
import { activitiesCsv } from './rows.ts';

/**
 * Imports a town of so many places into a data folder, by the command an operator uses.
 * @returns how long the command took from its start to its end, seconds
 * @throws Error with its last words when not every row was written
 */
export async function importTown(dataDir: string, places: number): Promise<number> {
  const file = join(dataDir, `${places}-activities.csv`);
  writeFileSync(file, activitiesCsv(places));
  const began = performance.now();
  const { code, stdout, stderr } = await capture(
    process.execPath,
    ['src/commands/import.ts', file, '--dataset', 'bench', '--licence', 'CC0'],
    { env: { ...process.env, ENGAWA_DATA_DIR: dataDir, ENGAWA_DEMO: '0' } },
  );
  const seconds = (performance.now() - began) / 1000;
  if (code !== 0 || !stdout.includes(`created ${places},`)) {
    throw new Error(
      `The import did not write every row.\n${stdout.slice(-500)}${stderr.slice(-500)}`,
    );
  }
  return seconds;
}
