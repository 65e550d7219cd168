import type { PlaceMatch } from '#domain/directory/filter.ts';
import type { Snapshot } from '#domain/directory/snapshot.ts';

/** A kind as the map needs it, in the reader's language. */
export interface MapKind {
  code: string;
  label: string;
  /** Name of its drawing. */
  shape: string;
}

/** One place as the card shows it. */
export interface PlaceSummary {
  /** Index into `snapshot.places`. */
  place: number;
  code: string;
  name: string;
  /** Its name in kana; '' where nobody gave it. */
  kana: string;
  kind: MapKind | null;
  /** What matches there, in the order of the snapshot. */
  activities: { code: string; title: string }[];
}

/** What the snapshot knows of a place that was found. */
export function summarisePlace(
  { places, activities }: Snapshot,
  match: PlaceMatch,
  kinds: readonly MapKind[],
): PlaceSummary {
  const { place } = match;
  const kind = places.kind[place];
  return {
    place,
    code: places.code[place] ?? '',
    name: places.name[place] ?? '',
    kana: places.kana[place] ?? '',
    kind: kinds.find(({ code }) => code === kind) ?? null,
    activities: match.activities.map((activity) => ({
      code: activities.code[activity] ?? '',
      title: activities.title[activity] ?? '',
    })),
  };
}
