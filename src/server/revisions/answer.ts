/** What the database answers about revisions, and why it refuses one. */
import { z } from 'zod';
import { revisionStatuses } from '#domain/revision/status.ts';
import { DatabaseError } from '../supabase.ts';

const conflictSchema = z.object({
  field: z.string(),
  base: z.json(),
  theirs: z.json(),
  yours: z.json(),
});

const answerSchema = z.object({
  /** Null where nothing was stored. */
  revision: z.guid().nullable(),
  status: z.enum([...revisionStatuses, 'conflict', 'unchanged']),
  /** Short code of the record; null while there is none. */
  code: z.string().nullable(),
  version: z.int(),
  conflicts: z.array(conflictSchema),
});

/** What became of a revision. `conflict` and `unchanged`: nothing was stored. */
export type RevisionAnswer = z.output<typeof answerSchema>;

/**
 * Why a revision was refused; see the table of codes in CONTRIBUTING.md. `field` is the key of the
 * document (`schedules.byday`) where there is one, `problem` what is wrong with it.
 */
export interface Refusal {
  refused:
    | 'not_allowed'
    | 'conflict'
    | 'field'
    | 'own'
    | 'reason_missing'
    | 'decided'
    | 'gone'
    | 'key'
    | 'no_merge'
    | 'too_many';
  field: string | null;
  problem: string | null;
  conflicts: z.output<typeof conflictSchema>[];
}

const refusals: Readonly<Record<string, Refusal['refused']>> = {
  EN010: 'too_many',
  EN020: 'not_allowed',
  EN021: 'conflict',
  EN022: 'field',
  EN023: 'own',
  EN024: 'reason_missing',
  EN025: 'decided',
  EN026: 'gone',
  EN027: 'key',
  EN028: 'no_merge',
};

const fieldSchema = z.object({ field: z.string(), problem: z.string() });

function detailOf(details: string): unknown {
  try {
    return JSON.parse(details);
  } catch {
    return null;
  }
}

interface DatabaseProblem {
  code: string;
  message: string;
  details: string | null;
}

/** What an error of the database means for its author. @throws DatabaseError where it is none of ours */
export function refusalOf(what: string, error: DatabaseProblem): Refusal {
  const refused = refusals[error.code];
  if (!refused) throw new DatabaseError(what, error);
  const detail = detailOf(error.details ?? '');
  const field = fieldSchema.safeParse(detail).data;
  return {
    refused,
    field: field?.field ?? null,
    problem: field?.problem ?? null,
    conflicts: z.array(conflictSchema).safeParse(detail).data ?? [],
  };
}

/** The answer of one of the functions. @throws DatabaseError where the database did not answer */
export function answerOf(
  what: string,
  answer: { data: unknown; error: DatabaseProblem | null },
): RevisionAnswer | Refusal {
  return answer.error ? refusalOf(what, answer.error) : answerSchema.parse(answer.data);
}
