/** Addresses of records, as a host copies them from their pages into the form of a report. */
import { parseShortCode } from '../short-code.ts';
import type { Offspring } from './outcome.ts';

const subjects = { a: 'activity', p: 'place', g: 'group' } as const;

/**
 * What an address names: `https://…/a/K3RT9C`, `/en/p/K3RT9C` or `a/k3rt9c`; null where it names no
 * activity, place or group.
 */
export function codeOfAddress(typed: string): Pick<Offspring, 'subject' | 'code'> | null {
  const [, folder = '', word = ''] =
    /(?:^|\/)([apg])\/([^/?#\s]+)\/?(?:[?#].*)?$/i.exec(typed.normalize('NFKC').trim()) ?? [];
  const code = parseShortCode(word);
  const subject = Object.entries(subjects).find(([key]) => key === folder.toLowerCase())?.[1];
  return code !== null && subject ? { subject, code } : null;
}
