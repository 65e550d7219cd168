/** Signing in at the demo site, as one of its people or with a code read from its mailbox. */
import { expect, type Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { DemoRole } from '#domain/demo-people.ts';

const endpointSchema = z.object({ url: z.url() });
const mailSchema = z.array(
  z.object({
    to: z.string(),
    subject: z.string(),
    text: z.string(),
    headers: z.record(z.string(), z.string()),
  }),
);

/**
 * Signs the page's visitor in as one of the demo's people, by the button of the demo. Signed in already,
 * she becomes that person.
 */
export async function signInAs(page: Page, role: DemoRole): Promise<void> {
  const answer = await page.request.post('/sign-in?_action=tryAsDemoPerson', {
    form: { role, next: '/me' },
    headers: { origin: new URL(page.url() === 'about:blank' ? siteUrl() : page.url()).origin },
    maxRedirects: 0,
  });
  expect(answer.status(), `signing in as ${role}`).toBe(303);
}

function siteUrl(): string {
  return `http://127.0.0.1:${process.env.ENGAWA_TEST_PORT ?? ''}`;
}

/** The mails that the site has sent to an address, newest first. */
export async function mailsTo(address: string, dataDir = process.env.ENGAWA_TEST_DATA ?? '') {
  const text = await readFile(join(dataDir, 'endpoint.json'), 'utf8');
  const { url } = endpointSchema.parse(JSON.parse(text));
  const answer = await fetch(`${url}/mail?to=${encodeURIComponent(address)}`, {
    headers: { accept: 'application/json' },
  });
  return mailSchema.parse(await answer.json());
}

/** The newest code that was sent to an address. */
export async function codeFor(address: string): Promise<string> {
  const [newest] = await mailsTo(address);
  return /\d{6}/.exec(newest?.subject ?? '')?.[0] ?? '';
}
