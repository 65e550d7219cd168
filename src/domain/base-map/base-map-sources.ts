/** Where the publishers keep their maps, how deep they go and what they ask to be named as. */
import type { BaseMap } from '../town.ts';

/** One name in the credit line of a map. */
export interface Credit {
  text: string;
  /** Page of whom it names; null where there is none. */
  url: string | null;
}

/**
 * - GSI: https://maps.gsi.go.jp/development/ichiran.html (淡色地図, zoom 5 to 18; the credit links
 *   there) and https://github.com/gsi-cyberjapan/optimal_bvmap (zoom 4 to 16).
 * - OpenStreetMap: https://operations.osmfoundation.org/policies/tiles/, enough for a small town; a
 *   busy site names a mirror of its own.
 */
export const baseMapSources = {
  'gsi-pale': {
    url: 'https://cyberjapandata.gsi.go.jp/xyz/pale/{z}/{x}/{y}.png',
    minzoom: 5,
    maxzoom: 18,
  },
  'gsi-vector': {
    url: 'https://cyberjapandata.gsi.go.jp/xyz/optimal_bvmap-v1/optimal_bvmap-v1.pmtiles',
  },
  osm: { url: 'https://tile.openstreetmap.org/{z}/{x}/{y}.png', minzoom: 0, maxzoom: 19 },
} as const;

const drawn: Readonly<Record<'ja' | 'ja-easy' | 'en', string>> = {
  ja: 'この町と地図は架空のものです',
  'ja-easy': 'この町と 地図は 本当に ある ものでは ありません',
  en: 'This town and its map are fictional',
};

/** Whom the map names as its source, always in sight (国土地理院コンテンツ利用規約, ODbL 4.3). */
export function baseMapCredits(baseMap: BaseMap, locale: 'ja' | 'ja-easy' | 'en'): Credit[] {
  switch (baseMap.type) {
    case 'none':
      return [];
    case 'drawn':
      return [{ text: drawn[locale], url: null }];
    case 'gsi-pale':
      return [{ text: '国土地理院', url: 'https://maps.gsi.go.jp/development/ichiran.html' }];
    case 'gsi-vector':
      return [
        {
          text: '国土地理院最適化ベクトルタイル',
          url: 'https://github.com/gsi-cyberjapan/optimal_bvmap',
        },
      ];
    case 'osm':
      return [
        { text: '© OpenStreetMap contributors', url: 'https://www.openstreetmap.org/copyright' },
      ];
    case 'style':
      return [{ text: baseMap.credit, url: baseMap.creditUrl ?? null }];
  }
}

/**
 * The origins a page with this base map asks besides its own, for the Content-Security-Policy.
 * A style somebody else publishes may lie elsewhere than its tiles and letters: `hosts` names those.
 */
export function baseMapOrigins(baseMap: BaseMap): string[] {
  switch (baseMap.type) {
    case 'none':
    case 'drawn':
      return [];
    case 'gsi-pale':
    case 'gsi-vector':
    case 'osm':
      return [new URL(baseMap.url ?? baseMapSources[baseMap.type].url).origin];
    case 'style':
      return [
        ...new Set([baseMap.url, ...(baseMap.hosts ?? [])].map((url) => new URL(url).origin)),
      ];
  }
}
