import { expect, it } from 'vitest';
import { locales } from '#i18n/locales.ts';
import { useMessages } from '#i18n/messages.ts';
import { counted } from '#islands/map/counted.ts';

it('counts one and many, with thousands apart', () => {
  const { shown } = useMessages('en').townMap;
  expect(counted(shown, 1)).toBe('1 place on the map');
  expect(counted(shown, 0)).toBe('0 places on the map');
  expect(counted(shown, 12_345)).toBe('12,345 places on the map');
});

it.each(locales)('has a place for the number in every counted text of %s', (locale) => {
  const { shown, samePoint, more, moreActivities } = useMessages(locale).townMap;
  for (const text of [shown, samePoint, more, moreActivities]) {
    expect(text.one).toContain('{count}');
    expect(text.other).toContain('{count}');
  }
});

it.each(locales)(
  'gives the browser plain texts only in %s, as an island takes no functions',
  (locale) => {
    const words = useMessages(locale).townMap;
    expect(structuredClone(words)).toEqual(words);
  },
);
