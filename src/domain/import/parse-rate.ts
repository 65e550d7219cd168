import type { ScheduleReading } from './import-schedule.ts';

/** How many of some texts were read how; see ScheduleReading. */
export interface ParseRate {
  all: number;
  understood: number;
  leftToPeople: number;
  notPublished: number;
  unsaid: number;
}

/** Counts readings. `understood` and `leftToPeople` are together all that may name a day. */
export function parseRate(readings: readonly ScheduleReading[]): ParseRate {
  const count = (reading: ScheduleReading) => readings.filter((other) => other === reading).length;
  return {
    all: readings.length,
    understood: count('understood'),
    leftToPeople: count('left-to-people'),
    notPublished: count('not-published'),
    unsaid: count('unsaid'),
  };
}
