/**
 * The one-line notation in which the demo town says where and when something takes place:
 *
 *     hama-kaikan@shakyo 毎週水 10:00-11:30 祝休 ＠二階 / 第1日 13:00-15:00 4月-9月 「雨天中止」 !paused
 *
 * Place (a key of places-*.csv, `online`, or `area:CODE`), the group after @ if not the usual one,
 * then one band after another, divided by ` / `. A band is a rule (毎日, 毎週月水, 隔週土, 第2第4水, 最終金,
 * 毎月15日, 月末, 不定期, or a single day: 今日, 明日, 3日後, 次の日, 次の土+7), hours, and any of:
 * 祝休 祝翌 年末年始休 お盆休 · 学期中 夏休み中 · 4月-10月 · ＠room · ＆audience+audience · →place ·
 * 開始+5 終了+18 (days from today) · 「note」 · 休「reason」 (the next time is cancelled) · 臨「reason」
 * (one extra time).
 */
import type { Database } from '#db/database.types.ts';
import { addDays, nextDate, nextWeekday, type Weekday } from './calendar.ts';

type ScheduleRow = Database['public']['Tables']['schedules']['Row'];
type Status = Database['public']['Enums']['record_status'];

/** A schedule row without what the activity gives it; `place` is still a key. */
export type Band = Omit<ScheduleRow, 'id' | 'activity_id' | 'position' | 'place_id'> & {
  place: string | null;
  exceptions: { date: string; kind: 'cancelled' | 'extra'; reason: string }[];
};

/** One activity as its line says it. */
export interface Use {
  place: string;
  group: string | null;
  status: Status;
  bands: Band[];
}

const japaneseDays = new Map<string, Weekday>([
  ['月', 'MO'],
  ['火', 'TU'],
  ['水', 'WE'],
  ['木', 'TH'],
  ['金', 'FR'],
  ['土', 'SA'],
  ['日', 'SU'],
]);
const seasons = new Map<string, NonNullable<Band['season']>>([
  ['春休み中', 'spring_vacation'],
  ['夏休み中', 'summer_vacation'],
  ['冬休み中', 'winter_vacation'],
  ['学期中', 'school_term'],
]);
/** Every other week is counted from here, so that it does not change with the day of the start. */
const INTERVALS_FROM = '2026-01-05';
const statuses: readonly Status[] = ['draft', 'published', 'paused', 'ended'];

/** Reads one line. Throws when a word is not understood, naming it and its line. */
export function readUse(line: string, today: string): Use {
  const [text = '', statusWord] = line.split(' !');
  const [head = '', ...words] = text.split(' ');
  const [place = '', group = null] = head.split('@');
  const status = statuses.find((name) => name === (statusWord ?? 'published'));
  if (!status) throw new Error(`No such status: ${line}`);
  try {
    const bands = words
      .join(' ')
      .split(' / ')
      .map((band) => readBand(band, today));
    return { place, group, status, bands };
  } catch (error) {
    throw new Error(`Schedule not understood: ${line}`, { cause: error });
  }
}

function readBand(text: string, today: string): Band {
  const [rule = '', ...words] = text.split(/ (?![^「]*」)/);
  const band: Band = { ...emptyBand(), ...readRule(rule, today) };
  for (const word of words) readWord(word, band, today);
  return band;
}

function emptyBand(): Band {
  return {
    freq: 'irregular',
    interval: 1,
    dtstart: null,
    byday: null,
    bymonthday: null,
    bymonth: null,
    season: null,
    valid_from: null,
    valid_to: null,
    opens_at: null,
    closes_at: null,
    holidays: null,
    year_end_off: false,
    obon_off: false,
    room: null,
    welcome: null,
    audience_note: null,
    notes: null,
    place: null,
    exceptions: [],
  };
}

function weekdayOfName(name: string): Weekday {
  const weekday = japaneseDays.get(name);
  if (!weekday) throw new Error(`No weekday: ${name}`);
  return weekday;
}

