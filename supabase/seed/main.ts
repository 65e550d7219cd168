/** `node supabase/seed/main.ts` draws public/basemap/ anew. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { buildBaseMap } from './geography/base-map.ts';

const folder = new URL('../../public/basemap/', import.meta.url);
mkdirSync(folder, { recursive: true });
let total = 0;
for (const [name, layer] of Object.entries(buildBaseMap())) {
  const text = `${JSON.stringify(layer)}\n`;
  const size = gzipSync(text).length;
  total += size;
  writeFileSync(new URL(`${name}.geojson`, folder), text);
  console.log(`${name}.geojson  ${layer.features.length} features, ${size} bytes gzipped`);
}
console.log(`together ${total} bytes gzipped`);
