/**
 * Playwright's `test` for stories on the running site: whatever the story is about, it also fails
 * when a page reports an error, lacks a file, or asks another host for anything.
 */
import { test as base, type Page } from '@playwright/test';

export { expect } from '@playwright/test';

/** Collects what no page may do, a line each. */
function watch(page: Page, home: string): string[] {
  const troubles: string[] = [];
  page.on('pageerror', (error) => troubles.push(`uncaught: ${error.message}`));
  page.on('console', (message) => {
    // Chromium repeats every failed answer here; `response` below knows which of them matter.
    const isAnswer = message.text().startsWith('Failed to load resource');
    if (message.type() === 'error' && !isAnswer) troubles.push(`console: ${message.text()}`);
  });
  page.on('request', (request) => {
    const { origin, protocol } = new URL(request.url());
    if (origin !== home && !['data:', 'blob:'].includes(protocol)) {
      troubles.push(`asked another host: ${request.url()}`);
    }
  });
  page.on('response', (response) => {
    const isDocument = response.request().isNavigationRequest();
    if (response.status() >= 400 && !isDocument) {
      troubles.push(`${response.status()} for ${response.url()}`);
    }
  });
  return troubles;
}

export const test = base.extend<{ calm: undefined }>({
  calm: [
    async ({ page, baseURL }, use) => {
      const troubles = watch(page, new URL(baseURL ?? '').origin);
      await use(undefined);
      base.expect(troubles).toEqual([]);
    },
    { auto: true },
  ],
});
