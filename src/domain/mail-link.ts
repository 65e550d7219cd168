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
  due_on: z.iso.date(),
  confirmed_on: z.iso.date().nullable(),
});

/** An entry that a reminder asks about. */
export type DueEntry = z.infer<typeof entrySchema>;

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
export function entryAddress({ subject, code }: Pick<DueEntry, 'subject' | 'code'>): string {
  return `/${subjectFolders[subject]}/${code}`;
}
