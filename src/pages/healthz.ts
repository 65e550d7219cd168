import type { APIRoute } from 'astro';
import { isHealthy, readHealth } from '#server/health.ts';

/** For operators and checks: 200 when site, database and search are well, else 503. */
export const GET: APIRoute = async () => {
  const health = await readHealth();
  return Response.json(health, {
    status: isHealthy(health) ? 200 : 503,
    headers: { 'cache-control': 'no-store' },
  });
};
