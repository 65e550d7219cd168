/** QR codes as one SVG path, for print: sharp at every size, and black on white. */
import { encode } from 'uqr';

/** Modules of white around the code, as readers need them. */
const border = 4;

export interface QrDrawing {
  /** Width and height of the drawing, modules, border included. */
  size: number;
  /** `d` of the path of all dark modules. */
  path: string;
}

/** Draws a text, an address for one. Level M: a folded or stained paper is still read. */
export function drawQr(text: string): QrDrawing {
  const { data, size } = encode(text, { ecc: 'M', border });
  const path = data.flatMap((row, y) =>
    row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])),
  );
  return { size, path: path.join('') };
}
