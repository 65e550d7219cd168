import type { EmbedPage } from '#domain/embed.ts';
import type { Locale } from './locales.ts';
import { useMessages } from './messages.ts';

/** What a frame is called: 「おやこの縁がわの予定」. */
export function embedTitle(locale: Locale, { named }: EmbedPage, of: 'list' | 'map'): string {
  const { embed } = useMessages(locale);
  const what = named.map(({ name }) => name).join('・') || embed.everything;
  return of === 'list' ? embed.of(what) : embed.mapOf(what);
}
