/**
 * What a revision is about. Its document is the state of a record that people edit, as one JSON object
 * under the names of the columns; the database checks, keeps and applies it
 * (supabase/migrations/*_documents.sql). The schemas beside read it back.
 */
export const subjectKinds = ['activity', 'place', 'group', 'event'] as const;
/** What a revision is about. */
export type SubjectKind = (typeof subjectKinds)[number];
/** What lasts: the entries of the map and who runs them, which can turn out to be listed twice. */
export type LastingKind = Exclude<SubjectKind, 'event'>;
