/** Following a search, a district, a kind or a group by mail. */
import { z } from 'zod';

/** As the database takes one: nothing that could end or split a header line. */
export const mailAddressSchema = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[^\s\p{Cc}@<>",;:\\()[\]]{1,64}@[^\s\p{Cc}@<>",;:\\()[\]]{1,190}$/u)
  .regex(/@[^.]+(\.[^.]+)+$/);

/** What is followed. */
export const watchedSchema = z.object({
  /** Search string of the directory with its question mark, or ''. */
  search: z.string().max(600),
  /** Code of a group instead. */
  group: z.string().nullable(),
  title: z.string().min(1).max(120),
});
export type Watched = z.infer<typeof watchedSchema>;

/** Why it is not sent. */
export type WatchProblem = 'address' | 'too_early' | 'expired' | 'too_many' | 'unreachable';
