/** A host's own events: read and acted on with her own rights. */
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import {
  hostActs,
  hostedEventSchema,
  mostRepeats,
  myEventSchema,
  repeatDays,
  rhythms,
  type HostAct,
  type HostedEvent,
  type HostOutcome,
  type HostProblem,
  type MyEvent,
} from '#domain/event/hosted.ts';
import { parseShortCode } from '#domain/short-code.ts';
import { textOf } from '../form-texts.ts';
import type { Session } from '../session/session.ts';
import { dataOf } from '../supabase.ts';

/** The events that a person hosts, latest first. */
export async function loadMyEvents({ client }: Session): Promise<MyEvent[]> {
  return z.array(myEventSchema).parse(dataOf('my_events', await client.rpc('my_events')));
}

/** An event for who keeps it; null for everyone else. */
export async function loadHostedEvent(
  { client }: Session,
  typed: string,
): Promise<HostedEvent | null> {
  const code = parseShortCode(typed);
  if (code === null) return null;
  const answer = dataOf('hosted_event', await client.rpc('hosted_event', { code }));
  return answer === null ? null : hostedEventSchema.parse(answer);
}

const problems: Readonly<Record<string, HostProblem>> = {
  EN010: 'too_many',
  EN022: 'too_long',
  EN024: 'reason',
  EN060: 'not_yours',
  EN061: 'not_yours',
  EN062: 'state',
  '23514': 'words',
  '42501': 'not_yours',
};
const problemOf = (code: string): HostProblem => problems[code] ?? 'unreachable';

const toldSchema = z.object({ told: z.int() });
const madeSchema = z.object({ made: z.int() });
const countSchema = z.coerce.number().int().min(1).max(mostRepeats);

async function repeat(
  session: Session,
  code: string,
  form: FormData,
): Promise<number | HostProblem> {
  const event = await loadHostedEvent(session, code);
  const rhythm = z.enum(rhythms).safeParse(textOf(form, 'rhythm')).data;
  const count = countSchema.safeParse(textOf(form, 'count').normalize('NFKC')).data;
  if (!event) return 'not_yours';
  if (rhythm === undefined || count === undefined) return 'count';
  const { data, error } = await session.client.rpc('repeat_event', {
    key: z.uuid().safeParse(textOf(form, 'key')).data ?? randomUUID(),
    code: event.code,
    days: repeatDays(event.starts_at, rhythm, count, Date.now()),
  });
  return error ? problemOf(error.code) : madeSchema.parse(data).made;
}

async function act(
  { client }: Session,
  code: string,
  wish: HostAct,
  reason: string,
): Promise<number | HostProblem> {
  const asked = { code, act: wish, ...(reason !== '' && { reason }) };
  const { data, error } = await client.rpc('act_on_event', asked);
  return error ? problemOf(error.code) : toldSchema.parse(data).told;
}

/** Does what a host's form asks for. */
export async function actOnHosted(session: Session | null, form: FormData): Promise<HostOutcome> {
  const wish = z.enum(hostActs).safeParse(textOf(form, 'act')).data ?? null;
  const reason = textOf(form, 'reason').replace(/\r\n?/g, '\n').trim();
  const typed = { reason, rhythm: textOf(form, 'rhythm'), count: textOf(form, 'count') };
  const stop = (problem: HostProblem): HostOutcome => ({ problem, act: wish, typed });
  if (!session || !wish) return stop('not_yours');
  const code = textOf(form, 'code');
  const done =
    wish === 'repeat' ? await repeat(session, code, form) : await act(session, code, wish, reason);
  return typeof done === 'number' ? { done: wish, count: done } : stop(done);
}
