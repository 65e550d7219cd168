/**
 * The floor for any page with a map: MapLibre alone, no base map, the same points clustered in the
 * browser from one GeoJSON file. Sent compressed, as the site sends its own.
 */
import { createServer } from 'node:http';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { projectRoot } from '../../helpers/command.ts';

export type Point = readonly [lng: number, lat: number];

export interface BareMap {
  url: string;
  stop: () => void;
}

const style = {
  version: 8,
  sources: {
    points: { type: 'geojson', data: '/points.json', cluster: true, clusterRadius: 50 },
  },
  layers: [
    { id: 'ground', type: 'background', paint: { 'background-color': '#f4f4f0' } },
    {
      id: 'clusters',
      type: 'circle',
      source: 'points',
      filter: ['has', 'point_count'],
      paint: {
        'circle-color': '#36c',
        'circle-radius': ['step', ['get', 'point_count'], 12, 50, 20],
      },
    },
    {
      id: 'single',
      type: 'circle',
      source: 'points',
      filter: ['!', ['has', 'point_count']],
      paint: { 'circle-color': '#1b9e77', 'circle-radius': 5 },
    },
    {
      id: 'counts',
      type: 'symbol',
      source: 'points',
      filter: ['has', 'point_count'],
      layout: { 'text-field': ['to-string', ['get', 'point_count']], 'text-size': 12 },
      paint: { 'text-color': '#fff' },
    },
  ],
};

function pageOf(points: readonly Point[]): string {
  const lng = points.map(([x]) => x).toSorted((a, b) => a - b);
  const lat = points.map(([, y]) => y).toSorted((a, b) => a - b);
  const bounds = [lng[0], lat[0], lng.at(-1), lat.at(-1)];
  return `<!doctype html><html lang="en"><meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1"><title>Bare map</title>
<link rel="stylesheet" href="/maplibre-gl.css"><style>html,body,#map{margin:0;height:100%}</style>
<div id="map"></div><script type="module">
import { Map } from '/maplibre-gl.mjs';
const map = new Map({ container: 'map', attributionControl: false, fadeDuration: 0,
  bounds: ${JSON.stringify(bounds)}, fitBoundsOptions: { padding: 10 }, style: ${JSON.stringify(style)} });
const look = () => {
  if (!map.isSourceLoaded('points')) return;
  if (map.queryRenderedFeatures({ layers: ['clusters', 'single'] }).length === 0) return;
  map.off('render', look);
  document.documentElement.dataset.barePins = '${points.length}';
};
map.on('render', look);
</script></html>`;
}

function geojsonOf(points: readonly Point[]): string {
  const features = points.map((coordinates) => {
    return { type: 'Feature', properties: {}, geometry: { type: 'Point', coordinates } };
  });
  return JSON.stringify({ type: 'FeatureCollection', features });
}

/** As much as the site compresses its own; the most of it takes minutes for 250,000 points. */
function compress(text: string): Buffer {
  return brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } });
}

/** Serves the page on a free port of 127.0.0.1. */
export async function serveBareMap(points: readonly Point[]): Promise<BareMap> {
  const dist = join(projectRoot, 'node_modules/maplibre-gl/dist');
  const file = (name: string) => readFileSync(join(dist, name), 'utf8');
  const script = 'text/javascript';
  const answers = new Map(
    [
      ['/', 'text/html', pageOf(points)],
      ['/points.json', 'application/json', geojsonOf(points)],
      ['/maplibre-gl.css', 'text/css', file('maplibre-gl.css')],
      ['/maplibre-gl.mjs', script, file('maplibre-gl.mjs')],
      ['/maplibre-gl-worker.mjs', script, file('maplibre-gl-worker.mjs')],
    ].map(([path = '', type = '', text = '']) => [path, { type, bytes: compress(text) }]),
  );
  const server = createServer(({ url = '/' }, response) => {
    // MapLibre asks for its worker with a version behind a question mark.
    const answer = answers.get(url.replace(/\?.*$/, ''));
    if (!answer) response.writeHead(404).end();
    else {
      const headers = { 'content-type': answer.type, 'content-encoding': 'br' };
      response.writeHead(200, headers).end(answer.bytes);
    }
  });
  const port = await new Promise<number>((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' ? (address?.port ?? 0) : 0);
    });
  });
  return {
    url: `http://127.0.0.1:${port}/`,
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
