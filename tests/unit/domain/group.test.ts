import { describe, expect, it } from 'vitest';
import type { ActivitySummary } from '#domain/activity.ts';
import { byNextDate } from '#domain/group.ts';
import { schedule } from './schedule/rows.ts';

function activity(
  code: string,
  date: string | null,
  opensAt: string | null = null,
  status: ActivitySummary['status'] = 'published',
): ActivitySummary {
  return {
    ...{ code, status, kind: 'salon', kana: null, welcome: [], waysIn: [], online: false },
    ...{ costMin: null, costMax: null, booking: null },
    ...{ place: null, area: null, bring: null, contacts: [], verification: null },
    stops: [],
    title: { text: code, lang: 'ja', translatedBy: null },
    schedules: date ? [schedule({ freq: 'once', dtstart: date, opens_at: opensAt })] : [],
  };
}

describe('the activities of a group', () => {
  it('come by their next date; what has none or rests comes last', () => {
    const sorted = byNextDate(
      [
        activity('none', null),
        activity('resting', '2026-11-21', '10:00', 'paused'),
        activity('hour unknown', '2026-11-24'),
        activity('afternoon', '2026-11-24', '13:00'),
        activity('over', '2026-11-20', '10:00'),
        activity('morning', '2026-11-24', '09:30'),
      ],
      { date: '2026-11-21', minutes: 600 },
    );
    expect(sorted.map(({ code }) => code)).toEqual([
      ...['morning', 'afternoon', 'hour unknown', 'none', 'resting', 'over'],
    ]);
  });
});
