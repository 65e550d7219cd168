import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { EventDetail } from '#domain/event/event.ts';
import { eventGraph } from '#domain/structured-data/event.ts';
import { at, eventWith } from '#tests/helpers/event-with.ts';
import { schemaOrgErrors } from '#tests/helpers/schema-org.ts';

const to = {
  page: (path: string) => `https://engawa.example.jp/en${path}`,
  file: (path: string) => `https://engawa.example.jp${path}`,
};
const now = at('2026-11-21', 9);
const place: EventDetail['venues'][number] = {
  ...{ code: 'CCCCCC', status: 'published', name: '縁側公民館', kana: null, building: null },
  ...{ address: '縁川市本町2丁目', lng: 139.5, lat: 35.5, precision: 'exact', blurred: false },
  entranceNote: null,
  photos: [],
  access: {
    ...{ step_free: null, wheelchair: true, accessible_toilet: false, parking: null },
    ...{ child_friendly: null, pickup: null, wifi: null },
  },
};

function detailWith(differences: Partial<EventDetail> = {}): EventDetail {
  return {
    ...eventWith(),
    description: { text: 'くわしい話', lang: 'ja', translatedBy: null },
    ...{ venues: [place], area: null, programme: [], partners: [], costNote: null },
    ...{ languages: ['ja'], access: [], childcare: false, inSeries: null, issue: null },
    ...{ copiedFrom: null, photos: [], contacts: [], boardOpened: null, updatedOn: '2026-11-21' },
    recognitions: [],
    outcome: { offspring: [], report: null },
    ...differences,
  };
}

/** The graph as a search engine reads it: text. */
const graphSchema = z.object({ '@graph': z.array(z.record(z.string(), z.unknown())) });
const nodeOf = (event: EventDetail, when = now) =>
  graphSchema.parse(JSON.parse(JSON.stringify(eventGraph(event, when, to))))['@graph'][0] ?? {};

const group = { code: 'GGGGGG', name: '畑の会' };
const partners = [{ code: null, name: '商店会' }];

describe('the data of an event', () => {
  it('says its status, whatever day it is', () => {
    const statusOf = (event: EventDetail, when = now) => nodeOf(event, when).eventStatus;
    expect(statusOf(detailWith())).toBe('https://schema.org/EventScheduled');
    expect(statusOf(detailWith(), at('2027-01-01', 9))).toBe('https://schema.org/EventScheduled');
    expect(statusOf(detailWith({ status: 'cancelled' }))).toBe('https://schema.org/EventCancelled');
    expect(statusOf(detailWith({ status: 'postponed' }))).toBe('https://schema.org/EventPostponed');
  });

  it('says where: on site, online, or both; the address to join stays out', () => {
    const modeOf = (event: EventDetail) => nodeOf(event).eventAttendanceMode;
    expect(modeOf(detailWith())).toBe('https://schema.org/OfflineEventAttendanceMode');
    expect(modeOf(detailWith({ online: true }))).toBe(
      'https://schema.org/MixedEventAttendanceMode',
    );
    const online = detailWith({ online: true, venues: [] });
    expect(modeOf(online)).toBe('https://schema.org/OnlineEventAttendanceMode');
    expect(nodeOf(online).location).toEqual({
      '@type': 'VirtualLocation',
      url: 'https://engawa.example.jp/en/e/EEEEEE',
    });
  });

  it('says when on the clocks of Japan, and who hosts it', () => {
    const node = nodeOf(detailWith({ group, partners }));
    expect(node.startDate).toBe('2026-11-28T14:00:00+09:00');
    expect(node.endDate).toBe('2026-11-28T16:00:00+09:00');
    expect(node.organizer).toEqual([
      expect.objectContaining({ name: '畑の会', url: 'https://engawa.example.jp/en/g/GGGGGG' }),
      { '@type': 'Organization', name: '商店会' },
    ]);
  });

  it('offers seats only while one may sign up', () => {
    const paid = detailWith({ costMin: 300, costMax: 300 });
    expect(nodeOf(paid).offers).toMatchObject({
      price: 300,
      availability: 'https://schema.org/InStock',
    });
    expect(nodeOf({ ...paid, taken: 30 }).offers).toMatchObject({
      availability: 'https://schema.org/SoldOut',
    });
    expect(nodeOf(paid, at('2026-12-01', 9)).offers).toBeUndefined();
  });

  it('is as schema.org has it', () => {
    const nodes = [
      detailWith({ group, partners, costMin: 0, costMax: 0 }),
      detailWith({ online: true, venues: [place, place] }),
      detailWith({ online: true, venues: [], status: 'cancelled' }),
      detailWith({ venues: [], placeNote: '駅前に集合', costMin: 300, taken: 30 }),
    ].map((event) => nodeOf(event));
    expect(schemaOrgErrors(nodes)).toEqual([]);
  }, 60_000);
});
