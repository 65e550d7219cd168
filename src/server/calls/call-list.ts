/** The call list of a curator, read and worked off with her own rights. */
import { createHash, randomInt } from 'node:crypto';
import {
  callsOnPaper,
  callsPerPage,
  callsSchema,
  slipLength,
  type Call,
  type CallPage,
} from '#domain/call-list.ts';
import { codeAlphabet } from '#domain/short-code.ts';
import type { Session } from '../session/session.ts';
import { dataOf } from '../supabase.ts';

/**
 * Due entries of her areas whose keepers no mail reaches, by district.
 * @param params of its address: page, all
 * @throws DatabaseError
 */
export async function loadCalls({ client }: Session, params: URLSearchParams): Promise<CallPage> {
  const isWhole = params.get('all') === 'yes';
  const most = isWhole ? callsOnPaper : callsPerPage;
  const wanted = Math.max(1, Math.min(999, Math.trunc(Number(params.get('page'))) || 1));
  const ask = async (page: number) => {
    const answer = await client.rpc('desk_calls', { most, skipped: (page - 1) * most });
    return callsSchema.parse(dataOf('desk_calls', answer));
  };
  const asked = await ask(wanted);
  const pages = Math.max(1, Math.ceil(asked.total / most));
  const page = Math.min(wanted, pages);
  return { ...(page === wanted ? asked : await ask(page)), page, pages, isWhole };
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
 * Slips for a page of her call list. Their secrets are in this answer alone: the database keeps hashes.
 * @throws DatabaseError
 */
export async function printSlips(session: Session, page: string): Promise<PrintedSlip[]> {
  const printed = (await loadCalls(session, new URLSearchParams({ page }))).calls.map((call) => ({
    ...call,
    secret: newSecret(),
  }));
  const slips = printed.map(({ subject, code, secret }) => ({
    ...{ subject, code },
    hash: createHash('sha256').update(secret).digest('hex'),
  }));
  dataOf('print_slips', await session.client.rpc('print_slips', { slips }));
  return printed;
}
