import { describe, expect, it } from 'vitest';
import { waysOut } from '#domain/directory/conditions.ts';
import { noCircumstances } from '#domain/directory/judge.ts';
import { everything } from '#domain/directory/query.ts';
import { fillSnapshot } from '../../../helpers/fill-snapshot.ts';

const snapshot = fillSnapshot({
  places: {
    code: ['AAAAAA'],
    name: ['あおば会館'],
    kind: ['kyoten'],
    lng: [139.1],
    lat: [34.9],
    areas: [[]],
  },
  activities: { code: ['BBBBBB'], title: ['体操'], kind: ['taiso'], place: [0], area: [null] },
});

const said = (query: Partial<typeof everything>) =>
  waysOut(snapshot, { ...everything, ...query }, noCircumstances).map(({ conditions, count }) => [
    conditions.map(({ name, value }) => `${name}=${value}`).join('&'),
    count,
  ]);

describe('waysOut', () => {
  it('drops one condition where that is enough', () => {
    expect(said({ text: '体操', free: true })).toEqual([['cost=free', 1]]);
  });

  it('drops as few filters together as there must be', () => {
    expect(said({ text: '体操', free: true, alone: true })).toEqual([['cost=free&alone=yes', 1]]);
    expect(said({ text: '体操', days: ['MO'], bands: ['morning'], free: true })).toEqual([
      ['day=mon&band=morning&cost=free', 1],
    ]);
    expect(said({ kinds: ['salon', 'taiso'], access: ['wifi', 'parking'] })).toEqual([
      ['access=wifi&access=parking', 1],
    ]);
  });

  it('knows none where all would have to go', () => {
    expect(said({ text: '将棋', free: true })).toEqual([]);
  });
});
