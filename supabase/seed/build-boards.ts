/** Rows of what was written on the ideas boards of the demo town's past events. */
import { createHash } from 'node:crypto';
import { addDays } from './calendar.ts';
import { idOf } from './identity.ts';
import type { SeedEvent } from './read-events.ts';
import type { DemoTown } from './rows.ts';

type BoardTables = Pick<DemoTown, 'idea_clusters' | 'ideas' | 'idea_marks'>;

/** Minutes from the beginning of an event to its first note, and from one to the next. */
const between = 4;

/** As a pass is known: nobody holds the secret of this one. */
const passOf = (name: string) => createHash('sha256').update(`engawa-demo/${name}`).digest('hex');

/** Heaps, notes and marks of every board in events.yaml, when the demo is laid on `today`. */
export function boardRows(events: readonly SeedEvent[], today: string): BoardTables {
  const rows: BoardTables = { idea_clusters: [], ideas: [], idea_marks: [] };
  for (const { key, day, from, board } of events) {
    if (!board) continue;
    const event_id = idOf(`event/${key}`);
    const heap = (index: number) => idOf(`idea-cluster/${key}/${index}`);
    board.heaps.forEach((title, position) => {
      rows.idea_clusters.push({ id: heap(position), event_id, title, position });
    });
    const begins = Date.parse(`${addDays(today, day)}T${from}:00+09:00`);
    board.notes.forEach(({ kind, words, heap: index, marks }, n) => {
      const id = idOf(`idea/${key}/${n}`);
      rows.ideas.push({
        ...{ id, key: idOf(`idea-key/${key}/${n}`), event_id, kind, words },
        cluster_id: index === undefined ? null : heap(index),
        author: passOf(`author/${key}/${n}`),
        created_at: new Date(begins + (n + 1) * between * 60_000).toISOString(),
      });
      for (let voter = 0; voter < marks; voter++) {
        rows.idea_marks.push({ idea_id: id, voter: passOf(`voter/${key}/${voter}`) });
      }
    });
  }
  return rows;
}
