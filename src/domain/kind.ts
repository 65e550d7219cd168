/** What a resource is. */
export type KindNature = 'person' | 'place' | 'activity' | 'service' | 'information';

/** A kind of place or activity, in one reading. */
export interface Kind {
  code: string;
  nature: KindNature;
  label: string;
  /** What one finds there, one sentence. */
  about: string;
  /** Name of the drawing in kind-shapes.ts. */
  shape: string;
}

/** A kind with how many places are of it and how many activities are. */
export interface KindCount extends Kind {
  places: number;
  activities: number;
}
