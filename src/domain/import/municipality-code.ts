/**
 * 全国地方公共団体コード (JIS X 0401/0402). Files write it with its check digit (131113), without it
 * (13111), and with the leading zero lost in a spreadsheet (11002 for 011002). We keep the five
 * digits without the check digit: outlines of 国土数値情報 carry those, and the sixth follows from them.
 */

/** Prefectures in the order of their numbers, 01 北海道 to 47 沖縄県. */
const prefectures =
  '北海道 青森県 岩手県 宮城県 秋田県 山形県 福島県 茨城県 栃木県 群馬県 埼玉県 千葉県 東京都 神奈川県 新潟県 富山県 石川県 福井県 山梨県 長野県 岐阜県 静岡県 愛知県 三重県 滋賀県 京都府 大阪府 兵庫県 奈良県 和歌山県 鳥取県 島根県 岡山県 広島県 山口県 徳島県 香川県 愛媛県 高知県 福岡県 佐賀県 長崎県 熊本県 大分県 宮崎県 鹿児島県 沖縄県'.split(
    ' ',
  );

/** The check digit of a five-digit code (modulus 11, weights 6 to 2). */
export function checkDigit(code: string): number {
  const sum = Array.from(code).reduce((total, digit, index) => {
    return total + Number(digit) * (6 - index);
  }, 0);
  return (11 - (sum % 11)) % 10;
}

const isPrefecture = (code: string) => {
  const number = Number(code.slice(0, 2));
  return number >= 1 && number <= prefectures.length;
};
const hasValidCheckDigit = (six: string) =>
  isPrefecture(six) && checkDigit(six.slice(0, 5)) === Number(six[5]);

/**
 * Reads a code in any of its spellings.
 * @param place a text that may begin with the prefecture's name; it decides where two readings are possible
 * @returns five digits, or null when the text is no code or its check digit is wrong
 */
export function readMunicipalityCode(text: string, place = ''): string | null {
  const digits = text.normalize('NFKC').trim();
  if (!/^\d{4,6}$/.test(digits)) return null;
  if (digits.length === 6) return hasValidCheckDigit(digits) ? digits.slice(0, 5) : null;
  if (digits.length === 4) return isPrefecture(`0${digits}`) ? `0${digits}` : null;

  const readings = [
    ...(isPrefecture(digits) ? [digits] : []),
    ...(hasValidCheckDigit(`0${digits}`) ? [`0${digits}`.slice(0, 5)] : []),
  ];
  const prefecture = prefectures.findIndex((name) => place.startsWith(name)) + 1;
  const fitting = readings.find((code) => Number(code.slice(0, 2)) === prefecture);
  return fitting ?? readings[0] ?? null;
}
