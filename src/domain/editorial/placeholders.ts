/** `{town}` and its like in editors' texts: facts of the town that the site is built for. */
import type { Town } from '../town.ts';

/** Everything an editor may put in braces, with what it becomes in one reading. */
export type Placeholders = Readonly<Record<string, string>>;

const pattern = /\{([A-Za-z.]+)\}/g;

/** The facts of a town for texts in one reading. */
export function placeholdersOf(town: Town, reading: 'ja' | 'ja-easy' | 'en'): Placeholders {
  return {
    town: town.name[reading],
    desk: town.contact.name[reading],
    licence: town.data.licence,
    licenceUrl: town.data.licenceUrl,
    reportDays: String(town.retention.reports),
    signUpDays: String(town.retention.signUps),
  };
}

/** The text with its placeholders filled; one that is unknown stays as it is. */
export function fillPlaceholders(text: string, facts: Placeholders): string {
  return text.replace(pattern, (whole, name: string) => facts[name] ?? whole);
}

/** The placeholders in a text that stand for nothing, with where they begin. */
export function unknownPlaceholders(
  text: string,
  facts: Placeholders,
): { name: string; at: number }[] {
  return [...text.matchAll(pattern)]
    .map((match) => ({ name: match[1] ?? '', at: match.index }))
    .filter(({ name }) => !(name in facts));
}
