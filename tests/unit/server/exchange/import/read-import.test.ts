import { describe, expect, it } from 'vitest';
import { readImport } from '#server/exchange/import/read-import.ts';
import { readFixture } from './fixture.ts';

describe('reading a file', () => {
  it('counts every row once: read is rows and refused', async () => {
    const files = ['blank-and-sample.csv', 'keys.csv', 'positions.csv', 'line-breaks.csv'];
    const readings = await Promise.all(files.map((name) => readFixture(name)));
    for (const { read, rows, refused } of readings) {
      expect(rows.length + refused.length).toBe(read);
      const lines = [...rows, ...refused].map(({ line }) => line);
      expect(new Set(lines).size).toBe(read);
    }
  });

  it('finds the headings of CP932 files below several lines of remarks', async () => {
    const { encoding, profile, rows, read } = await readFixture('aed-cp932.csv');
    expect([encoding, profile.id, read]).toEqual(['cp932', 'aed', 2]);
    expect(rows[1]?.line).toBe(10);
    expect(rows[1]?.place.description).toContain('２階　ロビー①');
    expect(rows[0]?.place).toMatchObject({ lat: 34.34092056, lng: 134.04522972 });
    expect(rows[0]?.contacts).toEqual([{ kind: 'phone', value: '099-000-0001', label: null }]);
    expect(rows[0]?.credit).toEqual({
      name: '縁川市 aed-cp932',
      url: 'https://data.enkawa.example/aed',
      licence: 'CC BY 4.0',
      licenceUrl: 'http://creativecommons.org/licenses/by/4.0/deed.ja',
      credit: '縁川市 「aed-cp932」 CC BY 4.0',
    });
  });

  it('reads headings in English that begin with #property', async () => {
    const { profile, rows } = await readFixture('facilities-english.csv', {
      kindCode: 'kosodate-kyoten',
    });
    expect(profile.id).toBe('facilities');
    expect(rows[0]?.place).toMatchObject({
      name: '親子ひろば　たんぽぽ',
      kindCode: 'kosodate-kyoten',
      description: '利用できる日時：火・水・木・金・土曜、10:00〜16:00\n12:00～13:00は休み',
    });
  });

  it('reads headings below a title, in any width, marked as required, beside an unnamed column', async () => {
    const { rows, unusedColumns } = await readFixture('headings.csv');
    expect(unusedColumns).toEqual(['列1']);
    expect(rows[0]).toMatchObject({
      line: 4,
      place: { name: '本町公民館', kindCode: 'kyoten', description: 'ftp://enkawa.example/x' },
      contacts: [{ value: '099-000-0005' }, { value: '099-000-0006' }],
      remarks: ['url-unreadable'],
    });
  });

  it('tells lines as an editor counts them, line breaks inside cells included', async () => {
    const { rows, refused } = await readFixture('line-breaks.csv');
    expect(rows.map(({ line }) => line)).toEqual([2, 7]);
    expect(refused).toEqual([{ line: 6, reason: '名称がありません' }]);
    expect(rows[0]?.place).toMatchObject({
      name: 'ひだまり サロン',
      description: '1行目\n2行目\n3行目',
    });
  });

  it('refuses blank, sample, repeated, nameless and shifted rows, each with its reason', async () => {
    const { rows, refused } = await readFixture('blank-and-sample.csv');
    expect(rows.map(({ place }) => place.name)).toEqual(['川口会館']);
    expect(refused).toEqual([
      { line: 2, reason: '見本の行です' },
      { line: 3, reason: '空の行です' },
      { line: 5, reason: '見出しのくり返しです' },
      { line: 6, reason: '名称がありません' },
      { line: 7, reason: '見出しの列より多くのセルがあります' },
    ]);
  });

  it('keeps places whose position can not be right, without the position', async () => {
    const { rows } = await readFixture('positions.csv');
    const told = rows.map(({ place, remarks }) => [place.name, place.precision, ...remarks]);
    expect(told).toEqual([
      ['正しい', 'exact'],
      ['全角', 'exact'],
      ['入れかわり', 'unknown', 'position-swapped'],
      ['国の外', 'unknown', 'position-outside'],
      ['零', 'unknown', 'position-outside'],
      ['九', 'unknown', 'position-outside'],
      ['片方だけ', 'unknown', 'position-unreadable'],
      ['言葉', 'unknown', 'position-unreadable'],
      ['空らん', 'unknown', 'position-missing'],
      ['町まで', 'area'],
    ]);
  });

  it('keeps the sources of a collection apart, and their IDs', async () => {
    const { rows } = await readFixture('two-sources.csv');
    expect(rows.map(({ key, credit }) => [key, credit.url])).toEqual([
      ['id:1', 'https://data.enkawa.example/a.csv'],
      ['id:1', 'https://data.yamate.example/b.csv'],
    ]);
    expect(rows[0]?.credit.credit).toBe('縁川市 「公共施設一覧」 CC BY 4.0');
  });

  it('takes the source from the operator where the file names none', async () => {
    const source = { publisher: '縁川市', dataset: '集会所', licence: 'CC BY 4.0' };
    const { rows } = await readFixture('positions.csv', { source });
    expect(rows[0]?.credit).toMatchObject({
      name: '縁川市 集会所',
      credit: '縁川市 「集会所」 CC BY 4.0',
    });
  });
});

