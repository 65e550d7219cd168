/** The pages behind links in mails: what they show and which buttons they have. */
import { subjectFolders } from './correction.ts';
import { z } from 'zod';

/** What a button asks for. */
export const mailWishes = ['stop', 'resume', 'watch', 'confirm'] as const;
export type MailWish = (typeof mailWishes)[number];

const entrySchema = z.object({
  subject: z.enum(['place', 'activity', 'group']),
  code: z.string(),
  name: z.string(),
  /** By when it should have been confirmed; null where all of a group are asked about. */
  due_on: z.iso.date().nullable(),
  confirmed_on: z.iso.date().nullable(),
  /** The group it belongs to and what its reader is there; said where groups are asked. */
  of_group: z
    .object({ code: z.string(), name: z.string(), role: z.enum(['owner', 'editor']) })
    .nullable(),
});

/** An entry that a mail asks about. */
export type AskedEntry = z.infer<typeof entrySchema>;

/** What public.open_mail_link answers. */
export const mailLinkSchema = z.object({
  template: z.string(),
  to_account: z.boolean(),
  /** Whether the account wants notices. */
  notices: z.boolean(),
  entries: z.array(entrySchema),
  watch: z
    .object({
      title: z.string(),
      search: z.string(),
      group: z.string().nullable(),
      confirmed: z.boolean(),
    })
    .nullable(),
});
export type MailLink = z.infer<typeof mailLinkSchema>;

/** The secret of a mail's link, as an address has it. */
export const mailTokenSchema = z.string().regex(/^[0-9a-f]{64}$/);

/** Why a page of a link can not do what it is for. */
export type MailLinkProblem = 'gone' | 'too_many' | 'unreachable';

/** `/a/CODE`, `/p/CODE`, `/g/CODE`. */
export function entryAddress({ subject, code }: Pick<AskedEntry, 'subject' | 'code'>): string {
  return `/${subjectFolders[subject]}/${code}`;
}

/** A group with those of its entries that a mail asks about. */
export interface AskedGroup extends NonNullable<AskedEntry['of_group']> {
  entries: AskedEntry[];
}

/** Entries by their groups, in their order; what belongs to none is left out. */
export function byGroup(entries: readonly AskedEntry[]): AskedGroup[] {
  const groups = new Map<string, AskedGroup>();
  for (const entry of entries) {
    if (!entry.of_group) continue;
    const group = groups.get(entry.of_group.code) ?? { ...entry.of_group, entries: [] };
    group.entries.push(entry);
    groups.set(group.code, group);
  }
  return [...groups.values()];
}
