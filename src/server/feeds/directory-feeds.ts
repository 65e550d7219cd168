/** Feeds of whatever one can ask of the directory: what is new or changed, and what takes place. */
import type { APIContext } from 'astro';
import type { CalendarEvent } from '#domain/calendar/ical.ts';
import { filterDirectory } from '#domain/directory/filter.ts';
import { directorySearch, parseDirectoryQuery } from '#domain/directory/query.ts';
import { writeAtom } from '#domain/feeds/atom.ts';
import { feedParams, followed } from '#domain/feeds/followed.ts';
import type { JsonFeed } from '#domain/feeds/json-feed.ts';
import { instantOf, japanMoment } from '#domain/schedule/japan-clock.ts';
import { addDays } from '#domain/schedule/local-date.ts';
import type { Town } from '#domain/town.ts';
import { useMessages } from '#i18n/messages.ts';
import { lineText, scheduleLines } from '#i18n/schedule.ts';
import { loadActivitySummaries } from '../activities.ts';
import { askDirectory } from '../ask-directory.ts';
import { circumstancesOf } from '../circumstances.ts';
import { activityOfSlot, daysFound, placeOfSlot } from '../directory-days.ts';
import { loadEntryDates } from '../entry-dates.ts';
import { movedQuery } from '../revisions/moved.ts';
import { calendarAnswer, keptAnswer, siteOrigin } from './answer.ts';

// Feeds have one address and are in Japanese, as the names in them are.
const locale = 'ja';
const { going, common, schedule: words } = useMessages(locale);

/** Entries of a feed: a reader that looks in once a week misses none of an ordinary week. */
const entriesTold = 50;
const daysTold = 56;
/** No phone takes more; the nearest come first. */
const datesTold = 1000;

async function ask(context: APIContext, town: Town) {
  const now = Date.now();
  const asked = followed(parseDirectoryQuery(context.url.searchParams));
  const { directory, query, point, kinds, areas, named } = await askDirectory(locale, asked);
  const chosen = [
    ...named.map(({ name }) => name),
    ...areas.filter(({ code }) => query.areas.includes(code)).map(({ name }) => name),
    ...kinds.filter(({ code }) => query.kinds.includes(code)).map(({ label }) => label),
    ...(query.text ? [query.text] : []),
  ];
  return {
    now,
    query,
    directory,
    kinds,
    point,
    origin: siteOrigin(context),
    search: directorySearch(query),
    title: chosen.length > 0 ? chosen.join('・') : going.everything(town.name[locale]),
  };
}

/** The activities that match, what changed last first. */
async function newestOf(context: APIContext, town: Town) {
  const { now, query, directory, kinds, point, ...asked } = await ask(context, town);
  const { origin, search, title } = asked;
  const { snapshot } = directory;
  const { circumstances } = circumstancesOf(directory, query, point, now);
  const found = filterDirectory(snapshot, query, circumstances);
  const { activities: dates } = await loadEntryDates();
  const indexes = new Set([
    ...[...found.onMap, ...found.withoutPoint].flatMap(({ activities }) => activities),
    ...found.withoutPlace,
  ]);
  const newest = [...indexes]
    .flatMap((index) => {
      const code = snapshot.activities.code[index] ?? '';
      const when = dates.get(code);
      const place = snapshot.places.name[snapshot.activities.place[index] ?? -1];
      return when ? [{ code, place, when }] : [];
    })
    .toSorted((a, b) => b.when.updatedAt.getTime() - a.when.updatedAt.getTime())
    .slice(0, entriesTold);
  const summaries = await loadActivitySummaries(
    newest.map(({ code }) => code),
    locale,
  );
  const byCode = new Map(summaries.map((summary) => [summary.code, summary]));
  const { date: today } = japanMoment(now);
  const entries = newest.flatMap(({ code, place, when }) => {
    const activity = byCode.get(code);
    if (!activity) return [];
    const { schedules, stops } = activity;
    const lines = scheduleLines(locale, schedules, { today, stops });
    const kind = kinds.find((one) => one.code === activity.kind)?.label;
    const where = stops.length > 0 ? null : place;
    const parts = [kind, where, ...lines.map((line) => lineText(locale, line))];
    return [
      {
        url: `${origin}/a/${code}`,
        title: activity.title.text,
        summary: parts.filter(Boolean).join(common.listSeparator),
        categories: kind ? [kind] : [],
        publishedAt: when.createdAt,
        updatedAt: when.updatedAt,
      },
    ];
  });
  return { entries, origin, search, title: going.feedOf(title) };
}

