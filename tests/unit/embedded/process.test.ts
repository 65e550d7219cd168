import { createClient } from '@supabase/supabase-js';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, describe, expect, it, onTestFinished } from 'vitest';
import {
  readEndpoint,
  startEmbedded,
  superviseEmbedded,
  type Embedded,
  type Endpoint,
} from '#embedded/index.ts';
import { makeFolder, NOTES, writeMigration } from './temporary.ts';

const folder = makeFolder();
const options = { dataDir: join(folder.path, 'data'), migrations: folder.path, output: false };

writeMigration(folder.path, NOTES);
afterAll(folder.remove);

async function start(): Promise<Embedded> {
  const embedded = await startEmbedded(options);
  onTestFinished(() => embedded.stop());
  return embedded;
}

const client = ({ url, publishableKey }: Endpoint) => createClient(url, publishableKey);

describe('an embedded Supabase', () => {
  it('is found by its data folder while it runs, and refuses a second one', async () => {
    expect(await readEndpoint(options.dataDir)).toBeNull();
    const embedded = await start();
    expect(await readEndpoint(options.dataDir)).toEqual(embedded.endpoint);
    await expect(startEmbedded(options)).rejects.toThrow(
      `is already open in process ${embedded.endpoint.pid}: stop that process first`,
    );
    for (const file of ['keys.json', 'endpoint.json']) {
      expect(statSync(join(options.dataDir, file)).mode & 0o777).toBe(0o600);
    }
    await embedded.stop();
    expect(await readEndpoint(options.dataDir)).toBeNull();
  });

  it('has every acknowledged write after kill -9', async () => {
    const { endpoint, ended } = await start();
    const acknowledged: string[] = [];
    const writer = async (name: string) => {
      for (let number = 0; ; number += 1) {
        const body = `${name}${number}`;
        const { error } = await client(endpoint).from('notes').insert({ body });
        if (error) return;
        acknowledged.push(body);
        if (acknowledged.length === 40) process.kill(endpoint.pid, 'SIGKILL');
      }
    };
    await Promise.all([writer('a'), writer('b'), writer('c')]);
    await ended;
    expect(acknowledged.length).toBeGreaterThanOrEqual(40);
    expect(await readEndpoint(options.dataDir)).toBeNull();

    const again = await start();
    expect(again.endpoint.url).toBe(endpoint.url);
    expect(again.endpoint.publishableKey).toBe(endpoint.publishableKey);
    const { data } = await client(again.endpoint).from('notes').select('body').limit(1000);
    expect(data?.map(({ body }) => String(body))).toEqual(expect.arrayContaining(acknowledged));
  });
});

describe('the process that started it', () => {
  it('takes it along, also when it is killed', async () => {
    const program = `
      const { startEmbedded } = await import(${JSON.stringify(import.meta.resolve('#embedded/index.ts'))});
      await startEmbedded(${JSON.stringify(options)});
      console.log('started');`;
    const parent = spawn(process.execPath, ['--input-type=module', '-e', program], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    onTestFinished(() => void parent.kill('SIGKILL'));
    await once(parent.stdout, 'data');
    expect(await readEndpoint(options.dataDir)).not.toBeNull();
    parent.kill('SIGKILL');
    while (existsSync(join(options.dataDir, 'endpoint.json'))) await sleep(50);
    expect(await readEndpoint(options.dataDir)).toBeNull();
  });
});

describe('the supervisor', () => {
  it('brings it back on the same address when it is killed, until it is told to stop', async () => {
    const reports: string[] = [];
    const supervised = await superviseEmbedded(options, (sentence) => reports.push(sentence));
    onTestFinished(() => supervised.stop());
    const { pid, url } = supervised.endpoint;
    process.kill(pid, 'SIGKILL');
    let back: Endpoint | null = null;
    while (!back || back.pid === pid) {
      await sleep(100);
      back = await readEndpoint(options.dataDir);
    }
    expect(back.url).toBe(url);
    expect(reports).toEqual(['The embedded database ended; it is started again.']);
    await supervised.stop();
    expect(await readEndpoint(options.dataDir)).toBeNull();
  });
});
