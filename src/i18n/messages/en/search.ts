import { formatCount } from '../../format/count.ts';
import type { search as ja } from '../ja/search.ts';
import { plural } from './plural.ts';

const quote = (words: readonly string[]) => words.map((word) => `“${word}”`).join(', ');

export const search: typeof ja = {
  title: 'Search',
  titleFor: (text) => `Results for “${text}”`,
  link: 'Search',
  label: 'What are you looking for?',
  hint: 'For example tea, children’s kitchen, shogi, the name of a hall',
  button: 'Search',
  found: (count) => `${plural(count, 'result', 'results')} found.`,
  nothing: (text) => `Nothing was found for “${text}”.`,
  nothingTogether: (words) => `Nothing was found for ${quote(words)} together.`,
  nothingAsked: 'Type what you are looking for. A single letter is enough, and kana works too.',
  also: (words) => `Also looked for ${quote(words)}.`,
  corrected: (said, words) => `“${said}” was not found, so we looked for ${quote(words)}.`,
  apart: (said, words) => `“${said}” was not found, so we looked for ${quote(words)} together.`,
  left: (said) => `We searched without “${said}”.`,
  articlesToo: 'There are articles, too.',
  groups: {
    activity: 'Activities',
    place: 'Places',
    group: 'Groups',
    event: 'Events',
    kind: 'Kinds',
    area: 'Areas',
    article: 'To read',
  },
  count: (count) => plural(count, 'result', 'results'),
  more: (group, count) => `More: ${group} (${formatCount(count)} in all)`,
  all: 'Back to all results',
  onMap: 'Show on the map',
  narrowed: (names, count) => `Search by ${quote(names)}: ${plural(count, 'result', 'results')}`,
  around: (text) => `Search near “${text}”`,
  at: (place) => `At ${place}`,
  fewer: 'Found with one word fewer',
  waysOn: 'Look by kind or area',
  tips: 'Search in another way',
  tipShorter: 'Use a shorter word (kitchen instead of children’s kitchen)',
  tipKana: 'Write it in kana, if you can',
  tipKind: 'Choose a kind',
  suggestions: 'Suggestions',
  suggested: (count) => `${plural(count, 'suggestion', 'suggestions')}. Use the up and down keys.`,
  namesake: (name, what) => `${name} (${what})`,
  allResults: (text) => `See all results for “${text}”`,
};
