/** The demo town through a day of bad luck: a second start, a dead database, a power cut. */
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { snapshotSchema } from '#domain/directory/snapshot.ts';
import { dataOf } from '#server/supabase.ts';
import { addressesIn, openSiteDatabase } from '../helpers/demo-site.ts';
import { runImport } from '../helpers/import-process.ts';
import { formIn, sendForm, type PageForm } from '../helpers/sent-form.ts';
import {
  countsIn,
  databasePid,
  isRunning,
  killHard,
  newFolder,
  refusedStart,
  startSite,
  until,
  type Site,
} from '../helpers/site-process.ts';

const folder = newFolder();
const dataDir = join(folder.path, 'data');
let site: Site;

beforeAll(async () => {
  site = await startSite({ dataDir });
  console.info(`first start: ${Math.round(site.startedIn)} ms`);
});

afterAll(async () => {
  await site.pressCtrlC();
  folder.remove();
});

const snapshotOf = async () =>
  snapshotSchema.parse(JSON.parse(await site.text('/map/snapshot.json')));
const pageStatus = async (path: string) => (await site.get(path)).status;
const isUncertain = (html: string) => /<p data-stale-notice(?! hidden)/.test(html);
const healthSchema = z.record(z.string(), z.string());

describe('a running site', () => {
  it('says that all is well', async () => {
    const answer = await site.get('/healthz');
    expect(answer.status).toBe(200);
    const health = healthSchema.parse(await answer.json());
    expect(health).toMatchObject({ site: 'ok', database: 'ok', search: 'ok' });
  });

  it('shows among the events what waits to be taken up, and what no longer does not', async () => {
    const html = await site.text('/events');
    expect(html).toContain('奥沢から買い物に出る足が');
    const [way = ''] = /\/post\/event\?issue=[0-9a-f-]{36}/.exec(html) ?? [];
    expect(await site.text(way)).toMatch(/<option value="lz-yamate" selected/);
    expect(await site.text('/post/event?issue=none')).not.toMatch(
      /<option value="lz-\w+" selected/,
    );
    expect(html).not.toContain('日曜の午後に集まれる場が');
  });

  it('takes a file to try out', async () => {
    const file = 'tests/fixtures/import/kodomo-shokudo-double-bom.csv';
    const before = (await snapshotOf()).places.name;
    const tried = await runImport(dataDir, [file, '--dry-run']);
    expect((await snapshotOf()).places.name).toEqual(before);
    const { created, refused, read } = await runImport(dataDir, [file]);
    expect(created).toBe(tried.created);
    expect(created).toBeGreaterThan(0);
    expect(created + refused).toBe(read);
    const newName = 'こども食堂 なないろ';
    await until(
      async () => (await site.text('/map?kind=kodomo-shokudo')).includes(newName),
      10_000,
    );
    expect((await snapshotOf()).places.name).toHaveLength(before.length + created);
  });

  it('does not let another process have its data folder', async () => {
    const { code, lines } = await refusedStart({ dataDir });
    expect(code).toBe(1);
    expect(lines).toEqual([
      expect.stringMatching(
        /^The data folder .+ is already open in process \d+: stop that process first, or set ENGAWA_DATA_DIR to another folder\.$/,
      ),
    ]);
    expect(await pageStatus('/map')).toBe(200);
  });

  it('does not let two starts share a port', async () => {
    const { port } = new URL(site.url);
    const other = join(folder.path, 'other');
    const { code, lines } = await refusedStart({
      dataDir: other,
      env: { PORT: port, ENGAWA_DEMO: '0' },
    });
    expect(code).toBe(1);
    expect(lines.at(-1)).toBe(
      `Port ${port} is taken by another program: stop it, or choose another with PORT.`,
    );
    expect(databasePid(other)).toBeNull();
  });
});

/** Kills the embedded database whenever it is there, until told to let it live. */
function keepDatabaseDown(): () => Promise<void> {
  const mercy = new AbortController();
  const killed = new Set<number>();
  const watching = (async () => {
    while (!mercy.signal.aborted) {
      const pid = databasePid(dataDir);
      // Never twice: by then the number may belong to somebody else.
      if (pid !== null && !killed.has(pid)) killHard(pid);
      if (pid !== null) killed.add(pid);
      await sleep(20);
    }
  })();
  return async () => {
    mercy.abort();
    await watching;
  };
}

