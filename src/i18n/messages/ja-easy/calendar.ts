import type { calendar as source } from '../ja/calendar.ts';

export const calendar: typeof source = {
  today: 'きょう',
  tomorrow: 'あした',
  dayAfterTomorrow: 'あさって',
  hours: (from: string, to: string) => `${from}から ${to}まで`,
  hoursFrom: (from: string) => `${from}から`,
  hoursUntil: (to: string) => `${to}まで`,
  nextDay: (time: string) => `つぎの 日の ${time}`,
  dayAndHours: (day: string, hours: string) => `${day} ${hours}`,
  aboutMetres: (metres: string) => `だいたい ${metres}m`,
  kilometres: (kilometres: string) => `だいたい ${kilometres}km`,
};
