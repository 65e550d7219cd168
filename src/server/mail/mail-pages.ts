/** The two pages of a mail's link as routes ask for them. */
import type { APIContext } from 'astro';
import type { MailLink, MailLinkProblem } from '#domain/mail-link.ts';
import { keepNothing } from '../cache/cache-answer.ts';
import { visitorOf } from '../security/visitor-address.ts';
import { loadMailLink, mailLinkStatus, useMailLink } from './mail-link.ts';

/** What routes hand over of `Astro`. */
type Page = Pick<APIContext, 'request' | 'clientAddress' | 'params'> & { response: ResponseInit };

export interface MailPage {
  link: MailLink | null;
  problem: MailLinkProblem | null;
}

/**
 * The page of a mail's link.
 * @param sent what a button that was pressed came to, if one was
 */
export async function mailPage(
  { params, response }: Pick<Page, 'params'> & { response: { status?: number; headers: Headers } },
  sent: MailLinkProblem | null,
): Promise<MailPage> {
  const link = await loadMailLink(params.token);
  const problem = sent ?? (typeof link === 'string' ? link : null);
  response.status = mailLinkStatus(problem);
  keepNothing(response.headers);
  return { link: typeof link === 'string' ? null : link, problem };
}

/**
 * The page that stops mails. A POST stops them, whoever sends it: RFC 8058's button of a mail program
 * knows the link and nothing else.
 */
export async function stopPage(
  page: Pick<Page, 'request' | 'clientAddress' | 'params'> & {
    response: { status?: number; headers: Headers };
  },
): Promise<MailPage & { stopped: boolean }> {
  const { request, params } = page;
  // Looked at before: a watch that is stopped is gone.
  const before = await mailPage(page, null);
  if (request.method !== 'POST' || before.problem) return { ...before, stopped: false };
  const problem = await useMailLink(params.token, 'stop', visitorOf(page));
  page.response.status = mailLinkStatus(problem);
  return { ...before, problem, stopped: problem === null };
}
