/** What the pages of a group's people show, read with their own rights. */
import { deskClaimsSchema, invitationSchema, teamSchema } from '#domain/team.ts';
import type {
  DeskClaim,
  Invitation,
  OwnActivity,
  OwnClaim,
  TeamPage,
  WaitingRevision,
} from '#domain/team.ts';
import { byNextDate } from '#domain/group.ts';
import { japanMoment } from '#domain/schedule/japan-clock.ts';
import { japanDay } from '#i18n/format/day.ts';
import type { Locale } from '#i18n/locales.ts';
import { openStatuses } from '#domain/revision/status.ts';
import { summaryColumns, toActivitySummary } from '../activities.ts';
import type { Session } from '../session/session.ts';
import { toVerification } from '../subjects.ts';
import { dataOf } from '../supabase.ts';

const checks = 'verifications(method, verified_on, next_due)' as const;
const columns = `
  id, code, name, notices(id, text, until), ${checks},
  places!places_group_id_fkey(code, name, ${checks}),
  activities!activities_group_id_fkey(
    ${summaryColumns}, notices(id, text, until))
` as const;

/** Not decided yet, or to be looked at. */
const shownStatuses = [...openStatuses, 'applied'] as const;

async function loadWaiting({ client }: Session, groupId: string): Promise<WaitingRevision[]> {
  const rows = dataOf(
    'revisions',
    await client
      .from('revisions')
      .select('id, name, status, created_at')
      .eq('group_id', groupId)
      .in('status', shownStatuses)
      .neq('source', 'notice')
      .order('created_at', { ascending: false })
      .limit(30),
  );
  return rows.flatMap(({ id, name, status, created_at }) => {
    const known = shownStatuses.find((one) => one === status);
    return known
      ? [{ id, name: name ?? '', status: known, on: japanDay(new Date(created_at)) }]
      : [];
  });
}

async function loadInvitations({ client }: Session, groupId: string) {
  const rows = dataOf(
    'invitations',
    await client
      .from('invitations')
      .select('id, email, role, expires_at')
      .eq('group_id', groupId)
      .eq('outcome', 'open')
      .gt('expires_at', new Date().toISOString())
      .order('created_at'),
  );
  return rows.map(({ id, email, role, expires_at }) => {
    return { id, role, email: email ?? '', until: japanDay(new Date(expires_at)) };
  });
}

/**
 * The page of a group for who posts for it; null for everyone else.
 * @param now milliseconds since 1970-01-01T00:00Z
 * @throws DatabaseError
 */
export async function loadTeamPage(
  session: Session,
  code: string,
  locale: Locale,
  now: number,
): Promise<TeamPage | null> {
  const mine = session.groups.find((group) => group.code === code);
  if (!mine) return null;
  const { client } = session;
  const row = dataOf(
    'group',
    await client
      .from('groups')
      .select(columns)
      .eq('code', code)
      .in('activities.status', ['published', 'paused'])
      .in('places.status', ['published', 'paused'])
      .order('name', { referencedTable: 'places' })
      .single(),
  );
  const [waiting, team, invitations] = await Promise.all([
    loadWaiting(session, row.id),
    client.rpc('team_of', { code }),
    mine.role === 'owner' ? loadInvitations(session, row.id) : [],
  ]);
  const activities = row.activities.map(({ notices, ...activity }): OwnActivity => ({
    ...toActivitySummary(activity, locale),
    notices,
  }));
  return {
    ...{ code: row.code, name: row.name, role: mine.role, notices: row.notices },
    verification: toVerification(row.verifications),
    places: row.places.map(({ verifications, ...place }) => {
      return { ...place, verification: toVerification(verifications) };
    }),
    activities: byNextDate(activities, japanMoment(now)),
    waiting,
    team: teamSchema.parse(dataOf('team_of', team) ?? []),
    invitations,
  };
}

/**
 * A group as someone claims it, with her newest claim; null where there is none for the public.
 * @throws DatabaseError
 */
export async function loadClaim({ client, personId }: Session, code: string) {
  const row = dataOf(
    'group',
    await client
      .from('groups')
      .select('code, name, group_claims(status, decision, claimant_id, created_at)')
      .eq('code', code)
      .neq('status', 'draft')
      .eq('group_claims.claimant_id', personId)
      .order('created_at', { referencedTable: 'group_claims', ascending: false })
      .maybeSingle(),
  );
  if (!row) return null;
  const [newest] = row.group_claims;
  const claim: OwnClaim | null = newest
    ? { status: newest.status, decision: newest.decision }
    : null;
  return { code: row.code, name: row.name, claim };
}

/**
 * What the secret of an invitation invites to; null when it is answered or over.
 * @throws DatabaseError
 */
export async function loadInvitation(
  { client }: Session,
  token: string,
): Promise<Invitation | null> {
  const data = dataOf('invitation_of', await client.rpc('invitation_of', { token }));
  return data === null ? null : invitationSchema.parse(data);
}

/**
 * Claims as this curator may decide them: those that wait first, then what was decided and may be
 * decided anew. Her own are another's.
 * @throws DatabaseError
 */
export async function loadDeskClaims({ client }: Session): Promise<DeskClaim[]> {
  return deskClaimsSchema.parse(dataOf('desk_claims', await client.rpc('desk_claims')));
}
