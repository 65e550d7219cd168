/** The form of an event: what is typed into it, what that means as a document, and the way back. */
import { z } from 'zod';
import { accessFacts } from '../access.ts';
import { one, type Answers, type Problem, type Problems } from '../post/answers.ts';
import { contactAnswers, readContacts } from '../post/ask-step.ts';
import {
  boxes,
  choice,
  flag,
  link,
  needed,
  number,
  readFields,
  say,
  text,
} from '../post/fields.ts';
import type { Document } from '../post/documents.ts';
import { photoAnswers, photosOf } from '../post/photos.ts';
import { costAnswers, spokenLanguages } from '../post/terms-step.ts';
import { eventDocumentSchema, type EventDocument } from './event-document.ts';
import { programmeAnswers, questionAnswers, readProgramme, readQuestions } from './event-rows.ts';
import { eventForms } from './form.ts';

/** What the form has to know of the town to read its answers. */
export interface EventContext {
  areas: readonly string[];
  fields: readonly string[];
}

/** What answers name by codes or names, and the database by keys. */
export interface EventKeys {
  groupId: string | null;
  /** Keys of its places, in their order. */
  places: readonly string[];
  /** Keys of listed groups by their names. */
  groups: ReadonlyMap<string, string>;
}

const single = z
  .array(z.string())
  .default([])
  .transform((values) => (values[0] ?? '').trim());
const day = single
  .refine((value) => value === '' || z.iso.date().safeParse(value).success, say('no_number'))
  .transform((value) => value || null);
const clock = single
  .refine((value) => value === '' || /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(value), say('no_number'))
  .transform((value) => value || null);
const key = single.transform((value) => z.guid().safeParse(value).data ?? null);

function eventSchema({ areas, fields }: EventContext) {
  return z
    .object({
      e_title: needed(120),
      e_kana: text(200),
      e_form: choice(eventForms).refine((form) => form !== null, say('choose')),
      e_purpose: needed(200),
      e_description: text(4000),
      e_day: day.refine((value) => value !== null, say('missing')),
      e_from: clock.refine((value) => value !== null, say('missing')),
      e_to: clock.refine((value) => value !== null, say('missing')),
      e_last_day: day,
      e_fields: boxes(fields),
      e_place_note: text(500),
      e_area: choice(areas),
      e_join: link,
      e_sign_up: choice(['yes', 'no']),
      capacity: number(1, 100_000),
      e_until_day: day,
      e_until_time: clock,
      cost: choice(costAnswers),
      cost_min: number(0, 1_000_000),
      cost_max: number(0, 1_000_000),
      cost_note: text(500),
      languages: boxes(spokenLanguages),
      e_access: boxes(accessFacts),
      e_childcare: flag,
      e_partners: text(2000),
      e_series: key,
      e_issue: key,
      e_copied: key,
      reason: text(1000),
    })
    .superRefine((said, context) => {
      const wrong = (path: string, code: 'order' | 'missing') =>
        context.addIssue({ code: 'custom', path: [path], message: say(code) });
      const [starts, ends] = [startOf(said), endOf(said)];
      if (starts !== null && ends !== null && ends <= starts) {
        wrong(said.e_last_day === null ? 'e_to' : 'e_last_day', 'order');
      }
      if (said.e_until_day !== null && ends !== null && (untilOf(said) ?? '') > ends) {
        wrong('e_until_day', 'order');
      }
      if (said.cost === 'paid' && said.cost_min === null && said.cost_max === null) {
        wrong('cost_min', 'missing');
      }
      if (said.cost_min !== null && said.cost_max !== null && said.cost_max < said.cost_min) {
        wrong('cost_max', 'order');
      }
    });
}
type EventInput = z.output<ReturnType<typeof eventSchema>>;

/** A moment as documents write it; such texts sort as the moments do. */
const moment = (date: string | null, time: string | null) =>
  date === null || time === null ? null : `${date}T${time}:00+09:00`;
const startOf = (said: Pick<EventInput, 'e_day' | 'e_from'>) => moment(said.e_day, said.e_from);
const endOf = (said: Pick<EventInput, 'e_day' | 'e_last_day' | 'e_to'>) =>
  moment(said.e_last_day ?? said.e_day, said.e_to);
const untilOf = (said: Pick<EventInput, 'e_until_day' | 'e_until_time'>) =>
  moment(said.e_until_day, said.e_until_time ?? '23:59');

function costOf({ cost, cost_min, cost_max }: EventInput) {
  if (cost === 'free') return { cost_min: 0, cost_max: 0 };
  if (cost !== 'paid') return { cost_min: null, cost_max: null };
  return { cost_min: cost_min ?? cost_max, cost_max: cost_max ?? cost_min };
}

/** Names of partners, one a line. */
export function partnerNames(answers: Answers): string[] {
  const lines = one(answers, 'e_partners').split('\n');
  return [...new Set(lines.map((line) => line.trim()).filter(Boolean))].slice(0, 20);
}

