import { generateApiKey } from '@supabase/lite';
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { EmbeddedError } from './errors.ts';
import { writeDurably } from './write-durably.ts';

const keysSchema = z.object({
  jwtSecret: z.string().min(32),
  publishableKey: z.string().startsWith('sb_publishable_'),
  secretKey: z.string().startsWith('sb_secret_'),
});

/** What signs sessions, and the two API keys: publishable acts as anon, secret as service_role. */
export type Keys = z.infer<typeof keysSchema>;

/** Fresh random keys. */
export async function generateKeys(): Promise<Keys> {
  const [publishable, secret] = await Promise.all([
    generateApiKey('publishable'),
    generateApiKey('secret'),
  ]);
  return {
    jwtSecret: randomBytes(32).toString('base64url'),
    publishableKey: publishable.key,
    secretKey: secret.key,
  };
}

/**
 * The keys of a data folder (`keys.json`, mode 0600), made at its first start and kept, so that
 * sessions and configured clients outlive a restart.
 *
 * @throws EmbeddedError when the file is there but damaged; it is never replaced silently.
 */
export async function loadKeys(dataDir: string): Promise<Keys> {
  const file = join(dataDir, 'keys.json');
  if (!existsSync(file)) {
    const keys = await generateKeys();
    writeDurably(file, JSON.stringify(keys, null, 2));
    return keys;
  }
  try {
    return keysSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    throw new EmbeddedError(
      `${file} is damaged: put back its backup, or delete it to have new keys made (everyone signs in again).`,
    );
  }
}
