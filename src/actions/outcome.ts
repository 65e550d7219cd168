/** What comes after an event: its report, and the answers about its steps. By POST, without a script. */
import { defineAction } from 'astro:actions';
import { takeReportForm } from '#server/events/outcome-form.ts';
import { answerSteps as answer } from '#server/events/step-answers.ts';
import { visitorOf } from '#server/security/visitor-address.ts';
import { sessionOf } from '#server/session/session.ts';

/** Looks at, saves or publishes the report of an event. */
export const writeReport = defineAction({
  accept: 'form',
  handler: async (form, context) => {
    const session = await sessionOf(context);
    return session ? takeReportForm(session, form) : null;
  },
});

/** How the steps are going; the link of the mail says who answers. */
export const answerSteps = defineAction({
  accept: 'form',
  handler: async (form, context) => ({
    problem: await answer(form, visitorOf(context)),
  }),
});
