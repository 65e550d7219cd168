/**
 * What `when=` means and what of the occurrences fits it. Apart from their finding and their schema, which
 * a phone that only filters has no use for.
 */
import { instantOf, type LocalMoment } from '../schedule/japan-clock.ts';
import { addDays, type LocalDate, dayNumber, weekdayOfDay } from '../schedule/local-date.ts';
import { maskOfHours } from '../schedule/week-mask.ts';
import type { Occurrences } from './occurrences.ts';
import type { When } from './query.ts';

/** The days a time means, both included. */
export function daysOfWhen(when: When, { date }: LocalMoment): { from: LocalDate; to: LocalDate } {
  const day = dayNumber(date);
  if (when === 'now' || when === 'today') return { from: date, to: date };
  if (when === 'tomorrow') return { from: addDays(date, 1), to: addDays(date, 1) };
  if (when === 'week') return { from: date, to: addDays(date, 6 - weekdayOfDay(day)) };
  return { from: when, to: when };
}

/**
 * For every slot the days and bands (week-mask.ts) on which it takes place at that time; 0: not.
 * `now` asks for known hours on both ends: a band of unknown opening or closing is never "open".
 *
 * @param slots how many there are
 * @param clock what the clocks in Japan show
 */
export function masksOfWhen(
  { from, slot, day, opens, closes }: Occurrences,
  when: When,
  clock: LocalMoment,
  slots: number,
): Int32Array {
  const masks = new Int32Array(slots);
  const wanted = daysOfWhen(when, clock);
  const start = dayNumber(from);
  const [first, last] = [dayNumber(wanted.from) - start, dayNumber(wanted.to) - start];
  const now = (dayNumber(clock.date) - start) * 1440 + clock.minutes;
  slot.forEach((which, i) => {
    const on = day[i] ?? 0;
    const opensAt = opens[i] ?? null;
    const closesAt = closes[i] ?? null;
    const isIn =
      when === 'now'
        ? opensAt !== null &&
          closesAt !== null &&
          on * 1440 + opensAt <= now &&
          now < on * 1440 + closesAt
        : on >= first && on <= last;
    if (!isIn) return;
    masks[which] = (masks[which] ?? 0) | maskOfHours(weekdayOfDay(start + on), opensAt, closesAt);
  });
  return masks;
}

/**
 * When the answer to `now` may next be another one: the next opening or closing of that day, at the
 * latest its midnight. Milliseconds since 1970-01-01T00:00Z.
 */
export function nowChangesAt(
  { from, day, opens, closes }: Occurrences,
  { date, minutes }: LocalMoment,
): number {
  let next = 1440;
  const offset = (dayNumber(from) - dayNumber(date)) * 1440;
  day.forEach((on, i) => {
    for (const end of [opens[i], closes[i]]) {
      if (typeof end !== 'number') continue;
      const at = offset + on * 1440 + end;
      if (at > minutes && at < next) next = at;
    }
  });
  return instantOf(date, next);
}
