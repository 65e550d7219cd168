/** What the card over the map says of a place, loaded when it is opened. */
import { z } from 'zod';

export const placeCardSchema = z.object({
  code: z.string(),
  name: z.string(),
  /** Code of its kind. */
  kind: z.string(),
  /** That nobody made sure of it in time, in the reader's words. */
  late: z.object({ state: z.enum(['overdue', 'unconfirmed']), words: z.string() }).nullable(),
  activities: z.array(
    z.object({
      code: z.string(),
      title: z.string(),
      /** Language of the title, BCP 47. */
      lang: z.string(),
      /** When it takes place, as people here say it; a line for each rule. */
      times: z.array(z.string()),
    }),
  ),
});

export type PlaceCard = z.infer<typeof placeCardSchema>;
