/** Opens a page as somebody sees it for the first time: a fresh browser with nothing kept. */
import { chromium, type Page } from '@playwright/test';
import { findChromium } from '../../helpers/find-programs.ts';

export interface Device {
  name: string;
  width: number;
  height: number;
  isMobile: boolean;
  /** How many times slower than this machine its processor is. */
  slowdown: number;
}

/** One pixel a point on both: more would measure how this machine draws without a graphics card. */
export const phone: Device = {
  name: 'phone',
  width: 390,
  height: 844,
  isMobile: true,
  slowdown: 4,
};
export const desktop: Device = {
  name: 'desktop',
  width: 1280,
  height: 800,
  isMobile: false,
  slowdown: 1,
};

/** A browser that has just begun is busy with itself for so long; who opens a map has one running. */
const settleMs = 1000;

/**
 * Runs `use` with a page in a browser of its own.
 * @param beforeScripts is run in the page before any of its own scripts
 */
export async function withFreshPage<Result>(
  device: Device,
  use: (page: Page) => Promise<Result>,
  beforeScripts = '',
): Promise<Result> {
  const browser = await chromium.launch({
    executablePath: findChromium(),
    args: [
      '--disable-gpu',
      '--enable-unsafe-swiftshader',
      '--disable-background-networking',
      '--disable-dev-shm-usage',
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
    ],
  });
  try {
    const context = await browser.newContext({
      viewport: { width: device.width, height: device.height },
      isMobile: device.isMobile,
      hasTouch: device.isMobile,
      locale: 'ja-JP',
    });
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: device.slowdown });
    await page.addInitScript({ content: beforeScripts });
    await page.waitForTimeout(settleMs);
    return await use(page);
  } finally {
    await browser.close();
  }
}
