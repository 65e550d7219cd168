import type { paper as source } from '../ja/paper.ts';

export const paper: typeof source = {
  asOf: (day: string) => `As of ${day}. Please check before you go.`,
  qr: (name: string) => `QR code of the page of ${name}`,
};
