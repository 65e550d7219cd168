import { describe, expect, it } from 'vitest';
import { readStopLine, walkForm, writeStop } from '#domain/event/walk-form.ts';

describe('a line of a route', () => {
  it.each([
    ['浜町会館 #AC34XY', { place: 'AC34XY' }],
    ['浜町会館　＃ac34xy', { place: 'AC34XY' }],
    ['桜の木 35.12345, 139.5', { name: '桜の木', lat: 35.12345, lng: 139.5 }],
    ['35.1、139.5', { name: '35.1, 139.5', lat: 35.1, lng: 139.5 }],
    ['港町2丁目3', { words: '港町2丁目3' }],
  ])('%s', (line, meant) => {
    expect(readStopLine(line)).toEqual(meant);
  });

  it('reads back as what it was written for', () => {
    expect(readStopLine(writeStop({ name: '会館', code: 'AC34XY', lng: 1, lat: 2 }))).toEqual({
      place: 'AC34XY',
    });
    expect(readStopLine(writeStop({ name: '橋', code: null, lng: 139.5, lat: 35.25 }))).toEqual({
      ...{ name: '橋', lng: 139.5, lat: 35.25 },
    });
  });
});

describe('the form of a walk', () => {
  it('leaves room for one route and two teams more', () => {
    let made = 0;
    const route = { id: 'r', name: '浜の道', stops: [] };
    const form = walkForm([route], [{ id: 't', name: 'あか', route: 'r' }], () => `new ${++made}`);
    expect(form.routes.map(({ name }) => name)).toEqual(['浜の道', '']);
    expect(form.teams.map(({ id, route: of }) => [id, of])).toEqual([
      ['t', 'r'],
      ['new 2', ''],
      ['new 3', ''],
    ]);
  });

  it('has no more than an event takes', () => {
    const routes = Array.from({ length: 10 }, (_, n) => ({ id: `${n}`, name: 'x', stops: [] }));
    const teams = Array.from({ length: 30 }, (_, n) => ({ id: `${n}`, name: 'x', route: null }));
    const form = walkForm(routes, teams, () => 'new');
    expect([form.routes.length, form.teams.length]).toEqual([10, 30]);
  });
});
