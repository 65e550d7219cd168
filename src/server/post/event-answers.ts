/** An event as the answers of its form: codes in place of keys. */
import { eventDocumentSchema } from '#domain/event/event-document.ts';
import { eventAnswers } from '#domain/event/event-form.ts';
import type { Answers } from '#domain/post/answers.ts';
import type { Session } from '../session/session.ts';
import { dataOf } from '../supabase.ts';
import { newKey } from './read-form.ts';

/** An event's document as answers of its form. */
export async function answersOfEvent(session: Session, document: unknown): Promise<Answers> {
  const { group_id: groupId, places: ids } = eventDocumentSchema.parse(document);
  const { client } = session;
  const [groups, places] = await Promise.all([
    client
      .from('groups')
      .select('code')
      .eq('id', groupId ?? newKey()),
    client.from('places').select('id, code').in('id', ids),
  ]);
  const codes = dataOf('places', places);
  return eventAnswers(document, {
    group: dataOf('groups', groups)[0]?.code ?? null,
    places: ids.flatMap((id) => codes.find((place) => place.id === id)?.code ?? []),
  });
}
