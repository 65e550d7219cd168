/** The board as the database tells it to who is in. Apart from its rules, which go to every phone. */
import { z } from 'zod';
import { ideaKinds } from './board.ts';

const instant = z.string().transform((text) => Date.parse(text));

export const boardSchema = z.object({
  version: z.int(),
  open: z.boolean(),
  clusters: z.array(z.object({ id: z.guid(), title: z.string() })),
  notes: z.array(
    z.object({
      ...{ id: z.guid(), key: z.guid(), words: z.string(), marks: z.int() },
      kind: z.enum(ideaKinds),
      cluster: z.guid().nullable(),
      ...{ hidden: z.boolean(), held: z.boolean() },
    }),
  ),
  code: z.string(),
  title: z.string(),
  starts_at: instant,
  ends_at: instant,
  /** She keeps the event: hidden notes are among them. */
  keeper: z.boolean(),
  /** Notes that she marked. */
  marked: z.array(z.guid()),
  /** Notes that she wrote. */
  mine: z.array(z.guid()),
});
export type Board = z.output<typeof boardSchema>;

/** Whether there is anything new. */
export const boardVersionSchema = boardSchema.pick({ version: true, open: true });
