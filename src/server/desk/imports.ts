/** Imported files whose rows wait for a curator. */
import { z } from 'zod';
import { textOf } from '../form-texts.ts';
import type { Session } from '../session/session.ts';
import { dataOf } from '../supabase.ts';
import { typedIn, type Bulk } from './decide.ts';
import { stop, troubleOfError, type DeskOutcome } from './problems.ts';

const importsSchema = z.array(
  z.object({ id: z.guid(), file: z.string(), at: z.coerce.date(), waiting: z.int() }),
);
/** A file, when it was read, and how many of its rows wait for her. */
export type WaitingImport = z.infer<typeof importsSchema>[number];

/**
 * The files whose rows wait for a curator, oldest first.
 * @throws DatabaseError
 */
export async function loadImports({ client }: Session): Promise<WaitingImport[]> {
  return importsSchema.parse(dataOf('desk_imports', await client.rpc('desk_imports')));
}

/** How long a browser is kept waiting, milliseconds; then she presses again. */
const patienceMs = 20_000;

const portionSchema = z.object({
  last: z.guid().nullable(),
  approved: z.int(),
  left: z.int(),
});

/**
 * Approves all rows of a file that wait for her, in portions; one that can not be approved stays.
 * @throws DatabaseError when the database does not answer
 */
export async function approveImport(
  session: Session,
  form: FormData,
): Promise<DeskOutcome<Bulk & { isCut: boolean }>> {
  const file = z.guid().safeParse(textOf(form, 'import')).data;
  if (!file) return stop('nothing_chosen', typedIn(form));
  const until = Date.now() + patienceMs;
  const done = { approved: 0, left: 0, isCut: false };
  for (let after: string | null = null; ;) {
    const { data, error } = await session.client.rpc('approve_import', {
      import: file,
      ...(after !== null && { after }),
    });
    if (error) return troubleOfError('approve_import', error, typedIn(form));
    const { last, approved, left } = portionSchema.parse(data);
    done.approved += approved;
    done.left += left;
    if (last === null) return { done };
    if (Date.now() > until) return { done: { ...done, isCut: true } };
    after = last;
  }
}
