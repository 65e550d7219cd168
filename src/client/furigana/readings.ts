/** The site's readings, as they travel to a browser that wants them. */
import { lines } from 'virtual:editorial-readings';
import { parseReadings } from '#domain/furigana/reading-list.ts';

const files = import.meta.glob<string>('../../i18n/readings/*.txt', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** Every hand-checked reading of src/i18n/readings, and the titles that editors gave their pages. */
export const siteReadings = parseReadings(...Object.values(files), lines);
