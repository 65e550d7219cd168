import { expect, it } from 'vitest';
import { z } from 'zod';
import type { Locale } from '#i18n/locales.ts';
import { composeMail } from '#server/mail/compose-mail.ts';
import { plainLine, plainLines, sitePath } from '#server/mail/plain-text.ts';
import { mailTemplates } from '#server/mail/templates.ts';
import { mailTemplate } from '#server/mail/template.ts';
import { readTown } from '#server/town/read-town.ts';

const town = readTown('content/town');
const origin = 'https://engawa.example.test';
const outbox = { id: 'x', locale: 'ja', address: 'hanako@example.test', token: 'abc' } as const;

const compose = (name: string, data: unknown, locale: Locale = 'ja') => {
  const template = mailTemplates.get(name);
  if (!template) throw new Error(`no ${name}`);
  return composeMail(template, { ...outbox, locale, data }, town, origin);
};

it('says what it is, whom to ask and how to stop', () => {
  const mail = compose('handover', { groups: [{ name: 'お茶会', role: 'owner' }] });
  expect(mail.subject).toBe('年に1回の確認「お茶会」（縁川市）');
  expect(mail.text).toContain('・お茶会\n');
  expect(mail.text).toContain('縁川市 福祉総務課 地域づくり係（電話 0000-00-0000／');
  expect(mail.text).toContain('https://engawa.example.test/mail/abc/stop');
  expect(mail.headers).toMatchObject({
    'List-Unsubscribe': '<https://engawa.example.test/mail/abc/stop>',
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
  });
});

it('does not offer to stop what an account needs', () => {
  const mail = compose('revision-approved', { name: 'お茶会', reason: null, path: '/a/ACDEFG' });
  expect(mail.text).not.toContain('/stop');
  expect(mail.headers).not.toHaveProperty('List-Unsubscribe');
});

it.each([
  ['revision-asked', 'いつからですか'],
  ['revision-rejected', 'すでにのっています'],
  ['revision-approved', 'ありがとうございます'],
])('brings what the desk says (%s)', (name, reason) => {
  const mail = compose(name, { name: 'お茶会\r\nBcc: x@example.test', reason, path: '/a/ACDEFG' });
  expect(mail.subject).toContain('お茶会 Bcc: x@example.test');
  expect(mail.text).toContain(`担当者から：\n${reason}\n`);
  expect(mail.text).toContain('https://engawa.example.test/a/ACDEFG');
  expect(compose(name, { name: 'お茶会', reason: null, path: '/me' }).text).not.toContain(
    '担当者から：',
  );
});

it('takes nothing but what a template asks for', () => {
  const said = { name: 'お茶会', reason: null, path: 'https://evil.example.test/' };
  expect(() => compose('revision-approved', said)).toThrow(z.ZodError);
  expect(() => compose('revision-approved', {})).toThrow(z.ZodError);
});

const attacks = [
  'a\r\nBcc: evil@example.test',
  'a\u2028b\u0000c',
  '\u202Egnp.exe',
  'http://evil.example.test/<script>alert(1)</script>',
];

it.each(attacks)('makes one calm line of %j', (attack) => {
  const line = plainLine(attack, 80);
  expect(line).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]|:\/\//u);
  const loud = mailTemplate({
    notice: false,
    data: z.string(),
    write: (subject) => ({ subject, lines: [] }),
  });
  const { subject } = composeMail(loud, { ...outbox, data: attack }, town, origin);
  expect(subject).not.toMatch(/[\r\n]/);
});

it('cuts by letters, not in the middle of one', () => {
  expect(plainLine('𠮷'.repeat(5), 3)).toBe('𠮷𠮷…');
  expect(plainLines(10).parse('一\n\r\n二 二\n')).toEqual(['一', '二 二']);
});

it('leads only to this site', () => {
  expect(sitePath.safeParse('/map?kind=salon').success).toBe(true);
  for (const path of ['//evil.test', 'javascript:alert(1)', '/a b', '/a\nb', '/a@b']) {
    expect(sitePath.safeParse(path).success, path).toBe(false);
  }
});

it('leads hosts to the report, and to one page about the steps', () => {
  const events = [
    { code: 'ACDEFG', title: '交流会', stage: 7 },
    { code: 'CCCCCC', title: 'まち歩き', stage: 7 },
  ];
  const asked = compose('report-reminder', { events });
  expect(asked.subject).toContain('「交流会」ほか1件の報告');
  expect(asked.text).toContain('https://engawa.example.test/me/events/CCCCCC/report\n');
  expect(asked.text).toContain('これで終わりです');
  const steps = compose('steps-follow-up', { events: ['交流会'] });
  expect(steps.text).toContain('https://engawa.example.test/mail/abc/steps\n');
  expect(steps.text).toContain('https://engawa.example.test/mail/abc/stop');
});
