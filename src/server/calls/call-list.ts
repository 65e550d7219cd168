/** The call list of a curator, read and worked off with her own rights. */
import { createHash, randomInt } from 'node:crypto';
import { callsSchema, slipLength, type Call } from '#domain/call-list.ts';
import { codeAlphabet } from '#domain/short-code.ts';
import type { Session } from '../session/session.ts';
import { dataOf } from '../supabase.ts';

/**
 * Due entries of her areas whose keepers no mail reaches, by district.
 * @throws DatabaseError
 */
export async function loadCalls({ client }: Session): Promise<Call[]> {
  return callsSchema.parse(dataOf('desk_calls', await client.rpc('desk_calls')));
}

/** A call with the secret that its slip is printed with. */
export interface PrintedSlip extends Call {
  secret: string;
}

function newSecret(): string {
  const letter = () => codeAlphabet[randomInt(codeAlphabet.length)] ?? '';
  return Array.from({ length: slipLength }, letter).join('');
}

/**
 * Slips for all of her call list. Their secrets are in this answer alone: the database keeps hashes.
 * @throws DatabaseError
 */
export async function printSlips(session: Session): Promise<PrintedSlip[]> {
  const printed = (await loadCalls(session)).map((call) => ({ ...call, secret: newSecret() }));
  const slips = printed.map(({ subject, code, secret }) => ({
    ...{ subject, code },
    hash: createHash('sha256').update(secret).digest('hex'),
  }));
  dataOf('print_slips', await session.client.rpc('print_slips', { slips }));
  return printed;
}
