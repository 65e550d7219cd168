import type { signIn as source } from '../ja/sign-in.ts';

export const signIn: typeof source = {
  title: 'サインイン',
  lead: '情報を 書く 人の ための 入口です。見るだけの 人は、サインインしなくて いいです。',
  email: 'メールアドレス',
  emailHint:
    '6つの 数字（コード）を メールで 送ります。はじめての 人も、ここから 始めて ください。',
  send: 'コードを 送る',
  signedOut: 'サインアウトしました。',
  codeTitle: 'コードを 書く',
  codeSent: (email: string) => `${email} に メールを 送りました。`,
  code: 'コード（6つの 数字）',
  codeHint: 'メールを 見て ください。1時間 使えます。',
  enter: 'サインインする',
  noMail: 'メールが 来ない とき',
  noMailSteps: {
    spam: '「迷惑メール」の 中を 見て ください。',
    wait: '数分 待って ください。',
    address: 'アドレスが ちがう ときは、はじめから やって ください。',
  },
  again: 'もう一度 コードを 送る',
  linkTitle: 'サインイン',
  linkText: '下の ボタンを おして ください。サインインします。',
  demoTitle: 'ためして みる',
  demoText: 'ここは 本当の 町では ありません。ボタンを おすと、その 人に なります。',
  demoRoles: {
    resident: '町の 人',
    editor: 'グループの 人（はままちこども食堂の会）',
    otherEditor: 'ほかの グループの 人（稲穂営農組合）',
    curator: '地域の 係の 人（中央圏域）',
    otherCurator: 'ほかの 地域の 係の 人（東圏域）',
    admin: 'サイトの 係の 人',
  },
  problems: {
    email: 'メールアドレスを 見て ください。例：hanako@example.jp',
    code_form: 'コードは 6つの 数字です。メールを 見て、もう一度 書いて ください。',
    code_wrong: 'コードが ちがいます。いちばん 新しい メールを 見て ください。',
    link_old: 'この リンクは もう 使えません。もう一度 コードを 送って ください。',
    too_many: '何回も しました。1時間 待って ください。',
    expired: '時間が すぎました。もう一度 メールアドレスを 書いて ください。',
    unreachable: '今は できません。すこし 待って、もう一度 おして ください。',
  },
};
