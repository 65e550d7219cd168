/** Which field of the form a refused field of a document is. */
const fields: Readonly<Record<string, string>> = {
  kind_code: 'kind',
  title: 'title',
  name: 'p_name',
  kana: 'kana',
  description: 'description',
  place_id: 'place_q',
  area_code: 'area',
  online_url: 'online_url',
  group_id: 'group',
  welcome: 'welcome',
  welcome_note: 'welcome_note',
  age_min: 'age_min',
  age_max: 'age_max',
  ways_in: 'ways',
  role_note: 'role_note',
  cost_min: 'cost_min',
  cost_max: 'cost_max',
  cost_note: 'cost_note',
  booking: 'booking',
  booking_note: 'booking_note',
  capacity: 'capacity',
  bring: 'bring',
  first_visit_note: 'first_note',
  languages: 'languages',
  schedules: 't0.how',
  contacts: 'c0.value',
  address: 'p_address',
  building: 'p_building',
  entrance_note: 'p_entrance',
  access_note: 'p_access_note',
  reason: 'reason',
};

/** The name of the form's field; null where no field asks it. */
export function fieldOf(column: string): string | null {
  return fields[column] ?? null;
}
