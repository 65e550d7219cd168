import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { startEmbedded } from '#embedded/index.ts';
import { connect, dataOf } from '#server/supabase.ts';

const folder = await mkdtemp(path.join(tmpdir(), 'engawa-import-'));
const dataDir = path.join(folder, 'data');
const file = path.join(folder, 'many.csv');
const rows = 600;
const lines = Array.from({ length: rows }, (_, n) => {
  return `${n},第${n}食堂,縁川市本町${n},35.1,139.1,毎週,土,の会${n % 7}`;
});
await writeFile(file, `ID,名称,住所,緯度,経度,開催頻度,開催曜日,運営団体名\n${lines.join('\n')}\n`);
await writeFile(path.join(folder, 'wrong.pdf'), '%PDF-1.7');

afterAll(() => rm(folder, { recursive: true, force: true }));

function command(...args: string[]) {
  return commandIn({}, ...args);
}

function commandIn(env: NodeJS.ProcessEnv, ...args: string[]) {
  const child = spawn(process.execPath, ['src/commands/import.ts', ...args], {
    env: { PATH: process.env.PATH, HOME: folder, ENGAWA_DATA_DIR: dataDir, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = { out: '', err: '' };
  child.stdout.on('data', (data: Buffer) => (said.out += data.toString()));
  const ended = new Promise<{ code: number | null; out: string; err: string }>((resolve) => {
    child.on('close', (code) => resolve({ code, ...said }));
  });
  const progress = new Promise<void>((resolve) => {
    child.stderr.on('data', (data: Buffer) => {
      said.err += data.toString();
      if (/^200 \//m.test(said.err)) resolve();
    });
  });
  return { child, ended, progress };
}

const lastLineOf = (out: string) => out.trim().split('\n').at(-1) ?? '';

/** Ends a process that may have ended by itself already. */
function kill(pid: number) {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It followed its parent.
  }
}

async function databasePid(): Promise<number> {
  const text = await readFile(path.join(dataDir, 'endpoint.json'), 'utf8');
  return z.object({ pid: z.int() }).parse(JSON.parse(text)).pid;
}

describe('npm run import', { timeout: 240_000 }, () => {
  it('refuses a wrong file before it opens a database', async () => {
    const { code, err } = await command(path.join(folder, 'wrong.pdf')).ended;
    expect([code, err.trim().split('\n').length]).toEqual([1, 1]);
    expect(err).toContain('PDF');
    await expect(readFile(path.join(dataDir, 'endpoint.json'))).rejects.toThrow();
  });

  it('keeps what it reported when it is killed with its database, and can be run again', async () => {
    const first = command(file);
    await first.progress;
    const pid = await databasePid();
    first.child.kill('SIGKILL');
    kill(pid);
    await first.ended;

    const again = await command(file).ended;
    const counts = /^read 600, created (\d+), updated 0, unchanged (\d+), refused 0$/.exec(
      lastLineOf(again.out),
    );
    const [created, unchanged] = [Number(counts?.[1]), Number(counts?.[2])];
    expect(unchanged).toBeGreaterThanOrEqual(200);
    expect(created + unchanged).toBe(rows);
  });

  it('works beside a running database, where the same file changes nothing', async () => {
    const site = await startEmbedded({ dataDir, output: false });
    try {
      const { out } = await command(file).ended;
      expect(lastLineOf(out)).toBe('read 600, created 0, updated 0, unchanged 600, refused 0');

      const database = connect(site.endpoint.url, site.endpoint.publishableKey, null);
      const places = dataOf('places', await database.from('places').select('name'));
      expect(new Set(places.map(({ name }) => name)).size).toBe(rows);
      const activities = dataOf(
        'activities',
        await database.from('activities').select('title, place_id, schedules (notes)'),
      );
      expect(activities.filter(({ place_id: place }) => place !== null)).toHaveLength(rows);
      expect(activities.filter(({ schedules }) => schedules.length === 1)).toHaveLength(rows);
      const groups = dataOf('groups', await database.from('groups').select('name'));
      expect(groups).toHaveLength(7);
    } finally {
      await site.stop();
    }
  });

  it('lets rows wait for the desk, once, and writes nothing of them', async () => {
    const few = path.join(folder, 'few.csv');
    const rowsOf = ['西', '東'].map(
      (n) => `x${n},${n}の食堂,縁川市${n}町1,35.1,139.1,毎週,土,${n}の会`,
    );
    const heading = 'ID,名称,住所,緯度,経度,開催頻度,開催曜日,運営団体名';
    await writeFile(few, `${heading}\n${rowsOf.join('\n')}\n`);
    const { out } = await command(few, '--for-review').ended;
    expect(out).toContain('2件を担当者デスクに並べます');
    expect(lastLineOf(out)).toBe('read 2, proposed 2, unchanged 0, refused 0');
    const again = await command(few, '--for-review').ended;
    expect(lastLineOf(again.out)).toBe('read 2, proposed 0, unchanged 2, refused 0');
    const site = await startEmbedded({ dataDir, output: false });
    try {
      const database = connect(site.endpoint.url, site.endpoint.secretKey, null);
      const waiting = database.from('revisions').select('subject, name, imports (file_name)');
      const rowsWaiting = dataOf('revisions', await waiting.eq('queue', 'import'));
      expect(rowsWaiting.map(({ subject }) => subject).sort()).toEqual([
        'activity',
        'activity',
        'group',
        'group',
        'place',
        'place',
      ]);
      expect(rowsWaiting.every(({ imports: file }) => file?.file_name === 'few.csv')).toBe(true);
      const places = database.from('places').select('name').in('name', ['西の食堂', '東の食堂']);
      expect(dataOf('places', await places)).toEqual([]);
    } finally {
      await site.stop();
    }
  });

  it('tries a file out in the demo town, but takes it for a real one in no way', async () => {
    await writeFile(path.join(dataDir, 'holds.json'), '{"holds":"demo"}');
    const refused = await commandIn({ ENGAWA_DEMO: '0' }, file).ended;
    expect(refused.code).toBe(1);
    expect(refused.err).toContain('demo town');
    const tried = await command(file).ended;
    expect(lastLineOf(tried.out)).toBe('read 600, created 0, updated 0, unchanged 600, refused 0');
  });
});
