/** One checkout, two towns: what the town's folder says is what the site says. */
import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { projectRoot } from '../helpers/command.ts';
import { newFolder, startSite, type Site } from '../helpers/site-process.ts';

const folder = newFolder();
const root = join(folder.path, 'project');
const town = join(folder.path, 'river-town');
const dataDir = join(folder.path, 'data');
const description = join(town, 'town.yaml');
const env = { ENGAWA_TOWN: town };

/** A copy of what a checkout holds, so that this build leaves the project's own alone. */
beforeAll(() => {
  mkdirSync(root);
  const parts = ['src', 'content', 'public', 'supabase', 'astro.config.mjs', 'tsconfig.json'];
  for (const part of [...parts, 'package.json', 'package-lock.json']) {
    cpSync(join(projectRoot, part), join(root, part), { recursive: true });
  }
  symlinkSync(join(projectRoot, 'node_modules'), join(root, 'node_modules'));
  cpSync(join(projectRoot, 'content/town'), town, { recursive: true });
  const ours = readFileSync(description, 'utf8')
    .replaceAll('縁川市', '川辺町')
    .replace('Engawa City\n', 'Kawabe Town\n')
    .replace('type: drawn', 'type: gsi-pale');
  writeFileSync(description, ours);
});

afterAll(folder.remove);

async function withSite(work: (site: Site) => Promise<void>): Promise<void> {
  const site = await startSite({ root, dataDir, env });
  try {
    await work(site);
  } finally {
    await site.pressCtrlC();
  }
}

it('the second town has its own name and the credit line of its own base map', async () => {
  await withSite(async (site) => {
    expect(site.said()).toContain('Building the site');
    expect(site.said()).toMatch(/川辺町 is on http/);
    const html = await site.text('/');
    const words = ['川辺町の居場所と活動の地図', '国土地理院', '縁川市', '架空'];
    expect(words.map((word) => html.includes(word))).toEqual([true, true, false, false]);
    expect((await site.text('/en')).includes('Kawabe Town')).toBe(true);
    const policy = (await site.get('/map')).headers.get('content-security-policy');
    expect(policy).toContain('https://cyberjapandata.gsi.go.jp');
  });
});

it('a changed description is built anew, an unchanged one is not', async () => {
  const before = readFileSync(description, 'utf8');
  writeFileSync(description, before.replace('type: gsi-pale', 'type: none'));
  await withSite(async (site) => {
    expect(site.said()).toContain('Building the site');
    const html = await site.text('/map');
    expect(['川辺町', '国土地理院'].map((word) => html.includes(word))).toEqual([true, false]);
  });
  await withSite((site) => {
    expect(site.said()).not.toContain('Building the site');
    return Promise.resolve();
  });
});
