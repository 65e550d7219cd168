import type { Locale } from '../locales.ts';
import { useMessages } from '../messages.ts';
import { formatCount } from './count.ts';

const oneDecimal = new Intl.NumberFormat('en', { maximumFractionDigits: 1 });

/**
 * How far away something is: 約300m, 1.2km. A straight line is no more exact than ten metres.
 *
 * @param metres distance, 0 or more
 */
export function formatDistance(locale: Locale, metres: number): string {
  const { aboutMetres, kilometres } = useMessages(locale).calendar;
  const tens = Math.max(10, Math.round(metres / 10) * 10);
  if (tens < 1000) return aboutMetres(formatCount(tens));
  const thousands = metres / 1000;
  return kilometres(
    thousands < 10 ? oneDecimal.format(thousands) : formatCount(Math.round(thousands)),
  );
}
