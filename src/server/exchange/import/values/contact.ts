import type { ImportContact, RemarkCode } from '#domain/import/import-row.ts';
import { joinTexts, machineText, saysNothing, splitList } from './text.ts';

const phone = /^(?:\+81-?|0)\d[\d-]{6,13}\d$/;
/** 「042-000-0000（代表）」: a number and, in brackets, words about it. */
const named = /^(.*\d)\s*[(（]([^()（）]*[^\d()（）-][^()（）]*)[)）]$/;
const email = /^[^\s@<>"]+@[^\s@<>"]+\.[a-z]{2,}$/i;

/** A telephone number in ASCII digits and hyphens, or null when the text is none. */
export function readPhone(text: string): string | null {
  const plain = machineText(text)
    .replace(/[‐‑‒–—―−ー]/g, '-')
    .replace(/[()]/g, '-')
    .replace(/\s+/g, '')
    .replace(/-{2,}/g, '-')
    .replace(/^-|-$/g, '');
  const digits = plain.replace(/\D/g, '').length;
  return phone.test(plain) && digits >= 9 && digits <= 12 ? plain : null;
}

/** An address of a web page, http or https only, or null. */
export function readUrl(text: string): string | null {
  const plain = text.trim();
  if (!/^https?:\/\/[^\s<>"]+$/i.test(plain) || !URL.canParse(plain)) return null;
  return plain.replace(/^https?/i, (scheme) => scheme.toLowerCase());
}

function readEmail(text: string): string | null {
  const plain = machineText(text).replace(/^mailto:/i, '');
  return email.test(plain) ? plain : null;
}

const readers = {
  phone: { read: readPhone, remark: 'phone-unreadable' },
  fax: { read: readPhone, remark: 'fax-unreadable' },
  email: { read: readEmail, remark: 'email-unreadable' },
  url: { read: readUrl, remark: 'url-unreadable' },
  form: { read: readUrl, remark: 'url-unreadable' },
} as const satisfies Record<
  ImportContact['kind'],
  { read: (text: string) => string | null; remark: RemarkCode }
>;

/**
 * The contacts of one kind in their cells. What can not be read comes back as `leftover`, so that
 * its words can be kept where people read them.
 */
export function readContacts(
  kind: ImportContact['kind'],
  cells: readonly string[],
  label: string | null = null,
): { contacts: ImportContact[]; leftover: string[]; remark: RemarkCode | null } {
  const { read, remark } = readers[kind];
  const contacts: ImportContact[] = [];
  const leftover: string[] = [];
  for (const cell of cells) {
    const isWeb = kind === 'url' || kind === 'form';
    // A web address may hold commas and semicolons of its own; words before it are its name.
    const parts = isWeb ? cell.split(/[\s；]+/) : splitList(cell);
    let name: string | null = null;
    for (const part of parts.filter((text) => !saysNothing(text) && text !== '')) {
      const [, bare = part, aside] = named.exec(part) ?? [];
      const value = read(bare);
      if (value !== null && value.length <= 500) {
        contacts.push({
          kind,
          value,
          label: joinTexts([name ?? label, aside], ' ').slice(0, 100) || null,
        });
        name = null;
      } else {
        name = joinTexts([name, part], ' ');
      }
    }
    if (name !== null) leftover.push(name);
  }
  return { contacts, leftover, remark: leftover.length > 0 ? remark : null };
}
