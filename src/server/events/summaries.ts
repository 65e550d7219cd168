/** Every event that is no draft, in memory: a town has some hundreds in many years. */
import type { EventSummary, OpenIssue, Series } from '#domain/event/event.ts';
import type { Database } from '#db/database.types.ts';
import { loadAreas } from '../areas.ts';
import { memoByTag } from '../cache/memo.ts';
import { loadFields } from '../fields.ts';
import { anonymous, dataOf } from '../supabase.ts';

/** Columns of what a list says of an event. */
export const eventColumns = `
  code, title, kana, form, purpose, starts_at, ends_at, status, status_note, sign_up, sign_up_until,
  capacity, place_note, area_code, cost_min, cost_max, created_at, updated_at,
  event_seats(taken), event_private(online), event_fields(field_code),
  event_places(position, places!inner(code, name, place_areas(area_code))),
  groups!events_group_id_fkey(code, name),
  series!events_series_id_fkey(code, name)
` as const;

type Tables = Database['public']['Tables'];
interface Named {
  code: string;
  name: string;
}
type EventRow = Pick<
  Tables['events']['Row'],
  | ('code' | 'title' | 'kana' | 'form' | 'purpose' | 'starts_at' | 'ends_at' | 'status')
  | ('status_note' | 'sign_up' | 'sign_up_until' | 'capacity' | 'place_note' | 'area_code')
  | ('cost_min' | 'cost_max' | 'created_at' | 'updated_at')
> & {
  event_seats: { taken: number } | null;
  event_private: { online: boolean } | null;
  event_fields: { field_code: string }[];
  event_places: {
    position: number;
    places: Named & { place_areas: { area_code: string }[] };
  }[];
  groups: Named | null;
  series: Named | null;
};

/** What is needed to read a row: which areas lie within which, and the order of the fields. */
export interface EventContext {
  /** The area around each area; none around the outermost. */
  around: ReadonlyMap<string, string | null>;
  fields: readonly string[];
}

/** What every row of events is read with. */
export async function loadEventContext(): Promise<EventContext> {
  const [areas, fields] = await Promise.all([loadAreas(), loadFields('ja')]);
  return {
    around: new Map(areas.map(({ code, parentCode }) => [code, parentCode])),
    fields: fields.map(({ code }) => code),
  };
}

/** An area and all around it. */
function withAround(code: string | null, around: EventContext['around']): string[] {
  const found: string[] = [];
  for (let at = code; at !== null && !found.includes(at); at = around.get(at) ?? null) {
    found.push(at);
  }
  return found;
}

const time = (text: string) => new Date(text).getTime();
const japanese = (text: string) => ({ text, lang: 'ja' as const, translatedBy: null });

/** A row of `eventColumns` as lists show it. */
export function toEventSummary(row: EventRow, { around, fields }: EventContext): EventSummary {
  const places = row.event_places
    .toSorted((a, b) => a.position - b.position)
    .map((entry) => entry.places);
  const areas = [
    ...withAround(row.area_code, around),
    ...places.flatMap((place) => place.place_areas.map(({ area_code }) => area_code)),
  ];
  const own = new Set(row.event_fields.map(({ field_code }) => field_code));
  return {
    code: row.code,
    title: japanese(row.title),
    kana: row.kana,
    form: row.form,
    purpose: japanese(row.purpose),
    status: row.status,
    statusNote: row.status_note,
    startsAt: time(row.starts_at),
    endsAt: time(row.ends_at),
    signUp: row.sign_up,
    signUpUntil: row.sign_up_until === null ? null : time(row.sign_up_until),
    capacity: row.capacity,
    taken: row.event_seats?.taken ?? 0,
    online: row.event_private?.online ?? false,
    places: places.map(({ code, name }) => ({ code, name })),
    placeNote: row.place_note,
    areas: [...new Set(areas)].sort(),
    fields: fields.filter((code) => own.has(code)),
    group: row.groups,
    series: row.series,
    costMin: row.cost_min,
    costMax: row.cost_max,
    createdAt: time(row.created_at),
    updatedAt: time(row.updated_at),
  };
}

/** PostgREST gives no more rows at once than this (its default). */
const rowsAtOnce = 1000;

/** Every event that is no draft, by code. Shared: treat it as read-only. */
export const loadEvents: () => Promise<EventSummary[]> = memoByTag('events', async () => {
  const context = await loadEventContext();
  const events: EventSummary[] = [];
  for (let after = ''; ;) {
    const rows = dataOf(
      'events',
      await anonymous()
        .from('events')
        .select(eventColumns)
        .neq('status', 'draft')
        .gt('code', after)
        .order('code')
        .limit(rowsAtOnce),
    );
    events.push(...rows.map((row) => toEventSummary(row, context)));
    after = rows.at(-1)?.code ?? after;
    if (rows.length < rowsAtOnce) return events;
  }
});

/** Columns of a series. */
export const seriesColumns =
  'code, name, purpose, form, standing, rhythm, url, groups!series_group_id_fkey(code, name)';

type SeriesRow = Pick<
  Tables['series']['Row'],
  'code' | 'name' | 'purpose' | 'form' | 'standing' | 'rhythm' | 'url'
> & { groups: Named | null };

/** A row of `seriesColumns`. */
export const toSeries = ({ groups: group, ...row }: SeriesRow): Series => ({ ...row, group });

/** Every series by name, those that are standing meetings too. Shared: treat it as read-only. */
export const loadSeries: () => Promise<Series[]> = memoByTag('events', async () =>
  dataOf(
    'series',
    await anonymous().from('series').select(seriesColumns).order('name').limit(rowsAtOnce),
  ).map(toSeries),
);

/** 地域課題 that nobody has taken up yet, the latest first. Shared: treat it as read-only. */
export const loadOpenIssues: () => Promise<OpenIssue[]> = memoByTag('events', async () =>
  dataOf(
    'local_issues',
    await anonymous()
      .from('local_issues')
      .select('id, title, words, hours, area:areas(code, name, nameEn:name_en)')
      .eq('status', 'open')
      .order('updated_at', { ascending: false })
      .limit(rowsAtOnce),
  ),
);
