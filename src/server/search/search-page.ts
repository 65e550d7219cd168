import { spotSaid } from '#domain/address/ask-spots.ts';
import { eventsChangeAt } from '#domain/event/ahead.ts';
import { foldText } from '#domain/fold-text.ts';
import { placeNameAt } from '#domain/directory/name-at.ts';
import { everything, parseDirectoryQuery, parsePage } from '#domain/directory/query.ts';
import type { Snapshot } from '#domain/directory/snapshot.ts';
import { japanMoment } from '#domain/schedule/japan-clock.ts';
import { excerptAround } from '#domain/search/excerpt.ts';
import {
  searchSubjects,
  type ActivityHit,
  type GroupHit,
  type Instead,
  type SearchPage,
} from '#domain/search/search-page.ts';
import { understand, type Meaning, type Understood } from '#domain/search/understand.ts';
import type { Locale } from '#i18n/locales.ts';
import { loadActivitySummaries } from '../activities.ts';
import { loadAreas } from '../areas.ts';
import { loadDirectory } from '../directory.ts';
import { searchEditorial } from '../editorial.ts';
import { loadFields } from '../fields.ts';
import { loadKinds } from '../kinds.ts';
import { loadPlaceSummaries } from '../places.ts';
import { anonymous, dataOf } from '../supabase.ts';
import { findEventsByText } from './event-hits.ts';
import { countFound, findInDirectory, type Found, type FindOptions } from './find.ts';
import { isInNames, loadLexicon, readOtherwise } from './lexicon.ts';
import { isSomewhere, narrow, notNarrowed } from './narrow.ts';

const shownOfEach = 5;
const shownOfOne = 20;
const mostEvents = 10;
/** Deeper than this nobody reads, and every page of it would cost a search. */
const lastPage = 50;

async function activityHits(
  { entries }: Found['activity'],
  words: readonly string[],
  snapshot: Snapshot,
  locale: Locale,
): Promise<ActivityHit[]> {
  const summaries = await loadActivitySummaries(
    entries.map(({ code }) => code),
    locale,
  );
  const descriptions = new Map(entries.map(({ code, description }) => [code, description]));
  return summaries.map((activity) => {
    const at = snapshot.activities.place[snapshot.activities.code.indexOf(activity.code)];
    const place = placeNameAt(snapshot, at);
    const description = descriptions.get(activity.code);
    return { activity, place, excerpt: description ? excerptAround(description, words) : null };
  });
}

async function groupHits({ entries }: Found['group']): Promise<GroupHit[]> {
  if (entries.length === 0) return [];
  const rows = dataOf(
    'groups',
    await anonymous()
      .from('groups')
      .select(
        'code, name, places!places_group_id_fkey(code, name, status), activities!activities_group_id_fkey(code, title, status)',
      )
      .in(
        'code',
        entries.map(({ code }) => code),
      )
      .eq('places.status', 'published')
      .eq('activities.status', 'published'),
  );
  const byCode = new Map(
    rows.map(({ code, name, places, activities }) => [
      code,
      {
        code,
        name,
        links: [
          ...places.map((place) => ({ name: place.name, path: `/p/${place.code}` })),
          ...activities.map((activity) => ({ name: activity.title, path: `/a/${activity.code}` })),
        ].slice(0, 4),
      },
    ]),
  );
  return entries.flatMap(({ code }) => byCode.get(code) ?? []);
}

interface Answer {
  understood: Understood;
  /** The text, taken apart where its words had to be, with those that were left out; not corrected. */
  read: string;
  found: Found;
  instead: Instead[];
}

/** Finds what is meant as typed; where nothing is, what else may have been meant. */
export async function findByText(
  text: string,
  snapshot: Snapshot,
  options: FindOptions,
  otherwise = true,
): Promise<Answer> {
  const lexicon = await loadLexicon();
  const understood = understand(text, lexicon);
  const found = await findInDirectory(understood, options);
  const plain = { understood, read: text, found, instead: [] };
  if (countFound(found) > 0 || understood.words.length === 0 || !otherwise) return plain;
  const other = readOtherwise(understood, lexicon, snapshot, isInNames(snapshot));
  if (!other) return plain;
  const instead = await findInDirectory(other, options);
  const isGuessed = other.instead.some(({ how }) => how === 'corrected');
  const left = other.instead.filter(({ how }) => how === 'left');
  const read = isGuessed ? text : [...left, ...other.words].map(({ said }) => said).join(' ');
  if (countFound(instead) > 0) {
    return { understood: other, read, found: instead, instead: other.instead };
  }
  // A guess that finds nothing either is wrong; what a text is made of stays true.
  return isGuessed ? plain : { understood: other, read, found, instead: [] };
}

