/** The yearly asking of a district's groups, as the desk sees it. */
import { z } from 'zod';

/**
 * How far a group is. handed: a new owner has taken over. confirmed: still right. handing: the new owner
 * has not answered. partly: some of its entries are right. call: no mail reaches anyone. mailed: no
 * answer yet. not_asked.
 */
const handoverStates = [
  'handed',
  'confirmed',
  'handing',
  'partly',
  'call',
  'mailed',
  'not_asked',
] as const;

export const handoverSchema = z.object({
  /** Year in Japan. */
  year: z.int(),
  /** When it was asked first; null where it was not this year. */
  started_on: z.iso.date().nullable(),
  /** People who got a mail. */
  mailed: z.int(),
  /** People whom a mail would reach now. */
  to_mail: z.int(),
  groups: z.array(
    z.object({
      code: z.string(),
      name: z.string(),
      state: z.enum(handoverStates),
      on: z.iso.date().nullable(),
      method: z.string().nullable(),
      phones: z.array(z.object({ value: z.string(), label: z.string().nullable() })),
    }),
  ),
});
/** What public.desk_handover answers. */
export type Handover = z.infer<typeof handoverSchema>;
export type HandoverGroup = Handover['groups'][number];

/** The lists of the page: whom to call, who has not answered, who has. */
export const handoverLists = ['call', 'open', 'answered'] as const;
export type HandoverList = (typeof handoverLists)[number];

/** The list in which a group stands. */
export function listOf({ state }: Pick<HandoverGroup, 'state'>): HandoverList {
  if (state === 'call') return 'call';
  return state === 'handed' || state === 'confirmed' ? 'answered' : 'open';
}
