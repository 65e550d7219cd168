/** 「まだ正しいですか？」: one mail for all entries of a person that are due. */
import { z } from 'zod';
import { formatMonthDay } from '#i18n/format/day.ts';
import { plainText } from '../plain-text.ts';
import { mailTemplate } from '../template.ts';

const data = z.object({
  entries: z
    .array(
      z.object({
        name: plainText(80),
        due_on: z.iso.date(),
        /** How many times this entry was asked about. */
        step: z.int(),
      }),
    )
    .min(1),
});

/** More would not be read. */
const named = 20;

export const reminder = mailTemplate({
  notice: true,
  data,
  write: ({ entries }, { locale, words, town, link }) => {
    const { reminder: says, item } = words;
    const last = Math.max(...entries.map(({ step }) => step)) >= 3;
    const more = entries.length - named;
    const day = (date: string) => formatMonthDay(locale, date);
    return {
      subject: entries.length === 1 ? says.one(entries[0]?.name ?? '') : says.many(entries.length),
      lines: [
        says.lead(town),
        '',
        ...entries.slice(0, named).map(({ name, due_on }) => item(says.entry(name, day(due_on)))),
        ...(more > 0 ? [words.more(more)] : []),
        '',
        says.press,
        link,
        ...(last ? ['', says.last] : []),
      ],
    };
  },
});
