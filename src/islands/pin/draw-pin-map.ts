/** The map one sets a pin on. Brings MapLibre with it: loaded only when the map comes into sight. */
import { Map as LibreMap, Marker, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url';
import { onDarkChange, prefersDark } from '#client/dark-theme.ts';
import { textScale } from '#client/text-scale.ts';
import { groundStyle } from '#domain/base-map/base-map.ts';
import type { LngLat } from '#domain/directory/distance.ts';
import { closestZoom } from '#domain/map/cluster-look.ts';
import type { MapView } from '#domain/map/first-view.ts';
import { doorZoom } from '#domain/post/pin.ts';
import type { BaseMap } from '#domain/town.ts';
import type { Locale } from '#i18n/locales.ts';
import { makeDresser, withPlaces } from '../map/dress.ts';
import type { PlaceData } from '../map/place-layers.ts';

interface PinMapSetup {
  container: HTMLElement;
  baseMap: BaseMap;
  locale: Locale;
  view: MapView;
  /** What a screen reader calls the map, and the pin. */
  words: { label: string; pin: string };
  /** The land is drawn. */
  onReady: () => void;
}

export interface PinMap {
  /** The point under the cross, and how near the map is, once it has come to rest. */
  middle: () => Promise<{ lng: number; lat: number; zoom: number }>;
  /** Stands the pin there; null takes it away. */
  mark: (point: LngLat | null) => void;
  /** Brings a point under the cross, near enough to tell doors apart. */
  show: (point: LngLat) => void;
  /** One step nearer (1) or farther (-1). */
  zoom: (steps: 1 | -1) => void;
  remove: () => void;
}

setWorkerUrl(workerUrl);

/**
 * Draws the map: the town's land without any places. Pressing it brings that point under the cross.
 * @throws Error where the device has no WebGL 2
 */
export function drawPinMap(setup: PinMapSetup): PinMap {
  const look = { dark: prefersDark(), textScale: textScale(), locale: setup.locale };
  const nothing: PlaceData['places'] = { type: 'FeatureCollection', features: [] };
  const data: PlaceData = { places: nothing, tiles: null, selected: nothing, outline: null };
  const map = new LibreMap({
    container: setup.container,
    style: withPlaces(groundStyle(look.dark), data, look),
    center: [...setup.view.centre],
    zoom: setup.view.zoom,
    minZoom: 3,
    maxZoom: closestZoom,
    maxPitch: 0,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    // The wheel scrolls the form.
    scrollZoom: false,
    fadeDuration: 0,
    attributionControl: false,
    locale: { 'Map.Title': setup.words.label, 'Marker.Title': setup.words.pin },
  });
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  const dress = makeDresser(map, setup.baseMap, () => data);
  let endFollowing = () => {};
  void map.once('load', () => {
    void dress(look).then(setup.onReady, setup.onReady);
    endFollowing = onDarkChange((dark) => {
      look.dark = dark;
      void dress(look);
    });
  });
  const show = ([lng, lat]: LngLat) =>
    map.easeTo({ center: [lng, lat], zoom: Math.max(map.getZoom(), doorZoom) });
  map.on('click', ({ lngLat }) => show([lngLat.lng, lngLat.lat]));
  let pin: Marker | null = null;

  return {
    middle: async () => {
      if (map.isMoving()) await new Promise((resolve) => void map.once('moveend', resolve));
      const { lng, lat } = map.getCenter();
      return { lng, lat, zoom: map.getZoom() };
    },
    mark: (point) => {
      pin?.remove();
      pin = point ? new Marker().setLngLat([point[0], point[1]]).addTo(map) : null;
    },
    show,
    zoom: (steps) => map.zoomTo(Math.round(map.getZoom()) + steps),
    remove: () => {
      endFollowing();
      map.remove();
    },
  };
}
