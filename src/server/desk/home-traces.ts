/** What in a document may give away a home that is shown by its district only. */
import { documentTraces, type DocumentTrace } from '#domain/desk/home-warning.ts';
import type { SubjectKind } from '#domain/revision/document.ts';
import type { Document } from '#domain/revision/merge.ts';
import { anonymous, dataOf } from '../supabase.ts';

async function isHome(code: string): Promise<boolean> {
  const row = await anonymous().from('places').select('blurred').eq('code', code).maybeSingle();
  return dataOf('place', row)?.blurred ?? false;
}

/**
 * Nothing where the place, or the place of the activity, is no home.
 * @param names codes of the places that documents name by keys
 * @param places documents of places that are decided with it
 * @throws DatabaseError
 */
export async function homeTracesOf(
  subject: SubjectKind,
  document: Document,
  names: Readonly<Record<string, { code: string | null }>>,
  places: readonly Document[],
): Promise<DocumentTrace[]> {
  if (subject === 'group') return [];
  if (subject === 'place') return document.blurred === true ? documentTraces(document) : [];
  const { place_id: placeId } = document;
  const listed = typeof placeId === 'string' ? (names[placeId]?.code ?? null) : null;
  const home =
    listed === null
      ? placeId !== null && places.some(({ blurred }) => blurred === true)
      : await isHome(listed);
  return home ? documentTraces(document) : [];
}
