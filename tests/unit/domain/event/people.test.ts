/** The host's list, in groups. */
import { describe, expect, it } from 'vitest';
import { peopleByField, totalOf, type Participant } from '#domain/event/people.ts';

const someone = (name: string, fields: string[], people = 1): Participant => ({
  ...{ id: name, number: 1, name, people, status: 'in', fields, brings: null, seeks: null },
  ...{ answers: {}, photoConsent: null, byProxy: false, email: null, phone: null, toCall: false },
  ...{ arrangements: [], came: null },
});
const fields = [
  { code: 'elderly', label: '高齢' },
  { code: 'transport', label: '交通' },
  { code: 'commerce', label: '商業' },
];

describe('the list by field', () => {
  it('follows the order of the fields, has who is of two in both, and leaves nobody out', () => {
    const people = [
      someone('バス3人組', ['transport'], 3),
      someone('はな', []),
      someone('みのる', ['elderly', 'transport']),
    ];
    const list = peopleByField(people, fields).map(({ field, people: group }) => [
      field?.label ?? null,
      group.map(({ name }) => name),
      totalOf(group),
    ]);
    expect(list).toEqual([
      ['高齢', ['みのる'], 1],
      ['交通', ['バス3人組', 'みのる'], 4],
      [null, ['はな'], 1],
    ]);
  });

  it('is empty where nobody comes', () => {
    expect(peopleByField([], fields)).toEqual([]);
  });
});
