import type { watch as source } from '../ja/watch.ts';

export const watch: typeof source = {
  link: 'お知らせを メールで もらう',
  title: 'お知らせを メールで もらう',
  about: 'お知らせする こと',
  lead: '新しい ことが ある 週の 月曜日に、メールを 1つ 送ります。いつでも 止める ことが できます。',
  address: 'メールアドレス',
  addressHint: 'はじめに 1つ メールを 送ります。止めると メールアドレスは 消えます。',
  send: 'メールを 送る',
  sentTitle: 'メールを 見て ください',
  sent: (address: string) => `${address}に メールを 送りました。`,
  sentHint:
    'メールに ある ページの ボタンを 押すと、お知らせが 始まります。7日 押さないと、メールアドレスは 消えます。',
  back: 'さがした ところに もどる',
  everything: 'この 町の ぜんぶ',
  problems: {
    address: 'メールアドレスが ちがいます。もう 一度 見て ください。',
    too_early: 'まだ 送って いません。もう 一度 押して ください。',
    expired: 'まだ 送って いません。もう 一度 押して ください。',
    too_many: '今は 送る ことが できません。少し 待って、もう 一度 押して ください。',
    unreachable: '今は できません。少し 待って、もう 一度 押して ください。',
  },
};
