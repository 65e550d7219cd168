/** What a host does with an event at once. By POST, without a script. */
import { defineAction } from 'astro:actions';
import { actOnHosted } from '#server/events/hosted.ts';
import { sessionOf } from '#server/session/session.ts';

/** One form of a host's page; its field `act` says which. */
export const hostEvent = defineAction({
  accept: 'form',
  handler: async (form, context) => actOnHosted(await sessionOf(context), form),
});
