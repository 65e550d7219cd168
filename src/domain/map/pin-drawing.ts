/** The pin: a drop with the silhouette of the kind in it, the same in the picture and on the map. */

/** Pixels of a pin on the screen; its tip is the middle of its lower edge. */
export const pinSize = { width: 38, height: 46 } as const;

const radius = 16;
const x = pinSize.width / 2;
const y = radius + 2;

/** Where the 24 × 24 drawing of the kind stands in the pin, and how large. */
export const pinSymbol = {
  x: x - radius * 0.7,
  y: y + 0.5 - radius * 0.7,
  scale: (radius * 1.4) / 24,
} as const;

/** Width of the light line around the drop; half of it is seen. */
export const pinHalo = 4;

const tip = pinSize.height - 2;
const [left, right] = [Math.cos(Math.PI * 0.8) * radius, Math.cos(Math.PI * 0.2) * radius];
const shoulder = y + Math.sin(Math.PI * 0.2) * radius;
const fixed = (value: number) => Number(value.toFixed(2));

/** Marks the name of a drawing as one of a place that is only near there. */
const nearby = '~';

/** Name of a place's drawing on maps: the shape of its kind, and whether its point is only near it. */
export function drawingName(shape: string, isApproximate: boolean): string {
  return isApproximate ? shape + nearby : shape;
}

/** What a name of a drawing says. */
export function readDrawing(name: string): { shape: string; isApproximate: boolean } {
  const isApproximate = name.endsWith(nearby);
  return { shape: isApproximate ? name.slice(0, -1) : name, isApproximate };
}

/** Instead of the drop: a round that points nowhere, within a broken line. */
export const nearbyPath = `M${x - radius} ${y}a${radius} ${radius} 0 1 1 ${2 * radius} 0a${radius} ${radius} 0 1 1 ${-2 * radius} 0Z`;

/** Dashes of the broken line, in the colour of the drop, around the round. */
export const nearbyDashes = [5, 3.4] as const;

/** The drop as the `d` of an SVG path: a circle that runs out into a tip below. */
export const pinPath = [
  `M${fixed(x + left)} ${fixed(shoulder)}`,
  `A${radius} ${radius} 0 1 1 ${fixed(x + right)} ${fixed(shoulder)}`,
  `Q${fixed(x + radius * 0.42)} ${fixed(y + radius * 1.15)} ${x} ${tip}`,
  `Q${fixed(x - radius * 0.42)} ${fixed(y + radius * 1.15)} ${fixed(x + left)} ${fixed(shoulder)}Z`,
].join('');
