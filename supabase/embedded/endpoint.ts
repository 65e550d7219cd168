import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { writeDurably } from './write-durably.ts';

const endpointSchema = z.object({
  url: z.url(),
  pid: z.int().positive(),
  publishableKey: z.string(),
  secretKey: z.string(),
});

/** Where a running embedded Supabase answers, and with which keys. */
export type Endpoint = z.infer<typeof endpointSchema>;

/** What the child process tells its parent over IPC. */
export const messageSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('ready'), endpoint: endpointSchema }),
  z.object({ type: z.literal('failed'), message: z.string() }),
]);
export type Message = z.infer<typeof messageSchema>;

const fileOf = (dataDir: string) => join(dataDir, 'endpoint.json');

/** Publishes the endpoint for other processes of the same user (mode 0600). */
export function writeEndpoint(dataDir: string, endpoint: Endpoint): void {
  writeDurably(fileOf(dataDir), JSON.stringify(endpoint, null, 2));
}

/** Takes the endpoint back at a clean stop. */
export function removeEndpoint(dataDir: string): void {
  rmSync(fileOf(dataDir), { force: true });
}

/**
 * The endpoint of the embedded Supabase that runs on a data folder, or null when none does. It is
 * asked before it is believed: after kill -9 the file is still there, but nobody answers, or
 * another program now has the port.
 */
export async function readEndpoint(dataDir: string): Promise<Endpoint | null> {
  let endpoint: Endpoint;
  try {
    endpoint = endpointSchema.parse(JSON.parse(readFileSync(fileOf(dataDir), 'utf8')));
  } catch {
    return null;
  }
  return (await answers(endpoint, 60_000)) ? endpoint : null;
}

/** Whether the database itself, not only its port, answers within so many ms. */
export async function answers(endpoint: Endpoint, patience: number): Promise<boolean> {
  try {
    const response = await fetch(new URL('/health', endpoint.url), {
      headers: { apikey: endpoint.secretKey },
      signal: AbortSignal.timeout(patience),
    });
    const health: unknown = await response.json();
    return z.object({ pid: z.literal(endpoint.pid) }).safeParse(health).success;
  } catch {
    return false;
  }
}
