/** A まち歩き: its host's routes and teams, and finds that are sent without a script. */
import { defineAction } from 'astro:actions';
import { takeFind } from '#server/events/find.ts';
import { saveWalk as save } from '#server/events/walk-edit.ts';
import { finderOf } from '#server/events/finder.ts';
import { textOf } from '#server/form-texts.ts';
import { sessionOf } from '#server/session/session.ts';

/** Routes and teams, all at once. */
export const saveWalk = defineAction({
  accept: 'form',
  handler: async (form, context) => save(await sessionOf(context), form),
});

/** One find, with its photo. */
export const addFind = defineAction({
  accept: 'form',
  handler: async (form, context) => {
    const answer = await takeFind(await finderOf(context, form), form);
    // What was typed comes back, except after it was taken: then there is the next one.
    const again = answer.taken ? ['pass', 'team'] : ['pass', 'team', 'words', 'near', 'kind'];
    return { answer, typed: Object.fromEntries(again.map((name) => [name, textOf(form, name)])) };
  },
});
