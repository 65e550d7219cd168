/** A field (分野) that activities belong to and events bring together, in one reading. */
export interface Field {
  code: string;
  label: string;
}
