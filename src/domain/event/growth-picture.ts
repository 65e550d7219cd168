/** Where everything stands in the picture of what grew from a town's events. Units: those of its viewBox. */
import type { Growth, StepState } from './outcome.ts';

interface Spot {
  x: number;
  y: number;
}

/** An event and what came of it, from left to right. */
interface GrowthRow {
  event: Growth;
  /** The middle of the row. */
  y: number;
  ideas: number;
  steps: (Spot & { state: StepState })[];
  born: Spot[];
  /** Paths of lines between what follows from each other. */
  stems: string[];
}

const columns = { time: 14, event: 54, ideas: 140, steps: 226, born: 312 };
const width = 360;
const top = 48;

/** So many beside each other, rows below each other, centred around a point. */
function heap(count: number, at: Spot, beside: number, apart: number): Spot[] {
  const lines = Math.ceil(count / beside);
  return Array.from({ length: count }, (_, i) => {
    const line = Math.floor(i / beside);
    const inLine = Math.min(beside, count - line * beside);
    return {
      x: at.x + ((i % beside) - (inLine - 1) / 2) * apart,
      y: at.y + (line - (lines - 1) / 2) * apart,
    };
  });
}

const stem = (from: number, to: number, y: number) =>
  `M${from} ${y} C${(from + to) / 2} ${y - 8} ${(from + to) / 2} ${y + 8} ${to} ${y}`;

/** Lays out the events in their order, each as high as what came of it needs. */
export function growthRows(events: readonly Growth[]): {
  columns: typeof columns;
  width: number;
  height: number;
  rows: GrowthRow[];
} {
  let y = top;
  const rows = events.map((event): GrowthRow => {
    const lines = Math.max(
      1,
      Math.ceil(event.steps.length / 4),
      Math.ceil(event.offspring.length / 3),
    );
    const middle = y + (lines - 1) * 10;
    y += 60 + (lines - 1) * 20;
    // A line leads from each thing to the next that there is.
    const stops = [
      { x: columns.event, there: true, half: 9 },
      { x: columns.ideas, there: event.ideas > 0, half: 14 },
      {
        x: columns.steps,
        there: event.steps.length > 0,
        half: Math.min(4, event.steps.length) * 9,
      },
      {
        x: columns.born,
        there: event.offspring.length > 0,
        half: Math.min(3, event.offspring.length) * 11,
      },
    ].filter(({ there }) => there);
    return {
      event,
      y: middle,
      ideas: event.ideas,
      steps: heap(event.steps.length, { x: columns.steps, y: middle }, 4, 18).map((spot, i) => ({
        ...spot,
        state: event.steps[i] ?? 'planned',
      })),
      born: heap(event.offspring.length, { x: columns.born, y: middle }, 3, 22),
      stems: stops
        .slice(1)
        .map((to, i) =>
          stem((stops[i]?.x ?? 0) + (stops[i]?.half ?? 0) + 2, to.x - to.half - 2, middle),
        ),
    };
  });
  return { columns, width, height: y, rows };
}
