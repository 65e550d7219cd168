import type { Snapshot } from './snapshot.ts';

/** Makes something of a snapshot once: it is the same for every query. */
export function oncePerSnapshot<Made>(
  make: (snapshot: Snapshot) => Made,
): (snapshot: Snapshot) => Made {
  const known = new WeakMap<Snapshot, Made>();
  return (snapshot) => {
    const made = known.get(snapshot) ?? make(snapshot);
    known.set(snapshot, made);
    return made;
  };
}
