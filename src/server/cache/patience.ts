/**
 * How long a reader waits for a new copy while an old one is at hand. Long enough for a busy
 * database, short enough not to look broken.
 */
const patienceMs = 3000;

/** Resolves to undefined when the work takes longer than a reader's patience; it goes on meanwhile. */
export async function withinPatience<T>(work: Promise<T>, ms = patienceMs): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), ms);
    timer.unref();
  });
  try {
    return await Promise.race([work, tooLong]);
  } finally {
    clearTimeout(timer);
  }
}
