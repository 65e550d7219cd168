/** Astro's content collections: one for each folder of content/ that holds Markdown. */
import { defineCollection } from 'astro:content';
import { articleSchema, wordSchema, type EditorialFolder } from '#domain/editorial/entry.ts';
import { placeholdersOf } from '#domain/editorial/placeholders.ts';
import type { Locale } from '#i18n/locales.ts';
import { editorialLoader } from '#server/editorial/collection-loader.ts';
import { readEnvironment } from '#server/environment.ts';
import { readTown } from '#server/town/read-town.ts';

const town = readTown(readEnvironment(process.env).townDir);
const load = (folder: EditorialFolder) =>
  editorialLoader(folder, (locale: Locale) => placeholdersOf(town, locale));

export const collections = {
  words: defineCollection({ loader: load('words'), schema: wordSchema }),
  guide: defineCollection({ loader: load('guide'), schema: articleSchema }),
  news: defineCollection({ loader: load('news'), schema: articleSchema }),
  pages: defineCollection({ loader: load('pages'), schema: articleSchema }),
};
