export const areaKinds = [
  'prefecture',
  'municipality',
  'daily_living_area',
  'elementary_school',
  'junior_high_school',
  'welfare_commissioner',
  'community',
  'other',
] as const;

/** Kind of district. Kinds overlap: a 圏域 cuts across school districts. */
export type AreaKind = (typeof areaKinds)[number];

/** A district. */
export interface Area {
  code: string;
  kind: AreaKind;
  name: string;
  kana: string | null;
  nameEn: string | null;
  parentCode: string | null;
}

/** An office that people of an area may ask. */
export interface AreaContact {
  role: string;
  office: string;
  about: string | null;
  address: string | null;
  phone: string | null;
  fax: string | null;
  email: string | null;
  url: string | null;
  hours: string | null;
}
