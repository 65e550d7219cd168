import { describe, expect, it } from 'vitest';
import { promotedAnswers, rhythmAnswers } from '#domain/event/promoted.ts';
import { readTimes } from '#domain/post/times.ts';
import type { LocalDate } from '#domain/schedule/local-date.ts';

const read = (days: LocalDate[]) =>
  readTimes({ ...rhythmAnswers(days), 't0.from': ['10:00'] }, '2026-11-21', []).schedules[0];

describe('the rhythm of events', () => {
  it.each([
    [
      'every week, one left out',
      ['2026-11-03', '2026-11-10', '2026-11-24'],
      { freq: 'weekly', interval: 1 },
    ],
    [
      'every second week',
      ['2026-11-03', '2026-11-17', '2026-12-01'],
      { freq: 'weekly', interval: 2 },
    ],
    ['the second Tuesday', ['2026-10-13', '2026-11-10'], { byday: [{ weekday: 'TU', nth: 2 }] }],
    [
      'the last Friday, fourth or fifth',
      ['2026-09-25', '2026-10-30'],
      { byday: [{ weekday: 'FR', nth: -1 }] },
    ],
    ['the 15th', ['2026-09-15', '2026-10-15', '2026-11-15'], { bymonthday: [15] }],
  ])('is seen: %s', (_, days, rule) => {
    expect(read(days)).toMatchObject({ ...rule, opensAt: 600 });
  });

  it.each([
    ['one day', ['2026-11-10']],
    ['the same day twice', ['2026-11-10', '2026-11-10']],
    ['days of no rhythm', ['2026-10-03', '2026-11-10', '2026-11-12']],
    ['a weekday that moves within the month', ['2026-09-08', '2026-10-20', '2026-12-01']],
  ])('is not guessed from %s', (_, days) => {
    expect(rhythmAnswers(days)).toEqual({});
  });
});

describe('an event as the form of an activity', () => {
  const event = {
    ...{ e_title: ['夜の会'], e_purpose: ['知り合う'], e_description: ['お茶つき'] },
    ...{
      e_from: ['18:00'],
      e_to: ['20:00'],
      e_place: ['ACDEFG', 'ACDEFH'],
      e_join: ['https://a.example'],
    },
    ...{ cost: ['paid'], cost_min: ['300'], group: ['QRTUVW'], photos: ['x'] },
    ...{ 'c0.kind': ['phone'], 'c0.value': ['0980-00-0001'], 'c0.see': ['public'] },
  };
  const answers = promotedAnswers(event, { code: 'EVENT1', days: [], kind: 'noen' });

  it('takes over what both say', () => {
    expect(answers).toMatchObject({
      ...{ title: ['夜の会'], kind: ['noen'], description: ['知り合う\n\nお茶つき'] },
      ...{ where: ['listed'], place: ['ACDEFG'], 't0.from': ['18:00'], 't0.to': ['20:00'] },
      ...{ cost_min: ['300'], group: ['QRTUVW'], 'c0.value': ['0980-00-0001'] },
      from_event: ['EVENT1'],
    });
  });

  it('keeps from the public what only those who signed up see, and leaves the photos', () => {
    expect(Object.keys(answers)).not.toContain('online_url');
    expect(JSON.stringify(answers)).not.toContain('a.example');
    expect(answers).not.toHaveProperty('photos');
  });
});
