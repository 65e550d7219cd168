import type { ImportActivity, RemarkCode } from '#domain/import/import-row.ts';
import { importSchedules } from '#domain/import/import-schedule.ts';
import type { Profile } from '../profiles/profiles.ts';
import { readBooking } from '../values/booking.ts';
import { readCost } from '../values/cost.ts';
import { scheduleText } from '../values/schedule.ts';
import { readStatus } from '../values/status.ts';
import { joinTexts, machineText } from '../values/text.ts';
import { readWelcome } from '../values/welcome.ts';
import { labelled, readKana } from './place.ts';
import type { RowCells } from './row-cells.ts';

const payers = [
  ['costInfant', '幼児', false],
  ['costElementary', '小学生', false],
  ['costJuniorHigh', '中学生', false],
  ['costHigh', '高校生', false],
  ['costAdult', '大人', true],
] as const;

/** 開催頻度 is words in most files and a number from some town's own table in others. */
const isFrequencyCode = (text: string) => /^\d$/.test(machineText(text));

function readCapacity(text: string | null): number | null {
  const [, persons] = /^(\d{1,5})[人名]?$/.exec(machineText(text ?? '')) ?? [];
  return persons === undefined || Number(persons) === 0 ? null : Number(persons);
}

/** The activity of a row of the むすびえ layout, and what is to be remarked about it. */
export function readActivity(
  row: RowCells,
  title: string,
  kindCode: string,
  { weekdaysAlone }: Pick<Profile, 'weekdaysAlone'>,
): { activity: ImportActivity; remarks: RemarkCode[] } {
  const frequency = row.first('frequency');
  const hasCode = frequency !== null && isFrequencyCode(frequency);
  const status = readStatus([frequency, row.first('heldNote'), row.first('note')]);
  const capacity = readCapacity(row.first('capacity'));
  const costs = payers.map(([column, payer, isAdult]) => {
    return { payer, isAdult, text: row.first(column) ?? '' };
  });
  const times = scheduleText({
    frequency: hasCode ? null : frequency,
    dates: row.first('dates'),
    weekdays: row.first('weekdays'),
    from: row.first('heldFrom'),
    to: row.first('heldTo'),
    note: row.first('heldNote'),
  });
  const { schedules, reading } = importSchedules(times, { weekdaysAlone });
  const remarks: RemarkCode[] = [
    ...(hasCode ? (['frequency-is-a-code'] as const) : []),
    ...(status === 'published' ? [] : (['not-running'] as const)),
  ];
  return {
    remarks,
    activity: {
      kindCode,
      title,
      kana: readKana(row),
      description: joinTexts(
        [
          row.first('purpose'),
          labelled('支援の内容', row.first('support')),
          labelled('フードパントリー', row.first('pantry')),
          labelled('テイクアウト', row.first('takeaway')),
          capacity === null ? labelled('定員', row.first('capacity')) : null,
          labelled('学区', row.first('schoolArea')),
          labelled('加入しているネットワーク', row.first('network')),
          row.first('note'),
        ],
        '\n',
      ),
      ...readWelcome(row.first('conditions')),
      ...readCost(costs, row.first('costNote')),
      ...readBooking(row.first('bookingHow'), row.first('bookingNote')),
      capacity,
      schedules,
      scheduleReading: reading,
      status,
    },
  };
}
