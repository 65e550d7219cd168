/** Titles and leads of the editors' pages with their readings, for the browser that shows furigana. */
import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import type { Placeholders } from '#domain/editorial/placeholders.ts';
import { unreadKanji } from '#domain/furigana/find-readings.ts';
import { kanji } from '#domain/furigana/piece.ts';
import type { Locale } from '#i18n/locales.ts';
import { readContent } from './read-content.ts';
import { editorialReader, handChecked } from './readings.ts';

const id = 'virtual:editorial-readings';

/** Every text of the settings of a file, however deep. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

/** The texts that the hand-checked words do not read already, each as one line of a reading list. */
async function editorialLines(root: string, facts: (locale: Locale) => Placeholders) {
  const read = await editorialReader(root);
  const list = handChecked(root);
  const texts = readContent(root, facts)
    .filter(({ locale }) => locale !== 'en')
    .flatMap(({ data }) => textsIn(data))
    .filter((text) => !/[\n[\]~]/.test(text) && unreadKanji(text, list).length > 0);
  return [...new Set(texts)].flatMap((text) => {
    const pieces = read(text);
    if (pieces.some((piece) => piece.kana === undefined && kanji.test(piece.text))) return [];
    return [`=${pieces.map((p) => (p.kana ? `${p.text}[${p.kana}]` : p.text)).join('')}`];
  });
}

/**
 * Makes the readings importable as `virtual:editorial-readings`.
 * @param root folder of the project
 * @param facts what `{town}` and its like become in a reading
 */
export function editorialReadings(root: string, facts: (locale: Locale) => Placeholders): Plugin {
  return {
    name: 'engawa:editorial-readings',
    resolveId: (source) => (source === id ? `\0${id}` : undefined),
    async load(source) {
      if (source !== `\0${id}`) return undefined;
      this.addWatchFile(resolve(root, 'content', 'readings.txt'));
      const lines = await editorialLines(root, facts);
      return `export const lines = ${JSON.stringify(lines.join('\n'))};`;
    },
  };
}
