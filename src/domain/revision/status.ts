/** Where a revision stands; see the type `revision_status` of the database. */
export const revisionStatuses = [
  'waiting',
  'asked',
  'applied',
  'approved',
  'rejected',
  'withdrawn',
  'quarantined',
] as const;
/** Where a revision stands. */
export type RevisionStatus = (typeof revisionStatuses)[number];

/** Not decided yet: it may still be answered, changed and taken back. */
export const openStatuses = ['waiting', 'asked', 'quarantined'] as const;
