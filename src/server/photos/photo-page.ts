/** The page on which photos of an entry are added or left out; sent, they are a revision of it. */
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { type PhotoFieldState, type PhotoPageProblem } from '#domain/photo.ts';
import type { CorrectionSubject } from '#domain/correction.ts';
import type { Conflict } from '#domain/post/form-page.ts';
import { localeOfPath } from '#i18n/locales.ts';
import { textOf } from '../form-texts.ts';
import { conflictsOf } from '../post/conflicts.ts';
import type { Session } from '../session/session.ts';
import { dataOf, type Supabase } from '../supabase.ts';
import { newPhotoField, readPhotoField, receivePhotos } from './photo-form.ts';

/** The name of the field. */
const name = 'photos';

/** What the form was made for; it carries this along, so that it comes back also without a database. */
const aboutSchema = z.object({
  record: z.guid(),
  version: z.coerce.number().int().min(1),
  title: z.string(),
  /** `yes`: it is, or takes place at, a home that is shown by its district. */
  home: z.enum(['yes', 'no']).catch('no'),
  /** The same form sent twice is one revision. */
  key: z.uuid(),
  /** The version that someone else made meanwhile, whose photos she saw beside hers. */
  met: z.coerce.number().int().min(1).optional(),
});

export interface PhotoPage {
  about: z.infer<typeof aboutSchema>;
  field: PhotoFieldState;
  /** Ids of photos without words. */
  missing: string[];
  problem: PhotoPageProblem | null;
  /** The photos that someone else chose meanwhile, beside hers. */
  conflicts: readonly Conflict[];
}

const openedSchema = z.object({
  id: z.uuid(),
  version: z.number(),
  document: z.object({
    title: z.string().optional(),
    name: z.string().optional(),
    blurred: z.boolean().optional(),
    place_id: z.guid().nullish(),
    photos: z.array(z.object({ id: z.uuid(), alt: z.string() })),
  }),
});

async function isHome(client: Supabase, place: string | null): Promise<boolean> {
  if (place === null) return false;
  const row = await client.from('places').select('blurred').eq('id', place).maybeSingle();
  return dataOf('place', row)?.blurred ?? false;
}

/**
 * The form about an entry as it is now; null where there is none for this person.
 * @throws DatabaseError
 */
export async function openPhotoPage(
  { client }: Session,
  { of, code }: CorrectionSubject,
): Promise<PhotoPage | null> {
  const opened = dataOf('open_record', await client.rpc('open_record', { subject: of, code }));
  if (opened === null) return null;
  const { id, version, document } = openedSchema.parse(opened);
  const title = document.title ?? document.name ?? '';
  const home = document.blurred ?? (await isHome(client, document.place_id ?? null));
  return {
    about: { record: id, version, title, home: home ? 'yes' : 'no', key: randomUUID() },
    field: newPhotoField(document.photos),
    ...{ missing: [], problem: null, conflicts: [] },
  };
}

/** Whether a revision shows at once or is looked at first. */
export type SentPhotos = 'shown' | 'waits';

const proposedSchema = z.object({
  status: z.string(),
  version: z.int(),
  conflicts: z.array(
    z.object({ field: z.string(), base: z.json(), theirs: z.json(), yours: z.json() }),
  ),
});

/**
 * Takes the files that came with the form and, when it was sent whole, proposes the photos.
 * @param session null when it has ended: what was written comes back
 * @param pathname of the page, which says its reading
 */
export async function sendPhotoPage(
  session: Session | null,
  subject: CorrectionSubject,
  form: FormData,
  pathname: string,
): Promise<PhotoPage | SentPhotos | null> {
  const about = aboutSchema.safeParse(Object.fromEntries(form)).data;
  if (!about) return null;
  const field = session
    ? await receivePhotos(session.client, form, name)
    : readPhotoField(form, name);
  const page: PhotoPage = { about, field, missing: [], problem: null, conflicts: [] };
  if (!session) return { ...page, problem: 'signed_out' };
  if (field.problems.length > 0 || textOf(form, `${name}-send`) !== '') return page;
  const missing = field.photos.filter(({ alt }) => alt === '').map(({ id }) => id);
  if (missing.length > 0) return { ...page, missing, problem: 'words' };
  const choice = textOf(form, 'keep.photos');
  if (about.met !== undefined && choice === 'theirs') return openPhotoPage(session, subject);
  const isMine = about.met !== undefined && choice === 'yours';
  const { data, error } = await session.client.rpc('propose_revision', {
    key: about.key,
    subject: subject.of,
    record_id: about.record,
    base_version: isMine ? (about.met ?? about.version) : about.version,
    proposed: { photos: field.photos.map(({ id, alt }) => ({ id, alt })) },
  });
  if (error) return { ...page, problem: error.code === 'EN022' ? 'refused' : 'unreachable' };
  const { status, version, conflicts } = proposedSchema.parse(data);
  if (status === 'conflict') {
    const met = { ...about, met: version };
    return {
      ...page,
      about: met,
      conflicts: await conflictsOf(session, conflicts, localeOfPath(pathname)),
    };
  }
  return status === 'waiting' || status === 'quarantined' ? 'waits' : 'shown';
}

/** The HTTP status of the page. */
export function photoPageStatus({ problem, field, conflicts }: PhotoPage): number {
  if (conflicts.length > 0) return 409;
  if (problem === 'unreachable') return 503;
  if (field.problems.some((one) => one.problem === 'unreachable')) return 503;
  return problem !== null || field.problems.length > 0 ? 422 : 200;
}
