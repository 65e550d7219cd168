/** Contacts of an entry as a signed-in person may see them: her own rights decide. */
import type { SubjectKind } from '#domain/revision/document.ts';
import type { Contact } from '#domain/subject.ts';
import { toContacts } from '../subjects.ts';
import { anonymous, dataOf } from '../supabase.ts';
import type { Session } from './session.ts';

/** An entry and whom to ask about it. */
export interface MyContacts {
  name: string;
  contacts: Contact[];
}

const columns = 'contacts(kind, value, label, position)' as const;

/** What is asked of: the letters of /a, /p and /g. */
export const contactRecords = ['a', 'p', 'g'] as const;
export type ContactRecord = (typeof contactRecords)[number];

/**
 * Everything the person may know about whom to ask; null where she may not read the entry.
 * @throws DatabaseError
 */
export async function loadMyContacts(
  { client }: Session,
  record: ContactRecord,
  code: string,
): Promise<MyContacts | null> {
  if (record === 'a') {
    const answer = client.from('activities').select(`title, ${columns}`).eq('code', code);
    const row = dataOf('contacts of an activity', await answer.maybeSingle());
    return row && { name: row.title, contacts: toContacts(row.contacts) };
  }
  const answer = client
    .from(record === 'p' ? 'places' : 'groups')
    .select(`name, ${columns}`)
    .eq('code', code);
  const row = dataOf('contacts of a place or group', await answer.maybeSingle());
  return row && { name: row.name, contacts: toContacts(row.contacts) };
}

/** Whether an entry has contacts that are shown after signing in. */
export async function hasContactsBehind(subject: SubjectKind, code: string): Promise<boolean> {
  return dataOf(
    'has_contacts_behind',
    await anonymous().rpc('has_contacts_behind', { subject, code }),
  );
}
