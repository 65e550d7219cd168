import type { LocalDate } from '../local-date.ts';
import type { ScheduleRule } from '../schedule-rule.ts';
import type { ScheduleException } from '../schedule.ts';

/** Which days, without hours. */
export type Days = Pick<
  ScheduleRule,
  'freq' | 'interval' | 'byday' | 'bymonthday' | 'bymonth' | 'season' | 'holidays'
>;

/** What a phrase of a text says. */
export type Item =
  /** `isStated`: it says how often (毎週, 第2), where 「月・水」 alone does not. */
  | { kind: 'days'; days: Days; isStated: boolean; isOverride: boolean }
  | { kind: 'dates'; dates: LocalDate[] }
  /** Every day from one date to another: 9月7日〜11月4日. */
  | { kind: 'period'; validFrom: LocalDate; validTo: LocalDate }
  | { kind: 'hours'; opensAt: number | null; closesAt: number | null }
  /** The hours that follow replace those before: 利用可能時間は…. */
  | { kind: 'hours-follow' }
  /** 12:00〜13:00は休み. */
  | { kind: 'break'; opensAt: number; closesAt: number }
  | { kind: 'term'; term: Partial<Pick<ScheduleRule, 'dtstart' | 'validFrom' | 'validTo'>> }
  | {
      kind: 'closure';
      closure: Partial<Pick<ScheduleRule, 'holidays' | 'yearEndOff' | 'obonOff'>>;
    }
  | { kind: 'exception'; exception: ScheduleException }
  /** 月2回, 月1回土曜日: how often, but not when; `times` null: not one number. */
  | { kind: 'frequency'; per: 'week' | 'month' | 'year'; times: number | null; isOnDays: boolean }
  /** 不定期. */
  | { kind: 'irregular'; months: number[] | null; season: ScheduleRule['season'] }
  /** 非公開, 休止中. */
  | { kind: 'withheld' }
  /** Words that are kept for people and change nothing. */
  | { kind: 'remark' }
  /** Words that say nothing. */
  | { kind: 'filler' };
