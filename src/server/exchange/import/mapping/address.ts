import { oneLine, saysNothing } from '../values/text.ts';
import type { RowCells } from './row-cells.ts';

const parts = ['addressPrefecture', 'addressMunicipality', 'addressTown', 'addressRest'] as const;

/**
 * The public address in the publisher's words. Where it comes in parts they are joined; some files
 * put the whole address into one part, which then is not said twice.
 */
export function readAddress(row: RowCells): string | null {
  const whole = row.first('address');
  const address = whole ?? joinParts(parts.flatMap((part) => row.first(part) ?? []));
  return address === '' || saysNothing(address) ? null : oneLine(address);
}

function joinParts(texts: readonly string[]): string {
  return texts.reduce((address, text) => {
    if (text.startsWith(address)) return text;
    return address.endsWith(text) ? address : address + text;
  }, '');
}
