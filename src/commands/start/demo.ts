/** Lays the demo town into the embedded database, anew on each day, so that there is always something on. */
import type { Endpoint } from '#embedded/index.ts';
import { loadDemoTown } from '#seed/load.ts';
import { layDemoPeople } from '#seed/people.ts';
import { layDemoPhotos } from '#seed/photos/lay-photos.ts';
import { japanMoment } from '#domain/schedule/japan-clock.ts';
import { connect } from '#server/supabase.ts';

/** Lays the demo town unless it is laid for today already. */
export async function layDemoTown(endpoint: Endpoint, say: (line: string) => void): Promise<void> {
  const client = connect(endpoint.url, endpoint.secretKey, null);
  if (await loadDemoTown(client, japanMoment(Date.now()).date))
    say('The demo town is laid for today.');
  await layDemoPeople(client, endpoint);
  await layDemoPhotos(client);
}
