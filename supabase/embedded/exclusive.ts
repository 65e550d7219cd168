/** Runs tasks one after another, in the order in which they were asked for. */
export type Exclusive = <T>(task: () => Promise<T>) => Promise<T>;

/** A queue of its own. A task that fails does not stop those behind it. */
export function createExclusive(): Exclusive {
  let tail: Promise<unknown> = Promise.resolve();
  return (task) => {
    const run = tail.then(task);
    tail = run.catch(() => undefined);
    return run;
  };
}
