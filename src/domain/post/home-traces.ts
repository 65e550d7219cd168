/**
 * What gives away a home that is shown by its district only: words, contacts and photos beside it.
 * A hint for who writes and who checks, not a proof: what it does not know it does not find.
 */

export const homeTraces = [
  'address',
  'building',
  'house',
  'map',
  'position',
  'phone',
  'photo',
] as const;
/** A way in which a home can be given away. */
export type HomeTrace = (typeof homeTraces)[number];

const number = '(?:\\d{1,5}|[一二三四五六七八九十百]{1,5})';
/** What follows two numbers that are hours, ages or a price: no address. */
const counted = '\\s*(?:[時歳才人名分円日月回年階級部度枚個点位週:/]|か月|ヶ月|cm|km|kg|%|m)';

const patterns: Readonly<Record<Exclude<HomeTrace, 'phone' | 'photo'>, readonly RegExp[]>> = {
  address: [
    new RegExp(`${number}\\s*(?:丁目|番地|番町?\\s*${number}\\s*号)`, 'u'),
    /〒\s*\d{3}-?\d{4}/u,
    // 本町3-5-12; not a date and no telephone number.
    /(?<![\d.-])(?!0|19\d\d-|20\d\d-)\d{1,4}-\d{1,4}-\d{1,4}(?![\d-])/u,
    // 本町3-5; not 土曜10-12時 and not 第2-4週.
    new RegExp(
      `(?![第曜週時月火水木金土日約])\\p{Script=Han}(?!0)\\d{1,4}-\\d{1,4}(?![\\d-]|${counted})`,
      'u',
    ),
  ],
  building: [
    /マンション|アパート|ハイツ|コーポ(?!レ)|レジデンス|メゾン|ハイム|シャトー|コテージ|団地/u,
    /\p{L}荘(?!\p{Script=Han})/u,
    /\d+\s*号(?:室|棟)/u,
  ],
  house: [
    /さんの?(?:宅|家|お宅)(?![族庭電])|邸|表札/u,
    /\d\s*軒(?:目|先)|[一二三四五]軒(?:目|先)/u,
    /(?:隣|となり|向かい|むかい|裏|前|横|角)の(?:家|いえ|お宅|民家|一軒家)/u,
  ],
  map: [
    /(?:maps?\.app\.goo\.gl|goo\.gl\/maps|g\.co\/maps|maps?\.google\.|google\.[a-z.]+\/maps)/iu,
    /(?:maps\.apple\.com|openstreetmap\.org|osm\.org|maps\.gsi\.go\.jp|map\.yahoo\.co\.jp)/iu,
    /(?:mapion\.co\.jp|mapfan\.com|navitime\.co\.jp|bing\.com\/maps|what3words\.com|w3w\.co)/iu,
  ],
  position: [
    /\d{2}\.\d{3,}\s*[°度]?\s*[,、/ ]\s*\d{3}\.\d{3,}/u,
    /(?:北緯|緯度|東経|経度)\s*[:=は]?\s*\d/u,
    // A plus code.
    /(?<![A-Z0-9])[23456789CFGHJMPQRVWX]{4,8}\+[23456789CFGHJMPQRVWX]{2,3}(?![A-Z0-9])/u,
  ],
};

/** What in a text can give a home away. */
export function tracesInText(text: string): HomeTrace[] {
  const plain = text.normalize('NFKC').replace(/[‐‑‒–—―−]|(?<=\d)ー(?=\d)/gu, '-');
  return homeTraces.filter(
    (trace) =>
      trace !== 'phone' &&
      trace !== 'photo' &&
      patterns[trace].some((pattern) => pattern.test(plain)),
  );
}

/** A telephone at a fixed place: telephone directories name its address. */
function isFixedLine(value: string): boolean {
  const digits = value.normalize('NFKC').replace(/\D/g, '');
  return /^0\d{9}$/.test(digits) && !/^0(?:120|800|570|990)/.test(digits);
}

/** A contact as forms and documents know it. */
export interface SeenContact {
  kind: string;
  value: string;
  label: string | null;
  visibility: string;
}

/** What in a contact can give a home away; nothing where only the keepers see it. */
export function tracesInContact({ kind, value, label, visibility }: SeenContact): HomeTrace[] {
  if (visibility === 'curators') return [];
  const inLabel = tracesInText(label ?? '');
  if (kind === 'phone' || kind === 'fax')
    return isFixedLine(value) ? ['phone', ...inLabel] : inLabel;
  return [...new Set([...tracesInText(value), ...inLabel])];
}
