/**
 * The map itself, apart from the page around it. This file brings MapLibre with it (about 300 KB) and
 * is loaded only when a map comes into sight.
 */
import {
  GeoJSONSource,
  LngLatBounds,
  Map as LibreMap,
  type Point,
  prewarm,
  setWorkerUrl,
  VectorTileSource,
} from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url';
import { groundStyle } from '#domain/base-map/base-map.ts';
import { closestZoom } from '#domain/map/cluster-look.ts';
import type { MapView } from '#domain/map/first-view.ts';
import type { PlaceFeatures } from '#domain/map/place-features.ts';
import type { Bounds } from '#domain/directory/bounds.ts';
import type { LngLat } from '#domain/directory/distance.ts';
import type { BaseMap } from '#domain/town.ts';
import type { Locale } from '#i18n/locales.ts';
import type { Messages } from '#i18n/messages.ts';
import { onDarkChange, prefersDark } from '#client/dark-theme.ts';
import { textScale } from '#client/text-scale.ts';
import { makeDresser, withPlaces } from './dress.ts';
import { noteInView, pickAt } from './pick.ts';
import { pinImage, pinPixelRatio } from './pin-images.ts';
import { layerIds, sourceIds, type PlaceData } from './place-layers.ts';
import { tileRequest } from './tile-request.ts';
import type { TiledPlaces } from './tiled-places.ts';

export interface TownMapSetup {
  container: HTMLElement;
  baseMap: BaseMap;
  locale: Locale;
  words: Messages['townMap'];
  /** What the map shows at first. */
  view: MapView;
  places: PlaceFeatures;
  /** Where the places are in tiles instead, who numbers those that are met there, and what shows all; else null. */
  tiles: { url: string; note: TiledPlaces['note']; viewOfAll: () => MapView } | null;
  outlineUrl: string | null;
  /** A small map inside a page: one finger scrolls the page, two move the map. */
  preview: boolean;
  /** The first frame that shows the places has been drawn. */
  onPins: () => void;
  /** Land and places are drawn as they should be seen, or have had their time for it. */
  onComplete: () => void;
  /** So many places were pressed, at this position, that only the list has them all. */
  onMany: (lngLat: [number, number]) => void;
  /** Places were pressed: one, or several that no zoom can tell apart. */
  onPick: (places: number[]) => void;
}

export interface TownMap {
  /**
   * Marks one place and brings it out from under the card; null marks none.
   * @param least the zoom it is shown at at least
   */
  select: (place: number | null, least?: number) => void;
  /** One step nearer (1) or farther (-1). */
  zoom: (steps: 1 | -1) => void;
  showAll: () => void;
  /** Shows another part of the land; settles when it is drawn. */
  lookAt: (view: MapView) => Promise<void>;
  /**
   * The places in sight, nearest to the middle first; on a map in tiles those that are drawn as pins,
   * and how many the clusters in sight hold.
   */
  placesInView: () => { places: number[]; clustered: number };
  focus: () => void;
  /** Shows other places. */
  setPlaces: (places: PlaceFeatures) => void;
  /**
   * Shows the places of other tiles, on a map that has them in tiles.
   * @param here where the reader is, if they depend on it: said in the body of a request
   */
  setTiles: (url: string, here: LngLat | null) => void;
  boundsInView: () => Bounds;
  remove: () => void;
}

setWorkerUrl(workerUrl);
// The worker loads while the canvas is prepared.
prewarm();

const nothing: PlaceFeatures = { type: 'FeatureCollection', features: [] };

/**
 * Draws the map. The places come first, alone on the ground; the base map follows once they are
 * there, because they are what the reader came for.
 * @throws Error where the device has no WebGL 2
 */
