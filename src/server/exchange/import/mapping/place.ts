import type { ImportPlace, RemarkCode } from '#domain/import/import-row.ts';
import type { Profile } from '../profiles/profiles.ts';
import { readPosition } from '../values/position.ts';
import { scheduleText } from '../values/schedule.ts';
import { joinTexts, machineText, oneLine, saysNothing } from '../values/text.ts';
import { readAddress } from './address.ts';
import type { RowCells } from './row-cells.ts';

const yes = /^(?:有|あり|○|〇|◯|可|1|true)$/i;
const no = /^(?:無|なし|無し|×|✕|不可|0|false)$/i;

/** A cell of 有/無 and its spellings; null when it says something else or nothing. */
function readYesNo(text: string | null): boolean | null {
  const plain = machineText(text ?? '');
  return yes.test(plain) ? true : no.test(plain) ? false : null;
}

/** 「駐車場：50台」: words under the name of their column, where they are more than 有 or 無. */
export function labelled(label: string, text: string | null): string | null {
  if (text === null || saysNothing(text) || readYesNo(text) === false) return null;
  return readYesNo(text) === true ? `${label}：あり` : `${label}：${text}`;
}

/** The reading in full-width kana; half-width kana are how old systems store it. */
export function readKana(row: RowCells): string | null {
  const kana = row.first('kana');
  return kana === null || saysNothing(kana) ? null : oneLine(kana.normalize('NFKC'));
}

/** Whether there is parking: said by 有/無, by a number of cars, or not at all. */
function readParking(text: string | null): boolean | null {
  const plain = machineText(text ?? '');
  if (/^\d+台?$/.test(plain)) return Number.parseInt(plain, 10) > 0;
  return readYesNo(text) ?? (/^(?:有|あり)(?:\(|、|\s)/.test(plain) ? true : null);
}

/** What a facility says about itself, a line for each thing. An activity says these of itself. */
function describe(row: RowCells): string {
  const opening = scheduleText({
    weekdays: row.first('openDays'),
    from: row.first('openFrom'),
    to: row.first('openTo'),
    note: row.first('openNote'),
  });
  return joinTexts(
    [
      row.first('description'),
      row.first('service'),
      labelled('利用できる日時', opening),
      labelled('設置場所', row.first('installedAt')),
      labelled('小児対応', row.first('forChildren')),
      labelled('種別', row.first('category')),
      labelled('受入年齢', row.first('ages')),
      labelled('定員', row.first('capacity')),
      labelled('一時預かり', row.first('temporaryCare')),
      labelled('病児保育', row.first('sickCare')),
      labelled('飲食', row.first('eating')),
      labelled('連絡先について', row.first('contactNote')),
      row.first('note'),
    ],
    '\n',
  );
}

/** The place of a row, and what is to be remarked about it. */
export function readPlace(
  row: RowCells,
  name: string,
  kindCode: string,
  profile: Profile,
): { place: ImportPlace; remarks: RemarkCode[] } {
  const address = readAddress(row);
  const { point, remark } = readPosition({
    lat: row.first('lat'),
    lng: row.first('lng'),
    latLng: row.first('latLng'),
    address,
  });
  const forFamilies = [row.first('nursingRoom'), row.first('diaperCorner')].map(readYesNo);
  const building = row.first('building');
  const access = [
    labelled('行き方', row.first('access')),
    labelled('駐車場', row.first('parking')),
    labelled('バリアフリー', row.first('barrierFree')),
    labelled('授乳室', row.first('nursingRoom')),
    labelled('おむつ替えコーナー', row.first('diaperCorner')),
    labelled('ベビーカー貸出', row.first('stroller')),
  ];
  return {
    place: {
      name,
      kana: readKana(row),
      kindCode,
      description: profile.makes === 'place' ? describe(row) : '',
      address,
      building: building === null || saysNothing(building) ? null : oneLine(building),
      ...point,
      parking: readParking(row.first('parking')),
      childFriendly: forFamilies.includes(true) ? true : null,
      accessNote: joinTexts(access, '\n') || null,
    },
    remarks: remark === null ? [] : [remark],
  };
}
