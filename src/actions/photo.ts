/** Photos of an entry: taken with each step of their form, proposed with the last. */
import { defineAction, type ActionAPIContext } from 'astro:actions';
import { subjectAt } from '#domain/correction.ts';
import { sendPhotoPage } from '#server/photos/photo-page.ts';
import { sessionOf } from '#server/session/session.ts';

/** The entry named in the address of the page the form stands on. */
function subjectOf({ url }: ActionAPIContext) {
  const [record, code] = url.pathname.split('/').slice(-2);
  return subjectAt(record, code);
}

async function send(form: FormData, context: ActionAPIContext) {
  const subject = subjectOf(context);
  if (!subject) return { page: null };
  const session = await sessionOf(context).catch(() => null);
  const sent = await sendPhotoPage(session, subject, form, context.url.pathname);
  return typeof sent === 'string' ? { sent } : { page: sent };
}

/** Takes photos for an entry and proposes them. */
export const postPhotos = defineAction({ accept: 'form', handler: send });
