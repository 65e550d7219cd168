import type { CorrectionCategory, ReportedPart } from '#domain/correction.ts';
import type { SubjectKind } from '#domain/revision/document.ts';

/** One thing that waits, as a list shows it. */
export interface DeskItem {
  id: string;
  at: Date;
  subject?: SubjectKind | undefined;
  code?: string | null | undefined;
  name?: string | null | undefined;
  author?: string | null | undefined;
  group?: string | null | undefined;
  source?: string | undefined;
  proxy?: boolean | undefined;
  category?: CorrectionCategory | undefined;
  part?: ReportedPart['of'] | null | undefined;
  words?: string | null | undefined;
  refusal?: string | null | undefined;
  groups: readonly { code: string; name: string }[];
}
