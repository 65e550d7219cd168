import { describe, expect, it } from 'vitest';
import {
  activityDocumentSchema,
  contactVisibilities,
  documentSchemas,
  groupDocumentSchema,
  placeDocumentSchema,
  subjectKinds,
} from '#domain/revision/document.ts';
import { documentScheduleSchema, schedulesOf } from '#domain/revision/schedule-document.ts';

const weekly = { freq: 'weekly', byday: ['MO'] } as const;

/** Where a schema says no, as `field message`. */
function problems(answer: { error?: { issues: { path: PropertyKey[]; message: string }[] } }) {
  return answer.error?.issues.map(({ path, message }) => `${path.join('.')} ${message}`) ?? [];
}

describe('documents', () => {
  it('exist for every kind of record', () => {
    expect(Object.keys(documentSchemas)).toEqual([...subjectKinds]);
  });

  it('take a field that was left empty as not known', () => {
    expect(
      activityDocumentSchema.parse({ kana: ' ', description: '', title: ' 体操\u0007 ' }),
    ).toEqual({
      kana: null,
      description: '',
      title: '体操',
    });
  });

  it('say nothing of what they do not name', () => {
    expect(placeDocumentSchema.parse({})).toEqual({});
    expect(groupDocumentSchema.parse({ name: '会' })).toEqual({ name: '会' });
  });

  it.each([
    [{ title: '' }, 'title missing'],
    [{ title: '𠮷'.repeat(121) }, 'title too_long'],
    [{ cost_min: 500, cost_max: 100 }, 'cost_max below_lowest'],
    [{ online_url: 'javascript:alert(1)' }, 'online_url web_address'],
    [{ contacts: [{ kind: 'url', value: 'javascript:alert(1)' }] }, 'contacts.0.value web_address'],
    [{ schedules: [{ freq: 'weekly' }] }, 'schedules.0.byday missing'],
    [{ schedules: [{ ...weekly, interval: 2 }] }, 'schedules.0.dtstart missing'],
    [
      { schedules: [{ ...weekly, valid_from: '2026-12-01', valid_to: '2026-11-01' }] },
      'schedules.0.valid_to before_first',
    ],
  ])('refuse %o', (given, problem) => {
    expect(problems(activityDocumentSchema.safeParse(given))).toEqual([problem]);
  });

  it('take texts as long as the database does, counted in characters', () => {
    expect(problems(activityDocumentSchema.safeParse({ title: '𠮷'.repeat(120) }))).toEqual([]);
  });

  it('hide a contact unless its author says who may read it', () => {
    const { contacts } = groupDocumentSchema.parse({
      contacts: [{ kind: 'phone', value: '000-0000-0000' }],
    });
    expect(contacts?.[0]?.visibility).toBe(contactVisibilities.at(-1));
  });

  it('hold times that pages understand', () => {
    const band = documentScheduleSchema.parse({
      ...weekly,
      opens_at: '10:00',
      exceptions: [{ date: '2026-12-28', kind: 'cancelled' }],
    });
    expect(schedulesOf([band], 'a')).toMatchObject([
      {
        byday: [{ weekday: 'MO', nth: null }],
        opensAt: 600,
        activityId: 'a',
        exceptions: [{ date: '2026-12-28' }],
      },
    ]);
  });
});
