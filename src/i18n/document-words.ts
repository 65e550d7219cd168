/** What a record says, field by field, in words: for those who compare two states of it. */
import { isEmptyValue } from '#domain/desk/record-document.ts';
import type { Document } from '#domain/revision/merge.ts';
import { scheduleSchema } from '#domain/schedule/schedule.ts';
import { z } from 'zod';
import { eventLines } from './event-document-words.ts';
import { formatDay } from './format/day.ts';
import type { Locale } from './locales.ts';
import { useMessages, type Messages } from './messages.ts';
import { scheduleLines } from './schedule.ts';

/** What a document names by codes and keys, in the reader's words. */
export interface DocumentNames {
  kinds: ReadonlyMap<string, string>;
  areas: ReadonlyMap<string, string>;
  /** Of places and groups, by their keys. */
  records: ReadonlyMap<string, string>;
  /** Of fields (分野) and programmes (根拠事業). */
  labels: ReadonlyMap<string, string>;
}

/** A line of a field; `hidden` where the public does not see it. */
export interface DocumentLine {
  text: string;
  hidden: boolean;
}

const line = (text: string, hidden = false): DocumentLine => ({ text, hidden });

/** What a group of messages says for a key; the key itself where it says nothing. */
function said(words: object, key: unknown): string {
  const word: unknown = new Map<string, unknown>(Object.entries(words)).get(String(key));
  return typeof word === 'string' ? word : String(key);
}

const texts = (value: unknown) => z.array(z.coerce.string()).catch([]).parse(value);

const contactsSchema = z.array(
  z.object({
    kind: z.string(),
    value: z.string(),
    label: z.string().nullish(),
    visibility: z.string(),
  }),
);

function contactLines(words: Messages, value: unknown): DocumentLine[] {
  return contactsSchema
    .catch([])
    .parse(value)
    .map(({ kind, value: reach, label, visibility }) => {
      const about = label ? `（${label}）` : '';
      const seen =
        visibility === 'public' ? '' : ` — ${said(words.document.visibility, visibility)}`;
      const name = said(words.subject.contactKinds, kind);
      return line(`${name}${words.common.colon}${reach}${about}${seen}`, visibility !== 'public');
    });
}

const bandSchema = z.looseObject({ exceptions: z.array(z.json()).nullish() });

function timeLines(
  locale: Locale,
  value: unknown,
  { records }: DocumentNames,
  today: string,
): DocumentLine[] {
  const { document: words, schedule } = useMessages(locale);
  const bands = z.array(bandSchema).catch([]).parse(value);
  const schedules = bands.flatMap((band, position) => {
    const row = { ...band, activity_id: '', position, schedule_exceptions: band.exceptions ?? [] };
    return scheduleSchema.safeParse(row).data ?? [];
  });
  const stops = [...records].map(([id, name]) => ({ id, name, code: '', kana: null }));
  const lines = scheduleLines(locale, schedules, { today, isImported: false, stops });
  const rules = lines.map(({ rule, stop, room, audience, audienceNote, notes }) =>
    [rule, stop?.name ?? null, room, audience, audienceNote, notes]
      .filter((part) => part !== null)
      .join(' '),
  );
  const dates = schedules.flatMap(({ exceptions }) =>
    exceptions.map(({ date, kind, reason }) => {
      const day = formatDay(locale, date, today);
      const words_ = kind === 'cancelled' ? words.cancelledOn(day) : words.extraOn(day);
      return reason ? `${words_}（${reason}）` : words_;
    }),
  );
  return [...rules, ...dates].map((text) => line(text || schedule.publishersWords));
}

const exactSchema = z.object({
  lng: z.number().nullish(),
  lat: z.number().nullish(),
  address: z.string().nullish(),
  building: z.string().nullish(),
});

function exactLines(value: unknown): DocumentLine[] {
  const exact = exactSchema.safeParse(value).data;
  const parts = exact ? [exact.address, exact.building, pointOf(exact.lng, exact.lat)] : [];
  const text = parts.filter(Boolean).join(' ');
  return text ? [line(text, true)] : [];
}

const pointOf = (lng: unknown, lat: unknown) =>
  typeof lng === 'number' && typeof lat === 'number' ? `${lat.toFixed(5)}, ${lng.toFixed(5)}` : '';

function flag(words: Messages, field: string, value: boolean): string {
  const access = new Map<string, { yes: string; no: string }>(Object.entries(words.facts.access));
  return (access.get(field) ?? words.document)[value ? 'yes' : 'no'];
}

/** What the field of a document is called; fields that have no name yet are called as their column. */
export function fieldLabel(locale: Locale, field: string): string {
  return said(useMessages(locale).document.fields, field);
}

/**
 * What a field of a document says, a line each; none where it says nothing.
 * @param today the date it is in Japan
 */
export function documentLines(
  locale: Locale,
  document: Document,
  field: string,
  names: DocumentNames,
  today: string,
): DocumentLine[] {
  const words = useMessages(locale);
  const value: unknown =
    field === 'position' ? pointOf(document.lng, document.lat) : document[field];
  if (isEmptyValue(value)) return [];
  const { facts, activity } = words;
  const list = (of: (item: string) => string) => [
    line(texts(value).map(of).join(words.common.listSeparator)),
  ];
  const named = (map: ReadonlyMap<string, string>, unknown = String(value)) => [
    line(map.get(String(value)) ?? unknown),
  ];
  switch (field) {
    case 'kind_code':
      return named(names.kinds);
    case 'area_code':
      return named(names.areas);
    case 'place_id':
    case 'group_id':
      // A key says nothing to anyone.
      return named(names.records, '—');
    case 'status':
      return [line(said({ ...words.event.states, ...facts.status }, value))];
    case 'booking':
      return [line(said(facts.booking, value))];
    case 'precision':
      return [line(said(words.document.precision, value))];
    case 'welcome':
      return list((item) => said(facts.welcome, item));
    case 'ways_in':
      return list((item) => said(facts.waysIn, item));
    case 'languages':
      return list((item) => said(activity.languageNames, item));
    case 'fields':
    case 'programmes':
      return list((item) => names.labels.get(item) ?? item);
    case 'cost_min':
    case 'cost_max':
      return [line(value === 0 ? facts.cost.free : words.document.yen(String(value)))];
    case 'age_min':
    case 'age_max':
      return [line(words.document.years(String(value)))];
    case 'capacity':
      return [line(words.document.people(String(value)))];
    case 'contacts':
      return contactLines(words, value);
    case 'schedules':
      return timeLines(locale, value, names, today);
    case 'exact':
      return exactLines(value);
    case 'photos':
      return z
        .array(z.object({ alt: z.string().catch('') }))
        .catch([])
        .parse(value)
        .map(({ alt }) => line(alt || '—'));
    case 'join_url':
      return [line(String(value), true)];
    default: {
      const ofEvent = eventLines(locale, field, value, names.records, today);
      if (ofEvent) return ofEvent.map((text) => line(text));
      if (typeof value === 'boolean') return [line(flag(words, field, value))];
      return [line(typeof value === 'string' ? value : JSON.stringify(value))];
    }
  }
}
