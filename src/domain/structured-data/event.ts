/** What search engines read of an event's page; nothing is said here that a reader does not see. */
import type { Event, Graph } from 'schema-dts';
import type { EventDetail } from '../event/event.ts';
import { takesSignUps } from '../event/ahead.ts';
import { eventState } from '../event/state.ts';
import { japanMoment } from '../schedule/japan-clock.ts';
import { type Addresses, imagesOf, organization, placeNode } from './schema.ts';

/** An instant as the clocks of Japan say it, ISO 8601. */
function isoInstant(instant: number): string {
  const { date, minutes } = japanMoment(instant);
  const pad = (n: number) => String(n).padStart(2, '0');
  return `${date}T${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}:00+09:00`;
}

/** Where it takes place: every place, or in words; online beside it or alone. */
function locationOf({ venues, placeNote, area, online, code }: EventDetail, to: Addresses) {
  const name = placeNote ?? area?.name;
  const onSite =
    venues.length > 0
      ? venues.map((place) => placeNode(place, to))
      : name !== undefined && (placeNote !== null || !online)
        ? [{ '@type': 'Place' as const, name }]
        : [];
  // The address to join is for those who signed up: the page leads there.
  const virtual = online
    ? [{ '@type': 'VirtualLocation' as const, url: to.page(`/e/${code}`) }]
    : [];
  const found = [...onSite, ...virtual];
  const [only] = found;
  return {
    ...(only && { location: found.length === 1 ? only : found }),
    eventAttendanceMode:
      onSite.length > 0 && online
        ? ('https://schema.org/MixedEventAttendanceMode' as const)
        : online
          ? ('https://schema.org/OnlineEventAttendanceMode' as const)
          : ('https://schema.org/OfflineEventAttendanceMode' as const),
  };
}

function offerOf(event: EventDetail, now: number, to: Addresses) {
  const { costMin, costMax, code } = event;
  const isFree = costMax === 0 || (costMin === 0 && costMax === null);
  const state = eventState(event, now);
  if (costMin === null && !isFree) return {};
  return {
    ...(isFree ? { isAccessibleForFree: true } : {}),
    ...(takesSignUps(event, now)
      ? {
          offers: {
            '@type': 'Offer' as const,
            url: to.page(`/e/${code}`),
            price: costMin ?? 0,
            priceCurrency: 'JPY',
            availability:
              state === 'full'
                ? ('https://schema.org/SoldOut' as const)
                : ('https://schema.org/InStock' as const),
          },
        }
      : {}),
  };
}

/** An event with its status, also after it was called off or is over. `now`: milliseconds since 1970. */
export function eventGraph(event: EventDetail, now: number, to: Addresses): Graph {
  const { code, title, purpose, description, photos, group, partners, status } = event;
  const statuses = {
    cancelled: 'https://schema.org/EventCancelled',
    postponed: 'https://schema.org/EventPostponed',
    planned: 'https://schema.org/EventScheduled',
  } as const;
  const others = partners.map(({ code: of, name }) =>
    of === null ? { '@type': 'Organization' as const, name } : organization({ code: of, name }, to),
  );
  const hosts = [...(group ? [organization(group, to)] : []), ...others];
  const node: Event = {
    '@type': 'Event',
    name: title.text,
    url: to.page(`/e/${code}`),
    image: imagesOf(photos, `/e/${code}/card.png`, to),
    description: [purpose.text, description.text].filter(Boolean).join('\n'),
    inLanguage: title.lang,
    startDate: isoInstant(event.startsAt),
    endDate: isoInstant(event.endsAt),
    eventStatus: statuses[status === 'cancelled' || status === 'postponed' ? status : 'planned'],
    ...locationOf(event, to),
    ...(hosts.length > 0 ? { organizer: hosts } : {}),
    ...(event.capacity === null ? {} : { maximumAttendeeCapacity: event.capacity }),
    ...offerOf(event, now, to),
  };
  return { '@context': 'https://schema.org', '@graph': [node] };
}
