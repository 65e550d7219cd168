/** Which entries of the demo town show which drawing, with which words. Every one says that it is drawn. */

export interface DemoPhoto {
  /** `places-*.csv` or `groups.csv`, and the key there. */
  of: `${'place' | 'group'}/${string}`;
  scene: string;
  alt: string;
}

export const demoPhotos: readonly DemoPhoto[] = [
  { of: 'place/hinata-salon', scene: 'veranda', alt: '縁側にすわって話す三人（絵）' },
  { of: 'place/hinata-salon', scene: 'room', alt: '低い机と座ぶとんのある畳の部屋（絵）' },
  { of: 'place/hinata-salon', scene: 'doorway', alt: '道から見た入口。青いのれんが目じるし（絵）' },
  { of: 'place/hama-shokudo', scene: 'kitchen', alt: '大きな鍋と、盛りつけた皿のならぶ台所（絵）' },
  { of: 'place/hama-shokudo', scene: 'doorway', alt: '入口の引き戸とのれん（絵）' },
  { of: 'place/nokishita-kan', scene: 'room', alt: '畳の広間（絵）' },
  { of: 'place/hinata-kouen', scene: 'park', alt: '公園の木の下に集まる人たち（絵）' },
  { of: 'group/kaki-noen', scene: 'field', alt: '畑で土を起こす二人（絵）' },
];
