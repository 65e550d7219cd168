/** The buttons of a mail's page. */
import { defineAction, type ActionAPIContext } from 'astro:actions';
import { z } from 'zod';
import { mailWishes, type MailLinkProblem } from '#domain/mail-link.ts';
import { useMailLink as act } from '#server/mail/mail-link.ts';
import { visitorOf } from '#server/security/visitor-address.ts';

const formSchema = z.object({
  token: z.string(),
  wish: z.enum(mailWishes),
  /** The entries meant; none named: all. */
  codes: z.array(z.string()),
});

async function use(
  form: FormData,
  context: ActionAPIContext,
): Promise<{ problem: MailLinkProblem | null }> {
  const fields = formSchema.safeParse({
    token: form.get('token'),
    wish: form.get('wish'),
    codes: form.getAll('code'),
  });
  if (!fields.success) return { problem: 'gone' };
  const { token, wish, codes } = fields.data;
  return { problem: await act(token, wish, visitorOf(context), codes.length > 0 ? codes : null) };
}

/** Confirms entries, begins weekly mails, or takes notices up again. */
export const useMailLink = defineAction({ accept: 'form', handler: use });
