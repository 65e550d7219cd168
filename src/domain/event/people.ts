/** Who takes part in an event, as its host sees it. */
import type { ArrangementKind, EventToSignUp } from './sign-up.ts';
import type { Field } from '../field.ts';
import type { FieldCounts } from './field-counts.ts';

/** One sign-up of the host's list. */
export interface Participant {
  id: string;
  number: number;
  name: string;
  people: number;
  status: 'in' | 'waiting' | 'cancelled';
  /** Codes of fields, in the order of the town's list. */
  fields: string[];
  brings: string | null;
  seeks: string | null;
  /** By the id of the question. */
  answers: Readonly<Record<string, string>>;
  photoConsent: boolean | null;
  /** Registered by somebody else. */
  byProxy: boolean;
  email: string | null;
  phone: string | null;
  /** No mail reaches her. */
  toCall: boolean;
  /** Empty for curators, who do not see them. */
  arrangements: ArrangementKind[];
  /** When she came, ISO 8601; null: not (yet). */
  came: string | null;
}

/** The host's list. */
export interface PeoplePage {
  event: EventToSignUp;
  fields: Field[];
  people: Participant[];
  /** Who comes and who is missed, as everyone may read it. */
  counts: FieldCounts | null;
  /** Curators see no arrangements and take no list along. */
  role: 'host' | 'curator';
}

/** What a form of the list does. */
export const peopleDeeds = ['came', 'not-came', 'cancel', 'register'] as const;

/** How many people come in these sign-ups. */
export const totalOf = (people: readonly Participant[]) =>
  people.reduce((sum, { people: count }) => sum + count, 0);

/** Numbers above the list, in people. */
export function countPeople(people: readonly Participant[]) {
  const of = (status: Participant['status']) => people.filter((one) => one.status === status);
  return {
    seated: totalOf(of('in')),
    waiting: totalOf(of('waiting')),
    came: totalOf(people.filter(({ came }) => came !== null)),
  };
}

/** Those of one field, `field` null: of none. */
interface PeopleOfField {
  field: Field | null;
  people: Participant[];
}

/**
 * The list by field, in the order of the town's fields, those without any last. Who is of two fields
 * stands in both.
 */
export function peopleByField(
  people: readonly Participant[],
  fields: readonly Field[],
): PeopleOfField[] {
  const groups = fields.map((field) => ({
    field,
    people: people.filter((one) => one.fields.includes(field.code)),
  }));
  const others = { field: null, people: people.filter((one) => one.fields.length === 0) };
  return [...groups, others].filter((group) => group.people.length > 0);
}

/** How many people with a seat wish for each arrangement; those nobody wishes for are left out. */
export function countArrangements(people: readonly Participant[]): [ArrangementKind, number][] {
  const counts = new Map<ArrangementKind, number>();
  for (const { arrangements, status } of people) {
    if (status !== 'in') continue;
    for (const kind of arrangements) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return [...counts];
}

/** A tap at the door, as the database takes it. */
export interface Tap {
  sign_up: string;
  came: boolean;
  /** When it was tapped, ISO 8601. */
  at: string;
}

/** Who a code of a seat's page is about: `…/check-in/ID`. Null: it is no such code, or of another event. */
export function seatOfCode(text: string, code: string): string | null {
  const found = /\/me\/events\/([A-Z0-9]{6})\/check-in\/([0-9a-f-]{36})$/.exec(text.trim());
  return found?.[1] === code ? (found[2] ?? null) : null;
}
