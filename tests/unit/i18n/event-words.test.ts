import { describe, expect, it } from 'vitest';
import { eventStateLine, eventStateText, eventTimeText, eventWhere } from '#i18n/event-words.ts';
import { at, eventWith } from '#tests/helpers/event-with.ts';

describe('when an event is', () => {
  it('is one day and its hours, also past midnight', () => {
    const { startsAt, endsAt } = eventWith();
    expect(eventTimeText('ja', { startsAt, endsAt }, '2026-11-21')).toBe(
      '11月28日(土) 14:00〜16:00',
    );
    expect(eventTimeText('ja', { startsAt, endsAt }, '2027-01-01')).toContain('2026年');
    expect(eventTimeText('ja', { startsAt, endsAt: at('2026-11-29', 1) }, '2026-11-21')).toBe(
      '11月28日(土) 14:00〜翌1:00',
    );
  });

  it('is both days where it goes on', () => {
    const times = { startsAt: at('2026-11-28', 14), endsAt: at('2026-11-29', 12) };
    expect(eventTimeText('ja', times, '2026-11-21')).toBe('11月28日(土) 14:00〜11月29日(日) 12:00');
  });
});

it('says where: places, else words, else that it is online', () => {
  const places = [
    { code: 'A', name: '公民館' },
    { code: 'C', name: '畑' },
  ];
  expect(eventWhere('ja', eventWith({ places, placeNote: '2階' }))).toBe('公民館、畑');
  expect(eventWhere('ja', eventWith({ placeNote: '駅前に集合' }))).toBe('駅前に集合');
  expect(eventWhere('ja', eventWith({ online: true }))).toBe('オンラインで行います');
  expect(eventWhere('ja', eventWith())).toBeNull();
});

it('says that one just comes, and that it is on now', () => {
  const event = eventWith({ signUp: false });
  expect(eventStateText('ja', event, at('2026-11-21', 9))).toBe('申しこみ不要');
  expect(eventStateLine('ja', event, at('2026-11-21', 9))).toContain('そのまま');
  expect(eventStateText('ja', event, at('2026-11-28', 15))).toBe('いま開いています');
  expect(eventStateText('ja', event, at('2026-11-28', 16))).toBe('終わりました');
});
