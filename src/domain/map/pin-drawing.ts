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

/** The drop as the `d` of an SVG path: a circle that runs out into a tip below. */
export const pinPath = [
  `M${fixed(x + left)} ${fixed(shoulder)}`,
  `A${radius} ${radius} 0 1 1 ${fixed(x + right)} ${fixed(shoulder)}`,
  `Q${fixed(x + radius * 0.42)} ${fixed(y + radius * 1.15)} ${x} ${tip}`,
  `Q${fixed(x - radius * 0.42)} ${fixed(y + radius * 1.15)} ${fixed(x + left)} ${fixed(shoulder)}Z`,
].join('');
