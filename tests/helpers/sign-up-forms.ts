/** The ways to a seat at an event, by forms alone: with a mail address, an account, or by telephone. */
import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from 'vitest';
import { hiddenIn } from './read-page.ts';
import { mailsTo } from './sign-in.ts';
import { visitorTo, type Visitor } from './signed-in-fetch.ts';
import { until, type Site } from './site-process.ts';

/** Who signs up. */
export interface Entry {
  name: string;
  fields: string[];
  /** How many come; default 1. */
  people?: number;
  /** Other fields of the form. */
  more?: [string, string][];
  /** Where the pages she reads stand, `/en`; default Japanese. */
  under?: string;
}

const fieldsOf = (code: string, { name, fields, people = 1, more = [] }: Entry) => [
  ...([
    ['event', code],
    ['name', name],
    ['people', String(people)],
  ] as const),
  ...fields.map((field) => ['fields', field] as const),
  ...more,
];

/** Nobody is faster than a form that wants to be read. */
const reading = () => sleep(850);

/** The mail address of somebody of this name. */
export const addressOf = (name: string) =>
  `${encodeURIComponent(name).replaceAll('%', '').toLowerCase()}@example.test`;

/** Without an account: the form, and the code of the mail. @returns the Japanese path of her seat's page */
export async function signUpByMail(site: Site, code: string, entry: Entry): Promise<string> {
  const visitor = visitorTo(site.url);
  const email = addressOf(entry.name);
  const page = `${entry.under ?? ''}/e/${code}/sign-up`;
  const form = await (await visitor.get(page)).text();
  await reading();
  const sent = await visitor.post(`${page}?_action=signUp`, [
    ...fieldsOf(code, entry),
    ['token', hiddenIn(form, 'token')],
    ['email', email],
  ]);
  expect(sent.status, entry.name).toBe(303);
  const next = new URL(sent.headers.get('location') ?? '', site.url);
  const mailed = async () =>
    (await mailsTo(email, site.dataDir)).flatMap(
      ({ subject }) => /^\d{6}/.exec(subject)?.[0] ?? [],
    );
  await until(async () => (await mailed()).length > 0, 20_000);
  const [secret = ''] = await mailed();
  const token = next.searchParams.get('form') ?? '';
  const done = await visitor.post(`${next.pathname}?form=${token}&_action=confirmSignUp`, [
    ['token', token],
    ['code', secret],
  ]);
  expect(done.status, entry.name).toBe(303);
  return new URL(done.headers.get('location') ?? '', site.url).pathname.slice(entry.under?.length);
}

/** With her account. */
export async function signUpWithAccount(
  visitor: Visitor,
  code: string,
  entry: Entry,
): Promise<void> {
  const path = `/me/seats/${code}`;
  const form = await (await visitor.get(path)).text();
  await reading();
  const sent = await visitor.post(`${path}?_action=signUpWithAccount`, [
    ...fieldsOf(code, entry),
    ['token', hiddenIn(form, 'token')],
  ]);
  expect(sent.status, entry.name).toBe(303);
}

/** Somebody phones a host or a curator. */
export async function signUpByPhone(keeper: Visitor, code: string, entry: Entry): Promise<void> {
  const path = `/me/events/${code}/people/new`;
  const form = await (await keeper.get(path)).text();
  await reading();
  const sent = await keeper.post(`${path}?_action=managePeople`, [
    ...fieldsOf(code, entry),
    ['token', hiddenIn(form, 'token')],
    ['phone', '000-0000-0000'],
    ['do', 'register'],
  ]);
  expect(sent.status, entry.name).toBe(303);
}
