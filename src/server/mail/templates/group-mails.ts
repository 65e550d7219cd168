/** Mails about who posts for a group: an account needs them, so they always come. */
import { z } from 'zod';
import { plainLines, plainText, sitePath } from '../plain-text.ts';
import { mailTemplate } from '../template.ts';

const group = plainText(120);
const by = plainText(60);
const role = z.enum(['owner', 'editor']);
const code = z.string().regex(/^[A-Z0-9]{6}$/);

/** What a curator decided on a claim. */
export const claimDecided = mailTemplate({
  notice: false,
  data: z.object({
    ...{ group, code },
    verdict: z.enum(['approved', 'denied', 'revoked']),
    reason: plainLines(400),
  }),
  write: ({ group: name, code: of, verdict, reason }, { origin }) => {
    const said = reason.length > 0 ? ['', '担当者より:', ...reason] : [];
    const text = {
      approved: {
        subject: `「${name}」を受け持てるようになりました`,
        lines: [`地域の担当者が確かめました。「${name}」の活動や休みを、ご自身で書けます。`],
      },
      denied: {
        subject: `「${name}」の受け持ちについて`,
        lines: [`「${name}」を受け持つお申し出は、今回はお受けできませんでした。`],
      },
      revoked: {
        subject: `「${name}」の受け持ちが取り消されました`,
        lines: [`「${name}」の受け持ちは、地域の担当者が取り消しました。`],
      },
    }[verdict];
    return {
      subject: text.subject,
      lines: [...text.lines, ...said, '', `${origin}/me/groups/${of}`],
    };
  },
});

/** Asks someone to post for a group, or to take it over. */
export const invitation = mailTemplate({
  notice: false,
  data: z.object({ group, role, by, path: sitePath }),
  write: ({ group: name, role: as, by: who, path }, { town, origin }) => ({
    subject:
      as === 'owner' ? `「${name}」の代表を引き継いでください` : `「${name}」の編集者への招待`,
    lines: [
      `${who || '代表の方'}から、${town}の「えんがわ」にのっている「${name}」の`,
      as === 'owner'
        ? '代表を引き継いでほしい、とのお願いです。'
        : 'ページをいっしょに書いてほしい、とのお誘いです。',
      '',
      '次のページをひらいて、引き受けるかどうかを選んでください（14日間）。',
      `${origin}${path}`,
      '',
      '心あたりのない方は、何もしなくてかまいません。メールアドレスは14日で消えます。',
    ],
  }),
});

/** Tells who invited how it went. */
export const invitationAnswered = mailTemplate({
  notice: false,
  data: z.object({ group, code, role, by, accepted: z.boolean() }),
  write: ({ group: name, code: of, role: as, by: who, accepted }, { origin }) => ({
    subject: accepted ? `「${name}」への招待が受けられました` : `「${name}」への招待について`,
    lines: [
      accepted
        ? as === 'owner'
          ? `${who}さんが「${name}」の代表を引き継ぎました。あなたは編集者として残っています。`
          : `${who}さんが「${name}」の編集者になりました。`
        : `${who}さんは、今回は引き受けられないとのことです。`,
      '',
      `${origin}/me/groups/${of}`,
    ],
  }),
});
