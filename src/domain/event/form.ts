/** Forms of an event, in the order in which they are offered. */
export const eventForms = [
  'exchange',
  'ideathon',
  'walk',
  'study',
  'presentation',
  'opinion',
  'council',
  'experience',
  'other',
] as const;
export type EventForm = (typeof eventForms)[number];
