import type { APIContext } from 'astro';
import { parseShortCode } from '#domain/short-code.ts';
import { japanMoment } from '#domain/schedule/japan-clock.ts';
import { activityFreshness, loadActivity, loadLastChange } from '../activities.ts';
import { movedAnswer } from '../revisions/moved.ts';
import { type CalendarSource, activityCalendar, dateCalendar } from './activity-calendar.ts';
import { calendarAnswer, siteOrigin } from './answer.ts';

/** The activity that an address names, as a calendar needs it; null where there is none. */
async function loadSource(context: APIContext, now: number): Promise<CalendarSource | null> {
  const code = parseShortCode(context.params.code ?? '');
  if (code === null) return null;
  const [activity, changedAt] = await Promise.all([loadActivity(code, 'ja'), loadLastChange(code)]);
  const url = `${siteOrigin(context)}/a/${code}`;
  return activity && changedAt && { activity, changedAt, url, today: japanMoment(now).date };
}

const notFound = () => new Response(null, { status: 404 });

/** Answers `/a/CODE.ics`: every date of an activity. */
export async function answerActivityCalendar(context: APIContext): Promise<Response> {
  const now = Date.now();
  const source = await loadSource(context, now);
  if (!source) return notFound();
  const { activity } = source;
  const moved = await movedAnswer(context, 'activity', activity);
  if (moved) return moved;
  return calendarAnswer(
    context,
    activityCalendar(source),
    activity.code,
    activityFreshness(activity, now),
  );
}

/** Answers `/a/CODE/2026-12-05.ics`: one date of an activity. */
export async function answerDateCalendar(context: APIContext): Promise<Response> {
  const { date = '' } = context.params;
  const isDate = /^20\d\d-\d\d-\d\d$/.test(date) && !Number.isNaN(Date.parse(date));
  const now = Date.now();
  const source = isDate ? await loadSource(context, now) : null;
  const moved = source && (await movedAnswer(context, 'activity', source.activity));
  if (moved) return moved;
  const calendar = source && dateCalendar(source, date);
  if (!calendar) return notFound();
  const { activity } = source;
  return calendarAnswer(
    context,
    calendar,
    `${activity.code}-${date}`,
    activityFreshness(activity, now),
  );
}
