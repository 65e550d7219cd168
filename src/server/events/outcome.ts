/** What came of events, for everyone. */
import { z } from 'zod';
import {
  eventReportSchema,
  growthSchema,
  originSchema,
  type EventOutcome,
  type Growth,
  type Offspring,
  type Origin,
} from '#domain/event/outcome.ts';
import { tag, type Tag } from '../cache/tags.ts';
import { anonymous, dataOf } from '../supabase.ts';

/**
 * The report of an event and what was born from it.
 * @throws DatabaseError
 */
export async function loadOutcome(code: string): Promise<EventOutcome> {
  const data = dataOf('event_report', await anonymous().rpc('event_report', { code }));
  return data === null ? { offspring: [], report: null } : eventReportSchema.parse(data);
}

/** Tags of what the report of an event names besides itself. */
export function outcomeTags({
  offspring,
  report,
}: Pick<EventOutcome, 'offspring' | 'report'>): Tag[] {
  return [
    ...offspring.map(({ subject, code }) => tag[subject](code)),
    ...(report?.steps ?? []).flatMap(({ group }) => (group ? [tag.group(group.code)] : [])),
  ];
}

/**
 * The events that an activity, place or group was born from.
 * @throws DatabaseError
 */
export async function loadOrigins(subject: Offspring['subject'], code: string): Promise<Origin[]> {
  const data = dataOf('born_of', await anonymous().rpc('born_of', { subject, code }));
  return z.array(originSchema).parse(data);
}

/**
 * What grew in the town, oldest first.
 * @throws DatabaseError
 */
export async function loadGrowth(): Promise<Growth[]> {
  return growthSchema.parse(dataOf('town_growth', await anonymous().rpc('town_growth')));
}
