import type { flyer as source } from '../ja/flyer.ts';

export const flyer: typeof source = {
  make: 'ちらしを 作る',
  size: '紙の 大きさ',
  sizes: { a4: 'A4', a5: 'A5（A4の 半分）' },
  come: 'はじめての 人も 来て ください',
  when: 'いつ',
  next: 'つぎは',
  where: 'どこ',
  cost: 'お金',
  ask: '聞く ところ',
  qr: 'スマートフォンで 読むと、いちばん 新しい ことが わかります。',
  hint: '白黒で 印刷しても 読む ことが できます。',
};
