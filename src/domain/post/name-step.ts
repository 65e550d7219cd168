/** ① What it is called and what kind of thing it is. */
import { z } from 'zod';
import { choice, needed, say, text } from './fields.ts';

/** The schema of the first step. @param kinds codes of the kinds there are */
export function nameSchema(kinds: readonly string[]) {
  return z.object({
    title: needed(120),
    kana: text(200),
    kind: choice(kinds).refine((kind) => kind !== null, say('choose')),
    description: text(4000),
  });
}
export type NameInput = z.output<ReturnType<typeof nameSchema>>;
