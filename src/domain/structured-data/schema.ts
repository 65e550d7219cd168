/**
 * What search engines read of a page, in the words of schema.org. Only what the page itself shows:
 * nothing is said here that a reader does not see.
 */
import type { Event, Graph, Organization, Place as SchemaPlace, PostalAddress } from 'schema-dts';
import type { Activity, ActivityPlace, Reference } from '../activity.ts';
import { leadsToTheDoor } from '../directions.ts';
import type { Group } from '../group.ts';
import { type Photo, photoPath } from '../photo.ts';
import type { Place, Precision } from '../place.ts';
import { addDays } from '../schedule/local-date.ts';
import type { LocalMoment } from '../schedule/japan-clock.ts';
import type { DayOff, Occurrence } from '../schedule/occurrence.ts';
import { nextDates } from '../schedule/occurrences.ts';
import { stopAway } from '../stops.ts';

/** Makes addresses of this site absolute. */
export interface Addresses {
  /** `/p/CODE` → `https://…/en/p/CODE`, in the page's reading. */
  page: (path: string) => string;
  /** `/p/CODE/card.png` → `https://…/p/CODE/card.png`: files have one address. */
  file: (path: string) => string;
}

/** How many of the next dates are told. */
const datesTold = 3;

/** A date and time of Japan as ISO 8601; the date alone where the hour is not known. */
function isoTime(date: string, minutes: number | null): string {
  if (minutes === null) return date;
  const day = addDays(date, Math.floor(minutes / 1440));
  const ofDay = minutes % 1440;
  const pad = (n: number) => String(n).padStart(2, '0');
  return `${day}T${pad(Math.floor(ofDay / 60))}:${pad(ofDay % 60)}:00+09:00`;
}

function addressOf(address: string | null): { address: PostalAddress } | null {
  return address === null
    ? null
    : {
        address: { '@type': 'PostalAddress', addressCountry: 'JP', streetAddress: address },
      };
}

function geoOf({
  lng,
  lat,
  precision,
}: {
  lng: number | null;
  lat: number | null;
  precision: Precision;
}) {
  if (lng === null || lat === null || !leadsToTheDoor(precision)) return null;
  return { geo: { '@type': 'GeoCoordinates' as const, latitude: lat, longitude: lng } };
}

/** A group as whoever it runs something for reads of it; its own page says more under the same name. */
export const organization = ({ code, name }: Reference, to: Addresses): Organization => {
  const url = to.page(`/g/${code}`);
  return { '@type': 'Organization', '@id': url, url, name };
};
/** Its photos; else the card that stands beside a shared link. */
export function imagesOf(photos: readonly Photo[], card: string, to: Addresses): string | string[] {
  const files = photos.map(({ id }) => to.file(photoPath(id, 1280)));
  return files.length > 0 ? files : to.file(card);
}

/** A place of the map. */
export function placeNode(place: ActivityPlace | Place, to: Addresses) {
  const url = to.page(`/p/${place.code}`);
  return {
    '@type': 'Place' as const,
    '@id': url,
    url,
    name: place.name,
    ...addressOf(place.address),
    ...geoOf(place),
  };
}

/** Where one date takes place: the stop it is at, the place, the area; online beside it or alone. */
function locationOf(activity: Activity, day: Occurrence | DayOff, to: Addresses) {
  const { place, area, online, onlineUrl, code } = activity;
  const stop = stopAway(activity, day.schedule);
  const onSite: SchemaPlace | null = stop
    ? { '@type': 'Place', name: stop.name, url: to.page(`/p/${stop.code}`) }
    : place
      ? placeNode(place, to)
      : area
        ? { '@type': 'Place', name: area.name }
        : null;
  const virtual = online
    ? { '@type': 'VirtualLocation' as const, url: onlineUrl ?? to.page(`/a/${code}`) }
    : null;
  const found = [onSite, virtual].filter((one) => one !== null);
  const [only] = found;
  return {
    ...(only && { location: found.length === 1 ? only : found }),
    eventAttendanceMode:
      onSite && virtual
        ? ('https://schema.org/MixedEventAttendanceMode' as const)
        : virtual
          ? ('https://schema.org/OnlineEventAttendanceMode' as const)
          : ('https://schema.org/OfflineEventAttendanceMode' as const),
  };
}

