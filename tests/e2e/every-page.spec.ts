/**
 * Every page of the site, in every state it has, on a phone and on a wide screen: readable, operable,
 * quiet; and drawn to look at, where `ENGAWA_PICTURES` is set.
 */
import type { Page } from '@playwright/test';
import type { DemoRole } from '#domain/demo-people.ts';
import { addressesIn, readDirectory } from '../helpers/demo-site.ts';
import {
  axeFindings,
  enlargeText,
  keepPicture,
  mapIsDrawn,
  sideways,
  smallTargets,
} from '../helpers/page-quality.ts';
import { signInAs } from '../helpers/sign-in.ts';
import { expect, test } from '../helpers/story.ts';

// A map drawn without a graphics card and three looks at every element take time.
test.describe.configure({ timeout: 150_000 });
// A device that remembers nothing yet: やさしい日本語 comes with its furigana.
test.use({ storageState: { cookies: [], origins: [] } });

type Addresses = ReturnType<typeof addressesIn>;

interface State {
  name: string;
  at: (town: Addresses) => string;
  status?: number;
  /** Who looks at it; nobody in particular otherwise. */
  as?: DemoRole;
  /** The links in the pages' content that lead on to what is looked at. */
  through?: string[];
  /** From there to a page that none of them leads to. */
  then?: (path: string) => string;
  /** One column at every width: a phone has seen it all. */
  phoneOnly?: true;
  /** Looked at with the server's picture of its map: another state has looked at the living one. */
  asPicture?: true;
}

const states: State[] = [
  { name: 'home', at: () => '/' },
  { name: 'map', at: () => '/map' },
  {
    name: 'map-filtered',
    at: ({ area }) => `/map?kind=salon&area=${area.split('/').at(-1) ?? ''}`,
    asPicture: true,
  },
  {
    name: 'map-nothing-fits',
    at: () => '/map?welcome=parenting&day=sat&band=morning&cost=free&near=縁川駅&within=500',
    phoneOnly: true,
    asPicture: true,
  },
  { name: 'map-last-page', at: () => '/map?page=9999', phoneOnly: true, asPicture: true },
  { name: 'map-selected', at: ({ place }) => `/map?at=${place.split('/').at(-1) ?? ''}` },
  {
    name: 'map-nothing-found',
    at: () => `/map?q=${encodeURIComponent('どこにもないことば')}`,
    phoneOnly: true,
    asPicture: true,
  },
  { name: 'place', at: ({ place }) => place },
  { name: 'place-without-position', at: ({ placeWithoutPosition }) => placeWithoutPosition },
  { name: 'activity', at: ({ activity }) => activity },
  { name: 'activity-without-place', at: ({ activityWithoutPlace }) => activityWithoutPlace },
  { name: 'group', at: ({ group }) => group },
  { name: 'group-correction', at: ({ group }) => `${group}/correction` },
  { name: 'group-print', at: ({ group }) => `${group}/print` },
  { name: 'calendar', at: () => '/calendar' },
  { name: 'calendar-month', at: () => '/calendar?view=month' },
  { name: 'calendar-nothing', at: () => '/calendar?q=zzzz' },
  { name: 'correction', at: ({ activity }) => `${activity}/correction` },
  { name: 'correction-thanks', at: ({ place }) => `${place}/correction/thanks` },
  { name: 'activity-print', at: ({ activity }) => `${activity}/print` },
  { name: 'flyer', at: ({ activity }) => `${activity}/flyer` },
  { name: 'flyer-a5', at: ({ activity }) => `${activity}/flyer?size=a5` },
  { name: 'embed-list', at: ({ group }) => `/embed/list?group=${group.slice(3)}` },
  { name: 'embed-map', at: ({ group }) => `/embed/map?group=${group.slice(3)}` },
  { name: 'embed-nothing', at: () => '/embed/list?q=zzzz' },
  { name: 'place-print', at: ({ place }) => `${place}/print` },
  { name: 'handout-empty', at: () => '/handout' },
  { name: 'areas', at: () => '/areas' },
  { name: 'area', at: ({ area }) => area },
  { name: 'kinds', at: () => '/kinds' },
  { name: 'search', at: () => `/search?q=${encodeURIComponent('お茶')}` },
  {
    name: 'search-nothing-found',
    at: () => `/search?q=${encodeURIComponent('どこにもないことば')}`,
  },
  { name: 'events', at: () => '/events' },
  { name: 'events-past', at: () => '/events?when=past', phoneOnly: true },
  { name: 'events-grown', at: () => '/events/grown', phoneOnly: true },
  {
    name: 'steps-over',
    at: () => `/mail/${'0'.repeat(64)}/steps`,
    status: 404,
    phoneOnly: true,
  },
  {
    name: 'events-nothing-fits',
    at: () => '/events?form=other&field=sports&area=nowhere',
    phoneOnly: true,
  },
  { name: 'event', at: () => '/events', through: ['a[href*="/e/"]'], phoneOnly: true },
  {
    name: 'event-series',
    at: () => '/events',
    through: ['a[href*="/events/series/"]'],
    phoneOnly: true,
  },
  {
    name: 'event-print',
    at: () => '/events',
    through: ['a[href*="/e/"]', 'a[href$="/print"]'],
    phoneOnly: true,
  },
  {
    name: 'event-walk',
    at: () => '/events?form=walk&when=past',
    through: ['a[href*="/e/"]', 'a[href$="/walk"]'],
    phoneOnly: true,
  },
  {
    name: 'event-sign-up',
    at: () => '/events?form=opinion',
    through: ['a[href*="/e/"]', 'a[href$="/sign-up"]'],
    phoneOnly: true,
  },
  { name: 'too-large', at: () => '/too-large', status: 413, phoneOnly: true },
  { name: 'about', at: () => '/about' },
  { name: 'guide', at: () => '/guide' },
  { name: 'guide-page', at: () => '/guide/faq' },
  { name: 'words', at: () => '/words' },
  { name: 'word', at: () => '/words/juso-jigyo' },
  { name: 'news', at: () => '/news' },
  { name: 'news-entry', at: () => '/news/words-and-guide' },
  { name: 'accessibility', at: () => '/accessibility' },
  { name: 'privacy', at: () => '/privacy' },
  { name: 'post', at: () => '/post' },
  { name: 'offline', at: () => '/offline' },
  { name: 'desk', at: () => '/desk', as: 'curator' },
  { name: 'desk-due', at: () => '/desk?queue=due', as: 'admin' },
  { name: 'desk-record', at: ({ activity }) => `/desk/records${activity}`, as: 'admin' },
  { name: 'desk-group', at: ({ group }) => `/desk/records${group}`, as: 'admin' },
  { name: 'desk-statistics', at: () => '/desk/statistics', as: 'admin' },
  { name: 'desk-closed', at: () => '/desk', as: 'resident', status: 403 },
  { name: 'not-found', at: () => '/p/AAAAAA', status: 404 },
  { name: 'error', at: () => '/500', status: 500 },
  { name: 'sign-in', at: () => '/sign-in', phoneOnly: true },
  { name: 'sign-in-link', at: () => '/sign-in/link', phoneOnly: true },
  { name: 'watch', at: () => '/watch?kind=salon', phoneOnly: true },
];

