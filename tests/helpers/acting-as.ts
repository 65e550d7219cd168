/** Clients that act as people, the demo's or new ones, for what a story needs to have happened before it. */
import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { z } from 'zod';
import { demoPeople, type DemoRole } from '#domain/demo-people.ts';
import { dataOf, type Supabase } from '#server/supabase.ts';
import { openSiteDatabase } from './demo-site.ts';
import { codeFor } from './sign-in.ts';

/** A client with the rights of one of the demo's people; signed in by a code, as the site does it. */
export async function actingAs(role: DemoRole): Promise<Supabase> {
  const { anyone: client } = await openSiteDatabase();
  const { email } = demoPeople[role];
  // Another test may have asked for a code of hers in between, which makes this one void. Two that ask
  // in step would do so again and again, so each waits for a while of its own.
  for (let tries = 1; ; tries++) {
    const { error } = await signIn(client, email);
    if (!error) return client;
    if (tries === 8) throw error;
    await setTimeout(Math.random() * 100 * tries);
  }
}

async function signIn(client: Supabase, email: string, dataDir?: string) {
  const asked = await client.auth.signInWithOtp({ email });
  if (asked.error) throw asked.error;
  const token = await codeFor(email, dataDir);
  return client.auth.verifyOtp({ email, token, type: 'magiclink' });
}

/** Someone with an account of her own. */
export interface NewPerson {
  id: string;
  email: string;
  client: Supabase;
}

/**
 * Signs somebody in who was never here before.
 * @param dataDir data folder of the site, where it is not the one of the stories
 */
export async function newPerson(email: string, dataDir?: string): Promise<NewPerson> {
  const { anyone: client } = await openSiteDatabase(dataDir);
  const { data, error } = await signIn(client, email, dataDir);
  if (error) throw error;
  return { id: data.user?.id ?? '', email, client };
}

/** Makes the demo's editor a member of a group; her account. */
export async function editorJoins(operator: Supabase, groupId: string): Promise<{ id: string }> {
  const { displayName } = demoPeople.editor;
  const person = dataOf(
    'profiles',
    await operator.from('profiles').select('id').eq('display_name', displayName).single(),
  );
  const member = { group_id: groupId, user_id: person.id };
  dataOf('group_members', await operator.from('group_members').insert(member));
  return person;
}

/** An activity in the district of the demo's curator. */
export interface CentralActivity {
  id: string;
  code: string;
  title: string;
  version: number;
  placeId: string;
}

/** Published activities at places of the curator's district. */
export async function centralActivities(client: Supabase): Promise<CentralActivity[]> {
  const rows = dataOf(
    'activities',
    await client
      .from('activities')
      .select(
        'id, code, title, version, places!activities_place_id_fkey(id, place_areas(area_code))',
      )
      .eq('status', 'published')
      .order('code'),
  );
  return rows.flatMap(({ places: place, ...activity }) =>
    place?.place_areas.some(({ area_code }) => area_code === 'lz-chuo')
      ? [{ ...activity, placeId: place.id }]
      : [],
  );
}

const answerSchema = z.object({ revision: z.guid(), status: z.string() });

/** Proposes a new activity at a place; its revision. */
export async function proposeNew(client: Supabase, placeId: string, title: string) {
  const answer = dataOf(
    'propose_revision',
    await client.rpc('propose_revision', {
      key: randomUUID(),
      subject: 'activity',
      record_id: randomUUID(),
      base_version: 0,
      proposed: {
        kind_code: 'salon',
        title,
        place_id: placeId,
        schedules: [{ freq: 'weekly', byday: ['MO'], opens_at: '09:00', closes_at: '10:00' }],
      },
      reason: 'みんなで始めました',
    }),
  );
  return answerSchema.parse(answer).revision;
}

/** Proposes a change of an activity; its revision. */
export async function proposeChange(
  client: Supabase,
  { id, version }: CentralActivity,
  proposed: { title?: string; bring?: string },
) {
  const answer = dataOf(
    'propose_revision',
    await client.rpc('propose_revision', {
      key: randomUUID(),
      subject: 'activity',
      record_id: id,
      base_version: version,
      proposed,
    }),
  );
  return answerSchema.parse(answer).revision;
}
