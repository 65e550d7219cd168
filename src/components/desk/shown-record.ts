import type { CorrectionCategory, KnownPart } from '#domain/correction.ts';
import type { RecordAct } from '#domain/desk/record-act.ts';
import type { DocumentTrace } from '#domain/desk/home-warning.ts';
import type { DeskProblem } from '#domain/desk/verdict.ts';
import type { Photo } from '#domain/photo.ts';
import type { Document } from '#domain/revision/merge.ts';
import type { SubjectKind } from '#domain/revision/document.ts';
import type { VerificationMethod } from '#domain/subject.ts';
import type { Messages } from '#i18n/messages.ts';
import type { ShownField } from './shown-revision.ts';

/** A state that can be restored. */
export interface ShownRestorable {
  which: 'after' | 'before';
  revision: string;
  key: string;
}

/** A change of a record in its history. */
export interface ShownChange {
  id: string;
  status: keyof Messages['desk']['statuses'];
  source: string;
  by_curator: boolean;
  proxy: boolean;
  merged: boolean;
  by: 'desk' | 'group' | 'resident';
  mine: boolean;
  author: string | null;
  group: string | null;
  reason: string | null;
  at: Date;
  decided_by: string | null;
  decided_at: Date | null;
  decision: string | null;
  version: number | null;
  fields: readonly ShownField[];
  isNew: boolean;
  restorable: ShownRestorable | null;
}

/** The history of a record, newest change first. */
export interface ShownHistory {
  entries: readonly ShownChange[];
  /** What it was before the oldest change; null where that made the record. */
  first: ShownRestorable | null;
}

/** A photo of a record, shown today or once. */
export interface ShownPhoto extends Photo {
  isShown: boolean;
}

/** A record as its page at the desk shows it. */
export interface ShownRecord {
  subject: SubjectKind;
  code: string;
  name: string;
  version: number;
  document: Document;
  merged_into: string | null;
  trusted: boolean | null;
  waiting: number;
  /** What may give away a home. */
  homeTraces: readonly DocumentTrace[];
  photos: readonly ShownPhoto[];
  history: ShownHistory;
  checks: readonly {
    method: VerificationMethod;
    on: string;
    by: string | null;
    note: string | null;
    next_due: string | null;
  }[];
  correction: {
    id: string;
    category: CorrectionCategory;
    words: string | null;
    status: string;
    at: Date;
    /** The notice or photo it is about, while that is on the page. */
    part: KnownPart | null;
  } | null;
  merge:
    | {
        code: string;
        name: string;
        fields: readonly ShownField[];
        moves: Readonly<Record<keyof Messages['deskRecord']['moves'], number>>;
        key: string;
      }
    | 'refused'
    | null;
  editKey: string;
  done: RecordAct | null;
}

/** Why a form of the page came back. */
export interface ShownTrouble {
  problem: DeskProblem;
  field: string | null;
  typed: Readonly<Record<string, string>>;
}
