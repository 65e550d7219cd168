/** Mails of those who follow a search: one to make sure of the address, then one a week. */
import { z } from 'zod';
import { plainText, sitePath } from '../plain-text.ts';
import { mailTemplate } from '../template.ts';

/** To an address that someone typed in: nothing more is sent before its button is pressed. */
export const watchConfirm = mailTemplate({
  notice: false,
  data: z.object({ title: plainText(100) }),
  write: ({ title }, { link }) => ({
    subject: 'お知らせメールの確認',
    lines: [
      `「${title}」の お知らせを、週に1回 メールで受け取る申し込みがありました。`,
      '次のページのボタンを押すと、はじまります。',
      link,
      '',
      '心あたりがないときは、何もしないでください。7日たつと、このアドレスは消えます。',
    ],
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
  write: ({ title, more, entries, search, group }, { origin }) => {
    const listed = (heading: string, of: typeof entries) =>
      of.length === 0
        ? []
        : [
            heading,
            ...of.flatMap(({ title: name, path, about }) => [
              `・${name}${about ? `（${about}）` : ''}`,
              `  ${origin}${path}`,
            ]),
            '',
          ];
    return {
      subject: `「${title}」の お知らせ ${entries.length + more}件`,
      lines: [
        `「${title}」で、この1週間に新しくのった情報と、変わった情報です。`,
        '',
        ...listed(
          '■ 新しい',
          entries.filter(({ isNew }) => isNew),
        ),
        ...listed(
          '■ 変わった',
          entries.filter(({ isNew }) => !isNew),
        ),
        ...(more > 0 ? [`ほか${more}件あります。`] : []),
        `すべて見る: ${origin}${group === null ? `/map${search}` : `/g/${group}`}`,
      ],
    };
  },
});
