import { z } from 'zod';
import { forgottenSchema, type Forgotten } from '#domain/event/forgotten.ts';
import type { Session } from '../session/session.ts';
import { dataOf } from '../supabase.ts';

/**
 * What of an event's people was deleted when, oldest first; nothing for who does not keep the event.
 * @throws DatabaseError
 */
export async function loadForgotten({ client }: Session, code: string): Promise<Forgotten[]> {
  const answer = dataOf('event_forgotten', await client.rpc('event_forgotten', { code }));
  return z.array(forgottenSchema).parse(answer);
}
