/** What the map island knows and does; TownMap.svelte only shows it. */
import { canDrawMaps } from '#client/can-draw-maps.ts';
import type { Bounds } from '#domain/directory/bounds.ts';
import type { LngLat } from '#domain/directory/distance.ts';
import { directorySearch, roundBounds, type DirectoryQuery } from '#domain/directory/query.ts';
import { widePages, type FirstViews, type MapView } from '#domain/map/first-view.ts';
import { type PlaceAtPoint, tilesUrl } from '#domain/map/place-tiles.ts';
import { localePath } from '#i18n/locales.ts';
import type { Messages } from '#i18n/messages.ts';
import { counted } from './counted.ts';
import { type Asked, directoryView } from './directory-view.ts';
import type { TownMap, TownMapSetup } from './draw-town-map.ts';
import { findPlaces, type FoundPlaces } from './find-places.ts';
import { loadMapStyles } from './map-styles.ts';
import type { MapKind, PlaceSummary } from './place-summary.ts';
import { tiledPlaces, type TiledPlaces } from './tiled-places.ts';

/** What the card shows: one place, or a list to choose from. */
export type Card =
  | { type: 'place'; place: PlaceSummary; back: Card | null }
  | {
      type: 'list';
      title: string;
      places: PlaceSummary[];
      more: number;
      /** Some of those not named come apart on a closer look. */
      isClustered: boolean;
    };

/** More in a list than this and the map is the better way to choose. */
const longestList = 30;

/** From here on one sees the streets around a place. */
const streetZoom = 15;

/** How far around a position still is one spot, degrees. */
const spot = 0.0002;

const isSameView = (a: MapView, b: MapView) =>
  a.zoom === b.zoom && String(a.centre) === String(b.centre);

const ofWidth = ({ narrow, wide }: FirstViews) => (matchMedia(widePages).matches ? wide : narrow);

export interface TownMapNeeds extends Omit<
  TownMapSetup,
  | 'container'
  | 'view'
  | 'places'
  | 'tiles'
  | 'onMany'
  | 'onPins'
  | 'onComplete'
  | 'onPick'
  | 'words'
> {
  /** How many places there are, where that is too many to load them whole: then they come in tiles. */
  tiledCount: number | null;
  /** What the server's picture shows on narrow pages and on wide ones. */
  views: FirstViews;
  /** The same of the page as it is now, after other questions. */
  viewsNow: () => FirstViews;
  snapshotUrl: string;
  query: DirectoryQuery;
  /** From where distances are; null: nobody asked. */
  point: LngLat | null;
  kinds: readonly MapKind[];
  words: Messages['townMap'];
  /** Settles when nobody holds on to the server's picture. */
  mayTakeOver: () => Promise<void>;
  /** The place whose card is open at first. */
  selected: PlaceAtPoint | null;
}

export class TownMapState {
  phase = $state<'loading' | 'ready' | 'failed'>('loading');
  /** Whether a second try could help. */
  isLasting = $state(false);
  /** How many pins the map holds; null until they are drawn. */
  pins = $state<number | null>(null);
  card = $state.raw<Card | null>(null);

  readonly #needs: TownMapNeeds;
  #map: TownMap | null = null;
  #found: FoundPlaces | null = null;
  #isGone = false;
  /** What the filters ask for now; an answer to an older question is not shown. */
  #asked: Asked;

  constructor(needs: TownMapNeeds) {
    this.#needs = needs;
    this.#asked = { query: needs.query, point: needs.point, isHere: false };
  }

