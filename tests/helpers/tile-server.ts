/** A publisher of maps on this machine: picture tiles, a PMTiles archive and a style. */
import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import { freePort } from './free-port.ts';
import { pmtilesArchive, pngTile } from './tiles.ts';

/** The colours its tiles are drawn in. */
export const tileColours = {
  pale: [206, 222, 190],
  osm: [120, 170, 210],
  style: [222, 150, 60],
} as const;

export interface TileServer {
  origin: string;
  /** Paths asked for, in order. */
  requests: string[];
  close: () => void;
}

/** @returns a server that answers every origin, as the publishers do */
export async function startTileServer(): Promise<TileServer> {
  const requests: string[] = [];
  const archive = pmtilesArchive();
  const tiles = new Map(
    Object.entries(tileColours).map(([name, colour]) => [name, pngTile(colour)]),
  );
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', origin);
    requests.push(pathname);
    const [, name = ''] = pathname.split('/');
    const tile = /^\/\w+\/\d+\/\d+\/\d+\.png$/.test(pathname) ? tiles.get(name) : undefined;
    if (tile) send(response, 'image/png', tile);
    else if (pathname === '/bvmap.pmtiles') sendRange(response, archive, request.headers.range);
    else if (pathname === '/style.json') send(response, 'application/json', styleJson(origin));
    else response.writeHead(404).end();
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return {
    origin,
    requests,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

const open = { 'access-control-allow-origin': '*', 'access-control-allow-headers': 'range' };

function send(response: ServerResponse, type: string, body: Buffer | string): void {
  response.writeHead(200, { ...open, 'content-type': type }).end(body);
}

function sendRange(response: ServerResponse, body: Buffer, range = ''): void {
  const [, first = '0', last = ''] = /^bytes=(\d+)-(\d*)$/.exec(range) ?? [];
  const end = Math.min(Number(last || Infinity), body.length - 1);
  const part = body.subarray(Number(first), end + 1);
  response
    .writeHead(206, {
      ...open,
      'content-type': 'application/octet-stream',
      'content-range': `bytes ${first}-${end}/${body.length}`,
    })
    .end(part);
}

/** A style somebody else publishes. */
function styleJson(origin: string): string {
  return JSON.stringify({
    version: 8,
    sources: {
      base: { type: 'raster', tiles: [`${origin}/style/{z}/{x}/{y}.png`], tileSize: 256 },
    },
    layers: [{ id: 'base', type: 'raster', source: 'base' }],
  });
}
