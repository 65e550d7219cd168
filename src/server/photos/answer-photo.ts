/** `/photos/ID-480.webp`: the file of a photo that a public entry shows. */
import type { APIContext } from 'astro';
import { parsePhotoFile } from '#domain/photo.ts';
import { tag } from '../cache/tags.ts';
import { keptAnswer } from '../feeds/answer.ts';
import { anonymous, dataOf } from '../supabase.ts';
import { isBareWebp } from './bare-webp.ts';
import { readPhotoFile } from './photo-store.ts';

/**
 * Its bytes never change, so a browser keeps them; what stands between us and it asks again after two
 * seconds, because the entry may have been taken back.
 */
const lasting = 'public, max-age=31536000, s-maxage=2, immutable';

const notFound = () => new Response(null, { status: 404 });

/** The entry that shows the photo to anyone, as the tag of its changes; null where none does. */
async function shownBy(id: string) {
  const row = dataOf(
    'photo',
    await anonymous()
      .from('photos')
      .select('places(code), activities(code), groups(code)')
      .eq('id', id)
      .eq('status', 'shown')
      .maybeSingle(),
  );
  if (row?.places) return tag.place(row.places.code);
  if (row?.activities) return tag.activity(row.activities.code);
  return row?.groups ? tag.group(row.groups.code) : null;
}

/** Answers for anyone; 404 for what no public entry shows. */
export async function answerPhoto(context: APIContext): Promise<Response> {
  const file = parsePhotoFile(context.params.file ?? '');
  const entry = file && (await shownBy(file.id));
  if (!file || !entry) return notFound();
  const bytes = await readPhotoFile(anonymous(), file.id, file.width);
  if (!bytes || !isBareWebp(bytes)) return notFound();
  const answer = keptAnswer(context, 'image/webp', bytes, { tags: [entry], params: [] });
  answer.headers.set('cache-control', lasting);
  return answer;
}
