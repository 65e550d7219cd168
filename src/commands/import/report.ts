import { parse } from 'node:path';
import { parseRate } from '#domain/import/parse-rate.ts';
import type { RemarkCode, ImportRow } from '#domain/import/import-row.ts';
import { blankRow, remarkSentences } from '#server/exchange/import/sentences.ts';

/** `3、7–9`: lines with their neighbours drawn together. */
export function lineRanges(lines: readonly number[]): string {
  const ranges: [number, number][] = [];
  for (const line of lines.toSorted((a, b) => a - b)) {
    const last = ranges.at(-1);
    if (last?.[1] === line - 1) last[1] = line;
    else ranges.push([line, line]);
  }
  return ranges.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`)).join('、');
}

/** Rows that were taken but need a look, one line for each thing to look at. */
export function remarkLines(rows: readonly ImportRow[]): string[] {
  const lines = new Map<RemarkCode, number[]>();
  for (const row of rows) {
    for (const remark of new Set(row.remarks)) {
      lines.set(remark, [...(lines.get(remark) ?? []), row.line]);
    }
  }
  return [...lines].map(
    ([remark, at]) => `${remarkSentences[remark]}（${at.length}行）：${lineRanges(at)}行目`,
  );
}

/**
 * What became of the words about times: how many rows have dates now, how many a person has to read,
 * and how many have none that anyone published. Nothing for lists of places, which have no times.
 */
export function scheduleLines(rows: readonly Pick<ImportRow, 'activity'>[]): string[] {
  const rate = parseRate(rows.flatMap(({ activity }) => activity?.scheduleReading ?? []));
  if (rate.all === 0) return [];
  const { understood, leftToPeople, notPublished, unsaid, all } = rate;
  const named = understood + leftToPeople;
  const percent = (whole: number) => `${((100 * understood) / whole).toFixed(1)} %`;
  return [
    `日時：規則として読めた ${understood}行、言葉のまま人が読む ${leftToPeople}行、日付の公開なし ${notPublished}行、記載なし ${unsaid}行`,
    ...(named > 0
      ? [`日や曜日が書かれた行のうち、すべて読めたのは ${percent(named)}（全体の ${percent(all)}）`]
      : []),
  ];
}

/** What is missing of the source; an import under another name would make every entry anew. */
export function sourceLines(rows: readonly ImportRow[], fileName: string): string[] {
  const { name } = parse(fileName);
  const isNamedByFile = rows.some(({ credit }) => credit.name.endsWith(name));
  const hasLicence = rows.every(({ credit }) => credit.licence !== null);
  return [
    ...(isNamedByFile
      ? [
          `出典の名前がファイルに書かれていないので「${name}」とします。次の年も同じ名前で読むか、いつも --dataset をつけてください`,
        ]
      : []),
    ...(hasLicence
      ? []
      : ['ライセンスが書かれていません。分かるときは --licence をつけてください']),
  ];
}

/** Refused rows by line and reason; only blank ones, of which Excel adds hundreds, are drawn together. */
export function refusalLines(refused: readonly { line: number; reason: string }[]): string[] {
  const isBlank = (row: { reason: string }) => row.reason === blankRow;
  const blanks = refused.filter(isBlank).map(({ line }) => line);
  return [
    ...refused.filter((row) => !isBlank(row)).map(({ line, reason }) => `${line}行目：${reason}`),
    ...(blanks.length > 0 ? [`${lineRanges(blanks)}行目：${blankRow}`] : []),
  ];
}

/** Refused lines by reason: a list of addresses has too many of one to name each. */
export function reasonLines(refused: readonly { line: number; reason: string }[]): string[] {
  const lines = Map.groupBy(refused, ({ reason }) => reason);
  return [...lines].map(
    ([reason, at]) => `${reason}（${at.length}行）：${lineRanges(at.map(({ line }) => line))}行目`,
  );
}

/** Where the rows of an import for review are to be found. */
export function waitingLine(proposed: number): string {
  return proposed > 0
    ? `${proposed}件を担当者デスクに並べます。/desk?queue=import で承認すると公開されます`
    : '担当者デスクに新しく並べるものはありません';
}

/**
 * The line every import ends with; `read` is the sum of the others.
 * @param forReview nothing was created or updated; what is new or changed waits
 */
export function lastLine(
  result: {
    read: number;
    created: number;
    updated: number;
    unchanged: number;
    proposed?: number;
    refused: readonly unknown[];
  },
  forReview = false,
): string {
  const { read, created, updated, unchanged, proposed = 0, refused } = result;
  if (forReview) {
    return `read ${read}, proposed ${proposed}, unchanged ${unchanged}, refused ${refused.length}`;
  }
  return `read ${read}, created ${created}, updated ${updated}, unchanged ${unchanged}, refused ${refused.length}`;
}
