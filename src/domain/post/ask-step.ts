/** ⑤ Whom to ask, who may see that, and for which group it is posted. */
import { z } from 'zod';
import type { ContactDocument } from '../revision/contact-document.ts';
import { contactVisibilities, type ContactKind } from '../subject.ts';
import { many, one, type Answers, type Problem, type Problems } from './answers.ts';
import { isLink } from './fields.ts';

/** Ways to reach someone, those most have first. */
export const offeredContacts = [
  'phone',
  'email',
  'line',
  'form',
  'url',
  'fax',
  'other',
] as const satisfies readonly ContactKind[];

/** So many ways to ask may stand on an entry. */
export const mostContacts = 6;

/** The numbers of the contacts in the form: at least one line is offered. */
export function contactLines(answers: Answers): number[] {
  const numbers = Object.keys(answers).flatMap((name) => {
    const found = /^c(\d)\.value$/.exec(name);
    return found ? [Number(found[1])] : [];
  });
  const used = [...new Set(numbers)].filter((n) => n < mostContacts).sort((a, b) => a - b);
  return used.length > 0 ? used : [0];
}

const kindSchema = z.enum(offeredContacts).catch('phone');
/** What nobody chose is shown to nobody but the desk. */
const visibilitySchema = z.enum(contactVisibilities).catch('curators');
const emailSchema = z.email();
const web: readonly ContactKind[] = ['url', 'form', 'line'];

function problemWith(kind: ContactKind, value: string): Problem | null {
  if ([...value].length > 500) return { code: 'too_long', limit: 500 };
  if (kind === 'phone' || kind === 'fax') {
    const digits = value.normalize('NFKC').replace(/\D/g, '').length;
    return digits >= 9 && digits <= 13 ? null : { code: 'no_phone' };
  }
  if (kind === 'email') return emailSchema.safeParse(value).success ? null : { code: 'no_email' };
  return web.includes(kind) && !isLink(value) ? { code: 'no_url' } : null;
}

/** Numbers and addresses in half-width letters; links with their https. */
function tidy(kind: ContactKind, value: string): string {
  const trimmed = value.replace(/\p{Cc}/gu, ' ').trim();
  if (kind === 'other') return trimmed;
  const narrow = trimmed.normalize('NFKC').replace(/[‐‑‒–—―ー−]/g, '-');
  return web.includes(kind) && narrow !== '' && !/^[a-z]+:/i.test(narrow)
    ? `https://${narrow}`
    : narrow;
}

/** Reads the contacts that are filled in. */
export function readContacts(answers: Answers): {
  contacts: ContactDocument[];
  problems: Problems;
} {
  const problems: Record<string, Problem> = {};
  const contacts = contactLines(answers).flatMap((n): ContactDocument[] => {
    const kind = kindSchema.parse(one(answers, `c${n}.kind`));
    const value = tidy(kind, one(answers, `c${n}.value`));
    const label = one(answers, `c${n}.label`).trim() || null;
    if (value === '') return [];
    const problem = problemWith(kind, value);
    if (problem) problems[`c${n}.value`] = problem;
    if (label !== null && [...label].length > 100) {
      problems[`c${n}.label`] = { code: 'too_long', limit: 100 };
    }
    const visibility = visibilitySchema.parse(one(answers, `c${n}.see`));
    return [{ kind, value, label, visibility }];
  });
  return { contacts, problems };
}

/** The contacts of an entry as answers of the form. */
export function contactAnswers(contacts: readonly ContactDocument[]): Answers {
  return Object.fromEntries(
    contacts
      .slice(0, mostContacts)
      .flatMap(({ kind, value, label, visibility }, n): [string, string[]][] => [
        [`c${n}.kind`, [kind]],
        [`c${n}.value`, [value]],
        [`c${n}.label`, label === null ? [] : [label]],
        [`c${n}.see`, [visibility]],
      ])
      .filter(([, values]) => values.length > 0),
  );
}

/** 代理で入力: posted for somebody who has no e-mail. */
export function isProxy(answers: Answers): boolean {
  return many(answers, 'proxy').includes('yes');
}
