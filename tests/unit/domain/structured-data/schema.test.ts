import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Activity } from '#domain/activity.ts';
import type { Place } from '#domain/place.ts';
import { activityGraph, placeGraph } from '#domain/structured-data/schema.ts';
import { activityWith, demoActivities } from '#tests/helpers/demo-activities.ts';
import { schemaOrgErrors } from '#tests/helpers/schema-org.ts';
import { exception, schedule } from '../schedule/rows.ts';

const now = { date: '2026-11-21', minutes: 540 };
const to = {
  page: (path: string) => `https://engawa.example.jp/en${path}`,
  file: (path: string) => `https://engawa.example.jp${path}`,
};
const graphOf = (activity: Activity) => activityGraph(activity, now, to);
/** The graph as a search engine reads it: text. */
const graphSchema = z.object({
  '@context': z.literal('https://schema.org'),
  '@graph': z.array(z.record(z.string(), z.unknown())),
});
const read = (graph: unknown) => graphSchema.parse(JSON.parse(JSON.stringify(graph)));

const place: Activity['place'] = {
  ...{ code: 'CCCCCC', status: 'published', name: '縁側公民館', kana: null },
  ...{
    address: '縁川市本町2丁目',
    building: null,
    lng: 139.5,
    lat: 35.5,
    precision: 'exact',
    blurred: false,
  },
  entranceNote: null,
  photos: [],
  access: {
    ...{ step_free: null, wheelchair: true, accessible_toilet: false, parking: null },
    ...{ child_friendly: null, pickup: null, wifi: null },
  },
};
const tea = activityWith({
  place,
  group: { code: 'DDDDDD', name: 'お茶の会' },
  costMin: 0,
  costMax: 0,
  schedules: [
    schedule({
      opens_at: '22:00',
      closes_at: '01:30',
      schedule_exceptions: [exception({ date: '2026-12-02', kind: 'cancelled' })],
    }),
  ],
});

describe('the data of an activity', () => {
  it('shows its photos, and the card while it has none', () => {
    const id = '00000000-0000-4000-8000-000000000001';
    const photos = [{ id, alt: '縁側', width: 1280, height: 960 }];
    const [event] = read(graphOf({ ...tea, photos }))['@graph'];
    expect(event?.image).toEqual([`https://engawa.example.jp/photos/${id}-1280.webp`]);
  });

  it('has its next dates with their hours, and says which are called off', () => {
    const events = read(graphOf(tea))['@graph'];
    expect(events.map(({ startDate, eventStatus }) => [startDate, eventStatus])).toEqual([
      ['2026-11-25T22:00:00+09:00', 'https://schema.org/EventScheduled'],
      ['2026-12-02T22:00:00+09:00', 'https://schema.org/EventCancelled'],
      ['2026-12-09T22:00:00+09:00', 'https://schema.org/EventScheduled'],
      ['2026-12-16T22:00:00+09:00', 'https://schema.org/EventScheduled'],
    ]);
    expect(events[0]).toMatchObject({
      endDate: '2026-11-26T01:30:00+09:00',
      url: 'https://engawa.example.jp/en/a/ACDEFG',
      image: 'https://engawa.example.jp/a/ACDEFG/card.png',
      eventAttendanceMode: 'https://schema.org/OfflineEventAttendanceMode',
      location: { '@type': 'Place', name: '縁側公民館', geo: { latitude: 35.5 } },
      organizer: { '@type': 'Organization', name: 'お茶の会' },
      isAccessibleForFree: true,
    });
  });

  it('says where one takes part online', () => {
    const online = { ...tea, place: null, online: true, onlineUrl: 'https://example.jp/room' };
    expect(read(graphOf(online))['@graph'][0]).toMatchObject({
      eventAttendanceMode: 'https://schema.org/OnlineEventAttendanceMode',
      location: { '@type': 'VirtualLocation', url: 'https://example.jp/room' },
    });
    expect(read(graphOf({ ...online, place }))['@graph'][0]).toMatchObject({
      eventAttendanceMode: 'https://schema.org/MixedEventAttendanceMode',
    });
  });

  it('gives no point that would not lead to the door', () => {
    const vague = { ...tea, place: { ...place, precision: 'street' as const } };
    expect(JSON.stringify(graphOf(vague))).not.toContain('geo');
  });

  it('is nothing without dates, or while the place rests', () => {
    expect(graphOf({ ...tea, schedules: [] })).toBeNull();
    expect(graphOf({ ...tea, place: { ...place, status: 'paused' } })).toBeNull();
  });
});

describe('schema.org', () => {
  const hall: Place = {
    ...place,
    ...{ kind: 'hall', verification: null, activities: [], accessNote: null },
    description: { text: '<b>大きな</b>公民館', lang: 'ja', translatedBy: null },
    ...{ evacuationSite: true, welfareEvacuationSite: false, areas: [], sources: [] },
    group: { code: 'DDDDDD', name: '縁川市' },
    contacts: [{ kind: 'phone', value: '000-0000-0000', label: null }],
    hasContactsBehind: false,
    origins: [],
    updatedOn: '2026-11-21',
    photos: [{ id: 'a', alt: '入口', width: 1280, height: 960 }],
  };

  it('knows every word of it, for every demo activity and a place, and refuses what is wrong', () => {
    const graphs = demoActivities(now.date)
      .map(graphOf)
      .filter((graph) => graph !== null);
    expect(graphs.length).toBeGreaterThan(250);
    const nodes = [...graphs, placeGraph(hall, to)].flatMap((graph) => read(graph)['@graph']);
    const [event] = read(graphOf(tea))['@graph'];
    const wrong = { ...event, eventStatus: 'https://schema.org/EventPostponedd' };
    const own = { ...event, whoComes: 'everybody' };
    // Looked at together: reading the vocabulary takes most of the time.
    const errors = schemaOrgErrors([...nodes, wrong, own]);
    expect(errors).toEqual([
      expect.stringContaining('EventPostponedd'),
      expect.stringContaining('whoComes'),
    ]);
  }, 120_000);
});
