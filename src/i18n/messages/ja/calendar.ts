/** Words that dates, hours and distances are said with. */
export const calendar = {
  today: 'きょう',
  tomorrow: 'あす',
  dayAfterTomorrow: 'あさって',
  hours: (from: string, to: string) => `${from}〜${to}`,
  hoursFrom: (from: string) => `${from}から`,
  hoursUntil: (to: string) => `${to}まで`,
  nextDay: (time: string) => `翌${time}`,
  dayAndHours: (day: string, hours: string) => `${day} ${hours}`,
  aboutMetres: (metres: string) => `約${metres}m`,
  kilometres: (kilometres: string) => `${kilometres}km`,
};
