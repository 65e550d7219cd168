/** What is neither a day nor an hour: how often, withheld dates, words that change nothing. */
import {
  after,
  before,
  map,
  oneOf,
  optional,
  type Parser,
  pattern,
  chain,
  word,
} from './combinators.ts';
import type { Item } from './item.ts';
import { spaces } from './numbers.ts';
import { weekdayList } from './weekdays.ts';

const digits = '0-9一二三四五六七八九十';
const kanji = '一二三四五六七八九十';
const counted = (text: string) =>
  /^\d+$/.test(text) ? Number(text) : kanji.indexOf(text) + 1 || null;

type Frequency = Extract<Item, { kind: 'frequency' }>;

const unitOf = (unit: string | undefined) =>
  unit === '月' ? 'month' : unit === '年' ? 'year' : 'week';
/** 2、3回, 1〜2回, 2回程度: no one number. */
const notOne = `(?:\\s*(?:回?(?:、|〜|から|・|-)\\s*[${digits}]+)?回(?:程度|ほど|くらい)|回?\\s*(?:、|〜|から|・|-)\\s*[${digits}]+回)`;

const perUnit: Parser<Frequency> = oneOf(
  pattern(
    new RegExp(`毎?(週|月|年)(?:間?に)?\\s*(?:[${digits}]+${notOne}|複?数回)(?:のペース)?`),
    (unit): Frequency => ({
      kind: 'frequency',
      per: unitOf(unit),
      times: null,
      isOnDays: false,
    }),
  ),
  pattern(
    new RegExp(`毎?(週|月|年)(?:間?に)?\\s*([${digits}]+)(?:回|(?<=週[${digits}])日)`),
    (unit, n = ''): Frequency => ({
      kind: 'frequency',
      per: unitOf(unit),
      times: counted(n),
      isOnDays: false,
    }),
  ),
  map(word(new RegExp(`[${digits}]+(?:[かヶケカ箇]|ヵ)月に[${digits}]+回`)), (): Frequency => ({
    kind: 'frequency',
    per: 'year',
    times: null,
    isOnDays: false,
  })),
);

const onDays: Parser<true> = map(
  before(after(word(/\s*の?\s*/), weekdayList), word(/(?:に?(?:開催|開設|実施))?/)),
  () => true,
);

/** 月2回, 週5日; 月1回土曜日 says on which days, but still not when. */
const frequency: Parser<Item> = chain(perUnit, (found) =>
  found.per === 'week'
    ? map(word(/(?:)/), (): Item => found)
    : map(optional(onDays, false), (isOnDays): Item => ({ ...found, isOnDays })),
);

const withheld: Parser<Item> = map(
  word(/非公開|(?:食堂|活動|現在|当面)*(?:休止|休業|お休み)中|活動を?終了|閉店|廃止/),
  (): Item => ({ kind: 'withheld' }),
);

/** Hours of a thing inside: the last entry, the rounds of a meal, a room, who comes when. */
const clock = '\\d{1,2}(?::\\d{2}|時(?:\\d{1,2}分)?)';
const band = `${clock}\\s*(?:〜|から)\\s*(?:${clock})?`;
const insideHours = [
  `\\(?最終(?:入館|入場|受付)[は:]?${clock}(?:まで)?\\)?`,
  `[\\d一二三]+(?:部|回目)\\s*${band}(?:[、\\s]*[\\d一二三]+(?:部|回目)\\s*${band})*`,
  `(?:調理|食事|受付|学習支援は)[^\\n。;曜月祝]*${band}(?:、[^\\n。;曜月祝]*${band})*`,
  `(?:浴室|会議室|研修室|図書室|会議室・研修室)は${band}(?:、[^\\n。;曜月祝]*${band})*`,
];
const plainRemarks = [
  '[^\\n。、]{0,6}も(?:不定期|随時)に?(?:開催)?',
  '(?<=[曜日][、\\s]*)(?:他|ほか)(?=$|[\\s、。])',
  '原則(?:として|的に)?',
  '基本(?:的に)?は?',
  '\\(?(?:※)?(?:諸?[状事]情により)?(?:日程|開催日)?(?:に|の|が|を)?(?:変更|変動)(?:の|する)?(?:場合|可能性)?(?:が|も)?(?:あり|有り|ある)(?:ます)?(?:\\))?',
  'だが変動あり',
  '\\(?要(?:問合せ|問い合わせ|確認|予約)\\)?',
  '(?:開催日|開催時間)+以外は[^\\n。]*表示はなし',
  '毎?月第\\d[月火水木金土日]曜日?は[^\\n。\\d]*対象(?!外)',
  '(?<=\\n|・)[^\\n。・\\d]*月一?1?度実施している',
  '\\((?:食材|お?弁当)(?:の?配布)(?:のみ)?\\)',
  'いちごの日と肉の日',
];
const remark: Parser<Item> = map(
  oneOf(...[...insideHours, ...plainRemarks].map((words) => word(new RegExp(words)))),
  (): Item => ({ kind: 'remark' }),
);

const filler: Parser<Item> = map(
  oneOf(
    word(/(?:開催日時?|活動日時?|実施日|利用可能?日時?|開館日)(?:は|:)/),
    word(/(?:に|で)?(?:開催|実施|開設|開館|オープン)(?:です|します|しています)?(?=$|[\s。、・()])/),
    word(/(?:は)?利用可(?:能)?(?=$|[\s。、])/),
    word(/の開催(?=$|[\s。、])/),
    word(/\([\d一二三]\)/),
  ),
  (): Item => ({ kind: 'filler' }),
);

/** Everything that is not about a day or an hour, but known. */
export const wordPhrase: Parser<Item> = after(spaces, oneOf(remark, withheld, frequency, filler));
