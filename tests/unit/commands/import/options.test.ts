import { describe, expect, it } from 'vitest';
import { readOrder, UsageError } from '../../../../src/commands/import/options.ts';

describe('arguments of the import', () => {
  it('lets rows wait for the desk', () => {
    expect(readOrder(['a.csv', '--for-review'])).toMatchObject({ what: 'rows', forReview: true });
    expect(() => readOrder(['--gazetteer', 'a.csv', '--for-review'])).toThrow(UsageError);
  });

  it('name a file, its kind and its source', () => {
    const order = readOrder([
      ...['a.csv', '--dry-run', '--kind', 'salon', '--publisher', '縁川市'],
      ...['--source-url', 'https://enkawa.example/a'],
    ]);
    expect(order).toEqual({
      what: 'rows',
      file: 'a.csv',
      dryRun: true,
      forReview: false,
      options: {
        kindCode: 'salon',
        source: { publisher: '縁川市', url: 'https://enkawa.example/a' },
      },
    });
  });

  it('name outlines, their kind and their properties', () => {
    const args = [
      '--areas',
      'a.geojson',
      '--kind',
      '小学校区',
      '--name',
      'A27_007',
      '--code',
      'A27_006',
    ];
    expect(readOrder(args)).toEqual({
      what: 'areas',
      file: 'a.geojson',
      dryRun: false,
      options: { kind: 'elementary_school', nameProperty: 'A27_007', codeProperty: 'A27_006' },
    });
  });

  it('name a file of place names, and what a plain list of them holds', () => {
    expect(readOrder(['--gazetteer', 'a.csv', '--kind', '駅', '--dry-run'])).toEqual({
      what: 'gazetteer',
      file: 'a.csv',
      dryRun: true,
      options: { kind: 'station' },
    });
  });

  it('ask for help', () => {
    expect(readOrder(['--help']).what).toBe('help');
  });

  it.each([
    [[]],
    [['a.csv', 'b.csv']],
    [['a.csv', '--unknown']],
    [['a.csv', '--source-url', 'enkawa.example']],
    [['--areas', 'a.geojson']],
    [['--areas', 'a.geojson', '--kind', '星座', '--name', 'n', '--code', 'c']],
    [['--areas', 'a.geojson', '--kind', '小学校区', '--name', 'n']],
    [['--gazetteer', 'a.csv', '--kind', '星座']],
  ])('that make no sense are refused: %j', (args) => {
    expect(() => readOrder(args)).toThrow(UsageError);
  });
});