function eventOf(activity: Activity, day: Occurrence | DayOff, to: Addresses): Event {
  const { title, description, photos, group, costMin, costMax, code } = activity;
  const url = to.page(`/a/${code}`);
  const hasEnd = day.opensAt !== null && day.closesAt !== null && day.closesAt > day.opensAt;
  const isFree = costMax === 0 || (costMin === 0 && costMax === null);
  return {
    '@type': 'Event',
    name: title.text,
    url,
    image: imagesOf(photos, `/a/${code}/card.png`, to),
    ...(description.text ? { description: description.text } : {}),
    inLanguage: title.lang,
    startDate: isoTime(day.date, day.opensAt),
    ...(hasEnd ? { endDate: isoTime(day.date, day.closesAt) } : {}),
    eventStatus: day.on ? 'https://schema.org/EventScheduled' : 'https://schema.org/EventCancelled',
    ...locationOf(activity, day, to),
    ...(group ? { organizer: organization(group, to) } : {}),
    ...(isFree ? { isAccessibleForFree: true } : {}),
    ...(costMin !== null && !isFree
      ? { offers: { '@type': 'Offer', url, price: costMin, priceCurrency: 'JPY' } }
      : {}),
  };
}

/** The next dates of an activity, called-off ones marked; null while it has none. */
export function activityGraph(activity: Activity, now: LocalMoment, to: Addresses): Graph | null {
  const isResting =
    activity.status !== 'published' || (activity.place?.status ?? 'published') !== 'published';
  const days = isResting ? [] : nextDates(activity.schedules, now, datesTold);
  // Closures that the rule knows are no dates that were called off.
  const told = days.filter((day) => day.on || day.why === 'cancelled');
  if (told.length === 0) return null;
  return {
    '@context': 'https://schema.org',
    '@graph': told.map((day) => eventOf(activity, day, to)),
  };
}

/** A place, and who runs it. */
export function placeGraph(place: Place, to: Addresses): Graph {
  const phone = place.contacts.find(({ kind }) => kind === 'phone');
  const { wheelchair, accessible_toilet: toilet, parking, wifi } = place.access;
  const features = Object.entries({ wheelchair, toilet, parking, wifi }).flatMap(([name, value]) =>
    value === null ? [] : [{ '@type': 'LocationFeatureSpecification' as const, name, value }],
  );
  return {
    '@context': 'https://schema.org',
    '@graph': [
      {
        ...placeNode(place, to),
        image: imagesOf(place.photos, `/p/${place.code}/card.png`, to),
        ...(place.description.text ? { description: place.description.text } : {}),
        ...(phone ? { telephone: phone.value } : {}),
        ...(features.length > 0 ? { amenityFeature: features } : {}),
      },
      ...(place.group ? [organization(place.group, to)] : []),
    ],
  };
}

/** A group, how to reach it, and where it has a page of its own. */
export function groupGraph(group: Group, to: Addresses): Graph {
  const { code, name, description, contacts } = group;
  const values = (kind: string) => contacts.filter((one) => one.kind === kind).map((c) => c.value);
  const [phone] = values('phone');
  const [email] = values('email');
  const sameAs = values('url');
  return {
    '@context': 'https://schema.org',
    '@graph': [
      {
        '@type': 'Organization',
        '@id': to.page(`/g/${code}`),
        url: to.page(`/g/${code}`),
        name: name.text,
        image: imagesOf(group.photos, `/g/${code}/card.png`, to),
        ...(description.text ? { description: description.text } : {}),
        ...(phone ? { telephone: phone } : {}),
        ...(email ? { email } : {}),
        ...(sameAs.length > 0 ? { sameAs } : {}),
      },
    ],
  };
}
