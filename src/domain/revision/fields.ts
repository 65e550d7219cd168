/** Fields of documents as forms send them; an empty text says nothing and becomes null. */
import { z } from 'zod';

/** Characters as the database counts them. */
const within = (max: number) => (value: string) => [...value].length <= max;

const written = z.string().transform((value) =>
  value
    .replace(/\r\n?/g, '\n')
    .replace(/(?!\n)\p{Cc}/gu, '')
    .trim(),
);

/** A text of at most `max` characters, null when empty. */
export const text = (max: number) =>
  z
    .union([written.refine(within(max), 'too_long').transform((value) => value || null), z.null()])
    .pipe(z.string().nullable());

/** A text that may be empty but is never null. */
export const longText = (max: number) => written.refine(within(max), 'too_long');

/** A text that has to be there. */
export const requiredText = (max: number) =>
  written.refine((value) => value !== '', 'missing').refine(within(max), 'too_long');

/** A link of at most `max` characters, null when empty. */
export const webAddress = (max: number) =>
  text(max).refine((value) => value === null || /^https?:\/\//.test(value), 'web_address');

/** A whole number between two others, null when not known. */
export const count = (min: number, max: number) => z.int().min(min).max(max).nullable();

/** Yes, no, or not known. */
export const yesNo = z.boolean().nullable();
