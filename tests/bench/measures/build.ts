import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildWhenNeeded } from '../../../src/commands/start/build.ts';
import { projectRoot } from '../../helpers/command.ts';
import type { Figure } from '../figure.ts';

/** How long the site takes to build, compressed files included. */
export async function measureBuild(): Promise<Figure[]> {
  rmSync(join(projectRoot, 'dist', 'made-from'), { force: true });
  const began = performance.now();
  await buildWhenNeeded(projectRoot, join(projectRoot, 'content', 'town'), () => undefined);
  const value = (performance.now() - began) / 1000;
  return [{ name: 'Build of the site', value, unit: 's', asked: { atMost: 30 } }];
}
