/** Drafts on the server: of who is signed in, readable by nobody else. */
import { z } from 'zod';
import { answersSchema, one, type Answers } from '#domain/post/answers.ts';
import { draftKinds, type DraftKind } from '#domain/post/my-post.ts';
import { stepNamed, type Step } from '#domain/post/steps.ts';
import type { Session } from '../session/session.ts';
import { dataOf } from '../supabase.ts';

const contentSchema = z.object({
  step: z.string().transform(stepNamed),
  answers: answersSchema,
  edited: z.string().default(''),
  editing: z.string().nullable().default(null),
});

/** A draft as it is kept. */
export interface Draft {
  key: string;
  what: DraftKind;
  name: string | null;
  step: Step;
  answers: Answers;
  edited: string;
  editing: string | null;
  /** How often it has been saved. */
  saves: number;
  updatedAt: Date;
}

/** How saving went: how often it has been saved, or that another screen was newer. */
export type Saved = { saves: number } | { problem: 'elsewhere' | 'too_many' | 'unreachable' };

/** Saves a draft on top of the save its form has seen (0: none). */
export async function saveDraft(
  { client }: Session,
  draft: Omit<Draft, 'name' | 'saves' | 'updatedAt'>,
  seen: number,
): Promise<Saved> {
  const { key, what, step, answers, edited, editing } = draft;
  const title = one(answers, what === 'event' ? 'e_title' : 'title');
  const name = [...title.trim()].slice(0, 120).join('');
  const { data, error } = await client.rpc('save_draft', {
    key,
    what,
    name,
    content: z.json().parse({ step, answers, edited, editing }),
    seen,
  });
  if (!error) return { saves: data };
  if (error.code === 'EN050') return { problem: 'elsewhere' };
  return { problem: error.code === 'EN051' ? 'too_many' : 'unreachable' };
}

const rowSchema = z
  .object({
    key: z.string(),
    what: z.enum(draftKinds),
    name: z.string().nullable(),
    content: contentSchema,
    saves: z.number(),
    updated_at: z.string(),
  })
  .transform(({ key, what, name, content, saves, updated_at }): Draft => ({
    ...content,
    key,
    what,
    name: name || null,
    saves,
    updatedAt: new Date(updated_at),
  }));

const columns = 'key, what, name, content, saves, updated_at';

/** One draft; null where the person has none of this key and kind. */
export async function loadDraft(
  { client }: Session,
  key: string,
  what: DraftKind,
): Promise<Draft | null> {
  if (!z.uuid().safeParse(key).success) return null;
  const row = dataOf(
    'draft',
    await client.from('drafts').select(columns).eq('key', key).eq('what', what).maybeSingle(),
  );
  return row && (rowSchema.safeParse(row).data ?? null);
}

/** What the person has begun, newest first. */
export async function loadDrafts({ client }: Session): Promise<Draft[]> {
  const rows = dataOf(
    'drafts',
    await client.from('drafts').select(columns).order('updated_at', { ascending: false }),
  );
  return rows.flatMap((row) => rowSchema.safeParse(row).data ?? []);
}

/** Drops a draft, where there is one. */
export async function dropDraft({ client }: Session, key: string): Promise<void> {
  dataOf('draft', await client.from('drafts').delete().eq('key', key));
}