describe('the 53 columns of 子育て施設一覧', () => {
  it('joins the address of its parts, and does not say it twice', async () => {
    const { profile, rows } = await readFixture('childcare-53.csv');
    expect(profile.id).toBe('childcare');
    expect(rows.map(({ place }) => place.address)).toEqual([
      '北海道縁川市若葉町1-2',
      '北海道縁川市若葉町5-6',
    ]);
  });

  it('takes kind, code without its zero, access and contacts from their columns', async () => {
    const { rows } = await readFixture('childcare-53.csv');
    expect(rows[0]).toMatchObject({
      key: 'id:A1',
      municipalityCode: '01100',
      group: { name: 'わかばの会' },
      place: {
        kindCode: 'kosodate-kyoten',
        parking: true,
        childFriendly: true,
        accessNote: '行き方：駅から5分\n駐車場：有（10台）\n授乳室：あり\nおむつ替えコーナー：あり',
      },
      contacts: [
        { kind: 'phone', value: '099-000-0007', label: '内線 21' },
        { kind: 'fax', value: '099-000-0008' },
        { kind: 'email', value: 'wakaba@enkawa.example' },
        { kind: 'form', value: 'https://enkawa.example/form' },
      ],
    });
    expect(rows[0]?.place.description).toContain('月・火・水曜、10:00〜15:30\n祝日休み');
    expect(rows[1]?.place.kindCode).toBe('other');
  });
});

describe('the むすびえ layout', () => {
  it('makes a place and an activity of a row, below two byte order marks', async () => {
    const { profile, rows } = await readFixture('kodomo-shokudo-double-bom.csv');
    expect(profile.id).toBe('kodomo-shokudo');
    expect(rows[0]?.place).toMatchObject({
      name: 'こども食堂 なないろ',
      kana: 'コドモショクドウ ナナイロ',
      kindCode: 'kodomo-shokudo',
      building: '本町会館',
    });
    expect(rows[0]?.activity).toEqual({
      kindCode: 'kodomo-shokudo',
      title: 'こども食堂 なないろ',
      kana: 'コドモショクドウ ナナイロ',
      description:
        'みんなで食べます。\nフードパントリー：あり\n学区：本町小;川口小\nお米をくださる方をさがしています',
      welcome: ['anyone'],
      welcomeNote: 'どなたでも',
      costMin: 0,
      costMax: 300,
      costNote: '幼児 無料、小学生 100円、中学生 100円、高校生 100円、大人 300円',
      booking: 'required',
      bookingNote: '電話\n事前予約必要',
      capacity: 30,
      // 8月は休み is past what a rule says: a person has to read it.
      schedules: [
        expect.objectContaining({
          freq: 'irregular',
          notes: '月1回、第３土曜日、11:30〜13:00\n8月は休み',
        }),
      ],
      scheduleReading: 'left-to-people',
      status: 'published',
    });
    expect(rows[0]?.contacts).toEqual([
      { kind: 'phone', value: '099-000-0003', label: null },
      { kind: 'phone', value: '099-000-0004', label: '平日のみ' },
      { kind: 'email', value: 'nanairo@enkawa.example', label: null },
      { kind: 'url', value: 'https://enkawa.example/nanairo', label: null },
    ]);
  });

  it('is told from other lists of what takes place, whose kind their own words tell', async () => {
    const { profile, rows } = await readImport(
      Buffer.from('名称,住所,開催頻度,開催曜日\nオレンジカフェ本町,縁川市本町1,月1回,土\n'),
      { fileName: 'cafe.csv' },
    );
    expect(profile.id).toBe('activities');
    expect(rows[0]?.activity).toMatchObject({
      kindCode: 'ninchisho-cafe',
      schedules: [{ freq: 'irregular', notes: '月1回、土曜' }],
      scheduleReading: 'not-published',
    });
  });

  it('says what it can not know: codes of frequency, half-told prices, an activity that rests', async () => {
    const { rows } = await readFixture('kodomo-shokudo-double-bom.csv');
    expect(rows[1]?.remarks).toEqual(['frequency-is-a-code', 'not-running']);
    expect(rows[1]?.activity).toMatchObject({
      costMin: null,
      costNote: '大人 500円\nこども無料',
      capacity: null,
      booking: 'not_needed',
      schedules: [{ freq: 'irregular', notes: '日曜' }],
      scheduleReading: 'not-published',
      status: 'paused',
      welcome: ['children', 'parenting'],
    });
  });

  it('keeps a row without address, position and readable contacts, and the words of its cells', async () => {
    const { rows } = await readFixture('kodomo-shokudo-double-bom.csv');
    expect(rows[2]).toMatchObject({
      place: { name: 'みなと食堂', address: null, precision: 'unknown' },
      activity: {
        schedules: [{ notes: '非公開' }],
        scheduleReading: 'not-published',
        description: 'お問い合わせください\nあとで',
      },
      contacts: [{ kind: 'url', value: 'https://enkawa.example/minato', label: 'ブログ' }],
      municipalityCode: null,
    });
    expect(rows[2]?.remarks).toEqual([
      'position-missing',
      'phone-unreadable',
      'url-unreadable',
      'code-unreadable',
    ]);
  });
});
