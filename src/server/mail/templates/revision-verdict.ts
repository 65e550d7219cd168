/** What the desk says of something that was posted: a question, a yes, a no, each with its words. */
import { z } from 'zod';
import { plainLines, plainText, sitePath } from '../plain-text.ts';
import { mailTemplate, type MailText } from '../template.ts';

const data = z.object({
  /** Title or name of the entry. */
  name: plainText(120),
  /** The desk's words. */
  reason: plainLines(2000).nullable(),
  path: sitePath,
});

type Data = z.infer<typeof data>;

const verdict = (write: (data: Data, url: string) => MailText) =>
  // Who posted something waits for this: it belongs to the account.
  mailTemplate({
    notice: false,
    data,
    write: (content, { origin }) => write(content, `${origin}${content.path}`),
  });

const words = (reason: string[] | null) =>
  reason && reason.length > 0 ? ['', '担当者から：', ...reason] : [];

/** The desk asks something back. */
export const revisionAsked = verdict(({ name, reason }, url) => ({
  subject: `「${name}」について教えてください`,
  lines: [
    `ご投稿の「${name}」について、担当者からおたずねがあります。`,
    ...words(reason),
    '',
    '次のページから、お返事ください。',
    url,
  ],
}));

/** It is public. */
export const revisionApproved = verdict(({ name, reason }, url) => ({
  subject: `「${name}」を公開しました`,
  lines: [`ご投稿の「${name}」を公開しました。ありがとうございます。`, ...words(reason), '', url],
}));

/** It is not made public. */
export const revisionRejected = verdict(({ name, reason }, url) => ({
  subject: `「${name}」は公開を見送りました`,
  lines: [
    `ご投稿の「${name}」は、今回は公開を見送りました。`,
    ...words(reason),
    '',
    'なおして、もう一度送ることもできます。',
    url,
  ],
}));
