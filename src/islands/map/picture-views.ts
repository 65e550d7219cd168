import { type FirstViews, type MapView, pageWidths } from '#domain/map/first-view.ts';
import { isRecord } from '#domain/is-record.ts';

const isView = (value: unknown): value is MapView =>
  isRecord(value) && 'centre' in value && 'zoom' in value;

const isViews = (value: unknown): value is FirstViews =>
  isRecord(value) && pageWidths.every((width) => isView(value[width]));

/** What the server's picture in a stage shows, if it says so; a page asked for anew brings another one. */
export function viewsOfPicture(stage: ParentNode | null): FirstViews | null {
  const said = stage?.querySelector<HTMLElement>('.first-map')?.dataset.views;
  const views: unknown = JSON.parse(said ?? 'null');
  return isViews(views) ? views : null;
}
