/** The admins' list of words and senders. The database refuses everyone else. */
import { defineAction, type ActionAPIContext } from 'astro:actions';
import { blockSchema, type BlockProblem } from '#domain/block.ts';
import { textOf } from '#server/form-texts.ts';
import { addBlock, removeBlock } from '#server/moderation/blocks.ts';
import { sessionOf } from '#server/session/session.ts';

interface Unsent {
  problem: BlockProblem;
  kind: string;
  value: string;
  reason: string;
}

async function add(form: FormData, context: ActionAPIContext): Promise<Unsent | { done: true }> {
  const typed = {
    kind: textOf(form, 'kind'),
    value: textOf(form, 'value'),
    reason: textOf(form, 'reason'),
  };
  const block = blockSchema.safeParse(typed);
  const session = await sessionOf(context);
  if (!block.success) {
    const isReason = block.error.issues.every(({ path }) => path[0] === 'reason');
    return { ...typed, problem: isReason ? 'reason' : 'value' };
  }
  const problem = session ? await addBlock(session, block.data) : 'failed';
  return problem ? { ...typed, problem } : { done: true };
}

async function remove(form: FormData, context: ActionAPIContext): Promise<{ done: boolean }> {
  const session = await sessionOf(context);
  return { done: session !== null && (await removeBlock(session, textOf(form, 'id'))) };
}

/** Adds a word or a sender. */
export const holdBack = defineAction({ accept: 'form', handler: add });
/** Takes one off the list. */
export const letThrough = defineAction({ accept: 'form', handler: remove });
