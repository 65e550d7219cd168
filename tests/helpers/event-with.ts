import type { EventSummary } from '#domain/event/event.ts';
import { instantOf } from '#domain/schedule/japan-clock.ts';

/** An instant of Japan: `at('2026-11-28', 14)`. */
export const at = (date: string, hour: number, minutes = 0) => instantOf(date, hour * 60 + minutes);

/** An event that says nothing but what is given: an afternoon to which one just signs up. */
export function eventWith(differences: Partial<EventSummary> = {}): EventSummary {
  return {
    code: 'EEEEEE',
    title: { text: '農と福祉の交流会', lang: 'ja', translatedBy: null },
    kana: null,
    form: 'exchange',
    purpose: { text: '畑で働いてみたい人が、畑と出会う', lang: 'ja', translatedBy: null },
    status: 'open',
    statusNote: null,
    startsAt: at('2026-11-28', 14),
    endsAt: at('2026-11-28', 16),
    signUp: true,
    signUpUntil: at('2026-11-26', 17),
    capacity: 30,
    taken: 0,
    online: false,
    places: [],
    placeNote: null,
    areas: [],
    fields: [],
    group: null,
    series: null,
    costMin: null,
    costMax: null,
    createdAt: at('2026-11-01', 9),
    updatedAt: at('2026-11-02', 9),
    ...differences,
  };
}
