/** What waits at the desk. */
import { correctionCategorySchema, reportedParts } from '#domain/correction.ts';
import { deskQueues, firstWaiting, toQueue, type DeskQueue } from '#domain/desk/queues.ts';
import { subjectKinds } from '#domain/revision/document.ts';
import type { Area } from '#domain/area.ts';
import { z } from 'zod';
import { loadAreas } from '../areas.ts';
import { loadImports, type WaitingImport } from './imports.ts';
import { keepsArea, type Session } from '../session/session.ts';
import { dataOf } from '../supabase.ts';

const named = z.object({ code: z.string(), name: z.string() });

const itemSchema = z.object({
  /** Key; of what is due, its code. */
  id: z.string(),
  at: z.coerce.date(),
  subject: z.enum(subjectKinds).optional(),
  code: z.string().nullish(),
  name: z.string().nullish(),
  author: z.string().nullish(),
  group: z.string().nullish(),
  source: z.string().optional(),
  proxy: z.boolean().optional(),
  areas: z.array(z.string()).default([]),
  category: correctionCategorySchema.optional(),
  part: z.enum(reportedParts).nullish(),
  words: z.string().nullish(),
  template: z.string().optional(),
  refusal: z.string().nullish(),
  groups: z.array(named).default([]),
});

/** One thing that waits. */
export type DeskItem = z.infer<typeof itemSchema>;

const countsSchema = z.record(z.string(), z.int());

/** A page of a queue. */
export interface DeskPage {
  queue: DeskQueue;
  counts: { queue: DeskQueue; count: number }[];
  /** Files whose rows wait; only in their queue. */
  imports: WaitingImport[];
  /** Claims to groups, which have a page of their own. */
  claims: number;
  items: DeskItem[];
  /** Districts she may choose from. */
  areas: Area[];
  area: string | null;
  page: number;
  pages: number;
  /** All of the page are chosen, many on it. */
  all: boolean;
}

const perPage = 20;
/** What is decided in one go. */
const perBulk = 100;

/** The districts a curator counts in: those of the largest kind there are several of. */
function districts(areas: readonly Area[], session: Session): Area[] {
  const kind = ['daily_living_area', 'elementary_school', 'junior_high_school', 'community'].find(
    (wanted) => areas.some((area) => area.kind === wanted),
  );
  return areas.filter((area) => area.kind === kind && keepsArea(session, area.code));
}

/**
 * A page of a queue with what waits in the others.
 * @param params of its address: queue (else the first in which something waits), area, page, all
 * @throws DatabaseError
 */
export async function loadQueue(session: Session, params: URLSearchParams): Promise<DeskPage> {
  const areas = districts(await loadAreas(), session);
  const area = areas.find(({ code }) => code === params.get('area'))?.code ?? null;
  const all = params.get('all') === 'yes';
  const most = all ? perBulk : perPage;
  const wanted = Math.max(1, Math.min(9999, Math.trunc(Number(params.get('page'))) || 1));
  const where = area === null ? {} : { area };
  const count = async () =>
    countsSchema.parse(dataOf('desk_counts', await session.client.rpc('desk_counts', where)));
  const ask = async (queue: DeskQueue, page: number) =>
    dataOf(
      'desk_queue',
      await session.client.rpc('desk_queue', { queue, ...where, most, skipped: (page - 1) * most }),
    );
  const named = params.get('queue');
  const counting = count();
  // Opened without a name, it is where something waits.
  const queue = named === null ? firstWaiting(await counting) : toQueue(named);
  const [known, asked, imports] = await Promise.all([
    counting,
    ask(queue, wanted),
    queue === 'import' ? loadImports(session) : [],
  ]);
  const pages = Math.max(1, Math.ceil((known[queue] ?? 0) / most));
  const page = Math.min(wanted, pages);
  return {
    queue,
    counts: deskQueues.map((name) => ({ queue: name, count: known[name] ?? 0 })),
    imports,
    claims: known.claims ?? 0,
    items: z.array(itemSchema).parse(page === wanted ? asked : await ask(queue, page)),
    areas,
    area,
    page,
    pages,
    all,
  };
}
