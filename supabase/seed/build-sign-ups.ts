/** Who signed up for the demo's events: as many as its file says are there, under invented names. */
import { addDays } from './calendar.ts';
import { idOf } from './identity.ts';
import type { SeedEvent } from './read-events.ts';
import type { DemoTown } from './rows.ts';

/** Names as people write them into such a form. */
const names = [
  ...['はまちゃん', 'たなか', 'ゆうこ', '畑のまさる', 'さとう', 'みどり', 'けんた', '魚屋のしげ'],
  ...['あおい', 'いのうえ', 'Linh', 'なおみ', 'こばやし', 'ひろし', 'えりな', '駅前のくまさん'],
];
const lines = ['畑の野菜', '車を出せます', '将棋', '写真がとれます', '場所をかせます', '料理'];

/** How many come together: now and then two. */
function parties(people: number): number[] {
  const list: number[] = [];
  for (let left = people; left > 0; left -= list.at(-1) ?? 1) {
    list.push(left > 1 && list.length % 4 === 3 ? 2 : 1);
  }
  return list;
}

/** Rows of sign-ups and of their fields, laid from `today` (ISO date). */
export function signUpRows(
  events: readonly SeedEvent[],
  today: string,
): Pick<DemoTown, 'sign_ups' | 'sign_up_fields'> {
  const rows = events.flatMap((event) => {
    const isFull = event.capacity !== undefined && event.taken >= event.capacity;
    // Where all seats are taken, two wait.
    const groups = [...parties(event.taken), ...(isFull ? [1, 1] : [])];
    const seated = parties(event.taken).length;
    return groups.map((people, i) => ({
      event,
      i,
      row: {
        id: idOf(`sign-up/${event.key}/${i}`),
        event_id: idOf(`event/${event.key}`),
        key: idOf(`sign-up key/${event.key}/${i}`),
        number: i + 1,
        name: names[(i * 5 + event.key.length) % names.length] ?? 'はまちゃん',
        people,
        brings: i % 3 === 0 ? (lines[i % lines.length] ?? null) : null,
        status: i < seated ? ('in' as const) : ('waiting' as const),
        photo_consent: i % 5 !== 4,
        email: `participant-${event.key}-${i}@example.jp`,
        confirmed_at: `${addDays(today, Math.min(-1, event.day - 14))}T12:00:00+09:00`,
        checked_in_at:
          event.day < 0 && i % 8 !== 7
            ? `${addDays(today, event.day)}T${event.from}:00+09:00`
            : null,
      },
    }));
  });
  return {
    sign_ups: rows.map(({ row }) => row),
    sign_up_fields: rows.flatMap(({ event, i, row }) => {
      // The last field meant to meet is missed while an event is ahead.
      const open = event.day < 0 ? event.fields : event.fields.slice(0, -1);
      const field = open[i % Math.max(1, open.length)];
      return field === undefined || i % 6 === 5 ? [] : [{ sign_up_id: row.id, field_code: field }];
    }),
  };
}
