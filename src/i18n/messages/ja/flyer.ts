/** The flyer of an activity. */
export const flyer = {
  make: 'ちらしを作る',
  size: '紙の大きさ',
  sizes: { a4: 'A4', a5: 'A5（A4の半分）' },
  come: 'はじめての方も どうぞ',
  when: 'とき',
  next: 'つぎは',
  where: 'ところ',
  cost: 'お金',
  ask: 'お問い合わせ',
  qr: 'スマートフォンで読みとると、いちばん新しい日時が見られます。',
  hint: '色を使っていないので、白黒の印刷やコピーでもそのまま読めます。',
};
