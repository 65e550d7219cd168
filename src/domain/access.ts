/** Facts about getting in and around; null: not known. */
export const accessFacts = [
  'step_free',
  'wheelchair',
  'accessible_toilet',
  'parking',
  'child_friendly',
  'pickup',
  'wifi',
] as const;

export type AccessFact = (typeof accessFacts)[number];
export type Access = Record<AccessFact, boolean | null>;
