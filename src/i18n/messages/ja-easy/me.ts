import type { me as source } from '../ja/me.ts';

export const me: typeof source = {
  title: 'じぶんの ページ',
  nameTitle: '名前を 教えて ください',
  nameLead: '書いた 情報の 記録に この 名前が のこります。ニックネームでも いいです。',
  name: '名前',
  nameHint: '60文字まで です。あとで かえる ことが できます。',
  saveName: '名前を ほぞんする',
  nameProblem: '名前を 1文字から 60文字で 書いて ください。',
  profile: '名前と メールアドレス',
  changeName: '名前を かえる',
  email: 'メールアドレス',
  roles: '役割',
  admin: 'サイトの 係の 人',
  townCurator: '地域の 係の 人（町 ぜんぶ）',
  areaCurator: (areas: string) => `地域の 係の 人（${areas}）`,
  groups: 'わたしの グループ',
  noGroups: 'まだ グループに 入って いません。',
  memberRoles: { owner: '代表', editor: '書く 人' },
  contactsTitle: '連絡先',
  contactsLead: 'サインインした 人だけが 見る 連絡先も あります。ほかの 人に 教えないで ください。',
  signOut: 'サインアウト',
};
