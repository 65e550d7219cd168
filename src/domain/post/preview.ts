/** An entry as the public will see it, made from a form that is not sent yet. */
import type { Activity, ActivityPlace } from '../activity.ts';
import type { Area } from '../area.ts';
import type { ReaderText } from '../subject.ts';
import type { EntryInput } from './steps.ts';
import type { TermsInput } from './terms-step.ts';
import { readPosition } from './position.ts';
import type { NewPlaceInput } from './where-step.ts';

const original = (text: string): ReaderText => ({ text, lang: 'ja', translatedBy: null });
const maybe = (text: string | null) => (text === null ? null : original(text));

/** Price for one person in yen; 無料 is 0. */
export function costOf({ cost, cost_min, cost_max }: TermsInput): {
  costMin: number | null;
  costMax: number | null;
} {
  if (cost === 'free') return { costMin: 0, costMax: 0 };
  if (cost !== 'paid') return { costMin: null, costMax: null };
  return { costMin: cost_min, costMax: cost_max ?? cost_min };
}

/** A new place as the public will see it. */
export function previewPlace(place: NewPlaceInput): ActivityPlace {
  const position = place.p_blurred ? null : readPosition(place.p_position ?? '');
  const { step_free, wheelchair, accessible_toilet, parking, child_friendly, pickup, wifi } = place;
  return {
    code: '',
    status: 'published',
    name: place.p_name,
    kana: place.p_kana,
    // Of a home only the district is shown; the database makes its public point and address.
    address: place.p_blurred ? null : place.p_address,
    building: place.p_blurred ? null : place.p_building,
    blurred: place.p_blurred,
    photos: [],
    lng: position?.lng ?? null,
    lat: position?.lat ?? null,
    precision: position?.precision ?? 'unknown',
    entranceNote: place.p_blurred ? null : maybe(place.p_entrance),
    access: { step_free, wheelchair, accessible_toilet, parking, child_friendly, pickup, wifi },
  };
}

/** What the form names by a code. */
export interface PreviewParts {
  /** The place it names, where that is not filled in with it. */
  place: ActivityPlace | null;
  area: Pick<Area, 'code' | 'name' | 'nameEn'> | null;
  group: { code: string; name: string } | null;
  today: string;
}

/** The activity a filled-in form stands for; its contacts are those that anyone will see. */
export function previewOf(input: EntryInput, parts: PreviewParts): Activity {
  const { name, schedules, where, terms, contacts } = input;
  return {
    code: '',
    kind: name.kind,
    title: original(name.title),
    kana: name.kana,
    status: 'published',
    description: original(name.description ?? ''),
    welcome: terms.welcome.length > 0 ? terms.welcome : ['anyone'],
    welcomeNote: terms.welcome_note,
    ageMin: terms.age_min,
    ageMax: terms.age_max,
    waysIn: terms.ways.length > 0 ? terms.ways : ['join'],
    roleNote: terms.role_note,
    ...costOf(terms),
    costNote: terms.cost_note,
    booking: terms.booking,
    bookingNote: terms.booking_note,
    capacity: terms.capacity,
    bring: maybe(terms.bring),
    aloneOk: terms.alone,
    firstVisitNote: maybe(terms.first_note),
    languages: terms.languages.length > 0 ? terms.languages : ['ja'],
    online: where.online,
    onlineUrl: where.onlineUrl,
    schedules,
    place: where.where === 'new' ? previewPlace(where.place) : parts.place,
    stops: [],
    area: parts.area,
    group: parts.group,
    fields: [],
    programmes: [],
    contacts: contacts
      .filter(({ visibility }) => visibility === 'public')
      .map(({ kind, value, label }) => ({ kind, value, label })),
    hasContactsBehind: contacts.some(({ visibility }) => visibility === 'signed_in'),
    photos: [],
    origins: [],
    verification: null,
    notices: [],
    sources: [],
    updatedOn: parts.today,
  };
}
