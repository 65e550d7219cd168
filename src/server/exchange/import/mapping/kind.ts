import type { Profile } from '../profiles/profiles.ts';

/** Words by which a file, a 種別 or a name says which kind it is, the most particular first. */
const words: readonly (readonly [kindCode: string, pattern: RegExp])[] = [
  ['hokatsu-center', /地域包括支援センター|comprehensive_support_center/i],
  [
    'kosodate-kyoten',
    /地域子育て支援拠点|地域子育て支援センター|つどいの広場|child_rearing_support_base/i,
  ],
  ['kodomo-katei-center', /(?:こども|子ども|子供)家庭センター/],
  ['kodomo-shokudo', /(?:こども|子ども|子供|地域|だれでも|みんなの)食堂|kodomosyokudo/i],
  ['ninchisho-cafe', /認知症カフェ|オレンジカフェ/],
  ['chiiki-katsudo-center', /地域活動支援センター/],
  ['food-pantry', /フードパントリー/],
  [
    'kyoten',
    /公民館|コミュニティ[ー]?センター|コミュニティ[ー]?施設|区民館|交流館|公会堂|地区センター|地域センター|市民センター|区民センター|文化センター|交流センター|生涯学習センター|市民活動センター|集会所|集会施設|集会室|集会場|会館|児童館|児童センター|福祉センター|community_center|community_hall|childrens_hall|welfare_hall|elderly_welfare_center|citizen_activity_facility/i,
  ],
];

/** Parts of a hall that are listed by its name but where nobody meets. */
const notTheHall = /倉庫|事務室|学童クラブ/;

const kindIn = (text: string | null) =>
  text === null ? undefined : words.find(([, pattern]) => pattern.test(text))?.[0];

/**
 * The kind of a place: what the operator says, else what the layout, the row's 種別, the file or the
 * row's own name says in plain words, else その他. 種別 goes before the file's name because a file of
 * facilities holds many kinds; the row's name comes last because names are free.
 */
export function kindOf(
  profile: Profile,
  said: {
    option: string | undefined;
    category: string | null;
    file: string;
    name: string;
  },
): string {
  return (
    said.option ??
    profile.kindCode ??
    kindIn(said.category) ??
    kindIn(said.file) ??
    (notTheHall.test(said.name) ? undefined : kindIn(said.name)) ??
    'other'
  );
}
