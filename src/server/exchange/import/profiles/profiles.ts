import type { Column } from './columns.ts';

/** A layout we recognise, and what its rows become. */
export interface Profile {
  /** Stored with every import. */
  id: 'kodomo-shokudo' | 'activities' | 'childcare' | 'aed' | 'facilities' | 'events';
  /** What people call such a file. */
  label: string;
  /** Columns that only this layout has. */
  telling: readonly Column[];
  /** How many of them must be there. */
  tellingNeeded: number;
  /** At least one of each group must be there. */
  required: readonly (readonly Column[])[];
  makes: 'activity' | 'place' | 'nothing';
  /**
   * What 開催曜日 means where it says no more than days: `unsaid` where another column tells how
   * often, in words that may be missing or in a code of one publisher's own.
   */
  weekdaysAlone: 'every-week' | 'unsaid';
  /** Kind of what it makes, where the layout itself says so. */
  kindCode?: string;
}

const where = ['address', 'addressRest', 'lat', 'latLng'] as const satisfies Column[];

const held = ['frequency', 'weekdays', 'dates', 'heldFrom', 'heldNote', 'conditions'] as const;
/** What only lists of 子ども食堂 ask: other lists of サロン and the like also tell days and hours. */
const ofKitchens = [
  ...(['purpose', 'support', 'costElementary', 'costAdult', 'pantry', 'takeaway'] as const),
  ...(['schoolArea', 'network'] as const),
] satisfies Column[];

/** Opening days (利用可能曜日) are those of every week, days of an activity may be one of a month. */
const opening = { weekdaysAlone: 'every-week' } as const;
const activity = { makes: 'activity', weekdaysAlone: 'unsaid' } as const;

const profiles: readonly Profile[] = [
  {
    id: 'kodomo-shokudo',
    label: '子ども食堂（むすびえ形式）',
    telling: [...held, ...ofKitchens],
    tellingNeeded: 3,
    required: [['name'], where, ofKitchens],
    ...activity,
    kindCode: 'kodomo-shokudo',
  },
  {
    id: 'activities',
    label: '活動の一覧',
    telling: held,
    tellingNeeded: 2,
    required: [['name'], where],
    ...activity,
  },
  {
    id: 'childcare',
    label: '子育て施設一覧',
    telling: ['temporaryCare', 'sickCare', 'ages', 'approvedOn', 'nursingRoom', 'diaperCorner'],
    tellingNeeded: 2,
    required: [['name'], where],
    makes: 'place',
    ...opening,
  },
  {
    id: 'aed',
    label: 'AED設置箇所一覧',
    telling: ['installedAt', 'forChildren'],
    tellingNeeded: 1,
    required: [['name'], where],
    makes: 'place',
    ...opening,
    kindCode: 'other',
  },
  {
    id: 'events',
    label: 'イベント一覧',
    telling: ['eventName', 'eventStart', 'eventEnd'],
    tellingNeeded: 1,
    required: [['eventName']],
    makes: 'nothing',
    ...opening,
  },
  {
    id: 'facilities',
    label: '公共施設一覧',
    telling: [],
    tellingNeeded: 0,
    required: [['name'], where],
    makes: 'place',
    ...opening,
  },
];

/**
 * The profile that fits a set of columns best: all it requires is there, and as much as possible of
 * what only it has.
 */
export function recogniseProfile(columns: ReadonlySet<Column>): Profile | undefined {
  const count = (of: readonly Column[]) => of.filter((column) => columns.has(column)).length;
  return profiles
    .filter(
      (profile) =>
        profile.required.every((group) => count(group) > 0) &&
        count(profile.telling) >= profile.tellingNeeded,
    )
    .toSorted((a, b) => count(b.telling) - count(a.telling))[0];
}
