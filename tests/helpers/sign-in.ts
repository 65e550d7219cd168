/** Signing in at the demo site, as one of its people or with a code read from its mailbox. */
import { expect, type Page } from '@playwright/test';
import { createHmac } from 'node:crypto';
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
    signal: AbortSignal.timeout(20_000),
  });
  return mailSchema.parse(await answer.json());
}

/** The newest code that was sent to an address. */
export async function codeFor(address: string, dataDir?: string): Promise<string> {
  const [newest] = await mailsTo(address, dataDir);
  return /\d{6}/.exec(newest?.subject ?? '')?.[0] ?? '';
}

const keysSchema = z.object({ jwtSecret: z.string() });
const sessionSchema = z.looseObject({ access_token: z.string(), refresh_token: z.string() });

/**
 * Lets an hour pass for the session of the page's visitor: its access token, as Auth itself would
 * sign it, is over, so that the next request has to refresh it.
 * @param refresh the token it is refreshed with instead, such as one that was revoked
 */
export async function ageSession(page: Page, refresh?: string): Promise<void> {
  const name = 'engawa-session';
  const [cookie] = (await page.context().cookies()).filter((one) => one.name.startsWith(name));
  if (cookie?.name !== name) throw new Error('The session is one cookie.');
  const value = Buffer.from(cookie.value.replace(/^base64-/, ''), 'base64url').toString();
  const session = sessionSchema.parse(JSON.parse(value));
  const file = join(process.env.ENGAWA_TEST_DATA ?? '', 'keys.json');
  const { jwtSecret } = keysSchema.parse(JSON.parse(await readFile(file, 'utf8')));
  const [head = '', claims = ''] = session.access_token.split('.');
  const hourAgo = Math.floor(Date.now() / 1000) - 3600;
  const aged = z.looseObject({}).parse(JSON.parse(Buffer.from(claims, 'base64url').toString()));
  const body = Buffer.from(JSON.stringify({ ...aged, iat: hourAgo - 3600, exp: hourAgo })).toString(
    'base64url',
  );
  const signature = createHmac('sha256', jwtSecret).update(`${head}.${body}`).digest('base64url');
  const old = {
    ...session,
    access_token: `${head}.${body}.${signature}`,
    refresh_token: refresh ?? session.refresh_token,
    expires_at: hourAgo,
  };
  const packed = `base64-${Buffer.from(JSON.stringify(old)).toString('base64url')}`;
  await page.context().addCookies([{ ...cookie, value: packed }]);
}
