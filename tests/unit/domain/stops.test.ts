import { describe, expect, it } from 'vitest';
import { stopAway, stopsOf } from '#domain/stops.ts';
import { demoActivities } from '#tests/helpers/demo-activities.ts';
import { schedule } from './schedule/rows.ts';

const place = (id: string) => ({ id, code: id.toUpperCase(), name: id, kana: null });
const time = (position: number, id: string | null) => ({
  ...{ position, place_id: id, stop: id === null ? null : place(id) },
});

describe('the places of an activity', () => {
  it('are none where all its times are at its own', () => {
    expect(stopsOf([time(0, null), time(1, null)], place('home'))).toEqual([]);
  });

  it('are those of its times, each once, in their order, its own among them', () => {
    const times = [time(2, 'b'), time(0, 'a'), time(1, null), time(3, 'b')];
    const stops = stopsOf(times, place('home'));
    expect(stops.map(({ id, name }) => [id, name])).toEqual([
      ['a', 'a'],
      [null, 'home'],
      ['b', 'b'],
    ]);
    expect(stopsOf([time(0, 'a')], place('home'))).toEqual([place('a')]);
  });

  it('leave out what the reader may not know of', () => {
    const hidden = { ...time(1, 'x'), stop: null };
    expect(stopsOf([time(0, null), hidden], place('home'))).toEqual([]);
    expect(stopsOf([time(0, 'a'), hidden], null)).toEqual([place('a')]);
  });

  it('are away only where they are not the one that its page tells in full', () => {
    const activity = demoActivities('2026-11-21').find((one) => one.place !== null);
    const own = activity?.place ?? null;
    const stops = [{ ...place('h'), id: null, code: own?.code ?? '' }, place('a')];
    expect(stopAway({ place: own, stops }, schedule({}))).toBeNull();
    expect(stopAway({ place: own, stops }, schedule({ place_id: 'a' }))).toEqual(place('a'));
    expect(stopAway({ place: own, stops: [] }, schedule({}))).toBeNull();
  });
});
