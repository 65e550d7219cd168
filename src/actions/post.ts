/** のせる: one step of the form of posting. Works without a script, and before signing in. */
import { defineAction } from 'astro:actions';
import { takeRecordForm } from '#server/post/record-form.ts';
import { takeEventForm } from '#server/post/event-form.ts';
import { takePostForm } from '#server/post/take-form.ts';

/** Takes a step; says where to go, or what the same page shows next. */
export const postEntry = defineAction({
  accept: 'form',
  handler: (form, context) => takePostForm(form, context, Date.now()),
});

/** Takes the short form of a place. */
export const editPlace = defineAction({
  accept: 'form',
  handler: (form, context) => takeRecordForm(form, 'place', context),
});

/** Takes the short form of a group. */
export const editGroup = defineAction({
  accept: 'form',
  handler: (form, context) => takeRecordForm(form, 'group', context),
});

/** Takes the form of an event, a new one or one that is there. */
export const postEvent = defineAction({
  accept: 'form',
  handler: (form, context) => takeEventForm(form, context),
});
