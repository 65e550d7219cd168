/**
 * A field of an activity goes from the database to the page, or is left out on purpose. The types
 * here do not compile, and the test fails, when one of the stations was forgotten.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, expectTypeOf, it } from 'vitest';
import type { Database } from '#db/database.types.ts';
import type { Activity } from '#domain/activity.ts';

type Column = keyof Database['public']['Tables']['activities']['Row'];
type CamelCase<Text extends string> = Text extends `${infer Head}_${infer Tail}`
  ? `${Head}${Capitalize<CamelCase<Tail>>}`
  : Text;

/** Columns that no page shows, and those that pages show as something else. */
type NotShown = 'id' | 'version' | 'search_text' | 'merged_into' | 'created_by' | 'created_at';
interface ShownAs {
  kind_code: 'kind';
  place_id: 'place';
  area_code: 'area';
  group_id: 'group';
  updated_at: 'updatedOn';
}
type Field<Name extends Column> = Name extends keyof ShownAs ? ShownAs[Name] : CamelCase<Name>;

/** The component of src/components that shows each field of an activity's page, which tells of everywhere. */
const shownIn: Record<Exclude<keyof Activity, 'everywhere'>, string> = {
  code: 'activity/ActivityDetail',
  kind: 'activity/ActivityDetail',
  title: 'activity/ActivityDetail',
  status: 'activity/ActivityDetail',
  description: 'activity/ActivityDetail',
  schedules: 'activity/ActivityDetail',
  stops: 'activity/ActivityDetail',
  photos: 'activity/ActivityDetail',
  contacts: 'activity/ActivityDetail',
  hasContactsBehind: 'activity/ActivityDetail',
  verification: 'activity/ActivityDetail',
  notices: 'activity/ActivityDetail',
  sources: 'activity/ActivityDetail',
  origins: 'activity/ActivityDetail',
  updatedOn: 'activity/ActivityDetail',
  kana: 'activity/ActivityDetail',
  online: 'activity/ActivityWhere',
  onlineUrl: 'activity/ActivityWhere',
  place: 'activity/ActivityWhere',
  area: 'activity/ActivityWhere',
  welcome: 'activity/ActivityForMe',
  welcomeNote: 'activity/ActivityForMe',
  ageMin: 'activity/ActivityForMe',
  ageMax: 'activity/ActivityForMe',
  waysIn: 'activity/ActivityForMe',
  roleNote: 'activity/ActivityForMe',
  costMin: 'activity/ActivityTerms',
  costMax: 'activity/ActivityTerms',
  costNote: 'activity/ActivityTerms',
  booking: 'activity/ActivityTerms',
  bookingNote: 'activity/ActivityTerms',
  capacity: 'activity/ActivityTerms',
  bring: 'activity/ActivityTerms',
  aloneOk: 'activity/ActivityTerms',
  firstVisitNote: 'activity/ActivityTerms',
  languages: 'activity/ActivityForMe',
  group: 'activity/ActivityDetail',
  fields: 'activity/ActivityForMe',
  programmes: 'activity/ActivityDetail',
};

describe('the fields of an activity', () => {
  it('take in every column of the table that is not left out on purpose', () => {
    expectTypeOf<Exclude<Field<Exclude<Column, NotShown>>, keyof Activity>>().toBeNever();
  });

  it.each(Object.entries(shownIn))('%s is shown by %s', (field, component) => {
    const source = readFileSync(`src/components/${component}.astro`, 'utf8');
    expect(source).toMatch(
      new RegExp(`activity\\.${field}\\b|[{,]\\s*${field}\\b[^}]*} = activity`),
    );
  });
});
