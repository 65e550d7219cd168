import type { offline as source } from '../ja/offline.ts';

export const offline: typeof source = {
  title: 'You are offline',
  text: 'This page is not on your device yet. Open it again where you have a connection.',
  again: 'Try again',
  kept: 'What you can read now',
  keptText: 'As it was when you last saw it. It may have changed.',
  seen: (when: string) =>
    `As you saw it on ${when}. Without a connection we cannot tell whether it has changed.`,
};
