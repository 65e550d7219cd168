import type { about as source } from '../ja/about.ts';

export const about: typeof source = {
  title: 'About this site',
  lead: (town: string) =>
    `Engawa is a map of places and activities in ${town}, kept by residents, groups and coordinators together.`,
  what: 'What is on it',
  whatText:
    'Salons, shared meals, exercise groups, advice desks, shops where people gather. You can join, take on a role, or work.',
  trust: 'How we know',
  trustText: 'Every entry says who checked it, when and how.',
  correction: 'If something is wrong',
  correctionText: 'Please tell the desk below. The number on the page helps us find it.',
  privacy: 'Your privacy',
  privacyText:
    'You need no account to look. Nothing about anyone’s troubles or consultations is stored here.',
  data: 'Using the data',
  accessibility: 'Accessibility',
  accessibilityText:
    'You can change the text size, read the site in easy Japanese or English, and use it by keyboard or screen reader.',
  contact: 'Contact',
};
