/** `/photos/ID-480.webp`: the file of a photo that a public entry shows. */
import type { APIContext } from 'astro';
import { parsePhotoFile, type PhotoWidth } from '#domain/photo.ts';
import { keepNothing } from '../cache/cache-answer.ts';
import { tag } from '../cache/tags.ts';
import { keptAnswer } from '../feeds/answer.ts';
import { sessionOf } from '../session/session.ts';
import { anonymous, dataOf, type Supabase } from '../supabase.ts';
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

/** The bytes of a file for whom the client speaks; null where she may not see it. */
async function fileFor(client: Supabase, { id, width }: { id: string; width: PhotoWidth }) {
  const bytes = await readPhotoFile(client, id, width);
  return bytes && isBareWebp(bytes) ? bytes : null;
}

/** Answers one signed-in person: her own uploads and what she keeps, published or not. */
export async function answerOwnPhoto(context: APIContext): Promise<Response> {
  const file = parsePhotoFile(context.params.file ?? '');
  const session = file && (await sessionOf(context));
  const bytes = session && (await fileFor(session.client, file));
  if (!bytes) return notFound();
  const headers = new Headers({ 'content-type': 'image/webp' });
  keepNothing(headers);
  return new Response(bytes, { headers });
}

/** Answers for anyone; 404 for what no public entry shows. */
export async function answerPhoto(context: APIContext): Promise<Response> {
  const file = parsePhotoFile(context.params.file ?? '');
  const entry = file && (await shownBy(file.id));
  if (!file || !entry) return notFound();
  const bytes = await fileFor(anonymous(), file);
  if (!bytes) return notFound();
  const answer = keptAnswer(context, 'image/webp', bytes, { tags: [entry], params: [] });
  answer.headers.set('cache-control', lasting);
  return answer;
}