export function drawTownMap(setup: TownMapSetup): TownMap {
  const { words, view, preview } = setup;
  const look = { dark: prefersDark(), textScale: textScale(), locale: setup.locale };
  const data: PlaceData = {
    places: setup.places,
    tiles: setup.tiles?.url ?? null,
    selected: nothing,
    outline: setup.outlineUrl,
  };

  /** Where the reader is, when the tiles are those around her. */
  let here: LngLat | null = null;

  const map = new LibreMap({
    container: setup.container,
    style: withPlaces(groundStyle(look.dark), data, look),
    center: [...view.centre],
    zoom: view.zoom,
    minZoom: 3,
    maxZoom: closestZoom,
    maxPitch: 0,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    cooperativeGestures: preview,
    fadeDuration: 0,
    transformRequest: (url) => tileRequest(url, data.tiles, here),
    // Stands below the map in the page's own letters; see TownMap.svelte.
    attributionControl: false,
    locale: {
      'Map.Title': words.label,
      'CooperativeGesturesHandler.WindowsHelpText': words.gestures.windows,
      'CooperativeGesturesHandler.MacHelpText': words.gestures.mac,
      'CooperativeGesturesHandler.MobileHelpText': words.gestures.touch,
    },
  });
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();

  const dress = makeDresser(map, setup.baseMap, () => data);
  map.setMissingStyleImageResolver((id) => {
    const image = pinImage(id);
    if (image) map.addImage(id, image, { pixelRatio: pinPixelRatio });
  });
  let endFollowing = () => {};
  whenPlacesShow(map, () => {
    setup.onPins();
    afterNextFrame(() => void dress(look).finally(() => whenStill(map, setup.onComplete)));
    endFollowing = onDarkChange((dark) => {
      look.dark = dark;
      void dress(look);
    });
  });
  const openAt = async (point: Point, reach?: number) => {
    const pick = await pickAt(map, point, setup.tiles?.note, reach);
    if (pick.type === 'places') setup.onPick(pick.places);
    if (pick.type === 'cluster') map.easeTo({ center: pick.lngLat, zoom: pick.zoom });
    if (pick.type === 'many') setup.onMany(pick.lngLat);
  };
  map.on('click', ({ point }) => void openAt(point));
  map.getCanvas().addEventListener('keydown', ({ key }) => {
    if (key !== 'Enter' || preview) return;
    const { clientWidth: width, clientHeight: height } = map.getContainer();
    void openAt(map.project(map.getCenter()), Math.max(width, height) / 2);
  });
  for (const layer of Object.values(layerIds)) {
    map.on('mouseenter', layer, () => (map.getCanvas().style.cursor = 'pointer'));
    map.on('mouseleave', layer, () => (map.getCanvas().style.cursor = ''));
  }

  const featureOf = (place: number | null) =>
    data.places.features.find(({ properties }) => properties.place === place);

  return {
    select: (place, least = 0) => {
      const feature = featureOf(place);
      data.selected = { ...nothing, features: feature ? [feature] : [] };
      const source = map.getSource(sourceIds.selected);
      if (source instanceof GeoJSONSource) void source.setData(data.selected);
      if (feature) reveal(map, feature.geometry.coordinates, least);
    },
    zoom: (steps) => map.zoomTo(Math.round(map.getZoom()) + steps),
    showAll: () => {
      if (setup.tiles) {
        const { centre, zoom } = setup.tiles.viewOfAll();
        map.easeTo({ center: [...centre], zoom });
        return;
      }
      const bounds = new LngLatBounds();
      for (const { geometry } of data.places.features) {
        const [lng = 0, lat = 0] = geometry.coordinates;
        bounds.extend([lng, lat]);
      }
      if (bounds.isEmpty()) map.easeTo({ center: [...view.centre], zoom: view.zoom });
      else map.fitBounds(bounds, { padding: 48, maxZoom: 16 });
    },
    lookAt: ({ centre, zoom }) => {
      map.jumpTo({ center: [...centre], zoom });
      return new Promise((resolve) => whenStill(map, resolve));
    },
    placesInView: () => {
      const places = placesInView(map, data.places);
      if (!setup.tiles) return { places, clustered: 0 };
      const drawn = noteInView(map, setup.tiles.note);
      return {
        places: placesInView(map, data.places).filter((place) => drawn.places.has(place)),
        clustered: drawn.clustered,
      };
    },
    focus: () => map.getCanvas().focus(),
    setPlaces: (places) => {
      data.places = places;
      const source = map.getSource(sourceIds.places);
      if (source instanceof GeoJSONSource) void source.setData(places);
    },
    setTiles: (url, around) => {
      if (url === data.tiles && String(around) === String(here)) return;
      here = around;
      data.tiles = url;
      const source = map.getSource(sourceIds.places);
      if (source instanceof VectorTileSource) source.setTiles([url]);
    },
    boundsInView: () => {
      const inView = map.getBounds();
      return [inView.getWest(), inView.getSouth(), inView.getEast(), inView.getNorth()];
    },
    remove: () => {
      endFollowing();
      map.remove();
    },
  };
}

/** Calls back once, when the places have been drawn, or when it is certain that none is in sight. */
function whenPlacesShow(map: LibreMap, then: () => void): void {
  const look = () => {
    if (!map.isSourceLoaded(sourceIds.places)) return;
    const drawn = map.queryRenderedFeatures({ layers: Object.values(layerIds) }).length > 0;
    if (!drawn && !map.loaded()) return;
    map.off('render', look);
    then();
  };
  map.on('render', look);
}

/** Tiles that never come must not keep the map from its reader for ever, milliseconds. */
const patience = 4000;

/** Calls back once, when the map is drawn and at rest, or has had its time for it. */
function whenStill(map: LibreMap, then: () => void): void {
  let isDue = true;
  const end = () => {
    if (isDue) then();
    isDue = false;
  };
  void map.once('idle', end);
  map.triggerRepaint();
  setTimeout(end, patience);
}

/** Waits until the frame that is being made now is on the screen. */
function afterNextFrame(then: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(then)));
}

/** Moves the map if the point is out of sight or where the card stands (see PlaceCard.svelte). */
function reveal(map: LibreMap, [lng = 0, lat = 0]: number[], least: number): void {
  const { clientWidth: width, clientHeight: height } = map.getContainer();
  const isNarrow = width < 640;
  const free = isNarrow
    ? { left: 24, top: 64, right: width - 24, bottom: height * 0.4 }
    : { left: 380, top: 64, right: width - 64, bottom: height - 32 };
  const { x, y } = map.project([lng, lat]);
  const isFree = x > free.left && x < free.right && y > free.top && y < free.bottom;
  const zoom = Math.max(map.getZoom(), least);
  if (isFree && zoom === map.getZoom()) return;
  map.easeTo({
    center: [lng, lat],
    zoom,
    offset: isNarrow ? [0, -height * 0.2] : [150, 0],
  });
}

function placesInView(map: LibreMap, { features }: PlaceFeatures): number[] {
  const bounds = map.getBounds();
  const { lng, lat } = map.getCenter();
  // Degrees of longitude are shorter than those of latitude, by this much.
  const narrow = Math.cos((lat * Math.PI) / 180);
  return features
    .flatMap(({ geometry: { coordinates }, properties }) => {
      const [x = 0, y = 0] = coordinates;
      if (!bounds.contains([x, y])) return [];
      return [{ place: properties.place, distance: Math.hypot((x - lng) * narrow, y - lat) }];
    })
    .sort((a, b) => a.distance - b.distance)
    .map(({ place }) => place);
}
