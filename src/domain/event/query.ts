/** What someone asks of the events, and how a URL says it: as the directory does (directory/query.ts). */
import { listed, listedCodes, listedShortCodes } from '../query-values.ts';
import { type EventForm, eventForms } from './form.ts';

/** Ahead, or over: two lists, because nobody looks for both at once. */
export const eventTimes = ['ahead', 'past'] as const;
export type EventTime = (typeof eventTimes)[number];

export interface EventQuery {
  /** Codes of fields; any of them. Empty: every field. */
  fields: readonly string[];
  /** Codes of areas; any of them. */
  areas: readonly string[];
  forms: readonly EventForm[];
  /** Short codes of groups that host; any of them. */
  groups: readonly string[];
  time: EventTime;
}

/** Asks for everything that is ahead. */
export const everyEvent: EventQuery = {
  ...{ fields: [], areas: [], forms: [], groups: [], time: 'ahead' },
};

/** The parameters that the page of events reads, in the order in which an address has them. */
export const eventParams = ['field', 'area', 'form', 'group', 'when', 'page'] as const;

/** Those of its feeds: what is followed is always ahead. */
export const eventFeedParams = ['field', 'area', 'form', 'group'] as const;

/** Reads a search string; what means nothing is left out. */
export function parseEventQuery(search: URLSearchParams): EventQuery {
  const forms = listed(search.getAll('form'));
  return {
    fields: listedCodes(search.getAll('field')),
    areas: listedCodes(search.getAll('area')),
    forms: eventForms.filter((form) => forms.includes(form)),
    groups: listedShortCodes(search.getAll('group')),
    time: search.get('when') === 'past' ? 'past' : 'ahead',
  };
}

/** Writes a query as one canonical search string, `''` or `?…`, so that a state has one address. */
export function eventSearch(query: EventQuery, page = 1): string {
  const parameters: [name: string, value: string][] = [
    ['field', query.fields.toSorted().join(',')],
    ['area', query.areas.toSorted().join(',')],
    ['form', query.forms.join(',')],
    ['group', query.groups.toSorted().join(',')],
    ['when', query.time === 'past' ? 'past' : ''],
    ['page', page > 1 ? String(page) : ''],
  ];
  const parts = parameters.filter(([, value]) => value !== '').map(([k, v]) => `${k}=${v}`);
  return parts.length > 0 ? `?${parts.join('&')}` : '';
}

/** One thing that was asked, and the query without it. */
export interface EventCondition {
  name: 'field' | 'area' | 'form' | 'group';
  value: string;
  without: EventQuery;
}

/** Everything that narrows a query down; past or ahead is no condition but a list of its own. */
export function eventConditions(query: EventQuery): EventCondition[] {
  const { fields, areas, forms, groups } = query;
  const rest = <Value>(values: readonly Value[], value: Value) =>
    values.filter((one) => one !== value);
  return [
    ...fields.map((value) => ({
      ...{ name: 'field' as const, value },
      without: { ...query, fields: rest(fields, value) },
    })),
    ...areas.map((value) => ({
      ...{ name: 'area' as const, value },
      without: { ...query, areas: rest(areas, value) },
    })),
    ...forms.map((value) => ({
      ...{ name: 'form' as const, value },
      without: { ...query, forms: rest(forms, value) },
    })),
    ...groups.map((value) => ({
      ...{ name: 'group' as const, value },
      without: { ...query, groups: rest(groups, value) },
    })),
  ];
}
