import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import type { Town } from '#domain/town.ts';

const id = 'virtual:town';

/** Makes the town that the site is built for importable as `virtual:town`, on both sides. */
export function townPlugin(town: Town, townDir: string): Plugin {
  return {
    name: 'engawa:town',
    resolveId: (source) => (source === id ? `\0${id}` : undefined),
    load(source) {
      if (source !== `\0${id}`) return undefined;
      this.addWatchFile(resolve(townDir, 'town.yaml'));
      return `export const town = ${JSON.stringify(town)};`;
    },
  };
}
