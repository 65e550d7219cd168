import type { DeskQueue } from '#domain/desk/queues.ts';
import { localePath, type Locale } from '#i18n/locales.ts';

/** Where a page of a queue stands. */
export function queuePath(
  locale: Locale,
  at: { queue: DeskQueue; area: string | null; page?: number; all?: boolean },
): string {
  const params = new URLSearchParams({ queue: at.queue });
  if (at.area !== null) params.set('area', at.area);
  if (at.all === true) params.set('all', 'yes');
  if (at.page !== undefined && at.page > 1) params.set('page', String(at.page));
  return localePath(locale, `/desk?${params.toString()}`);
}
