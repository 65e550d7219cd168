import { describe, expect, it } from 'vitest';
import { fillFrom, useMessages } from '#i18n/messages.ts';
import { locales } from '#i18n/locales.ts';

/** Every message of a group as [path, value], functions called with numbers and words that show. */
function listMessages(group: object, path = ''): [string, unknown][] {
  return Object.entries(group).flatMap(([key, value]: [string, unknown]): [string, unknown][] =>
    typeof value === 'object' && value !== null
      ? listMessages(value, `${path}${key}.`)
      : [[`${path}${key}`, value]],
  );
}

describe.each(locales)('the messages in %s', (locale) => {
  const messages = listMessages(useMessages(locale));
  const japanese = listMessages(useMessages('ja'));

  it('have the same names as in Japanese', () => {
    expect(messages.map(([name]) => name)).toEqual(japanese.map(([name]) => name));
  });

  it('are texts or functions with the arguments that Japanese has', () => {
    for (const [index, [name, message]] of messages.entries()) {
      const source = japanese[index]?.[1];
      expect(typeof message, name).toBe(typeof source);
      if (typeof message === 'string') expect(message, name).not.toBe('');
      if (typeof message === 'function' && typeof source === 'function') {
        expect(message.length, name).toBe(source.length);
      }
    }
  });
});

describe.each(locales)('numbers in %s', (locale) => {
  const words = useMessages(locale);
  const { map, filters, search, home, area, kinds, about, calendarPage, event, embed } = words;

  it.each([
    ['map.heading', map.heading(10_001, 0)],
    ['map.heading without a position', map.heading(3, 10_001)],
    ['map.results', map.results(1, 30, 10_001)],
    ['filters.results', filters.results(10_001)],
    ['filters.wayOut', filters.wayOut(['x'], 10_001)],
    ['filters.withAnyone', filters.withAnyone(10_001)],
    ['search.found', search.found(10_001)],
    ['search.count', search.count(10_001)],
    ['search.more', search.more('x', 10_001)],
    ['home.openTodayCount', home.openTodayCount(10_001, 3)],
    ['home.total', home.total(10_001, 2)],
    ['area.allPlaces', area.allPlaces(10_001)],
    ['area.counts', area.counts(10_001, 2)],
    ['kinds.counts', kinds.counts(2, 10_001)],
    ['about.figures', about.figures(10_001, 2, 3)],
    ['calendar.count', calendarPage.count(10_001)],
    ['calendar.total', calendarPage.total(10_001)],
    ['calendar.ahead', calendarPage.ahead(10_001)],
    ['calendar.more', calendarPage.more(10_001)],
    ['event.list.total', event.list.total(10_001)],
    ['embed.more', embed.more(10_001)],
  ])('have their thousands apart: %s', (_name, text) => {
    expect(text).toContain('10,001');
    expect(text).not.toContain('10001');
  });

  it('say that all is over, not that nothing is to come', () => {
    expect(calendarPage.ahead(0)).toMatch(/終わりました|is over/);
    expect(calendarPage.ahead(0)).not.toContain('0');
  });

  it('name the words that were asked for on their chip', () => {
    expect(filters.words('お茶')).toBe(
      { ja: 'ことば：お茶', 'ja-easy': 'ことば：お茶', en: 'Words: お茶' }[locale],
    );
  });
});

describe('English', () => {
  it('leaves no Japanese character', () => {
    for (const [name, message] of listMessages(useMessages('en'))) {
      if (typeof message === 'string') expect(message, name).not.toMatch(/[ぁ-ん一-龠ァ-ヶ]/);
    }
  });

  it('counts one and many', () => {
    const { map } = useMessages('en');
    expect(map.heading(1, 0)).toBe('1 place on the map');
    expect(map.heading(24, 3)).toBe('24 places on the map, 3 without a position');
  });
});

describe('fillFrom', () => {
  it('takes Japanese for what a reading lacks, in groups too', () => {
    const source: { title: string; kinds: Record<string, string> } = {
      title: '地図',
      kinds: { cup: 'サロン', bowl: '食堂' },
    };
    const reading = { kinds: { cup: 'Salon' } };
    expect(fillFrom(source, reading)).toEqual({
      title: '地図',
      kinds: { cup: 'Salon', bowl: '食堂' },
    });
  });
});
