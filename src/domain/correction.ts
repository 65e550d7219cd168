/** 「情報がちがいます」: what a reader may say is wrong with an entry. */
import { z } from 'zod';
import type { Photo } from './photo.ts';
import { parseShortCode } from './short-code.ts';

/** What is wrong, in the order in which the form offers it. */
export const correctionCategories = [
  'ended',
  'time',
  'place',
  'contact',
  'terms',
  'other',
] as const;

/** What is wrong with one notice or photo of an entry. */
export const partCategories = ['outdated', 'personal', 'unfit'] as const;

export const correctionCategorySchema = z.enum([...correctionCategories, ...partCategories]);
export type CorrectionCategory = z.infer<typeof correctionCategorySchema>;

/** So many characters a reader may add. */
export const correctionWordsMax = 500;

/** What she wrote: trimmed, without control characters but line breaks; null for nothing. */
export const correctionWordsSchema = z
  .string()
  .transform((text) =>
    text
      .replace(/\r\n?/g, '\n')
      .replace(/(?!\n)\p{Cc}/gu, '')
      .trim(),
  )
  .refine((text) => [...text].length <= correctionWordsMax, 'too_long')
  .transform((text) => text || null);

/** The entry a correction is about. */
export interface CorrectionSubject {
  of: (typeof correctionSubjects)[number];
  code: string;
}

/** What of an entry a report may be about instead of the entry. */
export const reportedParts = ['notice', 'photo'] as const;
export const reportedPartSchema = z.object({ of: z.enum(reportedParts), id: z.guid() });
/** A notice or photo of an entry. */
export type ReportedPart = z.infer<typeof reportedPartSchema>;

/** One with what is known of it; without words and picture where the database does not answer. */
export type KnownPart = ReportedPart & { text: string | null; photo: Photo | null };

/** The notice or photo that an address or form names (`notice=ID`, `photo=ID`); null: the entry itself. */
export function partIn(params: URLSearchParams): ReportedPart | null {
  for (const kind of reportedParts) {
    const part = reportedPartSchema.safeParse({ of: kind, id: params.get(kind) });
    if (part.success) return part.data;
  }
  return null;
}

/** A part as an address names it; empty for the entry itself. */
export function partQuery(part: ReportedPart | null, before: '?' | '&'): string {
  return part ? `${before}${part.of}=${part.id}` : '';
}

/** What a correction may be about. */
export const correctionSubjects = ['place', 'activity', 'group', 'event'] as const;

/** The folder of an address in which the pages of each are. */
export const subjectFolders = { place: 'p', activity: 'a', group: 'g', event: 'e' } as const;

/**
 * Why a correction was not stored. `too_early`: faster than a person; `expired`: the form is old, or
 * another process made it; `too_many`: a limit; `too_long`: the words; `gone`: no such entry any more;
 * `unreachable`: the database.
 */
export type CorrectionProblem =
  'too_early' | 'expired' | 'too_many' | 'too_long' | 'gone' | 'unreachable';

/**
 * The entry that an address names.
 * @param record `a`, `p`, `g` or `e`, as addresses say activity, place, group and event
 * @param code its short code as it was typed
 * @returns null where that is no address of an entry
 */
export function subjectAt(
  record: string | undefined,
  code: string | undefined,
): CorrectionSubject | null {
  const of = correctionSubjects.find((subject) => subjectFolders[subject] === record);
  const known = parseShortCode(code ?? '');
  return of && known !== null ? { of, code: known } : null;
}
