/**
 * Links of mails. The site holds no right to act for a person: the database believes the link's
 * secret itself. Opening one reads; only a POST changes anything, because mail programs and their
 * scanners open every link.
 */
import {
  mailLinkSchema,
  mailTokenSchema,
  type MailLink,
  type MailLinkProblem,
  type MailWish,
} from '#domain/mail-link.ts';
import { anonymous } from '../supabase.ts';

function problemOf(code: string): MailLinkProblem {
  if (code === 'EN010') return 'too_many';
  console.error(`A mail's link could not be used: ${code || 'the database did not answer'}.`);
  return 'unreachable';
}

const statuses: Readonly<Record<MailLinkProblem, number>> = {
  gone: 404,
  too_many: 429,
  unreachable: 503,
};

/** The HTTP status of a page that shows this problem. */
export function mailLinkStatus(problem: MailLinkProblem | null): number {
  return problem ? statuses[problem] : 200;
}

/** What a mail's page shows, or why it shows nothing. */
export async function loadMailLink(token: string | undefined): Promise<MailLink | MailLinkProblem> {
  const secret = mailTokenSchema.safeParse(token);
  if (!secret.success) return 'gone';
  const { data, error } = await anonymous().rpc('open_mail_link', { token: secret.data });
  if (error) return problemOf(error.code);
  return mailLinkSchema.safeParse(data).data ?? 'gone';
}

/**
 * Does what a button asks for; pressed again it changes nothing more.
 * @param visitor the visitor's name of the day, see visitorOf
 * @param codes entries to confirm; null: all of the mail's
 * @returns null when it is done
 */
export async function useMailLink(
  token: string | undefined,
  wish: MailWish,
  visitor: string,
  codes: string[] | null = null,
): Promise<MailLinkProblem | null> {
  const secret = mailTokenSchema.safeParse(token);
  if (!secret.success) return 'gone';
  const { data, error } = await anonymous().rpc('use_mail_link', {
    token: secret.data,
    wish,
    visitor,
    ...(codes && { codes }),
  });
  if (error) return problemOf(error.code);
  return data === null ? 'gone' : null;
}
