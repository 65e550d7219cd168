import { describe, expect, it } from 'vitest';
import { everything } from '#domain/directory/query.ts';
import {
  byMonth,
  countEvents,
  eventsForCalendar,
  eventsOnDay,
  findEvents,
} from '#domain/event/list.ts';
import { eventConditions, eventSearch, everyEvent, parseEventQuery } from '#domain/event/query.ts';
import { at, eventWith } from '#tests/helpers/event-with.ts';

const now = at('2026-11-21', 9);
const farm = eventWith({
  code: 'AAAAAA',
  fields: ['agriculture', 'disability'],
  areas: ['r1'],
  group: { code: 'GGGGGG', name: '畑の会' },
});
const walk = eventWith({
  code: 'CCCCCC',
  form: 'walk',
  fields: ['disability'],
  areas: ['r1', 'r2'],
  startsAt: at('2026-12-05', 10),
  endsAt: at('2026-12-05', 12),
});
const council = eventWith({
  code: 'DDDDDD',
  form: 'council',
  status: 'reported',
  fields: ['agriculture'],
  areas: ['r2'],
  startsAt: at('2026-10-05', 10),
  endsAt: at('2026-10-05', 12),
});
const older = eventWith({
  code: 'FFFFFF',
  startsAt: at('2026-09-05', 10),
  endsAt: at('2026-09-05', 12),
});
const all = [council, walk, older, farm];

describe('a query of events', () => {
  it('has one address, whatever the order it was asked in', () => {
    const asked = parseEventQuery(
      new URLSearchParams('form=walk&form=council&field=b,a&area=x&group=gggggg&when=past&page=2'),
    );
    expect(eventSearch(asked)).toBe('?field=a,b&area=x&form=walk,council&group=GGGGGG&when=past');
    expect(eventSearch(asked, 2)).toContain('&page=2');
    expect(parseEventQuery(new URLSearchParams(eventSearch(asked)))).toEqual(asked);
  });

  it('leaves out what means nothing', () => {
    const asked = parseEventQuery(new URLSearchParams('form=party&field=<b>&when=never'));
    expect(asked).toEqual(everyEvent);
    expect(eventSearch(asked)).toBe('');
  });

  it('names each of its conditions with the query without it', () => {
    const query = { ...everyEvent, fields: ['a', 'b'], forms: ['walk' as const] };
    expect(eventConditions(query).map(({ without }) => eventSearch(without))).toEqual([
      '?field=b&form=walk',
      '?field=a&form=walk',
      '?field=a,b',
    ]);
  });
});

describe('the list of events', () => {
  it('has what is ahead, the next first, and nothing that is over', () => {
    expect(findEvents(all, everyEvent, now)).toEqual([farm, walk]);
    expect(findEvents(all, everyEvent, farm.endsAt)).toEqual([walk]);
    expect(findEvents(all, everyEvent, walk.endsAt)).toEqual([]);
  });

  it('has what is over, the last first', () => {
    expect(findEvents(all, { ...everyEvent, time: 'past' }, now)).toEqual([council, older]);
  });

  it('joins filters by "and", what is chosen in one by "or"', () => {
    const found = (asked: Partial<typeof everyEvent>) =>
      findEvents(all, { ...everyEvent, ...asked }, now);
    expect(found({ fields: ['agriculture', 'disability'] })).toEqual([farm, walk]);
    expect(found({ fields: ['disability'], areas: ['r2'] })).toEqual([walk]);
    expect(found({ forms: ['exchange', 'council'] })).toEqual([farm]);
    expect(found({ groups: ['GGGGGG'] })).toEqual([farm]);
  });

  it('counts what each choice would find, the others as they are', () => {
    const counts = countEvents(all, { ...everyEvent, areas: ['r2'], forms: ['walk'] }, now);
    expect(Object.fromEntries(counts.area)).toEqual({ r1: 1, r2: 1 });
    expect(Object.fromEntries(counts.form)).toEqual({ walk: 1 });
    expect(Object.fromEntries(counts.field)).toEqual({ disability: 1 });
  });

  it('comes month by month, in months of Japan', () => {
    const lateEvening = eventWith({ startsAt: at('2026-12-01', 0), endsAt: at('2026-12-01', 2) });
    expect(byMonth([farm, lateEvening, walk])).toEqual([
      { first: '2026-11-01', events: [farm] },
      { first: '2026-12-01', events: [lateEvening, walk] },
    ]);
  });
});

describe('the days of an event', () => {
  it('are all that it touches, but not the one that begins when it ends', () => {
    const camp = eventWith({ startsAt: at('2026-11-28', 14), endsAt: at('2026-11-30', 0) });
    const days = ['2026-11-27', '2026-11-28', '2026-11-29', '2026-11-30'];
    expect(days.map((day) => eventsOnDay([camp], day).length)).toEqual([0, 1, 1, 0]);
  });
});

describe('beside the calendar', () => {
  const dressed = eventWith({ areas: ['r1'], places: [{ code: 'PPPPPP', name: '港センター' }] });
  const shown = (asked: Partial<typeof everything>) =>
    eventsForCalendar([dressed], { ...everything, ...asked }).shown.length;

  it('are the events of what is asked: areas, places and words, folded', () => {
    expect(shown({})).toBe(1);
    expect(shown({ areas: ['r2'] })).toBe(0);
    expect(shown({ places: ['PPPPPP'], areas: ['r1'] })).toBe(1);
    expect(shown({ text: '交流会 ミナト' })).toBe(0);
    expect(shown({ text: '交流会 港ｾﾝﾀｰ' })).toBe(1);
  });

  it('are none where something is asked that no event says', () => {
    expect(shown({ kinds: ['salon'] })).toBe(0);
    expect(shown({ free: true })).toBe(0);
    const leftOut = (asked: Partial<typeof everything>) =>
      eventsForCalendar([dressed], { ...everything, ...asked }).leftOut.length;
    expect(leftOut({ free: true })).toBe(1);
    expect(leftOut({ free: true, areas: ['r2'] })).toBe(0);
    expect(leftOut({})).toBe(0);
  });
});
