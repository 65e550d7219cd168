/** Mails of those who follow a search: one to make sure of the address, then one a week. */
import { z } from 'zod';
import { plainText, sitePath } from '../plain-text.ts';
import { mailTemplate } from '../template.ts';

/** To an address that someone typed in: nothing more is sent before its button is pressed. */
export const watchConfirm = mailTemplate({
  notice: false,
  data: z.object({ title: plainText(100) }),
  write: ({ title }, { words: { watch: words }, link }) => ({
    subject: words.confirmSubject,
    lines: [words.confirm(title), words.press, link, '', words.unasked],
  }),
});

const entry = z.object({
  title: plainText(100),
  path: sitePath,
  /** When and where, in words. */
  about: plainText(200),
  isNew: z.boolean(),
});

/** What an entry of a digest is, as public.tell_watch is given it. */
export type DigestEntry = z.input<typeof entry>;

/** What is new or changed since the last one. */
export const watchDigest = mailTemplate({
  notice: true,
  data: z.object({
    title: plainText(100),
    /** How many more there are than are named. */
    more: z.int().min(0),
    entries: z.array(entry).min(1),
    search: z.string().regex(/^(\?[!-~]*)?$/),
    group: z.string().nullable(),
  }),
  write: ({ title, more, entries, search, group }, { words: { watch: words, item }, page }) => {
    const listed = (heading: string, of: typeof entries) =>
      of.length === 0
        ? []
        : [
            heading,
            ...of.flatMap(({ title: name, path, about }) => [
              item(about ? words.entry(name, about) : name),
              `  ${page(path)}`,
            ]),
            '',
          ];
    return {
      subject: words.subject(title, entries.length + more),
      lines: [
        words.lead(title),
        '',
        ...listed(
          words.fresh,
          entries.filter(({ isNew }) => isNew),
        ),
        ...listed(
          words.changed,
          entries.filter(({ isNew }) => !isNew),
        ),
        ...(more > 0 ? [words.more(more)] : []),
        `${words.all} ${page(group === null ? `/map${search}` : `/g/${group}`)}`,
      ],
    };
  },
});