/** What a person finds behind signing in. The steps of posting and what was sent have stories of their own. */
const personal: State[] = [
  { name: 'me', as: 'editor', at: () => '/me' },
  { name: 'me-new-here', as: 'resident', at: () => '/me', phoneOnly: true },
  { name: 'me-name', as: 'resident', at: () => '/me/name', phoneOnly: true },
  { name: 'me-delete', as: 'resident', at: () => '/me/delete', phoneOnly: true },
  {
    name: 'me-contacts',
    as: 'resident',
    at: ({ group }) => `/me/contacts${group}`,
    phoneOnly: true,
  },
  { name: 'me-history', as: 'admin', at: ({ group }) => `/me/history${group}`, phoneOnly: true },
  { name: 'me-group', as: 'editor', at: () => '/me', through: ['a[href*="/me/groups/"]'] },
  { name: 'me-group-new', as: 'resident', at: () => '/me/groups/new', phoneOnly: true },
  {
    name: 'me-group-claim',
    as: 'resident',
    at: ({ group }) => group.replace('/g/', '/me/groups/'),
    phoneOnly: true,
  },
  { name: 'me-invitation-over', as: 'resident', at: () => '/me/invitations/none', phoneOnly: true },
  { name: 'post-edit', as: 'curator', at: ({ activity }) => `/post${activity.slice(2)}` },
  { name: 'post-place', as: 'curator', at: ({ place }) => `/post${place}`, phoneOnly: true },
  { name: 'post-group', as: 'admin', at: ({ group }) => `/post${group}`, phoneOnly: true },
  {
    name: 'post-photos',
    as: 'resident',
    at: ({ activity }) => `/post/photos${activity}`,
    phoneOnly: true,
  },
  { name: 'desk-calls', as: 'curator', at: () => '/desk/calls', phoneOnly: true },
  { name: 'me-events', as: 'editor', at: () => '/me/events', phoneOnly: true },
  {
    name: 'me-event',
    as: 'editor',
    at: () => '/me/events',
    through: ['a[href*="/me/events/"]'],
    phoneOnly: true,
  },
  {
    name: 'me-event-people',
    as: 'editor',
    at: () => '/me/events',
    through: ['a[href*="/me/events/"]', 'a[href$="/people"]'],
  },
  {
    name: 'me-event-board',
    as: 'editor',
    at: () => '/me/events',
    through: ['a[href*="/me/events/"]', 'a[href$="/ideas"]'],
    phoneOnly: true,
  },
  {
    name: 'me-event-board-sheet',
    as: 'editor',
    at: () => '/me/events',
    through: ['a[href*="/me/events/"]', 'a[href$="/board"]'],
    phoneOnly: true,
  },
  {
    name: 'me-event-board-screen',
    as: 'editor',
    at: () => '/me/events',
    through: ['a[href*="/me/events/"]', 'a[href$="/ideas/screen"]'],
  },
  ...['new', 'sheet', 'cards', 'door'].map((page): State => ({
    name: `me-event-people-${page}`,
    as: 'editor',
    at: () => '/me/events',
    through: ['a[href*="/me/events/"]', 'a[href$="/people"]', `a[href$="/people/${page}"]`],
    phoneOnly: true,
  })),
  ...['report', 'recognitions'].map((page): State => ({
    name: `me-event-${page}`,
    as: 'admin',
    at: () => '/events?form=walk&when=past',
    through: ['a[href*="/e/"]'],
    then: (event) => `${event.replace('/e/', '/me/events/')}/${page}`,
    phoneOnly: true,
  })),
  { name: 'post-event', as: 'editor', at: () => '/post/event' },
  { name: 'desk-import', as: 'admin', at: () => '/desk?queue=import', phoneOnly: true },
  { name: 'desk-handover', as: 'curator', at: () => '/desk/handover', phoneOnly: true },
  { name: 'desk-claims', as: 'curator', at: () => '/desk/claims', phoneOnly: true },
  { name: 'desk-issues', as: 'curator', at: () => '/desk/issues', phoneOnly: true },
  { name: 'me-series', as: 'editor', at: () => '/me/groups/series', phoneOnly: true },
  { name: 'desk-blocks', as: 'admin', at: () => '/desk/blocks', phoneOnly: true },
  { name: 'desk-audit', as: 'admin', at: () => '/desk/audit' },
];

