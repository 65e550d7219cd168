/** Clients that act as one of the demo's people, for what a story needs to have happened before it. */
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { demoPeople, type DemoRole } from '#domain/demo-people.ts';
import { connect, dataOf, type Supabase } from '#server/supabase.ts';
import { codeFor } from './sign-in.ts';

const endpointSchema = z.object({ url: z.url(), publishableKey: z.string() });

/** A client with the rights of one of the demo's people; signed in by a code, as the site does it. */
export async function actingAs(role: DemoRole): Promise<Supabase> {
  const text = await readFile(join(process.env.ENGAWA_TEST_DATA ?? '', 'endpoint.json'), 'utf8');
  const { url, publishableKey } = endpointSchema.parse(JSON.parse(text));
  const client = connect(url, publishableKey, null);
  const { email } = demoPeople[role];
  const signIn = async () => {
    const asked = await client.auth.signInWithOtp({ email });
    if (asked.error) throw asked.error;
    const token = await codeFor(email);
    return (await client.auth.verifyOtp({ email, token, type: 'magiclink' })).error;
  };
  // Another test may have asked for a code of hers in between, which makes this one void.
  const error = (await signIn()) && (await signIn()) && (await signIn());
  if (error) throw error;
  return client;
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
