/** What a curator does to a record on its page. */
export const recordActs = [
  'edit',
  'dismiss',
  'restore',
  'merge',
  'confirm',
  'trust',
  'distrust',
  'erase',
  'hide',
] as const;
export type RecordAct = (typeof recordActs)[number];

/** How a curator makes sure of an entry. */
export const curatorMethods = ['visit', 'phone', 'walk'] as const;
