/** Takes a find of a まち歩き: it waits at the desk as a new place. */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import {
  maxFindWords,
  maxNearWords,
  type FindAnswer,
  type FindProblem,
} from '#domain/event/find.ts';
import { formTrap } from '#domain/form-trap.ts';
import { readPosition, type Position } from '#domain/post/position.ts';
import { parseShortCode } from '#domain/short-code.ts';
import { textOf } from '../form-texts.ts';
import { findPlaces, findPositions } from '../post/choices.ts';
import { anonymous, dataOf } from '../supabase.ts';
import { takeFindPhoto, type Finder } from './find-photo.ts';

const no = (problem: FindProblem): FindAnswer => ({ taken: false, problem });

/** The same words of the same form are the same find, where no device made a key. */
function keyOfWords(parts: readonly string[]): string {
  const hex = createHash('sha256').update(parts.join('\n')).digest('hex');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, '$1-$2-$3-$4-$5');
}

/** The point of words that mean one place or one address, and nothing else. */
async function positionOf(near: string): Promise<Position | null> {
  const [places, spots] = await Promise.all([findPlaces(near, 'ja'), findPositions(near)]);
  const named = places.filter(({ name }) => name === near);
  const [place] = named.length === 1 ? named : places.length === 1 ? places : [];
  if (place) {
    const point = dataOf(
      'place',
      await anonymous().from('places').select('lng, lat').eq('code', place.code).maybeSingle(),
    );
    if (point?.lng && point.lat) return { lng: point.lng, lat: point.lat, precision: 'area' };
  }
  const [spot, ...others] = spots.filter(({ matched }) => matched === 'whole');
  return spot && others.length === 0
    ? { lng: spot.lng, lat: spot.lat, precision: spot.precision }
    : null;
}

const problems: Readonly<Record<string, FindProblem>> = { EN010: 'too_many', EN075: 'refused' };

/**
 * Takes one find of a form or a device.
 * @param who the finder; `code` as it stands in the address
 */
export async function takeFind(who: Finder, form: FormData): Promise<FindAnswer> {
  const code = parseShortCode(who.code);
  const words = textOf(form, 'words').trim();
  if (code === null || textOf(form, formTrap) !== '') return no('closed');
  if (words === '' || [...words].length > maxFindWords) return no('words');
  const near = textOf(form, 'near').trim().slice(0, maxNearWords);
  const [team, position] = [textOf(form, 'team'), textOf(form, 'p_position')];
  const file = form.get('photo');
  const photoFile = file instanceof File && file.size > 0 ? file : null;
  const key =
    z.uuid().safeParse(textOf(form, 'key')).data ??
    keyOfWords([code, who.visitor, words, near, team, position, photoFile?.name ?? '']);
  try {
    const finder = { ...who, code };
    const photo = photoFile && (await takeFindPhoto(finder, key, photoFile));
    if (typeof photo === 'string') return no(photo);
    const at = readPosition(position) ?? (near === '' ? null : await positionOf(near));
    const { data, error } = await who.client.rpc('add_find', {
      ...{ code, pass: who.pass, visitor: who.visitor },
      find: {
        ...{ key, words, near, kind: textOf(form, 'kind'), photo: photo?.id ?? null },
        team: z.guid().safeParse(team).data ?? null,
        ...(at && { lng: at.lng, lat: at.lat, precision: at.precision }),
        found_at: z.iso.datetime().safeParse(textOf(form, 'found_at')).data ?? null,
      },
    });
    if (error) {
      const problem = problems[error.code];
      if (problem === undefined) console.error(`A find could not be stored: ${error.code}.`);
      return no(problem ?? 'unreachable');
    }
    if (data === 'taken') return { taken: true };
    return no(data === 'code' ? 'code' : 'closed');
  } catch (error) {
    console.error('A find could not be taken.', error);
    return no('unreachable');
  }
}
