/** A district as a file of outlines gives it; becomes a row of table areas. */

/** Kinds of area, with the words an operator may use for them; the first is the usual one. */
const areaKindNames = {
  prefecture: ['都道府県'],
  municipality: ['市町村', '市区町村', '自治体'],
  daily_living_area: ['日常生活圏域', '圏域'],
  elementary_school: ['小学校区', '小学校'],
  junior_high_school: ['中学校区', '中学校'],
  welfare_commissioner: ['民生委員地区', '民生委員'],
  community: ['自治会・コミュニティ', '自治会', '町内会', 'コミュニティ'],
  other: ['その他'],
} as const satisfies Record<string, readonly string[]>;

export type AreaKind = keyof typeof areaKindNames;

/** [longitude, latitude] in degrees, WGS 84. */
export type Position = [lng: number, lat: number];
/** First the outer ring, then its holes; each ring ends where it begins. */
export type Rings = Position[][];

export interface ImportArea {
  code: string;
  kind: AreaKind;
  name: string;
  kana: string | null;
  boundary: { type: 'MultiPolygon'; coordinates: Rings[] };
}

const isAreaKind = (text: string): text is AreaKind => text in areaKindNames;

/** The kind that a code (`elementary_school`) or a Japanese word (小学校区) names. */
export function readAreaKind(text: string): AreaKind | undefined {
  const plain = text.normalize('NFKC').trim();
  const named = Object.entries<readonly string[]>(areaKindNames).find(([code, names]) => {
    return code === plain || names.includes(plain);
  })?.[0];
  return named !== undefined && isAreaKind(named) ? named : undefined;
}

/** The usual Japanese word of each kind, for telling an operator what there is. */
export const areaKindLabels: readonly string[] = Object.values(areaKindNames).map(
  ([label]) => label,
);
