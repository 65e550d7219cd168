import type { PlaceCard } from '#domain/map/place-card.ts';
import { latenessOf } from '#domain/subject.ts';
import { japanDay } from '#i18n/format/day.ts';
import type { Locale } from '#i18n/locales.ts';
import { useMessages } from '#i18n/messages.ts';
import { shortLines } from '#i18n/schedule.ts';
import { loadPlaceSummaries } from '../places.ts';

/** What the card of a place says, or null where there is none in the directory. */
export async function loadPlaceCard(code: string, locale: Locale): Promise<PlaceCard | null> {
  const [place] = await loadPlaceSummaries([code], locale);
  if (!place) return null;
  const today = japanDay(new Date());
  const state = latenessOf(place.verification, today);
  return {
    code: place.code,
    name: place.name,
    kind: place.kind,
    late: state && { state, words: useMessages(locale).trust.late[state] },
    activities: place.activities.map(({ code: activity, title, schedules }) => ({
      code: activity,
      title: title.text,
      lang: title.lang,
      times: shortLines(locale, schedules, { today }).flatMap(({ rule }) => rule ?? []),
    })),
  };
}
