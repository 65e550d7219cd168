/** Mails after an event: to its host for the report, and months later about 次の一歩. */
import { z } from 'zod';
import { plainText } from '../plain-text.ts';
import { mailTemplate, type MailFrame } from '../template.ts';

const title = plainText(100);

/** 「A」, or 「A」ほか2件. */
const nameOf = (
  { one, many }: MailFrame['words']['afterEvent'],
  [first = '', ...others]: string[],
) => (others.length > 0 ? many(first, others.length) : one(first));

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
  write: ({ events }, { words: { afterEvent: words, item }, page }) => {
    const { report } = words;
    return {
      subject: report.subject(
        nameOf(
          words,
          events.map((event) => event.title),
        ),
      ),
      lines: [
        report.lead,
        report.press,
        '',
        ...events.flatMap((event) => [item(event.title), page(`/me/events/${event.code}/report`)]),
        '',
        report.why,
        ...(events.every(({ stage }) => stage >= 7) ? [report.last] : []),
      ],
    };
  },
});

/** Three months after a report. */
export const stepsFollowUp = mailTemplate({
  notice: true,
  data: z.object({ events: z.array(title).min(1) }),
  write: ({ events }, { words: { afterEvent: words, item }, link }) => ({
    subject: words.steps.subject(nameOf(words, events)),
    lines: [
      words.steps.lead,
      '',
      ...events.map((event) => item(event)),
      '',
      words.steps.press,
      `${link}/steps`,
      '',
      words.steps.keep,
    ],
  }),
});
