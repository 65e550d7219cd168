/** A town in which every text of every entry is an attack. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Supabase } from '#server/supabase.ts';
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

function check(what: string, { error }: { error: { message: string } | null }): void {
  if (error) throw new Error(`${what}: ${error.message}`);
}

/** Writes a group, a place and an activity for each attack, with it in every text they have. */
export async function layHostileTown(operator: Supabase): Promise<void> {
  for (const [i, text] of hostileTexts.entries()) {
    const code = hostileCode(i);
    const id = (kind: number) => `00000000-0000-4000-8000-${kind}${String(i).padStart(11, '0')}`;
    const named = { code, kana: text, description: text, status: 'published' } as const;
    check('group', await operator.from('groups').insert({ id: id(1), name: text, ...named }));
    check(
      'place',
      await operator.from('places').insert({
        ...{ id: id(2), name: text, ...named, group_id: id(1), kind_code: 'salon' },
        ...{ address: text, building: text, access_note: text, entrance_note: text },
        ...{ location: `SRID=4326;POINT(${139 + i / 100} 35)`, precision: 'exact' },
      }),
    );
    check(
      'activity',
      await operator.from('activities').insert({
        ...{ id: id(3), title: text, ...named, group_id: id(1), kind_code: 'salon' },
        ...{ place_id: id(2), welcome_note: text, role_note: text, cost_note: text },
        ...{ booking_note: text, bring: text, first_visit_note: text, languages: [text] },
      }),
    );
    check(
      'schedule',
      await operator
        .from('schedules')
        .insert({ id: id(4), activity_id: id(3), freq: 'daily', opens_at: '10:00', notes: text }),
    );
    const of = [{ activity_id: id(3) }, { place_id: id(2) }, { group_id: id(1) }];
    for (const subject of of) {
      const contact = { ...subject, label: text, visibility: 'public' } as const;
      check(
        'contacts',
        await operator.from('contacts').insert([
          { ...contact, kind: 'other', value: text },
          { ...contact, kind: 'email', value: text },
          { ...contact, kind: 'phone', value: text },
          { ...contact, kind: 'url', value: `https://evil.example/${text}` },
        ]),
      );
    }
    const reading = { activity_id: id(3), locale: 'en', text, translated_by: text };
    check(
      'translations',
      await operator.from('translations').insert([
        { ...reading, field: 'title' },
        { ...reading, field: 'description' },
      ]),
    );
  }
}
