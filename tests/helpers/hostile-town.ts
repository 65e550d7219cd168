/** A town in which every text of every entry is an attack. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { dataOf, type Supabase } from '#server/supabase.ts';
import { projectRoot } from './command.ts';

/** After the kinds of OWASP's filter evasion cheat sheet, and what breaks iCalendar, XML and templates. */
export const hostileTexts = z
  .array(z.string())
  .parse(JSON.parse(readFileSync(join(projectRoot, 'tests/fixtures/hostile-texts.json'), 'utf8')));

const letters = 'ACDEFGHJKM';

/** A short code for each attack: the same one for its place, activity and group. */
export function hostileCode(index: number): string {
  return `HH${[...String(index).padStart(4, '0')].map((digit) => letters[Number(digit)]).join('')}`;
}

/** Key of the group (1), place (2), activity (3), schedule (4) or photo (5) of an attack. */
export function hostileId(index: number, kind: number): string {
  return `00000000-0000-4000-8000-${kind}${String(index).padStart(11, '0')}`;
}

/** A group, a place and an activity of one attack, with it in every text they have. */
function rowsOf(i: number, text: string) {
  const id = (kind: number) => hostileId(i, kind);
  const named = {
    ...{ code: hostileCode(i), kana: text, description: text },
    status: 'published' as const,
  };
  const of = { activity_id: null, place_id: null, group_id: null };
  const subjects = [{ activity_id: id(3) }, { place_id: id(2) }, { group_id: id(1) }];
  const reading = { activity_id: id(3), locale: 'en', text, translated_by: text.slice(0, 100) };
  return {
    group: { id: id(1), name: text, ...named },
    place: {
      ...{ id: id(2), name: text, ...named, group_id: id(1), kind_code: 'salon' },
      ...{ address: text, building: text, access_note: text, entrance_note: text },
      ...{ location: `SRID=4326;POINT(${139 + i / 100} 35)`, precision: 'exact' as const },
    },
    activity: {
      ...{ id: id(3), title: text, ...named, group_id: id(1), kind_code: 'salon' },
      ...{ place_id: id(2), welcome_note: text, role_note: text, cost_note: text },
      ...{ booking_note: text, bring: text, first_visit_note: text, languages: [text] },
    },
    schedule: {
      ...{ id: id(4), activity_id: id(3), freq: 'daily' as const, opens_at: '10:00' },
      ...{ notes: text, room: text.slice(0, 100), audience_note: text },
    },
    contacts: subjects.flatMap((subject) => {
      const visibility = 'public' as const;
      const contact = { ...of, ...subject, label: text.slice(0, 100), visibility };
      return [
        { ...contact, kind: 'other' as const, value: text },
        { ...contact, kind: 'email' as const, value: text },
        { ...contact, kind: 'phone' as const, value: text },
        { ...contact, kind: 'url' as const, value: `https://evil.example/${text}` },
      ];
    }),
    translations: [
      { ...reading, field: 'title' },
      { ...reading, field: 'description' },
    ],
  };
}

/** Writes entries for each attack. */
export async function layHostileTown(operator: Supabase): Promise<void> {
  const rows = hostileTexts.map((text, i) => rowsOf(i, text));
  const all = <Name extends keyof (typeof rows)[number]>(name: Name) =>
    rows.map((row) => row[name]);
  dataOf('groups', await operator.from('groups').insert(all('group')));
  dataOf('places', await operator.from('places').insert(all('place')));
  dataOf('activities', await operator.from('activities').insert(all('activity')));
  dataOf('schedules', await operator.from('schedules').insert(all('schedule')));
  dataOf('contacts', await operator.from('contacts').insert(all('contacts').flat()));
  dataOf('translations', await operator.from('translations').insert(all('translations').flat()));
}
