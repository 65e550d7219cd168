/** Who is welcome; だれでも (anyone) is the normal case. Mirrors the check on activities.welcome. */
export const audiences = [
  'anyone',
  'children',
  'parenting',
  'youth',
  'adults',
  'elderly',
  'disability',
  'carers',
  'foreigners',
  'women',
  'men',
] as const;
export type Audience = (typeof audiences)[number];

/** How to take part: 参加する, 役割を持つ, 働く. */
export const waysIn = ['join', 'role', 'work'] as const;
export type WayIn = (typeof waysIn)[number];
