import type { Figure } from '../figure.ts';
import type { Worlds } from '../worlds.ts';

/** How long a built site takes to listen: into an empty data folder, and into one it knows. */
export async function measureStart(worlds: Worlds): Promise<Figure[]> {
  const { firstStart, secondStart } = await worlds.demo();
  return [
    { name: 'First start, laying the demo town', value: firstStart, unit: 's' },
    { name: 'Second start', value: secondStart, unit: 's', asked: { atMost: 5 } },
  ];
}
