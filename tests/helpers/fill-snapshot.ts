import { welcomeMask, waysMask } from '#domain/directory/masks.ts';
import { emptySnapshot, type Snapshot } from '#domain/directory/snapshot.ts';

type Given<Table, Needed extends keyof Table> = Pick<Table, Needed> & Partial<Table>;

/** A snapshot of which a test says only what it is about: all else is the usual or not known. */
export function fillSnapshot(given: {
  places: Given<Snapshot['places'], 'code' | 'name' | 'kind' | 'lng' | 'lat'>;
  activities: Given<Snapshot['activities'], 'code' | 'title' | 'kind' | 'place'>;
  bands?: Snapshot['bands'];
}): Snapshot {
  const { places, activities } = given;
  const eachPlace = <Value>(value: Value) => places.code.map(() => value);
  const each = <Value>(value: Value) => activities.code.map(() => value);
  return {
    places: {
      ...{
        kana: eachPlace(''),
        approximate: eachPlace(0),
        areas: eachPlace([]),
        group: eachPlace(null),
        access: eachPlace(0),
      },
      ...{ confirmed: eachPlace(null), due: eachPlace(null), ...places },
    },
    activities: {
      ...{
        kana: each(''),
        area: each(null),
        group: each(null),
        welcome: each(welcomeMask(['anyone'])),
      },
      ...{ ways: each(waysMask(['join'])), terms: each(0), languages: each('ja'), week: each(0) },
      ...{ confirmed: each(null), due: each(null), ...activities },
    },
    bands: given.bands ?? emptySnapshot.bands,
  };
}
