/** How an activity will look to everyone once it is approved. */
import type { Activity, ActivityPlace } from '#domain/activity.ts';
import type { PhotoDraft } from '#domain/photo.ts';
import { activityDocumentSchema } from '#domain/revision/activity-document.ts';
import type { Document } from '#domain/revision/merge.ts';
import { stopsOf } from '#domain/stops.ts';
import { japanDay } from '#i18n/format/day.ts';
import type { Locale } from '#i18n/locales.ts';
import { z } from 'zod';
import { loadAreas } from '../areas.ts';
import { loadPlace } from '../places.ts';
import type { NamedRecords } from './names.ts';

const original = (text: string) => ({ text, lang: 'ja', translatedBy: null }) as const;
const maybe = (text: string | null) => (text === null ? null : original(text));

const unknownAccess = {
  step_free: null,
  wheelchair: null,
  accessible_toilet: null,
  parking: null,
  child_friendly: null,
  pickup: null,
  wifi: null,
};

const newPlaceSchema = z.object({
  name: z.string(),
  kana: z.string().nullable(),
  address: z.string().nullable(),
  building: z.string().nullable(),
  blurred: z.boolean(),
  entrance_note: z.string().nullable(),
});

/** A place that waits itself; where it lies is on the map of its own part. */
function newPlace(document: Document): ActivityPlace | null {
  const place = newPlaceSchema.safeParse(document).data;
  if (!place) return null;
  const { entrance_note, blurred, address, building, ...names } = place;
  return {
    ...names,
    blurred,
    address: blurred ? null : address,
    building: blurred ? null : building,
    code: '',
    status: 'published',
    lng: null,
    lat: null,
    precision: 'unknown',
    entranceNote: blurred ? null : maybe(entrance_note),
    access: unknownAccess,
    photos: [],
  };
}

/** An activity as everyone will see it, and how many contacts they will not. */
export interface Preview {
  activity: Activity;
  hiddenContacts: number;
  photos: PhotoDraft[];
}

/**
 * The activity a document stands for; null where it is none.
 * @param parts documents of places that are decided with it
 */
export async function previewActivity(
  document: Document,
  names: NamedRecords,
  parts: readonly Document[],
  locale: Locale,
): Promise<Preview | null> {
  const read = activityDocumentSchema.safeParse(document).data;
  if (!read) return null;
  const place = names[read.place_id ?? ''];
  const group = names[read.group_id ?? ''];
  const times = read.schedules.map(({ placeId, position }) => {
    const { code, name } = names[placeId ?? ''] ?? {};
    const stop = code && name ? { id: placeId, code, name, kana: null } : null;
    return { place_id: placeId, position, stop };
  });
  const listed = place?.code ? await loadPlace(place.code, locale) : null;
  const coming = read.place_id === null ? undefined : parts[0];
  const home = listed && { id: null, code: listed.code, name: listed.name, kana: listed.kana };
  const area = (await loadAreas()).find(({ code }) => code === read.area_code) ?? null;
  const hidden = read.contacts.filter(({ visibility }) => visibility !== 'public');
  const activity: Activity = {
    code: '',
    kind: read.kind_code,
    title: original(read.title),
    kana: read.kana,
    status: 'published',
    description: original(read.description),
    welcome: read.welcome,
    welcomeNote: read.welcome_note,
    ageMin: read.age_min,
    ageMax: read.age_max,
    waysIn: read.ways_in,
    roleNote: read.role_note,
    costMin: read.cost_min,
    costMax: read.cost_max,
    costNote: read.cost_note,
    booking: read.booking,
    bookingNote: read.booking_note,
    capacity: read.capacity,
    bring: maybe(read.bring),
    aloneOk: read.alone_ok,
    firstVisitNote: maybe(read.first_visit_note),
    languages: read.languages,
    online: read.online,
    onlineUrl: read.online_url,
    schedules: read.schedules,
    place: listed ?? (coming ? newPlace(coming) : null),
    stops: stopsOf(times, home),
    area,
    group: group?.code ? { code: group.code, name: group.name ?? '' } : null,
    fields: [],
    programmes: [],
    contacts: read.contacts
      .filter(({ visibility }) => visibility === 'public')
      .map(({ kind, value, label }) => ({ kind, value, label })),
    photos: [],
    origins: [],
    notices: [],
    hasContactsBehind: hidden.some(({ visibility }) => visibility === 'signed_in'),
    verification: null,
    sources: [],
    updatedOn: japanDay(new Date()),
  };
  return { activity, hiddenContacts: hidden.length, photos: read.photos };
}
