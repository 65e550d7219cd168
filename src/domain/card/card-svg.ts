/**
 * The picture that stands beside a shared link, 1200 × 630: name, kind, times, town. No map and no
 * photograph, so that it needs nothing but its words.
 */
import { escapeXml } from '../xml.ts';
import { wrapText } from './wrap-text.ts';

export interface Card {
  title: string;
  kind: string | null;
  /** The `d` of the kind's drawing in a 24 × 24 box. */
  kindPath: string | null;
  /** Times or address, one line each. */
  lines: readonly string[];
  /** The site and its town: 「えんがわ 縁川市」. */
  site: string;
}

/** The typeface the card is drawn with; whoever draws it has to bring it along. */
export const cardFont = 'BIZ UDPGothic';

const width = 1200;
const height = 630;
const margin = 80;
const room = width - 2 * margin;

// Wood, paper and ink of styles/tokens.css, in daylight.
const paper = '#fffdf9';
const ink = '#1a1a1a';
const brand = '#7c4a1c';
const soft = '#54493f';

function textAt(
  text: string,
  {
    x = margin,
    y,
    size,
    fill,
    bold = false,
  }: { x?: number; y: number; size: number; fill: string; bold?: boolean },
): string {
  const weight = bold ? ' font-weight="700"' : '';
  return `<text x="${x}" y="${y}" font-size="${size}" fill="${fill}"${weight}>${escapeXml(text)}</text>`;
}

/** The title as big as three lines allow. */
function titleLines(title: string): { size: number; lines: string[] } {
  for (const size of [84, 72, 60]) {
    const lines = wrapText(title, room / size, 3);
    if (lines.length <= 2 || size === 60) return { size, lines };
  }
  return { size: 60, lines: [] };
}

/** Draws a card as SVG. */
export function cardSvg({ title, kind, kindPath, lines, site }: Card): string {
  const { size, lines: names } = titleLines(title);
  const nameTop = 160;
  const below = nameTop + names.length * size * 1.25 + 20;
  const details = lines.flatMap((line) => wrapText(line, room / 38, 2));
  // What is left above the name of the site.
  const fitting = Math.max(1, Math.floor((500 - below) / 54));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" font-family="${cardFont}">`,
    `<rect width="${width}" height="${height}" fill="${paper}"/>`,
    // The boards of the veranda.
    `<rect y="560" width="${width}" height="16" fill="#d9ab73"/><rect y="576" width="${width}" height="6" fill="#a96f37"/>`,
    `<rect y="582" width="${width}" height="30" fill="#dfc6a3"/><rect y="612" width="${width}" height="18" fill="${brand}"/>`,
    kindPath
      ? `<path transform="translate(${margin} 76) scale(2.25)" fill="${brand}" fill-rule="evenodd" d="${kindPath}"/>`
      : '',
    kind
      ? textAt(kind, {
          x: kindPath ? margin + 70 : margin,
          y: 117,
          size: 40,
          fill: brand,
          bold: true,
        })
      : '',
    ...names.map((line, i) =>
      textAt(line, { y: nameTop + size * (0.9 + i * 1.25), size, fill: ink, bold: true }),
    ),
    ...details
      .slice(0, fitting)
      .map((line, i) => textAt(line, { y: below + 38 + i * 54, size: 38, fill: soft })),
    textAt(site, { y: 535, size: 34, fill: brand, bold: true }),
    '</svg>',
  ].join('');
}
