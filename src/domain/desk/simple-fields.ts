/** Fields that a curator puts right on the spot: texts, numbers, and whether the record is public. */
import type { Document } from '../revision/merge.ts';

/** How a simple field is asked for. */
export type SimpleKind = 'line' | 'lines' | 'number' | 'status';

const kinds: Readonly<Record<string, SimpleKind>> = {
  title: 'line',
  name: 'line',
  kana: 'line',
  purpose: 'lines',
  description: 'lines',
  place_note: 'lines',
  status: 'status',
  address: 'line',
  building: 'line',
  cost_min: 'number',
  cost_max: 'number',
  cost_note: 'lines',
  welcome_note: 'lines',
  role_note: 'lines',
  booking_note: 'lines',
  capacity: 'number',
  bring: 'lines',
  first_visit_note: 'lines',
  online_url: 'line',
  entrance_note: 'lines',
  access_note: 'lines',
};

/** States a curator may give a record; a draft is hidden, which nobody does by hand. */
export const publicStatuses = ['published', 'paused', 'ended'] as const;

/** A field of a form with its value as text. */
export interface SimpleField {
  field: string;
  kind: SimpleKind;
  value: string;
}

/** Whether an event goes on is for its host to say, who then tells those who signed up. */
const isEvent = (document: Document) => 'starts_at' in document;

const text = (value: unknown) =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

/** The simple fields of a document, with its values. */
export function simpleFields(document: Document): SimpleField[] {
  return Object.entries(kinds)
    .filter(([field]) => field in document && !(field === 'status' && isEvent(document)))
    .map(([field, kind]) => ({ field, kind, value: text(document[field]) }));
}

/** A text as it is stored: without control characters, line breaks as one sign, trimmed. */
function tidy(value: string): string {
  return value
    .replace(/\r\n?/g, '\n')
    .replace(/(?!\n)\p{Cc}/gu, '')
    .trim();
}

function stored(kind: SimpleKind, value: string, field: string): string | number | null {
  const said = tidy(value);
  if (kind === 'number') {
    // What is no number is the database's to refuse, with the field.
    const number = Number(said.normalize('NFKC'));
    return said === '' ? null : Number.isFinite(number) ? number : said;
  }
  return said === '' && field !== 'description' ? null : said;
}

/**
 * What was changed in a form, as a part of a document; null where nothing was.
 * @param sent the value of a field as it was sent; null where it was not
 */
export function changesOf(
  document: Document,
  sent: (field: string) => string | null,
): Document | null {
  const changes = simpleFields(document).flatMap(({ field, kind, value }) => {
    const given = sent(field);
    if (given === null || tidy(given) === tidy(value)) return [];
    const now = stored(kind, given, field);
    return now === document[field] ? [] : [[field, now] as const];
  });
  return changes.length > 0 ? Object.fromEntries(changes) : null;
}
