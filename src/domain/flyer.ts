/** Papers that a flyer is made for; the first is the usual one. */
export const flyerSizes = ['a4', 'a5'] as const;
export type FlyerSize = (typeof flyerSizes)[number];

/** Reads `?size=a5`; anything else is A4. */
export function parseFlyerSize(search: URLSearchParams): FlyerSize {
  return flyerSizes.find((size) => size === search.get('size')) ?? flyerSizes[0];
}

/** What a flyer says, as it takes up room. */
export interface FlyerTexts {
  title: string;
  kana: string;
  description: string;
  rules: readonly string[];
  next: string;
  place: string;
  address: string;
  terms: string;
  /** That nobody made sure of it in time. */
  late: string;
}

/** Full-width letters that a text is as wide as. */
const widthOf = (text: string) =>
  [...text].reduce((sum, letter) => sum + (/[\u0020-\u00ff]/.test(letter) ? 0.58 : 1), 0);

// Measures of styles/flyer.css at full size, in 1/210 of the sheet's width.
const lineHeight = 1.4;
const words = { size: 7.4, width: 186 };
const beside = { size: 7.4, width: 146 };
const large = { size: 10.5, width: 146 };
const small = { size: 5.5, width: 132 };
/** Head without the title and more than one line of kana, frame, gaps and foot. */
const always = 192;
const sheetHeight = 296;

const room = (text: string, { size, width }: { size: number; width: number }, most = Infinity) =>
  text === '' ? 0 : Math.min(most, Math.ceil(widthOf(text) / (width / size))) * size * lineHeight;

/**
 * How much smaller than usual the letters of a flyer have to be so that all of it stands on one sheet:
 * 1 for most. Smaller letters also make fewer lines, so that it goes with the root.
 */
export function flyerScale(texts: FlyerTexts): number {
  const title = { size: widthOf(texts.title) > 11 ? 13 : 19, width: 180 };
  const needed =
    room(texts.title, title) +
    Math.max(0, room(texts.kana, words) - words.size * lineHeight) +
    room(texts.description, words, 4) +
    texts.rules.reduce((sum, rule) => sum + room(rule, large), 0) +
    room(texts.next, beside) +
    room(texts.place, large) +
    room(texts.address, beside) +
    room(texts.terms, beside) +
    room(texts.late, small);
  return Math.max(0.5, Math.min(1, Math.sqrt((sheetHeight - always) / needed)));
}
