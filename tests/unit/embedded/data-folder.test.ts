import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { clusterOf } from '#embedded/cluster.ts';
import { loadKeys } from '#embedded/keys.ts';
import { loadPort, savePort } from '#embedded/port.ts';
import { temporaryFolder } from './temporary.ts';

describe('the cluster', () => {
  it('is fresh until its first start is over', () => {
    const folder = temporaryFolder();
    const cluster = clusterOf(folder);
    expect(cluster.fresh).toBe(true);
    cluster.markReady();
    expect(clusterOf(folder).fresh).toBe(false);
  });

  it('is set aside, not deleted, when its first start was cut short', () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'postgres'));
    writeFileSync(join(folder, 'postgres', 'PG_VERSION'), '17');
    expect(clusterOf(folder).fresh).toBe(true);
    const aside = readdirSync(folder).find((name) => name.startsWith('postgres.unfinished-')) ?? '';
    expect(readFileSync(join(folder, aside, 'PG_VERSION'), 'utf8')).toBe('17');
    expect(existsSync(join(folder, 'postgres', 'PG_VERSION'))).toBe(false);
  });
});

describe('the keys', () => {
  it('stay the same, and differ from folder to folder', async () => {
    const folder = temporaryFolder();
    const keys = await loadKeys(folder);
    expect(await loadKeys(folder)).toEqual(keys);
    expect(await loadKeys(temporaryFolder())).not.toEqual(keys);
  });

  it('are not replaced when their file is damaged', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'keys.json'), '{"jwtSecret":');
    await expect(loadKeys(folder)).rejects.toThrow(/keys\.json is damaged/);
    expect(readFileSync(join(folder, 'keys.json'), 'utf8')).toBe('{"jwtSecret":');
  });
});

describe('the port', () => {
  it('is the one asked for, else the last one, else any', () => {
    const folder = temporaryFolder();
    expect(loadPort(folder, undefined)).toEqual({ number: 0, fixed: false });
    savePort(folder, 'http://127.0.0.1:45678');
    expect(loadPort(folder, '0')).toEqual({ number: 45678, fixed: false });
    expect(loadPort(folder, '5000')).toEqual({ number: 5000, fixed: true });
  });

  it('must be a port', () => {
    expect(() => loadPort('nowhere', 'http')).toThrow('ENGAWA_EMBEDDED_PORT is http, but a port');
  });
});
