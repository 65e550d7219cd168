/** Which places a finger meant. */
import {
  GeoJSONSource,
  type Map as LibreMap,
  type MapGeoJSONFeature,
  type Point,
} from 'maplibre-gl';
import { closestZoom } from '#domain/map/cluster-look.ts';
import { layerIds, sourceIds } from './place-layers.ts';
import type { TiledPlaces } from './tiled-places.ts';

/** A finger is blunt: this many pixels beside a pin still mean it. */
const blunt = 10;
/** Pins this near to each other can not be told apart by pressing. */
const together = 6;
/** More places at one point than anyone reads through. */
const mostListed = 200;

export type Pick =
  | { type: 'nothing' }
  | { type: 'places'; places: number[] }
  /** Places in tiles that no zoom can tell apart. */
  | { type: 'many'; lngLat: [number, number] }
  /** A cluster that comes apart at `zoom`. */
  | { type: 'cluster'; lngLat: [number, number]; zoom: number };

/**
 * @param point where the map was pressed, in pixels from its upper left corner
 * @param reach how far from there a mark may be, pixels
 * @param note numbers the places of a map in tiles
 */
export async function pickAt(
  map: LibreMap,
  point: Point,
  note?: TiledPlaces['note'],
  reach = blunt,
): Promise<Pick> {
  const found = map.queryRenderedFeatures(
    [
      [point.x - reach, point.y - reach],
      [point.x + reach, point.y + reach],
    ],
    { layers: [layerIds.pins, layerIds.clusters] },
  );
  const spots = found.flatMap((feature) => {
    const lngLat = lngLatOf(feature);
    return lngLat ? [{ feature, lngLat, at: map.project(lngLat) }] : [];
  });
  spots.sort((a, b) => a.at.dist(point) - b.at.dist(point));
  const [nearest] = spots;
  if (!nearest) return { type: 'nothing' };

  const { cluster_id: cluster, zoom }: Record<string, unknown> = nearest.feature.properties;
  if (typeof zoom === 'number') {
    const isApart = zoom <= closestZoom;
    return isApart
      ? { type: 'cluster', lngLat: nearest.lngLat, zoom }
      : { type: 'many', lngLat: nearest.lngLat };
  }
  if (typeof cluster === 'number') return openCluster(map, cluster, nearest.lngLat);
  const places = spots
    .filter(({ at }) => at.dist(nearest.at) < together)
    .flatMap(({ feature }) => placeOf(feature.properties) ?? numberOf(feature, note) ?? []);
  return { type: 'places', places: [...new Set(places)] };
}

async function openCluster(
  map: LibreMap,
  cluster: number,
  lngLat: [number, number],
): Promise<Pick> {
  const source = map.getSource(sourceIds.places);
  if (!(source instanceof GeoJSONSource)) return { type: 'nothing' };
  const zoom = await source.getClusterExpansionZoom(cluster);
  if (zoom <= closestZoom) return { type: 'cluster', lngLat, zoom };
  const leaves = await source.getClusterLeaves(cluster, mostListed, 0);
  return { type: 'places', places: leaves.flatMap(({ properties }) => placeOf(properties) ?? []) };
}

function lngLatOf({ geometry }: MapGeoJSONFeature): [number, number] | null {
  if (geometry.type !== 'Point') return null;
  const [lng, lat] = geometry.coordinates;
  return lng === undefined || lat === undefined ? null : [lng, lat];
}

function placeOf(properties: Record<string, unknown> | null): number | null {
  const { place } = properties ?? {};
  return typeof place === 'number' ? place : null;
}

/** What a map in tiles shows now: its pins as places, and how many places are in its clusters. */
export function noteInView(
  map: LibreMap,
  note: TiledPlaces['note'],
): { places: Set<number>; clustered: number } {
  const places = new Set<number>();
  /** By position: neighbouring tiles may both hold what lies on their border. */
  const clusters = new Map<string, number>();
  for (const feature of map.queryRenderedFeatures({ layers: Object.values(layerIds) })) {
    const place = numberOf(feature, note);
    if (place !== null) places.add(place);
    const { point_count: count }: Record<string, unknown> = feature.properties;
    const at = lngLatOf(feature)?.map((degrees) => degrees.toFixed(5));
    if (at && typeof count === 'number') clusters.set(at.join(), count);
  }
  return { places, clustered: [...clusters.values()].reduce((sum, count) => sum + count, 0) };
}

function numberOf(feature: MapGeoJSONFeature, note?: TiledPlaces['note']): number | null {
  const lngLat = lngLatOf(feature);
  const { code, name, shape }: Record<string, unknown> = feature.properties;
  if (!note || !lngLat || typeof code !== 'string') return null;
  return note({ code, name: String(name), shape: String(shape) }, lngLat);
}
