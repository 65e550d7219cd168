/** What one has sent: taking it back. Answers and changes go through the form of posting. */
import { defineAction } from 'astro:actions';
import { dropDraft } from '#server/post/drafts.ts';
import { withdrawPost } from '#server/post/my-posts.ts';
import { sessionOf } from '#server/session/session.ts';

/** Withdraws a post that waits; says whether it is withdrawn. */
export const withdrawMyPost = defineAction({
  accept: 'form',
  handler: async (form, context) => {
    const session = await sessionOf(context);
    const id = form.get('revision');
    return {
      done: session !== null && typeof id === 'string' && (await withdrawPost(session, id)),
    };
  },
});

/** Drops a draft of one's own. */
export const dropMyDraft = defineAction({
  accept: 'form',
  handler: async (form, context) => {
    const session = await sessionOf(context);
    const key = form.get('key');
    if (session && typeof key === 'string') await dropDraft(session, key);
    return { done: session !== null };
  },
});
