import { describe, expect, test } from 'vitest';
import { areaPath, positionOfPin, readAreaPoint } from '#domain/post/pin.ts';

describe('a pin set by hand', () => {
  test('means a door only where the map shows single houses', () => {
    expect(positionOfPin(139.1, 35.2, 17).precision).toBe('exact');
    expect(positionOfPin(139.1, 35.2, 16).precision).toBe('exact');
    expect(positionOfPin(139.1, 35.2, 14).precision).toBe('street');
    expect(positionOfPin(139.1, 35.2, 11).precision).toBe('area');
  });
});

describe('the address of a district', () => {
  test('tells no house', () => {
    expect(areaPath([139.123456, 35.987654], 'ja')).toBe(
      '/map/area.json?at=139.123,35.988&lang=ja',
    );
  });

  test('is read as it is written', () => {
    const at = new URL(areaPath([-139.1, 35], 'ja'), 'http://localhost').searchParams.get('at');
    expect(readAreaPoint(at)).toEqual({ lng: -139.1, lat: 35 });
  });

  test.each([null, '', '139,35', '139.1234,35.123', '999.000,35.000', '139.000,95.000', 'a,b'])(
    'refuses %s',
    (at) => {
      expect(readAreaPoint(at)).toBeNull();
    },
  );
});
