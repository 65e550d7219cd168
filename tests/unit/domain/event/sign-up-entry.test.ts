import { describe, expect, it } from 'vitest';
import { readSignUp } from '#domain/event/sign-up-entry.ts';
import type { EventQuestion } from '#domain/event/sign-up.ts';

const question = (more: Partial<EventQuestion>): EventQuestion => ({
  ...{ id: 'a', question: '？', kind: 'short', choices: [], required: false },
  ...more,
});
const event = {
  capacity: 8,
  questions: [
    question({ id: 'a', required: true }),
    question({ id: 'b', kind: 'choice', choices: ['朝', '夜'] }),
  ],
};
const typed = { name: ['はなこ'], email: ['Hanako@Example.test'], q0: ['緑茶'] };

describe('a sign-up', () => {
  it('says what was typed, as the database takes it', () => {
    const read = readSignUp(event, ['agriculture'], 'mail', {
      ...typed,
      people: ['３人'],
      fields: ['agriculture', 'nonsense'],
      arrangements: ['captioning', 'because'],
      photo: ['no'],
      q1: ['夜'],
    });
    expect(read).toEqual({
      email: 'hanako@example.test',
      phone: null,
      entry: {
        ...{ name: 'はなこ', people: 3, fields: ['agriculture'], brings: null, seeks: null },
        ...{ photo_consent: false, arrangements: ['captioning'], answers: { a: '緑茶', b: '夜' } },
      },
    });
  });

  it.each([
    ['name', { ...typed, name: [' '] }, 'missing'],
    ['people', { ...typed, people: ['9'] }, 'too_big'],
    ['people', { ...typed, people: ['0'] }, 'too_small'],
    ['email', { ...typed, email: ['だれか'] }, 'no_email'],
    ['email', { ...typed, email: [''] }, 'missing'],
    ['q0', { ...typed, q0: [] }, 'missing'],
    ['q1', { ...typed, q1: ['昼'] }, 'choose'],
    ['brings', { ...typed, brings: ['あ'.repeat(141)] }, 'too_long'],
  ])('names the field %s that is wrong', (field, answers, code) => {
    expect(readSignUp(event, [], 'mail', answers)).toMatchObject({
      problems: { [field]: { code } },
    });
  });

  it('takes no address of an account, and a telephone of who is registered', () => {
    expect(readSignUp(event, [], 'account', typed)).toMatchObject({ email: null, phone: null });
    const phoned = { ...typed, email: [''], phone: ['０９０−0000－0000'] };
    expect(readSignUp(event, [], 'host', phoned)).toMatchObject({ phone: '090-0000-0000' });
  });
});
