import type { Locale } from '../locales.ts';
import { useMessages } from '../messages.ts';
import { formatCount } from './count.ts';

/**
 * What taking part costs one person: 無料, 1人100円, 1人100〜300円, 無料〜300円.
 *
 * @param min yen; null when not known
 * @param max yen; null when there is no upper end, or none is known
 */
export function formatCost(locale: Locale, min: number | null, max: number | null): string {
  const { cost } = useMessages(locale).facts;
  if (min === null && max === null) return cost.unknown;
  const least = min ?? 0;
  if (max === 0 || (least === 0 && max === null)) return cost.free;
  if (max === null) return cost.perPerson(cost.from(formatCount(least)));
  if (least === 0) return cost.upTo(formatCount(max));
  return cost.perPerson(
    least === max
      ? cost.exactly(formatCount(max))
      : cost.range(formatCount(least), formatCount(max)),
  );
}
