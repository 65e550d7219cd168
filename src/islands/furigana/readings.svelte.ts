/**
 * The readings, for texts that an island writes: client/furigana annotates a page by exchanging its
 * text nodes, and those of an island are held on to by its own code.
 */
import type { ReadingList } from '#domain/furigana/reading-list.ts';

let list = $state.raw<ReadingList | null>(null);
let isFollowing = false;

async function load(): Promise<void> {
  if (list || document.documentElement.dataset.furigana !== 'on') return;
  const { siteReadings } = await import('#client/furigana/readings.ts');
  list = siteReadings;
}

/** Loads the readings once furigana are on, now or later. */
export function followFurigana(): void {
  if (isFollowing) return;
  isFollowing = true;
  addEventListener('engawa:setting', () => void load());
  void load();
}

/** What is known, or null as long as nobody has asked for furigana. */
export function readings(): ReadingList | null {
  return list;
}
