/** What the filters of the page and the map say to each other. */
import type { Bounds } from '#domain/directory/bounds.ts';
import { type Asked, askedEvent } from './directory-view.ts';

const boundsEvent = 'engawa:search-area';
const troubleEvent = 'engawa:map-trouble';

/** Says to the map what is asked for. */
export function tellMap(asked: Asked): void {
  document.dispatchEvent(new CustomEvent<Asked>(askedEvent, { detail: asked }));
}

function isAsked(event: Event): event is CustomEvent<Asked> {
  return event instanceof CustomEvent && event.type === askedEvent;
}

/** Lets the map follow the filters; says so when it can not. */
export function listenToFilters(ask: (asked: Asked) => Promise<void>): () => void {
  const onAsked = (event: Event) => {
    if (!isAsked(event)) return;
    ask(event.detail).catch(() => document.dispatchEvent(new Event(troubleEvent)));
  };
  document.addEventListener(askedEvent, onAsked);
  return () => document.removeEventListener(askedEvent, onAsked);
}

/** Asks the filters for what lies in this part of the map. */
export function searchHere(bounds: Bounds | null): void {
  if (bounds) document.dispatchEvent(new CustomEvent<Bounds>(boundsEvent, { detail: bounds }));
}

function isBounds(event: Event): event is CustomEvent<Bounds> {
  return event instanceof CustomEvent && event.type === boundsEvent;
}

/** Lets the filters hear of the map. */
export function listenToMap(onArea: (bounds: Bounds) => void, onTrouble: () => void): void {
  document.addEventListener(boundsEvent, (event) => isBounds(event) && onArea(event.detail));
  document.addEventListener(troubleEvent, onTrouble);
}
