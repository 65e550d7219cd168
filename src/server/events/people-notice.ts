/** Words about what a form of the host's list just did. */
import type { Locale } from '#i18n/locales.ts';
import { useMessages } from '#i18n/messages.ts';

/** @param done `?done=` of the address: cancelled, or how a registered person stands */
export function peopleNotice(locale: Locale, done: string | null): string | null {
  const { eventPeople: words } = useMessages(locale);
  if (done === 'cancelled') return words.cancelled;
  if (done === 'in' || done === 'waiting') return words.registered[done];
  return null;
}
