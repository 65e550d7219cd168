import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import { readSynonyms } from './read-synonyms.ts';

const id = 'virtual:synonyms';

/** Makes the synonyms of a file importable as `virtual:synonyms`; a mistake in it stops the build. */
export function synonymsPlugin(file: string): Plugin {
  return {
    name: 'engawa:synonyms',
    resolveId: (source) => (source === id ? `\0${id}` : undefined),
    load(source) {
      if (source !== `\0${id}`) return undefined;
      this.addWatchFile(resolve(file));
      return `export const synonyms = ${JSON.stringify(readSynonyms(file))};`;
    },
  };
}
