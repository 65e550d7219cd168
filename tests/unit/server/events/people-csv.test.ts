import { describe, expect, it } from 'vitest';
import type { Participant, PeoplePage } from '#domain/event/people.ts';
import { countArrangements, countPeople, seatOfCode } from '#domain/event/people.ts';
import { peopleCsv } from '#server/events/people-csv.ts';

const person = (more: Partial<Participant>): Participant => ({
  ...{ id: 'x', number: 1, name: 'はなこ', people: 1, status: 'in', fields: [], brings: null },
  ...{ seeks: null, answers: {}, photoConsent: null, byProxy: false, email: null, phone: null },
  ...{ toCall: false, arrangements: [], came: null },
  ...more,
});
const fields = [
  { code: 'agriculture', label: '農林水産' },
  { code: 'transport', label: '交通' },
];
const page: PeoplePage = {
  role: 'host',
  counts: null,
  fields,
  event: {
    ...{ code: 'ABCDEF', title: '会', purpose: '何か', state: 'open', sign_up: true },
    form: 'exchange',
    ...{ starts_at: '', ends_at: '', sign_up_until: null, place_note: null, status_note: null },
    ...{ capacity: 8, childcare: false, taken: 3, waiting: 0, places: [] },
    questions: [{ id: 'q', question: '好きなお茶は', kind: 'short', choices: [], required: false }],
  },
  people: [
    person({ name: '=HYPERLINK("http://example.test")', answers: { q: '+1' } }),
    person({ fields: ['transport', 'agriculture'], people: 2, arrangements: ['captioning'] }),
    person({ status: 'waiting', came: '2026-12-01T08:32:00Z', arrangements: ['captioning'] }),
  ],
};

describe('the host’s list', () => {
  it('is a file that spreadsheets read as text', () => {
    const csv = peopleCsv(page);
    expect(csv.startsWith('\uFEFF受付番号,')).toBe(true);
    expect(csv).toContain(`"'=HYPERLINK(""http://example.test"")"`);
    expect(csv).toContain(`'+1`);
    expect(csv).toContain('交通・農林水産');
    expect(csv).toContain('2026-12-01 17:32');
  });

  it('is counted in people', () => {
    expect(countPeople(page.people)).toEqual({ seated: 3, waiting: 1, came: 1 });
    expect(countArrangements(page.people)).toEqual([['captioning', 1]]);
  });

  it('knows the codes of its own event', () => {
    const id = '00000000-0000-4000-8000-000000000000';
    const code = `https://example.jp/me/events/ABCDEF/check-in/${id}`;
    expect(seatOfCode(code, 'ABCDEF')).toBe(id);
    expect(seatOfCode(code, 'GHJKMN')).toBeNull();
    expect(seatOfCode('https://example.jp/', 'ABCDEF')).toBeNull();
  });
});
