/** One's own page. */
export const me = {
  title: 'じぶんのページ',
  nameTitle: 'お名前を教えてください',
  nameLead:
    'のせた情報の記録に、この名前が残ります。ニックネームでもかまいません。ほかには何もいりません。',
  name: '表示する名前',
  nameHint: '60文字まで。あとから変えられます。',
  saveName: '名前を保存する',
  nameProblem: '名前を1〜60文字で入れてください。',
  profile: '名前とメールアドレス',
  changeName: '名前を変える',
  email: 'メールアドレス',
  roles: '役割',
  admin: '管理者',
  townCurator: '地域の担当者（町全体）',
  areaCurator: (areas: string) => `地域の担当者（${areas}）`,
  groups: 'わたしのグループ',
  noGroups: 'まだ、グループに入っていません。',
  memberRoles: { owner: '代表', editor: '編集者' },
  contactsTitle: '連絡先',
  contactsLead:
    'サインインした方にだけお見せする連絡先もふくんでいます。ほかの人に広めないでください。',
  signOut: 'サインアウト',
};
