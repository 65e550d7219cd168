import type { APIContext } from 'astro';
import { isKindShape, kindShapePath } from '#domain/kind-shapes.ts';
import { japanMoment } from '#domain/schedule/japan-clock.ts';
import { parseShortCode } from '#domain/short-code.ts';
import type { Town } from '#domain/town.ts';
import { eventTimeText, eventWhere } from '#i18n/event-words.ts';
import { lineText, scheduleLines } from '#i18n/schedule.ts';
import { useMessages } from '#i18n/messages.ts';
import { activityFreshness, loadActivity } from '../activities.ts';
import { eventFreshness, loadEvent } from '../events/event-page.ts';
import { keptAnswer } from '../feeds/answer.ts';
import { groupFreshness, loadGroup } from '../groups.ts';
import { loadKinds } from '../kinds.ts';
import { loadPlace, placeFreshness } from '../places.ts';
import { movedAnswer } from '../revisions/moved.ts';
import { drawCard } from './draw-card.ts';

// Cards have one address and are in Japanese, as the names on them are.
const locale = 'ja';
const { shell, group: groupWords, event: eventWords } = useMessages(locale);
const type = 'image/png';
const siteOf = (town: Town) => `${shell.brand} ${town.name[locale]}`;
const notFound = () => new Response(null, { status: 404 });

async function kindOf(code: string) {
  const kind = (await loadKinds(locale)).find((one) => one.code === code);
  const kindPath = kind && isKindShape(kind.shape) ? kindShapePath(kind.shape) : null;
  return { kind: kind?.label ?? null, kindPath };
}

/** Answers `/a/CODE/card.png`. */
export async function answerActivityCard(context: APIContext, town: Town): Promise<Response> {
  const code = parseShortCode(context.params.code ?? '');
  const activity = code && (await loadActivity(code, locale));
  if (!activity) return notFound();
  const moved = await movedAnswer(context, 'activity', activity);
  if (moved) return moved;
  const now = Date.now();
  const today = japanMoment(now).date;
  const { title, schedules, stops, place, area } = activity;
  const lines = scheduleLines(locale, schedules, { today, stops });
  const times = lines.map((line) => lineText(locale, line));
  const where = stops.length > 0 ? null : (place?.name ?? area?.name);
  const card = await drawCard({
    title: title.text,
    ...(await kindOf(activity.kind)),
    lines: [...times.slice(0, where ? 1 : 2), ...(where ? [where] : [])],
    site: siteOf(town),
  });
  return keptAnswer(context, type, card, activityFreshness(activity, now));
}

/** Answers `/p/CODE/card.png`. */
export async function answerPlaceCard(context: APIContext, town: Town): Promise<Response> {
  const code = parseShortCode(context.params.code ?? '');
  const place = code && (await loadPlace(code, locale));
  if (!place) return notFound();
  const moved = await movedAnswer(context, 'place', place);
  if (moved) return moved;
  const card = await drawCard({
    title: place.name,
    ...(await kindOf(place.kind)),
    lines: place.address === null ? [] : [place.address],
    site: siteOf(town),
  });
  return keptAnswer(context, type, card, placeFreshness(place));
}

/** Answers `/g/CODE/card.png`. */
export async function answerGroupCard(context: APIContext, town: Town): Promise<Response> {
  const now = Date.now();
  const code = parseShortCode(context.params.code ?? '');
  const group = code && (await loadGroup(code, locale, now));
  if (!group) return notFound();
  const moved = await movedAnswer(context, 'group', group);
  if (moved) return moved;
  const card = await drawCard({
    title: group.name.text,
    ...{ kind: groupWords.kind, kindPath: null },
    lines: group.activities.slice(0, 2).map(({ title }) => title.text),
    site: siteOf(town),
  });
  return keptAnswer(context, type, card, groupFreshness(group, now));
}

/** Answers `/card.png`, for pages without a card of their own. */
export async function answerSiteCard(context: APIContext, town: Town): Promise<Response> {
  const card = await drawCard({
    title: shell.tagline(town.name[locale]),
    ...{ kind: null, kindPath: null, lines: [shell.footerAbout] },
    site: siteOf(town),
  });
  return keptAnswer(context, type, card, { tags: ['town'], params: [] });
}

/** Answers `/e/CODE/card.png`. */
export async function answerEventCard(context: APIContext, town: Town): Promise<Response> {
  const now = Date.now();
  const code = parseShortCode(context.params.code ?? '');
  const event = code && (await loadEvent(code, locale));
  if (!event) return notFound();
  const where = eventWhere(locale, event);
  const card = await drawCard({
    title: event.title.text,
    kind: eventWords.forms[event.form],
    kindPath: kindShapePath('flag'),
    lines: [eventTimeText(locale, event), ...(where === null ? [] : [where])],
    site: siteOf(town),
  });
  return keptAnswer(context, type, card, eventFreshness(event, now));
}
