/** The sites that measurements share, each started when first asked for. */
import { copyTown } from './town/copy-town.ts';
import { importTown } from './town/import-town.ts';
import { startSite, temporaryFolder, type Site } from './site.ts';

/** A town, a city and a 都道府県, in places. */
export const townSizes: readonly number[] = [1000, 10_000, 50_000];

/** More than these are copies of a town beside one another: to import them takes a quarter of an hour. */
const mostImported = 50_000;
const copied = 10_000;

/** A site with an imported town. */
export interface Town {
  site: Site;
  /** Of what was imported. */
  importSeconds: number;
}

export class Worlds {
  readonly #towns = new Map<number, Promise<Town>>();
  #demo: Promise<DemoSite> | undefined;

  /** The demo town, started twice so that both starts are known. */
  demo(): Promise<DemoSite> {
    return (this.#demo ??= startDemo());
  }

  /** A town of so many places. */
  town(places: number): Promise<Town> {
    const known = this.#towns.get(places);
    if (known) return known;
    const town = startTown(places);
    this.#towns.set(places, town);
    return town;
  }

  /** Stops everything that was started. */
  async stop(): Promise<void> {
    const sites = await Promise.allSettled([this.#demo, ...this.#towns.values()]);
    for (const made of sites) {
      if (made.status === 'fulfilled') await made.value?.site.stop();
    }
  }
}

/** The demo town's site and how long its starts took, seconds. */
export interface DemoSite {
  site: Site;
  firstStart: number;
  secondStart: number;
}

async function startDemo(): Promise<DemoSite> {
  const folder = temporaryFolder();
  const first = await startSite(folder, true);
  await first.stop();
  const site = await startSite(folder, true);
  return { site, firstStart: first.startSeconds, secondStart: site.startSeconds };
}

async function startTown(places: number): Promise<Town> {
  const folder = temporaryFolder();
  const imported = places > mostImported ? copied : places;
  const importSeconds = await importTown(folder, imported);
  if (imported < places) await copyTown(folder, places / imported - 1, imported);
  return { site: await startSite(folder, false), importSeconds };
}
