/** The forms of the ideas board, see server/events/board-acts. */
import { defineAction } from 'astro:actions';
import { actOnBoard as act } from '#server/events/board-acts.ts';

/** One form of the board; its field `do` says which. */
export const actOnBoard = defineAction({
  accept: 'form',
  handler: (form, context) => act(context, form),
});
