import type { mails as source } from '../ja/mails.ts';

export const mails: typeof source = {
  subject: (subject: string, town: string) => `${subject}（${town}）`,
  item: (text: string) => `・${text}`,
  more: (count: number) => `ほかに ${count}つ`,
  foot: {
    from: (town: string) => `${town}の「えんがわ」から 送りました。`,
    ask: (name: string) => `わからない ときは: ${name}`,
    askAt: (name: string, reach: string) => `わからない ときは: ${name}（${reach}）`,
    phone: (phone: string) => `電話 ${phone}`,
    between: '／',
    stop: 'お知らせの メールを 止める ときは、この ページの ボタンを 押して ください。',
  },
  signInCode: {
    subject: (code: string) => `番号は ${code} です（えんがわ）`,
    code: (code: string) => `番号は ${code} です。`,
    how: '番号を 今の ページに 書いて ください。1時間 使えます。ページを 閉じた ときは、この リンクを 開いて、ボタンを 押して ください。',
    keep: 'だれにも 言わないで ください。わたしたちは 番号を 聞きません。わからない メールの ときは、捨てて ください。',
  },
  signUpCode: {
    subject: (code: string) => `${code} は あなたの 番号です`,
    how: (event: string) =>
      `「${event}」に 行く ための 番号です。今の ページに 書いて ください。24時間 使えます。`,
    unasked: 'わからない メールの ときは、何も しないで ください。1日で 消えます。',
  },
  seat: {
    in: {
      subject: (event: string) => `「${event}」の 席が あります`,
      text: '来て ください。待って います。',
    },
    waiting: {
      subject: (event: string) => `「${event}」の 席を 待って います`,
      text: '今 席が ありません。席が あいたら、メールで 知らせます。',
    },
    moved_up: {
      subject: (event: string) => `「${event}」の 席が あきました`,
      text: 'あなたの 席が あります。来る ことが できない ときは、やめる ボタンを 押して ください。',
    },
    again: {
      subject: (event: string) => `「${event}」の 席は もう あります`,
      text: '同じ メールアドレスで もう 一度 来ました。席は 前と 同じです。',
    },
    cancelled: {
      subject: (event: string) => `「${event}」に 行くのを やめました`,
      text: 'また 来て ください。やめて いない ときは、会を する 人に 言って ください。',
    },
    tomorrow: (event: string) => `あしたは「${event}」です`,
    today: (event: string) => `今日は「${event}」です`,
    soon: '待って います。来る ことが できない ときは、席の ページで やめる ボタンを 押して ください。ほかの 人が 来る ことが できます。',
    news: {
      cancelled: (event: string) => `「${event}」は ありません`,
      postponed: (event: string) => `「${event}」の 日が 変わります`,
      reopened: (event: string) => `「${event}」は あります`,
      changed: (event: string) => `「${event}」が 変わりました`,
    },
    hostSays: '会を する 人から:',
    facts: (people: number, number: string) => `${people}人　番号 ${number}`,
    page: 'あなたの 席の ページ（ほかの 人に 送らないで ください）:',
  },
  watch: {
    confirmSubject: 'お知らせの メールを 送っても いいですか',
    confirm: (title: string) => `「${title}」の お知らせを、週に 1回 メールで 送ります。`,
    press: 'この ページの ボタンを 押して ください。それから 始まります。',
    unasked: 'わからない メールの ときは、何も しないで ください。7日で アドレスが 消えます。',
    subject: (title: string, count: number) => `「${title}」の お知らせ ${count}つ`,
    lead: (title: string) => `「${title}」の、この 1週間の 新しい ことです。`,
    fresh: '■ 新しい',
    changed: '■ 変わった',
    entry: (title: string, about: string) => `${title}（${about}）`,
    more: (count: number) => `ほかに ${count}つ あります。`,
    all: 'ぜんぶ 見る:',
  },
  team: {
    approved: {
      subject: (group: string) => `「${group}」の ページを 書く ことが できます`,
      text: (group: string) =>
        `町の 人が 確かめました。「${group}」の 活動や 休みを、あなたが 書く ことが できます。`,
    },
    denied: {
      subject: (group: string) => `「${group}」の 申しこみの こと`,
      text: (group: string) => `「${group}」の ページを 書く ことは、今回は できませんでした。`,
    },
    revoked: {
      subject: (group: string) => `「${group}」の ページを 書く ことが できなく なりました`,
      text: (group: string) => `町の 人が 決めました。「${group}」の ページは 書けません。`,
    },
    deskSays: '町の 人から:',
    someOwner: '代表の 人',
    owner: {
      subject: (group: string) => `「${group}」の 代表に なって ください`,
      from: (by: string, town: string, group: string) =>
        `${by}から お願いです。${town}の「えんがわ」に「${group}」が あります。`,
      wish: 'あなたに 代表に なって ほしいです。',
      accepted: (by: string, group: string) =>
        `${by}さんが「${group}」の 代表に なりました。あなたも 書く ことが できます。`,
    },
    editor: {
      subject: (group: string) => `「${group}」の ページを いっしょに 書きませんか`,
      from: (by: string, town: string, group: string) =>
        `${by}から お願いです。${town}の「えんがわ」に「${group}」が あります。`,
      wish: 'ページを いっしょに 書いて ほしいです。',
      accepted: (by: string, group: string) =>
        `${by}さんが「${group}」の ページを 書く 人に なりました。`,
    },
    answer: 'この ページを 開いて、はい か いいえ を えらんで ください。14日 使えます。',
    unasked: 'わからない メールの ときは、何も しないで ください。14日で アドレスが 消えます。',
    acceptedSubject: (group: string) => `「${group}」の さそいの 返事は「はい」です`,
    declinedSubject: (group: string) => `「${group}」の さそいの 返事です`,
    declined: (by: string) => `${by}さんは、今回は できません。`,
  },
  verdict: {
    says: '町の 人から:',
    asked: {
      subject: (name: string) => `「${name}」の ことを 教えて ください`,
      text: (name: string) => `あなたが 送った「${name}」の ことで、町の 人から 質問が あります。`,
      next: 'この ページで 返事を 書いて ください。',
    },
    approved: {
      subject: (name: string) => `「${name}」を のせました`,
      text: (name: string) => `あなたが 送った「${name}」を のせました。ありがとうございます。`,
    },
    rejected: {
      subject: (name: string) => `「${name}」は のせませんでした`,
      text: (name: string) => `あなたが 送った「${name}」は、今回は のせませんでした。`,
      next: '直して、もう 一度 送る ことが できます。',
    },
    hidden: {
      subject: 'お知らせを けしました',
      text: (notice: string) => `あなたの お知らせ「${notice}」を、町の 人が けしました。`,
    },
  },
  reminder: {
    one: (name: string) => `「${name}」は 今も 正しいですか`,
    many: (count: number) => `${count}つの 情報は 今も 正しいですか`,
    lead: (town: string) =>
      `${town}の「えんがわ」に、あなたの 活動や 場所が あります。今も 正しいか 見て ください。`,
    entry: (name: string, day: string) => `${name}（${day}まで）`,
    press:
      'この ページを 開いて ください。同じなら「正しい」を 押して ください。ちがう ところは 直して ください。',
    last: '返事が ないと、ページに「確かめて いません」と 書きます。情報は 消えません。',
  },
  handover: {
    one: (name: string) => `1年に 1回 確かめます「${name}」`,
    many: (count: number) => `1年に 1回 確かめます（${count}つの グループ）`,
    lead: (town: string) =>
      `${town}の「えんがわ」に ある グループの みなさんへ。1年に 1回、正しいか 見て ください。`,
    more: (count: number) => `ほかに ${count}つの グループ`,
    press: 'この ページを 開いて ください。同じなら「正しい」を 押して ください。',
    next: '代表の 人が 変わる ときは、そこから 次の 人に 知らせて ください。',
    call: '返事が ない ときは、町の 人が 電話を する ことが あります。',
  },
  afterEvent: {
    one: (event: string) => `「${event}」`,
    many: (event: string, others: number) => `「${event}」と ほかの ${others}つ`,
    report: {
      subject: (events: string) => `${events}の ことを 書きませんか`,
      lead: 'イベント、おつかれさまでした。来た 人の 数や アイデアは、もう 書いて あります。',
      press: '見て、「みんなに 見せる」を 押して ください。数分で 終わります。',
      why: '来る ことが できなかった 人も 読みます。次に 始める 人の 役に 立ちます。',
      last: 'この お知らせは、これで 終わりです。',
    },
    steps: {
      subject: (events: string) => `${events}の「次に する こと」は どうですか`,
      lead: '3か月 前に 決めた「次に する こと」の、今の 様子を 教えて ください。',
      press:
        'この ページで えらんで ください。サインインは しなくて いいです。まだ して いなくても いいです。',
      keep: 'あなただけの ページです。ほかの 人に 送らないで ください。',
    },
  },
};
