import { expect, it } from 'vitest';
import { writeCalendar } from '#domain/calendar/ical.ts';
import { calendarEvent } from '#server/feeds/event-calendar.ts';
import { at, eventWith } from '#tests/helpers/event-with.ts';

const url = 'https://engawa.example.jp/e/EEEEEE';
const linesOf = (event: Parameters<typeof calendarEvent>[0]) =>
  writeCalendar({ name: '会', url, events: [calendarEvent(event, url)] })
    .replaceAll('\r\n ', '')
    .split('\r\n');

it('writes when, where and what for, and knows itself again', () => {
  const lines = linesOf(eventWith({ places: [{ code: 'CCCCCC', name: '公民館' }] }));
  expect(lines).toContain('UID:event-EEEEEE');
  expect(lines).toContain('DTSTART;TZID=Asia/Tokyo:20261128T140000');
  expect(lines).toContain('DTEND;TZID=Asia/Tokyo:20261128T160000');
  expect(lines).toContain('LOCATION:公民館');
  expect(lines).toContain('STATUS:CONFIRMED');
});

it('ends on the last of several days', () => {
  const lines = linesOf(eventWith({ endsAt: at('2026-11-30', 12) }));
  expect(lines).toContain('DTEND;TZID=Asia/Tokyo:20261130T120000');
});

it('takes off what was cancelled or postponed, and says why', () => {
  const lines = linesOf(eventWith({ status: 'postponed', statusNote: '大雨のため' }));
  expect(lines).toContain('STATUS:CANCELLED');
  expect(lines).toContain('SUMMARY:延期：農と福祉の交流会');
  expect(lines.find((line) => line.startsWith('DESCRIPTION:'))).toContain('大雨のため');
});