const freshness = { tags: ['directory', 'town'] as const, params: feedParams };

/** Answers `/feed.xml?…`: the activities that match, what changed last first. */
export async function answerAtom(context: APIContext, town: Town): Promise<Response> {
  const moved = await movedQuery(context);
  if (moved) return moved;
  const { entries, origin, search, title } = await newestOf(context, town);
  const xml = writeAtom({
    url: `${origin}/feed.xml${search}`,
    page: `${origin}/map${search}`,
    title,
    author: town.name[locale],
    entries,
    updatedAt: new Date(0),
  });
  return keptAnswer(context, 'application/atom+xml; charset=utf-8', xml, freshness);
}

/** Answers `/feed.json?…`: the same for programs; the weekly mails are made of it. */
export async function answerJsonFeed(context: APIContext, town: Town): Promise<Response> {
  const moved = await movedQuery(context);
  if (moved) return moved;
  const { entries, origin, search, title } = await newestOf(context, town);
  const feed: JsonFeed = {
    version: 'https://jsonfeed.org/version/1.1',
    title,
    home_page_url: `${origin}/map${search}`,
    feed_url: `${origin}/feed.json${search}`,
    language: locale,
    items: entries.map((entry) => ({
      id: entry.url,
      url: entry.url,
      title: entry.title,
      content_text: entry.summary,
      date_published: entry.publishedAt.toISOString(),
      date_modified: entry.updatedAt.toISOString(),
      tags: entry.categories,
    })),
  };
  return keptAnswer(context, 'application/feed+json', JSON.stringify(feed), freshness);
}

/** Answers `/feed.ics?…`: what takes place in the next eight weeks of everything that matches. */
export async function answerCalendar(context: APIContext, town: Town): Promise<Response> {
  const moved = await movedQuery(context);
  if (moved) return moved;
  const { now, query, directory, point, origin, search, title } = await ask(context, town);
  const { activities, places } = directory.snapshot;
  const { date: today } = japanMoment(now);
  const outcomesOn = daysFound(directory, query, point, now);
  const dates = await loadEntryDates();
  const events: CalendarEvent[] = [];
  for (let ahead = 0; ahead < daysTold && events.length < datesTold; ahead++) {
    for (const { slot, outcome } of outcomesOn(addDays(today, ahead))) {
      const { date, opensAt, closesAt } = outcome;
      const isNews = outcome.on || outcome.why === 'cancelled';
      const index = activityOfSlot(directory, slot);
      const when = dates.activities.get(activities.code[index] ?? '');
      const place = placeOfSlot(directory, slot) ?? -1;
      const placeWhen = dates.places.get(places.code[place] ?? '') ?? when;
      if (!isNews || !when || !placeWhen || events.length >= datesTold) continue;
      const name = activities.title[index] ?? '';
      const url = `${origin}/a/${activities.code[index] ?? ''}`;
      const caution = outcome.on && outcome.holidayUnsaid && words.holidayUnsaid;
      events.push({
        uid: `${outcome.schedule.id}-${date}`,
        summary: outcome.on ? name : `${going.cancelled}${common.colon}${name}`,
        isCancelled: !outcome.on,
        ...{ date, opensAt, closesAt, rule: null, point: null, url },
        description: [caution, outcome.reason, url].filter(Boolean).join('\n'),
        location: places.name[place] ?? null,
        modifiedAt: when.updatedAt > placeWhen.updatedAt ? when.updatedAt : placeWhen.updatedAt,
      });
    }
  }
  const calendar = { name: going.calendarOf(title), url: `${origin}/map${search}`, events };
  return calendarAnswer(context, calendar, 'engawa', {
    tags: ['directory', 'town'],
    params: feedParams,
    until: new Date(instantOf(today, 1440)),
  });
}
