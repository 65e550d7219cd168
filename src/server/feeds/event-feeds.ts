/** Feeds of the events that match a query: only what is ahead. */
import type { APIContext } from 'astro';
import { upcoming } from '#domain/event/ahead.ts';
import type { EventSummary } from '#domain/event/event.ts';
import { findEvents } from '#domain/event/list.ts';
import { eventFeedParams, eventSearch, parseEventQuery } from '#domain/event/query.ts';
import { writeAtom } from '#domain/feeds/atom.ts';
import { parseShortCode } from '#domain/short-code.ts';
import type { Town } from '#domain/town.ts';
import { eventStateText, eventTimeText, eventWhere } from '#i18n/event-words.ts';
import { useMessages } from '#i18n/messages.ts';
import { loadAreas } from '../areas.ts';
import type { AnswerFreshness } from '../cache/cache-answer.ts';
import { eventFreshness, loadEvent } from '../events/event-page.ts';
import { loadEvents } from '../events/summaries.ts';
import { loadFields } from '../fields.ts';
import { loadGroupNames } from '../groups.ts';
import { calendarAnswer, keptAnswer, siteOrigin } from './answer.ts';
import { calendarEvent, calendarEventInFull } from './event-calendar.ts';

// Feeds have one address and are in Japanese, as the names in them are.
const locale = 'ja';
const { event: words, common } = useMessages(locale);

/** Entries of a feed; a calendar takes more. */
const entriesTold = 50;
const datesTold = 500;

async function ask(context: APIContext, town: Town) {
  const now = Date.now();
  const query = { ...parseEventQuery(context.url.searchParams), time: 'ahead' as const };
  const [events, fields, areas, groups] = await Promise.all([
    loadEvents(),
    loadFields(locale),
    loadAreas(),
    loadGroupNames(query.groups),
  ]);
  const found = findEvents(events, query, now);
  const chosen = [
    ...groups.map(({ name }) => name),
    ...areas.filter(({ code }) => query.areas.includes(code)).map(({ name }) => name),
    ...fields.filter(({ code }) => query.fields.includes(code)).map(({ label }) => label),
    ...query.forms.map((form) => words.forms[form]),
  ];
  return {
    ...{ now, found },
    origin: siteOrigin(context),
    search: eventSearch(query),
    title: words.feed(chosen.length > 0 ? chosen.join('・') : town.name[locale]),
  };
}

/** What is in a feed is true until the first event of it ends. */
function freshness(found: readonly EventSummary[]): AnswerFreshness {
  const ends = Math.min(...found.map(({ endsAt }) => endsAt));
  return {
    tags: ['events', 'town'],
    params: eventFeedParams,
    until: Number.isFinite(ends) ? new Date(ends) : undefined,
  };
}

/** Answers `/events/feed.xml?…`: events that are to come, what changed last first. */
export async function answerEventAtom(context: APIContext, town: Town): Promise<Response> {
  const { now, found, origin, search, title } = await ask(context, town);
  const newest = upcoming(found, now)
    .toSorted((a, b) => b.updatedAt - a.updatedAt)
    .slice(0, entriesTold);
  const xml = writeAtom({
    url: `${origin}/events/feed.xml${search}`,
    page: `${origin}/events${search}`,
    title,
    author: town.name[locale],
    entries: newest.map((event) => ({
      url: `${origin}/e/${event.code}`,
      title: event.title.text,
      summary: [
        eventTimeText(locale, event),
        eventWhere(locale, event),
        eventStateText(locale, event, now),
        event.purpose.text,
      ]
        .filter(Boolean)
        .join(common.listSeparator),
      categories: [words.forms[event.form]],
      publishedAt: new Date(event.createdAt),
      updatedAt: new Date(event.updatedAt),
    })),
    updatedAt: new Date(0),
  });
  return keptAnswer(context, 'application/atom+xml; charset=utf-8', xml, freshness(found));
}

/** Answers `/events/feed.ics?…`: the same events by their dates; what was called off is marked. */
export async function answerEventsCalendar(context: APIContext, town: Town): Promise<Response> {
  const { found, origin, search, title } = await ask(context, town);
  const calendar = {
    name: title,
    url: `${origin}/events${search}`,
    events: found
      .slice(0, datesTold)
      .map((event) => calendarEvent(event, `${origin}/e/${event.code}`)),
  };
  return calendarAnswer(context, calendar, 'events', freshness(found));
}

/** Answers `/e/CODE.ics`: one event, also where it was called off or is over. */
export async function answerEventCalendar(context: APIContext): Promise<Response> {
  const code = parseShortCode(context.params.code ?? '');
  const event = code && (await loadEvent(code, locale));
  if (!event) return new Response(null, { status: 404 });
  const url = `${siteOrigin(context)}/e/${code}`;
  const calendar = {
    name: event.title.text,
    url,
    events: [calendarEventInFull(event, url)],
  };
  return calendarAnswer(context, calendar, code, eventFreshness(event, Date.now()));
}
