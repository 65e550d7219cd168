/** What a form of posting offers to choose from, and what is chosen. */
import type { ActivityPlace } from '#domain/activity.ts';
import type { Spot } from '#domain/address/spot.ts';
import { one, type Answers } from '#domain/post/answers.ts';
import { readFields } from '#domain/post/fields.ts';
import type { PlaceChoice } from '#domain/post/form-page.ts';
import { previewPlace } from '#domain/post/preview.ts';
import { recordAnswers } from '#domain/post/record-edit.ts';
import { newPlaceSchema } from '#domain/post/where-step.ts';
import { openStatuses } from '#domain/revision/status.ts';
import type { Locale } from '#i18n/locales.ts';
import { loadDirectory } from '../directory.ts';
import { findSpots } from '../gazetteer.ts';
import { loadPlace, loadPlaceSummaries } from '../places.ts';
import { findByText } from '../search/search-page.ts';
import type { Session } from '../session/session.ts';
import { dataOf } from '../supabase.ts';

/** So many places are offered at once. */
const mostPlaces = 12;

/** Listed places that some words may mean. */
export async function findPlaces(words: string, locale: Locale): Promise<PlaceChoice[]> {
  const text = words.trim().slice(0, 100);
  if (text === '') return [];
  const { found } = await findByText(text, await loadDirectory(), {
    subjects: ['place'],
    most: mostPlaces,
  });
  const places = await loadPlaceSummaries(
    found.place.entries.map(({ code }) => code),
    locale,
  );
  return places.map(({ code, name, address }) => ({ code, name, address }));
}

/** The listed place that the form has chosen; null where there is none (any more). */
export async function loadChosenPlace(
  answers: Answers,
  locale: Locale,
): Promise<(PlaceChoice & { activityPlace: ActivityPlace }) | null> {
  const code = one(answers, 'place');
  if (!/^[A-Z0-9]{6}$/.test(code)) return null;
  const place = await loadPlace(code, locale);
  if (!place) return null;
  const { name, kana, address, building, lng, lat, precision, entranceNote, access } = place;
  const { status, blurred, photos } = place;
  const activityPlace = {
    code,
    status,
    blurred,
    photos,
    name,
    kana,
    address,
    building,
    lng,
    lat,
    precision,
  };
  return { code, name, address, activityPlace: { ...activityPlace, entranceNote, access } };
}

/**
 * The new place that was sent along and still waits itself, as the public will see it; null where it is
 * decided, or not hers to see.
 * @param kinds codes of kinds
 */
export async function loadKeptPlace(
  id: string,
  kinds: readonly string[],
  { client }: Session,
): Promise<ActivityPlace | null> {
  const rows = dataOf(
    'revisions',
    await client
      .from('revisions')
      .select('proposed')
      .eq('subject', 'place')
      .eq('record_id', id)
      .in('status', openStatuses)
      .order('created_at', { ascending: false })
      .limit(1),
  );
  const [row] = rows;
  const read = row ? readFields(newPlaceSchema(kinds), recordAnswers(row.proposed)) : null;
  return read?.data ? previewPlace(read.data) : null;
}

/** Positions that an address may have. */
export async function findPositions(address: string): Promise<Spot[]> {
  return address.trim() === '' ? [] : (await findSpots(address)).slice(0, 6);
}
