import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { readImport } from '#server/exchange/import/read-import.ts';
import { fixturePath } from './fixture.ts';

const options = { fileName: 'keys.csv' };
const [heading = '', ...lines] = (await readFile(fixturePath('keys.csv'), 'utf8'))
  .trim()
  .split('\n');
const read = (rows: readonly string[], head = heading) =>
  readImport(Buffer.from([head, ...rows].join('\n')), options);
const keysByContent = async (rows: readonly string[]) => {
  const reading = await read(rows);
  return new Map(reading.rows.map(({ hash, key }) => [hash, key]));
};

describe('keys of rows', () => {
  it('are the ID where it is unique, else name and address, else something finer', async () => {
    const { rows } = await read(lines);
    expect(rows.map(({ place, key }) => [place.name, key.split(':')[0]])).toEqual([
      ['西会館', 'id'],
      ['東会館', 'name'],
      ['南会館', 'name'],
      ['中会館', 'name+building'],
      ['中会館', 'name+building'],
      ['北会館', 'row'],
      ['北会館', 'row'],
      ['谷会館', 'name'],
    ]);
    expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);
  });

  it('refuse a row that repeats another one word for word, by its line', async () => {
    const { refused } = await read(lines);
    expect(refused).toEqual([{ line: 10, reason: '9行目と同じ内容です' }]);
  });

  it('do not depend on the order of rows or columns', async () => {
    const forward = await keysByContent(lines);
    expect(await keysByContent(lines.toReversed())).toEqual(forward);
    const swap = (line: string) => line.replace(/^([^,]*),([^,]*),/, '$2,$1,');
    const swapped = await read(lines.map(swap), swap(heading));
    expect(new Map(swapped.rows.map(({ hash, key }) => [hash, key]))).toEqual(forward);
  });

  it('are found again by a former key when a row of the same name is added', async () => {
    const before = await read(['7,西会館,縁川市西町1-1,35.1,139.1,,']);
    const after = await read([
      '7,西会館,縁川市西町1-1,35.1,139.1,,',
      '7,新会館,縁川市新町1-1,35.1,139.1,,',
    ]);
    const [known] = before.rows;
    const again = after.rows.find(({ hash }) => hash === known?.hash);
    expect(known?.key).toBe('id:7');
    expect(again?.key).not.toBe('id:7');
    expect(again?.formerKeys).toContain('id:7');
  });

  it('survive what differs between two editions of a list', async () => {
    const first = await read([',丘会館,東京都縁川市丘１－２,35.1,139.1,,']);
    const second = await read([',丘　会館,縁川市丘1-2,35.2,139.2,,新しい備考']);
    expect(second.rows[0]?.key).toBe(first.rows[0]?.key);
    expect(second.rows[0]?.hash).not.toBe(first.rows[0]?.hash);
  });
});

describe('the hash of a row', () => {
  it('does not change with line ends, outer spaces or an empty column', async () => {
    const plain = await read(lines);
    const other = [`${heading},新しい列`, ...lines.map((line) => `${line} ,`)].join('\r\n');
    const reading = await readImport(Buffer.from(other), options);
    expect(reading.rows.map(({ hash }) => hash)).toEqual(plain.rows.map(({ hash }) => hash));
  });

  it('does not change when a running number does', async () => {
    const numbered = (number: number) =>
      Buffer.from(`NO,名称,住所\n${number},丘会館,縁川市丘1-2\n`);
    const [first, second] = await Promise.all(
      [1, 8].map((number) => readImport(numbered(number), options)),
    );
    expect(second?.rows[0]?.hash).toBe(first?.rows[0]?.hash);
    expect(second?.rows[0]?.key).toBe(first?.rows[0]?.key);
  });

  it('changes with the kind the operator gives, so that the entry is written again', async () => {
    const bytes = Buffer.from([heading, ...lines].join('\n'));
    const [plain, told] = await Promise.all([
      readImport(bytes, options),
      readImport(bytes, { ...options, kindCode: 'salon' }),
    ]);
    expect(told.rows[0]?.hash).not.toBe(plain.rows[0]?.hash);
    expect(told.rows[0]?.key).toBe(plain.rows[0]?.key);
  });
});
