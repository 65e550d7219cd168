import type { ImportCredit } from '#domain/import/import-row.ts';
import { readUrl } from '../values/contact.ts';
import { joinTexts } from '../values/text.ts';
import type { RowCells } from './row-cells.ts';

/** What the operator says about the source; a row that names its own goes before it. */
export interface SourceOptions {
  publisher?: string | undefined;
  dataset?: string | undefined;
  licence?: string | undefined;
  url?: string | undefined;
}

const creativeCommons =
  /creativecommons\.org\/(?:licenses\/([a-z-]+)|publicdomain\/zero)\/([\d.]+)/;

/** A licence that is only given as an address, in the words people know: CC BY 4.0. */
function licenceName(url: string): string {
  const [, terms, version] = creativeCommons.exec(url) ?? [];
  if (version === undefined) return url;
  return terms === undefined ? `CC0 ${version}` : `CC ${terms.toUpperCase()} ${version}`;
}

/**
 * Where a row comes from. A file may hold several sources: each row of a collection names its own
 * (`_自治体名`, `_取得元URL` …); other files name one in lines above the headings, or none.
 */
export function creditReader(
  preamble: ReadonlyMap<string, string>,
  options: SourceOptions,
  fileName: string,
): (row: RowCells) => ImportCredit {
  const made = new Map<string, ImportCredit>();
  return (row) => {
    const publisher =
      row.first('sourcePublisher') ??
      options.publisher ??
      preamble.get('attribution_name') ??
      row.first('publisher');
    const dataset = row.first('sourceName') ?? options.dataset ?? fileName;
    const licence =
      row.first('sourceLicence') ?? options.licence ?? preamble.get('license') ?? null;
    const url = row.first('sourceUrl') ?? options.url ?? preamble.get('download_from') ?? null;
    // Thousands of rows share a few sources.
    const key = JSON.stringify([publisher, dataset, licence, url]);
    const known = made.get(key);
    if (known) return known;
    const credit = makeCredit(publisher ?? null, dataset, licence, url);
    made.set(key, credit);
    return credit;
  };
}

function makeCredit(
  publisher: string | null,
  dataset: string,
  licence: string | null,
  url: string | null,
): ImportCredit {
  const licenceUrl = licence === null ? null : readUrl(licence);
  const named = licenceUrl === null ? licence : licenceName(licenceUrl);
  return {
    name: joinTexts([publisher, dataset], ' '),
    url: url === null ? null : readUrl(url),
    licence: named,
    licenceUrl,
    credit: joinTexts([publisher, `「${dataset}」`, named], ' '),
  };
}
