import { loadAreas } from './areas.ts';
import { loadDirectory } from './directory.ts';

/** How much the directory holds that anyone may see. */
export interface DirectoryFigures {
  readonly places: number;
  readonly activities: number;
  readonly areas: number;
}

/** Counted from the snapshot that the map shows, so that the numbers agree. */
export async function loadDirectoryFigures(): Promise<DirectoryFigures> {
  const [snapshot, areas] = await Promise.all([loadDirectory(), loadAreas()]);
  return {
    places: snapshot.places.code.length,
    activities: snapshot.activities.code.length,
    areas: areas.length,
  };
}
