/** What the forms of a group's people do, each by one function of the database. */
import { z } from 'zod';
import { parseDateChange, type TeamDeed, type TeamProblem, type UnsentDeed } from '#domain/team.ts';
import type { Session } from '../session/session.ts';

/** Where to go on to, or why not. */
export type DeedOutcome = { next: string } | UnsentDeed;

const problems: Readonly<Record<string, TeamProblem>> = {
  EN020: 'not_allowed',
  EN022: 'refused',
  EN024: 'reason',
  EN025: 'already',
  EN040: 'not_allowed',
  EN041: 'gone',
  EN042: 'already',
  EN043: 'too_many',
  EN044: 'owner',
  EN046: 'not_allowed',
  '23514': 'refused',
  '42501': 'not_allowed',
};

type Fields = Readonly<Record<string, string>>;
/** What the database said: nothing, or an error. */
interface Said {
  error: { code: string } | null;
}
type Doing = (
  session: Session,
  fields: Fields,
) => Promise<{ said: Said; next: string } | 'refused'>;

const roleSchema = z.enum(['owner', 'editor']);
const confirmedSchema = z.enum(['activity', 'place', 'group']);
const subjectSchema = z.enum(['activity', 'group']);
const timeSchema = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
const done = (fields: Fields, deed: TeamDeed) =>
  `/me/groups/${encodeURIComponent(fields.code ?? '')}?done=${deed}`;

const answer =
  (accepts: boolean): Doing =>
  async ({ client }, { token = '' }) => {
    const said = await client.rpc('answer_invitation', { token, accepts });
    return { said, next: accepts && said.data ? `/me/groups/${said.data}?done=accept` : '/me' };
  };

const doings: Record<TeamDeed, Doing> = {
  claim: async ({ client }, fields) => {
    const { key = '', code = '', evidence = '' } = fields;
    const said = await client.rpc('claim_group', { key, code, evidence });
    return { said, next: done(fields, 'claim') };
  },
  decide: async ({ client }, { claim = '', verdict, reason = '' }) => {
    const wanted = z.enum(['approved', 'denied', 'revoked']).safeParse(verdict).data;
    if (!wanted) return 'refused';
    const said = await client.rpc('decide_claim', { claim, verdict: wanted, reason });
    return { said, next: '/desk/claims?done=decide' };
  },
  create: async ({ client }, fields) => {
    const { key = '', record = '', name = '', kana = '', description = '', phone = '' } = fields;
    const contact = { kind: 'phone', value: phone.trim(), label: null, visibility: 'public' };
    const said = await client.rpc('propose_revision', {
      ...{ key, subject: 'group', record_id: record, base_version: 0 },
      proposed: {
        name: name.trim(),
        kana: kana.trim() || null,
        description: description.trim(),
        contacts: contact.value ? [contact] : [],
      },
    });
    return { said, next: '/me/groups/new?done=create' };
  },
  invite: async ({ client }, fields) => {
    const role = roleSchema.safeParse(fields.role).data;
    if (!role) return 'refused';
    const { code = '', email = '' } = fields;
    const said = await client.rpc('invite_member', { code, email, role });
    return { said, next: done(fields, 'invite') };
  },
  'withdraw-invitation': async ({ client }, fields) => {
    const said = await client.rpc('withdraw_invitation', { invitation: fields.invitation ?? '' });
    return { said, next: done(fields, 'withdraw-invitation') };
  },
  accept: answer(true),
  decline: answer(false),
  remove: async ({ client }, fields) => {
    const { code = '', person = '' } = fields;
    return {
      said: await client.rpc('remove_member', { code, person }),
      next: done(fields, 'remove'),
    };
  },
  leave: async ({ client }, { code = '' }) => ({
    said: await client.rpc('leave_group', { code }),
    next: '/me',
  }),
  notice: async ({ client }, fields) => {
    const { key = '', of = '', text = '', until = '' } = fields;
    const subject = subjectSchema.safeParse(fields.subject).data;
    if (!subject || !z.iso.date().safeParse(until).success) return 'refused';
    const said = await client.rpc('post_notice', { key, subject, code: of, text, until });
    return { said, next: done(fields, 'notice') };
  },
  'withdraw-notice': async ({ client }, fields) => ({
    said: await client.rpc('withdraw_notice', { notice: fields.notice ?? '' }),
    next: done(fields, 'withdraw-notice'),
  }),
  confirm: async ({ client }, fields) => {
    const subject = confirmedSchema.safeParse(fields.subject).data;
    if (!subject) return 'refused';
    const said = await client.rpc('confirm_record', { subject, code: fields.of ?? '' });
    return { said, next: done(fields, 'confirm') };
  },
  date: async ({ client }, fields) => {
    const { schedule = '', key = '', on = '', change = '', reason = '' } = fields;
    const wanted = parseDateChange(
      change.includes('|') ? change : `${schedule}|${on}|extra|${key}`,
    );
    if (!wanted) return 'refused';
    const opens = timeSchema.safeParse(fields.opens).data;
    const closes = timeSchema.safeParse(fields.closes).data;
    const said = await client.rpc('change_date', {
      ...{ key: wanted.key, schedule: wanted.schedule, on_date: wanted.date },
      ...{ change: wanted.change, reason },
      ...(wanted.change === 'extra' && opens && { opens_at: opens }),
      ...(wanted.change === 'extra' && closes && { closes_at: closes }),
    });
    return { said, next: done(fields, 'date') };
  },
};

/** Does what a form asks for, with the rights of who sent it. */
export async function doDeed(
  session: Session | null,
  deed: TeamDeed,
  typed: Fields,
): Promise<DeedOutcome> {
  if (!session) return { deed, problem: 'signed_out', typed };
  const outcome = await doings[deed](session, typed);
  if (outcome === 'refused') return { deed, problem: 'refused', typed };
  const { error } = outcome.said;
  if (!error) return { next: outcome.next };
  const problem = problems[error.code] ?? (error.code.startsWith('22') ? 'refused' : null);
  // For the operator; never what was typed.
  if (!problem) console.error(`A form of a group (${deed}) failed: ${error.code || 'no answer'}.`);
  return { deed, problem: problem ?? 'unreachable', typed };
}
