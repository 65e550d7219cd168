/**
 * Records that turned out to be others: whatever was printed, linked or subscribed to under their codes
 * leads to the same of the one that was kept.
 */
import type { APIContext } from 'astro';
import type { RecordStatus } from '#domain/subject.ts';
import { parseDirectoryQuery } from '#domain/directory/query.ts';
import type { LastingKind } from '#domain/revision/document.ts';
import { tableOf } from '../subjects.ts';
import { anonymous, dataOf } from '../supabase.ts';

/** The codes of these that were merged, each with the code of the record that was kept. */
async function movesOf(
  subject: LastingKind,
  codes: readonly string[],
): Promise<Map<string, string>> {
  if (codes.length === 0) return new Map();
  const table = () => anonymous().from(tableOf[subject]);
  const merged = dataOf(
    'merged records',
    await table().select('code, merged_into').in('code', codes).not('merged_into', 'is', null),
  );
  if (merged.length === 0) return new Map();
  const keptIds = merged.map(({ merged_into }) => merged_into);
  const kept = dataOf('kept records', await table().select('id, code').in('id', keptIds));
  const codeOf = new Map(kept.map(({ id, code }) => [id, code]));
  return new Map(
    merged.flatMap(({ code, merged_into }): [string, string][] => {
      const now = codeOf.get(merged_into);
      return now === undefined ? [] : [[code, now]];
    }),
  );
}

/** What routes hand over of `Astro`. */
type Asked = Pick<APIContext, 'url' | 'redirect'>;

/**
 * The redirect from any page of an ended record (its paper, its calendar, its picture) to the same of
 * the record it was merged into; null where it just ended, or is there.
 * @throws DatabaseError
 */
export async function movedAnswer(
  { url, redirect }: Asked,
  subject: LastingKind,
  { code, status }: { code: string; status: RecordStatus },
): Promise<Response | null> {
  if (status !== 'ended') return null;
  const moved = (await movesOf(subject, [code])).get(code);
  if (moved === undefined) return null;
  const path = url.pathname.replace(/\/([agp])\/[^/.]+/, `/$1/${moved}`);
  return redirect(path + url.search, 301);
}

/**
 * The redirect from an address that asks for merged groups or places (`?group=CODE`: feeds, frames in
 * other sites) to the one that asks for those that were kept; null where it asks for none.
 * @throws DatabaseError
 */
export async function movedQuery({ url, redirect }: Asked): Promise<Response | null> {
  const asked = parseDirectoryQuery(url.searchParams);
  const [groups, places] = await Promise.all([
    movesOf('group', asked.groups.slice(0, 20)),
    movesOf('place', asked.places.slice(0, 20)),
  ]);
  if (groups.size + places.size === 0) return null;
  const search = new URLSearchParams(
    [...url.searchParams].map(([name, value]) => {
      const moves = { group: groups, place: places }[name] ?? new Map<string, string>();
      const codes = value.split(',').map((code) => moves.get(code.trim().toUpperCase()) ?? code);
      return [name, moves.size > 0 ? [...new Set(codes)].join(',') : value];
    }),
  );
  return redirect(`${url.pathname}?${search.toString()}`, 301);
}