  /**
   * Loads the directory and MapLibre side by side, and draws. Called again it tries again.
   * The phase is `ready` when the map can take the place of the server's picture.
   */
  async start(container: HTMLElement): Promise<void> {
    this.phase = 'loading';
    if (!canDrawMaps()) {
      this.#fail(true);
      return;
    }
    const asked = this.#asked;
    try {
      const [found, { drawTownMap }] = await Promise.all([
        this.#find(asked),
        import('./draw-town-map.ts'),
        loadMapStyles(),
      ]);
      if (this.#isGone) return;
      this.#found = found;
      this.#draw(container, found, drawTownMap);
      if (asked !== this.#asked) await this.ask(this.#asked);
    } catch {
      this.#fail(false);
    }
  }

  /** The places of the query: all of them, or in a large town those that come with the tiles. */
  async #find({ query, point }: Asked): Promise<FoundPlaces | TiledPlaces> {
    const { snapshotUrl, kinds, tiledCount, selected } = this.#needs;
    if (tiledCount !== null) {
      const places = tiledPlaces(kinds);
      if (selected) places.note(selected, selected.lngLat);
      return places;
    }
    const view = await directoryView(snapshotUrl, { query, point });
    return findPlaces(view.snapshot, query, kinds, view.circumstances);
  }

  /**
   * Shows the places of another question, at once.
   * @throws Error when what it needs can not be had; the pins stay as they are
   */
  async ask(asked: Asked): Promise<void> {
    this.#asked = asked;
    const { snapshotUrl, kinds, tiledCount } = this.#needs;
    if (tiledCount !== null) {
      // How many they are the tiles do not say; the list beside them does.
      const url = tilesUrl(location.origin, directorySearch(asked.query));
      const isAround = asked.isHere && asked.query.within !== null;
      this.#map?.setTiles(url, isAround ? asked.point : null);
      this.pins = null;
      this.close();
      return;
    }
    const view = await directoryView(snapshotUrl, asked);
    if (this.#asked !== asked || !this.#map) return;
    const found = findPlaces(view.snapshot, asked.query, kinds, view.circumstances);
    this.#found = found;
    this.#map.setPlaces(found.features);
    if (this.pins !== null) this.pins = found.features.features.length;
    this.close();
  }

  /** The part of the map in sight. */
  boundsInView(): Bounds | null {
    return this.#map?.boundsInView() ?? null;
  }

  #draw(
    container: HTMLElement,
    found: FoundPlaces | TiledPlaces,
    drawTownMap: (setup: TownMapSetup) => TownMap,
  ): void {
    const { views, viewsNow, query, tiledCount } = this.#needs;
    const { features } = found;
    try {
      this.#map = drawTownMap({
        ...this.#needs,
        container,
        view: ofWidth(views),
        places: features,
        tiles:
          'note' in found
            ? {
                url: tilesUrl(location.origin, directorySearch(query)),
                note: found.note,
                viewOfAll: () => ofWidth(viewsNow()),
              }
            : null,
        onPins: () =>
          (this.pins = tiledCount ?? (this.#found?.features ?? features).features.length),
        onMany: (lngLat) => this.#leaveFor(lngLat),
        onComplete: () => void this.#takeOver(),
        onPick: (picked) => this.open(picked),
      });
    } catch {
      // MapLibre throws where the device has no WebGL 2 to give.
      this.#fail(true);
    }
  }

  async #takeOver(): Promise<void> {
    const { mayTakeOver, query, views, viewsNow, selected } = this.#needs;
    await mayTakeOver();
    // A cluster or a filter of the picture was pressed meanwhile: it shows another part of the land.
    const view = ofWidth(viewsNow());
    if (this.#asked.query !== query) await this.#map?.lookAt(view);
    if (this.#isGone) return;
    this.phase = 'ready';
    // Or will, when the page that was asked for comes: the map need not wait for that.
    const isElsewhere = String(this.#asked.query.bounds) !== String(query.bounds);
    if (isElsewhere && isSameView(view, ofWidth(views))) this.#map?.showAll();
    const place = selected === null ? null : this.#found?.indexOf(selected.code);
    if (typeof place !== 'number') return;
    this.open([place]);
    this.#map?.select(place, streetZoom);
  }

  /** Goes to the list of what lies at one spot: nearer than this the map can not tell it apart. */
  #leaveFor([lng, lat]: [number, number]): void {
    const bounds = roundBounds([lng - spot, lat - spot, lng + spot, lat + spot]);
    const search = directorySearch({ ...this.#asked.query, bounds });
    location.assign(localePath(this.#needs.locale, `/map${search}#list`));
  }

  #fail(isLasting: boolean): void {
    this.phase = 'failed';
    this.isLasting = isLasting;
  }

  /** Opens the card of a place, or of several to choose from. */
  open(places: readonly number[]): void {
    const [first, ...others] = this.#summarise(places);
    if (!first) return;
    const title = counted(this.#needs.words.samePoint, places.length);
    this.#show(
      others.length === 0
        ? { type: 'place', place: first, back: null }
        : { type: 'list', title, places: [first, ...others], more: 0, isClustered: false },
    );
  }

  /** Opens a list of what the map shows now: the way to the pins without seeing or pressing them. */
  openInView(): void {
    const { places, clustered } = this.#map?.placesInView() ?? { places: [], clustered: 0 };
    this.#show({
      type: 'list',
      title: this.#needs.words.inView,
      places: this.#summarise(places.slice(0, longestList)),
      more: Math.max(0, places.length - longestList) + clustered,
      isClustered: clustered > 0,
    });
  }

  /** Opens a place of the list that is open. */
  choose(place: PlaceSummary): void {
    this.#show({ type: 'place', place, back: this.card });
  }

  back(): void {
    if (this.card?.type === 'place') this.#show(this.card.back);
  }

  close(): void {
    this.#show(null);
  }

  #show(card: Card | null): void {
    this.card = card;
    this.#map?.select(card?.type === 'place' ? card.place.place : null);
  }

  zoom(steps: 1 | -1): void {
    this.#map?.zoom(steps);
  }

  showAll(): void {
    this.#map?.showAll();
  }

  focusMap(): void {
    this.#map?.focus();
  }

  remove(): void {
    this.#isGone = true;
    this.#map?.remove();
  }

  #summarise(places: readonly number[]): PlaceSummary[] {
    return this.#found?.summarise(places) ?? [];
  }
}
