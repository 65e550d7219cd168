import { describe, expect, it } from 'vitest';
import { parseShortCode } from '#domain/short-code.ts';
import { eventState } from '#domain/event/state.ts';
import { buildDays, buildDemoTown } from '#seed/build.ts';

const today = '2026-11-21';
const town = buildDemoTown(today);
const published = <Row extends { status?: string }>(rows: Row[]) =>
  rows.filter((row) => row.status === 'published');
const everyText = JSON.stringify(town);

describe('the demo town', () => {
  it('has 180 places, 320 activities and 40 groups to be found, and some that are not', () => {
    expect(published(town.places)).toHaveLength(180);
    expect(published(town.activities)).toHaveLength(320);
    expect(published(town.groups)).toHaveLength(40);
    for (const status of ['draft', 'paused', 'ended']) {
      expect(
        town.places.some((place) => place.status === status),
        status,
      ).toBe(true);
      expect(
        town.activities.some((activity) => activity.status === status),
        status,
      ).toBe(true);
    }
  });

  it('is the same for the same day', () => {
    expect(JSON.stringify(buildDemoTown(today))).toBe(everyText);
  });

  it('keeps ids and codes from day to day, and codes are valid and unique', () => {
    const names = (rows: { id?: string; code: string }[]) => rows.map(({ id, code }) => [id, code]);
    const later = buildDemoTown('2027-04-01');
    expect(names(later.activities)).toEqual(names(town.activities));
    expect(names(later.places)).toEqual(names(town.places));
    const codes = [...town.places, ...town.activities, ...town.groups].map(({ code }) => code);
    expect(codes.every((code) => parseShortCode(code) === code)).toBe(true);
    expect(new Set(codes).size).toBe(codes.length);
  });

  it('is written by hand: names and descriptions do not repeat', () => {
    expect(new Set(town.places.map(({ name }) => name)).size).toBe(town.places.length);
    expect(new Set(town.places.map((place) => place.description)).size).toBe(town.places.length);
    expect(new Set(town.activities.map((activity) => activity.description)).size).toBeGreaterThan(
      120,
    );
    for (const { description = '' } of [...town.places, ...town.activities]) {
      expect(description, description).toMatch(/。$/);
    }
  });

  it('leaves no placeholder and a kana reading without kanji', () => {
    expect(everyText).not.toContain('{町}');
    for (const { kana } of [...town.places, ...town.activities, ...town.groups, ...town.areas]) {
      expect(kana).toMatch(/^[ぁ-んー 　]+$/);
    }
  });

  it('has events in every state, laid around the day, and a series that has none yet', () => {
    const at = Date.parse(`${today}T09:00:00+09:00`);
    const seats = new Map(town.event_seats.map(({ event_id, taken }) => [event_id, taken ?? 0]));
    const states = town.events.map((event) =>
      eventState(
        {
          status: event.status ?? 'draft',
          endsAt: Date.parse(event.ends_at),
          signUp: event.sign_up ?? true,
          signUpUntil: event.sign_up_until ? Date.parse(event.sign_up_until) : null,
          capacity: event.capacity ?? null,
          taken: seats.get(event.id ?? '') ?? 0,
        },
        at,
      ),
    );
    expect(new Set(states)).toEqual(
      new Set(['draft', 'open', 'full', 'closed', 'held', 'reported', 'cancelled', 'postponed']),
    );
    expect(town.series.some(({ standing }) => standing)).toBe(true);
    expect(town.events.some(({ local_issue_id }) => local_issue_id)).toBe(true);
    for (const { kana } of town.events) expect(kana).toMatch(/^[ぁ-んー 　]+$/);
  });

  it('tells what came of past events, and names only what there is', () => {
    const ids = new Set(
      [...town.activities, ...town.places, ...town.groups].map(({ id }) => id ?? ''),
    );
    const steps = town.next_steps
      .map(({ group_id }) => group_id)
      .filter((id) => typeof id === 'string');
    const born = town.outcome_links.map(
      (link) => link.activity_id ?? link.place_id ?? link.group_id,
    );
    expect([...steps, ...born].filter((id) => !ids.has(id ?? ''))).toEqual([]);
    expect(born.length).toBeGreaterThan(2);
    const reported = town.events.filter(({ status }) => status === 'reported').map(({ id }) => id);
    expect(new Set(town.outcomes.map(({ event_id }) => event_id))).toEqual(new Set(reported));
  });

  it('has a board with notes of each kind, in heaps and in none, marked by those who came', () => {
    const heaps = new Set(town.idea_clusters.map(({ id }) => id));
    expect(new Set(town.ideas.map(({ kind }) => kind))).toEqual(
      new Set(['noticed', 'wished', 'offered']),
    );
    const inHeaps = town.ideas.flatMap(({ cluster_id }) => cluster_id ?? []);
    expect(inHeaps.filter((id) => !heaps.has(id))).toEqual([]);
    expect(inHeaps.length).toBeLessThan(town.ideas.length);
    const [event] = new Set(town.ideas.map(({ event_id }) => event_id));
    const came = town.sign_ups.filter((one) => one.event_id === event && one.checked_in_at);
    const voters = new Set(town.idea_marks.map(({ voter }) => voter));
    expect(voters.size).toBeLessThanOrEqual(came.length);
    expect(town.events.find(({ id }) => id === event)?.form).toBe('walk');
  });

  it('shows what every field is for', () => {
    const used = (values: unknown[]) => new Set(values);
    const { schedules } = town;
    expect(used(schedules.map(({ freq }) => freq))).toEqual(
      new Set(['once', 'daily', 'weekly', 'monthly', 'irregular']),
    );
    for (const holds of [
      schedules.some(({ interval }) => interval === 2),
      schedules.some(({ byday }) => byday?.includes('-1FR')),
      schedules.some(({ bymonthday }) => bymonthday?.includes(-1)),
      schedules.some(({ bymonth }) => bymonth),
      schedules.some(({ season }) => season === 'summer_vacation'),
      schedules.some(({ holidays }) => holidays === 'next_day'),
      schedules.some(({ year_end_off, obon_off }) => year_end_off && obon_off),
      schedules.some(({ room }) => room),
      schedules.some(({ welcome }) => welcome),
      schedules.some(({ place_id }) => place_id),
      schedules.some(({ valid_from, valid_to }) => valid_from && valid_to),
      town.schedule_exceptions.some(({ kind, reason }) => kind === 'cancelled' && reason),
      town.schedule_exceptions.some(({ kind }) => kind === 'extra'),
      town.activities.some(({ online }) => online),
      town.activities.some(({ area_code, place_id }) => area_code && !place_id),
      town.places.some(({ group_id }) => !group_id),
      town.verifications.some(({ next_due }) => next_due && next_due < today),
      town.verifications.some(({ next_due }) => next_due && next_due > today),
    ]) {
      expect(holds).toBeTruthy();
    }
    expect(used(town.places.map(({ precision }) => precision)).size).toBe(4);
    expect(used(town.contacts.map(({ visibility }) => visibility)).size).toBe(3);
    expect(used(town.verifications.map(({ method }) => method)).size).toBe(5);
    expect(used(town.translations.map(({ locale }) => locale))).toEqual(new Set(['en', 'ja-easy']));
  });

  it('always has something on: single days lie ahead of the day it is laid for', () => {
    const singles = buildDays('2027-02-28').schedules.filter(({ freq }) => freq === 'once');
    expect(singles.length).toBeGreaterThan(10);
    expect(singles.every(({ dtstart }) => dtstart && dtstart >= '2027-02-28')).toBe(true);
    expect(singles.some(({ dtstart }) => dtstart === '2027-02-28')).toBe(true);
  });
});

