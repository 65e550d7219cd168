import { placeNameAt } from '#domain/directory/name-at.ts';
import { parseDirectoryQuery } from '#domain/directory/query.ts';
import { toldApart, type Bearer, type Suggestions } from '#domain/search/suggestions.ts';
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
  const { activities, places } = snapshot;
  const areasOf = (codes: readonly (string | null)[]) =>
    areas.filter(({ code }) => codes.includes(code)).map((area) => areaName(locale, area).text);
  const suggest = (page: 'a' | 'p', entries: readonly (Bearer & { code: string })[]) =>
    entries.map((entry) => {
      const others = entries.filter((other) => other !== entry);
      const apart = toldApart(entry, others);
      const said = apart === null ? entry.name : words.namesake(entry.name, apart);
      return { text: said, href: path(`/${page}/${entry.code}`) };
    });
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
      items: suggest(
        'a',
        found.activity.entries.map(({ code, name }) => {
          const at = activities.code.indexOf(code);
          const place = placeNameAt(snapshot, activities.place[at]);
          return {
            ...{ code, name },
            apart: [...(place ? [place.name] : []), ...areasOf([activities.area[at] ?? null])],
          };
        }),
      ),
    },
    {
      name: words.groups.place,
      items: suggest(
        'p',
        found.place.entries.map(({ code, name }) => {
          const at = places.code.indexOf(code);
          return { code, name, apart: areasOf(places.areas[at] ?? []) };
        }),
      ),
    },
  ]
    .map(({ name, items }) => ({ name, items: items.slice(0, ofEach) }))
    .filter(({ items }) => items.length > 0);
  const count = groups.reduce((sum, { items }) => sum + items.length, 0);
  if (count > 0) groups.push({ name: '', items: [{ text: words.allResults(text), href: all }] });
  return { groups, status: words.suggested(count), articles };
}
