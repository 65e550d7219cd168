/** Rows of the reports of past events, and of what was born from them. */
import { addDays } from './calendar.ts';
import { idOf } from './identity.ts';
import type { SeedEvent } from './read-events.ts';
import type { DemoTown } from './rows.ts';

type OutcomeTables = Pick<DemoTown, 'outcomes' | 'outcome_items' | 'next_steps' | 'outcome_links'>;

/** Rows of every report in events.yaml, written three days after its event. */
export function outcomeRows(events: readonly SeedEvent[], today: string): OutcomeTables {
  const reported = events.flatMap(({ key, day, report }) =>
    report ? [{ key, report, event_id: idOf(`event/${key}`), date: addDays(today, day) }] : [],
  );
  const at = (date: string, days: number) => `${addDays(date, days)}T20:00:00+09:00`;
  return {
    outcomes: reported.map(({ event_id, report, date }) => ({
      ...{ event_id, attendance: report.came, words: report.words, status: 'published' as const },
      published_at: at(date, 3),
    })),
    outcome_items: reported.flatMap(({ key, event_id, report }) =>
      [
        ...report.noticed.map((words) => ({ kind: 'noticed' as const, words })),
        ...report.ideas.map((words) => ({ kind: 'idea' as const, words })),
      ].map((item, position) => ({
        id: idOf(`outcome-item/${key}/${position}`),
        ...{ event_id, ...item, position },
      })),
    ),
    next_steps: reported.flatMap(({ key, event_id, report, date }) =>
      report.steps.map(({ what, by, within, state, note }, position) => ({
        id: idOf(`next-step/${key}/${position}`),
        ...{ event_id, what, position, state, note: note ?? null },
        group_id: by.startsWith('@') ? idOf(`group/${by.slice(1)}`) : null,
        field_code: by.startsWith('@') ? null : by,
        due_on: addDays(date, within),
      })),
    ),
    outcome_links: reported.flatMap(({ key, event_id, report, date }) =>
      report.born.map((name) => {
        const id = idOf(name);
        return {
          id: idOf(`outcome-link/${key}/${name}`),
          event_id,
          activity_id: name.startsWith('activity/') ? id : null,
          place_id: name.startsWith('place/') ? id : null,
          group_id: name.startsWith('group/') ? id : null,
          created_at: at(date, 30),
        };
      }),
    ),
  };
}
