/** JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/): a feed for programs, ours among them. */
import { z } from 'zod';

const itemSchema = z.object({
  id: z.url(),
  url: z.url(),
  title: z.string(),
  /** When and where, in words. */
  content_text: z.string(),
  date_published: z.iso.datetime(),
  date_modified: z.iso.datetime(),
  tags: z.array(z.string()).optional(),
});

/** A feed as we write and read it; newest change first. */
export const jsonFeedSchema = z.object({
  version: z.literal('https://jsonfeed.org/version/1.1'),
  title: z.string(),
  home_page_url: z.url(),
  feed_url: z.url(),
  language: z.string(),
  items: z.array(itemSchema),
});
export type JsonFeed = z.infer<typeof jsonFeedSchema>;
