/** Every mail in the three readings. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { locales, type Locale } from '#i18n/locales.ts';
import { composeMail } from '#server/mail/compose-mail.ts';
import { mailTemplates } from '#server/mail/templates.ts';
import { readTown } from '#server/town/read-town.ts';

const town = readTown('content/town');
const token = 'a'.repeat(64);
const code = 'ACDEFG';
const group = { group: 'Tea circle', code, role: 'owner', by: 'Hanako' };
const entry = { title: 'Tea', path: `/a/${code}`, about: 'Mondays', isNew: true };
const event = {
  ...{ code, title: 'Tea talk', status: 'in', people: 2, number: 7, words: 'Bring a cup.' },
  ...{ starts_at: '2026-12-05T04:30:00+00:00', ends_at: '2026-12-05T07:00:00+00:00' },
};
const verdict = { name: 'Tea', reason: 'Since when?', path: `/me/revisions/${code}` };

/** What each of them is given, once or for each of its kinds; a mail without a line here fails. */
const given: Readonly<Record<string, object[]>> = {
  'revision-asked': [verdict],
  'revision-approved': [verdict],
  'revision-rejected': [verdict],
  'notice-hidden': [{ ...verdict, path: '/me' }],
  'claim-decided': ['approved', 'denied', 'revoked'].map((was) => {
    return { ...group, verdict: was, reason: 'We know you.' };
  }),
  invitation: ['owner', 'editor'].map((role) => {
    return { ...group, role, path: `/me/invitations/${token}` };
  }),
  'invitation-answered': [true, false].map((accepted) => ({ ...group, accepted })),
  reminder: [
    { entries: [{ name: 'Tea', due_on: '2026-12-05', step: 1 }] },
    { entries: Array(22).fill({ name: 'Tea', due_on: '2026-12-05', step: 3 }) },
  ],
  handover: [
    { groups: [{ name: 'Tea circle', role: 'owner' }] },
    { groups: Array(22).fill({ name: 'Tea circle', role: 'editor' }) },
  ],
  'watch-confirm': [{ title: 'Salons' }],
  'watch-digest': [
    { title: 'Salons', more: 2, entries: [entry], search: '?kind=salon', group: null },
    { title: 'Salons', more: 0, entries: [{ ...entry, isNew: false }], search: '', group: code },
  ],
  'sign-up-code': [{ code, title: 'Tea talk', secret: '123456' }],
  seat: ['in', 'waiting', 'moved_up', 'again', 'cancelled'].map((what) => ({ ...event, what })),
  'seat-reminder': ['tomorrow', 'today'].map((what) => ({ ...event, what })),
  'event-news': ['cancelled', 'postponed', 'reopened', 'changed'].map((what) => {
    return { ...event, what };
  }),
  'report-reminder': [{ events: [{ code, title: 'Tea talk', stage: 7 }] }],
  'steps-follow-up': [{ events: ['Tea talk', 'Walk'] }],
};

const mails = [...mailTemplates].flatMap(([name, template]) =>
  (given[name] ?? [{}]).map((data, i) => [`${name} ${i + 1}`, template, data] as const),
);

const prefixes: Readonly<Record<Locale, string>> = { ja: '', 'ja-easy': '/ja-easy', en: '/en' };

describe.each(locales)('in %s', (locale) => {
  it.each(mails)('%s is written in it and leads to its pages', (name, template, data) => {
    const outbox = { id: 'x', locale, data, address: 'anna@example.test', token };
    const { subject, text } = composeMail(template, outbox, town, 'https://engawa.example.test');
    const words = `${subject}\n${text}`;
    const japanese = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u;
    expect(japanese.test(words), words).toBe(locale !== 'en');
    expect(words).not.toMatch(/undefined|\[object|=>/);
    expect(words).toContain(town.name[locale]);
    expect(words).toContain(town.contact.name[locale]);
    const paths = [...text.matchAll(/https:\/\/engawa\.example\.test(\S*)/g)].map(([, at]) => at);
    expect(paths.length).toBeGreaterThan(name.startsWith('sign-up-code') ? -1 : 0);
    for (const path of paths) {
      expect(path).toMatch(new RegExp(`^${prefixes[locale]}/(a|e|g|me|mail|map)\\b`));
    }
  });
});

it('what the database sends is written somewhere', () => {
  const folder = 'supabase/migrations';
  const sql = readdirSync(folder).map((file) => readFileSync(join(folder, file), 'utf8'));
  const sent = /send_mail\([^,']+,[^,']+,\s*'([a-z-]+)'\s*,/g;
  const names = Array.from(sql.join('\n').matchAll(sent), ([, name = '']) => name);
  expect(names).toContain('notice-hidden');
  expect(names.filter((name) => !mailTemplates.has(name))).toEqual([]);
});

it('tells the author of a notice that it was taken down, and why', () => {
  const template = mailTemplates.get('notice-hidden');
  if (!template) throw new Error('no notice-hidden');
  const data = { name: '安い薬はこちら', reason: 'いやな内容でした', path: '/me' };
  const { text } = composeMail(
    template,
    { id: 'x', locale: 'ja', data, address: 'anna@example.test', token },
    town,
    'https://engawa.example.test',
  );
  expect(text).toContain(
    'のせてくださったお知らせ「安い薬はこちら」を、地域の担当者が取り下げました。',
  );
  expect(text).toContain('いやな内容でした\n\nhttps://engawa.example.test/me\n');
});

it('names days and people as its reader does', () => {
  const template = mailTemplates.get('seat');
  if (!template) throw new Error('no seat');
  const data = { ...event, what: 'in' };
  const written = (locale: Locale) =>
    composeMail(
      template,
      { id: 'x', locale, data, address: 'anna@example.test', token },
      town,
      'https://engawa.example.test',
    );
  expect(written('ja').text).toContain('2026年12月5日(土) 13:30〜16:00\n2人　受付番号 7\n');
  const { subject, text } = written('en');
  expect(subject).toBe('You have a seat: “Tea talk” (Engawa City)');
  expect(text).toContain('Sat, Dec 5, 2026 13:30–16:00\n2 people, number 7\n');
  expect(text).toContain(`https://engawa.example.test/en/e/${code}/seat/${token}\n`);
});
