/** Fields at an event in numbers, as public.event_field_counts tells them. */
import { z } from 'zod';

export const fieldCountsSchema = z.object({
  over: z.boolean(),
  /** People with a seat. */
  signed_up: z.int(),
  /** People who were checked in; null: nobody checked in anyone, or it is still to come. */
  attended: z.int().nullable(),
  /** People by code of field, 2 meaning one or two; one of two fields counts in both. */
  by_field: z.record(z.string(), z.int()),
  /** Codes of the fields meant to meet that nobody comes from. */
  missing: z.array(z.string()),
  /** Pairs of fields that met; people are all of both, null where it would tell of one or two. */
  met_pairs: z.array(z.object({ a: z.string(), b: z.string(), people: z.int().nullable() })),
});
export type FieldCounts = z.infer<typeof fieldCountsSchema>;
