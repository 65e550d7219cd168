/** Mails after an event: to its host for the report, and months later about 次の一歩. */
import { z } from 'zod';
import { plainText } from '../plain-text.ts';
import { mailTemplate } from '../template.ts';

const title = plainText(100);

/** 「A」, or 「A」ほか2件. */
const nameOf = (titles: readonly string[]) =>
  `「${titles[0] ?? ''}」${titles.length > 1 ? `ほか${titles.length - 1}件` : ''}`;

/** Three and seven days after the end, where nobody told yet how it was. */
export const reportReminder = mailTemplate({
  notice: true,
  data: z.object({
    events: z
      .array(
        z.object({
          code: z.string().regex(/^[A-Z0-9]{6}$/),
          title,
          /** Days after the end: 3 or 7. */
          stage: z.int(),
        }),
      )
      .min(1),
  }),
  write: ({ events }, { origin }) => ({
    subject: `${nameOf(events.map((event) => event.title))}の報告を書きませんか`,
    lines: [
      'イベント、おつかれさまでした。来た人の数やアイデアは、もう書いてあります。',
      '見なおして「公開する」を押すだけなら、数分で終わります。',
      '',
      ...events.flatMap((event) => [
        `・${event.title}`,
        `${origin}/me/events/${event.code}/report`,
      ]),
      '',
      'どんな会だったかが残ると、来られなかった人や、次に何かを始めたい人に届きます。',
      ...(events.every(({ stage }) => stage >= 7) ? ['このお知らせは、これで終わりです。'] : []),
    ],
  }),
});

/** Three months after a report. */
export const stepsFollowUp = mailTemplate({
  notice: true,
  data: z.object({ events: z.array(title).min(1) }),
  write: ({ events }, { link }) => ({
    subject: `${nameOf(events)}の「次の一歩」は、いかがですか`,
    lines: [
      '3か月前の集まりで決めた「次の一歩」の、いまの様子を教えてください。',
      '',
      ...events.map((event) => `・${event}`),
      '',
      '次のページで選ぶだけです。サインインはいりません。進んでいなくても、だいじょうぶです。',
      `${link}/steps`,
      '',
      'このページは、あなただけのものです。ほかの人に送らないでください。',
    ],
  }),
});
