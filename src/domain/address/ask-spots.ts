import { foldAddress, foldStation, splitPostcode } from './fold-address.ts';
import type { SpotKind } from './spot.ts';

/** One way to understand what someone typed; the database answers the ways together. */
export interface AskedSpot {
  /** Folded words that a 都道府県 and 市町村 must hold; empty: any. */
  region: string;
  /** Folded words to look for. */
  text: string;
  /** Only this kind; null: any, or for a part of the words only addresses. */
  kind: SpotKind | null;
  /** How many letters at the end are left aside: 0 asks for all of them. */
  left: number;
}

const longest = 100;
const most = 60;

const nearby = /(?:の|\s)*(?:(?<=駅)前|近く|ちかく|近所|周辺|付近|そば|まわり|周り|あたり)$/u;

/** The spot of words that mean what is around it: 縁川駅 of 「縁川駅の近く」 and 「縁川駅前」, '' of 「近く」. */
export const spotSaid = (words: string): string => words.trim().replace(nearby, '');

/** Whether words say only that something is near: 「近く」. そば is noodles as well. */
export const saysOnlyNear = (words: string): boolean =>
  words.trim() !== '' && words !== 'そば' && spotSaid(words) === '';

/** 「縁川市本町1」 as it stands, and as 本町1 of a region 縁川市: either may be what a table has. */
function regionsOf(folded: string): Pick<AskedSpot, 'region' | 'text'>[] {
  const ends = [...folded.matchAll(/(?<=.)[都道府県市区郡町村](?=.)/gu)].slice(0, 6);
  const split = ends.map(({ index }) => {
    return { region: folded.slice(0, index + 1), text: folded.slice(index + 1) };
  });
  return [{ region: '', text: folded }, ...split];
}

/** 本町1-2 may mean 本町1丁目2 as well as 本町1番地2. */
function withBlock(text: string): string[] {
  if (/\d丁目/.test(text)) return [text];
  return [...new Set([text, text.replace(/(\d+)(?:-|$)/, '$1丁目')])];
}

/** Beginnings that end where a number begins or ends, never within a word: 本町 is no part of 本町田. */
function beginningsOf(text: string): string[] {
  const ends = [...text.matchAll(/(?<=[^\d-])(?=\d)|(?<=\d)(?:丁目)?(?![\d目])/g)].map(
    (match) => match.index + match[0].length,
  );
  return [...new Set(ends)]
    .filter((end) => end > 0 && end < text.length)
    .map((end) => text.slice(0, end));
}

/** Whether words ask for "the station", whichever it is. */
export const saysAnyStation = (words: string): boolean => foldAddress(spotSaid(words)) === '駅';

/** Whoever asks for "the station" means one of the stations, not a street called after it. */
const anyStation: AskedSpot = { region: '', text: '', kind: 'station', left: 0 };

const weight = (text: string) => text.replace(/丁目|-/g, '').length;

/**
 * What to ask the gazetteer for some words, in at most 60 ways; none for words without any letter.
 * Nothing here knows what exists, so any text may come in.
 */
export function askSpots(words: string): AskedSpot[] {
  const { postcode, rest } = splitPostcode([...spotSaid(words)].slice(0, longest).join(''));
  const folded = foldAddress(rest);
  const asked: AskedSpot[] = [];
  if (saysAnyStation(rest)) {
    asked.push(anyStation);
  } else if (folded !== '') {
    const ways = regionsOf(folded).flatMap(({ region, text }) =>
      withBlock(text).map((variant) => ({ region, text: variant })),
    );
    const station = foldStation(rest);
    asked.push(
      ...ways.map((way) => ({ ...way, kind: null, left: 0 })),
      ...(station === folded
        ? []
        : [{ region: '', text: station, kind: 'station' as const, left: 0 }]),
      ...ways.flatMap(({ region, text }) =>
        beginningsOf(text).map((beginning) => {
          const left = weight(text) - weight(beginning);
          return { region, text: beginning, kind: null, left };
        }),
      ),
    );
  }
  // Beside an address a postcode only helps where the address is not known at all.
  if (postcode !== null) {
    asked.unshift({
      region: '',
      text: postcode,
      kind: 'postcode',
      left: folded === '' ? 0 : longest,
    });
  }
  return asked.slice(0, most);
}