describe('the embedded database killed under a running site', () => {
  let seen: string[];
  let notSeen: string;
  let letLive: () => Promise<void>;
  let correction: PageForm;
  let words: PageForm;
  const filledIn = { category: 'time' };
  const written = '土曜は <10時> から & 「お休み」も';

  beforeAll(async () => {
    const snapshot = await snapshotOf();
    const { place, activity, area, placeWithoutPosition } = addressesIn(snapshot);
    seen = ['/', '/map', '/map?kind=salon', '/map?page=2', place, activity, '/areas', area];
    seen.push('/kinds', '/about', '/en', `/ja-easy${place}`, '/map/snapshot.json');
    notSeen = placeWithoutPosition;
    for (const path of seen) expect(await pageStatus(path), path).toBe(200);
    const openForm = async (path: string) => formIn(await site.text(path), site.url + path);
    // One reader has her correction stored and begins to write, another has only opened the form.
    const first = await openForm(`${place}/correction`);
    correction = await openForm(`${activity}/correction`);
    await sleep(1000);
    const thanked = await sendForm(first, filledIn);
    expect(thanked.status).toBe(303);
    words = await openForm(thanked.headers.get('location') ?? '');
    letLive = keepDatabaseDown();
  });

  it('leaves every page that was seen, at once', async () => {
    for (const path of seen) expect(await pageStatus(path), path).toBe(200);
  });

  it('is told by /healthz, and by a line on each page', async () => {
    await until(async () => (await pageStatus('/healthz')) === 503, 30_000);
    await until(async () => isUncertain(await site.text('/map')), 30_000);
    const pages = seen.filter((path) => !path.endsWith('.json'));
    for (const path of pages) {
      const answer = await site.get(path);
      expect(answer.status, path).toBe(200);
      const html = await answer.text();
      expect(isUncertain(html), path).toBe(true);
    }
    expect(await pageStatus('/map/snapshot.json')).toBe(200);
  });

  it('is said in the site’s own words on a page that nobody saw before', async () => {
    const answer = await site.get(notSeen);
    expect(answer.status).toBeGreaterThanOrEqual(500);
    expect((await answer.text()).includes('いま表示できません')).toBe(true);
  });

  it('gives a correction back as it was filled in, and says that it is not sent', async () => {
    const answer = await sendForm(correction, filledIn);
    expect(answer.status).toBe(503);
    expect(answer.headers.get('cache-control')).toContain('no-store');
    const html = await answer.text();
    expect(html).toContain('書いたことは消えていません');
    expect(html).toMatch(/<button[^>]*value="time"[^>]*button-primary/);
    const again = formIn(html, correction.action);
    expect(again.values).toEqual(correction.values);
    correction = again;

    const unsent = await sendForm(words, { words: written });
    expect(unsent.status).toBe(503);
    const text = await unsent.text();
    expect(text).toContain('土曜は &lt;10時&gt; から &amp; 「お休み」も</textarea>');
    words = formIn(text, words.action);
  });

  it('heals without a hand, and the next write shows within two seconds', async () => {
    await letLive();
    const healed = await until(async () => (await pageStatus('/healthz')) === 200, 120_000);
    console.info(`well again after ${Math.round(healed)} ms`);
    expect(await pageStatus(notSeen)).toBe(200);
    for (const path of seen) await until(async () => !isUncertain(await site.text(path)), 10_000);

    const { operator } = await openSiteDatabase(dataDir);
    const code = notSeen.split('/').at(-1) ?? '';
    const name = 'なおった広場';
    const written = await operator.from('places').update({ name }).eq('code', code).select('code');
    expect(dataOf('places', written)).toEqual([{ code }]);
    const shown = await until(async () => (await site.text(notSeen)).includes(name), 10_000);
    console.info(`a write shows after ${Math.round(shown)} ms`);
    expect(shown).toBeLessThan(4000);
    expect((await snapshotOf()).places.name).toContain(name);
  });

  it('takes the correction then, once, and the words too', async () => {
    const { operator } = await openSiteDatabase(dataDir);
    const stored = async () =>
      dataOf(
        'corrections',
        await operator.from('corrections').select('category, words').order('words'),
      );
    expect(await stored()).toEqual([{ category: 'time', words: null }]);
    expect((await sendForm(words, { words: written })).status).toBe(303);
    expect((await sendForm(correction, filledIn)).status).toBe(303);
    expect((await sendForm(correction, filledIn)).status).toBe(303);
    expect(await stored()).toEqual([
      { category: 'time', words: written },
      { category: 'time', words: null },
    ]);
  });
});

describe('stopping and starting again', () => {
  it('loses nothing to a power cut, and is back in seconds', async () => {
    const before = await snapshotOf();
    await site.cutPower();
    site = await startSite({ dataDir });
    console.info(`start after a power cut: ${Math.round(site.startedIn)} ms`);
    // The promise is 5 s on a machine of its own; this one may have other work.
    expect(site.startedIn).toBeLessThan(60_000);
    expect(await snapshotOf()).toEqual(before);
    const { places } = before;
    const pins = places.lng.filter((lng) => lng !== null).length;
    expect(countsIn(await site.text('/map'))[0]).toBe(pins);
  });

  it('starts at once after the site alone was killed', async () => {
    const database = databasePid(dataDir);
    await site.killAlone();
    site = await startSite({ dataDir });
    expect(databasePid(dataDir)).not.toBe(database);
    expect(await pageStatus('/healthz')).toBe(200);
  });

  it('ends every process on Ctrl-C, with 0', async () => {
    const database = databasePid(dataDir);
    const { code, ms } = await site.pressCtrlC();
    console.info(`Ctrl-C: ${Math.round(ms)} ms`);
    expect(code).toBe(0);
    expect(ms).toBeLessThan(10_000);
    expect(database === null || isRunning(database)).toBe(false);
    expect(databasePid(dataDir)).toBeNull();
    await expect(site.get('/')).rejects.toThrow();
    expect(site.said()).not.toMatch(/\n\s+at /);
  });

  it('starts a second time in seconds', async () => {
    site = await startSite({ dataDir });
    console.info(`second start: ${Math.round(site.startedIn)} ms`);
    expect(site.startedIn).toBeLessThan(60_000);
    expect(await pageStatus('/healthz')).toBe(200);
    expect((await snapshotOf()).places.name).toContain('なおった広場');
  });
});
