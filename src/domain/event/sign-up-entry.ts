/** The form of a sign-up: what was typed into it, what it means, and what is wrong with it. */
import { z } from 'zod';
import type { Answers, Problems } from '../post/answers.ts';
import { boxes, needed, number, readFields, say, text, yesNo } from '../post/fields.ts';
import { mailAddressSchema } from '../watch.ts';
import {
  arrangementKinds,
  lineLength,
  mostPeople,
  type ArrangementKind,
  type EventQuestion,
  type EventToSignUp,
  type Seat,
} from './sign-up.ts';

/** What a sign-up says, as the database takes it. */
export interface SignUpEntry {
  name: string;
  people: number;
  fields: string[];
  brings: string | null;
  seeks: string | null;
  photo_consent: boolean | null;
  arrangements: ArrangementKind[];
  /** By the id of the question. */
  answers: Record<string, string>;
}

/** Whom the form is about: who came to it herself, who is signed in, or whom a host registers. */
export type SignUpWay = 'mail' | 'account' | 'host';

/** What a form means. */
export interface ReadSignUp {
  entry: SignUpEntry;
  email: string | null;
  phone: string | null;
}

const single = z.array(z.string()).default([]);
const mail = single
  .transform(([value = '']) => value.trim())
  .refine((value) => value === '' || mailAddressSchema.safeParse(value).success, say('no_email'))
  .transform((value) => value.toLowerCase() || null);
const phone = single
  .transform(([value = '']) =>
    value
      .normalize('NFKC')
      .replace(/[ー－−‐‑‒–—―]/g, '-')
      .trim(),
  )
  .refine((value) => value === '' || /^[0-9+() -]{6,20}$/.test(value), say('no_phone'))
  .transform((value) => value || null);

/** Name of the field of a question, by its place: `q0`. */
const questionField = (index: number) => `q${index}`;

function readQuestions(questions: readonly EventQuestion[], answers: Answers) {
  const read: Record<string, string> = {};
  const problems: Record<string, { code: 'missing' | 'too_long' | 'choose'; limit?: number }> = {};
  questions.forEach(({ id, kind, choices, required }, index) => {
    const field = questionField(index);
    const typed = (answers[field]?.[0] ?? '').trim();
    const offered = kind === 'choice' ? choices : kind === 'yes_no' ? ['yes', 'no'] : null;
    if (typed === '') {
      if (required) problems[field] = { code: 'missing' };
    } else if (offered && !offered.includes(typed)) problems[field] = { code: 'choose' };
    else if ([...typed].length > 200) problems[field] = { code: 'too_long', limit: 200 };
    else read[id] = typed;
  });
  return { read, problems };
}

/** Reads a sign-up of an event: what it means, or which fields are wrong. */
export function readSignUp(
  event: Pick<EventToSignUp, 'capacity' | 'questions'>,
  fields: readonly string[],
  way: SignUpWay,
  answers: Answers,
): ReadSignUp | { problems: Problems } {
  const schema = z.object({
    name: needed(60),
    people: number(1, Math.min(mostPeople, event.capacity ?? mostPeople)),
    fields: boxes(fields),
    brings: text(lineLength),
    seeks: text(lineLength),
    photo: yesNo,
    arrangements: boxes(arrangementKinds),
    email: way === 'mail' ? mail.refine((value) => value !== null, say('missing')) : mail,
    phone,
  });
  const { data, problems } = readFields(schema, answers);
  const questions = readQuestions(event.questions, answers);
  if (problems || Object.keys(questions.problems).length > 0) {
    return { problems: { ...problems, ...questions.problems } };
  }
  const { name, people, brings, seeks, photo, arrangements, email } = data;
  return {
    entry: {
      ...{ name, brings, seeks, arrangements },
      people: people ?? 1,
      fields: data.fields,
      photo_consent: photo,
      answers: questions.read,
    },
    email: way === 'account' ? null : email,
    phone: way === 'host' ? data.phone : null,
  };
}

/** A seat as the fields of its form have it. */
export function answersOfSeat(seat: Seat): Answers {
  const photo = seat.photo_consent === null ? [] : [seat.photo_consent ? 'yes' : 'no'];
  const questions = seat.event.questions.map(({ id }, index): [string, string[]] => [
    questionField(index),
    seat.answers[id] === undefined ? [] : [seat.answers[id]],
  ]);
  return {
    name: [seat.name],
    people: [String(seat.people)],
    fields: seat.fields,
    brings: [seat.brings],
    seeks: [seat.seeks],
    photo,
    arrangements: seat.arrangements,
    ...Object.fromEntries(questions),
  };
}
