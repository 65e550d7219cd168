/** The buttons of a mail's page. */
import { defineAction, type ActionAPIContext } from 'astro:actions';
import { z } from 'zod';
import { mailWishes, type MailLinkProblem } from '#domain/mail-link.ts';
import { useMailLink as act } from '#server/mail/mail-link.ts';
import { visitorOf } from '#server/security/visitor-address.ts';

const formSchema = z.object({
  token: z.string(),
  wish: z.enum(mailWishes),
  /** The one entry meant; left out: all. */
  code: z.string().nullable(),
});

async function use(
  form: FormData,
  { request, clientAddress }: ActionAPIContext,
): Promise<{ problem: MailLinkProblem | null }> {
  const fields = formSchema.safeParse({
    token: form.get('token'),
    wish: form.get('wish'),
    code: form.get('code'),
  });
  if (!fields.success) return { problem: 'gone' };
  const { token, wish, code } = fields.data;
  const visitor = visitorOf(request.headers, clientAddress, Date.now());
  return { problem: await act(token, wish, visitor, code === null ? null : [code]) };
}

/** Confirms entries, begins weekly mails, or takes notices up again. */
export const useMailLink = defineAction({ accept: 'form', handler: use });
