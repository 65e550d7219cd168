import { describe, expect, it } from 'vitest';
import { readBooking } from '#server/exchange/import/values/booking.ts';
import { readContacts, readPhone, readUrl } from '#server/exchange/import/values/contact.ts';
import { readCost } from '#server/exchange/import/values/cost.ts';
import { readTime, readWeekdays, scheduleText } from '#server/exchange/import/values/schedule.ts';
import { readStatus } from '#server/exchange/import/values/status.ts';
import { cleanText, saysNothing } from '#server/exchange/import/values/text.ts';
import { readWelcome } from '#server/exchange/import/values/welcome.ts';

describe('texts', () => {
  it.each([
    ['\u{FEFF}　あ\r\nい\u{200B}\t', 'あ\nい'],
    ['#N/A', ''],
    ['#1会議室', '#1会議室'],
    ['髙﨑①ﾊﾝｶｸ', '髙﨑①ﾊﾝｶｸ'],
  ])('%j is kept as %j', (cell, text) => {
    expect(cleanText(cell)).toBe(text);
  });

  it.each(['－', 'なし', '無し', '特になし', '非公開', 'N/A'])('%s says nothing', (text) => {
    expect(saysNothing(text)).toBe(true);
  });
});

describe('times and days', () => {
  it.each([
    ['10：00', '10:00'],
    ['9:05', '9:05'],
    ['09:30:00', '9:30'],
    ['10時', '10:00'],
    ['１０時３０分', '10:30'],
    ['10時半', '10:30'],
    ['AM10:00', '10:00'],
    ['午後1時', '13:00'],
    ['1:30 pm', '13:30'],
    ['25:00', null],
    ['10時頃', null],
    ['17:00（最終入館16:30）', null],
  ])('%s is %s', (text, time) => {
    expect(readTime(text)).toBe(time);
  });

  it.each([
    ['月火水木金', '月・火・水・木・金曜'],
    ['月;火；水', '月・火・水曜'],
    ['土曜日、日曜日', '土・日曜'],
    ['第2・4水曜', '第2・4水曜'],
    ['毎月第3水曜日', '毎月第3水曜日'],
  ])('%s reads %s', (text, days) => {
    expect(readWeekdays(text)).toBe(days);
  });

  const blank = { weekdays: null, from: null, to: null, note: null };
  it.each([
    [{ ...blank, weekdays: '土', from: '10時', to: '12:00' }, '土曜、10:00〜12:00'],
    [{ ...blank, dates: '第3土曜日', weekdays: '土', from: '16:30' }, '第3土曜日、16:30から'],
    [{ ...blank, dates: '月1回　15時～', from: '15:00' }, '月1回　15時～'],
    [{ ...blank, dates: '月1回　15時30分～', from: '15:00' }, '月1回　15時30分～、15:00から'],
    [{ ...blank, to: '夕方', note: '8月は休み' }, '夕方まで\n8月は休み'],
    [{ ...blank, weekdays: '－', note: '無し' }, null],
    [{ ...blank, frequency: '非公開' }, '非公開'],
  ])('%j is told as %s', (cells, text) => {
    expect(scheduleText(cells)).toBe(text);
  });
});

describe('prices', () => {
  const cells = (child: string, adult: string) => [
    { payer: '小学生', isAdult: false, text: child },
    { payer: '大人', isAdult: true, text: adult },
  ];
  it.each([
    [cells('0', '300'), null, 0, 300],
    [cells('無料', '５００円'), 'お弁当形式', 0, 500],
    [cells('100', '300'), '保護者：200円', 100, 300],
    [cells('100', '300'), '3歳以下は無料', null, null],
    [cells('0', ''), '大人はカンパ', null, null],
    [cells('', '300'), 'こども無料', null, null],
    [cells('実費', '300'), null, null, null],
    [cells('', ''), 'こども・おとな無料', 0, 0],
    [cells('', ''), '無料または寄付', null, null],
  ])('%j with the note %j', (prices, note, costMin, costMax) => {
    expect(readCost(prices, note)).toMatchObject({ costMin, costMax });
  });

  it('stay in the publisher’s words beside the numbers', () => {
    expect(readCost(cells('実費', '300'), '要相談').costNote).toBe(
      '小学生 実費、大人 300円\n要相談',
    );
    expect(readCost(cells('', ''), null).costNote).toBeNull();
  });
});

describe('booking', () => {
  it.each([
    ['電話', null, null],
    ['不要', null, 'not_needed'],
    ['予約なし', null, 'not_needed'],
    [null, '事前予約必要', 'required'],
    ['電話', '要申込', 'required'],
    [null, '完全予約制です。', 'required'],
    [null, 'なるべく事前予約必要', null],
    [null, '初回のみ予約必要', null],
    ['不要', '要予約', null],
    [null, '予約優先', null],
  ])('%j and %j mean %s', (how, note, booking) => {
    expect(readBooking(how, note).booking).toBe(booking);
  });
});

describe('who is welcome', () => {
  it.each([
    [null, ['anyone']],
    ['なし', ['anyone']],
    ['どなたでも', ['anyone']],
    ['小学生のみ', ['children']],
    ['対象は子どものみ', ['children']],
    ['近隣居住の小学生を対象としています', ['children']],
    ['小学生とその家族', ['children', 'parenting']],
    ['児童の保護者は対象外', ['anyone']],
    ['小学生のお子様のお迎えは20時までにお願いします。', ['anyone']],
  ])('%j means %j', (conditions, welcome) => {
    expect(readWelcome(conditions).welcome).toEqual(welcome);
  });
});

describe('whether it takes place', () => {
  it.each([
    [['毎週', null], 'published'],
    [['現在休止中'], 'paused'],
    [['休止中（2026年4月時点）'], 'paused'],
    [['夏は休止中'], 'published'],
    [['令和8年3月をもって活動を終了'], 'ended'],
    [['なくなり次第終了'], 'published'],
  ] as const)('%j is %s', (texts, status) => {
    expect(readStatus(texts)).toBe(status);
  });
});

describe('contacts', () => {
  it.each([
    ['０９９－０００－０００１', '099-000-0001'],
    ['099ー000ー0001', '099-000-0001'],
    ['（099）000-0001', '099-000-0001'],
    ['+81-99-000-0001', '+81-99-000-0001'],
    ['000-0001', null],
    ['845-4111', null],
    ['お問い合わせください', null],
  ])('phone %s is %s', (text, phone) => {
    expect(readPhone(text)).toBe(phone);
  });

  it.each([
    ['https://enkawa.example/　', 'https://enkawa.example/'],
    ['HTTPS://enkawa.example/', 'https://enkawa.example/'],
    ['www.enkawa.example', null],
    ['javascript:alert(1)', null],
    ['ftp://enkawa.example', null],
    ['http://', null],
  ])('link %s is %s', (text, url) => {
    expect(readUrl(text)).toBe(url);
  });

  it('take the words before a link as its name, and keep words without one', () => {
    const { contacts, leftover } = readContacts('url', [
      '公式 サイト\nhttps://enkawa.example/a\nhttps://enkawa.example/b\n準備中',
    ]);
    expect(contacts.map(({ label }) => label)).toEqual(['公式 サイト', null]);
    expect(leftover).toEqual(['準備中']);
  });
});
