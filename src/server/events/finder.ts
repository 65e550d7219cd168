/** Who sends a find: a device with the code of the site, a seat, or an account. */
import type { ActionAPIContext } from 'astro:actions';
import { textOf } from '../form-texts.ts';
import { visitorOf } from '../security/visitor-address.ts';
import { sessionOf } from '../session/session.ts';
import { anonymous } from '../supabase.ts';
import type { Finder } from './find-photo.ts';

/** The finder of a form: with her account's rights where she is signed in. */
export async function finderOf(context: ActionAPIContext, form: FormData): Promise<Finder> {
  // Without an answer about her session she still has the code.
  const session = await sessionOf(context).catch(() => null);
  return {
    client: session?.client ?? anonymous(),
    code: textOf(form, 'event'),
    pass: textOf(form, 'pass').normalize('NFKC').trim().slice(0, 200),
    visitor: visitorOf(context),
  };
}
