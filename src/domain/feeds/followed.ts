import { directoryParams, directorySearch, type DirectoryQuery } from '../directory/query.ts';

/** The parameters that feeds read: all of the directory but those of one visit. */
export const feedParams = directoryParams.filter(
  (name) => !['when', 'sort', 'page'].includes(name),
);

/** What stays of a query for who follows it: neither an order nor a time that moves with the clock. */
export function followed(query: DirectoryQuery): DirectoryQuery {
  return { ...query, when: null, sort: null };
}

/** The search string of the feeds of a query. */
export function feedSearch(query: DirectoryQuery): string {
  return directorySearch(followed(query));
}
