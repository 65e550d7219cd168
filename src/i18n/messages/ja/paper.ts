/** What stands on paper and beside the buttons that lead to it. */
export const paper = {
  asOf: (day: string) => `${day}現在の情報です。行く前にお確かめください。`,
  qr: (name: string) => `「${name}」のページへのQRコード`,
};
