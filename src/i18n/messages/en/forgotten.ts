import type { forgotten as source } from '../ja/forgotten.ts';

export const forgotten: typeof source = {
  title: 'What is kept of who signed up',
  due: (day: string) =>
    `Names and contacts are deleted by themselves on ${day}. Only the numbers stay. Wishes such as sign language go 7 days after the event.`,
  sign_ups: (count: number) =>
    `Deleted ${count} ${count === 1 ? 'sign-up' : 'sign-ups'}, with names and contacts.`,
  arrangements: 'Deleted wishes such as sign language.',
};
