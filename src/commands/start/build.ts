/** Builds the site when what it is made from has changed since the last build. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compressFiles } from './compress.ts';

const inputs = [
  'src',
  'content',
  'public',
  'astro.config.mjs',
  'package.json',
  'package-lock.json',
];
const output = 'dist';
const entry = join(output, 'server', 'entry.mjs');
const stamp = join(output, 'made-from');

function* filesBelow(path: string): Generator<string> {
  let names: string[];
  try {
    names = readdirSync(path).sort();
  } catch {
    if (existsSync(path)) yield path;
    return;
  }
  for (const name of names) yield* filesBelow(join(path, name));
}

/** SHA-256 over the names and contents of everything that the build reads. */
function fingerprint(root: string, townDir: string): string {
  const hash = createHash('sha256');
  for (const input of [...inputs.map((name) => join(root, name)), townDir]) {
    for (const file of filesBelow(input)) {
      hash.update(`${file}\0`).update(readFileSync(file)).update('\0');
    }
  }
  return hash.digest('hex');
}

function run(command: string, args: string[], cwd: string): Promise<void> {
  return new Promise((resolve, reject) => {
    // What a visitor gets is built for visitors, whoever starts it: a test run says NODE_ENV=test.
    const env = { ...process.env, NODE_ENV: 'production' };
    const child = spawn(command, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    // A start that ends early must not go on replacing the files of a site that runs.
    const end = () => void child.kill();
    process.once('exit', end);
    let said = '';
    const hear = (chunk: Buffer) => (said += chunk.toString());
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.on('error', reject);
    child.on('exit', (code) => {
      process.off('exit', end);
      if (code === 0) resolve();
      else reject(new Error(`The site could not be built.\n${said}`));
    });
  });
}

/**
 * Makes sure that `dist` holds the site for this code and this town.
 * @param root folder of the project
 * @returns absolute path of the server's entry module
 * @throws Error with the build's own words when it fails; the next start builds again
 */
export async function buildWhenNeeded(
  root: string,
  townDir: string,
  say: (line: string) => void,
): Promise<string> {
  const made = join(root, stamp);
  const wanted = fingerprint(root, townDir);
  if (!existsSync(made) || readFileSync(made, 'utf8') !== wanted) {
    say('Building the site …');
    rmSync(made, { force: true });
    const began = Date.now();
    const astro = join(root, 'node_modules', 'astro', 'bin', 'astro.mjs');
    await run(process.execPath, [astro, 'build'], root);
    await compressFiles(join(root, output, 'client'));
    writeFileSync(made, wanted);
    say(`Built in ${Math.round((Date.now() - began) / 1000)} s.`);
  }
  return join(root, entry);
}
