/** The rows of the demo town by table, as the API takes them. */
import type { Database } from '#db/database.types.ts';

type Tables = Database['public']['Tables'];
type Table =
  | 'areas'
  | 'area_contacts'
  | 'gazetteer'
  | 'groups'
  | 'places'
  | 'place_exact'
  | 'activities'
  | 'activity_fields'
  | 'activity_programmes'
  | 'schedules'
  | 'schedule_exceptions'
  | 'contacts'
  | 'verifications'
  | 'translations'
  | 'sources'
  | 'source_records'
  | 'local_issues'
  | 'series'
  | 'events'
  | 'event_seats'
  | 'event_private'
  | 'event_fields'
  | 'event_places'
  | 'event_programme'
  | 'event_partners'
  | 'event_questions'
  | 'walk_routes'
  | 'walk_stops'
  | 'walk_teams'
  | 'finds'
  | 'idea_clusters'
  | 'ideas'
  | 'idea_marks'
  | 'sign_ups'
  | 'sign_up_fields'
  | 'outcomes'
  | 'outcome_items'
  | 'next_steps'
  | 'outcome_links';

/** A row to write. */
export type RowOf<Name extends Table> = Tables[Name]['Insert'];
/** All rows of the demo town. Points and outlines are EWKT texts in WGS 84. */
export type DemoTown = { [Name in Table]: RowOf<Name>[] } & { event_contacts: RowOf<'contacts'>[] };

/** What a contact, a verification or a translation is about: exactly one of the three is set. */
export interface Subject {
  place_id: string | null;
  activity_id: string | null;
  group_id: string | null;
}

/** The subject with only the given part set. */
export function subject(part: Partial<Subject>): Subject {
  return { place_id: null, activity_id: null, group_id: null, ...part };
}
