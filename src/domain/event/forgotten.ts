/** What became of the data of an event's people, as the log tells who keeps it. */
import { z } from 'zod';

/** One deletion; `at` is milliseconds since 1970-01-01T00:00Z, `sign_ups` how many went. */
export const forgottenSchema = z.discriminatedUnion('what', [
  z.object({
    what: z.literal('sign_ups'),
    at: z.string().transform((text) => Date.parse(text)),
    sign_ups: z.int(),
  }),
  z.object({
    what: z.literal('arrangements'),
    at: z.string().transform((text) => Date.parse(text)),
  }),
]);
export type Forgotten = z.output<typeof forgottenSchema>;

const dayMs = 24 * 60 * 60 * 1000;

/** When names and contacts of an event's people go, so many days after its end. */
export const forgetsAt = (endsAt: number, days: number) => endsAt + days * dayMs;
