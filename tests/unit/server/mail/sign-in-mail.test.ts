/** The mail with the sign-in code: what Auth's settings hold is what our messages say, in each reading. */
import { expect, it } from 'vitest';
import { chosen } from '#embedded/mail-reading.ts';
import { loadConfig } from '#embedded/config.ts';
import { signInLink, signInTemplate } from '#server/mail/sign-in-mail.ts';

const { subject, html } = signInTemplate();

it('is kept as a file that Auth reads; `vitest -u` writes it anew', async () => {
  await expect(html).toMatchFileSnapshot('../../../../supabase/templates/code.html');
});

it('has its subject in the settings of Auth', () => {
  const { template } = loadConfig().auth.email;
  for (const mail of [template.confirmation, template.magic_link, template.email_change]) {
    expect(mail.subject).toBe(subject);
  }
});

it.each([
  ['ja', '/sign-in/link', '番号は {{ .Token }}（えんがわ）', '1時間使えます'],
  ['ja-easy', '/ja-easy/sign-in/link', '番号は {{ .Token }} です（えんがわ）', '1時間 使えます'],
  ['en', '/en/sign-in/link', 'Your code is {{ .Token }} (Engawa)', 'good for one hour'],
] as const)('is in %s for who asks there', (locale, path, says, words) => {
  const origin = 'https://engawa.example.test';
  expect(signInLink(origin, locale)).toBe(origin + path);
  expect(chosen(subject, path)).toBe(says);
  const body = chosen(html, path);
  expect(body).toContain(words);
  expect(body).toContain(`<a href="{{ .SiteURL }}${path}?token={{ .TokenHash }}">`);
  expect(body).not.toMatch(/\{\{ (if|else|end)/);
});

it('is in Japanese for who asks anywhere else', () => {
  for (const path of ['', '/', '/pt/sign-in/link', '/en/sign-in/link/']) {
    expect(chosen(subject, path)).toBe('番号は {{ .Token }}（えんがわ）');
  }
});
