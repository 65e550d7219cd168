/** The yearly 引き継ぎ: one mail a person for all groups of a district that she posts for. */
import { z } from 'zod';
import { plainText } from '../plain-text.ts';
import { mailTemplate } from '../template.ts';

const data = z.object({
  groups: z.array(z.object({ name: plainText(80), role: z.enum(['owner', 'editor']) })).min(1),
});

/** More would not be read. */
const named = 20;

export const handover = mailTemplate({
  notice: true,
  data,
  write: ({ groups }, { words, town, link }) => {
    const { handover: says, item } = words;
    const more = groups.length - named;
    return {
      subject: groups.length === 1 ? says.one(groups[0]?.name ?? '') : says.many(groups.length),
      lines: [
        says.lead(town),
        '',
        ...groups.slice(0, named).map(({ name }) => item(name)),
        ...(more > 0 ? [says.more(more)] : []),
        '',
        says.press,
        says.next,
        link,
        '',
        says.call,
      ],
    };
  },
});
