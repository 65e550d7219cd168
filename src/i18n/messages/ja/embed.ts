import { formatCount } from '../../format/count.ts';

/** What other web sites show of ours in a frame, and how they come by it. */
export const embed = {
  title: 'ホームページにのせる',
  lead: 'この団体の予定や地図を、自分たちのホームページにのせられます。下の文字をコピーして、ホームページのHTMLに貼ってください。予定が変わると、貼ったところも自動で変わります。',
  list: '予定の一覧',
  map: '地図',
  code: (what: string) => `${what}のHTML`,
  copy: 'コピー',
  copied: 'コピーしました',
  copyByHand: '文字を選んでコピーしてください',
  look: '見本を見る（新しいタブ）',
  of: (what: string) => `${what}の予定`,
  mapOf: (what: string) => `${what}の地図`,
  everything: 'まちの居場所と活動',
  newTab: 'リンクは新しいタブでひらきます。',
  nothing: 'いまのっているものはありません。',
  more: (count: number) => `全${formatCount(count)}件をまちの地図で見る`,
  source: (town: string) => `えんがわ（${town}）で全部見る`,
};
