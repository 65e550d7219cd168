import { countWithoutPosition, type DirectoryMatches } from './filter.ts';
import { pageSize } from './query.ts';

/** One page of results: what has a pin first, then what has none. */
export interface DirectoryPage extends DirectoryMatches {
  /** The page, from 1. */
  page: number;
  pages: number;
  /** Numbers of the first and the last result on it, from 1; both 0 when there is none. */
  from: number;
  to: number;
  /** All results of all pages. */
  all: number;
}

/** Cuts a page out of what was found. A page past the end is the last one. */
export function cutPage(matches: DirectoryMatches, wanted: number): DirectoryPage {
  const { onMap, withoutPoint, withoutPlace } = matches;
  const all = onMap.length + countWithoutPosition(matches);
  const pages = Math.max(1, Math.ceil(all / pageSize));
  const page = Math.min(wanted, pages);
  const start = (page - 1) * pageSize;
  const end = Math.min(start + pageSize, all);
  // The three lists stand one behind the other; each gives the part that lies on the page.
  const part = <Item>(list: readonly Item[], before: number) =>
    list.slice(Math.max(0, start - before), Math.max(0, end - before));
  return {
    onMap: part(onMap, 0),
    withoutPoint: part(withoutPoint, onMap.length),
    withoutPlace: part(withoutPlace, onMap.length + withoutPoint.length),
    page,
    pages,
    from: all === 0 ? 0 : start + 1,
    to: end,
    all,
  };
}
