import type { paper as source } from '../ja/paper.ts';

export const paper: typeof source = {
  asOf: (day: string) => `${day}の 情報です。行く 前に 聞いて ください。`,
  qr: (name: string) => `「${name}」の ページの QRコード`,
};
