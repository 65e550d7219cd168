/** What the tests of the demo site know about it: its directory, and, as its operator, its drafts. */
import type { APIRequestContext } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { snapshotSchema, type Snapshot } from '#domain/directory/snapshot.ts';
import { connect, type Supabase } from '#server/supabase.ts';

const endpointSchema = z.object({
  url: z.url(),
  publishableKey: z.string(),
  secretKey: z.string(),
});

/** The directory as the running site gives it to its map. */
export async function readDirectory(request: APIRequestContext): Promise<Snapshot> {
  const answer = await request.get('/map/snapshot.json');
  return snapshotSchema.parse(await answer.json());
}

/**
 * Clients of a running site's embedded database.
 * @param dataDir its data folder
 */
export async function openSiteDatabase(
  dataDir = process.env.ENGAWA_TEST_DATA ?? '',
): Promise<{ anyone: Supabase; operator: Supabase }> {
  const text = await readFile(join(dataDir, 'endpoint.json'), 'utf8');
  const { url, publishableKey, secretKey } = endpointSchema.parse(JSON.parse(text));
  return { anyone: connect(url, publishableKey, null), operator: connect(url, secretKey, null) };
}

/** Addresses of one page of every sort in the demo town. */
export function addressesIn({ places, activities }: Snapshot) {
  const placeAt = (index: number | undefined) => `/p/${places.code[index ?? -1] ?? ''}`;
  const activityAt = (index: number) => `/a/${activities.code[index] ?? ''}`;
  const busy = activities.place.find(
    (place, i) => place !== null && activities.place[i + 1] === place,
  );
  const groupCodes = new Set(activities.group);
  return {
    // One that runs a place and an activity.
    group: `/g/${places.group.find((code) => code !== null && groupCodes.has(code)) ?? ''}`,
    place: placeAt(busy ?? undefined),
    placeWithoutPosition: placeAt(places.lng.indexOf(null)),
    activity: activityAt(activities.place.findIndex((place) => place !== null)),
    activityWithoutPlace: activityAt(activities.place.indexOf(null)),
    area: `/areas/${places.areas.flat()[0] ?? ''}`,
  };
}
