/**
 * Reading a town's file: bytes → records → table with a known layout → rows to write, and for every
 * other row the reason why not. Nothing here knows the database.
 */
import { createHash } from 'node:crypto';
import { basename, parse } from 'node:path';
import { chooseKeys } from '#domain/import/import-keys.ts';
import type { ImportRow } from '#domain/import/import-row.ts';
import { rowContent } from '#domain/import/row-content.ts';
import { ImportFileError, limits } from './file-error.ts';
import { creditReader } from './mapping/credit.ts';
import type { SourceOptions } from './mapping/credit.ts';
import { mapRow } from './mapping/map-row.ts';
import { rowReader } from './mapping/row-cells.ts';
import { columnOf } from './profiles/columns.ts';
import type { Profile } from './profiles/profiles.ts';
import { readBytes } from './read-bytes.ts';
import { readCsv } from './reader/csv.ts';
import { decodeText } from './reader/decode.ts';
import type { TextEncoding } from './reader/decode.ts';
import { readExcel } from './reader/excel.ts';
import { sniffFormat } from './reader/sniff.ts';
import { findTable } from './reader/table.ts';
import type { ImportTable } from './reader/table.ts';

export interface ReadOptions {
  /** Name of the file without its folder; names the source where nothing else does. */
  fileName: string;
  /** Kind of everything in the file, a code of table kinds. */
  kindCode?: string | undefined;
  source?: SourceOptions | undefined;
}

interface RefusedRow {
  line: number;
  /** In words, without a full stop. */
  reason: string;
}

/** Everything a file says: `read` is always the sum of `rows` and `refused`. */
export interface ImportReading {
  profile: Pick<Profile, 'id' | 'label'>;
  encoding: TextEncoding | 'excel';
  read: number;
  rows: ImportRow[];
  refused: RefusedRow[];
  /** Headings of columns that nothing is taken from. */
  unusedColumns: string[];
  /** SHA-256 of the file, hex. */
  fileHash: string;
}

/** Raised when rows are mapped differently, so that known rows are written again. */
const mappingVersion = 2;

const sha256 = (data: string | Uint8Array) => createHash('sha256').update(data).digest('hex');

/**
 * Reads the file at a path.
 * @throws {ImportFileError} when the whole file is refused
 */
export async function readImportFile(
  path: string,
  options: Omit<ReadOptions, 'fileName'> = {},
): Promise<ImportReading> {
  return readImport(await readBytes(path), { ...options, fileName: basename(path) });
}

/**
 * Reads the bytes of a CSV, tab-separated or .xlsx file.
 * @throws {ImportFileError} when the whole file is refused
 */
export async function readImport(bytes: Uint8Array, options: ReadOptions): Promise<ImportReading> {
  if (bytes.length > limits.textBytes) throw new ImportFileError('too-large');
  const { table, encoding } = await readTable(bytes);
  const readCells = rowReader(table);
  const context = {
    profile: table.profile,
    kindCode: options.kindCode,
    fileWords: options.fileName,
    creditOf: creditReader(table.preamble, options.source ?? {}, parse(options.fileName).name),
    hashOf: (row: ReturnType<typeof readCells>) =>
      sha256(`${mappingVersion} ${options.kindCode ?? ''}\n${rowContent(row.content)}`),
  };
  const mapped = table.rows.map((record) => {
    return { line: record.line, ...mapRow(record.line, readCells(record), context) };
  });

  const kept = mapped.flatMap((entry) => ('row' in entry ? [entry] : []));
  const keys = chooseKeys(
    kept.map(({ keyParts }) => keyParts),
    sha256,
  );
  const rows: ImportRow[] = [];
  const refused: RefusedRow[] = mapped.flatMap((entry) =>
    'refusal' in entry ? [{ line: entry.line, reason: entry.refusal }] : [],
  );
  kept.forEach(({ row, line }, index) => {
    const chosen = keys[index];
    if (chosen && 'key' in chosen) rows.push({ ...row, ...chosen });
    else refused.push({ line, reason: `${lineOf(kept, chosen)}行目と同じ内容です` });
  });
  return {
    profile: { id: table.profile.id, label: table.profile.label },
    encoding,
    read: table.rows.length,
    rows,
    refused: refused.toSorted((a, b) => a.line - b.line),
    unusedColumns: table.headings.filter((text) => text !== '' && columnOf(text) === undefined),
    fileHash: sha256(bytes),
  };
}

function lineOf(rows: readonly { line: number }[], chosen: { sameAs: number } | undefined): string {
  return String(rows[chosen?.sameAs ?? 0]?.line ?? '');
}

async function readTable(
  bytes: Uint8Array,
): Promise<{ table: ImportTable; encoding: TextEncoding | 'excel' }> {
  if (sniffFormat(bytes) === 'text') {
    const { text, encoding } = decodeText(bytes);
    return { table: findTable(readCsv(text)), encoding };
  }
  const sheets = await readExcel(bytes);
  let refusal = new ImportFileError('empty');
  // The last sheet that is refused is the first one with something in it.
  for (const sheet of sheets.toReversed()) {
    try {
      return { table: findTable(sheet), encoding: 'excel' };
    } catch (error) {
      if (!(error instanceof ImportFileError)) throw error;
      if (error.code !== 'empty') refusal = error;
    }
  }
  throw refusal;
}
