/** The queues of the desk, in the order in which a curator should look at them. */
export const deskQueues = [
  'new',
  'edited',
  'import',
  'corrections',
  'applied',
  'due',
  'bounced',
  'asked',
  'quarantine',
] as const;

/** What waits for the same reason. */
export type DeskQueue = (typeof deskQueues)[number];

/** Queues of revisions; the others hold something else. */
export type RevisionQueue = Exclude<DeskQueue, 'corrections' | 'due' | 'bounced'>;

/** The queue of this name, else the first. */
export function toQueue(name: string | null): DeskQueue {
  return deskQueues.find((queue) => queue === name) ?? 'new';
}

/** The first queue in which something waits; where nothing does, the first of all. */
export function firstWaiting(counts: Readonly<Record<string, number>>): DeskQueue {
  return deskQueues.find((queue) => (counts[queue] ?? 0) > 0) ?? deskQueues[0];
}

/** Whether a queue holds revisions, which can be approved together. */
export function isRevisionQueue(queue: DeskQueue): queue is RevisionQueue {
  return queue !== 'corrections' && queue !== 'due' && queue !== 'bounced';
}
