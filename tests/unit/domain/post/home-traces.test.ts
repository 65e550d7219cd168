import { describe, expect, test } from 'vitest';
import { documentTraces } from '#domain/desk/home-warning.ts';
import { tracesInContact, tracesInText } from '#domain/post/home-traces.ts';
import { homeWarning } from '#domain/post/home-warning.ts';

describe('what gives a home away', () => {
  test.each([
    ['場所は本町３丁目です', 'address'],
    ['本町三丁目五番地', 'address'],
    ['本町３－５－１２', 'address'],
    ['本町3ー5', 'address'],
    ['〒260-0001', 'address'],
    ['縁川マンションの入口で', 'building'],
    ['みどり荘で', 'building'],
    ['青葉荘で', 'building'],
    ['203号室へどうぞ', 'building'],
    ['公園のとなりの家です', 'house'],
    ['角から三軒目', 'house'],
    ['佐藤さん宅', 'house'],
    ['表札に「山田」', 'house'],
    ['https://maps.app.goo.gl/abc', 'map'],
    ['https://www.google.co.jp/maps/place/x', 'map'],
    ['34.96612, 139.37921', 'position'],
    ['8Q7XMP8C+2G', 'position'],
  ])('%s', (text, trace) => {
    expect(tracesInText(text)).toEqual([trace]);
  });

  test.each([
    '毎週土曜10-12時',
    '対象は小学3-5年生',
    '第2-4水曜',
    '電話 0470-00-1234',
    '2026-11-21 から',
    '12/5、12/12',
    'お子さんの家族もどうぞ',
    '家庭料理をいっしょに作ります',
    '軒先でお茶を飲みます',
    '会費は100-200円',
    'https://example.jp/salon',
  ])('not %s', (text) => {
    expect(tracesInText(text)).toEqual([]);
  });

  test('a landline does, a mobile telephone and what only keepers see do not', () => {
    const phone = { kind: 'phone', value: '0470-00-1234', label: null, visibility: 'public' };
    expect(tracesInContact(phone)).toEqual(['phone']);
    expect(tracesInContact({ ...phone, value: '090-0000-0000' })).toEqual([]);
    expect(tracesInContact({ ...phone, value: '0120-000-000' })).toEqual([]);
    expect(tracesInContact({ ...phone, visibility: 'curators' })).toEqual([]);
    const link = { ...phone, kind: 'url', value: 'https://maps.apple.com/?q=1' };
    expect(tracesInContact(link)).toEqual(['map']);
  });
});

describe('a form', () => {
  const home = { where: ['new'], p_blurred: ['yes'], description: ['本町3-5-12です'] };

  test('warns where a new place is a home', () => {
    expect(homeWarning(home, null)).toEqual([{ field: 'description', trace: 'address' }]);
    expect(homeWarning({ ...home, p_blurred: [] }, null)).toEqual([]);
    expect(homeWarning({ ...home, where: ['area'] }, null)).toEqual([]);
  });

  test('warns where the listed place it has chosen is a home, and no other', () => {
    const listed = { ...home, where: ['listed'], place: ['AB23CD'], photos: ['1'] };
    expect(homeWarning(listed, 'AB23CD').map(({ trace }) => trace)).toEqual(['address', 'photo']);
    expect(homeWarning(listed, null)).toEqual([]);
  });

  test('keeps quiet about the address itself, which nobody sees', () => {
    expect(
      homeWarning({ where: ['new'], p_blurred: ['yes'], p_address: ['本町3-5-12'] }, null),
    ).toEqual([]);
  });

  test('looks at contacts that others may see', () => {
    const contact = { 'c0.kind': ['phone'], 'c0.value': ['0470-00-1234'], 'c0.see': ['signed_in'] };
    expect(homeWarning({ ...home, ...contact, description: [] }, null)).toEqual([
      { field: 'c0.value', trace: 'phone' },
    ]);
  });
});

test('a document at the desk is looked at in its words, times, contacts and photos', () => {
  const traces = documentTraces({
    name: '山田さん宅のサロン',
    description: 'お茶を飲みます',
    schedules: [{ room: '203号室', notes: null, audience_note: null }],
    contacts: [{ kind: 'phone', value: '0470-00-1234', label: null, visibility: 'public' }],
    photos: [{ id: 'x', alt: '玄関' }],
    exact: { address: '本町3-5-12' },
  });
  expect(traces).toEqual([
    { field: 'name', trace: 'house' },
    { field: 'schedules', trace: 'building' },
    { field: 'contacts', trace: 'phone' },
    { field: 'photos', trace: 'photo' },
  ]);
});
