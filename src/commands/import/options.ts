import { parseArgs } from 'node:util';
import { z } from 'zod';
import { areaKindLabels, readAreaKind } from '#domain/import/import-area.ts';
import {
  readNamedKind,
  type GazetteerOptions,
} from '#server/exchange/import/gazetteer/read-gazetteer.ts';
import type { AreaOptions } from '#server/exchange/import/areas/read-areas.ts';
import type { ReadOptions } from '#server/exchange/import/read-import.ts';

export const usage = `つかいかた
  npm run import -- FILE [--dry-run] [--for-review] [--kind CODE]
      [--publisher 名] [--dataset 名] [--licence 名] [--source-url URL]
  npm run import -- --areas FILE.geojson --kind 種類 --name 属性 --code 属性 [--kana 属性] [--dry-run]
  npm run import -- --gazetteer FILE [--kind 駅|目印] [--dry-run]

  FILE         CSV か Excel（.xlsx）：子ども食堂（むすびえ形式）、公共施設一覧、子育て施設一覧など
  --dry-run    書きこまずに、何が起きるかだけを示します
  --for-review 公開せずに、担当者デスク（/desk）の「取りこみ」に並べます。担当者が承認すると公開されます
  --kind       FILE の場所の種類（salon、kyoten など）。区域では ${areaKindLabels.join('、')}
  --publisher --dataset --licence --source-url
               出典。ファイルに書かれていないときに指定します
  --gazetteer  地名：位置参照情報（街区・大字町丁目のCSV）、郵便番号（KEN_ALL.CSV）、駅（駅名・緯度・経度、N02のGeoJSON）、名称・緯度・経度のCSV
  --name --code --kana
               GeoJSON の中で、区域の名前・コード・よみが入っている属性`;

/** Something about the arguments that the operator can put right, in one sentence. */
export class UsageError extends Error {}

export type Order = { file: string; dryRun: boolean } & (
  | { what: 'rows'; forReview: boolean; options: Omit<ReadOptions, 'fileName'> }
  | { what: 'areas'; options: AreaOptions }
  | { what: 'gazetteer'; options: GazetteerOptions }
  | { what: 'help' }
);

const text = { type: 'string' } as const;
const flag = { type: 'boolean', default: false } as const;

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        ...{ areas: text, gazetteer: text, kind: text, name: text, code: text, kana: text },
        ...{ publisher: text, dataset: text, licence: text, 'source-url': text },
        ...{ 'dry-run': flag, 'for-review': flag, help: { ...flag, short: 'h' } },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

/**
 * What the operator asks for.
 * @throws {UsageError}
 */
export function readOrder(args: string[]): Order {
  const { values, positionals } = parse(args);
  const dryRun = values['dry-run'];
  const forReview = values['for-review'];
  if (values.help) return { what: 'help', file: '', dryRun };
  if (forReview && (values.areas !== undefined || values.gazetteer !== undefined)) {
    throw new UsageError('--for-review は場所や活動のファイルにだけ使えます');
  }
  if (values.areas !== undefined) {
    const kind = readAreaKind(values.kind ?? '');
    if (!kind)
      throw new UsageError(`--kind に区域の種類を入れてください：${areaKindLabels.join('、')}`);
    if (!values.name || !values.code) {
      throw new UsageError('--name と --code に、名前とコードの属性を入れてください');
    }
    const names = {
      nameProperty: values.name,
      codeProperty: values.code,
      kanaProperty: values.kana,
    };
    return { what: 'areas', file: values.areas, dryRun, options: { kind, ...names } };
  }
  if (values.gazetteer !== undefined) {
    const kind = readNamedKind(values.kind);
    if (values.kind !== undefined && !kind) {
      throw new UsageError('--kind は 駅 か 目印 です');
    }
    return { what: 'gazetteer', file: values.gazetteer, dryRun, options: { kind } };
  }
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0)
    throw new UsageError('ファイルをひとつ指定してください');
  const url = z
    .url({ protocol: /^https?$/ })
    .optional()
    .safeParse(values['source-url']);
  if (!url.success) throw new UsageError('--source-url は http(s) のURLです');
  const { publisher, dataset, licence, kind: kindCode } = values;
  const source = { publisher, dataset, licence, url: url.data };
  return { what: 'rows', file, dryRun, forReview, options: { kindCode, source } };
}
