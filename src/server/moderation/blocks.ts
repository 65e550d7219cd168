/** The list of words and senders whose posts wait in quarantine, as an admin keeps it. */
import type { z } from 'zod';
import type { Block, BlockProblem, blockSchema } from '#domain/block.ts';
import type { Session } from '../session/session.ts';
import { dataOf } from '../supabase.ts';

/** The list; the database refuses whoever is no admin. */
export async function loadBlocks({ client }: Session): Promise<Block[]> {
  const rows = dataOf('list_blocks', await client.rpc('list_blocks'));
  return rows.map(({ id, kind, value, reason, added_by: addedBy, created_at: createdAt }) => ({
    ...{ id, kind, value, reason, createdAt },
    // The account that added it may be gone, which the generated types do not say.
    addedBy: addedBy || null,
  }));
}

/** SQLSTATEs of add_block, see its comment. */
const problems: Readonly<Record<string, BlockProblem>> = {
  EN002: 'nobody',
  EN036: 'too_short',
  '23514': 'value',
};

/** Adds a line; null when it is there now. */
export async function addBlock(
  { client }: Session,
  block: z.infer<typeof blockSchema>,
): Promise<BlockProblem | null> {
  const { data, error } = await client.rpc('add_block', block);
  if (error) return problems[error.code] ?? 'failed';
  return data ? null : 'known';
}

/** Takes a line off; gone already is gone. */
export async function removeBlock({ client }: Session, id: string): Promise<boolean> {
  const { error } = await client.rpc('remove_block', { id });
  return error === null;
}