/** Texts with one word less that find something. */
async function fewerWords({ words }: Understood): Promise<string[]> {
  if (words.length < 2) return [];
  const tries = await Promise.all(
    words.map(async (left) => {
      const rest = words.filter((word) => word !== left);
      const whole = rest.flatMap(({ own }) => own.texts.slice(0, 2));
      const found = await findInDirectory({ words: rest, whole }, { most: 0 });
      return countFound(found) > 0 ? [rest.map(({ said }) => said).join(' ')] : [];
    }),
  );
  return tries.flat();
}

/** What words name: `all` of them, or `some` and others not. */
function named<Thing extends { code: string }>(things: readonly Thing[], codes: string[][]) {
  const by = ({ code }: Thing) => codes.filter((each) => each.includes(code)).length;
  return {
    all: things.filter((thing) => codes.length > 0 && by(thing) === codes.length),
    some: things.filter((thing) => by(thing) > 0 && by(thing) < codes.length),
  };
}

/** Kinds that the words name; where they name none, those that may help who says them. */
function kindsMeant(words: readonly Meaning[]): string[][] {
  const own = words.map((word) => [...word.own.kinds]);
  return own.some((codes) => codes.length > 0) ? own : words.map((word) => [...word.wide.kinds]);
}

/** Other words that were looked for, of those that the reader reads. */
function wordsToSay(words: readonly Meaning[], locale: Locale): string[] {
  const also = new Set(words.flatMap((word) => word.also));
  const isRead = (word: string) => locale === 'en' || /[\u3040-\u30ff\u4e00-\u9fff]/.test(word);
  return [...also].filter(isRead).slice(0, 6);
}

/**
 * What `/search` shows for a query string.
 *
 * @param now milliseconds since 1970-01-01T00:00Z
 */
export async function loadSearchPage(
  locale: Locale,
  search: URLSearchParams,
  now: number,
): Promise<SearchPage> {
  const asked = { ...everything, text: parseDirectoryQuery(search).text };
  const { text } = asked;
  const only = searchSubjects.find((subject) => subject === search.get('in')) ?? null;
  const page = only ? Math.min(parsePage(search), lastPage) : 1;
  const [snapshot, kinds, areas, fields, events, somewhere] = await Promise.all([
    loadDirectory(),
    loadKinds(locale),
    loadAreas(),
    loadFields(locale),
    only ? [] : findEventsByText(text, now),
    !only && isSomewhere(text),
  ]);
  const options = only
    ? { subjects: [only], most: shownOfOne, skip: (page - 1) * shownOfOne }
    : { most: shownOfEach };
  // What an event says as it was typed is not read otherwise.
  const otherwise = events.length === 0;
  const { understood, read, found, instead } = await findByText(text, snapshot, options, otherwise);
  const { words } = understood;
  const marked = words.flatMap(({ said, wide }) => [foldText(said), ...wide.texts]);
  const kindsNamed = named(only ? [] : kinds, kindsMeant(words));
  const areasNamed = named(
    only ? [] : areas,
    words.map(({ own }) => [...own.areas]),
  );
  const isLeft = instead.some(({ how }) => how === 'left');
  const lost = isLeft || (countFound(found) === 0 && !somewhere);
  const [activities, places, groups, articles, narrowing] = await Promise.all([
    activityHits(found.activity, marked, snapshot, locale),
    loadPlaceSummaries(
      found.place.entries.map(({ code }) => code),
      locale,
    ),
    groupHits(found.group),
    only || !text ? [] : searchEditorial(text, locale, shownOfEach),
    only || !text ? notNarrowed : narrow(locale, { ...asked, text: read }, now, lost),
  ]);
  const all = only ? found[only].count : 0;
  const shownEvents = events.slice(0, mostEvents);
  return {
    text,
    words: words.map(({ said }) => said),
    only,
    page,
    pages: Math.min(lastPage, Math.max(1, Math.ceil(all / shownOfOne))),
    activities: { count: found.activity.count, shown: activities },
    places: { count: found.place.count, shown: places },
    groups: { count: found.group.count, shown: groups },
    events: { count: events.length, shown: shownEvents },
    fields,
    now,
    today: japanMoment(now).date,
    changesAt: Math.min(eventsChangeAt(shownEvents, now), narrowing.changesAt),
    allKinds: kinds,
    kinds: kindsNamed.all,
    areas: areasNamed.all,
    waysOn: { kinds: kindsNamed.some, areas: areasNamed.some },
    articles,
    somewhere: somewhere ? spotSaid(text) : null,
    narrowed: narrowing.narrowed,
    marked,
    also: instead.length > 0 ? [] : wordsToSay(words, locale),
    instead,
    fewer: countFound(found) + events.length > 0 ? [] : await fewerWords(understood),
  };
}

/** The one Japanese address of a page of results. */
export function searchAddress({ text, only, page }: SearchPage): string {
  const parts = [
    ...(text ? [`q=${encodeURIComponent(text)}`] : []),
    ...(only ? [`in=${only}`] : []),
    ...(only && page > 1 ? [`page=${page}`] : []),
  ];
  return parts.length > 0 ? `/search?${parts.join('&')}` : '/search';
}
