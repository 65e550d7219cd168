/** Slips of paper: their secret is believed by the database itself. Opening one changes nothing. */
import { parseSlipSecret, slipSchema, type Slip, type SlipProblem } from '#domain/call-list.ts';
import { anonymous } from '../supabase.ts';

function problemOf(code: string): SlipProblem {
  if (code === 'EN010') return 'too_many';
  console.error(`A slip could not be used: ${code || 'the database did not answer'}.`);
  return 'unreachable';
}

/** HTTP status of the page of a slip with this problem. */
export function slipStatus(problem: SlipProblem | null): number {
  return problem ? { gone: 404, too_many: 429, unreachable: 503 }[problem] : 200;
}

/**
 * What the page of a slip shows, or why it shows nothing.
 * @param visitor the visitor's name of the day, see visitorOf
 */
export async function openSlip(typed: string, visitor: string): Promise<Slip | SlipProblem> {
  const secret = parseSlipSecret(typed);
  if (secret === null) return 'gone';
  const { data, error } = await anonymous().rpc('open_slip', { secret, visitor });
  if (error) return problemOf(error.code);
  return slipSchema.safeParse(data).data ?? 'gone';
}

/**
 * Confirms the entry of a slip; again on one day it changes nothing more.
 * @returns null when it is done
 */
export async function confirmSlip(typed: string, visitor: string): Promise<SlipProblem | null> {
  const secret = parseSlipSecret(typed);
  if (secret === null) return 'gone';
  const { data, error } = await anonymous().rpc('use_slip', { secret, visitor });
  if (error) return problemOf(error.code);
  return data ? null : 'gone';
}
