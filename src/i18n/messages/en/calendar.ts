import type { calendar as source } from '../ja/calendar.ts';

export const calendar: typeof source = {
  today: 'Today',
  tomorrow: 'Tomorrow',
  dayAfterTomorrow: 'The day after tomorrow',
  hours: (from: string, to: string) => `${from}–${to}`,
  hoursFrom: (from: string) => `from ${from}`,
  hoursUntil: (to: string) => `until ${to}`,
  nextDay: (time: string) => `${time} the next day`,
  dayAndHours: (day: string, hours: string) => `${day}, ${hours}`,
  aboutMetres: (metres: string) => `about ${metres} m`,
  kilometres: (kilometres: string) => `${kilometres} km`,
};
