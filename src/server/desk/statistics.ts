/** Figures for the desk: how much is confirmed, how long people wait. */
import { areaKinds, type AreaKind } from '#domain/area.ts';
import { areaName } from '#i18n/area-name.ts';
import type { Locale } from '#i18n/locales.ts';
import { z } from 'zod';
import { loadAreas } from '../areas.ts';
import { loadKinds } from '../kinds.ts';
import type { Session } from '../session/session.ts';
import { dataOf } from '../supabase.ts';

const lineSchema = z.object({
  grouping: z.enum(['all', 'area', 'kind']),
  code: z.string().nullable(),
  entries: z.int(),
  confirmed: z.int(),
  days: z.number().nullable(),
  decided: z.int(),
});

/** A line of a table: entries, how many of them were confirmed within a year, days to a decision. */
export interface StatisticsLine extends Omit<z.infer<typeof lineSchema>, 'grouping' | 'code'> {
  name: string;
}

/** The figures of the desk. */
export interface Statistics {
  all: StatisticsLine | null;
  byArea: StatisticsLine[];
  byKind: StatisticsLine[];
  /** Kind of the districts, and those there are to choose from. */
  kind: AreaKind;
  kinds: AreaKind[];
}

/**
 * The figures of a curator's areas.
 * @param wanted the kind of districts to count in
 * @throws DatabaseError
 */
export async function loadStatistics(
  session: Session,
  wanted: string | null,
  locale: Locale,
): Promise<Statistics> {
  const [areas, kinds] = await Promise.all([loadAreas(), loadKinds(locale)]);
  const present = areaKinds.filter((kind) => areas.some((area) => area.kind === kind));
  const kind = present.find((one) => one === wanted) ?? 'daily_living_area';
  const rows = z
    .array(lineSchema)
    .parse(dataOf('desk_statistics', await session.client.rpc('desk_statistics', { kind })));
  const names = new Map<string, string>([
    ...areas.map((area) => [`area ${area.code}`, areaName(locale, area).text] as const),
    ...kinds.map(({ code, label }) => [`kind ${code}`, label] as const),
  ]);
  const lines = (grouping: string): StatisticsLine[] =>
    rows
      .filter((row) => row.grouping === grouping)
      .map(({ code, entries, confirmed, days, decided }) => ({
        name: names.get(`${grouping} ${code ?? ''}`) ?? code ?? '',
        entries,
        confirmed,
        days,
        decided,
      }));
  return {
    all: lines('all')[0] ?? null,
    byArea: lines('area').filter(({ entries, decided }) => entries + decided > 0),
    byKind: lines('kind').sort((a, b) => b.entries - a.entries),
    kind,
    kinds: present,
  };
}
