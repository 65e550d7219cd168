import { defineConfig } from '@playwright/test';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findChromium } from './tests/helpers/find-programs.ts';
import { freePort } from './tests/helpers/free-port.ts';

// This file is read by the runner first and then by each of its workers: the site belongs to the
// runner, and the workers inherit where it is.
if (process.env.ENGAWA_TEST_PORT === undefined) {
  process.env.ENGAWA_TEST_PORT = String(await freePort());
  const dataFolder = mkdtempSync(join(tmpdir(), 'engawa-e2e-'));
  process.env.ENGAWA_TEST_DATA = dataFolder;
  process.once('exit', () => rmSync(dataFolder, { recursive: true, force: true }));
}
const port = process.env.ENGAWA_TEST_PORT;
const baseURL = `http://127.0.0.1:${port}`;

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'artefacts/e2e',
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  workers: 2,
  // Stories share one town, and its pages are kept until a change is seen: two that meet by chance must
  // not hold up everybody's work. Who works on a story sees it fail at the first try.
  retries: process.env.CI ? 1 : 0,
  // Generous: a map drawn without a graphics card takes half a minute on a busy machine.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: [['list'], ['json', { outputFile: 'artefacts/e2e.json' }]],
  use: {
    baseURL,
    locale: 'ja-JP',
    timezoneId: 'Asia/Tokyo',
    // Stories find words by role and name, and Playwright, unlike browsers, hears a space around each
    // <ruby>. Furigana have their own story, and every page is looked at with them.
    storageState: {
      cookies: [],
      origins: [
        { origin: baseURL, localStorage: [{ name: 'engawa:furigana:ja-easy', value: 'off' }] },
      ],
    },
    // Offline has its own story; elsewhere a page comes from the site, where a test can stop it.
    serviceWorkers: 'block',
    screenshot: 'only-on-failure',
    // What can not be done in this time never will be: the test then ends at the line that says so.
    actionTimeout: 30_000,
    navigationTimeout: 45_000,
    launchOptions: {
      executablePath: findChromium(),
      args: [
        '--disable-gpu',
        '--enable-unsafe-swiftshader',
        '--disable-background-networking',
        '--disable-dev-shm-usage',
        // A page that asks another host must fail here as it would on a cut-off machine.
        '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
      ],
    },
  },
  projects: [
    {
      name: 'mobile',
      use: {
        // A map in the pixels of a phone is drawn four times as long without a graphics card: only the
        // stories of the map itself have them.
        viewport: { width: 390, height: 844 },
        isMobile: true,
        hasTouch: true,
      },
    },
    {
      name: 'desktop',
      use: { viewport: { width: 1280, height: 800 } },
      // What a wide page lays out otherwise; stories go the way of a phone, and every page is looked
      // at in both widths at once. What a story asks of no layout is asked once.
      grepInvert: /@phone/,
      testMatch: /\b(calendar|desk|first-map|keyboard|search|shell|stories)\.spec\.ts$/,
    },
  ],
  webServer: {
    command: 'node src/commands/start.ts',
    env: {
      PORT: port,
      HOST: '127.0.0.1',
      ENGAWA_DATA_DIR: process.env.ENGAWA_TEST_DATA ?? '',
    },
    url: `${baseURL}/healthz`,
    // The first start builds the site and fills the demo town.
    timeout: 300_000,
    gracefulShutdown: { signal: 'SIGINT', timeout: 15_000 },
    // Its mails are many; what goes wrong it says on the other stream.
    stdout: 'ignore',
  },
});
