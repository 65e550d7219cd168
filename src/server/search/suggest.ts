import type { Suggestions } from '#domain/search/suggestions.ts';
import { parseDirectoryQuery } from '#domain/directory/query.ts';
import { areaName } from '#i18n/area-name.ts';
import { localePath, type Locale } from '#i18n/locales.ts';
import { useMessages } from '#i18n/messages.ts';
import { loadAreas } from '../areas.ts';
import { loadDirectory } from '../directory.ts';
import { loadKinds } from '../kinds.ts';
import { findByText } from './search-page.ts';

const ofEach = 3;

/** What the search box suggests while someone types. */
export async function loadSuggestions(
  locale: Locale,
  search: URLSearchParams,
): Promise<Suggestions> {
  const { text } = parseDirectoryQuery(search);
  const { search: words } = useMessages(locale);
  const all = localePath(locale, `/search?q=${encodeURIComponent(text)}`);
  const articles = { name: words.groups.article, also: words.articlesToo };
  if (!text) return { groups: [], status: '', articles };
  const [snapshot, kinds, areas] = await Promise.all([
    loadDirectory(),
    loadKinds(locale),
    loadAreas(),
  ]);
  const { understood, found } = await findByText(text, snapshot, { most: ofEach });
  const named = new Set(understood.words.flatMap(({ own }) => own.kinds));
  const located = new Set(understood.words.flatMap(({ own }) => own.areas));
  const path = (to: string) => localePath(locale, to);
  const groups = [
    {
      name: words.groups.kind,
      items: kinds
        .filter(({ code }) => named.has(code))
        .map(({ code, label }) => ({ text: label, href: path(`/map?kind=${code}`) })),
    },
    {
      name: words.groups.area,
      items: areas
        .filter(({ code }) => located.has(code))
        .map((area) => ({
          text: areaName(locale, area).text,
          href: path(`/map?area=${area.code}`),
        })),
    },
    {
      name: words.groups.activity,
      items: found.activity.entries.map(({ code, name }) => ({
        text: name,
        href: path(`/a/${code}`),
      })),
    },
    {
      name: words.groups.place,
      items: found.place.entries.map(({ code, name }) => ({
        text: name,
        href: path(`/p/${code}`),
      })),
    },
  ]
    .map(({ name, items }) => ({ name, items: items.slice(0, ofEach) }))
    .filter(({ items }) => items.length > 0);
  const count = groups.reduce((sum, { items }) => sum + items.length, 0);
  if (count > 0) groups.push({ name: '', items: [{ text: words.allResults(text), href: all }] });
  return { groups, status: words.suggested(count), articles };
}
