import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { lockDataFolder } from '#embedded/lock.ts';
import { temporaryFolder } from './temporary.ts';

/** Another process that takes the lock and keeps it until it ends, at the latest when it is killed. */
async function holder(folder: string, endsAfterMs = 60_000): Promise<ChildProcess> {
  const program = `
    const { lockDataFolder } = await import(${JSON.stringify(import.meta.resolve('#embedded/lock.ts'))});
    globalThis.lock = lockDataFolder(${JSON.stringify(folder)});
    console.log('locked');
    setTimeout(() => process.exit(), ${endsAfterMs});`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  await once(child.stdout, 'data');
  return child;
}

describe('the lock of a data folder', () => {
  it('turns a second process away with the id of the first', async () => {
    const folder = temporaryFolder();
    const { pid } = await holder(folder);
    expect(() => lockDataFolder(folder)).toThrow(`is already open in process ${pid}`);
  });

  it('waits a moment for a process that is closing', async () => {
    const folder = temporaryFolder();
    await holder(folder, 500);
    const lock = lockDataFolder(folder);
    expect(lock.release).not.toThrow();
  });

  it('ends with the process, also by kill -9', async () => {
    const folder = temporaryFolder();
    const child = await holder(folder);
    child.kill('SIGKILL');
    await once(child, 'exit');
    const lock = lockDataFolder(folder);
    expect(() => lockDataFolder(folder)).toThrow(`process ${process.pid}`);
    lock.release();
    lockDataFolder(folder).release();
  });

  it('makes the folder when it is not there', () => {
    const lock = lockDataFolder(join(temporaryFolder(), 'new', 'town'));
    expect(lock.release).not.toThrow();
  });
});
