import type { errors as source } from '../ja/errors.ts';

export const errors: typeof source = {
  notFound: {
    title: 'ページが ありません',
    text: 'アドレスが ちがいます。または、ページが なくなりました。',
    printed: '紙の 番号を 見た 人は、番号を もう一度 見て ください。',
  },
  serverError: {
    title: 'いま、見る ことが できません',
    text: 'サイトが こわれて います。少し 待って、もう一度 見て ください。',
    again: 'もう一度 見る',
  },
  unsent: {
    title: 'いま 受けとることが できません',
    text: '書いたことは 消えていません。少し 待ってください。それから もう一度 押してください。写真は もう一度 選んでください。',
    again: 'もう一度 送る',
  },
  tooLarge: {
    title: '大きすぎて、送れませんでした',
    text: 'まだ、何も 送って いません。',
    back: '「戻る」を 押すと、書いた ところへ 戻ります。',
    photos: '写真は、1枚 10MBまで、4枚までです。',
    signIn: '写真を 送る 前に、サインインして ください。',
  },
  stale: 'いま、新しい 情報が わかりません。少し 前の 情報を 出して います。',
  wayOn: 'ほかの さがし方',
  toHome: 'はじめの ページへ',
  toMap: '地図で さがす',
  toAreas: '地域から さがす',
  toContact: '人に 聞く',
};
