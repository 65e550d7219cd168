/** Figures for curators. */
export const deskStatistics = {
  title: 'Figures',
  lead: 'How many public places and activities were confirmed within a year, and how many days people wait for a decision. People are not counted.',
  confirmed: 'Confirmed within a year',
  of: (some: number, all: number) => `${some} of ${all}`,
  wait: 'Days to a decision (median)',
  decided: (count: number) => `${count} decided within a year`,
  percent: (percent: number) => `${percent}%`,
  days: (days: string) => days,
  districts: 'Districts',
  byArea: 'By district',
  byKind: 'By kind',
  kind: 'Kind',
  entries: 'Entries',
  confirmedShort: 'Confirmed',
  waitShort: 'Days',
};
