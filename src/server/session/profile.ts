import { areaName } from '#i18n/area-name.ts';
import type { Locale } from '#i18n/locales.ts';
import { loadAreas } from '../areas.ts';
import type { Session } from './session.ts';

/** What a person's own page says about her, with the names of the areas she keeps. */
export async function loadProfile(session: Session, locale: Locale) {
  const { displayName, email, isAdmin, curates } = session;
  const areas = Array.isArray(curates) ? await loadAreas() : [];
  const names = Array.isArray(curates)
    ? curates.map((code) => {
        const area = areas.find((one) => one.code === code);
        return area ? areaName(locale, area).text : code;
      })
    : curates;
  return { displayName: displayName ?? '', email, isAdmin, curates: names };
}
