import type { editorial as source } from '../ja/editorial.ts';

export const editorial: typeof source = {
  guide: 'Guide',
  guideLead: 'You need no account and no name to look. Start wherever you like.',
  words: 'Words',
  wordsLead: 'Words you meet when people here talk about places to belong, in plain language.',
  news: 'News',
  newsLead: 'What is new on this site.',
  noNews: 'There is no news at the moment.',
  contents: 'On this page',
  inJapanese: 'This text is in Japanese only.',
  explanation: 'Explanation',
  sources: 'Law and sources',
  related: 'Related words',
  reading: (kana: string) => `In kana: ${kana}`,
  next: 'Read next',
  allGuides: 'The whole guide',
  allWords: 'All words',
  allNews: 'All news',
  updated: 'Last reviewed',
};
