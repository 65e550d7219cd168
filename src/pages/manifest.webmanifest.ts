import type { APIRoute } from 'astro';
import { webManifest } from '#server/offline/web-manifest.ts';

export const prerender = true;

export const GET: APIRoute = () =>
  new Response(JSON.stringify(webManifest()), {
    headers: { 'Content-Type': 'application/manifest+json' },
  });
