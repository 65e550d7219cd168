/** Short public codes: six letters and digits that are not mistaken for one another on paper or over the phone. */
export const codeAlphabet = 'ACDEFGHJKMNPQRTUVWXY34679';

/**
 * The code that someone typed, in its one spelling (upper case, half-width), or null if it is none.
 */
export function parseShortCode(typed: string): string | null {
  const code = typed.normalize('NFKC').trim().toUpperCase();
  return code.length === 6 && [...code].every((letter) => codeAlphabet.includes(letter))
    ? code
    : null;
}
