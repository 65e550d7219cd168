/** Writes the demo town's events over the API. */
import { dataOf, type Supabase } from '#server/supabase.ts';
import type { DemoDays } from './build.ts';
import { put } from './put.ts';
import type { DemoTown } from './rows.ts';

const byId = { onConflict: 'id' };
const byEvent = { onConflict: 'event_id' };

/**
 * Lays issues, series and events with their parts.
 * @throws DatabaseError when the database refuses a row
 */
export async function layEvents(client: Supabase, town: DemoTown): Promise<void> {
  await put('local_issues', town.local_issues, (rows) =>
    client.from('local_issues').upsert(rows, byId),
  );
  await put('series', town.series, (rows) => client.from('series').upsert(rows, byId));
  await put('events', town.events, (rows) => client.from('events').upsert(rows, byId));
  await put('event_seats', town.event_seats, (rows) =>
    client.from('event_seats').upsert(rows, byEvent),
  );
  await put('event_private', town.event_private, (rows) =>
    client.from('event_private').upsert(rows, byEvent),
  );
  await layParts(client, town);
  await layWalks(client, town);
  await layBoards(client, town);
  await put('sign_ups', town.sign_ups, (rows) => client.from('sign_ups').upsert(rows, byId));
  await put('sign_up_fields', town.sign_up_fields, (rows) =>
    client.from('sign_up_fields').upsert(rows, { onConflict: 'sign_up_id,field_code' }),
  );
  await put('outcomes', town.outcomes, (rows) => client.from('outcomes').upsert(rows, byEvent));
  await put('outcome_items', town.outcome_items, (rows) =>
    client.from('outcome_items').upsert(rows, byId),
  );
  await put('next_steps', town.next_steps, (rows) => client.from('next_steps').upsert(rows, byId));
  await put('outcome_links', town.outcome_links, (rows) =>
    client.from('outcome_links').upsert(rows, byId),
  );
}

async function layWalks(client: Supabase, town: DemoTown): Promise<void> {
  await put('walk_routes', town.walk_routes, (rows) =>
    client.from('walk_routes').upsert(rows, byId),
  );
  await put('walk_stops', town.walk_stops, (rows) =>
    client.from('walk_stops').upsert(rows, { onConflict: 'route_id,position' }),
  );
  await put('walk_teams', town.walk_teams, (rows) => client.from('walk_teams').upsert(rows, byId));
  await put('finds', town.finds, (rows) => client.from('finds').upsert(rows, byId));
}

async function layBoards(client: Supabase, town: DemoTown): Promise<void> {
  await put('idea_clusters', town.idea_clusters, (rows) =>
    client.from('idea_clusters').upsert(rows, byId),
  );
  await put('ideas', town.ideas, (rows) => client.from('ideas').upsert(rows, byId));
  await put('idea_marks', town.idea_marks, (rows) =>
    client.from('idea_marks').upsert(rows, { onConflict: 'idea_id,voter' }),
  );
}

async function layParts(client: Supabase, town: DemoTown): Promise<void> {
  const byPosition = { onConflict: 'event_id,position' };
  await put('event_fields', town.event_fields, (rows) =>
    client.from('event_fields').upsert(rows, { onConflict: 'event_id,field_code' }),
  );
  await put('event_places', town.event_places, (rows) =>
    client.from('event_places').upsert(rows, { onConflict: 'event_id,place_id' }),
  );
  await put('event_programme', town.event_programme, (rows) =>
    client.from('event_programme').upsert(rows, byPosition),
  );
  await put('event_partners', town.event_partners, (rows) =>
    client.from('event_partners').upsert(rows, byPosition),
  );
  await put('event_questions', town.event_questions, (rows) =>
    client.from('event_questions').upsert(rows, byId),
  );
  await put('contacts of events', town.event_contacts, (rows) =>
    client.from('contacts').upsert(rows, byId),
  );
}

/**
 * Moves the demo town's events to a new day, and leaves alone whatever else became of them.
 * @throws DatabaseError when the database refuses a row
 */
export async function moveEvents(client: Supabase, times: DemoDays['event_times']): Promise<void> {
  for (const { id, ...columns } of times) {
    dataOf('Moving an event', await client.from('events').update(columns).eq('id', id));
  }
}
