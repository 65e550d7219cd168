/** The host's list for a spreadsheet. */
import Papa from 'papaparse';
import type { PeoplePage } from '#domain/event/people.ts';
import { japanMoment } from '#domain/schedule/japan-clock.ts';
import { useMessages } from '#i18n/messages.ts';

/** As a spreadsheet reads it: 2026-12-01 17:32. */
function japanTime(at: string): string {
  const { date, minutes } = japanMoment(Date.parse(at));
  return `${date} ${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

/**
 * CSV in UTF-8 with a BOM, which Excel needs to see that it is. What begins like a formula is written
 * as text: anyone may sign up under any name.
 */
export function peopleCsv({ event, fields, people }: PeoplePage): string {
  const { seats, eventPeople: words } = useMessages('ja');
  const labels = new Map(fields.map(({ code, label }) => [code, label]));
  const rows = people.map((one) => [
    one.number,
    words.status[one.status],
    one.name,
    one.people,
    one.fields.map((code) => labels.get(code) ?? code).join('・'),
    one.brings ?? '',
    one.seeks ?? '',
    one.email ?? '',
    one.phone ?? '',
    one.photoConsent === null ? '' : one.photoConsent ? seats.yes : seats.no,
    one.arrangements.map((kind) => seats.arrangements[kind]).join('・'),
    one.came === null ? '' : japanTime(one.came),
    ...event.questions.map(({ id }) => one.answers[id] ?? ''),
  ]);
  const { csv } = words;
  const heads = [...Object.values(csv), ...event.questions.map(({ question }) => question)];
  return `\uFEFF${Papa.unparse([heads, ...rows], { escapeFormulae: true, newline: '\r\n' })}\r\n`;
}
