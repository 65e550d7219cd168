import type { Locale } from './locales.ts';
import { en } from './messages/en/index.ts';
import { jaEasy } from './messages/ja-easy/index.ts';
import { ja } from './messages/ja/index.ts';

/** Every string of the site, by subject: `messages.map.title`, `messages.facts.welcome.anyone`. */
export type Messages = typeof ja;

function isGroup(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

/**
 * A reading with Japanese in the place of what it lacks.
 *
 * The type check refuses a reading that lacks anything; a page in production must not break on one
 * that got past it.
 */
export function fillFrom<Group extends object>(source: Group, reading: Partial<Group>): Group {
  const filled: Group = { ...source, ...reading };
  for (const key in source) {
    const from = source[key];
    const to = filled[key];
    if (isGroup(from) && isGroup(to)) filled[key] = fillFrom(from, to);
  }
  return filled;
}

const readings: Readonly<Record<Locale, Messages>> = {
  ja,
  'ja-easy': fillFrom(ja, jaEasy),
  en: fillFrom(ja, en),
};

/**
 * The strings of one reading.
 *
 * For the server: it holds all three readings, so an island gets the strings it shows as props.
 */
export function useMessages(locale: Locale): Messages {
  return readings[locale];
}
