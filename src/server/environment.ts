/**
 * The environment as operators set it, read and judged once. What is wrong or half set stops the
 * start with one sentence that says which variable and what to do.
 */
import { existsSync } from 'node:fs';
import { BlockList, isIP } from 'node:net';
import { resolve } from 'node:path';

/** Something about the environment that only the operator can put right; the message is for her. */
export class EnvironmentError extends Error {}

/** A Supabase of the operator's own, hosted or self-hosted. */
export interface SupabaseAccess {
  url: string;
  publishableKey: string;
  /** For commands only; never on the way of a request. */
  secretKey: string | null;
}

export interface Environment {
  host: string;
  port: number;
  /** Folder of the embedded database, absolute. */
  dataDir: string;
  /** Folder that describes the town, absolute. */
  townDir: string;
  /** The fictional town is shown, with roles to try out. */
  demo: boolean;
  /** Null: the embedded database. */
  supabase: SupabaseAccess | null;
  /** Proxies whose X-Forwarded-For counts. */
  trustedProxies: BlockList;
}

const defaultPort = 4321;

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'));
}

function readPort(value: string | undefined): number {
  if (value === undefined) return defaultPort;
  const port = Number(value);
  if (!/^\d+$/.test(value) || port < 1 || port > 65535) {
    throw new EnvironmentError(
      `PORT is "${value}": set a number from 1 to 65535, or leave it out.`,
    );
  }
  return port;
}

function readSupabase(env: NodeJS.ProcessEnv): SupabaseAccess | null {
  const { SUPABASE_URL: url, SUPABASE_PUBLISHABLE_KEY: publishableKey } = env;
  const secretKey = env.SUPABASE_SECRET_KEY;
  if (!url) {
    const stray = publishableKey
      ? 'SUPABASE_PUBLISHABLE_KEY'
      : secretKey
        ? 'SUPABASE_SECRET_KEY'
        : null;
    if (stray) {
      throw new EnvironmentError(
        `${stray} is set but SUPABASE_URL is not: set both, or neither for the embedded database.`,
      );
    }
    return null;
  }
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol)) {
    throw new EnvironmentError(
      `SUPABASE_URL is "${url}": set an address that begins with https:// or http://.`,
    );
  }
  if (!publishableKey) {
    throw new EnvironmentError(
      'SUPABASE_URL is set but SUPABASE_PUBLISHABLE_KEY is not: copy it from the project’s API settings.',
    );
  }
  return { url: url.replace(/\/+$/, ''), publishableKey, secretKey: secretKey || null };
}

/**
 * Proxies of the operator's own that pass visitors on: `10.0.0.1, 192.168.0.0/16, fd00::/8`. Without
 * any, X-Forwarded-For is not believed.
 * @throws EnvironmentError
 */
export function readTrustedProxies(env: NodeJS.ProcessEnv): BlockList {
  const trusted = new BlockList();
  for (const entry of (env.ENGAWA_TRUSTED_PROXIES ?? '').split(/[\s,]+/).filter(Boolean)) {
    const [address = '', bits, ...rest] = entry.split('/');
    const version = isIP(address) === 4 ? 'ipv4' : 'ipv6';
    const widest = version === 'ipv4' ? 32 : 128;
    const isNetwork = bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= widest);
    if (isIP(address) === 0 || !isNetwork || rest.length > 0) {
      throw new EnvironmentError(
        `ENGAWA_TRUSTED_PROXIES names "${entry}": set addresses or networks of your proxies such as 10.0.0.1 or 10.0.0.0/8, or leave it out.`,
      );
    }
    trusted.addSubnet(address, bits === undefined ? widest : Number(bits), version);
  }
  return trusted;
}

/** Forms and the counting of visitors rest on it: too short, it could be guessed. */
function checkSecret({ ENGAWA_SECRET: secret }: NodeJS.ProcessEnv): void {
  if (secret && secret.length < 32) {
    throw new EnvironmentError(
      'ENGAWA_SECRET is shorter than 32 characters: set a random one (openssl rand -hex 32), or leave it out.',
    );
  }
}

function readDemo(env: NodeJS.ProcessEnv, host: string): boolean {
  const wish = env.ENGAWA_DEMO;
  if (wish !== undefined && wish !== '' && wish !== '0' && wish !== '1') {
    throw new EnvironmentError(`ENGAWA_DEMO is "${wish}": set 0 or 1, or leave it out.`);
  }
  const obstacle = env.SUPABASE_URL
    ? 'SUPABASE_URL is set'
    : env.ENGAWA_TOWN
      ? 'ENGAWA_TOWN is set'
      : isLoopback(host)
        ? null
        : `HOST is ${host}, which others can reach`;
  if (wish === '1' && obstacle) {
    throw new EnvironmentError(
      `ENGAWA_DEMO=1 shows a fictional town with roles anyone may take, but ${obstacle}: leave one of the two out.`,
    );
  }
  return wish !== '0' && !obstacle;
}

/**
 * Reads the environment.
 * @param cwd folder that relative paths start from
 * @throws EnvironmentError with one sentence
 */
export function readEnvironment(env: NodeJS.ProcessEnv, cwd = process.cwd()): Environment {
  const host = env.HOST?.trim() || '127.0.0.1';
  const townDir = resolve(cwd, env.ENGAWA_TOWN || 'content/town');
  if (!existsSync(resolve(townDir, 'town.yaml'))) {
    throw new EnvironmentError(
      `ENGAWA_TOWN names ${townDir}, where there is no town.yaml: copy content/town and change its lines.`,
    );
  }
  checkSecret(env);
  return {
    host,
    port: readPort(env.PORT),
    dataDir: resolve(cwd, env.ENGAWA_DATA_DIR || '.engawa'),
    townDir,
    demo: readDemo(env, host),
    supabase: readSupabase(env),
    trustedProxies: readTrustedProxies(env),
  };
}
