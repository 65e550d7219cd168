/** Days of the week in the order of the week here, as RFC 5545 writes them. Apart: the map's filters need no more. */
export const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
/** A day of the week. */
export type Weekday = (typeof weekdays)[number];
