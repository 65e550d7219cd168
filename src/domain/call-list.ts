/** Entries to call about, and the slips of paper that go out to those whom no mail reaches. */
import { z } from 'zod';
import { codeAlphabet } from './short-code.ts';

const subjectSchema = z.enum(['place', 'activity', 'group']);

const callSchema = z.object({
  subject: subjectSchema,
  code: z.string(),
  name: z.string(),
  /** Date in Japan. */
  due_on: z.iso.date(),
  /** Name of the group that keeps it. */
  group: z.string().nullable(),
  district: z.string().nullable(),
  phones: z.array(z.object({ value: z.string(), label: z.string().nullable() })),
});
/** An entry to call about. */
export type Call = z.infer<typeof callSchema>;

export const callsSchema = z.object({ total: z.int(), calls: z.array(callSchema) });

/** So many calls stand on one page, and so many slips are printed at once. */
export const callsPerPage = 200;
/** So many stand in the list that is printed whole. */
export const callsOnPaper = 5000;

/** A part of a call list. */
export interface CallPage {
  calls: readonly Call[];
  /** Of the whole list. */
  total: number;
  /** From 1. */
  page: number;
  pages: number;
  /** It is the whole list, for paper. */
  isWhole: boolean;
}

/** What is asked of a call list by its buttons. */
export const phonedSchema = z.object({ subject: subjectSchema, code: z.string() });

export const slipSchema = z.object({
  subject: subjectSchema,
  code: z.string(),
  name: z.string(),
  confirmed_on: z.iso.date().nullable(),
});
/** What the page behind a slip's code shows. */
export type Slip = z.infer<typeof slipSchema>;

/** Why that page can not do what it is for. */
export type SlipProblem = 'gone' | 'too_many' | 'unreachable';

/** Letters of a slip's secret: 74 bits, short enough to be typed. */
export const slipLength = 16;

/** The secret of a slip as someone typed it, in its one spelling; null if it is none. */
export function parseSlipSecret(typed: string): string | null {
  const secret = typed.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase();
  return secret.length === slipLength && [...secret].every((one) => codeAlphabet.includes(one))
    ? secret
    : null;
}

/** A slip's secret as it is printed: in fours. */
export function printedSecret(secret: string): string {
  return secret.match(/.{1,4}/g)?.join('-') ?? secret;
}

/** Calls by district, in their order; what lies in none comes under null. */
export function byDistrict(calls: readonly Call[]): Map<string | null, Call[]> {
  const districts = new Map<string | null, Call[]>();
  for (const call of calls) {
    districts.set(call.district, [...(districts.get(call.district) ?? []), call]);
  }
  return districts;
}
