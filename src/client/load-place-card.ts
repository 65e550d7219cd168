/** Fetches what the card of a place says. */
import type { PlaceCard } from '#domain/map/place-card.ts';
import type { Locale } from '#i18n/locales.ts';

/** Our own server wrote it: only its outline is looked at, as with the directory. */
function isCard(value: unknown): value is PlaceCard {
  return (
    typeof value === 'object' &&
    value !== null &&
    'activities' in value &&
    Array.isArray(value.activities)
  );
}

/**
 * Loads the card of one place; the browser keeps it by its ETag.
 * @throws Error when it can not be had
 */
export async function loadPlaceCard(code: string, locale: Locale): Promise<PlaceCard> {
  const response = await fetch(`/p/${code}/card.json?reading=${locale}`);
  if (!response.ok) throw new Error(`The card answered ${response.status}.`);
  const card: unknown = await response.json();
  if (!isCard(card)) throw new Error('The card is not in the form expected.');
  return card;
}
