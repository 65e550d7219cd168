/** 「まだ正しいですか？」: one mail for all entries of a person that are due. */
import { z } from 'zod';
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

/** `2026-11-21` → 11月21日 */
const day = (date: string) => `${Number(date.slice(5, 7))}月${Number(date.slice(8, 10))}日`;

export const reminder = mailTemplate({
  notice: true,
  data,
  write: ({ entries }, { town, link }) => {
    const last = Math.max(...entries.map(({ step }) => step)) >= 3;
    const more = entries.length - named;
    return {
      subject:
        entries.length === 1
          ? `「${entries[0]?.name ?? ''}」の情報は いまも正しいですか`
          : `${entries.length}件の情報は いまも正しいですか`,
      lines: [
        `${town}の「えんがわ」にのっている、あなたの活動や場所の情報を確かめる時期になりました。`,
        '',
        ...entries.slice(0, named).map(({ name, due_on }) => `・${name}（${day(due_on)}まで）`),
        ...(more > 0 ? [`ほか${more}件`] : []),
        '',
        '次のページを開いて「まだ正しい」のボタンを押してください。変わったところは、そこから直せます。',
        link,
        ...(last
          ? ['', 'お返事がないと、ページに「確認できていません」と出ます。消えることはありません。']
          : []),
      ],
    };
  },
});
