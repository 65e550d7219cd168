/** A reader of English: whatever is Japanese on a page says so, to her screen reader and her browser. */
import type { Page } from '@playwright/test';
import { addressesIn, readDirectory } from '../helpers/demo-site.ts';
import { mapIsDrawn } from '../helpers/page-quality.ts';
import { expect, test } from '../helpers/story.ts';

type Addresses = ReturnType<typeof addressesIn>;

/** What the reader types herself: no page knows its language. */
const ownWords = '公民館';

const pages: [name: string, at: (town: Addresses) => string][] = [
  ['home', () => ''],
  ['the map', () => '/map'],
  ['a search', () => `/map?q=${encodeURIComponent(ownWords)}`],
  ['a chosen area', ({ area }) => `/map?area=${area.split('/').at(-1) ?? ''}`],
  ['a place', ({ place }) => place],
  ['a place without position', ({ placeWithoutPosition }) => placeWithoutPosition],
  ['an activity', ({ activity }) => activity],
  ['an activity without place', ({ activityWithoutPlace }) => activityWithoutPlace],
  ['the areas', () => '/areas'],
  ['an area', ({ area }) => area],
  ['the kinds', () => '/kinds'],
  ['about', () => '/about'],
  ['the guide', () => '/guide'],
  ['words', () => '/words'],
  ['a word', () => '/words/salon'],
  ['news', () => '/news'],
  ['privacy', () => '/privacy'],
  ['accessibility', () => '/accessibility'],
  ['no page', () => '/no-such-page'],
];

/** Texts and labels with Japanese letters in them that nothing marks as Japanese. */
function unmarked(page: Page): Promise<string[]> {
  return page.evaluate((own) => {
    const japanese = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u;
    const isMarked = (element: Element | null) =>
      element?.closest('[lang]')?.getAttribute('lang')?.startsWith('ja') ?? false;
    const found: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const { currentNode: node } = walker;
      const element = node.parentElement;
      const text = node.textContent?.replaceAll(own, '').trim() ?? '';
      if (!japanese.test(text) || element?.closest('script, style, template')) continue;
      if (!isMarked(element))
        found.push(`${text.slice(0, 60)} in ${element?.outerHTML.slice(0, 90) ?? ''}`);
    }
    for (const element of document.body.querySelectorAll('*')) {
      for (const name of ['aria-label', 'alt', 'title', 'placeholder', 'aria-description']) {
        const value = element.getAttribute(name)?.replaceAll(own, '') ?? '';
        if (japanese.test(value) && !isMarked(element))
          found.push(`${name}: ${value.slice(0, 60)}`);
      }
    }
    return [...new Set(found)];
  }, ownWords);
}

for (const [name, at] of pages) {
  test(`${name} marks what is Japanese`, async ({ page }) => {
    await page.goto(`/en${at(addressesIn(await readDirectory(page.request)))}`);
    await mapIsDrawn(page);
    expect(await unmarked(page)).toEqual([]);
  });
}
