import type { shell as source } from '../ja/shell.ts';

export const shell: typeof source = {
  brand: 'えんがわ',
  tagline: (town: string) => `${town}の 場所と 活動の 地図`,
  pageTitle: (page: string, town: string) => `${page}｜えんがわ ${town}`,
  skipToContent: '本文へ 行く',
  mainNavigation: 'おもな ページ',
  find: 'さがす',
  areas: '地域',
  kinds: '種類',
  about: 'この サイトについて',
  readings: 'ことば',
  textSize: '文字の 大きさ',
  textSizes: {
    small: { short: '小', name: '小さい 文字' },
    medium: { short: '中', name: 'ふつうの 文字' },
    large: { short: '大', name: '大きい 文字' },
  },
  contactDesk: '聞く ところ',
  phone: '電話',
  fax: 'FAX',
  email: 'メール',
  hours: '電話が できる 時間',
  dataLicence: 'データの 使い方',
  dataLicenceText: (licence: string) => `この サイトの データは ${licence} です。`,
  credits: '地図を 作った 人',
  footerAbout: 'えんがわは、だれでも 行く ことが できる 場所の 地図です。',
};
