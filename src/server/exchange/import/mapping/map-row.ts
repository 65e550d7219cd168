import type { z } from 'zod';
import { importRowSchema } from '#domain/import/import-row.ts';
import type { ImportCredit } from '#domain/import/import-row.ts';
import type { KeyParts } from '#domain/import/import-keys.ts';
import { readMunicipalityCode } from '#domain/import/municipality-code.ts';
import { foldHeading, headingOf } from '../profiles/columns.ts';
import type { Profile } from '../profiles/profiles.ts';
import { blankRow } from '../sentences.ts';
import { joinTexts, machineText, oneLine, saysNothing } from '../values/text.ts';
import { readActivity } from './activity.ts';
import { readRowContacts } from './contacts.ts';
import { kindOf } from './kind.ts';
import { readPlace } from './place.ts';
import type { RowCells } from './row-cells.ts';

/** A row that has all but its key, which depends on the other rows. */
const keylessRowSchema = importRowSchema.omit({ key: true, formerKeys: true });
type KeylessRow = z.infer<typeof keylessRowSchema>;

export interface MappingContext {
  profile: Profile;
  /** Code of `--kind`; goes before everything the file says. */
  kindCode: string | undefined;
  /** Names of the file and its data, where they may say the kind. */
  fileWords: string;
  creditOf: (row: RowCells) => ImportCredit;
  hashOf: (row: RowCells) => string;
}

export type MappedRow = { row: KeylessRow; keyParts: KeyParts } | { refusal: string };

const sample = /^[（(]?(?:例|記入例|見本|サンプル|ダミー|sample|dummy|test|テスト|string)[）)]?/i;
const isSample = (name: string) => {
  const [match = ''] = sample.exec(name) ?? [];
  // 「例」alone or 「（例）◯◯」, but not 例会 or テストの名前.
  return match !== '' && (match.length === name.length || /[）)]$/.test(match));
};

const nameHeading = foldHeading(headingOf('name'));

/** Why a row makes no entry; null when it does. */
function refusalOf(row: RowCells): string | null {
  if (row.isBlank) return blankRow;
  if (row.isTooLong) return '見出しの列より多くのセルがあります';
  const name = row.first('name');
  if (name === null || saysNothing(name)) return '名称がありません';
  if (foldHeading(name) === nameHeading) return '見出しのくり返しです';
  return isSample(name) ? '見本の行です' : null;
}

/** The columns of a value that does not fit, in words. */
const fieldNames: Record<string, string> = {
  name: '名称',
  title: '名称',
  kana: '名称の読み',
  description: '説明',
  address: '住所',
  building: '方書',
  accessNote: '行き方',
  costNote: '参加費',
  bookingNote: '予約',
  welcomeNote: '参加条件',
  schedules: '開催日時',
  group: '運営団体名',
};

function whyUnfit(path: readonly PropertyKey[], message: string): string {
  const name = path.map((part) => fieldNames[String(part)]).find((found) => found !== undefined);
  return name === undefined ? `値を保存できません（${message}）` : `${name}が長すぎます`;
}

/** Makes an entry of a row, or says in a few words why not. */
export function mapRow(line: number, cells: RowCells, context: MappingContext): MappedRow {
  const refusal = refusalOf(cells);
  if (refusal !== null) return { refusal };
  const { profile } = context;
  const name = oneLine(cells.first('name') ?? '');
  const credit = context.creditOf(cells);
  const kindCode = kindOf(profile, {
    option: context.kindCode,
    category: cells.first('category'),
    file: `${context.fileWords} ${cells.first('sourceName') ?? ''}`,
    name,
  });

  const { place, remarks } = readPlace(cells, name, kindCode, profile);
  const made = profile.makes === 'activity' ? readActivity(cells, name, kindCode, profile) : null;
  const { contacts, leftover, remarks: contactRemarks } = readRowContacts(cells);
  const subject = made?.activity ?? place;
  subject.description = joinTexts([subject.description, ...leftover], '\n');

  const code = cells.first('code');
  const prefecture = cells.first('prefecture') ?? place.address ?? '';
  const municipalityCode = code === null ? null : readMunicipalityCode(code, prefecture);
  const group = cells.first('group');
  const parsed = keylessRowSchema.safeParse({
    line,
    hash: context.hashOf(cells),
    place,
    activity: made?.activity ?? null,
    group: group === null || saysNothing(group) ? null : { name: oneLine(group) },
    contacts,
    municipalityCode,
    credit,
    remarks: [
      ...remarks,
      ...(made?.remarks ?? []),
      ...contactRemarks,
      ...(code !== null && municipalityCode === null ? ['code-unreadable'] : []),
    ],
  });
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return { refusal: whyUnfit(issue?.path ?? [], issue?.message ?? '') };
  }
  return { row: parsed.data, keyParts: keyPartsOf(parsed.data, cells) };
}

/** Several AEDs of one building differ by where they hang. */
const withinAddress = (row: KeylessRow, cells: RowCells) =>
  joinTexts([row.place.building, cells.first('installedAt')], ' ') || null;

function keyPartsOf(row: KeylessRow, cells: RowCells): KeyParts {
  const id = machineText(cells.first('id') ?? '');
  return {
    source: JSON.stringify([row.credit.name, row.credit.url]),
    id: id === '' || saysNothing(id) ? null : id,
    name: row.place.name,
    address: row.place.address,
    building: withinAddress(row, cells),
    group: row.group?.name ?? null,
    hash: row.hash,
  };
}
