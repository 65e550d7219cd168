/** Rows of events, of the series they belong to and of the 地域課題 they take up. */
import { boardRows } from './build-boards.ts';
import { addDays } from './calendar.ts';
import { idOf } from './identity.ts';
import { signUpRows } from './build-sign-ups.ts';
import { walkRows } from './build-walks.ts';
import { impossiblePhone } from './build-places.ts';
import type { EventFiles, SeedEvent } from './read-events.ts';
import type { DemoTown, RowOf } from './rows.ts';

/** The tables that come from events. */
type EventTables = Pick<
  DemoTown,
  | 'local_issues'
  | 'series'
  | 'events'
  | 'event_seats'
  | 'event_private'
  | 'event_fields'
  | 'event_places'
  | 'event_programme'
  | 'event_partners'
  | 'event_questions'
  | 'event_contacts'
  | 'sign_ups'
  | 'sign_up_fields'
  | 'walk_routes'
  | 'walk_stops'
  | 'walk_teams'
  | 'finds'
  | 'idea_clusters'
  | 'ideas'
  | 'idea_marks'
>;

/** What an event has to know of the town around it. */
interface Surroundings {
  /** ISO date. */
  today: string;
  /** Names of groups by key. */
  groups: ReadonlyMap<string, string>;
  codeOf: (name: string) => string;
}

const eventId = ({ key }: Pick<SeedEvent, 'key'>) => idOf(`event/${key}`);
const optionalId = (noun: string, key: string | undefined) =>
  key === undefined ? null : idOf(`${noun}/${key}`);

/** Rows of everything in events.yaml, laid from `today`. */
export function eventRows(
  { issues, series, events }: EventFiles,
  around: Surroundings,
): EventTables {
  return {
    local_issues: issues.map(({ key, area, kind, ...issue }) => ({
      id: idOf(`local-issue/${key}`),
      area_code: area,
      kind_code: kind ?? null,
      title: issue.title,
      words: issue.words,
      hours: issue.hours ?? null,
      status: issue.status,
    })),
    series: series.map(({ key, by, area, rhythm, url, ...row }) => ({
      id: idOf(`series/${key}`),
      code: around.codeOf(`series/${key}`),
      ...row,
      group_id: optionalId('group', by),
      area_code: area ?? null,
      rhythm: rhythm ?? null,
      url: url ?? null,
    })),
    events: events.map((event) => eventRow(event, around)),
    event_seats: seatRows(events),
    ...signUpRows(events, around.today),
    ...walkRows(events, around.today),
    ...boardRows(events, around.today),
    event_private: events.map((event) => ({
      event_id: eventId(event),
      online_url: event.online ?? null,
      board_code: around.codeOf(`board/${event.key}`),
    })),
    ...partRows(events, around),
  };
}

/** As the database counts the sign-ups beside. */
function seatRows(events: readonly SeedEvent[]): RowOf<'event_seats'>[] {
  return events.map((event) => ({
    event_id: eventId(event),
    taken: event.taken,
    waiting: event.taken >= (event.capacity ?? Infinity) ? 2 : 0,
  }));
}

function eventRow(event: SeedEvent, { today, codeOf }: Surroundings): RowOf<'events'> {
  return {
    id: eventId(event),
    code: codeOf(`event/${event.key}`),
    title: event.title,
    kana: event.kana,
    form: event.form,
    purpose: event.purpose,
    description: event.text,
    ...timesOf(event, today),
    area_code: event.area ?? null,
    group_id: optionalId('group', event.by),
    series_id: optionalId('series', event.series),
    local_issue_id: optionalId('local-issue', event.issue),
    place_note: event.note ?? null,
    capacity: event.capacity ?? null,
    sign_up: event.signUp,
    cost_min: event.cost ?? null,
    cost_max: event.cost ?? null,
    cost_note: event.costNote ?? null,
    languages: event.languages,
    access: event.access,
    childcare: event.childcare,
    status: event.status,
    status_note: event.statusNote ?? null,
  };
}

/** The columns that move with the day the demo is laid on. */
function timesOf(
  { day, from, to, until }: SeedEvent,
  today: string,
): Pick<RowOf<'events'>, 'starts_at' | 'ends_at'> & { sign_up_until: string | null } {
  const date = addDays(today, day);
  return {
    starts_at: `${date}T${from}:00+09:00`,
    ends_at: `${date}T${to}:00+09:00`,
    sign_up_until: until === undefined ? null : `${addDays(date, until)}T17:00:00+09:00`,
  };
}

/** Times of every event when the demo is laid on `today`, by the event's key. */
export function eventTimes(
  { events }: EventFiles,
  today: string,
): ({ id: string } & ReturnType<typeof timesOf>)[] {
  return events.map((event) => ({ id: eventId(event), ...timesOf(event, today) }));
}

function partRows(
  events: readonly SeedEvent[],
  { groups }: Surroundings,
): Pick<
  EventTables,
  | 'event_fields'
  | 'event_places'
  | 'event_programme'
  | 'event_partners'
  | 'event_questions'
  | 'event_contacts'
> {
  const of = <Item, Row>(
    list: (event: SeedEvent) => readonly Item[],
    row: (item: Item, position: number, event: SeedEvent) => Row,
  ) =>
    events.flatMap((event) =>
      list(event).map((item, i) => ({ event_id: eventId(event), ...row(item, i, event) })),
    );
  return {
    event_fields: of(
      ({ fields }) => fields,
      (field_code) => ({ field_code }),
    ),
    event_places: of(
      ({ places }) => places,
      (key, position) => ({ place_id: idOf(`place/${key}`), position }),
    ),
    event_programme: of(
      ({ programme }) => programme,
      (step, position) => ({ position, ...step }),
    ),
    event_partners: of(
      ({ partners }) => partners,
      (partner, position) => {
        const key = partner.startsWith('@') ? partner.slice(1) : undefined;
        const name = key === undefined ? partner : (groups.get(key) ?? key);
        return { position, group_id: optionalId('group', key), name };
      },
    ),
    event_questions: of(
      ({ questions }) => questions,
      (asked, position, { key }) => ({
        id: idOf(`question/${key}/${position}`),
        position,
        ...asked,
      }),
    ),
    event_contacts: of(
      ({ signUp }) => (signUp ? ['phone' as const] : []),
      (kind, position, { key }) => ({
        id: idOf(`contact/event/${key}`),
        kind,
        value: impossiblePhone(`event-${key}`),
        label: '申し込みと問い合わせ',
        visibility: 'public' as const,
        position,
      }),
    ),
  };
}