describe('nothing in it can be called, mailed or opened', () => {
  it('telephone numbers begin with 000, which no Japanese number does', () => {
    const phones = [
      ...town.contacts.filter(({ kind }) => kind === 'phone').map(({ value }) => value),
      ...town.area_contacts.flatMap(({ phone, fax }) => [phone, fax]),
    ];
    expect(phones.length).toBeGreaterThan(200);
    for (const phone of phones) expect(phone).toMatch(/^000-0000-\d{4}$/);
    const others = everyText.matchAll(/(?<![\w-])(?!000-)0\d{1,4}-\d{1,4}-\d{4}(?![\w-])/g);
    expect([...others].map(([number]) => number)).toEqual([]);
  });

  it('addresses of mail and web end in example.jp', () => {
    for (const [mail] of everyText.matchAll(/[\w.-]+@[\w.-]+/g))
      expect(mail).toMatch(/@example\.jp$/);
    for (const [, host] of everyText.matchAll(/https?:\/\/([^/"]+)/g)) {
      expect(['example.jp', 'creativecommons.org']).toContain(host);
    }
  });

  it('blurred places keep their full address to themselves', () => {
    const blurred = town.places.filter((place) => place.blurred);
    expect(blurred.length).toBeGreaterThan(2);
    expect(blurred.length).toBe(town.place_exact.length);
    for (const place of blurred) {
      const exact = town.place_exact.find(({ place_id }) => place_id === place.id);
      expect(place.address).not.toMatch(/番/);
      expect(exact?.address).toMatch(/番/);
      expect(exact?.location).not.toBe(place.location);
    }
  });
});
