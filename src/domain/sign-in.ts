/** Signing in by a code that comes by e-mail. */
import { z } from 'zod';

/** Why a sign-in did not go on; each has its sentence. */
export type SignInProblem =
  'email' | 'code_form' | 'code_wrong' | 'link_old' | 'too_many' | 'expired' | 'unreachable';

/** An address as it is typed, full-width letters and spaces included. */
export const emailSchema = z
  .string()
  .transform((text) => text.normalize('NFKC').replace(/\s/g, '').toLowerCase())
  .pipe(z.email().max(254));

/** Six digits as they are typed: full-width, with spaces or hyphens between. */
export const codeSchema = z
  .string()
  .transform((text) => text.normalize('NFKC').replace(/[\s\p{Pd}ー]/gu, ''))
  .pipe(z.string().regex(/^\d{6}$/));

/** So many letters a display name may have; the database allows no more. */
export const displayNameMax = 60;

/** A name or nickname: one line, without characters that show nothing. */
export const displayNameSchema = z
  .string()
  .transform((text) =>
    text
      .replace(/[\p{Cc}\p{Cf}]/gu, '')
      .replace(/\s+/g, ' ')
      .trim(),
  )
  .refine((text) => text !== '' && [...text].length <= displayNameMax);
