/** Why a file can not be imported at all, one sentence each, for the person who chose the file. */

export const limits = {
  /** Bytes of a text file; a list of every 公共施設 in Japan is smaller. */
  textBytes: 64 * 1024 * 1024,
  /** Bytes of an Excel file, packed and unpacked. */
  excelBytes: 24 * 1024 * 1024,
  excelUnpackedBytes: 256 * 1024 * 1024,
  rows: 200_000,
  columns: 300,
  /** Features of a GeoJSON file, and corners of one of them. */
  features: 20_000,
  corners: 500_000,
} as const;

const megabytes = (bytes: number) => `${Math.floor(bytes / 1024 / 1024)}MB`;

const sentences = {
  missing: 'ファイルが見つからないか、開けません。',
  'too-large': `ファイルが大きすぎます（CSVは${megabytes(limits.textBytes)}、Excelは${megabytes(limits.excelBytes)}まで）。行を分けて、いくつかのファイルにしてください。`,
  empty: 'ファイルが空です。',
  pdf: 'これはPDFです。表のもとになったExcelかCSVのファイルを選んでください。',
  html: 'これはウェブページ（HTML）です。ページの中のリンクから、CSVかExcelのファイルを保存してください。',
  json: 'これはJSONです。CSVかExcelのファイルを選んでください（区域のGeoJSONは --areas で読みこみます）。',
  'old-excel':
    'これは古い形式のExcel（.xls）です。Excelで開き、「.xlsx」か「CSV UTF-8」で保存しなおしてください。',
  'not-excel':
    'Excelのファイル（.xlsx）として読めません。壊れているか、パスワードつきか、別の形式です。',
  binary: '文字のファイルではないようです。CSVかExcel（.xlsx）のファイルを選んでください。',
  encoding: '文字コードが分かりません。UTF-8かShift_JISのCSVで保存しなおしてください。',
  quotes: '引用符（"）が閉じていないセルがあります。その行を直してください。',
  'too-many-columns': `列が多すぎます（${limits.columns}列まで）。`,
  'too-many-rows': `行が多すぎます（${limits.rows.toLocaleString('ja-JP')}行まで）。`,
  events:
    'これはイベント一覧です。イベントの取りこみはまだできません。場所や活動の一覧を選んでください。',
  'not-geojson': 'GeoJSONのFeatureCollectionとして読めません。',
  'too-many-areas': `区域が多すぎます（${limits.features.toLocaleString('ja-JP')}まで）。`,
  'area-properties': '区域の名前やコードの属性が見つかりません。',
  'reference-system':
    '座標系が経度・緯度（WGS84、JGD2011）ではありません。変換してから読みこんでください。',
  'gazetteer-layout':
    '地名の一覧として読めません。位置参照情報（街区・大字町丁目のCSV）、郵便番号（KEN_ALL.CSV）、駅の一覧（駅名・緯度・経度）、国土数値情報の鉄道（N02のGeoJSON）、名称・緯度・経度のCSVのどれかを選んでください。',
  unrecognised: '列の名前から、何の一覧か分かりません。',
} as const;

export type FileErrorCode = keyof typeof sentences;

/** The whole file is refused; `message` is a Japanese sentence that says what to do. */
export class ImportFileError extends Error {
  readonly code: FileErrorCode;

  /** @param detail follows the sentence: a line number, the columns that were found */
  constructor(code: FileErrorCode, detail = '') {
    super(`${sentences[code]}${detail}`);
    this.name = 'ImportFileError';
    this.code = code;
  }
}
