import { describe, expect, it } from 'vitest';
import { differingFields } from '#domain/desk/record-document.ts';
import { changesOf, simpleFields } from '#domain/desk/simple-fields.ts';
import { toQueue } from '#domain/desk/queues.ts';

const tea = {
  title: 'お茶会',
  kana: null,
  cost_min: 100,
  description: '',
  schedules: [],
  online: false,
};

describe('a difference', () => {
  it('is told in the order of a page', () => {
    expect(
      differingFields(tea, { ...tea, cost_min: 200, schedules: [{ freq: 'daily' }], title: 'x' }),
    ).toEqual(['title', 'schedules', 'cost_min']);
  });
  it('of a new record is all it says', () => {
    expect(differingFields(null, { ...tea, status: 'published' })).toEqual(['title', 'cost_min']);
    expect(differingFields(null, { status: 'paused', alone_ok: false })).toEqual([
      'status',
      'alone_ok',
    ]);
  });
  it('takes both degrees for one position', () => {
    expect(differingFields({ lng: 1, lat: 2 }, { lng: 1, lat: 3 })).toEqual(['position']);
  });
});

describe('what a curator changes on the spot', () => {
  const form = (given: Record<string, string>) => (field: string) => given[field] ?? null;
  it('is what differs, as it is stored', () => {
    const given = {
      title: ' みんなのお茶会 ',
      kana: '',
      cost_min: '２００',
      description: 'a\r\nb',
    };
    expect(changesOf(tea, form(given))).toEqual({
      title: 'みんなのお茶会',
      cost_min: 200,
      description: 'a\nb',
    });
  });
  it('is nothing where nothing was sent or changed', () => {
    expect(changesOf(tea, () => null)).toBeNull();
    expect(changesOf(tea, form({ title: 'お茶会', cost_min: '100 ' }))).toBeNull();
  });
  it('leaves what is no number to the database', () => {
    expect(changesOf(tea, form({ cost_min: 'たぶん百円' }))).toEqual({ cost_min: 'たぶん百円' });
    expect(changesOf(tea, form({ cost_min: '' }))).toEqual({ cost_min: null });
  });
  it('knows no field that the record has not', () => {
    expect(simpleFields({ name: 'x', address: null }).map(({ field }) => field)).toEqual([
      'name',
      'address',
    ]);
  });
});

it('opens a queue there is', () => {
  expect(toQueue('asked')).toBe('asked');
  expect(toQueue('everything')).toBe('new');
});
