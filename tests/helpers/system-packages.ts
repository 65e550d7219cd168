/** What tests need beyond npm, installed by apt where that is possible: Debian 12 and 13. */
import { readFile } from 'node:fs/promises';
import { capture, run } from './command.ts';

/** The PostgreSQL that each Debian release carries. */
const postgresOfDebian = new Map([
  ['12', '15'],
  ['13', '17'],
]);

function packagesFor(postgres: string): string[] {
  return [
    `postgresql-${postgres}`,
    `postgresql-${postgres}-postgis-3`,
    `postgresql-${postgres}-pgtap`,
    `postgresql-${postgres}-plpgsql-check`,
    'chromium',
    'fonts-noto-cjk',
  ];
}

async function debianRelease(): Promise<string | undefined> {
  const text = await readFile('/etc/os-release', 'utf8').catch(() => '');
  if (!/^ID=debian$/m.test(text)) return undefined;
  return /^VERSION_ID="?(\d+)"?$/m.exec(text)?.[1];
}

async function isInstalled(name: string): Promise<boolean> {
  const { stdout } = await capture('dpkg-query', ['-W', '-f', '${Status}', name]);
  return stdout === 'install ok installed';
}

/** The words that go before apt-get to run it as root, or undefined when we may not. */
async function rootPrefix(): Promise<string[] | undefined> {
  if (process.getuid?.() === 0) return [];
  const { code } = await capture('sudo', ['-n', 'true']);
  return code === 0 ? ['sudo', '-n'] : undefined;
}

/**
 * Installs the missing packages.
 * @returns why nothing could be installed although something is missing; undefined when all is there
 */
export async function installSystemPackages(): Promise<string | undefined> {
  const release = await debianRelease();
  const postgres = postgresOfDebian.get(release ?? '');
  if (!postgres) return 'packages are installed on Debian 12 and 13 only';

  const missing: string[] = [];
  for (const name of packagesFor(postgres)) {
    if (!(await isInstalled(name))) missing.push(name);
  }
  if (missing.length === 0) return undefined;

  const prefix = await rootPrefix();
  if (!prefix) return `not root and no passwordless sudo to install ${missing.join(' ')}`;
  const quiet = ['env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-qq'];
  // Another apt may be at work, as unattended upgrades are on a machine that has just started.
  const aptGet = [...prefix, ...quiet, '-o', 'DPkg::Lock::Timeout=120'];
  const apt = async (...args: string[]): Promise<number> => {
    const [command = '', ...rest] = [...aptGet, ...args];
    return run(command, rest, { stdio: ['ignore', 'ignore', 'inherit'] });
  };
  console.log(`Installing ${missing.join(' ')} ...`);
  if ((await apt('update')) !== 0) return 'apt-get update failed';
  if ((await apt('install', '-y', '--no-install-recommends', ...missing)) !== 0) {
    return `apt-get could not install ${missing.join(' ')}`;
  }
  return undefined;
}
