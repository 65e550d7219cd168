/** Mails that the site sends, by template; buttons are called as on the pages they lead to. */
export const mails = {
  subject: (subject: string, town: string) => `${subject}（${town}）`,
  item: (text: string) => `・${text}`,
  more: (count: number) => `ほか${count}件`,
  foot: {
    from: (town: string) => `${town}「えんがわ」からのメールです。`,
    ask: (name: string) => `お問い合わせ: ${name}`,
    askAt: (name: string, reach: string) => `お問い合わせ: ${name}（${reach}）`,
    phone: (phone: string) => `電話 ${phone}`,
    between: '／',
    stop: 'お知らせメールを止めるには、次のページのボタンを押してください。',
  },
  signInCode: {
    subject: (code: string) => `番号は ${code}（えんがわ）`,
    code: (code: string) => `番号は ${code} です。`,
    how: 'この番号を、開いている画面に入れてください。1時間使えます。画面を閉じたときは、次のリンクを開き、ボタンを押してください。',
    keep: 'だれにも教えないでください。こちらから番号をたずねることはありません。心当たりがないときは、このメールを捨ててください。',
  },
  signUpCode: {
    subject: (code: string) => `${code} は申しこみの番号です`,
    how: (event: string) =>
      `「${event}」への申しこみを終えるには、開いているページに次の番号を入れてください（24時間）。`,
    unasked: '心あたりがないときは、何もしないでください。書かれたことは、1日で消えます。',
  },
  seat: {
    in: {
      subject: (event: string) => `「${event}」の席をとりました`,
      text: 'お待ちしています。',
    },
    waiting: {
      subject: (event: string) => `「${event}」のキャンセル待ちに申しこみました`,
      text: 'いま満席です。席があくと、申しこみの順に、メールでお知らせします。',
    },
    moved_up: {
      subject: (event: string) => `「${event}」の席があきました`,
      text: 'キャンセル待ちから、席をおとりしました。来られないときは、取り消してください。',
    },
    again: {
      subject: (event: string) => `「${event}」には、もう申しこんでいます`,
      text: '同じアドレスで申しこみがありました。席は前のままです。',
    },
    cancelled: {
      subject: (event: string) => `「${event}」の参加を取り消しました`,
      text: 'またの機会をお待ちしています。心あたりがないときは、主催者にお知らせください。',
    },
    tomorrow: (event: string) => `あすは「${event}」です`,
    today: (event: string) => `きょうは「${event}」です`,
    soon: 'お待ちしています。来られなくなったら、席のページで取り消してください。待っている方が参加できます。',
    news: {
      cancelled: (event: string) => `「${event}」は中止になりました`,
      postponed: (event: string) => `「${event}」は延期になりました`,
      reopened: (event: string) => `「${event}」は開かれます`,
      changed: (event: string) => `「${event}」が変わりました`,
    },
    hostSays: '主催者より:',
    facts: (people: number, number: string) => `${people}人　受付番号 ${number}`,
    page: '席のページ（変更・取り消しもここから。ほかの人に送らないでください）:',
  },
  watch: {
    confirmSubject: 'お知らせメールの確認',
    confirm: (title: string) =>
      `「${title}」の お知らせを、週に1回 メールで受け取る申し込みがありました。`,
    press: '次のページのボタンを押すと、はじまります。',
    unasked: '心あたりがないときは、何もしないでください。7日たつと、このアドレスは消えます。',
    subject: (title: string, count: number) => `「${title}」の お知らせ ${count}件`,
    lead: (title: string) => `「${title}」で、この1週間に新しくのった情報と、変わった情報です。`,
    fresh: '■ 新しい',
    changed: '■ 変わった',
    entry: (title: string, about: string) => `${title}（${about}）`,
    more: (count: number) => `ほか${count}件あります。`,
    all: 'すべて見る:',
  },
  team: {
    approved: {
      subject: (group: string) => `「${group}」を受け持てるようになりました`,
      text: (group: string) =>
        `地域の担当者が確かめました。「${group}」の活動や休みを、ご自身で書けます。`,
    },
    denied: {
      subject: (group: string) => `「${group}」の受け持ちについて`,
      text: (group: string) => `「${group}」を受け持つお申し出は、今回はお受けできませんでした。`,
    },
    revoked: {
      subject: (group: string) => `「${group}」の受け持ちが取り消されました`,
      text: (group: string) => `「${group}」の受け持ちは、地域の担当者が取り消しました。`,
    },
    deskSays: '担当者より:',
    someOwner: '代表の方',
    owner: {
      subject: (group: string) => `「${group}」の代表を引き継いでください`,
      from: (by: string, town: string, group: string) =>
        `${by}から、${town}の「えんがわ」にのっている「${group}」の`,
      wish: '代表を引き継いでほしい、とのお願いです。',
      accepted: (by: string, group: string) =>
        `${by}さんが「${group}」の代表を引き継ぎました。あなたは編集者として残っています。`,
    },
    editor: {
      subject: (group: string) => `「${group}」の編集者への招待`,
      from: (by: string, town: string, group: string) =>
        `${by}から、${town}の「えんがわ」にのっている「${group}」の`,
      wish: 'ページをいっしょに書いてほしい、とのお誘いです。',
      accepted: (by: string, group: string) => `${by}さんが「${group}」の編集者になりました。`,
    },
    answer: '次のページをひらいて、引き受けるかどうかを選んでください（14日間）。',
    unasked: '心あたりのない方は、何もしなくてかまいません。メールアドレスは14日で消えます。',
    acceptedSubject: (group: string) => `「${group}」への招待が受けられました`,
    declinedSubject: (group: string) => `「${group}」への招待について`,
    declined: (by: string) => `${by}さんは、今回は引き受けられないとのことです。`,
  },
  verdict: {
    says: '担当者から：',
    asked: {
      subject: (name: string) => `「${name}」について教えてください`,
      text: (name: string) => `ご投稿の「${name}」について、担当者からおたずねがあります。`,
      next: '次のページから、お返事ください。',
    },
    approved: {
      subject: (name: string) => `「${name}」を公開しました`,
      text: (name: string) => `ご投稿の「${name}」を公開しました。ありがとうございます。`,
    },
    rejected: {
      subject: (name: string) => `「${name}」は公開を見送りました`,
      text: (name: string) => `ご投稿の「${name}」は、今回は公開を見送りました。`,
      next: 'なおして、もう一度送ることもできます。',
    },
    hidden: {
      subject: 'お知らせを取り下げました',
      text: (notice: string) =>
        `のせてくださったお知らせ「${notice}」を、地域の担当者が取り下げました。`,
    },
  },
  reminder: {
    one: (name: string) => `「${name}」の情報は いまも正しいですか`,
    many: (count: number) => `${count}件の情報は いまも正しいですか`,
    lead: (town: string) =>
      `${town}の「えんがわ」にのっている、あなたの活動や場所の情報を確かめる時期になりました。`,
    entry: (name: string, day: string) => `${name}（${day}まで）`,
    press:
      '次のページを開いて「まだ正しい」のボタンを押してください。変わったところは、そこから直せます。',
    last: 'お返事がないと、ページに「確認できていません」と出ます。消えることはありません。',
  },
  handover: {
    one: (name: string) => `年に1回の確認「${name}」`,
    many: (count: number) => `年に1回の確認（${count}団体）`,
    lead: (town: string) =>
      `${town}の「えんがわ」にのっている団体の皆さまに、年に1回、内容の確認をお願いしています。`,
    more: (count: number) => `ほか${count}団体`,
    press: '次のページを開いて、変わっていなければ「まだ正しい」のボタンを押してください。',
    next: '代表や担当の方が変わるときは、そこから次の方に引き継げます。',
    call: 'お返事がないときは、地域の担当者がお電話でうかがうことがあります。',
  },
  afterEvent: {
    one: (event: string) => `「${event}」`,
    many: (event: string, others: number) => `「${event}」ほか${others}件`,
    report: {
      subject: (events: string) => `${events}の報告を書きませんか`,
      lead: 'イベント、おつかれさまでした。来た人の数やアイデアは、もう書いてあります。',
      press: '見なおして「公開する」を押すだけなら、数分で終わります。',
      why: 'どんな会だったかが残ると、来られなかった人や、次に何かを始めたい人に届きます。',
      last: 'このお知らせは、これで終わりです。',
    },
    steps: {
      subject: (events: string) => `${events}の「次の一歩」は、いかがですか`,
      lead: '3か月前の集まりで決めた「次の一歩」の、いまの様子を教えてください。',
      press:
        '次のページで選ぶだけです。サインインはいりません。進んでいなくても、だいじょうぶです。',
      keep: 'このページは、あなただけのものです。ほかの人に送らないでください。',
    },
  },
};
