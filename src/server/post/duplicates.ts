/** What may be listed already: asked before something new is sent. */
import { z } from 'zod';
import type { ActivityPlace } from '#domain/activity.ts';
import type { Duplicate, PlaceChoice } from '#domain/post/form-page.ts';
import type { EntryInput } from '#domain/post/steps.ts';
import { readPosition } from '#domain/post/position.ts';
import type { Session } from '../session/session.ts';
import { anonymous, dataOf, type Supabase } from '../supabase.ts';

const rowsSchema = z.array(z.object({ code: z.string(), name: z.string(), score: z.number() }));
/** So many of each are shown. */
const most = 3;

interface Asked {
  subject: 'activity' | 'place';
  name: string;
  point: { lng: number; lat: number } | null;
  phone: string | null;
}

async function ask(client: Supabase, { subject, name, point, phone }: Asked): Promise<Duplicate[]> {
  const rows = rowsSchema.parse(
    dataOf(
      'find_duplicates',
      await client.rpc('find_duplicates', {
        subject,
        name,
        ...(point && { lng: point.lng, lat: point.lat }),
        ...(phone !== null && { phone }),
      }),
    ),
  );
  return rows.slice(0, most).map(({ code, name: known }) => ({
    code,
    name: known,
    address: null,
    path: subject === 'place' ? `/p/${code}` : `/a/${code}`,
    isPlace: subject === 'place',
  }));
}

/**
 * Entries that may be the same as a new one; of a new place the places first.
 * @throws DatabaseError
 */
export async function findSame(
  { name, where, contacts }: EntryInput,
  chosen: (PlaceChoice & { activityPlace: ActivityPlace }) | null,
  session: Session | null,
): Promise<Duplicate[]> {
  const client = session?.client ?? anonymous();
  const phone = contacts.find(({ kind }) => kind === 'phone')?.value ?? null;
  const isNew = where.where === 'new';
  const at = isNew ? readPosition(where.place.p_position ?? '') : chosen?.activityPlace;
  const lng = at?.lng ?? null;
  const lat = at?.lat ?? null;
  const point = lng !== null && lat !== null ? { lng, lat } : null;
  const [places, activities] = await Promise.all([
    isNew ? ask(client, { subject: 'place', name: where.place.p_name, point, phone }) : [],
    ask(client, { subject: 'activity', name: name.title, point, phone }),
  ]);
  return [...places, ...activities];
}
