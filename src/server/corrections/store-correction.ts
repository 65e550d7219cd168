/** Writes corrections as the visitor she is: the database's functions guard what she may. */
import type { CorrectionCategory, CorrectionProblem } from '#domain/correction.ts';
import { anonymous } from '../supabase.ts';
import type { FormContent } from './correction-form.ts';

/** SQLSTATEs of report_correction, see its comment. */
const problems: Readonly<Record<string, CorrectionProblem>> = {
  EN010: 'too_many',
  EN011: 'gone',
};

function problemOf({ code }: { code: string }): CorrectionProblem {
  const known = problems[code];
  if (known) return known;
  // For the operator; never what the visitor wrote.
  console.error(`A correction could not be stored: ${code || 'the database did not answer'}.`);
  return 'unreachable';
}

/**
 * Stores that something is wrong. The same key again is stored already.
 * @param visitor the visitor's name of the day, see visitorOfTheDay
 * @returns null when it is stored
 */
export async function storeCorrection(
  { of, code, part, key, version }: FormContent,
  category: CorrectionCategory,
  visitor: string,
): Promise<CorrectionProblem | null> {
  const { error } = await anonymous().rpc('report_correction', {
    key,
    code,
    subject: of,
    category,
    visitor,
    ...(part && { [part.of]: part.id }),
    // The current one, where the form does not know.
    seen_version: version ?? newestVersion,
  });
  return error && problemOf(error);
}

/** The database takes no version that is still to come: this asks for the current one. */
const newestVersion = 2_147_483_647;

/** Adds words to a stored correction; null when they are stored. */
export async function storeWords(
  { key }: FormContent,
  words: string,
): Promise<CorrectionProblem | null> {
  const { data, error } = await anonymous().rpc('add_correction_words', { key, words });
  if (error) return problemOf(error);
  return data ? null : 'expired';
}
