/**
 * The columns we know, by meaning, with the headings that stand for them in the files of towns:
 * 推奨データセット (2017–), 自治体標準オープンデータセット (2023–), the むすびえ format of 子ども食堂, and the
 * English headings of 高松市. A heading means the same in every layout; which layout a file has is
 * told by profiles.ts.
 */
const headings = {
  // Which row it is
  id: ['ID'],
  /** A running number: renumbered whenever a row is put in between, so it is no ID. */
  serial: ['NO', 'No.', '番号', '通番', '連番', 'property'],
  code: [
    '全国地方公共団体コード',
    '都道府県コード又は市区町村コード',
    '市区町村コード',
    '自治体コード',
    '所在地_全国地方公共団体コード',
  ],
  publisher: ['地方公共団体名'],
  prefecture: ['都道府県', '都道府県名'],
  municipality: ['市区町村名', '市区町村'],

  // What and where
  name: ['名称', '施設名', '施設名称', '名前', 'name'],
  kana: ['名称_カナ', '名称(カナ)', '名称カナ', '施設名カナ', 'フリガナ', 'ふりがな'],
  commonName: ['名称_通称'],
  category: ['種別', '施設種別', '施設分類', 'カテゴリ'],
  address: ['住所', '所在地', '所在地_連結表記', 'address'],
  addressPrefecture: ['所在地_都道府県'],
  addressMunicipality: ['所在地_市区町村'],
  addressTown: ['所在地_町字'],
  addressRest: ['所在地_番地以下'],
  building: ['方書', '建物名等(方書)', '建物名'],
  lat: ['緯度', 'latitude', 'lat'],
  lng: ['経度', 'longitude', 'lng', 'lon'],
  latLng: ['緯度経度', '座標', 'location'],
  installedAt: ['設置位置', 'installationPosition'],
  access: ['アクセス方法'],
  parking: ['駐車場情報', '駐車場'],
  barrierFree: ['バリアフリー情報'],
  nursingRoom: ['授乳室'],
  diaperCorner: ['おむつ替えコーナー'],
  stroller: ['ベビーカー貸出'],
  eating: ['飲食可否'],

  // Whom to ask
  phone: ['電話番号', 'TEL', 'telephoneNumber'],
  extension: ['内線番号', '電話番号_内線番号'],
  fax: ['FAX番号', 'FAX', 'faxNumber'],
  email: ['メールアドレス', '連絡先メールアドレス', 'email'],
  url: ['URL', 'ホームページ', 'referenceObject'],
  form: ['連絡先FormURL', 'フォームURL'],
  contactNote: ['連絡先備考(その他、SNSなど)', '連絡先備考'],
  group: ['運営団体名', '団体名', '運営団体', '運営主体'],

  // When
  openDays: ['利用可能曜日', 'availableDate'],
  openFrom: ['開始時間', 'startTime'],
  openTo: ['終了時間', 'endTime'],
  openNote: ['利用可能日時特記事項', 'availableDateNote'],
  frequency: ['開催頻度'],
  weekdays: ['開催曜日'],
  dates: ['開催日'],
  heldFrom: ['開催開始時間'],
  heldTo: ['開催終了時間'],
  heldNote: ['開催日時特記事項'],

  // Who, for how much, how many
  conditions: ['参加条件'],
  costInfant: ['参加費_幼児'],
  costElementary: ['参加費_小学生'],
  costJuniorHigh: ['参加費_中学生'],
  costHigh: ['参加費_高校生'],
  costAdult: ['参加費_大人'],
  costNote: ['参加費特記事項'],
  bookingHow: ['予約方法'],
  bookingNote: ['予約特記事項'],
  capacity: ['定員', '収容定員', 'capacity'],
  ages: ['受入年齢'],
  temporaryCare: ['一時預かりの有無'],
  sickCare: ['病児保育の有無'],
  approvedOn: ['認可等年月日', '認可年月日'],

  // In words
  description: ['説明', '概要', 'description'],
  note: ['備考', 'note'],
  service: ['service', 'サービス内容'],
  purpose: ['設置目的'],
  support: ['実施支援の主な区分'],
  pantry: ['フードパントリー実施'],
  takeaway: ['テイクアウト実施'],
  schoolArea: ['学区'],
  network: ['ネットワークの加入'],
  forChildren: ['小児対応設備の有無', 'equipmentForChildren'],

  // What a collection of several towns' files notes about each row
  sourcePublisher: ['_自治体名'],
  sourceName: ['_データセット名'],
  sourceLicence: ['_ライセンス'],
  sourceUrl: ['_取得元URL'],

  // Known so that their files are recognised, and read by nobody yet
  eventName: ['イベント名', '行事名', '催し名', 'eventName'],
  eventStart: ['開始日', 'startDate', '開催開始日'],
  eventEnd: ['終了日', 'endDate', '開催終了日'],
} as const satisfies Record<string, readonly string[]>;

export type Column = keyof typeof headings;

/** A heading without what differs from file to file: width, case, spaces, marks of required columns. */
export function foldHeading(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\u{FEFF}*※#"]/gu, '')
    .replace(/[([【](?:必須|任意)[)\]】]/g, '');
}

const isColumn = (name: string): name is Column => name in headings;

const columnOfHeading = new Map(
  Object.entries(headings).flatMap(([column, names]) =>
    isColumn(column) ? names.map((name) => [foldHeading(name), column] as const) : [],
  ),
);

/** What the column under a heading means; undefined when we do not know it. */
export function columnOf(heading: string): Column | undefined {
  const folded = foldHeading(heading);
  // 電話番号1, 電話番号2 … are several cells of one meaning.
  return columnOfHeading.get(folded) ?? columnOfHeading.get(folded.replace(/_?\d$/, ''));
}

/** The heading that a person would look for. */
export function headingOf(column: Column): string {
  return headings[column][0];
}
