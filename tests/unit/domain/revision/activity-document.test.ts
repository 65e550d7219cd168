import { expect, test } from 'vitest';
import { activityDocumentSchema } from '#domain/revision/activity-document.ts';

const least = { title: 'お茶会', kind_code: 'salon' };

test('what a document does not name is not known', () => {
  expect(activityDocumentSchema.parse(least)).toMatchObject({
    ...least,
    ...{ description: '', place_id: null, cost_min: null, alone_ok: null },
    ...{ welcome: [], schedules: [], contacts: [], photos: [] },
  });
});

test('its times are times as pages understand them, in their order', () => {
  const { schedules } = activityDocumentSchema.parse({
    ...least,
    schedules: ['10:00', '13:00'].map((opens_at, index) => ({
      ...{ id: `band-${index}`, freq: 'weekly', interval: 1, byday: ['MO'], opens_at },
      ...{ dtstart: null, bymonthday: null, bymonth: null, season: null, valid_from: null },
      ...{ valid_to: null, closes_at: null, holidays: null, year_end_off: false },
      ...{ obon_off: false, room: null, welcome: null, audience_note: null, place_id: null },
      notes: null,
      exceptions: [
        { date: '2026-12-28', kind: 'cancelled', opens_at: null, closes_at: null, reason: null },
      ],
    })),
  });
  expect(schedules).toMatchObject([
    { position: 0, opensAt: 600, byday: [{ weekday: 'MO', nth: null }] },
    { position: 1, opensAt: 780, exceptions: [{ date: '2026-12-28', kind: 'cancelled' }] },
  ]);
});

test('a contact says who may read it', () => {
  const contact = { kind: 'phone', value: '000-0000-0000', visibility: 'curators' };
  expect(activityDocumentSchema.parse({ ...least, contacts: [contact] }).contacts).toEqual([
    { ...contact, label: null },
  ]);
  const open = { ...least, contacts: [{ kind: 'phone', value: '000-0000-0000' }] };
  expect(activityDocumentSchema.safeParse(open).success).toBe(false);
});
