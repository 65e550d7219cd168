import { fieldCountsSchema, type FieldCounts } from '#domain/event/field-counts.ts';
import { anonymous, dataOf } from '../supabase.ts';

/**
 * Which fields come to an event, or came; null where there is no such public event. Its page needs no
 * tag but the event's own.
 * @throws DatabaseError
 */
export async function loadFieldCounts(code: string): Promise<FieldCounts | null> {
  const data = dataOf('event_field_counts', await anonymous().rpc('event_field_counts', { code }));
  return data === null ? null : fieldCountsSchema.parse(data);
}
