/** Builds and serves tests/fixtures/map-site: the map island on pages of its own. */
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import type { Snapshot } from '#domain/directory/snapshot.ts';
import { capture, projectRoot, withOurTools } from './command.ts';
import { freePort } from './free-port.ts';
import { startTileServer, type TileServer } from './tile-server.ts';

export interface MapSite {
  origin: string;
  tiles: TileServer;
  close: () => void;
}

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.geojson': 'application/json',
};

/** @param snapshot the directory every map shows, unless a test answers for it */
export async function startMapSite(snapshot: Snapshot): Promise<MapSite> {
  const tiles = await startTileServer();
  // Within the project: for another place Astro's builds share a folder, and two workers build at once.
  const artefacts = join(projectRoot, 'artefacts');
  mkdirSync(artefacts, { recursive: true });
  const folder = mkdtempSync(join(artefacts, 'map-site-'));
  const out = join(folder, 'site');
  const built = await capture('astro', ['build', '--root', 'tests/fixtures/map-site'], {
    env: withOurTools({ MAP_SITE_OUT: out, MAP_SITE_TILES: tiles.origin }),
  });
  if (built.code !== 0) throw new Error(`The map site does not build.\n${built.stderr}`);

  const body = JSON.stringify(snapshot);
  const server = createServer((request, response) => {
    const path = normalize(new URL(request.url ?? '/', 'http://site').pathname);
    if (path === '/map/snapshot.json') {
      response.writeHead(200, { 'content-type': 'application/json' }).end(body);
      return;
    }
    const file = [
      join(out, path),
      `${join(out, path)}.html`,
      join(projectRoot, 'public', path),
    ].find((candidate) => extname(candidate) !== '' && existsSync(candidate));
    if (!file) response.writeHead(404).end();
    else {
      response
        .writeHead(200, { 'content-type': types[extname(file)] ?? 'application/octet-stream' })
        .end(readFileSync(file));
    }
  });
  const port = await freePort();
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return {
    origin: `http://127.0.0.1:${port}`,
    tiles,
    close: () => {
      server.close();
      server.closeAllConnections();
      tiles.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
