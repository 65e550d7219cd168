/** An entry that is edited: the form filled in from it, and what of it was changed. */
import { z } from 'zod';
import type { Audience, WayIn } from '../audience.ts';
import type { BookingNeed } from '../activity.ts';
import type { PhotoDraft } from '../photo.ts';
import { photoAnswers } from './photos.ts';
import { scheduleSchema, type Schedule } from '../schedule/schedule.ts';
import { fieldOfColumn } from '../desk/record-document.ts';
import { answersSchema, one, type Answers } from './answers.ts';
import type { ContactDocument } from '../revision/contact-document.ts';
import { contactAnswers } from './ask-step.ts';
import { scheduleDocument, type Document } from './documents.ts';
import { withTimes } from './times-answers.ts';

/** What the form asks of an activity, as it stands. */
export interface EditedActivity {
  title: string;
  kana: string | null;
  kind: string;
  description: string;
  /** Code of its place. */
  place: string | null;
  /** Key of a place that waits itself and has no code yet. */
  keptPlace: string | null;
  area: string | null;
  online: boolean;
  onlineUrl: string | null;
  /** Code of its group. */
  group: string | null;
  welcome: readonly Audience[];
  welcomeNote: string | null;
  ageMin: number | null;
  ageMax: number | null;
  waysIn: readonly WayIn[];
  roleNote: string | null;
  costMin: number | null;
  costMax: number | null;
  costNote: string | null;
  booking: BookingNeed | null;
  bookingNote: string | null;
  capacity: number | null;
  bring: string | null;
  aloneOk: boolean | null;
  firstVisitNote: string | null;
  languages: readonly string[];
  schedules: readonly Schedule[];
  contacts: readonly ContactDocument[];
  photos: readonly PhotoDraft[];
}

const said = (value: string | number | null) =>
  value === null || value === '' ? [] : [String(value)];

function costAnswers({ costMin, costMax }: EditedActivity): Answers {
  if (costMin === null && costMax === null) return { cost: ['unsaid'] };
  if ((costMax ?? costMin) === 0) return { cost: ['free'] };
  return {
    cost: ['paid'],
    cost_min: said(costMin),
    cost_max: costMax === costMin ? [] : said(costMax),
  };
}

function whereAnswers({ place, keptPlace, area, online, onlineUrl }: EditedActivity): Answers {
  const where = place ? 'listed' : keptPlace ? 'kept' : area ? 'area' : online ? 'online' : '';
  return {
    where: said(where),
    place: said(place),
    kept_place: said(keptPlace),
    area: said(area),
    online: online && where !== 'online' ? ['yes'] : [],
    online_url: said(onlineUrl),
  };
}

/** The form filled in as the activity stands. */
export function activityAnswers(activity: EditedActivity): Answers {
  const fields: Answers = {
    title: [activity.title],
    kana: said(activity.kana),
    kind: [activity.kind],
    description: said(activity.description),
    ...whereAnswers(activity),
    group: said(activity.group ?? 'none'),
    welcome: activity.welcome,
    welcome_note: said(activity.welcomeNote),
    age_min: said(activity.ageMin),
    age_max: said(activity.ageMax),
    ways: activity.waysIn,
    role_note: said(activity.roleNote),
    ...costAnswers(activity),
    cost_note: said(activity.costNote),
    booking: said(activity.booking ?? 'unsaid'),
    booking_note: said(activity.bookingNote),
    capacity: said(activity.capacity),
    bring: said(activity.bring),
    alone: said(activity.aloneOk === null ? 'unsaid' : activity.aloneOk ? 'yes' : 'no'),
    first_note: said(activity.firstVisitNote),
    languages: activity.languages,
    ...contactAnswers(activity.contacts),
    ...photoAnswers(activity.photos),
  };
  const filled = Object.fromEntries(
    Object.entries(fields).filter(([, values]) => values.length > 0),
  );
  return withTimes(filled, activity.schedules);
}

const carriedSchema = z.object({
  /** Key of the record. */
  id: z.guid(),
  version: z.int(),
  /** The revision that waits and is changed; null: the entry itself is edited. */
  revision: z.guid().nullable().default(null),
  /** What the desk asks about it. */
  question: z.string().nullable().default(null),
  /** Rows as scheduleSchema reads them. */
  schedules: z.array(scheduleSchema),
  answers: answersSchema,
});

/** What the form carries of the entry it edits, so that nothing has to be looked up to go on. */
export type Carried = z.output<typeof carriedSchema>;

/** Puts it into one hidden field. */
export function writeCarried({ schedules, ...rest }: Carried): string {
  const rows = schedules.map((schedule) => {
    const { exceptions, ...row } = scheduleDocument(schedule);
    return {
      ...row,
      id: schedule.id,
      activity_id: schedule.activityId,
      position: schedule.position,
      schedule_exceptions: exceptions,
    };
  });
  return JSON.stringify({ ...rest, schedules: rows });
}

/** Reads it back; null where it is none. */
export function readCarried(text: string): Carried | null {
  try {
    return carriedSchema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

/** The fields of a document that differ from another, as they are in the first. */
export function changedFields(now: Document, before: Document): Document {
  return Object.fromEntries(
    Object.entries(now).filter(
      ([field, value]) => JSON.stringify(value) !== JSON.stringify(before[field]),
    ),
  );
}

/** Whether she chose, after a conflict, that a column of a document shall stay as others have it. */
export function staysTheirs(answers: Answers, column: string): boolean {
  return one(answers, `keep.${fieldOfColumn(column)}`) === 'theirs';
}

/** What a form carries of a conflict: the version it met, and the fields to choose about. */
export function metAnswers(version: number, conflicts: readonly { field: string }[]): Answers {
  return { met_version: [[version, ...conflicts.map(({ field }) => field)].join(' ')] };
}

/**
 * The version that she met in a conflict, once she has chosen about each of its fields; null before: then
 * what she sends conflicts again, and nothing is lost.
 * @param since the version she started from
 */
export function metVersion(answers: Answers, since: number): number | null {
  const [version, ...fields] = one(answers, 'met_version').split(' ');
  const isChosen = fields.every((field) => one(answers, `keep.${field}`) !== '');
  return Number(version) > since && isChosen ? Number(version) : null;
}
