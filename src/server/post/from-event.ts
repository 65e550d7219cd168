/** 「毎月の活動にする」: the form of an activity filled in from an event, and the link between both. */
import { eventDocumentSchema } from '#domain/event/event-document.ts';
import { promotedAnswers } from '#domain/event/promoted.ts';
import type { Answers } from '#domain/post/answers.ts';
import { japanMoment } from '#domain/schedule/japan-clock.ts';
import { parseShortCode } from '#domain/short-code.ts';
import { openRecord, type OpenRecord } from '../revisions/propose.ts';
import type { Session } from '../session/session.ts';
import { dataOf } from '../supabase.ts';
import { answersOfEvent } from './event-answers.ts';

/** So many days are looked at to find a rhythm. */
const mostDays = 24;

/** Days of an event and of those of its series, or of those it was copied from or to. */
async function daysOf({ client }: Session, { id, document }: OpenRecord) {
  const { series_id: series, copied_from: copied } = eventDocumentSchema.parse(document);
  const root = copied ?? id;
  const rows = dataOf(
    'events',
    await client
      .from('events')
      .select('starts_at')
      .in('status', ['open', 'closed', 'reported'])
      .or(
        series === null ? `id.in.(${id},${root}),copied_from.eq.${root}` : `series_id.eq.${series}`,
      )
      .order('starts_at', { ascending: false })
      .limit(mostDays),
  );
  return rows.map(({ starts_at }) => japanMoment(Date.parse(starts_at)).date);
}

/** The kind of activity that the 地域課題 of an event misses; null where it names none, or no activity. */
async function kindOf({ client }: Session, { document }: OpenRecord): Promise<string | null> {
  const { local_issue_id: issue } = eventDocumentSchema.parse(document);
  if (issue === null) return null;
  const row = dataOf(
    'local_issue',
    await client.from('local_issues').select('kinds(code, nature)').eq('id', issue).maybeSingle(),
  );
  return row?.kinds?.nature === 'activity' ? row.kinds.code : null;
}

/**
 * The form of an activity as an event fills it in; null where she does not keep such an event.
 * @throws DatabaseError
 */
export async function answersFromEvent(session: Session, typed: string): Promise<Answers | null> {
  const code = parseShortCode(typed);
  const event = code === null ? null : await openRecord(session.client, 'event', code);
  if (!event?.keeps) return null;
  const [answers, days, kind] = await Promise.all([
    answersOfEvent(session, event.document),
    daysOf(session, event),
    kindOf(session, event),
  ]);
  return promotedAnswers(answers, { code: event.code, days, kind });
}

/** Says that an activity came of an event. What the database refuses is left: the post itself is sent. */
export async function sayBornFrom(
  { client }: Session,
  code: string,
  activity: string,
): Promise<void> {
  if (parseShortCode(code) === null) return;
  const { error } = await client.rpc('born_from', { code, record: activity });
  if (error)
    console.error(`An activity was not linked to its event: ${error.code || 'no answer'}.`);
}
