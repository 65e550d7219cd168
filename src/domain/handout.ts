/**
 * 手渡しリスト: entries picked for one person, with a line for each. It is kept on the device that made
 * it and nowhere else: nothing here is ever sent.
 */
import { isRecord } from './is-record.ts';

/** What the paper says of a place or an activity, in the reading it was picked in. */
export interface HandoutEntry {
  /** Japanese address of its page, which is also what it is known by: /a/CODE. */
  path: string;
  /** Absolute address of its page, for the QR code. */
  url: string;
  code: string;
  name: string;
  kind: string;
  /** When it takes place, a line for each rule. */
  when: string[];
  /** The next dates, for leaving out what is past when it is printed. */
  dates: { day: string; text: string }[];
  /** Where it takes place, if it is no place itself. */
  place: string | null;
  address: string | null;
  phones: string[];
  /** Cost, booking, what to bring. */
  notes: string[];
  /** Degrees, WGS 84. */
  lng: number | null;
  lat: number | null;
  /** When and how it was made sure of; null of what is not made sure of (events). */
  checked: string | null;
  /** Date by which it should be made sure again, YYYY-MM-DD in Japan. */
  nextDue: string | null;
  /** Date of what it says, YYYY-MM-DD in Japan. */
  asOf: string;
}

/** An entry on the list. */
export interface HandoutItem {
  entry: HandoutEntry;
  /** What the one who hands it over writes beside it. */
  line: string;
}

export interface Handout {
  title: string;
  items: HandoutItem[];
}

export const emptyHandout: Handout = { title: '', items: [] };

/** Whether a value is an entry as this version writes it; looks at what printing rests on. */
export function isHandoutEntry(value: unknown): value is HandoutEntry {
  if (!isRecord(value)) return false;
  const texts = ['path', 'url', 'code', 'name', 'kind', 'asOf'];
  const lists = ['when', 'dates', 'phones', 'notes'];
  const places = ['place', 'address', 'lng', 'lat'];
  return (
    texts.every((key) => typeof value[key] === 'string') &&
    lists.every((key) => Array.isArray(value[key])) &&
    places.every((key) => key in value)
  );
}

/** What a list that was kept before these were said does not say. */
const unknownBefore = { checked: null, nextDue: null };

/** Reads what the device kept; what is not in the form expected is left out. */
export function parseHandout(text: string | null): Handout {
  let kept: unknown;
  try {
    kept = JSON.parse(text ?? 'null');
  } catch {
    return emptyHandout;
  }
  if (!isRecord(kept) || !Array.isArray(kept.items)) return emptyHandout;
  const items = kept.items.flatMap((item: unknown): HandoutItem[] =>
    isRecord(item) && isHandoutEntry(item.entry)
      ? [
          {
            entry: { ...unknownBefore, ...item.entry },
            line: typeof item.line === 'string' ? item.line : '',
          },
        ]
      : [],
  );
  return { title: typeof kept.title === 'string' ? kept.title : '', items };
}

/** Adds an entry at the end, or renews what the list says of it. */
export function withEntry(handout: Handout, entry: HandoutEntry): Handout {
  const known = handout.items.some((item) => item.entry.path === entry.path);
  const items = known
    ? handout.items.map((item) => (item.entry.path === entry.path ? { ...item, entry } : item))
    : [...handout.items, { entry, line: '' }];
  return { ...handout, items };
}

/** Takes an entry off the list. */
export function withoutEntry(handout: Handout, path: string): Handout {
  return { ...handout, items: handout.items.filter(({ entry }) => entry.path !== path) };
}

/** Moves the item at one index to another; indexes beyond the ends change nothing. */
export function moved<Item>(items: readonly Item[], from: number, to: number): Item[] {
  const rest = [...items];
  const [item] = rest.splice(from, 1);
  if (item === undefined || from < 0 || to < 0 || to > rest.length) return [...items];
  rest.splice(to, 0, item);
  return rest;
}
