import { formatCount } from '../../format/count.ts';
import type { embed as source } from '../ja/embed.ts';

export const embed: typeof source = {
  title: 'Show it on your own web site',
  lead: 'You can show the dates or the map of this group on your own web site. Copy the text below into the HTML of your page. It follows every change by itself.',
  list: 'List of dates',
  map: 'Map',
  code: (what: string) => `HTML: ${what}`,
  copy: 'Copy',
  copied: 'Copied',
  copyByHand: 'Please select and copy the text',
  look: 'See what it looks like (new tab)',
  of: (what: string) => `Dates: ${what}`,
  mapOf: (what: string) => `Map: ${what}`,
  everything: 'Places and activities in town',
  newTab: 'Links open in a new tab.',
  nothing: 'Nothing is listed at the moment.',
  more: (count: number) => `See all ${formatCount(count)} on the town map`,
  source: (town: string) => `See everything on Engawa (${town})`,
};
