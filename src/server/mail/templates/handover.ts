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
  write: ({ groups }, { town, link }) => {
    const more = groups.length - named;
    return {
      subject:
        groups.length === 1
          ? `年に1回の確認「${groups[0]?.name ?? ''}」`
          : `年に1回の確認（${groups.length}団体）`,
      lines: [
        `${town}の「えんがわ」にのっている団体の皆さまに、年に1回、内容の確認をお願いしています。`,
        '',
        ...groups.slice(0, named).map(({ name }) => `・${name}`),
        ...(more > 0 ? [`ほか${more}団体`] : []),
        '',
        '次のページを開いて、変わっていなければ「まだ正しい」のボタンを押してください。',
        '代表や担当の方が変わるときは、そこから次の方に引き継げます。',
        link,
        '',
        'お返事がないときは、地域の担当者がお電話でうかがうことがあります。',
      ],
    };
  },
});
