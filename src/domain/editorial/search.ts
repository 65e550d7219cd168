/** Finds editorial pages in memory: a few dozen, so that looking at each is the quickest way. */
import { foldText } from '../fold-text.ts';
import { excerptOf } from './excerpt.ts';
import type { EditorialFolder } from './entry.ts';

/** What a page is found by. Texts are as written. */
export interface EditorialRecord {
  readonly folder: EditorialFolder;
  /** Address in the reader's reading. */
  readonly url: string;
  readonly title: string;
  readonly headings: readonly string[];
  /** Readings and synonyms: found like the title, shown nowhere. */
  readonly also: readonly string[];
  readonly text: string;
  /** Language of title and text. */
  readonly lang: 'ja' | 'en';
}

/** A page that was found. */
export interface EditorialResult {
  readonly folder: EditorialFolder;
  readonly url: string;
  readonly title: string;
  /** A line of the text around the first term that was found. */
  readonly excerpt: string;
  readonly lang: 'ja' | 'en';
}

/** The words of a query, folded: `ｻﾛﾝ 通いの場` → `さろん`, `通いの場`. All must be found. */
export function queryTerms(text: string): string[] {
  const terms = text.normalize('NFKC').split(/\s+/).map(foldText).filter(Boolean);
  return [...new Set(terms)];
}

interface FoldedRecord {
  readonly record: EditorialRecord;
  readonly title: string;
  readonly also: readonly string[];
  readonly headings: string;
  readonly text: string;
}

/** How well a page answers one term; 0 when it does not. Title before heading before text. */
function weightOf({ title, also, headings, text }: FoldedRecord, term: string): number {
  if (title === term || also.includes(term)) return 100;
  if (title.startsWith(term)) return 80;
  if (title.includes(term)) return 60;
  if (also.some((other) => other.includes(term))) return 40;
  if (headings.includes(term)) return 20;
  return text.includes(term) ? 5 : 0;
}

/** Prepares records for `search`: folding them is most of the work, and done once. */
export function foldRecords(records: readonly EditorialRecord[]): FoldedRecord[] {
  return records.map((record) => ({
    record,
    title: foldText(record.title),
    also: record.also.map(foldText),
    headings: record.headings.map(foldText).join('\n'),
    text: foldText(record.text),
  }));
}

/**
 * The pages in which every word of a query is found, best first; equals stay in the records' order.
 * @param records see foldRecords
 */
export function searchRecords(
  records: readonly FoldedRecord[],
  query: string,
  limit: number,
): EditorialResult[] {
  const terms = queryTerms(query);
  if (terms.length === 0) return [];
  return records
    .map((folded) => ({ folded, weights: terms.map((term) => weightOf(folded, term)) }))
    .filter(({ weights }) => weights.every((weight) => weight > 0))
    .map(({ folded, weights }) => ({
      record: folded.record,
      weight: weights.reduce((sum, weight) => sum + weight, 0),
    }))
    .sort((one, other) => other.weight - one.weight)
    .slice(0, limit)
    .map(({ record: { folder, url, title, text, lang } }) => ({
      folder,
      url,
      title,
      excerpt: excerptOf(text, terms),
      lang,
    }));
}