/** What the form says as a document, or what is wrong with it. */
export function eventDocument(
  answers: Answers,
  context: EventContext,
  { groupId, places, groups }: EventKeys,
): { document: Document; problems: null } | { document: null; problems: Problems } {
  const said = readFields(eventSchema(context), answers);
  const { contacts, problems: ofContacts } = readContacts(answers);
  const programme = readProgramme(answers);
  const questions = readQuestions(answers);
  const long = partnerNames(answers).some((name) => [...name].length > 120);
  const ofPartners: Record<string, Problem> = long
    ? { e_partners: { code: 'too_long', limit: 120 } }
    : {};
  const problems = {
    ...said.problems,
    ...ofContacts,
    ...programme.problems,
    ...questions.problems,
    ...ofPartners,
  };
  if (!said.data || Object.keys(problems).length > 0) return { document: null, problems };
  const { data } = said;
  const signUp = data.e_sign_up !== 'no';
  const document: Document = {
    title: data.e_title,
    kana: data.e_kana,
    form: data.e_form,
    purpose: data.e_purpose,
    description: data.e_description ?? '',
    starts_at: startOf(data),
    ends_at: endOf(data),
    area_code: data.e_area,
    group_id: groupId,
    series_id: data.e_series,
    copied_from: data.e_copied,
    local_issue_id: data.e_issue,
    place_note: data.e_place_note,
    sign_up: signUp,
    capacity: signUp ? data.capacity : null,
    sign_up_until: signUp ? untilOf(data) : null,
    ...costOf(data),
    cost_note: data.cost_note,
    languages: data.languages.length > 0 ? data.languages : ['ja'],
    access: data.e_access,
    childcare: data.e_childcare,
    fields: data.e_fields,
    places,
    programme: programme.rows,
    partners: partnerNames(answers).map((name) => ({ name, group_id: groups.get(name) ?? null })),
    questions: questions.rows,
    join_url: data.e_join,
    contacts,
    photos: photosOf(answers),
  };
  return { document, problems: null };
}

/** What a record's document names, as the form says it. */
export interface EventNames {
  /** Code of its group; null: none. */
  group: string | null;
  /** Codes of its places. */
  places: readonly string[];
}

const said = (value: string | number | null) =>
  value === null || value === '' ? [] : [String(value)];
const dayIn = (moment: string) => moment.slice(0, 10);
const timeIn = (moment: string) => moment.slice(11, 16);

function costSaid({ cost_min, cost_max }: EventDocument): Answers {
  if (cost_min === null && cost_max === null) return { cost: ['unsaid'] };
  if ((cost_max ?? cost_min) === 0) return { cost: ['free'] };
  return {
    cost: ['paid'],
    cost_min: said(cost_min),
    cost_max: cost_max === cost_min ? [] : said(cost_max),
  };
}

/** The form filled in as an event stands. */
export function eventAnswers(given: unknown, { group, places }: EventNames): Answers {
  const event = eventDocumentSchema.parse(given);
  const { starts_at: from, ends_at: to, sign_up_until: until } = event;
  return {
    e_title: [event.title],
    e_kana: said(event.kana),
    e_form: [event.form],
    e_purpose: [event.purpose],
    e_description: said(event.description),
    e_day: [dayIn(from)],
    e_from: [timeIn(from)],
    e_to: [timeIn(to)],
    e_last_day: dayIn(to) === dayIn(from) ? [] : [dayIn(to)],
    e_fields: event.fields,
    e_place: places,
    e_place_note: said(event.place_note),
    e_area: said(event.area_code),
    e_join: said(event.join_url),
    e_sign_up: [event.sign_up ? 'yes' : 'no'],
    capacity: said(event.capacity),
    e_until_day: until === null ? [] : [dayIn(until)],
    e_until_time: until === null ? [] : [timeIn(until)],
    ...costSaid(event),
    cost_note: said(event.cost_note),
    languages: event.languages,
    e_access: event.access,
    e_childcare: event.childcare ? ['yes'] : [],
    e_partners: said(event.partners.map(({ name }) => name).join('\n')),
    e_series: said(event.series_id),
    e_issue: said(event.local_issue_id),
    e_copied: said(event.copied_from),
    group: [group ?? 'none'],
    ...programmeAnswers(event.programme),
    ...questionAnswers(event.questions),
    ...contactAnswers(event.contacts),
    ...photoAnswers(event.photos),
  };
}

/** A past event as a new one: everything but its days, and with new questions and no photos. */
export function copiedAnswers(answers: Answers, from: string): Answers {
  const own = /^(e_day|e_last_day|e_until_day|e_copied|photos|photo_alt|q\d\.id)$/;
  const kept = Object.entries(answers).filter(([name]) => !own.test(name));
  return { ...Object.fromEntries(kept), e_copied: [from] };
}
