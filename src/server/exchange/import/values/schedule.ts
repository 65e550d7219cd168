import { joinTexts, machineText, saysNothing } from './text.ts';

const weekdayCell = /^(?:[月火水木金土日祝][曜日]*[\s,、・;/]*)+$/;

/** 「月火水」 or 「月;火;水」 as people say it; anything that is not only weekdays stays as it is. */
export function readWeekdays(text: string): string {
  const plain = machineText(text);
  if (!weekdayCell.test(plain)) return text;
  const days = plain.replace(/曜日?/g, '').match(/[月火水木金土日祝]/g) ?? [];
  return days.length === 0 ? text : `${days.join('・')}曜`.replace('祝曜', '祝日');
}

/**
 * A time in any of its spellings (10:00, 10：00, 10時, 10時30分, AM10:00, 午後1時) as 24-hour H:MM;
 * null when the text says more or less than one time of day.
 */
export function readTime(text: string): string | null {
  const plain = machineText(text).replace(/\s+/g, '').toLowerCase();
  const match =
    /^(am|pm|午前|午後)?(\d{1,2})(?::(\d{2})(?::\d{2})?|時(?:(\d{1,2})分?|(半))?)(am|pm)?$/.exec(
      plain,
    );
  if (!match) return null;
  const [, before, hours = '', colon, minutes, half, after] = match;
  const isAfternoon = [before, after].some((mark) => mark === 'pm' || mark === '午後');
  const hour = Number(hours) + (isAfternoon && Number(hours) < 12 ? 12 : 0);
  const minute = half ? 30 : Number(colon ?? minutes ?? 0);
  if (hour > 24 || minute > 59) return null;
  return `${hour}:${String(minute).padStart(2, '0')}`;
}

function timeSpan(from: string | null, to: string | null): string | null {
  const spoken = (text: string | null) => (text === null ? null : (readTime(text) ?? text));
  const start = spoken(from);
  const end = spoken(to);
  if (start !== null && end !== null) return `${start}〜${end}`;
  if (start !== null) return `${start}から`;
  return end === null ? null : `${end}まで`;
}

/** Whether a text already tells every one of these times (「15時～」 and 15:00). */
function tellsTimes(text: string, times: readonly (string | null)[]): boolean {
  const plain = machineText(text);
  return times.every((cell) => {
    const [hour = '', minute = ''] = (cell === null ? null : readTime(cell))?.split(':') ?? [];
    if (hour === '') return cell === null;
    const inWords = minute === '00' ? `${hour}時(?!\\d)` : `${hour}時${minute}分`;
    return new RegExp(`(?<!\\d)(?:${inWords}|${hour}:${minute})`).test(plain);
  });
}

export interface ScheduleCells {
  frequency?: string | null;
  dates?: string | null;
  weekdays: string | null;
  from: string | null;
  to: string | null;
  note: string | null;
}

/**
 * When something takes place, in the publisher's words, joined so that a person can read them:
 * 「月1回、第3土曜日、16:30〜18:30」 and the note below. Nothing is inferred.
 */
export function scheduleText(cells: ScheduleCells): string | null {
  const said = (text: string | null | undefined) =>
    text && !saysNothing(text) ? text.replace(/\s*\n\s*/g, ' ') : null;
  const [from, to] = [said(cells.from), said(cells.to)];
  const told = joinTexts([said(cells.frequency), said(cells.dates)], '、');
  const weekdays = readWeekdays(said(cells.weekdays) ?? '');
  const line = joinTexts(
    [
      told,
      told.includes(weekdays) ? null : weekdays,
      tellsTimes(told, [from, to]) ? null : timeSpan(from, to),
    ],
    '、',
  );
  const note = cells.note !== null && !saysNothing(cells.note) ? cells.note : null;
  const text = joinTexts([line, note], '\n');
  if (text !== '') return text;
  // That the times are not published is worth telling; a dash is not.
  return Object.values(cells).includes('非公開') ? '非公開' : null;
}
