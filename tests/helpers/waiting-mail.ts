/** Mails that the site's jobs send while a test waits. */
import { expect } from '@playwright/test';
import { mailsTo } from './sign-in.ts';

/** The newest mail to an address whose subject has these words; waits until it is there. */
export async function mailTo(address: string, subject: string) {
  const find = async () => (await mailsTo(address)).find((mail) => mail.subject.includes(subject));
  await expect.poll(find, { timeout: 30_000 }).toBeTruthy();
  const mail = await find();
  if (!mail) throw new Error(`no mail to ${address} about ${subject}`);
  return mail;
}

/** The path of the page that a mail leads to. */
export function mailPath(text: string): string {
  return /\/mail\/[0-9a-f]{64}/.exec(text)?.[0] ?? '';
}
