import type { Snapshot } from './snapshot.ts';

/**
 * A short mark of what slots mean in a snapshot: occurrences fit a snapshot that has the same one.
 */
export function slotMark({ activities, bands }: Snapshot): string {
  // FNV-1a: no secret, only a difference to be noticed.
  let hash = 0x811c9dc5;
  const take = (text: string) => {
    for (let i = 0; i < text.length; i++) {
      hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193) >>> 0;
    }
  };
  activities.code.forEach(take);
  bands.activity.forEach((activity, i) =>
    take(`${activity}@${bands.place[i]}/${bands.welcome[i]}`),
  );
  return hash.toString(36);
}
