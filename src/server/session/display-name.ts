import { dataOf } from '../supabase.ts';
import type { Session } from './session.ts';

/**
 * Saves the name a person goes by.
 * @throws DatabaseError
 */
export async function saveDisplayName({ client, personId, displayName }: Session, name: string) {
  const row = { display_name: name };
  dataOf(
    'Saving a display name',
    displayName === null
      ? await client.from('profiles').insert({ id: personId, ...row })
      : await client.from('profiles').update(row).eq('id', personId),
  );
}
