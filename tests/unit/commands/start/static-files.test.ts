import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, request, type IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compressFiles } from '../../../../src/commands/start/compress.ts';
import { withStaticFiles } from '../../../../src/commands/start/static-files.ts';

const script = 'export const town = "縁川市";\n'.repeat(200);
const server = createServer();
let folder: string;
let port: number;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'engawa-static-'));
  const client = join(folder, 'client');
  await mkdir(join(client, '_astro'), { recursive: true });
  await writeFile(join(client, '_astro', 'map.abc.js'), script);
  await writeFile(join(client, 'roads.geojson'), JSON.stringify({ note: script }));
  await writeFile(join(client, 'icon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  await writeFile(join(folder, 'secret.json'), 'secret');
  await compressFiles(client);
  server.on(
    'request',
    withStaticFiles(client, ({ url }, response) => {
      response.writeHead(404, { 'x-asked': url }).end('the site');
    }),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  port = typeof address === 'object' ? (address?.port ?? 0) : 0;
});

afterAll(async () => {
  server.close();
  await rm(folder, { recursive: true });
});

interface Answer {
  status: number | undefined;
  headers: IncomingMessage['headers'];
  body: Buffer;
}

/** The path goes out as it is: fetch would tidy `..` away. */
function get(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    request({ port, host: '127.0.0.1', path, method, headers, agent: false }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () =>
        resolve({
          status: answer.statusCode,
          headers: answer.headers,
          body: Buffer.concat(chunks),
        }),
      );
    })
      .on('error', reject)
      .end();
  });
}

describe('files of the build', () => {
  test('come in the coding that the browser can read', async () => {
    const path = '/_astro/map.abc.js';
    const br = await get(path, { 'accept-encoding': 'gzip, deflate, br' });
    expect(br.headers['content-encoding']).toBe('br');
    expect(brotliDecompressSync(br.body).toString()).toBe(script);
    expect(br.headers['content-type']).toBe('text/javascript');
    const gz = await get(path, { 'accept-encoding': 'gzip' });
    expect(gz.headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(gz.body).toString()).toBe(script);
    const plain = await get(path);
    expect(plain.headers['content-encoding']).toBeUndefined();
    expect(plain.body.toString()).toBe(script);
    for (const { headers } of [br, gz, plain]) expect(headers.vary).toBe('Accept-Encoding');
  });

  test('are kept for ever where their name says what is in them, else asked for again', async () => {
    const named = await get('/_astro/map.abc.js');
    expect(named.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    const roads = await get('/roads.geojson', { 'accept-encoding': 'br' });
    expect(roads.headers['cache-control']).toMatch(/^public, max-age=300\b/);
    const again = await get('/roads.geojson', {
      'accept-encoding': 'br',
      'if-none-match': roads.headers.etag ?? '',
    });
    expect(again.status).toBe(304);
    expect(again.body).toHaveLength(0);
  });

  test('too small to compress come as they are, and HEAD without a body', async () => {
    const icon = await get('/icon.svg', { 'accept-encoding': 'br' });
    expect(icon.headers['content-encoding']).toBeUndefined();
    expect(icon.headers['content-type']).toBe('image/svg+xml');
    const head = await get('/_astro/map.abc.js', { 'accept-encoding': 'br' }, 'HEAD');
    expect(head.status).toBe(200);
    expect(head.body).toHaveLength(0);
  });

  test('carry the security headers', async () => {
    const { headers } = await get('/icon.svg');
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
  });

  test.each([
    '/../secret.json',
    '/_astro/../../secret.json',
    '/%2e%2e/secret.json',
    '/..%2fsecret.json',
    '/%2e%2e%2fsecret.json',
    '/..\\secret.json',
    '//secret.json',
    '/%',
    '/nothing.js',
    '/',
  ])('lie in their folder only: %s is left to the site', async (path) => {
    const { status, body } = await get(path, { 'accept-encoding': 'br, gzip' });
    expect(status).toBe(404);
    expect(body.toString()).toBe('the site');
  });

  test('leave no address to the site that would name another host', async () => {
    const { headers } = await get('//evil.example/%2e%2e/?q=//');
    expect(headers['x-asked']).toBe('/evil.example/%2e%2e/?q=//');
  });

  test('are not what a form is sent to', async () => {
    expect((await get('/icon.svg', {}, 'POST')).body.toString()).toBe('the site');
  });
});
