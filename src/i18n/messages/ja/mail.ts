/** Pages behind links in mails; the keys of `problems` are those of the domain. */
export const mail = {
  title: 'メールからのページ',
  confirmTitle: 'いまも正しいですか？',
  confirmLead:
    '変わっていなければ「まだ正しい」を押してください。押した日が「確認した日」になります。',
  nothingOpen: 'すべて確かめていただきました。ありがとうございます。',
  confirmAll: (count: number) => `${count}件とも まだ正しい`,
  confirmAllHint: '1件ずつ確かめるときは、下のボタンを使ってください。',
  confirmOne: 'まだ正しい',
  confirmOneLabel: (name: string) => `${name}は まだ正しい`,
  yearlyTitle: '年に1回の確認',
  yearlyLead:
    '変わっていなければ「まだ正しい」を押してください。代表や担当の方が変わるときは、次の方に引き継げます。',
  confirmGroupLabel: (name: string, count: number) => `${name}の${count}件とも まだ正しい`,
  handOver: { owner: '代表を引き継ぐ', editor: '団体のページをひらく' },
  handOverHint: {
    owner: '代表の方が変わるときは、次の方をメールでさそって引き継ぎます（サインインが要ります）。',
    editor: '引き継ぎは、代表の方がします。書ける人は、団体のページで見られます。',
  },
  change: '変わったところを直す',
  dueBy: (day: string) => `${day}までに確かめたい情報`,
  confirmed: (day: string) => `${day}に確かめました`,
  thanks: '受け取りました。ありがとうございます。',
  watchTitle: '週に1回のお知らせメール',
  watchLead: 'ボタンを押すと、新しい情報や変わった情報があった週に、メールが届きます。',
  watchBegin: 'お知らせをはじめる',
  watchBegun: 'はじまりました。新しい情報があった週の月曜日に届きます。',
  watchIsOn: 'このお知らせは届くことになっています。',
  toStop: 'メールを止める',
  stopTitle: 'メールを止める',
  stopNoticesLead:
    '確認のお願いなどのお知らせを止めます。サインインのコードなど、アカウントに要るメールは届きます。',
  stopWatchLead: 'この週1回のメールを止めます。メールアドレスは消えます。',
  stop: '止める',
  resume: 'もう一度 受け取る',
  noticesStopped: 'お知らせを止めました。',
  watchStopped: 'このメールは止まっています。メールアドレスは残っていません。',
  goneWhy:
    'メールのリンクは、届いてから60日のあいだ使えます。リンクが途中で切れているときも、ひらけません。新しいメールがあれば、そのリンクをお使いください。',
  goneSignIn:
    'サインインすると、じぶんのページから、まだ正しいことを伝えたり、直したり、引き継いだりできます。',
  signIn: 'サインインする',
  goneAsk: 'わからないときは、窓口におたずねください。',
  problems: {
    gone: 'このリンクは、もう使えません。',
    too_many: 'いま、続けて押されています。時間をおいて、もう一度 押してください。',
    unreachable: 'いま受け取れません。すこし待って、もう一度 押してください。',
  },
};
