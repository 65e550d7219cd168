import type { SubjectKind } from '#domain/revision/document.ts';
import type { DocumentLine } from '#i18n/document-words.ts';
import type { Messages } from '#i18n/messages.ts';

/** A field that differs, in words. */
export interface ShownField {
  field: string;
  label: string;
  left: readonly DocumentLine[];
  right: readonly DocumentLine[];
  /** What it was before two people changed it; null where there is no conflict. */
  base: readonly DocumentLine[] | null;
}

/** One of the records that are decided together. */
export interface ShownPart {
  id: string;
  subject: SubjectKind;
  name: string | null;
  code: string | null;
  /** The record is there already. */
  left: object | null;
  fields: readonly ShownField[];
}

/** A revision as its page shows it. */
export interface ShownRevision {
  id: string;
  subject: SubjectKind;
  name: string | null;
  code: string | null;
  status: keyof Messages['desk']['statuses'];
  source: string;
  proxy: boolean;
  own: boolean;
  reason: string | null;
  at: Date;
  areas: readonly string[];
  queue: string | null;
  author: string | null;
  approved_before: number;
  group: { code: string; name: string; trusted: boolean } | null;
  decided: { by: string | null; at: Date; why: string | null } | null;
  refused: string | null;
  messages: readonly { by_desk: boolean; by: string | null; words: string; at: Date }[];
  duplicates: readonly {
    code: string;
    name: string;
    distance_m: number | null;
    reasons: readonly ('name' | 'phone' | 'near')[];
  }[];
  next: string | null;
  seen: string;
}