function readRule(rule: string, today: string): Partial<Band> {
  const single = readSingleDay(rule, today);
  if (single) return { freq: 'once', dtstart: single };
  if (rule === '毎日') return { freq: 'daily' };
  if (rule === '不定期') return { freq: 'irregular' };
  if (rule === '月末') return { freq: 'monthly', bymonthday: [-1] };
  const [, weekly] = /^毎週([月火水木金土日]+)$/.exec(rule) ?? [];
  if (weekly) return { freq: 'weekly', byday: Array.from(weekly, weekdayOfName) };
  const [, everyOther] = /^隔週([月火水木金土日])$/.exec(rule) ?? [];
  if (everyOther) {
    const day = weekdayOfName(everyOther);
    return { freq: 'weekly', interval: 2, byday: [day], dtstart: nextWeekday(INTERVALS_FROM, day) };
  }
  const [, lastDay] = /^最終([月火水木金土日])$/.exec(rule) ?? [];
  if (lastDay) return { freq: 'monthly', byday: [`-1${weekdayOfName(lastDay)}`] };
  const [, weeks, day] = /^((?:第[1-5])+)([月火水木金土日])$/.exec(rule) ?? [];
  if (weeks && day) {
    const byday = Array.from(weeks.matchAll(/[1-5]/g), ([nth]) => `${nth}${weekdayOfName(day)}`);
    return { freq: 'monthly', byday };
  }
  const [, days] = /^毎月((?:\d+日)+)$/.exec(rule) ?? /^((?:\d+日)+)$/.exec(rule) ?? [];
  if (days) return { freq: 'monthly', bymonthday: Array.from(days.matchAll(/\d+/g), Number) };
  throw new Error(`No rule: ${rule}`);
}

function readSingleDay(rule: string, today: string): string | undefined {
  if (rule === '今日') return today;
  if (rule === '明日') return addDays(today, 1);
  const [, later] = /^(\d+)日後$/.exec(rule) ?? [];
  if (later) return addDays(today, Number(later));
  const [, weekday, more] = /^次の([月火水木金土日])(?:\+(\d+))?$/.exec(rule) ?? [];
  return weekday && addDays(nextWeekday(today, weekdayOfName(weekday)), Number(more ?? 0));
}

function readWord(word: string, band: Band, today: string): void {
  const [, opens, closes] = /^(\d+:\d\d)-(\d+:\d\d)$/.exec(word) ?? [];
  const [, first, last] = /^(\d+)月-(\d+)月$/.exec(word) ?? [];
  const [, quote, quoted] = /^(休|臨)?「(.+)」$/.exec(word) ?? [];
  const [, edge, days] = /^(開始|終了)\+(\d+)$/.exec(word) ?? [];
  const season = seasons.get(word);
  if (opens && closes) [band.opens_at, band.closes_at] = [clock(opens), clock(closes)];
  else if (first && last) band.bymonth = months(Number(first), Number(last));
  else if (season) band.season = season;
  else if (quoted && quote) band.exceptions.push(exception(quote, quoted, band, today));
  else if (quoted) band.notes = quoted;
  else if (edge && days)
    band[edge === '開始' ? 'valid_from' : 'valid_to'] = addDays(today, Number(days));
  else if (word === '祝休') band.holidays = 'closed';
  else if (word === '祝翌') band.holidays = 'next_day';
  else if (word === '祝開') band.holidays = 'open';
  else if (word === '年末年始休') band.year_end_off = true;
  else if (word === 'お盆休') band.obon_off = true;
  else if (word.startsWith('＠')) band.room = word.slice(1);
  else if (word.startsWith('＆')) band.welcome = word.slice(1).split('+');
  else if (word.startsWith('→')) band.place = word.slice(1);
  else throw new Error(`No such word: ${word}`);
}

function clock(time: string): string {
  return `${time.padStart(5, '0')}:00`;
}

/** Months from the first to the last, over the end of the year when the last is the smaller one. */
function months(first: number, last: number): number[] {
  const count = ((last - first + 12) % 12) + 1;
  return Array.from({ length: count }, (_, i) => ((first - 1 + i) % 12) + 1).sort((a, b) => a - b);
}

function exception(
  quote: string,
  reason: string,
  band: Band,
  today: string,
): Band['exceptions'][number] {
  if (quote === '臨') return { date: nextWeekday(addDays(today, 8), 'SU'), kind: 'extra', reason };
  const date = band.freq === 'once' ? band.dtstart : nextDate(band, today);
  if (!date) throw new Error(`Nothing to cancel within four months: ${reason}`);
  return { date, kind: 'cancelled', reason };
}
