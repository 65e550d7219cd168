/** Builds the site before the first test starts one: none of them waits for it, no two make it at once. */
import { join } from 'node:path';
import { buildWhenNeeded } from '../../src/commands/start/build.ts';
import { projectRoot } from '../helpers/command.ts';

export default async function buildOnce(): Promise<void> {
  await buildWhenNeeded(projectRoot, join(projectRoot, 'content/town'), console.log);
}
