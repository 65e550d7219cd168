import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { ImportFileError, limits } from '#server/exchange/import/file-error.ts';
import { readImport, readImportFile } from '#server/exchange/import/read-import.ts';
import { fixturePath } from './fixture.ts';
import { makeXlsx, makeZip } from './make-xlsx.ts';

const heading = '名称,住所\n';
const bytes = (...parts: (string | number[])[]) =>
  Buffer.concat(
    parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))),
  );

async function refusalOf(data: Uint8Array): Promise<ImportFileError> {
  const outcome = await readImport(data, { fileName: 'x.csv' }).catch((error: unknown) => error);
  if (outcome instanceof ImportFileError) return outcome;
  throw new Error('the file was not refused');
}

describe('a wrong file', () => {
  it.each([
    ['empty', bytes()],
    ['empty', bytes([0xef, 0xbb, 0xbf], ' \r\n')],
    ['empty', bytes(',,\n,,\n')],
    ['pdf', bytes('%PDF-1.7\n')],
    ['html', bytes('\n<!DOCTYPE html><title>404</title>')],
    ['json', bytes('{ "type": "FeatureCollection" }')],
    ['old-excel', bytes([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])],
    ['not-excel', makeZip([['word/document.xml', '<w/>']])],
    ['not-excel', bytes('PK\x03\x04 cut off')],
    ['binary', bytes([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0])],
    ['binary', bytes(heading, [0x07])],
    ['encoding', bytes(heading, [0x93, 0xfa, 0x96, 0x7b, 0xff, 0xff])],
    ['encoding', bytes([0xff, 0xfe, 0x00, 0xd8])],
    ['quotes', bytes(heading, 'A会館,縁川市1\nB会館,"縁川市2\nC会館,縁川市3\n')],
    ['quotes', bytes(heading, '"A"会館,縁川市1\n')],
    ['too-many-columns', bytes(`名称,住所${','.repeat(limits.columns)}\n`)],
    ['events', bytes('イベント名,開始日,住所\n祭,2026-08-01,縁川市\n')],
    ['unrecognised', bytes('品番,品名\n1,えんぴつ\n')],
    ['unrecognised', makeXlsx([['品番', '品名']])],
  ] as const)('is refused as %s', async (code, data) => {
    const error = await refusalOf(data);
    expect(error.code).toBe(code);
    expect(error.message).toMatch(/^[^\n]+$/);
  });

  it('of 300 MB is refused before it is read', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'engawa-import-'));
    const file = path.join(folder, 'large.csv');
    const handle = await open(file, 'w');
    await handle.truncate(300 * 1024 * 1024);
    await handle.close();
    await expect(readImportFile(file)).rejects.toMatchObject({ code: 'too-large' });
    await rm(folder, { recursive: true });
  });

  it('that is not there or is a folder is named as missing', async () => {
    await expect(readImportFile(fixturePath('none.csv'))).rejects.toMatchObject({
      code: 'missing',
    });
    await expect(readImportFile(fixturePath('.'))).rejects.toMatchObject({ code: 'missing' });
  });

  it('with an open quote is told by the line where the record begins', async () => {
    const error = await refusalOf(
      bytes(heading, '"A\n会館",縁川市1\nB会館,"縁川市2\nC会館,縁川市3\n'),
    );
    expect(error.message).toContain('（4行目）');
  });

  it('with unknown columns is told which were found and which are wanted', async () => {
    const error = await refusalOf(bytes('品番,品名\n1,えんぴつ\n'));
    expect(error.message).toContain('見つかった列：品番、品名');
    expect(error.message).toContain('必要な列：名称');
  });

  it('that would unpack to more than it may is refused unopened', async () => {
    const data = Buffer.from(makeXlsx([['名称', '住所']]));
    const entry = data.indexOf(Buffer.from('PK\x01\x02'));
    data.writeUInt32LE(limits.excelUnpackedBytes + 1, entry + 24);
    expect((await refusalOf(data)).code).toBe('too-large');
  });
});
