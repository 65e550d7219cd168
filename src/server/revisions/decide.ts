/** Deciding revisions, and talking about them. */
import type { Json } from '#db/database.types.ts';
import { z } from 'zod';
import { dataOf, type Supabase } from '../supabase.ts';
import { answerOf, type Refusal, type RevisionAnswer } from './answer.ts';

type Decided = Promise<RevisionAnswer | Refusal>;

/** What a curator may decide; see decide_revision. */
export type Verdict = 'approve' | 'ask' | 'reject' | 'pause' | 'resume';

/**
 * A curator decides.
 * @param reason reaches the author; needed for all but approve
 * @param changes fields the curator wants otherwise, which also settle conflicts
 * @throws DatabaseError where the database did not answer
 */
export async function decide(
  client: Supabase,
  revision: string,
  verdict: Verdict,
  reason?: string,
  changes?: Json,
): Decided {
  return answerOf(
    'decide_revision',
    await client.rpc('decide_revision', {
      revision,
      verdict,
      ...(reason === undefined ? {} : { reason }),
      ...(changes === undefined ? {} : { changes }),
    }),
  );
}

const decidedSchema = z.array(z.object({ refused: z.string().nullable() }));

/**
 * A curator decides several, each for itself.
 * @returns of each the code of the database's refusal; null: done
 * @throws DatabaseError where the database did not answer: then none is decided
 */
export async function decideAll(
  client: Supabase,
  revisions: string[],
  verdict: Verdict,
  reason: string,
): Promise<z.output<typeof decidedSchema>> {
  const answer = await client.rpc('decide_revisions', { revisions, verdict, reason });
  return decidedSchema.parse(dataOf('decide_revisions', answer));
}

/**
 * The author, or an editor of her group, answers the desk.
 * @param proposed fields she wants otherwise now
 * @throws DatabaseError where the database did not answer
 */
export async function answer(
  client: Supabase,
  revision: string,
  words: string,
  proposed?: Json,
): Decided {
  return answerOf(
    'answer_revision',
    await client.rpc('answer_revision', {
      revision,
      words,
      ...(proposed === undefined ? {} : { proposed }),
    }),
  );
}

/** The author takes back what still waits. @throws DatabaseError where the database did not answer */
export async function withdraw(client: Supabase, revision: string): Decided {
  return answerOf('withdraw_revision', await client.rpc('withdraw_revision', { revision }));
}
