/** Documents of records as the desk looks at them: which of their fields differ, in the order of a page. */
import { z } from 'zod';
import { differences, type Document } from '../revision/merge.ts';

/** Reads a document as the database gives it; what it may hold is the database's to say. */
export const recordDocumentSchema: z.ZodType<Document> = z.record(z.string(), z.json());

/** Fields as a page tells them, whatever a document is of; others follow. */
const order = [
  ...[
    'title',
    'name',
    'kana',
    'status',
    'status_note',
    'form',
    'purpose',
    'kind_code',
    'description',
  ],
  ...['starts_at', 'ends_at', 'schedules', 'places', 'place_note', 'join_url', 'place_id'],
  ...['area_code', 'address', 'building', 'position', 'precision', 'blurred', 'exact', 'group_id'],
  ...['welcome', 'welcome_note', 'age_min', 'age_max', 'ways_in', 'role_note', 'cost_min'],
  ...['cost_max', 'cost_note', 'booking', 'booking_note', 'capacity', 'bring', 'alone_ok'],
  ...['first_visit_note', 'contacts', 'photos', 'online', 'online_url', 'languages'],
  ...[
    'sign_up',
    'sign_up_until',
    'programme',
    'questions',
    'partners',
    'fields',
    'access',
    'childcare',
  ],
  ...['series_id', 'local_issue_id', 'copied_from', 'entrance_note', 'access_note'],
];

const rank = (field: string) => {
  const at = order.indexOf(field);
  return at < 0 ? order.length : at;
};

/** The field as a page shows it that a column belongs to. */
export function fieldOfColumn(column: string): string {
  return column === 'lng' || column === 'lat' ? 'position' : column;
}

/** The columns of a field as a page shows it: both degrees are one position. */
export function columnsOf(field: string): string[] {
  return field === 'position' ? ['lng', 'lat'] : [field];
}

/** Whether a value says nothing. */
export function isEmptyValue(value: unknown): boolean {
  return (
    value === undefined ||
    value === null ||
    value === '' ||
    (Array.isArray(value) && value.length === 0)
  );
}

/** What goes without saying of a new record. */
const usual: Readonly<Record<string, readonly unknown[]>> = {
  status: ['published', 'open'],
  precision: ['unknown'],
  online: [false],
  blurred: [false],
  childcare: [false],
  evacuation_site: [false],
  welfare_evacuation_site: [false],
};

/** The fields in which two documents differ; of a record that is new (no left one) what it says. */
export function differingFields(left: Document | null, right: Document): string[] {
  const fields = differences(left, right)
    .filter(
      ({ field, after }) =>
        left !== null || !(isEmptyValue(after) || usual[field]?.includes(after)),
    )
    .map(({ field }) => fieldOfColumn(field));
  return [...new Set(fields)].sort((a, b) => rank(a) - rank(b));
}
