/** The notice or photo that a report is about, as the page of the report shows it. */
import type { KnownPart, ReportedPart } from '#domain/correction.ts';
import { anonymous } from '../supabase.ts';

/** A notice that holds, or a photo that is shown; null where it is gone. */
export async function loadPart(part: ReportedPart): Promise<KnownPart | null> {
  const empty = { ...part, text: null, photo: null };
  if (part.of === 'notice') {
    const notices = anonymous().from('notices').select('text');
    const { data, error } = await notices.eq('id', part.id).maybeSingle();
    return error ? empty : data && { ...empty, text: data.text };
  }
  const photos = anonymous().from('photos').select('id, alt, width, height');
  const { data, error } = await photos.eq('id', part.id).maybeSingle();
  if (error) return empty;
  const { id = '', alt, width, height } = data ?? {};
  return (
    data && { ...empty, photo: { id, alt: alt ?? '', width: width ?? 0, height: height ?? 0 } }
  );
}
