import type { KindCount } from '#domain/kind.ts';
import type { Locale } from '#i18n/locales.ts';
import { loadDirectory } from './directory.ts';
import { loadKinds } from './kinds.ts';

/** Every kind with how much of it there is. */
export async function loadKindCounts(locale: Locale): Promise<KindCount[]> {
  const [snapshot, kinds] = await Promise.all([loadDirectory(), loadKinds(locale)]);
  const count = (codes: readonly string[], code: string) =>
    codes.reduce((sum, candidate) => sum + Number(candidate === code), 0);
  return kinds.map((kind) => ({
    ...kind,
    places: count(snapshot.places.kind, kind.code),
    activities: count(snapshot.activities.kind, kind.code),
  }));
}
