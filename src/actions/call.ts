/** What curators do with their call list, and what the page behind a slip of paper does. */
import { ActionError, defineAction } from 'astro:actions';
import { phonedSchema, type SlipProblem } from '#domain/call-list.ts';
import { printSlips as print, type PrintedSlip } from '#server/calls/call-list.ts';
import { confirmSlip as confirm } from '#server/calls/slip.ts';
import { visitorOf } from '#server/security/visitor-address.ts';
import { textOf } from '#server/form-texts.ts';
import { sessionOf } from '#server/session/session.ts';

/** Makes a return slip for each entry of the list; their secrets are in the answer alone. */
export const printSlips = defineAction({
  accept: 'form',
  handler: async (form, context): Promise<{ slips: PrintedSlip[] }> => {
    const session = await sessionOf(context);
    if (!session?.curates) throw new ActionError({ code: 'UNAUTHORIZED' });
    return { slips: await print(session, textOf(form, 'page')) };
  },
});

/** Notes that an entry was confirmed on the telephone. */
export const confirmByPhone = defineAction({
  accept: 'form',
  handler: async (form, context): Promise<{ done: boolean }> => {
    const session = await sessionOf(context);
    const entry = phonedSchema.safeParse(Object.fromEntries(form));
    if (!session || !entry.success) return { done: false };
    const said = await session.client.rpc('confirm_record', { ...entry.data, method: 'phone' });
    return { done: !said.error };
  },
});

/** The button of a slip's page. */
export const confirmSlip = defineAction({
  accept: 'form',
  handler: async (form, context): Promise<{ problem: SlipProblem | null }> => ({
    problem: await confirm(textOf(form, 'secret'), visitorOf(context)),
  }),
});
