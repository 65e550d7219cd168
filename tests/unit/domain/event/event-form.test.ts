import { describe, expect, it } from 'vitest';
import { copiedAnswers, eventAnswers, eventDocument } from '#domain/event/event-form.ts';
import { withAnswers, type Answers } from '#domain/post/answers.ts';

const context = { areas: ['lz-chuo'], fields: ['children', 'commerce'] };
const question = '0b7f0a52-6a0c-4d0e-8a53-0e3f1c9d7a11';
const keys = {
  groupId: null,
  places: ['7c1c2f0e-53f5-4d7b-9b7e-3a2f0e6d5c44'],
  groups: new Map([['お米の会', '1d2e3f40-53f5-4d7b-9b7e-3a2f0e6d5c44']]),
};
const answers: Answers = {
  e_title: ['夜の会'],
  e_form: ['exchange'],
  e_purpose: ['知り合う'],
  e_day: ['2027-01-10'],
  e_from: ['18:00'],
  e_to: ['20:00'],
  e_fields: ['commerce', 'children', 'nothing'],
  e_place: ['ACDEFG'],
  e_area: ['lz-chuo'],
  e_sign_up: ['yes'],
  capacity: ['３０人'],
  e_until_day: ['2027-01-08'],
  cost: ['paid'],
  cost_min: ['300'],
  languages: ['ja', 'en'],
  e_partners: ['お米の会\n\n商店会'],
  'g0.at': ['18:00'],
  'g0.step': ['自己紹介'],
  'q0.id': [question],
  'q0.ask': ['飲みものは'],
  'q0.type': ['choice'],
  'q0.choices': ['茶\n水'],
  group: ['none'],
};
const problemsOf = (changes: Answers) =>
  eventDocument(withAnswers(answers, changes), context, keys).problems;

describe('the form of an event', () => {
  it('says what the database keeps', () => {
    expect(eventDocument(answers, context, keys)).toMatchObject({
      problems: null,
      document: {
        starts_at: '2027-01-10T18:00:00+09:00',
        ends_at: '2027-01-10T20:00:00+09:00',
        sign_up_until: '2027-01-08T23:59:00+09:00',
        capacity: 30,
        cost_min: 300,
        cost_max: 300,
        fields: ['children', 'commerce'],
        places: keys.places,
        partners: [
          { name: 'お米の会', group_id: keys.groups.get('お米の会') },
          { name: '商店会', group_id: null },
        ],
        programme: [{ starts: '18:00', title: '自己紹介', words: null }],
        questions: [
          {
            id: question,
            question: '飲みものは',
            kind: 'choice',
            choices: ['茶', '水'],
            required: false,
          },
        ],
      },
    });
  });

  it('comes back as it was', () => {
    const { document } = eventDocument(answers, context, keys);
    const again = eventAnswers(document, { group: null, places: ['ACDEFG'] });
    expect(eventDocument(again, context, keys).document).toEqual(document);
  });

  it('without signing up has neither seats nor a deadline', () => {
    const free = withAnswers(answers, { e_sign_up: ['no'] });
    expect(eventDocument(free, context, keys).document).toMatchObject({
      sign_up: false,
      capacity: null,
      sign_up_until: null,
    });
  });

  it.each([
    [{ e_title: [] }, 'e_title'],
    [{ e_purpose: [' '] }, 'e_purpose'],
    [{ e_form: ['party'] }, 'e_form'],
    [{ e_day: ['あした'] }, 'e_day'],
    [{ e_to: ['17:00'] }, 'e_to'],
    [{ e_last_day: ['2027-01-09'] }, 'e_last_day'],
    [{ e_until_day: ['2027-01-11'] }, 'e_until_day'],
    [{ cost_min: [] }, 'cost_min'],
    [{ e_join: ['ftp://x'] }, 'e_join'],
    [{ 'g1.at': ['19:00'] }, 'g1.step'],
    [{ 'q0.choices': ['茶'] }, 'q0.choices'],
    [{ 'c0.value': ['12'] }, 'c0.value'],
  ] as const)('says what is wrong: %o', (changes, field) => {
    expect(Object.keys(problemsOf(changes) ?? {})).toEqual([field]);
  });

  it('copied is a new one: without its days, and with new questions', () => {
    const copy = copiedAnswers(answers, question);
    expect(copy.e_day).toBeUndefined();
    expect(copy['q0.id']).toBeUndefined();
    expect(copy['q0.ask']).toEqual(['飲みものは']);
    expect(copy.e_copied).toEqual([question]);
  });
});
