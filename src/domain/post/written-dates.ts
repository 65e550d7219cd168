/** Dates as people write them one below the other: 「12月5日(土)」「12/19 10時〜12時 大そうじのあと」. */
import {
  addDays,
  daysInMonth,
  dayNumber,
  weekdayOfDay,
  type LocalDate,
} from '../schedule/local-date.ts';
import type { ScheduleException } from '../schedule/schedule.ts';
import type { Problem } from './answers.ts';

/** A date without a year lies so many days behind at the most, else ahead. */
const daysBehind = 60;
/** So many dates one list may hold. */
const mostDates = 120;

const datePattern =
  /^(?:(令和|r)?\s*(\d{1,4}|元)\s*(?:年|[./-]))?\s*(\d{1,2})\s*(?:月|[./-])\s*(\d{1,2})\s*日?\s*(?:\(([月火水木金土日])(?:曜日?)?(?:・?祝日?)?\))?/i;
const hoursPattern =
  /^\s*(午後)?(\d{1,2})(?:[:時](\d{2})?分?)(半)?\s*(?:から)?(?:\s*[~〜-]\s*(午後)?(\d{1,2})(?:[:時](\d{2})?分?)(半)?(?:まで)?)?/;

/** One line of a list of dates. */
export interface WrittenDate {
  date: LocalDate;
  /** Minutes since midnight. */
  opensAt: number | null;
  closesAt: number | null;
  /** What else stands on the line. */
  reason: string | null;
}

function dateOf(year: number, month: number, day: number): LocalDate | null {
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  const two = (n: number) => String(n).padStart(2, '0');
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
}

/** A date that leaves out its year: the one that comes, or has just been. */
function nearest(month: number, day: number, today: LocalDate): LocalDate | null {
  const year = Number(today.slice(0, 4));
  const earliest = addDays(today, -daysBehind);
  const candidates = [year - 1, year, year + 1].map((y) => dateOf(y, month, day));
  return candidates.find((date) => date !== null && date >= earliest) ?? null;
}

function yearOf(era: string | undefined, written: string): number {
  const year = written === '元' ? 1 : Number(written);
  return era || year < 100 ? 2018 + year : year;
}

function minutesOf(noon: string | undefined, hour = '', minute = '', half: string | undefined) {
  const h = Number(hour) + (noon && Number(hour) < 12 ? 12 : 0);
  const minutes = h * 60 + (half ? 30 : Number(minute || 0));
  return h > 24 || minutes > 1440 ? null : minutes;
}

function readLine(line: string, today: LocalDate): WrittenDate | Problem {
  const folded = line
    .normalize('NFKC')
    .replace(/[~∼～]/g, '〜')
    .trim();
  const found = datePattern.exec(folded);
  if (!found) return { code: 'no_date', word: line };
  const [whole, era, year, month = '', day = '', weekday] = found;
  const date =
    year === undefined
      ? nearest(Number(month), Number(day), today)
      : dateOf(yearOf(era, year), Number(month), Number(day));
  if (date === null) return { code: 'no_date', word: line };
  const isOf = '月火水木金土日'[weekdayOfDay(dayNumber(date))];
  if (weekday !== undefined && weekday !== isOf) return { code: 'weekday', word: line };
  const rest = folded.slice(whole.length);
  const hours = hoursPattern.exec(rest);
  const opensAt = hours ? minutesOf(hours[1], hours[2], hours[3], hours[4]) : null;
  const closesAt = hours?.[6]
    ? minutesOf(hours[5] ?? hours[1], hours[6], hours[7], hours[8])
    : null;
  const reason = rest.slice(hours?.[0].length ?? 0).trim();
  return { date, opensAt, closesAt, reason: reason || null };
}

/**
 * Reads a list of dates, one a line; 「、」 parts dates of one line as well. In the order of time, each once.
 * @param today the date it is in Japan, for those that leave out their year
 */
export function readDates(
  text: string,
  today: LocalDate,
): { dates: WrittenDate[]; problem: Problem | null } {
  const lines = text
    .split(/\n|[、,](?=\s*(?:\d|令和))/)
    .map((line) => line.trim())
    .filter(Boolean);
  if (lines.length > mostDates)
    return { dates: [], problem: { code: 'too_many', limit: mostDates } };
  const dates = new Map<LocalDate, WrittenDate>();
  for (const line of lines) {
    const read = readLine(line, today);
    if ('code' in read) return { dates: [], problem: read };
    if (read.reason !== null && [...read.reason].length > 200) {
      return { dates: [], problem: { code: 'too_long', limit: 200 } };
    }
    dates.set(read.date, read);
  }
  return {
    dates: [...dates.values()].sort((a, b) => a.date.localeCompare(b.date)),
    problem: null,
  };
}

const clock = (minutes: number) =>
  `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;

/** A date with its year and weekday, as `readDates` reads it at any time: 2026年12月5日(土). */
export function writeDate(date: LocalDate): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${year}年${month}月${day}日(${'月火水木金土日'[weekdayOfDay(dayNumber(date))]})`;
}

/** The single dates of a schedule as a list, one a line. */
export function writeDates(exceptions: readonly ScheduleException[]): string {
  return exceptions
    .map(({ date, opensAt, closesAt, reason }) => {
      const hours =
        opensAt === null
          ? ''
          : ` ${clock(opensAt)}${closesAt === null ? '' : `〜${clock(closesAt)}`}`;
      return `${writeDate(date)}${hours}${reason === null ? '' : ` ${reason}`}`;
    })
    .join('\n');
}
