import { joinTexts, machineText } from './text.ts';

export interface CostCell {
  /** Who pays: 幼児, 小学生 … 大人. */
  payer: string;
  isAdult: boolean;
  text: string;
}

export interface Cost {
  /** Yen for one person; null when the file does not say it in plain numbers. */
  costMin: number | null;
  costMax: number | null;
  costNote: string | null;
}

const freeForAll =
  /^(?:(?:こども|子ども)[・、と](?:おとな|大人)(?:とも|も)?|どなたでも|全員)?無料(?:です)?$/;
const donation = /カンパ|寄付|相談/;

function readYen(text: string): number | null {
  const plain = machineText(text).replace(/[,\s]/g, '');
  if (plain === '無料') return 0;
  const [, yen] = /^[¥\\]?(\d{1,6})円?$/.exec(plain) ?? [];
  return yen === undefined ? null : Number(yen);
}

/** Whether a note names a price beyond the range (「3歳以下は無料」) or one that can not be named. */
function contradicts(note: string, min: number, max: number): boolean {
  const plain = machineText(note).replace(/,/g, '');
  const named = Array.from(plain.matchAll(/無料|(\d+)円/g), ([, yen = '0']) => Number(yen));
  return donation.test(plain) || named.some((yen) => yen < min || yen > max);
}

/**
 * The cost of taking part. A lowest and a highest price are given only when adults and children
 * are named, every price is a plain number or 無料 and the note says nothing else: beside a blank
 * cell for adults and 「大人はカンパ」, 0 to 0 yen would be untrue. The words stand in the note.
 */
export function readCost(cells: readonly CostCell[], note: string | null): Cost {
  const prices = cells
    .filter((cell) => cell.text !== '')
    .map((cell) => ({ ...cell, yen: readYen(cell.text) }));
  const told = prices.map(({ payer, text, yen }) =>
    yen === null ? `${payer} ${text}` : `${payer} ${yen === 0 ? '無料' : `${yen}円`}`,
  );
  const costNote = joinTexts([told.join('、'), note], '\n') || null;

  const yen = prices.flatMap((price) => (price.yen === null ? [] : [price.yen]));
  const isComplete = prices.some((p) => p.isAdult) && prices.some((p) => !p.isAdult);
  if (isComplete && yen.length === prices.length) {
    const [costMin, costMax] = [Math.min(...yen), Math.max(...yen)];
    if (!contradicts(note ?? '', costMin, costMax)) return { costMin, costMax, costNote };
  }
  if (prices.length === 0 && freeForAll.test(machineText(note ?? ''))) {
    return { costMin: 0, costMax: 0, costNote };
  }
  return { costMin: null, costMax: null, costNote };
}
