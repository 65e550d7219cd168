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

/** What becomes of a proposal: a curator's own and a trusted group's show at once, all else waits. */
export const outlooks = ['approved', 'applied', 'waiting'] as const satisfies RevisionStatus[];
export type Outlook = (typeof outlooks)[number];
