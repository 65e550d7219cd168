/** Asks for weekly mails about a search. */
import { defineAction } from 'astro:actions';
import { visitorOf } from '#server/security/visitor-address.ts';
import { askWatch as ask } from '#server/watches/ask-watch.ts';

/** Stores the wish; a mail to the address asks whether it was meant. */
export const askWatch = defineAction({
  accept: 'form',
  handler: (form, context) => {
    const now = Date.now();
    return ask(form, context.url.pathname, visitorOf(context, now), now);
  },
});