/** In these the other two readings are looked at as well; the rest is made of the same pieces. */
const inAllReadings = ['home', 'map', 'search', 'place', 'activity', 'group', 'guide-page', 'word'];
const inAnotherReading = states
  .filter(({ name }) => inAllReadings.includes(name))
  // Of the living maps the one with the most words around it.
  .map((state): State => (state.name === 'map' ? state : { ...state, asPicture: true }));

const readings = [
  { prefix: '', lang: 'ja', of: [...states, ...personal] },
  { prefix: '/ja-easy', lang: 'ja', of: inAnotherReading },
  { prefix: '/en', lang: 'en', of: inAnotherReading },
];

/** The demo's addresses, which stay the same while it runs: asked for once by a worker. */
let town: Addresses | undefined;

async function open(page: Page, state: State, prefix: string): Promise<void> {
  const { at, status = 200, as, through = [], then, asPicture } = state;
  town ??= addressesIn(await readDirectory(page.request));
  const path = at(town);
  if (as) await signInAs(page, as);
  // The map waits for a spare moment, which never comes.
  if (asPicture) await page.addInitScript(() => (window.requestIdleCallback = () => 0));
  const response = await page.goto(path === '/' ? prefix || '/' : `${prefix}${path}`);
  expect(response?.status()).toBe(status);
  for (const link of through) await page.locator('main').locator(link).first().click();
  if (then) {
    await page.waitForURL(/\/e\//);
    await page.goto(then(new URL(page.url()).pathname));
  }
  if (!asPicture) await mapIsDrawn(page);
}

/** Rules of axe that other colours, or another layout of the same page, may break. */
const onColours = ['color-contrast', 'link-in-text-block'];
const onLayout = [...onColours, 'target-size', 'scrollable-region-focusable'];

for (const { prefix, lang, of } of readings) {
  for (const state of of) {
    const name = `${state.name}${prefix.replace('/', '.')}`;

    test(`${name} can be read and used by anyone`, async ({ page }) => {
      await open(page, state, prefix);
      await page.evaluate(() => window.scrollTo(0, 0));
      await keepPicture(page, `mobile/${name}`);
      await expect(page.locator('html')).toHaveAttribute('lang', lang);
      await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
      await page.locator('main details').evaluateAll((folds) => {
        for (const fold of folds) fold.setAttribute('open', '');
      });
      expect(await smallTargets(page)).toEqual([]);
      expect(await sideways(page)).toEqual({ by: 0, because: [] });
      expect(await axeFindings(page)).toEqual([]);
      await page.emulateMedia({ colorScheme: 'dark' });
      expect(await axeFindings(page, onColours), 'in the dark').toEqual([]);
      await enlargeText(page, 200);
      expect(await sideways(page), 'with letters twice as big').toEqual({ by: 0, because: [] });
      await enlargeText(page, 100);
      await page.setViewportSize({ width: 320, height: 640 });
      expect(await sideways(page), 'at 400 % of 1280 px').toEqual({ by: 0, because: [] });
      // The other readings are the same layout in other words: the narrow page shows what breaks.
      if (state.phoneOnly || prefix) return;
      await page.emulateMedia({ colorScheme: 'light' });
      await page.setViewportSize({ width: 1280, height: 800 });
      await keepPicture(page, `desktop/${name}`);
      expect(await smallTargets(page), 'on a wide screen').toEqual([]);
      expect(await sideways(page), 'on a wide screen').toEqual({ by: 0, because: [] });
      expect(await axeFindings(page, onLayout), 'on a wide screen').toEqual([]);
    });
  }
}
