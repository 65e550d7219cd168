/** The people who post for a group, what they may do, and how it ends when they may not. */
import { z } from 'zod';
import type { ActivitySummary } from './activity.ts';
import type { Verification } from './subject.ts';

/** Everything that is done by a form on the pages of a group's people. */
export const teamDeeds = [
  ...['claim', 'decide', 'create', 'invite', 'withdraw-invitation', 'accept', 'decline'],
  ...['remove', 'leave', 'notice', 'withdraw-notice', 'date', 'confirm'],
] as const;
export type TeamDeed = (typeof teamDeeds)[number];

/**
 * Why something was not done. `not_allowed`: not hers; `gone`: no such group, or an invitation that is
 * over; `already`: it is so; `too_many`; `owner`: an owner is not removed; `reason`: one is missing;
 * `refused`: empty, too long, no address, a date that is past; `signed_out`; `unreachable`: the database.
 */
export type TeamProblem =
  | 'not_allowed'
  | 'gone'
  | 'already'
  | 'too_many'
  | 'owner'
  | 'reason'
  | 'refused'
  | 'signed_out'
  | 'unreachable';

/** A form that was sent in vain, as it comes back. */
export interface UnsentDeed {
  deed: TeamDeed;
  problem: TeamProblem;
  /** What was typed, by name of the field. */
  typed: Readonly<Record<string, string>>;
}

export const teamSchema = z.array(
  z.object({
    person: z.uuid(),
    name: z.string(),
    role: z.enum(['owner', 'editor']),
    since: z.iso.date(),
    me: z.boolean(),
  }),
);
export type TeamMember = z.infer<typeof teamSchema>[number];

export const invitationSchema = z.object({
  code: z.string(),
  name: z.string(),
  role: z.enum(['owner', 'editor']),
  by: z.string(),
  until: z.iso.date(),
});
/** What an invitation invites to. */
export type Invitation = z.infer<typeof invitationSchema>;

/** Longest words, characters, as the database takes them. */
export const teamLimits = { evidence: 1000, notice: 200, reason: 200, decision: 1000 };

/** An activity as its group's people look after it. */
export interface OwnActivity extends ActivitySummary {
  notices: OwnNotice[];
}

/** A place as its group's people look after it. */
export interface OwnPlace {
  code: string;
  name: string;
  verification: Verification | null;
}

/** A few words on a page until a date. */
export interface OwnNotice {
  id: string;
  text: string;
  until: string;
}

/** What waits for the desk, or for an answer to it. */
export interface WaitingRevision {
  id: string;
  name: string;
  status: 'waiting' | 'asked' | 'quarantined' | 'applied';
  /** YYYY-MM-DD in Japan. */
  on: string;
}

/** The page of a group for those who post for it. */
export interface TeamPage {
  code: string;
  name: string;
  role: 'owner' | 'editor';
  /** Of its own page. */
  verification: Verification | null;
  activities: OwnActivity[];
  places: OwnPlace[];
  notices: OwnNotice[];
  waiting: WaitingRevision[];
  team: TeamMember[];
  /** Open ones; owners only. */
  invitations: { id: string; email: string; role: 'owner' | 'editor'; until: string }[];
}

/** Her claim of a group, if she made one. */
export interface OwnClaim {
  status: 'unreviewed' | 'approved' | 'denied' | 'revoked';
  decision: string | null;
}

const deskClaimSchema = z.object({
  id: z.guid(),
  group: z.object({ code: z.string(), name: z.string() }),
  /** Display name of who claims it; null: she has none. */
  claimant: z.string().nullable(),
  evidence: z.string(),
  status: z.enum(['unreviewed', 'approved', 'denied']),
  /** What the curator said as she decided. */
  decision: z.string().nullable(),
  /** When it was made, or decided. */
  at: z.string(),
});
/** What desk_claims() answers. */
export const deskClaimsSchema = z.array(deskClaimSchema);
/** A claim as the desk sees it. */
export type DeskClaim = z.output<typeof deskClaimSchema>;

/**
 * Reads what a button says about one date of a schedule: `SCHEDULE|2026-11-25|cancel|KEY`.
 * @returns null where it says nothing of the kind
 */
export function parseDateChange(value: string) {
  const [schedule, date, change, key] = value.split('|');
  const parsed = dateChangeSchema.safeParse({ schedule, date, change, key });
  return parsed.data ?? null;
}

const dateChangeSchema = z.object({
  schedule: z.guid(),
  date: z.iso.date(),
  change: z.enum(['cancel', 'extra', 'usual']),
  key: z.uuid(),
});
