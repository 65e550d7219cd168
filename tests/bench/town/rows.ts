/** A town as large as asked, the same at every run: places in twelve districts, each with an activity. */

/** A linear congruential generator (Numerical Recipes): plain, and the same everywhere. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1664525 + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const kinds = [
  ['地域包括支援センター', 'センター'],
  ['地域子育て支援拠点', 'ひろば'],
  ['子ども食堂', '子ども食堂'],
  ['認知症カフェ', 'オレンジカフェ'],
  ['フードパントリー', 'フードパントリー'],
  ['公民館', '公民館'],
  ['サロン', 'サロン'],
] as const;
const districts = [
  '本町',
  '川口',
  '浜',
  '桜台',
  '緑',
  '東',
  '西',
  '南',
  '北',
  '新田',
  '港',
  '山手',
];
const words = ['ひだまり', 'なないろ', 'すずめ', 'たんぽぽ', 'ゆうやけ', 'せせらぎ', 'こもれび'];
const readings = ['ヒダマリ', 'ナナイロ', 'スズメ', 'タンポポ', 'ユウヤケ', 'セセラギ', 'コモレビ'];
const days = ['月', '火', '水', '木', '金', '土', '日'];

const headings = [
  ...['ID', '名称', '名称_カナ', '種別', '住所', '緯度', '経度', '電話番号'],
  ...['開催頻度', '開催曜日', '開催開始時間', '開催終了時間', '参加条件', '備考'],
];

const pick = <Item>(items: readonly Item[], index: number): Item | undefined =>
  items[index % items.length];

/**
 * A file of activities to import, as a town might publish it.
 * @returns CSV in UTF-8; names, addresses and numbers are nobody's
 */
export function activitiesCsv(count: number): string {
  const random = randomFrom(20261121);
  const spread = () => random() + random() + random() - 1.5;
  const centres = districts.map(() => [139.38 + spread() * 0.12, 34.97 + spread() * 0.1] as const);
  const rows = Array.from({ length: count }, (_, i) => {
    const at = Math.floor(random() * random() * districts.length);
    const [lng, lat] = pick(centres, at) ?? [139.38, 34.97];
    const [category, noun] = pick(kinds, Math.floor(random() * kinds.length)) ?? ['', ''];
    const district = pick(districts, at) ?? '';
    return [
      String(i + 1),
      `${district}${noun} ${pick(words, i) ?? ''} ${i + 1}`,
      `${pick(readings, i) ?? ''}${i + 1}`,
      category,
      `縁川市${district}${1 + (i % 9)}丁目${1 + (i % 30)}-${1 + (i % 17)}-${i + 1}`,
      (lat + spread() * 0.03).toFixed(5),
      (lng + spread() * 0.03).toFixed(5),
      `099-000-${String(i % 10_000).padStart(4, '0')}`,
      '毎週',
      pick(days, i) ?? '',
      '10:00',
      '12:00',
      'だれでも',
      'お茶を のみながら 話します。',
    ].join(',');
  });
  return [headings.join(','), ...rows, ''].join('\n');
}
