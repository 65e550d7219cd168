/** Closures: 祝日休み, 年末年始（12/29〜1/3）は休館, 祝日・お盆休み, 祝日も開催, 祝日は翌日. */
import { before, list, map, oneOf, optional, type Parser, word } from './combinators.ts';
import type { Item } from './item.ts';
import { separator } from './numbers.ts';

type Closure = Extract<Item, { kind: 'closure' }>['closure'];

const yearEndDates = '12(?:月|/)29日?(?:〜|から)(?:翌年の?)?1(?:月|/)3日?';
const holiday = word(/国民の祝日に関する法律に規定する休日|国民の祝日|祝祭日|祝日|祝/);
/** Only the days this project takes for them: other dates in brackets are another closure. */
const yearEnd = word(
  new RegExp(`年末年始(?:休み)?\\((?:${yearEndDates})\\)|年末年始(?!休?み?\\()|${yearEndDates}`),
);
const obon = word(/お盆(?:期間)?(?!(?:休み)?\()/);

const one: Parser<Closure> = oneOf(
  map(holiday, (): Closure => ({ holidays: 'closed' })),
  map(yearEnd, (): Closure => ({ yearEndOff: true })),
  map(obon, (): Closure => ({ obonOff: true })),
);
const off = word(
  /\s*(?:(?:は|を)?(?:終日)?(?:お?休み|休館|休業|休室|定休|利用不可|除く|除き)|休)(?!の|です?が)(?:ます|です)?/,
);

const closed: Parser<Closure> = map(before(list(one, separator), off), (parts) =>
  parts.reduce((all, part) => ({ ...all, ...part }), {}),
);
const open: Parser<Closure> = map(
  word(/祝日(?:も(?:開催|開館|営業|実施)|は(?:開催|開館|営業|実施))/),
  () => ({ holidays: 'open' }),
);
const nextDay: Parser<Closure> = map(
  word(/祝日(?:の場合)?は翌日(?:に(?:開催|実施))?(?!休|が休)/),
  () => ({ holidays: 'next_day' }),
);

/** On which days of the calendar nothing takes place, or what happens on a holiday. */
export const closurePhrase: Parser<Item> = map(
  before(oneOf(nextDay, open, closed), optional(word(/。/), true)),
  (closure): Item => ({ kind: 'closure', closure }),
);
